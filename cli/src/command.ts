import type {Context} from './context.js';

/** One command of the program. */
export interface Command {
  name: string;
  /** What it does, in a line. */
  summary: string;
  /** What `--help` prints. */
  help: string;
  /** @returns the exit code */
  run(args: readonly string[], context: Context): Promise<number>;
}

import {check} from './check/check-command.js';
import type {Command} from './command.js';
import {FAILED, OK, WRONG_CALL} from './exit-codes.js';
import {prerender} from './prerender/prerender-command.js';
import {snapshot} from './snapshot/snapshot-command.js';
import {printable, printableText} from './terminal/printable.js';
import {UsageError} from './usage-error.js';
import {version} from './version.js';
import type {Context} from './context.js';

const COMMANDS: readonly Command[] = [check, snapshot, prerender];

const help = (): string => `newsstand: the command-line tool of Newsstand. It does what a browser cannot do

Usage: newsstand COMMAND [options]

Commands:
${COMMANDS.map(({name, summary}) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

Options:
  --help     how to use it; after a command, how to use that command
  --version  the version

Exit codes: 0 all is well, 1 it is not, 2 the call or the configuration is wrong, 3 done in part.`;

const wantsHelp = (args: readonly string[]) => {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
};

function unknownCommand(name: string): UsageError {
  const known = COMMANDS.map((command) => command.name).join(', ');
  return new UsageError(`"${name}" is no command. Known are ${known}. See newsstand --help.`);
}

async function choose(name: string, args: readonly string[], context: Context): Promise<number> {
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    throw unknownCommand(name);
  }
  if (wantsHelp(args)) {
    context.print(command.help);
    return OK;
  }
  return command.run(args, context);
}

/**
 * Runs the program. Never rejects: what goes wrong is told, and in the exit code.
 *
 * @param args what follows the program's name
 * @returns the exit code
 */
export async function runCommand([name, ...args]: readonly string[], context: Context): Promise<number> {
  try {
    if (name === undefined) {
      context.report(help());
      return WRONG_CALL;
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      const [about] = args;
      const command = COMMANDS.find((known) => known.name === about);
      if (about !== undefined && command === undefined && !about.startsWith('-')) {
        throw unknownCommand(about);
      }
      context.print(command?.help ?? help());
      return OK;
    }
    if (name === '--version') {
      context.print(version());
      return OK;
    }
    return await choose(name, args, context);
  } catch (error) {
    if (error instanceof UsageError) {
      context.report(`newsstand: ${printableText(error.message)}`);
      return WRONG_CALL;
    }
    // Nobody foresaw it: the stack is what its report needs.
    context.report(`newsstand: ${printable(error instanceof Error ? (error.stack ?? error.message) : String(error))}`);
    return FAILED;
  }
}

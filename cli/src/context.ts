/** What a command needs of the process that it runs in. */
export interface Context {
  /** Writes a line of the result. */
  print(line: string): void;
  /** Writes a text of the result as it is, without a line break. */
  write(text: string): void;
  /** Writes a line that is no part of the result: errors, progress. */
  report(line: string): void;
  /** Overwrites the last line of progress on a terminal; undefined where nobody would see it move. */
  progress: ((text: string) => void) | undefined;
  /** All that comes in on standard input. */
  readInput(): Promise<Uint8Array>;
  environment: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths are relative to. */
  folder: string;
  /** Calls back, once, when the process is asked to end. Gives a function that stops listening. */
  onStop(callback: () => void): () => void;
}

const CLEAR_LINE = '\r\u001B[K';

async function readAll(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk as Uint8Array));
  }
  return Buffer.concat(chunks);
}

/** What this process is and has. */
export function processContext(): Context {
  // A reader that has seen enough (`newsstand check … | head -1`) is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
  const moving = process.stderr.isTTY;
  let shown = '';
  const clear = () => {
    if (shown !== '') {
      process.stderr.write(CLEAR_LINE);
      shown = '';
    }
  };
  return {
    print(line) {
      clear();
      process.stdout.write(`${line}\n`);
    },
    write(text) {
      clear();
      process.stdout.write(text);
    },
    report(line) {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: moving
      ? (text) => {
          clear();
          // One line only: a longer one would wrap, and stay.
          shown = text.slice(0, Math.max(20, (process.stderr.columns ?? 80) - 1));
          process.stderr.write(shown);
        }
      : undefined,
    readInput: readAll,
    environment: process.env,
    folder: process.cwd(),
    onStop(callback) {
      const signals = ['SIGINT', 'SIGTERM'] as const;
      const stop = () => {
        stopListening();
        callback();
      };
      const stopListening = () => {
        for (const signal of signals) {
          process.off(signal, stop);
        }
      };
      for (const signal of signals) {
        process.once(signal, stop);
      }
      return stopListening;
    },
  };
}

import {readFile, stat} from 'node:fs/promises';

/**
 * The text of a file, or undefined where there is none that can be read, or something else than a file: a pipe would be waited for,
 * and a device read, for ever.
 */
export async function textOfFile(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isFile() ? await readFile(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

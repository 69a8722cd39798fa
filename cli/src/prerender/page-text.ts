import {readFile, stat} from 'node:fs/promises';
import {fileProblem} from '../files/file-problem.js';

/** A page that cannot be read; the message says why. */
export class PageProblem extends Error {
  override readonly name = 'PageProblem';
}

/**
 * A page as text, from which the same bytes can be made again.
 *
 * @param name of the page, for the message
 * @throws PageProblem
 */
export function pageText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    throw new PageProblem(`${name}: it is not in UTF-8. Convert it first.`);
  }
}

/** @throws PageProblem */
export async function readPage(path: string, name: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    // A pipe or a device may have no end.
    if (!(await stat(path)).isFile()) {
      throw new PageProblem(`${name}: that is not a file. Name the file of a page, or use --stdin.`);
    }
    bytes = await readFile(path);
  } catch (error) {
    throw error instanceof PageProblem ? error : new PageProblem(fileProblem(error, name));
  }
  return pageText(bytes, name);
}

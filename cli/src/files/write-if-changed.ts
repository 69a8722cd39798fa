import {randomBytes} from 'node:crypto';
import type {Stats} from 'node:fs';
import {chmod, mkdir, open, readdir, readFile, realpath, rename, rm, stat, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

/** Where a link leads, so that the file is replaced and not the link to it. */
async function resolved(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/** Windows refuses to replace a file that a web server or a virus scanner is just reading; a moment later it does not. */
async function renameInTime(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const {code = ''} = error as NodeJS.ErrnoException;
      if (process.platform !== 'win32' || tries === 10 || !['EPERM', 'EBUSY', 'EACCES'].includes(code)) {
        throw error;
      }
      await wait(tries * 20);
    }
  }
}

/** What a run that was killed has left: `.news.json.4711-1a2b3c4d.tmp`, by the number of its process. */
const LEFTOVER = /^\.(.+)\.(\d{1,10})-[\da-f]{8}\.tmp$/;

/** No file takes as long to be written. */
const LONGEST_WRITE = 3_600_000;

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // Somebody else's is running, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Removes what runs that were killed have left of files in a folder. Never rejects.
 *
 * @param name of the file; all files of the folder without it
 */
export async function removeLeftovers(folder: string, name?: string): Promise<void> {
  const entries = await readdir(folder).catch(() => []);
  for (const entry of entries) {
    const [, of, number] = LEFTOVER.exec(entry) ?? [];
    if (of !== undefined && (name === undefined || of === name)) {
      const path = join(folder, entry);
      const {mtimeMs} = await stat(path).catch(() => ({mtimeMs: Date.now()}));
      if (!isRunning(Number(number)) || Date.now() - mtimeMs > LONGEST_WRITE) {
        await rm(path, {force: true}).catch(() => {});
      }
    }
  }
}

/** What is at a path that is no file, and cannot be replaced by one. */
export class NoFileError extends Error {
  override readonly name = 'NoFileError';
}

/**
 * What a device is written to, such as `/dev/null`; it stays what it is.
 *
 * @throws NoFileError for a pipe, which would wait for a reader for ever, a socket, a disk or a folder
 */
async function writeThrough(path: string, found: Stats, text: string): Promise<void> {
  if (!found.isCharacterDevice()) {
    const what = found.isFIFO() ? 'a pipe' : found.isSocket() ? 'a socket' : 'a disk';
    throw new NoFileError(
      found.isDirectory() ? 'that is a folder. Name a file in it.' : `that is ${what}, not a file. Name a file.`,
    );
  }
  await writeFile(path, text);
}

async function replace(target: string, mode: number | undefined, text: string): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== undefined) {
      await chmod(beside, mode);
    }
    await renameInTime(beside, target);
  } catch (error) {
    await rm(beside, {force: true});
    throw error;
  }
}

/**
 * Writes a file, but only if that changes it; otherwise it keeps its date, by which web servers and caches go. Whoever
 * reads it sees the old content or the new, and never a part: it is written beside, and put in place in one step. Folders
 * that are missing are made. The file keeps its permissions. A device is written to and not replaced.
 *
 * @returns whether the file was written
 * @throws Node's error with its `code` where it cannot be, or NoFileError where something else than a file is there
 */
export async function writeIfChanged(path: string, text: string): Promise<boolean> {
  const target = await resolved(path);
  const found = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  });
  if (found !== undefined && !found.isFile()) {
    await writeThrough(target, found, text);
    return true;
  }
  if (found !== undefined && (await contentOf(target)) === text) {
    return false;
  }
  await mkdir(dirname(target), {recursive: true});
  await replace(target, found?.mode, text);
  return true;
}

import {randomBytes} from 'node:crypto';
import type {Stats} from 'node:fs';
import {chmod, chown, open, readdir, readFile, readlink, realpath, rename, rm, stat, writeFile} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {makeFolder} from './make-folder.js';

/** As many links in a row as Linux follows. */
const MAX_LINKS = 40;

/** Where a link leads to something that is still to be made, so that it is made there and the link stays. */
async function endOfLinks(path: string): Promise<string> {
  let target = path;
  for (let links = 0; links < MAX_LINKS; links++) {
    const next = await readlink(target).catch(() => undefined);
    if (next === undefined) {
      break;
    }
    const folder = dirname(target);
    target = resolve(await realpath(folder).catch(() => folder), next);
  }
  return target;
}

/** Text, written as UTF-8, or bytes. */
type Content = string | Uint8Array;

const isSame = (old: Buffer | undefined, content: Content) => old !== undefined && old.equals(Buffer.from(content));

async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
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
const MAX_WRITE_DURATION = 3_600_000;

/** What this process is writing just now: in a container every run may have the same number. */
const writing = new Set<string>();

function isBeingWritten(path: string, process_: number): boolean {
  if (process_ === process.pid) {
    return writing.has(path);
  }
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
      if (!isBeingWritten(path, Number(number)) || Date.now() - mtimeMs > MAX_WRITE_DURATION) {
        await rm(path, {force: true}).catch(() => {});
      }
    }
  }
}

/** Removes what runs that were killed have left of a file, also where a link to it is named. Never rejects. */
export async function removeLeftoversOf(path: string): Promise<void> {
  const target = await realpath(path).catch(() => endOfLinks(path));
  await removeLeftovers(dirname(target), basename(target));
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
async function writeThrough(path: string, found: Stats, content: Content): Promise<void> {
  if (!found.isCharacterDevice()) {
    const what = found.isFIFO() ? 'a pipe' : found.isSocket() ? 'a socket' : 'a disk';
    throw new NoFileError(
      found.isDirectory() ? 'that is a folder. Name a file in it.' : `that is ${what}, not a file. Name a file.`,
    );
  }
  await writeFile(path, content);
}

async function replace(target: string, found: Stats | undefined, content: Content): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  writing.add(beside);
  try {
    const file = await open(beside, 'wx', found?.mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (found !== undefined) {
      // Only root may; anybody else's file was their own before, or becomes it now.
      await chown(beside, found.uid, found.gid).catch(() => {});
      await chmod(beside, found.mode);
    }
    await renameInTime(beside, target);
  } catch (error) {
    await rm(beside, {force: true});
    throw error;
  } finally {
    writing.delete(beside);
  }
}

/**
 * Writes a file, but only if that changes it; otherwise it keeps its date, by which web servers and caches go. Whoever
 * reads it sees the old content or the new, and never a part: it is written beside, and put in place in one step. Folders
 * that are missing are made. The file keeps its permissions, and links to it stay links. A device is written to and not replaced.
 *
 * @returns whether the file was written
 * @throws Node's error with its `code` where it cannot be, or NoFileError where something else than a file is there
 */
export async function writeIfChanged(path: string, content: Content): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  });
  if (found !== undefined && !found.isFile()) {
    await writeThrough(path, found, content);
    return true;
  }
  const target = await (found === undefined ? endOfLinks(path) : realpath(path));
  if (found !== undefined && isSame(await contentOf(target), content)) {
    return false;
  }
  await makeFolder(dirname(target));
  await replace(target, found, content);
  return true;
}

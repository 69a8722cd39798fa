import {randomBytes} from 'node:crypto';
import {chmod, mkdir, open, readFile, realpath, rename, rm, stat} from 'node:fs/promises';
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

/**
 * Writes a file, but only if that changes it; otherwise it keeps its date, by which web servers and caches go. Whoever
 * reads it sees the old content or the new, and never a part: it is written beside, and put in place in one step. Folders
 * that are missing are made. The file keeps its permissions.
 *
 * @returns whether the file was written
 * @throws Node's error with its `code` where it cannot be
 */
export async function writeIfChanged(path: string, text: string): Promise<boolean> {
  const target = await resolved(path);
  if ((await contentOf(target)) === text) {
    return false;
  }
  const folder = dirname(target);
  await mkdir(folder, {recursive: true});
  const beside = join(folder, `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    const before = await stat(target).catch(() => undefined);
    if (before !== undefined) {
      await chmod(beside, before.mode);
    }
    await renameInTime(beside, target);
  } catch (error) {
    await rm(beside, {force: true});
    throw error;
  }
  return true;
}

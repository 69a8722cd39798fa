import {zipSync} from 'fflate';

// Unix, and a plain file that its owner may write and all may read.
const MODE = {os: 3, attrs: 0o100644 * 0x10000};

// The first day that an archive can name, so that the same files make the same archive.
const DATE = new Date(1980, 0, 1);

/**
 * A zip archive.
 *
 * @param {ReadonlyMap<string, Uint8Array>} files contents by path
 */
export function zip(files) {
  return Buffer.from(zipSync(Object.fromEntries(files), {level: 9, mtime: DATE, ...MODE}));
}

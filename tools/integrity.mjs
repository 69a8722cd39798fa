import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';

/** The files that a page loads with a tag, and can hold to their bytes with `integrity`. */
const TAGGED_FILES = ['newsstand.js', 'newsstand.bundle.js'];

/** Folders of files that a page loads with a tag, or that the script imports, which an import map can hold to their bytes. */
const FOLDERS = ['chunks', 'locales', 'themes'];

/**
 * What a page writes into `integrity` to accept a file as it is and no other (Subresource Integrity, 3.2).
 *
 * @param {string | Buffer} content
 */
export const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * `dist/integrity.json`: the version, and the hash of each file.
 *
 * @param {string} dist
 * @param {string} version
 */
export function integrityFile(dist, version) {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(`${dist}/${folder}`)
      .filter((file) => /\.(js|css)$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  const files = Object.fromEntries(
    [...TAGGED_FILES, ...inFolders].map((file) => [file, integrityOf(readFileSync(`${dist}/${file}`))]),
  );
  return `${JSON.stringify({version, files}, null, 2)}\n`;
}

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

/**
 * The file that the script of a page imports first, relative to the script: `chunks/core-….js` of the version of the elements that
 * this program works with. Undefined where that has none.
 */
function coreFile(): string | undefined {
  const file = createRequire(import.meta.url).resolve('newsstand-elements/integrity.json');
  const {files} = JSON.parse(readFileSync(file, 'utf8')) as {files: Readonly<Record<string, string>>};
  return Object.keys(files).find((name) => name.startsWith('chunks/core-'));
}

/**
 * The line by which a page asks for that file together with the script.
 *
 * @param script address of the script, as the page writes it
 * @returns undefined where the package has no such file
 */
export function modulepreload(script: string): string | undefined {
  const core = coreFile();
  const folder = script
    .trim()
    .replace(/[?#].*/, '')
    .replace(/[^/]*$/, '');
  const href = (folder + core).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return core === undefined ? undefined : `<link rel="modulepreload" href="${href}">`;
}

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

/** What the script of a page imports, in this order: what the first cards need, and what does the rest. */
const IMPORTED = ['first-cards', 'core'];

/**
 * Those files, relative to the script: `chunks/first-cards-….js` and `chunks/core-….js` of the version of the elements that this
 * program works with. None where that has none.
 */
function importedFiles(): readonly string[] {
  const file = createRequire(import.meta.url).resolve('newsstand-elements/integrity.json');
  const {files} = JSON.parse(readFileSync(file, 'utf8')) as {files: Readonly<Record<string, string>>};
  return IMPORTED.flatMap((chunk) => Object.keys(files).find((name) => name.startsWith(`chunks/${chunk}-`)) ?? []);
}

/**
 * The lines by which a page asks for those files together with the script; the first cards before the rest.
 *
 * @param script address of the script, as the page writes it
 */
export function modulepreloads(script: string): readonly string[] {
  const folder = script
    .trim()
    .replace(/[?#].*/, '')
    .replace(/[^/]*$/, '');
  return importedFiles().map((file, index) => {
    const href = (folder + file).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<link rel="modulepreload" href="${href}"${index > 0 ? ' fetchpriority="low"' : ''}>`;
  });
}

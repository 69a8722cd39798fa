// Which test runs where: what needs no page runs in Node, everything else in browsers.
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders of test/ whose tests need no page. */
export const UNIT_FOLDERS = ['data', 'demo', 'i18n', 'query'];

/** Folders of test/ whose tests run in each engine. */
export const BROWSER_FOLDERS = readdirSync(`${root}test`, {withFileTypes: true})
  .flatMap((entry) => (entry.isDirectory() ? entry.name : []))
  .filter((name) => !UNIT_FOLDERS.includes(name));

/** The files of the unit tests, from the root of the project. */
export function unitFiles() {
  return UNIT_FOLDERS.flatMap((folder) =>
    readdirSync(`${root}test/${folder}`, {recursive: true, encoding: 'utf8'})
      .map((file) => `test/${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.test.ts')),
  ).sort();
}

/**
 * Whole pages that say the same in any version of Chromium: what the site, the builder and the documents hold, and how our own
 * style lays them out. What the script does in a host page, which hangs on what a browser can, is not among them.
 */
export const NO_MATTER_WHICH_BROWSER = [
  'accessibility',
  'builder',
  'colours',
  'demo',
  'docs',
  'gallery',
  'site',
  'snippet-shift',
  'sources-guide',
  'steady',
  'theming',
].map((name) => `test/pages/${name}.test.mjs`);

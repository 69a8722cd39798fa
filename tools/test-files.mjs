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
 * Whole pages that say the same in any version of Chromium: what the site, the builder and the documents hold, how our own style
 * lays them out, and how our script finds its files and its tags. What hangs on what a browser can (find, print, a cache for
 * Back, preloading, what it measures) is not among them. They run in the Chromium that comes with the installation, where it does.
 */
export const NO_MATTER_WHICH_BROWSER = [
  'accessibility',
  'builder',
  'chunks',
  'clobbered',
  'colours',
  'custom-cards',
  'demo',
  'docs',
  'first-cards',
  'gallery',
  'host',
  'libraries',
  'locales',
  'placeholders',
  'readme',
  'site',
  'snippet-shift',
  'sources-guide',
  'steady',
  'theme-filter',
  'theming',
].map((name) => `test/pages/${name}.test.mjs`);

/** The files that take longest in Node, the longest first: one that is started late is alone at the end. */
export const LONGEST = [
  'test/pages/site.test.mjs',
  'test/pages/builder.test.mjs',
  'test/wordpress/plugin.test.mjs',
  'test/pages/snippet-shift.test.mjs',
  'test/pages/colours.test.mjs',
  'test/pages/chunks.test.mjs',
];

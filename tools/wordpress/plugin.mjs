import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {pot} from './pot.mjs';
import {zip} from './zip.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PLUGIN = join(ROOT, 'integrations/wordpress/plugin');
const EDITOR = join(ROOT, 'integrations/wordpress/editor');

/** The global packages of WordPress that the editor part uses. */
const DEPENDENCIES = [
  'wp-api-fetch',
  'wp-block-editor',
  'wp-blocks',
  'wp-components',
  'wp-data',
  'wp-element',
  'wp-i18n',
];

/** @param {string} folder @returns {string[]} the files below it, relative to it */
const filesIn = (folder) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .toSorted();

/** The editor part, as one classic script. */
async function editorScript() {
  const result = await build({
    root: EDITOR,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2020',
      rolldownOptions: {
        input: join(EDITOR, 'editor.ts'),
        output: {format: 'iife', entryFileNames: 'editor.js', minify: true},
      },
    },
  });
  const [bundle] = [result].flat();
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk?.type !== 'chunk') {
    throw new Error('The editor part could not be built.');
  }
  return chunk.code;
}

/** A look for the feeds that ask for it by their class, since a page may have others. @param {string} css @param {string} name */
const scoped = (css, name) => css.replaceAll(/\b(news-feed|news-card|theme-list)\b(?=[:,)[])/g, `$1.newsstand-${name}`);

/** A value as PHP. @param {unknown} value @returns {string} */
function php(value) {
  if (Array.isArray(value)) {
    return `array( ${value.map(php).join(', ')} )`;
  }
  if (typeof value === 'object' && value !== null) {
    return `array( ${Object.entries(value)
      .map(([key, entry]) => `${php(key)} => ${php(entry)}`)
      .join(', ')} )`;
  }
  return `'${String(value).replaceAll(/['\\]/g, '\\$&')}'`;
}

/** @param {object} value */
const phpFile = (value) => `<?php\nreturn ${php(value)};\n`;

/**
 * What the script imports before it shows anything, to be preloaded.
 *
 * @param {readonly string[]} assets
 */
const preloads = (assets) =>
  ['first-cards', 'core'].flatMap((chunk) => assets.filter((path) => path.startsWith(`chunks/${chunk}-`)));

/**
 * The WordPress plugin, as an archive that "Upload Plugin" takes.
 *
 * @param {string} version
 * @param {ReadonlyMap<string, string | Uint8Array>} built `newsstand.js` and what it needs beside it (`chunks/…`, `locales/…`), the licence
 *   of what is in it, and the ready-made looks (`themes/…`), by their paths
 * @returns {Promise<{files: Map<string, Uint8Array>, archive: Buffer}>} the files by their paths in the plugin, and all of them in its folder
 */
export async function plugin(version, built) {
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  const add = (/** @type {string} */ path, /** @type {string | Uint8Array} */ content) =>
    files.set(path, typeof content === 'string' ? Buffer.from(content) : content);

  for (const path of filesIn(PLUGIN)) {
    const text = readFileSync(join(PLUGIN, path), 'utf8');
    add(path, text.replace(/^( \* Version: +|Stable tag: )0\.0\.0$/m, `$1${version}`));
  }
  add('LICENSE', readFileSync(join(ROOT, 'LICENSE')));
  const skins = [];
  for (const [path, content] of built) {
    const skin = /^themes\/([\w-]+)\.css$/.exec(path)?.[1];
    if (skin === undefined) {
      add(`assets/${path}`, content);
    } else {
      skins.push(skin);
      add(`assets/skins/${skin}.css`, scoped(String(content), skin));
    }
  }
  add('assets/manifest.php', phpFile({version, preload: preloads([...built.keys()]), skins}));
  add('assets/editor.js', await editorScript());
  add('assets/editor.css', readFileSync(join(EDITOR, 'editor.css')));
  add('assets/editor.asset.php', phpFile({dependencies: DEPENDENCIES, version}));
  const sources = new Map([
    ...filesIn(PLUGIN)
      .filter((path) => path.endsWith('.php'))
      .map((path) => /** @type {const} */ ([path, readFileSync(join(PLUGIN, path), 'utf8')])),
    ...filesIn(EDITOR)
      .filter((path) => /\.tsx?$/.test(path))
      // WordPress finds the translations of a script by the file that the words are in.
      .map((path) => /** @type {const} */ (['assets/editor.js', readFileSync(join(EDITOR, path), 'utf8')]))
      .reduce((all, [path, text]) => new Map([[path, `${all.get(path) ?? ''}${text}`]]), new Map()),
  ]);
  add('languages/newsstand.pot', pot(sources, version));
  return {files, archive: zip(new Map([...files].map(([path, bytes]) => [`newsstand/${path}`, bytes])))};
}

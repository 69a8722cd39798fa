// Builds the WordPress plugin from the built package: npm run build:wordpress makes dist-wordpress/newsstand-VERSION.zip
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {pot} from './pot.mjs';
import {zip} from './zip.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');
const PLUGIN = join(ROOT, 'integrations/wordpress/plugin');
const EDITOR = join(ROOT, 'integrations/wordpress/editor');
const OUT = join(ROOT, 'dist-wordpress');

/** What the script of a page needs beside it. Themes are not copied as they are: see `skins`. */
const BESIDE = ['chunks', 'locales'];

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
function filesIn(folder) {
  return existsSync(folder)
    ? readdirSync(folder, {recursive: true, withFileTypes: true})
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
        .toSorted()
    : [];
}

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
const preloads = (assets) => assets.filter((path) => /^chunks\/core\b[^/]*\.js$/.test(path));

if (!existsSync(join(DIST, 'newsstand.js'))) {
  throw new Error('dist/newsstand.js is not there. Run npm run build first.');
}
const {version} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** @type {Map<string, Uint8Array>} */
const files = new Map();
const add = (/** @type {string} */ path, /** @type {string | Uint8Array} */ content) =>
  files.set(path, typeof content === 'string' ? Buffer.from(content) : content);

for (const path of filesIn(PLUGIN)) {
  const text = readFileSync(join(PLUGIN, path), 'utf8');
  add(path, text.replace(/^( \* Version: +|Stable tag: )0\.0\.0$/m, `$1${version}`));
}
add('LICENSE', readFileSync(join(ROOT, 'LICENSE')));
const assets = [
  'newsstand.js',
  'lit.LICENSE.txt',
  ...BESIDE.flatMap((folder) => filesIn(join(DIST, folder)).map((path) => `${folder}/${path}`)),
];
for (const path of assets) {
  add(`assets/${path}`, readFileSync(join(DIST, path)));
}
const skins = filesIn(join(DIST, 'themes')).map((path) => path.replace(/\.css$/, ''));
for (const skin of skins) {
  add(`assets/skins/${skin}.css`, scoped(readFileSync(join(DIST, `themes/${skin}.css`), 'utf8'), skin));
}
add('assets/manifest.php', phpFile({version, preload: preloads(assets), skins}));
const script = await editorScript();
add('assets/editor.js', script);
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

rmSync(OUT, {recursive: true, force: true});
for (const [path, bytes] of files) {
  const file = join(OUT, 'newsstand', path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, bytes);
}
const archive = zip(new Map([...files].map(([path, bytes]) => [`newsstand/${path}`, bytes])));
writeFileSync(join(OUT, `newsstand-${version}.zip`), archive);
console.log(`dist-wordpress/newsstand-${version}.zip: ${files.size} files, ${(archive.length / 1000).toFixed(0)} kB`);

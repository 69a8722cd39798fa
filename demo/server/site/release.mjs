import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {integrityOf} from '../../../tools/integrity.mjs';
import {plugin} from '../../../tools/wordpress/plugin.mjs';
import {zip} from '../../../tools/wordpress/zip.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

// The small script last of those with chunks: it holds the name of a file that it imports.
const BUILD = `
  import {build} from 'vite';
  for (const mode of ['production', 'chunks', 'script', 'bundle']) {
    await build({mode, logLevel: 'error', build: {outDir: process.argv[1]}});
  }
`;

/** Files of the package by their names, and what a page has to say to accept no other script. @typedef {Map<string, string | Uint8Array>} Release */

/** @returns {Promise<Release>} */
async function make() {
  const folder = await mkdtemp(join(tmpdir(), 'newsstand-script-'));
  try {
    // In a process of its own: the server that asks may run for development, and Lit would be another one then.
    await run(process.execPath, ['--input-type=module', '--eval', BUILD, folder], {
      cwd: root,
      env: {...process.env, NODE_ENV: 'production'},
    });
    const script = await readFile(join(folder, 'newsstand.js'), 'utf8');
    const {version} = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
    /** @type {Release} */
    const release = new Map([
      ['newsstand.js', script],
      ['newsstand.bundle.js', await readFile(join(folder, 'newsstand.bundle.js'), 'utf8')],
      ['lit.LICENSE.txt', await readFile(join(folder, 'lit.LICENSE.txt'), 'utf8')],
    ]);
    for (const [name, from] of /** @type {const} */ ([
      ['chunks', join(folder, 'chunks')],
      ['themes', `${root}/src/themes`],
      ['locales', join(folder, 'i18n/locales')],
    ])) {
      for (const file of await readdir(from)) {
        release.set(`${name}/${file}`, await readFile(join(from, file), 'utf8'));
      }
    }
    // A browser downloads no folder.
    const packed = [...release];
    const imported = packed.filter(([name]) => /^(chunks|locales)\//.test(name));
    const files = Object.fromEntries(imported.map(([name, content]) => [name, integrityOf(Buffer.from(content))]));
    release.set('builder/release.json', JSON.stringify({version, integrity: integrityOf(script), files}));
    release.set('newsstand.zip', zip(new Map(packed.map(([name, content]) => [name, Buffer.from(content)]))));
    const forPlugin = packed.filter(([name]) => name !== 'newsstand.bundle.js');
    release.set('newsstand-wordpress.zip', (await plugin(version, new Map(forPlugin))).archive);
    return release;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** What a built site has of it. @param {string} folder @returns {Promise<Release>} */
async function takeFrom(folder) {
  const names = await readdir(folder, {recursive: true});
  const files = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^(?:[^/]+\.(?:js|txt|zip)|(?:chunks|themes|locales)\/[^/]+|builder\/release\.json)$/.test(name));
  return new Map(
    await Promise.all(
      files.map(async (name) => /** @type {const} */ ([name, new Uint8Array(await readFile(join(folder, name)))])),
    ),
  );
}

/** @type {Promise<Release> | undefined} */
let release;

/**
 * The files that a page may need, as they are built from the sources now: what `npm run build` writes to `dist`, byte for
 * byte; `newsstand.zip`, which has them all; and `newsstand-wordpress.zip`, the plugin.
 *
 * @param {string} [site] the folder of a site built before, which has them
 */
export function currentRelease(site) {
  release ??= site === undefined ? make() : takeFrom(site);
  return release;
}

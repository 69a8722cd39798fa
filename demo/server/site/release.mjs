import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {integrityOf} from '../../../tools/integrity.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

/** @typedef {{script: string, json: string}} Release */

/** @returns {Promise<Release>} */
async function make() {
  const folder = await mkdtemp(join(tmpdir(), 'newsstand-script-'));
  try {
    // In a process of its own: the server that asks may run for development, and Lit would be another one then.
    await run(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--mode', 'script', '--logLevel', 'error', '--outDir', folder],
      {cwd: root, env: {...process.env, NODE_ENV: 'production'}},
    );
    const script = await readFile(join(folder, 'newsstand.js'), 'utf8');
    const {version} = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
    const integrity = integrityOf(script);
    return {script, json: JSON.stringify({version, integrity})};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** @type {Promise<Release> | undefined} */
let release;

/**
 * The script file as it is built from the sources now, and what a page has to say to accept no other: what `npm run build`
 * writes to `dist/newsstand.js`, byte for byte.
 */
export function currentRelease() {
  release ??= make();
  return release;
}

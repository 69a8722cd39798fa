import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {jsxTypes} from './manifest/jsx-types.mjs';
import {integrityFile} from './integrity.mjs';
import {readManifest} from './manifest/manifest.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}/dist`, {recursive: true, force: true});
await build({root, logLevel: 'warn'});
await build({root, mode: 'script', logLevel: 'warn'});
// The languages that the script loads are modules without imports; the package's own will do.
for (const [, tag] of readFileSync(`${root}/dist/i18n/more-locales.js`, 'utf8').matchAll(/locales\/(\w+)\.js/g)) {
  cpSync(`${root}/dist/i18n/locales/${tag}.js`, `${root}/dist/locales/${tag}.js`);
}
// The companion reads the types of the package as its users do, so they come first.
for (const project of ['tsconfig.build.json', 'tsconfig.cli.build.json']) {
  const {status} = spawnSync(process.execPath, ['node_modules/@typescript/native/bin/tsc', '-p', project], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    throw new Error(`${project} could not be built.`);
  }
}
const manifest = readManifest();
writeFileSync(`${root}/dist/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(`${root}/dist/jsx.d.ts`, jsxTypes(manifest));
// Bundlers look for a module where types are.
writeFileSync(`${root}/dist/jsx.js`, 'export {};\n');
// Shipped as they are: a page links them, or a bundler takes them.
cpSync(`${root}/src/themes`, `${root}/dist/themes`, {recursive: true});
const {version} = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
writeFileSync(`${root}/dist/integrity.json`, integrityFile(`${root}/dist`, version));

import {chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {jsxTypes} from './manifest/jsx-types.mjs';
import {integrityFile} from './integrity.mjs';
import {vscodeCssData, vscodeHtmlData, webTypes} from './manifest/editor-data.mjs';
import {readManifest} from './manifest/manifest.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}/dist`, {recursive: true, force: true});
rmSync(`${root}/cli/dist`, {recursive: true, force: true});
await build({root, logLevel: 'warn'});
// The small script last: it holds the name of the core.
for (const mode of ['chunks', 'script', 'bundle']) {
  await build({root, mode, logLevel: 'warn'});
}
// The languages that the script loads are modules without imports; the package's own will do.
for (const file of readdirSync(`${root}/dist/i18n/locales`).filter((name) => /^(?!en\b)\w+\.js$/.test(name))) {
  cpSync(`${root}/dist/i18n/locales/${file}`, `${root}/dist/locales/${file}`);
}
// The command-line tool reads the types of newsstand-elements as its users do, so they come first.
for (const project of ['tsconfig.build.json', 'cli/tsconfig.build.json']) {
  const {status} = spawnSync(process.execPath, ['node_modules/@typescript/native/bin/tsc', '-p', project], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    throw new Error(`${project} could not be built.`);
  }
}
// npm does it for what it installs; in a checkout it has linked the file before there was one.
chmodSync(`${root}/cli/dist/newsstand.js`, 0o755);
const manifest = readManifest();
/** @type {(file: string, data: unknown) => void} */
const writeJson = (file, data) => writeFileSync(`${root}/dist/${file}`, `${JSON.stringify(data, null, 2)}\n`);
const packageJson = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
writeJson('custom-elements.json', manifest);
writeJson('vscode.html-custom-data.json', vscodeHtmlData(manifest));
writeJson('vscode.css-custom-data.json', vscodeCssData(manifest));
writeJson('web-types.json', webTypes(manifest, packageJson));
writeFileSync(`${root}/dist/jsx.d.ts`, jsxTypes(manifest));
// Bundlers look for a module where types are.
writeFileSync(`${root}/dist/jsx.js`, 'export {};\n');
// Shipped as they are: a page links them, or a bundler takes them.
cpSync(`${root}/src/themes`, `${root}/dist/themes`, {recursive: true});
writeFileSync(`${root}/dist/integrity.json`, integrityFile(`${root}/dist`, packageJson.version));

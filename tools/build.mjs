import {rmSync, writeFileSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {readManifest} from './manifest/manifest.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}/dist`, {recursive: true, force: true});
await build({root, logLevel: 'warn'});
await build({root, mode: 'script', logLevel: 'warn'});
const types = spawnSync(process.execPath, ['node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (types.status !== 0) {
  throw new Error('The types could not be built.');
}
writeFileSync(`${root}/dist/custom-elements.json`, `${JSON.stringify(readManifest(), null, 2)}\n`);

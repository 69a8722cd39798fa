// Writes the generated parts of the documents: npm run reference
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readManifest} from './manifest/manifest.mjs';
import {fillGenerated} from './manifest/reference.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILES = ['README.md', 'docs/reference.md', 'docs/theming.md'];
const manifest = readManifest();

for (const file of FILES) {
  writeFileSync(`${root}/${file}`, fillGenerated(readFileSync(`${root}/${file}`, 'utf8'), manifest));
}
execFileSync(process.execPath, ['node_modules/oxfmt/bin/oxfmt', ...FILES], {cwd: root, stdio: 'inherit'});

// Gives both packages a version, and the second the first of that version: npm run set-version 0.2.0
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {ELEMENTS, PACKAGES, readPackage, writePackage} from './release/packages.mjs';
import {VERSION} from './release/readiness.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [version = ''] = process.argv.slice(2);

if (!VERSION.test(version)) {
  console.error(`"${version}" is no version. Write it as semver.org asks: npm run set-version 0.2.0`);
  process.exit(1);
}
for (const one of PACKAGES) {
  const {dependencies, ...packageJson} = readPackage(root, one);
  const needed = ELEMENTS in dependencies ? {...dependencies, [ELEMENTS]: version} : dependencies;
  writePackage(root, one, {...readPackage(root, one), ...packageJson, version, dependencies: needed});
}
// The lock file names the versions of the workspaces, too. What is installed stays.
const {status} = spawnSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;

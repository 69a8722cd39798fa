// Installs the browsers of the tests that are missing, and nginx, whose configuration in docs/snapshot.md is tested, with apt-get, as root on Debian or Ubuntu: npm run install:browsers
import {spawnSync} from 'node:child_process';
import {findFirefox} from './find-firefox.mjs';
import {findProgram} from './find-program.mjs';
import {findWebKit} from './find-webkit.mjs';
import {PACKAGES} from './browsers.mjs';
import {NGINX} from './nginx.mjs';

const missing = [
  findProgram('chromium', 'google-chrome', 'google-chrome-stable') ? undefined : 'chromium',
  findFirefox() ? undefined : PACKAGES.firefox,
  findWebKit() ? undefined : PACKAGES.webkit,
  NGINX ? undefined : 'nginx-light',
].flatMap((packages) => packages?.split(' ') ?? []);

/** @param {string[]} command */
function aptGet(...command) {
  const {status} = spawnSync('apt-get', ['-qq', ...command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
  return status === 0;
}

if (missing.length === 0) {
  console.log('All browsers of the tests are installed, and nginx.');
} else if (process.getuid?.() !== 0 || findProgram('apt-get') === undefined) {
  console.log(`Not installed: ${missing.join(', ')}. The tests run without them.`);
} else {
  console.log(`Installing ${missing.join(', ')} …`);
  const done = aptGet('update') && aptGet('install', '--yes', '--no-install-recommends', ...missing);
  console.log(done ? 'Done.' : 'That did not work; the tests run with what is there.');
}

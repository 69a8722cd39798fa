// Installs what the tests need and is missing, with apt-get, as root on Debian or Ubuntu: npm run install:browsers. That is the
// browsers; nginx, whose configuration in docs/snapshot.md is tested; WordPress with PHP and MariaDB, for its plugin; and two
// libraries that change what browsers have, for pages that still use them.
import {existsSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {findFirefox} from './find-firefox.mjs';
import {findProgram} from './find-program.mjs';
import {findWebKit} from './find-webkit.mjs';
import {PACKAGES} from './browsers.mjs';
import {NGINX} from './nginx.mjs';
import {missingPackages} from './wordpress/find.mjs';

const missing = [
  findProgram('chromium', 'google-chrome', 'google-chrome-stable') ? undefined : 'chromium',
  findFirefox() ? undefined : PACKAGES.firefox,
  findWebKit() ? undefined : PACKAGES.webkit,
  NGINX ? undefined : 'nginx-light',
  existsSync('/usr/share/javascript/prototype/prototype.js') ? undefined : 'libjs-prototype',
  existsSync('/usr/share/javascript/mootools/mootools-core-nc.js') ? undefined : 'libjs-mootools',
  ...missingPackages(),
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
  console.log('All that the tests need is installed: browsers, nginx, WordPress.');
} else if (process.getuid?.() !== 0 || findProgram('apt-get') === undefined) {
  console.log(`Not installed: ${missing.join(', ')}. The tests run without them.`);
} else {
  console.log(`Installing ${missing.join(', ')} …`);
  const done = aptGet('update') && aptGet('install', '--yes', '--no-install-recommends', ...missing);
  console.log(done ? 'Done.' : 'That did not work; the tests run with what is there.');
}

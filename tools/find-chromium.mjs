import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Launcher} from 'chrome-launcher';
import {launch} from 'puppeteer-core';

/**
 * @typedef {object} Chromium
 * @property {string} executablePath
 * @property {boolean | 'shell'} headless what puppeteer has to be told: a headless shell knows no other mode
 * @property {string} from where it was found
 */

const CACHE = fileURLToPath(new URL('../node_modules/.cache/chromium/', import.meta.url));

function installed() {
  try {
    return Launcher.getFirstInstallation();
  } catch {
    // On Linux it throws where there is none.
    return undefined;
  }
}

/** @param {Record<string, string | undefined>} variables of the environment */
function restore(variables) {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) {
      delete process.env[name];
    } else {
      process.env[name] = value;
    }
  }
}

/**
 * The Chromium that comes with the npm package `@sparticuz/chromium`, with the libraries and the font that a bare system
 * lacks. It is made for AWS Lambda, so it unpacks into the folder for temporary files, which is ours here, and asks the
 * environment what system it is on.
 *
 * @returns {Promise<Chromium>}
 */
async function packaged() {
  mkdirSync(CACHE, {recursive: true});
  const {TMPDIR, AWS_EXECUTION_ENV} = process.env;
  // The second is what makes it unpack its libraries, and put them on the loader's path, wherever it is.
  Object.assign(process.env, {TMPDIR: CACHE, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x'});
  try {
    const {default: chromium} = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    // Its list of font folders names one that exists on Lambda only; without any font all text is 0 px wide.
    const config = join(CACHE, 'fonts', 'fonts.conf');
    const folders = `<dir>/usr/share/fonts</dir><dir>${join(CACHE, 'fonts')}</dir>`;
    writeFileSync(config, readFileSync(config, 'utf8').replace(/(<dir>[^<]*<\/dir>\s*)+/, folders));
    return {executablePath, headless: 'shell', from: '@sparticuz/chromium'};
  } finally {
    restore({TMPDIR, AWS_EXECUTION_ENV});
  }
}

/** Whether there is a Chromium in the npm package for this machine. */
const IS_PACKAGED = process.platform === 'linux' && process.arch === 'x64';

/**
 * The Chromium of the npm package, where it is one for this machine: a headless shell, which takes two thirds of the time of a whole
 * browser. For what is the same in any Chromium.
 */
export function findPlainChromium() {
  return IS_PACKAGED && process.env.CHROME_PATH === undefined ? packaged() : findChromium();
}

/**
 * A Chromium for the tests: the one that CHROME_PATH names, an installed Chrome or Chromium, or the one in the npm package.
 *
 * @returns {Promise<Chromium>}
 * @throws {Error} that says what to install, where there is none
 */
export async function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && !existsSync(named)) {
    throw new Error(`CHROME_PATH names no file: ${named}`);
  }
  const executablePath = named ?? installed();
  if (executablePath !== undefined) {
    return {
      executablePath,
      headless: /headless.shell/.test(executablePath) ? 'shell' : true,
      from: named === undefined ? 'installed' : 'CHROME_PATH',
    };
  }
  if (IS_PACKAGED) {
    return packaged();
  }
  throw new Error('The tests need Chrome or Chromium. Install one, or let CHROME_PATH name it.');
}

/** What every Chromium of the tests is started with: no call to anywhere but this machine. */
export const CHROMIUM_ARGS = [
  // A sandbox needs a user that is not root, and namespaces of users, which containers and Ubuntu since 23.10 refuse. All pages are
  // the tests' own.
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
  '--disable-component-update',
  '--disable-features=NetworkTimeServiceQuerying',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Starts the Chromium that any test may take, and ends it. @throws {Error} where it does not start */
export async function tryChromium() {
  const {executablePath, headless} = await findPlainChromium();
  const browser = await launch({executablePath, headless, args: CHROMIUM_ARGS});
  await browser.close();
}

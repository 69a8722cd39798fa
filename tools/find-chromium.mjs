import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Launcher} from 'chrome-launcher';

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

/**
 * The Chromium that comes with the npm package `@sparticuz/chromium`, with the libraries and the font that a bare system
 * lacks. It is made for AWS Lambda, so it unpacks into the folder for temporary files, which is ours here, and asks the
 * environment what system it is on.
 *
 * @returns {Promise<Chromium>}
 */
async function packaged() {
  mkdirSync(CACHE, {recursive: true});
  const before = process.env.TMPDIR;
  process.env.TMPDIR = CACHE;
  try {
    const {default: chromium, inflate, setupLambdaEnvironment} = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const libraries = join(CACHE, 'al2023');
    if (!existsSync(libraries)) {
      await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))));
    }
    setupLambdaEnvironment(join(libraries, 'lib'));
    if (existsSync('/usr/share/fonts')) {
      delete process.env.FONTCONFIG_PATH;
    } else {
      // Its list of font folders names one that exists on Lambda only; without a font all text is 0 px wide.
      const config = join(CACHE, 'fonts', 'fonts.conf');
      const text = readFileSync(config, 'utf8').replace(/<dir>[^<]*<\/dir>/g, `<dir>${join(CACHE, 'fonts')}</dir>`);
      writeFileSync(config, text);
    }
    return {executablePath, headless: 'shell', from: '@sparticuz/chromium'};
  } finally {
    if (before === undefined) {
      delete process.env.TMPDIR;
    } else {
      process.env.TMPDIR = before;
    }
  }
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
  if (process.platform === 'linux' && process.arch === 'x64') {
    return packaged();
  }
  throw new Error('The tests need Chrome or Chromium. Install one, or let CHROME_PATH name it.');
}

/** What every Chromium of the tests is started with: no call to anywhere but this machine. */
export const CHROMIUM_ARGS = [
  // A sandbox needs a user that is not root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-component-update',
  '--disable-features=NetworkTimeServiceQuerying',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

import {chromeLauncher} from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import {CHROMIUM_ARGS, findPlainChromium} from './find-chromium.mjs';
import {FIREFOX_OPTIONS, findFirefox} from './find-firefox.mjs';
import {findWebKit} from './find-webkit.mjs';
import {webKitGtkLauncher} from './webkit-gtk-launcher.mjs';

/**
 * @typedef {object} Engine a browser engine that the tests can run in, where it is installed
 * @property {string} found what it is and where, for people
 * @property {import('@web/test-runner').BrowserLauncher} launcher
 */

/**
 * The driver is told of no request: a test page makes hundreds, nobody here asks for them, and to report them took Firefox more
 * time than the tests.
 */
const LAUNCH_OPTIONS = {networkEnabled: false};

/** That of the installation, as on a machine without any other; whole pages are tried in an installed one too. */
async function chromium() {
  const {executablePath, headless, from} = await findPlainChromium();
  const launcher = chromeLauncher({launchOptions: {...LAUNCH_OPTIONS, executablePath, headless, args: CHROMIUM_ARGS}});
  return {found: `${executablePath} (${from})`, launcher: withFreshPages(launcher)};
}

/**
 * Has each test file in a page of its own instead of one page after the other in the same: to say which lines ran, Chromium goes
 * through all scripts that its process still has, also those of the files before.
 *
 * @param {import('@web/test-runner-chrome').ChromeLauncher} launcher
 */
function withFreshPages(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    const result = await stopSession(id);
    launcher['inactivePages'].length = 0;
    await page.close();
    return result;
  };
  return launcher;
}

async function firefox() {
  const executablePath = findFirefox();
  if (executablePath === undefined) {
    return undefined;
  }
  // With a puppeteer of its own the launcher takes other browsers than Chrome too.
  const launcher = chromeLauncher({puppeteer, launchOptions: {...LAUNCH_OPTIONS, ...FIREFOX_OPTIONS, executablePath}});
  return {found: executablePath, launcher};
}

async function webkit() {
  const found = findWebKit();
  return found && {found: found.browser, launcher: webKitGtkLauncher(found)};
}

/** @type {Record<string, () => Promise<Engine | undefined>>} */
const ENGINES = {chromium, firefox, webkit};

/** How to get the engines that do not come with the npm packages. @type {Record<string, string>} */
export const PACKAGES = {firefox: 'firefox-esr', webkit: 'webkit2gtk-driver xvfb'};

/** @param {string} name */
function howToInstall(name) {
  return `on Debian: apt-get install ${PACKAGES[name]}; all of them: npm run install:browsers`;
}

/**
 * The engines that the tests run in: those that the environment variable BROWSERS names (`chromium,firefox,webkit`), or all
 * that are there.
 *
 * @returns {Promise<{engines: Map<string, Engine>, missing: string[]}>} with what is said of those that are not there
 * @throws {Error} where a named one is missing
 */
export async function chooseBrowsers() {
  const named = process.env.BROWSERS?.split(',').flatMap((name) => name.trim() || []) ?? [];
  /** @type {Map<string, Engine>} */
  const engines = new Map();
  /** @type {string[]} */
  const missing = [];
  for (const name of named.length > 0 ? named : Object.keys(ENGINES)) {
    const find = ENGINES[name];
    if (!find) {
      throw new Error(`BROWSERS names "${name}". It can name ${Object.keys(ENGINES).join(', ')}.`);
    }
    const engine = await find();
    if (engine) {
      engines.set(name, engine);
      console.log(`${name}: ${engine.found}`);
    } else if (named.length > 0) {
      throw new Error(`BROWSERS names "${name}", which is not installed (${howToInstall(name)}).`);
    } else {
      missing.push(`all element tests in ${name}: it is not installed (${howToInstall(name)})`);
      console.log(`${name}: not found, so nothing is tested in it (${howToInstall(name)})`);
    }
  }
  return {engines, missing};
}

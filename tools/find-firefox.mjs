import {closeSync, openSync, readSync} from 'node:fs';
import {findProgram, isProgram} from './find-program.mjs';

/** Where macOS and Windows have it; neither puts it on the PATH. */
const USUAL = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...[process.env.ProgramFiles, process.env['ProgramFiles(x86)']].map(
    (folder) => `${folder}/Mozilla Firefox/firefox.exe`,
  ),
];

/**
 * Whether a program only starts a snap, as /usr/bin/firefox of Ubuntu does. A snap does not see the profile that the tests
 * make for it in the folder for temporary files.
 *
 * @param {string} file
 */
function startsSnap(file) {
  const start = Buffer.alloc(2048);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, start);
  closeSync(descriptor);
  const text = start.toString('latin1', 0, length);
  return file.startsWith('/snap/') || (text.startsWith('#!') && text.includes('/snap/'));
}

/**
 * A Firefox for the tests: the one that FIREFOX_PATH names, or an installed one.
 *
 * @returns {string | undefined} its path
 * @throws {Error} where FIREFOX_PATH is wrong
 */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named !== undefined && !isProgram(named)) {
    throw new Error(`FIREFOX_PATH names no program: ${named}`);
  }
  const found = named ?? findProgram('firefox-esr', 'firefox') ?? USUAL.find(isProgram);
  return found === undefined || (named === undefined && startsSnap(found)) ? undefined : found;
}

/**
 * What every Firefox of the tests is started with: no call to anywhere but this machine. Most of it puppeteer sets already.
 */
export const FIREFOX_OPTIONS = {
  /** @type {'firefox'} */
  browser: 'firefox',
  headless: true,
  // A released Firefox takes another address for its remote settings, as below, with this only.
  env: {...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1'},
  extraPrefsFirefox: {
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    // Without a graphics card half of its time goes into drawing frames, sixty a second: of these tests none looks at so many.
    'layout.frame_rate': 20,
  },
};

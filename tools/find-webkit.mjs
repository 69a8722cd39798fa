import {findProgram, isProgram} from './find-program.mjs';

/**
 * @typedef {object} WebKit
 * @property {string} driver WebKitWebDriver
 * @property {string} browser MiniBrowser, the browser of WebKitGTK's own tests
 * @property {string | undefined} xvfb a display, where there is none
 */

const {DISPLAY, WAYLAND_DISPLAY} = process.env;
const hasDisplay = Boolean(DISPLAY ?? WAYLAND_DISPLAY);

/** Distributions keep MiniBrowser off the PATH, next to the library of one of these versions. */
function findMiniBrowser() {
  const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((name) => `/usr/lib/${name}`);
  return [...folders, '/usr/libexec', '/usr/lib64', '/usr/lib']
    .flatMap((folder) => ['4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`))
    .find(isProgram);
}

/**
 * An installed WebKitGTK, with all that the tests need to drive it. On other systems than Linux there is none.
 *
 * @returns {WebKit | undefined}
 */
export function findWebKit() {
  const driver = findProgram('WebKitWebDriver');
  const browser = findMiniBrowser();
  const xvfb = hasDisplay ? undefined : findProgram('Xvfb');
  const complete = driver !== undefined && browser !== undefined && (hasDisplay || xvfb !== undefined);
  return complete ? {driver, browser, xvfb} : undefined;
}

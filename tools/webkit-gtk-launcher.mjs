import {WebDriver} from './web-driver.mjs';
import {webDriverPage} from './web-driver-page.mjs';
import {startXvfb} from './xvfb.mjs';

/**
 * Runs the tests in WebKitGTK, in one window: in a second tab, which would be a hidden one, no animation frame comes.
 *
 * @param {import('./find-webkit.mjs').WebKit} webKit
 * @returns {import('@web/test-runner').BrowserLauncher & {getPage: (id: string) => unknown}}
 */
export function webKitGtkLauncher({driver: program, browser, xvfb}) {
  /** @typedef {{driver: WebDriver, page: ReturnType<typeof webDriverPage>, kill: () => void}} Window */
  /** @type {Promise<Window> | undefined} */
  let opening;
  /** @type {Window | undefined} */
  let window;
  /** @type {Map<string, string>} */
  const addresses = new Map();

  /** @returns {Promise<Window>} */
  async function open() {
    const display = xvfb === undefined ? undefined : await startXvfb(xvfb);
    const env = {
      ...process.env,
      ...(display && {DISPLAY: display.display, GDK_BACKEND: 'x11'}),
      // Neither an accessibility bus nor a graphics card is on a machine without a screen.
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    };
    try {
      const driver = await WebDriver.start(program, env, {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
      });
      const kill = () => (driver.kill(), display?.kill());
      // Also when the runner is stopped with Ctrl+C: neither ends by itself.
      process.once('exit', kill);
      const page = webDriverPage(driver);
      window = {driver, page, kill};
      // As wide and high as the runner has Chromium and Firefox.
      await page.setViewport({width: 800, height: 600});
      return window;
    } catch (error) {
      display?.kill();
      throw error;
    }
  }

  return {
    name: 'WebKit',
    // The commands of the runner ask for this type, and then for a page like puppeteer's.
    type: 'puppeteer',
    concurrency: 1,
    isActive: (id) => addresses.has(id),
    getBrowserUrl: (id) => addresses.get(id),
    getPage: () => window?.page,

    async startSession(id, url) {
      const {driver} = await (opening ??= open());
      addresses.set(id, url);
      await driver.post('/url', {url});
    },

    async stopSession(id) {
      addresses.delete(id);
      // Ends what is still running in the page.
      await window?.driver.post('/url', {url: 'about:blank'});
      return {};
    },

    startDebugSession: () => Promise.reject(new Error('There is no debugging in WebKitGTK here.')),

    async stop() {
      const stopped = window;
      opening = window = undefined;
      try {
        await stopped?.driver.stop();
      } finally {
        stopped?.kill();
      }
    },
  };
}

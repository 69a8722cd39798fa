import {launch} from 'puppeteer-core';
import {CHROMIUM_ARGS, findChromium} from '../tools/find-chromium.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./variants.mjs').Variant} Variant */
/** @typedef {{name: string, cpu: number, network?: {download: number, upload: number, latency: number}}} Speed */

/** As fast as the machine is. @type {Speed} */
export const FULL = {name: 'full speed', cpu: 1};

/**
 * What Lighthouse calls "slow 4G", as it applies it in DevTools (`mobileSlow4G` in its constants.js), and a processor four
 * times slower: a middling phone on a train.
 *
 * @type {Speed}
 */
export const SLOW = {
  name: 'slow network and processor',
  cpu: 4,
  network: {download: (1474.56 * 1024) / 8, upload: (675 * 1024) / 8, latency: 562.5},
};

/** The same processor on a line of 1.6 Mbit/s with a round trip of 150 ms. @type {Speed} */
export const NEAR = {
  name: 'slow line, short round trip',
  cpu: 4,
  network: {download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150},
};

export async function launchBrowser() {
  const {executablePath, headless} = await findChromium();
  return launch({
    executablePath,
    headless,
    defaultViewport: {width: 1280, height: 900},
    args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'],
  });
}

/**
 * A page of a variant, empty yet.
 *
 * @param {import('puppeteer-core').BrowserContext} context its cache is the page's
 * @param {Variant} variant
 * @param {Speed} [speed]
 */
export async function newPage(context, {adapter}, {cpu, network} = FULL) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  if (network) {
    await page.emulateNetworkConditions(network);
  }
  if (cpu > 1) {
    await page.emulateCPUThrottling(cpu);
  }
  await page.evaluateOnNewDocument(`{const page = globalThis; (${adapter})(); (${watch})();}`);
  return {page, session};
}

/**
 * In the page: `bench.painted(count)` resolves once so many cards are painted, to the milliseconds since the navigation,
 * and `bench.firstCard` is that of the first one. It is waited for without a loop, which would make frames that the page
 * alone would not make.
 */
function watch() {
  const {bench} = /** @type {any} */ (globalThis);
  const afterFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        // The first task after the frame, before those of pictures that have come.
        const {scheduler} = /** @type {any} */ (globalThis);
        scheduler.postTask(() => resolve(performance.now()), {priority: 'user-blocking'});
      });
    });
  bench.painted = async (/** @type {number} */ count) => {
    let now = await afterFrame();
    while (bench.cards() < count) {
      now = await afterFrame();
    }
    return now;
  };
  bench.firstCard = new Promise((resolve) => {
    const {attachShadow} = Element.prototype;
    const observer = new MutationObserver(() => {
      if (bench.cards() > 0) {
        observer.disconnect();
        Element.prototype.attachShadow = attachShadow;
        resolve(afterFrame());
      }
    });
    const options = {childList: true, subtree: true};
    observer.observe(document, options);
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      observer.observe(root, options);
      return root;
    };
  });
}

/**
 * How long the renderer's main thread has worked so far, in milliseconds of its own time: what the machine gave to others
 * does not count.
 *
 * @param {import('puppeteer-core').CDPSession} session
 */
export async function mainThread(session) {
  const {metrics} = await session.send('Performance.getMetrics');
  return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Collects garbage until nothing more is found. @param {import('puppeteer-core').CDPSession} session */
export async function collectGarbage(session) {
  for (let round = 0; round < 3; round++) {
    await session.send('HeapProfiler.collectGarbage');
  }
}

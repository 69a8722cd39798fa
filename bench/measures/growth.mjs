import {collectGarbage, mainThread, newPage} from '../browser.mjs';
import {own, putPage} from '../pages.mjs';

/** @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {import('../variants.mjs').Variant} Variant */

const COUNTS = [10, 100, 1000, 5000];

/**
 * What is in use: the script's heap, the DOM's, and what both keep outside.
 *
 * @param {import('puppeteer-core').CDPSession} session
 * @returns {Promise<number>} bytes
 */
async function memory(session) {
  await collectGarbage(session);
  /** @type {any} */
  const {usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0} = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/**
 * Items that are there already, given to the page: from then to the painted frame.
 *
 * @param {Bench} bench
 * @param {Variant} variant
 * @param {number} count
 */
async function byProperty({browser, server, record}, variant, count) {
  const context = await browser.createBrowserContext();
  const {page, session} = await newPage(context, variant);
  // The answer to the page's own request never gets in between: it is the same page without a source.
  const url = putPage(server, variant, {scenario: own('ok'), count: 1});
  await page.goto(url);
  await page.evaluate(async (address) => {
    const window = /** @type {any} */ (globalThis);
    await window.bench.firstCard;
    window.items = await (await fetch(address)).json();
  }, `/items-${count}.json`);
  const before = await memory(session);
  const start = await mainThread(session);
  const painted = await page.evaluate(async (wanted) => {
    const {bench, items} = /** @type {any} */ (globalThis);
    const begin = performance.now();
    bench.show(items);
    return (await bench.painted(wanted)) - begin;
  }, count);
  const end = await mainThread(session);
  const after = await memory(session);
  record(`growth-painted-${count}`, variant.name, painted);
  record(`growth-main-${count}`, variant.name, end - start);
  record(`growth-memory-${count}`, variant.name, (after - before) / count);
  await context.close();
}

/**
 * An answer with so many items: from its last byte to the painted frame, the reading of the JSON included.
 *
 * @param {Bench} bench
 * @param {Variant} variant
 * @param {number} count
 */
async function byAddress({browser, server, record}, variant, count) {
  const context = await browser.createBrowserContext();
  const {page} = await newPage(context, variant);
  await page.goto(putPage(server, variant, {scenario: own('ok'), count}));
  const painted = await page.evaluate(async (wanted) => {
    const time = await /** @type {any} */ (globalThis).bench.painted(wanted);
    const resources = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
    const answers = resources.filter(
      ({initiatorType, name}) => /fetch|xmlhttprequest/.test(initiatorType) && !/getProfile/.test(name),
    );
    return time - Math.max(...answers.map(({responseEnd}) => responseEnd));
  }, count);
  record(`growth-answer-${count}`, variant.name, painted);
  await context.close();
}

/** How time and memory grow with the number of cards. @param {Bench} bench */
export async function measureGrowth(bench) {
  const {variants, quick, rounds} = bench;
  for (const count of quick ? [10, 1000] : COUNTS) {
    const times = rounds(count > 1000 ? 3 : 5);
    await bench.interleaved(
      times,
      variants.filter(({lacks}) => !lacks.property),
      (variant) => byProperty(bench, variant, count),
    );
    await bench.interleaved(
      quick ? 0 : 2,
      variants.filter(({lacks}) => lacks.property),
      (variant) => byAddress(bench, variant, count),
    );
  }
}

export {COUNTS};

import {FULL, newPage} from '../browser.mjs';
import {own, putPage} from '../pages.mjs';
import {LATE} from '../server.mjs';

/** @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {import('../variants.mjs').Variant} Variant */

/** One row of cards, so that the text below is seen before and after. */
const CARDS = 3;

/**
 * How much a page moves: the sum of its layout shifts, until well after a late answer.
 *
 * @param {Bench} bench
 * @param {Variant} variant
 * @param {string} scenario
 * @param {{late?: boolean, css?: string}} [options]
 */
async function shiftOf({browser, server}, variant, scenario, options) {
  const context = await browser.createBrowserContext();
  const {page} = await newPage(context, variant, FULL);
  await page.evaluateOnNewDocument(() => {
    const window = /** @type {any} */ (globalThis);
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        window.shift += /** @type {any} */ (entry).value;
      }
    }).observe({type: 'layout-shift', buffered: true});
  });
  await page.goto(putPage(server, variant, {scenario: own(scenario), count: CARDS}, options));
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), 1.4 * LATE);
  const shift = await page.evaluate(() => /** @type {any} */ (globalThis).shift);
  await context.close();
  return shift;
}

/** The height that the news have in the end, as a webmaster reads it in the browser's tools. @param {Bench} bench @param {Variant} variant */
async function heightOf({browser, server}, variant) {
  const context = await browser.createBrowserContext();
  const {page} = await newPage(context, variant, FULL);
  await page.goto(putPage(server, variant, {scenario: own('ok'), count: CARDS}));
  const height = await page.evaluate(async () => {
    await /** @type {any} */ (globalThis).bench.firstCard;
    return document.querySelector('news-feed')?.getBoundingClientRect().height ?? 0;
  });
  await context.close();
  return height;
}

/** Layout shift with text below. @param {Bench} bench */
export async function measureShift(bench) {
  const {variants, record, rounds} = bench;
  const newsstand = variants.find(({name}) => name === 'Newsstand');
  const height = newsstand ? await heightOf(bench, newsstand) : 0;
  // The rule of the README, which keeps the place until the script has come.
  const css = `@media (scripting: enabled){news-feed:not(:defined){display:block;min-block-size:${Math.round(height)}px}}`;
  await bench.interleaved(rounds(1), variants, async (variant) => {
    for (const scenario of ['late', 'error', 'broken']) {
      record(`shift-${scenario}`, variant.name, await shiftOf(bench, variant, scenario, {css}));
    }
    record('shift-late-script', variant.name, await shiftOf(bench, variant, 'ok', {late: true, css}));
    if (variant === newsstand) {
      record('shift-without-rule', variant.name, await shiftOf(bench, variant, 'ok', {late: true}));
    }
  });
}

import {FULL, mainThread, newPage, SLOW} from '../browser.mjs';
import {isCore, own, putPage} from '../pages.mjs';
import {trace} from '../trace.mjs';

/** @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {import('../variants.mjs').Variant} Variant */
/** @typedef {import('../browser.mjs').Speed} Speed */

/** How many cards. */
const CARDS = 12;

/** What is done after the first card belongs to it too, such as pictures: the time until the main thread rests. */
const REST = 300;

/**
 * One visit: how long until the first card is painted, and what the main thread does until it rests.
 *
 * @param {Bench} bench
 * @param {Variant} variant
 * @param {import('puppeteer-core').BrowserContext} context
 * @param {string} url
 * @param {Speed} speed
 */
async function visit({record}, variant, context, url, speed, /** @type {string} */ id) {
  const {page, session} = await newPage(context, variant, speed);
  await page.goto(url, {waitUntil: 'domcontentloaded'});
  const painted = await page.evaluate(() => /** @type {any} */ (globalThis).bench.firstCard);
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), REST);
  record(`first-card-${id}`, variant.name, painted);
  record(`main-${id}`, variant.name, await mainThread(session));
  await page.close();
}

/**
 * The same on a page that asks for the news, and for what the script will import, before the script has come, with the lines of
 * docs/performance.md, as far as a variant takes an answer that was asked for so.
 *
 * @param {Bench} bench
 */
export async function measureHeadLines(bench) {
  const {browser, server} = bench;
  const variants = bench.variants.filter(({name}) => ['limit', 'Newsstand'].includes(name));
  await bench.interleaved(bench.rounds(5), variants, async (variant) => {
    const [looked, scenario] = [own('ok'), own('ok')];
    const context = await browser.createBrowserContext();
    const {page} = await newPage(context, variant, FULL);
    await page.goto(putPage(server, variant, {scenario: looked, count: CARDS}));
    const address = await page.evaluate(async () => {
      await /** @type {any} */ (globalThis).bench.firstCard;
      const resources = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
      return resources.find(({initiatorType}) => initiatorType === 'fetch')?.name ?? '';
    });
    await context.close();
    const href = address.replace(looked, scenario).replaceAll('&', '&amp;');
    const modules = Object.keys(variant.files ?? {}).filter(isCore);
    const head =
      modules.map((path) => `<link rel="modulepreload" href="${path}">`).join('') +
      `<link rel="preload" as="fetch" crossorigin href="${href}">`;
    const cold = await browser.createBrowserContext();
    const {page: slow} = await newPage(cold, variant, SLOW);
    await slow.goto(putPage(server, variant, {scenario, count: CARDS}, {head}), {waitUntil: 'domcontentloaded'});
    bench.record(
      'first-card-preload-slow',
      variant.name,
      await slow.evaluate(() => /** @type {any} */ (globalThis).bench.firstCard),
    );
    await cold.close();
    if (server.requests(scenario) !== 1) {
      throw new Error(`${variant.name} asked ${server.requests(scenario)} times, although the answer was on its way.`);
    }
  });
}

/** Time to the first painted card, cold and warm, at full speed and slow; and the main thread's time. @param {Bench} bench */
export async function measureFirstCard(bench) {
  const {browser, server, variants, quick, rounds} = bench;
  for (const [speed, id, times] of /** @type {const} */ ([
    [FULL, 'full', rounds(9)],
    [SLOW, 'slow', rounds(5)],
  ])) {
    await bench.interleaved(times, variants, async (variant) => {
      const url = putPage(server, variant, {scenario: own('ok'), count: CARDS});
      const context = await browser.createBrowserContext();
      await visit(bench, variant, context, url, speed, `cold-${id}`);
      if (quick) {
        return context.close();
      }
      // The third visit is the first one with the compiled script in the cache.
      const {page} = await newPage(context, variant, FULL);
      await page.goto(url);
      await page.evaluate(() => /** @type {any} */ (globalThis).bench.firstCard);
      await page.close();
      await visit(bench, variant, context, url, speed, `warm-${id}`);
      return context.close();
    });
  }
  for (const [speed, id] of /** @type {const} */ ([
    [FULL, 'full'],
    [SLOW, 'slow'],
  ])) {
    await bench.interleaved(rounds(5), variants, async (variant) => {
      const url = putPage(server, variant, {scenario: own('ok'), count: CARDS});
      const context = await browser.createBrowserContext();
      const {script, layout, longest} = await trace(context, variant, url, speed);
      bench.record(`work-${id}`, variant.name, script + layout);
      bench.record(`work-script-${id}`, variant.name, script);
      bench.record(`longest-task-${id}`, variant.name, longest);
      await context.close();
    });
  }
}

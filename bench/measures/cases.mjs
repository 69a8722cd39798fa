import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {NEAR, newPage} from '../browser.mjs';
import {own, putPage, putVariants} from '../pages.mjs';

/** @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {import('../variants.mjs').Variant} Variant */
/** @typedef {import('../variants.mjs').Place} Place */

const CARDS = 12;

/** With everything in one classic file. @param {Variant} newsstand @returns {Variant} */
const bundled = (newsstand) => ({
  ...newsstand,
  name: 'newsstand-bundle',
  script: readFileSync(fileURLToPath(new URL('../../dist/newsstand.bundle.js', import.meta.url)), 'utf8'),
  files: {},
});

/** With a filter of chips above, and a button for more below. @param {Variant} newsstand @returns {Variant} */
const filtered = (newsstand) => ({
  ...newsstand,
  markup: (place) =>
    `<theme-list for="news" layout="chips" src="${place.site}/${place.scenario}/${place.count}/wp-json/wp/v2/categories"></theme-list>` +
    newsstand.markup(place).replace('<news-feed ', '<news-feed id="news" paging="button" '),
});

/**
 * The first card on a slow line with a shorter round trip: as one tag, from the bundle, and under a filter. The limit's time is the
 * measure of all three.
 *
 * @param {Bench} bench
 */
export async function measureCases({browser, server, variants, record, rounds, interleaved}) {
  const [limit, newsstand] = ['limit', 'Newsstand'].map((wanted) => variants.find(({name}) => name === wanted));
  if (limit === undefined || newsstand === undefined) {
    return;
  }
  const bundle = bundled(newsstand);
  const filter = filtered(newsstand);
  putVariants(server, [bundle]);
  const ids = new Map([
    [limit, ['near', 'near-bundle', 'near-filter']],
    [newsstand, ['near']],
    [bundle, ['near-bundle']],
    [filter, ['near-filter']],
  ]);
  await interleaved(rounds(5), [...ids.keys()], async (variant) => {
    const context = await browser.createBrowserContext();
    const {page} = await newPage(context, variant, NEAR);
    await page.goto(putPage(server, variant, {scenario: own('ok'), count: CARDS}), {waitUntil: 'domcontentloaded'});
    const painted = await page.evaluate(() => /** @type {any} */ (globalThis).bench.firstCard);
    for (const id of ids.get(variant) ?? []) {
      record(`first-card-${id}`, variant === limit ? 'limit' : 'Newsstand', painted);
    }
    await context.close();
  });
}

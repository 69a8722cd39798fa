import {newPage} from './browser.mjs';
import {own, putPage} from './pages.mjs';

/**
 * Whether the page with the same markup is one: its cards must be Newsstand's, element by element, text by text, pixel by pixel.
 *
 * @param {import('./run.mjs').Bench} bench
 * @returns {Promise<string[]>} what differs
 */
export async function sameCards({browser, server, variants}) {
  /** @type {string[][]} */
  const seen = [];
  for (const variant of variants.filter(({name}) => ['same-markup', 'Newsstand'].includes(name))) {
    const context = await browser.createBrowserContext();
    const {page} = await newPage(context, variant);
    await page.goto(putPage(server, variant, {scenario: own('ok'), count: 12}), {waitUntil: 'networkidle0'});
    seen.push(
      await page.evaluate(async () => {
        const {bench} = /** @type {any} */ (globalThis);
        await bench.painted(12);
        const kept = [
          'dir',
          'href',
          'alt',
          'loading',
          'decoding',
          'width',
          'height',
          'sizes',
          'src',
          'srcset',
          'datetime',
          'rel',
        ];
        const describe = (/** @type {Element} */ element) => {
          const {x, y, width, height} = element.getBoundingClientRect();
          const own = [...element.childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE);
          const text = own.map(({nodeValue}) => nodeValue?.trim()).join('');
          const attributes = kept.flatMap((name) => {
            const value = element.getAttribute(name);
            // Each has its own address at the news site, and writes a date with or without its offset.
            return value === null ? [] : `${name}=${value.replace(/\/ok-\d+\//g, '/').replace(/(T[\d:]+)\+.*/, '$1')}`;
          });
          return [element.localName, ...attributes, text, ...[x, y, width, height].map((size) => size.toFixed(1))].join(
            ' ',
          );
        };
        const elements = bench.watched().querySelectorAll('li, li *');
        return [...elements].map(describe);
      }),
    );
    await context.close();
  }
  const [same = [], ours = []] = seen;
  return Array.from({length: Math.max(same.length, ours.length)}, (_, index) => index).flatMap((index) =>
    same[index] === ours[index] ? [] : [`same: ${same[index]}\nours: ${ours[index]}`],
  );
}

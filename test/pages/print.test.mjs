import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {CONTENTS} from '../looks/contents.mjs';
import {launchBrowser, startHost, until} from './host.mjs';

/** @type {Awaited<ReturnType<typeof launchBrowser>>} */
let browser;
/** @type {Awaited<ReturnType<typeof startHost>>} */
let host;
/** @type {import('puppeteer-core').Page} */
let page;

before(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startHost()]);
  page = await browser.newPage();
  await page.setViewport({width: 700, height: 900});
});
after(async () => {
  await browser?.close();
  await host?.close();
});

/**
 * The cards of a feed on paper: what of their texts is cut, how much is blank below them, and how much below a picture beside them.
 *
 * @param {string} attributes
 */
async function printed(attributes) {
  await page.emulateMediaType('screen');
  await page.goto(host.page(`<style>body{font:16px/1.5 sans-serif}</style><news-feed ${attributes}></news-feed>`));
  // One with little to say, and three that are cut on a screen.
  const [first, ...others] = CONTENTS.usual ?? [];
  const items = [
    {...first, excerpt: 'A word.'},
    ...others.map((item) => ({...item, excerpt: `${item.excerpt} `.repeat(3)})),
  ];
  await page.evaluate((news) => {
    Object.assign(document.querySelector('news-feed') ?? {}, {items: news});
  }, items);
  await until(
    page,
    (/** @type {number} */ count) =>
      document.querySelector('news-feed')?.shadowRoot?.querySelectorAll('article').length === count,
    {},
    items.length,
  );
  await page.emulateMediaType('print');
  return page.$eval('news-feed', (feed) =>
    [...(feed.shadowRoot?.querySelectorAll('article') ?? [])].map((card) => {
      const texts = [...card.querySelectorAll('.kicker, .title, .text, .byline')].filter(
        ({clientHeight}) => clientHeight > 0,
      );
      const picture = card.querySelector('.media');
      const {bottom} = card.getBoundingClientRect();
      return {
        cut: texts.filter(({scrollHeight, clientHeight}) => scrollHeight > clientHeight + 4).length,
        blank: bottom - Math.max(...texts.map((text) => text.getBoundingClientRect().bottom)),
        belowPicture: bottom - (picture?.getBoundingClientRect().bottom ?? bottom),
      };
    }),
  );
}

describe('a card on paper', () => {
  for (const layout of ['grid', 'list', 'compact']) {
    it(`has its texts in full and no hole below them, in a feed as ${layout}`, async () => {
      const cards = await printed(`layout="${layout}"`);
      assert.equal(cards.length, 4);
      for (const {cut, blank} of cards) {
        assert.equal(cut, 0);
        // The padding, and what is to a line.
        assert.ok(blank < 48, `${blank} px blank`);
      }
    });
  }

  it('has its picture as high as its text, where it is beside it', async () => {
    for (const {belowPicture} of await printed('layout="list"')) {
      assert.ok(belowPicture < 2, `${belowPicture} px below the picture`);
    }
  });
});

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {withoutFind} from './browser-can.mjs';
import {launchBrowser, open, startHost, until} from './host.mjs';

const NO_FIND = await withoutFind();
const BODY = '<news-feed heading="News"></news-feed><footer>End</footer>';

describe('a feed of 1,000 items that a page sets', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;
  /** @type {import('puppeteer-core').Page} */
  let page;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
    ({page} = await open(browser, host.page(BODY), (opened) => opened.setViewport({width: 1000, height: 800})));
    await show(1000);
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  /** @param {number} count */
  const show = (count, there = page) =>
    there.evaluate(async (number) => {
      const feed = /** @type {any} */ (document.querySelector('news-feed'));
      await customElements.whenDefined('news-feed');
      feed.items = Array.from({length: number}, (_, index) => ({
        id: String(index),
        title: `Headline ${index}`,
        url: `/news/${index}`,
        excerpt: 'Words enough to fill the lines that a card has for them, and more. '.repeat(4),
        published: '2026-06-30',
      }));
      await feed.updateComplete;
    }, count);

  /** How many of the cards the browser has laid out. */
  const laidOut = (there = page) =>
    there.evaluate(
      () =>
        [...(document.querySelector('news-feed')?.shadowRoot?.querySelectorAll('article') ?? [])].filter((card) =>
          card.checkVisibility({contentVisibilityAuto: true}),
        ).length,
    );

  const untilAll = () =>
    until(page, () => !document.querySelector('news-feed')?.shadowRoot?.querySelector('.deferred'), {
      timeout: 60_000,
    });

  it('lays out what is near the window at once, and the rest bit by bit', async () => {
    const first = await page.evaluate(async () => {
      const feed = /** @type {any} */ (document.querySelector('news-feed'));
      const {items} = feed;
      feed.items = [];
      await feed.updateComplete;
      feed.items = items;
      await feed.updateComplete;
      // The next frame, before the browser has had an idle moment.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return [...feed.shadowRoot.querySelectorAll('article')].filter((card) =>
        card.checkVisibility({contentVisibilityAuto: true}),
      ).length;
    });
    assert.ok(first >= 12 && first < 100, `${first} of 1,000 were laid out at first`);
    await untilAll();
    assert.equal(await laidOut(), 1000);
  });

  /**
   * Tries something in a page in which the browser is never idle, so that the rest is not laid out.
   *
   * @param {(busy: import('puppeteer-core').Page) => Promise<void>} attempt
   */
  async function whileBusy(attempt) {
    const {page: busy} = await open(browser, host.page(BODY), async (opened) => {
      await opened.setViewport({width: 1000, height: 800});
      await opened.evaluateOnNewDocument(() => Object.assign(window, {requestIdleCallback: () => 0}));
    });
    try {
      await show(1000, busy);
      const deferred = await busy.$eval('news-feed', (feed) => feed.shadowRoot?.querySelectorAll('.deferred').length);
      assert.equal(deferred, 988);
      await attempt(busy);
    } finally {
      await busy.close();
    }
  }

  it('can be found before all of it is laid out', {skip: NO_FIND}, async () => {
    await whileBusy(async (busy) => {
      assert.equal(await busy.evaluate(() => /** @type {any} */ (window).find('Headline 999')), true);
      await until(busy, () => scrollY > innerHeight);
    });
  });

  it('can be printed before all of it is laid out', async () => {
    await whileBusy(async (busy) => {
      await busy.emulateMediaType('print');
      await busy.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      assert.equal(await laidOut(busy), 1000);
    });
  });

  it('is all there for assistive technology', async () => {
    await untilAll();
    const session = await page.createCDPSession();
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const links = nodes.filter(({role, name}) => role?.value === 'link' && /^Headline \d+$/.test(name?.value ?? ''));
    assert.equal(links.length, 1000);
    await session.detach();
  });

  it('leaves a short list alone, whose size is known beforehand', async () => {
    await page.reload();
    await show(36);
    assert.equal(
      await page.evaluate(() => document.querySelector('news-feed')?.shadowRoot?.querySelector('.deferred')),
      null,
    );
    assert.equal(await laidOut(), 36);
  });
});

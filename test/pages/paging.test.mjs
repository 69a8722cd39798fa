import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchWithBackForwardCache, withoutBackForwardCache} from './browser-can.mjs';
import {launchBrowser, open, startHost, until, untilStatus} from './host.mjs';

const NO_BACK_FORWARD_CACHE = await withoutBackForwardCache();

describe('a feed with pages, in a host page', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  /** @param {string} attributes @param {string} [scenario] */
  const feed = (attributes, scenario) =>
    `<news-feed src="${host.site(scenario)}/wp-json/wp/v2/posts" limit="3" heading="News" retries="0" ${attributes}></news-feed>`;

  /** @param {import('puppeteer-core').Page} page @param {number} count */
  const untilCards = (page, count) =>
    until(
      page,
      (wanted) => document.querySelector('news-feed')?.shadowRoot?.querySelectorAll('article').length === wanted,
      {timeout: 30_000},
      count,
    );

  const focused = (/** @type {import('puppeteer-core').Page} */ page) =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent?.trim());

  it('is walked through with the keyboard alone, the new news announced', async () => {
    const {page, problems} = await open(browser, host.page(`${feed('paging="button"')}<a href="/after">After</a>`));
    await untilStatus(page, 'news-feed', 'ready');
    for (let times = 0; times < 4; times++) {
      await page.keyboard.press('Tab');
    }
    assert.equal(await focused(page), 'More news');
    await page.keyboard.press('Enter');
    await untilCards(page, 6);
    const titles = await page.$eval('news-feed', (element) =>
      /** @type {any} */ (element).items.map((/** @type {any} */ {title}) => title),
    );
    await until(page, () => document.activeElement?.shadowRoot?.activeElement?.localName === 'a');
    assert.equal(await focused(page), titles[3]);
    const tree = await page.accessibility.snapshot({interestingOnly: false});
    /** @type {(node: any) => any[]} */
    const flat = (node) => [node, ...(node.children ?? []).flatMap(flat)];
    const status = flat(tree).find(({role}) => role === 'status');
    assert.match(JSON.stringify(status), /3 more news items loaded\./);
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('moves nothing that is in view when more news come, or do not', async () => {
    for (const [scenario, cards] of /** @type {const} */ ([
      ['slow-100', 6],
      ['lapse-2', 3],
    ])) {
      const {page} = await open(browser, host.page(feed('paging="button"', scenario)), (opened) =>
        opened.setViewport({width: 900, height: 700}),
      );
      await untilStatus(page, 'news-feed', 'ready');
      await page.$eval('news-feed', (element) =>
        element.shadowRoot?.querySelector('[part="more"]')?.scrollIntoView({block: 'center'}),
      );
      const tops = () =>
        page.$eval('news-feed', (element) =>
          [...(element.shadowRoot?.querySelectorAll('article') ?? [])].slice(0, 3).map((card) => card.offsetTop),
        );
      const before = await tops();
      await page.$eval('news-feed', (element) =>
        /** @type {HTMLElement | null | undefined} */ (element.shadowRoot?.querySelector('[part="more"]'))?.click(),
      );
      await until(
        page,
        (wanted) => {
          const root = document.querySelector('news-feed')?.shadowRoot;
          return root?.querySelectorAll('article').length === wanted && !root.querySelector('[aria-disabled]');
        },
        {},
        cards,
      );
      assert.deepEqual(await tops(), before);
      await page.close();
    }
  });

  it('lets the footer be reached where pages come by scrolling', async () => {
    const {page} = await open(browser, host.page(`${feed('paging="scroll"')}<footer>Imprint</footer>`), (opened) =>
      opened.setViewport({width: 400, height: 600}),
    );
    await untilStatus(page, 'news-feed', 'ready');
    for (const cards of [6, 9, 12]) {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await untilCards(page, cards);
    }
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const seen = await page.$eval('footer', (footer) => footer.getBoundingClientRect().top < innerHeight);
    assert.equal(seen, true);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await untilCards(page, 12);
    assert.equal(
      await page.$eval('news-feed', (element) =>
        element.shadowRoot?.querySelector('[part="more"]')?.textContent?.trim(),
      ),
      'More news',
    );
    await page.close();
  });

  it('is at the same place when the reader comes back to a page that the browser has not kept', async () => {
    const url = host.page(`<div style="height: 300px"></div>${feed('paging="button"')}`, {
      headers: {'cache-control': 'no-store'},
    });
    const {page, problems} = await open(browser, url);
    await untilStatus(page, 'news-feed', 'ready');
    for (const cards of [6, 9]) {
      await page.evaluate(() => /** @type {any} */ (document.querySelector('news-feed')).loadMore());
      await untilCards(page, cards);
    }
    await page.evaluate(() => scrollTo(0, 900));
    await page.goto(host.page('<p>An article</p>'));
    await page.goBack();
    await untilCards(page, 9);
    assert.equal(await page.evaluate(() => scrollY), 900);
    assert.deepEqual(problems, []);
    await page.close();
  });

  it(
    'has all its pages still when the reader comes back to it with the Back button',
    {skip: NO_BACK_FORWARD_CACHE},
    async () => {
      const usual = await launchWithBackForwardCache();
      try {
        const {page, problems} = await open(usual, host.page(feed('paging="button" cache="session"')));
        await untilStatus(page, 'news-feed', 'ready');
        await page.evaluate(() => /** @type {any} */ (document.querySelector('news-feed')).loadMore());
        await untilCards(page, 6);
        await page.evaluate(() =>
          addEventListener('pageshow', ({persisted}) => Object.assign(window, {restored: persisted})),
        );
        await page.goto(host.page('<p>An article</p>'));
        await page.goBack();
        await untilCards(page, 6);
        assert.equal(await page.evaluate(() => /** @type {any} */ (window).restored), true);
        await page.evaluate(() => /** @type {any} */ (document.querySelector('news-feed')).loadMore());
        await untilCards(page, 9);
        assert.deepEqual(problems, []);
        await page.close();
      } finally {
        await usual.close();
      }
    },
  );
});

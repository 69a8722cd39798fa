import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, openWindow, startHost, until, untilStatus} from './host.mjs';

describe('placeholders for a CMS that strips unknown tags', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof openWindow>>} */
  let go;
  /** @type {import('./host.mjs').Host} */
  let host;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
    go = await openWindow(browser);
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  const posts = () => `${host.site()}/wp-json/wp/v2/posts`;

  for (const [when, script] of [
    ['that waits for the page', '<script src="/newsstand.js" defer></script>'],
    ['in the head that does not wait', '<script src="/newsstand.js"></script>'],
  ]) {
    it(`become elements, with their id, class and children, by a script ${when}`, async () => {
      const body = `<div data-newsstand="news-feed" data-src="${posts()}" data-limit="3" data-heading-level="4" data-heading="News"
        id="own" class="a b" lang="en-US"><a href="/news">All news</a></div>`;
      const {page, problems} = await go(host.page(body, {script: script ?? ''}));
      await untilStatus(page, 'news-feed', 'ready');
      assert.deepEqual(
        await page.$eval('news-feed', (feed) => [
          feed.id,
          feed.className,
          feed.getAttribute('lang'),
          feed.shadowRoot?.querySelectorAll('article').length,
          feed.shadowRoot?.querySelector('h4')?.textContent,
          feed.querySelector('a')?.textContent,
        ]),
        ['own', 'a b', 'en-US', 3, 'News', 'All news'],
      );
      assert.equal(await page.$('[data-newsstand]'), null);
      assert.deepEqual(problems, []);
    });
  }

  it('keep the style that an author gave them, unless the page forbids inline styles', async () => {
    const body = `<div data-newsstand="news-card" data-headline="News" style="--newsstand-accent: #8a1538; margin-block: 2em"></div>`;
    const {page, problems} = await go(host.page(body));
    await untilStatus(page, 'news-card', 'ready');
    const style = () =>
      page.$eval('news-card', (card) => [
        getComputedStyle(card).getPropertyValue('--newsstand-accent').trim(),
        /** @type {HTMLElement} */ (card).style.length > 0,
      ]);
    assert.deepEqual(await style(), ['#8a1538', true]);
    assert.deepEqual(problems, []);
    const policy = "default-src 'self'; style-src 'self'";
    const strict = await go(host.page(body, {headers: {'content-security-policy': policy}}));
    await untilStatus(strict.page, 'news-card', 'ready');
    assert.equal(await strict.page.$eval('news-card', (card) => /** @type {HTMLElement} */ (card).style.length), 0);
    // The parser's own, about the attribute in the page.
    assert.deepEqual(strict.problems.length, 1);
  });

  it('may be the script tag itself: the element comes right after it, once, even with a second copy', async () => {
    const body = `<p>Before</p><script src="/newsstand.js" defer data-newsstand="news-card" data-headline="From the tag"></script><p>After</p>
      <script src="/copy-newsstand.js" defer></script>`;
    const {page, problems} = await go(host.page(body, {script: ''}));
    await untilStatus(page, 'news-card', 'ready');
    assert.equal(await page.$$eval('news-card', (cards) => cards.length), 1);
    assert.equal(await page.$eval('news-card', (card) => card.previousElementSibling?.localName), 'script');
    assert.deepEqual(problems, []);
  });

  it('follow the prefix', async () => {
    const script = '<script src="/newsstand.js" data-prefix="rl" defer></script>';
    const {page} = await go(host.page('<p data-newsstand="news-card" data-headline="A"></p>', {script}));
    await untilStatus(page, 'rl-news-card', 'ready');
  });

  it('take over what the element knows, and no handler or unknown attribute', async () => {
    const body = `<div data-newsstand="news-card" data-headline="A" data-onclick="alert(1)" data-style="color:blue" data-tabindex="3"
      onclick="alert(2)" style="color: red"></div>`;
    const {page} = await go(host.page(body));
    await untilStatus(page, 'news-card', 'ready');
    assert.deepEqual(await page.$eval('news-card', (card) => card.getAttributeNames()), ['headline', 'style']);
    assert.equal(await page.$eval('news-card', (card) => card.getAttribute('style')), 'color: red;');
  });

  it('may be several sources in a feed, and a filter with its links', async () => {
    const body = `<div data-newsstand="theme-list" data-for="own" data-layout="chips" data-all-label="Everything">
        <ul><li><a href="/category/news/">News</a></li></ul></div>
      <div data-newsstand="news-feed" data-limit="20" data-paging="button" id="own">
        <span data-newsstand="news-source" data-src="${posts()}?categories=2" data-label="LIH"></span>
        <span data-newsstand="news-source" data-src="${posts()}?categories=17" data-label="LIST"></span>
        <a href="/news">All news</a></div>`;
    const {page, problems} = await go(host.page(body));
    await untilStatus(page, 'news-feed', 'ready');
    const shown = () =>
      page.$eval('news-feed', (feed) => [
        ...new Set(/** @type {any} */ (feed).items.map((/** @type {any} */ {source}) => source.name)),
      ]);
    assert.deepEqual((await shown()).toSorted(), ['LIH', 'LIST']);
    await page.$eval('theme-list', (list) => {
      /** @type {NodeListOf<HTMLElement> | undefined} */ (
        list.shadowRoot?.querySelectorAll('[part~="filter"]')
      )?.[1]?.click();
    });
    await until(page, () => {
      const feed = /** @type {any} */ (document.querySelector('news-feed'));
      return feed.theme === 'news' && feed.status === 'ready';
    });
    assert.deepEqual(await shown(), ['LIST']);
    assert.deepEqual(problems, []);
  });

  it('may come later, in parts of the page that are loaded then, once even with a second copy', async () => {
    const {page, problems} = await go(host.page('<main></main><script src="/copy-newsstand.js" defer></script>'));
    await page.evaluate((src) => {
      const main = /** @type {HTMLElement} */ (document.querySelector('main'));
      main.innerHTML = '<p data-newsstand="news-card" data-headline="A"></p>';
      const part = document.createElement('section');
      part.innerHTML = `<div data-newsstand="news-feed" data-limit="2">
        <span data-newsstand="news-source" data-src="${src}"></span></div>`;
      main.append('Text', part);
    }, posts());
    await untilStatus(page, 'news-feed', 'ready');
    assert.deepEqual(await page.$$eval('main *', (all) => all.map(({localName}) => localName)), [
      'news-card',
      'section',
      'news-feed',
      'news-source',
    ]);
    assert.deepEqual(problems, []);
  });

  it('are left alone in a text that is being edited', async () => {
    const text = '<p data-newsstand="news-card" data-headline="A"></p>';
    const {page} = await go(host.page(`<main contenteditable>${text}</main><news-card headline="B"></news-card>`));
    await untilStatus(page, 'news-card', 'ready');
    await page.evaluate((later) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', later);
      document.body.insertAdjacentHTML('beforeend', later);
    }, text);
    await until(page, () => document.querySelectorAll('body > news-card').length === 2);
    assert.equal(await page.$eval('main', ({innerHTML}) => innerHTML), text + text);
  });

  it('with a name that is none of ours stay as they are, and the webmaster is told', async () => {
    const {page, problems} = await go(host.page('<div data-newsstand="news-ticker">Here</div>'));
    await page.evaluate(async () => void (await customElements.whenDefined('news-feed')));
    assert.equal(await page.$eval('div', (element) => element.textContent), 'Here');
    assert.match(problems.join(), /news-ticker.*news-feed/);
  });
});

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {createServer} from 'vite';
import {launchBrowser, open, until, untilStatus} from './host.mjs';

describe('the page of 2020, in `npm start`', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('vite').ViteDevServer} */
  let server;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {string[]} */
  let problems;
  /** @type {string[]} */
  const elsewhere = [];

  before(async () => {
    server = await createServer({
      configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
      logLevel: 'warn',
      server: {host: '127.0.0.1', port: 0, hmr: false},
    });
    await server.listen();
    const url = server.resolvedUrls?.local[0] ?? '';
    browser = await launchBrowser();
    ({page, problems} = await open(browser, `${url}healthcare/`, async (opened) => {
      await opened.setViewport({width: 1280, height: 900});
      opened.on('request', (request) => {
        if (!request.url().startsWith(url) && !request.url().startsWith('data:')) {
          elsewhere.push(request.url());
        }
      });
    }));
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  /** @param {string} selector */
  const text = (selector) =>
    page.$eval(
      selector,
      (element) => /** @type {HTMLElement} */ (element.shadowRoot?.querySelector('.region'))?.innerText,
    );

  /** @param {string} scenario */
  const choose = (scenario) =>
    page.$eval(`.switch [value="${scenario}"]`, (input) => /** @type {HTMLInputElement} */ (input).click());

  it('shows the page that started it all: themes, four news, and one highlighted card', async () => {
    await untilStatus(page, '#feed', 'ready');
    await untilStatus(page, '#themes', 'ready');
    const news = await text('#feed');
    assert.equal(await page.$eval('#news h2', ({textContent}) => textContent), 'Latest Personalised Healthcare News');
    assert.match(
      news ?? '',
      /Luxembourg to open healthtech incubator\s+24 November 2020\s*, Themes:\s+Personalised Healthcare, [^.]*Luxembourg’s new business health technologies incubator/,
    );
    assert.match(news ?? '', /24 November 2020/);
    assert.match((await text('#themes')) ?? '', /^Research themes[\s\S]*Data-driven healthcare/);
    assert.match((await text('news-card')) ?? '', /Highly Cited Researchers[\s\S]*Dr Bohn/);
    assert.equal(await page.$eval('#feed', (feed) => feed.shadowRoot?.querySelectorAll('article').length), 4);
    assert.deepEqual(problems, []);
  });

  for (const [scenario, status, sentence] of [
    ['slow-6000', 'loading', /^(?!.*incubator)/s],
    ['empty', 'empty', /No news yet\./],
    ['status-404', 'error', /We couldn’t load the news\.\s+Try again/],
    ['html', 'error', /We couldn’t load the news\.\s+Try again/],
    ['fails-2', 'ready', /healthtech incubator/],
    ['ok', 'ready', /healthtech incubator/],
  ]) {
    it(`shows what happens when the switch is on "${scenario}"`, async () => {
      await choose(String(scenario));
      await until(
        page,
        (wanted) => /** @type {any} */ (document.querySelector('#feed')).src.includes(String(wanted)),
        {},
        scenario,
      );
      await untilStatus(page, '#feed', String(status));
      assert.match((await text('#feed')) ?? '', /** @type {RegExp} */ (sentence));
      await until(
        page,
        (wanted) => document.querySelector('.switch output')?.textContent?.startsWith(String(wanted)),
        {},
        status,
      );
    });
  }

  it('is served, as every page of the site, with the strict policy, which nothing on it violates', async () => {
    for (const path of ['', 'healthcare/', 'guide/', 'builder/']) {
      const address = server.resolvedUrls?.local[0] + path;
      const policy = (await fetch(address)).headers.get('content-security-policy') ?? '';
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'/, path);
      assert.match(policy, /require-trusted-types-for 'script'; trusted-types lit-html$/, path);
      const {page: other, problems: found} = await open(browser, address);
      await other.waitForSelector('h1');
      assert.deepEqual(found, [], path);
      await other.close();
    }
  });

  it('filters its news by theme, and has more of them', async () => {
    const cards = (/** @type {number} */ count) =>
      until(
        page,
        (wanted) => {
          const feed = /** @type {any} */ (document.querySelector('#feed'));
          return feed.status === 'ready' && feed.items.length === wanted;
        },
        {},
        count,
      );
    /** @param {string} selector @param {string} part @param {number} [index] */
    const press = (selector, part, index = 0) =>
      page.$eval(
        selector,
        (element, wanted, at) =>
          /** @type {NodeListOf<HTMLElement> | undefined} */ (
            element.shadowRoot?.querySelectorAll(`[part~="${wanted}"]`)
          )?.[at]?.click(),
        part,
        index,
      );
    await untilStatus(page, '[for="feed"]', 'ready');
    await press('[for="feed"]', 'filter', 1);
    await cards(2);
    assert.match(page.url(), /\?feed-theme=complex-biomedical-systems-data-and-models$/);
    await press('[for="feed"]', 'filter', 0);
    await cards(4);
    await press('#feed', 'more');
    await cards(8);
  });

  it('leads from a card to a page', async () => {
    const link = await page.$eval('#feed', (feed) => feed.shadowRoot?.querySelector('a')?.href ?? '');
    const answer = await fetch(link);
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /Luxembourg to open healthtech incubator/);
  });

  it('leads to all news, and from there to a page', async () => {
    const all = await page.$$eval(
      'a',
      (links) => links.find(({textContent}) => textContent === 'All news')?.href ?? '',
    );
    const list = await fetch(all);
    assert.equal(list.status, 200);
    const links = [...(await list.text()).matchAll(/<li><a href="([^"]+)">/g)].map(
      ([, href = '']) => new URL(href, all),
    );
    assert.ok(links.length >= 10);
    const answer = await fetch(links[0] ?? all);
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /<h1>Luxembourg to open healthtech incubator/);
  });

  it('asks nobody but its own server', () => {
    assert.deepEqual(elsewhere, []);
  });

  it('needs no horizontal scrolling at 320 px', async () => {
    await page.setViewport({width: 320, height: 800});
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });
});

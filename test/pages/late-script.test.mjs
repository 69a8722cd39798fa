import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, startHost, untilStatus} from './host.mjs';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [RULE = ''] = /<style>[^<]*news-feed:not\(:defined\)[^<]*<\/style>/.exec(README) ?? [];

describe('a script that comes after the page has been painted', () => {
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

  /**
   * How much a page moves, from its first frame until its news are there, with a script that comes after that frame.
   *
   * @param {string} style in the page's head
   * @param {{width: number, height: number, limit?: number}} page
   * @returns {Promise<{shift: number, height: number}>} its layout shift, and the height of the feed in the end
   */
  async function visit(style, {width, height, limit = 6}) {
    const page = await browser.newPage();
    await page.setViewport({width, height});
    await page.evaluateOnNewDocument(() => {
      Object.assign(window, {shift: 0});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          Object.assign(window, {shift: /** @type {any} */ (window).shift + /** @type {any} */ (entry).value});
        }
      }).observe({type: 'layout-shift', buffered: true});
    });
    /** @type {(value?: unknown) => void} */
    let release = () => {};
    const painted = new Promise((resolve) => (release = resolve));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const late = request.url().endsWith('/newsstand.js') ? painted : Promise.resolve();
      void late.then(() => request.continue());
    });
    const feed = `<news-feed src="${host.site()}/wp-json/wp/v2/posts" heading="News" limit="${limit}"><a href="/all">All news</a></news-feed>`;
    await page.goto(
      host.page(`${feed}<p>Text below</p>`, {script: `${style}<script src="/newsstand.js" async></script>`}),
      {waitUntil: 'domcontentloaded'},
    );
    const frame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    await frame();
    release();
    await untilStatus(page, 'news-feed', 'ready');
    await frame();
    const result = await page.evaluate(() => ({
      shift: /** @type {any} */ (window).shift,
      height: document.querySelector('news-feed')?.getBoundingClientRect().height ?? 0,
    }));
    await page.close();
    return result;
  }

  it('moves the page where nothing keeps the place', async () => {
    const {shift} = await visit('', {width: 1280, height: 900});
    assert.ok(shift > 0.01, String(shift));
  });

  for (const [width, height] of [
    [1280, 900],
    [320, 640],
  ]) {
    it(`does not move the page with the README’s rule, ${width} × ${height}`, async () => {
      assert.match(RULE, /min-block-size/);
      const {shift} = await visit(RULE, {width: width ?? 0, height: height ?? 0});
      assert.equal(shift, 0);
    });
  }

  it('does not move the page above a feed that is lower than the window, with the feed’s own height in the rule', async () => {
    const window = {width: 1280, height: 900, limit: 2};
    const {height} = await visit('', window);
    assert.ok(height > 0 && height < 700, String(height));
    const {shift} = await visit(RULE.replace('100vh', `${Math.round(height)}px`), window);
    assert.equal(shift, 0);
  });

  it('keeps no place for readers without JavaScript', async () => {
    const content =
      '<theme-list><a href="/themes">Themes</a></theme-list><news-feed><a href="/all">All news</a></news-feed>';
    const {page} = await open(browser, host.page(`${content}<p>Text below</p>`, {script: RULE}), (opened) =>
      opened.setJavaScriptEnabled(false),
    );
    // Scripts of a test still run there.
    const below = await page.$eval('p', (element) => element.getBoundingClientRect().top);
    assert.ok(below < 100, String(below));
    await page.close();
  });
});

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, startHost} from './host.mjs';

describe('a page whose elements are named like what the script asks the page for', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;
  /** Another origin, with a script wherever one is asked for. @type {import('./host.mjs').Host} */
  let stranger;

  before(async () => {
    [browser, host, stranger] = await Promise.all([launchBrowser(), startHost(), startHost()]);
    for (const path of ['/locales/es.js', '/x/locales/es.js', '/chunks/core.js']) {
      stranger.route(path, (_, response) =>
        response
          .writeHead(200, {'content-type': 'text/javascript', 'access-control-allow-origin': '*'})
          .end('window.attacked = true; export {};'),
      );
    }
  });

  after(async () => {
    await browser.close();
    await host.close();
    await stranger.close();
  });

  const feed = (name = 'news-feed') => `<${name} src="${host.site('empty')}/wp-json/wp/v2/posts"></${name}>`;

  const SPANISH = 'Todavía no hay noticias.';

  /** @param {import('puppeteer-core').Page} page @param {string} text */
  const untilSaid = (page, text) =>
    page.waitForFunction(
      (/** @type {string} */ said) =>
        document.querySelector('news-feed')?.shadowRoot?.querySelector('[part="empty"]')?.textContent?.trim() === said,
      {timeout: 30_000},
      text,
    );

  /** @type {[string, (address: string) => string][]} */
  const STRANGERS = [
    ['an image', (src) => `<img name="currentScript" src="${src}x.png" alt="">`],
    ['an embed', (src) => `<embed name="currentScript" src="${src}x.png">`],
    ['an object', (src) => `<object name="currentScript" data="${src}x.png"></object>`],
    ['a frame', (src) => `<iframe name="currentScript" src="${src}x.png"></iframe>`],
    ['a form with fields', (src) => `<form name="currentScript"><input name="src" value="${src}"></form>`],
    ['each of two images', (src) => `<img name="currentScript" src="${src}x.png" alt="">`.repeat(2)],
  ];

  for (const policy of ['', "script-src 'nonce-abc' 'strict-dynamic'"]) {
    for (const [what, markup] of STRANGERS) {
      it(`takes ${what} named currentScript for no script${policy && ' under strict-dynamic'}, and finds its own files`, async () => {
        const script = '<script nonce="abc" src="/newsstand.js" defer></script>';
        const headers = policy ? {'content-security-policy': policy} : {};
        const body = markup(`${stranger.origin}/`) + feed();
        const {page} = await open(browser, host.page(body, {lang: 'es', script, headers}));
        await untilSaid(page, SPANISH);
        assert.equal(await page.evaluate(() => 'attacked' in window), false);
        await page.close();
      });
    }
  }

  it('runs no stranger’s script for a placeholder that names a language', async () => {
    const body = `<img name="currentScript" src="${stranger.origin}/x.png" alt="">
      <div data-newsstand="news-feed" lang="es" data-src="${host.site('empty')}/wp-json/wp/v2/posts"></div>`;
    const {page} = await open(browser, host.page(body));
    await untilSaid(page, SPANISH);
    assert.equal(await page.evaluate(() => 'attacked' in window), false);
    await page.close();
  });

  for (const [how, type] of [
    ['a classic script', 'text/javascript'],
    ['a module', 'module'],
  ]) {
    it(`takes no prefix from a form named currentScript, nor stumbles over one named querySelector, as ${how}`, async () => {
      const body = `<form name="currentScript" data-prefix="x"></form><form name="querySelector"></form>${feed('rl-news-feed')}`;
      const script = `<script type="${type}" src="/newsstand.js" data-prefix="rl" defer></script>`;
      const {page, problems} = await open(browser, host.page(body, {script}));
      await page.waitForFunction(() => customElements.get('rl-news-feed'));
      assert.equal(await page.evaluate(() => customElements.get('x-news-feed')), undefined);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }
});

import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {listen} from '../server.mjs';
import {launchBrowser, openWindow, startHost, until, untilStatus} from './host.mjs';

// As Debian installs them: libjs-prototype, libjs-mootools. npm has neither as browsers run it.
const FOLDER = '/usr/share/javascript';
const LIBRARIES = {
  'Prototype 1.7.3': 'prototype/prototype.js',
  'MooTools 1.4.5': 'mootools/mootools-core-nc.js',
};

describe('a page with an old library', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof openWindow>>} */
  let go;
  /** @type {import('./host.mjs').Host} */
  let host;
  /** Where the libraries are. @type {Awaited<ReturnType<typeof listen>>} */
  let server;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
    go = await openWindow(browser);
    server = await listen(({url = ''}, response) => {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(FOLDER + url));
    });
  });

  after(async () => {
    await browser.close();
    await host.close();
    await server.close();
  });

  for (const [name, file] of Object.entries(LIBRARIES)) {
    for (const script of ['newsstand.js', 'newsstand.bundle.js']) {
      const skip = existsSync(`${FOLDER}/${file}`) ? false : `${name} is not installed`;
      it(`shows, filters and goes on with ${script} beside ${name}`, {skip}, async () => {
        const site = `${host.site()}/wp-json/wp/v2`;
        const body = `<theme-list for="news" layout="chips" src="${site}/categories?parent=2"></theme-list>
          <news-feed id="news" src="${site}/posts" limit="2" paging="button"></news-feed>
          <div data-newsstand="news-feed" class="several">
            <span data-newsstand="news-source" data-src="${site}/posts?categories=2" data-label="A"></span>
            <span data-newsstand="news-source" data-src="${site}/posts?categories=17" data-label="B"></span>
          </div>`;
        const {page, problems} = await go(
          host.page(body, {
            script: `<script src="${server.origin}/${file}"></script><script src="/${script}" defer></script>`,
          }),
        );
        await untilStatus(page, '#news', 'ready');
        await untilStatus(page, 'theme-list', 'ready');
        await untilStatus(page, '.several', 'ready');
        const count = (/** @type {string} */ selector) =>
          page.$eval(selector, ({shadowRoot}) => shadowRoot?.querySelectorAll('article').length);
        assert.deepEqual([await count('#news'), await count('.several')], [2, 6]);
        await page.evaluate(() => document.querySelector('#news')?.shadowRoot?.querySelector('button')?.click());
        await until(page, () => document.querySelector('#news')?.shadowRoot?.querySelectorAll('article').length === 4);
        await page.evaluate(() => {
          const [, first] = document.querySelector('theme-list')?.shadowRoot?.querySelectorAll('button, a') ?? [];
          /** @type {HTMLElement | undefined} */ (first)?.click();
        });
        await until(page, () => {
          const feed = /** @type {any} */ (document.querySelector('#news'));
          return feed.theme !== '' && feed.status === 'ready' && feed.items.length > 0;
        });
        assert.deepEqual(
          problems.filter((problem) => !problem.includes('ERR_NAME_NOT_RESOLVED')),
          [],
        );
      });
    }
  }

  it('shows, filters and keeps an answer where a library has put its own JSON in the place of the platform’s', async () => {
    const site = `${host.site()}/wp-json/wp/v2`;
    const body = `<theme-list for="news" src="${site}/categories?parent=2"></theme-list>
      <news-feed id="news" src="${site}/posts" limit="2" cache="local" search="luxembourg"></news-feed>`;
    // As in MooTools 1.1, which Joomla 1.5 has.
    const script = 'window.JSON = {encode: String, decode: String}';
    const {page, problems} = await go(
      host.page(body, {script: `<script>${script}</script><script src="/newsstand.js" defer></script>`}),
    );
    // The browser's driver needs the real one for what it sends back, so the page says it in a title.
    const title = () => {
      document.title = [...document.querySelectorAll('news-feed, theme-list')]
        .map((tag) => Reflect.get(tag, 'status'))
        .join(' ');
    };
    await until(page, `(${title})() ?? document.title === 'ready ready'`);
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('ERR_NAME_NOT_RESOLVED')),
      [],
    );
  });

  for (const file of ['newsstand.js', 'newsstand.bundle.js']) {
    it(`shows the news with ${file} where a library calls its own things Document, Window, Element and Event`, async () => {
      const body = `<theme-list for="news" src="${host.site()}/wp-json/wp/v2/categories?parent=2"></theme-list>
        <news-feed id="news" src="${host.site()}/wp-json/wp/v2/posts" limit="2"></news-feed>`;
      // As in MooTools 1.1, which Joomla 1.5 has.
      const script = `
        const OwnElement = function (tag) { return document.createElement(tag); };
        OwnElement.prototype = {};
        Object.assign(window, {Window: window, Document: document, Element: OwnElement, Event: function (event) { return event; }});`;
      const {page, problems} = await go(
        host.page(body, {script: `<script>{${script}}</script><script src="/${file}" defer></script>`}),
      );
      await untilStatus(page, '#news', 'ready');
      await untilStatus(page, 'theme-list', 'ready');
      assert.deepEqual(
        problems.filter((problem) => !problem.includes('ERR_NAME_NOT_RESOLVED')),
        [],
      );
    });
  }

  it('shows its cards as they are where an older library has put its own functions in the place of the platform’s', async () => {
    const site = `${host.site()}/wp-json/wp/v2`;
    const body = `<news-feed src="${site}/posts" limit="3" paging="button"></news-feed>`;
    // As Prototype 1.6 has them, with which Magento 1 and Joomla 1.5 came.
    const script = `
      Object.assign(Array.prototype, {
        reduce() { return this.length > 1 ? this : this[0]; },
        entries() { return this.map((value) => value); },
        reverse(inline) { const list = inline === false ? this.slice() : this; return list.sort(() => -1); },
        toJSON() { return '[' + this.join(', ') + ']'; },
        find(test, context) { for (let i = 0; i < this.length; i++) if (test.call(context, this[i], i)) return this[i]; },
      });
      Array.from = (list) => Array.prototype.slice.call(list ?? []);
      String.prototype.toJSON = function () { return '"' + this + '"'; };
      Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };`;
    const look = async (/** @type {string} */ before) => {
      const {page, problems} = await go(
        host.page(body, {script: `<script>${before}</script><script src="/newsstand.js" defer></script>`}),
      );
      await untilStatus(page, 'news-feed', 'ready');
      const places = await page.$eval('news-feed', (feed) =>
        [...(feed.shadowRoot?.querySelectorAll('article, article *, button') ?? [])].map((element) => {
          const {x, y, width, height} = element.getBoundingClientRect();
          return `${element.localName} ${[x, y, width, height].join()} ${getComputedStyle(element).webkitLineClamp}`;
        }),
      );
      return {places, problems: problems.filter((problem) => !problem.includes('ERR_NAME_NOT_RESOLVED'))};
    };
    const old = await look(script);
    assert.deepEqual(old.problems, []);
    assert.ok(old.places.length > 20);
    assert.deepEqual(old.places, (await look('')).places);
  });
});

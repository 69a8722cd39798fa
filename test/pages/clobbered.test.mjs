import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, openWindow, startHost, until} from './host.mjs';

describe('a page whose elements are named like what the script asks the page for', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof openWindow>>} */
  let go;
  /** @type {import('./host.mjs').Host} */
  let host;
  /** Another origin, with a script wherever one is asked for. @type {import('./host.mjs').Host} */
  let stranger;

  before(async () => {
    [browser, host, stranger] = await Promise.all([launchBrowser(), startHost(), startHost()]);
    go = await openWindow(browser);
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
    until(
      page,
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
        const {page} = await go(host.page(body, {lang: 'es', script, headers}));
        await untilSaid(page, SPANISH);
        assert.equal(await page.evaluate(() => 'attacked' in window), false);
      });
    }
  }

  it('runs no stranger’s script for a placeholder that names a language', async () => {
    const body = `<img name="currentScript" src="${stranger.origin}/x.png" alt="">
      <div data-newsstand="news-feed" lang="es" data-src="${host.site('empty')}/wp-json/wp/v2/posts"></div>`;
    const {page} = await go(host.page(body));
    await untilSaid(page, SPANISH);
    assert.equal(await page.evaluate(() => 'attacked' in window), false);
  });

  it('finds its own files where a base address comes after the tag', async () => {
    const {page} = await go(host.page(`<base href="${stranger.origin}/x/">${feed()}`, {lang: 'es'}));
    await untilSaid(page, SPANISH);
    assert.equal(await page.evaluate(() => 'attacked' in window), false);
  });

  it('finds its own files on another host, too, where a base address comes after the tag', async () => {
    const script = `<script src="${stranger.script('own', {headers: {'access-control-allow-origin': '*'}})}" defer></script>`;
    const {page} = await go(host.page(`<base href="/x/">${feed()}`, {lang: 'es', script}));
    await untilSaid(page, SPANISH);
  });

  /** The names of all members of a class of the browser's. @param {'Document' | 'HTMLFormElement'} owner */
  const membersOf = async (owner) => {
    const {page} = await go(host.page('', {script: ''}));
    const names = await page.evaluate((name) => {
      const all = new Set();
      for (let object = window[name].prototype; object; object = Object.getPrototypeOf(object)) {
        Object.getOwnPropertyNames(object).forEach((member) => all.add(member));
      }
      return [...all];
    }, owner);
    return /** @type {string[]} */ (names);
  };

  /** Each way of showing news, in markup of its own around it. */
  const everything = () => {
    const site = host.site();
    const posts = `src="${site}/wp-json/wp/v2/posts" limit="2"`;
    return `<theme-list for="one" src="${site}/wp-json/wp/v2/categories"></theme-list>
      <news-feed id="one" paging="button" ${posts}><a href="/all">All</a></news-feed>
      <news-feed cache="session" limit="2" exclude-url="page"><news-source ${posts}></news-source></news-feed>
      <div data-newsstand="news-card" data-headline="A"></div>`;
  };

  /** Waits until every element of ours shows what it has to. @param {import('puppeteer-core').Page} page @param {number} count */
  const untilAllShown = (page, count) =>
    until(
      page,
      (/** @type {number} */ wanted) => {
        /** @type {Element[]} */
        const ours = [...Document.prototype.querySelectorAll.call(document, 'news-feed, news-card, theme-list')];
        const isShown = (/** @type {Element} */ element) =>
          element.shadowRoot?.querySelector('article, [part~="filter"]') ?? element.querySelector('.own');
        return ours.length === wanted && ours.every(isShown);
      },
      {timeout: 30_000},
      count,
    );

  it('shows all of it where every member of the document is the name of an image and of a form', async () => {
    const names = await membersOf('Document');
    const named = names.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('');
    const {page, problems} = await go(host.page(`${named}${everything()}<p>After</p>`));
    await untilAllShown(page, 4);
    // To go on reading, too: the focus goes to the first new card.
    await page.evaluate(() => {
      const feed = Document.prototype.getElementById.call(document, 'one');
      /** @type {HTMLElement | null | undefined} */ (feed?.shadowRoot?.querySelector('[part~="more"]'))?.click();
    });
    await until(page, () => {
      const focused = Document.prototype.getElementById.call(document, 'one')?.shadowRoot?.activeElement;
      return focused?.closest('li')?.previousElementSibling?.matches(':nth-child(2)');
    });
    assert.deepEqual(problems, []);
  });

  it('shows all of it where every member of a form is the name of one of its fields', async () => {
    const fields = (await membersOf('HTMLFormElement')).map((name) => `<input name="${name}">`).join('');
    const body = `<form lang="en" id="around">${fields}${everything()}</form>
      <form data-newsstand="news-card" data-headline="A">${fields}</form>
      <theme-list for="own"><form>${fields}<ul><li><a href="/category/news">News</a></li></ul></form></theme-list>
      <news-feed id="own" limit="2" src="${host.site()}/wp-json/wp/v2/posts"><form>${fields}</form>
        <template slot="card"><form class="own">${fields}<a data-field="link" href="/">x</a></form></template></news-feed>
      <news-card headline="B"><form>${fields}</form></news-card><p>After</p>`;
    const {page, problems} = await go(host.page(body));
    await untilAllShown(page, 8);
    await page.evaluate(() => {
      const form = /** @type {Element} */ (document.querySelector('news-card[headline="B"] > form'));
      HTMLElement.prototype.click.call(form);
    });
    assert.deepEqual(problems, []);
  });

  for (const [how, type] of [
    ['a classic script', 'text/javascript'],
    ['a module', 'module'],
  ]) {
    it(`takes no prefix from a form named currentScript, nor stumbles over one named querySelector, as ${how}`, async () => {
      const body = `<form name="currentScript" data-prefix="x"></form><form name="querySelector"></form>${feed('rl-news-feed')}`;
      const script = `<script type="${type}" src="/newsstand.js" data-prefix="rl" defer></script>`;
      const {page, problems} = await go(host.page(body, {script}));
      await until(page, () => customElements.get('rl-news-feed'));
      assert.equal(await page.evaluate(() => customElements.get('x-news-feed')), undefined);
      assert.deepEqual(problems, []);
    });
  }
});

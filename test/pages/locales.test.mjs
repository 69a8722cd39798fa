import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, openWindow, startHost, until, untilStatus} from './host.mjs';

const DIST = new URL('../../dist/', import.meta.url);
const GREEK = readFileSync(new URL('locales/el.js', DIST), 'utf8');

const NO_NEWS = {en: 'No news yet.', el: 'Δεν υπάρχουν ακόμη ειδήσεις.', fi: 'Ei vielä uutisia.'};

describe('the languages beside the script', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof openWindow>>} */
  let go;
  /** @type {import('./host.mjs').Host} */
  let host;
  /** Another origin. @type {import('./host.mjs').Host} */
  let other;

  before(async () => {
    [browser, host, other] = await Promise.all([launchBrowser(), startHost(), startHost()]);
    go = await openWindow(browser);
  });

  after(async () => {
    await browser.close();
    await host.close();
    await other.close();
  });

  /** @param {string} [more] attributes @param {string} [name] */
  const feed = (more = '', name = 'news-feed') =>
    `<${name} ${more} src="${host.site('empty')}/wp-json/wp/v2/posts"></${name}>`;

  /**
   * Waits until an element says something in the empty state.
   *
   * @param {import('puppeteer-core').Page} page
   * @param {string} text
   * @param {string} [selector]
   */
  const untilSaid = (page, text, selector = 'news-feed') =>
    until(
      page,
      (/** @type {string} */ wanted, /** @type {string} */ said) =>
        document.querySelector(wanted)?.shadowRoot?.querySelector('[part="empty"]')?.textContent?.trim() === said,
      {timeout: 30_000},
      selector,
      text,
    );

  /**
   * The script with Greek beside it, at a place of its own.
   *
   * @param {string} folder
   * @param {import('node:http').RequestListener} [greek] what is there instead of it
   * @param {import('./host.mjs').Host} [server]
   */
  const place = (folder, greek, server = host) =>
    server.script(folder, {
      headers: {'access-control-allow-origin': '*'},
      ...(greek && {files: {'locales/el.js': greek}}),
    });

  for (const [how, tag] of /** @type {[string, (src: string) => string][]} */ ([
    ['a classic script', (src) => `<script src="${src}" defer></script>`],
    ['a classic script with a query', (src) => `<script src="${src}?ver=1.2#x" async></script>`],
    ['a module script', (src) => `<script type="module" src="${src}"></script>`],
    ['an import in a module', (src) => `<script type="module">import '${src}';</script>`],
    [
      'a script put there by a script',
      (src) =>
        `<script>const s = document.createElement('script'); s.src = '${src}'; document.head.append(s);</script>`,
    ],
  ])) {
    for (const base of ['', '<base href="/elsewhere/">']) {
      it(`are found by ${how}${base && ', whatever the base address of the page'}`, async () => {
        const script = base + tag(place('some/folder'));
        const {page, problems} = await go(host.page(feed(), {lang: 'el', script}));
        await untilSaid(page, NO_NEWS.el);
        assert.deepEqual(problems, []);
      });
    }
  }

  it('are found by a script of another origin that the page has no access to', async () => {
    const script = `<script src="${place('cdn', undefined, other)}" defer></script>`;
    const {page, problems} = await go(host.page(feed(), {lang: 'el', script}));
    await untilSaid(page, NO_NEWS.el);
    assert.deepEqual(problems, []);
  });

  it('are found by each of two copies, beside itself', async () => {
    let asked = 0;
    const [one, two] = ['one', 'two'].map((folder) =>
      place(folder, (_, response) => {
        asked++;
        response.writeHead(200, {'content-type': 'text/javascript'}).end(GREEK);
      }),
    );
    const script = `<script src="${one}" defer></script><script src="${two}" data-prefix="rl" defer></script>`;
    const {page, problems} = await go(host.page(feed() + feed('', 'rl-news-feed') + feed(), {lang: 'el', script}));
    await untilSaid(page, NO_NEWS.el);
    await untilSaid(page, NO_NEWS.el, 'rl-news-feed');
    assert.equal(asked, 2);
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('Multiple versions of Lit')),
      [],
    );
  });

  for (const policy of [
    "script-src 'self'",
    "script-src 'nonce-abc'",
    "script-src 'nonce-abc' 'strict-dynamic'",
    "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
  ]) {
    it(`are loaded under the policy ${policy}`, async () => {
      const {page, problems} = await go(
        host.page(feed(), {
          lang: 'el',
          script: `<script nonce="abc" src="${place('strict')}" defer></script>`,
          headers: {
            'content-security-policy': `default-src 'none'; connect-src 'self'; img-src 'self'; ${policy}`,
          },
        }),
      );
      await untilSaid(page, NO_NEWS.el);
      assert.deepEqual(problems, []);
    });
  }

  it('are not asked for where the bundle has the language, or nobody has it', async () => {
    /** @type {string[]} */
    const asked = [];
    const {page} = await open(
      browser,
      host.page(`${feed('lang="de"')}${feed('lang="ar"')}${feed('lang="constructor"')}${feed('lang=""')}`, {
        lang: 'fr-LU',
        script: '<script src="/newsstand.bundle.js" defer></script>',
      }),
      (opened) => opened.on('request', (request) => asked.push(request.url())),
    );
    for (const lang of ['de', 'ar', 'constructor', '']) {
      await untilStatus(page, `[lang="${lang}"]`, 'empty');
    }
    assert.deepEqual(
      asked.filter((url) => url.includes('locales')),
      [],
    );
    await page.close();
  });

  it('are asked for once, and only when an element needs them, each in the place where it is needed', async () => {
    /** @type {string[]} */
    const asked = [];
    const {page, problems} = await open(
      browser,
      host.page(`${feed('lang="el"')}${feed('lang="el-CY"')}${feed('lang="fi"')}${feed('lang="fr"')}`),
      (opened) => opened.on('request', (request) => asked.push(new URL(request.url()).pathname)),
    );
    await untilSaid(page, NO_NEWS.el, '[lang="el"]');
    await untilSaid(page, NO_NEWS.el, '[lang="el-CY"]');
    await untilSaid(page, NO_NEWS.fi, '[lang="fi"]');
    assert.deepEqual(asked.filter((path) => path.startsWith('/locales/')).toSorted(), [
      '/locales/el.js',
      '/locales/fi.js',
      '/locales/fr.js',
    ]);
    await page.evaluate(() => document.querySelector('[lang="fr"]')?.setAttribute('lang', 'el'));
    await untilSaid(page, NO_NEWS.el, 'news-feed:last-of-type');
    assert.equal(asked.filter((path) => path.startsWith('/locales/')).length, 3);
    assert.deepEqual(problems, []);
    await page.close();
  });

  for (const [what, greek] of /** @type {[string, import('node:http').RequestListener][]} */ ([
    ['missing', (_, response) => response.writeHead(404).end('Not here')],
    ['a page', (_, response) => response.writeHead(200, {'content-type': 'text/html'}).end('<h1>Home</h1>')],
    [
      'cut short',
      (_, response) => response.writeHead(200, {'content-type': 'text/javascript'}).end(GREEK.slice(0, 300)),
    ],
    [
      'another script',
      (_, response) => response.writeHead(200, {'content-type': 'text/javascript'}).end('export const x = 1;'),
    ],
    [
      'of another language',
      (_, response) =>
        response.writeHead(200, {'content-type': 'text/javascript'}).end(readFileSync(new URL('locales/fi.js', DIST))),
    ],
    ['not sent at all', (request) => request.socket.destroy()],
  ])) {
    it(`are English where the file is ${what}, marked as English, without an exception or a word of ours`, async () => {
      /** @type {string[]} */
      const asked = [];
      const script = `<script src="${place(`bad/${what.replaceAll(' ', '-')}`, greek)}" defer></script>`;
      const {page, problems} = await open(
        browser,
        host.page(feed() + feed('lang="el"'), {lang: 'el', script}),
        (opened) => opened.on('request', (request) => asked.push(request.url())),
      );
      await untilSaid(page, NO_NEWS.en);
      await page.waitForNetworkIdle();
      const marked = await page.$eval('news-feed', ({shadowRoot}) =>
        [...(shadowRoot?.querySelectorAll('[part="empty"] [lang="en"][dir="ltr"]') ?? [])].map(
          ({textContent}) => textContent,
        ),
      );
      assert.deepEqual(marked, [NO_NEWS.en]);
      assert.equal(asked.filter((url) => url.endsWith('/locales/el.js')).length, 1);
      // The browser itself tells of a file that it could not get.
      assert.deepEqual(
        problems.filter((problem) => !problem.startsWith('Failed to load')),
        [],
      );
      await page.close();
    });
  }

  it('have English for a sentence that a file of an earlier version lacks', async () => {
    const script = `<script src="${place('old', (_, response) =>
      response.writeHead(200, {'content-type': 'text/javascript'}).end(GREEK.replace(/\n\s*noNews: .*/, '')),
    )}" defer></script>`;
    const {page, problems} = await go(
      host.page(`${feed()}<theme-list src="${host.site('empty')}/wp-json/wp/v2/tags"></theme-list>`, {
        lang: 'el',
        script,
      }),
    );
    await untilSaid(page, 'Δεν υπάρχουν ακόμη θέματα.', 'theme-list');
    await untilSaid(page, NO_NEWS.en);
    assert.deepEqual(problems, []);
  });

  it('come in place of English when they come late: the news do not wait, and nothing is announced twice', async () => {
    let send = () => {};
    const script = `<script src="${place('late', (_, response) => {
      send = () => response.writeHead(200, {'content-type': 'text/javascript'}).end(GREEK);
    })}" defer></script>`;
    const {page, problems} = await go(host.page(feed(), {lang: 'el', script}));
    await untilSaid(page, NO_NEWS.en);
    const announced = () =>
      page.$eval('news-feed', ({shadowRoot}) => shadowRoot?.querySelector('[part="status"][lang="en"]')?.textContent);
    const before = await announced();
    assert.equal(before, NO_NEWS.en);
    await page.$eval('news-feed', ({shadowRoot}) => {
      const status = shadowRoot?.querySelector('[part="status"]');
      const changes = new MutationObserver((records) => console.error(`announced ${records.length} times more`));
      changes.observe(/** @type {Node} */ (status), {subtree: true, childList: true, characterData: true});
    });
    send();
    await untilSaid(page, NO_NEWS.el);
    assert.equal(await announced(), before);
    assert.deepEqual(problems, []);
  });

  it('are what assistive technology is told: names, announcements, buttons', async () => {
    const {page, problems} = await go(
      host.page(
        `<news-feed src="${host.site('status-404')}/wp-json/wp/v2/posts"></news-feed>` +
          `<news-card headline="Ένα νέο" href="/1" date="2020-11-18" author="Μαρία" target="_blank"></news-card>`,
        {lang: 'el'},
      ),
    );
    await until(
      page,
      () =>
        document.querySelector('news-feed')?.shadowRoot?.querySelector('button')?.textContent?.trim() ===
          'Δοκιμάστε ξανά' && document.querySelector('news-card')?.shadowRoot?.querySelector('a'),
    );
    const tree = await page.accessibility.snapshot({interestingOnly: false});
    /** @type {string[]} */
    const seen = [];
    /** @param {import('puppeteer-core').SerializedAXNode | null} node */
    const walk = (node) => {
      if (node && ['group', 'button', 'link', 'StaticText'].includes(node.role)) {
        seen.push(`${node.role} ${node.name}`);
      }
      node?.children?.forEach(walk);
    };
    walk(tree);
    const texts = seen.filter((line) => line.startsWith('StaticText'));
    assert.deepEqual(
      seen.filter((line) => !line.startsWith('StaticText')),
      ['group Νέα', 'button Δοκιμάστε ξανά', 'link Ένα νέο (ανοίγει σε νέα καρτέλα)'],
    );
    for (const text of ['Δεν ήταν δυνατή η φόρτωση των ειδήσεων.', '18 Νοεμβρίου 2020', 'Συντάκτης: Μαρία']) {
      assert.ok(
        texts.some((line) => line.includes(text)),
        `${text} in ${texts.join(', ')}`,
      );
    }
    assert.equal(problems.length, 2, problems.join());
  });
});

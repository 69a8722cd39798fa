import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {Readable} from 'node:stream';
import {after, before, describe, it} from 'node:test';
import {listen} from '../server.mjs';
import {CORE, FIRST_CARDS, launchBrowser, open, startHost, until, untilStatus} from './host.mjs';

const DIST = new URL('../../dist/', import.meta.url);

describe('the first cards', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;
  let folders = 0;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  /**
   * A page whose core does not come before it is released.
   *
   * @param {string} body
   * @param {import('./host.mjs').PageOptions & {policy?: string, style?: string}} [options]
   */
  async function visit(
    body,
    {policy, style = '<style>body { margin: 1em; font: 16px sans-serif }</style>', ...options} = {},
  ) {
    /** @type {() => void} */
    let release = () => {};
    const released = new Promise((resolve) => (release = () => resolve(undefined)));
    const src = host.script(`copy${++folders}`, {
      files: {
        [CORE]: async (_, response) => {
          await released;
          response.writeHead(200, {'content-type': 'text/javascript'}).end(readFileSync(new URL(CORE, DIST)));
        },
      },
    });
    /** @type {string[]} */
    const asked = [];
    const url = host.page(body, {
      script: `${style}<script src="${src}" nonce="a" defer></script>`,
      ...(policy && {headers: {'content-security-policy': policy}}),
      ...options,
    });
    const opened = open(browser, url, (page) =>
      page.on('request', (request) => asked.push(new URL(request.url()).pathname)),
    );
    const {page, problems} = await opened;
    return {page, problems, asked, release};
  }

  /** @param {import('puppeteer-core').Page} page @param {string} [selector] */
  const untilDrawn = (page, selector = 'news-feed') =>
    until(
      page,
      (/** @type {string} */ wanted) => document.querySelector(wanted)?.shadowRoot?.querySelector('article'),
      {},
      selector,
    );

  /** Until the file of the first cards is here, and has left the feed alone. @param {import('puppeteer-core').Page} page */
  async function untilNothingIsDrawn(page) {
    await until(
      page,
      (/** @type {string} */ name) =>
        performance.getEntriesByType('resource').some((entry) => entry.name.includes(name)),
      {},
      FIRST_CARDS,
    );
    assert.equal(await page.$eval('news-feed', (feed) => feed.shadowRoot), null);
  }

  /** Where each part of each card is, and what it says. @param {import('puppeteer-core').Page} page */
  const look = (page) =>
    page.$eval('news-feed', (feed) =>
      [...(feed.shadowRoot?.querySelectorAll('article, article *, ul, [part="heading"], button') ?? [])].map(
        (element) => {
          const {x, y, width, height} = element.getBoundingClientRect();
          return `${element.localName} ${[x, y, width, height].map((n) => Math.round(n)).join()} ${element.children.length ? '' : element.textContent}`;
        },
      ),
    );

  for (const [what, attributes] of [
    ['a feed', 'limit="6"'],
    ['a feed with a heading', 'limit="3" heading="Latest news" heading-level="3"'],
    ['rows', 'layout="list" limit="4" hide="author" target="_blank"'],
    ['a feed that leaves most out', 'hide="image excerpt" date-format="short" time-zone="UTC"'],
    ['a feed with a picture for those without', 'image-fallback="/none.png" order="newest" refresh="60"'],
    ['relative dates', 'date-format="relative" cache="session"'],
    ['a feed with further pages', 'limit="3" paging="button"'],
  ]) {
    it(`are there before the core is, and stay where they are: ${what}`, async () => {
      const {page, asked, release, problems} = await visit(
        `<news-feed ${attributes} src="${host.site()}/wp-json/wp/v2/posts"><a href="/all">All news</a></news-feed><p>Below</p>`,
      );
      await untilDrawn(page);
      assert.equal(await page.evaluate(() => customElements.get('news-feed')), undefined);
      const before = await look(page);
      await page.evaluate(async () => {
        const cards = document.querySelector('news-feed')?.shadowRoot?.querySelectorAll('article');
        Object.assign(window, {cards: [...(cards ?? [])], loads: 0, shift: 0});
        // The frame in which they were drawn moves the text below, and may be yet to come.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        document.addEventListener('news-feed-load', () => (/** @type {any} */ (window).loads += 1));
        new PerformanceObserver((list) =>
          list.getEntries().forEach((entry) => (/** @type {any} */ (window).shift += /** @type {any} */ (entry).value)),
        ).observe({type: 'layout-shift', buffered: false});
      });
      release();
      await untilStatus(page, 'news-feed', 'ready');
      await until(page, () => /** @type {any} */ (window).loads > 0);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      assert.deepEqual(await look(page), before);
      const found = await page.$eval('news-feed', (feed) => {
        const {cards, loads, shift} = /** @type {any} */ (window);
        const now = [...(feed.shadowRoot?.querySelectorAll('article') ?? [])];
        return {same: now.length === cards.length && now.every((card, index) => card === cards[index]), loads, shift};
      });
      assert.deepEqual(found, {same: true, loads: 1, shift: 0});
      assert.equal(asked.filter((path) => path.includes('/wp-json/')).length, 1);
      assert.deepEqual(
        problems.filter((problem) => !problem.startsWith('Failed to load')),
        [],
      );
      await page.close();
    });
  }

  it('are those of a JSON Feed, with its rare dates and names', async () => {
    const items = [
      {id: '1', title: 'The &alpha; rays', url: '/a', date_published: '30. Juni 2026', content_text: 'Text'},
    ];
    host.route('/own.json', (_, response) =>
      response
        .writeHead(200, {'content-type': 'application/json'})
        .end(JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items})),
    );
    const {page, release} = await visit('<news-feed src="/own.json"></news-feed>');
    await untilDrawn(page);
    assert.match(
      await page.$eval('news-feed', (feed) => feed.shadowRoot?.querySelector('article')?.innerText ?? ''),
      /The α rays\s+30 June 2026\s+Text/,
    );
    const before = await look(page);
    release();
    await untilStatus(page, 'news-feed', 'ready');
    assert.deepEqual(await look(page), before);
    await page.close();
  });

  it('are in the language of the page', async () => {
    const {page, release} = await visit(
      `<news-feed src="${host.site()}/wp-json/wp/v2/posts" hide="none"></news-feed>`,
      {
        lang: 'de-AT',
      },
    );
    await untilDrawn(page);
    const before = await look(page);
    assert.match(before.join('\n'), /Von /);
    release();
    await untilStatus(page, 'news-feed', 'ready');
    assert.deepEqual(await look(page), before);
    await page.close();
  });

  it('keep the focus when the core comes', async () => {
    const {page, release} = await visit(`<news-feed src="${host.site()}/wp-json/wp/v2/posts" limit="3"></news-feed>`);
    await untilDrawn(page);
    const focused = () => page.$eval('news-feed', (feed) => feed.shadowRoot?.activeElement?.getAttribute('href') ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const href = await focused();
    assert.notEqual(href, '');
    release();
    await untilStatus(page, 'news-feed', 'ready');
    assert.equal(await focused(), href);
    await page.close();
  });

  it('are drawn before the core is asked for, where the news is here first', async () => {
    let answered = () => {};
    const answer = new Promise((resolve) => (answered = () => resolve(undefined)));
    host.route('/here-first.json', (_, response) => {
      response
        .writeHead(200, {'content-type': 'application/json'})
        .end(
          JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items: [{id: '1', title: 'News', url: '/a'}]}),
        );
      answered();
    });
    const src = host.script(`copy${++folders}`, {
      files: {
        [FIRST_CARDS]: async (_, response) => {
          await answer;
          response.writeHead(200, {'content-type': 'text/javascript'}).end(readFileSync(new URL(FIRST_CARDS, DIST)));
        },
      },
    });
    const {page} = await open(
      browser,
      host.page('<news-feed src="/here-first.json"></news-feed>', {script: `<script src="${src}" defer></script>`}),
      (page) =>
        page.evaluateOnNewDocument(() => {
          const {setTimeout} = window;
          // However slow the machine is: the moment does not pass.
          Object.assign(window, {
            setTimeout: (/** @type {() => void} */ callback, ms = 0) => (ms === 50 ? 0 : setTimeout(callback, ms)),
          });
          const {attachShadow} = Element.prototype;
          Element.prototype.attachShadow = function (init) {
            performance.mark('drawn');
            return attachShadow.call(this, init);
          };
        }),
    );
    await untilStatus(page, 'news-feed', 'ready');
    const [drawn = Infinity, asked = 0] = await page.evaluate(() => [
      performance.getEntriesByName('drawn')[0]?.startTime,
      performance.getEntriesByType('resource').find(({name}) => name.includes('/core-'))?.startTime,
    ]);
    assert.ok(drawn < asked, `drawn at ${drawn}, the core asked for at ${asked}`);
    await page.close();
  });

  it('stay where the core never comes, with its one line in the console', async () => {
    const src = host.script(`copy${++folders}`, {files: {[CORE]: (_, response) => response.writeHead(404).end()}});
    const {page, problems} = await open(
      browser,
      host.page(`<news-feed src="${host.site()}/wp-json/wp/v2/posts"></news-feed>`, {
        script: `<script src="${src}" defer></script>`,
      }),
    );
    await untilDrawn(page);
    await page.waitForNetworkIdle();
    assert.equal(await page.$eval('news-feed', (feed) => feed.shadowRoot?.querySelectorAll('article').length), 6);
    assert.equal(problems.filter((problem) => problem.startsWith('Newsstand:')).length, 1, problems.join('\n'));
    await page.close();
  });

  it('come where their own file comes only the second time, whether the core finds it then or not', async () => {
    let times = 0;
    const src = host.script(`copy${++folders}`, {
      files: {
        [FIRST_CARDS]: (_, response) =>
          times++ === 0
            ? response.writeHead(503).end()
            : response
                .writeHead(200, {'content-type': 'text/javascript'})
                .end(readFileSync(new URL(FIRST_CARDS, DIST))),
      },
    });
    const {page, problems} = await open(
      browser,
      host.page(`<news-feed src="${host.site()}/wp-json/wp/v2/posts"></news-feed>`, {
        script: `<script src="${src}" defer></script>`,
      }),
    );
    await untilDrawn(page);
    await page.waitForNetworkIdle();
    // A browser that remembers what did not come (HTML, "module map") keeps it from the core, which says so once.
    const ours = problems.filter((problem) => problem.startsWith('Newsstand: '));
    assert.equal(ours.length, (await page.evaluate(() => customElements.get('news-feed') === undefined)) ? 1 : 0);
    await page.close();
  });

  for (const [what, more, inside] of [
    ['with large cards', 'lead="1"', ''],
    ['as lines', 'layout="compact"', ''],
    ['with cards of the page’s own', '', '<template slot="card"><p data-field="title"></p></template>'],
    ['of which there are many', 'limit="100"', ''],
    ['without its end tag', '', '<main><h2>The rest of the page</h2></main>'],
  ]) {
    it(`are drawn by the element alone in a feed ${what}`, async () => {
      const {page, release, asked} = await visit(
        `<news-feed ${more} src="${host.site()}/wp-json/wp/v2/posts">${inside}All news</news-feed>`,
      );
      await untilNothingIsDrawn(page);
      release();
      await untilStatus(page, 'news-feed', 'ready');
      assert.equal(asked.filter((path) => path.includes('/wp-json/')).length, 1);
      await page.close();
    });
  }

  it('give way to the items that the page sets', async () => {
    const {page, release} = await visit(`<news-feed src="${host.site()}/wp-json/wp/v2/posts"></news-feed>`);
    await untilDrawn(page);
    await page.$eval('news-feed', (feed) => Object.assign(feed, {items: [{title: 'Set by the page', url: '/a'}]}));
    release();
    await untilStatus(page, 'news-feed', 'ready');
    assert.equal(
      await page.$eval('news-feed', (feed) =>
        feed.shadowRoot?.querySelector('[part="list"]')?.textContent?.includes('Set by the page'),
      ),
      true,
    );
    assert.equal(await page.$eval('news-feed', (feed) => feed.shadowRoot?.querySelectorAll('article').length), 1);
    await page.close();
  });

  it('are drawn by the element alone where a framework has set properties of the tag, and nothing is asked for in vain', async () => {
    const {page, release, asked} = await visit(
      `<script>
        const feed = document.createElement('news-feed');
        feed.setAttribute('src', '${host.site()}/wp-json/wp/v2/posts');
        Object.assign(feed, {__ngContext__: 1, limit: 2, heading: 'Set as Angular does'});
        document.body.append(feed);
      </script>`,
    );
    await untilNothingIsDrawn(page);
    release();
    await untilStatus(page, 'news-feed', 'ready');
    assert.equal(await page.$eval('news-feed', (feed) => feed.shadowRoot?.querySelectorAll('article').length), 2);
    assert.equal(asked.filter((path) => path.includes('/wp-json/')).length, 1);
    await page.close();
  });

  it('are drawn by the element alone where a page closes all shadow roots', async () => {
    const {page, release, problems} = await visit(
      `<script>
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (options) {
          return (this.root = attach.call(this, {...options, mode: 'closed'}));
        };
      </script>
      <news-feed src="${host.site()}/wp-json/wp/v2/posts" limit="3"></news-feed>`,
    );
    // But for the core, which is held.
    await page.waitForNetworkIdle({concurrency: 1});
    release();
    await untilStatus(page, 'news-feed', 'ready');
    assert.equal(
      await page.$eval('news-feed', (feed) => Reflect.get(feed, 'root').querySelectorAll('article').length),
      3,
    );
    assert.deepEqual(
      problems.filter((problem) => !problem.startsWith('Failed to load')),
      [],
    );
    await page.close();
  });

  it('give way to another address that the page sets', async () => {
    const {page, release} = await visit(`<news-feed src="${host.site()}/wp-json/wp/v2/posts"></news-feed>`);
    await untilDrawn(page);
    host.route('/other.json', (_, response) =>
      response
        .writeHead(200, {'content-type': 'application/json'})
        .end(
          JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items: [{id: '1', title: 'Other', url: '/o'}]}),
        ),
    );
    await page.$eval('news-feed', (feed) => feed.setAttribute('src', '/other.json'));
    release();
    await until(page, () => {
      const root = document.querySelector('news-feed')?.shadowRoot;
      return root?.querySelectorAll('article').length === 1 && root.textContent?.includes('Other');
    });
    await page.close();
  });

  it('name no publisher that another site claims', async () => {
    const stranger = await startHost();
    const items = [{id: '1', title: 'A', url: '/a', _newsstand: {source: {name: 'Claimed'}}}];
    /** @type {import('node:http').RequestListener} */
    const answer = (_, response) =>
      response
        .writeHead(200, {'content-type': 'application/json', 'access-control-allow-origin': '*'})
        .end(JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items}));
    stranger.route('/feed.json', answer);
    host.route('/feed.json', answer);
    const feeds = [stranger, host].map(
      ({origin}, index) => `<news-feed id="f${index}" src="${origin}/feed.json"></news-feed>`,
    );
    const {page} = await visit(feeds.join(''));
    await Promise.all([untilDrawn(page, '#f0'), untilDrawn(page, '#f1')]);
    const said = await page.$$eval('news-feed', (all) => all.map(({shadowRoot}) => shadowRoot?.textContent));
    assert.deepEqual(
      said.map((text) => text?.includes('Claimed')),
      [false, true],
    );
    await page.close();
    await stranger.close();
  });

  it('are not drawn in a frame that the feed has gone into, where nothing would define it', async () => {
    /** @type {(() => void)[]} */
    const answers = [];
    /** @type {(value?: unknown) => void} */
    let resolve = () => {};
    const bothAsked = new Promise((done) => (resolve = done));
    for (const name of ['moved', 'other']) {
      host.route(`/${name}.json`, (_, response) => {
        answers.push(() =>
          response
            .writeHead(200, {'content-type': 'application/json'})
            .end('{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "A"}]}'),
        );
        if (answers.length === 2) {
          resolve();
        }
      });
    }
    const {page} = await visit(
      '<news-feed id="moved" src="/moved.json">All news</news-feed><news-feed id="other" src="/other.json"></news-feed><iframe title="A"></iframe>',
    );
    await page.evaluate(() => {
      const inner = document.querySelector('iframe')?.contentDocument;
      inner?.body.append(/** @type {Element} */ (document.querySelector('#moved')));
    });
    await bothAsked;
    answers.forEach((answer) => answer());
    await untilDrawn(page, '#other');
    assert.equal(
      await page.$eval('iframe', (frame) => frame.contentDocument?.querySelector('#moved')?.shadowRoot ?? null),
      null,
    );
    await page.close();
  });

  it('are drawn under the strictest policy', async () => {
    const {page, problems, release} = await visit(
      `<news-feed src="${host.site()}/wp-json/wp/v2/posts" hide="image"></news-feed>`,
      {
        style: '',
        policy:
          "default-src 'none'; connect-src 'self'; script-src 'nonce-a' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types lit-html",
      },
    );
    await untilDrawn(page);
    release();
    await untilStatus(page, 'news-feed', 'ready');
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('are drawn in a page served as XHTML', async () => {
    const src = host.script(`copy${++folders}`, {files: {[CORE]: (_, response) => response.writeHead(404).end()}});
    const {page} = await open(
      browser,
      host.raw(
        `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>XHTML</title><script src="${src}" defer=""></script></head><body><news-feed src="${host.site()}/wp-json/wp/v2/posts"></news-feed></body></html>`,
        'application/xhtml+xml',
      ),
    );
    await untilDrawn(page);
    assert.equal(
      await page.$eval('news-feed', (feed) => feed.shadowRoot?.querySelector('a')?.namespaceURI),
      'http://www.w3.org/1999/xhtml',
    );
    await page.close();
  });

  it('download no more of an endless answer than the element reads', async () => {
    /** @type {Promise<unknown> | undefined} */
    let closed;
    let sent = 0;
    const piece = ', {"title": "A"}'.repeat(4_000);
    const source = await listen((_, response) => {
      closed = once(response, 'close', {signal: AbortSignal.timeout(20_000)});
      response.writeHead(200, {'content-type': 'application/json', 'access-control-allow-origin': '*'});
      response.write('{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "A"}');
      // As fast as a network is, and not as a machine talks to itself: Chromium (156) copies what has been cloned for as long as
      // there is more at once, and would not come to its scripts.
      Readable.from(
        (async function* () {
          for (;;) {
            sent += piece.length;
            yield piece;
            await new Promise((resolve) => setTimeout(resolve, 1));
          }
        })(),
      ).pipe(response);
    });
    try {
      const {page, release} = await visit(`<news-feed src="${source.origin}/feed.json"></news-feed>`);
      release();
      await untilStatus(page, 'news-feed', 'error');
      await closed;
      // A browser gives up by itself only where a text is longer than any can be, at half a gigabyte.
      assert.ok(sent < 100_000_000, `${sent} bytes were sent`);
      await page.close();
    } finally {
      await source.close();
    }
  });
});

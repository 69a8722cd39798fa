import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {runnerImport} from 'vite';
import {CORE, FIRST_CARDS, launchBrowser, openWindow, startHost, until, untilStatus} from './host.mjs';

const DIST = new URL('../../dist/', import.meta.url);
const {files: HASHES} = JSON.parse(readFileSync(new URL('integrity.json', DIST), 'utf8'));

/** The file of a chunk, by its path in `dist/`. @param {string} name */
const chunk = (name) => `chunks/${readdirSync(new URL('chunks/', DIST)).find((file) => file.startsWith(`${name}-`))}`;

describe('what the small script imports', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;
  /** Another origin. @type {import('./host.mjs').Host} */
  let other;
  /** That of the last visit. @type {import('puppeteer-core').Page | undefined} */
  let last;
  let folders = 0;

  before(async () => {
    [browser, host, other] = await Promise.all([launchBrowser(), startHost(), startHost()]);
  });

  after(async () => {
    await browser.close();
    await host.close();
    await other.close();
  });

  for (const [what, path] of /** @type {const} */ ([
    ['the small script', 'newsstand.js'],
    ['the file of the first cards', chunk('first-cards')],
    ['the core', chunk('core')],
    ['the bundle', 'newsstand.bundle.js'],
  ])) {
    it(`is compiled as a whole while it comes: ${what} says so in its first line`, () => {
      const [first] = readFileSync(new URL(path, DIST), 'utf8').split('\n');
      assert.equal(first, '//# allFunctionsCalledOnLoad');
    });
  }

  const feed = (more = '', scenario = 'ok') =>
    `<news-feed ${more} src="${host.site(scenario)}/wp-json/wp/v2/posts" limit="3"><a href="/all">All news</a></news-feed>`;

  /**
   * A page, and the paths of what it has asked for.
   *
   * @param {string} body
   * @param {import('./host.mjs').PageOptions} [options]
   */
  async function visit(body, options) {
    // One that goes on from page to page does not always become idle: of what is still on its way as it leaves nobody tells the end.
    await last?.close();
    const go = await openWindow(browser);
    const {page, problems, asked} = await go(host.page(body, options));
    last = page;
    return {page, problems, asked};
  }

  /** The script in a folder of its own. @param {Parameters<typeof host.script>[1]} [options] */
  const script = (options) => `<script src="${host.script(`copy${++folders}`, options)}" defer></script>`;

  it('is two files for a feed of WordPress, and the news is asked for before it has come', async () => {
    /** @type {() => void} */
    let release = () => {};
    const released = new Promise((resolve) => (release = () => resolve(undefined)));
    const {page, asked, problems} = await visit(feed(), {
      script: script({
        files: {
          [CORE]: async (_, response) => {
            await released;
            response.writeHead(200, {'content-type': 'text/javascript'}).end(readFileSync(new URL(CORE, DIST)));
          },
        },
      }),
    });
    assert.ok(asked.some((path) => path.includes('/wp-json/wp/v2/posts?')));
    assert.equal(await page.evaluate(() => customElements.get('news-feed')), undefined);
    release();
    await untilStatus(page, 'news-feed', 'ready');
    await page.waitForNetworkIdle();
    assert.equal(asked.filter((path) => path.includes('/wp-json/')).length, 1);
    assert.deepEqual(
      asked.filter((path) => /\/(chunks|locales)\//.test(path)).map((path) => path.replace(/^\/copy\d+\//, '')),
      [FIRST_CARDS, CORE],
    );
    assert.deepEqual(problems, []);
  });

  for (const [what, tag, times] of /** @type {[string, (src: string) => string, number][]} */ ([
    ['of a Drupal', (src) => `<news-feed src="${src}/jsonapi/node/article"></news-feed>`, 1],
    ['by a placeholder', (src) => `<div data-newsstand="news-feed" data-src="${src}/wp-json/wp/v2/posts"></div>`, 1],
    ['newest first', (src) => `<news-feed order="newest" limit="200" src="${src}/wp-json/wp/v2/posts"></news-feed>`, 1],
    [
      'with a limit that is no number',
      (src) => `<news-feed limit="a" src="${src}/wp-json/wp/v2/posts"></news-feed>`,
      1,
    ],
    ['twice', (src) => `<news-feed src="${src}/wp-json/wp/v2/posts"></news-feed>`.repeat(2), 1],
    ['with paging', (src) => `<news-feed paging="button" src="${src}/wp-json/wp/v2/posts"></news-feed>`, 1],
    [
      'of two sources',
      (src) =>
        `<news-feed><news-source src="${src}/wp-json/wp/v2/posts"></news-source><news-source src="${src}-b/wp-json/wp/v2/posts"></news-source></news-feed>`,
      2,
    ],
    [
      'with a spare id and a list beside it',
      (src) =>
        `<theme-list for="n" src="${src}/wp-json/wp/v2/categories"></theme-list><news-feed id="n" src="${src}/wp-json/wp/v2/posts"></news-feed>`,
      1,
    ],
  ])) {
    it(`asks for the news no more than once: ${what}`, async () => {
      const src = host.site();
      const {page, asked} = await visit(tag(src));
      await until(page, () =>
        [...document.querySelectorAll('news-feed')].every((element) =>
          ['ready', 'error', 'empty'].includes(/** @type {any} */ (element).status),
        ),
      );
      await page.waitForNetworkIdle();
      const news = asked.filter((path) => /\/(posts|article)(\?|$)/.test(path));
      assert.equal(news.length, times, news.join('\n'));
    });
  }

  for (const [what, tag] of [
    ['that is lazy and far away', '<div style="height: 9000px"></div><news-feed loading="lazy" src="SRC"></news-feed>'],
    [
      'that was prerendered',
      '<news-feed src="SRC"><template shadowrootmode="open"><script type="application/json">[{"title":"A","url":"/a"}]</script></template></news-feed>',
    ],
    [
      'that the page gives',
      '<news-feed src="SRC"></news-feed><script>document.querySelector("news-feed").items = [{title: "A", url: "/a"}]</script>',
    ],
    ['in a text that is edited', '<div contenteditable><div data-newsstand="news-feed" data-src="SRC"></div></div>'],
    ['in a template', '<template><news-feed src="SRC"></news-feed></template>'],
  ]) {
    it(`asks nothing for a feed ${what}`, async () => {
      const {page, asked} = await visit((tag ?? '').replace('SRC', `${host.site()}/wp-json/wp/v2/posts`));
      await page.evaluate(async () => void (await customElements.whenDefined('news-feed')));
      await page.waitForNetworkIdle();
      assert.deepEqual(
        asked.filter((path) => path.includes('/wp-json/')),
        [],
      );
    });
  }

  /** Waits until the console has the line of a script that does without the rest. @param {import('puppeteer-core').Page} page @param {readonly string[]} problems */
  async function untilGivenUp(page, problems) {
    while (!problems.some((problem) => problem.startsWith('Newsstand:'))) {
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    }
  }

  const core = readFileSync(new URL(CORE, DIST));
  for (const [what, answer] of /** @type {[string, import('node:http').RequestListener][]} */ ([
    ['missing', (_, response) => response.writeHead(404, {'content-type': 'text/html'}).end('<h1>Not here</h1>')],
    ['a page', (_, response) => response.writeHead(200, {'content-type': 'text/html'}).end('<h1>Home</h1>')],
    [
      'cut short',
      (_, response) =>
        response.writeHead(200, {'content-type': 'text/javascript'}).end(core.subarray(0, core.length / 2)),
    ],
    [
      'another script',
      (_, response) => response.writeHead(200, {'content-type': 'text/javascript'}).end('export const x = 1;'),
    ],
    ['not sent at all', (request) => request.socket.destroy()],
  ])) {
    it(`leaves the page's own content, with one line in the console, where the core is ${what}`, async () => {
      const {page, problems, asked} = await visit(feed(), {script: script({files: {[CORE]: answer}})});
      await untilGivenUp(page, problems);
      const words = problems.filter((problem) => !problem.startsWith('Failed to load'));
      assert.equal(words.length, 1, words.join('\n'));
      assert.match(words[0] ?? '', /^Newsstand: .*"chunks".*newsstand\.bundle\.js/);
      assert.equal(asked.filter((path) => path.includes('/chunks/core-')).length, 2);
      assert.match(asked.findLast((path) => path.includes('/chunks/core-')) ?? '', /\?1$/);
      assert.equal(await page.$eval('news-feed', (element) => element.textContent), 'All news');
    });
  }

  it('says why it does not come where the page’s scripts are combined in one file, and harms none of them', async () => {
    host.route('/cache/all.js', (_, response) =>
      response
        .writeHead(200, {'content-type': 'text/javascript'})
        .end(`window.before=1\n;${readFileSync(new URL('newsstand.js', DIST), 'utf8')}\n;window.after=1`),
    );
    const {page, problems, asked} = await visit(feed(), {script: '<script src="/cache/all.js" defer></script>'});
    await untilGivenUp(page, problems);
    const words = problems.filter((problem) => !problem.startsWith('Failed to load'));
    assert.equal(words.length, 1, words.join('\n'));
    assert.match(words[0] ?? '', /combine no scripts/);
    assert.ok(asked.some((path) => path.startsWith('/cache/chunks/first-cards-')));
    assert.deepEqual(await page.evaluate(() => [window['before'], window['after']]), [1, 1]);
    assert.equal(await page.$eval('news-feed', (element) => element.textContent), 'All news');
  });

  it('is tried once more: a core that fails the first time is no matter', async () => {
    let times = 0;
    const answer = (/** @type {any} */ _, /** @type {import('node:http').ServerResponse} */ response) =>
      times++ === 0
        ? response.writeHead(503).end()
        : response.writeHead(200, {'content-type': 'text/javascript'}).end(core);
    // Its feed needs another file, which reads errors that the core has made.
    const wrong = `<news-feed src="${host.site()}/wp-json/wp/v2/posts" map="items: nowhere" retries="0"></news-feed>`;
    const {page, problems} = await visit(feed() + wrong, {script: script({files: {[CORE]: answer}})});
    await untilStatus(page, 'news-feed', 'ready');
    await untilStatus(page, 'news-feed[map]', 'error');
    // Browsers whose module maps remember failures (HTML, "fetch a single module script"), as that of Chromium 143, not of 156, import no
    // file that imports that core by its address without a query: what is rare is missing there until the next visit, and said once.
    const others = problems.filter((problem) => !/^(Failed to load|<news-feed)/.test(problem));
    assert.ok(others.length <= 1, problems.join('\n'));
    others.forEach((problem) => assert.match(problem, /^Newsstand: A file of Newsstand could not be loaded \(/));
  });

  it('leaves a theme list as the page has written it where its file is missing, and the feed works', async () => {
    const missing = chunk('theme-list');
    const {page, problems} = await visit(
      `<theme-list src="${host.site()}/wp-json/wp/v2/categories"><a href="/themes">Themes</a></theme-list>${feed()}`,
      {script: script({files: {[missing]: (_, response) => response.writeHead(404).end()}})},
    );
    await untilStatus(page, 'news-feed', 'ready');
    await page.waitForNetworkIdle();
    assert.equal(await page.$eval('theme-list', (element) => element.textContent), 'Themes');
    const words = problems.filter((problem) => !problem.startsWith('Failed to load'));
    assert.equal(words.length, 1, words.join('\n'));
    assert.match(words[0] ?? '', /<theme-list>.*"chunks"/);
  });

  it('shows a feed as failed, with its own content, where the file that reads its answer is missing', async () => {
    const missing = chunk('mapped-reader');
    host.route('/own.json', (_, response) =>
      response.writeHead(200, {'content-type': 'application/json'}).end('{"rows": [{"headline": "A", "link": "/a"}]}'),
    );
    const {page, problems} = await visit('<news-feed src="/own.json"><a href="/all">All news</a></news-feed>', {
      script: script({files: {[missing]: (_, response) => response.writeHead(404).end()}}),
    });
    await untilStatus(page, 'news-feed', 'error');
    const words = problems.filter((problem) => !problem.startsWith('Failed to load'));
    assert.equal(words.length, 1, words.join('\n'));
    assert.match(words[0] ?? '', /"chunks"/);
  });

  /** News as JSON, in a shape that needs no other file. @param {object} item */
  function ownNews(item) {
    const path = `/own-${++folders}.json`;
    const items = [{id: '1', title: 'Own news', url: '/a', ...item}];
    const json = JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items});
    host.route(path, (_, response) => response.writeHead(200, {'content-type': 'application/json'}).end(json));
    return path;
  }

  /** What most pages do without: the file, a page that needs it, what it shows with the file, and without it. */
  const parts = /** @type {[string, string, () => string, RegExp, RegExp][]} */ ([
    [
      'dates',
      'of news with a date that people write',
      () => `<news-feed src="${ownNews({date_published: '30. Juni 2026'})}"></news-feed>`,
      /30 June 2026/,
      /^(?!.*2026).*Own news/s,
    ],
    [
      'dates',
      'that the page fills, with a date that people write',
      () =>
        '<news-feed></news-feed><script>document.querySelector("news-feed").items = [{title: "Own news", url: "/a", published: "30. Juni 2026"}]</script>',
      /30 June 2026/,
      /^(?!.*2026).*Own news/s,
    ],
    [
      'dates',
      'of one card with a date that people write',
      () => '<news-card headline="Own news" href="/a" date="30. Juni 2026"></news-card>',
      /30 June 2026/,
      /^(?!.*2026).*Own news/s,
    ],
    [
      'reference-names',
      'of news with a rare character reference',
      () => `<news-feed src="${ownNews({title: 'The &alpha; rays &amp; more'})}"></news-feed>`,
      /The α rays & more/,
      /The &alpha; rays & more/,
    ],
  ]);

  for (const [name, what, body, expected, without] of parts) {
    it(`has the file ${name} for a page ${what} before the first card is drawn`, async () => {
      const {page, asked, problems} = await visit(
        `<script>
          addEventListener('DOMContentLoaded', () => {
            const drawn = (window.drawn = []);
            const look = () => {
              const text = document.querySelector('news-feed, news-card')?.shadowRoot?.querySelector('article')?.innerText;
              if (text !== undefined) drawn.push(text);
              requestAnimationFrame(look);
            };
            look();
          });
        </script>${body()}`,
      );
      await untilStatus(page, 'news-feed, news-card', 'ready');
      await page.waitForNetworkIdle();
      const drawn = await page.evaluate(() => [...new Set(/** @type {any} */ (window).drawn)]);
      assert.equal(drawn.length, 1, drawn.join('\n'));
      assert.match(drawn[0], expected);
      assert.equal(asked.filter((path) => path.includes(`/${name}-`)).length, 1);
      assert.deepEqual(problems, []);
    });

    it(`does without the file ${name} for a page ${what}, with one line in the console`, async () => {
      const {page, problems} = await visit(body(), {
        script: script({files: {[chunk(name)]: (_, response) => response.writeHead(404).end()}}),
      });
      await untilStatus(page, 'news-feed, news-card', 'ready');
      await page.waitForNetworkIdle();
      assert.match(
        await page.$eval('news-feed, news-card', (element) => /** @type {any} */ (element).shadowRoot.textContent),
        without,
      );
      const words = problems.filter((problem) => !problem.startsWith('Failed to load'));
      assert.equal(words.length, 1, words.join('\n'));
      assert.match(words[0] ?? '', /^Newsstand: .*"chunks"/);
    });
  }

  const template = '<template slot="card"><div class="own"><b data-field="title"></b></div></template>';

  it('finds the tags in the shadow roots of the page’s own elements, whenever these are defined and filled', async () => {
    const api = `${host.site()}/wp-json/wp/v2`;
    const {page, problems} = await visit(`<script>
      const define = (name, html) => customElements.define(name, class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({mode: 'open'});
          setTimeout(() => (this.shadowRoot.innerHTML = html));
        }
      });
      define('page-early', '<theme-list src="${api}/categories"></theme-list><page-inner></page-inner>');
      addEventListener('load', () => setTimeout(() => {
        define('page-inner', '<div data-newsstand="news-card" data-src="${api}/posts"></div>');
        define('page-late', '<news-feed limit="3" src="${api}/posts"></news-feed>');
      }, 300));
    </script><page-early></page-early><page-late></page-late>`);
    await until(page, () => {
      const early = document.querySelector('page-early')?.shadowRoot;
      const card = early?.querySelector('page-inner')?.shadowRoot?.querySelector('news-card')?.shadowRoot;
      const list = early?.querySelector('theme-list')?.shadowRoot;
      const feed = document.querySelector('page-late')?.shadowRoot?.querySelector('news-feed')?.shadowRoot;
      return (
        card?.querySelector('article') && list?.querySelector('li a') && feed?.querySelectorAll('article').length === 3
      );
    });
    assert.deepEqual(problems, []);
  });

  it('draws cards of the page with a file of its own, and none of ours before', async () => {
    const {page, asked, problems} = await visit(
      `<script>
        window.ours = 0;
        const look = () => {
          window.ours += document.querySelector('news-feed')?.shadowRoot?.querySelectorAll('article').length ?? 0;
          requestAnimationFrame(look);
        };
        look();
      </script>${feed().replace('</news-feed>', `${template}</news-feed>`)}`,
    );
    await page.waitForSelector('news-feed > .own b');
    await page.waitForNetworkIdle();
    assert.equal(await page.$$eval('news-feed > .own', ({length}) => length), 3);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).ours), 0);
    assert.equal(asked.filter((path) => path.includes('/custom-cards-')).length, 1);
    assert.deepEqual(problems, []);
  });

  it('draws its own cards, with one line in the console, where the file for those of the page does not come', async () => {
    const {page, problems} = await visit(feed().replace('</news-feed>', `${template}</news-feed>`), {
      script: script({files: {[chunk('custom-cards')]: (_, response) => response.writeHead(404).end()}}),
    });
    await until(page, () => document.querySelector('news-feed')?.shadowRoot?.querySelectorAll('article').length === 3);
    const words = problems.filter((problem) => !problem.startsWith('Failed to load'));
    assert.equal(words.length, 1, words.join('\n'));
    assert.match(words[0] ?? '', /^Newsstand: .*"chunks"/);
  });

  it('asks for what merges several sources at the same time as for the core', async () => {
    /** @type {() => void} */
    let release = () => {};
    const released = new Promise((resolve) => (release = () => resolve(undefined)));
    const {page, asked} = await visit(
      `<news-feed><news-source src="${host.site()}/wp-json/wp/v2/posts"></news-source></news-feed>`,
      {
        script: script({
          files: {
            [CORE]: async (_, response) => {
              await released;
              response.writeHead(200, {'content-type': 'text/javascript'}).end(core);
            },
          },
        }),
      },
    );
    assert.ok(asked.some((path) => path.endsWith(chunk('news-source'))));
    release();
    await untilStatus(page, 'news-feed', 'ready');
  });

  const button = `<news-feed paging="button" limit="3" src="SRC"></news-feed>`;
  /** @param {import('puppeteer-core').Page} page */
  const pressMore = (page) =>
    page.$eval('news-feed', (feed) => {
      const more = feed.shadowRoot?.querySelector('button[part~="more"]');
      /** @type {HTMLElement} */ (more).click();
    });

  it('goes on from the first page with a file of its own, and asks for nothing twice', async () => {
    const {page, asked, problems} = await visit(button.replace('SRC', `${host.site()}/wp-json/wp/v2/posts`));
    await untilStatus(page, 'news-feed', 'ready');
    assert.equal(asked.filter((path) => path.includes('/news-source-')).length, 0);
    await pressMore(page);
    await until(page, () => /** @type {any} */ (document.querySelector('news-feed')).items.length === 6);
    const ids = await page.$eval('news-feed', (feed) =>
      /** @type {any} */ (feed).items.map((/** @type {any} */ {id}) => id),
    );
    assert.equal(new Set(ids).size, 6);
    assert.equal(asked.filter((path) => path.includes('/wp-json/wp/v2/posts')).length, 2);
    assert.deepEqual(problems, []);
  });

  it('says below the first page that there is no more where that file does not come', async () => {
    const {page} = await visit(button.replace('SRC', `${host.site()}/wp-json/wp/v2/posts`), {
      script: script({files: {[chunk('news-source')]: (_, response) => response.writeHead(404).end()}}),
    });
    await untilStatus(page, 'news-feed', 'ready');
    await pressMore(page);
    await until(page, () =>
      document.querySelector('news-feed')?.shadowRoot?.textContent?.includes('We couldn’t load more news.'),
    );
    assert.equal(await page.$eval('news-feed', (feed) => /** @type {any} */ (feed).items.length), 3);
  });

  for (const policy of [
    "script-src 'self'",
    "script-src 'nonce-abc'",
    "script-src 'nonce-abc' 'strict-dynamic'",
    "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
  ]) {
    for (const type of ['text/javascript', 'module']) {
      it(`comes under the policy ${policy}, for a script of type ${type}`, async () => {
        const body = `${feed()}<theme-list src="${host.site()}/wp-json/wp/v2/categories"></theme-list>`;
        const {page, problems} = await visit(body, {
          script: `<script type="${type}" nonce="abc" src="/newsstand.js" defer></script>`,
          headers: {
            'content-security-policy': `default-src 'none'; connect-src 'self'; img-src 'self'; ${policy}`,
          },
        });
        await untilStatus(page, 'news-feed', 'ready');
        await untilStatus(page, 'theme-list', 'ready');
        assert.deepEqual(problems, []);
      });
    }
  }

  for (const [what, attributes, headers] of /** @type {[string, string, Record<string, string>][]} */ ([
    ['without crossorigin', 'defer', {}],
    ['with crossorigin', 'defer crossorigin', {}],
    ['as a module', 'type="module"', {}],
    [
      'in a page that embeds only what agrees (COEP)',
      'defer crossorigin',
      {'cross-origin-embedder-policy': 'require-corp'},
    ],
  ])) {
    it(`comes from another origin that allows it, ${what}`, async () => {
      const allow = {'access-control-allow-origin': '*'};
      const src = other.script(`copy${++folders}`, {headers: allow, script: allow});
      host.route('/own-news.json', (_, response) =>
        response.writeHead(200, {'content-type': 'application/json'}).end('[{"title": "A", "url": "/a"}]'),
      );
      const {page, problems} = await visit('<news-feed src="/own-news.json"></news-feed>', {
        script: `<script src="${src}" ${attributes}></script>`,
        headers,
      });
      await untilStatus(page, 'news-feed', 'ready').catch(() => assert.fail(problems.join('\n')));
    });
  }

  it('is told in the console where another origin does not allow it', async () => {
    const src = other.script(`copy${++folders}`);
    const {page, problems} = await visit(feed(), {script: `<script src="${src}" defer></script>`});
    await untilGivenUp(page, problems);
    assert.ok(
      problems.some((problem) => /^Newsstand: .*Access-Control-Allow-Origin/.test(problem)),
      problems.join('\n'),
    );
    assert.equal(await page.$eval('news-feed', (element) => element.textContent), 'All news');
  });

  for (const [what, change, status] of [
    ['comes where the hashes of an import map are its own', '', 'ready'],
    ['is refused where they are not', 'A', undefined],
  ]) {
    it(`${what}`, async () => {
      const integrity = Object.fromEntries(
        Object.entries(HASHES)
          .filter(([file]) => file.startsWith('chunks/'))
          .map(([file, hash]) => [`/${file}`, change ? String(hash).replace(/-...../, '-AAAAA') : hash]),
      );
      const {page} = await visit(feed(), {
        script:
          `<script type="importmap">${JSON.stringify({integrity})}</script>` +
          `<script src="/newsstand.js" integrity="${HASHES['newsstand.js']}" defer></script>`,
      });
      if (status) {
        await untilStatus(page, 'news-feed', status);
      } else {
        await page.waitForNetworkIdle();
        assert.equal(await page.evaluate(() => customElements.get('news-feed')), undefined);
      }
    });
  }

  for (const [what, integrity, from] of /** @type {const} */ ([
    ['of a script beside the page', '', 'here'],
    ['of one version of a script', HASHES['newsstand.js'], 'here'],
    ['of one version of a script of another origin', HASHES['newsstand.js'], 'elsewhere'],
  ])) {
    it(`is asked for once, together with the script, by the builder’s lines for the head ${what}`, async () => {
      // The builder runs in a page, whose address the command of a snapshot goes by.
      Object.assign(globalThis, {document: {baseURI: 'https://www.example.org/'}});
      const {module} = await runnerImport(fileURLToPath(new URL('../../demo/builder/snippets.ts', import.meta.url)), {
        configFile: false,
        logLevel: 'error',
      });
      const {snippets} = /** @type {typeof import('../../demo/builder/snippets.js')} */ (module);
      const cors = {headers: {'access-control-allow-origin': '*'}, script: {'access-control-allow-origin': '*'}};
      const src = from === 'here' ? '/newsstand.js' : other.script(`copy${++folders}`, cors);
      const files = Object.fromEntries(Object.entries(HASHES).filter(([file]) => /^(chunks|locales)\//.test(file)));
      const head = snippets({
        script: {src, integrity, version: '', files},
        feed: {},
        sources: [],
        properties: {},
        fallback: {href: '', text: ''},
        connect: [],
        images: [],
      }).find(({id}) => id === 'head')?.code;
      const pin = integrity && `integrity="${integrity}" crossorigin="anonymous"`;
      const {page, asked, problems} = await visit(feed(), {
        script: `${head}<script src="${src}" ${pin} defer></script>`,
      });
      await untilStatus(page, 'news-feed', 'ready');
      assert.equal(asked.filter((path) => path.includes('/chunks/core-')).length, 1);
      // Before the news, which the script asks for before it imports anything.
      const [core, news] = ['/chunks/core-', '/wp-json/'].map((part) => asked.findIndex((path) => path.includes(part)));
      assert.ok(core !== undefined && news !== undefined && core < news, asked.join('\n'));
      assert.deepEqual(problems, []);
    });
  }

  const TAKEN = [
    'ShadyCSS',
    'litHtmlPolyfillSupport',
    'litElementPolyfillSupport',
    'reactiveElementPolyfillSupport',
    'litNonce',
    'litHtmlVersions',
    'litElementVersions',
    'reactiveElementVersions',
    'litPropertyMetadata',
    'litElementHydrateSupport',
  ];
  for (const file of ['newsstand.js', 'newsstand.bundle.js']) {
    it(`works beside elements with ids that Lit would take for something else: ${file}`, async () => {
      const {page, problems} = await visit(`${TAKEN.map((id) => `<p id="${id}">Theirs</p>`).join('')}${feed()}`, {
        script: `<script src="/${file}" defer></script>`,
      });
      await untilStatus(page, 'news-feed', 'ready');
      assert.equal(
        await page.$eval('news-feed', (element) => element.shadowRoot?.adoptedStyleSheets.length !== 0),
        true,
      );
      assert.deepEqual(problems, []);
    });
  }

  it('goes past the fields of forms that are named like members of elements', async () => {
    const names = [
      'getAttribute',
      'matches',
      'querySelectorAll',
      'childNodes',
      'removeAttribute',
      'localName',
      'nodeType',
      'parentNode',
      'closest',
      'id',
    ];
    const form = `<form data-newsstand="news-feed" data-src="${host.site()}/wp-json/wp/v2/posts">${names.map((name) => `<input name="${name}">`).join('')}</form>`;
    const {page, problems} = await visit(`${form}<main></main>`);
    await untilStatus(page, 'news-feed', 'ready');
    await page.evaluate((html) => document.querySelector('main')?.setHTMLUnsafe(html), form);
    await untilStatus(page, 'main news-feed', 'ready');
    assert.deepEqual(problems, []);
  });
});

import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path, {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {launchBrowser, open, startHost, untilStatus} from '../pages/host.mjs';
import {built, inProcess, newsstand, serve} from './newsstand.mjs';

const OLD = new Date('2026-01-01T00:00:00Z');
const TEMPLATE = /<template shadowrootmode="open" data-by-newsstand>[^]*?<\/template>/g;

describe('newsstand prerender', () => {
  /** @type {string} */
  let folder;
  /** @type {import('../pages/host.mjs').Host} */
  let host;
  /** @type {import('puppeteer-core').Browser} */
  let browser;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsstand-prerender-'));
  });

  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  /** @param {...string} args */
  const prerender = (...args) => inProcess(['prerender', '--retries', '0', ...args], {cwd: folder});

  /** @param {string} html @param {string} [name] */
  const write = (html, name = 'page.html') => writeFileSync(join(folder, name), html);
  const read = (name = 'page.html') => readFileSync(join(folder, name), 'utf8');

  const feed = (site = host.site()) =>
    `<news-feed src="${site}/wp-json/wp/v2/posts" limit="3" heading="News"><a href="/all">All news</a></news-feed>`;

  it('fills each tag, and leaves all else as it is, to the byte', async () => {
    const site = host.site();
    const html = `<!DOCTYPE html>\r\n<HTML lang=fr><title>A &amp B</title>\n<p>not closed<p style=x>\u00e9 &nbsp;\t\n<!-- <news-feed src="x"></news-feed> -->
<NEWS-FEED src='${site}/wp-json/wp/v2/posts' limit=2\n  heading="News"><a href=/all>All</a></NEWS-FEED>
<rl-theme-list src="${site}/wp-json/wp/v2/categories"></rl-theme-list>
<news-card src="${site}/wp-json/wp/v2/posts/4"></news-card>
<script>document.write('<news-feed src="x"></news-feed>')</script><template><news-feed src="x"></news-feed></template></HTML>\n`;
    write(html);
    const {code, err} = await prerender('page.html');
    assert.equal(code, 0, err);
    assert.match(err, /^page\.html: 3 tags filled\n.*style-src 'sha256-/);
    assert.equal(read().match(TEMPLATE)?.length, 3);
    assert.equal(read().replaceAll(TEMPLATE, ''), html);
    assert.match(read(), />30 juin 2026</);
    assert.doesNotMatch(read(), /lit-part|lit-node/);
  });

  it('changes nothing where it is run again, and brings what is new', async () => {
    write(feed());
    await prerender('page.html');
    const first = read();
    utimesSync(join(folder, 'page.html'), OLD, OLD);
    const {err} = await prerender('page.html');
    assert.match(err, /1 tag filled, nothing new/);
    assert.equal(read(), first);
    assert.equal(statSync(join(folder, 'page.html')).mtimeMs, OLD.getTime());
    write(first.replace('limit="3"', 'limit="1"'));
    await prerender('page.html');
    assert.equal(read().match(/<article/g)?.length, 1);
    assert.equal(read().match(TEMPLATE)?.length, 1);
  });

  it('works in a pipeline', async () => {
    const html = `<p>before</p>${feed()}<p>after</p>`;
    const {code, out} = await newsstand(['prerender', '--stdin', '--quiet'], {input: html});
    assert.equal(code, 0);
    assert.equal(out.replace(TEMPLATE, ''), html);
    assert.match(out, /Luxembourg to open healthtech incubator/);
  });

  it('keeps the fallback of a source that fails, fills the others, and says where', async () => {
    const broken = `<news-feed src="${host.site('status-500')}/wp-json/wp/v2/posts">\n<a href="/all">All news</a></news-feed>`;
    write(`<p>\n</p>${broken}${feed()}<news-feed src="${host.site('empty')}/wp-json/wp/v2/posts"></news-feed>`);
    const {code, err} = await prerender('page.html');
    assert.equal(code, 3);
    assert.match(
      err,
      /page\.html: line 2, <news-feed>: The source answered 500.*Left as it is\.\n.*line 3, <news-feed>: the source answers, but has nothing/,
    );
    assert.ok(read().includes(broken));
    assert.equal(read().match(TEMPLATE)?.length, 1);
  });

  it('keeps what an earlier run has put there where the source fails now', async () => {
    const site = host.site();
    write(feed(site));
    await prerender('page.html');
    const page = read().replaceAll(site, host.site('status-500'));
    write(page);
    assert.equal((await prerender('page.html')).code, 3);
    assert.equal(read(), page);
  });

  it('keeps what an earlier run has put into another folder, tag by tag', async () => {
    const news = (/** @type {string} */ title) =>
      JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items: [{id: title, title}]});
    /** @type {Record<string, string>} */
    const feeds = {a: news('A1'), b: news('B1')};
    const site = await serve(({path: asked}, response) => {
      const feed = feeds[asked.slice(1)];
      response.writeHead(feed === undefined ? 500 : 200).end(feed);
    });
    try {
      const tag = (/** @type {string} */ name) =>
        `<news-feed src="${site.origin}/${name}"><a href="/all">All</a></news-feed>`;
      const titles = () => [...read('out/page.html').matchAll(/"title":"(..)"/g)].map(([, title]) => title);
      const run = () => prerender('page.html', '-o', 'out');
      write(`${tag('a')}${tag('b')}${tag('b')}`);
      assert.equal((await run()).code, 0);
      assert.deepEqual(titles(), ['A1', 'B1', 'B1']);
      Object.assign(feeds, {a: news('A2'), b: undefined});
      // A tag that has come since is no other's.
      const page = `<p>new</p>${tag('c')}${tag('b')}${tag('a')}${tag('b')}`;
      write(page);
      const {code, err} = await run();
      assert.equal(code, 3);
      assert.match(err, /1 tag filled/);
      assert.deepEqual(titles(), ['B1', 'A2', 'B1']);
      assert.equal(read('out/page.html').replaceAll(TEMPLATE, ''), page);
      assert.equal(read(), page);
      assert.match((await run()).err, /nothing new/);
    } finally {
      await site.close();
    }
  });

  it('writes into another folder, and reads addresses relative to the page', async () => {
    mkdirSync(join(folder, 'src/de'), {recursive: true});
    const site = new URL(host.site());
    const html = `<news-feed src="wp-json/wp/v2/posts"></news-feed>`;
    write(html, 'src/de/page.html');
    const refused = await prerender('src/de/page.html', '-o', 'out');
    assert.equal(refused.code, 3);
    assert.match(
      refused.err,
      /line 1, <news-feed>: src="wp-json\/wp\/v2\/posts" is relative\. Name the address of the page with --base/,
    );
    const {code} = await prerender('src/de/page.html', '-o', 'out', '--base', `${site}/`);
    assert.equal(code, 0);
    assert.match(read('out/src/de/page.html'), /Luxembourg to open/);
    assert.equal(read('src/de/page.html'), html);
  });

  it('lets no content of a source out of its place', async () => {
    const hostile = '</script></template><script>alert(1)</script><!--<script>';
    const items = [
      {id: '1', title: hostile, url: `https://a.example/"><img src=x onerror=alert(1)>`, content_text: hostile},
    ];
    const url = host.raw(
      JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: hostile, items}),
      'application/feed+json',
    );
    const html = `<body><news-feed src="${url}"></news-feed><p>after</p>`;
    write(html);
    assert.equal((await prerender('page.html')).code, 0);
    const {page, problems} = await open(browser, host.raw(read(), 'text/html; charset=utf-8'));
    assert.deepEqual(problems, []);
    assert.equal(await page.evaluate(() => document.querySelector('p')?.parentElement?.localName), 'body');
    assert.equal(await page.evaluate(() => document.scripts.length), 0);
    assert.equal(
      await page.evaluate(() =>
        document.querySelector('news-feed')?.shadowRoot?.querySelector('h3')?.textContent?.trim(),
      ),
      hostile,
    );
    await page.close();
  });

  /** @type {[name: string, options: string[], policy: (css: string) => string][]} */
  const POLICIES = [
    ['without a policy', [], () => ''],
    ['under a policy that allows the printed hashes', [], (hashes) => `style-src ${hashes}`],
    [
      'under a policy that allows style sheets of its own site',
      ['--stylesheets', '/css', '--write-styles', 'css'],
      () => "style-src 'self'",
    ],
  ];
  for (const [name, options, policyOf] of POLICIES) {
    it(`shows the news before any script, and the script takes over without a request, a shift or a flash, ${name}`, async () => {
      const site = host.site();
      write(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><body style-free>${feed(site)}<p id="below">Below</p>`,
      );
      const {code, err} = await prerender('page.html', ...options);
      assert.equal(code, 0, err);
      const hashes = /style-src (.*)/.exec(err)?.[1] ?? '';
      const policy = policyOf(hashes);
      const headers = policy
        ? {'content-security-policy': `default-src 'self'; ${policy}; img-src *; connect-src *`}
        : {};
      const url = host.raw(read(), 'text/html; charset=utf-8', headers);
      /** @type {string[]} */
      const asked = [];
      const {page, problems} = await open(browser, url, async (tab) => {
        await tab.setRequestInterception(true);
        tab.on('request', (request) => {
          asked.push(request.url());
          if (request.url().endsWith('/css/news-feed.css')) {
            void request.respond({contentType: 'text/css', body: read('css/news-feed.css')});
          } else {
            void request.continue();
          }
        });
      });
      const look = () =>
        page.evaluate(() => {
          const root = document.querySelector('news-feed')?.shadowRoot;
          return {
            titles: [...(root?.querySelectorAll('h3') ?? [])].map((title) => title.textContent?.trim()),
            places: [...(root?.querySelectorAll('article, h2, h3, time, img') ?? [])].map((part) => {
              const {x, y, width, height} = part.getBoundingClientRect();
              return [part.localName, x, y, width, height].join(' ');
            }),
            below: document.querySelector('#below')?.getBoundingClientRect().y,
          };
        });
      await page.evaluate(() => {
        /** @type {any} */ (window).shifts = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            /** @type {any} */ (window).shifts += /** @type {any} */ (entry).value;
          }
        }).observe({type: 'layout-shift'});
      });
      const first = await look();
      assert.equal(first.titles.length, 3);
      assert.ok(first.places.length >= 10);
      await page.addScriptTag({url: '/newsstand.js'});
      await page.waitForFunction(() => {
        const element = /** @type {any} */ (document.querySelector('news-feed'));
        return element.status === 'ready';
      });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      assert.deepEqual(await look(), first);
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).shifts), 0);
      assert.equal(
        await page.evaluate(
          () => document.querySelector('news-feed')?.shadowRoot?.querySelectorAll('style, script, link').length,
        ),
        0,
      );
      assert.deepEqual(
        asked.filter((address) => address.includes('wp-json')),
        [],
      );
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  it('takes over a feed of several sources, themes and a card without a request', async () => {
    const [a, b] = [host.site(), host.site()];
    const input = `<!doctype html><html lang="fr"><meta charset="utf-8"><script src="/newsstand.js" defer></script><title>Page</title>
<news-feed limit="4"><news-source src="${a}/wp-json/wp/v2/posts" label="LIH"></news-source><news-source src="${b}/wp-json/wp/v2/posts" label="UL"></news-source></news-feed>
<theme-list src="${a}/wp-json/wp/v2/categories"></theme-list><news-card src="${a}/wp-json/wp/v2/posts/4"></news-card>`;
    const {code, out, err} = await inProcess(['prerender', '--stdin'], {input});
    assert.equal(code, 0, err);
    assert.equal(out.match(TEMPLATE)?.length, 3);
    assert.match(out, /<bdi>LIH/);
    /** @type {string[]} */
    const asked = [];
    const {page, problems} = await open(browser, host.raw(out, 'text/html; charset=utf-8'), (tab) => {
      tab.on('request', (request) => asked.push(request.url()));
    });
    for (const name of ['news-feed', 'theme-list', 'news-card']) {
      await untilStatus(page, name, 'ready');
    }
    const cards = () => document.querySelector('news-feed')?.shadowRoot?.querySelectorAll('article').length;
    assert.equal(await page.evaluate(cards), 4);
    assert.deepEqual(
      asked.filter((address) => address.includes('wp-json')),
      [],
    );
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('finds the sources that the element finds: not closed, and with its prefix or none', async () => {
    const source = (/** @type {string} */ title, name = 'news-source') => {
      const feed = {version: 'https://jsonfeed.org/version/1.1', items: [{id: title, title}]};
      return `<${name} src="${host.raw(JSON.stringify(feed), 'application/feed+json')}">`;
    };
    const input = `<rl-news-feed>${source('A')}${source('B', 'rl-news-source')}<p>${source('C')}${source('D', 'x-news-source')}</rl-news-feed>`;
    const {code, out, err} = await inProcess(['prerender', '--stdin'], {input});
    assert.equal(code, 0, err);
    const data = JSON.parse(/<script type="application\/json">([^]*?)<\/script>/.exec(out)?.[1] ?? '');
    assert.deepEqual(
      data.map((/** @type {{title: string}} */ {title}) => title),
      ['A', 'B', 'C'],
    );
  });

  it('shows the news where there is no JavaScript', async () => {
    write(`<!doctype html><title>Page</title>${feed()}`);
    await prerender('page.html');
    const {page} = await open(browser, host.raw(read(), 'text/html; charset=utf-8'), (tab) =>
      tab.setJavaScriptEnabled(false),
    );
    const {nodes} = await (await page.createCDPSession()).send('Accessibility.getFullAXTree');
    const links = nodes.flatMap(({role, name}) => (role?.value === 'link' ? [name?.value] : []));
    assert.ok(links.includes('Luxembourg to open healthtech incubator'), links.join());
    assert.ok(!links.includes('All news'));
    await page.close();
  });

  it('leaves to the browser what begins with a request', async () => {
    const html = `<news-feed src="${host.site()}/wp-json/wp/v2/posts" paging="button"></news-feed><news-feed></news-feed>`;
    write(html);
    const {code, err} = await prerender('page.html');
    assert.equal(code, 0);
    assert.match(err, /line 1, <news-feed>: it has paging.*\n.*it has no src; left to the browser/);
    assert.equal(read(), html);
  });

  it('says what is wrong with a page', async () => {
    writeFileSync(join(folder, 'latin.html'), Buffer.from('<p>\u00e9</p>', 'latin1'));
    assert.match((await prerender('latin.html')).err, /latin\.html: it is not in UTF-8/);
    const piped = await newsstand(['prerender', '--stdin'], {input: Buffer.from('<p>\u00e9</p>', 'latin1')});
    assert.deepEqual(piped, {
      code: 1,
      signal: null,
      out: '',
      err: 'newsstand: standard input: it is not in UTF-8. Convert it first.\n',
    });
    const {code, err} = await prerender('none.html');
    assert.equal(code, 1);
    assert.match(err, /none\.html: there is no such file/);
  });

  /** @type {[args: string[], message: RegExp][]} */
  const WRONG = [
    [[], /No page is named/],
    [['--stdin', 'page.html'], /--stdin takes one page from standard input/],
    [
      ['../a/page.html', 'b/page.html', 'page.html', '-o', 'out'],
      /\.\.\/a\/page\.html and page\.html would both be written to .*out.page\.html/,
    ],
    [['page.html', '--base', '/x'], /--base: "\/x" is no http/],
    [['page.html', '--timeout', 'x'], /--timeout: "x"/],
  ];
  for (const [args, message] of WRONG) {
    it(`refuses a wrong call: ${args.join(' ')}`, async () => {
      const {code, err} = await prerender(...args);
      assert.equal(code, 2);
      assert.match(err, message);
    });
  }

  it('puts pages in their place, on each system', async () => {
    /** @type {typeof import('../../cli/src/prerender/output-path.js')} */
    const {outputPath, placesOf} = await built('prerender/output-path.js');
    assert.equal(outputPath('a/b.html', 'out', '/site', path.posix), '/site/out/a/b.html');
    // The same page twice is no conflict.
    assert.equal(placesOf(['b.html', './b.html', 'a/b.html'], 'out', '/site', path.posix).length, 3);
    assert.equal(outputPath('/other/b.html', 'out', '/site', path.posix), '/site/out/b.html');
    assert.equal(outputPath('..\\b.html', 'out', 'C:\\site', path.win32), 'C:\\site\\out\\b.html');
    assert.equal(outputPath('a\\b.html', 'D:\\out', 'C:\\site', path.win32), 'D:\\out\\a\\b.html');
    assert.equal(outputPath('D:\\a\\b.html', 'out', 'C:\\site', path.win32), 'C:\\site\\out\\b.html');
  });
});

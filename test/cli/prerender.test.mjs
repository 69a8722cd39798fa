import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path, {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it, mock} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launchBrowser, open, startHost, until, untilStatus} from '../pages/host.mjs';
import {built, inProcess, newsstand, serve} from './newsstand.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const OLD = new Date('2026-01-01T00:00:00Z');
const TEMPLATE =
  /<template shadowrootmode="open" data-by-newsstand>[^]*?<\/template>(?:<script type="application\/ld\+json"[^]*?<\/script>)?/g;

describe('newsstand prerender', () => {
  /** @type {string} */
  let folder;
  /** @type {import('../pages/host.mjs').Host} */
  let host;
  /** @type {import('puppeteer-core').Browser} */
  let browser;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser({any: true}), startHost()]);
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

  it('prints the lines that ask for what the script of the page imports, until the page has it', async () => {
    write(`<head></head>${feed()}<script src="/js/newsstand.js?v=1" defer></script>`);
    const {err} = await prerender('page.html');
    const lines = [...err.matchAll(/<link rel="modulepreload" href="\/js\/([^"]+)"[^>]*>$/gm)];
    assert.deepEqual(
      lines.map(([, file = '']) => file.replace(/-[\w-]{8}\.js$/, '')),
      ['chunks/first-cards', 'chunks/core'],
      err,
    );
    lines.forEach(([, file]) => assert.ok(existsSync(new URL(`../../dist/${file}`, import.meta.url)), err));
    write(read().replace('<head>', `<head>${lines.map(([line]) => line).join('')}`));
    assert.doesNotMatch((await prerender('page.html')).err, /modulepreload/);
    write(`${feed()}<script src="/js/newsstand.bundle.js" defer></script>`);
    assert.doesNotMatch((await prerender('page.html')).err, /modulepreload/);
  });

  it('fills many tags in one go, and does not copy the page for each', async () => {
    const {replaceAt} = await built('prerender/page-tags.js');
    const html = '<i></i>'.repeat(1_000);
    const changes = Array.from({length: 1_000}, (_, index) => ({
      start: index * 7,
      end: index * 7 + 3,
      text: `<b>${index}`,
    }));
    // What is taken out of texts, in characters.
    const slice = mock.method(String.prototype, 'slice');
    const page = replaceAt(html, changes.toReversed());
    const copied = slice.mock.calls.reduce((sum, {result}) => sum + (result?.length ?? 0), 0);
    slice.mock.restore();
    assert.equal(page, Array.from({length: 1_000}, (_, index) => `<b>${index}</i>`).join(''));
    assert.ok(copied <= html.length, String(copied));
    assert.equal(
      replaceAt('abcd', [
        {start: 4, end: 4, text: 'e'},
        {start: 0, end: 0, text: '0'},
        {start: 1, end: 3, text: ''},
      ]),
      '0ade',
    );
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
    const {code, out} = await inProcess(['prerender', '--stdin', '--quiet'], {input: html});
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
    assert.equal(await page.evaluate(() => document.scripts.length), 1, 'the data for programs, and nothing else');
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
      await until(page, () => {
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

  it('leaves to the browser what has no source, and placeholders that can hold nothing', async () => {
    const html = `<news-feed></news-feed><a data-newsstand="news-feed" data-src="${host.site()}/wp-json/wp/v2/posts"></a>`;
    write(html);
    const {code, err} = await prerender('page.html');
    assert.equal(code, 0);
    assert.match(
      err,
      /<news-feed>: it has no src; left to the browser.*\n.*<a>: a placeholder that is filled has to be a div/,
    );
    assert.equal(read(), html);
  });

  it('fills a feed with paging and a placeholder; nothing is asked or moves before the button is pressed', async () => {
    const site = host.site();
    const src = `${site}/wp-json/wp/v2/posts`;
    const input = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<news-feed src="${src}" limit="2" paging="button" heading="News"></news-feed>
<div id="there" data-newsstand="news-feed" data-src="${src}" data-limit="3" data-paging="button"><a href="/all">All</a></div><p id="below">Below`;
    const {code, out, err} = await inProcess(['prerender', '--stdin'], {input});
    assert.equal(code, 0, err);
    assert.equal(out.match(TEMPLATE)?.length, 2);
    const again = await inProcess(['prerender', '--stdin'], {input: out});
    assert.equal(again.out, out);
    /** @type {string[]} */
    const asked = [];
    const {page, problems} = await open(browser, host.raw(out, 'text/html; charset=utf-8'), (tab) => {
      tab.on('request', (request) => asked.push(request.url()));
    });
    const look = () =>
      page.evaluate(() =>
        ['article', 'h3', 'time'].flatMap((name) =>
          [document.querySelector('#below'), ...document.querySelectorAll('news-feed, #there')].flatMap((element) =>
            [...(element?.shadowRoot?.querySelectorAll(name) ?? (element ? [element] : []))].map(
              (part) => part.getBoundingClientRect().y,
            ),
          ),
        ),
      );
    const first = await look();
    await page.addScriptTag({url: '/newsstand.js'});
    await untilStatus(page, 'news-feed#there', 'ready');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.deepEqual(await look(), first);
    const requests = () => asked.filter((address) => address.includes('wp-json')).length;
    assert.equal(requests(), 0);
    const titles = () =>
      page.$eval('news-feed#there', (feed) => [...(feed.shadowRoot?.querySelectorAll('h3') ?? [])].length);
    assert.equal(await titles(), 3);
    await page.$eval('news-feed#there', (feed) => {
      /** @type {HTMLElement | null | undefined} */ (feed.shadowRoot?.querySelector('[part~=more]'))?.click();
    });
    await until(page, () => /** @type {any} */ (document.querySelector('#there')).items.length === 6);
    assert.equal(await titles(), 6);
    // Where the second page begins nobody knows before the first.
    assert.equal(requests(), 2);
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('chooses as the tag does', async () => {
    const feed = host.raw(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [
          {id: '1', title: 'Alpha', tags: ['Health'], url: 'https://a.example/1', language: 'fr'},
          {id: '2', title: 'Beta', tags: ['Space'], url: 'https://a.example/2', language: 'en'},
          {id: '3', title: 'Gamma', tags: ['Health', 'Jobs'], url: 'https://a.example/3', language: 'en'},
          {id: '4', title: 'Delta', tags: ['Sport'], url: 'https://a.example/4', date_published: '2001-01-01'},
        ],
      }),
      'application/feed+json',
    );
    const titles = async (
      /** @type {string} */ attributes,
      tag = `<news-feed src="${feed}" ${attributes}></news-feed>`,
    ) => {
      const {out} = await inProcess(['prerender', '--stdin', '--base', 'https://a.example/2'], {
        input: `<html lang="en">${tag}`,
      });
      return [...out.matchAll(/"title":"(\w+)"/g)].map(([, title]) => title).join(' ');
    };
    for (const [attributes, expected] of /** @type {const} */ ([
      ['theme="space, sport"', 'Beta Delta'],
      ['theme="health; jobs"', 'Gamma'],
      ['theme="health" exclude-theme="jobs"', 'Alpha'],
      ['search="gam"', 'Gamma'],
      ['max-age="365"', 'Alpha Beta Gamma'],
      ['item-lang="page"', 'Beta Gamma Delta'],
      ['exclude-url="page"', 'Alpha Gamma Delta'],
    ])) {
      assert.equal(await titles(attributes), expected, attributes);
    }
    // The page may say itself what its addresses are.
    const said = await inProcess(['prerender', '--stdin'], {
      input: `<link rel="Canonical" href="https://a.example/3"><link rel="shortlink" href="https://a.example/1"><news-feed src="${feed}" exclude-url="page"></news-feed><news-feed><news-source src="${feed}" exclude-url="PAGE https://a.example/2"></news-source></news-feed>`,
    });
    assert.deepEqual(
      [...said.out.matchAll(/"title":"(\w+)"/g)].map(([, title]) => title),
      ['Beta', 'Delta', 'Delta'],
    );
    const source = `<news-feed exclude-theme="sport"><news-source src="${feed}" theme="space, sport"></news-source></news-feed>`;
    assert.equal(await titles('', source), 'Beta');
    const [one, other] = ['A', 'B'].map(
      (name) =>
        `<news-source src="${feed}?${name}" label="Institute ${name}" theme="${name === 'A' ? 'sport' : 'space'}"></news-source>`,
    );
    assert.equal(await titles('', `<news-feed from-source="institute b">${one}${other}</news-feed>`), 'Beta');
  });

  it('says the same to programs, by schema.org’s own definitions', async () => {
    const items = [
      {
        id: '1',
        title: 'A </script> “B”',
        url: 'https://a.example/1',
        content_text: 'Text',
        date_published: '2026-07-01T09:00:00Z',
        date_modified: '2026-07-02T09:00:00Z',
        image: 'https://a.example/1.jpg',
        authors: [{name: 'Ann'}, {name: 'Bob'}],
        tags: ['Health'],
        language: 'fr',
        _newsstand: {image: {alt: 'A', width: 800, height: 600}, source: {name: 'LIH', url: 'https://lih.example/'}},
      },
      {id: '2', title: 'Only a title'},
    ];
    const src = host.raw(JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items}), 'application/feed+json');
    const input = `<news-feed src="${src}" heading="News"></news-feed><news-card src="${src}"></news-card><theme-list src="${src}"></theme-list>`;
    // Only a source on the page's own host may say who publishes its items.
    const {out} = await inProcess(['prerender', '--stdin', '--base', new URL('/', src).href], {input});
    const found = [...out.matchAll(/<script type="application\/ld\+json" data-by-newsstand>([^]*?)<\/script>/g)].map(
      ([, json = '']) => JSON.parse(json),
    );
    assert.deepEqual(
      found.map((data) => data['@type']),
      ['ItemList', 'NewsArticle'],
    );
    const [list] = found;
    assert.equal(list.numberOfItems, 2);
    assert.deepEqual(list.itemListElement[0].item, {
      '@type': 'NewsArticle',
      headline: 'A </script> “B”',
      url: 'https://a.example/1',
      description: 'Text',
      datePublished: '2026-07-01T09:00:00+00:00',
      dateModified: '2026-07-02T09:00:00+00:00',
      image: {
        '@type': 'ImageObject',
        url: 'https://a.example/1.jpg',
        caption: 'A',
        width: {'@type': 'QuantitativeValue', value: 800, unitCode: 'E37'},
        height: {'@type': 'QuantitativeValue', value: 600, unitCode: 'E37'},
      },
      author: [
        {'@type': 'Person', name: 'Ann'},
        {'@type': 'Person', name: 'Bob'},
      ],
      articleSection: ['Health'],
      inLanguage: 'fr',
      publisher: {'@type': 'Organization', name: 'LIH', url: 'https://lih.example/'},
    });
    // Its types are made from schema.org's vocabulary: a property or a value that it does not know is an error.
    const file = join(root, `test/cli/.structured-data-${process.pid}.ts`);
    const typed = (/** @type {unknown} */ data, type = 'ItemList') =>
      `import type {${type}, WithContext} from 'schema-dts';\nexport const data: WithContext<${type}> = ${JSON.stringify(data)};\n`;
    const check = (/** @type {string} */ text) => {
      writeFileSync(file, text);
      const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');
      const options = [
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--types',
        '',
        '--moduleResolution',
        'bundler',
        '--module',
        'esnext',
      ];
      return spawnSync(process.execPath, [tsc, '--ignoreConfig', ...options, file], {cwd: root, encoding: 'utf8'});
    };
    try {
      assert.equal(check(typed(found[0])).stdout, '');
      assert.equal(check(typed(found[1], 'NewsArticle')).stdout, '');
      assert.match(check(typed({...list, nonsense: 1})).stdout, /nonsense/);
    } finally {
      rmSync(file, {force: true});
    }
  });

  it('names the feeds in the head of the page, but those that it names itself, each once', async () => {
    const json = host.raw(
      JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'A & "B"', items: [{id: '1', title: 'A'}]}),
      'application/feed+json',
    );
    const xml = host.raw(
      '<rss version="2.0"><channel><title>R</title><item><title>A</title></item></channel></rss>',
      'text/xml',
    );
    const feeds = [json, xml, json, `${host.site()}/wp-json/wp/v2/posts`].map(
      (src) => `<news-feed src="${src}"></news-feed>`,
    );
    const html = `<head><title>Page</title></head>${feeds.join('')}`;
    write(html);
    await prerender('page.html');
    assert.deepEqual(read().match(/<link[^>]*>/g), [
      `<link rel="alternate" type="application/feed+json" href="${json}" title="A &amp; &quot;B&quot;" data-by-newsstand>`,
      `<link rel="alternate" type="application/rss+xml" href="${xml}" title="R" data-by-newsstand>`,
    ]);
    assert.ok(read().includes(' data-by-newsstand></head>'));
    assert.match((await prerender('page.html')).err, /nothing new/);
    write(html.replace('</head>', `<link rel="alternate" href="${xml}"></head>`));
    await prerender('page.html');
    assert.equal(read().match(/<link[^>]*data-by-newsstand>/g)?.length, 1);
    assert.ok(!(await inProcess(['prerender', '--stdin'], {input: feeds[0] ?? ''})).out.includes('<link'));
  });

  it('writes plain links too where that is wanted, which the script takes away', async () => {
    const site = host.site();
    const input = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><body>${feed(site)}<news-card src="${site}/wp-json/wp/v2/posts/4"></news-card><theme-list src="${site}/wp-json/wp/v2/categories"></theme-list>`;
    const {code, out} = await inProcess(['prerender', '--stdin', '--light'], {input});
    assert.equal(code, 0);
    assert.equal((await inProcess(['prerender', '--stdin', '--light'], {input: out})).out, out);
    // What a program sees that knows no templates.
    const plain = out.replace(/<(template|script|title)[^]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
    assert.ok(plain.length > 500, plain);
    assert.match(plain, /Luxembourg to open healthtech incubator/);
    // Nor do words run together where it takes the tags away.
    const text = out.replace(/<(template|script|title)[^]*?<\/\1>/g, '').replace(/<[^>]*>/g, '');
    assert.match(text, /^Luxembourg to open healthtech incubator \d{4}-\d\d-\d\d$/m);
    const {page, problems} = await open(browser, host.raw(out, 'text/html; charset=utf-8'));
    const links = () =>
      page.$$eval(':is(ul, div)[data-by-newsstand]', (elements) =>
        elements.map((element) => element.getClientRects().length),
      );
    assert.deepEqual(await links(), [0, 0, 0]);
    await page.addScriptTag({url: '/newsstand.js'});
    for (const name of ['news-feed', 'news-card', 'theme-list']) {
      await untilStatus(page, name, 'ready');
    }
    assert.deepEqual(await links(), []);
    assert.equal(await page.$$eval('script[type="application/ld+json"]', ({length}) => length), 2);
    assert.deepEqual(problems, []);
    await page.close();
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
    [['page.html', '--base', '/x'], /--base: "\/x" is not an http/],
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

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, startHost, untilStatus} from './host.mjs';

const DOCUMENT = new URL('../../docs/performance.md', import.meta.url);
const NEWS = JSON.stringify([{title: 'Headline', url: '/1'}]);
const POSTS = JSON.stringify([{id: 1, link: 'https://news.example.org/1', title: {rendered: 'Headline'}}]);

/** @param {string} search */
const line = (search) =>
  `<link rel="preload" as="fetch" crossorigin href="https://news.example.org/wp-json/wp/v2/posts${search}">`;

describe('a source on another origin', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;
  /** @type {import('./host.mjs').Host} */
  let source;
  /** What the source was asked. @type {import('node:http').IncomingHttpHeaders[]} */
  let asked = [];
  /** @type {(string | undefined)[]} */
  let paths = [];

  before(async () => {
    [browser, host, source] = await Promise.all([launchBrowser(), startHost(), startHost()]);
    const answers = {'/news.json': NEWS, '/wp-json/wp/v2/posts': POSTS};
    for (const [path, answer] of Object.entries(answers)) {
      source.route(path, ({headers, url}, response) => {
        asked.push(headers);
        paths.push(url);
        response.writeHead(200, {'content-type': 'application/json', 'access-control-allow-origin': '*'}).end(answer);
      });
    }
  });

  after(async () => {
    await browser.close();
    await host.close();
    await source.close();
  });

  /** @param {string} head @param {string} [path] */
  async function visit(head, path = '/news.json') {
    asked = [];
    paths = [];
    const address = host.page(`<news-feed src="${source.origin}${path}"></news-feed>`, {
      script: `${head}<script src="/newsstand.js" defer></script>`,
      // Cookies know no port, so the browser has one for the source, too.
      headers: {'set-cookie': 'visitor=1; SameSite=Lax'},
    });
    const {page, problems} = await open(browser, address);
    await untilStatus(page, 'news-feed', 'ready');
    assert.match(await page.evaluate(() => document.cookie), /visitor=1/);
    assert.deepEqual(problems, []);
    await page.close();
  }

  it('gets no cookie', async () => {
    await visit('');
    assert.deepEqual(
      asked.map(({cookie}) => cookie),
      [undefined],
    );
  });

  const once = [undefined];

  it('is asked once where the page asks it before the script has come, with a line of its own', async () => {
    await visit(`<link rel="preload" as="fetch" crossorigin href="${source.origin}/news.json">`);
    assert.deepEqual(
      asked.map(({cookie}) => cookie),
      once,
    );
  });

  const LINE = /<link rel="preload" as="fetch"[^>]*>/.exec(readFileSync(DOCUMENT, 'utf8'))?.[0] ?? '';

  /** The attribute `src` of the feed, with the news of a WordPress; and the line, with its address. @type {[string, string, string][]} */
  const adopted = [
    ['the sample line of docs/performance.md, as it stands', '', LINE],
    ['parameters in another order', '?lang=fr&categories=3', line('?per_page=6&categories=3&lang=fr')],
    ['parameters in another encoding', '?search=a b,c', line('?search=a+b%2Cc&per_page=6')],
    ['other fields than we ask for', '', line('?per_page=6&_fields=id,link,title')],
  ];
  for (const [what, search, preload] of adopted) {
    it(`is asked once, with the address as it is written: ${what}`, async () => {
      assert.match(preload, /preload/);
      await visit(preload.replaceAll('https://news.example.org', source.origin), `/wp-json/wp/v2/posts${search}`);
      assert.deepEqual(paths, [/href="https:\/\/news\.example\.org([^"]*)"/.exec(preload)?.[1]]);
    });
  }

  it('is asked for what the feed wants where the page preloads other news', async () => {
    await visit(line('?per_page=3').replaceAll('https://news.example.org', source.origin), '/wp-json/wp/v2/posts');
    assert.equal(paths.length, 2);
    assert.match(String(paths[1]), /per_page=6/);
  });

  it('on the page’s own site is asked once, too', async () => {
    const preload = '<link rel="preload" as="fetch" crossorigin href="/own.json?b=2&amp;a=1">';
    /** @type {(string | undefined)[]} */
    const urls = [];
    host.route('/own.json', ({url}, response) => {
      urls.push(url);
      response.writeHead(200, {'content-type': 'application/json'}).end(NEWS);
    });
    const script = `${preload}<script src="/newsstand.js" defer></script>`;
    const {page} = await open(browser, host.page('<news-feed src="/own.json?a=1&amp;b=2"></news-feed>', {script}));
    await untilStatus(page, 'news-feed', 'ready');
    assert.deepEqual(urls, ['/own.json?b=2&a=1']);
    await page.close();
  });
});

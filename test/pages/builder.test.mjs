import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {unzipSync} from 'fflate';
import {serveBuiltSite} from './built-site.mjs';
import {launchBrowser, open, openWindow, startHost, until, untilStatus} from './host.mjs';
import {shownIn} from './snippets.mjs';

const SNIPPETS = [
  'html',
  'placeholder',
  'policy',
  'wordpress-post',
  'wordpress-template',
  'drupal-twig',
  'typo3',
  'hugo',
  'jekyll',
];
const SCRIPT = readFileSync(new URL('../../dist/newsstand.js', import.meta.url));

describe('the builder', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof openWindow>>} */
  let go;
  /** @type {Awaited<ReturnType<typeof serveBuiltSite>>} */
  let server;
  /** Another site than the builder's: the source, and the page that the snippets are for. @type {import('./host.mjs').Host} */
  let host;
  let url = '';

  before(async () => {
    [browser, host, server] = await Promise.all([launchBrowser(), startHost(), serveBuiltSite()]);
    go = await openWindow(browser, {width: 1280, height: 900});
    url = `${server.root}builder/`;
  });

  after(async () => {
    await browser.close();
    await server.close();
    await host.close();
  });

  /** The builder with choices in its address. @param {Record<string, string>} [choices] */
  async function openBuilder(choices = {}) {
    const {page, problems} = await go(`${url}?${new URLSearchParams(choices)}`);
    // The snippets have the hash of the script once the version is known.
    await until(page, () => /\d/.test(document.querySelector('.download a')?.textContent ?? ''));
    await until(page, () => !document.querySelector('#found')?.textContent?.includes('Looking'));
    return {page, problems};
  }

  /** @param {import('puppeteer-core').Page} page */
  const found = (page) => page.$eval('#found', ({textContent}) => textContent ?? '');

  /** Clicks through to a snippet: the system, and then the kind. @param {import('puppeteer-core').Page} page @param {string} id */
  const choose = (page, id) =>
    page.evaluate((wanted) => {
      /** @param {string} selector */
      const all = (selector) => /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(selector));
      for (const {value} of all('[name="system"]')) {
        if (!document.querySelector(`[name="snippet"][value="${wanted}"]`) && !location.search.includes(wanted)) {
          all(`[name="system"][value="${value}"]`)[0]?.click();
        }
      }
      all(`[name="snippet"][value="${wanted}"]`)[0]?.click();
    }, id);

  /** @param {import('puppeteer-core').Page} page @param {string} id */
  async function snippet(page, id) {
    await choose(page, id);
    return page.$eval('#snippet', (element) => element.textContent ?? '');
  }

  const posts = (scenario = 'ok') => `${host.site(scenario)}/wp-json/wp/v2/posts`;

  it('finds the news at an address that is pasted, and shows them', async () => {
    const {page, problems} = await openBuilder();
    await page.type('[name="src"]', posts());
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('#found')?.textContent?.includes(' found'));
    const text = await found(page);
    assert.match(text, /6 news items found, and there are more: WordPress, \d+ themes/);
    assert.match(text, /lets other sites read the answer/);
    assert.match(text, /Luxembourg to open healthtech incubator\s+2026-06-30\s+yes\s+Personalised Healthcare/);
    await untilStatus(page, '.preview news-feed', 'ready');
    assert.equal(
      await page.$eval('.preview news-feed', (feed) => feed.shadowRoot?.querySelectorAll('article').length),
      6,
    );
    assert.deepEqual(problems, []);
  });

  for (const [name, format] of [
    ['a WordPress site', 'WordPress'],
    ['a custom JSON feed', 'a custom JSON feed'],
  ]) {
    it(`finds news when its example "${name}" is pressed, and shows them`, async () => {
      const {page, problems} = await openBuilder();
      const [example] = await page.$$(`xpath/.//button[contains(., "${name}")]`);
      await example?.click();
      await until(page, () => /Looking/.test(document.querySelector('#found')?.textContent ?? '') === false);
      await page.waitForSelector('#sentence .sign');
      assert.match(await found(page), new RegExp(`news items found.*: ${format}`));
      assert.equal(await page.$('#found .problem'), null);
      await untilStatus(page, '.preview news-feed', 'ready');
      assert.deepEqual(problems, []);
    });
  }

  for (const [name, address, said, asked] of /** @type {[string, () => string, RegExp, RegExp | undefined][]} */ ([
    ['does not allow it', () => posts('no-cors'), /does not let other sites read/, /Access-Control-Allow-Origin/],
    ['is not there', () => 'http://127.0.0.1:9/news', /No answer came/, undefined],
    ['is closed', () => posts('status-401'), /closed to visitors \(status 401\)/, /without a login/],
    ['is wrong', () => posts('status-404'), /Nothing is at this address/, undefined],
    ['is a page', () => posts('html'), /web page, not JSON/, undefined],
    ['breaks off', () => posts('truncated'), /not valid JSON/, /display_errors/],
    ['is too large', () => posts('large'), /6\.0 MB; Newsstand reads 5 MB/, undefined],
    ['has no news', () => `${host.site()}/made/object`, /no list of news/, undefined],
  ])) {
    it(`says what is wrong where the source ${name}, and what to ask for`, async () => {
      const {page} = await openBuilder({src: address()});
      await page.waitForSelector('#sentence .sign');
      const text = await found(page);
      assert.match(text, said);
      assert.doesNotMatch(text, /items? found/);
      const letter =
        (await page.$('.letter code')) && (await page.$eval('.letter code', ({textContent}) => textContent));
      if (asked) {
        assert.match(letter ?? '', asked);
      } else {
        assert.doesNotMatch(letter ?? '', /Access-Control|login/);
      }
    });
  }

  for (const [name, cors] of /** @type {const} */ ([
    ['may not be read', {}],
    ['may be read', {'access-control-allow-origin': '*'}],
  ])) {
    it(`finds the news of the site where a page is named that ${name}, and asks nobody else`, async () => {
      const site = await startHost();
      const news = `${site.site()}/wp-json/wp/v2/posts`;
      site.route('/wp-json/wp/v2/posts', async (request, response) => {
        const answer = await fetch(news + new URL(request.url ?? '', site.origin).search);
        response
          .writeHead(200, {'content-type': 'application/json', 'access-control-allow-origin': '*'})
          .end(await answer.text());
      });
      /** @type {Set<string>} */
      const asked = new Set();
      const {page} = await open(
        browser,
        `${url}?${new URLSearchParams({src: site.raw('<!doctype html><h1>Institute</h1>', 'text/html', cors)})}`,
        (opened) => void opened.on('request', (request) => asked.add(new URL(request.url()).origin)),
      );
      await page.waitForSelector('.places');
      assert.match(await found(page), /This looks like a page/);
      assert.equal(await page.$('.letter'), null);
      assert.deepEqual(await page.$$eval('.places button', (buttons) => buttons.map(({textContent}) => textContent)), [
        `${site.origin}/wp-json/wp/v2/posts`,
      ]);
      assert.deepEqual(asked, new Set([new URL(url).origin, site.origin]));
      await page.click('.places button');
      await until(page, () => document.querySelector('#found')?.textContent?.includes(' found'));
      assert.ok((await snippet(page, 'html')).includes(`src="${site.origin}/wp-json/wp/v2/posts"`));
      await page.close();
      await site.close();
    });
  }

  it('says what to ask for where a page is named and no usual place has news', async () => {
    const {page} = await openBuilder({src: host.page('<h1>Institute</h1>')});
    await until(page, () => document.querySelector('#found')?.textContent?.includes('no news at the usual'));
    assert.match(await page.$eval('.letter code', ({textContent}) => textContent ?? ''), /Which address has your news/);
  });

  /** A site of the test's own, which answers with JSON by path, or with a status. @param {Record<string, unknown>} answers */
  async function siteWith(answers) {
    const site = await startHost();
    for (const [path, answer] of Object.entries(answers)) {
      site.route(path, (request, response) => {
        const url = new URL(request.url ?? '', site.origin);
        const found = typeof answer === 'function' ? answer(url) : answer;
        const status = typeof found === 'number' ? found : 200;
        response
          .writeHead(status, {'content-type': 'application/json', 'access-control-allow-origin': '*'})
          .end(JSON.stringify(found));
      });
    }
    return site;
  }

  /** @param {number} id */
  const post = (id) => ({
    id,
    title: {rendered: `News ${id}`},
    excerpt: {rendered: ''},
    link: `https://news.example.org/${id}`,
    date: '2026-06-30T09:00:00',
  });

  it('looks at every further source too, and says what an RSS among them is', async () => {
    const rss = host.raw('<?xml version="1.0"?><rss version="2.0"><channel/></rss>', 'application/rss+xml', {
      'access-control-allow-origin': '*',
    });
    const {page} = await openBuilder({
      src: posts(),
      more: `${host.site()}/fixture/jsonfeed/feed-page-1 Science blog\n${rss} Old feed`,
    });
    await until(page, () => document.querySelectorAll('.others .good, .others .problem').length === 2);
    const said = await page.$$eval('.others li', (lines) =>
      lines.map(({textContent}) => textContent?.replaceAll(/\s+/g, ' ').trim()),
    );
    assert.match(said[0] ?? '', /Good: Science blog: \d+ news items found.*JSON Feed/);
    assert.match(said[1] ?? '', /Problem: Old feed: This is RSS or Atom.*WordPress plugin can read it/);
    assert.match(await page.$eval('.letter code', ({textContent}) => textContent ?? ''), /JSON version of/);
    assert.match(await page.$eval('.warning', ({textContent}) => textContent ?? ''), /couldn’t read Old feed/);
  });

  it('names in the policy the pictures of every source, and the page’s own server', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{id: '1', title: 'One', url: 'https://b.example/1', image: 'https://pictures.example/1.jpg'}],
    };
    const site = await siteWith({'/feed.json': feed});
    const {page} = await openBuilder({src: posts(), more: `${site.origin}/feed.json Blog`});
    await page.waitForSelector('.others .good');
    const policy = await snippet(page, 'policy');
    assert.match(policy, /img-src 'self' http:\/\/127\.0\.0\.1:\d+ https:\/\/pictures\.example;?/);
    assert.match(policy, /script-src 'self'; connect-src 'self' http/);
    await site.close();
  });

  for (const [name, address] of /** @type {[string, () => string][]} */ ([
    ['cannot be read', () => posts('no-cors')],
    ['is RSS', () => host.raw('<rss/>', 'application/rss+xml', {'access-control-allow-origin': '*'})],
  ])) {
    it(`says beside the code that it shows nothing yet where the source ${name}`, async () => {
      const {page} = await openBuilder({src: address()});
      await page.waitForSelector('.warning .problem');
      assert.match(await page.$eval('.warning', ({textContent}) => textContent ?? ''), /shows no news from there yet/);
      // The plugin's server may read what a browser may not.
      await snippet(page, 'wordpress-plugin');
      assert.match(await page.$eval('.warning', ({textContent}) => textContent ?? ''), /asks from your server/);
    });
  }

  it('offers the categories of a WordPress, those below one of them, and its tags, and names the parent of a name that is there twice', async () => {
    const term = (/** @type {number} */ id, /** @type {string} */ name, parent = 0) => ({
      id,
      name,
      slug: `${name.toLowerCase()}-${id}`,
      parent,
      link: `https://news.example.org/${id}`,
      count: 3,
    });
    const site = await siteWith({
      '/wp-json/wp/v2/posts': [post(1), post(2)],
      '/wp-json/wp/v2/categories': (/** @type {URL} */ {searchParams}) =>
        [
          term(1, 'Health'),
          term(2, 'Space'),
          term(3, 'Innovation', 1),
          term(4, 'People', 1),
          term(5, 'Innovation', 2),
        ].filter(({parent}) => !searchParams.has('parent') || String(parent) === searchParams.get('parent')),
      '/wp-json/wp/v2/tags': [
        {...term(8, 'AI'), taxonomy: 'post_tag'},
        {...term(9, 'Open science'), taxonomy: 'post_tag'},
      ],
    });
    const {page} = await openBuilder({src: `${site.origin}/wp-json/wp/v2/posts?lang=fr`});
    await page.waitForSelector('[name="themes"][type="radio"]');
    const offered = await page.$$eval('label:has([name="themes"][type="radio"])', (labels) =>
      labels.map(({textContent}) => textContent?.trim()),
    );
    assert.deepEqual(offered, ['none', 'All categories (5)', 'Below “Health” (2)', 'Tags (2)', 'another address']);
    await page.$$eval('[name="themes"][type="radio"]', (all) => /** @type {HTMLElement} */ (all[2]).click());
    const address = `${site.origin}/wp-json/wp/v2/categories?lang=fr&parent=1&hide_empty=true`;
    assert.ok((await snippet(page, 'html')).includes(address.replaceAll('&', '&amp;')));
    await untilStatus(page, '.preview theme-list', 'ready');
    assert.equal(await page.$eval('.preview theme-list', (list) => /** @type {any} */ (list).themes.length), 2);
    assert.deepEqual(
      (await page.$$eval('[name="theme"] option', (options) => options.map(({textContent}) => textContent))).filter(
        (name) => name?.startsWith('Innovation'),
      ),
      ['Innovation (Health)', 'Innovation (Space)'],
    );
    await page.select('[name="theme"]', 'innovation-5');
    assert.match(await snippet(page, 'html'), /theme="innovation-5"/);
    await site.close();
  });

  it('offers the categories of every page of them, and names as many levels as tell two apart', async () => {
    const term = (/** @type {number} */ id, /** @type {string} */ name, parent = 0) => ({
      id,
      name,
      slug: `term-${id}`,
      parent,
      link: `https://news.example.org/${id}`,
      count: 3,
    });
    const all = [
      ...Array.from({length: 100}, (_, index) => term(index + 1, `Unit ${index + 1}`)),
      term(201, 'News', 1),
      term(202, 'News', 2),
      term(203, '2025', 201),
      term(204, '2025', 202),
      term(205, 'Talks', 201),
    ];
    const site = await siteWith({
      '/': (/** @type {URL} */ {searchParams}) => {
        const [route, page, number] = ['rest_route', 'page', 'per_page'].map((name) => searchParams.get(name));
        const [from, count] = [Number(page ?? 1) - 1, Number(number ?? 10)];
        return route === '/wp/v2/posts'
          ? [post(1), post(2)]
          : route === '/wp/v2/categories'
            ? all.slice(from * count, (from + 1) * count)
            : route === '/wp/v2/tags'
              ? []
              : 404;
      },
    });
    const {page} = await openBuilder({
      src: `${host.site()}/fixture/jsonfeed/feed-page-1`,
      more: `${site.origin}/?rest_route=/wp/v2/posts Without pretty addresses`,
    });
    await page.waitForSelector('.others .good');
    assert.match(
      await page.$eval('.others', ({textContent}) => textContent ?? ''),
      /Without pretty addresses: 2 news items found: WordPress/,
    );
    const {page: other} = await openBuilder({src: `${site.origin}/?rest_route=/wp/v2/posts`});
    await other.waitForSelector('[name="themes"][type="radio"]');
    const offered = await other.$$eval('label:has([name="themes"][type="radio"])', (labels) =>
      labels.map(({textContent}) => textContent?.trim()),
    );
    assert.deepEqual(offered, ['none', 'All categories (105)', 'Below “News (Unit 1)” (2)', 'another address']);
    const names = await other.$$eval('[name="theme"] option', (options) => options.map(({textContent}) => textContent));
    assert.deepEqual(
      names.filter((name) => /^(?:2025|News|Talks)/.test(name ?? '')),
      ['2025 (News, Unit 1)', '2025 (News, Unit 2)', 'News (Unit 1)', 'News (Unit 2)', 'Talks'],
    );
    await site.close();
  });

  it('fills in where all the news is, as long as nobody wrote something else there', async () => {
    const {page} = await openBuilder({src: posts()});
    await until(page, () => document.querySelector('#found')?.textContent?.includes(' found'));
    const href = () => page.$eval('[name="href"]', (input) => /** @type {HTMLInputElement} */ (input).value);
    assert.match(await href(), /\/recorded\/ok\/page\d+\/$/);
    assert.match(await snippet(page, 'html'), /<a href="[^"]*\/recorded\/ok\/page\d+\/">All news<\/a>/);
    const {page: other} = await openBuilder({src: posts(), href: 'https://www.example.org/news'});
    await until(other, () => document.querySelector('#found')?.textContent?.includes(' found'));
    assert.match(await snippet(other, 'html'), /<a href="https:\/\/www\.example\.org\/news">/);
  });

  it('finds a WordPress without pretty addresses where a page of it is named', async () => {
    const site = await siteWith({
      '/': (/** @type {URL} */ {searchParams}) => (searchParams.has('rest_route') ? [post(1)] : 404),
    });
    const {page} = await openBuilder({src: `${site.origin}/about`});
    await page.waitForSelector('.places');
    assert.deepEqual(await page.$$eval('.places button', (buttons) => buttons.map(({textContent}) => textContent)), [
      `${site.origin}/?rest_route=/wp/v2/posts`,
    ]);
    await site.close();
  });

  for (const status of [401, 403]) {
    it(`keeps the ${status} of a closed WordPress where a page of it is named, and says what to ask for`, async () => {
      const site = await siteWith({'/wp-json/wp/v2/posts': status});
      const {page} = await openBuilder({src: site.raw('<!doctype html><h1>Institute</h1>', 'text/html')});
      await until(page, () => /runs WordPress/.test(document.querySelector('#sentence')?.textContent ?? ''));
      assert.match(await page.$eval('#sentence', ({textContent}) => textContent ?? ''), new RegExp(`status ${status}`));
      const letter = await page.$eval('.letter code', ({textContent}) => textContent ?? '');
      assert.match(letter, /\/wp-json\/wp\/v2\/posts for reading without a login/);
      assert.doesNotMatch(letter, /Which address has your news/);
      await site.close();
    });
  }

  it('offers the plugin first for a page made with WordPress, and no script with it', async () => {
    const {page} = await openBuilder({src: posts()});
    await page.click('[name="system"][value="WordPress"]');
    assert.equal(
      await page.$eval('[name="snippet"]:checked', (input) => /** @type {HTMLInputElement} */ (input).value),
      'wordpress-plugin',
    );
    assert.match(await page.$eval('#snippet', ({textContent}) => textContent ?? ''), /^<!-- wp:newsstand\/news /);
    assert.equal(await page.$('[name="script"]'), null);
    assert.match(await snippet(page, 'wordpress-post'), /^<div data-newsstand="news-feed"|^<div\n/);
  });

  it('writes the tags alone where the page loads the script already', async () => {
    const {page} = await openBuilder({src: posts(), skin: 'bold', accent: '#8a1538'});
    await page.click('[name="loaded"]');
    assert.doesNotMatch(await snippet(page, 'placeholder'), /<script|<link|<style/);
    assert.match(await snippet(page, 'placeholder'), /style="--newsstand-accent: #8a1538;/);
    assert.equal(await page.$('[name="script"]'), null);
  });

  it('says in one sentence what it found, as the description of the field, and nothing else of it as a status', async () => {
    const {page} = await openBuilder({src: posts()});
    await page.waitForSelector('#sentence .good');
    const read = () =>
      page.$eval('[name="src"]', (input) => {
        const sentence = document.getElementById(input.getAttribute('aria-describedby') ?? '');
        return {
          invalid: input.getAttribute('aria-invalid'),
          role: sentence?.getAttribute('role'),
          sentences: sentence?.textContent?.match(/[.!?](?:\s|$)/g)?.length,
          holds: sentence?.querySelectorAll('table, pre, details, li').length,
          statuses: document.querySelectorAll('#found [role="status"]').length,
        };
      });
    assert.deepEqual(await read(), {invalid: null, role: 'status', sentences: 1, holds: 0, statuses: 1});
    const {page: wrong} = await openBuilder({src: posts('status-401'), more: 'javascript:alert(1)'});
    await wrong.waitForSelector('#sentence .problem');
    assert.equal(await wrong.$eval('[name="src"]', (input) => input.getAttribute('aria-invalid')), 'true');
    const more = await wrong.$eval('[name="more"]', (field) => [
      field.getAttribute('aria-invalid'),
      document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
    ]);
    assert.equal(more[0], 'true');
    assert.match(more[1] ?? '', /javascript/);
  });

  it('shows the form and a preview that stays in view side by side in a wide window, and folds up what few need', async () => {
    const {page} = await openBuilder({src: posts()});
    await untilStatus(page, '.preview news-feed', 'ready');
    const boxes = () =>
      page.evaluate(() =>
        ['.choices', '.sticky', '.screen'].map((selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          return {left: box?.left ?? 0, right: box?.right ?? 0, top: box?.top ?? 0, bottom: box?.bottom ?? 0};
        }),
      );
    await page.setViewport({width: 1024, height: 700});
    const [form, preview] = await boxes();
    assert.ok(form && preview && preview.left > form.right && preview.top <= form.bottom);
    await page.evaluate(() => document.querySelector('.choices')?.scrollIntoView({block: 'end', behavior: 'instant'}));
    const screen = (await boxes())[2];
    assert.ok(screen && screen.top >= 0 && screen.bottom <= 701, JSON.stringify(screen));
    // The page of 1024 px is seen whole, from the frame on that follows a change of the window.
    await until(page, () => {
      const element = document.querySelector('.screen');
      return element !== null && element.scrollWidth <= element.clientWidth;
    });
    assert.deepEqual(await page.$$eval('.more', (all) => all.map((details) => details.hasAttribute('open'))), [
      false,
      false,
      false,
      false,
      false,
    ]);
    await page.setViewport({width: 900, height: 700});
    const [above, below] = await boxes();
    assert.ok(above && below && below.top >= above.bottom);
    const {page: chosen} = await openBuilder({src: posts(), radius: '0'});
    assert.equal(await chosen.$eval('.more:has([name="radius"])', (details) => details.hasAttribute('open')), true);
  });

  it('measures the request that a feed makes', async () => {
    const source = host.site();
    const {page} = await openBuilder({src: `${source}/wp-json/wp/v2/posts`, limit: '3'});
    await untilStatus(page, '.preview news-feed', 'ready');
    const feed = await page.evaluate(
      (start) =>
        performance
          .getEntriesByType('resource')
          .map(({name}) => name)
          .findLast((name) => name.startsWith(start)) ?? '',
      `${source}/wp-json/wp/v2/posts`,
    );
    assert.match(feed, /per_page=3/);
    const {byteLength} = await (await fetch(feed)).arrayBuffer();
    assert.match(await found(page), new RegExp(`The answer is ${Math.ceil(byteLength / 1000)} kB`));
  });

  for (const scenario of ['hang', 'stalls']) {
    it(`gives up where the source ${scenario}`, async () => {
      const {page} = await open(browser, `${url}?${new URLSearchParams({src: posts(scenario)})}`, (opened) =>
        opened.evaluateOnNewDocument(() => {
          const wait = globalThis.setTimeout;
          Object.assign(globalThis, {
            setTimeout: (/** @type {() => void} */ callback, /** @type {number} */ time) =>
              wait(callback, time === 20_000 ? 100 : time),
          });
        }),
      );
      await page.waitForSelector('#sentence .sign');
      assert.match(await found(page), /No complete answer came within 20 seconds/);
      assert.match(await page.$eval('.letter code', ({textContent}) => textContent ?? ''), /The address is slow/);
      await page.close();
    });
  }

  it('says first that a source has no news, and lets nothing be picked of it', async () => {
    const {page} = await openBuilder({src: posts('empty')});
    await page.waitForSelector('#sentence .sign');
    const first = await page.$eval('#sentence', ({textContent}) => textContent);
    assert.match(first ?? '', /The source answers, but has no news\./);
    assert.equal(await page.$('.picker'), null);
  });

  it('counts one news item as one', async () => {
    const {page} = await openBuilder({src: `${posts()}/4`});
    await page.waitForSelector('#sentence .sign');
    assert.match(await found(page), /1 news item found: WordPress/);
  });

  it('looks again when another format is named', async () => {
    const {page} = await openBuilder({src: posts()});
    await until(page, () => document.querySelector('#found')?.textContent?.includes(' found'));
    await page.select('[name="format"]', 'json-feed');
    await until(page, () => document.querySelector('#sentence .problem') !== null);
    assert.doesNotMatch(await found(page), /items? found/);
    await page.select('[name="format"]', 'wordpress');
    await until(page, () => document.querySelector('#found')?.textContent?.includes('WordPress'));
  });

  it('lets the whole answer be picked from, although less of it is asked for', async () => {
    const {page} = await openBuilder({src: posts()});
    await page.waitForSelector('.picker');
    await page.click('.picker > summary');
    await until(page, () =>
      [...document.querySelectorAll('.picker .key')].some(({textContent}) => textContent === 'sticky'),
    );
  });

  it('takes no number of news that the feed would not take', async () => {
    const {page} = await openBuilder({src: posts(), limit: '-3'});
    assert.doesNotMatch(await snippet(page, 'html'), /limit/);
    await page.$eval('[name="limit"]', (input) => {
      /** @type {HTMLInputElement} */ (input).value = '1000';
      input.dispatchEvent(new Event('input', {bubbles: true}));
      input.dispatchEvent(new Event('change', {bubbles: true}));
    });
    assert.match(await snippet(page, 'html'), /limit="100"/);
    assert.equal(await page.$eval('[name="limit"]', (input) => /** @type {HTMLInputElement} */ (input).value), '100');
  });

  it('lets values be clicked where an answer has names of its own, until it reads them', async () => {
    const {page} = await openBuilder({src: `${host.site()}/fixture/udata/posts-page-1`});
    await until(page, () => document.querySelector('#found')?.textContent?.includes(' found'));
    await page.$eval('.picker', (details) => details.setAttribute('open', ''));
    for (const key of ['name', 'page', 'headline', 'published']) {
      await page.evaluate((wanted) => {
        const button = [...document.querySelectorAll('.picker .value')].find(
          (value) => value.querySelector('.key')?.textContent === wanted,
        );
        /** @type {HTMLElement | undefined} */ (button)?.click();
      }, key);
    }
    const map = 'title: name; url: page; excerpt: headline; date: published';
    await until(page, (wanted) => new URL(location.href).searchParams.get('map') === wanted, {}, map);
    await until(page, () => document.querySelector('#found')?.textContent?.includes('the fields you picked'));
    assert.match(await snippet(page, 'html'), /map="title: name; url: page; excerpt: headline; date: published"/);
    await page.click('.picker [name="field"][value="excerpt"]');
    await page.click('.picker .quiet');
    await until(
      page,
      () => new URL(location.href).searchParams.get('map') === 'title: name; url: page; date: published',
    );
  });

  it('keeps every choice in its address, and a colleague who gets it sees the same', async () => {
    const {page} = await openBuilder({src: posts()});
    await page.select('[name="layout"]', 'list');
    await page.select('[name="date"]', 'short');
    await page.click('[name="hide"][value="image"]');
    await page.$eval('[name="heading"]', (input) => {
      /** @type {HTMLInputElement} */ (input).value = 'News & "more"';
      input.dispatchEvent(new Event('input', {bubbles: true}));
    });
    await page.click('[name="width"][value="phone"]');
    await page.click('[name="scheme"][value="dark"]');
    const first = await snippet(page, 'html');
    assert.match(first, /heading="News &amp; &quot;more&quot;"/);
    assert.match(first, /layout="list"/);
    assert.match(first, /hide="image author"/);
    const address = page.url();
    const {page: other} = await open(browser, address);
    await untilStatus(other, '.preview news-feed', 'ready');
    assert.equal(await other.$eval('#snippet', ({textContent}) => textContent), first);
    assert.equal(await other.$eval('.page', ({className}) => className), 'page phone dark');
    assert.equal(await other.$eval('.page', (element) => getComputedStyle(element).width), '320px');
    await other.close();
  });

  it('shows in the preview what is chosen, without asking the source again', async () => {
    const site = host.site();
    const {page} = await openBuilder({src: `${site}/wp-json/wp/v2/posts`});
    await untilStatus(page, '.preview news-feed', 'ready');
    const count = async () => (await (await fetch(site.replace('/recorded/', '/recorded/count/'))).json()).requests;
    const before = await count();
    assert.ok(before > 0);
    await page.select('[name="layout"]', 'compact');
    await page.select('[name="radius"]', '0');
    await page.$eval('[name="accent"][type="color"]', (input) => {
      /** @type {HTMLInputElement} */ (input).value = '#8a1538';
      input.dispatchEvent(new Event('input', {bubbles: true}));
    });
    await until(page, () => document.querySelector('.preview news-feed')?.getAttribute('layout') === 'compact');
    const properties = await page.$eval('.preview', (element) =>
      ['--newsstand-accent', '--newsstand-radius'].map((name) =>
        /** @type {HTMLElement} */ (element).style.getPropertyValue(name),
      ),
    );
    assert.deepEqual(properties, ['#8a1538', '0']);
    assert.equal(await count(), before);
  });

  it('offers several sources, a filter by themes and more news, and writes what shows them', async () => {
    const {page} = await openBuilder({
      src: posts(),
      label: 'News site',
      more: `${host.site()}/fixture/jsonfeed/feed-page-1 Science & blog`,
      themes: `${host.site()}/wp-json/wp/v2/categories`,
      filter: 'on',
      paging: 'button',
      limit: '3',
      script: `${host.origin}/newsstand.js`,
    });
    await untilStatus(page, '.preview news-feed', 'ready');
    await page.waitForSelector('[name="paging"]');
    assert.equal(await page.$eval('[name="filter"]', (box) => /** @type {HTMLInputElement} */ (box).checked), true);
    const code = await snippet(page, 'html');
    const {page: made, problems} = await open(browser, host.page(code, {script: ''}));
    await untilStatus(made, 'news-feed', 'ready');
    await untilStatus(made, 'theme-list', 'ready');
    const read = () =>
      made.$eval('news-feed', (feed) => ({
        cards: feed.shadowRoot?.querySelectorAll('article').length,
        credits: [...(feed.shadowRoot?.querySelectorAll('[part~="source"]') ?? [])].map(({textContent}) => textContent),
      }));
    assert.equal((await read()).cards, 3);
    await made.$eval('news-feed', (feed) =>
      /** @type {HTMLElement | null | undefined} */ (feed.shadowRoot?.querySelector('[part~="more"]'))?.click(),
    );
    await until(made, () => document.querySelector('news-feed')?.shadowRoot?.querySelectorAll('article').length === 6);
    assert.deepEqual(new Set((await read()).credits), new Set(['News site', 'Science & blog']));
    await made.$eval('theme-list', (list) =>
      /** @type {HTMLElement | undefined} */ (list.shadowRoot?.querySelectorAll('[part~="filter"]')[1])?.click(),
    );
    await until(made, () => /** @type {any} */ (document.querySelector('news-feed')).theme !== '');
    // The pictures of one recorded answer are on a server that does not exist.
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('ERR_NAME_NOT_RESOLVED')),
      [],
    );
    await made.close();
  });

  it('lets readers choose several themes, and among the sources, and report what they see', async () => {
    const {page, problems: own} = await openBuilder({
      src: posts(),
      label: 'News site',
      more: `${host.site()}/fixture/jsonfeed/feed-page-1 Science & blog`,
      themes: `${host.site()}/wp-json/wp/v2/categories`,
      filter: 'on',
      script: `${host.origin}/newsstand.js`,
    });
    await untilStatus(page, '.preview news-feed', 'ready');
    for (const [name, value] of [
      ['someThemes', 'innovation, society'],
      ['timeout', '4'],
      ['retries', '1'],
      ['fromSource', 'News site'],
    ]) {
      await page.$eval(
        `[name="${name}"]`,
        (field, typed) => {
          /** @type {HTMLInputElement} */ (field).value = typed ?? '';
          field.dispatchEvent(new Event('input', {bubbles: true}));
        },
        value,
      );
    }
    const chosen = await snippet(page, 'html');
    assert.match(chosen, /theme="innovation, society"/);
    assert.match(chosen, /from-source="News site"/);
    assert.match(chosen, /timeout="4"/);
    assert.match(chosen, /retries="1"/);
    for (const name of ['someThemes', 'fromSource']) {
      await page.$eval(`[name="${name}"]`, (field) => {
        /** @type {HTMLInputElement} */ (field).value = '';
        field.dispatchEvent(new Event('input', {bubbles: true}));
      });
    }
    for (const name of ['multiple', 'sourceFilter', 'seen']) {
      await page.$eval(`[name="${name}"]`, (box) => /** @type {HTMLInputElement} */ (box).click());
    }
    const chips = () =>
      page.$$eval('.preview theme-list', (lists) =>
        lists.map((list) => list.shadowRoot?.querySelectorAll('[part~="filter"]').length ?? 0),
      );
    await until(page, () => document.querySelectorAll('.preview theme-list').length === 2);
    assert.equal((await chips())[1], 3);
    const code = await snippet(page, 'html');
    assert.deepEqual(
      own.filter((problem) => !problem.includes('ERR_NAME_NOT_RESOLVED')),
      [],
    );
    const {page: made} = await open(browser, host.page(code, {script: ''}));
    await untilStatus(made, 'news-feed', 'ready');
    const roles = await made.$$eval('theme-list', (lists) =>
      lists.map((list) => list.shadowRoot?.querySelectorAll('[part~="filter"]')[1]?.getAttribute('role')),
    );
    assert.deepEqual(roles, ['checkbox', null]);
    assert.equal(await made.$eval('news-feed', (feed) => feed.hasAttribute('report-seen')), true);
    await made.$eval('theme-list[sources]', (list) =>
      /** @type {HTMLElement | undefined} */ (list.shadowRoot?.querySelectorAll('[part~="filter"]')[2])?.click(),
    );
    await until(made, () => {
      const {items, status} = /** @type {any} */ (document.querySelector('news-feed'));
      return status === 'ready' && items.every((/** @type {any} */ {source}) => source.name === 'Science & blog');
    });
    await made.close();
  });

  it('says what the source cannot be asked for, beside the words that choose', async () => {
    const {page} = await openBuilder({src: `${host.site()}/fixture/jsonfeed/feed-page-1`, search: 'a'});
    await page.waitForSelector('.remark');
    assert.match(
      await page.$eval('.remark', ({textContent}) => textContent ?? ''),
      /^“With these words”: the source cannot be asked for it, so it is chosen here/,
    );
    const {page: able} = await openBuilder({src: posts(), theme: 'health', search: 'a'});
    await until(
      able,
      () => !/idle|loading/.test(/** @type {any} */ (document.querySelector('.preview news-feed'))?.status),
    );
    assert.equal((await able.$$('.remark')).length, 0);
  });

  it('shows a skin, and writes the style sheet and the policy that it needs', async () => {
    const {page, problems} = await openBuilder({src: posts(), script: 'https://cdn.example.org/x/newsstand.js'});
    await untilStatus(page, '.preview news-feed', 'ready');
    const size = () =>
      page.$eval('.preview news-feed', (feed) => {
        const title = feed.shadowRoot?.querySelector('[part~="title"]');
        return title ? getComputedStyle(title).fontFamily + getComputedStyle(title).fontSize : '';
      });
    const before = await size();
    await page.select('[name="skin"]', 'newspaper');
    await until(page, () => [...document.styleSheets].some(({href}) => href?.includes('newspaper')));
    assert.notEqual(await size(), before);
    assert.match(
      await snippet(page, 'html'),
      /<link rel="stylesheet" href="https:\/\/cdn\.example\.org\/x\/themes\/newspaper\.css">/,
    );
    assert.match(await snippet(page, 'policy'), /style-src 'self' https:\/\/cdn\.example\.org$/m);
    assert.deepEqual(problems, []);
  });

  it('pins the script that `npm run build` makes where it is on another server', async () => {
    const {page} = await openBuilder({script: 'https://cdn.example.org/newsstand.js'});
    const integrity = `sha384-${createHash('sha384').update(SCRIPT).digest('base64')}`;
    assert.ok((await snippet(page, 'html')).includes(`integrity="${integrity}"`));
    assert.match(await snippet(page, 'html'), /crossorigin="anonymous"/);
    assert.match(await page.$eval('#pin-means', ({textContent}) => textContent ?? ''), /refuses any other file/);
    await page.click('[name="pin"]');
    assert.doesNotMatch(await snippet(page, 'html'), /integrity|crossorigin/);
  });

  it('pins no script on one’s own server, unless that is chosen', async () => {
    const {page} = await openBuilder({src: posts()});
    assert.match(await snippet(page, 'html'), /<script src="\/newsstand\.js" defer><\/script>/);
    assert.match(await page.$eval('#where', ({textContent}) => textContent ?? ''), /your-site\/newsstand\.js/);
    assert.match(await page.$eval('#pin-means', ({textContent}) => textContent ?? ''), /runs whatever file/);
    await page.click('[name="pin"]');
    assert.match(await snippet(page, 'html'), /integrity="sha384-/);
  });

  it('offers all files for download in one archive, and the script as one file, as `npm run build` makes them', async () => {
    const {page} = await openBuilder({skin: 'bold', lang: 'el'});
    const [archive = '', bundle = ''] = await page.$$eval('.download a', (all) =>
      all.map((link) => /** @type {HTMLAnchorElement} */ (link).href),
    );
    const files = unzipSync(new Uint8Array(await (await fetch(archive)).arrayBuffer()));
    const dist = new URL('../../dist/', import.meta.url);
    const chunks = readdirSync(new URL('chunks/', dist)).map((file) => `chunks/${file}`);
    for (const file of [
      'newsstand.js',
      'newsstand.bundle.js',
      'themes/bold.css',
      'locales/el.js',
      'locales/de.js',
      ...chunks,
    ]) {
      assert.deepEqual(Buffer.from(files[file] ?? []), readFileSync(new URL(file, dist)), file);
    }
    assert.deepEqual(
      Buffer.from(await (await fetch(bundle)).arrayBuffer()),
      readFileSync(new URL('newsstand.bundle.js', dist)),
    );
  });

  it('runs and writes nothing of what a hostile link puts into it', async () => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
    const {page, problems} = await openBuilder({
      src: posts(),
      script: 'https://evil.example/newsstand.js',
      heading: evil,
      text: evil,
      href: '/all',
      accent: `red;}${evil}`,
      label: evil,
      pin: 'off',
      snippet: 'html',
    });
    page.on('dialog', (dialog) => problems.push(dialog.message()));
    await untilStatus(page, '.preview news-feed', 'ready');
    const code = await snippet(page, 'html');
    assert.doesNotMatch(code, /javascript:|<img|<\/style><|alert\(1\)<\/script/);
    assert.match(code, /<script\s+src="https:\/\/evil\.example\/newsstand\.js"\s+integrity="sha384-/);
    assert.deepEqual(problems, []);
  });

  for (const name of ['src', 'more', 'themes', 'href', 'script']) {
    it(`asks for, shows and writes nothing where ${name} is no address, and says so`, async () => {
      const {page, problems} = await openBuilder({src: posts(), [name]: 'javascript:alert(1)'});
      page.on('dialog', (dialog) => problems.push(dialog.message()));
      assert.equal(await page.$('#snippet'), null);
      const said = await page.$eval('#builder section:last-child .findings', ({textContent}) => textContent);
      assert.match(said ?? '', /begin with “javascript:” can’t be used/);
      const written = await page.$$eval('.preview, .preview *', (elements) =>
        elements.flatMap((element) => [...element.attributes].map(({value}) => value)).join(' '),
      );
      assert.doesNotMatch(written, /javascript:/);
      assert.deepEqual(problems, []);
    });
  }

  it('puts the scheme before a host, and shows the whole address from then on', async () => {
    const {page, problems} = await openBuilder();
    const address = posts();
    await page.type('[name="src"]', address.replace('http://', ''));
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('#found')?.textContent?.includes(' found'));
    assert.equal(await page.$eval('[name="src"]', (input) => /** @type {HTMLInputElement} */ (input).value), address);
    assert.ok((await snippet(page, 'html')).includes(`src="${address}"`));
    assert.deepEqual(problems, []);
  });

  it('says before there is an address what will be in the preview, as large as other text', async () => {
    for (const width of [320, 1024, 1280]) {
      const {page} = await open(browser, url, (opened) => opened.setViewport({width, height: 800}));
      // A line of it: its own lengths are those of a page that is drawn smaller.
      const line = () =>
        page.$eval('.waiting', (element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return range.getClientRects()[0]?.height ?? 0;
        });
      for (const choice of ['tablet', 'wide']) {
        await page.click(`[name="width"][value="${choice}"]`);
        const height = await line();
        assert.ok(height >= 15, `${height} px at ${width} px, ${choice}`);
      }
      await page.close();
    }
  });

  it('shows the preview as wide as a phone on a phone, and has no field alone in a row', async () => {
    const {page} = await open(browser, url, (opened) => opened.setViewport({width: 320, height: 800}));
    const classes = () => page.$eval('.page', ({className}) => className);
    assert.equal(await classes(), 'page phone light');
    const waiting = await page.$eval('.waiting', (element) => {
      const {left, right} = element.getBoundingClientRect();
      return {left, right};
    });
    assert.ok(waiting.left >= 0 && waiting.right <= 320, JSON.stringify(waiting));
    await page.click('[name="width"][value="wide"]');
    assert.equal(await classes(), 'page wide light');
    for (const width of [640, 1280]) {
      await page.setViewport({width, height: 800});
      const alone = await page.$$eval('.fields', (groups) =>
        groups.flatMap((group) => {
          group.closest('details')?.setAttribute('open', '');
          const right = group.getBoundingClientRect().right;
          const last = [...group.children].findLast((child) => child.checkVisibility());
          return last && last.getBoundingClientRect().right < right - 1 ? [last.textContent.trim().slice(0, 40)] : [];
        }),
      );
      assert.deepEqual(alone, [], `at ${width} px`);
    }
    await page.close();
  });

  it('copies by keyboard', async () => {
    const {page} = await openBuilder({src: posts()});
    await browser
      .defaultBrowserContext()
      .overridePermissions(new URL(url).origin, ['clipboard-read', 'clipboard-sanitized-write']);
    await page.bringToFront();
    await page.focus('#builder section:last-child .copy');
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('#builder section:last-child .copy')?.textContent === 'Copied');
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      await page.$eval('#snippet', ({textContent}) => textContent),
    );
  });

  describe('makes snippets that show news in a page', () => {
    /** @type {Map<string, string>} */
    const codes = new Map();

    before(async () => {
      const {page} = await openBuilder({
        src: posts(),
        themes: `${host.site()}/wp-json/wp/v2/categories`,
        heading: 'News & "more" {{ 7 * 7 }} {% x %} <?php',
        limit: '3',
        accent: '#8a1538',
        skin: 'bold',
        href: `${host.origin}/all?a=1&b=2`,
        script: `${host.origin}/newsstand.js`,
      });
      host.route('/themes/bold.css', (_, response) =>
        response
          .writeHead(200, {'content-type': 'text/css'})
          .end(readFileSync(new URL('../../dist/themes/bold.css', import.meta.url))),
      );
      await until(page, () => document.querySelector('#found')?.textContent?.includes(' found'));
      for (const id of SNIPPETS) {
        codes.set(id, await snippet(page, id));
      }
    });

    /** What is HTML of a template, with the script that the template's system would print. @param {string} id */
    function asPage(id) {
      const code = (codes.get(id) ?? '')
        .replace("{{ attach_library('yourtheme/newsstand') }}", '')
        .replaceAll(/<f:asset\.(?:script|css)[^>]*\/>/g, '');
      const script = code.includes('<script')
        ? ''
        : '<script src="/newsstand.js" defer></script><link rel="stylesheet" href="/themes/bold.css">';
      return {code, script};
    }

    for (const id of SNIPPETS.filter((name) => name !== 'policy')) {
      it(id, async () => {
        const {code, script} = asPage(id);
        assert.doesNotMatch(code.replaceAll(/<style>.*?<\/style>/gs, ''), /[{}]|<\?/);
        const {page, problems} = await open(browser, host.page(code, {script}));
        await untilStatus(page, 'news-feed', 'ready');
        await untilStatus(page, 'theme-list', 'ready');
        assert.deepEqual([...new Set(await shownIn(page))], ['ready']);
        const shown = await page.$eval('news-feed', (feed) => [
          feed.shadowRoot?.querySelectorAll('article').length,
          feed.shadowRoot?.querySelector('h2')?.textContent,
          feed.querySelector('a')?.getAttribute('href'),
        ]);
        assert.deepEqual(shown, [3, 'News & "more" {{ 7 * 7 }} {% x %} <?php', `${host.origin}/all?a=1&b=2`]);
        const look = await page.$eval('news-feed', (feed) =>
          ['--newsstand-accent', '--newsstand-radius'].map((name) =>
            getComputedStyle(feed).getPropertyValue(name).trim(),
          ),
        );
        // The one is chosen, the other the theme's.
        assert.deepEqual(look, ['#8a1538', '0']);
        assert.deepEqual(problems, []);
        await page.close();
      });
    }

    it('also with a script of one’s own, in a page of a folder', async () => {
      const {page: builder} = await openBuilder({src: posts(), skin: 'bold'});
      /** @type {string[]} */
      const made = [await snippet(builder, 'html'), await snippet(builder, 'hugo'), await snippet(builder, 'jekyll')];
      for (const code of made) {
        const body = code.replaceAll(/\{\{ ["']\/?(.*?)["'] \| rel\w+ \}\}/g, '/$1');
        assert.doesNotMatch(body.replaceAll(/<style>.*?<\/style>/gs, ''), /[{}]/);
        host.route('/blog/post/', (_, response) =>
          response.writeHead(200, {'content-type': 'text/html'}).end(`<!doctype html><title>Post</title>${body}`),
        );
        const {page, problems} = await open(browser, `${host.origin}/blog/post/`);
        await untilStatus(page, 'news-feed', 'ready');
        assert.equal(
          await page.$eval('news-feed', (feed) => getComputedStyle(feed).getPropertyValue('--newsstand-radius').trim()),
          '0',
        );
        assert.deepEqual(problems, []);
        await page.close();
      }
    });

    it('under the policy that it names, with the style in a style sheet', async () => {
      const policy = (codes.get('policy') ?? '').replace('Content-Security-Policy: ', '').trim();
      const code = (codes.get('html') ?? '').replaceAll(/<style>.*?<\/style>/gs, '');
      const {page, problems} = await open(
        browser,
        host.page(code, {
          script: '',
          headers: {
            'content-security-policy': `default-src 'none'; ${policy}; require-trusted-types-for 'script'; trusted-types lit-html`,
          },
        }),
        (opened) =>
          opened.evaluateOnNewDocument(() =>
            addEventListener('securitypolicyviolation', ({violatedDirective}) =>
              console.error(`violates ${violatedDirective}`),
            ),
          ),
      );
      await untilStatus(page, 'news-feed', 'ready');
      await until(page, () =>
        [...(document.querySelector('news-feed')?.shadowRoot?.querySelectorAll('img') ?? [])].some(
          ({naturalWidth}) => naturalWidth > 0,
        ),
      );
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('and none with another script than the pinned one', async () => {
      const other = (codes.get('html') ?? '').replace(
        /integrity="[^"]*"/,
        `integrity="sha384-${createHash('sha384').update('x').digest('base64')}"`,
      );
      const {page, problems} = await open(browser, host.page(other, {script: ''}));
      assert.equal(await page.$eval('news-feed', (feed) => feed.shadowRoot), null);
      assert.match(problems.join('\n'), /integrity/);
      await page.close();
    });
  });
});

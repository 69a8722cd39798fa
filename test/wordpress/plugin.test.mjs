import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, until, untilStatus} from '../pages/host.mjs';
import {fixture, Sources} from './sources.mjs';
import {missing, WordPress, zipFile} from './wordpress.mjs';

const reason = missing();
if (reason) {
  console.log(`left out: the WordPress plugin in a real WordPress; ${reason}`);
}

const RSS = {type: 'application/rss+xml', body: fixture('rss/wordpress-rss.xml')};

/** @param {object} attributes */
const block = (attributes) =>
  // As WordPress writes it: "--" would end the comment.
  `<!-- wp:newsstand/news ${JSON.stringify(attributes).replaceAll('--', '\\u002d\\u002d')} /-->`;

/** @param {string} text with character references, as it is in HTML */
const decoded = (text) => text.replaceAll(/&#0?38;|&amp;/g, '&');

/** @param {string} html @returns {string} the address of a feed's items */
const itemsAddress = (html) => decoded(/<news-feed[^>]* src="([^"]+)"/.exec(html)?.[1] ?? '');

/** @param {string} url */
const text = async (url) => (await fetch(url)).text();

describe('the WordPress plugin', {skip: reason ?? false}, () => {
  const wordpress = new WordPress();
  const sources = new Sources();
  /** @type {import('puppeteer-core').Browser} */
  let browser;

  before(async () => {
    // What is tried here is WordPress and PHP: any Chromium will do.
    [browser] = await Promise.all([launchBrowser({any: true}), wordpress.start(), sources.start()]);
  });

  after(async () => {
    await browser?.close();
    await Promise.all([wordpress.stop(), sources.stop()]);
  });

  /**
   * A page of the dashboard, as somebody sees it.
   *
   * @param {string} user
   * @param {string} path
   */
  async function logIn(user, path) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({width: 1400, height: 950});
    await page.goto(`${wordpress.origin}/wp-login.php?redirect_to=${encodeURIComponent(wordpress.origin + path)}`);
    // Not typed: a fifth of a second after it has loaded, the page moves the focus to the name, under whoever is typing.
    await page.evaluate((name) => {
      const [login, password] = /** @type {NodeListOf<HTMLInputElement>} */ (
        document.querySelectorAll('#user_login, #user_pass')
      );
      Object.assign(/** @type {HTMLInputElement} */ (login), {value: name});
      Object.assign(/** @type {HTMLInputElement} */ (password), {value: `${name}-password`});
    }, user);
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    assert.equal(new URL(page.url()).pathname, new URL(path, wordpress.origin).pathname, `${user} is logged in`);
    return page;
  }

  /** What a request of the REST API answers somebody. @param {string} user @param {object} attributes */
  const preview = (user, attributes) =>
    wordpress.run(
      `$user = get_user_by( 'login', '${user}' ); wp_set_current_user( $user ? $user->ID : 0 );
       $request = new WP_REST_Request( 'POST', '/newsstand/v1/preview' );
       $request->set_body_params( array( 'attributes' => json_decode( '${JSON.stringify(attributes)}', true ) ) );
       $response = rest_do_request( $request );
       return array( 'status' => $response->get_status(), 'data' => $response->get_data() );`,
    );

  /** Has every source asked with the next run of wp-cron. */
  const expire = () =>
    wordpress.run(
      `foreach ( Newsstand\\Store::sources() as $record ) { Newsstand\\Store::save_source( array( 'tried' => 1, 'not_yet' => 0 ) + $record ); }`,
    );

  it('is installed from its zip and activated, by an administrator in a browser', async () => {
    const page = await logIn('admin', '/wp-admin/plugin-install.php?tab=upload');
    const input = await page.$('input[type=file][name=pluginzip]');
    await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(zipFile() ?? '');
    await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
    await Promise.all([page.waitForNavigation(), page.click('a[href*="action=activate"]')]);
    assert.deepEqual(await wordpress.run(`return get_option( 'active_plugins' );`), ['newsstand/newsstand.php']);
    await page.browserContext().close();
  });

  describe('the block in the editor', () => {
    it('is inserted, shows the news of an address that is pasted, is published, and seen', async () => {
      const url = sources.feed('/editor', [{title: 'First news'}, {title: 'Second news'}]);
      const page = await logIn('author', '/wp-admin/post-new.php');
      await until(page, () => /** @type {any} */ (window).wp?.data?.select('core/edit-post'));
      await page.evaluate(() =>
        /** @type {any} */ (window).wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false),
      );
      // Before WordPress 6.5, and from it on.
      await page.click('.edit-post-header-toolbar__inserter-toggle, .editor-document-tools__inserter-toggle');
      await page.waitForSelector('.block-editor-inserter__search input');
      await page.type('.block-editor-inserter__search input', 'Newsstand');
      // The list is drawn anew while it is searched.
      await page.locator('.editor-block-list-item-newsstand-news').click();
      await page.waitForSelector('.newsstand-begin input');
      await page.type('.newsstand-begin input', url);
      await page.click('.newsstand-begin button[type=submit]');
      await untilStatus(page, '.newsstand-live news-feed', 'ready');
      assert.deepEqual(
        await page.$eval('.newsstand-live news-feed', (feed) =>
          /** @type {any} */ (feed).items.map((/** @type {any} */ item) => item.title),
        ),
        ['First news', 'Second news'],
      );
      await page.click('.editor-post-publish-panel__toggle');
      await page.waitForSelector('.editor-post-publish-panel .editor-post-publish-button:not([aria-disabled=true])');
      await page.click('.editor-post-publish-panel .editor-post-publish-button');
      await page.waitForSelector('.post-publish-panel__postpublish-header a');
      const address = await page.$eval('.post-publish-panel__postpublish-header a', (link) => link.href);
      await page.browserContext().close();

      const before = sources.requests('/editor').length;
      const {page: seen, problems} = await open(browser, address);
      await untilStatus(seen, 'news-feed', 'ready');
      assert.match(await seen.$eval('news-feed', (feed) => feed.shadowRoot?.textContent ?? ''), /First news/);
      assert.deepEqual(problems, []);
      assert.equal(sources.requests('/editor').length, before, 'nobody waited for the source');
      await seen.close();
    });

    it('is what becomes of a pasted address of news, and of core’s RSS block', async () => {
      const page = await logIn('author', '/wp-admin/post-new.php');
      await until(page, () => /** @type {any} */ (window).wp?.blocks?.getBlockType('newsstand/news'));
      const made = await page.evaluate(() => {
        const {blocks} = /** @type {any} */ (window).wp;
        const pasted = (/** @type {string} */ plain) =>
          blocks
            .pasteHandler({HTML: `<p>${plain}</p>`, plainText: plain, mode: 'BLOCKS'})
            .map((/** @type {any} */ one) => [one.name, one.attributes.sources?.[0]?.url]);
        const rss = blocks.createBlock('core/rss', {feedURL: 'https://b.example/feed', itemsToShow: 4});
        const [changed] = blocks.switchToBlockType(rss, 'newsstand/news');
        return {
          feed: pasted('https://a.example/feed/'),
          page: pasted('https://a.example/about-us'),
          rss: [changed.attributes.sources[0].url, changed.attributes.limit],
        };
      });
      assert.deepEqual(made.feed, [['newsstand/news', 'https://a.example/feed/']]);
      assert.notEqual(made.page[0]?.[0], 'newsstand/news');
      assert.deepEqual(made.rss, ['https://b.example/feed', 4]);
      await page.browserContext().close();
    });
  });

  describe('a published block', () => {
    it('is plain links without JavaScript, and cards with it, without a request for the news', async () => {
      const address = await wordpress.page(
        block({
          sources: [{url: sources.set('/rss', RSS), label: 'Institute & Co'}],
          heading: 'Latest',
          limit: 3,
          allUrl: 'https://news.example.org/',
        }),
      );
      const {page: plain} = await open(browser, address, (page) => page.setJavaScriptEnabled(false));
      assert.deepEqual(
        await plain.$$eval('news-feed a', (links) => links.map(({innerText, href}) => [innerText, href])),
        [
          [
            'Luxembourg to open healthtech incubator',
            'https://news.example.org/2026/06/30/luxembourg-to-open-healthtech-incubator/',
          ],
          [
            'Highly Cited Researchers: Luxembourg in the spotlight',
            'https://news.example.org/2026/06/24/highly-cited-researchers-luxembourg-in-the-spotlight/',
          ],
          [
            'Digital twins of the gut microbiome predict who will respond to diet',
            'https://news.example.org/2026/06/18/digital-twins-of-the-gut-microbiome-predict-who-will-respond-to-diet/',
          ],
          ['All news', 'https://news.example.org/'],
        ],
      );
      await plain.close();
      /** @type {string[]} */
      const asked = [];
      const {page, problems} = await open(browser, address, (one) =>
        one.on('request', (request) => asked.push(request.url())),
      );
      await untilStatus(page, 'news-feed', 'ready');
      assert.deepEqual(
        await page.$eval('news-feed', (feed) =>
          [...(feed.shadowRoot?.querySelectorAll('h3') ?? [])].map(({innerText}) => innerText),
        ),
        [
          'Luxembourg to open healthtech incubator',
          'Highly Cited Researchers: Luxembourg in the spotlight',
          'Digital twins of the gut microbiome predict who will respond to diet',
        ],
      );
      assert.match(await page.$eval('news-feed', (feed) => feed.shadowRoot?.textContent ?? ''), /Institute & Co/);
      assert.deepEqual(
        asked.filter((url) => new URL(url).origin !== wordpress.origin || url.includes('/wp-json/')),
        [],
        'no other site, and not the route either',
      );
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('moves nothing below it when the script comes late, on a phone and on a desk', async () => {
      const items = Array.from({length: 6}, (_, index) => ({
        title: `News number ${index} of the institute`,
        image: `${wordpress.origin}/wp-includes/images/w-logo-blue.png`,
        tags: ['Health'],
        authors: [{name: 'Ann'}],
        content_text: 'A sentence of a usual length, which fills two lines of a card or three, and then ends. '.repeat(
          2,
        ),
      }));
      const url = sources.feed('/place', items);
      for (const [layout, width, limit] of /** @type {const} */ ([
        ['grid', 390, 3],
        ['grid', 1280, 3],
        ['grid', 768, 2],
        ['grid', 1280, 4],
        ['grid', 1280, 6],
        ['list', 390, 2],
        ['list', 1280, 3],
        ['compact', 390, 5],
        ['compact', 1280, 3],
      ])) {
        const address = await wordpress.page(block({sources: [{url}], layout, limit, align: 'wide'}));
        const {page} = await open(browser, address, async (one) => {
          await one.setViewport({width, height: 900});
          await one.setRequestInterception(true);
          one.on(
            'request',
            (request) =>
              void (/newsstand\.js/.test(request.url())
                ? setTimeout(() => void request.continue(), 500)
                : request.continue()),
          );
          await one.evaluateOnNewDocument(() => {
            Object.assign(window, {shift: 0});
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                Object.assign(window, {shift: /** @type {any} */ (window).shift + /** @type {any} */ (entry).value});
              }
            }).observe({type: 'layout-shift', buffered: true});
          });
        });
        await untilStatus(page, 'news-feed', 'ready');
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        const shift = await page.evaluate(() => /** @type {any} */ (window).shift);
        assert.ok(shift < 0.05, `${layout} of ${limit} at ${width} px: ${shift}`);
        await page.close();
      }
    });

    it('asks its own site’s route for news once its page lay in a cache for longer than two intervals', async () => {
      const url = sources.feed('/cached', [{title: 'Yesterday’s news'}]);
      const address = await wordpress.page(block({sources: [{url}]}));
      const old = new Date(Date.now() - 86_400_000).toISOString();
      const cached = (await text(address)).replace(
        /data-updated="[^"]+" data-max-age="1800"/,
        `data-updated="${old}" data-max-age="1800"`,
      );
      assert.ok(cached.includes(old));
      sources.feed('/cached', [{title: 'Today’s news'}]);
      await expire();
      await wordpress.cron();
      const {page, problems} = await open(browser, address, async (one) => {
        await one.setRequestInterception(true);
        one.on(
          'request',
          (request) =>
            void (request.url() === address
              ? request.respond({contentType: 'text/html', body: cached})
              : request.continue()),
        );
      });
      await until(
        page,
        () => /** @type {any} */ (document.querySelector('news-feed')).items[0]?.title === 'Today’s news',
      );
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('keeps the last good answer while its source is down, and comes back', async () => {
      const url = sources.feed('/down', [{title: 'Before the storm'}]);
      const address = await wordpress.page(block({sources: [{url}]}));
      assert.match(await text(address), /Before the storm/);
      for (const answer of [
        {status: 503},
        {status: 404, type: 'text/html', body: '<h1>Gone</h1>'},
        {body: '{"items": ['},
        {type: 'text/html', body: '<!doctype html><title>Login</title>'},
        {body: ''},
      ]) {
        sources.set('/down', answer);
        await expire();
        await wordpress.cron();
        const page = await text(address);
        assert.match(page, /Before the storm/, JSON.stringify(answer));
        assert.match(await text(itemsAddress(page)), /Before the storm/);
      }
      const admin = await logIn('admin', '/wp-admin/options-general.php?page=newsstand');
      assert.match(
        await admin.$eval('.widefat', (table) => /** @type {HTMLElement} */ (table).innerText),
        /\/down\s+1\s+.* ago\s+The answer is empty\./,
      );
      await admin.browserContext().close();
      sources.feed('/down', [{title: 'After the storm'}]);
      await expire();
      await wordpress.cron();
      assert.match(await text(address), /After the storm/);
    });

    it('lets a visitor wait for two seconds at most, once, for a source that nobody asked before', async () => {
      const url = sources.set('/slow', {after: 30_000, body: '{}'});
      // Not by way of the editor, which asks before it publishes: a shortcode.
      const address = await wordpress.page(`[newsstand src="${url}"]<p>The page</p>`);
      const start = Date.now();
      assert.match(await text(address), /The page/);
      const first = Date.now() - start;
      assert.equal(sources.requests('/slow').length, 1);
      assert.ok(first < 25_000, `${first} ms, of which two seconds are the source's, and the rest WordPress itself`);
      assert.match(await text(address), /The page/);
      assert.equal(sources.requests('/slow').length, 1, 'the second visitor does not wait');
      // What follows does not wait for it either.
      sources.set('/slow', {body: '{}'});
    });

    it('is asked for again by its own site’s route, with an ETag', async () => {
      const url = sources.feed('/route', [
        {title: 'Old', tags: ['A & B'], image: 'https://pictures.example/1.jpg'},
        {title: 'R&D &amp; more'},
      ]);
      const address = itemsAddress(await text(await wordpress.page(block({sources: [{url, label: 'Institute'}]}))));
      assert.ok(address.startsWith(`${wordpress.origin}/wp-json/newsstand/v1/items?block=`));
      const response = await fetch(address);
      const feed = await response.json();
      assert.match(response.headers.get('content-type') ?? '', /^application\/feed\+json/);
      assert.match(response.headers.get('cache-control') ?? '', /public, max-age=60/);
      assert.deepEqual(
        feed.items.map((/** @type {any} */ item) => [item.title, item.image, item.tags, item._newsstand.source]),
        [
          ['Old', 'https://pictures.example/1.jpg', ['A & B'], {name: 'Institute'}],
          ['R&D & more', undefined, undefined, {name: 'Institute'}],
        ],
      );
      const again = await fetch(address, {headers: {'if-none-match': response.headers.get('etag') ?? ''}});
      assert.equal(again.status, 304);
      assert.equal(await again.text(), '');
    });

    it('shows the same news after a reload through the route as before it', async () => {
      const url = sources.feed('/reload', [
        {
          title: 'R&D in “labs” & 5 < 6, written &amp;amp; and <b>',
          tags: ['Health', 'AT&T'],
          authors: [{name: 'Ann & Bob'}],
        },
        {title: '&lt;i&gt; &amp;amp;', content_text: '&lt;b&gt; &amp;lt; &amp;#8217;'},
        {title: 'Two', content_text: 'x '.repeat(400)},
      ]);
      const {page, problems} = await open(browser, await wordpress.page(block({sources: [{url, label: 'I & J'}]})));
      await untilStatus(page, 'news-feed', 'ready');
      const [first, second] = await page.$eval('news-feed', async (element) => {
        const feed = /** @type {any} */ (element);
        const shown = () => JSON.stringify(feed.items);
        const drawn = shown();
        await feed.reload();
        return [drawn, shown()];
      });
      assert.deepEqual(JSON.parse(second ?? ''), JSON.parse(first ?? ''));
      assert.equal(JSON.parse(first ?? '')[0].title, 'R&D in “labs” & 5 < 6, written &amp; and <b>');
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('shows several sources newest first, each named, and the others where one fails', async () => {
      const one = sources.feed('/one', [{title: 'One, June 28'}, {title: 'One, June 27'}]);
      const two = sources.feed('/two', [
        {title: 'Two, June 27', date_published: '2026-06-27T12:00:00Z', url: 'https://two.example/a'},
        {title: 'One, June 28 (again)', url: `${sources.origin}/news/0/#top`, date_published: '2026-06-20T12:00:00Z'},
      ]);
      const dead = sources.set('/dead', {status: 500});
      const page = await text(
        await wordpress.page(
          block({
            sources: [
              {url: one, label: 'First'},
              {url: two, label: 'Second'},
              {url: dead, label: 'Third'},
            ],
          }),
        ),
      );
      assert.deepEqual(page.match(/(?:One|Two), June \d+(?=<\/a>)/g), ['One, June 28', 'Two, June 27', 'One, June 27']);
    });

    it('chooses by theme, words and age', async () => {
      const today = new Date().toISOString();
      const url = sources.feed('/choose', [
        {title: 'Alpha', tags: ['Health'], date_published: today},
        {title: 'Beta', tags: ['Space'], date_published: today},
        {title: 'Gamma', tags: ['Health', 'Jobs'], date_published: today},
        {title: 'Delta', tags: ['Health'], date_published: '2001-01-01T00:00:00Z'},
      ]);
      const titles = async (/** @type {object} */ attributes) =>
        (await preview('author', {sources: [{url}], ...attributes})).data.items.map(
          (/** @type {any} */ item) => item.title,
        );
      assert.deepEqual(await titles({theme: 'health, space'}), ['Alpha', 'Beta', 'Gamma', 'Delta']);
      assert.deepEqual(await titles({theme: 'Health', excludeTheme: 'jobs'}), ['Alpha', 'Delta']);
      assert.deepEqual(await titles({maxAge: 30}), ['Alpha', 'Beta', 'Gamma']);
      assert.deepEqual(await titles({theme: 'Health; jobs, space'}), ['Gamma']);
      assert.deepEqual(await titles({search: 'GAM'}), ['Gamma']);
      assert.deepEqual(await titles({search: 'jobs'}), ['Gamma']);
      assert.deepEqual(await titles({order: 'oldest', limit: 1}), ['Delta']);
      const {url: alpha} = (await preview('author', {sources: [{url}]})).data.items[0];
      assert.deepEqual(await titles({excludeUrl: `page ${alpha}/#more`}), ['Beta', 'Gamma', 'Delta']);
    });

    it('chooses by language, and leaves in what does not say', async () => {
      const url = sources.feed('/languages', [
        {title: 'Ah', language: 'fr-CA', authors: [{name: 'Café'}]},
        {title: 'Be', language: 'de_LU'},
        {title: 'Ce', date_published: undefined},
        {title: 'De', language: 'en'},
      ]);
      const titles = async (/** @type {object} */ attributes) =>
        (await preview('author', {sources: [{url}], ...attributes})).data.items.map(
          (/** @type {any} */ item) => item.title,
        );
      assert.deepEqual(await titles({itemLang: 'fr, de'}), ['Ah', 'Be', 'Ce']);
      assert.deepEqual(await titles({itemLang: 'fr-LU'}), ['Ce']);
      assert.deepEqual(await titles({itemLang: 'page'}), ['Ce', 'De']);
      assert.deepEqual(await titles({maxAge: 1}), ['Ce']);
      assert.deepEqual(await titles({search: 'CAFE'}), ['Ah']);
    });

    it('lets readers choose a theme, and load more, from its own site', async () => {
      const items = Array.from({length: 9}, (_, index) => ({
        title: `News ${index}`,
        tags: [index % 2 ? 'Odd' : 'Even'],
      }));
      const url = sources.feed('/themes', items);
      /** @type {string[]} */
      const asked = [];
      const {page, problems} = await open(
        browser,
        await wordpress.page(block({sources: [{url}], choose: 'chips', paging: 'button', limit: 3})),
        (one) => one.on('request', (request) => asked.push(request.url())),
      );
      await untilStatus(page, 'news-feed', 'ready');
      assert.match(await page.$eval('news-feed', (feed) => feed.shadowRoot?.textContent ?? ''), /News 0/);
      await until(page, () => document.querySelector('news-feed')?.shadowRoot?.querySelector('[part~=more]'));
      assert.equal(
        asked.filter((address) => address.includes('/wp-json/')).length,
        1,
        'for more, and in the background',
      );
      await page.$eval('theme-list', (list) => list.shadowRoot?.querySelectorAll('button')[2]?.click());
      await until(page, () => {
        const feed = /** @type {any} */ (document.querySelector('news-feed'));
        return feed.items.map((/** @type {any} */ item) => item.title).join() === 'News 1,News 3,News 5';
      });
      await page.$eval('news-feed', (feed) => /** @type {any} */ (feed).loadMore());
      assert.equal(await page.$eval('news-feed', (feed) => /** @type {any} */ (feed).items.length), 4);
      assert.ok(asked.every((address) => new URL(address).origin === wordpress.origin));
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('has the theme’s colours and a ready-made look of its own', async () => {
      const url = sources.feed('/look', [{title: 'Look'}]);
      const {page} = await open(
        browser,
        await wordpress.page(
          block({
            sources: [{url}],
            accentColor: 'sky-2',
            textColor: '#123456',
            surfaceColor: 'red;background:url(//evil.example)',
            skin: 'newspaper',
          }) + block({sources: [{url}]}),
        ),
      );
      await untilStatus(page, 'news-feed', 'ready');
      const [dressed, plain] = await page.$$eval('news-feed', (feeds) =>
        feeds.map((feed) => [
          getComputedStyle(feed).getPropertyValue('--newsstand-accent'),
          feed.getAttribute('style'),
          getComputedStyle(feed).fontFamily,
        ]),
      );
      assert.equal(dressed?.[0], '#00617f');
      assert.equal(dressed?.[1], '--newsstand-accent:var(--wp--preset--color--sky-2);--newsstand-text:#123456;');
      assert.match(dressed?.[2] ?? '', /Georgia/);
      assert.doesNotMatch(plain?.[2] ?? '', /Georgia/);
      await page.close();
    });
  });

  describe('a hostile source', () => {
    const EVIL = '<script>document.title="owned"</script><img src=x onerror="document.title=\'owned\'">';

    it('cannot run, load or break anything, as JSON, as RSS and as a shortcode', async () => {
      const json = sources.feed('/evil', [
        {
          title: `${EVIL}Title [gallery] [caption]`,
          content_text: '</script></template></news-feed><h1>Out</h1> [newsstand src="https://x.example"]',
          url: 'javascript:alert(1)',
          image: 'data:image/svg+xml,<svg/>',
        },
        {
          title: '"onmouseover="alert(1)',
          url: 'https://ok.example/"onclick="alert(1)',
          tags: [EVIL],
          authors: [{name: EVIL}],
          id: EVIL,
        },
        {title: ['list'], content_html: {deep: true}, tags: 'x', authors: 7, date_published: {}},
        null,
        'text',
        {title: 'Good', date_published: 'never'},
        {title: '&lt;b&gt;bold&lt;/b&gt; \\u0000 \u202E end', language: '"><script>'},
      ]);
      const rss = sources.set('/evil-rss', {
        type: 'text/xml',
        body: `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>&lt;script&gt;document.title="owned"&lt;/script&gt;RSS title</title><link>javascript:alert(1)</link><description><![CDATA[${EVIL}Text]]></description><enclosure url="file:///etc/passwd" type="image/png" length="1"/></item></channel></rss>`,
      });
      const {page, problems} = await open(
        browser,
        await wordpress.page(`${block({sources: [{url: json}, {url: rss}], limit: 20})}<p id="below">below</p>`),
      );
      await untilStatus(page, 'news-feed', 'ready');
      assert.notEqual(await page.title(), 'owned');
      assert.deepEqual(problems, []);
      const shown = await page.$eval('news-feed', (feed) => feed.shadowRoot?.textContent ?? '');
      assert.match(shown, /Title \[gallery\] \[caption\]/);
      assert.match(shown, /Good/);
      assert.match(shown, /RSS title/);
      assert.equal(await page.$eval('#below', (element) => element.closest('news-feed')), null);
      assert.deepEqual(
        await page.$eval('news-feed', (feed) =>
          [...feed.querySelectorAll('a, img, script'), ...(feed.shadowRoot?.querySelectorAll('a, img, script') ?? [])]
            .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.localName)
            .filter((address) => !/^https?:/.test(address)),
        ),
        [],
      );
      await page.close();
    });

    it('is no help with entities, endless redirects, five megabytes or twenty thousand items', async () => {
      const cases = {
        entities: {
          type: 'text/xml',
          body: '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>',
        },
        redirects: {status: 302, headers: {location: '/case-redirects'}},
        size: {body: JSON.stringify({items: 'x'.repeat(5_100_000)})},
        depth: {body: '['.repeat(5000) + ']'.repeat(5000)},
        'to-file': {status: 302, headers: {location: 'file:///etc/passwd'}},
        'to-private': {status: 302, headers: {location: 'http://169.254.169.254/latest/meta-data/'}},
        'to-local': {status: 302, headers: {location: 'http://localhost/'}},
      };
      const urls = Object.entries(cases).map(([name, answer]) => ({url: sources.set(`/case-${name}`, answer)}));
      const {data} = await preview('author', {sources: urls});
      assert.deepEqual(data.items, []);
      for (const {url, problem} of data.sources) {
        assert.notEqual(problem, '', url);
      }
      const many = sources.feed(
        '/case-many',
        Array.from({length: 20_000}, (_, index) => ({title: `N ${index}`})),
      );
      assert.equal((await preview('author', {sources: [{url: many}]})).data.sources[0].count, 100);
    });

    it('is not asked on a private network, whoever names it', async () => {
      const addresses = [
        'http://localhost/',
        'http://10.0.0.1/',
        'http://192.168.1.1/feed',
        'http://169.254.169.254/latest',
        'http://100.64.0.1/',
        'http://[::1]/',
        'http://[::ffff:10.0.0.1]/',
        'http://[fd00::1]/',
        'http://2130706433/',
        'http://user:pass@example.org/',
        'http://example.org:22/',
        'ftp://example.org/',
        'file:///etc/passwd',
      ];
      // A block has twelve sources at most; what is no web address is none of them.
      for (const part of [addresses.slice(0, 7), addresses.slice(7)]) {
        const {data} = await preview('admin', {sources: part.map((url) => ({url}))});
        assert.equal(data.sources.length, part.filter((url) => url.startsWith('http')).length);
        for (const {url, problem} of data.sources) {
          assert.match(problem, /private network|No server|user name|ports/, url);
        }
      }
      const verdicts = await wordpress.run(
        `return array_map( array( 'Newsstand\\Address', 'is_public' ), array( '93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '127.0.0.1', '0.0.0.0', '172.20.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', 'fe80::1', '64:ff9b::a00:1', '2002:a00:1::', '::', 'nonsense' ) );`,
      );
      assert.deepEqual(verdicts, [true, true, ...Array(11).fill(false)]);
    });
  });

  describe('rights', () => {
    it('of an Author are to preview and to publish, with an address that WordPress has filtered', async () => {
      const url = `${sources.feed('/author', [{title: 'An author’s news'}])}?a=1&b=2`;
      const content = Buffer.from(block({sources: [{url, label: 'R&D'}], heading: 'R&D'})).toString('base64');
      const address = await wordpress.run(
        `$user = get_user_by( 'login', 'author' ); wp_set_current_user( $user->ID ); kses_init();
         $id = wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'Filtered', 'post_content' => wp_slash( base64_decode( '${content}' ) ) ) );
         return get_permalink( $id );`,
      );
      const page = await text(address);
      assert.match(page, /An author’s news/);
      assert.match(page, /heading="R&amp;D"/);
      assert.equal(sources.requests('/author').at(-1)?.url, '/author?a=1&b=2');
    });

    it('of an Author let nothing out of an attribute, whatever is in it, in a block and in a shortcode', async () => {
      const url = sources.feed('/attributes', [
        {title: 'One', url: 'https://one.example/', tags: ['A']},
        {title: 'Two', tags: ['B']},
      ]);
      const {attributes} = JSON.parse(
        readFileSync(new URL('../../integrations/wordpress/plugin/block.json', import.meta.url), 'utf8'),
      );
      const names = Object.keys(attributes).filter((name) => name !== 'sources');
      const EVIL = [
        `"><img src=x onerror="document.title='owned'">`,
        `'><script>document.title='owned'</script>`,
        `" onmouseover="document.title='owned'" x="`,
        `' onmouseover='document.title=1' x='`,
        '&quot; onmouseover=&quot;document.title=1&quot; x=&quot;',
        `javascript:document.title='owned'`,
        `https://ok.example/" onclick="document.title='owned'`,
        'red;background:url(https://evil.example/)',
        '#fff;}</style><script>document.title=1</script>',
        '[gallery][newsstand src="https://evil.example/"]',
        '<!-- /wp:newsstand/news --><script>document.title=1</script>',
        '\\" onmouseover=\\"document.title=1',
        {a: '"><script>document.title=1</script>'},
        [['"><script>document.title=1</script>']],
      ];
      const record = (/** @type {unknown} */ value) => Object.fromEntries(names.map((name) => [name, value]));
      const blocks = EVIL.map((value) =>
        block({...record(value), sources: [{url, label: value, format: value, map: value}, value]}),
      );
      const words = names.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
      const shortcodes = EVIL.filter((value) => typeof value === 'string').flatMap((value) =>
        [
          `"${value.replaceAll('"', '&quot;')}"`,
          `'${value.replaceAll("'", '&#39;')}'`,
          value.replaceAll(/\s/g, '_'),
        ].map((quoted) => `[newsstand src="${url}" ${words.map((word) => `${word}=${quoted}`).join(' ')}]`),
      );
      const content = Buffer.from([...blocks, ...shortcodes].join('\n\n')).toString('base64');
      const address = await wordpress.run(
        `$user = get_user_by( 'login', 'author' ); wp_set_current_user( $user->ID ); kses_init();
         $id = wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'Attributes', 'post_content' => wp_slash( base64_decode( '${content}' ) ) ) );
         return get_permalink( $id );`,
      );
      // Without what WordPress checks and filters before: what a template tag, or another plugin, hands on.
      const direct = await wordpress.run(
        `return implode( '', array_map( function ( $attributes ) { return Newsstand\\Renderer::html( Newsstand\\Config::read( $attributes ) ); }, json_decode( base64_decode( '${Buffer.from(
          JSON.stringify(EVIL.map((value) => ({...record(value), sources: [{url}]}))),
        ).toString('base64')}' ), true ) ) );`,
      );
      const {page} = await open(browser, address);
      const seen = await page.evaluate(
        (/** @type {string[]} */ pages) => {
          /** @type {Set<string>} */
          const kinds = new Set();
          const feeds = pages.map((html) => {
            const found = [
              ...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('news-feed, theme-list'),
            ];
            for (const feed of found) {
              for (const element of [feed, ...feed.querySelectorAll('*')]) {
                kinds.add(element.localName);
                for (const {name, value} of element.attributes) {
                  const isAddress = ['src', 'href', 'image-fallback'].includes(name);
                  kinds.add(isAddress ? `${name}=${/^https?:\/\//.test(value)}` : name === 'style' ? value : name);
                }
              }
            }
            return found.length;
          });
          return {feeds, kinds: [...kinds]};
        },
        [await text(address), direct],
      );
      assert.ok(
        seen.feeds.every((count) => count >= EVIL.length),
        String(seen.feeds),
      );
      assert.deepEqual(
        seen.kinds.filter(
          (kind) =>
            !/^(?:news-feed|theme-list|template|ul|li|a|p|(?:src|href|image-fallback)=true|id|for|class|format|heading(?:-level)?|limit|layout|paging|hide|date-format|lead|exclude-url|target|shadowrootmode|data-by-newsstand)$/.test(
              kind,
            ),
        ),
        [],
      );
      assert.doesNotMatch(await page.title(), /owned|^1$/);
      await page.close();
    });

    it('end where they should: no preview for subscribers and strangers, no settings for authors', async () => {
      const url = sources.feed('/rights', [{title: 'x'}]);
      assert.equal((await preview('subscriber', {sources: [{url}]})).status, 403);
      assert.equal((await preview('', {sources: [{url}]})).status, 401);
      assert.equal((await preview('contributor', {sources: [{url}]})).status, 200);
      const anonymous = await fetch(`${wordpress.origin}/wp-json/newsstand/v1/preview`, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({attributes: {sources: [{url}]}}),
      });
      assert.equal(anonymous.status, 401);
      const page = await logIn('author', '/wp-admin/profile.php');
      for (const path of [
        '/wp-admin/options-general.php?page=newsstand',
        '/wp-admin/admin-post.php?action=newsstand_refresh',
      ]) {
        assert.equal((await page.goto(wordpress.origin + path))?.status(), 403, path);
      }
      await page.browserContext().close();
    });

    it('of strangers are to ask for what is published: not for another address, nor for a draft', async () => {
      const url = sources.feed('/draft', [{title: 'Not yet'}]);
      const address = await wordpress.page(block({sources: [{url}]}), 'draft');
      assert.equal((await fetch(address)).status, 404);
      assert.equal(sources.requests('/draft').length, 0);
      for (const query of [
        'block=0123456789abcdef01234567',
        'block=x',
        '',
        `block[]=1`,
        `url=${encodeURIComponent(url)}`,
      ]) {
        assert.ok(
          [400, 404].includes((await fetch(`${wordpress.origin}/wp-json/newsstand/v1/items?${query}`)).status),
          query,
        );
      }
      assert.equal(sources.requests('/draft').length, 0);
    });

    it('can be limited to the addresses in the settings, by an administrator', async () => {
      const [listed, other] = [
        sources.feed('/listed', [{title: 'Listed'}]),
        sources.feed('/other', [{title: 'Other'}]),
      ];
      const page = await logIn('admin', '/wp-admin/options-general.php?page=newsstand');
      await page.type('#newsstand-sources', `${listed} The listed one`);
      await page.click('input[name="newsstand_settings[open]"]');
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      assert.equal((await preview('author', {sources: [{url: listed}]})).data.items[0]?.title, 'Listed');
      const refused = (await preview('author', {sources: [{url: other}]})).data;
      assert.deepEqual([refused.items, sources.requests('/other').length], [[], 0]);
      assert.match(refused.sources[0].problem, /not among the sources/);
      await page.click('input[name="newsstand_settings[open]"]');
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      assert.equal((await preview('author', {sources: [{url: other}]})).data.items[0]?.title, 'Other');
      await page.browserContext().close();
    });
  });

  describe('formats', () => {
    const answer = (/** @type {string} */ path) => String(JSON.parse(fixture(path)).response.body);
    for (const [name, path, body, type] of /** @type {[string, string, () => string, string?][]} */ ([
      ['WordPress', '/wp-json/wp/v2/posts', () => answer('wordpress/posts-page-1.json')],
      ['JSON Feed', '/feed.json', () => answer('jsonfeed/feed-page-1.json')],
      ['Drupal', '/jsonapi/node/article', () => answer('drupal/articles-page-1.json')],
      ['Ghost', '/ghost/api/content/posts/', () => answer('ghost/posts-page-1.json')],
      ['RSS', '/feed/', () => fixture('rss/wordpress-rss.xml'), 'application/rss+xml'],
      ['Atom', '/atom/', () => fixture('rss/wordpress-atom.xml'), 'application/atom+xml'],
      ['Ghost’s RSS', '/ghost-rss/', () => fixture('rss/ghost-rss.xml'), 'application/rss+xml'],
    ])) {
      it(`are read: ${name}`, async () => {
        const url = sources.set(path, {body: body(), ...(type && {type})});
        const {data} = await preview('author', {sources: [{url}], limit: 1});
        const [item] = data.items;
        assert.equal(item?.title, 'Luxembourg to open healthtech incubator');
        assert.match(item.url, /^https?:\/\/.*luxembourg-to-open-healthtech-incubator/);
        assert.match(item.excerpt, /^The incubator will give twenty young health technology companies/);
        assert.equal(new Date(item.published).toISOString().slice(0, 10), '2026-06-30');
      });
    }

    it('of one’s own are read by a map', async () => {
      const url = sources.set('/own', {
        body: JSON.stringify({
          data: {articles: [{headline: 'Mapped &#8217;', link: {href: '/a'}, media: [{image: 'p.jpg'}]}]},
        }),
      });
      const [item] = (
        await preview('author', {
          sources: [
            {url, format: 'mapped', map: 'items: data.articles; title: headline; url: link.href; image: media.0.image'},
          ],
        })
      ).data.items;
      assert.deepEqual(
        [item.title, item.url, item.image.url],
        ['Mapped ’', `${sources.origin}/a`, `${sources.origin}/p.jpg`],
      );
    });

    it('are found from the address of a page', async () => {
      const url = sources.set('/page', {
        type: 'text/html',
        body: '<!doctype html><head><link rel="https://api.w.org/" href="https://a.example/wp-json/"><link rel="alternate" type="application/rss+xml" href="/rss?x=1&amp;y=2">',
      });
      assert.deepEqual((await preview('author', {sources: [{url}]})).data.sources[0].found, [
        'https://a.example/wp-json/wp/v2/posts',
        `${sources.origin}/rss?x=1&y=2`,
      ]);
    });

    it('of this very site are read without a request', async () => {
      await wordpress.run(
        `wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'Our own post', 'post_content' => 'x' ) ); wp_insert_post( array( 'post_status' => 'private', 'post_title' => 'Secret', 'post_content' => 'x' ) );`,
      );
      const {data} = await preview('admin', {sources: [{url: `${wordpress.origin}/wp-json/wp/v2/posts`}], limit: 20});
      const titles = data.items.map((/** @type {any} */ item) => item.title);
      assert.ok(titles.includes('Our own post'));
      assert.ok(
        !titles.some((/** @type {string} */ title) => title.includes('Secret')),
        'what strangers see, although an administrator asks',
      );
    });
  });

  describe('elsewhere', () => {
    it('a classic theme has the script in its head, a template tag and a shortcode with the same attributes', async () => {
      const url = sources.feed('/classic', [{title: 'Classic one'}, {title: 'Classic two'}, {title: 'Classic three'}]);
      await wordpress.run(`switch_theme( 'classic' ); update_option( 'newsstand_test_tag', '${url}' );`);
      try {
        const address = await wordpress.page(
          `[newsstand src="${url}" label="In & out" limit="2" layout="list" hide="author, image" heading-level="3" heading="By shortcode" target="_blank"]`,
        );
        const page = await text(address);
        // WordPress 6.5 and later prints modules, which wait by themselves, at the end of a classic theme's page.
        const hasModules = await wordpress.run(`return function_exists( 'wp_enqueue_script_module' );`);
        assert.match(
          page,
          hasModules
            ? /<script type="module" src="[^"]*newsstand\.js[^"]*"[^>]*>/
            : /<script[^>]* defer [^>]*newsstand\.js[^>]*>[^]*<\/head>/,
        );
        assert.match(
          page,
          /<link rel="modulepreload" href="[^"]*\/chunks\/first-cards-[^"]+">[^]*\/chunks\/core-[^"]+" fetchpriority="low">[^]*<\/head>/,
        );
        assert.match(
          page,
          /<news-feed src="[^"]+" format="json-feed" heading="By shortcode" heading-level="3" limit="2" layout="list" hide="(?:author image|image author)" target="_blank">/,
        );
        assert.match(
          page,
          /<aside><div class="newsstand"><news-feed src="[^"]+" format="json-feed" heading="In the theme" limit="2" layout="compact">/,
        );
        const {page: seen, problems} = await open(browser, address);
        await until(
          seen,
          () =>
            [...document.querySelectorAll('news-feed')].filter((feed) => /** @type {any} */ (feed).status === 'ready')
              .length === 2,
        );
        assert.deepEqual(problems, []);
        await seen.close();
        assert.doesNotMatch(
          await text(await wordpress.page('Nothing of ours')),
          /<script[^>]*newsstand\.js[^]*<\/head>/,
        );
      } finally {
        await wordpress.run(`switch_theme( 'block' ); delete_option( 'newsstand_test_tag' );`);
      }
    });

    it('a template of a block theme, and WordPress 6.5’s modules, have it as well', async () => {
      const url = sources.feed('/template', [{title: 'In the template'}]);
      const encoded = Buffer.from(`<!-- wp:post-content /-->${block({sources: [{url}]})}`).toString('base64');
      await wordpress.run(
        `$id = wp_insert_post( array( 'post_type' => 'wp_template', 'post_status' => 'publish', 'post_name' => 'singular', 'post_title' => 'Singular', 'post_content' => wp_slash( base64_decode( '${encoded}' ) ) ) );
         wp_set_object_terms( $id, 'block', 'wp_theme' );
         file_put_contents( WPMU_PLUGIN_DIR . '/modules.php', '<?php if ( isset( $_GET["modules"] ) && ! function_exists( "wp_enqueue_script_module" ) ) { function wp_enqueue_script_module( $id, $src, $deps, $version ) { add_action( "wp_footer", function () use ( $src, $version ) { echo "<script type=module src=\\'$src?ver=$version\\'></script>"; } ); } }' );`,
      );
      const address = await wordpress.page('Content');
      for (const modules of ['', '?modules']) {
        const {page, problems} = await open(browser, address + modules);
        await untilStatus(page, 'news-feed', 'ready');
        assert.equal(
          await page.$$eval('script[src*="newsstand.js"]', (scripts) =>
            scripts.map(({type, defer}) => type === 'module' || defer).join(),
          ),
          'true',
        );
        assert.deepEqual(problems, []);
        await page.close();
      }
      await wordpress.run(
        `wp_delete_post( get_posts( array( 'post_type' => 'wp_template', 'numberposts' => 1, 'fields' => 'ids' ) )[0], true );`,
      );
    });

    it('the site’s own RSS has plain links', async () => {
      const url = sources.feed('/in-rss', [{title: 'Linked & told'}]);
      const encoded = Buffer.from(block({sources: [{url}]})).toString('base64');
      await wordpress.run(
        `wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'With a block', 'post_content' => wp_slash( base64_decode( '${encoded}' ) ) ) );`,
      );
      const feed = await text(`${wordpress.origin}/feed/`);
      assert.match(feed, /<li><a href="[^"]*\/news\/0">Linked &(amp|#038);[^<]* told<\/a><\/li>/);
      assert.doesNotMatch(feed, /<news-feed|<template/);
    });

    it('nothing of it is loaded with every page, and deleting it leaves nothing, on a network too', async () => {
      const SQL = `global $wpdb; $autoloaded = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'newsstand%' AND autoload = 'yes'" );`;
      assert.deepEqual(
        (await wordpress.run(`${SQL} return $autoloaded;`)).filter(
          (/** @type {string} */ name) => !/test|settings/.test(name),
        ),
        [],
      );
      await wordpress.runInNetwork(
        `define( 'WP_INSTALLING_NETWORK', true ); require_once ABSPATH . 'wp-admin/includes/upgrade.php'; wp_install( 'Network', 'admin', 'admin@example.org', true, '', 'p', 'en_US' );
         global $wpdb; foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) { $wpdb->$table = $name; } install_network();
         return populate_network( 1, '127.0.0.1', 'admin@example.org', 'Network', '/', false ) === true;`,
        'new',
      );
      const url = sources.feed('/network', [{title: 'On the network'}]);
      const rendered = await wordpress.runInNetwork(
        `require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/ms.php';
         $second = wpmu_create_blog( '127.0.0.1', '/two/', 'Two', 1 );
         activate_plugin( 'newsstand/newsstand.php', '', true );
         Newsstand\\Block::register();
         $first = do_shortcode( '[newsstand src="${url}"]' );
         switch_to_blog( $second );
         return array( $first, do_shortcode( '[newsstand src="${url}"]' ) );`,
      );
      for (const html of rendered) {
        assert.match(html, /On the network/);
      }
      const left = `global $wpdb; $names = array(); foreach ( get_sites( array( 'fields' => 'ids' ) ) as $site ) { switch_to_blog( $site ); $names = array_merge( $names, $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%newsstand%'" ), strpos( serialize( _get_cron_array() ), 'newsstand' ) === false ? array() : array( 'cron' ) ); }`;
      assert.ok((await wordpress.runInNetwork(`${left} return count( $names );`)) >= 4);
      const uninstall = `require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'newsstand/newsstand.php' ); define( 'WP_UNINSTALL_PLUGIN', 'newsstand/newsstand.php' ); include WP_PLUGIN_DIR . '/newsstand/uninstall.php';`;
      assert.deepEqual(await wordpress.runInNetwork(`${uninstall} ${left} return $names;`), []);
      assert.deepEqual(
        await wordpress.run(
          `${uninstall} global $wpdb; return array( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%newsstand%'" ), strpos( serialize( _get_cron_array() ), 'newsstand' ) );`,
        ),
        [[], false],
      );
    });

    it('there was not a word of it in PHP’s log', () => {
      assert.deepEqual(wordpress.notices(), []);
    });
  });
});

import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {serveBuiltSite} from './built-site.mjs';
import {launchBrowser, open, until, untilStatus} from './host.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the site as files, below a path of any host', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serveBuiltSite>>} */
  let host;
  /** @type {string[]} */
  let paths = [];
  /** The links and the anchors of each page, once one of the tests has had it open. @type {Map<string, {links: string[], ids: string[]}>} */
  const named = new Map();

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), serveBuiltSite()]);
    paths = readdirSync(host.folder, {recursive: true, encoding: 'utf8'})
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('index.html'))
      .map((file) => file.replace(/index\.html$/, ''));
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  /**
   * A page of the site, and all that went wrong: also what its policy forbids, what is not there, and who else is asked.
   *
   * @param {string} path
   * @param {(page: import('puppeteer-core').Page) => unknown} [prepare]
   */
  async function visit(path, prepare) {
    /** @type {string[]} */
    const asked = [];
    /** Answers come before the page is open. @type {string[]} */
    const early = [];
    let wrong = early;
    const {page, problems} = await open(browser, host.root + path, async (opened) => {
      opened.on('request', (request) => asked.push(request.url()));
      opened.on(
        'response',
        (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`),
      );
      await opened.evaluateOnNewDocument(() =>
        addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
          console.error(`violates ${violatedDirective} ${blockedURI}`),
        ),
      );
      await prepare?.(opened);
    });
    problems.push(...early);
    wrong = problems;
    return {page, problems, elsewhere: () => asked.filter((url) => !url.startsWith(host.root))};
  }

  /** @param {string} path @param {import('puppeteer-core').Page} page */
  async function note(path, page) {
    const found = await page.evaluate(() => ({
      links: [...document.querySelectorAll('a[href]')].map((link) => /** @type {HTMLAnchorElement} */ (link).href),
      ids: [...document.querySelectorAll('[id]')].map(({id}) => id),
    }));
    named.set(path, found);
    return found;
  }

  /** @param {string} path */
  async function noteOf(path) {
    const {page} = await visit(path);
    const found = await note(path, page);
    await page.close();
    return found;
  }

  /** What scrolls becomes a tab stop in the frame after its size is known. @param {import('puppeteer-core').Page} page */
  const untilTabStops = (page) =>
    until(page, () =>
      [...document.querySelectorAll('.table')].every(
        (table) => !table.checkVisibility() || table.scrollWidth > table.clientWidth === table.hasAttribute('tabindex'),
      ),
    );

  it('has the pages that it should have', () => {
    for (const path of [
      '',
      'guide/',
      'builder/',
      'recipes/',
      'reference/',
      'troubleshooting/',
      'cors/',
      'healthcare/',
    ]) {
      assert.ok(paths.includes(path), path);
    }
  });

  it('keeps its policy on every page, asks nobody else, fits 320 px, and is accessible in light and dark', async () => {
    for (const path of paths) {
      const {page, problems, elsewhere} = await visit(path, async (opened) => {
        await opened.setViewport({width: 320, height: 900});
        await opened.emulateMediaFeatures([
          {name: 'prefers-color-scheme', value: 'light'},
          {name: 'prefers-reduced-motion', value: 'reduce'},
        ]);
      });
      await note(path, page);
      const policy = await page.$eval('meta[http-equiv]', (meta) => meta.getAttribute('content') ?? '');
      assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/, path);
      await page.evaluate(AXE);
      for (const [width, scheme] of /** @type {const} */ ([
        [320, 'light'],
        [1280, 'dark'],
      ])) {
        await page.setViewport({width, height: 900});
        // A colour that is on its way to another one has the contrast of neither.
        await page.emulateMediaFeatures([
          {name: 'prefers-color-scheme', value: scheme},
          {name: 'prefers-reduced-motion', value: 'reduce'},
        ]);
        const where = `/${path} at ${width} px, ${scheme}`;
        await until(page, () =>
          [...document.querySelectorAll('*')].every(
            (element) => !('status' in element) || element.status !== 'loading',
          ),
        );
        await untilTabStops(page);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, where);
        const violations = await page.evaluate(async () => {
          const {axe} = /** @type {any} */ (window);
          const found = await axe.run(document, {resultTypes: ['violations']});
          return found.violations.flatMap((/** @type {any} */ {id, nodes}) =>
            nodes.map((/** @type {any} */ {target}) => `${id}: ${target.join(' ')}`),
          );
        });
        assert.deepEqual(violations, [], where);
      }
      assert.deepEqual(problems, [], path);
      assert.deepEqual(elsewhere(), [], path);
      await page.close();
    }
  });

  it('cuts no code, and shows where a table goes on', async () => {
    for (const path of ['guide/', 'troubleshooting/', 'reference/', 'recipes/', 'gallery/']) {
      const {page} = await visit(path);
      for (const width of [320, 1000, 1280]) {
        await page.setViewport({width, height: 900});
        const where = `/${path} at ${width} px`;
        const cut = await page.$$eval('.code pre', (all) =>
          all.filter((block) => block.scrollWidth > block.clientWidth).map(({textContent}) => textContent),
        );
        assert.deepEqual(cut, [], where);
        const unmarked = await page.$$eval('.table', (all) =>
          all
            .filter((block) => block.scrollWidth > block.clientWidth)
            .filter((block) => !getComputedStyle(block).backgroundAttachment.includes('local'))
            .map(({textContent}) => textContent),
        );
        assert.deepEqual(unmarked, [], where);
      }
      await page.close();
    }
  });

  it('leads to the other documents and to the sections of this one, in a window of any width', async () => {
    for (const width of [320, 1000, 1280]) {
      const {page} = await visit('guide/', (opened) => opened.setViewport({width, height: 900}));
      await page.$$eval('.doc summary', (all) =>
        all
          .filter((summary) => summary.checkVisibility())
          .forEach((summary) => /** @type {HTMLElement} */ (summary).click()),
      );
      const shown = await page.$$eval('.doc nav:not(.near)', (all) =>
        all
          .filter((nav) => nav.checkVisibility())
          .map((nav) => [nav.getAttribute('aria-label'), nav.querySelector('a')?.checkVisibility()]),
      );
      assert.deepEqual(
        shown.toSorted(),
        [
          ['Documents', true],
          ['On this page', true],
        ],
        `${width} px`,
      );
      await page.close();
    }
  });

  it('offers the script for download, on the home page and where the guide needs it', async () => {
    for (const path of ['', 'guide/']) {
      const {page} = await visit(path);
      const address = await page.$eval('main a[download]', (link) => /** @type {HTMLAnchorElement} */ (link).href);
      assert.equal(address, `${host.root}newsstand.zip`);
      assert.equal((await (await fetch(address)).text()).slice(0, 2), 'PK');
      await page.close();
    }
  });

  it('offers the WordPress plugin for download, on the home page, in its guide and in the builder', async () => {
    for (const path of ['', 'wordpress/', 'builder/?snippet=wordpress-plugin']) {
      const {page} = await visit(path);
      const address = `${host.root}newsstand-wordpress.zip`;
      const offered = await page.$$eval('main a[download]', (links) =>
        links.map((link) => /** @type {HTMLAnchorElement} */ (link).href),
      );
      assert.ok(offered.includes(address), path);
      const archive = await (await fetch(address)).text();
      for (const file of [
        'newsstand.php',
        'block.json',
        'assets/newsstand.js',
        'assets/editor.js',
        'assets/locales/de.js',
      ]) {
        assert.ok(archive.includes(`newsstand/${file}`), file);
      }
      await page.close();
    }
  });

  it('has no link that leads nowhere, and no anchor that is not there', async () => {
    /** @type {Map<string, Set<string>>} */
    const links = new Map();
    /** @type {Map<string, string[]>} */
    const anchors = new Map();
    for (const path of paths) {
      const found = named.get(path) ?? (await noteOf(path));
      anchors.set(host.root + path, found.ids);
      for (const link of found.links.filter((href) => href.startsWith('http'))) {
        links.set(link, (links.get(link) ?? new Set()).add(path));
      }
    }
    assert.ok(links.size > 30);
    for (const [link, from] of links) {
      const [address = '', anchor] = link.split('#');
      const where = `${link}, on ${[...from].join(' ')}`;
      if (address.startsWith(host.origin)) {
        assert.ok(address.startsWith(host.root), where);
        assert.equal((await fetch(address)).status, 200, where);
      }
      if (anchor && anchors.has(address)) {
        assert.ok(anchors.get(address)?.includes(decodeURIComponent(anchor)), where);
      }
    }
  });

  it('leads by clicks from the home page to every page of the head, and back', async () => {
    const {page, problems} = await visit('');
    const count = await page.$$eval('.site-head nav a', (all) => all.length);
    assert.ok(count >= 2);
    for (let index = 0; index < count; index++) {
      const [link] = (await page.$$('.site-head nav a')).slice(index);
      const name = await link?.evaluate(({textContent}) => textContent);
      await Promise.all([page.waitForNavigation(), link?.click()]);
      assert.ok(page.url().startsWith(`${host.root}${name?.toLowerCase()}/`), page.url());
      assert.ok((await page.$eval('h1', ({textContent}) => textContent))?.trim());
      await Promise.all([page.waitForNavigation(), page.click('.site-name')]);
      assert.equal(page.url(), host.root);
    }
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('shows news without a server, with pictures and links', async () => {
    const {page} = await visit('');
    await untilStatus(page, '#feed', 'ready');
    await untilStatus(page, '#themes', 'ready');
    const feed = await page.$eval('#feed', (element) => ({
      titles: [...(element.shadowRoot?.querySelectorAll('h4') ?? [])].map(({textContent}) => textContent?.trim()),
      link: element.shadowRoot?.querySelector('a')?.href ?? '',
      picture: element.shadowRoot?.querySelector('img')?.src ?? '',
    }));
    assert.equal(feed.titles.length, 4);
    assert.equal(feed.titles[0], 'Luxembourg to open healthtech incubator');
    assert.match(await (await fetch(feed.link)).text(), /<h1>Luxembourg to open healthtech incubator/);
    assert.equal((await fetch(feed.picture)).headers.get('content-type'), 'image/svg+xml');
    await page.close();
  });

  it('shows what happens when the source breaks, without a server', async () => {
    const {page} = await visit('');
    await untilStatus(page, '#feed', 'ready');
    for (const [fault, status] of [
      ['empty', 'empty'],
      ['status-404', 'error'],
      ['slow-6000', 'loading'],
      ['html', 'error'],
      ['fails-2', 'ready'],
      ['ok', 'ready'],
    ]) {
      await page.$eval(`.switch [value="${fault}"]`, (input) => /** @type {HTMLInputElement} */ (input).click());
      await until(
        page,
        (wanted, value) =>
          document.querySelector('#feed')?.getAttribute('src') !== null &&
          /** @type {any} */ (document.querySelector('#feed')).src.includes(`fault=${wanted}`) &&
          /** @type {any} */ (document.querySelector('#feed')).status === value &&
          document.querySelector('output')?.textContent?.startsWith(String(value)),
        {},
        fault,
        status,
      );
    }
    await page.close();
  });

  it('writes down what a screen reader says while the source breaks and recovers, and says it no second time', async () => {
    const {page} = await visit('');
    await untilStatus(page, '#feed', 'ready');
    await page.$eval('.switch [value="status-404"]', (input) => /** @type {HTMLInputElement} */ (input).click());
    await until(page, () => document.querySelector('#transcript')?.textContent?.includes('We couldn’t load the news.'));
    await page.$eval('.switch [value="ok"]', (input) => /** @type {HTMLInputElement} */ (input).click());
    // The theme list speaks too, before the feed or after it.
    await until(page, () => document.querySelector('#transcript')?.textContent?.includes('4 news items loaded'));
    assert.equal(await page.$eval('#transcript', (list) => list.closest('[aria-live], [role="status"]')), null);
    await page.close();
  });

  it('opens the page about costs with three bars, of the figures in its table', async () => {
    const {page} = await visit('performance/');
    const label = await page.$eval('.bars', (drawing) => drawing.getAttribute('aria-label') ?? '');
    assert.equal(label.match(/by hand [\d,]+ ms, Newsstand [\d,]+ ms\./g)?.length, 3);
    const [, byHand = ''] = /slow mobile network: by hand ([\d,]+) ms/.exec(label) ?? [];
    const row = await page.$$eval('tr', (rows) =>
      rows
        .map(({textContent}) => textContent?.replaceAll(/\s+/g, ' ') ?? '')
        .find((text) => /slow, cold cache, ms/.test(text)),
    );
    assert.ok(row?.includes(byHand), `${byHand} in ${row}`);
    assert.equal(await page.$eval('table', (table) => table.closest('details')?.open), false);
    await page.close();
  });

  it('writes the figures of the bars as large as its other text, also on a phone', async () => {
    const {page} = await visit('performance/', (opened) => opened.setViewport({width: 320, height: 700}));
    const heights = await page.$$eval('.bars :is(text, span, b)', (texts) =>
      texts.map((text) => text.getBoundingClientRect().height),
    );
    assert.equal(heights.length, 15);
    assert.deepEqual(
      heights.filter((height) => height < 15),
      [],
    );
    await page.close();
  });

  it('makes a table a tab stop only while it scrolls, named by the heading above it', async () => {
    const {page} = await visit('guide/', (opened) => opened.setViewport({width: 1280, height: 900}));
    const tables = () =>
      page.$$eval('.table', (all) =>
        all.map((table) => ({
          scrolls: table.scrollWidth > table.clientWidth,
          stop: table.getAttribute('tabindex') === '0',
          name: document.getElementById(table.getAttribute('aria-labelledby') ?? '')?.textContent,
        })),
      );
    // In the last one every font is too wide for a table.
    for (const width of [1280, 320, 160]) {
      await page.setViewport({width, height: 900});
      await untilTabStops(page);
      const found = await tables();
      assert.ok(found.length > 0 && found.every(({scrolls, stop, name}) => scrolls === stop && name), String(width));
    }
    assert.ok((await tables()).some(({stop}) => stop));
    await page.close();
  });

  it('has every file that the builder offers for download', async () => {
    const {page} = await visit('builder/?skin=bold&lang=el');
    const links = await page.$$eval('.download a', (all) =>
      all.map((link) => /** @type {HTMLAnchorElement} */ (link).href),
    );
    assert.deepEqual(links, [`${host.root}newsstand.zip`, `${host.root}newsstand.bundle.js`]);
    for (const link of links) {
      assert.equal((await fetch(link)).status, 200, link);
    }
    await page.close();
  });

  it('copies a snippet by keyboard', async () => {
    const {page} = await visit('guide/');
    await browser
      .defaultBrowserContext()
      .overridePermissions(host.origin, ['clipboard-read', 'clipboard-sanitized-write']);
    await page.bringToFront();
    await page.focus('.copy');
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('.copy')?.textContent === 'Copied');
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      '<script src="/newsstand.js" defer></script>\n',
    );
    await page.close();
  });
});

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, startHost, until, untilStatus} from './host.mjs';

const DATA = 'data-driven-healthcare';
const SYSTEMS = 'complex-biomedical-systems-data-and-models';

describe('a theme list that filters a feed, in a host page', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  /** @param {string} id @param {string} [attributes] */
  const pair = (id, attributes = '') => {
    const site = host.site();
    return `<theme-list for="${id}" src="${site}/wp-json/wp/v2/categories?parent=2" heading="Themes of ${id}" ${attributes}></theme-list>
      <news-feed id="${id}" src="${site}/wp-json/wp/v2/posts" limit="3" heading="News of ${id}"></news-feed>`;
  };

  /** @param {import('puppeteer-core').Page} page @param {string} id @param {string} theme */
  const untilTheme = (page, id, theme) =>
    until(
      page,
      (feedId, wanted) => {
        const feed = /** @type {any} */ (document.getElementById(feedId));
        return (
          feed.theme === wanted &&
          feed.status === 'ready' &&
          (wanted === '' ||
            feed.items.every((/** @type {any} */ item) =>
              wanted
                .split('; ')
                .every((group) =>
                  item.themes.some((/** @type {any} */ theme) => group.split(',').includes(theme.slug)),
                ),
            ))
        );
      },
      {timeout: 30_000},
      id,
      theme,
    );

  /** @param {import('puppeteer-core').Page} page @param {string} id @param {string} value */
  const choose = (page, id, value) =>
    page.$eval(
      `[for="${id}"]`,
      (list, wanted) => {
        const index = /** @type {any} */ (list).themes.findIndex((/** @type {any} */ {slug}) => slug === wanted) + 1;
        /** @type {HTMLElement | undefined} */ (list.shadowRoot?.querySelectorAll('[part~="filter"]')[index])?.click();
      },
      value,
    );

  for (const sync of ['query', 'hash']) {
    it(`keeps the choice in the address (${sync}), goes back and forward through it, and begins with it`, async () => {
      const {page, problems} = await open(browser, `${host.page(pair('news', `sync="${sync}"`))}?a=1`);
      await untilTheme(page, 'news', '');
      await page.evaluate(() => history.replaceState({router: 'host'}, ''));
      await untilStatus(page, 'theme-list', 'ready');
      await choose(page, 'news', DATA);
      await untilTheme(page, 'news', DATA);
      const mark = sync === 'query' ? '&' : '#';
      assert.ok(page.url().endsWith(`?a=1${mark}news-theme=${DATA}`), page.url());
      await choose(page, 'news', SYSTEMS);
      await untilTheme(page, 'news', SYSTEMS);
      assert.deepEqual(await page.evaluate(() => history.state), {router: 'host'});
      await page.goBack();
      await untilTheme(page, 'news', DATA);
      await page.goBack();
      await untilTheme(page, 'news', '');
      await page.goForward();
      await untilTheme(page, 'news', DATA);
      assert.equal(await page.$eval('theme-list', (list) => /** @type {any} */ (list).value), DATA);
      await page.reload();
      await untilTheme(page, 'news', DATA);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  it('keeps several choices of several lists in the address, and begins with them', async () => {
    const list = (/** @type {string} */ attributes) =>
      `<theme-list for="news" multiple sync="query" ${attributes}><ul><li data-theme="${DATA}">Data</li><li data-theme="${SYSTEMS}">Systems</li></ul></theme-list>`;
    const feed = `<news-feed id="news" src="${host.site()}/wp-json/wp/v2/posts" limit="3"></news-feed>`;
    const {page, problems} = await open(browser, host.page(list('') + list('name="also"') + feed));
    await untilStatus(page, 'news-feed', 'ready');
    await choose(page, 'news', DATA);
    await choose(page, 'news', SYSTEMS);
    const both = `${DATA},${SYSTEMS}`;
    await untilTheme(page, 'news', both);
    await page.evaluate((slug) => {
      const root = document.querySelector('[name="also"]')?.shadowRoot;
      const box = [...(root?.querySelectorAll('[part~=filter]') ?? [])].find((one) => one.textContent?.includes(slug));
      /** @type {HTMLElement} */ (box).click();
    }, 'Systems');
    await untilTheme(page, 'news', `${both}; ${SYSTEMS}`);
    const {searchParams} = new URL(page.url());
    assert.deepEqual([searchParams.get('news-theme'), searchParams.get('also')], [both, SYSTEMS]);
    await page.reload();
    await untilTheme(page, 'news', `${both}; ${SYSTEMS}`);
    await untilStatus(page, 'news-feed', 'ready');
    await page.goBack();
    await untilTheme(page, 'news', both);
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('lets the address win over its value, and can say "all" there', async () => {
    const address = host.page(pair('news', `sync="query" value="${SYSTEMS}"`));
    const {page} = await open(browser, `${address}?news-theme=${DATA}`);
    await untilTheme(page, 'news', DATA);
    await page.goto(address);
    await untilTheme(page, 'news', SYSTEMS);
    await untilStatus(page, 'theme-list', 'ready');
    await choose(page, 'news', '');
    await untilTheme(page, 'news', '');
    assert.equal(page.url(), `${address}?news-theme=`);
    await page.reload();
    await untilTheme(page, 'news', '');
    await page.goBack();
    await untilTheme(page, 'news', SYSTEMS);
    await page.close();
  });

  for (const [what, value, status] of [
    ['an unknown theme', '%3Cimg%20src%3Dx%3E%00', 'empty'],
    ['what is too long for one', 'x'.repeat(3000), 'ready'],
  ]) {
    it(`bears ${what} in the address calmly`, async () => {
      const address = host.page(pair('news', 'sync="query"'));
      const {page, problems} = await open(browser, `${address}?news-theme=${value}`);
      await untilStatus(page, 'news-feed', String(status));
      await untilStatus(page, 'theme-list', 'ready');
      await choose(page, 'news', DATA);
      await untilTheme(page, 'news', DATA);
      await choose(page, 'news', '');
      await untilTheme(page, 'news', '');
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  it('asks the source once where it begins with a theme, whichever of the two comes first in the page', async () => {
    const site = host.site();
    const [list, feed] = [
      `<theme-list for="news" value="${DATA}" src="${site}-themes/wp-json/wp/v2/categories?parent=2"></theme-list>`,
      `<news-feed id="news" src="${site}/wp-json/wp/v2/posts" limit="3"></news-feed>`,
    ];
    for (const body of [list + feed, feed + list]) {
      /** @type {string[]} */
      const asked = [];
      const {page} = await open(browser, host.page(body), (opened) =>
        opened.on('request', (request) => asked.push(request.url())),
      );
      await untilTheme(page, 'news', DATA);
      assert.equal(asked.filter((url) => url.includes('/posts')).length, 1);
      await page.close();
    }
  });

  it('does not mix up two lists of one page', async () => {
    const {page} = await open(browser, host.page(pair('left', 'sync="query"') + pair('right', 'sync="query"')));
    await untilTheme(page, 'left', '');
    await untilTheme(page, 'right', '');
    await until(page, () =>
      [...document.querySelectorAll('theme-list')].every((list) => /** @type {any} */ (list).status === 'ready'),
    );
    await choose(page, 'left', DATA);
    await untilTheme(page, 'left', DATA);
    await choose(page, 'right', SYSTEMS);
    await untilTheme(page, 'right', SYSTEMS);
    assert.equal(new URL(page.url()).search, `?left-theme=${DATA}&right-theme=${SYSTEMS}`);
    await page.goBack();
    await untilTheme(page, 'right', '');
    await untilTheme(page, 'left', DATA);
    await page.close();
  });

  it('leaves a router of the page alone: its own steps stay, and it hears of no navigation of ours', async () => {
    const {page, problems} = await open(browser, host.page(pair('news', 'sync="hash"')), (opened) =>
      opened.evaluateOnNewDocument(() => {
        const heard = Object.assign(window, {heard: /** @type {string[]} */ ([])}).heard;
        for (const type of ['hashchange', 'popstate']) {
          addEventListener(type, () => heard.push(type));
        }
      }),
    );
    await untilTheme(page, 'news', '');
    await untilStatus(page, 'theme-list', 'ready');
    await page.evaluate(() => history.pushState({key: 1}, '', '#/news'));
    await choose(page, 'news', DATA);
    await untilTheme(page, 'news', DATA);
    assert.equal(new URL(page.url()).hash, `#/news?news-theme=${DATA}`);
    assert.deepEqual(await page.evaluate(() => [/** @type {any} */ (window).heard, history.state]), [[], {key: 1}]);
    await page.goBack();
    await untilTheme(page, 'news', '');
    assert.equal(new URL(page.url()).hash, '#/news');
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('is known to assistive technology as toggle buttons in a named region', async () => {
    const {page} = await open(browser, host.page(pair('news')));
    await untilStatus(page, 'theme-list', 'ready');
    await choose(page, 'news', DATA);
    const tree = await page.accessibility.snapshot({interestingOnly: false});
    /** @type {(node: any) => any[]} */
    const flat = (node) => [node, ...(node.children ?? []).flatMap(flat)];
    const region = flat(tree).find(({role, name}) => role === 'region' && name === 'Themes of news');
    const buttons = flat(region).filter(({role}) => role === 'button');
    assert.deepEqual(
      buttons.map(({name, pressed}) => [name, pressed]),
      [
        ['All', false],
        ['Complex biomedical systems – data and models', false],
        ['Data-driven healthcare', true],
        ['Precision medicine, including environmental, lifestyle and socio-economic factors', false],
        ['Understanding, preventing, and treating the health-disease transition', false],
      ],
    );
    await page.close();
  });

  it('is passed through with the Tab key, choice by choice', async () => {
    const {page} = await open(browser, host.page(pair('news')));
    await untilStatus(page, 'theme-list', 'ready');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await untilTheme(page, 'news', DATA);
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent?.trim());
    assert.equal(await focused(), 'Data-driven healthcare');
    await page.keyboard.press('Tab');
    assert.match(String(await focused()), /^Precision medicine/);
    await page.close();
  });

  it('has links that open a page of their own with the middle button', async () => {
    const {page} = await open(browser, host.page(pair('news')));
    await untilStatus(page, 'theme-list', 'ready');
    const link = await page.evaluateHandle(() => {
      const list = document.querySelector('theme-list');
      return /** @type {Element} */ (list?.shadowRoot?.querySelectorAll('[part~="filter"]')[1]);
    });
    const opened = new Promise((resolve) => browser.once('targetcreated', resolve));
    await link.click({button: 'middle'});
    const target = /** @type {import('puppeteer-core').Target} */ (await opened);
    assert.match(target.url(), /\/category\/|about:blank/);
    assert.equal(await page.$eval('theme-list', (list) => /** @type {any} */ (list).value), '');
    await (await target.page())?.close();
    await page.close();
  });

  it('is a list of links without JavaScript, and a filter with it', async () => {
    const body = `<theme-list for="news"><ul><li><a href="/category/${DATA}/">Data-driven healthcare</a></li></ul></theme-list>
      <news-feed id="news" src="${host.site()}/wp-json/wp/v2/posts"></news-feed>`;
    const address = host.page(body);
    const plain = await open(browser, address, (opened) => opened.setJavaScriptEnabled(false));
    const tree = await plain.page.accessibility.snapshot();
    assert.deepEqual(
      tree?.children?.filter(({role}) => role === 'link').map(({name}) => name),
      ['Data-driven healthcare'],
    );
    await plain.page.close();
    const {page} = await open(browser, address);
    await untilTheme(page, 'news', '');
    await choose(page, 'news', DATA);
    await untilTheme(page, 'news', DATA);
    await page.close();
  });
});

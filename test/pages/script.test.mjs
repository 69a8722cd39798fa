import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, startHost, until, untilStatus} from './host.mjs';

describe('the built script in a host page', () => {
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

  /** @param {string} [scenario] @param {string} [prefix] */
  const feed = (
    scenario,
    prefix = '',
  ) => `<${prefix}news-feed src="${host.site(scenario)}/wp-json/wp/v2/posts" heading="News" limit="4">
    <a href="/all">All news</a></${prefix}news-feed>`;

  /** @param {import('puppeteer-core').Page} page @param {string} selector */
  const titles = (page, selector) =>
    page.$eval(selector, (element) =>
      [...(element.shadowRoot?.querySelectorAll('h3') ?? [])].map(({innerText}) => innerText),
    );

  for (const name of ['URL', 'CSSStyleSheet']) {
    it(`leaves the page its own content, and says what is wrong in lines of its own, where the page has no ${name}`, async () => {
      const {page, problems} = await open(
        browser,
        host.page(feed(), {
          script: `<script>
            window.said = [];
            const {warn} = console;
            console.warn = (...all) => said.push(all.map(String).join(' ')) && warn(...all);
            delete window.${name};
          </script><script src="/newsstand.js" defer></script>`,
        }),
      );
      await until(page, () => /** @type {any} */ (window).said.length > 0);
      /** @type {string[]} */
      const said = await page.evaluate(() => /** @type {any} */ (window).said);
      assert.match(said[0] ?? '', new RegExp(`^Newsstand: could not load .* ReferenceError: ${name} is not defined$`));
      assert.deepEqual(
        problems.filter((problem) => !problem.startsWith('Newsstand: ')),
        [],
      );
      assert.equal(
        await page.$eval('news-feed', (element) => /** @type {HTMLElement} */ (element).innerText),
        'All news',
      );
      await page.close();
    });
  }

  for (const [how = '', script = ''] of [
    ['a classic script', '<script src="/newsstand.js" defer></script>'],
    ['a classic script in the head that does not wait', '<script src="/newsstand.js"></script>'],
    ['a module script', '<script type="module" src="/newsstand.js"></script>'],
    ['the bundle', '<script src="/newsstand.bundle.js" defer></script>'],
    ['the bundle as a module', '<script type="module" src="/newsstand.bundle.js"></script>'],
    [
      'the script and the bundle',
      '<script src="/newsstand.js" defer></script><script src="/newsstand.bundle.js" defer></script>',
    ],
    ['two scripts', '<script src="/newsstand.js" defer></script><script src="/copy-newsstand.js" defer></script>'],
    [
      'a classic and a module script',
      '<script src="/newsstand.js" defer></script><script type="module" src="/copy-newsstand.js"></script>',
    ],
  ]) {
    it(`shows news with ${how}, without a word in the console`, async () => {
      const {page, problems} = await open(browser, host.page(feed(), {script}));
      await untilStatus(page, 'news-feed', 'ready');
      assert.equal((await titles(page, 'news-feed'))[0], 'Luxembourg to open healthtech incubator');
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  for (const type of ['text/javascript', 'module']) {
    it(`takes its prefix from the tag, as type ${type}`, async () => {
      const script = `<script type="${type}" src="/newsstand.js" data-prefix="rl"></script>`;
      const {page, problems} = await open(browser, host.page(feed('ok', 'rl-'), {script}));
      await untilStatus(page, 'rl-news-feed', 'ready');
      assert.equal(await page.evaluate(() => customElements.get('news-feed')), undefined);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  it('leaves another script’s <news-feed> alone, says so once, and defines the rest', async () => {
    const script = `<script>customElements.define('news-feed', class extends HTMLElement {})</script><script src="/newsstand.js" defer></script>`;
    const {page, problems} = await open(
      browser,
      host.page('<news-feed>Theirs</news-feed><news-card headline="Ours"></news-card>', {script}),
    );
    await untilStatus(page, 'news-card', 'ready');
    assert.equal(await page.$eval('news-feed', (element) => element.textContent), 'Theirs');
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /<news-feed>.*data-prefix/);
    await page.close();
  });

  it('shows the fallback without JavaScript', async () => {
    const {page} = await open(browser, host.page(feed()), (opened) => opened.setJavaScriptEnabled(false));
    assert.match(await page.$eval('body', (element) => element.innerText), /All news/);
    await page.close();
  });

  it('works under the strictest content security policy and with Trusted Types', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types lit-html";
    const {page, problems} = await open(
      browser,
      host.page(`${feed()}${feed('status-404')}<news-card headline="A" image="/nowhere.png"></news-card>`, {
        headers: {'content-security-policy': policy},
      }),
      (opened) =>
        opened.evaluateOnNewDocument(() => {
          addEventListener('securitypolicyviolation', ({violatedDirective}) =>
            console.error(`violates ${violatedDirective}`),
          );
        }),
    );
    await untilStatus(page, 'news-feed', 'ready');
    await untilStatus(page, 'news-feed:nth-of-type(2)', 'error');
    assert.deepEqual(
      problems.filter((problem) => /violate|polic|trusted/i.test(problem)),
      [],
    );
    await page.close();
  });

  it('says that the device is offline, and recovers when it is back', async () => {
    const {page} = await open(browser, host.page('<p>Nothing yet</p>'));
    await page.evaluate(async () => void (await customElements.whenDefined('news-feed')));
    await page.setOfflineMode(true);
    await page.evaluate((html) => document.body.setHTMLUnsafe(html), feed());
    await untilStatus(page, 'news-feed', 'error');
    assert.equal(
      await page.$eval('news-feed', (element) => 'error' in element && /** @type {any} */ (element.error).kind),
      'offline',
    );
    await page.setOfflineMode(false);
    await untilStatus(page, 'news-feed', 'ready');
    await page.close();
  });

  it('can be used by keyboard alone: Retry, then the first card', async () => {
    const body = feed('busy-1').replace('<news-feed', '<news-feed retries="0"');
    const {page} = await open(browser, host.page(body));
    await untilStatus(page, 'news-feed', 'error');
    await page.keyboard.press('Tab');
    const focused = () =>
      page.evaluate(() => {
        const inner = document.activeElement?.shadowRoot?.activeElement;
        return inner?.textContent?.trim() ?? document.activeElement?.textContent?.trim();
      });
    assert.equal(await focused(), 'Try again');
    await page.keyboard.press('Enter');
    await untilStatus(page, 'news-feed', 'ready');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Luxembourg to open healthtech incubator');
    // Waited for beforehand: the page may be there before the key is back up.
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(page.url(), /luxembourg-to-open-healthtech-incubator/);
    await page.close();
  });

  it('tells assistive technology of a region with a heading, a list, and an article with one link for each card', async () => {
    const {page} = await open(browser, host.page(feed()));
    await untilStatus(page, 'news-feed', 'ready');
    const tree = await page.accessibility.snapshot({interestingOnly: false});
    /** @type {string[]} */
    const seen = [];
    /** @param {import('puppeteer-core').SerializedAXNode | null} node */
    const walk = (node) => {
      if (node && ['region', 'heading', 'list', 'article', 'link', 'status'].includes(node.role)) {
        seen.push([node.role, node.level, node.name].filter(Boolean).join(' '));
      }
      node?.children?.forEach(walk);
    };
    walk(tree);
    assert.deepEqual(seen.slice(0, 7), [
      'region News',
      'heading 2 News',
      'status',
      'list',
      'article',
      'heading 3 Luxembourg to open healthtech incubator',
      'link Luxembourg to open healthtech incubator',
    ]);
    assert.equal(seen.filter((line) => line.startsWith('link')).length, 4);
    await page.close();
  });

  for (const [what, scenario, status] of [
    ['a late answer', 'slow-800', 'ready'],
    ['an error', 'status-404', 'error'],
  ]) {
    it(`does not move the text below it for ${what}`, async () => {
      // A script that does not wait and has it all, so that the first frame has the skeleton: what comes later turns the
      // fallback into it, which is another matter.
      const script = '<script src="/newsstand.bundle.js"></script>';
      const {page} = await open(browser, host.page(`${feed(scenario)}<p>Text below</p>`, {script}), async (opened) => {
        await opened.setViewport({width: 1280, height: 900});
        await opened.evaluateOnNewDocument(() => {
          Object.assign(window, {shift: 0});
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              Object.assign(window, {shift: /** @type {any} */ (window).shift + /** @type {any} */ (entry).value});
            }
          }).observe({type: 'layout-shift', buffered: true});
        });
      });
      await untilStatus(page, 'news-feed', status ?? '');
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).shift), 0);
      await page.close();
    });
  }
});

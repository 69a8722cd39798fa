import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, startHost, until} from './host.mjs';
import {focused, listen, readingOrder} from './screen-reader.mjs';

const GUIDE = readFileSync(new URL('../../docs/accessibility.md', import.meta.url), 'utf8');

/** @typedef {{title: string, scenario: string, html: string, steps: {you: string, hear: string}[], order: string}} Script */

/** @param {string} text @param {RegExp} pattern */
const first = (text, pattern) => pattern.exec(text)?.[1] ?? '';

/** The scripts of the guide: a tag, what a reader does and hears, and how it is read from top to bottom. @type {Script[]} */
const SCRIPTS = GUIDE.split(/^#{2,3} /m)
  .slice(1)
  .filter((section) => section.includes('<!-- script:'))
  .map((section) => ({
    title: first(section, /^(.*)\n/),
    scenario: first(section, /<!-- script: ([\w-]+) -->/),
    html: first(section, /```html\n(.*?)```/s),
    order: first(section, /```text\n(.*?)```/s).trimEnd(),
    steps: [...section.matchAll(/^\| (.+?) +\| (.*?) +\|$/gm)]
      .map(([, you = '', hear = '']) => ({you, hear}))
      .filter(({you}) => you !== 'you' && !you.startsWith('-')),
  }));

describe('the screen reader scripts of docs/accessibility.md', () => {
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

  /**
   * What is heard after a step: first what has the focus, where that has changed, then what is announced.
   *
   * @param {import('puppeteer-core').Page} page
   * @param {string} before what had the focus
   * @param {string} last of what the script expects to be announced
   */
  async function hear(page, before, last) {
    if (last !== '') {
      await until(
        page,
        (wanted) => /** @type {any} */ (globalThis).said.at(-1) === wanted,
        {timeout: 30_000},
        last,
      ).catch(() => undefined);
    } else {
      // Nothing should be heard even after all is loaded.
      await until(page, () =>
        [...document.querySelectorAll('news-feed, news-card, theme-list')].every(
          (element) => 'status' in element && element.status !== 'loading',
        ),
      );
    }
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    const now = await focused(page);
    const said = await page.evaluate(() => /** @type {any} */ (globalThis).said.splice(0));
    return {
      now,
      heard:
        [...(now === before ? [] : [now]), ...said.map((/** @type {string} */ text) => `says “${text}”`)].join(
          ', then ',
        ) || 'nothing',
    };
  }

  /** @param {import('puppeteer-core').Page} page @param {string} keys `Tab` or `Shift+Tab` */
  async function press(page, keys) {
    const [key, modifier] = keys.split('+').toReversed();
    if (modifier) {
      await page.keyboard.down(/** @type {any} */ (modifier));
    }
    await page.keyboard.press(/** @type {any} */ (key));
    if (modifier) {
      await page.keyboard.up(/** @type {any} */ (modifier));
    }
  }

  it('are there', () => {
    assert.ok(SCRIPTS.length >= 9);
    assert.ok(SCRIPTS.every(({html, steps}) => html !== '' && steps.length > 0));
  });

  for (const {title, scenario, html, steps, order} of SCRIPTS) {
    it(`are true: ${title}`, async () => {
      const site = host.site(scenario);
      const {page} = await open(
        browser,
        host.page(html.replaceAll('https://news.example.org', site), {title: 'A page'}),
        (opened) => opened.evaluateOnNewDocument(listen),
      );
      await until(page, () => document.querySelector('news-feed, news-card, theme-list')?.shadowRoot);
      let focus = 'the page';
      /** @type {{you: string, hear: string}[]} */
      const played = [];
      for (const {you, hear: expected} of steps) {
        if (you !== 'open the page') {
          await press(page, you);
        }
        const {now, heard} = await hear(page, focus, /says “([^”]*)”$/.exec(expected)?.[1] ?? '');
        focus = now;
        played.push({you, hear: heard});
      }
      assert.deepEqual(played, steps);
      if (order !== '') {
        assert.equal((await readingOrder(page)).join('\n'), order);
      }
      await page.close();
    });
  }
});

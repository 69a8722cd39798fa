import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {serveBuiltSite} from './built-site.mjs';
import {measureContrast, tooWeak} from './contrast.mjs';
import {launchBrowser, open, openWindow, until} from './host.mjs';
import {READY_THEMES} from './showcase.mjs';

const ELEMENTS = ['news-feed', 'news-card', 'theme-list'];

describe('the gallery', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serveBuiltSite>>} */
  let server;
  let root = '';

  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serveBuiltSite()]);
    root = `${server.root}gallery/`;
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  /**
   * Polled by time: a frame that is out of sight draws no animation frames.
   *
   * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page @param {string} status
   */
  const untilAll = (page, status) =>
    until(
      page,
      (names, wanted) =>
        names.every((name) => {
          const element = document.querySelector(name);
          return element && 'status' in element && element.status === wanted;
        }),
      {polling: 50},
      ELEMENTS,
      status,
    );

  for (const host of ['bootstrap', 'block-theme', 'institute']) {
    it(`dresses a page of the kind ${host} in every theme, light and dark, with enough contrast, in 320 px`, async () => {
      const go = await openWindow(browser, {width: 320, height: 800});
      for (const theme of READY_THEMES) {
        for (const scheme of ['light', 'dark']) {
          const {page, problems} = await go(`${root}${host}.html?theme=${theme}&scheme=${scheme}&layout=list`);
          const where = `${theme}, ${scheme}`;
          await untilAll(page, 'ready');
          await page.evaluate(() => document.fonts.ready);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, where);
          assert.deepEqual(tooWeak(await page.evaluate(measureContrast, ELEMENTS)), [], where);
          assert.deepEqual(problems, [], where);
        }
      }
    });
  }

  it('has the colours of its host pages, which differ in light and dark', async () => {
    for (const host of ['bootstrap', 'block-theme', 'institute']) {
      // A theme of WordPress knows nothing of ours, and an accent that is not set is the colour of the text.
      const hasAccent = host !== 'block-theme';
      /** @type {string[]} */
      const seen = [];
      for (const scheme of ['light', 'dark']) {
        const {page} = await open(browser, `${root}${host}.html?scheme=${scheme}`);
        const colours = await page.evaluate(() => {
          const {color, backgroundColor} = getComputedStyle(document.body);
          const accents = [...document.querySelectorAll('news-feed, theme-list')].map((element) => {
            // Beside the element: what is in it is drawn, and has a style, only as long as it shows the page's own content.
            const probe = element.ownerDocument.createElement('i');
            const accent = getComputedStyle(element).getPropertyValue('--newsstand-accent');
            probe.style.color = accent;
            element.after(probe);
            return accent && getComputedStyle(probe).color;
          });
          return {color, backgroundColor, accents};
        });
        const where = `${host}, ${scheme}`;
        assert.notEqual(colours.backgroundColor, 'rgba(0, 0, 0, 0)', `${where}: the page has a background`);
        assert.notEqual(colours.color, 'rgb(0, 0, 0)', `${where}: the page has a text colour`);
        for (const accent of colours.accents) {
          assert.equal(accent !== '', hasAccent, `${where}: the page sets an accent`);
          assert.notEqual(accent, colours.color, `${where}: the accent is a colour of its own`);
        }
        seen.push(JSON.stringify(colours));
        await page.close();
      }
      assert.notEqual(seen[0], seen[1], host);
    }
  });

  it('shows in its frames what is chosen, and how to write it, and asks nobody else', async () => {
    /** @type {string[]} */
    const elsewhere = [];
    const {page} = await open(browser, root, (opened) => {
      opened.on('request', (request) => {
        if (!request.url().startsWith(new URL('/', root).href)) {
          elsewhere.push(request.url());
        }
      });
    });
    for (const [name, value] of [
      ['theme', 'newspaper'],
      ['layout', 'compact'],
      ['state', 'empty'],
    ]) {
      await page.click(`[name="${name}"][value="${value}"]`);
    }
    const chosen = /theme=newspaper&layout=compact&state=empty&scheme=light/;
    await until(
      page,
      (wanted) =>
        [...document.querySelectorAll('iframe')].every(({contentWindow}) => {
          const {href} = contentWindow?.location ?? {};
          return new RegExp(wanted).test(href ?? '');
        }),
      {},
      chosen.source,
    );
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    assert.equal(frames.length, 3);
    for (const frame of frames) {
      assert.match(frame.url(), chosen);
      // An element loads once it is near the window.
      await (await frame.frameElement())?.scrollIntoView();
      await untilAll(frame, 'empty');
      const font = await frame.$eval('news-feed', (feed) => getComputedStyle(feed).fontFamily);
      assert.match(font, /^Georgia/);
    }
    assert.equal(
      await page.$eval('#code', ({textContent}) => textContent),
      '<link rel="stylesheet" href="/themes/newspaper.css">\n<news-feed src="…" layout="compact"></news-feed>',
    );
    assert.deepEqual(elsewhere, []);
    await page.close();
  });
});

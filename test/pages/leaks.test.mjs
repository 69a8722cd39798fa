import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, startHost} from './host.mjs';

const CYCLES = 40;

describe('what stays of elements that were taken out of a page', () => {
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

  for (const [tag = '', attributes = '', path = '', scenario = 'ok'] of [
    ['news-feed', 'limit="3" heading="News" date-format="relative"', 'posts'],
    ['news-feed', 'retries="0"', 'posts', 'status-404'],
    ['news-card', '', 'posts/4'],
    ['theme-list', '', 'categories'],
  ]) {
    it(`is nothing, after ${CYCLES} of <${tag} ${attributes}> with ${scenario}`, async () => {
      const {page} = await open(browser, host.page(''));
      const session = await page.createCDPSession();
      const html = `<${tag} ${attributes} src="${host.site(scenario)}/wp-json/wp/v2/${path}"></${tag}>`;
      const cycle = (/** @type {number} */ times) =>
        page.evaluate(
          async (markup, number) => {
            for (let count = 0; count < number; count++) {
              document.body.setHTMLUnsafe(markup);
              const element = /** @type {any} */ (document.body.firstElementChild);
              // The first of a page may have to wait for the script's files.
              await customElements.whenDefined(element.localName);
              await element.updateComplete;
              // Joins the load that is under way.
              await element.reload();
              element.remove();
            }
          },
          html,
          times,
        );
      const counts = async () => {
        await session.send('HeapProfiler.collectGarbage');
        await session.send('HeapProfiler.collectGarbage');
        const {nodes, jsEventListeners, documents} = await session.send('Memory.getDOMCounters');
        return {nodes, jsEventListeners, documents};
      };
      // What is made once, such as templates, is no leak.
      await cycle(3);
      const before = await counts();
      await cycle(CYCLES);
      // What is on its way, such as the last timers, still holds the last elements. A leak holds them however often one looks.
      let after = await counts();
      for (let look = 0; look < 50 && after.nodes - before.nodes >= CYCLES; look++) {
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
        after = await counts();
      }
      assert.ok(after.nodes - before.nodes < CYCLES, `${after.nodes - before.nodes} nodes`);
      assert.ok(after.jsEventListeners - before.jsEventListeners < CYCLES / 4, 'listeners');
      assert.ok(after.documents <= before.documents, 'documents');
      await page.close();
    });
  }
});

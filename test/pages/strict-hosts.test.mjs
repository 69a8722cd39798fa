import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, startHost, untilStatus} from './host.mjs';

describe('host pages that are no easy ones', () => {
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

  const tag = () => `<news-feed src="${host.site()}/wp-json/wp/v2/posts" heading="News" limit="2"></news-feed>`;

  it('works where storage is forbidden, in a sandboxed page that asks for it all the same', async () => {
    const body = tag().replace('<news-feed', '<news-feed cache="local"');
    const {page, problems} = await open(
      browser,
      // A page without an origin may import nothing from the server that it came from, so this is a case for the bundle.
      host.page(body, {
        script: '<script src="/newsstand.bundle.js" defer></script>',
        headers: {'content-security-policy': 'sandbox allow-scripts'},
      }),
    );
    await untilStatus(page, 'news-feed', 'ready');
    const forbidden = await page.evaluate(() => {
      try {
        return localStorage.length;
      } catch (error) {
        return error instanceof DOMException && error.name;
      }
    });
    assert.equal(forbidden, 'SecurityError');
    assert.deepEqual(problems, []);
    await page.close();
  });
});

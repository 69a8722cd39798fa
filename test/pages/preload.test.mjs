import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, startHost, untilStatus} from './host.mjs';

describe('a source on another origin', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;
  /** @type {import('./host.mjs').Host} */
  let source;
  /** What the source was asked. @type {import('node:http').IncomingHttpHeaders[]} */
  let asked = [];

  before(async () => {
    [browser, host, source] = await Promise.all([launchBrowser(), startHost(), startHost()]);
    source.route('/news.json', ({headers}, response) => {
      asked.push(headers);
      response
        .writeHead(200, {'content-type': 'application/json', 'access-control-allow-origin': '*'})
        .end(JSON.stringify([{title: 'Headline', url: '/1'}]));
    });
  });

  after(async () => {
    await browser.close();
    await host.close();
    await source.close();
  });

  /** @param {string} head */
  async function visit(head) {
    asked = [];
    const address = host.page(`<news-feed src="${source.origin}/news.json"></news-feed>`, {
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

  it('is asked once where the page asks it before the script has come, with the line of the documentation', async () => {
    await visit(`<link rel="preload" as="fetch" crossorigin href="${source.origin}/news.json">`);
    assert.deepEqual(
      asked.map(({cookie}) => cookie),
      [undefined],
    );
  });
});

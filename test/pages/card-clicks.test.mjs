import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, startHost, untilStatus} from './host.mjs';

describe('a click on a card', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
    host.route('/one.json', (_, answer) => {
      answer.writeHead(200, {'content-type': 'application/json'});
      answer.end(JSON.stringify([{title: 'One', link: '/there', excerpt: 'Some words of text that can be clicked'}]));
    });
    host.route('/there', (_, answer) => {
      answer.writeHead(200, {'content-type': 'text/html'});
      answer.end('<title>There</title>');
    });
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  for (const part of ['link', 'excerpt']) {
    for (const how of ['the middle button', 'Control']) {
      it(`opens a new tab with ${how}, on the ${part}, and the page stays`, async () => {
        const address = host.page('<news-feed src="/one.json"></news-feed>');
        const {page} = await open(browser, address);
        await untilStatus(page, 'news-feed', 'ready');
        const place = await page.evaluateHandle(
          (name) =>
            /** @type {Element} */ (document.querySelector('news-feed')?.shadowRoot?.querySelector(`[part="${name}"]`)),
          part,
        );
        const opened = browser.waitForTarget((target) => target.url() === `${host.origin}/there`);
        if (how === 'Control') {
          await page.keyboard.down('Control');
          await place.click();
          await page.keyboard.up('Control');
        } else {
          await place.click({button: 'middle'});
        }
        await (await (await opened).page())?.close();
        assert.equal(page.url(), address);
        await page.close();
      });
    }
  }
});

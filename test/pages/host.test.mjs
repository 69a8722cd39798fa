import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launchBrowser, open, startHost, until} from './host.mjs';

const TESTS = fileURLToPath(new URL('..', import.meta.url));

describe('a test of a whole page that waits', () => {
  /** @type {Awaited<ReturnType<typeof launchBrowser>>} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startHost>>} */
  let host;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  it('asks again where an element was not there, or not defined, when it was asked first', async () => {
    const {page} = await open(browser, host.page('', {script: ''}));
    const said = until(
      page,
      (wanted) => /** @type {any} */ (document.querySelector('news-feed')).items.length === wanted,
      {},
      3,
    );
    // By now it has been asked without an element.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.evaluate(() => document.body.append(document.createElement('news-feed')));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.$eval('news-feed', (feed) => Object.assign(feed, {items: [1, 2, 3]}));
    assert.equal(await (await said).jsonValue(), true);
    await page.close();
  });

  it('is told at the end what the page said last', async () => {
    const {page} = await open(browser, host.page('', {script: ''}));
    await assert.rejects(
      until(page, () => /** @type {any} */ (document.querySelector('news-feed')).items, {timeout: 1}),
      /at last: Cannot read properties of null \(reading 'items'\)/,
    );
    await assert.rejects(until(page, 'document.title === ""', {timeout: 1}), /at last: false/);
    await page.close();
  });

  it('waits in this way only: what the driver has for it ends where the page throws once', () => {
    const files = readdirSync(TESTS, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.mjs'));
    assert.ok(files.length > 50);
    const users = files.filter((file) => /\.waitForFunction\(/.test(readFileSync(TESTS + file, 'utf8')));
    assert.deepEqual(
      users.map((file) => file.replaceAll('\\', '/')),
      ['pages/host.mjs'],
    );
  });
});

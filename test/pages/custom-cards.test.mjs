import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, startHost, until, untilStatus} from './host.mjs';

// The policy of SECURITY.md.
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

const TEMPLATE = `<template slot="card"><article><img data-field="image">
  <h3><a data-field="link"></a></h3><p data-field="excerpt"></p><time data-field="date"></time></article></template>`;

describe('cards of a host page’s own', () => {
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

  const links = (/** @type {import('puppeteer-core').Page} */ page) =>
    page.$$eval('news-feed > article a', (all) => all.map(({href}) => href));

  it('are drawn under the strictest policy, with Trusted Types', async () => {
    const body = `<news-feed src="${host.site()}/wp-json/wp/v2/posts" limit="3">${TEMPLATE}</news-feed>`;
    const {page, problems} = await open(
      browser,
      host.page(body, {headers: {'content-security-policy': POLICY}}),
      (opened) =>
        opened.evaluateOnNewDocument(() => {
          const violations = Object.assign(window, {violations: /** @type {string[]} */ ([])}).violations;
          addEventListener('securitypolicyviolation', ({violatedDirective}) => violations.push(violatedDirective));
        }),
    );
    await untilStatus(page, 'news-feed', 'ready');
    assert.equal((await links(page)).length, 3);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).violations), []);
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('show pictures of another server in an isolated page, where the template has crossorigin', async () => {
    const pictures = await startHost();
    const picture = readFileSync(new URL('../fixtures/pictures/small-120x80.png', import.meta.url));
    pictures.route('/a.png', (_, response) =>
      response.writeHead(200, {'content-type': 'image/png', 'access-control-allow-origin': '*'}).end(picture),
    );
    const items = [{id: '1', title: 'A', url: '/a', image: `${pictures.origin}/a.png`}];
    const feed = host.raw(
      JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'News', items}),
      'application/feed+json',
    );
    const body = `<news-feed src="${feed}">${TEMPLATE.replace('<img ', '<img crossorigin ')}</news-feed>`;
    const headers = {'cross-origin-embedder-policy': 'require-corp'};
    const {page, problems} = await open(browser, host.page(body, {headers}));
    await until(page, () => document.querySelector('img')?.naturalWidth === 120, {timeout: 30_000});
    assert.deepEqual(problems, []);
    await page.close();
    await pictures.close();
  });

  it('work in a placeholder, and their template is no content without JavaScript', async () => {
    const body = `<div data-newsstand="news-feed" data-src="${host.site()}/wp-json/wp/v2/posts" data-limit="2">${TEMPLATE}
      <a href="/all">All news</a></div>`;
    const address = host.page(body);
    const {page, problems} = await open(browser, address);
    await untilStatus(page, 'news-feed', 'ready');
    assert.equal((await links(page)).length, 2);
    assert.deepEqual(problems, []);
    await page.close();
    const plain = await open(browser, address, (opened) => opened.setJavaScriptEnabled(false));
    const tree = await plain.page.accessibility.snapshot();
    assert.deepEqual(
      tree?.children?.map(({role, name}) => `${role} ${name}`),
      ['link All news'],
    );
    await plain.page.close();
  });
});

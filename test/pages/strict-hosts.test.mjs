import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, open, startHost, untilStatus} from './host.mjs';

// What a page that resets everything does to its own elements. Custom properties and inherited values come through a
// shadow root; nothing else does.
const RESET = `*, *::before, *::after { all: unset; display: block !important; margin: 9px !important; padding: 9px !important;
    border: 5px solid red !important; font-size: 50px !important; position: static !important; box-sizing: content-box !important; }
  article, h3, a, ul, li, button { display: none !important; color: red !important; }
  style, script, head, title, meta { display: none !important; }`;

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

  it('cannot break the inside with a reset, nor be reached by our styles', async () => {
    const page0 = `<style>${RESET}</style><p id="theirs">Theirs</p>${tag()}`;
    const {page, problems} = await open(browser, host.page(page0));
    await untilStatus(page, 'news-feed', 'ready');
    const inside = await page.$eval('news-feed', (feed) => {
      const [article, link] = ['article', 'h3 a'].map((selector) => feed.shadowRoot?.querySelector(selector));
      return article && link
        ? [getComputedStyle(article).display, getComputedStyle(article).borderTopWidth, getComputedStyle(link).display]
        : [];
    });
    assert.deepEqual(inside, ['flex', '1px', 'inline']);
    assert.equal(await page.$eval('#theirs', (element) => getComputedStyle(element).borderTopWidth), '5px');
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('leaves no style and no element in the page beside its own', async () => {
    const {page} = await open(browser, host.page(tag()));
    await untilStatus(page, 'news-feed', 'ready');
    assert.deepEqual(
      await page.evaluate(() => [
        document.adoptedStyleSheets.length,
        document.querySelectorAll('style, link').length,
        document.body.children.length,
      ]),
      [0, 0, 1],
    );
    await page.close();
  });

  it('works inside another shadow root', async () => {
    const body = `<div id="host"></div><script>
      document.querySelector('#host').attachShadow({mode: 'open'}).innerHTML = ${JSON.stringify(tag())};
    </script>`;
    const {page} = await open(browser, host.page(body));
    await page.waitForFunction(() =>
      document.querySelector('#host')?.shadowRoot?.querySelector('news-feed')?.matches(':state(ready)'),
    );
    await page.close();
  });

  it('works in a dialog that is opened later', async () => {
    const {page} = await open(browser, host.page(`<dialog>${tag()}</dialog>`));
    await untilStatus(page, 'news-feed', 'ready');
    await page.$eval('dialog', (dialog) => dialog.showModal());
    assert.ok((await page.$eval('news-feed', (feed) => feed.getBoundingClientRect().height)) > 200);
    await page.close();
  });

  it('works in a tab panel that is hidden while it loads', async () => {
    const {page} = await open(browser, host.page(`<div id="panel" hidden>${tag()}</div>`));
    await untilStatus(page, 'news-feed', 'ready');
    await page.$eval('#panel', (panel) => panel.removeAttribute('hidden'));
    assert.ok((await page.$eval('news-feed', (feed) => feed.getBoundingClientRect().height)) > 200);
    await page.close();
  });

  it('does nothing in a template, and works once that is stamped', async () => {
    const {page} = await open(browser, host.page(`<template>${tag()}</template><main></main>`));
    assert.equal(
      await page.evaluate(
        () => performance.getEntriesByType('resource').filter(({name}) => name.includes('wp-json')).length,
      ),
      0,
    );
    await page.evaluate(() => {
      const template = document.querySelector('template');
      if (template) {
        document.querySelector('main')?.append(template.content.cloneNode(true));
      }
    });
    await untilStatus(page, 'news-feed', 'ready');
    await page.close();
  });

  it('works where storage is forbidden, in a sandboxed page that asks for it all the same', async () => {
    const body = tag().replace('<news-feed', '<news-feed cache="local"');
    const {page, problems} = await open(
      browser,
      host.page(body, {headers: {'content-security-policy': 'sandbox allow-scripts'}}),
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

  it('works in a page served as XHTML', async () => {
    const xhtml = `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>X</title>
      <script src="/newsstand.js" defer="defer"></script></head><body>${tag()}</body></html>`;
    const {page, problems} = await open(browser, host.raw(xhtml, 'application/xhtml+xml'));
    await untilStatus(page, 'news-feed', 'ready');
    assert.equal(await page.$eval('news-feed', (feed) => feed.shadowRoot?.querySelectorAll('article').length), 2);
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('works beside a second copy and another Lit, under the strictest policy that allows both', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
    const script =
      '<script src="/newsstand.js" defer></script><script src="/copy-newsstand.js" defer data-prefix="rl"></script>';
    const body = tag() + tag().replaceAll('news-feed', 'rl-news-feed');
    const {page, problems} = await open(
      browser,
      host.page(body, {script, headers: {'content-security-policy': policy}}),
      (opened) =>
        opened.evaluateOnNewDocument(() => {
          addEventListener('securitypolicyviolation', ({violatedDirective}) =>
            console.error(`violates ${violatedDirective}`),
          );
        }),
    );
    await untilStatus(page, 'news-feed', 'ready');
    await untilStatus(page, 'rl-news-feed', 'ready');
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('Multiple versions of Lit')),
      [],
    );
    await page.close();
  });
});

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchBrowser, startHost, until} from './host.mjs';
import {openShowcase, SCHEMES} from './showcase.mjs';

/** What a visitor's system or browser asks of a page, beside its colours. */
describe('a visitor who asks for', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {import('puppeteer-core').CDPSession} */
  let devtools;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
    ({page} = await openShowcase(browser, host, {style: SCHEMES.light}));
    devtools = await page.createCDPSession();
    await page.keyboard.press('Shift');
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  /** @param {Record<string, string>} features @param {string} [media] */
  const ask = (features, media = '') =>
    devtools.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({name, value})),
    });

  /**
   * Computed values of the first such thing in an element's shadow root.
   *
   * @param {string} id
   * @param {string} selector
   * @param {string[]} properties
   * @param {string} [pseudo]
   */
  const look = (id, selector, properties, pseudo) =>
    page.evaluate(
      (host, inner, names, which) => {
        const element = document.getElementById(host)?.shadowRoot?.querySelector(inner);
        if (!element) {
          throw new Error(`${host} has no ${inner}`);
        }
        const style = getComputedStyle(element, which);
        return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
      },
      id,
      selector,
      properties,
      pseudo,
    );

  /** @param {string} id @param {string} selector */
  const focus = (id, selector) =>
    page.evaluate(
      (host, inner) =>
        /** @type {HTMLElement | null | undefined} */ (
          document.getElementById(host)?.shadowRoot?.querySelector(inner)
        )?.focus(),
      id,
      selector,
    );

  it('no preference gets a skeleton that breathes', async () => {
    await ask({'prefers-reduced-motion': 'no-preference'});
    assert.equal((await look('news-feed-loading-grid', '.line', ['animation-name']))['animation-name'], 'breathe');
    assert.equal(
      (await look('news-feed-ready-grid', '[part="card"]', ['transition-duration']))['transition-duration'],
      '0.15s, 0.15s, 0.15s',
    );
  });

  it('less motion gets none at all', async () => {
    await ask({'prefers-reduced-motion': 'reduce'});
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('news-feed, news-card, theme-list')].flatMap(({shadowRoot}) =>
        [...(shadowRoot?.querySelectorAll('*') ?? [])].filter((element) => {
          const {animationDuration, transitionDuration} = getComputedStyle(element);
          return animationDuration !== '0s' || transitionDuration !== '0s';
        }),
      ),
    );
    assert.deepEqual(moving, []);
  });

  it('less motion sees the place of news that failed close as well, in one step', async () => {
    await ask({'prefers-reduced-motion': 'reduce'});
    const place = await until(page, () => {
      const inner = document.querySelector('#news-feed-error-grid')?.shadowRoot?.querySelector('.stage > .skeleton');
      return inner && (inner.clientHeight === 0 || getComputedStyle(inner).display === 'none');
    });
    assert.ok(await place.jsonValue());
    const sentence = await look('news-feed-error-grid', '[part~="error"]', ['display', 'visibility']);
    assert.deepEqual(sentence, {display: 'flex', visibility: 'visible'});
  });

  it('more contrast gets full text colour and strong lines, whatever the host page has chosen', async () => {
    await page.evaluate(() => document.documentElement.style.setProperty('--newsstand-muted', 'rgb(170, 170, 170)'));
    const excerpt = () => look('news-feed-ready-grid', '[part="excerpt"]', ['color']);
    await ask({});
    assert.deepEqual(await excerpt(), {color: 'rgb(170, 170, 170)'});
    await ask({'prefers-contrast': 'more', 'prefers-reduced-motion': 'reduce'});
    assert.deepEqual(await excerpt(), {color: 'rgb(29, 39, 51)'});
    assert.deepEqual(await look('news-feed-ready-grid', '[part="card"]', ['border-top-color', 'background-color']), {
      'border-top-color': 'rgb(29, 39, 51)',
      'background-color': 'rgba(0, 0, 0, 0)',
    });
    await page.evaluate(() => document.documentElement.style.removeProperty('--newsstand-muted'));
  });

  it('forced colours gets cards, buttons and a focus with lines, and a quiet skeleton', async () => {
    await ask({'forced-colors': 'active'});
    const {color: text} = await look('news-feed-ready-grid', '[part="heading"]', ['color']);
    const card = await look('news-feed-ready-grid', '[part="card"]', ['border-top-style', 'border-top-color']);
    assert.deepEqual(card, {'border-top-style': 'solid', 'border-top-color': text});
    await focus('news-feed-ready-grid', '[part="link"]');
    const ring = await look('news-feed-ready-grid', '[part="card"]', ['outline-style', 'outline-width']);
    assert.deepEqual(ring, {'outline-style': 'solid', 'outline-width': '3px'});
    await focus('news-feed-error-grid', '[part="retry"]');
    const button = await look('news-feed-error-grid', '[part="retry"]', ['border-top-style', 'outline-style']);
    assert.deepEqual(button, {'border-top-style': 'solid', 'outline-style': 'solid'});
    await focus('filter-chips', '[part~="filter"]:not([part~="chosen"])');
    const chosen = await look('filter-chips', '[part~="chosen"]', ['outline-style', 'outline-offset']);
    assert.deepEqual(chosen, {'outline-style': 'solid', 'outline-offset': '-3px'});
    const mark = await look('filter-chips', '[part~="chosen"]', ['content'], '::before');
    assert.match(mark.content ?? '', /^"✓"/);
    // The frames of its cards are seen, and no bars that are as loud as text.
    const frame = await look('news-feed-loading-grid', '.card', ['border-top-style', 'border-top-color']);
    assert.deepEqual(frame, {'border-top-style': 'solid', 'border-top-color': text});
  });

  it('paper gets the addresses of links, whole excerpts, cards that are not cut, and nothing to press', async () => {
    await ask({}, 'print');
    const address = await look('news-feed-ready-grid', '[part="link"]', ['content', 'position'], '::after');
    assert.deepEqual(address, {content: `" (${host.origin}/recorded/ok/looks/1/)"`, position: 'static'});
    const theme = await look('theme-list-ready-list', '[part="link"]', ['content'], '::after');
    assert.deepEqual(theme, {content: `" (${host.origin}/1)"`});
    assert.deepEqual(await look('news-feed-ready-grid', '[part="item"]', ['break-inside']), {'break-inside': 'avoid'});
    assert.deepEqual(await look('news-feed-ready-grid', '[part="heading"]', ['break-after']), {'break-after': 'avoid'});
    // Themes have a line of their own, which no separator begins.
    assert.deepEqual(await look('news-feed-ready-grid', '[part="themes"]', ['content'], '::before'), {content: 'none'});
    assert.deepEqual(await look('filter-chips', '.region', ['display']), {display: 'none'});
    // As wide as a sheet of A4 between its margins.
    const viewport = page.viewport();
    await page.setViewport({width: 718, height: 1000});
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('news-feed, news-card')].flatMap(({shadowRoot}) =>
        [...(shadowRoot?.querySelectorAll('[part="excerpt"], [part="themes"]') ?? [])].filter(
          ({scrollHeight, clientHeight}) => scrollHeight > clientHeight + 1,
        ),
      ),
    );
    assert.deepEqual(cut, []);
    const overlaps = await page.evaluate(() =>
      [...document.querySelectorAll('news-feed, news-card')].flatMap(({id, shadowRoot}) =>
        [...(shadowRoot?.querySelectorAll('[part="excerpt"] + .byline') ?? [])].flatMap((byline) => {
          const text = byline.previousElementSibling?.querySelector('.text')?.getBoundingClientRect();
          return text && text.height > 0 && text.bottom > byline.getBoundingClientRect().top + 1 ? id : [];
        }),
      ),
    );
    assert.deepEqual(overlaps, []);
    await page.setViewport(viewport);
    assert.deepEqual(await look('news-card-ready-vertical', '[part="card"]', ['break-inside']), {
      'break-inside': 'avoid',
    });
    // Its address stands below a theme, not beside it.
    assert.deepEqual(await look('theme-list-ready-grid', '[part="link"]', ['display']), {display: 'block'});
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('news-feed, news-card, theme-list')].flatMap(({id, shadowRoot}) =>
        [...(shadowRoot?.querySelectorAll('button, .skeleton') ?? [])].flatMap((element) =>
          element.getClientRects().length > 0 ? [`${id} ${element.className}`] : [],
        ),
      ),
    );
    assert.deepEqual(shown, []);
    await ask({});
  });
});

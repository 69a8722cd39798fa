import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import axe from 'axe-core';
import {measureContrast, tooWeak} from './contrast.mjs';
import {launchBrowser, open, startHost, until} from './host.mjs';
import {openShowcase, READY_THEMES, SCHEMES} from './showcase.mjs';

const ALL = ['news-feed', 'news-card', 'theme-list'];

/** One of each kind of thing that a reader points at or tabs to. */
const TARGETS = [
  ['news-feed-ready-grid', 'link'],
  ['news-feed-ready-compact', 'link'],
  ['news-card-ready-horizontal', 'link'],
  ['theme-list-ready-list', 'link'],
  ['theme-list-ready-grid', 'link'],
  ['theme-list-ready-chips', 'link'],
  ['news-feed-error-grid', 'retry'],
  ['stale', 'retry'],
  ['more', 'more'],
  ['filter-list', 'chosen'],
  ['filter-grid', 'filter'],
  ['filter-chips', 'chosen'],
];

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

/** Colours are measured at the end of a change, not on its way. @param {import('puppeteer-core').Page} opened */
const still = (opened) => opened.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);

for (const theme of READY_THEMES) {
  for (const [scheme, style] of Object.entries(SCHEMES)) {
    describe(`every state and layout, theme ${theme}, ${scheme}`, () => {
      /** @type {import('puppeteer-core').Page} */
      let page;

      before(async () => {
        ({page} = await openShowcase(browser, host, {theme, style, prepare: still}));
      });

      after(() => page.close());

      it('has enough contrast', async () => {
        const measured = await page.evaluate(measureContrast, ALL);
        assert.ok(measured.length > 150, `${measured.length} measured`);
        assert.deepEqual(tooWeak(measured), []);
      });

      it('is clean for axe', async () => {
        await page.evaluate(axe.source);
        const {violations, passes} = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run());
        assert.ok(passes.length > 15);
        assert.deepEqual(
          violations.map((/** @type {any} */ {id, nodes}) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`),
          [],
        );
      });

      it('has enough contrast under the pointer and with the focus, which is seen', async () => {
        // Focus is drawn for those who use the keyboard.
        await page.keyboard.press('Shift');
        for (const [id, part] of TARGETS) {
          const target = await page.evaluateHandle(
            (element, name) => document.getElementById(element)?.shadowRoot?.querySelector(`[part~="${name}"]`),
            id ?? '',
            part,
          );
          const element = /** @type {import('puppeteer-core').ElementHandle<HTMLElement>} */ (target.asElement());
          await element.hover();
          await element.focus();
          const measured = await page.evaluate(measureContrast, [`#${id}`]);
          assert.ok(
            measured.some(({where}) => where.endsWith('focus')),
            `${id} shows its focus`,
          );
          assert.deepEqual(tooWeak(measured), []);
        }
      });
    });
  }
}

describe('any page whose own text has 6:1', () => {
  it('gives the elements enough contrast as they come', async () => {
    const {page} = await openShowcase(browser, host, {prepare: still});
    const {pages, found} = await page.evaluate(
      (measure, ids) => {
        /** @type {typeof measureContrast} */
        const run = new Function(`return (${measure})`)();
        // The same colours every time, from a small generator (mulberry32).
        let state = 7;
        const next = () => {
          state = (state + 0x6d2b79f5) | 0;
          let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
          mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
          return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
        };
        const colour = () => [next(), next(), next()].map((part) => Math.round(part * 255));
        /** @param {number[]} rgb */
        const luminance = (rgb) => {
          const [r = 0, g = 0, b = 0] = rgb.map((value) =>
            value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        // Each new colour is worked out for all that there is in the page.
        for (const element of document.querySelectorAll('main > *')) {
          if (!ids.includes(`#${element.id}`)) {
            element.remove();
          }
        }
        /** @type {string[]} */
        const weak = [];
        let counted = 0;
        for (let tries = 0; counted < 60 && tries < 2000; tries++) {
          const [ink, paper] = [colour(), colour()];
          const [high = 0, low = 0] = [luminance(ink), luminance(paper)].sort((x, y) => y - x);
          if ((high + 0.05) / (low + 0.05) >= 6) {
            const [text, background] = [`rgb(${ink.join(', ')})`, `rgb(${paper.join(', ')})`];
            Object.assign(document.documentElement.style, {color: text, background});
            counted++;
            weak.push(
              ...run(ids)
                .filter(({ratio, least}) => ratio < least)
                .map(({where, ratio}) => `${text} on ${background}: ${where} ${ratio.toFixed(2)}`),
            );
          }
        }
        return {pages: counted, found: weak};
      },
      measureContrast.toString(),
      ['#news-card-ready-auto', '#news-feed-error-grid', '#theme-list-ready-grid', '#news-card-empty-auto', '#stale'],
    );
    assert.equal(pages, 60);
    assert.deepEqual(found.slice(0, 10), []);
    await page.close();
  });
});

describe('a feed that takes long', () => {
  for (const [scheme, style] of Object.entries(SCHEMES)) {
    it(`has enough contrast at each moment of its animation, ${scheme}`, async () => {
      const src = `${host.site('hang')}/wp-json/wp/v2/posts`;
      const body = `<style>html { ${style} }</style><news-feed src="${src}" heading="News" limit="2"></news-feed>`;
      const {page} = await open(browser, host.page(body));
      await until(page, () => document.querySelector('news-feed')?.shadowRoot?.querySelector('.slow'));
      for (const share of [0, 0.25, 0.5, 0.75, 1]) {
        const moving = await page.$eval(
          'news-feed',
          (feed, part) => {
            const animations = feed.shadowRoot?.getAnimations() ?? [];
            for (const animation of animations) {
              animation.pause();
              animation.currentTime = Number(animation.effect?.getComputedTiming().duration) * part * 0.999;
            }
            return animations.length;
          },
          share,
        );
        assert.ok(moving > 5, `${moving} things move`);
        const measured = await page.evaluate(measureContrast, ['news-feed']);
        assert.ok(measured.some(({where}) => where.includes('notice')));
        assert.deepEqual(tooWeak(measured), []);
      }
      await page.close();
    });
  }
});

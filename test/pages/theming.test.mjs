import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {elementsOf, readManifest} from '../../tools/manifest/manifest.mjs';
import {launchBrowser, open, startHost, untilStatus} from './host.mjs';
import {openShowcase, READY_THEMES, themeStyles} from './showcase.mjs';
import {blocks} from './snippets.mjs';

/** @typedef {{tagName: string, cssParts: {name: string}[], cssProperties?: {name: string}[]}} Documented */

/** What the doc comments of the elements promise; every table and every test below is made from it. @type {Documented[]} */
const ELEMENTS = elementsOf(readManifest()).filter((/** @type {any} */ {cssParts}) => cssParts);

/** @param {string} file */
const text = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/**
 * What each custom property changes: a value, where to look in the shadow root, and what is seen there. An element is
 * looked at as `element-state-layout`.
 *
 * @type {Record<string, {value: string, at: Record<string, [id: string, selector: string, property: string, seen: string]>}>}
 */
const PROOFS = {
  '--newsstand-accent': {
    value: 'rgb(1, 2, 3)',
    at: {
      'news-feed': ['news-feed-error-grid', '[part="retry"]', 'color', 'rgb(1, 2, 3)'],
      'news-card': ['news-card-error-auto', '[part="retry"]', 'color', 'rgb(1, 2, 3)'],
      'theme-list': ['theme-list-ready-list', 'li', 'border-left-color', 'rgb(1, 2, 3)'],
    },
  },
  '--newsstand-text': {
    value: 'rgb(1, 2, 3)',
    at: {
      'news-feed': ['news-feed-ready-grid', '[part="title"]', 'color', 'rgb(1, 2, 3)'],
      'news-card': ['news-card-ready-auto', '[part="title"]', 'color', 'rgb(1, 2, 3)'],
      'theme-list': ['theme-list-ready-list', '[part="link"]', 'color', 'rgb(1, 2, 3)'],
    },
  },
  '--newsstand-muted': {
    value: 'rgb(1, 2, 3)',
    at: {
      'news-feed': ['news-feed-ready-grid', '[part="excerpt"]', 'color', 'rgb(1, 2, 3)'],
      'news-card': ['news-card-ready-auto', '[part="date"]', 'color', 'rgb(1, 2, 3)'],
      'theme-list': ['theme-list-empty-list', '[part="empty"]', 'color', 'rgb(1, 2, 3)'],
    },
  },
  '--newsstand-surface': {
    value: 'rgb(1, 2, 3)',
    at: {
      'news-feed': ['news-feed-ready-grid', '[part="card"]', 'background-color', 'rgb(1, 2, 3)'],
      'news-card': ['news-card-ready-auto', '[part="card"]', 'background-color', 'rgb(1, 2, 3)'],
      'theme-list': ['theme-list-ready-grid', '[part="link"]', 'background-color', 'rgb(1, 2, 3)'],
    },
  },
  '--newsstand-border': {
    value: 'rgb(1, 2, 3)',
    at: {
      'news-feed': ['news-feed-ready-grid', '[part="card"]', 'border-top-color', 'rgb(1, 2, 3)'],
      'news-card': ['news-card-ready-auto', '[part="card"]', 'border-top-color', 'rgb(1, 2, 3)'],
      'theme-list': ['theme-list-ready-chips', '[part="link"]', 'border-top-color', 'rgb(1, 2, 3)'],
    },
  },
  '--newsstand-radius': {
    value: '3px',
    at: {
      'news-feed': ['news-feed-ready-grid', '[part="card"]', 'border-top-left-radius', '3px'],
      'news-card': ['news-card-ready-auto', '[part="card"]', 'border-top-left-radius', '3px'],
      'theme-list': ['theme-list-ready-grid', '[part="link"]', 'border-top-left-radius', '3px'],
    },
  },
  '--newsstand-gap': {
    value: '40px',
    at: {
      'news-feed': ['news-feed-ready-grid', '[part="list"]', 'row-gap', '40px'],
      'theme-list': ['theme-list-ready-grid', '[part="list"]', 'row-gap', '20px'],
    },
  },
  '--newsstand-column': {
    value: '500px',
    at: {
      'news-feed': ['news-feed-ready-grid', '[part="list"]', 'grid-template-columns', '960px'],
      'theme-list': ['theme-list-ready-grid', '[part="list"]', 'grid-template-columns', '960px'],
    },
  },
  '--newsstand-image-ratio': {
    value: '1 / 1',
    at: {
      'news-feed': ['news-feed-ready-grid', '[part="media"]', 'aspect-ratio', '1 / 1'],
      'news-card': ['news-card-ready-vertical', '[part="media"]', 'aspect-ratio', '1 / 1'],
    },
  },
  '--newsstand-excerpt-lines': {
    value: '1',
    at: {
      // One line of 16 px, one and a half times as high, that a long text has at least.
      'news-feed': ['news-feed-ready-grid', '[part="excerpt"]', 'min-height', '24px'],
      'news-card': ['news-card-ready-horizontal', '.text', '-webkit-line-clamp', '1'],
    },
  },
  '--newsstand-title-size': {
    value: '30px',
    at: {
      'news-feed': ['news-feed-ready-grid', '[part="title"]', 'font-size', '30px'],
      'news-card': ['news-card-ready-auto', '[part="title"]', 'font-size', '30px'],
    },
  },
  '--newsstand-focus': {
    value: 'rgb(1, 2, 3)',
    at: {
      'news-feed': ['news-feed-ready-grid', '[part="card"]', 'outline-color', 'rgb(1, 2, 3)'],
      'news-card': ['news-card-ready-auto', '[part="card"]', 'outline-color', 'rgb(1, 2, 3)'],
      'theme-list': ['theme-list-ready-list', '[part="link"]', 'outline-color', 'rgb(1, 2, 3)'],
    },
  },
};

describe('a ready-made theme', () => {
  const files = readdirSync(new URL('../../src/themes', import.meta.url)).map((file) => file.replace('.css', ''));

  it('is one of those that are tested', () => {
    assert.deepEqual(files.toSorted(), READY_THEMES.filter((theme) => theme !== 'none').toSorted());
  });

  for (const theme of files) {
    const rules = [
      ...themeStyles(theme)
        .replaceAll(/\/\*.*?\*\//gs, '')
        .matchAll(/([^{}]+)\{([^{}]*)\}/g),
    ].map(([, selector = '', body = '']) => ({
      selector: selector.replaceAll(/\s+/g, ' ').trim(),
      names: [...body.matchAll(/([\w-]+):/g)].map(([, name = '']) => name),
    }));

    it(`sets custom properties and parts alone, with no weight of its own: ${theme}`, () => {
      assert.ok(rules.length > 3);
      for (const {selector, names} of rules) {
        // Nothing but what is within a `:where()`, and perhaps a part of it.
        let rest = selector;
        for (let before = ''; before !== rest;) {
          before = rest;
          rest = rest
            .replace(/(?<!where|part)\([^()]*\)/g, '')
            .replaceAll(/:where\([^()]*\)(::part\([^()]*\)(::before)?)?/g, '');
        }
        assert.match(rest, /^[\s,]*$/, selector);
        if (!selector.includes('::part')) {
          assert.deepEqual(
            names.filter((name) => !name.startsWith('--newsstand-') && name !== 'font-family'),
            [],
          );
        }
      }
    });

    it(`names no custom property and no part that there is not: ${theme}`, () => {
      const known = ELEMENTS.flatMap(({cssParts, cssProperties}) => [...cssParts, ...(cssProperties ?? [])]);
      const used = rules.flatMap(({selector, names}) => [
        ...names.filter((name) => name.startsWith('--')),
        ...[...selector.matchAll(/::part\( ?([\w-]+) ?\)/g)].map(([, part = '']) => part),
      ]);
      assert.deepEqual(
        used.filter((name) => !known.some((entry) => entry.name === name)),
        [],
      );
    });
  }
});

describe('theming', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;
  /** @type {import('puppeteer-core').Page} */
  let page;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
    ({page} = await openShowcase(browser, host, {
      prepare: async (opened) => {
        await opened.setViewport({width: 1100, height: 900});
        // What is compared is the end of every change, not its way.
        await opened.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
      },
    }));
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  it('is proved for each custom property that an element documents', () => {
    const documented = ELEMENTS.flatMap(({tagName, cssProperties}) =>
      (cssProperties ?? []).map(({name}) => `${tagName} ${name}`),
    );
    const proved = Object.entries(PROOFS).flatMap(([name, {at}]) => Object.keys(at).map((tag) => `${tag} ${name}`));
    assert.deepEqual(documented.toSorted(), proved.toSorted());
  });

  for (const [name, {value, at}] of Object.entries(PROOFS)) {
    for (const [tag, [id, selector, property, seen]] of Object.entries(at)) {
      it(`${name} changes the ${property} of a <${tag}>`, async () => {
        const look = () =>
          page.$eval(
            `#${id}`,
            (element, inner, wanted) => {
              const root = /** @type {ShadowRoot} */ (element.shadowRoot);
              /** @type {HTMLElement | null} */ (root.querySelector('[part~="link"]'))?.focus();
              const found = root.querySelector(inner);
              return found ? getComputedStyle(found).getPropertyValue(wanted) : 'nothing there';
            },
            selector,
            property,
          );
        // Focus is drawn for those who use the keyboard.
        await page.keyboard.press('Shift');
        const before = await look();
        await page.$eval(
          `#${id}`,
          (element, set, to) => /** @type {HTMLElement} */ (element).style.setProperty(set, to),
          name,
          value,
        );
        const now = await look();
        await page.$eval(`#${id}`, (element) => element.removeAttribute('style'));
        assert.equal(now, seen);
        assert.notEqual(before, seen);
      });
    }
  }

  for (const {tagName, cssParts} of ELEMENTS) {
    for (const {name} of cssParts) {
      it(`reaches the part ${name} of a <${tagName}> from the host page`, async () => {
        const reached = await page.evaluate(
          (tag, part) => {
            const style = document.createElement('style');
            style.textContent = `${tag}::part(${part}) { outline: 5px solid rgb(4, 5, 6) !important }`;
            document.head.append(style);
            const parts = [...document.querySelectorAll(tag)].flatMap((element) => [
              ...(element.shadowRoot?.querySelectorAll(`[part~="${part}"]`) ?? []),
            ]);
            const colours = new Set(parts.map((element) => getComputedStyle(element).outlineColor));
            style.remove();
            return [...colours];
          },
          tagName,
          name,
        );
        assert.deepEqual(reached, ['rgb(4, 5, 6)']);
      });
    }
  }

  it('knows no part that is not documented', async () => {
    const documented = Object.fromEntries(
      ELEMENTS.map(({tagName, cssParts}) => [tagName, cssParts.map(({name}) => name)]),
    );
    const unknown = await page.evaluate(
      (known) =>
        Object.entries(known).flatMap(([tag, names]) =>
          [...document.querySelectorAll(tag)].flatMap((element) =>
            [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap(({part}) =>
              [...part].filter((name) => !names.includes(name)).map((name) => `${tag} ${name}`),
            ),
          ),
        ),
      documented,
    );
    assert.deepEqual([...new Set(unknown)], []);
  });

  it('does what the snippets of docs/theming.md say', async () => {
    const styles = blocks(text('docs/theming.md'), 'html').filter((snippet) => snippet.startsWith('<style>'));
    assert.equal(styles.length, 3);
    const seen = await page.evaluate((html) => {
      const added = document.createElement('style');
      added.textContent = html.replaceAll(/<\/?style>/g, '');
      document.head.append(added);
      /** @param {string} id @param {string} part */
      const style = (id, part) =>
        getComputedStyle(
          /** @type {Element} */ (document.getElementById(id)?.shadowRoot?.querySelector(`[part~="${part}"]`)),
        );
      const found = [
        style('news-feed-error-grid', 'retry').color,
        style('news-feed-ready-grid', 'card').borderTopLeftRadius,
        style('news-feed-ready-grid', 'title').fontFamily,
        style('stale', 'list').opacity,
        style('news-feed-ready-grid', 'list').opacity,
      ];
      added.remove();
      return found;
    }, styles.join(''));
    assert.deepEqual(seen, ['rgb(0, 97, 127)', '0px', 'Georgia, serif', '0.8', '1']);
  });

  it('is written down: each property and each part stands in docs/theming.md', () => {
    const guide = text('docs/theming.md');
    const names = ELEMENTS.flatMap(({cssParts, cssProperties}) => [...cssParts, ...(cssProperties ?? [])]);
    assert.ok(names.length > 50);
    assert.deepEqual(
      names.filter(({name}) => !guide.includes(`\n| \`${name}\` `)).map(({name}) => name),
      [],
    );
  });
});

describe('the width of a feed in a parent that leaves it to what is inside', () => {
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

  for (const [parent, feed] of [
    ['display: flex; flex-direction: column; align-items: center', 'width: 100%'],
    ['display: flex', 'flex: 1'],
  ]) {
    it(`is the parent's, as the document says: ${parent}`, async () => {
      assert.ok(text('docs/theming.md').includes(`\`${feed}\``));
      const body = `<div style="${parent}"><news-feed style="${feed}" src="${host.site()}/wp-json/wp/v2/posts"></news-feed></div>`;
      const {page} = await open(browser, host.page(body), (opened) => opened.setViewport({width: 1280, height: 800}));
      await untilStatus(page, 'news-feed', 'ready');
      const [inner, outer] = await page.$eval('news-feed', (element) => [
        element.clientWidth,
        element.parentElement?.clientWidth,
      ]);
      assert.equal(inner, outer);
      await page.close();
    });
  }
});

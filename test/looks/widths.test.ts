import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/index.js';
import {failed, loaded, RecordedSite} from '../recorded-site.js';
import {CONTENTS, LAYOUTS, THEMES} from './contents.mjs';
import {faultsInLayout} from './faults-in-layout.js';

/** Every 50 px, and on both sides of where a layout changes (15, 20, 28, 32, 40 and 42 em). */
const STEPS = Array.from({length: 37}, (_, index) => 200 + index * 50);
const LIMITS = [240, 320, 448, 512, 640, 672].flatMap((limit) => [limit - 1, limit, limit + 1]);

/**
 * What is mirrored, and what other engines make of it, is asked for at every limit and at every fourth width between: what is
 * special of a width is what our own styles do there.
 */
const widthsFor = (direction: string): number[] =>
  [
    ...STEPS.filter((_, index) => index % 4 === 0 || (direction === 'ltr' && navigator.userAgent.includes('Chrome/'))),
    ...LIMITS,
  ].sort((a, b) => a - b);

/** What is wrong in a box of one width after the other: the first dozen faults. */
async function faultsAtAllWidths(
  elements: readonly HTMLElement[],
  {direction = 'ltr', size = 16, from = 0} = {},
): Promise<string> {
  const box = await fixture<HTMLElement>(
    html`<div dir=${direction} style="font: ${size}px/1.5 sans-serif">${elements}</div>`,
  );
  await Promise.all(
    [...box.children].map((element) => (element as HTMLElement & {updateComplete?: unknown}).updateComplete),
  );
  const faults = widthsFor(direction)
    .filter((width) => width >= from)
    .flatMap((width) => {
      box.style.width = `${width}px`;
      return elements.flatMap((element) => faultsInLayout(box, element).map((fault) => `${width} px: ${fault}`));
    });
  return [...new Set(faults)].slice(0, 12).join('\n');
}

describe('from 200 to 2,000 px of width, nothing sticks out, is cut or lies upon another', () => {
  for (const direction of ['ltr', 'rtl']) {
    for (const layout of LAYOUTS['news-feed']) {
      for (const [content, items] of Object.entries(CONTENTS)) {
        it(`in a feed as ${layout} with ${content}, ${direction}`, async () => {
          const feed = document.createElement('news-feed');
          Object.assign(feed, {layout, heading: 'Latest news', items});
          expect(await faultsAtAllWidths([feed], {direction})).to.equal('');
          expect(feed.status).to.equal('ready');
        });
      }
    }
  }

  for (const layout of LAYOUTS['news-card']) {
    it(`in cards as ${layout}`, async () => {
      const cards = Object.values(CONTENTS)
        .flat()
        .map((item) => Object.assign(document.createElement('news-card'), {layout, item}));
      expect(await faultsAtAllWidths(cards)).to.equal('');
    });
  }

  it('with text at 200 %, from 320 px', async () => {
    const elements = [
      ...LAYOUTS['news-feed'].map((layout) =>
        Object.assign(document.createElement('news-feed'), {layout, heading: 'Latest news', items: CONTENTS.extremes}),
      ),
      ...LAYOUTS['theme-list'].map((layout) =>
        Object.assign(document.createElement('theme-list'), {layout, heading: 'Themes', themes: THEMES.extremes}),
      ),
    ];
    expect(await faultsAtAllWidths(elements, {size: 32, from: 320})).to.equal('');
  });

  for (const layout of LAYOUTS['theme-list']) {
    for (const [content, themes] of Object.entries(THEMES)) {
      it(`in themes as ${layout} with ${content}`, async () => {
        const list = document.createElement('theme-list');
        Object.assign(list, {layout, heading: 'Research themes', themes});
        expect(await faultsAtAllWidths([list])).to.equal('');
      });
    }
  }

  for (const [state, scenario] of [
    ['loading', 'hang'],
    ['error', 'status-404'],
    ['empty', 'empty'],
  ] as const) {
    it(`while the state is ${state}`, async () => {
      const site = new RecordedSite(scenario);
      const elements = [
        ...LAYOUTS['news-feed'].map((layout) =>
          Object.assign(document.createElement('news-feed'), {layout, src: site.url(), limit: 2}),
        ),
        ...LAYOUTS['news-card'].map((layout) =>
          Object.assign(document.createElement('news-card'), {layout, src: site.url('wp-json/wp/v2/posts/26')}),
        ),
        ...LAYOUTS['theme-list'].map((layout) =>
          Object.assign(document.createElement('theme-list'), {
            layout,
            src: site.url('wp-json/wp/v2/categories'),
          }),
        ),
      ];
      const box = await fixture<HTMLElement>(html`<div>${elements}</div>`);
      if (state === 'error') {
        await Promise.all(elements.map((element) => failed(element)));
      } else if (state === 'empty') {
        await Promise.all(elements.map((element) => loaded(element)));
      }
      for (const element of elements) {
        expect(element.status, element.localName).to.equal(state);
      }
      box.remove();
      expect(await faultsAtAllWidths(elements)).to.equal('');
    });
  }
});

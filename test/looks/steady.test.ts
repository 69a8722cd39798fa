import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {useFakeTimers} from 'sinon';
import '../../src/define/index.js';
import {failed, loaded, RecordedSite} from '../recorded-site.js';
import {LAYOUTS} from './contents.mjs';

const WIDTHS = [200, 320, 480, 700, 1000, 1400, 2000];

/** Boxes at the top of the page with an element of each width in them, while it loads: all of them are in view. */
async function loadingAtAllWidths<Name extends 'news-feed' | 'news-card' | 'theme-list'>(
  name: Name,
  properties: Record<string, unknown>,
): Promise<HTMLElementTagNameMap[Name][]> {
  const elements = WIDTHS.map(() => Object.assign(document.createElement(name), properties));
  await fixture(
    html`<div style="font: 16px/1.5 sans-serif">
      ${elements.map(
        (element, index) => html`<div style="position: absolute; top: 0; width: ${WIDTHS[index]}px">${element}</div>`,
      )}
    </div>`,
  );
  await Promise.all(elements.map((element) => element.updateComplete));
  expect(elements.map(({status}) => status)).to.deep.equal(WIDTHS.map(() => 'loading'));
  return elements;
}

/**
 * How much each element has grown or shrunk, where that is more than about a line for each row of its cards. So much may be: what
 * a card keeps room for is what most cards need, and rows take the rest from their excerpts.
 */
const moved = (elements: readonly HTMLElement[], before: readonly number[]): string[] =>
  elements.flatMap((element, index) => {
    const rows = new Set(
      [...(element.shadowRoot?.querySelectorAll('.card') ?? [])].map((card) => card.getBoundingClientRect().top),
    ).size;
    const by = element.getBoundingClientRect().height - (before[index] ?? 0);
    return Math.abs(by) <= 30 * rows ? [] : `${WIDTHS[index]} px wide: ${by.toFixed(1)} px`;
  });

const heightsOf = (elements: readonly HTMLElement[]): number[] =>
  elements.map((element) => element.getBoundingClientRect().height);

const heights = (elements: readonly HTMLElement[], most = Infinity): string[] =>
  elements.map((element, index) => {
    const height = Math.min(element.getBoundingClientRect().height, most);
    return `${WIDTHS[index]} px wide: ${height.toFixed(1)} px high`;
  });

describe('the page does not move', () => {
  for (const layout of LAYOUTS['news-feed']) {
    for (const hide of ['', 'excerpt', 'image themes author', 'image excerpt date author themes']) {
      it(`when the news come into a feed as ${layout}${hide && ` without ${hide}`}`, async () => {
        const site = new RecordedSite('held');
        const feeds = await loadingAtAllWidths('news-feed', {layout, hide, limit: 4, src: site.url()});
        const before = heightsOf(feeds);
        await site.release();
        await Promise.all(feeds.map((feed) => loaded(feed)));
        await nextFrame();
        // In 200 px any title is a long one; where there is nothing else, its lines are what is kept room for.
        const all = moved(feeds, before);
        const steady = layout === 'compact' ? all : all.filter((line) => !line.startsWith('200 px'));
        expect(steady).to.deep.equal([]);
      });
    }
  }

  for (const [width, size] of [
    [240, 18],
    [200, 20],
  ]) {
    it(`when the news come into a compact feed in a column of ${width} px with text of ${size} px`, async () => {
      const site = new RecordedSite('held');
      const feed = Object.assign(document.createElement('news-feed'), {layout: 'compact', limit: 4, src: site.url()});
      await fixture(html`<div style="font: ${size}px/1.5 sans-serif; width: ${width}px">${feed}</div>`);
      await feed.updateComplete;
      const before = feed.offsetHeight;
      expect(feed.status).to.equal('loading');
      await site.release();
      await loaded(feed);
      await nextFrame();
      expect(feed.offsetHeight / before).to.be.within(0.9, 1.15);
    });
  }

  for (const layout of LAYOUTS['news-card']) {
    it(`when the news come into a card as ${layout}`, async () => {
      const site = new RecordedSite('held');
      const cards = await loadingAtAllWidths('news-card', {layout, src: site.url('wp-json/wp/v2/posts/26')});
      const before = heightsOf(cards);
      await site.release();
      await Promise.all(cards.map((card) => loaded(card)));
      await nextFrame();
      // In 200 px any title is a long one, and beside a picture in 320 px, too.
      const narrow = layout === 'horizontal' ? /^(?:200|320) px/ : /^200 px/;
      expect(moved(cards, before).filter((line) => !narrow.test(line))).to.deep.equal([]);
    });
  }

  for (const [name, path, layouts] of [
    ['news-feed', 'posts', LAYOUTS['news-feed']],
    ['news-card', 'posts/26', LAYOUTS['news-card']],
    // In one row of boxes or chips, which a wide page has room for, there is none for a message.
    ['theme-list', 'categories', ['list']],
  ] as const) {
    for (const layout of layouts) {
      it(`when a ${name} as ${layout} fails`, async () => {
        // On a busy machine any time limit is over before the elements are measured.
        const clock = useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
        const src = new RecordedSite('hang').url(`wp-json/wp/v2/${path}`);
        const elements = await loadingAtAllWidths(name, {layout, src, retries: 0, timeout: 0.4});
        // What is below the window's height is out of view, and need not stay where it is.
        const before = heights(elements, innerHeight);
        await clock.tickAsync(400);
        clock.restore();
        await Promise.all(elements.map((element) => failed(element)));
        await nextFrame();
        // The place closes a moment later, which a slow machine may already have reached.
        for (const animation of elements.flatMap(({shadowRoot}) => shadowRoot?.getAnimations() ?? [])) {
          animation.pause();
          animation.currentTime = 0;
        }
        // A row with a button may be higher than one compact card alone, by a line.
        const grown = heights(elements).filter((height, index) => height !== before[index]);
        expect(layout === 'compact' && name === 'news-card' ? [] : grown).to.deep.equal([]);
      });
    }
  }
});

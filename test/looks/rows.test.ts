import {expect, fixture, html} from '@open-wc/testing';
import type {NewsItem} from '../../src/data/model/news-item.js';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {loaded, RecordedSite} from '../recorded-site.js';
import {CONTENTS} from './contents.mjs';

/** From a phone to a full page. */
const WIDTHS = [320, 375, 560, 704, 768, 960, 1024, 1200, 1440, 1920];

/** A line of an excerpt. */
const LINE = 24;

const [usual] = (CONTENTS.usual ?? []) as unknown as [NewsItem];

const SHORT = 'A prize';
const WORDY =
  'How a consortium of eleven institutes followed four thousand volunteers over twelve years to find out which signs come first';
const LONG_EXCERPT = `${usual?.excerpt} and what follows in the years after that, for the people who work there and for those who visit`;

const MIDDLE_EXCERPT =
  'The incubator will give twenty young health technology companies laboratories, mentors and a first door to the clinic.';

/** Items like the usual one, each with something else. */
const itemsWith = (...fields: readonly {[Field in keyof NewsItem]?: NewsItem[Field] | undefined}[]): NewsItem[] =>
  fields.map((other, index) => ({...usual, authors: [], ...other, id: String(index)}) as NewsItem);

async function feedWith(properties: Record<string, unknown>): Promise<{box: HTMLElement; feed: NewsFeed}> {
  const feed = Object.assign(document.createElement('news-feed'), properties);
  const box = await fixture<HTMLElement>(html`<div style="font: 16px/1.5 sans-serif">${feed}</div>`);
  await feed.updateComplete;
  return {box, feed};
}

const cardsOf = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=card]') ?? []),
];

/** The texts of a card, from the first line to the last. */
function textOf(card: Element): {top: number; bottom: number} {
  const boxes = [...card.querySelectorAll('.title, .kicker, .text, .byline')]
    .map((text) => text.getBoundingClientRect())
    .filter(({height}) => height > 0);
  return {top: Math.min(...boxes.map(({top}) => top)), bottom: Math.max(...boxes.map(({bottom}) => bottom))};
}

/** How much of a card is blank below its texts, in lines, beside its padding. */
const blankLines = (card: Element): number => (card.getBoundingClientRect().bottom - 21 - textOf(card).bottom) / LINE;

/** The cards by the top of their row. */
function rowsOf(feed: Element): HTMLElement[][] {
  const rows = new Map<number, HTMLElement[]>();
  for (const card of cardsOf(feed)) {
    const top = Math.round(card.getBoundingClientRect().top);
    rows.set(top, [...(rows.get(top) ?? []), card]);
  }
  return [...rows.values()];
}

describe('a row of cards', () => {
  const mixes = {
    'short and wordy titles': itemsWith(
      {title: SHORT, excerpt: 'Short.'},
      {title: WORDY},
      {title: SHORT, excerpt: ''},
      {title: WORDY, excerpt: LONG_EXCERPT},
    ),
    'wordy news': itemsWith(...Array.from({length: 4}, () => ({title: WORDY, excerpt: LONG_EXCERPT}))),
    'short news': itemsWith(...Array.from({length: 4}, () => ({title: SHORT, excerpt: 'Short.'}))),
    'the usual news': itemsWith({}, {}, {}, {}),
    'excerpts of some lines': itemsWith(
      {excerpt: MIDDLE_EXCERPT},
      {title: 'Highly Cited Researchers: Luxembourg in the spotlight'},
      {excerpt: MIDDLE_EXCERPT, title: 'Parkinson’s disease: the quiet decade before the tremor'},
      {},
    ),
  };

  for (const [name, items] of Object.entries(mixes)) {
    it(`has no hole with ${name}`, async () => {
      const {box, feed} = await feedWith({items, limit: 4});
      const holes = WIDTHS.flatMap((width) => {
        box.style.width = `${width}px`;
        return cardsOf(feed).flatMap((card, index) => {
          const lines = blankLines(card);
          // An excerpt that may fill the room can end two lines before it does.
          return lines <= (card.matches('.long, .mid') ? 2.1 : 1.2)
            ? []
            : `${width} px, card ${index}: ${lines.toFixed(1)} lines`;
        });
      });
      expect(holes).to.deep.equal([]);
    });

    it(`has a card of ${name} as high as the same card alone, but for a line`, async () => {
      const other = WIDTHS.flatMap(async (width) => {
        const [item] = items;
        const {box, feed} = await feedWith({items: [item, {...item, id: 'twin'}], limit: 2});
        box.style.width = `${width}px`;
        const [card] = cardsOf(feed);
        const {width: wide = 0, height = 0} = card?.getBoundingClientRect() ?? {};
        const alone = Object.assign(document.createElement('news-card'), {
          item,
          layout: wide < 640 ? 'vertical' : 'horizontal',
        });
        const place = await fixture<HTMLElement>(
          html`<div style="font: 16px/1.5 sans-serif; width: ${wide}px">${alone}</div>`,
        );
        await alone.updateComplete;
        const by = height - place.getBoundingClientRect().height;
        return Math.abs(by) <= LINE ? [] : [`${width} px: ${by.toFixed(1)} px`];
      });
      expect((await Promise.all(other)).flat()).to.deep.equal([]);
    });
  }

  it('cuts no excerpt above a blank', async () => {
    const {box, feed} = await feedWith({items: mixes['excerpts of some lines'], limit: 4});
    const cut = WIDTHS.flatMap((width) => {
      box.style.width = `${width}px`;
      return cardsOf(feed).flatMap((card, index) => {
        const text = card.querySelector('.text');
        const isCut = text !== null && text.scrollHeight > text.clientHeight + 1;
        return isCut && blankLines(card) >= 1 ? `${width} px, card ${index}: ${blankLines(card).toFixed(1)} lines` : [];
      });
    });
    expect(cut).to.deep.equal([]);
  });

  it('has the text of a card without a picture in its middle, and fills half of it or more', async () => {
    const items = itemsWith({}, {image: undefined}, {}, {image: undefined, excerpt: LONG_EXCERPT});
    const {box, feed} = await feedWith({items, limit: 4});
    const faults = WIDTHS.flatMap((width) => {
      box.style.width = `${width}px`;
      return cardsOf(feed)
        .filter((card) => card.matches('.plain') && card.clientWidth < 640)
        .flatMap((card) => {
          const {top, bottom, height} = card.getBoundingClientRect();
          const text = textOf(card);
          const [above, below] = [text.top - top, bottom - text.bottom];
          return Math.abs(above - below) <= 8 && text.bottom - text.top >= height / 2
            ? []
            : `${width} px: ${above.toFixed()} above, ${below.toFixed()} below, of ${height.toFixed()}`;
        });
    });
    expect(faults).to.deep.equal([]);
  });
});

describe('a grid', () => {
  for (const [lead, limits] of [
    [0, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]],
    [1, [1, 2, 3, 4, 5, 6, 7, 8, 10]],
    [2, [4, 5, 7]],
  ] as const) {
    for (const limit of limits) {
      it(`of ${limit} with ${lead} large has four columns at most and leaves no card alone`, async () => {
        const items = itemsWith(...Array.from({length: limit}, () => ({image: undefined, excerpt: ''}))).with(0, usual);
        const {box, feed} = await feedWith({items, limit: 20, lead});
        const faults = WIDTHS.flatMap((width) => {
          box.style.width = `${width}px`;
          const rows = rowsOf(feed);
          const last = rows.at(-1) ?? [];
          const right = Math.max(...last.map((card) => card.getBoundingClientRect().right));
          const isAlone = last.length === 1 && Math.abs(right - box.getBoundingClientRect().right) > 1;
          const isWide = rows.some(({length}) => length > 4);
          return isAlone || isWide
            ? `${width} px: ${rows.map(({length}) => length).join()}, up to ${right.toFixed()}`
            : [];
        });
        expect(faults).to.deep.equal([]);
      });
    }
  }
});

describe('a grid of fewer cards than it asks for', () => {
  for (const [count, paging] of [
    [1, 'none'],
    [4, 'none'],
    [5, 'button'],
  ] as const) {
    it(`of ${count} instead of 6 leaves none alone, with ${paging} for paging`, async () => {
      const site = new RecordedSite();
      const total = Number((await fetch(site.url())).headers.get('x-wp-total'));
      const src = site.url(`wp-json/wp/v2/posts?offset=${total - count}`);
      const {box, feed} = await feedWith({src, limit: 6, paging});
      await loaded(feed);
      const alone = WIDTHS.filter((width) => {
        box.style.width = `${width}px`;
        const [last, other] = rowsOf(feed).at(-1) ?? [];
        const end = last?.getBoundingClientRect().right ?? 0;
        return other === undefined && Math.abs(end - box.getBoundingClientRect().right) > 1;
      });
      expect(cardsOf(feed)).to.have.lengthOf(count);
      expect(alone).to.deep.equal([]);
    });
  }

  it('keeps its columns when a next page comes', async () => {
    const {box, feed} = await feedWith({src: new RecordedSite('ok').url(), limit: 7, paging: 'button'});
    await loaded(feed);
    box.style.width = '1200px';
    const before = cardsOf(feed).map((card) => card.getBoundingClientRect().width);
    await feed.loadMore();
    await feed.updateComplete;
    expect(cardsOf(feed)).to.have.lengthOf(14);
    const after = cardsOf(feed).map((card) => card.getBoundingClientRect().width);
    expect(after.slice(0, 7)).to.deep.equal(before);
  });
});

describe('the authors', () => {
  const shown = async (properties: Record<string, unknown>): Promise<string | undefined> => {
    const {feed} = await feedWith({items: itemsWith({authors: ['Ada Lovelace']}, {}), ...properties});
    return feed.shadowRoot?.querySelector('[part=authors]')?.textContent?.trim();
  };

  it('are left out of a grid, unless hide says otherwise', async () => {
    expect(await shown({})).to.equal(undefined);
    expect(await shown({hide: 'none'})).to.equal('By Ada Lovelace');
    expect(await shown({hide: 'image'})).to.equal('By Ada Lovelace');
  });

  it('are in a list, unless hide says otherwise', async () => {
    expect(await shown({layout: 'list'})).to.equal('By Ada Lovelace');
    expect(await shown({layout: 'list', hide: 'author'})).to.equal(undefined);
  });
});

describe('themes in a line of their own', () => {
  for (const [layout, width] of [
    ['horizontal', 400],
    ['vertical', 300],
  ] as const) {
    it(`begin with no separator in a card that is ${layout} and ${width} px wide`, async () => {
      const card = Object.assign(document.createElement('news-card'), {item: usual, layout});
      await fixture(html`<div style="font: 16px/1.5 sans-serif; width: ${width}px">${card}</div>`);
      await card.updateComplete;
      const [date, themes] = ['date', 'themes'].map((part) => card.shadowRoot?.querySelector(`[part=${part}]`));
      expect(date && themes && themes.getBoundingClientRect().top >= date.getBoundingClientRect().bottom - 1).to.equal(
        true,
      );
      expect(themes && getComputedStyle(themes, '::before').content).to.equal('none');
    });
  }
});

describe('a compact list', () => {
  it('has its titles in one line, also of an item without a date', async () => {
    const {box, feed} = await feedWith({layout: 'compact', items: itemsWith({}, {published: undefined}, {themes: []})});
    for (const width of [560, 960, 1440]) {
      box.style.width = `${width}px`;
      const lefts = [...(feed.shadowRoot?.querySelectorAll('.title') ?? [])].map(
        (title) => title.getBoundingClientRect().left,
      );
      expect(new Set(lefts), `${width} px`).to.have.property('size', 1);
    }
  });
});

describe('the arrow of a new tab', () => {
  it('points out of the card in the direction of its text, also where ours is of another', async () => {
    const items = itemsWith({title: 'باحثون من لوكسمبورغ', language: 'ar'}, {});
    const {feed} = await feedWith({items, target: '_blank'});
    const arrows = [...(feed.shadowRoot?.querySelectorAll('.tab') ?? [])].map(
      (tab) => getComputedStyle(tab, '::before').content[1],
    );
    expect(arrows).to.deep.equal(['↖', '↗']);
  });
});

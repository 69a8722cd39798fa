import {expect, fixture, html} from '@open-wc/testing';
import {useFakeTimers} from 'sinon';
import type {NewsItem} from '../../src/data/model/news-item.js';
import '../../src/define/index.js';
import {RecordedSite, shown} from '../recorded-site.js';
import {CONTENTS} from './contents.mjs';

const [usual] = (CONTENTS.usual ?? []) as unknown as [NewsItem];

async function elementIn<Name extends keyof HTMLElementTagNameMap>(
  width: number,
  name: Name,
  properties: Record<string, unknown>,
): Promise<HTMLElementTagNameMap[Name]> {
  const element = Object.assign(document.createElement(name), properties);
  await fixture(html`<div style="font: 16px/1.5 sans-serif; width: ${width}px">${element}</div>`);
  await (element as unknown as {updateComplete: Promise<unknown>}).updateComplete;
  return element;
}

/** Words of a text that stand in more than one line. */
function brokenWords(element: Element): string[] {
  const text = element.firstChild as Text;
  return [...text.data.matchAll(/\S+/g)].flatMap(({0: word, index}) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size > 1 ? word : [];
  });
}

describe('a card on a phone with text of twice the size', () => {
  const items = [
    {...usual, title: 'Researchers of Luxembourg'},
    {...usual, id: '2', title: 'Researchers of Luxembourg', image: undefined},
  ];
  for (const [name, properties] of Object.entries({
    'a grid': {},
    'a grid with a large card': {lead: 1},
    'a list': {layout: 'list'},
  })) {
    it(`breaks no usual word of a title, in ${name}`, async () => {
      const feed = await elementIn(171, 'news-feed', {items, ...properties});
      expect(shown(feed, '.title > a').map(brokenWords)).to.deep.equal([[], []]);
    });
  }

  for (const layout of ['grid', 'list', 'compact']) {
    it(`begins no line with a separator, in a feed as ${layout}`, async () => {
      const source = {name: 'Institute of the South'};
      const feed = await elementIn(171, 'news-feed', {items: [{...usual, source}], layout, hide: 'none'});
      expect(
        shown(feed, '.themes, [part=source]').map((text) => getComputedStyle(text, '::before').content),
      ).to.deep.equal(['none', 'none']);
    });
  }
});

describe('a compact feed', () => {
  it('writes dates, themes and sources in the same size', async () => {
    for (const width of [300, 700, 1400]) {
      const feed = await elementIn(width, 'news-feed', {
        items: [{...usual, source: {name: 'Institute A'}}],
        layout: 'compact',
        hide: 'author',
      });
      const sizes = shown(feed, 'time, .themes, [part=source]').map((text) => getComputedStyle(text).fontSize);
      expect(sizes, `${width} px`).to.deep.equal(['14px', '14px', '14px']);
    }
  });

  it('has a title of one line in the middle of its row', async () => {
    for (const width of [300, 700, 1400]) {
      const feed = await elementIn(width, 'news-feed', {layout: 'compact', items: undefined, limit: 1});

      Object.assign(feed, {items: [{...usual, title: 'A prize'}]});
      await feed.updateComplete;
      shown(feed, '.list')[0]?.classList.add('sized');
      const [body] = shown(feed, '.body');
      const box = body?.getBoundingClientRect() ?? new DOMRect();
      const texts = shown(feed, '.title, .themes, time').map((text) => text.getBoundingClientRect());
      const above = Math.min(...texts.map(({top}) => top)) - box.top;
      const below = box.bottom - Math.max(...texts.map(({bottom}) => bottom));
      expect(Math.abs(above - below), `${width} px: ${above} above, ${below} below`).to.be.below(6);
    }
  });
});

describe('what takes long', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'Date']})));
  afterEach(() => clock.restore());

  for (const width of [300, 700, 1400]) {
    it(`is said in full in a compact feed of ${width} px, and has its lines where the titles will be`, async () => {
      const src = new RecordedSite('hang').url();
      const feed = await elementIn(width, 'news-feed', {src, layout: 'compact', limit: 2, timeout: 60});
      clock.tick(4001);
      await feed.updateComplete;
      const [note] = shown(feed, '.slow');
      const row = note?.closest('li')?.getBoundingClientRect() ?? new DOMRect();
      const said = note?.getBoundingClientRect() ?? new DOMRect();
      expect(
        said.top >= row.top && said.bottom <= row.bottom,
        `it stays in its row, ${said.top} to ${said.bottom} in ${row.top} to ${row.bottom}`,
      ).to.equal(true);
      const lines = shown(feed, 'li:last-child .line').map((line) => line.getBoundingClientRect());
      const line = lines.find(({width: wide}) => wide > 0) ?? new DOMRect();
      expect(line.left - row.left).to.be.closeTo(width < 512 ? 0 : 184, 1);
    });
  }

  it('stands off the rule of a theme list', async () => {
    const src = new RecordedSite('hang').url('wp-json/wp/v2/categories?parent=2');
    const list = await elementIn(500, 'theme-list', {src, timeout: 60});
    clock.tick(4001);
    await list.updateComplete;
    const [note] = shown(list, '.slow');
    expect(note && parseFloat(getComputedStyle(note).paddingInlineStart)).to.equal(16);
  });
});

import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/index.js';
import {failed, RecordedSite, shown} from '../recorded-site.js';
import {CONTENTS, LAYOUTS, THEMES} from './contents.mjs';

/** So small a text that sizes in `em` alone would not do. */
const SMALL = '9px/1.2 sans-serif';

describe('what a reader points at', () => {
  for (const layout of LAYOUTS['theme-list']) {
    it(`is 24 px high and wide at least, in themes as ${layout}, however small the text`, async () => {
      const list = document.createElement('theme-list');
      Object.assign(list, {layout, themes: [{id: '0', name: 'I', url: '/i'}, ...(THEMES.usual ?? [])]});
      await fixture(html`<div style="font: ${SMALL}; width: 400px">${list}</div>`);
      const links = shown(list, 'a');
      expect(links).to.have.lengthOf(5);
      for (const link of links) {
        const {width, height} = link.getBoundingClientRect();
        expect(Math.min(width, height), link.textContent ?? '').to.be.at.least(24);
      }
    });
  }

  it('is 44 px high at least where it is a button', async () => {
    const feed = document.createElement('news-feed');
    Object.assign(feed, {src: new RecordedSite('status-404').url()});
    await fixture(html`<div style="font: ${SMALL}; width: 400px">${feed}</div>`);
    await failed(feed);
    const [button] = shown(feed, 'button');
    expect(button?.getBoundingClientRect().height).to.be.at.least(44);
  });

  for (const layout of LAYOUTS['theme-list']) {
    it(`is 44 px high at least in a filter as ${layout}, whether a theme has a page or not`, async () => {
      const list = document.createElement('theme-list');
      Object.assign(list, {layout, for: 'news', themes: [{id: '0', name: 'I'}, ...(THEMES.usual ?? [])]});
      await fixture(html`<div style="font: ${SMALL}; width: 400px">${list}</div>`);
      const choices = shown(list, '[part~="filter"]');
      expect(choices.map(({localName}) => localName)).to.deep.equal(['button', 'button', 'a', 'a', 'a', 'a']);
      for (const choice of choices) {
        expect(choice.getBoundingClientRect().height, choice.textContent ?? '').to.be.at.least(44);
      }
    });
  }

  for (const layout of LAYOUTS['news-feed']) {
    it(`is the whole card, of which the texts can be selected, in a feed as ${layout}`, async () => {
      const feed = document.createElement('news-feed');
      Object.assign(feed, {layout, items: CONTENTS.usual});
      await fixture(html`<div style="width: 700px">${feed}</div>`);
      await feed.updateComplete;
      const [card] = shown(feed, '.card');
      card?.scrollIntoView();
      const {left, top, right, bottom} = card?.getBoundingClientRect() ?? new DOMRect();
      for (const [x, y] of [
        // Within the round corners.
        [left + 8, top + 8],
        [right - 8, top + 8],
        [right - 8, bottom - 8],
      ] as const) {
        expect(feed.shadowRoot?.elementFromPoint(x, y)?.getAttribute('part'), `at ${x}, ${y}`).to.equal('link');
      }
      for (const text of card?.querySelectorAll('[part="excerpt"], [part="date"]') ?? []) {
        const box = text.getBoundingClientRect();
        if (box.width > 0) {
          const hit = feed.shadowRoot?.elementFromPoint(box.left + 4, box.top + box.height / 2);
          expect(text.contains(hit ?? null), text.outerHTML).to.equal(true);
          expect(getComputedStyle(text).userSelect).not.to.equal('none');
        }
      }
    });
  }
});

describe('where a page asks an element for its own width', () => {
  for (const style of ['display: flex', 'display: inline-flex', 'display: grid; justify-items: start', 'float: left']) {
    it(`a card has one, in a box with "${style}"`, async () => {
      const card = document.createElement('news-card');
      Object.assign(card, {item: CONTENTS.usual?.[0]});
      const box = await fixture<HTMLElement>(html`<div style="width: 600px"><div style=${style}>${card}</div></div>`);
      expect(card.getBoundingClientRect().width).to.be.within(200, 600);
      box.style.width = '150px';
      expect(card.getBoundingClientRect().width, 'in a narrow page').to.be.within(100, 260);
    });
  }
});

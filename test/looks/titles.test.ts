import {expect, fixture, html} from '@open-wc/testing';
import type {NewsItem} from '../../src/data/model/news-item.js';
import '../../src/define/index.js';
import {shown} from '../recorded-site.js';
import {CONTENTS} from './contents.mjs';

const [usual] = (CONTENTS.usual ?? []) as unknown as [NewsItem];

/** The size of the title of a card that is so many pixels wide, in those of the text around it. */
async function titleSize(width: number, layout: string, style = ''): Promise<number> {
  const card = Object.assign(document.createElement('news-card'), {item: usual, layout});
  await fixture(html`<div style="font: 16px/1.5 sans-serif; width: ${width}px; ${style}">${card}</div>`);
  await card.updateComplete;
  const [title] = shown(card, '.title');
  return Number.parseFloat(getComputedStyle(title as Element).fontSize) / 16;
}

describe('the title of a card', () => {
  for (const [width, size] of [
    [120, 1],
    [180, 1.125],
    [300, 1.25],
    [400, 1.3125],
    [600, 1.4375],
    [900, 1.625],
  ] as const) {
    it(`is of ${size} em in a card of ${width} px`, async () => {
      expect(await titleSize(width, 'vertical')).to.be.closeTo(size, 0.001);
    });
  }

  it('beside a picture leaves it room, and grows where there is enough', async () => {
    expect(await titleSize(300, 'auto')).to.be.closeTo(1.25, 0.001);
    expect(await titleSize(600, 'auto')).to.be.closeTo(1.3125, 0.001);
    expect(await titleSize(1200, 'auto')).to.be.closeTo(1.5, 0.001);
  });

  it('is as large as the page says', async () => {
    expect(await titleSize(900, 'vertical', '--newsstand-title-size: 2em')).to.be.closeTo(2, 0.001);
    expect(await titleSize(120, 'vertical', '--newsstand-title-size: 2em')).to.be.closeTo(2, 0.001);
  });
});

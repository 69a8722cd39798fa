import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {NewsCard} from '../../src/news-card/news-card.js';
import {shown, textOf} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';

const picture = (size: string) => ({
  url: new URL(`/recorded/ok/pictures/wp-content/uploads/drawing-${size}.png`, location.href).href,
  alt: 'A drawing',
});

const ITEM = {
  id: '1',
  title: 'باحثون من لوكسمبورغ',
  url: 'https://news.example.org/1',
  excerpt: '',
  truncated: false,
  published: '2020-11-18',
  authors: ['ليلى حداد'],
  themes: [{id: '1', slug: 'medicine', name: 'الطب'}],
};

/** The picture of a card of 320 px, once it is there or has failed. */
async function pictureOf(url: {url: string; alt: string}): Promise<HTMLImageElement> {
  const box = await fixture<HTMLElement>(
    html`<div style="inline-size: 320px; font: 16px sans-serif">
      <news-card layout="vertical" .item=${{...ITEM, image: url}}></news-card>
    </div>`,
  );
  const card = box.firstElementChild as NewsCard;
  await card.updateComplete;
  const image = card.shadowRoot?.querySelector('img') as HTMLImageElement;
  await waitUntil(() => image.hidden || image.classList.contains('loaded'), 'the picture is there, or not to be had');
  return image;
}

describe('the picture of a card', () => {
  it('gives way to that of the page where it does not come, which is hidden where that does not come either', async () => {
    const broken = {url: new URL('/test/none.png', location.href).href, alt: 'A drawing', srcset: '/test/no.png 400w'};
    const feedWith = async (fallback: string) => {
      const feed = await fixture<NewsFeed>(
        html`<news-feed image-fallback=${fallback} .items=${[{...ITEM, image: broken}]}></news-feed>`,
      );
      await feed.updateComplete;
      const image = feed.shadowRoot?.querySelector('img') as HTMLImageElement;
      await waitUntil(() => image.hidden || image.classList.contains('loaded'), 'it is there, or not to be had');
      return image;
    };
    const own = picture('1200x800').url;
    const image = await feedWith(own);
    expect([image.src, image.ariaHidden, image.hasAttribute('srcset'), image.hidden]).to.deep.equal([
      own,
      'true',
      false,
      false,
    ]);
    expect((await feedWith('/test/neither.png')).hidden).to.equal(true);
    expect((await feedWith('')).hidden).to.equal(true);
  });

  it('says what it shows once a refresh brings another one in the place of one that did not come', async () => {
    const broken = {url: new URL('/test/none.png', location.href).href, alt: 'A drawing'};
    const own = picture('1200x800').url;
    const feed = await fixture<NewsFeed>(
      html`<news-feed image-fallback=${own} .items=${[{...ITEM, image: broken}]}></news-feed>`,
    );
    await feed.updateComplete;
    const image = feed.shadowRoot?.querySelector('img') as HTMLImageElement;
    await waitUntil(() => image.classList.contains('loaded'), 'the picture of the page is there');
    expect([image.src, image.ariaHidden]).to.deep.equal([own, 'true']);
    const other = picture('800x450');
    Object.assign(feed, {items: [{...ITEM, image: other}]});
    await feed.updateComplete;
    await waitUntil(() => !image.hasAttribute('aria-hidden'), 'the other picture is there');
    expect([image.isConnected, image.src, image.alt]).to.deep.equal([true, other.url, 'A drawing']);
  });

  for (const [what, size, fit] of [
    ['fills its place', '1200x800', 'cover'],
    ['is shown whole where it is very wide', '1200x300', 'scale-down'],
    ['is shown whole where it is higher than wide, as a portrait is', '800x1000', 'scale-down'],
  ] as const) {
    it(what, async () => {
      expect(getComputedStyle(await pictureOf(picture(size))).objectFit).to.equal(fit);
    });
  }

  it('is not blown up', async () => {
    // Of a drawing (SVG), WebKit tells the size at which it is shown.
    const url = new URL('/test/fixtures/pictures/small-120x80.png', location.href).href;
    const image = await pictureOf({url, alt: 'A photo'});
    expect(image.naturalWidth).to.equal(120);
    expect(getComputedStyle(image).objectFit).to.equal('scale-down');
  });

  it('has a light ground once it is there, on which a logo with nothing behind it can be read', async () => {
    expect(getComputedStyle(await pictureOf(picture('1200x800'))).backgroundColor).to.equal('rgb(244, 245, 247)');
  });

  it('is not there where it cannot be had', async () => {
    const image = await pictureOf({url: new URL('/nowhere.png', location.href).href, alt: ''});
    expect(image.hidden).to.equal(true);
  });
});

describe('a card in a script from right to left', () => {
  async function card(attributes: {layout: string; width: number}): Promise<NewsCard> {
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size: ${attributes.width}px; font: 16px sans-serif">
        <news-card layout=${attributes.layout} .item=${{...ITEM, language: 'ar'}}></news-card>
      </div>`,
    );
    const element = box.firstElementChild as NewsCard;
    await element.updateComplete;
    return element;
  }

  for (const [layout, width] of [
    ['vertical', 300],
    ['vertical', 500],
    ['compact', 500],
    ['compact', 700],
  ] as const) {
    it(`begins with its date on the right, as ${layout} of ${width} px`, async () => {
      const element = await card({layout, width});
      const [date] = shown(element, '[part="date"]');
      const [body] = shown(element, '.body');
      const inset = parseFloat(getComputedStyle(body as Element).paddingInlineStart);
      const right = (body?.getBoundingClientRect().right ?? 0) - inset;
      expect(date?.getBoundingClientRect().right).to.be.closeTo(right, 1.5);
    });
  }

  it('has a space between our word and the name', async () => {
    const element = await card({layout: 'vertical', width: 500});
    expect(textOf(element, 'authors')).to.equal('By ليلى حداد');
    const [by, name] = shown(element, '[part="authors"] > *').map((part) => part.getBoundingClientRect());
    expect((by?.left ?? 0) - (name?.right ?? 0)).to.be.greaterThan(2);
  });
});

import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/index.js';
import type {NewsCard} from '../../src/news-card/news-card.js';
import {failed, isSeen, loaded, nextLoad, RecordedSite, shown, textOf} from '../recorded-site.js';
import {waitUntil} from '../wait-until.js';

describe('<news-card>', () => {
  it('shows the host page’s content where it has nothing of its own', async () => {
    const card = await fixture<NewsCard>(html`<news-card><a href="/all">All news</a></news-card>`);
    expect(card.status).to.equal('idle');
    expect(isSeen(card.querySelector('a'))).to.equal(true);
  });

  it('shows what its attributes say, as an article with one link', async () => {
    const card = await fixture<NewsCard>(
      html`<news-card
        headline="Luxembourg to open healthtech incubator"
        href="/news/1"
        excerpt="It will offer 350 m2 of laboratory space. The opening […]"
        date="2020-11-18"
        author="Fiona Schmit"
        image="/recorded/ok/card/wp-content/uploads/a-160x90.png"
        image-alt="A laboratory"
        heading-level="2"
      ></news-card>`,
    );
    expect(card.status).to.equal('ready');
    expect(textOf(card, 'title')).to.equal('Luxembourg to open healthtech incubator');
    expect(shown(card, 'article > .body > h2 > a')[0]?.getAttribute('href')).to.equal(`${location.origin}/news/1`);
    expect(textOf(card, 'excerpt')).to.equal('It will offer 350 m2 of laboratory space. The opening…');
    expect(textOf(card, 'date')).to.equal('18 November 2020');
    expect(textOf(card, 'authors')).to.equal('By Fiona Schmit');
    expect(shown(card, 'img')[0]?.getAttribute('alt')).to.equal('A laboratory');
    await expect(card).to.be.accessible();
  });

  it('follows its attributes', async () => {
    const card = await fixture<NewsCard>(html`<news-card headline="One"></news-card>`);
    card.headline = 'Two';
    await card.updateComplete;
    expect(textOf(card, 'title')).to.equal('Two');
  });

  it('makes no link of an address that is none', async () => {
    const card = await fixture<NewsCard>(html`<news-card headline="One" href="javascript:alert(1)"></news-card>`);
    expect(shown(card, 'a')).to.have.lengthOf(0);
    expect(textOf(card, 'title')).to.equal('One');
  });

  it('shows its own content as the excerpt of an item that has none', async () => {
    const card = await fixture<NewsCard>(html`<news-card headline="One"><b>Words of the page</b></news-card>`);
    expect(isSeen(card.querySelector('b'))).to.equal(true);
    expect(shown(card, '[part="excerpt"] slot')).to.have.lengthOf(1);
  });

  it('takes a picture and a footer of the host page', async () => {
    const card = await fixture<NewsCard>(
      html`<news-card headline="One"><svg slot="media" viewBox="0 0 1 1"></svg><b slot="footer">More</b></news-card>`,
    );
    expect(isSeen(card.querySelector('svg'))).to.equal(true);
    expect(isSeen(card.querySelector('b'))).to.equal(true);
    expect(shown(card, '[part="excerpt"]').filter(isSeen)).to.have.lengthOf(0);
  });

  it('takes what comes later, and does without what goes', async () => {
    const card = await fixture<NewsCard>(html`<news-card headline="One"></news-card>`);
    const [picture, words] = [document.createElement('div'), document.createElement('p')];
    picture.slot = 'media';
    picture.textContent = 'Picture';
    words.textContent = 'Words of the page';
    for (const child of [picture, words]) {
      card.append(child);
      await waitUntil(() => isSeen(child));
      child.remove();
      await waitUntil(() => shown(card, '[part="media"], [part="excerpt"]').filter(isSeen).length === 0);
    }
    words.slot = 'media';
    card.append(words);
    await waitUntil(() => shown(card, '[part="media"]').filter(isSeen).length === 1);
    words.slot = '';
    await waitUntil(() => shown(card, '[part="excerpt"]').filter(isSeen).length === 1 && isSeen(words));
  });

  it('shows an item that it is given', async () => {
    const card = await fixture<NewsCard>(html`<news-card></news-card>`);
    card.item = {id: '1', title: 'Given', excerpt: '', truncated: false, authors: [], themes: []};
    await card.updateComplete;
    expect(card.status).to.equal('ready');
    expect(textOf(card, 'title')).to.equal('Given');
    card.item = undefined;
    await card.updateComplete;
    expect(card.status).to.equal('idle');
  });

  it('shows no more of very many themes than anybody reads', async () => {
    const card = await fixture<NewsCard>(html`<news-card></news-card>`);
    const themes = Array.from({length: 50}, (_, index) => ({
      id: `${index}`,
      slug: `${index}`,
      name: `Theme ${index} `.repeat(20).trim(),
    }));
    card.item = {id: '1', title: 'A', excerpt: '', truncated: false, authors: [], themes};
    await card.updateComplete;
    expect(textOf(card, 'themes')).to.match(/^Theme 0 Theme 0 .{300,490}…$/);
  });

  it('loads one item', async () => {
    const site = new RecordedSite();
    const card = await loaded(
      await fixture<NewsCard>(html`<news-card src=${site.url('wp-json/wp/v2/posts/26')}></news-card>`),
    );
    expect(textOf(card, 'title')).to.equal('Joint call 2026: Healthy ageing – 12 projects selected');
    expect(shown(card, 'article')).to.have.lengthOf(1);
    expect((await site.count()).requests).to.equal(1);
    await expect(card).to.be.accessible();
  });

  it('has the place of one card while it loads', async () => {
    const card = await fixture<NewsCard>(html`<news-card src=${new RecordedSite('hang').url()}></news-card>`);
    expect(shown(card, '[part="skeleton"]')).to.have.lengthOf(1);
    await expect(card).to.be.accessible();
  });

  it('says calmly that the item could not be loaded', async () => {
    const card = await failed(
      await fixture<NewsCard>(
        html`<news-card src=${new RecordedSite('status-404').url()}><a href="/all">All news</a></news-card>`,
      ),
    );
    expect(card.status).to.equal('error');
    expect(textOf(card, 'error')).to.equal('We couldn’t load this news item. Try again');
    expect(isSeen(card.querySelector('a'))).to.equal(true);
    await expect(card).to.be.accessible();
  });

  it('recovers with Retry and keeps the focus', async () => {
    const site = new RecordedSite('busy-1');
    const card = await failed(
      await fixture<NewsCard>(html`<news-card src=${site.url('wp-json/wp/v2/posts/4')} retries="0"></news-card>`),
    );
    const [button] = shown(card, '[part="retry"]');
    button?.focus();
    const load = nextLoad(card);
    button?.click();
    await load;
    expect(card.status).to.equal('ready');
    expect(document.activeElement).to.equal(card);
  });

  it('keeps the place of a picture that does not come', async () => {
    const card = await fixture<NewsCard>(html`<news-card headline="One" image="/nowhere.png"></news-card>`);
    const [image] = shown(card, 'img');
    const [media] = shown(card, '[part="media"]');
    const before = media?.getBoundingClientRect().height;
    await waitUntil(() => image?.hidden);
    expect(before).to.be.above(50);
    expect(media?.getBoundingClientRect().height).to.equal(before);
  });

  it('puts the picture beside the text where there is room', async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="width: 300px"><news-card headline="One" excerpt="Two"></news-card></div>`,
    );
    const card = box.querySelector('news-card');
    const direction = () => card && getComputedStyle(shown(card, 'article')[0] ?? card).flexDirection;
    expect(direction()).to.equal('column');
    box.style.width = '700px';
    expect(direction()).to.equal('row');
    card?.setAttribute('layout', 'vertical');
    await card?.updateComplete;
    expect(direction()).to.equal('column');
    card?.setAttribute('layout', 'horizontal');
    box.style.width = '300px';
    await card?.updateComplete;
    expect(direction()).to.equal('row');
  });

  it('gives its language to the item, where the item says it', async () => {
    const card = await fixture<NewsCard>(html`<news-card></news-card>`);
    card.item = {id: '1', title: 'Fuerschung', excerpt: '', truncated: false, authors: [], themes: [], language: 'lb'};
    await card.updateComplete;
    expect(shown(card, 'article')[0]?.lang).to.equal('lb');
  });
});

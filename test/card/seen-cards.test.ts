import {expect, fixture, html} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsItem} from '../../src/data/model/news-item.js';
import type {NewsCard} from '../../src/news-card/news-card.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {waitUntil} from '../wait-until.js';

const item = (id: string): NewsItem => ({
  id,
  title: `N${id}`,
  url: `https://a.example/${id}`,
  excerpt: '',
  truncated: false,
  authors: [],
  themes: [],
});

/** The window, driven by hand. */
class DrivenObserver {
  static all: DrivenObserver[] = [];
  readonly watched = new Set<Element>();
  readonly options: IntersectionObserverInit;
  readonly #callback: (entries: readonly unknown[]) => void;

  constructor(callback: (entries: readonly unknown[]) => void, options: IntersectionObserverInit) {
    this.#callback = callback;
    this.options = options;
    DrivenObserver.all.push(this);
  }

  observe(target: Element): void {
    this.watched.add(target);
  }

  unobserve(target: Element): void {
    this.watched.delete(target);
  }

  disconnect(): void {
    this.watched.clear();
  }

  /** Has so much of a box in a window of 800 px: heights in px. */
  show(target: Element, visible: number, height = 400, frame = false): void {
    this.#callback([
      {
        target,
        isIntersecting: visible > 0,
        intersectionRect: {width: visible > 0 ? 300 : 0, height: visible},
        boundingClientRect: {width: 300, height},
        rootBounds: frame ? null : {width: 1000, height: 800},
      },
    ]);
  }
}

describe('an element that reports what is seen', () => {
  let clock: sinon.SinonFakeTimers | undefined;
  let seen: string[];
  let visibility: DocumentVisibilityState;
  const record = (event: Event) => seen.push((event as HTMLElementEventMap['news-card-seen']).item.title);

  beforeEach(() => {
    DrivenObserver.all = [];
    seen = [];
    visibility = 'visible';
    sinon.stub(globalThis, 'IntersectionObserver').value(DrivenObserver);
    sinon.stub(document, 'visibilityState').get(() => visibility);
    document.addEventListener('news-card-seen', record);
  });

  afterEach(() => {
    clock?.restore();
    document.removeEventListener('news-card-seen', record);
  });

  const setVisibility = (state: DocumentVisibilityState) => {
    visibility = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  /** Waits for so many observers, and stops the clock. */
  async function observers(count: number): Promise<DrivenObserver[]> {
    clock?.restore();
    await waitUntil(() => DrivenObserver.all.length === count);
    clock = sinon.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    return DrivenObserver.all;
  }

  const tick = (milliseconds: number) => clock?.tick(milliseconds);

  async function feedOf(ids: string, template: unknown = '') {
    const feed = await fixture<NewsFeed>(
      html`<news-feed report-seen .items=${[...ids].map(item)}>${template}</news-feed>`,
    );
    const [observer] = (await observers(1)) as [DrivenObserver];
    return {feed, observer, boxes: () => [...(feed.shadowRoot?.querySelectorAll('[part="item"]') ?? [])] as Element[]};
  }

  it('watches nothing, and tells nobody, without the attribute', async () => {
    const feed = await fixture<NewsFeed>(html`<news-feed .items=${[item('1')]}></news-feed>`);
    await feed.updateComplete;
    expect(DrivenObserver.all).to.deep.equal([]);
  });

  it('says of each item once that half of its card was in the window for a second', async () => {
    const {observer, boxes} = await feedOf('12');
    const [one, two] = boxes() as [Element, Element];
    observer.show(one, 200);
    observer.show(two, 190);
    tick(999);
    expect(seen).to.deep.equal([]);
    tick(1);
    expect(seen).to.deep.equal(['N1']);
    tick(5000);
    observer.show(one, 0);
    observer.show(one, 400);
    observer.show(two, 400);
    tick(5000);
    expect(seen).to.deep.equal(['N1', 'N2']);
    expect(observer.watched.size).to.equal(0);
  });

  it('counts no card that is passed by in less than a second', async () => {
    const {observer, boxes} = await feedOf('1');
    const [box] = boxes() as [Element];
    for (let times = 0; times < 3; times++) {
      observer.show(box, 400);
      tick(900);
      observer.show(box, 100);
      tick(900);
    }
    expect(seen).to.deep.equal([]);
  });

  it('does not begin the second again while a card moves within the window', async () => {
    const {observer, boxes} = await feedOf('1');
    const [box] = boxes() as [Element];
    observer.show(box, 250);
    tick(600);
    observer.show(box, 400);
    tick(400);
    expect(seen).to.deep.equal(['N1']);
  });

  it('takes half a window of a card that is higher than it, and asks to hear of it', async () => {
    const {observer, boxes} = await feedOf('12');
    const [one, two] = boxes() as [Element, Element];
    observer.show(one, 390, 5000);
    observer.show(two, 400, 5000);
    tick(1000);
    expect(seen).to.deep.equal(['N2']);
    const thresholds = observer.options.threshold as number[];
    for (const windows of [1, 1.9, 3, 10, 60]) {
      // Half a window and a whole one, as parts of a card so many windows high.
      expect(thresholds.some((part) => part >= 0.5 / windows && part <= 1 / windows)).to.equal(true);
    }
  });

  it('goes by the card where a frame of another site cannot tell its window', async () => {
    const {observer, boxes} = await feedOf('1');
    observer.show(boxes()[0] as Element, 200, 400, true);
    tick(1000);
    expect(seen).to.deep.equal(['N1']);
  });

  it('counts nothing in a tab that is hidden, and a whole second once it is shown', async () => {
    visibility = 'hidden';
    const {observer, boxes} = await feedOf('1');
    observer.show(boxes()[0] as Element, 400);
    tick(5000);
    setVisibility('visible');
    tick(700);
    setVisibility('hidden');
    tick(5000);
    setVisibility('visible');
    tick(900);
    expect(seen).to.deep.equal([]);
    tick(100);
    expect(seen).to.deep.equal(['N1']);
  });

  it('follows items that are added, replaced and moved', async () => {
    const {feed, observer, boxes} = await feedOf('12');
    observer.show(boxes()[0] as Element, 400);
    tick(1000);
    observer.show(boxes()[1] as Element, 400);
    tick(500);
    // The second goes within its second, the first comes back as the last.
    feed.items = [...'341'].map(item);
    await feed.updateComplete;
    tick(5000);
    expect(seen).to.deep.equal(['N1']);
    expect([...observer.watched]).to.deep.equal(boxes().slice(0, 2));
    observer.show(boxes()[1] as Element, 400);
    tick(1000);
    expect(seen).to.deep.equal(['N1', 'N4']);
  });

  it('rests while it is out of the page, and when it is told to', async () => {
    const {feed, observer, boxes} = await feedOf('12');
    const parent = feed.parentElement as HTMLElement;
    observer.show(boxes()[0] as Element, 400);
    feed.remove();
    tick(5000);
    expect([seen, observer.watched.size]).to.deep.equal([[], 0]);
    parent.append(feed);
    await feed.updateComplete;
    expect(observer.watched.size).to.equal(2);
    feed.reportSeen = false;
    await feed.updateComplete;
    expect(observer.watched.size).to.equal(0);
    feed.reportSeen = true;
    await feed.updateComplete;
    expect(observer.watched.size).to.equal(2);
  });

  it('reports cards of the page’s own', async () => {
    const {observer, boxes} = await feedOf(
      '1',
      html`<template slot="card"
        ><p>
          <a data-field="link"><b data-field="title"></b></a></p
      ></template>`,
    );
    observer.show(boxes()[0] as Element, 40, 60);
    tick(1000);
    expect(seen).to.deep.equal(['N1']);
  });

  it('may be a single card, whose next item is another', async () => {
    const card = await fixture<NewsCard>(html`<news-card report-seen .item=${item('1')}></news-card>`);
    const [observer] = (await observers(1)) as [DrivenObserver];
    const show = () => observer.watched.forEach((box) => observer.show(box, 100, 200));
    show();
    tick(1000);
    card.item = item('2');
    await card.updateComplete;
    show();
    tick(500);
    card.item = item('3');
    await card.updateComplete;
    tick(800);
    expect(seen).to.deep.equal(['N1']);
    show();
    tick(1000);
    expect(seen).to.deep.equal(['N1', 'N3']);
    const empty = await fixture<NewsCard>(html`<news-card report-seen></news-card>`);
    const [, other] = await observers(2);
    expect(other?.watched.size).to.equal(0);
    expect(empty.item).to.equal(undefined);
  });
});

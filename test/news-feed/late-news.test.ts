import {expect, fixture, html} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import {holdBack} from '../../src/news-feed/late-news.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {NewsItem} from '../../src/data/model/news-item.js';
import {nextLoad, shown, textOf} from '../recorded-site.js';

const titles = (feed: NewsFeed) => shown(feed, '[part~="title"]').map(({textContent}) => textContent?.trim());
const lateLine = (feed: NewsFeed) => shown(feed, '.late p')[0]?.textContent?.replace(/\s+/g, ' ').trim();

const itemOf = (id: string) => ({id}) as NewsItem;
const ids = (items: readonly NewsItem[]) => items.map(({id}) => id).join('');

describe('holding back', () => {
  const cases: readonly [all: string, before: string, passed: number, now: string][] = [
    // Below what is read, anything may come.
    ['abcx', 'abc', 3, 'abcx'],
    ['abxc', 'abc', 2, 'abxc'],
    ['xyabc', 'abc', 0, 'xyabc'],
    // Above and between what is read, nothing.
    ['xabc', 'abc', 1, 'abc'],
    ['axbyc', 'abc', 2, 'abyc'],
    ['xabcy', 'abc', 3, 'abcy'],
    // Nor at the end, once the reader has come there.
    ['abcx', 'abc', 4, 'abc'],
    // What is gone holds nothing back.
    ['bx', 'ab', 2, 'bx'],
    ['', 'ab', 2, ''],
  ];
  for (const [all, before, passed, now] of cases) {
    it(`of ${all} after ${before}, of which ${passed} are passed, shows ${now}`, () => {
      const items = [...all].map(itemOf);
      expect(ids(holdBack(items, [...before].map(itemOf), passed))).to.equal(now);
    });
  }
});

describe('a feed of which a source is late', () => {
  let answers: Map<string, (days: readonly number[]) => void>;
  /** The hosts whose requests were ended from here. */
  let ended: Set<string>;
  /** Ends the second that a page waits for its slowest source. */
  let endPatience: (() => void) | undefined;

  beforeEach(() => {
    answers = new Map();
    ended = new Set();
    endPatience = undefined;
    sinon.stub(globalThis, 'fetch').callsFake((input, init) => {
      const {hostname} = new URL(String(input));
      return new Promise((resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          ended.add(hostname);
          reject(init.signal?.reason as Error);
        });
        answers.set(hostname, (days) =>
          resolve(
            Response.json({
              version: 'https://jsonfeed.org/version/1.1',
              items: days.map((day) => ({
                id: `${day}`,
                title: `${hostname[0]}${day}`,
                url: `https://${hostname}/${day}`,
                date_published: `2026-01-${String(day).padStart(2, '0')}`,
              })),
            }),
          ),
        );
      });
    });
    const {setTimeout} = globalThis;
    sinon.stub(globalThis, 'setTimeout').callsFake(((callback: () => void, delay?: number) => {
      if (delay !== 1000) {
        return setTimeout(callback, delay);
      }
      endPatience = callback;
      return 0;
    }) as typeof setTimeout);
  });

  afterEach(() => {
    scrollTo(0, 0);
  });

  /** A feed whose first source has answered, and whose second is late. */
  async function feedOf(limit = 4, before = html``, lang = 'en'): Promise<NewsFeed> {
    const box = await fixture(
      html`<div lang=${lang}>
        ${before}
        <news-feed limit=${limit} hide="image">
          <news-source src="https://a.example/feed.json" label="Institute A"></news-source>
          <news-source src="https://b.example/feed.json" label="Institute B"></news-source>
        </news-feed>
      </div>`,
    );
    const feed = box.querySelector('news-feed') as NewsFeed;
    const load = nextLoad(feed);
    await asked('a.example');
    answers.get('a.example')?.([20, 18, 16, 14]);
    await turn();
    endPatience?.();
    await load;
    return feed;
  }

  /** Lets what has been asked for begin. */
  const turn = () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));

  async function asked(host: string): Promise<void> {
    while (!answers.has(host)) {
      await turn();
    }
  }

  async function answerLate(feed: NewsFeed, ...days: number[]): Promise<void> {
    const load = nextLoad(feed);
    answers.get('b.example')?.(days);
    await load;
    await feed.updateComplete;
  }

  it('puts everything in order while the reader has touched nothing', async () => {
    // The test page itself may have been clicked in.
    sinon.stub(navigator, 'userActivation').value({hasBeenActive: false, isActive: false});
    const feed = await feedOf();
    expect(titles(feed)).to.deep.equal(['a20', 'a18', 'a16', 'a14']);
    await answerLate(feed, 19, 17);
    expect(titles(feed)).to.deep.equal(['a20', 'b19', 'a18', 'b17']);
    expect(lateLine(feed)).to.equal(undefined);
  });

  it('adds what belongs below the window at once, and moves nothing', async () => {
    const feed = await feedOf(4, html`<div style="height: 300vh"></div>`);
    scrollTo(0, 10);
    await answerLate(feed, 19, 17);
    expect(titles(feed)).to.deep.equal(['a20', 'b19', 'a18', 'b17', 'a16', 'a14']);
    expect(lateLine(feed)).to.equal(undefined);
  });

  it('offers what belongs above what is read with a line, which moves nothing, and shows it when asked to', async () => {
    const feed = await feedOf(4, html`<button id="used">Used</button>`);
    document.getElementById('used')?.focus();
    const place = shown(feed, '[part~="title"]')[2]?.getBoundingClientRect().top;
    await answerLate(feed, 19, 17, 2);
    expect(titles(feed)).to.deep.equal(['a20', 'a18', 'a16', 'a14']);
    expect(lateLine(feed)).to.equal('2 newer items from Institute B.');
    expect(shown(feed, '[part~="title"]')[2]?.getBoundingClientRect().top).to.equal(place);
    expect(textOf(feed, 'status')).to.equal('2 newer items from Institute B.');
    shown(feed, '.late button')[0]?.click();
    await feed.updateComplete;
    await turn();
    expect(titles(feed)).to.deep.equal(['a20', 'b19', 'a18', 'b17', 'a16', 'a14']);
    expect(lateLine(feed)).to.equal(undefined);
    expect(feed.items).to.have.lengthOf(6);
    // The reader who was elsewhere stays there.
    expect(document.activeElement?.id).to.equal('used');
  });

  it('moves nothing in a box that the reader has scrolled', async () => {
    sinon.stub(navigator, 'userActivation').value({hasBeenActive: false, isActive: false});
    const feed = await feedOf();
    const box = feed.parentElement as HTMLElement;
    box.style.cssText = 'overflow: auto; height: 60px';
    box.scrollTop = 40;
    await answerLate(feed, 19, 17);
    expect(titles(feed)).to.deep.equal(['a20', 'a18', 'a16', 'a14']);
    expect(lateLine(feed)).to.equal('2 newer items from Institute B.');
    expect(box.scrollTop).to.equal(40);
  });

  it('pushes nothing down below the list of a reader who is at its end, and calls nothing newer that is not', async () => {
    const feed = await feedOf(6, html`<button id="used">Used</button>`);
    const below = feed.appendChild(document.createElement('p'));
    below.slot = 'footer';
    feed.style.cssText = '--newsstand-title-size: 8px; display: block; line-height: 1';
    feed.layout = 'compact';
    feed.hide = 'excerpt date themes source';
    await feed.updateComplete;
    document.getElementById('used')?.focus();
    const place = below.getBoundingClientRect().top;
    expect(place).to.be.below(innerHeight);
    await answerLate(feed, 12, 11);
    expect(titles(feed)).to.deep.equal(['a20', 'a18', 'a16', 'a14']);
    expect(lateLine(feed)).to.equal('More news: Institute B.');
    expect(below.getBoundingClientRect().top).to.equal(place);
    shown(feed, '.late button')[0]?.click();
    await feed.updateComplete;
    expect(titles(feed)).to.deep.equal(['a20', 'a18', 'a16', 'a14', 'b12', 'b11']);
  });

  it('waits again for what is late, where it was out of the page meanwhile', async () => {
    sinon.stub(navigator, 'userActivation').value({hasBeenActive: false, isActive: false});
    const feed = await feedOf();
    const box = feed.parentElement as HTMLElement;
    answers.delete('a.example');
    answers.delete('b.example');
    // A frame later it waits for what is late; a request that nobody waits for yet goes on until its time is up.
    await turn();
    feed.remove();
    while (!ended.has('b.example')) {
      await turn();
    }
    box.append(feed);
    await asked('b.example');
    await answerLate(feed, 19);
    expect(titles(feed)).to.deep.equal(['a20', 'b19', 'a18', 'a16']);
    expect([...answers.keys()]).to.deep.equal(['b.example']);
  });

  it('takes the focus from its button to the first card that came', async () => {
    const feed = await feedOf(4, html`<button id="used">Used</button>`);
    document.getElementById('used')?.focus();
    await answerLate(feed, 19);
    const [button] = shown(feed, '.late button');
    button?.focus();
    button?.click();
    await feed.updateComplete;
    await turn();
    expect(feed.shadowRoot?.activeElement?.textContent?.trim()).to.equal('b19');
  });

  it('says it in the language of the page', async () => {
    const feed = await feedOf(4, html`<button id="used">Used</button>`, 'de');
    document.getElementById('used')?.focus();
    await answerLate(feed, 19);
    expect(lateLine(feed)).to.equal('1 neuere Nachricht von Institute B.');
    expect(shown(feed, '.late button')[0]?.textContent?.trim()).to.equal('Anzeigen');
  });
});

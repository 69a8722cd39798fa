import {expect, fixture, html} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsCard} from '../../src/news-card/news-card.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {NewsItem} from '../../src/data/model/news-item.js';
import {shown, textOf} from '../recorded-site.js';

const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000];

// On the visitor's own clock, a good way from midnight.
const NOW = new Date(2026, 5, 30, 9, 0, 0).getTime();

const item = (age: number, id = '1'): NewsItem => ({
  id,
  title: `Published ${age / MINUTE} minutes ago`,
  excerpt: '',
  truncated: false,
  published: new Date(NOW - age).toISOString(),
  authors: [],
  themes: [],
});

describe('relative dates', () => {
  let clock: sinon.SinonFakeTimers;
  let visibility: sinon.SinonStub | undefined;

  beforeEach(() => {
    clock = sinon.useFakeTimers({now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout']});
  });

  afterEach(() => {
    visibility = undefined;
  });

  const card = (age: number) =>
    fixture<NewsCard>(html`<news-card date-format="relative" .item=${item(age)}></news-card>`);

  const feed = (...ages: readonly number[]) =>
    fixture<NewsFeed>(
      html`<news-feed date-format="relative" .items=${ages.map((age, index) => item(age, String(index)))}></news-feed>`,
    );

  const dates = (element: HTMLElement) => shown(element, '[part="date"]').map(({textContent}) => textContent);

  /** Lets the time go by, and what then is to be rendered be rendered. */
  async function pass(milliseconds: number, ...elements: readonly (NewsCard | NewsFeed)[]): Promise<void> {
    clock.tick(milliseconds);
    for (const element of elements) {
      await element.updateComplete;
    }
  }

  function setVisibility(state: DocumentVisibilityState): void {
    visibility?.restore();
    visibility = sinon.stub(document, 'visibilityState').get(() => state);
    document.dispatchEvent(new Event('visibilitychange'));
  }

  it('go on with the time while the page is open', async () => {
    const element = await card(58 * MINUTE);
    const seen = [textOf(element, 'date')];
    for (let minute = 0; minute < 4; minute++) {
      await pass(MINUTE, element);
      seen.push(textOf(element, 'date'));
    }
    expect(seen).to.deep.equal(['58 minutes ago', '59 minutes ago', '1 hour ago', '1 hour ago', '1 hour ago']);
    await pass(22 * HOUR, element);
    expect(textOf(element, 'date')).to.equal('23 hours ago');
    await pass(2 * HOUR, element);
    expect(textOf(element, 'date')).to.equal('yesterday');
    await pass(DAY, element);
    expect(textOf(element, 'date')).to.equal('2 days ago');
  });

  it('change at the visitor’s midnight where they are days', async () => {
    const element = await fixture<NewsCard>(
      html`<news-card date-format="relative" headline="A" date="2026-06-30"></news-card>`,
    );
    await pass(15 * HOUR - SECOND, element);
    expect(textOf(element, 'date')).to.equal('today');
    await pass(SECOND, element);
    expect(textOf(element, 'date')).to.equal('yesterday');
  });

  it('write to the page only where a text is another one', async () => {
    const element = await feed(10 * MINUTE, 5 * HOUR, 3 * DAY);
    expect(dates(element)).to.deep.equal(['10 minutes ago', '5 hours ago', '3 days ago']);
    const records: MutationRecord[] = [];
    const changes = new MutationObserver((more) => records.push(...more));
    changes.observe(element.shadowRoot ?? expect.fail(), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await pass(MINUTE, element);
    expect(dates(element)).to.deep.equal(['11 minutes ago', '5 hours ago', '3 days ago']);
    records.push(...changes.takeRecords());
    expect(records.map(({type, target}) => [type, target.textContent])).to.deep.equal([
      ['childList', '11 minutes ago'],
    ]);
    changes.disconnect();
  });

  it('have one timer, however many elements there are', async () => {
    const elements = await Promise.all([card(MINUTE), card(HOUR), feed(MINUTE, DAY), feed(3 * HOUR)]);
    expect(clock.countTimers()).to.equal(1);
    await pass(5 * MINUTE, ...elements);
    expect(clock.countTimers()).to.equal(1);
    expect(elements.map((element) => dates(element).join())).to.deep.equal([
      '6 minutes ago',
      '1 hour ago',
      '6 minutes ago,yesterday',
      '3 hours ago',
    ]);
  });

  it('have no timer where dates are written out, or have no day', async () => {
    await fixture(html`<news-feed .items=${[item(MINUTE)]}></news-feed>`);
    await fixture(html`<news-card date-format="relative" headline="A" date="2026-06"></news-card>`);
    await fixture(html`<news-card date-format="relative" headline="A"></news-card>`);
    expect(clock.countTimers()).to.equal(0);
  });

  it('have no timer once they are written out instead', async () => {
    const element = await card(MINUTE);
    expect(clock.countTimers()).to.equal(1);
    element.dateFormat = 'short';
    await element.updateComplete;
    expect(clock.countTimers()).to.equal(0);
  });

  it('stand still while the page is hidden, and are true when it is back', async () => {
    const element = await card(MINUTE);
    setVisibility('hidden');
    expect(clock.countTimers()).to.equal(0);
    await pass(2 * HOUR, element);
    expect(textOf(element, 'date')).to.equal('1 minute ago');
    setVisibility('visible');
    await element.updateComplete;
    expect(textOf(element, 'date')).to.equal('2 hours ago');
    expect(clock.countTimers()).to.equal(1);
  });

  it('have no timer and no listener while no element is in the page, and are true when it is back', async () => {
    const listen = sinon.spy(globalThis, 'addEventListener');
    const unlisten = sinon.spy(globalThis, 'removeEventListener');
    const [element, other] = [await card(MINUTE), await feed(MINUTE)];
    const parent = element.parentElement ?? expect.fail();
    element.remove();
    // One of the two remains, and is about to be rendered when it goes.
    clock.tick(MINUTE);
    expect(clock.countTimers()).to.equal(1);
    other.remove();
    // An element waits one task, in case that it is only moved.
    clock.tick(0);
    expect(clock.countTimers()).to.equal(0);
    const ofVisibility = (spy: sinon.SinonSpy) => spy.args.filter(([type]) => type === 'visibilitychange').length;
    expect(ofVisibility(listen)).to.be.at.least(1);
    expect(ofVisibility(listen)).to.equal(ofVisibility(unlisten));
    clock.tick(3 * HOUR);
    parent.append(element);
    await element.updateComplete;
    expect(textOf(element, 'date')).to.equal('3 hours ago');
  });

  it('are looked at again after a long sleep of the device, though timers stood still', async () => {
    const element = await card(26 * HOUR);
    expect(textOf(element, 'date')).to.equal('yesterday');
    // The clock is two days further, and the timer is not.
    clock.setSystemTime(NOW + 2 * DAY);
    await pass(15 * MINUTE, element);
    expect(textOf(element, 'date')).to.equal('3 days ago');
  });

  it('are in the language of the element', async () => {
    const element = await card(MINUTE);
    element.lang = 'lb';
    await element.updateComplete;
    expect(textOf(element, 'date')).to.equal('virun 1 Minutt');
    await pass(4 * MINUTE, element);
    expect(textOf(element, 'date')).to.equal('viru 5 Minutten');
  });
});

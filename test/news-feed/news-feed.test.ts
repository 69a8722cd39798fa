import {aTimeout, expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsCardSelectEvent} from '../../src/card/news-card-events.js';
import type {NewsFeedErrorEvent, NewsFeedLoadEvent} from '../../src/news-feed/news-feed-events.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {failed, feedOf, isSeen, loaded, nextFailure, nextLoad, RecordedSite, shown, textOf} from '../recorded-site.js';
import {warn} from '../root-hooks.js';
import {waitUntil} from '../wait-until.js';

describe('<news-feed>', () => {
  describe('without a source', () => {
    it('shows what the host page put into it, and asks nobody', async () => {
      const fetch = sinon.spy(globalThis, 'fetch');
      const feed = await fixture<NewsFeed>(html`<news-feed><a href="/all">All news</a></news-feed>`);
      expect(feed.status).to.equal('idle');
      expect(isSeen(feed.querySelector('a'))).to.equal(true);
      expect(fetch.called).to.equal(false);
      await expect(feed).to.be.accessible();
    });
  });

  describe('while it loads', () => {
    it('shows as many skeleton cards as it will show news, says that it is busy, and hides the fallback', async () => {
      const feed = await feedOf(new RecordedSite('hang'), 3);
      expect(feed.status).to.equal('loading');
      expect(feed.matches(':state(loading)')).to.equal(true);
      expect(shown(feed, '[part="skeleton"]')).to.have.lengthOf(3);
      expect(shown(feed, '[aria-busy="true"]')).to.have.lengthOf(1);
      expect(isSeen(feed.querySelector('a'))).to.equal(false);
      await expect(feed).to.be.accessible();
    });

    it('says after four seconds, once, that it takes long, without moving anything', async () => {
      const clock = sinon.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
      const element = document.createElement('news-feed');
      element.src = new RecordedSite('hang').url();
      document.body.append(element);
      await element.updateComplete;
      const height = element.offsetHeight;
      clock.tick(3999);
      await element.updateComplete;
      expect(textOf(element, 'notice')).to.equal(undefined);
      clock.tick(1);
      await element.updateComplete;
      expect(textOf(element, 'notice')).to.equal('This is taking longer than usual.');
      expect(textOf(element, 'status')).to.equal('This is taking longer than usual.');
      expect(element.offsetHeight).to.equal(height);
      element.remove();
      clock.tick(1);
    });

    it('takes its calm line back where the source fails after it, and shows and announces the failure', async () => {
      const clock = sinon.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
      const element = document.createElement('news-feed');
      Object.assign(element, {src: new RecordedSite('hang').url(), timeout: 5, retries: 0});
      document.body.append(element);
      await element.updateComplete;
      clock.tick(4000);
      await element.updateComplete;
      expect(textOf(element, 'status')).to.equal('This is taking longer than usual.');
      const failure = nextFailure(element);
      clock.tick(5000);
      await failure;
      expect([element.status, element.error?.kind]).to.deep.equal(['error', 'timeout']);
      expect(textOf(element, 'notice')).to.equal('We couldn’t load the news. Try again');
      expect(textOf(element, 'status')).to.equal('We couldn’t load the news.');
      expect(element.shadowRoot?.textContent).not.to.contain('longer than usual');
      element.remove();
      clock.tick(1);
    });

    it('makes what writes the dates of its language while the answer is on its way, and once', async () => {
      const made = sinon.spy(Intl, 'DateTimeFormat');
      const count = () => made.args.filter(([locale]) => locale === 'de-LI').length;
      // A region and a format that no other test writes dates of, so that they are new here.
      const feedOn = (scenario: string) =>
        fixture<NewsFeed>(
          html`<news-feed
            lang="de-LI"
            date-format="medium"
            src=${new RecordedSite(scenario).url()}
            limit="2"
          ></news-feed>`,
        );
      const waiting = await feedOn('hang');
      await waitUntil(() => count() > 0);
      expect(waiting.status).to.equal('loading');
      const feed = await loaded(await feedOn('ok'));
      expect(shown(feed, 'time')[0]?.textContent).to.match(/\d{4}/);
      expect(count()).to.equal(1);
    });

    it('shows the host page’s own loading slot', async () => {
      const feed = await fixture<NewsFeed>(
        html`<news-feed src=${new RecordedSite('hang').url()}><b slot="loading">One moment</b></news-feed>`,
      );
      expect(isSeen(feed.querySelector('b'))).to.equal(true);
    });
  });

  describe('with news', () => {
    let feed: NewsFeed;

    beforeEach(async () => {
      feed = await loaded(await feedOf(new RecordedSite()));
    });

    it('shows them as a list of articles with a heading and a link each', async () => {
      expect(feed.status).to.equal('ready');
      expect(feed.matches(':state(ready)')).to.equal(true);
      expect(shown(feed, 'ul[part="list"] > li[part="item"] > article[part="card"]')).to.have.lengthOf(4);
      expect(textOf(feed, 'heading')).to.equal('News');
      expect(shown(feed, 'h2[part="heading"]')).to.have.lengthOf(1);
      const titles = shown(feed, 'h3[part="title"]').map((title) => title.textContent?.trim());
      expect(titles).to.deep.equal([
        'Luxembourg to open healthtech incubator',
        'Highly Cited Researchers: Luxembourg in the spotlight',
        'Digital twins of the gut microbiome predict who will respond to diet',
        'Parkinson’s disease: the quiet decade before the tremor',
      ]);
      expect(shown(feed, 'article a')).to.have.lengthOf(4);
      expect(isSeen(feed.querySelector('a'))).to.equal(false);
      await expect(feed).to.be.accessible();
    });

    it('ends an excerpt that was cut short in "…", never in "[…]"', () => {
      const excerpts = shown(feed, '[part="excerpt"]').map((excerpt) => excerpt.textContent?.trim());
      expect(excerpts[0]).to.match(/to the clinic\.$/);
      expect(excerpts[1]).to.match(/The researchers…$/);
    });

    it('shows the date on the publisher’s calendar, with the moment in the markup', () => {
      const [date] = shown(feed, 'time[part="date"]');
      expect(date?.textContent).to.equal('30 June 2026');
      expect(date?.getAttribute('datetime')).to.equal('2026-06-30T09:00:00+02:00');
    });

    it('names a theme once, be it a category and a tag', () => {
      const themes = shown(feed, '[part="themes"]').map(({textContent}) => textContent);
      expect(themes[0]).to.equal('Personalised Healthcare, Data-driven healthcare, Innovation');
      expect(themes[2]).to.equal('Complex biomedical systems – data and models');
    });

    it('keeps the place of each picture and lets the browser choose its size', () => {
      const image = shown(feed, 'img[part="image"]')[1];
      expect(image?.getAttribute('alt')).to.equal('Four researchers in front of a whiteboard');
      expect(image?.getAttribute('srcset'))
        .to.match(/300x200\.png 300w/)
        .and.not.to.match(/150x150/);
      expect(image?.getAttribute('loading')).to.equal('lazy');
      expect([image?.getAttribute('width'), image?.getAttribute('height')]).to.deep.equal(['1200', '800']);
    });

    it('keeps no place for pictures where no item has one', async () => {
      const url = new RecordedSite().url('fixture/plain/array-title-date-link');
      const plain = await loaded(await fixture<NewsFeed>(html`<news-feed src=${url}></news-feed>`));
      expect(shown(plain, 'article')).to.have.lengthOf(4);
      expect(shown(plain, '[part="media"]').filter(isSeen)).to.have.lengthOf(0);
    });

    it('shows the page’s own picture where an item has none, if it is an address of one', async () => {
      const url = new RecordedSite().url('fixture/plain/array-title-date-link');
      const plain = await loaded(
        await fixture<NewsFeed>(html`<news-feed src=${url} image-fallback="/own.png"></news-feed>`),
      );
      const addresses = () => shown(plain, '[part="image"]').map((image) => image.getAttribute('src'));
      expect(addresses()).to.deep.equal(Array.from({length: 4}, () => new URL('/own.png', document.baseURI).href));
      expect(shown(plain, '[part="image"]')[0]?.getAttribute('alt')).to.equal('');
      expect(plain.items[0]).not.to.have.property('image');
      plain.imageFallback = 'javascript:alert(1)';
      await plain.updateComplete;
      expect(addresses()).to.deep.equal([]);
    });

    it('announces their number only to who waited for it: the first time they simply come with the page', async () => {
      expect(textOf(feed, 'status')).to.equal('');
      await feed.reload();
      expect(textOf(feed, 'status')).to.equal('4 news items loaded.');
    });

    it('tells the host page of each selection, which may keep the reader on the page', async () => {
      const [link] = shown(feed, '[part="link"]');
      let selected: NewsCardSelectEvent | undefined;
      let prevented: boolean | undefined;
      feed.addEventListener('news-card-select', (event) => {
        selected = event;
        event.preventDefault();
      });
      addEventListener('click', (event) => (prevented = event.defaultPrevented), {once: true});
      link?.click();
      expect(selected?.item.title).to.equal('Luxembourg to open healthtech incubator');
      expect(selected?.originalEvent.type).to.equal('click');
      expect(prevented).to.equal(true);
    });

    it('takes a click anywhere on a card for a click on its link, but not the end of a text selection', async () => {
      const selected: string[] = [];
      feed.addEventListener('news-card-select', (event) => {
        selected.push(event.item.id);
        event.preventDefault();
      });
      const excerpt = shown(feed, '[part="excerpt"]')[1];
      excerpt?.scrollIntoView({block: 'center'});
      await nextFrame();
      const box = excerpt?.getBoundingClientRect() ?? new DOMRect();
      const [x, y] = [Math.round(box.x + 20), Math.round(box.y + 8)];
      await sendMouse({type: 'click', position: [x, y]});
      expect(selected).to.deep.equal(['6']);
      await sendMouse({type: 'move', position: [x, y]});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: [x + 60, y]});
      await sendMouse({type: 'up'});
      expect(getSelection()?.toString().length).to.be.above(0);
      expect(selected).to.deep.equal(['6']);
    });

    it('takes the middle button anywhere on a card for the middle button on its link, which opens a new tab', async () => {
      const selected: string[] = [];
      feed.addEventListener('news-card-select', (event) => {
        selected.push(`${event.item.id} ${event.originalEvent.type} ${event.originalEvent.ctrlKey}`);
        event.preventDefault();
      });
      getSelection()?.selectAllChildren(document.body);
      // As events, since WebKitGTK lets go of the left button, whichever its driver has pressed.
      const press = (part: string, button: number) =>
        ['mousedown', 'auxclick'].map((type) => {
          const event = new MouseEvent(type, {bubbles: true, composed: true, cancelable: true, button});
          shown(feed, `[part="${part}"]`)[1]?.dispatchEvent(event);
          return event.defaultPrevented;
        });
      expect(press('link', 1)).to.deep.equal([true, true]);
      expect(press('excerpt', 1)).to.deep.equal([true, false]);
      expect(press('excerpt', 2)).to.deep.equal([false, false]);
      expect(press('link', 2)).to.deep.equal([false, false]);
      getSelection()?.empty();
      expect(selected).to.deep.equal(['6 auxclick false', '6 click true']);
    });

    it('is as high as it was while loading', async () => {
      const waiting = await feedOf(new RecordedSite('slow-150'));
      const before = waiting.getBoundingClientRect().height;
      await loaded(waiting);
      await nextFrame();
      expect(waiting.getBoundingClientRect().height).to.equal(before);
    });

    it('asks the server for as many as it shows, and for the fields of a card only', async () => {
      const asked = performance
        .getEntriesByType('resource')
        .map(({name}) => new URL(name))
        .filter(({pathname}) => pathname.startsWith('/recorded/ok/') && pathname.endsWith('/posts'));
      const query = asked.at(-1)?.searchParams;
      expect(query?.get('per_page')).to.equal('4');
      expect(query?.get('_fields')).to.contain('title').and.not.to.contain('content');
    });
  });

  describe('with nothing to show', () => {
    it('says so calmly and shows the fallback', async () => {
      const feed = await loaded(await feedOf(new RecordedSite('empty')));
      expect(feed.status).to.equal('empty');
      expect(feed.matches(':state(empty)')).to.equal(true);
      expect(textOf(feed, 'empty')).to.equal('No news yet.');
      expect(textOf(feed, 'status')).to.equal('No news yet.');
      expect(isSeen(feed.querySelector('a'))).to.equal(true);
      expect(warn.called).to.equal(false);
      await expect(feed).to.be.accessible();
    });
  });

  describe('with a source that fails', () => {
    it('shows one calm sentence, a Retry button and the fallback, and no technical word', async () => {
      const feed = await failed(await feedOf(new RecordedSite('status-404')));
      expect(feed.status).to.equal('error');
      expect(feed.matches(':state(error)')).to.equal(true);
      expect(textOf(feed, 'error')).to.equal('We couldn’t load the news. Try again');
      expect(textOf(feed, 'status')).to.equal('We couldn’t load the news.');
      expect(isSeen(feed.querySelector('a'))).to.equal(true);
      expect(feed.shadowRoot?.textContent).not.to.match(/404|http|recorded/i);
      await expect(feed).to.be.accessible();
    });

    it('tells the webmaster once what is wrong and what to do', async () => {
      const feed = await failed(await feedOf(new RecordedSite('html')));
      expect(feed.error).to.include({kind: 'parse'});
      expect(feed.error?.hint).to.contain('HTML page');
      expect(warn.callCount).to.equal(1);
      expect(warn.firstCall.args[0]).to.contain('<news-feed').and.to.contain(feed.error?.hint);
    });

    it('keeps the place of the news, so that the page does not move', async () => {
      const feed = await feedOf(new RecordedSite('status-404'), 1);
      const before = feed.getBoundingClientRect().height;
      await failed(feed);
      expect(feed.getBoundingClientRect().height).to.equal(before);
    });

    it('replaces the sentence by the host page’s error slot, but keeps Retry', async () => {
      const feed = await failed(
        await fixture<NewsFeed>(
          html`<news-feed src=${new RecordedSite('status-404').url()}><p slot="error">Our own words</p></news-feed>`,
        ),
      );
      expect(isSeen(feed.querySelector('p'))).to.equal(true);
      expect(shown(feed, '[part="retry"]')).to.have.lengthOf(1);
      expect(shown(feed, 'slot[name="error"] > p').some(isSeen)).to.equal(false);
    });

    it('retries twice by itself and shows the news, telling of each try', async () => {
      const site = new RecordedSite('busy-2');
      const events: string[] = [];
      const feed = document.createElement('news-feed');
      feed.src = site.url();
      feed.addEventListener('news-feed-error', (event: NewsFeedErrorEvent) => {
        events.push(`${event.error.kind} ${event.error.status} ${event.attempt} ${event.willRetry} ${feed.status}`);
      });
      feed.addEventListener('news-feed-load', (event: NewsFeedLoadEvent) => {
        events.push(`${event.items.length} ${event.stale} ${feed.status} ${shown(feed, '[part="card"]').length}`);
      });
      document.body.append(feed);
      await nextLoad(feed);
      expect(events).to.deep.equal(['http 503 1 true loading', 'http 503 2 true loading', '6 false ready 6']);
      expect((await site.count()).requests).to.equal(3);
      expect(warn.called).to.equal(false);
      feed.remove();
    });

    it('gives up after as many retries as it may', async () => {
      const site = new RecordedSite('busy-9');
      const feed = await failed(
        await fixture<NewsFeed>(html`<news-feed src=${site.url()} retries="1"><a href="/all">All</a></news-feed>`),
      );
      expect(feed.status).to.equal('error');
      expect((await site.count()).requests).to.equal(2);
    });

    it('does not retry what will not pass', async () => {
      const site = new RecordedSite('status-401');
      await failed(await feedOf(site));
      expect((await site.count()).requests).to.equal(1);
    });

    for (const [how, press] of [
      ['the mouse', (button: HTMLElement) => click(button)],
      ['Enter', (button: HTMLElement) => (button.focus(), sendKeys({press: 'Enter'}))],
      ['the space bar', (button: HTMLElement) => (button.focus(), sendKeys({press: ' '}))],
    ] as const) {
      it(`recovers with Retry by ${how}, keeps the focus in the feed and announces the outcome`, async () => {
        const site = new RecordedSite('busy-1');
        const feed = await failed(
          await fixture<NewsFeed>(html`<news-feed src=${site.url()} retries="0"><a href="/all">All</a></news-feed>`),
        );
        const [button] = shown(feed, '[part="retry"]');
        expect(button).to.be.instanceOf(HTMLButtonElement);
        const load = nextLoad(feed);
        if (button) {
          await press(button);
        }
        await load;
        expect(feed.status).to.equal('ready');
        expect(document.activeElement).to.equal(feed);
        expect(feed.shadowRoot?.activeElement).to.equal(shown(feed, '.region')[0]);
        expect(textOf(feed, 'status')).to.equal('6 news items loaded.');
      });
    }

    it('shows the error again where Retry fails again, with the focus still in the feed', async () => {
      const feed = await failed(await feedOf(new RecordedSite('status-404')));
      const [button] = shown(feed, '[part="retry"]');
      button?.focus();
      const again = nextFailure(feed);
      button?.click();
      await again;
      expect(feed.status).to.equal('error');
      expect(document.activeElement).to.equal(feed);
      expect(warn.callCount).to.equal(2);
    });

    it('tries again when the connection comes back', async () => {
      const site = new RecordedSite('busy-1');
      const feed = await failed(await fixture<NewsFeed>(html`<news-feed src=${site.url()} retries="0"></news-feed>`));
      const load = nextLoad(feed);
      dispatchEvent(new Event('online'));
      await load;
      expect(feed.status).to.equal('ready');
    });

    it('tries again when the reader comes back to the tab', async () => {
      const site = new RecordedSite('busy-1');
      const feed = await failed(await fixture<NewsFeed>(html`<news-feed src=${site.url()} retries="0"></news-feed>`));
      const load = nextLoad(feed);
      document.dispatchEvent(new Event('visibilitychange'));
      await load;
      expect(feed.status).to.equal('ready');
    });

    it('says at once, without a request, that a tag is wrong', async () => {
      const fetch = sinon.spy(globalThis, 'fetch');
      const feed = await failed(await fixture<NewsFeed>(html`<news-feed src="javascript:alert(1)"></news-feed>`));
      expect(feed.error).to.include({kind: 'config'});
      expect(fetch.called).to.equal(false);
      await expect(feed).to.be.accessible();
    });
  });

  describe('with news that cannot be loaded again', () => {
    it('says beside its heading when they came, for eyes alone, and nothing moves for it', async () => {
      const url = new RecordedSite('lapse-2').url();
      const feed = await loaded(
        await fixture<NewsFeed>(html`<news-feed src=${url} limit="2" retries="0" heading="News"></news-feed>`),
      );
      const places = () => shown(feed, '[part="card"]').map((card) => card.getBoundingClientRect().top);
      const before = places();
      expect(shown(feed, '.updated')).to.have.lengthOf(0);
      await feed.reload();
      const [chip] = shown(feed, '.updated');
      expect(chip?.textContent).to.match(/^Last updated \d+ \w+ \d{4}, \d\d:\d\d$/);
      expect(chip?.getAttribute('aria-hidden')).to.equal('true');
      expect(places()).to.deep.equal(before);
      await expect(feed).to.be.accessible();
    });

    it('does not break the line of a heading that needs it all for that', async () => {
      const url = new RecordedSite('lapse-2').url();
      const box = await fixture<HTMLElement>(
        html`<div style="inline-size: 480px; font: 16px sans-serif">
          <news-feed src=${url} limit="2" retries="0" heading="Latest Personalised Healthcare News"></news-feed>
        </div>`,
      );
      const feed = await loaded(box.firstElementChild as NewsFeed);
      const boxes = () => shown(feed, '.heading, [part="card"]').map((element) => element.getBoundingClientRect().top);
      const before = boxes();
      await feed.reload();
      expect(boxes()).to.deep.equal(before);
      const [chip] = shown(feed, '.updated');
      const [row] = shown(feed, '.dated');
      const [bottom, top] = [row?.getBoundingClientRect().bottom, chip?.getBoundingClientRect().top];
      expect(top, 'below the line, where it is cut off').to.be.at.least(bottom ?? Infinity);
    });

    it('keeps them, says since when, and recovers with Retry', async () => {
      const site = new RecordedSite('lapse-2');
      const feed = await loaded(await feedOf(site));
      const cards = shown(feed, '[part="card"]');
      await feed.reload();
      expect([feed.status, feed.stale]).to.deep.equal(['ready', true]);
      expect(feed.matches(':state(ready):state(stale)')).to.equal(true);
      expect(shown(feed, '[part="card"]')).to.deep.equal(cards);
      expect(textOf(feed, 'notice')).to.match(
        /^Last updated \d+ \w+ \d{4}, \d\d:\d\d\. We can’t get newer news right now\. Try again$/,
      );
      await expect(feed).to.be.accessible();
      const [button] = shown(feed, '[part="retry"]');
      button?.focus();
      const load = nextLoad(feed);
      button?.click();
      await load;
      expect([feed.status, feed.stale]).to.deep.equal(['ready', false]);
      expect(textOf(feed, 'notice')).to.equal(undefined);
      expect(document.activeElement).to.equal(feed);
    });

    it('changes nothing in the page when the same news come again', async () => {
      const feed = await loaded(await feedOf(new RecordedSite()));
      const changes: string[] = [];
      const [list] = shown(feed, '[part="list"]');
      const observer = new MutationObserver((records) => changes.push(...records.map(({type}) => type)));
      if (list) {
        observer.observe(list, {subtree: true, childList: true, characterData: true});
      }
      await feed.reload();
      await nextFrame();
      expect(changes).to.deep.equal([]);
      observer.disconnect();
    });
  });

  describe('when its source changes', () => {
    it('shows only the last one', async () => {
      const [slow, fast] = [new RecordedSite('hang'), new RecordedSite('empty')];
      const feed = await feedOf(slow);
      await until(async () => (await slow.count()).requests === 1);
      const load = nextLoad(feed);
      feed.src = fast.url();
      await load;
      await until(async () => (await slow.count()).aborted === 1);
      expect(feed.status).to.equal('empty');
    });

    it('does not show the news of one source for those of another', async () => {
      const feed = await loaded(await feedOf(new RecordedSite()));
      feed.src = new RecordedSite('hang').url();
      await feed.updateComplete;
      expect(feed.status).to.equal('loading');
      expect(feed.items).to.deep.equal([]);
      expect(shown(feed, 'article')).to.have.lengthOf(0);
    });

    it('keeps the cards while more of the same source are asked for', async () => {
      const feed = await loaded(await feedOf(new RecordedSite('slow-50'), 2));
      const load = nextLoad(feed);
      feed.limit = 3;
      await feed.updateComplete;
      expect(shown(feed, 'article')).to.have.lengthOf(2);
      await load;
      expect(shown(feed, 'article')).to.have.lengthOf(3);
    });
  });

  describe('when it is moved and removed', () => {
    it('ends its request when it is removed', async () => {
      const site = new RecordedSite('hang');
      const feed = await feedOf(site);
      await until(async () => (await site.count()).requests === 1);
      feed.remove();
      await until(async () => (await site.count()).aborted === 1);
      expect(feed.status).to.equal('idle');
    });

    it('keeps its request when it is moved', async () => {
      const site = new RecordedSite('slow-100');
      const feed = await feedOf(site);
      const parent = feed.parentElement;
      feed.remove();
      parent?.append(feed);
      await nextLoad(feed);
      expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
    });

    it('loads when it comes back after its request was ended', async () => {
      const site = new RecordedSite('slow-100');
      const feed = await feedOf(site);
      const parent = feed.parentElement;
      feed.remove();
      await aTimeout(0);
      parent?.append(feed);
      await nextLoad(feed);
      expect(feed.status).to.equal('ready');
    });

    it('asks nobody while it is not in the page', async () => {
      const fetch = sinon.spy(globalThis, 'fetch');
      const feed = document.createElement('news-feed');
      feed.src = new RecordedSite().url();
      await feed.reload();
      expect(fetch.called).to.equal(false);
      expect(feed.status).to.equal('idle');
    });
  });

  describe('beside others', () => {
    it('shares one request with all of the same source', async () => {
      const site = new RecordedSite('slow-50');
      const group = await fixture(
        html`<div>${Array.from({length: 20}, () => html`<news-feed src=${site.url()}></news-feed>`)}</div>`,
      );
      const feeds = [...group.querySelectorAll('news-feed')];
      await Promise.all(feeds.map(loaded));
      expect(feeds.every(({status}) => status === 'ready')).to.equal(true);
      expect((await site.count()).requests).to.equal(1);
    });

    it('stay those of an address that was relative when it was set, though the page has moved on since', async () => {
      const {pathname} = location;
      const site = new RecordedSite();
      const feed = await loaded(await fixture<NewsFeed>(html`<news-feed src=${`..${site.url()}`}></news-feed>`));
      const ids = feed.items.map(({id}) => id);
      try {
        history.pushState(null, '', '/a/section/of/the/page');
        feed.heading = 'News';
        await feed.reload();
        expect([feed.status, ...feed.items.map(({id}) => id)]).to.deep.equal(['ready', ...ids]);
      } finally {
        history.replaceState(null, '', pathname);
      }
    });

    it('joins its own request when it is told to reload many times', async () => {
      const site = new RecordedSite('slow-50');
      const feed = await loaded(await feedOf(site));
      await Promise.all(Array.from({length: 10}, () => feed.reload()));
      expect((await site.count()).requests).to.equal(2);
    });
  });

  describe('with items of the host page', () => {
    it('shows them without a request', async () => {
      const fetch = sinon.spy(globalThis, 'fetch');
      const feed = await fixture<NewsFeed>(html`<news-feed></news-feed>`);
      feed.items = [{id: '1', title: 'Own', excerpt: '', truncated: false, authors: [], themes: []}];
      await feed.updateComplete;
      expect(feed.status).to.equal('ready');
      expect(textOf(feed, 'title')).to.equal('Own');
      expect(fetch.called).to.equal(false);
    });

    it('shows them although it has a source, until that changes', async () => {
      const site = new RecordedSite();
      const feed = await fixture<NewsFeed>(
        html`<news-feed src=${site.url()} .items=${[{id: '1', title: 'Own'}]}></news-feed>`,
      );
      feed.limit = 2;
      await feed.updateComplete;
      expect(textOf(feed, 'title')).to.equal('Own');
      expect((await site.count()).requests).to.equal(0);
      feed.src = new RecordedSite().url();
      await nextLoad(feed);
      expect(shown(feed, 'article')).to.have.lengthOf(2);
    });

    it('is the source’s again after a reload, and shows all that the source gave for its theme', async () => {
      const site = new RecordedSite();
      // Asked for its posts of a category, which a post need not name: some are in a narrower one.
      const feed = await loaded(
        await fixture<NewsFeed>(html`<news-feed src=${site.url()} theme="17" limit="4"></news-feed>`),
      );
      const ids = feed.items.map(({id}) => id);
      feed.items = [{id: '1', title: 'Own', excerpt: '', truncated: false, authors: [], themes: []}];
      await feed.updateComplete;
      expect(feed.status).to.equal('empty');
      await feed.reload();
      expect(feed.items.map(({id}) => id)).to.deep.equal(ids);
      feed.theme = '2';
      await nextLoad(feed);
      expect(feed.items).to.not.have.lengthOf(0);
    });

    it('lets none of them be a danger or an error', async () => {
      const feed = await fixture<NewsFeed>(html`<news-feed></news-feed>`);
      Object.assign(feed, {items: [{title: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)'}, null, 7]});
      await feed.updateComplete;
      expect(textOf(feed, 'title')).to.equal('<img src=x onerror=alert(1)>');
      expect(shown(feed, 'a, img')).to.have.lengthOf(0);
      expect(feed.issues.filter(({dropped}) => dropped)).to.have.lengthOf(2);
      Object.assign(feed, {items: 'nonsense'});
      await feed.updateComplete;
      expect(feed.status).to.equal('empty');
    });

    it('takes properties that were set before the element was defined', async () => {
      const element = document.createElement('late-news-feed');
      Object.assign(element, {limit: 2, src: new RecordedSite().url(), heading: 'Late'});
      document.body.append(element);
      const {define} = await import('../../src/define/define.js');
      define({prefix: 'late'});
      await oneEvent(element, 'news-feed-load');
      expect(shown(element, 'article')).to.have.lengthOf(2);
      expect(textOf(element, 'heading')).to.equal('Late');
      element.remove();
    });
  });

  describe('attributes', () => {
    const cases: readonly (readonly [attribute: string, written: string, property: keyof NewsFeed, value: unknown])[] =
      [
        ['limit', '3', 'limit', 3],
        ['limit', '0', 'limit', 6],
        ['limit', 'many', 'limit', 6],
        ['limit', '', 'limit', 6],
        ['limit', '500', 'limit', 100],
        ['limit', '-5', 'limit', 6],
        ['limit', '2.7', 'limit', 2],
        ['retries', '0', 'retries', 0],
        ['retries', '99', 'retries', 10],
        ['retries', 'x', 'retries', 3],
        ['timeout', '2.5', 'timeout', 2.5],
        ['timeout', '0', 'timeout', 10],
        ['timeout', '999', 'timeout', 120],
        ['heading-level', '9', 'headingLevel', 6],
        ['heading-level', '4', 'headingLevel', 4],
        ['layout', 'list', 'layout', 'list'],
        ['layout', 'diagonal', 'layout', 'grid'],
        ['order', 'newest', 'order', 'newest'],
        ['order', 'random', 'order', 'source'],
        ['format', 'json-feed', 'format', 'json-feed'],
        ['format', 'my-own', 'format', 'my-own'],
        ['format', 'No name', 'format', 'auto'],
        ['date-format', 'relative', 'dateFormat', 'relative'],
        ['time-zone', 'local', 'timeZone', 'local'],
      ];
    for (const [attribute, written, property, value] of cases) {
      it(`read ${attribute}="${written}" as ${String(value)}`, () => {
        const feed = document.createElement('news-feed');
        feed.setAttribute(attribute, written);
        expect(feed[property]).to.equal(value);
        feed.removeAttribute(attribute);
        expect(feed[property]).to.equal(document.createElement('news-feed')[property]);
      });
    }

    it('read properties like attributes', () => {
      const feed = document.createElement('news-feed');
      Object.assign(feed, {limit: 500, layout: null, src: undefined, retries: '2'});
      expect([feed.limit, feed.layout, feed.src, feed.retries]).to.deep.equal([100, 'grid', '', 2]);
    });

    it('hide what the host page does not want, and do not load its pictures', async () => {
      const feed = await loaded(
        await fixture<NewsFeed>(
          html`<news-feed src=${new RecordedSite().url()} hide="image excerpt date author themes"></news-feed>`,
        ),
      );
      const parts = 'img, [part="media"], [part="excerpt"], [part="meta"], [part="themes"]';
      expect(shown(feed, parts).filter(isSeen)).to.have.lengthOf(0);
      expect(shown(feed, 'img')).to.have.lengthOf(0);
      expect(shown(feed, '[part="title"]')).to.have.lengthOf(6);
    });

    it('open links in a new tab safely, and say so', async () => {
      const feed = await loaded(
        await fixture<NewsFeed>(html`<news-feed src=${new RecordedSite().url()} target="_blank"></news-feed>`),
      );
      const [link] = shown(feed, 'a');
      expect(link?.getAttribute('rel')).to.equal('noopener');
      expect(link?.textContent).to.match(/\(opens in a new tab\)$/);
    });

    for (const [target, rel] of [
      ['news', 'noopener'],
      ['_new', 'noopener'],
      ['_BLANK', 'noopener'],
      ['_self', null],
      ['_TOP', null],
      ['_parent', null],
      // The page may have a `<base target>`.
      ['', 'noopener'],
    ] as const) {
      it(`give a page that opens in the target "${target}" ${rel ? 'no' : 'the usual'} way back`, async () => {
        const feed = await loaded(
          await fixture<NewsFeed>(html`<news-feed src=${new RecordedSite().url()} target=${target}></news-feed>`),
        );
        expect(shown(feed, 'a')[0]?.getAttribute('rel')).to.equal(rel);
      });
    }

    it('set the levels of the headings, h6 at the deepest', async () => {
      const feed = await loaded(
        await fixture<NewsFeed>(
          html`<news-feed src=${new RecordedSite().url()} heading="News" heading-level="6"></news-feed>`,
        ),
      );
      expect(shown(feed, 'h6')).to.have.lengthOf(7);
    });

    it('write dates as the nearest language does', async () => {
      const group = await fixture(
        html`<div lang="en-US"><news-feed src=${new RecordedSite().url()} limit="1"></news-feed></div>`,
      );
      const feed = group.querySelector('news-feed');
      expect(feed && textOf(await loaded(feed), 'date')).to.equal('June 30, 2026');
    });

    it('order the news', async () => {
      const feed = await loaded(
        await fixture<NewsFeed>(html`<news-feed src=${new RecordedSite().url()} order="oldest" limit="1"></news-feed>`),
      );
      expect(textOf(feed, 'title')).to.equal('Dr. Google meets Dr. House');
    });
  });

  describe('layouts', () => {
    for (const layout of ['grid', 'list', 'compact']) {
      for (const width of [200, 320, 900]) {
        it(`${layout} fits a container of ${width} px and is accessible`, async () => {
          const box = await fixture<HTMLElement>(
            html`<div style="width: ${width}px">
              <news-feed src=${new RecordedSite().url()} layout=${layout} limit="20" heading="News"></news-feed>
            </div>`,
          );
          const feed = box.querySelector('news-feed');
          if (feed) {
            await loaded(feed);
          }
          expect(box.scrollWidth).to.equal(width);
          await expect(box).to.be.accessible();
        });
      }
    }
  });

  async function click(element: HTMLElement): Promise<void> {
    element.scrollIntoView({block: 'center'});
    await nextFrame();
    const {x, y, width, height} = element.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
  }

  async function until(condition: () => Promise<boolean>): Promise<void> {
    while (!(await condition())) {
      await nextFrame();
    }
  }
});

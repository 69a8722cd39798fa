import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeedErrorEvent} from '../../src/news-feed/news-feed-events.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import type {NewsErrorKind} from '../../src/data/model/news-error.js';
import {failed, loaded, nextLoad, RecordedSite} from '../recorded-site.js';
import {warn} from '../root-hooks.js';

interface Fault {
  what: string;
  scenario?: string;
  path?: string;
  /** Asked from another origin. */
  across?: boolean;
  retries?: number;
  timeout?: number;
  /** The kind of error, or the status that it ends in. */
  ends: NewsErrorKind | 'ready' | 'empty';
  hint?: RegExp;
  requests?: number;
}

/** Browsers repeat some requests by themselves: after a reset (Firefox up to ten times), for a redirect, after a 408. */
const MANY = Number.NaN;

const FAULTS: readonly Fault[] = [
  {
    what: 'a connection that is reset',
    scenario: 'reset',
    ends: 'network',
    hint: /Access-Control-Allow-Origin/,
    requests: MANY,
  },
  {what: 'a body that is cut off', scenario: 'cut', ends: 'network', hint: /unreachable/},
  {what: 'a server that never answers', scenario: 'hang', timeout: 1, ends: 'timeout', hint: /slow/},
  {what: 'a body that stops half way', scenario: 'stalls', timeout: 1, ends: 'timeout', hint: /slow/},
  {what: 'a body that drips too slowly', scenario: 'drip-2000', timeout: 1, ends: 'timeout', hint: /slow/},
  {what: 'a body that drips, but in time', scenario: 'drip-200', ends: 'ready'},
  {what: '204', scenario: 'status-204', ends: 'parse', hint: /empty/},
  {what: 'a redirect', scenario: 'moved', ends: 'ready'},
  {what: 'a redirect to itself', scenario: 'loop', ends: 'network', hint: /unreachable/, requests: MANY},
  {what: '400', scenario: 'status-400', retries: 3, ends: 'http', hint: /parameters/},
  {what: '401', scenario: 'status-401', retries: 3, ends: 'http', hint: /closed to visitors/},
  {what: '403', scenario: 'status-403', retries: 3, ends: 'http', hint: /closed to visitors/},
  {what: '404', scenario: 'status-404', retries: 3, ends: 'http', hint: /src attribute/},
  {what: '408', scenario: 'status-408', retries: 1, ends: 'http', hint: /refused/, requests: MANY},
  {what: '429', scenario: 'status-429', retries: 1, ends: 'http', hint: /too many requests/, requests: 2},
  {what: '500', scenario: 'status-500', retries: 1, ends: 'http', hint: /server log/, requests: 2},
  {what: '502', scenario: 'status-502', retries: 1, ends: 'http', hint: /server log/, requests: 2},
  {what: '503', scenario: 'busy-9', retries: 2, ends: 'http', hint: /server log/, requests: 3},
  {what: '503 twice', scenario: 'busy-2', retries: 2, ends: 'ready', requests: 3},
  {what: '503 and a Retry-After that is a date', scenario: 'busy-date-1', retries: 1, ends: 'ready', requests: 2},
  {what: '503 and a Retry-After that is nonsense', scenario: 'busy-nonsense-1', retries: 1, ends: 'ready', requests: 2},
  {what: 'no CORS header', scenario: 'no-cors', across: true, ends: 'network', hint: /Access-Control-Allow-Origin/},
  {what: 'another origin that allows it', across: true, ends: 'ready'},
  {what: 'HTML instead of JSON', scenario: 'html', retries: 3, ends: 'parse', hint: /HTML page/},
  {what: 'JSON that calls itself text', scenario: 'plain', ends: 'ready'},
  {what: 'truncated JSON', scenario: 'truncated', retries: 3, ends: 'parse', hint: /not complete/},
  {what: 'null', path: 'made/null', ends: 'format', hint: /WordPress, JSON Feed/},
  {what: 'an empty object', path: 'made/object', ends: 'format', hint: /WordPress, JSON Feed/},
  {what: 'an empty list', scenario: 'empty', ends: 'empty'},
  {what: 'an empty list at an unknown address', scenario: 'empty', path: 'made/null', ends: 'empty'},
  {what: 'six megabytes', scenario: 'large', retries: 3, ends: 'format', hint: /5 MB/},
  {what: '10,001 items', path: 'made/many', ends: 'format', hint: /10000/},
  {what: 'very deep nesting', path: 'made/deep', ends: 'format', hint: /WordPress, JSON Feed/},
  ...(
    [
      ['broken-notice-before-json', 'parse', /display_errors/],
      // They say that there are more, and send the same on each page.
      ['broken-no-cors', 'ready', undefined, 2],
      ['broken-bom-before-json', 'ready', undefined, 2],
      ['error-category-slug', 'http', /parameters/],
      ['error-database-html', 'http', /server log/],
      ['error-database-json', 'http', /server log/],
      ['error-fatal-html', 'http', /server log/],
      ['error-fatal-json', 'http', /server log/],
      ['error-maintenance', 'http', /server log/],
      ['error-maintenance-html', 'http', /server log/],
      ['error-no-route', 'http', /src attribute/],
      ['error-page-out-of-range', 'http', /parameters/],
      ['error-per-page-101', 'http', /parameters/],
      ['error-post-id', 'http', /src attribute/],
      ['error-rest-disabled', 'http', /closed to visitors/],
    ] as const
  ).map(([name, ends, hint, requests = 1]): Fault => {
    return {what: `WordPress’s ${name}`, path: `fixture/wordpress/${name}`, ends, requests, ...(hint && {hint})};
  }),
  // Across origins the same faults look like no answer at all, since WordPress sends them without CORS headers.
  ...['broken-no-cors', 'error-fatal-html', 'error-database-json', 'error-maintenance'].map((name): Fault => {
    const path = `fixture/wordpress/${name}`;
    return {
      what: `WordPress’s ${name}, from another origin`,
      scenario: 'as',
      path,
      across: true,
      ends: 'network',
      hint: /error page/,
    };
  }),
];

describe('a source with', () => {
  const thrown: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) =>
    thrown.push(event instanceof ErrorEvent ? event.message : event.reason);
  let other: string;

  before(async () => {
    other = await (await fetch('/other-origin')).text();
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });

  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });

  afterEach(() => {
    expect(thrown).to.deep.equal([]);
  });

  for (const {what, scenario = 'ok', path, across, retries = 0, timeout = 10, ends, hint, requests = 1} of FAULTS) {
    it(`${what} ends in ${ends}, calmly`, async () => {
      const site = new RecordedSite(scenario, across ? other : '');
      const feed = await fixture<NewsFeed>(
        html`<news-feed src=${site.url(path)} retries=${retries} timeout=${timeout}
          ><a href="/all">All news</a></news-feed
        >`,
      );
      if (ends === 'ready' || ends === 'empty') {
        await loaded(feed);
        expect(feed.status).to.equal(ends);
        expect(feed.error).to.equal(undefined);
        expect(warn.callCount).to.equal(0);
      } else {
        await failed(feed);
        expect(feed.status).to.equal('error');
        expect(feed.error?.kind).to.equal(ends);
        expect(feed.error?.hint).to.match(hint ?? /./);
        expect(warn.callCount).to.equal(1);
        const region = feed.shadowRoot?.querySelector('.region');
        expect(region?.textContent?.replace(/\s+/g, ' ').trim()).to.match(
          /^(We couldn’t load the news\. ){2}Try again$/,
        );
      }
      if (!Number.isNaN(requests)) {
        expect((await site.count()).requests).to.equal(requests);
      }
    });
  }

  it('503 and a Retry-After of hours is asked again after a minute, and not before', async () => {
    const site = new RecordedSite('busy-hours-1');
    const clock = sinon.useFakeTimers({now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date']});
    const feed = document.createElement('news-feed');
    Object.assign(feed, {src: site.url(), retries: 1});
    const told = oneEvent<NewsFeedErrorEvent>(feed, 'news-feed-error');
    document.body.append(feed);
    expect((await told).willRetry).to.equal(true);
    clock.tick(59_999);
    expect((await site.count()).requests).to.equal(1);
    const load = nextLoad(feed);
    // Not all visitors in the same moment.
    clock.tick(501);
    await load;
    expect((await site.count()).requests).to.equal(2);
    feed.remove();
  });

  it('a port that nobody listens on ends in network, calmly', async () => {
    // Port 4 is nobody's, and not among those that no browser lets a page ask (Fetch, "bad port").
    const feed = await failed(
      await fixture<NewsFeed>(html`<news-feed src="http://127.0.0.1:4/news.json" retries="0"></news-feed>`),
    );
    expect([feed.status, feed.error?.kind]).to.deep.equal(['error', 'network']);
  });
});

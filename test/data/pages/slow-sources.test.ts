import {AssertionError, expect} from 'chai';
import fc from 'fast-check';
import sinon from 'sinon';
import {platform} from '../../../src/data/http/platform.js';
import {registerSource} from '../../../src/data/formats/choose-source.js';
import type {NewsError} from '../../../src/data/model/news-error.js';
import {openNews, type NewsPage, type NewsStream, type NewsStreamOptions} from '../../../src/data/pages/news-stream.js';
import {tries} from '../../tries.js';

/** What a source does when it is asked for the time-th time, from 1. */
type Behaviour = (time: number, signal: AbortSignal) => Promise<Response> | Response;

/** A clock that is driven by hand. The real one is left alone: what other tests have under way needs it. */
class DrivenClock {
  time = 0;
  #timers: {due: number; callback: () => void}[] = [];

  readonly after = (milliseconds: number, callback: () => void): (() => void) => {
    const timer = {due: this.time + milliseconds, callback};
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };

  /** How many timers are set. */
  get count(): number {
    return this.#timers.length;
  }

  /** Lets time pass until the next timer. */
  fire(): void {
    const [timer] = this.#timers.toSorted((a, b) => a.due - b.due);
    if (timer !== undefined) {
      this.#timers = this.#timers.filter((one) => one !== timer);
      this.time = timer.due;
      timer.callback();
    }
  }
}

let clock = new DrivenClock();

const wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const cancel = clock.after(milliseconds, resolve);
    signal?.addEventListener('abort', () => {
      cancel();
      reject(signal.reason as Error);
    });
  });

/** Items of a source, one for each day of a month, newest first. */
const items = (name: string, ...days: number[]) =>
  days.map((day) => ({
    id: `${day}`,
    title: `${name} ${day}`,
    date_published: `2026-01-${String(day).padStart(2, '0')}`,
  }));

// In a format whose reader is there from the start: an import would take the real clock's time.
const answer = (name: string, ...days: number[]) =>
  Response.json({version: 'https://jsonfeed.org/version/1.1', items: items(name, ...days)});

describe('a stream of sources that are slow', () => {
  let asked: Record<string, number> = {};

  // What several sources need is imported when it is first needed, which would take the real clock's time.
  before(async () => {
    const fetch = () => Promise.resolve(answer('a', 1));
    await openNews({sources: [{src: 'https://a/'}, {src: 'https://b/'}], fetch}).next();
  });

  beforeEach(() => {
    asked = {};
    clock = new DrivenClock();
    sinon.stub(platform, 'after').callsFake((...timer) => clock.after(...timer));
    sinon.stub(platform, 'now').callsFake(() => clock.time);
    sinon.stub(platform, 'random').returns(0);
  });

  /** A stream of sources that do what they are told, by the host of their addresses. */
  function streamOf(behaviours: Record<string, Behaviour>, options: Partial<NewsStreamOptions> = {}): NewsStream {
    const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
      const {hostname} = new URL(String(input));
      asked[hostname] = (asked[hostname] ?? 0) + 1;
      const behaviour = behaviours[hostname];
      if (behaviour === undefined || !init?.signal) {
        throw new Error(`Nobody should have asked ${hostname}.`);
      }
      return behaviour(asked[hostname], init.signal);
    };
    const sources = Object.keys(behaviours).map((host) => ({src: `https://${host}/`, label: host}));
    return openNews({sources, fetch, ...options});
  }

  /** Lets time pass from timer to timer until something has settled: its result, and the seconds that it took. */
  async function timed<Result>(work: Promise<Result>): Promise<{seconds: number; result: Result}> {
    const start = clock.time;
    const outcome: {end?: number} = {};
    const settle = () => {
      outcome.end = clock.time;
    };
    work.then(settle, settle);
    const allThatNeedsNoTime = async () => {
      // Reading a response takes more than one turn of the event loop.
      for (let turn = 0; turn < 4; turn++) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await allThatNeedsNoTime();
    for (let step = 0; outcome.end === undefined && step < 200; step++) {
      clock.fire();
      await allThatNeedsNoTime();
    }
    expect(outcome, 'settled').to.have.property('end');
    return {seconds: ((outcome.end ?? 0) - start) / 1000, result: await work};
  }

  const titlesOf = (page: NewsPage) => page.items.map(({title}) => title);
  const quick: Behaviour = async (_, signal) => {
    await wait(100, signal);
    return answer('a', 9, 5, 1);
  };

  // What the slow source is, when the page comes, what is known of it then, and when and how it ends. Retries wait for 0.5, 1 and
  // 2 seconds.
  const table: readonly (readonly [
    what: string,
    slow: Behaviour,
    page: number,
    then: 'pending' | 'failed' | 'here',
    seconds: number,
    end: 'came' | 'failed',
    requests: number,
  ])[] = [
    ['is as quick', async () => answer('b', 8, 2), 0.1, 'here', 0, 'came', 1],
    ['is a little later', async () => wait(600).then(() => answer('b', 8, 2)), 0.6, 'here', 0, 'came', 1],
    ['hangs', async (_, signal) => wait(1e6, signal).then(() => answer('b')), 1, 'pending', 42.5, 'failed', 4],
    [
      'takes six seconds',
      async (_, signal) => wait(6000, signal).then(() => answer('b', 8, 2)),
      1,
      'pending',
      5,
      'came',
      1,
    ],
    ['is reset', () => Promise.reject(new TypeError('reset')), 1, 'pending', 2.5, 'failed', 4],
    ['answers 503', () => Response.json({}, {status: 503}), 1, 'pending', 2.5, 'failed', 4],
    [
      'answers 503 and is back at its third attempt',
      (time) => (time < 3 ? Response.json({}, {status: 503}) : answer('b', 8, 2)),
      1,
      'pending',
      0.5,
      'came',
      3,
    ],
    ['answers 404', () => Response.json({}, {status: 404}), 0.1, 'failed', 0, 'failed', 2],
  ];
  for (const [what, slow, page, then, seconds, end, requests] of table) {
    it(`shows the others after ${page} s where one ${what}, and adds what it brings where it belongs`, async () => {
      const stream = streamOf({a: quick, b: slow});
      const first = await timed(stream.next());
      expect(first.seconds).to.be.closeTo(page, 0.06);
      expect(titlesOf(first.result)).to.deep.equal(
        then === 'here' ? ['a 9', 'b 8', 'a 5', 'b 2', 'a 1'] : ['a 9', 'a 5', 'a 1'],
      );
      expect(first.result.pending.map(({index}) => index)).to.deep.equal(then === 'pending' ? [1] : []);
      expect(first.result.failed.map(({index}) => index)).to.deep.equal(then === 'failed' ? [1] : []);

      const missing = await timed(stream.fetchMissing());
      expect(missing.seconds).to.be.closeTo(seconds, 0.11);
      expect(titlesOf(missing.result)).to.deep.equal(
        end === 'came' ? ['a 9', 'b 8', 'a 5', 'b 2', 'a 1'] : ['a 9', 'a 5', 'a 1'],
      );
      expect(missing.result.failed.map(({index}) => index)).to.deep.equal(end === 'failed' ? [1] : []);
      expect(missing.result.pending).to.deep.equal([]);
      expect(missing.result.done).to.equal(end === 'came');
      expect(asked).to.deep.equal({a: 1, b: requests});
    });
  }

  it('waits for all with a patience without end', async () => {
    const slow: Behaviour = (_, signal) => wait(6000, signal).then(() => answer('b', 8, 2));
    const {seconds, result} = await timed(streamOf({a: quick, b: slow}, {patience: Infinity}).next());
    expect(seconds).to.be.closeTo(6, 0.06);
    expect(titlesOf(result)).to.deep.equal(['a 9', 'b 8', 'a 5', 'b 2', 'a 1']);
  });

  it('waits on while nobody has anything, and shows the first that comes', async () => {
    const slow =
      (seconds: number, name: string): Behaviour =>
      (_, signal) =>
        wait(seconds * 1000, signal).then(() => answer(name, 8));
    const {seconds, result} = await timed(streamOf({a: slow(3, 'a'), b: slow(4, 'b')}).next());
    expect(seconds).to.be.closeTo(3, 0.06);
    expect(titlesOf(result)).to.deep.equal(['a 8']);
  });

  it('has no patience to lose with one source', async () => {
    const slow: Behaviour = (_, signal) => wait(6000, signal).then(() => answer('a', 8));
    const {seconds, result} = await timed(streamOf({a: slow}).next());
    expect([seconds > 5, titlesOf(result)]).to.deep.equal([true, ['a 8']]);
  });

  it('has no patience to lose where one of several sources is wanted', async () => {
    const paged: Behaviour = async (time, signal) => {
      await wait(time === 1 ? 100 : 6000, signal);
      return time === 1
        ? Response.json({
            version: 'https://jsonfeed.org/version/1.1',
            items: items('a', 9, 8),
            next_url: 'https://a/2',
          })
        : answer('a', 7, 6);
    };
    const stream = streamOf({a: paged, b: quick}, {fromSource: 'a', limit: 3});
    const {seconds, result} = await timed(stream.next());
    expect([seconds > 6, titlesOf(result)]).to.deep.equal([true, ['a 9', 'a 8', 'a 7']]);
  });

  it('has set no timer any more once a page is there', async () => {
    await timed(streamOf({a: quick, b: quick}).next());
    expect(clock.count).to.equal(0);
  });

  it('has a time limit and retries of its own for a source', async () => {
    const hangs: Behaviour = (_, signal) => wait(1e6, signal).then(() => answer('b'));
    const stream = streamOf(
      {a: quick, b: hangs},
      {
        sources: [{src: 'https://a/'}, {src: 'https://b/', timeout: 2, retries: 0}],
      },
    );
    await timed(stream.next());
    const {seconds, result} = await timed(stream.fetchMissing());
    expect(seconds).to.be.closeTo(1, 0.11);
    expect(result.failed.map(({error}) => error.message)).to.deep.equal(['No complete answer within 2 seconds.']);
  });

  it('asks one missing source alone', async () => {
    const broken: Behaviour = () => Response.json({}, {status: 404});
    const mended: Behaviour = (time) => (time === 1 ? Response.json({}, {status: 404}) : answer('c', 7));
    const stream = streamOf({a: quick, b: broken, c: mended});
    await timed(stream.next());
    const {result} = await timed(stream.fetchMissing({sources: [2]}));
    expect(titlesOf(result)).to.deep.equal(['a 9', 'c 7', 'a 5', 'a 1']);
    expect(result.failed.map(({index}) => index)).to.deep.equal([1]);
    expect(asked).to.deep.equal({a: 1, b: 1, c: 2});
  });

  it('settles with the first of several that are late, and with the next when it is called again', async () => {
    const late =
      (seconds: number, name: string, day: number): Behaviour =>
      (_, signal) =>
        wait(seconds * 1000, signal).then(() => answer(name, day));
    const stream = streamOf({a: quick, b: late(5, 'b', 8), c: late(3, 'c', 7)});
    await timed(stream.next());
    const one = await timed(stream.fetchMissing());
    expect([one.seconds, titlesOf(one.result)]).to.deep.equal([2, ['a 9', 'c 7', 'a 5', 'a 1']]);
    expect(one.result.pending.map(({index}) => index)).to.deep.equal([1]);
    const other = await timed(stream.fetchMissing());
    expect([other.seconds, titlesOf(other.result)]).to.deep.equal([2, ['a 9', 'b 8', 'c 7', 'a 5', 'a 1']]);
    expect(asked).to.deep.equal({a: 1, b: 1, c: 1});
  });

  it('keeps the pages as long as they were where it may rearrange them, and loses nothing', async () => {
    const slow: Behaviour = (_, signal) => wait(3000, signal).then(() => answer('b', 8, 7, 6));
    const stream = streamOf({a: quick, b: slow}, {limit: 3});
    expect(titlesOf((await timed(stream.next())).result)).to.deep.equal(['a 9', 'a 5', 'a 1']);
    const {result} = await timed(stream.fetchMissing({mayRearrange: () => true}));
    expect(titlesOf(result)).to.deep.equal(['a 9', 'b 8', 'b 7']);
    expect(titlesOf((await timed(stream.next())).result)).to.deep.equal(['b 6', 'a 5', 'a 1']);
  });

  it('leaves what stands after the last item for the next page', async () => {
    const slow: Behaviour = (_, signal) => wait(3000, signal).then(() => answer('b', 8, 4));
    const stream = streamOf({a: quick, b: slow}, {limit: 2});
    await timed(stream.next());
    expect(titlesOf((await timed(stream.fetchMissing())).result)).to.deep.equal(['a 9', 'b 8', 'a 5']);
    expect(titlesOf((await timed(stream.next())).result)).to.deep.equal(['b 4', 'a 1']);
  });

  it('names one no more that has come by the next page, and one still that has not', async () => {
    const slow: Behaviour = (_, signal) => wait(3000, signal).then(() => answer('b', 8, 4));
    const hangs: Behaviour = (_, signal) => wait(1e6, signal).then(() => answer('c'));
    const stream = streamOf({a: quick, b: slow, c: hangs}, {limit: 2, timeout: 60});
    const first = (await timed(stream.next())).result;
    expect([titlesOf(first), first.pending.map(({index}) => index)]).to.deep.equal([
      ['a 9', 'a 5'],
      [1, 2],
    ]);
    await timed(wait(4000));
    const second = (await timed(stream.next())).result;
    expect([titlesOf(second), second.pending.map(({index}) => index)]).to.deep.equal([['b 8', 'b 4'], [2]]);
  });

  it('goes on with a request that one leaves to ask for the next page', async () => {
    const slow: Behaviour = (_, signal) => wait(3000, signal).then(() => answer('b', 8));
    const stream = streamOf({a: quick, b: slow}, {limit: 3});
    await timed(stream.next());
    const controller = new AbortController();
    const left = stream.fetchMissing({signal: controller.signal}).catch((error: unknown) => error);
    controller.abort();
    const {result} = await timed(stream.next());
    expect(await left).to.equal(controller.signal.reason);
    expect(titlesOf(result)).to.deep.equal(['b 8']);
    expect(asked).to.deep.equal({a: 1, b: 1});
  });

  it('says of one that failed and is asked again that it is late, once another has come', async () => {
    const failed: Behaviour = () => Response.json({}, {status: 404});
    const slower =
      (seconds: number, name: string): Behaviour =>
      (time, signal) =>
        time === 1 ? failed(time, signal) : wait(seconds * 1000, signal).then(() => answer(name, 8));
    const stream = streamOf({a: quick, b: slower(5, 'b'), c: slower(2, 'c')});
    expect((await timed(stream.next())).result.failed.map(({index}) => index)).to.deep.equal([1, 2]);
    const {seconds, result} = await timed(stream.fetchMissing());
    expect([seconds, titlesOf(result)]).to.deep.equal([2, ['a 9', 'c 8', 'a 5', 'a 1']]);
    expect([result.failed.length, result.pending.map(({index}) => index)]).to.deep.equal([0, [1]]);
  });

  it('tells of no try that fails once the page is there, and then who waits for it', async () => {
    const slow: Behaviour = (_, signal) => wait(3000, signal).then(() => Response.json({}, {status: 503}));
    const stream = streamOf({a: quick, b: slow});
    const told: [of: string, status: number | undefined, attempt: number][] = [];
    const tellOf =
      (of: string) =>
      ({status, attempt}: NewsError): void =>
        void told.push([of, status, attempt]);
    await timed(stream.next({onAttemptFailed: tellOf('the page')}));
    await timed(stream.fetchMissing({onAttemptFailed: tellOf('what was missing')}));
    expect(told).to.deep.equal([1, 2, 3, 4].map((attempt) => ['what was missing', 503, attempt]));
  });

  it('asks all of them again where all have failed', async () => {
    const back =
      (name: string, day: number): Behaviour =>
      (time) =>
        time === 1 ? Response.json({}, {status: 404}) : answer(name, day);
    const stream = streamOf({a: back('a', 9), b: back('b', 8)});
    expect(await timed(stream.next().catch((error: unknown) => error))).to.have.nested.property('result.kind', 'http');
    const {failed, pending} = (await timed(stream.fetchMissing())).result;
    expect([failed, pending, asked]).to.deep.equal([[], [], {a: 2, b: 2}]);
    expect(titlesOf((await timed(stream.next())).result)).to.deep.equal(['a 9', 'b 8']);
  });

  it('is empty where one has nothing and the other fails', async () => {
    const {result} = await timed(streamOf({a: () => answer('a'), b: () => Response.json({}, {status: 404})}).next());
    expect([result.items, result.failed.map(({index}) => index), result.done]).to.deep.equal([[], [1], false]);
  });

  it('is rejected with a mistake in the page’s own code, which is no failure of a source', async () => {
    const mistake = new TypeError('a mistake of the page');
    registerSource({
      format: 'mistaken',
      items: () => [
        {
          get title() {
            throw mistake;
          },
        },
      ],
    });
    const sources = [{src: 'https://a/'}, {src: 'https://b/', format: 'mistaken'}];
    const stream = streamOf({a: quick, b: () => Response.json([])}, {sources});
    expect((await timed(stream.next().catch((error: unknown) => error))).result).to.equal(mistake);
    expect(asked).to.deep.equal({a: 1, b: 1});
  });

  it('aborts, when an iteration is left, what was asked again in the moment in which it was given up', async () => {
    let aborted = 0;
    let again: Promise<unknown> | undefined;
    const hangs: Behaviour = (_, signal) => {
      signal.addEventListener('abort', () => {
        aborted++;
        again ??= stream.fetchMissing();
      });
      return wait(1e6, signal).then(() => answer('b'));
    };
    const mended: Behaviour = (time) =>
      time === 1 ? Response.json({}, {status: 404}) : wait(1000).then(() => answer('c', 7));
    const stream = streamOf({a: quick, b: hangs, c: mended});
    const iterate = async () => {
      for await (const {pending} of stream) {
        expect(pending.map(({index}) => index)).to.deep.equal([1]);
        const left = new AbortController();
        const leaving = stream.fetchMissing({sources: [1], signal: left.signal}).catch(() => {});
        left.abort();
        await leaving;
        await wait(100);
        // Settled by the other that was missing.
        await again;
        expect([asked, aborted]).to.deep.equal([{a: 1, b: 2, c: 2}, 1]);
        break;
      }
    };
    await timed(iterate());
    expect(aborted).to.equal(2);
  });

  it('aborts what is on its way when an iteration is left', async () => {
    let isAborted = false;
    const slow: Behaviour = (_, signal) => {
      signal.addEventListener('abort', () => {
        isAborted = true;
      });
      return wait(1e6, signal).then(() => answer('b'));
    };
    const seen: string[][] = [];
    const iterate = async () => {
      for await (const page of streamOf({a: quick, b: slow})) {
        seen.push(titlesOf(page));
        break;
      }
    };
    await timed(iterate());
    expect([seen, isAborted]).to.deep.equal([[['a 9', 'a 5', 'a 1']], true]);
  });

  it('gives all pages of an iteration, what is late included', async () => {
    const slow: Behaviour = (_, signal) => wait(3000, signal).then(() => answer('b', 8, 2));
    const seen: string[] = [];
    const iterate = async () => {
      for await (const page of streamOf({a: quick, b: slow}, {limit: 2})) {
        seen.push(...titlesOf(page));
      }
    };
    await timed(iterate());
    expect(seen.toSorted()).to.deep.equal(['a 1', 'a 5', 'a 9', 'b 2', 'b 8']);
  });

  describe('of several pages', () => {
    /** A page of a JSON Feed, and whether there is another one. */
    const page = (name: string, hasMore: boolean, ...days: number[]) =>
      Response.json({
        version: 'https://jsonfeed.org/version/1.1',
        items: items(name, ...days),
        ...(hasMore && {next_url: `https://${name}/more`}),
      });
    /** Comes after so many seconds, with one page after the other. */
    const paged =
      (name: string, seconds: number, ...pages: readonly (readonly number[])[]): Behaviour =>
      async (time, signal) => {
        await wait(seconds * 1000, signal);
        return page(name, time < pages.length, ...(pages[time - 1] ?? []));
      };

    it('asks for no further page what has come meanwhile, and waits for no other', async () => {
      const stream = streamOf({a: quick, b: paged('b', 3, [8, 4], [2]), c: paged('c', 20, [7])}, {limit: 2});
      expect(titlesOf((await timed(stream.next())).result)).to.deep.equal(['a 9', 'a 5']);
      await timed(wait(4000));
      const {seconds, result} = await timed(stream.fetchMissing());
      expect([seconds, titlesOf(result)]).to.deep.equal([0, ['a 9', 'b 8', 'a 5']]);
      expect(result.pending.map(({index}) => index)).to.deep.equal([2]);
      expect(asked).to.deep.equal({a: 1, b: 1, c: 1});
    });

    it('waits for the further pages of what comes, as far as they belong between', async () => {
      const stream = streamOf({a: quick, b: paged('b', 3, [8], [7, 4], [2])}, {limit: 2});
      await timed(stream.next());
      const {seconds, result} = await timed(stream.fetchMissing());
      expect([seconds, titlesOf(result)]).to.deep.equal([5, ['a 9', 'b 8', 'b 7', 'a 5']]);
      expect(asked).to.deep.equal({a: 1, b: 2});
    });

    it('fills the pages up that were short, and no more', async () => {
      const stream = streamOf({a: paged('a', 0, [9]), b: paged('b', 3, [8, 7, 6])}, {limit: 3});
      expect(titlesOf((await timed(stream.next())).result)).to.deep.equal(['a 9']);
      expect(titlesOf((await timed(stream.fetchMissing())).result)).to.deep.equal(['a 9', 'b 8', 'b 7']);
      expect(titlesOf((await timed(stream.next())).result)).to.deep.equal(['b 6']);
    });

    it('asks for no further page once its patience is over', async () => {
      const hangs: Behaviour = (_, signal) => wait(1e6, signal).then(() => answer('b'));
      const stream = streamOf({a: paged('a', 0, [9], [5]), b: hangs});
      const first = await timed(stream.next());
      expect([first.seconds, titlesOf(first.result)]).to.deep.equal([1, ['a 9']]);
      expect(first.result.pending.map(({index}) => index)).to.deep.equal([0, 1]);
      expect(asked).to.deep.equal({a: 1, b: 1});
      expect(titlesOf((await timed(stream.fetchMissing())).result)).to.deep.equal(['a 9', 'a 5']);
    });

    it('keeps the order of a source among news of one day', async () => {
      const pages = [items('b1', 8, 5), [], items('b3', 5, 4)];
      const fails: Behaviour = (time) =>
        time === 2
          ? Response.json({}, {status: 404})
          : Response.json({
              version: 'https://jsonfeed.org/version/1.1',
              items: pages[time - 1]?.map((item) => ({...item, id: item.title})),
              ...(time === 1 && {next_url: 'https://b/more'}),
            });
      const stream = streamOf({a: paged('a', 0, [9]), b: fails}, {limit: 4});
      expect(titlesOf((await timed(stream.next())).result)).to.deep.equal(['a 9', 'b1 8', 'b1 5']);
      expect(titlesOf((await timed(stream.fetchMissing())).result)).to.deep.equal(['a 9', 'b1 8', 'b1 5', 'b3 5']);
    });

    /** Two sources on the page's own site, whose items are of whom they name: with an exclamation mark of nobody who is wanted. */
    const ownSite = (pages: Readonly<Record<string, readonly (readonly [seconds: number, ...titles: string[]])[]>>) => {
      const behaviour =
        (host: string): Behaviour =>
        async (time, signal) => {
          const [seconds, ...titles] = pages[host]?.[time - 1] ?? [0];
          await wait(seconds * 1000, signal);
          return Response.json({
            version: 'https://jsonfeed.org/version/1.1',
            items: titles.map((title) => ({
              id: title,
              title,
              date_published: `2026-01-0${title.replace('!', '')}`,
              _newsstand: {source: {name: title.includes('!') ? 'Y' : 'X'}},
            })),
            ...(time < (pages[host]?.length ?? 0) && {next_url: `https://${host}/more`}),
          });
        };
      const hosts = Object.keys(pages);
      return streamOf(Object.fromEntries(hosts.map((host) => [host, behaviour(host)])), {
        sources: hosts.map((host) => ({src: `https://${host}/`, label: host === 'a.example' ? 'X' : ''})),
        base: 'https://b.example/page',
        fromSource: 'X',
      });
    };

    it('does not ask one again of which what comes next was read already, though none of it is wanted', async () => {
      const {result} = await timed(
        ownSite({
          'b.example': [
            [0, '8', '2!'],
            [0, '1'],
          ],
          'www.b.example': [[0, '7', '6', '5', '4', '3']],
        }).next(),
      );
      expect(titlesOf(result)).to.deep.equal(['8', '7', '6', '5', '4', '3']);
      expect(asked).to.deep.equal({'b.example': 1, 'www.b.example': 1});
    });

    it('waits for the further pages of all that have come, where those of all are needed', async () => {
      const stream = ownSite({
        'a.example': [[0, '9']],
        'b.example': [
          [3, '8', '4!'],
          [1, '3'],
        ],
        'www.b.example': [
          [3, '6', '4!'],
          [5, '2'],
        ],
      });
      await timed(stream.next());
      await timed(wait(4000));
      const {seconds, result} = await timed(stream.fetchMissing());
      expect([seconds, titlesOf(result)]).to.deep.equal([5, ['9', '8', '6', '3', '2']]);
      expect(result.pending).to.deep.equal([]);
      expect(asked).to.deep.equal({'a.example': 1, 'b.example': 2, 'www.b.example': 2});
    });
  });

  it('hands out each item once and in order, whatever comes when, and whatever is asked for', async () => {
    const source = fc.record({
      days: fc.uniqueArray(fc.integer({min: 1, max: 28}), {maxLength: 8}),
      delays: fc.array(fc.constantFrom(50, 400, 1500, 4000), {minLength: 1, maxLength: 4}),
      fails: fc.uniqueArray(fc.integer({min: 1, max: 5}), {maxLength: 3}),
    });
    const action = fc.constantFrom('next' as const, 'add' as const, 'rearrange' as const, 'leave' as const);
    await fc.assert(
      fc.asyncProperty(
        fc.array(source, {minLength: 2, maxLength: 4}),
        fc.array(action, {maxLength: 8}),
        fc.integer({min: 1, max: 5}),
        async (sources, actions, limit) => {
          const behaviours = Object.fromEntries(
            sources.map(({days, delays, fails}, number): [string, Behaviour] => [
              `s${number}`,
              async (time, signal) => {
                await wait(delays[time % delays.length] ?? 0, signal);
                return fails.includes(time)
                  ? Response.json({}, {status: 404})
                  : answer(`s${number}`, ...days.toSorted((a, b) => b - a));
              },
            ]),
          );
          asked = {};
          const stream = streamOf(behaviours, {limit});
          let shown: string[] = [];
          const take = async (what: (typeof actions)[number]): Promise<NewsPage | undefined> => {
            try {
              if (what === 'next') {
                const {result} = await timed(stream.next());
                shown = [...shown, ...titlesOf(result)];
                return result;
              }
              if (what === 'leave') {
                const controller = new AbortController();
                clock.after(700, () => controller.abort());
                const {result} = await timed(stream.next({signal: controller.signal}));
                shown = [...shown, ...titlesOf(result)];
                return result;
              }
              const {result} = await timed(stream.fetchMissing({mayRearrange: () => what === 'rearrange'}));
              const titles = titlesOf(result);
              if (what === 'add') {
                // What was shown stays, in its order.
                expect(titles.filter((title) => shown.includes(title))).to.have.members(shown);
              } else {
                const days = titles.map((title) => Number(title.split(' ')[1]));
                expect(days).to.deep.equal(days.toSorted((a, b) => b - a));
              }
              shown = titles;
              return result;
            } catch (error) {
              if (error instanceof AssertionError) {
                throw error;
              }
              return undefined;
            }
          };
          for (const what of actions) {
            await take(what);
            expect(new Set(shown).size, 'twice').to.equal(shown.length);
          }
          for (let step = 0; step < 60; step++) {
            const page = await take(step % 2 === 0 ? 'next' : 'add');
            if (page?.done === true) {
              break;
            }
          }
          expect(new Set(shown).size, 'twice').to.equal(shown.length);
          const all = sources.flatMap(({days}, number) => days.map((day) => `s${number} ${day}`));
          expect(shown.toSorted()).to.deep.equal(all.toSorted());
        },
      ),
      tries(40),
    );
  });
});

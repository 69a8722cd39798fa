import {expect} from 'chai';
import type {NewsError} from '../../../src/data/model/news-error.js';
import {fetchWithRetry, type OnAttemptFailed} from '../../../src/data/http/request-json.js';
import {failureOf, newsErrorOf} from './failure.js';
import {FakePlatform, json, silence, unreachable} from './fake-platform.js';

const URL = 'https://news.example.org/news.json';

// A try may take 30 seconds, longer than any wait of these tests between two of them.
const TIMEOUT = 30;

const status = (code: number, headers?: HeadersInit) => json({}, headers ? {status: code, headers} : {status: code});

/** A request, and what was reported of its failed tries. */
function ask(
  world: FakePlatform,
  {retries = 3, signal = new AbortController().signal, onAttemptFailed = (() => {}) as OnAttemptFailed} = {},
) {
  const reported: [kind: string, attempt: number, willRetry: boolean][] = [];
  const errors: NewsError[] = [];
  const answer = fetchWithRetry(
    URL,
    {timeout: TIMEOUT, retries},
    signal,
    (error, willRetry) => {
      errors.push(error);
      reported.push([error.kind, error.attempt, willRetry]);
      onAttemptFailed(error, willRetry);
    },
    world,
  ).then((came) => came.json);
  return {answer, reported, errors};
}

describe('fetchWithRetry', () => {
  it('asks once, and tells of nothing, where the first try succeeds', async () => {
    const world = new FakePlatform(json([1]));
    const {answer, reported} = ask(world);
    expect(await answer).to.deep.equal([1]);
    expect(reported).to.deep.equal([]);
    expect(world.asked.map(({url}) => url)).to.deep.equal([URL]);
    expect(world.timers, 'timers left').to.deep.equal([]);
  });

  it('tries again, longer and longer after each failure, until an answer comes', async () => {
    const world = new FakePlatform(unreachable, status(500), silence, json([1]));
    const {answer, reported} = ask(world);
    await world.elapse(500);
    await world.elapse(1000);
    await world.elapse(TIMEOUT * 1000);
    await world.elapse(2000);
    expect(await answer).to.deep.equal([1]);
    expect(reported).to.deep.equal([
      ['network', 1, true],
      ['http', 2, true],
      ['timeout', 3, true],
    ]);
    expect(world.asked).to.have.lengthOf(4);
    expect(world.timers, 'timers left').to.deep.equal([]);
  });

  it('does not ask again before the wait is over', async () => {
    const world = new FakePlatform(unreachable, json([1]));
    const {answer} = ask(world);
    await world.started(500);
    expect(world.asked).to.have.lengthOf(1);
    // The timer of the try that failed does not run on.
    expect(world.timers).to.deep.equal([500]);
    await world.elapse(500);
    await answer;
    expect(world.asked).to.have.lengthOf(2);
  });

  it('gives up after the retries it was given, with the last error', async () => {
    const world = new FakePlatform(unreachable, unreachable, status(503));
    const {answer, reported, errors} = ask(world, {retries: 2});
    const failure = newsErrorOf(answer);
    await world.elapse(500);
    await world.elapse(1000);
    expect(await failure).to.include({kind: 'http', status: 503});
    expect(await failure).to.equal(errors.at(-1));
    expect(reported).to.deep.equal([
      ['network', 1, true],
      ['network', 2, true],
      ['http', 3, false],
    ]);
    expect(world.asked).to.have.lengthOf(3);
    expect(world.timers, 'timers left').to.deep.equal([]);
  });

  it('never tries again with no retries', async () => {
    const world = new FakePlatform(unreachable);
    const {answer, reported} = ask(world, {retries: 0});
    expect(await newsErrorOf(answer)).to.include({kind: 'network'});
    expect(reported).to.deep.equal([['network', 1, false]]);
    expect(world.asked).to.have.lengthOf(1);
  });

  it('does not try again after a failure that does not pass', async () => {
    const world = new FakePlatform(status(404));
    const {answer, reported} = ask(world);
    expect(await newsErrorOf(answer)).to.include({kind: 'http', status: 404});
    expect(reported).to.deep.equal([['http', 1, false]]);
    expect(world.asked).to.have.lengthOf(1);
    expect(world.timers, 'timers left').to.deep.equal([]);
  });

  it('uses up no retry while the device is offline', async () => {
    const world = new FakePlatform(unreachable);
    world.isOnline = false;
    const {answer, reported} = ask(world);
    expect(await newsErrorOf(answer)).to.include({kind: 'offline'});
    expect(reported).to.deep.equal([['offline', 1, false]]);
    expect(world.asked).to.have.lengthOf(1);
  });

  it('waits as long as the source asks for', async () => {
    const world = new FakePlatform(status(429, {'retry-after': '7'}), json([1]));
    const {answer} = ask(world);
    await world.elapse(7000);
    expect(await answer).to.deep.equal([1]);
  });

  it('waits until the moment that the source names, by its own clock', async () => {
    const world = new FakePlatform(status(503, {'retry-after': 'Tue, 30 Jun 2026 09:00:20 GMT'}), json([1]));
    world.time = Date.parse('2026-06-30T09:00:00Z');
    const {answer} = ask(world);
    await world.elapse(20_000);
    expect(await answer).to.deep.equal([1]);
  });

  it('spreads the retries of many visitors', async () => {
    const world = new FakePlatform(unreachable, unreachable, json([1]));
    world.randomNumber = 0.5;
    const {answer} = ask(world);
    await world.elapse(375);
    await world.elapse(750);
    expect(await answer).to.deep.equal([1]);
  });

  it('ends at once, without another try, when the caller leaves during a wait', async () => {
    const world = new FakePlatform(unreachable);
    const controller = new AbortController();
    const {answer, reported} = ask(world, {signal: controller.signal});
    const failure = failureOf(answer);
    await world.started(500);
    const reason = new Error('gone');
    controller.abort(reason);
    expect(await failure).to.equal(reason);
    expect(world.timers, 'timers left').to.deep.equal([]);
    expect(world.asked).to.have.lengthOf(1);
    expect(reported).to.deep.equal([['network', 1, true]]);
  });

  it('ends at once, and tells of no failure, when the caller leaves during a try', async () => {
    const world = new FakePlatform(silence);
    const controller = new AbortController();
    const {answer, reported} = ask(world, {signal: controller.signal});
    const reason = new Error('gone');
    controller.abort(reason);
    expect(await failureOf(answer)).to.equal(reason);
    expect(world.timers, 'timers left').to.deep.equal([]);
    expect(world.asked).to.have.lengthOf(1);
    expect(reported).to.deep.equal([]);
  });

  it('ends at once when the caller leaves because of the failure it is reported of', async () => {
    const world = new FakePlatform(unreachable, json([1]));
    const controller = new AbortController();
    const reason = new Error('gone');
    const {answer} = ask(world, {signal: controller.signal, onAttemptFailed: () => controller.abort(reason)});
    const end = await Promise.race([failureOf(answer), world.started(500).then(() => 'it waits for another try')]);
    expect(end).to.equal(reason);
    expect(world.timers, 'timers left').to.deep.equal([]);
    expect(world.asked).to.have.lengthOf(1);
  });

  it('leaves no listener on the caller’s signal', async () => {
    const {signal} = new AbortController();
    const listeners = new Map<EventListener, string>();
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (type: string, listener: EventListener) => {
      listeners.set(listener, type);
      add(type, listener);
    };
    signal.removeEventListener = (type: string, listener: EventListener) => {
      if (listeners.get(listener) === type) {
        listeners.delete(listener);
      }
      remove(type, listener);
    };
    const world = new FakePlatform(unreachable, json([1]));
    const {answer} = ask(world, {signal});
    await world.started(500);
    expect(listeners.size).to.equal(1);
    await world.elapse(500);
    await answer;
    expect(listeners.size).to.equal(0);
  });
});

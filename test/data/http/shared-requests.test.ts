import sinon from 'sinon';
import {expect} from 'chai';
import {NewsError} from '../../../src/data/model/news-error.js';
import type {OnAttemptFailed} from '../../../src/data/http/request-json.js';
import {SharedRequests, type StartRequest} from '../../../src/data/http/shared-requests.js';
import {failureOf} from './failure.js';

const KEY = 'https://news.example.org/news.json 10 3';
const GONE = new Error('gone');
const FAILURE = new NewsError('network', 'It failed.', {hint: '', url: 'https://news.example.org/news.json'});

interface Run {
  signal: AbortSignal;
  report: OnAttemptFailed;
  resolve(answer: unknown): void;
  reject(reason: Error): void;
}

/** Requests that are answered by hand. */
class FakeRequests {
  readonly runs: Run[] = [];

  readonly start: StartRequest<unknown> = (signal, report) =>
    new Promise((resolve, reject) => {
      this.runs.push({signal, report, resolve, reject});
    });

  run(number: number): Run {
    const run = this.runs[number];
    if (run === undefined) {
      throw new Error(`There is no request ${number}.`);
    }
    return run;
  }
}

describe('SharedRequests', () => {
  let shared: SharedRequests<unknown>;
  let requests: FakeRequests;

  beforeEach(() => {
    shared = new SharedRequests();
    requests = new FakeRequests();
  });

  /** Someone who wants an answer. */
  function join(key = KEY) {
    const controller = new AbortController();
    const reported: unknown[][] = [];
    const answer = shared.join(key, requests.start, controller.signal, (...failure) => reported.push(failure));
    return {answer, reported, leave: () => controller.abort(GONE), signal: controller.signal};
  }

  it('asks once for all who want the same', async () => {
    const [a, b] = [join(), join()];
    expect(requests.runs).to.have.lengthOf(1);
    const answer = {a: 1};
    requests.run(0).resolve(answer);
    expect(await a.answer).to.equal(answer);
    expect(await b.answer).to.equal(answer);
    expect(requests.run(0).signal.aborted).to.equal(false);
    expect(requests.runs).to.have.lengthOf(1);
  });

  it('does not share between those who want something else', async () => {
    const [a, b] = [join('a'), join('b')];
    expect(requests.runs).to.have.lengthOf(2);
    requests.run(1).resolve('B');
    requests.run(0).resolve('A');
    expect(await Promise.all([a.answer, b.answer])).to.deep.equal(['A', 'B']);
  });

  for (const end of ['answers', 'fails'] as const) {
    it(`leaves no listener on the signal of who asked once the source ${end}`, async () => {
      const {signal} = new AbortController();
      const removed: unknown[] = [];
      const remove = signal.removeEventListener.bind(signal);
      const add = sinon.spy(signal, 'addEventListener');
      signal.removeEventListener = (type: string, listener: EventListener) => {
        removed.push([type, listener]);
        remove(type, listener);
      };
      const answer = shared.join(KEY, requests.start, signal, () => {}).catch(() => {});
      if (end === 'answers') {
        requests.run(0).resolve('answer');
      } else {
        requests.run(0).reject(FAILURE);
      }
      await answer;
      expect(add.args.map(([type, listener]) => [type, listener])).to.deep.equal(removed);
      expect(removed).to.have.lengthOf(1);
    });
  }

  it('gives the others the answer when one leaves', async () => {
    const [a, b] = [join(), join()];
    a.leave();
    expect(await failureOf(a.answer)).to.equal(GONE);
    expect(requests.run(0).signal.aborted).to.equal(false);
    requests.run(0).resolve('answer');
    expect(await b.answer).to.equal('answer');
    expect(requests.runs).to.have.lengthOf(1);
  });

  it('lets somebody join while another leaves', async () => {
    const a = join();
    const b = join();
    a.leave();
    const c = join();
    b.leave();
    expect(requests.run(0).signal.aborted).to.equal(false);
    requests.run(0).resolve('answer');
    expect(await c.answer).to.equal('answer');
    expect(await failureOf(a.answer)).to.equal(GONE);
    expect(await failureOf(b.answer)).to.equal(GONE);
    expect(requests.runs).to.have.lengthOf(1);
  });

  it('stops the request when all have left', async () => {
    const [a, b] = [join(), join()];
    a.leave();
    b.leave();
    expect(await failureOf(a.answer)).to.equal(GONE);
    expect(await failureOf(b.answer)).to.equal(GONE);
    expect(requests.run(0).signal.aborted).to.equal(true);
    expect(requests.run(0).signal.reason).to.equal(GONE);
  });

  it('starts anew for one who comes after all have left', async () => {
    const a = join();
    a.leave();
    const b = join();
    expect(requests.runs).to.have.lengthOf(2);
    expect(requests.run(1).signal.aborted).to.equal(false);
    requests.run(0).reject(GONE);
    requests.run(1).resolve('second');
    expect(await b.answer).to.equal('second');
    expect(await failureOf(a.answer)).to.equal(GONE);
  });

  it('does not forget a later request when the earlier one settles', async () => {
    const a = join();
    a.leave();
    const b = join();
    requests.run(0).reject(GONE);
    expect(await failureOf(a.answer)).to.equal(GONE);
    // Whatever the end of the first did is done by now.
    await new Promise((resolve) => setTimeout(resolve));
    const c = join();
    expect(requests.runs).to.have.lengthOf(2);
    requests.run(1).resolve('second');
    expect(await Promise.all([b.answer, c.answer])).to.deep.equal(['second', 'second']);
  });

  it('starts anew once the answer is there', async () => {
    const a = join();
    requests.run(0).resolve('first');
    expect(await a.answer).to.equal('first');
    const b = join();
    expect(requests.runs).to.have.lengthOf(2);
    requests.run(1).resolve('second');
    expect(await b.answer).to.equal('second');
  });

  it('gives all the same failure, and starts anew for one who asks on hearing of it', async () => {
    const [a, b] = [join(), join()];
    requests.run(0).reject(FAILURE);
    expect(await failureOf(a.answer)).to.equal(FAILURE);
    const c = join();
    expect(requests.runs).to.have.lengthOf(2);
    expect(await failureOf(b.answer)).to.equal(FAILURE);
    requests.run(1).resolve('second');
    expect(await c.answer).to.equal('second');
  });

  it('reports each failed attempt to everybody', async () => {
    const [a, b] = [join(), join()];
    requests.run(0).report(FAILURE, true);
    expect(a.reported).to.deep.equal([[FAILURE, true]]);
    expect(b.reported).to.deep.equal([[FAILURE, true]]);
    requests.run(0).resolve('answer');
    await Promise.all([a.answer, b.answer]);
  });

  it('reports only to those who are there', async () => {
    const a = join();
    requests.run(0).report(FAILURE, true);
    const b = join();
    a.leave();
    requests.run(0).report(FAILURE, false);
    expect(a.reported).to.deep.equal([[FAILURE, true]]);
    expect(b.reported).to.deep.equal([[FAILURE, false]]);
    expect(await failureOf(a.answer)).to.equal(GONE);
    requests.run(0).resolve('answer');
    await b.answer;
  });

  it('reports to two who pass the same function twice, and still one when the other leaves', async () => {
    let reported = 0;
    const listener = () => void reported++;
    const first = new AbortController();
    const a = shared.join(KEY, requests.start, first.signal, listener);
    const b = shared.join(KEY, requests.start, new AbortController().signal, listener);
    requests.run(0).report(FAILURE, true);
    expect(reported).to.equal(2);
    first.abort(GONE);
    requests.run(0).report(FAILURE, false);
    expect(reported).to.equal(3);
    expect(await failureOf(a)).to.equal(GONE);
    requests.run(0).resolve('answer');
    expect(await b).to.equal('answer');
  });

  it('stops the request when the only one leaves because of the failure that is reported', async () => {
    const controller = new AbortController();
    const answer = shared.join(KEY, requests.start, controller.signal, () => controller.abort(GONE));
    requests.run(0).report(FAILURE, true);
    expect(await failureOf(answer)).to.equal(GONE);
    expect(requests.run(0).signal.aborted).to.equal(true);
  });

  it('spares the others when the listener of one throws, and reports it', async () => {
    const report = sinon.stub(console, 'error');
    const mistake = new Error('a mistake of its own');
    const a = shared.join(KEY, requests.start, new AbortController().signal, () => {
      throw mistake;
    });
    const b = join();
    expect(() => requests.run(0).report(FAILURE, true)).not.to.throw();
    expect(b.reported).to.deep.equal([[FAILURE, true]]);
    expect(report.args).to.deep.equal([[mistake]]);
    expect(requests.run(0).signal.aborted).to.equal(false);
    requests.run(0).resolve('answer');
    expect(await Promise.all([a, b.answer])).to.deep.equal(['answer', 'answer']);
  });

  it('starts nothing for one who has left already', async () => {
    const answer = shared.join(KEY, requests.start, AbortSignal.abort(GONE), () => {});
    expect(await failureOf(answer)).to.equal(GONE);
    expect(requests.runs).to.deep.equal([]);
  });

  it('does not disturb the others when one who has left already joins', async () => {
    const a = join();
    expect(await failureOf(shared.join(KEY, requests.start, AbortSignal.abort(GONE), () => {}))).to.equal(GONE);
    expect(requests.run(0).signal.aborted).to.equal(false);
    requests.run(0).resolve('answer');
    expect(await a.answer).to.equal('answer');
  });

  it('is not disturbed by one who leaves after the answer came', async () => {
    const a = join();
    requests.run(0).resolve('first');
    await a.answer;
    const b = join();
    a.leave();
    expect(requests.run(1).signal.aborted).to.equal(false);
    requests.run(1).resolve('second');
    expect(await b.answer).to.equal('second');
  });

  it('leaves no rejected promise unhandled when all leave', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    // Node's test runner has a listener of its own, which would make a failure of it.
    const theirs = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', note);
    const a = join();
    a.leave();
    expect(await failureOf(a.answer)).to.equal(GONE);
    requests.run(0).reject(new Error('stopped'));
    // It is reported when the microtasks are over.
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', note);
    for (const listener of theirs) {
      process.on('unhandledRejection', listener);
    }
    expect(unhandled).to.deep.equal([]);
  });
});

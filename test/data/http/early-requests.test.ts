import {expect} from 'chai';
import sinon from 'sinon';
import {adoptEarlyRequest} from '../../../src/data/http/platform.js';
import {earlyRequests} from '../../../src/data/http/early-requests.js';

const URL = 'https://news.example.org/news.json';

/** A request that was made early, so many milliseconds ago. */
function madeEarly(age = 0) {
  const controller = new AbortController();
  const response = Promise.resolve(new Response('[]'));
  earlyRequests().set(URL, {response, controller, madeAt: Date.now() - age});
  return {response, controller};
}

describe('a request that was made early', () => {
  beforeEach(() => {
    sinon.useFakeTimers({now: 1_000_000, toFake: ['Date']});
  });

  afterEach(() => {
    earlyRequests().clear();
  });

  it('is taken once', () => {
    const {response, controller} = madeEarly();
    expect(adoptEarlyRequest(URL, null) === response).to.equal(true);
    expect(adoptEarlyRequest(URL, null)).to.equal(undefined);
    expect(controller.signal.aborted).to.equal(false);
  });

  it('is taken by who asks for its address alone', () => {
    const {response} = madeEarly();
    expect(adoptEarlyRequest(`${URL}?page=2`, null)).to.equal(undefined);
    expect(adoptEarlyRequest(URL, undefined) === response).to.equal(true);
  });

  it('is given up, and not taken, after 30 seconds', () => {
    const {response} = madeEarly(30_000);
    expect(adoptEarlyRequest(URL, null) === response).to.equal(true);
    const {controller} = madeEarly(30_001);
    expect(adoptEarlyRequest(URL, null)).to.equal(undefined);
    expect(controller.signal.aborted).to.equal(true);
  });

  it('is given up when whoever has taken it leaves', () => {
    const {controller} = madeEarly();
    const caller = new AbortController();
    void adoptEarlyRequest(URL, caller.signal);
    const reason = new Error('gone');
    caller.abort(reason);
    expect(controller.signal.reason === reason).to.equal(true);
  });
});

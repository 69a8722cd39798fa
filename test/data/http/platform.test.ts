import {expect} from 'chai';
import sinon from 'sinon';
import {platform} from '../../../src/data/http/platform.js';

describe('platform', () => {
  const navigator = Object.getOwnPropertyDescriptor(globalThis, 'navigator');

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'navigator');
    if (navigator) {
      Object.defineProperty(globalThis, 'navigator', navigator);
    }
  });

  for (const [what, value, online] of [
    ['the device says that it has no connection', {onLine: false}, false],
    ['it says that it has one', {onLine: true}, true],
    ['it says nothing of it', {}, true],
    ['there is no device', undefined, true],
  ] as const) {
    it(`is ${online ? 'online' : 'offline'} where ${what}`, () => {
      Object.defineProperty(globalThis, 'navigator', {value, configurable: true});
      expect(platform.online()).to.equal(online);
    });
  }

  it('tells the time, and a number below 1', () => {
    const clock = sinon.useFakeTimers({now: 42, toFake: ['Date']});
    try {
      expect(platform.now()).to.equal(42);
    } finally {
      clock.restore();
    }
    sinon.stub(Math, 'random').returns(0.25);
    expect(platform.random()).to.equal(0.25);
  });

  it('calls back after a time, unless it is told not to', () => {
    const clock = sinon.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    try {
      const [kept, left] = [sinon.spy(), sinon.spy()];
      platform.after(100, kept);
      platform.after(100, left)();
      clock.tick(99);
      expect(kept.called).to.equal(false);
      clock.tick(1);
      expect([kept.callCount, left.callCount]).to.deep.equal([1, 0]);
    } finally {
      clock.restore();
    }
  });
});

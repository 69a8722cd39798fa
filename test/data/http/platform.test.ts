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

  it('calls back after a time, unless it is told not to', async () => {
    const called: string[] = [];
    platform.after(0, () => called.push('kept'));
    platform.after(0, () => called.push('left'))();
    // Timers of the same length end in the order in which they were set.
    await new Promise<void>((resolve) => platform.after(0, resolve));
    expect(called).to.deep.equal(['kept']);
  });
});

import {expect} from 'chai';
import {forgetLastGood, readLastGood, writeLastGood} from '../../../src/data/http/last-good.js';
import {MemoryStorage} from '../../unit/memory-storage.js';
import {testLastGood} from './kept-answers.js';

describe('where there are storages', () => {
  before(() => {
    Object.assign(globalThis, {
      Storage: MemoryStorage,
      localStorage: new MemoryStorage(),
      sessionStorage: new MemoryStorage(),
    });
  });

  after(() => {
    for (const name of ['Storage', 'localStorage', 'sessionStorage']) {
      Reflect.deleteProperty(globalThis, name);
    }
  });

  testLastGood('storages in memory');
});

describe('the last good answers in Node, where no storage is', () => {
  it('are not kept, and that is no error', () => {
    for (const cache of ['local', 'session'] as const) {
      writeLastGood(cache, 'a', [1], 1000);
      expect(readLastGood(cache, 'a')).to.equal(undefined);
      forgetLastGood(cache, 'a');
    }
  });
});

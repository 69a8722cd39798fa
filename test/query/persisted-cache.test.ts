import {expect} from 'chai';
import {deleteCache, readCache, writeCache} from '../../src/query/persisted-cache.js';
import {MemoryStorage} from '../unit/memory-storage.js';
import {testPersistedCache} from './persisted-cache-cases.js';

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

  testPersistedCache('storages in memory');
});

describe('the persisted cache in Node, where no storage is', () => {
  it('are not kept, and that is no error', () => {
    for (const cache of ['local', 'session'] as const) {
      writeCache(cache, 'a', [1], 1000);
      expect(readCache(cache, 'a')).to.equal(undefined);
      deleteCache(cache, 'a');
    }
  });
});

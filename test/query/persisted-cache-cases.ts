import {expect} from 'chai';
import sinon from 'sinon';
import {deleteCache, readCache, writeCache} from '../../src/query/persisted-cache.js';

/** What is kept of answers in the storages that are there. */
export function testPersistedCache(where: string): void {
  describe(`the persisted cache in ${where}`, () => {
    beforeEach(() => {
      localStorage.clear();
      sessionStorage.clear();
    });

    afterEach(() => {
      localStorage.clear();
      sessionStorage.clear();
    });

    for (const [cache, storage] of [
      ['local', 'localStorage'],
      ['session', 'sessionStorage'],
    ] as const) {
      it(`are kept in the ${cache} storage alone`, () => {
        writeCache(cache, 'a', [1], 1000);
        expect(readCache(cache, 'a')).to.deep.equal({value: [1], storedAt: 1000});
        expect(globalThis[storage]).to.have.lengthOf(1);
        expect(localStorage.length + sessionStorage.length).to.equal(1);
        deleteCache(cache, 'a');
        expect(readCache(cache, 'a')).to.equal(undefined);
        expect(globalThis[storage]).to.have.lengthOf(0);
      });
    }

    it('are not kept unless somebody asks', () => {
      writeCache('none', 'a', [1], 1000);
      expect(readCache('none', 'a')).to.equal(undefined);
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    });

    it('are no good with a time that no clock has', () => {
      writeCache('local', 'a', [1], 1000);
      const [key = ''] = Object.keys(localStorage);
      for (const storedAt of [9e15, -9e15, 0, null, '1000']) {
        localStorage.setItem(key, JSON.stringify({value: [1], storedAt}));
        expect(readCache('local', 'a'), String(storedAt)).to.equal(undefined);
      }
    });

    it('are replaced by later ones', () => {
      writeCache('local', 'a', [1], 1000);
      writeCache('local', 'a', [2], 2000);
      expect(readCache('local', 'a')).to.deep.equal({value: [2], storedAt: 2000});
      expect(localStorage).to.have.lengthOf(1);
    });

    it('are twenty at most: the oldest go', () => {
      for (let index = 1; index <= 25; index++) {
        writeCache('local', `k${index}`, index, index * 1000);
      }
      expect(localStorage).to.have.lengthOf(20);
      expect(readCache('local', 'k5')).to.equal(undefined);
      expect(readCache('local', 'k6')?.value).to.equal(6);
    });

    it('leave alone what is not ours', () => {
      localStorage.setItem('theirs', 'x');
      for (let index = 1; index <= 25; index++) {
        writeCache('local', `k${index}`, index, index * 1000);
      }
      expect(localStorage.getItem('theirs')).to.equal('x');
    });

    it('of another version are not read, and are cleared away', () => {
      localStorage.setItem('newsstand:0:a', JSON.stringify({value: 1, storedAt: 1000}));
      expect(readCache('local', 'a')).to.equal(undefined);
      writeCache('local', 'b', 1, 1000);
      expect(Object.keys(localStorage)).to.deep.equal(['newsstand:1:b']);
    });

    for (const nonsense of [
      '',
      '{',
      'null',
      '[]',
      '{"value":1}',
      '{"value":1,"storedAt":"now"}',
      '{"value":1,"storedAt":-9e15}',
      '7',
    ]) {
      it(`are nothing where somebody wrote ${nonsense || 'nothing'} in their place, which is cleared away`, () => {
        localStorage.setItem('newsstand:1:a', nonsense);
        expect(readCache('local', 'a')).to.equal(undefined);
        writeCache('local', 'b', 1, 1000);
        expect(localStorage.getItem('newsstand:1:a')).to.equal(null);
      });
    }

    it('are not kept where they are too long', () => {
      writeCache('local', 'a', 'x'.repeat(200_001), 1000);
      expect(localStorage).to.have.lengthOf(0);
    });

    it('make room among our own where the storage is full', () => {
      writeCache('local', 'old', 1, 1000);
      const setItem = sinon.stub(Storage.prototype, 'setItem');
      setItem.onFirstCall().throws(new DOMException('full', 'QuotaExceededError'));
      setItem.callThrough();
      writeCache('local', 'new', 2, 2000);
      expect(readCache('local', 'new')?.value).to.equal(2);
      expect(readCache('local', 'old')).to.equal(undefined);
    });

    it('are no error where the storage stays full', () => {
      sinon.stub(Storage.prototype, 'setItem').throws(new DOMException('full', 'QuotaExceededError'));
      writeCache('local', 'a', 1, 1000);
      expect(readCache('local', 'a')).to.equal(undefined);
    });

    it('are no error where the storage refuses everything', () => {
      for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
        sinon.stub(Storage.prototype, method).throws(new DOMException('forbidden', 'SecurityError'));
      }
      writeCache('local', 'a', 1, 1000);
      expect(readCache('local', 'a')).to.equal(undefined);
      deleteCache('local', 'a');
    });
  });
}

import {expect} from 'chai';
import {requestJson} from '../../../src/data/http/request-json.js';

const URL = 'https://news.example.org/news.json';
const {signal} = new AbortController();

/** A `fetch` that answers with its name, and counts. */
function fetchNamed(name: string): {fetch: typeof fetch; count(): number} {
  let count = 0;
  return {
    async fetch() {
      count++;
      return Response.json({name});
    },
    count: () => count,
  };
}

const ask = (fetch: typeof globalThis.fetch) =>
  requestJson(URL, {timeout: 5, retries: 0, fetch}, signal, () => {}).then(({json}) => json);

describe('requestJson', () => {
  it('asks with the fetch that it is given', async () => {
    const own = fetchNamed('own');
    expect(await ask(own.fetch)).to.deep.equal({name: 'own'});
    expect(own.count()).to.equal(1);
  });

  it('shares a request between those who ask with the same fetch, and with no other', async () => {
    const [one, other] = [fetchNamed('one'), fetchNamed('other')];
    const answers = await Promise.all([ask(one.fetch), ask(one.fetch), ask(other.fetch)]);
    expect(answers).to.deep.equal([{name: 'one'}, {name: 'one'}, {name: 'other'}]);
    expect([one.count(), other.count()]).to.deep.equal([1, 1]);
  });

  it('shares none between those who ask for another address, or in another way', async () => {
    const {fetch, count} = fetchNamed('one');
    await Promise.all(
      [
        [URL, 5, 0],
        [`${URL}?page=2`, 5, 0],
        [URL, 6, 0],
        [URL, 5, 1],
        // What they are together may be the same.
        [URL, 5, 10],
        [URL, 51, 0],
      ].map(([url, timeout, retries]) =>
        requestJson(String(url), {timeout: Number(timeout), retries: Number(retries), fetch}, signal, () => {}),
      ),
    );
    expect(count()).to.equal(6);
  });

  it('looks the global fetch up for each request', async () => {
    const before = globalThis.fetch;
    try {
      for (const name of ['one', 'other']) {
        globalThis.fetch = fetchNamed(name).fetch;
        const {json} = await requestJson(URL, {timeout: 5, retries: 0}, signal, () => {});
        expect(json).to.deep.equal({name});
      }
    } finally {
      globalThis.fetch = before;
    }
  });
});

import {expect} from 'chai';
import sinon from 'sinon';
import {dateReader} from '../../../src/data/model/parts.js';
import {openNews} from '../../../src/data/pages/news-stream.js';

describe('what a source is asked for first', () => {
  /** Opens sources that all have this map, and says what was asked, and whether what reads the answers had been loaded by then. */
  async function ask(hosts: readonly string[], map: string) {
    const loaded = sinon.spy(dateReader, 'tryLoad');
    const asked: [host: string, isLoaded: boolean][] = [];
    const fetch = async (input: RequestInfo | URL) => {
      const {host} = new URL(input instanceof Request ? input.url : input);
      asked.push([host, loaded.called]);
      return Response.json([{title: host}]);
    };
    const sources = hosts.map((host) => ({src: `https://${host}/news`, format: 'mapped', map}));
    const {items, failed} = await openNews({sources, fetch, retries: 0}).next();
    loaded.restore();
    return {asked, items, failed};
  }

  for (const hosts of [['a.example'], ['a.example', 'b.example']]) {
    for (const map of ['', '  ']) {
      it(`is asked of ${hosts.join(' and ')} before what reads the answers is loaded, with the map "${map}"`, async () => {
        const {asked, items} = await ask(hosts, map);
        expect(asked).to.deep.equal(hosts.map((host) => [host, false]));
        expect(items.map(({title}) => title)).to.deep.equal(hosts);
      });
    }
  }

  it('is asked of nobody whose map cannot be read', async () => {
    const asked: string[] = [];
    const fetch = async (input: RequestInfo | URL) => {
      asked.push(String(input));
      return Response.json([{title: 'A'}]);
    };
    const sources = [{src: 'https://a.example/news', map: 'x: y'}, {src: 'https://b.example/news'}];
    const {items, failed} = await openNews({sources, fetch}).next();
    expect(items.map(({title}) => title)).to.deep.equal(['A']);
    expect(failed.map(({index, error}) => [index, error.kind])).to.deep.equal([[0, 'config']]);
    expect(asked).to.deep.equal(['https://b.example/news']);
  });
});

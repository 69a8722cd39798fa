import {expect} from '@open-wc/testing';
import {readParameter, withParameter, type Sync} from '../../src/theme-list/address.js';

const PAGE = 'https://host.example/research';

const cases: readonly (readonly [what: string, sync: Sync, address: string, value: string, result: string])[] = [
  ['a bare address', 'query', '', 'ai', '?news-theme=ai'],
  [
    'the parameters of others, as they are written',
    'query',
    '?a=b%20c&d&e=+&news-theme=x',
    'ai',
    '?a=b%20c&d&e=+&news-theme=ai',
  ],
  ['an anchor, with the query', 'query', '#part-2', 'ai', '?news-theme=ai#part-2'],
  ['a value with signs of its own', 'query', '', 'R&D ä=#', '?news-theme=R%26D%20%C3%A4%3D%23'],
  ['a broken escape of others', 'query', '?a=%', 'ai', '?a=%&news-theme=ai'],
  ['an empty hash', 'hash', '', 'ai', '#news-theme=ai'],
  ['the pairs of others in a hash', 'hash', '#a=1&news-theme=x', 'ai', '#a=1&news-theme=ai'],
  ['an anchor, which gives way', 'hash', '#part-2', 'ai', '#news-theme=ai'],
  ['the route of a router in the hash', 'hash', '#/news/today', 'ai', '#/news/today?news-theme=ai'],
  ['such a route with a query', 'hash', '#!/news?page=2', 'ai', '#!/news?page=2&news-theme=ai'],
  ['the query, with the hash', 'hash', '?a=1', 'ai', '?a=1#news-theme=ai'],
];

describe('the parameter of a theme list in the page’s address', () => {
  for (const [what, sync, before, value, after] of cases) {
    it(`is written into ${what}, read, and taken out again (${sync})`, () => {
      const written = withParameter(sync, 'news-theme', value, PAGE + before);
      expect(written).to.equal(PAGE + after);
      expect(readParameter(sync, 'news-theme', written)).to.equal(value);
      const without = withParameter(sync, 'news-theme', undefined, written);
      expect(readParameter(sync, 'news-theme', without)).to.equal(undefined);
      expect(withParameter(sync, 'news-theme', value, without)).to.equal(written);
    });
  }

  it('may be empty, which is another thing than not there', () => {
    const written = withParameter('query', 'a-theme', '', PAGE);
    expect(written).to.equal(`${PAGE}?a-theme=`);
    expect(readParameter('query', 'a-theme', written)).to.equal('');
    expect(readParameter('query', 'b-theme', written)).to.equal(undefined);
    expect(readParameter('hash', 'a-theme', written)).to.equal(undefined);
  });

  it('is neither read nor written without sync', () => {
    expect(readParameter('none', 'a', `${PAGE}?a=1#a=1`)).to.equal(undefined);
    expect(withParameter('none', 'a', '2', `${PAGE}?a=1`)).to.equal(`${PAGE}?a=1`);
  });
});

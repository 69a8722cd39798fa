import {expect} from 'chai';
import {readNews} from '../../src/data.js';
import {DEFAULTS, fromQuery, isPinned, toQuery} from '../../demo/builder/choices.js';
import {canName, listsIn, mapText, pickedFrom, valueAt} from '../../demo/builder/field-map.js';

const JSON_OF_ITS_OWN = {
  meta: {tags: ['a', 'b'], pages: [{n: 1}]},
  data: {articles: [{head: {line: 'One'}, 'odd.key': 'x'}, {head: {line: 'Two'}}, {head: {line: 'Three'}}]},
};

describe('picking fields', () => {
  it('finds the lists of objects, the longest first, and none in their entries', () => {
    expect(listsIn(JSON_OF_ITS_OWN)).to.deep.equal([
      {path: ['data', 'articles'], length: 3},
      {path: ['meta', 'pages'], length: 1},
    ]);
    expect(listsIn([{a: [{b: 1}]}])).to.deep.equal([{path: [], length: 1}]);
    for (const nothing of [null, 1, 'x', [], {}, [1, 2], [[1]]]) {
      expect(listsIn(nothing)).to.deep.equal([]);
    }
  });

  for (const [picked, text] of [
    [
      {items: ['data', 'articles'], fields: {title: ['head', 'line'], image: ['media', 0, 'url']}},
      'items: data.articles; title: head.line; image: media.0.url',
    ],
    [{items: [], fields: {title: ['name']}}, 'title: name'],
    [{fields: {}}, ''],
  ] as const) {
    it(`writes what was picked: "${text}"`, () => expect(mapText(picked)).to.equal(text));
  }

  it('reads what it wrote', () => {
    const text = 'items: data.articles; title: head.line; image: media.0.url';
    expect(mapText(pickedFrom(text))).to.equal(text);
    expect(pickedFrom('nonsense; title; url: ; __proto__: x').fields).to.deep.equal({});
  });

  it('writes a map that the package reads as it was meant', () => {
    const map = mapText({items: ['data', 'articles'], fields: {title: ['head', 'line']}});
    const {items} = readNews(JSON_OF_ITS_OWN, {url: 'https://news.example.org/x', map});
    expect(items.map(({title}) => title)).to.deep.equal(['One', 'Two', 'Three']);
  });

  it('offers no key that a map cannot name', () => {
    expect(['a', 'a b', 0].map(canName)).to.deep.equal([true, true, true]);
    expect(['a.b', 'a;b', ' a', ''].map(canName)).to.deep.equal([false, false, false, false]);
  });

  it('looks at own values only', () => {
    expect(valueAt({}, ['constructor'])).to.equal(undefined);
    expect(valueAt({a: [1]}, ['a', 0])).to.equal(1);
  });
});

describe('choices in the address', () => {
  it('come back as they went, whatever they are', () => {
    const choices = {
      ...DEFAULTS,
      src: 'https://x.example/?a=1&b=ü#c',
      heading: '',
      map: 'items: a.b; title: "c"',
      hide: 'image date',
    };
    expect(fromQuery(toQuery(choices))).to.deep.equal(choices);
  });

  it('are not there where nothing was chosen', () => {
    expect(toQuery(DEFAULTS)).to.equal('');
    expect(fromQuery('')).to.deep.equal(DEFAULTS);
  });

  it('do not say that any script will do: whoever sends the link may have named that script', () => {
    expect(toQuery({...DEFAULTS, script: 'https://x.example/a.js', pin: 'off'})).to.equal(
      '?script=https%3A%2F%2Fx.example%2Fa.js',
    );
    expect(isPinned(fromQuery('?script=https://x.example/a.js&pin=off'))).to.equal(true);
  });

  it('pin a script that is elsewhere, and none of one’s own, unless that is chosen', () => {
    const pinned = (script: string, pin = '') => isPinned({...DEFAULTS, script, pin});
    expect(pinned('https://x.example/a.js')).to.equal(true);
    expect(pinned('https://x.example/a.js', 'off')).to.equal(false);
    expect(pinned('/newsstand.js')).to.equal(false);
    expect(pinned('/newsstand.js', 'on')).to.equal(true);
  });

  it('are left alone where nobody knows them, and cut where they are endless', () => {
    expect(fromQuery('?evil=1&__proto__=2')).to.deep.equal(DEFAULTS);
    expect(fromQuery(`?src=${'x'.repeat(9000)}`).src).to.have.length(4000);
  });
});

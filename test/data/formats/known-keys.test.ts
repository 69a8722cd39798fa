import {expect} from 'chai';
import {entryReader, newsScore, themeScore} from '../../../src/data/formats/news-fields.js';
import type {MapField} from '../../../src/data/formats/field-map.js';
import {fieldsOfKey, keyScore} from '../../../src/data/formats/known-keys.js';

/** The first value that may stand for a field. */
const valueOf = (entry: object, field: MapField, language = 'en') =>
  entryReader(language)(entry)?.first(field, (value) => value);

describe('the values of a field', () => {
  const values: readonly (readonly [what: string, entry: object, field: MapField, language: string, value: unknown])[] =
    [
      ['a key', {title: 'A'}, 'title', 'en', 'A'],
      ['the better of two keys', {text: 'B', title: 'A'}, 'title', 'en', 'A'],
      ['the next best where the best is empty', {title: '', headline: 'B'}, 'title', 'en', 'B'],
      ['the next best where the best is null', {published: null, created_at: 'B'}, 'date', 'en', 'B'],
      ['zero, which is a value', {count: 0}, 'count', 'en', 0],
      ['any spelling of a key', {'Publish-Date': 'A'}, 'date', 'en', 'A'],
      ['any spelling of a key, also of several words', {urlToImage: 'A'}, 'image', 'en', 'A'],
      ['a key with the prefix of its table', {news_title: 'A'}, 'title', 'en', 'A'],
      ['a key without a prefix before it', {news_title: 'A', title: 'B'}, 'title', 'en', 'B'],
      ['a key with the language', {title_en: 'A', title_de: 'B'}, 'title', 'de', 'B'],
      ['a key with the language in capitals', {titleEN: 'A', titleDE: 'B'}, 'title', 'de', 'B'],
      ['English where the language is missing', {title_de: 'B', title_en: 'A'}, 'title', 'fr', 'A'],
      ['any language where English is missing too', {title_de: 'B'}, 'title', 'en', 'B'],
      ['a key without a language before those with one', {title: 'A', title_de: 'B'}, 'title', 'de', 'A'],
      ['a key in a frame', {node: {title: 'A'}}, 'title', 'en', 'A'],
      ['a key in two frames', {_embedded: {indexableObject: {title: 'A'}}}, 'title', 'en', 'A'],
      ['what an entry lacks in a frame beside', {title: 'A', meta: {html_url: '/a'}}, 'url', 'en', '/a'],
      ['nothing of a frame that is no part of it', {title: 'A', source: {url: '/a'}}, 'url', 'en', undefined],
      ['nothing in an empty entry', {}, 'title', 'en', undefined],
      ['nothing on the prototype', Object.create({title: 'A'}) as object, 'title', 'en', undefined],
    ];
  for (const [what, entry, field, language, value] of values) {
    it(`are ${what}`, () => {
      expect(valueOf(entry, field, language)).to.equal(value);
    });
  }
});

describe('fieldsOfKey', () => {
  it('knows the fields that a key may stand for, and no others', () => {
    expect(fieldsOfKey('html_url', 'en').map(({field}) => field)).to.deep.equal(['url']);
    expect(fieldsOfKey('constructor', 'en')).to.deep.equal([]);
    expect(fieldsOfKey('__proto__', 'en')).to.deep.equal([]);
    expect(fieldsOfKey('x'.repeat(100_000), 'en')).to.deep.equal([]);
  });
});

describe('keyScore', () => {
  it('is good for what holds news, and bad for what belongs to an entry', () => {
    expect(keyScore('newsItems', 'items')).to.be.above(0);
    expect(keyScore('authors', 'items')).to.be.below(-3);
    expect(keyScore('anything', 'items')).to.equal(0);
    expect(keyScore('tags', 'themes')).to.be.above(keyScore('items', 'themes'));
  });
});

describe('themeScore', () => {
  const score = (entry: unknown, map = {}) => themeScore(entryReader('en')(entry), 'en', {fields: map});

  it('counts a name and a slug', () => {
    expect(score({name: 'A', slug: 'a'})).to.equal(2);
    expect(score({name: 'A'})).to.equal(1);
    expect(score({slug: ''})).to.equal(0);
    expect(score({views: 3})).to.equal(0);
    expect(score('A')).to.equal(0);
  });

  it('counts the name that a map names', () => {
    expect(score({n: 'A'}, {name: ['n']})).to.equal(1);
    expect(score({name: 'A'}, {name: ['n']})).to.equal(0);
  });
});

describe('newsScore', () => {
  const scores: readonly (readonly [entry: unknown, score: number])[] = [
    [{title: 'A', url: '/a', summary: 'B', date: '2026', image: '/a.png'}, 8],
    [{title: 'A', url: '/a'}, 4],
    [{title: 'A'}, 2],
    [{title: 'A', url: 'a word', date: 'yesterday', image: 'self'}, 2],
    [{name: 'A'}, 0.5],
    [{name: 'A', url: '/a'}, 2.5],
    [{content: 'A', date: '2026'}, 3],
    [{title_de: 'A', href: '/a'}, 4],
    [{url: '/a', date: '2026'}, 0],
    [{title: ''}, 0],
    [{title: {}}, 0],
    [{name: 'A', summary: 'A'}, 0.5],
    [{name: 'A', summary: 'B'}, 1.5],
    // A file, a piece of a text and a person are no news, but what has a date is.
    ...['type', 'mimeType', 'mime_type', 'mimetype', 'contentType', 'content_type', 'mediaType'].map(
      (key): [object, number] => [{title: 'A', url: '/a', [key]: 'application/x.y+z-1'}, 0],
    ),
    ...['type', '@type', '_type'].flatMap((key): [object, number][] =>
      ['List-item', 'person', 'organisation', 'Organization'].map((type) => [{title: 'A', url: '/a', [key]: type}, 0]),
    ),
    ...['givenName', 'given_name', 'familyName', 'family_name', 'orcid', 'ror'].map((key): [object, number] => [
      {title: 'A', url: '/a', [key]: 'x'},
      0,
    ]),
    [{title: 'A', url: '/a', type: 'image/png', date: '2026'}, 6],
    [{title: 'A', url: '/a', type: 'an image/png'}, 4],
    [{title: 'A', url: '/a', type: 'image/png file'}, 4],
    [{title: 'A', url: '/a', type: 'my list'}, 4],
    [{title: 'A', url: '/a', type: 'listing'}, 4],
    [{title: 'A', url: '/a', type: 'salesperson'}, 4],
    [{title: 'A', url: '/a', type: 'personal'}, 4],
    [{}, 0],
    ['A', 0],
    [['A'], 0],
    [null, 0],
  ];
  for (const [entry, score] of scores) {
    it(`gives ${score} to ${JSON.stringify(entry)}`, () => {
      expect(newsScore(entryReader('en')(entry), 'en', {fields: {}})).to.equal(score);
    });
  }

  it('counts what a map names', () => {
    expect(
      newsScore(entryReader('en')({a: 'A', b: 'B'}), 'en', {fields: {title: ['a'], url: ['b'], date: ['c']}}),
    ).to.equal(2);
  });
});

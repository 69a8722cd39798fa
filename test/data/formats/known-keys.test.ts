import {expect} from 'chai';
import type {JsonRecord} from '../../../src/data/model/json.js';
import type {MapField} from '../../../src/data/formats/field-map.js';
import {knownValue, newsScore} from '../../../src/data/formats/known-keys.js';

describe('knownValue', () => {
  const values: readonly (readonly [
    what: string,
    entry: JsonRecord,
    field: MapField,
    language: string,
    value: unknown,
  ])[] = [
    ['a key', {title: 'A'}, 'title', 'en', 'A'],
    ['the better of two keys', {text: 'B', title: 'A'}, 'title', 'en', 'A'],
    ['the next best where the best is empty', {title: '', headline: 'B'}, 'title', 'en', 'B'],
    ['the next best where the best is null', {published: null, created_at: 'B'}, 'date', 'en', 'B'],
    ['zero, which is a value', {count: 0}, 'count', 'en', 0],
    ['a key within a key', {enclosure: {link: '/a.png'}}, 'image', 'en', '/a.png'],
    ['a key with the language', {title_en: 'A', title_de: 'B'}, 'title', 'de', 'B'],
    ['English where the language is missing', {title_de: 'B', title_en: 'A'}, 'title', 'fr', 'A'],
    ['any language where English is missing too', {title_de: 'B'}, 'title', 'en', 'B'],
    ['a key without a language before those with one', {title: 'A', title_de: 'B'}, 'title', 'de', 'A'],
    ['a slug that is a path, for an address', {slug: '/a'}, 'url', 'en', '/a'],
    ['no slug that is a word, for an address', {slug: 'a'}, 'url', 'en', undefined],
    ['any slug, for a slug', {slug: 'a'}, 'slug', 'en', 'a'],
    ['nothing in an empty entry', {}, 'title', 'en', undefined],
    ['nothing on the prototype', Object.create({title: 'A'}) as JsonRecord, 'title', 'en', undefined],
  ];
  for (const [what, entry, field, language, value] of values) {
    it(`finds ${what}`, () => {
      expect(knownValue(entry, field, language)).to.equal(value);
    });
  }

  it('leaves out a value that another field has', () => {
    const entry = {text: 'A', body: 'B'};
    expect(knownValue(entry, 'excerpt', 'en', 'B')).to.equal('A');
    expect(knownValue({text: 'A'}, 'excerpt', 'en', 'A')).to.equal(undefined);
  });
});

describe('newsScore', () => {
  const scores: readonly (readonly [entry: unknown, score: number])[] = [
    [{title: 'A', url: '/a', summary: 'B', date: '2026'}, 4],
    [{title: 'A', url: '/a'}, 2],
    [{title: 'A'}, 1],
    [{content: 'A', date: '2026'}, 2],
    [{text: 'A'}, 1],
    [{title_de: 'A', href: '/a'}, 2],
    [{url: '/a', date: '2026'}, 0],
    [{title: ''}, 0],
    [{title: {}}, 0],
    [{}, 0],
    ['A', 0],
    [['A'], 0],
    [null, 0],
  ];
  for (const [entry, score] of scores) {
    it(`gives ${score} to ${JSON.stringify(entry)}`, () => {
      expect(newsScore(entry, 'en', {fields: {}})).to.equal(score);
    });
  }
});

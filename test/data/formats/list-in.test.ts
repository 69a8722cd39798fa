import {expect} from 'chai';
import type {FieldMap} from '../../../src/data/formats/field-map.js';
import {listIn} from '../../../src/data/formats/list-in.js';
import {NewsError} from '../../../src/data/model/news-error.js';

const CONTEXT = {url: 'https://lab.example.org/data.json', language: 'en'};
const NO_MAP: FieldMap = {fields: {}};

const A = {title: 'A', url: '/a', date: '2026-06-30'};
const B = {title: 'B', url: '/b', date: '2026-06-29'};
const HEALTH = {id: 1, name: 'Health', slug: 'health'};

const find = (json: unknown, context: object = {}, map = NO_MAP) => listIn(json, map, {...CONTEXT, ...context}).list;
const messageOf = (run: () => unknown) => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof NewsError ? error.message : String(error);
  }
};

describe('the list in an answer', () => {
  /** A work, which has a list of its topics, and an article with its paragraphs. */
  const work = {title: 'A work', url: '/w', date: '2026-06-30', summary: 'Words', topics: [{title: 'T', url: '/t'}]};
  const news: readonly (readonly [what: string, json: unknown, list: unknown])[] = [
    ['is that of the news', {items: [A, B], tags: [HEALTH]}, [A, B]],
    [
      'is the news and no theme, however good that is',
      {tags: [HEALTH, {...HEALTH, count: 3}], x: [{title: 'A', url: '/a'}]},
      [{title: 'A', url: '/a'}],
    ],
    ['is the answer, if that is one item', A, [A]],
    ['is one item, with a list of what belongs to it', work, [work]],
    ['is one item whose date is in words', {...work, date: '30 June 2026'}, [{...work, date: '30 June 2026'}]],
    ['is a list with a title, an address and a date of its own', {...work, items: [A, B]}, [A, B]],
    ['is a list of better news in one that has no date', {...work, date: undefined, topics: [A]}, [A]],
    ['is what is in it where it has no date', {...work, date: undefined}, work.topics],
    ['is what is in it where its date is none', {...work, date: 'soon'}, work.topics],
    [
      'is a list that is as good as it',
      {title: 'A', url: '/w', date: '2026', x: [{title: 'A', url: '/a', date: '2026'}]},
      [{title: 'A', url: '/a', date: '2026'}],
    ],
    [
      'is what is in it where it is no news by itself',
      {title: 'Our news', date: '2026', x: [{title: 'A', url: '/a'}]},
      [{title: 'A', url: '/a'}],
    ],
    [
      'is what is in it where it is hardly news by itself',
      {title: 'Our news', date: '2026', x: [{name: 'A', url: '/a'}]},
      [{name: 'A', url: '/a'}],
    ],
    [
      'is one item, if that has just enough of one',
      {title: 'A', date: '2026', image: '/a.png', x: [{name: 'A', url: '/a'}]},
      [{title: 'A', date: '2026', image: '/a.png', x: [{name: 'A', url: '/a'}]}],
    ],
    ['is no list of names', {items: [A], themes: ['Health', 'Law']}, [A]],
    ['is empty, where news would be', {items: []}, []],
    ['is the entry that stands for a list, as in XML', {rss: {channel: {title: 'News', item: A}}}, [A]],
  ];
  for (const [what, json, list] of news) {
    it(what, () => {
      expect(find(json)).to.deep.equal(list);
      expect(find(json, {what: 'items'})).to.deep.equal(list);
    });
  }

  const themes: readonly (readonly [what: string, json: unknown, list: unknown])[] = [
    ['is that of the themes', {items: [A, B], tags: [HEALTH]}, [HEALTH]],
    ['is one of names', {themes: ['Health', 'Law']}, ['Health', 'Law']],
    ['is the answer itself', ['Health'], ['Health']],
    ['is no list of names with something else in it', {themes: ['Health', 1], categories: [HEALTH]}, [HEALTH]],
    ['is no empty list, but the one with themes', {items: [], categories: [HEALTH]}, [HEALTH]],
    ['is in an entry of another list, and says little', [{id: 9, x: [{name: 'Law'}]}], [{name: 'Law'}]],
    ['is one list also of what is one item as news', {...work, categories: [HEALTH]}, [HEALTH]],
    [
      'is no single entry below a key',
      {item: HEALTH, tags: [{name: 'Law', slug: 'law'}]},
      [{name: 'Law', slug: 'law'}],
    ],
  ];
  for (const [what, json, list] of themes) {
    it(`of themes ${what}`, () => {
      expect(find(json, {what: 'themes'})).to.deep.equal(list);
    });
  }

  it('is what the answer is, where one item is wanted, unless a better one is in it', () => {
    const single = {single: true};
    expect(find({title: 'A'}, single)).to.deep.equal([{title: 'A'}]);
    expect(find({status: 'ok', data: [A]}, single)).to.deep.equal([A]);
    expect(find({title: 'Our news', data: [A]}, single)).to.deep.equal([A]);
    const same = {title: 'A', url: '/a', x: [{title: 'B', url: '/b'}]};
    expect(find(same, single)).to.deep.equal([same]);
    expect(messageOf(() => find({status: 'ok'}, single))).to.equal('The answer has no list of news in it.');
  });

  it('is missed by what was looked for', () => {
    expect(messageOf(() => find({a: 1}))).to.equal('The answer has no list of news in it.');
    const notes = [{id: 9, x: [{name: 'A', summary: 'B'}]}];
    expect(messageOf(() => find(notes))).to.equal('The answer has no list of news in it.');
    expect(messageOf(() => find({a: 1}, {what: 'themes'}))).to.equal('The answer has no list of themes in it.');
    expect(messageOf(() => find({item: HEALTH}, {what: 'themes'}))).to.equal('The answer has no list of themes in it.');
  });
});

describe('the list that a map names', () => {
  const map = (...items: readonly string[]): FieldMap => ({items, fields: {}});

  it('stands beside what the answer says of it', () => {
    const json = {data: {list: [A], next: '/2'}, next: '/no'};
    expect(listIn(json, map('data', 'list'), CONTEXT)).to.deep.equal({list: [A], holder: json.data, score: 1});
    expect(listIn({list: [A]}, map('list'), CONTEXT).holder).to.deep.equal({list: [A]});
  });

  it('is missed by its path', () => {
    expect(messageOf(() => listIn({}, map('data', 'list'), CONTEXT))).to.equal('The map found no list at data.list.');
    expect(messageOf(() => listIn({}, map(), CONTEXT))).to.equal('The map found no list at the top.');
  });

  const missing: readonly (readonly [what: string, json: unknown, hint: string])[] = [
    ['an object', {data: {}, status: 'ok'}, 'The answer has the keys data, status.'],
    [
      'an object with many keys',
      Object.fromEntries([...'abcdefghij'].map((key) => [key, 1])),
      'The answer has the keys a, b, c, d, e, f, g, h.',
    ],
    ['a list', [A], 'The answer is itself a list: leave items out.'],
    ['a text', 'x', 'The answer is no object.'],
    ['nothing', null, 'The answer is no object.'],
  ];
  for (const [what, json, hint] of missing) {
    it(`is missed with what to write instead in ${what}`, () => {
      expect(() => listIn(json, map('news'), CONTEXT))
        .to.throw(NewsError, 'The map found no list at news.')
        .that.includes({kind: 'format', hint, url: CONTEXT.url});
    });
  }
});

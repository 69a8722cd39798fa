import {expect} from 'chai';
import {namesIn, themesIn} from '../../../../src/data/formats/json-values/names-in.js';

describe('the names of people in a value', () => {
  const names: readonly (readonly [value: unknown, names: readonly string[]])[] = [
    ['Jane Doe', ['Jane Doe']],
    ['By Jane Doe', ['Jane Doe']],
    ['Jane Doe; John &amp; Co;Ana', ['Jane Doe', 'John & Co', 'Ana']],
    ['jane@example.org (Jane Doe)', ['Jane Doe']],
    ['jane@example.org', []],
    // Ids are no names.
    ['42', []],
    [42, []],
    ['_12_3', []],
    ['urn:x', []],
    ['XWiki.JaneDoe', []],
    ['xwiki:XWiki.JaneDoe', []],
    ['U012AB3CD', []],
    ['d2719f00-0c4c-4b2a-9a52-0f2f2f2f2f2f', []],
    ['https://a.example/jane', []],
    ['Jane$$QX', ['Jane']],
    [
      ['Jane', {name: 'John'}, null, ''],
      ['Jane', 'John'],
    ],
    [[['Jane', 'x']], ['Jane']],
    // Given and family names, in that order.
    [{given: 'Jane', family: 'Doe'}, ['Jane Doe']],
    [{lastName: 'Doe', firstName: 'Jane'}, ['Jane Doe']],
    [{nom: 'Doe', prenom: 'Jane'}, ['Jane Doe']],
    [{nachname: 'Doe', vorname: 'Jane'}, ['Jane Doe']],
    [{family: 'Doe', name: 'no'}, ['Doe']],
    [{full_name: 'Jane Doe', name: 'no'}, ['Jane Doe']],
    [{name: {de: 'Johanna', en: 'Jane'}}, ['Jane']],
    [{url: 'Jane'}, []],
    // In frames.
    [{person_or_org: {name: 'Jane'}}, ['Jane']],
    [{node: {name: 'Jane'}}, ['Jane']],
    [{authors_id: {name: 'Jane'}}, ['Jane']],
    [{data: [{name: 'Jane'}]}, ['Jane']],
    [{edges: [{node: {name: 'Jane'}}]}, ['Jane']],
    [{persons: [{name: 'Jane'}]}, ['Jane']],
    [{persons: [{name: 'Jane'}], x: 1}, []],
    [{'Doe, Jane': {role: ['author']}, 'Doe, John': {}}, ['Doe, Jane', 'Doe, John']],
    [{primary: {'Doe, Jane': {}}}, ['Doe, Jane']],
    [{}, []],
    [null, []],
  ];
  for (const [value, found] of names) {
    it(`are ${JSON.stringify(found)} in ${JSON.stringify(value)}`, () => {
      expect(namesIn(value, 'en')).to.deep.equal(found);
    });
  }

  it('are one more than is kept, so that it is told that there are more', () => {
    const many = Array.from({length: 60}, (_, index) => `Name ${index}`);
    expect(namesIn(many, 'en')).to.deep.equal(many.slice(0, 51).map((name) => name));
    expect(namesIn(many.map((name) => name.replace(/\d/g, 'x')).join(';'), 'en')).to.have.length(51);
  });
});

describe('the themes in a value', () => {
  const themes: readonly (readonly [value: unknown, themes: readonly unknown[]])[] = [
    ['Health, Data;AI|Space', ['Health', 'Data', 'AI', 'Space']],
    ['#Health', ['Health']],
    ['C#, #1', ['C#', '#1']],
    ['https://a.example/health', []],
    [['Health', 7, '8', null], ['Health']],
    [
      ['L', 'Health', 'Data'],
      ['Health', 'Data'],
    ],
    [['L'], ['L']],
    [[['General', 'Special'], [7]], ['General']],
    [['user/-/label/Health', 'user/-/state/com.google/read'], ['Health']],
    [{en: ['Health'], de: ['Gesundheit']}, ['Health']],
    [[{name: 'Subject', value: 'Health'}], ['Health']],
    [[{name: 'Health', value: '7'}], [{id: undefined, slug: undefined, name: 'Health', url: undefined}]],
    [
      [{id: 7, slug: '/research/health', name: 'Health', url: '/health'}],
      [{id: '7', slug: 'research/health', name: 'Health', url: '/health'}],
    ],
    [[{uid: 'a', name: 'Health', link: '/a'}], [{id: 'a', slug: undefined, name: 'Health', url: '/a'}]],
    [{News: {ID: 1, slug: 'news', name: 'News'}}, [{id: '1', slug: 'news', name: 'News', url: undefined}]],
    [{data: [{attributes: {name: 'Health'}, id: 3}]}, [{id: '3', slug: undefined, name: 'Health', url: undefined}]],
    [[{tags_id: {name: 'Health', slug: 'h'}}], [{id: undefined, slug: 'h', name: 'Health', url: undefined}]],
    [[{id: 7}], []],
  ];
  for (const [value, found] of themes) {
    it(`are ${JSON.stringify(found)} in ${JSON.stringify(value)}`, () => {
      expect(themesIn(value, 'en')).to.deep.equal(found);
    });
  }
});

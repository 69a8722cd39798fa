import {expect} from 'chai';
import {namesIn, themesIn} from '../../../../src/data/formats/json-values/names-in.js';

describe('the names of people in a value', () => {
  const names: readonly (readonly [value: unknown, names: readonly string[]])[] = [
    ['Jane Doe', ['Jane Doe']],
    ['By Jane Doe', ['Jane Doe']],
    ['Jane Doe; John &amp; Co;Ana', ['Jane Doe', 'John & Co', 'Ana']],
    ['jane@example.org (Jane Doe)', ['Jane Doe']],
    ['jane@example.org', []],
    // A frame around a list without entries, whatever it is called itself.
    [{name: 'Authors', items: []}, []],
    [{name: 'Authors', data: [], meta: {}}, []],
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
    ['d2719f000c4c4b2a9a520f2f2f2f2f2f', []],
    ['UA12AB3CD', []],
    ['_12_34', []],
    // What only looks like one in a part of it is a name.
    ...[
      '12 Monkeys',
      'Team_12_3',
      '_12_3 Team',
      'A urn:x',
      'A XWiki.JaneDoe',
      'AU012AB3CD',
      'U012AB3CD Team',
      'WALDEMARIA',
      'A d2719f00-0c4c-4b2a-9a52-0f2f2f2f2f2f',
      'd2719f00-0c4c-4b2a-9a52-0f2f2f2f2f2f A',
      'Jane jane@example.org',
      'jane@example.org Jane',
      'A jane@example.org (Jane)',
      'jane@example.org (Jane) and John',
      'Standby Team',
    ].map((name): [string, string[]] => [name, [name]]),
    ['jane@example.org("Jane Doe")', ['Jane Doe']],
    ['By\u00a0 Jane', ['Jane']],
    ['Jane Doe$$QDoe, Jane', ['Jane Doe']],
    ['x'.repeat(301), ['x'.repeat(300)]],
    [`${'x'.repeat(5000)}; Jane`, ['x'.repeat(300)]],
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
    [{username: 'jane'}, ['jane']],
    [[[['Jane']]], ['Jane']],
    [[[[['Jane']]]], ['Jane']],
    [[[[[['Jane']]]]], []],
    [{name: {name: {name: 'Jane'}}}, ['Jane']],
    [{name: {name: {name: {name: 'Jane'}}}}, []],
    [{node: {node: {name: 'Jane'}}}, ['Jane']],
    [{node: {node: {node: {name: 'Jane'}}}}, []],
    // In frames.
    [{x: {name: 'no'}, authors_id: {name: 'Jane'}}, ['Jane']],
    [{editors_id: 7, authors_id: {name: 'Jane'}}, ['Jane']],
    [{data: {3: 'Jane', 5: 'John'}}, ['Jane', 'John']],
    [{data: [], nodes: [{name: 'Jane'}]}, ['Jane']],
    [{person_or_org: {name: 'Jane'}}, ['Jane']],
    [{node: {name: 'Jane'}}, ['Jane']],
    [{authors_id: {name: 'Jane'}}, ['Jane']],
    [{data: [{name: 'Jane'}]}, ['Jane']],
    [{edges: [{node: {name: 'Jane'}}]}, ['Jane']],
    [{persons: [{name: 'Jane'}]}, ['Jane']],
    [{persons: [{name: 'Jane'}], x: 1}, []],
    [{'Doe, Jane': {role: ['author']}, 'Doe, John': {}}, ['Doe, Jane', 'Doe, John']],
    [{primary: {'Doe, Jane': {}}}, ['Doe, Jane']],
    [{'Jane Doe': {}}, ['Jane Doe']],
    [{'Jane Doe': {}, x: {}}, []],
    [{'Jane Doe': 'author'}, []],
    [{'a b': {}}, []],
    [{}, []],
    [null, []],
  ];
  for (const [value, found] of names) {
    it(`are ${JSON.stringify(found).slice(0, 60)} in ${JSON.stringify(value).slice(0, 100)}`, () => {
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
    // A frame around a list without entries, whatever it is called itself.
    [{name: 'Tags', items: []}, []],
    [{multi_select: [], name: 'Topic'}, []],
    [{arrayValue: {values: []}, name: 'Topic'}, []],
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
    [[{id: 3, attributes: {name: 'Health', slug: 'h/i'}}], [{id: '3', slug: 'h/i', name: 'Health', url: undefined}]],
    [[[{name: 'General'}], []], []],
    [
      ['42', '2026 goals', 'A user/-/label/Health', 'Topic #Health', 'user/1234/label/Data'],
      ['2026 goals', 'A user/-/label/Health', 'Topic #Health', 'Data'],
    ],
    [[{name: 'Subject', value: 7}], [{id: undefined, slug: undefined, name: 'Subject', url: undefined}]],
    [[{name: 'My subject', value: 'x'}], [{id: undefined, slug: undefined, name: 'My subject', url: undefined}]],
    [[{name: 'Subject area', value: 'x'}], [{id: undefined, slug: undefined, name: 'Subject area', url: undefined}]],
    // An object with one for each key, and what only looks like it.
    [{News: {name: 'News'}, count: 1}, []],
    [{data: {name: 'Health'}, meta: {name: 'no'}}, [{id: undefined, slug: undefined, name: 'Health', url: undefined}]],
    [{node: {name: 'Health'}, meta: {name: 'no'}}, [{id: undefined, slug: undefined, name: 'Health', url: undefined}]],
    [
      {arrayValue: {values: [{stringValue: 'Health'}]}},
      [{id: undefined, slug: undefined, name: 'Health', url: undefined}],
    ],
  ];
  for (const [value, found] of themes) {
    it(`are ${JSON.stringify(found)} in ${JSON.stringify(value)}`, () => {
      expect(themesIn(value, 'en')).to.deep.equal(found);
    });
  }

  const kinds =
    'subject subjects keyword keywords category categories topic topics tag tags theme themes type types organisation ' +
    'organisations organization organizations person persons glocation glocations';
  for (const kind of kinds.split(' ')) {
    it(`are what stands beside the name "${kind}"`, () => {
      expect(themesIn([{name: kind, value: 'Health'}], 'en')).to.deep.equal(['Health']);
    });
  }

  it('are one more than is kept, so that it is told that there are more', () => {
    const names = Array.from({length: 60}, (_, index) => `Theme ${index}`);
    const kept = names.slice(0, 51);
    expect(themesIn(names.join(','), 'en')).to.deep.equal(kept);
    expect(themesIn(names, 'en')).to.deep.equal(kept);
    const table = themesIn(Object.fromEntries(names.map((name) => [name, {name}])), 'en') as {name: string}[];
    expect(table.map(({name}) => name)).to.deep.equal(kept);
  });

  it('are not looked for behind 5,000 characters', () => {
    expect(themesIn(`${'x'.repeat(5000)},Data`, 'en')).to.have.length(1);
  });
});

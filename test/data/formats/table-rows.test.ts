import {expect} from 'chai';
import {recordOf} from '../../../src/data/formats/key-values.js';
import {tableRows} from '../../../src/data/formats/table-rows.js';

const RECORDS = [
  {Title: 'A', Link: '/a'},
  {Title: 'B', Link: '/b'},
];

describe('the rows of a table', () => {
  const rows = [
    ['A', '/a'],
    ['B', '/b'],
  ];
  const head = ['Title', 'Link'];
  // Each made anew: what was read once is kept.
  const tables: readonly (readonly [what: string, table: () => unknown])[] = [
    ['a list whose first row has the names', () => [head, ...rows]],
    ['columns and rows', () => ({columns: head, rows})],
    ['a header and rows', () => ({header: head, rows})],
    ['columns that are objects', () => ({fields: [{name: 'Title'}, {name: '', label: 'Link'}], data: rows})],
    ['columns by their title or their id', () => ({cols: [{title: 'Title'}, {id: 'Link'}], values: rows})],
    [
      'columns by their name first, then by their title, then by their label',
      () => ({
        columns: [
          {id: 1, label: 'x', title: 'x', name: 'Title'},
          {id: 2, label: 'x', title: 'Link'},
        ],
        rows,
      }),
    ],
    ['columns by their label before their id', () => ({columns: ['Title', {id: 2, label: 'Link'}], rows})],
    [
      'cells that are objects (Google Charts)',
      () => ({cols: head, rows: rows.map((row) => ({c: row.map((v) => ({v}))}))}),
    ],
    ['names that are not the first list', () => ({columns: [1], headers: head, header: rows, records: rows, rows: []})],
  ];
  for (const [what, table] of tables) {
    it(`are records, of ${what}`, () => {
      expect(tableRows(table())).to.deep.equal(RECORDS);
    });
  }

  it('are read once', () => {
    const table = {columns: head, rows};
    expect(tableRows(table) === tableRows(table)).to.equal(true);
  });

  it('have the days of Google Charts, whose months begin with 0', () => {
    const table = {
      cols: ['day', 'time', 'none'],
      rows: [{c: [{v: 'Date(2026,5,3)'}, {v: 'Date(2026,11,30,9,5,0)'}, null]}],
    };
    expect(tableRows(table)).to.deep.equal([{day: '2026-06-03', time: '2026-12-30 09:05:00', none: undefined}]);
  });

  it('have no days of what Google Charts does not write so', () => {
    const cells = ['Date(2026,11,30,19,45,10)', 'on Date(2026,5,3)', 'Date(2026,5,3) or so'];
    const table = {cols: ['a', 'b', 'c'], rows: [{c: cells.map((v) => ({v}))}]};
    expect(tableRows(table)).to.deep.equal([
      {a: '2026-12-30 19:45:10', b: 'on Date(2026,5,3)', c: 'Date(2026,5,3) or so'},
    ]);
  });

  it('are empty where a later row is none', () => {
    const records = tableRows({columns: head, rows: [...rows, ...rows, ...rows, 'none']});
    expect(records?.at(-1)).to.deep.equal({Title: undefined, Link: undefined});
  });

  it('are the first 2,000', () => {
    const many = Array.from({length: 2001}, (_, index) => [`A ${index}`, '/a']);
    expect(tableRows({columns: head, rows: many})).to.have.length(2000);
  });

  const none: readonly (readonly [what: string, value: unknown])[] = [
    ['a list of records', [{Title: 'A'}, {Title: 'B'}]],
    [
      'a list of numbers',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['one column', {columns: ['Title'], rows: [['A']]}],
    ['101 columns', {columns: Array.from({length: 101}, (_, index) => `c${index}`), rows}],
    ['numbers for names', {columns: ['1', '2.5'], rows}],
    ['a name that is empty', {columns: ['Title', ''], rows}],
    ['a name that is too long', {columns: ['Title', 'x'.repeat(80)], rows}],
    ['no rows', {columns: head, rows: []}],
    ['rows that are none', {columns: head, rows: ['A', 'B']}],
    ['no names', {rows}],
    ['pairs, which are records', [[['title', 'A']]]],
    ['nothing', null],
    ['a text', 'text'],
  ];
  for (const [what, value] of none) {
    it(`are none of ${what}`, () => {
      expect(tableRows(value)).to.equal(undefined);
    });
  }
});

describe('an entry as a record', () => {
  const pairs = [
    {key: 'title', value: 'A'},
    {key: 'tag', value: 'B'},
  ];
  const properties = (count: number) =>
    Array.from({length: count}, (_, index) => [`p${index}`, {}, 'text', 'A'] as const);
  const entries: readonly (readonly [what: string, entry: unknown, record: unknown])[] = [
    ['is itself', {title: 'A'}, {title: 'A'}],
    ['is what a list of pairs says', pairs, {title: 'A', tag: 'B'}],
    [
      'has a list of what is there more than once',
      [...pairs, {key: 'tag', value: 'C'}, {key: 'tag', value: 'D'}],
      {title: 'A', tag: ['B', 'C', 'D']},
    ],
    [
      'has names as every object has',
      [...pairs, {key: 'constructor', value: 'C'}],
      {title: 'A', tag: 'B', constructor: 'C'},
    ],
    ['is what the pairs below a key say, and the rest', {id: 7, metadata: pairs}, {id: 7, title: 'A', tag: 'B'}],
    ['is what the pairs below a key of it say', {id: 7, Cells: {results: pairs}}, {id: 7, title: 'A', tag: 'B'}],
    ['keeps its own before what its pairs say', {id: 7, tag: 'own', metadata: pairs}, {id: 7, title: 'A', tag: 'own'}],
    ['is itself if it has a title', {headline: 'A', metadata: pairs}, {headline: 'A', metadata: pairs}],
    [
      'has the names of Omeka',
      [
        {text: 'A', element: {name: 'Title'}},
        {text: 'B', element: {name: 'Date'}},
      ],
      {Title: 'A', Date: 'B'},
    ],
    ['is none of one pair', [{key: 'title', value: 'A'}], undefined],
    [
      'is what 200 pairs say',
      Array.from({length: 200}, (_, index) => ({key: `k${index}`, value: 'A'})),
      Object.fromEntries(Array.from({length: 200}, (_, index) => [`k${index}`, 'A'])),
    ],
    ...'key Key name Name field fieldName label id'.split(' ').map((key): [string, unknown, unknown] => [
      `has the names that stand below "${key}"`,
      [
        {[key]: 'title', value: 'A'},
        {[key]: 'tag', value: 'B'},
      ],
      {title: 'A', tag: 'B'},
    ]),
    ...'value Value values content text'.split(' ').map((key): [string, unknown, unknown] => [
      `has the values that stand below "${key}"`,
      [
        {key: 'title', [key]: 'A'},
        {key: 'tag', [key]: 'B'},
      ],
      {title: 'A', tag: 'B'},
    ]),
    ...'element_texts Cells cells metadata fields values attributes properties columns data'
      .split(' ')
      .map((key): [string, unknown, unknown] => [
        `is what the pairs say that it keeps below "${key}"`,
        {no: 7, [key]: pairs},
        {no: 7, title: 'A', tag: 'B'},
      ]),
    ...'title Title headline subject name'
      .split(' ')
      .map((key): [string, unknown, unknown] => [
        `is itself if it has a name below "${key}"`,
        {[key]: 'A', metadata: pairs},
        {[key]: 'A', metadata: pairs},
      ]),
    ['is none of pairs of which one is none', [...pairs, 7], undefined],
    ['is none of 201 pairs', Array.from({length: 201}, (_, index) => ({key: `k${index}`, value: 'A'})), undefined],
    ['is none of pairs without a value', [...pairs, {key: 'x'}], undefined],
    ['is none of pairs without a name', [...pairs, {value: 'x'}], undefined],
    ['is none of pairs whose name is too long', [...pairs, {key: 'x'.repeat(80), value: 'x'}], undefined],
    ['is none of pairs that name a prototype', [...pairs, {key: '__proto__', value: 'x'}], undefined],
    ['is none of a list of texts', ['a', 'b'], undefined],
    ['is none of a text', 'text', undefined],
    [
      'is a component of jCal',
      [
        'vevent',
        [
          ['summary', {}, 'text', 'A'],
          ['dtstart', {tzid: 'Europe/Luxembourg'}, 'date-time', '2026-06-30T10:00:00'],
          ['categories', {}, 'text', 'B'],
          ['categories', {}, 'text', 'C'],
        ],
      ],
      {summary: 'A', 'dtstart;TZID=Europe/Luxembourg': '2026-06-30T10:00:00', categories: ['B', 'C']},
    ],
    ['is none of a component of 201 properties', ['vevent', properties(201)], undefined],
    [
      'is a component of 200 properties',
      ['vevent', properties(200)],
      Object.fromEntries(properties(200).map(([name]) => [name, 'A'])),
    ],
    ['is none of a component whose property is none', ['vevent', [7]], undefined],
    ['is none of a component whose property has no name', ['vevent', [[7, {}, 'text', 'A']]], undefined],
    ['is none of a component whose property has an empty name', ['vevent', [['', {}, 'text', 'A']]], undefined],
    ['is none of a component whose property has no type', ['vevent', [['summary', {}, 7, 'A']]], undefined],
    ['is none of a component with less', ['vevent', [['summary', 'text', 'A']]], undefined],
    ['is none of a component without a name', [7, [['summary', {}, 'text', 'A']]], undefined],
  ];
  for (const [what, entry, record] of entries) {
    it(what, () => {
      const found = recordOf(entry);
      expect(found && {...found}).to.deep.equal(record);
    });
  }
});

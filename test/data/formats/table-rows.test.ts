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
  const tables: readonly (readonly [what: string, table: unknown])[] = [
    ['a list whose first row has the names', [head, ...rows]],
    ['columns and rows', {columns: head, rows}],
    ['columns that are objects', {fields: [{name: 'Title'}, {name: '', label: 'Link'}], data: rows}],
    ['columns by their title or their id', {cols: [{title: 'Title'}, {id: 'Link'}], values: rows}],
    ['cells that are objects (Google Charts)', {cols: head, rows: rows.map((row) => ({c: row.map((v) => ({v}))}))}],
    ['names that are not the first list', {columns: [1], headers: head, header: rows, records: rows, rows: []}],
  ];
  for (const [what, table] of tables) {
    it(`are records, of ${what}`, () => {
      expect(tableRows(table)).to.deep.equal(RECORDS);
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

  const none: readonly (readonly [what: string, value: unknown])[] = [
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

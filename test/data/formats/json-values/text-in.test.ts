import {expect} from 'chai';
import {fieldsIn, inLanguage, inLanguageOfList} from '../../../../src/data/formats/json-values/records.js';
import {textIn} from '../../../../src/data/formats/json-values/text-in.js';

const nested = (depth: number): unknown => (depth === 0 ? 'A' : {text: nested(depth - 1)});

/** A text in so many frames, each of which holds the next. */
const framed = (depth: number, frame: (inner: unknown) => unknown): unknown =>
  depth === 0 ? 'A' : frame(framed(depth - 1, frame));

const many = (count: number) => Object.fromEntries(Array.from({length: count}, (_, index) => [`x${index}`, 1]));

describe('the text in a value', () => {
  const texts: readonly (readonly [value: unknown, text: string | undefined])[] = [
    [' A ', ' A '],
    [' ', undefined],
    [7, '7'],
    [null, undefined],
    [true, undefined],
    [{rendered: 'A', text: 'B'}, 'A'],
    [{url: 'A'}, undefined],
    [{Text: 'A'}, 'A'],
    [{en: 'A', de: 'B'}, 'A'],
    [{contentFieldValue: {data: 'A'}, name: 'no'}, 'A'],
    [{data: {text: 'A'}}, 'A'],
    [{data: 'A', text: 'B'}, 'B'],
    [{}, undefined],
    // Texts are one after the other, the paragraphs of a document are one text.
    [['A', 'B'], 'A'],
    [[' ', 'B'], 'B'],
    [[{title: 'A'}, {title: 'B'}], 'A'],
    [[{html: 'A'}, {html: 'B'}], 'A B'],
    [[{text: 'A'}, {text: 'B'}], 'AB'],
    [[{html: 'x'.repeat(6001)}, {html: 'B'}], 'x'.repeat(6001)],
    [[{html: 'x'.repeat(6000)}, {html: 'B'}], `${'x'.repeat(6000)} B`],
    [[null, {}], undefined],
    [
      [
        {lang: 'de', value: 'B'},
        {lang: 'en', value: 'A'},
      ],
      'A',
    ],
    [[...Array.from({length: 59}, () => null), 'A'], 'A'],
    [[...Array.from({length: 60}, () => null), 'A'], undefined],
    [{headline: 'A'}, 'A'],
    ...[
      (inner: unknown) => [inner],
      (inner: unknown) => ({en: inner}),
      (inner: unknown) => ({contentFieldValue: inner}),
      (inner: unknown) => ({data: inner}),
    ].flatMap((frame): [unknown, string | undefined][] => [
      [framed(6, frame), 'A'],
      [framed(7, frame), undefined],
    ]),
    ...[3, 4].map((depth): [unknown, string | undefined] => [
      framed(depth, (value) => [
        {lang: 'en', value},
        {lang: 'de', value},
      ]),
      depth === 3 ? 'A' : undefined,
    ]),
    [nested(6), 'A'],
    [nested(7), undefined],
  ];
  for (const [value, text] of texts) {
    it(`is ${text?.slice(0, 20)} in ${JSON.stringify(value).slice(0, 60)}`, () => {
      expect(textIn(value, 'en')).to.equal(text);
    });
  }
});

describe('an object with a value for each language', () => {
  const cases: readonly (readonly [record: Record<string, unknown>, language: string, value: unknown])[] = [
    [{de: 'B', en: 'A'}, 'de', 'B'],
    [{de: 'B', en: 'A'}, 'fr', 'A'],
    [{de: 'B', lb: 'C'}, 'fr', 'B'],
    [{de: '', lb: 'C'}, 'de', 'C'],
    [{DE_at: 'B', 'en-GB': 'A'}, 'de', 'B'],
    [{en_GB: 'A', de_AT: 'B'}, 'de', 'B'],
    [{en: '', de: ''}, 'en', undefined],
    [{en: 'A', title: 'B'}, 'en', undefined],
    [{eng: 'A'}, 'en', undefined],
    [{}, 'en', undefined],
  ];
  for (const [record, language, value] of cases) {
    it(`has ${String(value)} for ${language} in ${JSON.stringify(record)}`, () => {
      expect(inLanguage(record, language)).to.equal(value);
    });
  }
});

describe('a list with a text for each language', () => {
  const [german, english] = [
    {lang: 'de', value: 'B'},
    {'xml:lang': 'EN', value: 'A'},
  ];
  const french = {languages_code: 'fr-FR', value: 'C'};
  const cases: readonly (readonly [what: string, list: readonly unknown[], language: string, found: unknown])[] = [
    ['that of the page', [english, german], 'de', german],
    ['that of the page if it is the first', [german, english], 'de', german],
    ['that of the page before one that ends alike', [{lang: 'en-DE', value: 'A'}, german], 'de', german],
    ['English without it', [german, english], 'fr', english],
    ['the first without either', [german, french], 'lb', german],
    ['that of a region', [german, french], 'fr', french],
    ['none if one says no language', [german, {value: 'C'}], 'de', undefined],
    ['none if one of three says no language', [german, english, {value: 'C'}], 'de', undefined],
    ['none if one says something else', [german, {lang: 'German', value: 'C'}], 'de', undefined],
    ['none if it is alone', [german], 'de', undefined],
    ['what the first forty say', [...Array.from({length: 39}, () => german), english, {value: 'C'}], 'en', english],
  ];
  for (const [what, list, language, found] of cases) {
    it(`gives ${what}`, () => {
      expect(inLanguageOfList(list, language) === found).to.equal(true);
    });
  }

  for (const key of 'lang language locale @language xml:lang langcode languageCode languages_code'.split(' ')) {
    it(`is told by the key "${key}"`, () => {
      expect(inLanguageOfList([english, {[key]: 'DE'}], 'de')).to.deep.equal({[key]: 'DE'});
    });
  }
});

describe('the fields of an object', () => {
  const cases: readonly (readonly [value: unknown, fields: object])[] = [
    [
      {Url: 'a', URL: 'b'},
      {Url: 'a', URL: 'b', url: 'a'},
    ],
    [
      {Url: 'a', url: 'b'},
      {Url: 'a', url: 'b'},
    ],
    [{ID: 1}, {ID: 1, id: 1}],
    [{FirstName: 'a'}, {FirstName: 'a', firstName: 'a'}],
    [
      {...many(60), Url: 'a'},
      {...many(60), Url: 'a'},
    ],
    [{'first-name': 'a'}, {'first-name': 'a', firstName: 'a'}],
    [{url: 'a'}, {url: 'a'}],
    [{type: 'document_value', attributes: {value: 'a', label: 'b'}}, {value: 'a'}],
    [
      {type: 'other', attributes: {value: 'a'}},
      {type: 'other', attributes: {value: 'a'}},
    ],
    ['text', {}],
  ];
  for (const [value, fields] of cases) {
    it(`are ${JSON.stringify(fields).slice(-60)} of ${JSON.stringify(value).slice(-60)}`, () => {
      expect({...fieldsIn(value)}).to.deep.equal(fields);
    });
  }
});

import {expect} from 'chai';
import {asList, asNumber, ownFields, valueAt} from '../../../src/data/model/json.js';

describe('asNumber', () => {
  const parsed = (json: string): unknown => JSON.parse(json);
  const cases: readonly (readonly [what: string, value: unknown, number: number])[] = [
    ['a number', 1.5, 1.5],
    ['a number as text', ' 16 ', 16],
    ['an empty text', '', Number.NaN],
    ['another text', '16px', Number.NaN],
    ['what is beyond all numbers', parsed('1e999'), Number.NaN],
    ['nothing', null, Number.NaN],
    ['a boolean', true, Number.NaN],
    ['a list', [5], Number.NaN],
    ['lists in each other', parsed('['.repeat(20_000) + ']'.repeat(20_000)), Number.NaN],
    ['an object that hides its methods', parsed('{"toString": 1, "valueOf": 1}'), Number.NaN],
  ];
  for (const [what, value, number] of cases) {
    it(`makes ${number} of ${what}`, () => {
      expect(asNumber(value)).to.deep.equal(number);
    });
  }
});

describe('asList', () => {
  it('is an array, or the values of an object with numbers for keys, or nothing', () => {
    expect(asList([1])).to.deep.equal([1]);
    expect(asList({1: 'a', 3: 'b'})).to.deep.equal(['a', 'b']);
    for (const none of [{}, {1: 'a', x: 'b'}, 'text', null, undefined, 5]) {
      expect(asList(none)).to.deep.equal([]);
    }
  });
});

describe('ownFields', () => {
  it('has the fields of an object and none that it inherits', () => {
    const {a, toString: inherited} = ownFields({a: 1});
    expect([a, inherited]).to.deep.equal([1, undefined]);
    expect(Object.keys(ownFields('text'))).to.deep.equal([]);
  });
});

describe('valueAt', () => {
  const json: unknown = JSON.parse('{"a": [{"b": 1}], "__proto__": {"c": 2}}');
  const cases: readonly (readonly [path: string, value: unknown])[] = [
    ['a.0.b', 1],
    ['a.1.b', undefined],
    ['a.0.b.c', undefined],
    // An own key of the answer, and no prototype.
    ['__proto__.c', 2],
    ['a.__proto__', undefined],
    ['constructor', undefined],
    ['a.constructor.name', undefined],
    ['toString', undefined],
  ];
  for (const [path, value] of cases) {
    it(`finds ${String(value)} at ${path}`, () => {
      expect(valueAt(json, path.split('.'))).to.equal(value);
    });
  }
});

import {expect} from 'chai';
import {
  asList,
  asNumber,
  asText,
  isRecord,
  jsonText,
  keysIn,
  listIn,
  ownFields,
  ownOnly,
  parseJson,
  parseJsonSafely,
  valueAt,
  withoutPrototypes,
} from '../../../src/data/model/json.js';

/** A record with so many keys. */
const recordOf = (count: number, name = (index: number) => `k${index}`) =>
  Object.fromEntries(Array.from({length: count}, (_, index) => [name(index), index]));

/** Does something while scripts of the page have added to `Object.prototype`. */
function whilePolluted<Value>(run: () => Value): Value {
  Object.assign(Object.prototype, {polluted: 'yes'});
  try {
    return run();
  } finally {
    Reflect.deleteProperty(Object.prototype, 'polluted');
  }
}

describe('isRecord', () => {
  it('is an object, and no list and no null', () => {
    expect([{}, Object.create(null), [], null, undefined, 'text', 5, () => {}].map(isRecord)).to.deep.equal([
      true,
      true,
      ...Array.from({length: 6}, () => false),
    ]);
  });
});

describe('keysIn', () => {
  it('is the keys of a record, 500 at most', () => {
    expect(keysIn({a: 1, b: 2})).to.deep.equal(['a', 'b']);
    expect(keysIn(recordOf(500))).to.have.length(500);
    const many = recordOf(501);
    expect(keysIn(many)).to.deep.equal(Object.keys(many).slice(0, 500));
  });

  it('lists those of a large one once', () => {
    const many = recordOf(501);
    expect(keysIn(many)).to.equal(keysIn(many));
  });
});

describe('asText', () => {
  it('is a text, or a finite number as one', () => {
    expect([' a ', '', 5, -0.5].map(asText)).to.deep.equal([' a ', '', '5', '-0.5']);
    for (const none of [Number.NaN, Number.POSITIVE_INFINITY, true, null, undefined, ['a'], {a: 1}]) {
      expect(asText(none)).to.equal(undefined);
    }
  });
});

describe('jsonText', () => {
  const values: readonly unknown[] = [
    'a',
    '',
    'a "quoted" \\ text\nin lines\tand \u0000 \u001f more',
    5,
    -1.5,
    true,
    false,
    null,
    [],
    [1, 'a', [null]],
    {},
    {a: 1, b: undefined, 'c "d"': [{e: null}]},
    [undefined],
  ];
  for (const value of values) {
    it(`writes ${JSON.stringify(value)} as JSON.stringify does`, () => {
      expect(JSON.parse(jsonText(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
      expect([...jsonText(value)].every((char) => char >= ' ')).to.equal(true);
    });
  }

  it('writes short what has a short sign, and nothing as null', () => {
    expect(jsonText('"\\\n')).to.equal(String.raw`"\"\\\n"`);
    expect(jsonText('\u0001')).to.equal(String.raw`"\u0001"`);
    expect(jsonText(undefined)).to.equal('null');
    expect(jsonText({a: undefined, b: 1, c: 2})).to.equal('{"b":1,"c":2}');
  });

  it('asks no toJSON, which scripts of the page add', () => {
    Object.assign(Array.prototype, {toJSON: () => 'no'});
    try {
      expect(jsonText(['a'])).to.equal('["a"]');
    } finally {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
    }
  });
});

describe('the value of a JSON text', () => {
  it('is what it says, or an error', async () => {
    expect(parseJson('{"a": [1]}')).to.deep.equal({a: [1]});
    expect(await parseJsonSafely('{"a": [1]}')).to.deep.equal({a: [1]});
    expect(() => parseJson('{')).to.throw(SyntaxError);
  });

  it('has records with a prototype if that is nobody’s but the language’s', () => {
    const value = parseJson('{"a": {}}') as {a: object};
    expect([value, value.a].map((one) => Object.getPrototypeOf(one) === Object.prototype)).to.deep.equal([true, true]);
  });

  it('has records without one if scripts of the page have added to it', () => {
    const value = whilePolluted(() => parseJson('[{"a": {"b": [{}, null, 5]}}]')) as [{a: {b: [object]}}];
    expect(
      [value[0], value[0].a, value[0].a.b[0], value].map((one) => Object.getPrototypeOf(one) as unknown),
    ).to.deep.equal([null, null, null, Array.prototype]);
    expect(whilePolluted(() => withoutPrototypes('text'))).to.equal('text');
  });
});

describe('ownOnly', () => {
  it('is the same object, if nobody has added to the prototype', () => {
    const value = {a: 1};
    expect(ownOnly(value)).to.equal(value);
  });

  it('is a copy without a prototype otherwise, except of an object of a class', () => {
    const value = {a: 1};
    const copy = whilePolluted(() => ownOnly(value));
    expect(Object.getPrototypeOf(copy)).to.equal(null);
    expect({...copy}).to.deep.equal({a: 1});
    const date = new Date();
    expect(whilePolluted(() => ownOnly(date)) === date).to.equal(true);
  });
});

describe('asNumber', () => {
  const parsed = (json: string): unknown => JSON.parse(json);
  const cases: readonly (readonly [what: string, value: unknown, number: number])[] = [
    ['a number', 1.5, 1.5],
    ['a number as text', ' 16 ', 16],
    ['an empty text', '', Number.NaN],
    ['another text', '16px', Number.NaN],
    ['nothing but space', ' ', Number.NaN],
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

describe('listIn', () => {
  it('is the values of an object with numbers for keys, however many', () => {
    const list = recordOf(600, String);
    expect(listIn(list)).to.have.length(600);
    expect(listIn(list)).to.equal(listIn(list));
    expect(listIn(recordOf(499, String))).to.have.length(499);
  });

  it('is nothing of what holds nothing', () => {
    for (const none of [{}, null, 'text']) {
      expect(listIn(none)).to.equal(undefined);
    }
  });

  it('is nothing if one of its keys is no number, even the last', () => {
    expect(listIn({...recordOf(600, String), x: 1})).to.equal(undefined);
    for (const key of ['a1', '1a', '-1', '1.5']) {
      expect(listIn({0: 'a', [key]: 'b'}), key).to.equal(undefined);
    }
  });
});

describe('ownFields', () => {
  it('has 500 fields at most, and no prototype', () => {
    expect(Object.keys(ownFields(recordOf(499)))).to.have.length(499);
    const fields = ownFields(recordOf(501));
    expect(Object.keys(fields)).to.have.length(500);
    expect(fields.k499).to.equal(499);
    for (const one of [fields, ownFields({a: 1}), ownFields(null)]) {
      expect(Object.getPrototypeOf(one)).to.equal(null);
    }
  });

  it('has the fields of an object and none that it inherits', () => {
    const {a, toString: inherited} = ownFields({a: 1});
    expect([a, inherited]).to.deep.equal([1, undefined]);
    expect(Object.keys(ownFields('text'))).to.deep.equal([]);
  });
});

describe('valueAt', () => {
  const json: unknown = JSON.parse('{"a": [{"b": 1}], "n": null, "__proto__": {"c": 2}}');
  const cases: readonly (readonly [path: string, value: unknown])[] = [
    ['a.0.b', 1],
    ['a.1.b', undefined],
    ['a.0.b.c', undefined],
    // An own key of the answer, and no prototype.
    ['__proto__.c', 2],
    ['a.__proto__', undefined],
    ['constructor', undefined],
    ['n.a', undefined],
    ['n', null],
    ['a.constructor.name', undefined],
    ['toString', undefined],
  ];
  for (const [path, value] of cases) {
    it(`finds ${String(value)} at ${path}`, () => {
      expect(valueAt(json, path.split('.'))).to.equal(value);
    });
  }
});

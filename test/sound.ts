import {expect} from 'chai';
import fc from 'fast-check';
import {NewsError} from '../src/data/model/news-error.js';

const UNWANTED = /[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069\ufeff]/u;
const ADDRESS = /^https?:\/\/[^\s"<>]+$/;
const ADDRESSES = new Set(['url', 'srcset']);

/**
 * What makes an item, a theme or an issue unfit to be shown or stored: what JSON does not know, an address that is not
 * http or https, a text that is too long or not tidy.
 */
export function faultsIn(value: unknown, key = 'value'): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry) => faultsIn(entry, key));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, child]) => faultsIn(child, name));
  }
  if (typeof value === 'string' && ADDRESSES.has(key)) {
    const addresses = key === 'url' ? [value] : value.split(', ').map((candidate) => candidate.split(' ')[0] ?? '');
    return addresses.filter((address) => !ADDRESS.test(address)).map((address) => `${key} is ${address}`);
  }
  if (typeof value === 'string') {
    // An item without an id is known by its address, which may be long.
    const long = value.length > 1100 && !(key === 'id' && ADDRESS.test(value));
    return UNWANTED.test(value) || value !== value.trim() || long ? [`${key} is ${JSON.stringify(value)}`] : [];
  }
  const known = typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
  return known ? [] : [`${key} is ${String(value)}`];
}

/** Makes any change of a value an exception. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** What is read, the same each time, or undefined where it is a NewsError. Any other exception is a failure. */
export function readTwice<Value>(read: () => Value): Value | undefined {
  try {
    const value = read();
    expect(JSON.stringify(read())).to.equal(JSON.stringify(value));
    return value;
  } catch (error) {
    if (!(error instanceof NewsError)) {
      throw error;
    }
    expect(faultsIn(error.hint, 'hint')).to.deep.equal([]);
    return undefined;
  }
}

const parsed = (json: string): unknown => JSON.parse(json);

/** JSON of which an operator or a method of JavaScript makes something else than one might think. */
const ODD: readonly unknown[] = [
  parsed('{"toString": 1, "valueOf": 1}'),
  parsed('{"toString": null, "length": 3, "then": 1}'),
  parsed('{"__proto__": {"title": "A", "url": "https://a.example/", "rendered": "B"}}'),
  parsed('{"constructor": {"prototype": {"polluted": 1}}, "hasOwnProperty": 1}'),
  parsed('{"__proto__": null}'),
  // Not so deep that fast-check could not print it; the fault matrix has one of 100,000.
  parsed('['.repeat(200) + ']'.repeat(200)),
  parsed('1e999'),
  [[5]],
  -0,
  '\u0000',
  '[…]',
  '\ud800',
  '0x10',
  'Infinity',
  'NaN',
];

/** Any JSON, the odd kinds of it often. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  {weight: 3, arbitrary: fc.jsonValue({maxDepth: 3})},
  {weight: 2, arbitrary: fc.constantFrom(...ODD)},
  fc.string({unit: 'binary'}),
  fc.webUrl(),
  fc.integer(),
);

/** A JSON object whose values have not been looked at yet. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// No record of any system has as many fields. To list the keys of one that has 300,000 takes tens of milliseconds, so it is
// done once.
const MAX_FIELDS = 500;
const firstKeys = new WeakMap<object, readonly string[]>();

/** The keys of a JSON object, 500 at most: what has more is no record, and would cost time with each look. */
export function keysIn(record: JsonRecord): readonly string[] {
  const known = firstKeys.get(record);
  if (known !== undefined) {
    return known;
  }
  const keys = Object.keys(record);
  if (keys.length <= MAX_FIELDS) {
    return keys;
  }
  const first = keys.slice(0, MAX_FIELDS);
  firstKeys.set(record, first);
  return first;
}

/**
 * The fields of a JSON object, 500 at most, and nothing else: a page may have put names of its own into `Object.prototype`,
 * which every other object then seems to have. Empty for what is no object.
 */
export function ownFields(value: unknown): JsonRecord {
  if (!isRecord(value)) {
    return {__proto__: null};
  }
  const keys = keysIn(value);
  if (keys.length < MAX_FIELDS) {
    return {__proto__: null, ...value};
  }
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of keys) {
    fields[key] = value[key];
  }
  return fields;
}

const DIGITS = /^\d+$/;
const keyedLists = new WeakMap<object, readonly unknown[]>();

/** An array, or an object with numbers for keys, which is what PHP makes of an array with holes; undefined for anything else. */
export function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) {
    return value;
  }
  if (!isRecord(value)) {
    return undefined;
  }
  const first = keysIn(value);
  if (first.length === 0 || !first.every((key) => DIGITS.test(key))) {
    return undefined;
  }
  const known = keyedLists.get(value);
  if (known !== undefined) {
    return known;
  }
  const list = Object.keys(value).every((key) => DIGITS.test(key)) ? Object.values(value) : undefined;
  if (list !== undefined && first.length === MAX_FIELDS) {
    keyedLists.set(value, list);
  }
  return list;
}

/** The list, or an empty one for what is none; see {@link listIn}. */
export function asList(value: unknown): readonly unknown[] {
  return listIn(value) ?? [];
}

/** The string, a finite number as a string, or undefined. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') {
    return value;
  }
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/**
 * The finite number, also one written as a string, or NaN. `Number()` itself would throw at objects that have a key
 * `toString`, and at lists nested deep.
 */
export function asNumber(value: unknown): number {
  const text = asText(value)?.trim();
  const number = text ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

/**
 * The value at a path of keys, through own properties only, so that `__proto__` or `constructor` in a path or an answer
 * never reaches a prototype.
 */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) {
      return undefined;
    }
    current = (current as JsonRecord)[key];
  }
  return current;
}

// Taken when this module loads: scripts of the page may replace the global later. MooTools 1.2 (Joomla 1.5) has none at all.
const parse: ((text: string) => unknown) | undefined = globalThis.JSON?.parse;

/** The names that an unchanged `Object.prototype` has (ECMA-262, with annex B). */
const OWN_NAMES = 12;

const isPolluted = () => Object.getOwnPropertyNames(Object.prototype).length > OWN_NAMES;

/**
 * The same value, or, if scripts of the page have added to `Object.prototype`, a copy without a prototype: what they added would
 * otherwise be read wherever something optional is left out. An object of a class stays as it is.
 */
export function ownOnly<Value extends object>(value: Value): Value {
  return isPolluted() && Object.getPrototypeOf(value) === Object.prototype ? {__proto__: null, ...value} : value;
}

/**
 * The same value, its records without a prototype if scripts of the page have added to `Object.prototype`: what they added
 * would otherwise be read as a field of each record.
 */
export function withoutPrototypes<Value>(value: Value): Value {
  const pending: unknown[] = isPolluted() ? [value] : [];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next === 'object' && next !== null) {
      if (!Array.isArray(next)) {
        Object.setPrototypeOf(next, null);
      }
      for (const key of Object.keys(next)) {
        pending.push((next as JsonRecord)[key]);
      }
    }
  }
  return value;
}

/**
 * The value of a JSON text.
 *
 * @throws SyntaxError, or TypeError if the page's scripts have left no `JSON.parse`
 */
export function parseJson(text: string): unknown {
  if (parse === undefined) {
    throw new TypeError('This page has no JSON.parse.');
  }
  return withoutPrototypes(parse(text));
}

/** Like {@link parseJson}, and by the parser of `fetch` if the page's scripts have left no `JSON.parse`. */
export async function parseJsonSafely(text: string): Promise<unknown> {
  return parse === undefined ? withoutPrototypes((await new Response(text).json()) as unknown) : parseJson(text);
}

const ESCAPED: Readonly<Record<string, string>> = {'"': '\\"', '\\': '\\\\', '\n': '\\n'};

/**
 * The JSON text of a value of our own: texts, finite numbers, booleans, null, and lists and records of them. It asks neither
 * the global `JSON` nor any `toJSON`, which scripts of the page replace and add (Prototype, MooTools).
 */
export function jsonText(value: unknown): string {
  if (typeof value === 'string') {
    // eslint-disable-next-line no-control-regex
    return `"${value.replace(/["\\\0-\x1f]/g, (char) => {
      return ESCAPED[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
    })}"`;
  }
  if (Array.isArray(value)) {
    return `[${value.map(jsonText).join()}]`;
  }
  if (isRecord(value)) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    return `{${keys.map((key) => `${jsonText(key)}:${jsonText(value[key])}`).join()}}`;
  }
  return value === undefined ? 'null' : String(value);
}

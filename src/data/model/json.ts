/** A JSON object whose values have not been looked at yet. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The fields of a JSON object and nothing else: a page may have put names of its own into `Object.prototype`, which every
 * other object then seems to have. Empty for what is no object.
 */
export function ownFields(value: unknown): JsonRecord {
  return {__proto__: null, ...(isRecord(value) ? value : undefined)};
}

/** An array, or an object with numbers for keys, which is what PHP makes of an array with holes; undefined for anything else. */
export function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) {
    return value;
  }
  if (!isRecord(value)) {
    return undefined;
  }
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key)) ? Object.values(value) : undefined;
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

import type {NewsFormat} from '../data/pages/formats.js';

/** Turns what a host page wrote, as an attribute or as a property, into a value that can be used. */
export type Read<Value> = (value: unknown) => Value;

/** Text; empty without any. */
export const text: Read<string> = (value) => (typeof value === 'string' ? value : '');

/** The name of a format; `auto` for what cannot be one. One that nobody knows yet may be registered later. */
export const formatName: Read<NewsFormat> = (value) =>
  typeof value === 'string' && /^[a-z][a-z\d-]*$/.test(value) ? value : 'auto';

/** One of the given values; the first for anything else. */
export function oneOf<const Value extends string>(values: readonly [Value, ...Value[]]): Read<Value> {
  return (value) => values.find((known) => known === value) ?? values[0];
}

/**
 * A number from `min` to `max`: what is outside is brought to the nearest end, what is no number reads as the default,
 * and so does zero or less where the range begins above it.
 */
export function numberBetween(min: number, max: number, fallback: number): Read<number> {
  return (value) => {
    // Of others `Number()` makes numbers that nobody wrote, or throws.
    const written = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
    const number = written ? Number(value) : Number.NaN;
    return Number.isNaN(number) || (number <= 0 && min > 0) ? fallback : Math.min(Math.max(number, min), max);
  };
}

/** Like {@link numberBetween}, in whole numbers. */
export function integerBetween(min: number, max: number, fallback: number): Read<number> {
  const read = numberBetween(min, max, fallback);
  return (value) => Math.max(min, Math.trunc(read(value)));
}

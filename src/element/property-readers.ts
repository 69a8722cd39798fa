import type {PropertyDeclaration, ReactiveElement} from 'lit';
import type {NewsFormat} from '../data/pages/formats.js';

/** Turns what a host page wrote, as an attribute or as a property, into a value that can be used. */
export type Read<Value> = (value: unknown) => Value;

/**
 * A reactive property with an attribute, both read by one function, so that neither can hold nonsense.
 *
 * @param read makes a usable value of any
 * @param name the attribute's, where it is not the property's in lower case
 * @param more what else Lit has to know of the property
 */
export function attribute<Value>(read: Read<Value>, name?: string, more?: PropertyDeclaration) {
  return (prototype: ReactiveElement, property: string): void => {
    const element = prototype.constructor as typeof ReactiveElement;
    element.createProperty(property, {converter: read, ...(name && {attribute: name}), ...more});
    const accessor = Object.getOwnPropertyDescriptor(prototype, property);
    Object.defineProperty(prototype, property, {
      ...accessor,
      set(value: unknown) {
        accessor?.set?.call(this, read(value));
      },
    });
  };
}

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
 * A number from `least` to `most`: what is outside is brought to the nearest end, what is no number reads as the default,
 * and so does zero or less where the range begins above it.
 */
export function numberBetween(least: number, most: number, fallback: number): Read<number> {
  return (value) => {
    // Of others `Number()` makes numbers that nobody wrote, or throws.
    const written = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
    const number = written ? Number(value) : Number.NaN;
    return Number.isNaN(number) || (number <= 0 && least > 0) ? fallback : Math.min(Math.max(number, least), most);
  };
}

/** Like {@link numberBetween}, in whole numbers. */
export function integerBetween(least: number, most: number, fallback: number): Read<number> {
  const read = numberBetween(least, most, fallback);
  return (value) => Math.max(least, Math.trunc(read(value)));
}

/** A setting that is on where its attribute is there, whatever it says. */
export const presence: Read<boolean> = (value) => value === true || typeof value === 'string';

/** Days, 0 for no limit. */
export const maxAge = numberBetween(0, 36_500, 0);

const RETRIES = [0, 10] as const;
const TIMEOUT = [0.1, 120] as const;

/** Automatic retries after the first try. */
export const retries = integerBetween(...RETRIES, 3);

/** Seconds an attempt may take. */
export const timeout = numberBetween(...TIMEOUT, 10);

/** A number, or undefined where none can be read: what is around it then says it. */
const numberIfAny =
  (least: number, most: number, make: (value: number) => number): Read<number | undefined> =>
  (value) => {
    const number = numberBetween(least, most, Number.NaN)(value);
    return Number.isNaN(number) ? undefined : make(number);
  };

/** {@link retries} of one source, if it says them. */
export const ownRetries = numberIfAny(...RETRIES, Math.trunc);

/** {@link timeout} of one source, if it says it. */
export const ownTimeout = numberIfAny(...TIMEOUT, (seconds) => seconds);

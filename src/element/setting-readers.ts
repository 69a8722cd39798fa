import {integerBetween, numberBetween, type Read} from './property-readers.js';

/** A setting that is on where its attribute is there, whatever it says. */
export const presence: Read<boolean> = (value) => value === true || typeof value === 'string';

/** Days, 0 for no limit. */
export const maxAge = numberBetween(0, 36_500, 0);

const RETRIES = [0, 10] as const;
const TIMEOUT = [0.1, 120] as const;

/** Automatic retries after the first attempt. */
export const retries = integerBetween(...RETRIES, 3);

/** Seconds an attempt may take. */
export const timeout = numberBetween(...TIMEOUT, 10);

/** A number, or undefined where none can be read: what is around it then says it. */
const numberIfAny =
  (min: number, max: number, make: (value: number) => number): Read<number | undefined> =>
  (value) => {
    const number = numberBetween(min, max, Number.NaN)(value);
    return Number.isNaN(number) ? undefined : make(number);
  };

/** {@link retries} of one source, if it says them. */
export const ownRetries = numberIfAny(...RETRIES, Math.trunc);

/** {@link timeout} of one source, if it says it. */
export const ownTimeout = numberIfAny(...TIMEOUT, (seconds) => seconds);

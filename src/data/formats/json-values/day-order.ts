/** A date in numbers with slashes or dashes, the year last, of which the first two may be either way: "10/07/2014 08:00". */
const NUMBERS = /^(\d\d?)([/-])(\d\d?)\2(\d{4})(?=$|[\sT,])/;

// Longer than such a date with its time.
const MAX_LENGTH = 60;

/** What comes first in the dates of a list. */
export type DayOrder = 'day' | 'month';

const numbersIn = (value: unknown) =>
  typeof value === 'string' && value.length <= MAX_LENGTH ? (NUMBERS.exec(value.trim()) ?? undefined) : undefined;

/**
 * What comes first in dates that are written in one way: the thirteenth and later days say it, unless one of them says the contrary.
 */
export function dayOrderOf(values: readonly unknown[]): DayOrder | undefined {
  let found: DayOrder | undefined;
  for (const value of values) {
    const [, first, , second] = numbersIn(value) ?? [];
    const order = Number(first) > 12 ? 'day' : Number(second) > 12 ? 'month' : undefined;
    if (order !== undefined && found !== undefined && order !== found) {
      return undefined;
    }
    found ??= order;
  }
  return found;
}

/** The same date, written so that it reads in one way alone; anything else as it is. */
export function inDayOrder(value: unknown, order: DayOrder | undefined): unknown {
  const match = order === undefined ? undefined : numbersIn(value);
  if (match === undefined) {
    return value;
  }
  const [written, first = '', , second = '', year] = match;
  const [day, month] = order === 'day' ? [first, second] : [second, first];
  return `${day}.${month}.${year}${String(value).trim().slice(written.length)}`;
}

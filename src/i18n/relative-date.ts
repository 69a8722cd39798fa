/** The units in which a date is said to be so long ago. */
export type RelativeUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute';

/** The units, the largest first, and how long each is. */
export const STEPS: readonly (readonly [unit: RelativeUnit, seconds: number])[] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** From this many seconds on, a date is so many of the unit: once the next smaller one is rounded, never "60 minutes". */
export function least(index: number): number {
  const smaller = STEPS[index + 1]?.[1] ?? 0;
  return (STEPS[index]?.[1] ?? 0) - smaller / 2;
}

/** The day of the visitor's calendar, in milliseconds since 1970 of its midnight in UTC: days can be counted in it. */
function calendarDay(milliseconds: number): number {
  const date = new Date(milliseconds);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

/**
 * How far a date is from now, in the largest unit of which there is one. Days are those of the visitor's calendar, so
 * that "yesterday" was yesterday.
 *
 * @param date ISO 8601, with a day at least
 * @param now milliseconds since 1970
 * @returns a count below zero for the past
 */
export function distance(date: string, now: number): {count: number; unit: RelativeUnit} {
  const hasTime = date.length > 10;
  const then = Date.parse(date);
  const seconds = (then - (hasTime ? now : calendarDay(now))) / 1000;
  const [unit, size] = STEPS.find(
    ([name], index) => (name === 'day' && !hasTime) || Math.abs(seconds) >= least(index),
  ) ?? ['minute', 60];
  const shown = unit === 'day' && hasTime ? (calendarDay(then) - calendarDay(now)) / 1000 : seconds;
  // Adding zero makes a plain one of minus zero, which Intl takes for the past.
  return {count: Math.round(shown / size) + 0, unit};
}

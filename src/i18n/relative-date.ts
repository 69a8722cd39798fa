/** The units in which a date is said to be so long ago. */
export type RelativeUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute';

const STEPS: readonly (readonly [unit: RelativeUnit, seconds: number])[] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** From this many seconds on, a date is so many of the unit: once the next smaller one is rounded, never "60 minutes". */
function least(index: number): number {
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

/**
 * When the distance may be another one: at the next step of its unit, at the step to another unit, or at the visitor's
 * midnight, whichever comes first. Never too late; at times a little early. A date without a day is not told by its
 * distance, and never changes.
 *
 * @returns milliseconds since 1970, after now; infinity for never
 */
export function nextChange(date: string, now: number): number {
  if (date.length < 10) {
    return Infinity;
  }
  const today = new Date(now);
  const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1).getTime();
  if (date.length <= 10) {
    return midnight;
  }
  const then = Date.parse(date);
  const age = (now - then) / 1000;
  const size = STEPS.find(([name]) => name === distance(date, now).unit)?.[1] ?? 60;
  const ages = [
    (Math.floor(age / size + 0.5) + 0.5) * size,
    ...STEPS.flatMap((_, index) => [least(index), -least(index)]),
  ];
  // A millisecond later, since a boundary itself may still belong to what was before.
  const changes = ages.filter((next) => next >= age).map((next) => then + next * 1000 + 1);
  return Math.ceil(Math.min(midnight, ...changes.filter((change) => change > now)));
}

import {distance, least, STEPS} from './relative-date.js';

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

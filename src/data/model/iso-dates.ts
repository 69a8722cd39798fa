// Zones reach from -12:00 to +14:00.
const MAX_OFFSET_HOURS = 14;

// ISO 8601 and RFC 3339, with a space for the "T" too; the basic form without hyphens only of a whole day.
const ISO =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:(?:T|\s+)(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i;
const BASIC =
  /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?)?$/i;

// What a date of ours looks like, which most are already, or one without a zone, as WordPress has them: it is returned as it is. Left
// to the calendar: the last days of a month.
const OURS =
  /^(?:1[5-9]|2[0-3])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:(?:\+(?:0\d|1[0-3])|-(?:0[1-9]|1[0-3])):[0-5]\d)?)?$/;

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** The offset that "Z" or "+0200" stands for, in minutes; `NaN` for one that is nowhere. */
export function offsetMinutes(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d?):?(\d\d)?$/.exec(zone) ?? [];
  if (hours === undefined) {
    return /^z$/i.test(zone) ? 0 : Number.NaN;
  }
  const size = Number(hours) * 60 + Number(minutes);
  return Number(hours) > MAX_OFFSET_HOURS || Number(minutes) > 59 ? Number.NaN : sign === '-' ? -size : size;
}

/** A time of the day. */
export interface Time {
  hour: number;
  minute: number;
  second: number;
  /** Minutes ahead of UTC; `NaN` where nobody knows, so that only the day is known. */
  offset: number;
}

/**
 * The parts as ISO 8601, or undefined if they are no day of the calendar or no time of the day. The years of other calendars are
 * none: 1405 (Persian), 1448 (Hijri), 2569 (Buddhist), 5786 (Hebrew).
 */
export function isoDate(year: number, month?: number, day?: number, time?: Time): string | undefined {
  const calendar = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  // A day that the month does not have is one of another month.
  if (calendar.getUTCMonth() + 1 !== (month ?? 1) || year < 1500 || year > 2399) {
    return undefined;
  }
  const date = [pad(year, 4), month, day]
    .filter((part) => part !== undefined)
    .map((part) => (typeof part === 'number' ? pad(part) : part))
    .join('-');
  if (time === undefined) {
    return date;
  }
  const {hour, minute, second, offset} = time;
  if (hour === 24 && day !== undefined && month !== undefined && minute + second === 0) {
    // The end of a day, ISO 8601, 4.2.3, is the beginning of the next.
    const next = new Date(Date.UTC(year, month - 1, day + 1));
    return isoDate(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate(), {...time, hour: 0});
  }
  if (hour > 23 || minute > 59 || second > 60) {
    return undefined;
  }
  // A leap second is written as the second before it: no `Date` reads ":60".
  const timeOfDay = [hour, minute, Math.min(second, 59)].map((part) => pad(part)).join(':');
  return Number.isNaN(offset) ? date : `${date}T${timeOfDay}${offsetText(offset)}`;
}

/** Seconds, milliseconds or microseconds since 1970; undefined for a time that no news is from. */
function fromEpoch(value: number): string | undefined {
  // No news is from before March 1973 (10^8 s, 10^11 ms, 10^14 µs).
  const milliseconds = value < 1e8 ? 0 : value < 1e11 ? value * 1000 : value < 1e14 ? value : value / 1000;
  return milliseconds > 0 && milliseconds < 1.3569e13
    ? `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`
    : undefined;
}

/**
 * A date in ISO 8601 or RFC 3339, or a number for one: seconds, milliseconds or microseconds since 1970, a year, or the
 * digits of a day (`20260630`). Undefined for everything else; `parseDate` reads what people write.
 *
 * With a time the result has an offset; a time without a zone is taken as UTC, the one reading that is the same for
 * every visitor. Of a time in a zone that does not exist the day is left.
 */
export function parseIsoDate(value: unknown): string | undefined {
  if (typeof value === 'string' && value.length <= 25 && OURS.test(value)) {
    return value.length === 19 ? `${value}+00:00` : value;
  }
  const number = typeof value === 'number' || (typeof value === 'string' && /^\s*\d{9,16}(\.\d+)?\s*$/.test(value));
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (text.length > 64) {
    return undefined;
  }
  const [, year, month, day, hour, minute = 0, second = 0, zone = 'Z'] = ISO.exec(text) ?? BASIC.exec(text) ?? [];
  const date =
    year &&
    isoDate(
      Number(year),
      month === undefined ? undefined : Number(month),
      day === undefined ? undefined : Number(day),
      hour === undefined
        ? undefined
        : {hour: Number(hour), minute: Number(minute), second: Number(second), offset: offsetMinutes(zone)},
    );
  return date || (number ? fromEpoch(Number(text)) : undefined);
}

/**
 * A site's local time and the same moment in UTC, both without a zone, as one date with its offset. That is how
 * WordPress states a date (`date` and `date_gmt` in the REST API handbook's post schema).
 */
export function zonedDate(local: unknown, utc: unknown): string | undefined {
  const [there, here] = [parseIsoDate(local), parseIsoDate(utc)];
  if (!there?.includes('T') || !here?.includes('T')) {
    return here ?? there;
  }
  const minutes = Math.round((Date.parse(there) - Date.parse(here)) / 60_000);
  // An offset that no zone has is a mistake of the site, and UTC is the safe half.
  return Math.abs(minutes) <= MAX_OFFSET_HOURS * 60 ? there.replace(/[+-]\d\d:\d\d/, offsetText(minutes)) : here;
}

/** Milliseconds since 1970 of a date of ours, for sorting; the start of the day, month or year where it is no more precise. */
export function dateValue(date: string | undefined): number {
  return date === undefined ? Number.NaN : Date.parse(date);
}

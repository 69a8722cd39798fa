// First letters of the month names in English, French and German: no two months share them.
const MONTHS = [
  /^jan/,
  /^f[eé][bv]/,
  /^m(ar|är|rz)/,
  /^a[pv]r/,
  /^ma[iy]/,
  /^jui?n/,
  /^jui?l/,
  /^ao?[uû]/,
  /^sept?/,
  /^o[ck]t/,
  /^nov/,
  /^d[eé][cz]/,
];

// The zone names of RFC 822 section 5, which RSS still uses, and those of Europe, also in German; in hours.
const ZONES: Readonly<Record<string, number>> = {
  // German for "o'clock", which says nothing of a zone.
  UHR: 0,
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  MEZ: 1,
  CEST: 2,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

// Zones reach from -12:00 to +14:00.
const FARTHEST = 14;

const TIME = String.raw`(?:(?:,?\s+|T)(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*([A-Z]{1,5}|[+-]\d\d(?::?\d\d)?)?)?`;
// ISO 8601 and its slashed or dotted cousins: the year first. A month or year alone is a date of less precision.
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})(?:([-/.])(\d\d?)(?:\2(\d\d?)${TIME})?)?$`, 'i');
const NUMBERS = new RegExp(String.raw`^(\d\d?)([-/.])(\d\d?)\2(\d{4})${TIME}$`, 'i');
const DAY_MONTH = new RegExp(
  String.raw`^(?:\p{L}{2,10}\.?,?\s+)?(\d\d?)(?:er|st|nd|rd|th|\.)?[\s-]+(\p{L}{3,10})\.?,?[\s-]+(\d{4})${TIME}$`,
  'iu',
);
const MONTH_DAY = new RegExp(
  String.raw`^(?:\p{L}{2,10},\s+)?(\p{L}{3,10})\.?(?:\s+(\d\d?)(?:st|nd|rd|th)?)?,?\s+(\d{4})${TIME}$`,
  'iu',
);

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.test(name.toLowerCase())) + 1;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** The offset of a zone; empty for a name that we do not know, undefined for what is nowhere: no `Date` reads "+99:99". */
function offsetOf(zone = 'Z'): string | undefined {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (hours === undefined) {
    const known = ZONES[zone.toUpperCase()];
    return known === undefined ? '' : offsetText(known * 60);
  }
  return Number(hours) > FARTHEST || Number(minutes) > 59 ? undefined : `${sign}${hours}:${minutes}`;
}

/** The parts as ISO 8601, if they are a day of the calendar and a time of the day. */
function isoDate(
  year: number,
  month?: number,
  day?: number,
  [hour, minute, second, zone]: readonly (string | undefined)[] = [],
): string | undefined {
  const calendar = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (calendar.getUTCMonth() + 1 !== (month ?? 1) || calendar.getUTCDate() !== (day ?? 1) || year < 1000) {
    return undefined;
  }
  const date = [pad(year, 4), month, day]
    .filter((part) => part !== undefined)
    .map((part) => (typeof part === 'number' ? pad(part) : part))
    .join('-');
  if (hour === undefined) {
    return date;
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) {
    return undefined;
  }
  const offset = offsetOf(zone);
  if (offset === '') {
    // A time in a zone that nobody knows is none.
    return date;
  }
  // A leap second is written as the second before it: no `Date` reads ":60".
  return offset && `${date}T${pad(Number(hour))}:${minute}:${pad(Math.min(Number(second ?? 0), 59))}${offset}`;
}

/**
 * A date as a source wrote it, in ISO 8601, or undefined if it is none or may be read in two ways.
 *
 * Read are ISO 8601 and RFC 3339, RFC 822 (RSS), seconds or milliseconds since 1970, and what people write by hand:
 * "May 27, 2026", "27 May 2026", "1er juin 2026", "30.06.2026", "2026/06/08", "Jun 2026", "2026-07". Not read are dates
 * whose day, month and year cannot be told apart: "19/09/01", "06/07/2026" (but "30/06/2026" can only be June).
 *
 * With a time the result has an offset; a time without a zone is taken as UTC, the one reading that is the same for
 * every visitor. Without a time, or with one in a zone that is not known ("JST", "9:00 PM"), it is a date, a month or a
 * year alone.
 *
 * @example parseDate('Tue, 30 Jun 2026 09:00:00 +0200') // '2026-06-30T09:00:00+02:00'
 */
export function parseDate(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999) {
    // A year, not some minutes of the first of January 1970.
    return String(value);
  }
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{10}(\d{3})?$/.test(value))) {
    // No news is from before March 1973 (10^11 ms) or after the year 5138 (10^11 s).
    const milliseconds = Number(value) * (Number(value) < 1e11 ? 1000 : 1);
    return milliseconds > 0 && milliseconds < 1e14
      ? `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`
      : undefined;
  }
  if (typeof value !== 'string' || value.length > 64) {
    return undefined;
  }
  const text = value.trim();
  let match = YEAR_FIRST.exec(text);
  if (match) {
    const [, year, , month, day, ...time] = match;
    return isoDate(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined, time);
  }
  match = NUMBERS.exec(text);
  if (match) {
    const [, first, separator, second, year, ...time] = match;
    // Dots are always day.month.year; slashes and dashes either way, so one number must be no month, or both the same.
    const dayFirst = separator === '.' || Number(first) > 12 || first === second;
    if (!dayFirst && Number(second) <= 12) {
      return undefined;
    }
    return isoDate(Number(year), Number(dayFirst ? second : first), Number(dayFirst ? first : second), time);
  }
  match = DAY_MONTH.exec(text);
  if (match) {
    const [, day, month = '', year, ...time] = match;
    return isoDate(Number(year), monthNumber(month), Number(day), time);
  }
  match = MONTH_DAY.exec(text);
  if (match) {
    const [, month = '', day, year, ...time] = match;
    return isoDate(Number(year), monthNumber(month), day ? Number(day) : undefined, day ? time : []);
  }
  return undefined;
}

/**
 * A site's local time and the same moment in UTC, both without a zone, as one date with its offset. That is how
 * WordPress states a date (`date` and `date_gmt` in the REST API handbook's post schema).
 */
export function zonedDate(local: unknown, utc: unknown): string | undefined {
  const [there, here] = [parseDate(local), parseDate(utc)];
  if (there === undefined || here === undefined) {
    return here ?? there;
  }
  const minutes = Math.round((Date.parse(there) - Date.parse(here)) / 60_000);
  // An offset that no zone has is a mistake of the site, and UTC is the safe half.
  return Math.abs(minutes) <= FARTHEST * 60 ? there.replace(/[+-]\d\d:\d\d$/, offsetText(minutes)) : here;
}

/** Milliseconds since 1970 of a date of ours, for sorting; the start of the day, month or year where it is no more precise. */
export function dateValue(date: string | undefined): number {
  return date === undefined ? Number.NaN : Date.parse(date);
}

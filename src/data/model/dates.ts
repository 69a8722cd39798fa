import {dateRange} from './date-ranges.js';
import {isoDate, offsetMinutes, parseIsoDate} from './iso-dates.js';
import {monthNumber} from './month-names.js';
import {offsetAt, splitTime} from './time-of-day.js';

// A day of the week at the front: "Tuesday,", "de hAoine,", "segunda-feira,".
const WEEKDAY = String.raw`(?:(?!(?:mean|deireadh) f)[\p{L}'’-]{1,15}\.?(?: \p{L}{2,12})?(?:,|,? the|,? den|,? d\.)? )?`;
const MONTH = String.raw`(?:de |del |of |d['’]|ta['’] ?|mi na )?(\p{L}{3,12})(?: fomhair)?\.?,?`;
const DAY = String.raw`(\d\d?)(?:er|st|nd|rd|th|[aeo°.])?`;
// "r.", "g." and their like, which stand for "of the year" and "day".
const END = String.raw`(?:,? ?(?:\p{L}|god|gada|godine))?\.?`;
const YEAR_FIRST = /^(\d{4})(\.? ?|[-/])(\d\d?)(?:\2(\d\d?))?\.?$/;
// Both separators by themselves: WebKitGTK 2.50 finds no `\2` in the texts that Intl makes once a pattern has run a hundred times.
const NUMBERS = new RegExp(String.raw`^${WEEKDAY}(\d\d?)([-/.]) ?(\d\d?)([-/.]) ?(\d{4})${END}$`, 'u');
const DAY_MONTH = new RegExp(
  String.raw`^${WEEKDAY}${DAY}[ /-]*${MONTH}[ /-]*(?:de |del |do )?(\d{4}|['’]?\d\d)${END}$`,
  'u',
);
const MONTH_DAY = new RegExp(String.raw`^${WEEKDAY}${MONTH}(?: ${DAY})?,? (?:de |del )?(\d{4})${END}$`, 'u');
// Hungarian, Lithuanian, Latvian.
const YEAR_MONTH = new RegExp(
  String.raw`^${WEEKDAY}(\d{4})\.?(?: (?:m|gada|ev|g)\.?)?[ /-](?:${DAY} )?(\p{L}{3,12})\.?(?:[ /-]${DAY})?${END}(?:, ?\p{L}{2,15})?$`,
  'u',
);
const MONTH_YEAR = /^(\d\d?)[-/.](\d{4})$/;
const SHORT_YEAR = new RegExp(String.raw`^${WEEKDAY}(\d\d?)\. ?(\d\d?)\. ?(\d\d)$`, 'u');
// Where "30.06.26" is the thirtieth of June.
const DAY_BEFORE_YEAR = /^(?:bg|cs|da|de|et|fi|hr|lb|lv|nb|nn|no|pl|ro|ru|sk|sl|tr|uk)\b/i;
// ISO 8601: the day of a week, and the day of a year.
const WEEK = /^(\d{4})-?w(\d\d)(?:-?([1-7]))?$/;
const ORDINAL = /^(\d{4})-(\d{3})$/;
const EAST_ASIAN = /^(\d{4}) ?[年년] ?(\d\d?) ?[月월](?: ?(\d\d?) ?[日일])?$/u;
// Microsoft's JSON of before 2010, and what was made of it as a script.
const DOT_NET = /^(?:\/|new )?date\((-?\d+)([+-]\d{4})?\)\/?$/;
// A month in Roman numerals, as in Polish, Hungarian and Romanian: "30 VI 2026", "2026. VI. 30.".
const ROMAN = /^(\d\d?|\d{4})[. /-]{1,2}(i{1,3}|iv|vi{0,3}|ix|xi{0,2})[. /-]{1,2}(\d\d?|\d{4})(?=\.? |\.?$)/;
const ROMAN_MONTHS = ' i ii iii iv v vi vii viii ix x xi xii'.split(' ');

// JavaScript's Date#toString with a zone's name has some 80 characters.
const MAX_LENGTH = 100;

/** Day 1 is the first of January; undefined where the day is in another year. */
function dayOfYear(year: number, day: number): readonly [year: number, month: number, day: number] | undefined {
  const date = new Date(Date.UTC(year, 0, day));
  return date.getUTCFullYear() !== year ? undefined : [year, date.getUTCMonth() + 1, date.getUTCDate()];
}

/** The day of an ISO 8601 week, whose first is the one with 4 January. */
function dayOfWeek(year: number, week: number, weekday: number): readonly [number, number, number] | undefined {
  const fourth = (new Date(Date.UTC(year, 0, 4)).getUTCDay() + 6) % 7;
  const date = new Date(Date.UTC(year, 0, 4 - fourth + (week - 1) * 7 + weekday - 1));
  return week < 1 || week > 53 ? undefined : [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** RFC 2822, 4.3: years of two digits are from 1950 to 2049. */
function fullYear(text: string): number {
  const year = Number(text.replace(/\D/g, ''));
  return text.length >= 4 ? year : year + (year < 50 ? 2000 : 1900);
}

/** The text with a month in Roman numerals as people write it in numbers. */
const romanMonth = (text: string) =>
  text.replace(ROMAN, (_, first: string, month: string, last: string) => {
    const number = ROMAN_MONTHS.indexOf(month);
    return `${first}.${number}.${last}`;
  });

const optional = (day: string | undefined): [number?] => (day === undefined ? [] : [Number(day)]);

function partsOf(text: string, language: string): readonly [year: number, month: number, day?: number] | undefined {
  // A short weekday may follow: "2026-06-30, an" in Lithuanian.
  let match = YEAR_FIRST.exec(text.replace(/(\d), \p{L}{2,15}\.?$/u, '$1')) ?? undefined;
  if (match) {
    // "2026 06" is no month, and "202606" no date.
    return /[-/.]/.test(match[2] ?? '') ? [Number(match[1]), Number(match[3]), ...optional(match[4])] : undefined;
  }
  match = WEEK.exec(text) ?? undefined;
  if (match) {
    return dayOfWeek(Number(match[1]), Number(match[2]), Number(match[3] ?? 1));
  }
  match = ORDINAL.exec(text) ?? undefined;
  if (match) {
    return dayOfYear(Number(match[1]), Number(match[2]));
  }
  match = MONTH_YEAR.exec(text) ?? undefined;
  if (match) {
    return [Number(match[2]), Number(match[1])];
  }
  match = DAY_BEFORE_YEAR.test(language) ? (SHORT_YEAR.exec(text) ?? undefined) : undefined;
  if (match) {
    return [fullYear(match[3] ?? ''), Number(match[2]), Number(match[1])];
  }
  match = EAST_ASIAN.exec(text) ?? undefined;
  if (match) {
    return [Number(match[1]), Number(match[2]), ...optional(match[3])];
  }
  match = NUMBERS.exec(text) ?? undefined;
  if (match) {
    const [, first, separator, second, other, year] = match;
    if (separator !== other) {
      return undefined;
    }
    // Dots are always day.month.year; slashes and dashes either way, so one number must be no month, or both the same.
    const dayFirst = separator === '.' || Number(first) > 12 || first === second;
    if (!dayFirst && Number(second) <= 12) {
      return undefined;
    }
    return [Number(year), Number(dayFirst ? second : first), Number(dayFirst ? first : second)];
  }
  match = DAY_MONTH.exec(text) ?? undefined;
  if (match) {
    const [, day, month = '', year = ''] = match;
    return [fullYear(year), monthNumber(month, language), Number(day)];
  }
  match = MONTH_DAY.exec(text) ?? undefined;
  if (match) {
    const [, month = '', day, year] = match;
    return [Number(year), monthNumber(month, language), ...optional(day)];
  }
  match = YEAR_MONTH.exec(text) ?? undefined;
  if (match) {
    const [, year, before, month = '', after] = match;
    return [Number(year), monthNumber(month, language), ...optional(before ?? after)];
  }
  return undefined;
}

/** The milliseconds since 1970 of nanoseconds since then, or of .NET's ticks of 100 ns since the year 1. */
function fineMilliseconds(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{18,19}$/.test(value) ? Number(value) : value;
  return typeof number !== 'number' || number > 4e18
    ? undefined
    : number < 7e17
      ? Math.floor((number - 621_355_968e9) / 1e4)
      : Math.floor(number / 1e6);
}

/** The date in a text as people write it. */
function parseWritten(text: string, language: string): string | undefined {
  const {date, time, place} = splitTime(text);
  const [year, month, day] = partsOf(romanMonth(date), language) ?? partsOf(text, language) ?? [];
  if (year === undefined) {
    return undefined;
  }
  if (time === undefined || month === undefined || day === undefined) {
    return isoDate(year, month, day);
  }
  const local = Date.UTC(year, month - 1, day, time.hour, time.minute, time.second);
  return isoDate(year, month, day, place === undefined ? time : {...time, offset: offsetAt(place, local)});
}

/** The first day of two. */
function firstOfRange(text: string, language: string): string | undefined {
  const range = dateRange(text);
  const first = range && (parseIsoDate(range.first) ?? parseWritten(range.first, language));
  const last = range?.last === undefined ? undefined : parseWritten(range.last, language);
  // "29 December - 3 January 2027": the first is in the year before.
  return first === undefined || last === undefined || first <= last
    ? first
    : `${Number(first.slice(0, 4)) - 1}${first.slice(4)}`;
}

/**
 * A date as a source wrote it, in ISO 8601, or undefined if it is none or may be read in two ways.
 *
 * Read are ISO 8601 (weeks and days of the year too) and RFC 3339, RFC 822 (RSS, also with years of two digits), what JavaScript, Go, C and Microsoft's JSON
 * print, seconds to nanoseconds since 1970, .NET's ticks, and what people write by hand in any language that the elements
 * speak: "May 27, 2026", "1er juin 2026", "3 de maio de 2026", "12. Mee 2026", "2026. június 30.", "30.06.2026", "Jun 2026",
 * "2026-07", "June 30, 2026 9:00 PM". Of the first and the last day ("29-30 June 2026") it is the first. Not read are dates whose day, month and year cannot be distinguished: "19/09/01",
 * "06/07/2026" (but "30/06/2026" can only be June).
 *
 * With a time the result has an offset; a time without a zone is taken as UTC, the one reading that is the same for
 * every visitor. Without a time, or with one in a zone that is not known or does not exist ("JST", "+99:99"), it is a date, a
 * month or a year alone.
 *
 * @param language a BCP 47 tag, for a month's name that has two meanings ("listopad")
 * @example parseDate('Tue, 30 Jun 2026 09:00:00 +0200') // '2026-06-30T09:00:00+02:00'
 */
export function parseDate(value: unknown, language = ''): string | undefined {
  const iso = parseIsoDate(value) ?? parseIsoDate(fineMilliseconds(value));
  if (iso !== undefined || typeof value !== 'string' || value.length > MAX_LENGTH) {
    return iso;
  }
  const text = value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    // The sign of ISO 8601 and of Intl, the name of a zone after its offset, JSON in JSON.
    .replace(/\u2212/g, '-')
    .replace(/&(?:nbsp|#160|#xa0);/g, ' ')
    .replace(/ ?(?:(?<!date)\([^()]*\)|(?<=z|[+-]\d\d:\d\d)\[[^[\]]*\])$/, '')
    .replace(/\\\//g, '/')
    // "Published: 30 June 2026", GNU's "@1782802800", a camera's "2026:06:30", a day with a zone (XML Schema).
    .replace(/^\p{L}[\p{L} ]{1,30}: ?(?=\S)/u, '')
    .replace(/^@(?=\d{9,10}$)/, '')
    .replace(/^(\d{4}):(\d\d):(\d\d)(?= |$)/, '$1-$2-$3')
    .replace(/^(\d{4}-\d\d-\d\d)(?:z|[+-]\d\d:\d\d)$/, '$1')
    // Catalogues write 00 for what they do not know.
    .replace(/^([1-9]\d{3}(?:-(?!00)\d\d)?)(?:-00){1,2}$/, '$1')
    .replace(/(?<!:\d\d),(?=\S)/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, milliseconds, zone] = DOT_NET.exec(text) ?? [];
  if (milliseconds !== undefined) {
    const offset = zone === undefined ? 0 : offsetMinutes(zone) || 0;
    const local = parseIsoDate(Number(milliseconds) + offset * 60_000);
    return offset === 0 ? local : local && parseIsoDate(local.replace('+00:00', String(zone)));
  }
  return parseIsoDate(text) ?? parseWritten(text, language) ?? firstOfRange(text, language);
}

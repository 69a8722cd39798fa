import {distance, type RelativeUnit} from './relative-date.js';
import {fill} from './texts.js';

/** "3 days ago" and "in 3 days", a form for each plural category; `{n}` is the number. */
interface RelativeForms<Category extends string> {
  past: Readonly<Record<Category, string>>;
  future: Readonly<Record<Category, string>>;
}

/** How a language writes a date at length. */
export interface LongDates {
  /** The names of the twelve months. */
  months: readonly string[];
  /** With the gaps `{d}`, `{month}` and `{y}`. */
  long: string;
  /** Codes of the regions that write it so, with spaces between; what is written in others `Intl` knows. */
  regions?: string;
}

/**
 * Dates of a language that some browser's `Intl` lacks (Chromium 156: Irish, Luxembourgish, Maltese), so that they are the
 * same in every browser. The words are those of the CLDR. They may go once `Intl.DateTimeFormat.supportedLocalesOf` knows
 * the language everywhere.
 */
export interface DateFallbacks<Category extends string = 'other'> extends LongDates {
  /** The abbreviations of the twelve months. */
  shortMonths: readonly string[];
  /** As `long`, with the gaps `{shortMonth}` and, of two digits, `{dd}`, `{mm}` and `{yy}` besides. */
  medium: string;
  short: string;
  now: string;
  /** The days that have a word of their own, by their distance from today: `-1` is yesterday. */
  days: Readonly<Record<'-1' | '0' | '1', string> & Partial<Record<'-2' | '2', string>>>;
  relative: Readonly<Record<RelativeUnit, RelativeForms<Category>>>;
}

const two = (text: string | number) => String(text).padStart(2, '0');

/**
 * A date as it stands, `2020-11-18` or coarser, in a language's own words.
 *
 * @param dates the words for this format; for `long` the months and one pattern are enough
 */
export function fallbackDate(
  plain: string,
  ...[format, dates]: ['long', LongDates] | ['long' | 'medium' | 'short', DateFallbacks]
): string {
  const [y = '', mm = '', dd = ''] = plain.split('-');
  const month = dates.months[Number(mm) - 1] ?? '';
  if (dd === '') {
    return `${month} ${y}`.trim();
  }
  const shortMonth = 'shortMonths' in dates ? (dates.shortMonths[Number(mm) - 1] ?? '') : '';
  const pattern = format === 'long' ? dates.long : dates[format];
  return fill(pattern, {d: Number(dd), month, shortMonth, y, dd: two(dd), mm: two(mm), yy: y.slice(-2)});
}

/**
 * Whether Luxembourgish keeps the final -n of the word before a number (Eifeler Regel): by the sound that the number
 * begins with when it is spoken, units before tens. It goes before véier, fënnef, sechs and siwen, and what is made of them.
 */
function keepsN(count: number): boolean {
  const first = count > 12 && count < 100 ? count % 10 || count / 10 : String(count)[0];
  return !['4', '5', '6', '7'].includes(String(first));
}

/** "3 days ago" in a language's own words. */
export function fallbackRelative(count: number, unit: RelativeUnit, tag: string, dates: DateFallbacks): string {
  const day = unit === 'day' ? dates.days[String(count) as '0'] : undefined;
  if (day !== undefined || count === 0) {
    return day ?? dates.now;
  }
  const n = Math.abs(count);
  const forms: Partial<Record<string, string>> & {other: string} = dates.relative[unit][count < 0 ? 'past' : 'future'];
  const text = forms[new Intl.PluralRules(tag).select(n)] ?? forms.other;
  return fill(text.replace('(n)', keepsN(n) ? 'n' : ''), {n});
}

/** How long a date is written; the values of the `date-format` attribute. */
export const DATE_FORMATS = ['long', 'medium', 'short', 'relative'] as const;

export type DateFormat = (typeof DATE_FORMATS)[number];

const PARTS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  // By the number of characters of the date: a year, a month of it.
  4: {year: 'numeric'},
  7: {year: 'numeric', month: 'long'},
};

const formatters = new Map<string, Intl.DateTimeFormat>();
const relativeFormatters = new Map<string, Intl.RelativeTimeFormat>();

/** Making a formatter costs far more than using it, and a feed has one date a card. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // No JSON: there are pages without it (MooTools 1.2).
  const key = [locale, ...Object.entries(options)].join();
  let found = formatters.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale, options);
    formatters.set(key, found);
  }
  return found;
}

/** Whether `Intl` knows a time zone; what it does not know it throws at. */
function isTimeZone(timeZone: string): boolean {
  try {
    return formatter('en', {timeZone}) !== undefined;
  } catch {
    return false;
  }
}

/** A moment's day on a calendar, e.g. `2020-11-18`. */
function calendarDate(milliseconds: number, timeZone: string): string {
  const numeric = formatter('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone !== 'local' && {timeZone}),
  });
  const parts = Object.fromEntries(numeric.formatToParts(milliseconds).map(({type, value}) => [type, value]));
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`;
}

/** A language's way to write dates. */
export interface DateLanguage {
  /** BCP 47 tag for `Intl`. */
  locale: string;
  /** Where `Intl` lacks the language. */
  dates?: DateFallbacks | undefined;
  /** Where dates at length need no `Intl`. */
  longDates?: LongDates | undefined;
}

/** How to write a date. */
export interface DateStyle {
  format: DateFormat;
  /** IANA name, `local` for the visitor's, or empty for the date on the publisher's own calendar. */
  timeZone: string;
  /** Milliseconds since 1970, for `relative`. */
  now: number;
}

/**
 * "2 days ago". Days have words of their own ("yesterday"); the larger units have not, since "last year" is the calendar's,
 * and 360 days ago need not have been in it.
 */
function relative(date: string, now: number, {locale, dates}: DateLanguage): string {
  const {count, unit} = distance(date, now);
  if (dates !== undefined) {
    return fallbackRelative(count, unit, locale, dates);
  }
  const numeric = unit === 'day' || count === 0 ? 'auto' : 'always';
  const key = locale + numeric;
  const words = relativeFormatters.get(key) ?? new Intl.RelativeTimeFormat(locale, {numeric});
  relativeFormatters.set(key, words);
  return words.format(count, count === 0 && unit !== 'day' ? 'second' : unit);
}

/** A date as it stands, or coarser: `2020-11-18`, `2020-11`, `2020`. */
function written(plain: string, format: 'long' | 'medium' | 'short', language: DateLanguage): string {
  const {locale, dates, longDates} = language;
  if (dates !== undefined) {
    return fallbackDate(plain, format, dates);
  }
  if (format === 'long' && longDates !== undefined) {
    return fallbackDate(plain, format, longDates);
  }
  return formatter(locale, {...(PARTS[plain.length] ?? {dateStyle: format}), timeZone: 'UTC'}).format(
    Date.parse(plain),
  );
}

/**
 * A date of the model as text: "18 November 2020", without the time of the day. A date without a time is never shifted
 * by a time zone, and one without a day is not given one.
 *
 * @param date ISO 8601, see `NewsItem.published`
 */
export function formatDate(date: string, language: DateLanguage, {format, timeZone, now}: DateStyle): string {
  if (format === 'relative' && date.length >= 10) {
    return relative(date, now, language);
  }
  const shifted = date.length > 10 && (timeZone === 'local' || (timeZone !== '' && isTimeZone(timeZone)));
  // Otherwise the publisher's own calendar: the date as it stands.
  const plain = shifted ? calendarDate(Date.parse(date), timeZone) : date.slice(0, 10);
  return written(plain, format === 'relative' ? 'long' : format, language);
}

/**
 * Makes what writes dates before there is one to write, since that takes some browsers longer than all the cards do. What is made once is
 * there for each date of the page. Never throws.
 */
export function prepareDates(language: DateLanguage, style: DateStyle): void {
  try {
    formatDate('2020-11-18T09:00:00+01:00', language, style);
  } catch {
    // The page has changed `Intl`: the first date that is shown says so.
  }
}

/** A moment as date and time of the visitor's day: "18 November 2020, 14:05". */
export function formatMoment(milliseconds: number, language: DateLanguage): string {
  const day = written(calendarDate(milliseconds, 'local'), 'long', language);
  // The languages of which we have the dates write times as the British do.
  const time = formatter(language.dates ? 'en-GB' : language.locale, {timeStyle: 'short'}).format(milliseconds);
  return `${day}, ${time}`;
}

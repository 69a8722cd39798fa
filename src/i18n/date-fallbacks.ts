import {fill} from './fill.js';
import type {RelativeUnit} from './relative-date.js';

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

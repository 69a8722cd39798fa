/** How long a date is written; the values of the `date-format` attribute. */
export const DATE_FORMATS = ['long', 'medium', 'short', 'relative'] as const;

export type DateFormat = (typeof DATE_FORMATS)[number];

const PARTS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  // By the number of characters of the date: a year, a month of it.
  4: {year: 'numeric'},
  7: {year: 'numeric', month: 'long'},
};

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs far more than using it, and a feed has one date a card. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
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

/** The day of the visitor's calendar, in milliseconds since 1970 of its midnight in UTC: days can be counted in it. */
function calendarDay(milliseconds: number): number {
  const date = new Date(milliseconds);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

/**
 * "2 days ago". The unit is the largest of which there is one, once the next smaller one is rounded: never "60 minutes".
 * Days are those of the visitor's calendar, so that "yesterday" was yesterday.
 */
function relative(date: string, now: number, locale: string): string {
  const hasTime = date.length > 10;
  const then = Date.parse(date);
  const seconds = (then - (hasTime ? now : calendarDay(now))) / 1000;
  const fitting = STEPS.find(([unit, size], index) => {
    const smaller = STEPS[index + 1]?.[1] ?? 0;
    return (unit === 'day' && !hasTime) || Math.abs(seconds) >= size - smaller / 2;
  });
  const [unit, size] = fitting ?? ['minute', 60];
  const shown = unit === 'day' && hasTime ? (calendarDay(then) - calendarDay(now)) / 1000 : seconds;
  return new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}).format(Math.round(shown / size), unit);
}

/** How to write a date. */
export interface DateStyle {
  /** BCP 47 tag. */
  locale: string;
  format: DateFormat;
  /** IANA name, `local` for the visitor's, or empty for the date on the publisher's own calendar. */
  timeZone: string;
  /** Milliseconds since 1970, for `relative`. */
  now: number;
}

/**
 * A date of the model as text: "18 November 2020", without the time of the day. A date without a time is never shifted
 * by a time zone, and one without a day is not given one.
 *
 * @param date ISO 8601, see `NewsItem.published`
 */
export function formatDate(date: string, {locale, format, timeZone, now}: DateStyle): string {
  if (format === 'relative' && date.length >= 10) {
    return relative(date, now, locale);
  }
  const dateStyle = format === 'relative' ? 'long' : format;
  if (date.length > 10 && (timeZone === 'local' || (timeZone !== '' && isTimeZone(timeZone)))) {
    return formatter(locale, {dateStyle, ...(timeZone !== 'local' && {timeZone})}).format(Date.parse(date));
  }
  // The publisher's calendar: the date as it stands, written as if it were UTC.
  const options = PARTS[date.length] ?? {dateStyle};
  return formatter(locale, {...options, timeZone: 'UTC'}).format(Date.parse(date.slice(0, 10)));
}

/** A moment as date and time of the visitor's day: "18 November 2020, 14:05". */
export function formatMoment(milliseconds: number, locale: string): string {
  const date = new Date(milliseconds);
  const [day, time] = [
    formatter(locale, {dateStyle: 'long'}).format(date),
    formatter(locale, {timeStyle: 'short'}).format(date),
  ];
  return `${day}, ${time}`;
}

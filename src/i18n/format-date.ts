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
    try {
      found = new Intl.DateTimeFormat(locale, options);
    } catch {
      // An unknown time zone: the date alone, as it was published, is still true.
      found = new Intl.DateTimeFormat(locale, {...options, timeZone: 'UTC'});
    }
    formatters.set(key, found);
  }
  return found;
}

/** "2 days ago", told in `smallest` units at the finest. */
function relative(date: number, now: number, locale: string, smallest: 'minute' | 'day'): string {
  const seconds = (date - now) / 1000;
  const fitting = STEPS.find(([unit, size]) => unit === smallest || Math.abs(seconds) >= size);
  const [unit, size] = fitting ?? ['minute', 60];
  return new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}).format(Math.round(seconds / size), unit);
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
  const precise = date.length > 10;
  if (format === 'relative' && precise) {
    return relative(Date.parse(date), now, locale, 'minute');
  }
  if (format === 'relative' && date.length === 10) {
    // A day is told by days of the visitor's calendar: "today" until midnight.
    const here = new Date(now);
    const today = Date.UTC(here.getFullYear(), here.getMonth(), here.getDate());
    return relative(Date.parse(date), today, locale, 'day');
  }
  if (precise && timeZone !== '') {
    return formatter(locale, {
      dateStyle: format === 'relative' ? 'long' : format,
      ...(timeZone !== 'local' && {timeZone}),
    }).format(Date.parse(date));
  }
  // The publisher's calendar: the date as it stands, written as if it were UTC.
  const options = PARTS[date.length] ?? {dateStyle: format === 'relative' ? 'long' : format};
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

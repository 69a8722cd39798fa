import {isoDate, offsetMinutes, parseIsoDate, type Time} from './iso-dates.js';

// The beginnings of the names of each month, without accents, in every language that the elements speak (`src/i18n/locales`),
// of its cases and its short forms. The longest that a word begins with counts: "marraskuu" is no March.
const MONTH_NAMES = [
  'jan gen ene ianu stycz sty leden ledn sijec tamm jaan ιαν яну saus eana',
  'feb fev veeb helm vasar lut unor veljac frar feabh φεβ фев',
  'mar maa mae mart mrt marz kov brez ozuj maalis μαρ мар',
  'apr avr abr kwi balandz dubn duben travnj travanj huht aib απρ апр',
  'may mai maj mag mee mei mej geguz kvet svibnj svibanj touk bealt μαι μαϊ маи',
  'jun juin juun giu iun cze birzel cerven cervn lipnj lipanj kesa meith gunj ιουν юни',
  'jul juil juul lug iul lipc lipiec liep cervenc cervenec srpnj srpanj heina iuil lulj ιουλ юли',
  'aug aou ago avg sier sie srpna srpen kolovoz rugpj eloku lunas awwi αυγ авг',
  'sep set sze zari wrz ruj rugse syysk mean σεπ сеп',
  'oct okt out ott paz rijen rijn spal lokak deireadh οκτ окт',
  'nov noi noie listopadu lapkr studen marras samh νοε ное',
  'dec dez dic det gru prosin jouluk noll δεκ дек',
].map((names) => names.split(' '));

// What is October in Croatian and November in Polish and Czech.
const LISTOPAD = /^listopada?$/;

// The zone names of RFC 822 section 5, which RSS still uses, and those of Europe, also in German; in hours.
const ZONES: Readonly<Record<string, number>> = {
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

// "o'clock" in the languages that write it, which says nothing of a zone.
const CLOCK_WORDS = /^(?:uhr|auer|h|hrs|hours|uur|val|ora)$/;

// A time of the day: "09:00", "9:00:30.5", "9h30", "9 pm". A dot stands between hours and minutes only where a word says that it
// is a time: "kl. 9.30", "9.30 Uhr". All patterns read text whose accents and capitals are gone.
const CLOCK =
  /(?:(?<kl>\b(?:kl|klo|kell|plkst)\.? ?)|[t ,|:\u2013-]|^)(?<hour>\d\d?)(?:(?: ?h ?|:)(?<minute>\d\d)(?:[:.](?<second>\d\d))?(?:[.,]\d+)?|\.(?<dotted>\d\d)(?= ?(?:uhr|auer|$))|(?= ?(?:[ap]\.? ?m\b|uhr\b|h\b)))(?<rest>.*)$/u;
const HALF = /^ ?([ap])\.? ?m\b\.?/;
const ZONE = /^ ?(?:(?:gmt|utc?)? ?([+-]\d\d?(?::?\d\d)?)(?![\d:])(?: [a-z]{2,5}\b)?|([a-z]{1,5})\b)/;

// A day of the week at the front: "Tuesday,", "de hAoine,", "segunda-feira,".
const WEEKDAY = String.raw`(?:[\p{L}'’-]{2,15}\.?(?: \p{L}{2,12})?(?:,|,? the|,? den)? )?`;
const MONTH = String.raw`(?:de |del |of |d['’]|ta['’] ?|mi na )?(\p{L}{3,12})(?: fomhair)?\.?,?`;
const DAY = String.raw`(\d\d?)(?:er|st|nd|rd|th|[aeoºª.])?`;
// "r.", "g." and their like, which stand for "of the year" and "day".
const END = String.raw`(?:,? ?(?:\p{L}|god|gada|godine))?\.?`;
const YEAR_FIRST = /^(\d{4})(\.? ?|[-/])(\d\d?)(?:\2(\d\d?))?\.?$/;
const NUMBERS = new RegExp(String.raw`^${WEEKDAY}(\d\d?)([-/.]) ?(\d\d?)\2 ?(\d{4})${END}$`, 'u');
const DAY_MONTH = new RegExp(
  String.raw`^${WEEKDAY}${DAY}[ /-]*${MONTH}[ /-]*(?:de |del |do )?(\d{4}|['’]?\d\d)${END}$`,
  'u',
);
const MONTH_DAY = new RegExp(String.raw`^${WEEKDAY}${MONTH}(?: ${DAY})?,? (?:de |del )?(\d{4})${END}$`, 'u');
// Hungarian, Lithuanian, Latvian.
const YEAR_MONTH = new RegExp(
  String.raw`^${WEEKDAY}(\d{4})\.?(?: (?:m|gada|ev)\.?)?[ /-](?:${DAY} )?(\p{L}{3,12})\.?(?:[ /-]${DAY})?${END}(?:, ?\p{L}{3,15})?$`,
  'u',
);
const EAST_ASIAN = /^(\d{4}) ?[年년] ?(\d\d?) ?[月월](?: ?(\d\d?) ?[日일])?$/u;
// Microsoft's JSON of before 2010.
const DOT_NET = /^\/date\((-?\d+)([+-]\d{4})?\)\/$/;

// JavaScript's Date#toString with a zone's name has some 80 characters.
const MAX_LENGTH = 100;

/** @param language decides what reads in two ways; a BCP 47 tag */
function monthNumber(name: string, language: string): number {
  if (LISTOPAD.test(name)) {
    return /^(?:hr|bs|sr)\b/i.test(language) ? 10 : /^(?:pl|cs|be|uk)\b/i.test(language) ? 11 : Number.NaN;
  }
  let [month, length] = [Number.NaN, 0];
  for (const [index, names] of MONTH_NAMES.entries()) {
    for (const start of names) {
      if (start.length > length && name.startsWith(start)) {
        [month, length] = [index + 1, start.length];
      }
    }
  }
  return month;
}

/** Minutes ahead of UTC: 0 where no zone is said, `NaN` for a zone that nobody knows. */
function zoneOffset(text: string): number {
  const [, offset, name] = ZONE.exec(text) ?? [];
  if (offset !== undefined) {
    return offsetMinutes(offset);
  }
  return name === undefined || CLOCK_WORDS.test(name) ? 0 : (ZONES[name.toUpperCase()] ?? Number.NaN) * 60;
}

/** The date without its time of the day, and that time. */
function splitTime(text: string): {date: string; time?: Time} {
  const match = CLOCK.exec(text);
  const {kl, hour, minute, second = '0', dotted, rest = ''} = match?.groups ?? {};
  if (match === null || hour === undefined) {
    return {date: text};
  }
  const [half = '', letter] = HALF.exec(rest) ?? [];
  const after = rest.slice(half.length);
  // In ctime's form the year comes last: "Sun Nov  6 08:49:37 1994", "… CET 1994".
  const year = /(?:^| )(\d{4})$/.exec(after)?.[1];
  const zone = year === undefined ? after : after.slice(0, -year.length).trimEnd();
  const twelve = letter !== undefined && Number(hour) > 0 && Number(hour) <= 12;
  // Small words lead from the day to the time: "at", "um", "à", "a las", "в".
  const date = `${text.slice(0, match.index)}${year === undefined ? '' : ` ${year}`}`.replace(
    kl === undefined
      ? /(?:[ ,|\u2013-]+(?:at|um|a|om|o|ob|u|la|las|as|alle|ore|ora|kl|agus|ag|fi|в|στις)\.?)*[ ,|\u2013-]*$/u
      : /[ ,|\u2013-]*$/u,
    '',
  );
  return {
    date,
    time: {
      hour: twelve ? (Number(hour) % 12) + (letter === 'p' ? 12 : 0) : Number(hour),
      minute: Number(minute ?? dotted ?? 0),
      second: Number(second),
      offset: zoneOffset(zone),
    },
  };
}

/** RFC 2822, 4.3: years of two digits are from 1950 to 2049. */
function fullYear(text: string): number {
  const year = Number(text.replace(/\D/g, ''));
  return text.length >= 4 ? year : year + (year < 50 ? 2000 : 1900);
}

const optional = (day: string | undefined): [number?] => (day === undefined ? [] : [Number(day)]);

function partsOf(text: string, language: string): readonly [year: number, month: number, day?: number] | undefined {
  let match = YEAR_FIRST.exec(text) ?? undefined;
  if (match) {
    // "2026 06" is no month, and "202606" no date.
    return /[-/.]/.test(match[2] ?? '') ? [Number(match[1]), Number(match[3]), ...optional(match[4])] : undefined;
  }
  match = EAST_ASIAN.exec(text) ?? undefined;
  if (match) {
    return [Number(match[1]), Number(match[2]), ...optional(match[3])];
  }
  match = NUMBERS.exec(text) ?? undefined;
  if (match) {
    const [, first, separator, second, year] = match;
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

/**
 * A date as a source wrote it, in ISO 8601, or undefined if it is none or may be read in two ways.
 *
 * Read are ISO 8601 and RFC 3339, RFC 822 (RSS, also with years of two digits), what JavaScript, Go, C and Microsoft's JSON
 * print, seconds, milliseconds or microseconds since 1970, and what people write by hand in any language that the elements
 * speak: "May 27, 2026", "1er juin 2026", "3 de maio de 2026", "12. Mee 2026", "2026. június 30.", "30.06.2026", "Jun 2026",
 * "2026-07", "June 30, 2026 9:00 PM". Not read are dates whose day, month and year cannot be told apart: "19/09/01",
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
  const iso = parseIsoDate(value);
  if (iso !== undefined || typeof value !== 'string' || value.length > MAX_LENGTH) {
    return iso;
  }
  const text = value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    // The name of a zone, and Go's monotonic clock.
    .replace(/ ?(?:\([^()]*\)|\[[^[\]]*\]| m=[+-][\d.]+)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [, milliseconds, zone] = DOT_NET.exec(text) ?? [];
  if (milliseconds !== undefined) {
    const offset = zone === undefined ? 0 : offsetMinutes(zone) || 0;
    const local = parseIsoDate(Number(milliseconds) + offset * 60_000);
    return offset === 0 ? local : local && parseIsoDate(local.replace('+00:00', String(zone)));
  }
  const {date, time} = splitTime(text);
  const [year, month, day] = partsOf(date, language) ?? partsOf(text, language) ?? [];
  return year === undefined || Number.isNaN(month)
    ? undefined
    : isoDate(year, month, day, day === undefined ? undefined : time);
}

import {offsetMinutes, type Time} from './iso-dates.js';

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
const TIME_WORDS = /^(?:uhr|auer|h|hrs|hours|uur|val|ora|hod|hodin)$/;

// A time of the day: "09:00", "9:00:30.5", "9h30", "9 pm". A dot stands between hours and minutes only where a word says that it
// is a time, or after a year: "kl. 9.30", "9.30 Uhr", "2026, 21.05.00", "10.00.29.5 AM". All patterns read text whose accents and capitals are gone.
const TIME_OF_DAY =
  /(?:\b(?:kl|klo|kello|kell|plkst|godz)\.? ?|[t ,|:\u2013-]|^)(?<hour>\d\d?)(?:(?: ?h ?|:)(?<minute>\d\d)(?:[:.](?<second>\d\d))?(?:[.,]\d+)?|\.(?<dotted>\d\d)(?:\.(?<dottedSecond>\d\d)(?:(?<=\d{4},? [\d.]{7,8})|(?<=\bklo?\.? [\d.]{7,8})|(?=(?:\.\d+)? ?[ap]\.?m))(?:\.\d+)?|(?= ?(?:uhr|auer|uur|hod|[ap]\.? ?m\b|$)))|(?= ?(?:[ap]\.? ?m\b|uhr\b|h\b)))(?<rest>.*)/u;
const HALF = /^ ?(?:([ap])\.? ?m\b|([πμ])\.? ?μ(?!\p{L}))\.?/u;
// A zone by the name that the tz database gives it: "Europe/Luxembourg".
const ZONE_NAME = /^ ?\[?((?:[a-z]+(?:_[a-z]+)*\/)+[a-z]+(?:[_-][a-z]+)*)\]?$/;
const ZONE = /^ ?(?:(?:gmt|utc?)? ?([+-]\d\d?(?::?\d\d)?)(?![\d:])|([a-z]{1,5})\b)/;

/** Minutes ahead of UTC: 0 where no zone is said, `NaN` for a zone that nobody knows. */
function zoneOffset(text: string): number {
  const [, offset, name] = ZONE.exec(text) ?? [];
  if (offset !== undefined) {
    return offsetMinutes(offset);
  }
  if (ZONE_NAME.test(text)) {
    return Number.NaN;
  }
  if (name !== undefined && TIME_WORDS.test(name)) {
    // "9.30 Uhr MESZ".
    return zoneOffset(text.slice(text.indexOf(name) + name.length));
  }
  // "PST8PDT" is a zone too, by rules that we do not have.
  return name === undefined
    ? /^ ?[a-z]+\d/.test(text)
      ? Number.NaN
      : 0
    : (ZONES[name.toUpperCase()] ?? Number.NaN) * 60;
}

/** How many minutes ahead of UTC the clocks of a place are at a time of theirs; `NaN` for a place that is not known. */
export function offsetAt(place: string, local: number): number {
  try {
    const formatter = new Intl.DateTimeFormat('en', {
      timeZone: place,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    const ahead = (moment: number) => {
      const parts = Object.fromEntries(formatter.formatToParts(moment).map(({type, value}) => [type, Number(value)]));
      const {year = 0, month = 1, day, hour, minute, second} = parts;
      return Date.UTC(year, month - 1, day, hour, minute, second) - moment;
    };
    // The moment is not known before the offset is: the first is off by an hour where the clocks change.
    return Math.round(ahead(local - ahead(local)) / 60_000);
  } catch {
    return Number.NaN;
  }
}

/** The date without its time of the day, that time, and the name of the place whose time it is. */
export function splitTime(text: string): {date: string; time?: Time; place?: string} {
  const match = TIME_OF_DAY.exec(text);
  const {hour, minute, second = '0', dotted, dottedSecond, rest = ''} = match?.groups ?? {};
  if (match === null || hour === undefined) {
    return {date: text};
  }
  // "9:00-11:00" says until when, and no zone.
  const isRange = match.groups?.second === undefined && /^-\d\d?:\d\d(?!\d)/.test(rest);
  const [half = '', latin, greek] = HALF.exec(rest) ?? [];
  const letter = latin ?? greek;
  let after = isRange ? '' : rest.slice(half.length);
  let before = text.slice(0, match.index);
  // "10:00, 3 May 2026".
  if (before === '' && /\d{4}$/.test(after)) {
    [before, after] = [after.replace(/^[ ,|\u2013-]+(?:on )?/, ''), ''];
  }
  // In ctime's form the year comes last: "Sun Nov  6 08:49:37 1994", "… CET 1994".
  const year = / (\d{4})$/.exec(after)?.[1];
  const zone = year === undefined ? after : after.slice(0, -year.length).trimEnd();
  const place = ZONE_NAME.exec(zone)?.[1];
  const twelve = letter !== undefined && Number(hour) > 0 && Number(hour) <= 12;
  // Small words lead from the day to the time: "at", "um", "à", "a las", "в".
  const date = `${before}${year === undefined ? '' : ` ${year}`}`.replace(
    /(?:[ ,|/\u2013-]+(?:at|@|um|a|om|o|ob|u|v|la|las|as|alle|ore|ora|kl|agus|ag|ar|fi|fid|fil|fit|в|στις)\.?)*[ ,|/\u2013-]*$/u,
    '',
  );
  return {
    date,
    time: {
      hour: twelve ? (Number(hour) % 12) + (/[pμ]/.test(letter) ? 12 : 0) : Number(hour),
      minute: Number(minute ?? dotted ?? 0),
      second: Number(dottedSecond ?? second),
      offset: zoneOffset(zone),
    },
    ...(place !== undefined && {place}),
  };
}

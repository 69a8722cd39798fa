import {parseDate} from '../../model/dates.js';
import {zonedDate} from '../../model/iso-dates.js';
import {asText, isRecord, ownFields} from '../../model/json.js';
import {MAX_DEPTH} from './records.js';
import {textIn} from './text-in.js';

// Where an object keeps a date: Indico, MongoDB, PHP, Google, Firestore, ORCID, Pure, XML as JSON.
const DATE_KEYS = (
  'date-parts date datetime dateTime publicationDate published original iso iso8601 jsonValue value @value raw timestamp local utc begin start from rendered $date $numberLong $t #text _ ' +
  'seconds _seconds date-time created completeDate timestampValue stringValue integerValue'
).split(' ');

/** The date in a value, in ISO 8601. */
export function dateIn(value: unknown, language: string, depth = 0): string | undefined {
  if (!isRecord(value) && !Array.isArray(value)) {
    const date = parseDate(value, language);
    // The beginning of all counts stands where a date was never set.
    return date?.startsWith('1970-01-01T00:00:00') === true ? undefined : date;
  }
  if (depth >= MAX_DEPTH) {
    return undefined;
  }
  if (Array.isArray(value)) {
    // [2026, 6, 30], as of Crossref, CSL and Java; CSL-JSON may have texts instead of numbers.
    const [year = '', ...others] = value.slice(0, 3).map(asText);
    if (/^[1-9]\d{3}$/.test(year) && others.every((part) => part === undefined || /^\d{1,2}$/.test(part))) {
      const parts = [year, ...others].filter((part) => part !== undefined);
      return parseDate(parts.join('-'));
    }
    for (const part of value.slice(0, 5)) {
      const date = dateIn(part, language, depth + 1);
      if (date !== undefined) {
        return date;
      }
    }
    return undefined;
  }
  const record = ownFields(value);
  const zoned = zonedDate(record.local, record.utc);
  if (zoned !== undefined) {
    return zoned;
  }
  const [year, month, day] = ['year', 'month', 'day'].map((key) => asText(textIn(record[key], language)));
  if (year !== undefined && /^\d{4}$/.test(year)) {
    const parts = [year, month, day].map(String).filter((part) => /^\d{1,4}$/.test(part));
    return parseDate(parts.join('-'));
  }
  // {"date": "2026-06-30 09:00:00.000000", "timezone": "Europe/Luxembourg"} of PHP, {"date": …, "time": …, "tz": …} of Indico.
  const text = asText(record.date) ?? asText(record.dateTime);
  const zone = asText(record.timezone ?? record.tz);
  const time = asText(record.time);
  if (text !== undefined) {
    const whole = [text, time, /\d:\d/.test(time ?? text) ? zone : undefined].join(' ');
    const date = dateIn(whole, language) ?? dateIn(text, language);
    if (date !== undefined) {
      return date;
    }
  }
  for (const key of DATE_KEYS) {
    const date = dateIn(record[key], language, depth + 1);
    if (date !== undefined) {
      return date;
    }
  }
  return undefined;
}

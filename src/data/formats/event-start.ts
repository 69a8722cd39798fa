import {asText, keysIn, type JsonRecord} from '../model/json.js';
import type {EntryFields} from './entry-fields.js';
import {dateIn} from './json-values/date-in.js';
import {spelling} from './known-keys.js';

const START = /^(?:event)?(?:date|dt)?(?:start|begin)s?(?:at|on|date|time|datetime)?$/;
const END = /^(?:event)?(?:date|dt)?(?:end)s?(?:at|on|date|time|datetime)?$/;

const ZONE = /^(?:start)?(?:time)?zone(?:offset|id|name)?$|^tz$|^utcoffset$/;

/** The date of a time that has its zone in a field of its own. */
function zonedDateIn(value: unknown, frame: JsonRecord, language: string): string | undefined {
  const zone = asText(
    keysIn(frame)
      .slice(0, 200)
      .filter((key) => ZONE.test(spelling(key)))
      .map((key) => frame[key])
      .find((one) => typeof one === 'string' && /^(?:[+-]\d\d:?\d\d|[A-Z]\w*(?:\/[\w-]+)+)$/.test(one)),
  );
  const text = asText(value)?.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\d)$/, '$1-$2-$3:$4:$5');
  // A day has no zone, and a time that has its own keeps it.
  return (text && zone && dateIn(`${text} ${zone}`, language)) ?? dateIn(value, language);
}

/** When an event begins, which has an end too: what readers of an event want to know before when it was announced. */
export function startOf({frames}: EntryFields, language: string): string | undefined {
  for (const frame of frames) {
    // iCalendar has its parameters behind the name: `DTSTART;TZID=Europe/Luxembourg`.
    const keys = keysIn(frame).slice(0, 200);
    const named = (what: RegExp) => keys.find((key) => what.test(spelling(key.replace(/;[^]*/, ''))));
    const start = named(START);
    if (start !== undefined && named(END) !== undefined) {
      const zone = /;tzid=([^;:]+)/i.exec(start)?.[1];
      return zonedDateIn(frame[start], zone === undefined ? frame : {timezone: zone}, language);
    }
  }
  return undefined;
}

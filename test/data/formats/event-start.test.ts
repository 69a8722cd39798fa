import {expect} from 'chai';
import {startOf} from '../../../src/data/formats/event-start.js';
import {entryReader} from '../../../src/data/formats/news-fields.js';
import type {EntryFields} from '../../../src/data/formats/entry-fields.js';

describe('when an event begins', () => {
  const end = {end: '2026-07-01'};
  const time = '2026-06-30T10:00:00';
  const many = (count: number) => Object.fromEntries(Array.from({length: count}, (_, index) => [`x${index}`, 1]));
  const events: readonly (readonly [what: string, entry: object, start: string | undefined])[] = [
    ['is said if it has an end', {start: '2026-06-30', ...end}, '2026-06-30'],
    ['is not said without one', {start: '2026-06-30'}, undefined],
    ['is not said by an end alone', end, undefined],
    ['is said in many words', {eventStartDate: '2026-06-30', endsAt: '2026-07-01'}, '2026-06-30'],
    ['is not said by words that go on', {startDateLabel: '2026-06-30', ...end}, undefined],
    ['may be in a frame', {fields: {start: '2026-06-30', ...end}}, '2026-06-30'],
    ['has the zone beside it', {start: time, timezone: 'Europe/Luxembourg', ...end}, '2026-06-30T10:00:00+02:00'],
    ['has the zone with a fraction', {start: `${time}.25`, tz: '+02:00', ...end}, '2026-06-30T10:00:00+02:00'],
    ['has the zone without seconds', {start: '2026-06-30 10:00', tz: '+0200', ...end}, '2026-06-30T10:00:00+02:00'],
    [
      'has a zone of three words',
      {start: time, tz: 'America/Argentina/Buenos_Aires', ...end},
      '2026-06-30T10:00:00-03:00',
    ],
    ['has its own zone first', {start: `${time}-04:00`, tz: 'Europe/Luxembourg', ...end}, '2026-06-30T10:00:00-04:00'],
    ['has no zone that is none', {start: time, tz: 'in Europe/Luxembourg', ...end}, '2026-06-30T10:00:00+00:00'],
    ['has no zone that goes on', {start: time, tz: 'Europe/Luxembourg time', ...end}, '2026-06-30T10:00:00+00:00'],
    ['has no zone that is a number', {start: time, utc_offset: 120, ...end}, '2026-06-30T10:00:00+00:00'],
    ['has no zone of another field', {start: time, place: 'Europe/Luxembourg', ...end}, '2026-06-30T10:00:00+00:00'],
    ['has no zone as a day', {start: '2026-06-30', tz: 'Europe/Luxembourg', ...end}, '2026-06-30'],
    [
      'is written as in iCalendar',
      {'DTSTART;TZID=Europe/Luxembourg': '20260630T100000', 'DTEND;TZID=Europe/Luxembourg': '20260630T110000'},
      '2026-06-30T10:00:00+02:00',
    ],
    [
      'has the zone of its own name before another',
      {'dtstart;TZID=America/New_York': '20260630T100000', dtend: '20260630T110000', tz: 'Europe/Luxembourg'},
      '2026-06-30T10:00:00-04:00',
    ],
    [
      'has the zone in words',
      {start: '30 June 2026, 10 am', tz: 'Europe/Luxembourg', ...end},
      '2026-06-30T10:00:00+02:00',
    ],
    ['has the zone below "zone"', {start: time, zone: 'Europe/Luxembourg', ...end}, '2026-06-30T10:00:00+02:00'],
    ...['other_zone', 'zoneless', 'quartz', 'tzar', 'no_utc_offset', 'utc_offset_note'].map(
      (key): [string, object, string] => [
        `has no zone below "${key}"`,
        {start: time, [key]: 'Europe/Luxembourg', ...end},
        '2026-06-30T10:00:00+00:00',
      ],
    ),
    [
      'has the first zone that is one',
      {start: time, tz: ['Europe/Luxembourg'], timezone: 'Europe/Paris time', zone: 'America/New_York', ...end},
      '2026-06-30T10:00:00-04:00',
    ],
    ['is no restart', {restart: '2026-06-30', ...end}, undefined],
    ['has an end and no weekend', {start: '2026-06-30', weekend: 'x'}, undefined],
    ['has an end and not who endorsed it', {start: '2026-06-30', endorsed: 'x'}, undefined],
    ['is not said without a start', {tz: 'Europe/Luxembourg', ...end}, undefined],
    ['may have an end in the 200th field', {start: '2026-06-30', ...many(197), ...end}, '2026-06-30'],
    ['has no end in the 201st field', {start: '2026-06-30', ...many(198), ...end}, undefined],
    [
      'may have a zone in the 200th field',
      {start: time, ...end, ...many(196), tz: 'Europe/Luxembourg'},
      '2026-06-30T10:00:00+02:00',
    ],
    [
      'has no zone in the 201st field',
      {start: time, ...end, ...many(197), tz: 'Europe/Luxembourg'},
      '2026-06-30T10:00:00+00:00',
    ],
    ['may be an object', {start: {dateTime: '2026-06-30T10:00:00+02:00'}, end: {}}, '2026-06-30T10:00:00+02:00'],
  ];
  for (const [what, entry, start] of events) {
    it(what, () => {
      const fields = entryReader('en')({title: 'A', ...entry}) as EntryFields;
      expect(startOf(fields, 'en')).to.equal(start);
    });
  }
});

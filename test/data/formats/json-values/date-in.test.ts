import {expect} from 'chai';
import {dateIn} from '../../../../src/data/formats/json-values/date-in.js';

const nested = (depth: number): unknown => (depth === 0 ? '2026-06-30' : {date: nested(depth - 1)});

describe('the date in a value', () => {
  const dates: readonly (readonly [value: unknown, date: string | undefined])[] = [
    ['30 June 2026', '2026-06-30'],
    [1_782_802_800, '2026-06-30T07:00:00+00:00'],
    ['1970-01-01T00:00:00Z', undefined],
    ['1970-01-01T01:00:00Z', '1970-01-01T01:00:00+00:00'],
    [true, undefined],
    [null, undefined],
    // Numbers in a list: Crossref, CSL, Java.
    [[2026, 6, 30], '2026-06-30'],
    [['2026', '6'], '2026-06'],
    [[2026], '2026'],
    [[2026, 6, 30, 9, 0], '2026-06-30'],
    [[[2026, 6, 30]], '2026-06-30'],
    [[226, 6, 30], undefined],
    [['2026', 'June'], '2026'],
    [[2026, '6', 'June'], '2026'],
    [[2026, 6, null], '2026-06'],
    [[2026, '106'], '2026'],
    [['2026-07', 6], '2026-07'],
    [['30 June 2026', 7], '2026-06-30'],
    // The first of a list that is one.
    [['soon', {value: '2026-06-30'}], '2026-06-30'],
    [[null, null, null, null, '2026-06-30'], '2026-06-30'],
    [[null, null, null, null, null, '2026-06-30'], undefined],
    // In parts.
    [{year: 2026, month: 6, day: 30}, '2026-06-30'],
    [{year: '2026', month: '06'}, '2026-06'],
    [{year: {value: '2026'}, month: {value: '6'}, day: {value: '3'}}, '2026-06-03'],
    [{year: 2026, month: 'June'}, '2026'],
    [{year: 26, month: 6}, undefined],
    [{'date-parts': [[2026, 6, 30]]}, '2026-06-30'],
    [{local: '2026-06-30T09:00:00', utc: '2026-06-30T07:00:00'}, '2026-06-30T09:00:00+02:00'],
    [{local: '2026-06-30T09:00:00'}, '2026-06-30T09:00:00+00:00'],
    [{local: '30 June 2026'}, '2026-06-30'],
    [{local: '30 June 2026', utc: '2026-06-30T07:00:00'}, '2026-06-30T07:00:00+00:00'],
    [{utc: '2026-06-30T07:00:00'}, '2026-06-30T07:00:00+00:00'],
    [{year: 26, date: '2026-06-30'}, '2026-06-30'],
    [{year: 'FY2026', date: '2026-06-30'}, '2026-06-30'],
    [{year: '2026/27', date: '2026-06-30'}, '2026-06-30'],
    [{year: 2026, month: 'Month 6'}, '2026'],
    [{year: 2026, month: '6th'}, '2026'],
    // With a time and a zone beside it: PHP, Indico, Google.
    [{date: '2026-06-30 09:00:00.000000', timezone: 'Europe/Luxembourg'}, '2026-06-30T09:00:00+02:00'],
    [{date: '2026-06-30', time: '09:00', tz: 'Europe/Luxembourg'}, '2026-06-30T09:00:00+02:00'],
    [{dateTime: '2026-06-30T09:00:00', timezone: '+02:00'}, '2026-06-30T09:00:00+02:00'],
    [{date: '2026-06-30', timezone: 'Europe/Luxembourg'}, '2026-06-30'],
    [{date: '2026-06-30', time: '09:00'}, '2026-06-30T09:00:00+00:00'],
    [{date: '2026-06-30', time: 'all day'}, '2026-06-30'],
    [{date: '2026-06-30'}, '2026-06-30'],
    [{date: 'soon', time: '09:00', published: '2026-06-30'}, '2026-06-30'],
    [{date: '1970-01-01 00:00:00.000000', timezone: 'UTC'}, undefined],
    [{time: '2026-06-30'}, undefined],
    [{start: '2026-06-30', timezone: 'Europe/Luxembourg'}, '2026-06-30'],
    // Below a key.
    [{$date: {$numberLong: '1782802800000'}}, '2026-06-30T07:00:00+00:00'],
    [{seconds: 1_782_802_800}, '2026-06-30T07:00:00+00:00'],
    [{when: '2026-06-30'}, undefined],
    [{}, undefined],
    [[[[[[['2026-06-30']]]]]], '2026-06-30'],
    [[[[[[[['2026-06-30']]]]]]], undefined],
    [nested(6), '2026-06-30'],
    [nested(7), undefined],
  ];
  for (const [value, date] of dates) {
    it(`is ${date} in ${JSON.stringify(value)}`, () => {
      expect(dateIn(value, 'en')).to.equal(date);
    });
  }

  it('is read in the language of the page', () => {
    expect(dateIn('3 listopada 2026', 'pl')).to.equal('2026-11-03');
    expect(dateIn({date: '3 listopada 2026', time: '9:05'}, 'hr')).to.equal('2026-10-03T09:05:00+00:00');
  });
});

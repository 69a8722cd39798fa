import {expect} from 'chai';
import {dateValue, parseDate, zonedDate} from '../../../src/data/model/dates.js';

describe('parseDate', () => {
  const read: readonly (readonly [written: unknown, iso: string])[] = [
    // ISO 8601 and RFC 3339
    ['2026-06-30T09:00:00+02:00', '2026-06-30T09:00:00+02:00'],
    ['2026-06-30T09:00:00.123Z', '2026-06-30T09:00:00+00:00'],
    ['2026-06-30T09:00:00.123000+00:00', '2026-06-30T09:00:00+00:00'],
    ['2026-06-30T09:00:00-0330', '2026-06-30T09:00:00-03:30'],
    ['2026-06-30t09:00z', '2026-06-30T09:00:00+00:00'],
    ['2026-06-30', '2026-06-30'],
    ['2026-07', '2026-07'],
    ['2026', '2026'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59+00:00'],
    // a time without a zone
    ['2026-06-30 09:00:00', '2026-06-30T09:00:00+00:00'],
    // RFC 822, as in RSS
    ['Tue, 30 Jun 2026 07:00:00 +0000', '2026-06-30T07:00:00+00:00'],
    ['30 Jun 2026 07:00 GMT', '2026-06-30T07:00:00+00:00'],
    ['Tue, 30 Jun 2026 07:00:00 EDT', '2026-06-30T07:00:00-04:00'],
    ['Wed, 18 Nov 2020 09:00:00 CET', '2020-11-18T09:00:00+01:00'],
    ['Thu, 18 Jun 2020 09:00:00 CEST', '2020-06-18T09:00:00+02:00'],
    ['18. Juni 2020, 09:00 MESZ', '2020-06-18T09:00:00+02:00'],
    ['18.11.2020 09:00 MEZ', '2020-11-18T09:00:00+01:00'],
    ['2020-06-18 09:00:00 BST', '2020-06-18T09:00:00+01:00'],
    ['2020-06-18 09:00:00 eest', '2020-06-18T09:00:00+03:00'],
    ['June 18, 2020 09:00 WEST', '2020-06-18T09:00:00+01:00'],
    ['18. November 2020 14:05 Uhr', '2020-11-18T14:05:00+00:00'],
    // a zone that we do not know, or that is the name of several
    ['Wed, 18 Nov 2020 09:00:00 JST', '2020-11-18'],
    ['2020-11-18T09:00:00 AEST', '2020-11-18'],
    ['November 18, 2020 9:00 PM', '2020-11-18'],
    // by hand
    ['May 27, 2026', '2026-05-27'],
    ['Sept. 3rd, 2026', '2026-09-03'],
    ['27 May 2026', '2026-05-27'],
    ['Tuesday, June 30, 2026', '2026-06-30'],
    ['June 30, 2026 09:05', '2026-06-30T09:05:00+00:00'],
    ['Tuesday, 30 June 2026', '2026-06-30'],
    ['1er juin 2026', '2026-06-01'],
    ['30 juillet 2026', '2026-07-30'],
    ['14 août 2026', '2026-08-14'],
    ['3. März 2026', '2026-03-03'],
    ['18. Dezember 2026', '2026-12-18'],
    ['Jun 2026', '2026-06'],
    ['June 2026', '2026-06'],
    ['30.06.2026', '2026-06-30'],
    ['3.7.2026', '2026-07-03'],
    ['2026/06/08', '2026-06-08'],
    ['30/06/2026', '2026-06-30'],
    ['06/30/2026', '2026-06-30'],
    ['05/05/2024', '2024-05-05'],
    // seconds and milliseconds
    [1_782_802_800, '2026-06-30T07:00:00+00:00'],
    [1_782_802_800_000, '2026-06-30T07:00:00+00:00'],
    ['1782802800', '2026-06-30T07:00:00+00:00'],
    // a year
    [2026, '2026'],
    ['  2026-06-30 ', '2026-06-30'],
  ];
  for (const [written, iso] of read) {
    it(`reads ${JSON.stringify(written)} as ${iso}`, () => {
      expect(parseDate(written)).to.equal(iso);
    });
  }

  const unread: readonly (readonly [written: unknown, why: string])[] = [
    ['19/09/01', 'the year may be at either end'],
    ['26/06/30', 'the year may be at either end'],
    ['06/07/2026', 'day and month cannot be told apart'],
    ['06-07-2026', 'day and month cannot be told apart'],
    ['2026-02-30', 'there is no such day'],
    ['2026-13-01', 'there is no such month'],
    ['2026-06-30T25:00:00Z', 'there is no such hour'],
    ['30.02.2026', 'there is no such day'],
    ['2026-06-30T09:00:00+99:99', 'there is no such zone'],
    ['2026-06-30T09:00:00-15:00', 'there is no such zone'],
    ['2026-06-30T09:00:00+01:60', 'there is no such zone'],
    ['30 Foo 2026', 'there is no such month'],
    ['yesterday', 'it is no date'],
    ['', 'it is empty'],
    [null, 'it is null'],
    [{}, 'it is an object'],
    [0, 'it is no time at all'],
    [Number.NaN, 'it is no number'],
    [1e300, 'it is beyond all calendars'],
    ['1'.repeat(100), 'it is too long'],
  ];
  for (const [written, why] of unread) {
    it(`does not read ${JSON.stringify(written)?.slice(0, 30)}, since ${why}`, () => {
      expect(parseDate(written)).to.equal(undefined);
    });
  }
});

describe('zonedDate', () => {
  const cases: readonly (readonly [local: unknown, utc: unknown, zoned: string | undefined])[] = [
    ['2026-06-30T09:00:00', '2026-06-30T07:00:00', '2026-06-30T09:00:00+02:00'],
    ['2024-12-31T23:59:59', '2024-12-31T22:59:59', '2024-12-31T23:59:59+01:00'],
    // the hour that happens twice, when summer time ends
    ['2024-10-27T02:30:00', '2024-10-27T01:30:00', '2024-10-27T02:30:00+01:00'],
    ['2024-10-27T02:30:00', '2024-10-27T00:30:00', '2024-10-27T02:30:00+02:00'],
    ['2026-01-01T00:30:00', '2026-01-01T06:00:00', '2026-01-01T00:30:00-05:30'],
    [undefined, '2026-06-18T06:15:00', '2026-06-18T06:15:00+00:00'],
    ['2026-06-18T06:15:00', undefined, '2026-06-18T06:15:00+00:00'],
    // a draft's date_gmt, which WordPress leaves at zero
    ['2026-06-18T06:15:00', '0000-00-00T00:00:00', '2026-06-18T06:15:00+00:00'],
    ['2026-06-18T06:15:00', '2020-01-01T00:00:00', '2020-01-01T00:00:00+00:00'],
    [null, null, undefined],
  ];
  for (const [local, utc, zoned] of cases) {
    it(`makes ${zoned} of ${String(local)} and ${String(utc)} in UTC`, () => {
      expect(zonedDate(local, utc)).to.equal(zoned);
    });
  }
});

describe('dateValue', () => {
  it('sorts dates of every precision', () => {
    const sorted = ['2025', '2026-01', '2026-06-30', '2026-06-30T01:00:00+02:00', '2026-06-30T00:00:01+00:00'];
    expect(sorted.toSorted((a, b) => dateValue(a) - dateValue(b))).to.deep.equal([
      '2025',
      '2026-01',
      '2026-06-30T01:00:00+02:00',
      '2026-06-30',
      '2026-06-30T00:00:01+00:00',
    ]);
  });

  it('is no number without a date', () => {
    expect(Number.isNaN(dateValue(undefined))).to.equal(true);
  });
});

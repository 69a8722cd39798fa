import {expect} from 'chai';
import {isoDate, offsetMinutes, parseIsoDate} from '../../../src/data/model/iso-dates.js';

describe('offsetMinutes', () => {
  const offsets: readonly (readonly [zone: string, minutes: number])[] = [
    ['Z', 0],
    ['z', 0],
    ['+02:00', 120],
    ['-0330', -210],
    ['+2', 120],
    ['-00:00', 0],
    ['+14:00', 840],
    ['-14:59', -899],
    ['+15:00', Number.NaN],
    ['+01:60', Number.NaN],
    ['', Number.NaN],
    ['02:00', Number.NaN],
    ['x+02:00', Number.NaN],
    ['+02:00x', Number.NaN],
    ['az', Number.NaN],
    ['za', Number.NaN],
  ];
  for (const [zone, minutes] of offsets) {
    it(`is ${minutes} for "${zone}"`, () => {
      expect(Math.abs(offsetMinutes(zone) - minutes) === 0 || Number.isNaN(minutes)).to.equal(true);
      expect(Number.isNaN(offsetMinutes(zone))).to.equal(Number.isNaN(minutes));
    });
  }
});

describe('isoDate', () => {
  const time = {hour: 9, minute: 5, second: 0, offset: 120};
  const dates: readonly (readonly [parts: Parameters<typeof isoDate>, date: string | undefined])[] = [
    [[1500], '1500'],
    [[1499], undefined],
    [[2399, 12], '2399-12'],
    [[2400], undefined],
    [[2026, 13], undefined],
    [[2026, 0], undefined],
    [[2026, 2, 28], '2026-02-28'],
    [[2026, 2, 29], undefined],
    [[2028, 2, 29], '2028-02-29'],
    [[2026, 6, 0], undefined],
    [[2026, 6, 31], undefined],
    [[2026, 6, 99], undefined],
    [[2026, 6, 3, time], '2026-06-03T09:05:00+02:00'],
    [[2026, 6, 3, {...time, offset: -210}], '2026-06-03T09:05:00-03:30'],
    [[2026, 6, 3, {...time, offset: Number.NaN}], '2026-06-03'],
    [[2026, 6, 3, {...time, hour: 23, minute: 59, second: 59}], '2026-06-03T23:59:59+02:00'],
    [[2026, 6, 3, {...time, second: 60}], '2026-06-03T09:05:59+02:00'],
    [[2026, 6, 3, {...time, second: 61}], undefined],
    [[2026, 6, 3, {...time, minute: 60}], undefined],
    [[2026, 6, 3, {...time, hour: 25}], undefined],
    [[2026, 12, 31, {...time, hour: 24, minute: 0}], '2027-01-01T00:00:00+02:00'],
    [[2026, 6, 3, {...time, hour: 24, minute: 1}], undefined],
    [[2026, 6, 3, {...time, hour: 24, minute: 0, second: 1}], undefined],
    [[2026, 6, 3, {...time, hour: 24, minute: 1, second: 1}], undefined],
  ];
  for (const [parts, date] of dates) {
    it(`makes ${date} of ${JSON.stringify(parts)}`, () => {
      expect(isoDate(...parts)).to.equal(date);
    });
  }
});

describe('parseIsoDate', () => {
  const dates: readonly (readonly [written: unknown, date: string | undefined])[] = [
    // Seconds, milliseconds and microseconds, none from before March 1973.
    [99_999_999, undefined],
    [100_000_000, '1973-03-03T09:46:40+00:00'],
    [99_999_999_999, undefined],
    [100_000_000_000, '1973-03-03T09:46:40+00:00'],
    [13_568_999_999_000, '2399-12-26T14:39:59+00:00'],
    [13_569_000_000_000, undefined],
    [100_000_000_000_000, '1973-03-03T09:46:40+00:00'],
    ['100000000', '1973-03-03T09:46:40+00:00'],
    [' 1782802800.5 ', '2026-06-30T07:00:00+00:00'],
    ['12345678', undefined],
    ['x1782802800', undefined],
    ['1782802800x', undefined],
    // Our own, and others.
    ['2026-06-30T09:00:00', '2026-06-30T09:00:00+00:00'],
    ['2026-06-30T09:00:00+02:00', '2026-06-30T09:00:00+02:00'],
    ['2026-06-31T09:00:00', undefined],
    ['2026-06-30T09:00:00+00:00 ', '2026-06-30T09:00:00+00:00'],
    ['2026-06-30T09', '2026-06-30T09:00:00+00:00'],
    ['2026-06-30 09:05 +0200', '2026-06-30T09:05:00+02:00'],
    ['2026-06-30T09:05:06,789Z', '2026-06-30T09:05:06+00:00'],
    ['20260630T0905', '2026-06-30T09:05:00+00:00'],
    ['20260630 090506.7-0330', '2026-06-30T09:05:06-03:30'],
    ['x2026-06-30', undefined],
    ['2026-06-30x', undefined],
    ['x20260630', undefined],
    [`2026-06-30${' '.repeat(60)}`, '2026-06-30'],
    ['2026', '2026'],
    ['2026-06-30  09:05', '2026-06-30T09:05:00+00:00'],
    ['2026-06-30T0905', '2026-06-30T09:05:00+00:00'],
    ['2026-06-30T090506', '2026-06-30T09:05:06+00:00'],
    ['20260630 090506.78Z', '2026-06-30T09:05:06+00:00'],
    ['2026-06-10T24:00:00', '2026-06-11T00:00:00+00:00'],
    ['2026-06-10T09:00:60', '2026-06-10T09:00:59+00:00'],
    ['2026-06-10T09:00:00+15:00', '2026-06-10'],
    ['2026-06-10T09:00:00-00:00', '2026-06-10T09:00:00+00:00'],
    ['2026-06-10T09:00:00-15:00', '2026-06-10'],
    ['2026-06-10T09:00:00+02:60', '2026-06-10'],
    ['2026-06-10T09:00', '2026-06-10T09:00:00+00:00'],
    ['2026-06-10T23:59:59-13:59', '2026-06-10T23:59:59-13:59'],
    // What only looks like one of these.
    ['20260630x', undefined],
    ['20260630T0905x', undefined],
    ['2400-01-01', undefined],
    ['1499-12-28', undefined],
    ['2026-00-10', undefined],
    ['2026-13-10', undefined],
    ['2026-06-00', undefined],
    ['2026-02-29', undefined],
    ['2026-06-10T25:00:00', undefined],
    ['2026-06-10T09:60:60', undefined],
    ['2026-06-1x', undefined],
    ['2026-06-2x', undefined],
    ['20x6-06-10', undefined],
    ['202x-06-10', undefined],
    ['2026-06-10T1x:00:00', undefined],
    ['2026-06-10T09:0x:0x', undefined],
    ['2026-06-10T09:00:00+0x:00', undefined],
    ['2026-06-10T09:00:00+02:0x', undefined],
    ['1e12', undefined],
    ['+1782802800', undefined],
    ['1782802800e3', undefined],
    [`2026-06-30T09:00:00.${'0'.repeat(43)}Z`, '2026-06-30T09:00:00+00:00'],
    [`2026-06-30T09:00:00.${'0'.repeat(44)}Z`, undefined],
    [true, undefined],
    [null, undefined],
    [['2026'], undefined],
  ];
  for (const [written, date] of dates) {
    it(`makes ${date} of ${JSON.stringify(written)?.slice(0, 40)}`, () => {
      expect(parseIsoDate(written)).to.equal(date);
    });
  }
});

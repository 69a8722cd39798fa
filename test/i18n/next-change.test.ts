import {expect} from 'chai';
import {nextChange} from '../../src/i18n/next-change.js';
import {distance} from '../../src/i18n/relative-date.js';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

// Just before noon of a Tuesday, on the visitor's own clock.
const NOW = new Date(2026, 5, 30, 11, 52, 17, 345).getTime();

const iso = (milliseconds: number) => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, '+00:00');
const said = (date: string, now: number) => Object.values(distance(date, now)).join(' ');

const dates: readonly (readonly [what: string, date: string])[] = [
  ...[
    0,
    20_000,
    MINUTE,
    59 * MINUTE,
    HOUR,
    5 * HOUR,
    23 * HOUR,
    DAY,
    40 * HOUR,
    3 * DAY,
    6.4 * DAY,
    8 * DAY,
    25 * DAY,
    26.8 * DAY,
    40 * DAY,
    200 * DAY,
    349 * DAY,
    400 * DAY,
    2_000 * DAY,
  ].flatMap((age): [string, string][] => [
    [`${age / MINUTE} minutes ago`, iso(NOW - age)],
    [`in ${age / MINUTE} minutes`, iso(NOW + age)],
  ]),
  ['today, without a time', '2026-06-30'],
  ['yesterday, without a time', '2026-06-29'],
  ['last week, without a time', '2026-06-22'],
  ['tomorrow, without a time', '2026-07-01'],
];

describe('nextChange', () => {
  for (const [what, date] of dates) {
    it(`is never later than the next change of what is said of ${what}`, () => {
      // The visitor's clock goes on for two days, in steps that no rounding fits.
      let due = nextChange(date, NOW);
      let before = said(date, NOW);
      let looks = 0;
      const missed: string[] = [];
      for (let now = NOW; now < NOW + 2 * DAY; now += 17_919) {
        if (now >= due) {
          due = nextChange(date, now);
          before = said(date, now);
          looks++;
        } else if (said(date, now) !== before) {
          missed.push(`${new Date(now).toString()}: ${before}, then ${said(date, now)}`);
        }
        if (due <= now) {
          missed.push(`${new Date(now).toString()}: due before now`);
        }
      }
      expect(missed).to.deep.equal([]);
      expect(looks).to.be.at.least(2);
    });
  }

  it('is half a minute away at most for what is a minute old, and midnight for what is a year old', () => {
    expect(nextChange(iso(NOW - MINUTE), NOW) - NOW).to.be.at.most(MINUTE);
    expect(nextChange(iso(NOW - 400 * DAY), NOW)).to.equal(new Date(2026, 6, 1).getTime());
    expect(nextChange('2026-06-30', NOW)).to.equal(new Date(2026, 6, 1).getTime());
  });

  it('is what a minute brings: the next one is a minute later', () => {
    const date = iso(NOW - 10 * MINUTE);
    const first = nextChange(date, NOW);
    expect(said(date, first - 2)).not.to.equal(said(date, first));
    expect(nextChange(date, first) - first).to.be.within(MINUTE - 1_000, MINUTE + 1_000);
  });
});

import {expect} from 'chai';
import fc from 'fast-check';
import {DATE_FORMATS, formatDate} from '../../../src/i18n/format-date.js';
import {parseDate} from '../../../src/data/model/dates.js';
import {parseIsoDate, zonedDate} from '../../../src/data/model/iso-dates.js';
import {anyJson} from '../../sound.js';
import {tries} from '../../tries.js';

const number = (most: number, length = 2) => fc.nat(most).map((value) => String(value).padStart(length, '0'));
const zone = fc.oneof(
  fc.constantFrom('', 'Z', 'z', ' UTC', ' GMT', ' EST', ' cest', ' XYZ', ' PM', '+', '+0', '-00:00'),
  fc
    .tuple(fc.constantFrom('+', '-', ' +'), number(99), fc.constantFrom(':', ''), number(99))
    .map((parts) => parts.join('')),
);
const time = fc.tuple(
  fc.constantFrom('T', ' ', ', '),
  number(25),
  fc.constant(':'),
  number(61),
  fc.constant(':'),
  number(62),
  zone,
);
const day = fc.oneof(
  fc.tuple(number(9999, 4), fc.constantFrom('-', '/', '.'), number(13), fc.constantFrom('-', '/', '.'), number(32)),
  fc.tuple(
    number(32),
    fc.constantFrom('.', '/', ' May ', ' août ', '-Dec-'),
    number(13),
    fc.constantFrom('.', ' '),
    number(9999),
  ),
  fc.tuple(fc.constantFrom('June ', 'Sept. ', 'Tuesday, March '), number(32), fc.constant(', '), number(9999)),
);
/** What looks like a date, and is one rather often. */
const dateLike = fc.tuple(day, fc.option(time, {nil: []})).map((parts) => parts.flat().join(''));
const written = fc.oneof({weight: 3, arbitrary: dateLike}, anyJson, fc.double(), fc.maxSafeInteger());

describe('whatever is written for a date', () => {
  it('is a moment, a day, a month or a year that every engine reads and that can be shown, or none', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('', 'local', 'Asia/Kathmandu'), (value, timeZone) => {
        const date = parseDate(value);
        if (date !== undefined) {
          expect(date).to.match(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?)?)?$/);
          expect(Number.isFinite(Date.parse(date)), date).to.equal(true);
          expect(parseIsoDate(date)).to.equal(date);
          for (const format of DATE_FORMATS) {
            expect(formatDate(date, {locale: 'en'}, {format, timeZone, now: 1.8e12})).not.to.equal('');
          }
        }
      }),
      tries(800),
    );
  });

  it('is the moment in UTC, in the site’s own time', () => {
    fc.assert(
      fc.property(written, written, (local, utc) => {
        const date = zonedDate(local, utc);
        expect(date === undefined || Number.isFinite(Date.parse(date)), date).to.equal(true);
        const [there, here] = [parseIsoDate(local), parseIsoDate(utc)];
        if (date !== undefined && there?.includes('T') && here?.includes('T') && date !== here) {
          expect(Math.abs(Date.parse(date) - Date.parse(here))).to.be.below(60_000);
        }
      }),
      tries(800),
    );
  });
});

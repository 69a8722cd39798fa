import {expect} from 'chai';
import {formatDate, formatMoment, type DateFormat, type DateStyle} from '../../src/i18n/format-date.js';
import {languageFor} from '../../src/i18n/language.js';

// The middle of a Tuesday, on the visitor's own calendar and clock.
const NOW = new Date(2026, 5, 30, 12).getTime();

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

// From the first place on earth where a day begins to the last.
const ZONES = ['', 'local', 'Pacific/Kiritimati', 'Pacific/Auckland', 'UTC', 'America/New_York', 'Pacific/Pago_Pago'];

function format(date: string, {locale = 'en', ...style}: Partial<DateStyle> & {locale?: string} = {}): string {
  return formatDate(date, languageFor(locale), {format: 'long', timeZone: '', now: NOW, ...style});
}

/** A moment as the model has it. */
const iso = (milliseconds: number) => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, '+00:00');

describe('formatDate', () => {
  const written: readonly (readonly [locale: string, format: DateFormat, text: string])[] = [
    ['en-GB', 'long', '18 November 2020'],
    ['en-GB', 'medium', '18 Nov 2020'],
    ['en-GB', 'short', '18/11/2020'],
    ['en-US', 'long', 'November 18, 2020'],
    ['en-US', 'medium', 'Nov 18, 2020'],
    ['en-US', 'short', '11/18/20'],
    ['de', 'long', '18. November 2020'],
    ['de', 'medium', '18.11.2020'],
    ['de-AT', 'short', '18.11.20'],
    ['fr', 'long', '18 novembre 2020'],
    ['fr-LU', 'short', '18/11/2020'],
    ['fr-CA', 'short', '2020-11-18'],
    ['lb', 'long', '18. November 2020'],
    ['lb-LU', 'medium', '18. Nov. 2020'],
    ['lb', 'short', '18.11.20'],
  ];
  for (const [locale, dateFormat, text] of written) {
    it(`writes "${text}" for ${dateFormat} in ${locale}, with and without a time`, () => {
      for (const date of ['2020-11-18', '2020-11-18T14:05:00+01:00']) {
        expect(format(date, {locale, format: dateFormat})).to.equal(text);
      }
    });
  }

  const coarse: readonly (readonly [date: string, locale: string, text: string])[] = [
    ['2026', 'en-GB', '2026'],
    ['2026', 'en-US', '2026'],
    ['2026-01', 'en-GB', 'January 2026'],
    ['2026-07', 'en-US', 'July 2026'],
    ['2026-03', 'fr', 'mars 2026'],
    ['2026', 'lb', '2026'],
    ['2026-03', 'lb', 'Mäerz 2026'],
  ];
  for (const [date, locale, text] of coarse) {
    it(`gives ${date} no day and no time: "${text}" in ${locale}, however and wherever it is written`, () => {
      for (const dateFormat of ['long', 'medium', 'short', 'relative'] as const) {
        for (const timeZone of ZONES) {
          expect(format(date, {locale, format: dateFormat, timeZone}), `${dateFormat} ${timeZone}`).to.equal(text);
        }
      }
    });
  }

  for (const timeZone of ZONES) {
    it(`never shifts a date without a time, in time zone "${timeZone}"`, () => {
      expect(format('2024-12-31', {timeZone})).to.equal('31 December 2024');
      expect(format('2025-01-01', {timeZone})).to.equal('1 January 2025');
    });
  }

  const moments: readonly (readonly [date: string, timeZone: string, text: string])[] = [
    // the publisher's own calendar
    ['2024-12-31T23:59:59+01:00', '', '31 December 2024'],
    ['2025-01-01T00:00:00+14:00', '', '1 January 2025'],
    ['2024-12-31T23:59:59-11:00', '', '31 December 2024'],
    // a calendar that the page names
    ['2024-12-31T23:59:59+01:00', 'UTC', '31 December 2024'],
    ['2024-12-31T23:59:59+01:00', 'Pacific/Auckland', '1 January 2025'],
    ['2025-01-01T00:00:00+14:00', 'UTC', '31 December 2024'],
    ['2024-12-31T23:59:59-11:00', 'Europe/Luxembourg', '1 January 2025'],
  ];
  for (const [date, timeZone, text] of moments) {
    it(`writes ${date} as "${text}" ${timeZone ? `in ${timeZone}` : 'without a time zone'}`, () => {
      expect(format(date, {timeZone})).to.equal(text);
    });
  }

  it('writes the visitor’s date for "local"', () => {
    for (const moment of [new Date(2025, 0, 1, 0, 0, 1), new Date(2024, 11, 31, 23, 59, 59)]) {
      const day = moment.getDate() === 1 ? '1 January 2025' : '31 December 2024';
      expect(format(iso(moment.getTime()), {timeZone: 'local'})).to.equal(day);
    }
  });

  for (const timeZone of ['Mars/Olympus', 'nonsense', 'Local', ' ', '"><b>']) {
    it(`writes the publisher’s own date for the unknown time zone "${timeZone}", and does not throw`, () => {
      for (const date of ['2024-12-31T23:59:59+01:00', '2024-12-31T23:59:59-11:00', '2024-12-31T00:00:00+14:00']) {
        expect(format(date, {timeZone}), date).to.equal('31 December 2024');
      }
      expect(format('2024-12-31', {timeZone})).to.equal('31 December 2024');
    });
  }

  const days: readonly (readonly [date: string, text: string])[] = [
    ['2026-06-30', 'today'],
    ['2026-06-29', 'yesterday'],
    ['2026-07-01', 'tomorrow'],
    ['2026-06-28', '2 days ago'],
    ['2026-06-24', '6 days ago'],
    ['2026-07-03', 'in 3 days'],
  ];
  for (const [date, text] of days) {
    it(`writes "${text}" for ${date} all day long`, () => {
      for (const timeZone of ZONES) {
        for (const now of [new Date(2026, 5, 30), new Date(2026, 5, 30, 23, 59, 59)]) {
          expect(format(date, {format: 'relative', timeZone, now: now.getTime()})).to.equal(text);
        }
      }
    });
  }

  const ago: readonly (readonly [milliseconds: number, text: string])[] = [
    [0, 'now'],
    [29_000, 'now'],
    [MINUTE, '1 minute ago'],
    [45 * MINUTE, '45 minutes ago'],
    [HOUR, '1 hour ago'],
    [2 * HOUR, '2 hours ago'],
    [2 * HOUR + 5 * MINUTE, '2 hours ago'],
    [11 * HOUR, '11 hours ago'],
    [DAY, 'yesterday'],
    [3 * DAY, '3 days ago'],
    [7 * DAY, '1 week ago'],
    [21 * DAY, '3 weeks ago'],
    [-2 * HOUR, 'in 2 hours'],
  ];
  for (const [milliseconds, text] of ago) {
    it(`writes "${text}" for ${milliseconds / MINUTE} minutes ago, whatever the time zone`, () => {
      for (const timeZone of ZONES) {
        expect(format(iso(NOW - milliseconds), {format: 'relative', timeZone})).to.equal(text);
      }
    });
  }

  it('writes weeks, months and years for dates without a time too', () => {
    expect(format('2026-06-23', {format: 'relative'})).to.equal('1 week ago');
    expect(format('2026-05-28', {format: 'relative'})).to.equal('1 month ago');
    expect(format('2026-02-28', {format: 'relative'})).to.equal('4 months ago');
    expect(format('2025-06-28', {format: 'relative'})).to.equal('1 year ago');
    expect(format('2020-06-30', {format: 'relative'})).to.equal('6 years ago');
  });

  it('goes over to the next unit rather than to 60 minutes, 24 hours or 12 months', () => {
    expect(format(iso(NOW - 59.8 * MINUTE), {format: 'relative'})).not.to.contain('60 minutes');
    expect(format(iso(NOW - 23.8 * HOUR), {format: 'relative'})).not.to.contain('24 hours');
    expect(format(iso(NOW - 6.8 * DAY), {format: 'relative'})).not.to.contain('7 days');
    expect(format(iso(NOW - 360 * DAY), {format: 'relative'})).not.to.contain('12 months');
  });

  it('calls yesterday only what was yesterday on the visitor’s calendar', () => {
    const now = new Date(2026, 5, 30, 8).getTime();
    const relative = (...moment: [number, number, number, number]) =>
      format(iso(new Date(...moment).getTime()), {format: 'relative', now});
    expect(relative(2026, 5, 29, 7)).to.equal('yesterday');
    expect(relative(2026, 5, 28, 23)).to.equal('2 days ago');
  });

  it('says of what was 360 days ago neither "last year" nor, in French, the word for it, since it need not have been', () => {
    const now = new Date(2026, 11, 28).getTime();
    expect(format('2026-01-02', {format: 'relative', now})).to.equal('1 year ago');
    expect(format('2026-01-02', {format: 'relative', now, locale: 'fr'})).to.equal('il y a 1 an');
  });

  const inOthers: readonly (readonly [date: string, locale: string, text: string])[] = [
    ['2026-06-29', 'fr', 'hier'],
    ['2026-06-28', 'de', 'vorgestern'],
    ['2026-06-26', 'de-AT', 'vor 4 Tagen'],
    ['2026-06-29', 'lb', 'gëschter'],
    ['2026-06-26', 'lb-LU', 'viru 4 Deeg'],
    ['2026-06-27', 'lb', 'virun 3 Deeg'],
    ['2026-06-23', 'lb', 'virun 1 Woch'],
    ['2026-07-05', 'lb', 'a 5 Deeg'],
  ];
  for (const [date, locale, text] of inOthers) {
    it(`writes "${text}" for ${date} in ${locale}`, () => {
      expect(format(date, {format: 'relative', locale})).to.equal(text);
    });
  }

  it('writes the American way what is relative, too', () => {
    expect(format('2026-06-29', {locale: 'en-US', format: 'relative'})).to.equal('yesterday');
  });
});

describe('formatMoment', () => {
  // Intl separates "PM" by a narrow space.
  const text = (moment: Date, locale: string) =>
    formatMoment(moment.getTime(), languageFor(locale)).replace(/\s/g, ' ');

  it('writes date and time of the visitor’s day', () => {
    expect(text(new Date(2020, 10, 18, 14, 5), 'en-GB')).to.equal('18 November 2020, 14:05');
    expect(text(new Date(2020, 10, 18, 0, 0), 'en-GB')).to.equal('18 November 2020, 00:00');
  });

  it('writes them in the language', () => {
    const moment = new Date(2020, 2, 8, 14, 5);
    expect(text(moment, 'fr')).to.equal('8 mars 2020, 14:05');
    expect(text(moment, 'de-AT')).to.equal('8. März 2020, 14:05');
    expect(text(moment, 'lb')).to.equal('8. Mäerz 2020, 14:05');
  });

  it('writes them the American way', () => {
    expect(text(new Date(2020, 10, 18, 14, 5), 'en-US')).to.equal('November 18, 2020, 2:05 PM');
  });
});

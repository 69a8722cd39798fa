import {expect} from 'chai';
import {
  formatDate,
  type DateFormat,
  fallbackDate,
  fallbackRelative,
  type DateFallbacks,
} from '../../src/i18n/format-date.js';
import {languageFor, loadLanguage} from '../../src/i18n/language.js';
import type {RelativeUnit} from '../../src/i18n/relative-date.js';
import type {Texts} from '../../src/i18n/texts.js';
import {BUILT_IN, TEXTS} from './languages.js';

const own = Object.values(TEXTS).flatMap(({tag, dates}) => (dates ? [{tag, dates}] : []));

const UNITS: readonly RelativeUnit[] = ['year', 'month', 'week', 'day', 'hour', 'minute'];

for (const {tag, dates} of own) {
  describe(`the dates of our own in ${tag}`, () => {
    it('have twelve months', () => {
      expect(new Set(dates.months).size).to.equal(12);
      expect(new Set(dates.shortMonths).size).to.equal(12);
    });

    it('have each plural category of the language, past and future, in each unit', () => {
      const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
      for (const unit of UNITS) {
        expect(Object.keys(dates.relative[unit].past).toSorted(), unit).to.deep.equal(categories);
        expect(Object.keys(dates.relative[unit].future).toSorted(), unit).to.deep.equal(categories);
      }
    });

    it('leave no gap open', () => {
      for (const unit of UNITS) {
        for (let count = -120; count <= 120; count++) {
          expect(fallbackRelative(count, unit, tag, dates))
            .to.match(/\S/)
            .and.not.match(/[{}()]|undefined/);
        }
      }
      for (const format of ['long', 'medium', 'short'] as const) {
        expect(fallbackDate('2026-03-08', format, dates))
          .to.match(/8/)
          .and.not.match(/[{}]|undefined/);
      }
    });

    // What the browsers have that know the language is what ours is made from.
    if (Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0) {
      for (const format of ['long', 'medium'] as const satisfies readonly DateFormat[]) {
        it(`are those of Intl, where it has them, for ${format}`, () => {
          for (let month = 1; month <= 12; month++) {
            const date = `2020-${String(month).padStart(2, '0')}-18`;
            const style = {format, timeZone: '', now: 0};
            expect(formatDate(date, {locale: tag, dates}, style)).to.equal(formatDate(date, {locale: tag}, style));
          }
        });
      }
    }
  });
}

describe('fallbackRelative in Luxembourgish', () => {
  const dates: DateFallbacks = BUILT_IN.lb.dates ?? expect.fail();
  // A final -n stays before vowels, d, h, n, t, z: een, zwee, dräi, aacht, néng, zéng, eelef, drësseg, nonzeg, honnert …
  const keeps = [1, 2, 3, 8, 9, 10, 11, 12, 13, 18, 19, 20, 21, 22, 23, 28, 29, 30, 31, 80, 90, 100, 1_000];
  const drops = [4, 5, 6, 7, 14, 15, 16, 17, 24, 25, 26, 27, 34, 40, 44, 50, 60, 70, 400];
  for (const count of keeps) {
    it(`keeps the -n before ${count}`, () => {
      expect(fallbackRelative(-count, 'year', 'lb', dates)).to.equal(`virun ${count} Joer`);
      expect(fallbackRelative(count, 'year', 'lb', dates)).to.equal(`an ${count} Joer`);
    });
  }
  for (const count of drops) {
    it(`drops the -n before ${count}`, () => {
      expect(fallbackRelative(-count, 'year', 'lb', dates)).to.equal(`viru ${count} Joer`);
      expect(fallbackRelative(count, 'year', 'lb', dates)).to.equal(`a ${count} Joer`);
    });
  }

  const said: readonly (readonly [count: number, unit: RelativeUnit, text: string])[] = [
    [0, 'minute', 'elo'],
    [-1, 'minute', 'virun 1 Minutt'],
    [-45, 'minute', 'viru 45 Minutten'],
    [1, 'hour', 'an 1 Stonn'],
    [-2, 'hour', 'virun 2 Stonnen'],
    [0, 'day', 'haut'],
    [1, 'day', 'muer'],
    [-2, 'day', 'virun 2 Deeg'],
    [-1, 'month', 'virun 1 Mount'],
    [-6, 'month', 'viru 6 Méint'],
  ];
  for (const [count, unit, text] of said) {
    it(`says "${text}"`, () => {
      expect(fallbackRelative(count, unit, 'lb', dates)).to.equal(text);
    });
  }
});

for (const {tag, locale = tag, longDates} of Object.values<Texts<'other'>>(BUILT_IN)) {
  for (const region of longDates?.regions?.split(' ') ?? []) {
    it(`dates at length in ${tag}-${region} are those of Intl, on each day of a year, and are written without it`, () => {
      const intl = new Intl.DateTimeFormat(`${tag}-${region}`, {dateStyle: 'long', timeZone: 'UTC'});
      const language = languageFor(`${tag}-${region}`);
      expect(language.longDates).to.equal(longDates);
      for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2025, 0, 1); day += 86_400_000) {
        const date = new Date(day).toISOString().slice(0, 10);
        expect(formatDate(date, language, {format: 'long', timeZone: '', now: 0})).to.equal(intl.format(day));
      }
    });
  }

  it(`dates in ${locale} are written by Intl where the region writes them in another way`, () => {
    expect(languageFor(`${tag}-ZZ`).longDates).to.equal(languageFor(`${tag}-ZZ`).dates);
  });
}

it('a language that is loaded does not write dates with the words of another', async () => {
  await loadLanguage('nl');
  const [language, style] = [languageFor('nl'), {format: 'long', timeZone: '', now: 0} as const];
  expect(formatDate('2020-05-18', language, style)).to.equal('18 mei 2020');
});

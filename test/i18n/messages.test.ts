import {expect} from 'chai';
import {messagesOf} from '../../src/i18n/language.js';
import type {LocaleTexts, Texts} from '../../src/i18n/texts.js';
import {BUILT_IN, TEXTS} from './languages.js';

/** All texts of a language with where they are: `retry`, `newsLoaded.one`. */
function sayings(texts: LocaleTexts<'other'>): [place: string, text: string][] {
  const {dates: _dates, longDates: _longDates, ...said} = texts;
  return Object.entries(said).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[key, value] as [string, string]]
      : Object.entries(value as Record<string, string>).map(([form, text]): [string, string] => [
          `${key}.${form}`,
          text,
        ]),
  );
}

/** A language as an element has it: what its file lacks is English. */
const filled = (texts: LocaleTexts<'other'>): Texts<'other'> => ({...BUILT_IN.en, locale: undefined, ...texts});

const gaps = (text: string) => [...text.matchAll(/\{(.*?)\}/g)].map(([, name]) => name).toSorted();

for (const [tag, texts] of Object.entries(TEXTS)) {
  describe(`the interface in ${tag}`, () => {
    const {tag: ownTag, dates: _dates, longDates: _longDates, ...said} = texts as LocaleTexts<'other'>;
    const all = sayings(texts);

    it('is in the language of its file name', () => {
      expect(ownTag).to.equal(tag);
    });

    it('has a form for each plural category of the language, and no other', () => {
      const categories = new Intl.PluralRules(texts.locale ?? tag).resolvedOptions().pluralCategories.toSorted();
      const counted = Object.entries(said).flatMap(([key, text]) =>
        typeof text === 'object' ? [[key, text] as const] : [],
      );
      for (const [key, forms] of counted) {
        expect(Object.keys(forms).toSorted(), key).to.deep.equal(categories);
      }
    });

    it('leaves nothing unsaid', () => {
      for (const [place, text] of all) {
        expect(text.trim(), place).to.equal(text);
        expect(text, place).not.to.equal('');
      }
    });

    it('has the gaps of the English text, and no other', () => {
      const english = new Map(sayings(BUILT_IN.en));
      for (const [place, text] of all) {
        const model = english.get(place) ?? english.get(place.replace(/\..*/, '.other')) ?? '';
        expect(gaps(text), place).to.deep.equal(gaps(model));
      }
    });

    it('uses typographic apostrophes and an ellipsis, and ends what English ends with a full stop with one', () => {
      const english = new Map(sayings(BUILT_IN.en));
      for (const [place, text] of all) {
        expect(text, place).not.to.match(/['"]|\.\.\./);
        expect(text.endsWith('.'), place).to.equal(
          (english.get(place.replace(/\..*/, '.other')) ?? english.get(place))?.endsWith('.'),
        );
      }
    });

    it('fills every gap, for every count', () => {
      const messages = messagesOf(filled(texts));
      const counts = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 19, 20, 21, 22, 25, 100, 101, 102, 103, 1_000, 10_000];
      for (const count of counts) {
        const sentences = [
          messages.newsLoaded(count),
          messages.themesLoaded(count),
          messages.moreLoaded(count),
          messages.allChosen(count),
          messages.themeChosen('{count} & {theme}', count).replace('{count} & {theme}', ''),
        ];
        for (const sentence of sentences) {
          expect(sentence)
            .to.contain(String(count))
            .and.not.match(/[{}]|undefined/);
        }
      }
      expect(messages.stale('18.11.')).to.contain('18.11.').and.not.match(/[{}]/);
      expect(messages.sourcesMissing('A, B')).to.contain('A, B').and.not.match(/[{}]/);
    });
  });
}

describe('messagesOf', () => {
  const english: readonly (readonly [count: number, news: string, themes: string])[] = [
    [0, '0 news items loaded.', '0 themes loaded.'],
    [1, '1 news item loaded.', '1 theme loaded.'],
    [2, '2 news items loaded.', '2 themes loaded.'],
    [21, '21 news items loaded.', '21 themes loaded.'],
    [100, '100 news items loaded.', '100 themes loaded.'],
  ];
  const en = messagesOf(BUILT_IN.en);
  for (const [count, news, themes] of english) {
    it(`counts ${count} in English`, () => {
      expect(en.newsLoaded(count)).to.equal(news);
      expect(en.themesLoaded(count)).to.equal(themes);
    });
  }

  const others: readonly (readonly [tag: string, count: number, news: string])[] = [
    ['fr', 0, '0 actualité chargée.'],
    ['fr', 1, '1 actualité chargée.'],
    ['fr', 2, '2 actualités chargées.'],
    ['de', 1, '1 Nachricht geladen.'],
    ['de', 0, '0 Nachrichten geladen.'],
    ['lb', 1, '1 Neiegkeet gelueden.'],
    ['lb', 2, '2 Neiegkeete gelueden.'],
    ['pl', 1, 'Wczytano 1 aktualność.'],
    ['pl', 5, 'Wczytano 5 aktualności.'],
    ['cs', 2, 'Načteny 2 aktuality.'],
    ['cs', 5, 'Načteno 5 aktualit.'],
    ['sl', 2, 'Naloženi sta 2 novici.'],
    ['sl', 3, 'Naložene so 3 novice.'],
    ['sl', 101, 'Naložena je 101 novica.'],
    ['lt', 10, 'Įkelta 10 naujienų.'],
    ['lt', 21, 'Įkelta 21 naujiena.'],
    ['lv', 0, 'Ielādētas 0 ziņas.'],
    ['lv', 21, 'Ielādēta 21 ziņa.'],
    ['ro', 19, '19 știri încărcate.'],
    ['ro', 20, '20 de știri încărcate.'],
    ['mt', 11, 'Tgħabbew 11-il aħbar.'],
    ['mt', 2, 'Tgħabbew 2 aħbarijiet.'],
    ['pt', 0, '0 notícias carregadas.'],
    ['hu', 3, '3 hír betöltve.'],
  ];
  for (const [tag, count, news] of others) {
    it(`counts ${count} in ${tag}`, () => {
      expect(messagesOf(filled(TEXTS[tag] ?? expect.fail(tag))).newsLoaded(count)).to.equal(news);
    });
  }

  it('ends a sentence with one full stop, after times that end with one too', () => {
    expect(en.stale('18 November 2020, 2:05 p.m.')).to.equal(
      'Last updated 18 November 2020, 2:05 p.m. We can’t get newer news right now.',
    );
  });

  it('says since when news are stale', () => {
    expect(en.stale('18 November 2020, 14:05')).to.equal(
      'Last updated 18 November 2020, 14:05. We can’t get newer news right now.',
    );
  });

  it('says in English what the design says', () => {
    expect(en).to.include({
      slow: 'This is taking longer than usual.',
      noNews: 'No news yet.',
      newsFailed: 'We couldn’t load the news.',
      itemFailed: 'We couldn’t load this news item.',
      themesFailed: 'We couldn’t load the themes.',
      retry: 'Try again',
    });
  });
});

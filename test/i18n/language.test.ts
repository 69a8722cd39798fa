import {expect} from 'chai';
import {formatDate} from '../../src/i18n/format-date.js';
import {adoptLocale, languageFor, loadLanguage} from '../../src/i18n/language.js';

describe('languageFor', () => {
  const cases: readonly (readonly [tag: string, locale: string, why: string])[] = [
    ['en', 'en-GB', 'dates are British without a region'],
    ['EN', 'en-GB', 'case does not matter'],
    ['en-US', 'en-US', 'the region is the page’s own'],
    ['en-us', 'en-US', 'case does not matter'],
    ['en-GB', 'en-GB', 'the region is the page’s own'],
    ['en-Latn-US', 'en-Latn-US', 'the region is the page’s own'],
    ['en-001', 'en-001', 'a region may be a part of the world'],
    ['el', 'en-GB', 'Greek is not there yet'],
    ['ar-LU', 'en-GB', 'dates are in the language of the texts'],
    ['', 'en-GB', 'the page names no language'],
    [' ', 'en-GB', 'it is no tag'],
    ['-', 'en-GB', 'it is no tag'],
    ['en-', 'en-GB', 'what follows the language is no region'],
    ['en-a', 'en-GB', 'what follows the language is no region'],
    ['en-*', 'en-GB', 'what follows the language is no region'],
    ['en-much-too-long-to-be-anything', 'en-GB', 'what follows the language is no region'],
    ['english', 'en-GB', 'it is no tag'],
    ['"><b>', 'en-GB', 'it is no tag'],
    ['x'.repeat(1000), 'en-GB', 'it is no tag'],
    ['constructor', 'en-GB', 'it is no language but a property of every object'],
    ['__proto__', 'en-GB', 'it is no language but a property of every object'],
    ['toString-US', 'en-GB', 'it is no language but a property of every object'],
  ];
  for (const [tag, locale, why] of cases) {
    it(`is English with the dates of ${locale} for ${JSON.stringify(tag.slice(0, 40))}: ${why}`, () => {
      const language = languageFor(tag);
      expect(language.messages.tag).to.equal('en');
      expect(language.locale).to.equal(locale);
      // What comes out is always fit for Intl.
      expect(() => new Intl.DateTimeFormat(language.locale)).not.to.throw();
    });
  }

  const ours: readonly (readonly [tag: string, language: string, locale: string])[] = [
    ['fr', 'fr', 'fr'],
    ['de', 'de', 'de'],
    ['lb', 'lb', 'lb'],
    ['fr-LU', 'fr', 'fr-LU'],
    ['FR-lu', 'fr', 'fr-LU'],
    ['de-AT', 'de', 'de-AT'],
    ['lb-LU', 'lb', 'lb-LU'],
    ['de-', 'de', 'de'],
  ];
  for (const [tag, language, locale] of ours) {
    it(`has the texts of ${language} and the dates of ${locale} for ${tag}`, () => {
      expect(languageFor(tag).messages.tag).to.equal(language);
      expect(languageFor(tag).locale).to.equal(locale);
      expect(languageFor(tag).foreign).to.equal(false);
    });
  }

  for (const tag of ['el', 'ar-LU', 'x', '', 'constructor']) {
    it(`says that English is not what was asked for with "${tag}"`, () => {
      expect(languageFor(tag).foreign).to.equal(true);
    });
  }

  it('makes the messages of a language once', () => {
    expect(languageFor('fr').messages).to.equal(languageFor('fr-BE').messages);
  });
});

describe('loadLanguage', () => {
  it('has nothing to wait for where the script has the language, or nobody has it', () => {
    for (const tag of ['en', 'fr-LU', 'lb', 'ar', '', 'constructor', '__proto__', 'toString', 'x'.repeat(1000)]) {
      expect(loadLanguage(tag), tag).to.equal(undefined);
    }
  });

  it('loads a language once, for all its regions; until then it is English', async () => {
    expect(languageFor('pt-BR').messages.tag).to.equal('en');
    const loading = loadLanguage('pt-BR');
    expect(loadLanguage('PT')).to.equal(loading);
    expect(languageFor('pt-BR').messages.tag).to.equal('en');
    await loading;
    expect(loadLanguage('pt')).to.equal(undefined);
    expect(languageFor('pt-BR').messages.retry).to.equal('Tentar novamente');
    expect(languageFor('pt-BR').foreign).to.equal(false);
  });

  it('leaves the dates to the region, and to Portugal without one', async () => {
    await loadLanguage('pt');
    expect(languageFor('pt').locale).to.equal('pt-PT');
    expect(languageFor('pt-BR').locale).to.equal('pt-BR');
    await loadLanguage('el-CY');
    expect(languageFor('el-CY').locale).to.equal('el-CY');
    expect(languageFor('el').locale).to.equal('el');
  });

  it('brings the dates of Irish and Maltese along', async () => {
    await Promise.all([loadLanguage('ga'), loadLanguage('mt')]);
    const style = {timeZone: '', now: Date.parse('2026-06-30T12:00:00Z')};
    expect(formatDate('2026-03-17', languageFor('ga-IE'), {format: 'long', ...style})).to.equal('17 Márta 2026');
    expect(formatDate('2026-03-17', languageFor('mt'), {format: 'long', ...style})).to.equal('17 ta’ Marzu 2026');
    expect(formatDate('2023-06-30', languageFor('ga'), {format: 'relative', ...style})).to.equal('3 bliana ó shin');
    expect(formatDate('2024-06-30', languageFor('mt'), {format: 'relative', ...style})).to.equal('sentejn ilu');
  });
});

describe('a file that lacks a text', () => {
  it('says it in English, and the rest in its language', async () => {
    const file = Promise.resolve({texts: {tag: 'uk', retry: 'Ще раз'}});
    adoptLocale({tag: 'uk', file});
    while (languageFor('uk').foreign) {
      await file;
    }
    const {messages, locale, longDates} = languageFor('uk-UA');
    expect(messages.retry).to.equal('Ще раз');
    expect(messages.more).to.equal('More news');
    expect(messages.newsLoaded(1)).to.equal('1 news item loaded.');
    // "few" in Ukrainian, a form that English lacks.
    expect(messages.newsLoaded(3)).to.equal('3 news items loaded.');
    expect(locale).to.equal('uk-UA');
    expect(longDates).to.equal(undefined);
  });
});

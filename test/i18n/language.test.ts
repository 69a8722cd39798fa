import {expect} from '@open-wc/testing';
import {languageFor} from '../../src/i18n/language.js';

describe('languageFor', () => {
  const cases: readonly (readonly [tag: string, locale: string, why: string])[] = [
    ['en', 'en-GB', 'dates are British without a region'],
    ['EN', 'en-GB', 'case does not matter'],
    ['en-US', 'en-US', 'the region is the page’s own'],
    ['en-us', 'en-US', 'case does not matter'],
    ['en-GB', 'en-GB', 'the region is the page’s own'],
    ['en-Latn-US', 'en-Latn-US', 'the region is the page’s own'],
    ['en-001', 'en-001', 'a region may be a part of the world'],
    ['el', 'en-GB', 'there is no Greek yet'],
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

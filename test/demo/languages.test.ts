import {expect} from 'chai';
import {LOCALES} from '../../src/i18n/more-locales.js';
import {LANGUAGE_TAGS, languageFile, languageName} from '../../demo/builder/languages.js';

describe('the languages that the builder offers', () => {
  it('are those of the package, each with its file', () => {
    const files = LANGUAGE_TAGS.filter((tag) => languageFile(tag) !== undefined);
    expect(files.toSorted()).to.deep.equal(Object.keys(LOCALES).toSorted());
    expect(LANGUAGE_TAGS.filter((tag) => !files.includes(tag))).to.deep.equal(['en', 'en-US', 'fr', 'de', 'lb']);
    expect(languageFile('mt')).to.equal('locales/mt.js');
  });

  it('are called by their own names', () => {
    expect(['fr', 'el', 'lb'].map(languageName)).to.deep.equal(['français', 'Ελληνικά', 'Lëtzebuergesch']);
  });
});

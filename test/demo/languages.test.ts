import {expect} from 'chai';
import {LOCALES} from '../../src/i18n/more-locales.js';
import {LANGUAGE_TAGS, languageName} from '../../demo/builder/languages.js';

describe('the languages that the builder offers', () => {
  it('are those of the package', () => {
    const files = LANGUAGE_TAGS.filter((tag) => !/^(?:en(?:-US)?|fr|de|lb)$/.test(tag));
    expect(files.toSorted()).to.deep.equal(Object.keys(LOCALES).toSorted());
    expect(LANGUAGE_TAGS).to.include.members(['en', 'en-US', 'fr', 'de', 'lb']);
  });

  it('are called by their own names', () => {
    expect(['fr', 'el', 'lb'].map(languageName)).to.deep.equal(['français', 'Ελληνικά', 'Lëtzebuergesch']);
  });
});

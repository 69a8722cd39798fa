import {expect} from 'chai';
import {choiceOf} from '../../../src/data/model/choice.js';

describe('choiceOf', () => {
  it('is nothing where no word says something', () => {
    expect(choiceOf({})).to.equal(undefined);
    expect(choiceOf({theme: ' ', search: '', maxAge: 0, excludeTheme: '\n'})).to.equal(undefined);
    expect(choiceOf({maxAge: -1})).to.equal(undefined);
  });

  it('has the words that do, and no other', () => {
    const given = {theme: 'health', fromSource: '', search: ' a b ', maxAge: 0.5, itemLang: '', limit: 3};
    expect(choiceOf(given)).to.deep.equal({theme: 'health', search: ' a b ', maxAge: 0.5});
  });

  it('takes none that the page put into Object.prototype', () => {
    Object.assign(Object.prototype, {theme: 'health'});
    try {
      expect(choiceOf({})).to.equal(undefined);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'theme');
    }
  });
});

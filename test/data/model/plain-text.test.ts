import {expect} from 'chai';
import {shorten, stripEllipsis, tidyText} from '../../../src/data/model/plain-text.js';

describe('tidyText', () => {
  const cases: readonly (readonly [what: string, text: string, tidy: string])[] = [
    ['folds white space and line breaks', ' a\n\n b\t c ', 'a b c'],
    ['keeps no-break spaces, of both widths', '18\u00a0% «\u202fa\u202f»', '18\u00a0% «\u202fa\u202f»'],
    ['takes a byte order mark out', '\ufeffa', 'a'],
    ['takes bidirectional overrides and isolates out', '\u202ea\u202c\u2067b\u2069', 'ab'],
    ['keeps direction marks', 'a\u200fb', 'a\u200fb'],
    ['leaves nothing of control characters alone', '\0\x1f\u202e', ''],
    ['replaces both kinds of lone surrogates', '\ud800a\udc00', '�a�'],
  ];
  for (const [what, text, tidy] of cases) {
    it(what, () => {
      expect(tidyText(text)).to.equal(tidy);
    });
  }
});

describe('stripEllipsis', () => {
  const cases: readonly (readonly [text: string, stripped: string, cut: boolean])[] = [
    ['The opening […]', 'The opening', true],
    ['The opening [...]', 'The opening', true],
    ['The opening (…) ', 'The opening', true],
    ['The opening […] was late', 'The opening […] was late', false],
    ['The opening…', 'The opening…', false],
    ['The opening […]a', 'The opening […]a', false],
    ['[…]', '', true],
    ['See [1]', 'See [1]', false],
  ];
  for (const [text, stripped, cut] of cases) {
    it(`makes "${stripped}" of "${text}"`, () => {
      expect(stripEllipsis(text)).to.deep.equal({text: stripped, cut});
    });
  }
});

describe('shorten', () => {
  it('leaves a text alone that is short enough', () => {
    expect(shorten('four', 4)).to.deep.equal({text: 'four', cut: false});
  });

  it('cuts at the end of a word', () => {
    expect(shorten('one two three', 9)).to.deep.equal({text: 'one two', cut: true});
  });

  it('leaves no punctuation dangling', () => {
    expect(shorten('one two, three', 10)).to.deep.equal({text: 'one two', cut: true});
  });

  it('cuts within a word if the space before it is in the first half', () => {
    expect(shorten('one twothree', 6)).to.deep.equal({text: 'one tw', cut: true});
    expect(shorten('one twothree', 7)).to.deep.equal({text: 'one two', cut: true});
    expect(shorten('four twothree', 7)).to.deep.equal({text: 'four', cut: true});
  });

  it('is empty if there is nothing but signs', () => {
    expect(shorten(' - , ; : – —', 5)).to.deep.equal({text: '', cut: true});
  });

  it('cuts within a word that is longer than the whole, but not within a character', () => {
    expect(shorten('aaaa🧬bbbb', 5)).to.deep.equal({text: 'aaaa', cut: true});
    expect(shorten('aaaa🧬bbbb', 6)).to.deep.equal({text: 'aaaa🧬', cut: true});
  });
});

import {expect} from 'chai';
import {decodeCharacterReferences, plainText} from '../../../src/data/model/html-to-text.js';

describe('decodeCharacterReferences', () => {
  const cases: readonly (readonly [what: string, text: string, decoded: string])[] = [
    ['leaves text without any', 'R and D; A', 'R and D; A'],
    ['knows the usual names', '&quot;a&quot; &amp; &euro;', '"a" & €'],
    ['knows the others', '&Auml;rzte, &rarr;', 'Ärzte, →'],
    ['leaves a name that is none', '&nothing; &q;', '&nothing; &q;'],
    ['resolves once', '&amp;amp; &#38;#38;', '&amp; &#38;'],
    ['needs no semicolon after a number', '&#65 &#x41 &#65', 'A A A'],
    ['needs one after a name', 'a&amp b&ltc', 'a&amp b&ltc'],
    ['reads the first and the last C1 control as Windows-1252', '&#128;&#x9F;', '€Ÿ'],
    ['takes their neighbours as they are', '&#127;&#160;', '\x7f\xa0'],
    ['replaces the first and the last surrogate', '&#xD800;&#xDFFF;', '\ufffd\ufffd'],
    ['takes their neighbours as they are, too', '&#xD7FF;&#xE000;', '\ud7ff\ue000'],
    ['takes the last character that there is, and none after it', '&#x10FFFF;&#x110000;', '\u{10ffff}\ufffd'],
  ];
  for (const [what, text, decoded] of cases) {
    it(what, () => {
      expect(decodeCharacterReferences(text)).to.equal(decoded);
    });
  }
});

describe('plainText', () => {
  it('is one line, with its signs', () => {
    expect(plainText(' 1 &lt; 2\n&amp; <i> ')).to.equal('1 < 2 & <i>');
  });

  it('is empty for what is no text', () => {
    for (const value of [undefined, null, {}, [], true]) {
      expect(plainText(value)).to.equal('');
    }
  });
});

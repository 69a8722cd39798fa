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
  const names: readonly (readonly [names: string, characters: string])[] = [
    // Latin, Greek, signs
    [
      'quot amp apos lt gt nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg',
      '"&\'<>\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°',
    ],
    [
      'plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute',
      '±²³´µ¶·¸¹º»¼½¾¿ÀÁ',
    ],
    [
      'Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve',
      'ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒ',
    ],
    [
      'Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc',
      'ÓÔÕÖ×ØÙÚÛÜÝÞßàáâ',
    ],
    [
      'atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute',
      'ãäåæçèéêëìíîïðñòó',
    ],
    ['ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml', 'ôõö÷øùúûüýþÿ'],
    [
      'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon',
      'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥ',
    ],
    [
      'Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho',
      'ΦΧΨΩαβγδεζηθικλμνξοπρ',
    ],
    ['sigmaf sigma tau upsilon phi chi psi omega thetasym upsih piv', 'ςστυφχψωϑϒϖ'],
    [
      'OElig oelig Scaron scaron Yuml fnof circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo',
      'ŒœŠšŸƒˆ˜\u2002\u2003\u2009\u200c\u200d\u200e\u200f–—‘’',
    ],
    [
      'sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime Prime lsaquo rsaquo oline frasl euro image',
      '‚“”„†‡•…‰′″‹›‾⁄€ℑ',
    ],
    [
      'weierp real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty',
      '℘ℜ™ℵ←↑→↓↔↵⇐⇑⇒⇓⇔∀∂∃∅',
    ],
    [
      'nabla isin notin ni prod sum minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp',
      '∇∈∉∋∏∑−∗√∝∞∠∧∨∩∪∫∴∼≅≈',
    ],
    [
      'ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor loz spades clubs',
      '≠≡≤≥⊂⊃⊄⊆⊇⊕⊗⊥⋅⌈⌉⌊⌋◊♠♣',
    ],
    ['hearts diams lang rang', '♥♦⟨⟩'],
  ];
  for (const [written, characters] of names) {
    it(`knows the names of HTML 4: ${written}`, () => {
      const decoded = written.split(' ').map((name) => decodeCharacterReferences(`&${name};`));
      expect(decoded).to.deep.equal([...characters]);
    });
  }

  it('takes capitals as another name', () => {
    expect(decodeCharacterReferences('&AUML; &nBsp; &Sigmaf;')).to.equal('&AUML; &nBsp; &Sigmaf;');
  });
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

import {expect} from 'chai';
import {htmlToText, looksLikeHtml} from '../../../src/data/model/html-to-text.js';

describe('htmlToText', () => {
  const cases: readonly (readonly [what: string, html: string, text: string])[] = [
    ['leaves plain text alone', 'Plain text', 'Plain text'],
    ['takes tags out', '<p>Healthy <em>ageing</em></p>', 'Healthy ageing'],
    ['keeps a word whole across inline tags', 'CO<sub>2</sub> and 10<sup>6</sup>', 'CO2 and 106'],
    ['separates words at block tags', '<p>One</p><p>Two</p><ul><li>Three</li><li>Four</li></ul>', 'One Two Three Four'],
    ['separates words at a line break', 'One<br>Two<br/>Three', 'One Two Three'],
    ['folds white space', '  One \n\t two  ', 'One two'],
    ['keeps a no-break space within the text', '18&nbsp;%', '18\u00a0%'],
    ['resolves decimal references', '&#8220;Parkinson&#8217;s&#8221; &#038;', '“Parkinson’s” &'],
    ['resolves hexadecimal references', '&#x2019;&#X2026;', '’…'],
    ['resolves named references', '&hellip;&amp;&lt;&eacute;&Eacute;&euro;', '…&<éÉ€'],
    ['resolves references once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['keeps what only looks like a reference', 'AT&T &unknown; &', 'AT&T &unknown; &'],
    ['reads C1 references as Windows-1252, as browsers do', '&#145;quoted&#146;', '‘quoted’'],
    ['replaces references that are no character', '&#0;&#xD800;&#x110000;&#99999999999;', '����'],
    ['keeps escaped markup as text', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['drops scripts', 'a<script>alert("</p>")</script>b', 'a b'],
    ['drops scripts in any case, with attributes', 'a<SCRIPT type="x">1 < 2</ScRiPt >b', 'a b'],
    [
      'reads elements whose name only begins or ends like one that is not read',
      '<x-script>a</x-script><scripts>b</scripts>c',
      'a b c',
    ],
    ['drops styles', '<style>p > a {color: red}</style>b', 'b'],
    ['reads on after a picture that closes itself', 'a <svg/> b <svg width="1" /> c', 'a b c'],
    ['drops other unread content', '<iframe src="x">no</iframe><svg><text>no</text></svg>b', 'b'],
    ['drops what stands below a picture', '<figure><img><figcaption>no</figcaption></figure>b', 'b'],
    ['reads no script that seems to close itself', 'a<script/>no</script>b', 'a b'],
    ['reads on after an end without a beginning', 'a</style>b', 'a b'],
    ['separates no letters at a closing tag without a name', 'ab</>c', 'abc'],
    ['drops comments', 'a<!-- <p>no</p> -- > -->b', 'ab'],
    ['drops comments that browsers end early', 'a<!-->b<!--->c', 'abc'],
    ['drops declarations and processing instructions', '<!DOCTYPE html><?php no ?>b', 'b'],
    ['drops all after a comment that never ends', 'a<!-- b', 'a'],
    ['drops all after a script that never ends', 'a<script>b', 'a'],
    ['drops all after a tag that never ends', 'a<img src="b', 'a'],
    ['is not fooled by ">" in an attribute', '<a title="1 > 2" href=\'>\'>b</a>', 'b'],
    [
      'reads on after a stray quote in a tag',
      '<a href="x" ">Link</a> <i \'>the</i> <p a = "1>2" "b">rest</p>',
      'Link the rest',
    ],
    ['reads on after a quote in a value without quotes', '<a title=5">Link</a> rest', 'Link rest'],
    ['keeps "<" that begins no tag', 'p < 0.05 and x <3', 'p < 0.05 and x <3'],
    ['drops a closing tag without a name', 'a</>b', 'ab'],
    ['takes out a script within a title', 'News<script>alert(1)</script>', 'News'],
    ['removes overrides of the text direction', 'a\u202eb\u2066c', 'abc'],
    ['removes control characters', 'a\u0000b\u0007c', 'abc'],
    ['replaces half a surrogate pair', 'a\ud83db', 'a�b'],
    ['keeps emoji and their joiners', '👩🏽‍🔬 🇱🇺', '👩🏽‍🔬 🇱🇺'],
  ];
  for (const [what, html, text] of cases) {
    it(what, () => {
      expect(htmlToText(html)).to.equal(text);
    });
  }

  it('reads no more than is wanted', () => {
    expect(htmlToText('<p>one</p> '.repeat(1000), 20).length).to.be.within(20, 40);
  });

  it('takes time in proportion to the length, whatever the markup', () => {
    const hostile = [
      '<',
      '<a ',
      '<!--',
      '<script',
      '</script',
      '<a "',
      '&',
      '&#',
      '<script></script',
      "='",
      '= ',
      '<a = ',
      '[…] ',
    ];
    for (const piece of hostile) {
      const html = piece.repeat(200_000 / piece.length);
      expect(htmlToText(html).length).to.be.at.most(html.length);
    }
  });
});

describe('looksLikeHtml', () => {
  const cases: readonly (readonly [text: string, html: boolean])[] = [
    ['a <b>bold</b> word', true],
    ['<p>Only the first tag', true],
    ['one<br>two', true],
    ['one <br class="a"> two', true],
    [' \n<p class="a">With space before it', true],
    ['word<i> and', false],
    ['Ends</h2>', true],
    ['Ends</b >', true],
    ['Ends</b-c>', false],
    ['it&#8217;s', false],
    ['The return of <i> and <b>', false],
    ['p < 0.05 & more', false],
    ['AT&T and others', false],
    ['plain', false],
  ];
  for (const [text, html] of cases) {
    it(`says ${html ? 'yes' : 'no'} to "${text}"`, () => {
      expect(looksLikeHtml(text)).to.equal(html);
    });
  }
});

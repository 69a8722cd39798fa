import {expect} from '@open-wc/testing';
import {attributeValue, cssValue, elementText, phpString, yamlString} from '../../demo/builder/escape.js';

const HOSTILE = [
  'https://news.example.org/?a=1&b=2',
  'say "news" & <b>more</b>',
  "it's {{ 7 * 7 }} {% if true %} {# no #} {f:debug()}",
  '</script><script>alert(1)</script>',
  '<?php echo 1 ?> --> ]]>',
  '&quot;&#34;&amp;quot;',
  String.raw`back\slash 'quote' "double"`,
  '日本語 العربية 🧬',
];

describe('what a webmaster writes, in the languages of the snippets', () => {
  for (const text of HOSTILE) {
    it(`comes out of HTML as it went in: ${text}`, () => {
      const parsed = new DOMParser().parseFromString(
        `<p title="${attributeValue(text)}">${elementText(text)}</p>`,
        'text/html',
      );
      expect(parsed.querySelectorAll('body *')).to.have.length(1);
      expect(parsed.querySelector('p')?.title).to.equal(text);
      expect(parsed.querySelector('p')?.textContent).to.equal(text);
    });

    it(`has nothing in HTML that a template language or PHP would run: ${text}`, () => {
      expect(attributeValue(text) + elementText(text)).not.to.match(/[{}<>]/);
    });
  }

  it('is one line in an attribute', () => {
    expect(attributeValue(' a\r\n\tb\0c ')).to.equal('a b c');
  });

  for (const [text, php, yaml] of [
    ['plain', "'plain'", "'plain'"],
    ["it's", String.raw`'it\'s'`, "'it''s'"],
    [String.raw`a\b`, String.raw`'a\\b'`, String.raw`'a\b'`],
    [String.raw`\'; evil();//`, String.raw`'\\\'; evil();//'`, String.raw`'\''; evil();//'`],
    ['$var {$x}', "'$var {$x}'", "'$var {$x}'"],
  ] as const) {
    it(`is a string of PHP and of YAML: ${text}`, () => {
      expect(phpString(text)).to.equal(php);
      expect(yamlString(text)).to.equal(yaml);
    });
  }

  it('has no line break in YAML, where it would end the string', () => {
    expect(yamlString('a\nb: c')).to.equal("'a b: c'");
  });

  for (const value of ['#00617f', '0', '1.25em', '4 / 3', 'rgb(0 97 127 / 50%)', 'oklch(60% 0.1 220)']) {
    it(`may be the value of a property: ${value}`, () => expect(cssValue(value)).to.equal(value));
  }

  for (const value of [
    '',
    ' ',
    'red; } body { display: none',
    'red}',
    'url(//evil.example)',
    '<style>',
    '"x"',
    '\\72 ed',
    'red /* x',
  ]) {
    it(`may not be the value of a property: "${value}"`, () => expect(cssValue(value)).to.equal(undefined));
  }
});

import {expect} from 'chai';
import {isAddress} from '../../../../src/data/formats/json-values/addresses.js';

describe('a text', () => {
  const addresses = [
    'https://a.example',
    'http://a.example/b',
    '//ab.example/c',
    '//my-site.example',
    '/',
    '/a',
    './a',
    '../a',
    'ab/c_d.html',
    'b%20c~d-e.htm?x',
    'ab.php#x',
    'ab.asp',
    'ab.aspx',
    'ab.jsp',
    ' /a ',
    `/${'a'.repeat(8191)}`,
  ];
  for (const text of addresses) {
    it(`is an address that reads "${text.slice(0, 40)}"`, () => {
      expect(isAddress(text)).to.equal(true);
    });
  }

  const others = [
    '',
    'self',
    'a story',
    'https:///a',
    'https:// a',
    'ftp://a.example',
    '//ab',
    '// ab.example',
    '/a b',
    'ab.html and more',
    'see ab.html',
    'ab.html5',
    'ab.htmlx',
    'ab.png',
    '.a',
    `/${'a'.repeat(8192)}`,
  ];
  for (const text of others) {
    it(`is none that reads "${text.slice(0, 40)}"`, () => {
      expect(isAddress(text)).to.equal(false);
    });
  }
});

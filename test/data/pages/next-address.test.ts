import {expect} from 'chai';
import {nextAddress, onSite} from '../../../src/data/pages/source-address.js';
import {NewsError} from '../../../src/data/model/news-error.js';

const ASKED = 'https://news.example.org/feed/json?a=1';

const next = (address: string, asked = ASKED, answered = asked) => nextAddress(address, new URL(asked), answered)?.href;

describe('the address of a next page', () => {
  const followed: readonly (readonly [
    what: string,
    address: string,
    then: string,
    asked?: string,
    answered?: string,
  ])[] = [
    ['an absolute one', 'https://news.example.org/feed/json?paged=2', 'https://news.example.org/feed/json?paged=2'],
    ['a path', '/news?page=2', 'https://news.example.org/news?page=2'],
    ['parameters alone', '?page=2', 'https://news.example.org/feed/json?page=2'],
    ['one without a scheme', '//news.example.org/2', 'https://news.example.org/2'],
    ['the http of a site behind a proxy', 'http://news.example.org/2', 'https://news.example.org/2'],
    ['one with the usual port', 'https://news.example.org:443/2', 'https://news.example.org/2'],
    ['one with a password, without it', 'https://a:b@news.example.org/2', 'https://news.example.org/2'],
    ['http from http', 'http://localhost:8000/2', 'http://localhost:8000/2', 'http://localhost:8000/1'],
    ['https from http', 'https://news.example.org/2', 'https://news.example.org/2', 'http://news.example.org/1'],
    [
      'one on the host that a redirect led to',
      'https://www.example.org/2',
      'https://www.example.org/2',
      'https://example.org/1',
      'https://www.example.org/1',
    ],
  ];
  for (const [what, address, then, asked, answered] of followed) {
    it(`is followed: ${what}`, () => {
      expect(next(address, asked, answered)).to.equal(then);
    });
  }

  for (const address of [
    'https://elsewhere.example/2',
    'https://news.example.org.elsewhere.example/2',
    'https://news.example.org@elsewhere.example/2',
    'https://api.news.example.org/2',
    'https://news.example.org:8443/2',
    '//elsewhere.example/2',
    '\\\\elsewhere.example/2',
    'javascript:alert(1)',
    'data:application/json,[]',
    'ftp://news.example.org/2',
    'http://[',
    '',
    ' ',
  ]) {
    it(`is not followed: "${address}"`, () => {
      expect(next(address)).to.equal(undefined);
    });
  }
});

describe('onSite', () => {
  it('gives an address of the named site, and is a config error for another', () => {
    const named = new URL(ASKED);
    expect(onSite(new URL('https://news.example.org/x'), named).href).to.equal('https://news.example.org/x');
    expect(() => onSite(new URL('https://elsewhere.example/x'), named))
      .to.throw(NewsError, 'elsewhere.example')
      .that.includes({
        kind: 'config',
        url: ASKED,
        hint: 'Only the site of src is asked. Put the other address into src.',
      });
  });
});

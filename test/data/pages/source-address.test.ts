import {expect} from 'chai';
import {ELSEWHERE, sourceAddress} from '../../../src/data/pages/source-address.js';
import {NewsError} from '../../../src/data/model/news-error.js';

describe('the address of a source', () => {
  const read: readonly (readonly [src: string, base: string | undefined, address: string])[] = [
    ['https://news.example.org/feed.json', undefined, 'https://news.example.org/feed.json'],
    ['feed.json', 'https://www.example.org/page/', 'https://www.example.org/page/feed.json'],
    ['//news.example.org/feed.json', 'https://www.example.org/', 'https://news.example.org/feed.json'],
    // A page behind a password, opened with it in the address.
    ['feed.json', 'https://user:secret@www.example.org/', 'https://www.example.org/feed.json'],
  ];
  for (const [src, base, address] of read) {
    it(`of "${src}" at ${base ?? 'no base'} is ${address}`, () => {
      expect(sourceAddress(src, base).href).to.equal(address);
    });
  }

  for (const src of [
    'https://user:secret@news.example.org/a',
    'https://user@news.example.org/a',
    'https://:secret@news.example.org/a',
  ]) {
    it(`may not have a secret in it that every visitor could read, as ${src} has, and the error does not repeat it`, () => {
      expect(() => sourceAddress(src))
        .to.throw(NewsError)
        .that.includes({
          kind: 'config',
          url: 'https://news.example.org/a',
          message: 'The address of the source has a user name or a password in it.',
          hint: 'Every visitor could read it, and no browser sends it. Name an address that is open to the public.',
        })
        .and.satisfies(({message, hint}: NewsError) => !`${message}${hint}`.includes('secret@'));
    });
  }

  for (const src of ['', 'javascript:alert(1)', 'data:application/json,[]', 'feed.json']) {
    it(`is not "${src}"`, () => {
      expect(() => sourceAddress(src))
        .to.throw(NewsError)
        .that.includes({
          kind: 'config',
          url: src,
          message: `"${src}" is not an http(s) address.`,
          hint: 'Put the address of the JSON into the src attribute.',
        });
    });
  }
});

describe('ELSEWHERE', () => {
  it('says which site is asked', () => {
    expect(ELSEWHERE).to.equal('the next page is on another site, and only the site of src is asked');
  });
});

import {expect} from 'chai';
import {buildTheme} from '../../../src/data/model/build-item.js';
import {decodeSlug} from '../../../src/data/model/decode-slug.js';

const BASE = 'https://news.example.org/themes.json';

describe('buildTheme', () => {
  const themes: readonly (readonly [what: string, draft: unknown, theme: ReturnType<typeof buildTheme>])[] = [
    ['a name', ' A ', {id: 'A', slug: '', name: 'A'}],
    ['a number for a name', 7, {id: '7', slug: '', name: '7'}],
    ['the slug for an id', {name: 'A', slug: 'a'}, {id: 'a', slug: 'a', name: 'A'}],
    ['an id of its own', {name: 'A', slug: 'a', id: 7}, {id: '7', slug: 'a', name: 'A'}],
    ['an address', {name: 'A', url: '/a'}, {id: 'A', slug: '', name: 'A', url: 'https://news.example.org/a'}],
    ['no address that is none', {name: 'A', url: 'javascript:void 0'}, {id: 'A', slug: '', name: 'A'}],
    ['a count of nothing', {name: 'A', count: 0}, {id: 'A', slug: '', name: 'A', count: 0}],
    ['no count that is no whole number', {name: 'A', count: 1.5}, {id: 'A', slug: '', name: 'A'}],
    ['no count below nothing', {name: 'A', count: -1}, {id: 'A', slug: '', name: 'A'}],
    ['a parent', {name: 'A', parent: 3}, {id: 'A', slug: '', name: 'A', parent: '3'}],
    ['no parent at the top, which WordPress writes as 0', {name: 'A', parent: 0}, {id: 'A', slug: '', name: 'A'}],
    ['no description that is empty', {name: 'A', description: ' '}, {id: 'A', slug: '', name: 'A'}],
    ['nothing without a name', {slug: 'a', id: 7}, undefined],
    ['nothing of nothing', null, undefined],
  ];
  for (const [what, draft, theme] of themes) {
    it(`has ${what}`, () => {
      expect(buildTheme(draft, BASE)).to.deep.equal(theme);
    });
  }

  it('bounds its texts', () => {
    const long = 'x'.repeat(2000);
    const theme = buildTheme({name: long, id: long, slug: long, parent: long, description: long});
    const {name, id, slug, parent, description} = theme ?? {};
    expect([name, id, slug, parent, description].map((text) => text?.length)).to.deep.equal([200, 200, 200, 200, 1000]);
  });
});

describe('decodeSlug', () => {
  const slugs: readonly (readonly [slug: string, decoded: string])[] = [
    ['health', 'health'],
    ['%d0%b7%d0%b4', 'зд'],
    ['sante%CC%81', 'santé'],
    ['100%', '100%'],
  ];
  for (const [slug, decoded] of slugs) {
    it(`makes "${decoded}" of ${slug}`, () => {
      expect(decodeSlug(slug)).to.equal(decoded.normalize('NFC'));
    });
  }
});

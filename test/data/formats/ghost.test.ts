import {expect} from 'chai';
import {readNews, readThemes} from '../../../src/data/pages/read.js';
import type {NewsChoice} from '../../../src/data/model/choice.js';
import type {NewsItem} from '../../../src/data/model/news-item.js';
import {ghost, isGhost} from '../../../src/data/formats/ghost.js';
import {ghostReader} from '../../../src/data/formats/ghost-reader.js';
import type {NewsOrder} from '../../../src/data/formats/source.js';
import {readChoice} from '../../../src/data/pages/choose.js';

const POSTS = 'https://ghost.example.org/ghost/api/content/posts/?key=0123456789abcdef0123456789';
const TAGS = POSTS.replace('posts', 'tags');

const meta = {pagination: {page: 1, pages: 1}};

function itemOf(fields: object): NewsItem | undefined {
  return readNews({posts: [{id: '1', title: 'A', ...fields}], meta}, {url: POSTS}).items[0];
}

describe('the ghost source', () => {
  const excerpts: readonly (readonly [what: string, fields: object, excerpt: RegExp, truncated: boolean])[] = [
    ['one’s own', {custom_excerpt: 'Own.', excerpt: 'Own.'}, /^Own\.$/, false],
    ['a long one of one’s own, whole', {custom_excerpt: 'word '.repeat(80)}, /^(word ?){80}$/, false],
    ['what Ghost made of a short text', {custom_excerpt: null, excerpt: 'Short\n\ntext.'}, /^Short text\.$/, false],
    ['what Ghost made of a long text, cut', {excerpt: 'word '.repeat(100)}, /^(word ?){50,64}$/, true],
    ['what Ghost cut within a word', {excerpt: 'x'.repeat(500)}, /^x{320}$/, true],
    ['the text where there is nothing else', {plaintext: 'Text.'}, /^Text\.$/, false],
    ['none for members only', {excerpt: '', html: ''}, /^$/, false],
  ];
  for (const [what, fields, excerpt, truncated] of excerpts) {
    it(`takes for the excerpt ${what}`, () => {
      const item = itemOf(fields);
      expect(item?.excerpt).to.match(excerpt);
      expect(item?.truncated).to.equal(truncated);
    });
  }

  it('reads titles as plain text', () => {
    expect(itemOf({title: 'x < y &amp; z'})?.title).to.equal('x < y & z');
  });

  it('leaves out the tags that editors keep to themselves', () => {
    const tags = [
      {id: 'a', slug: 'hash-x', name: '#x', visibility: 'internal'},
      {id: 'b', slug: 'b', name: 'B', visibility: 'public'},
    ];
    expect(itemOf({tags})?.themes).to.deep.equal([{id: 'b', slug: 'b', name: 'B'}]);
  });

  it('reads pages like posts, and how many posts a tag has', () => {
    expect(readNews({pages: [{id: '1', title: 'A'}], meta}, {url: POSTS}).items).to.have.lengthOf(1);
    const {themes} = readThemes({tags: [{id: 'a', slug: 'a', name: 'A', count: {posts: 3}}], meta}, {url: TAGS});
    expect(themes).to.deep.equal([{id: 'a', slug: 'a', name: 'A', count: 3}]);
  });

  for (const [address, own] of [
    [POSTS, true],
    ['https://ghost.example.org/blog/ghost/api/v3/content/posts/?key=a', true],
    [TAGS, true],
    ['https://ghost.example.org/ghost/api/admin/posts/', false],
    ['https://ghost.example.org/posts/', false],
  ] as const) {
    it(`${own ? 'handles' : 'does not handle'} ${address}`, () => {
      expect(ghost.matchesUrl(new URL(address))).to.equal(own);
    });
  }

  for (const [json, own] of [
    [{posts: [], meta}, true],
    [{tags: [], meta}, true],
    [{posts: []}, false],
    [{posts: {}, meta}, false],
    [[], false],
    [null, false],
  ] as const) {
    it(`${own ? 'recognises' : 'does not recognise'} ${JSON.stringify(json)}`, () => {
      expect(isGhost(json)).to.equal(own);
    });
  }

  describe('asking', () => {
    const ask = (address: string, what: 'items' | 'themes' = 'items', order: NewsOrder = 'source') => {
      const {key: _, ...parameters} = Object.fromEntries(
        ghost.request({url: new URL(address), what, limit: 6, order}).searchParams,
      );
      return parameters;
    };
    const FIELDS = 'id,title,url,published_at,updated_at,excerpt,custom_excerpt,feature_image,feature_image_alt';

    const cases: readonly (readonly [what: string, asked: object, parameters: object])[] = [
      ['posts', ask(POSTS), {fields: FIELDS, include: 'tags,authors', limit: '6'}],
      [
        'newest first',
        ask(POSTS, 'items', 'newest'),
        {fields: FIELDS, include: 'tags,authors', limit: '6', order: 'published_at desc'},
      ],
      [
        'oldest first',
        ask(POSTS, 'items', 'oldest'),
        {fields: FIELDS, include: 'tags,authors', limit: '6', order: 'published_at asc'},
      ],
      ['one post', ask(POSTS.replace('?', 'slug/a/?')), {fields: FIELDS, include: 'tags,authors'}],
      ['tags', ask(TAGS, 'themes'), {include: 'count.posts', limit: 'all'}],
      [
        'what the host asks for',
        ask(`${POSTS}&limit=3&include=tags&order=title`, 'items', 'newest'),
        {limit: '3', include: 'tags', order: 'title'},
      ],
    ];
    for (const [what, asked, parameters] of cases) {
      it(`asks for ${what}`, () => {
        expect(asked).to.deep.equal(parameters);
      });
    }

    const none = () => Promise.reject(new Error('Nobody should have asked.'));
    /** The request for a choice, and what is left to choose here. */
    const chosen = async (choice: NewsChoice, address = POSTS) =>
      ghostReader.choose?.(
        new URL(address),
        readChoice([choice], {language: 'en', now: Date.UTC(2026, 5, 30, 9)}),
        none,
      );
    const filterOf = async (choice: NewsChoice, address?: string) => {
      const {request} = (await chosen(choice, address)) ?? {};
      return request instanceof URL ? request.searchParams.get('filter') : request;
    };

    for (const [what, choice, filter] of [
      ['a theme', {theme: 'Innovation'}, 'tag:innovation'],
      ['an internal tag', {theme: 'hash-internal'}, 'tag:hash-internal'],
      ['any of several themes', {theme: 'a, B'}, 'tag:[a,b]'],
      ['none of some themes', {excludeTheme: 'c'}, 'tag:-c'],
      ['a theme without others', {theme: 'a', excludeTheme: 'c, d'}, 'tag:a+tag:-[c,d]'],
      ['what is new', {maxAge: 7}, "published_at:>='2026-06-22 10:00:00'"],
      ['all, where nobody chooses', {}, null],
      // It searches no texts and knows no languages.
      ['all, to search them here', {search: 'ai', itemLang: 'fr'}, null],
    ] as const) {
      it(`asks for ${what}`, async () => {
        expect(await filterOf(choice)).to.equal(filter);
      });
    }

    it('chooses among what the host has chosen', async () => {
      expect(await filterOf({theme: 'a'}, `${POSTS}&filter=featured:true,tag:b`)).to.equal(
        '(featured:true,tag:b)+tag:a',
      );
    });

    it('lets nothing into its filter that could be more than a slug', async () => {
      for (const theme of ['a+featured:true', '(', "a'", 'é']) {
        expect(await filterOf({theme})).to.equal('none');
        expect(await filterOf({excludeTheme: theme})).to.equal(null);
        expect(await filterOf({theme: `${theme}, b`})).to.equal('tag:b');
      }
    });

    it('leaves an id to be found in the posts', async () => {
      const {request, rest} = (await chosen({theme: '6b045e89caf08462313da579', search: 'ai'})) ?? {};
      expect(String(request)).to.equal(POSTS);
      expect(rest).to.deep.include({themes: [['6b045e89caf08462313da579']], search: 'ai'});
    });
  });
});

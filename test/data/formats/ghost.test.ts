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

  it('says of one’s own excerpt that it is whole, however long the text is', () => {
    expect(itemOf({custom_excerpt: 'Own.', excerpt: 'x'.repeat(500)})).to.include({excerpt: 'Own.', truncated: false});
  });

  it('reads the picture and the authors of a post', () => {
    const item = itemOf({
      feature_image: '/content/a.png',
      feature_image_alt: 'A &amp; B',
      authors: [{name: 'Ada', slug: 'ada'}, {slug: 'nobody'}, {name: 'Grace &amp; Co'}],
    });
    expect(item?.image).to.deep.equal({url: 'https://ghost.example.org/content/a.png', alt: 'A & B'});
    expect(item?.authors).to.deep.equal(['Ada', 'Grace & Co']);
  });

  it('keeps 50 authors and 50 themes, and says that there are more', () => {
    const names = Array.from({length: 120}, (_, index) => ({id: `${index}`, slug: `s${index}`, name: `N${index}`}));
    const {items, issues} = readNews({posts: [{id: '1', title: 'A', authors: names, tags: names}], meta}, {url: POSTS});
    expect(items[0]?.authors?.length).to.equal(50);
    expect(items[0]?.themes?.length).to.equal(50);
    expect(issues.map(({field}) => field)).to.have.members(['authors', 'themes']);
  });

  it('leaves out what is no post, and takes a word for a tag', () => {
    const posts = [null, 'x', {id: '1', title: 'A', tags: [null, 'b', {id: 'c', slug: 'c', name: 'C'}]}];
    const {items, issues} = readNews({posts, meta}, {url: POSTS});
    expect(items.map(({id, themes}) => [id, themes?.map((theme) => theme.id)])).to.deep.equal([['1', ['b', 'c']]]);
    expect(issues.filter(({dropped}) => dropped).map(({index, reason}) => [index, reason])).to.deep.equal([
      [0, 'not an object'],
      [1, 'not an object'],
    ]);
  });

  it('says what it cannot read, and which address would do', () => {
    const read = {url: POSTS, language: 'en'};
    expect(() => ghostReader.parseItems({tags: [], meta}, read))
      .to.throw('The answer has no Ghost posts in it.')
      .with.property('hint', 'Their address ends in /ghost/api/content/posts/?key=…');
    expect(() => ghostReader.parseThemes({posts: [], meta}, read))
      .to.throw('The answer has no Ghost tags in it.')
      .with.property('hint', 'Their address ends in /ghost/api/content/tags/?key=…');
  });

  for (const [what, pagination, next, total] of [
    ['the first of three pages', {page: 1, pages: 3, total: 40}, '2', 40],
    ['the last page', {page: 3, pages: 3, total: 40, next: 4}, undefined, 40],
    ['a page that has no number', {}, undefined, NaN],
  ] as const) {
    it(`says what comes after ${what}`, () => {
      const read = {url: POSTS, language: 'en'};
      const answer = {address: `${POSTS}&page=1`, json: {posts: [], meta: {pagination}}, count: 15};
      const found = ghostReader.pagination?.(answer as never, read);
      expect(found?.total).to.deep.equal(total);
      expect(found?.next instanceof URL ? found.next.searchParams.get('page') : undefined).to.equal(next);
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

    const ID = '6b045e89caf08462313da579';
    for (const [what, choice, filter, left] of [
      ['an id with more before it is a slug', {theme: `x${ID}`}, `tag:x${ID}`, {themes: []}],
      ['an id with more after it is a slug', {theme: `${ID}x`}, `tag:${ID}x`, {themes: []}],
      ['one of the characters of ids is a slug', {theme: 'a'}, 'tag:a', {themes: []}],
      ['24 other characters are a slug', {theme: 'x'.repeat(24)}, `tag:${'x'.repeat(24)}`, {themes: []}],
      ['24 letters are a slug', {theme: 'w-z-'.repeat(6)}, `tag:${'w-z-'.repeat(6)}`, {themes: []}],
      ['an id among other themes', {theme: `a, ${ID}`}, null, {themes: [['a', ID]]}],
      ['an id in one of two groups', {theme: `a; ${ID}`}, null, {themes: [['a'], [ID]]}],
      ['what is no slug at its beginning', {theme: 'ça'}, undefined, {themes: [['ça']]}],
      ['what is no slug at its end', {theme: 'aç'}, undefined, {themes: [['aç']]}],
      ['one excluded theme that is no slug among others', {excludeTheme: 'a, é'}, null, {excludedThemes: ['a', 'é']}],
      ['one excluded id among others', {excludeTheme: `a, ${ID}`}, null, {excludedThemes: ['a', ID]}],
      [
        'excluded themes that are asked for',
        {excludeTheme: 'a', search: 'x'},
        'tag:-a',
        {excludedThemes: [], search: 'x'},
      ],
      [
        'days that are asked for',
        {maxAge: 7, search: 'x'},
        "published_at:>='2026-06-22 10:00:00'",
        {since: undefined, search: 'x'},
      ],
    ] as const) {
      it(`knows what is left to choose: ${what}`, async () => {
        const {request, rest} = (await chosen(choice)) ?? {};
        expect(request instanceof URL ? request.searchParams.get('filter') : undefined).to.equal(filter);
        expect(rest).to.deep.include(left);
      });
    }

    for (const [address, isList] of [
      [POSTS.replace('posts/', 'posts'), true],
      [POSTS.replace('posts/', 'pages/'), true],
      [POSTS.replace('?', `${ID}/?`), false],
      [POSTS.replace('?', 'slug/a/?'), false],
    ] as const) {
      it(`${isList ? 'chooses among' : 'leaves as it is'} what ${new URL(address).pathname} has`, async () => {
        const {request, rest} = (await chosen({theme: 'a'}, address)) ?? {};
        expect(String(request).endsWith('&filter=tag%3Aa')).to.equal(isList);
        expect(rest?.themes).to.deep.equal(isList ? [] : [['a']]);
      });
    }

    it('leaves an id to be found in the posts', async () => {
      const {request, rest} = (await chosen({theme: '6b045e89caf08462313da579', search: 'ai'})) ?? {};
      expect(String(request)).to.equal(POSTS);
      expect(rest).to.deep.include({themes: [['6b045e89caf08462313da579']], search: 'ai'});
    });
  });
});

import {expect} from 'chai';
import sinon from 'sinon';
import {loadNews} from '../../../src/data/pages/load.js';
import {openNews, type NewsStreamOptions} from '../../../src/data/pages/news-stream.js';
import {platform} from '../../../src/data/http/platform.js';

/** What a server answers, and the addresses that it was asked. */
function serve(answer: (url: URL) => unknown): string[] {
  const asked: string[] = [];
  sinon.stub(globalThis, 'fetch').callsFake(async (input) => {
    const url = new URL(String(input));
    asked.push(decodeURIComponent(url.pathname + url.search.replaceAll('+', ' ')));
    const json = answer(url);
    return json instanceof Response ? json : Response.json(json);
  });
  return asked;
}

/** The parameters of an address that its format does not send anyway. */
function chosenIn(address: string | undefined): Record<string, string> {
  const {searchParams} = new URL(address ?? '', 'https://x.example');
  const usual = /^(_fields|_embed|include|fields.*|sort|filter\[status\]|rest_route)$/;
  return Object.fromEntries([...searchParams].filter(([name]) => !usual.test(name)));
}

let sites = 0;
/** The address of a site that no other test has asked: ids of themes are kept. */
const site = (path: string) => `https://site${++sites}.example.org${path}`;

const TERMS: Record<string, readonly {id: number; slug: string}[]> = {
  categories: [
    {id: 1, slug: 'health'},
    {id: 2, slug: 'space'},
    {id: 2023, slug: 'law'},
  ],
  tags: [{id: 9, slug: 'ai'}],
};

const post = (id: number, fields: object = {}) => ({
  id,
  title: {rendered: `P${id}`},
  link: `https://x.example/${id}`,
  date: '2026-06-30T09:00:00',
  ...fields,
});

/** A WordPress with some terms; the answer to its posts. */
function serveWordPress(posts: (url: URL) => unknown): string[] {
  return serve((url) => {
    const route = url.searchParams.get('rest_route') ?? url.pathname;
    const {slug, include} = Object.fromEntries(url.searchParams);
    const wanted = (slug ?? include)?.split(',');
    const terms = TERMS[/(categories|tags)$/.exec(route)?.[1] ?? ''];
    return terms?.filter((term) => wanted?.includes(slug === undefined ? `${term.id}` : term.slug)) ?? posts(url);
  });
}

describe('news that is chosen', () => {
  beforeEach(() => {
    sinon.stub(platform, 'now').returns(Date.UTC(2026, 5, 30, 21));
  });

  describe('of a WordPress', () => {
    const POSTS = '/wp-json/wp/v2/posts';
    const children = (name: string) => ({[`${name}[include_children]`]: 'true'});
    const cases: readonly [what: string, options: Partial<NewsStreamOptions>, sent: object, lookups: number][] = [
      ['words', {search: ' open  science '}, {search: 'open science'}, 0],
      ['what is new', {maxAge: 7}, {after: '2026-06-22T23:59:59'}, 0],
      ['a language', {itemLang: 'fr'}, {lang: 'fr'}, 0],
      ['the language of the page', {itemLang: 'page', language: 'fr-LU'}, {lang: 'fr'}, 0],
      ['Brazilian Portuguese, as WPML calls it', {itemLang: 'pt_BR'}, {lang: 'pt-br'}, 0],
      ['Portuguese', {itemLang: 'pt'}, {lang: 'pt'}, 0],
      ['simplified Chinese', {itemLang: 'zh-Hans'}, {lang: 'zh-hans'}, 0],
      ['the Chinese of a page in Taiwan', {itemLang: 'page', language: 'zh-TW'}, {lang: 'zh-hant'}, 0],
      ['the Portuguese of a page', {itemLang: 'page', language: 'pt-PT'}, {lang: 'pt-pt'}, 0],
      ['English, wherever it is read', {itemLang: 'en-GB'}, {lang: 'en'}, 0],
      ['a theme', {theme: 'health'}, {'categories[terms]': '1', ...children('categories')}, 1],
      [
        'a theme below another, as its address says',
        {theme: 'research/health/'},
        {'categories[terms]': '1', ...children('categories')},
        1,
      ],
      ['any of two categories', {theme: 'health, Space'}, {'categories[terms]': '1,2', ...children('categories')}, 1],
      ['one of two, of which one is unknown', {theme: 'ai, x'}, {tags: '9'}, 2],
      [
        'a category or a tag',
        {theme: 'health, ai'},
        {'categories[terms]': '1', ...children('categories'), tags: '9', tax_relation: 'OR'},
        2,
      ],
      [
        'none of some themes',
        {excludeTheme: 'space, ai'},
        {'categories_exclude[terms]': '2', ...children('categories_exclude'), tags_exclude: '9'},
        2,
      ],
      [
        'a theme without another',
        {theme: 'health', excludeTheme: 'space'},
        {
          'categories[terms]': '1',
          ...children('categories'),
          'categories_exclude[terms]': '2',
          ...children('categories_exclude'),
        },
        1,
      ],
      ['ids and slugs at once', {theme: '2023, health'}, {'categories[terms]': '2023,1', ...children('categories')}, 3],
    ];
    for (const [what, options, sent, lookups] of cases) {
      it(`is asked for ${what}`, async () => {
        const asked = serveWordPress(() => [post(1, {lang: sent && 'lang' in sent ? String(sent.lang) : 'fr'})]);
        const {items, issues} = await openNews({sources: [{src: site(POSTS)}], ...options}).next();
        expect(chosenIn(asked.at(-1))).to.deep.equal({per_page: '6', ...sent});
        expect(asked).to.have.lengthOf(lookups + 1);
        expect(items).to.have.lengthOf(1);
        expect(issues).to.deep.equal([]);
      });
    }

    it('is asked for the words of the feed and those of the source', async () => {
      const asked = serveWordPress(() => [post(1)]);
      const source = {src: site(POSTS), search: 'science', maxAge: 30};
      await openNews({sources: [source], search: 'open', maxAge: 7}).next();
      expect(chosenIn(asked[0])).to.deep.equal({per_page: '6', search: 'open science', after: '2026-06-22T23:59:59'});
    });

    it('filters here by the second of two themes, which one address cannot ask for', async () => {
      const terms = (...ids: number[]) => ({
        _embedded: {'wp:term': [ids.map((id) => ({id, slug: `t${id}`, name: 'T'}))]},
      });
      const asked = serveWordPress(() => [post(1, terms(1)), post(2, terms(1, 7))]);
      const {items, issues} = await openNews({sources: [{src: site(POSTS), theme: 't7'}], theme: 'health'}).next();
      expect(chosenIn(asked.at(-1))).to.include({per_page: '100', 'categories[terms]': '1'});
      expect(items.map(({title}) => title)).to.deep.equal(['P2']);
      expect(issues.map(({field}) => field)).to.deep.equal(['theme']);
    });

    it('leaves what the address chooses itself as it is, and filters that', async () => {
      const asked = serveWordPress(() => [post(1, {excerpt: {rendered: 'Open science'}}), post(2)]);
      const {items, issues} = await openNews({sources: [{src: site(`${POSTS}?search=day`)}], search: 'open'}).next();
      expect(chosenIn(asked[0])).to.deep.equal({per_page: '100', search: 'day'});
      expect(items.map(({title}) => title)).to.deep.equal(['P1']);
      expect(issues.map(({field}) => field)).to.deep.equal(['search']);
    });

    it('is asked for one more where the page itself is left out, so that the page is full', async () => {
      const asked = serveWordPress(() => [1, 2, 3, 4].map((id) => post(id)));
      const stream = openNews({
        sources: [{src: site(POSTS)}],
        limit: 3,
        excludeUrl: 'page',
        base: 'https://x.example/2/',
      });
      expect((await stream.next()).items.map(({title}) => title)).to.deep.equal(['P1', 'P3', 'P4']);
      expect(asked.map(chosenIn)).to.deep.equal([{per_page: '4'}]);
    });

    it('is asked to leave out what has its short link', async () => {
      const asked = serveWordPress(() => [post(1)]);
      const src = site(POSTS);
      const {origin} = new URL(src);
      const excludeUrl = `${origin}/?p=12 https://elsewhere.example/?p=13 ${origin}/?p=x`;
      await openNews({sources: [{src}], excludeUrl}).next();
      expect(chosenIn(asked[0])).to.deep.equal({per_page: '9', exclude: '12'});
    });

    it('filters here what a server lets through that it was asked to leave out', async () => {
      serveWordPress(() => [
        post(1, {lang: 'de'}),
        post(2, {lang: 'fr', date: '2020-01-01T00:00:00'}),
        post(3, {lang: 'fr'}),
      ]);
      const {items} = await openNews({sources: [{src: site(POSTS)}], maxAge: 7, itemLang: 'fr'}).next();
      expect(items.map(({title}) => title)).to.deep.equal(['P3']);
    });

    it('says where no post has a language, since a site without translations ignores the question', async () => {
      serveWordPress(() => [post(1)]);
      const {items, issues} = await openNews({sources: [{src: site(POSTS)}], itemLang: 'fr'}).next();
      expect(items).to.have.lengthOf(1);
      expect(issues.map(({field, reason}) => `${field}: ${reason}`)).to.deep.equal([
        'item-lang: no item says its language, so only the site itself can leave any out (WPML and Polylang Pro do)',
      ]);
    });

    it('asks a WordPress before 5.7 for plain categories, wanted and not', async () => {
      const asked = serveWordPress(({search}) =>
        search.includes('terms') ? Response.json({code: 'rest_invalid_param', message: 'x'}, {status: 400}) : [post(1)],
      );
      await openNews({sources: [{src: site(POSTS)}], theme: 'health', excludeTheme: 'space'}).next();
      expect(chosenIn(asked.at(-1))).to.deep.equal({per_page: '6', categories: '1', categories_exclude: '2'});
    });

    it('chooses other types of posts by words, and by their themes here', async () => {
      const asked = serveWordPress(() => [post(1)]);
      const {items} = await openNews({
        sources: [{src: site('/wp-json/wp/v2/projects')}],
        search: 'a',
        theme: 'health',
      }).next();
      expect(asked.map(chosenIn)).to.deep.equal([{per_page: '100', search: 'a'}]);
      expect(items).to.have.lengthOf(0);
    });

    it('does the same without pretty permalinks, and in loadNews', async () => {
      const asked = serveWordPress(() => [post(1)]);
      await loadNews({src: site('/?rest_route=/wp/v2/posts'), theme: 'health', search: 'a', limit: 2});
      expect(chosenIn(asked.at(-1))).to.deep.equal({
        per_page: '2',
        search: 'a',
        'categories[terms]': '1',
        ...children('categories'),
      });
    });

    it('asks for nothing more than before where nothing is chosen', async () => {
      const asked = serveWordPress(() => [post(1)]);
      await openNews({sources: [{src: site(POSTS), theme: ' '}], search: '', maxAge: 0, excludeUrl: ' '}).next();
      expect(asked.map(chosenIn)).to.deep.equal([{per_page: '6'}]);
    });
  });

  describe('of a Drupal', () => {
    const ARTICLES = '/jsonapi/node/article';
    const node = (title: string, fields: object = {}) => ({
      type: 'node--article',
      id: title,
      attributes: {title, created: '2026-06-30T09:00:00+00:00', ...fields},
    });
    const term = (index: number, name: string) => ({
      type: 'taxonomy_term--tags',
      id: `0000000${index}-0000-0000-0000-000000000000`,
      attributes: {name},
    });
    const idOf = (index: number) => `0000000${index}-0000-0000-0000-000000000000`;
    const jsonapi = {version: '1.0'};

    const serveDrupal = (answer: (url: URL) => unknown) =>
      serve((url) =>
        url.pathname.includes('taxonomy') ? {jsonapi, data: [term(1, 'Health'), term(2, 'AI')]} : answer(url),
      );

    const cases: readonly [what: string, options: Partial<NewsStreamOptions>, sent: object][] = [
      ['a theme', {theme: 'health'}, {'filter[field_tags.id]': idOf(1)}],
      [
        'any of several themes',
        {theme: 'health, ai'},
        {
          'filter[field_tags.id][operator]': 'IN',
          'filter[field_tags.id][value][0]': idOf(1),
          'filter[field_tags.id][value][1]': idOf(2),
        },
      ],
      [
        'what is new',
        {maxAge: 7},
        {'filter[created][operator]': '>=', 'filter[created][value]': String(Date.UTC(2026, 5, 22, 10) / 1000)},
      ],
      [
        'a language, with its regions',
        {itemLang: 'pt-BR'},
        {'filter[langcode][operator]': 'STARTS_WITH', 'filter[langcode][value]': 'pt'},
      ],
      [
        'a word in title or text',
        {search: 'ai'},
        {
          'filter[newsstand-0][group][conjunction]': 'OR',
          'filter[newsstand-0t][condition][path]': 'title',
          'filter[newsstand-0t][condition][operator]': 'CONTAINS',
          'filter[newsstand-0t][condition][value]': 'ai',
          'filter[newsstand-0t][condition][memberOf]': 'newsstand-0',
          'filter[newsstand-0b][condition][path]': 'body.value',
          'filter[newsstand-0b][condition][operator]': 'CONTAINS',
          'filter[newsstand-0b][condition][value]': 'ai',
          'filter[newsstand-0b][condition][memberOf]': 'newsstand-0',
        },
      ],
    ];
    for (const [what, options, sent] of cases) {
      it(`is asked for ${what}`, async () => {
        const asked = serveDrupal(() => ({jsonapi, data: [node('A', {langcode: 'pt-br'})]}));
        const {items, issues} = await openNews({sources: [{src: site(ARTICLES)}], ...options}).next();
        expect(chosenIn(asked.at(-1))).to.deep.equal({'page[limit]': '6', ...sent});
        expect(items).to.have.lengthOf(1);
        expect(issues.filter(({field}) => field !== 'url')).to.deep.equal([]);
      });
    }

    it('is filtered here for what is excluded', async () => {
      const tagged = {
        ...node('A'),
        relationships: {field_tags: {data: [{type: 'taxonomy_term--tags', id: idOf(1)}]}},
      };
      const asked = serveDrupal(() => ({jsonapi, data: [tagged, node('B')], included: [term(1, 'Health')]}));
      const {items, issues} = await openNews({sources: [{src: site(ARTICLES)}], excludeTheme: 'health'}).next();
      expect(chosenIn(asked.at(-1))).to.deep.equal({'page[limit]': '50'});
      expect(items.map(({title}) => title)).to.deep.equal(['B']);
      expect(issues.map(({field}) => field)).to.include('exclude-theme');
    });

    it('is filtered here where a field of the filters is not there', async () => {
      const asked = serveDrupal(({search}) =>
        search.includes('newsstand')
          ? Response.json(
              {errors: [{detail: 'Invalid nested filtering. The field `body` does not exist.'}]},
              {status: 400},
            )
          : {jsonapi, data: [node('On AI'), node('B')]},
      );
      const {items, issues} = await openNews({sources: [{src: site(ARTICLES)}], search: 'ai', maxAge: 7}).next();
      expect(chosenIn(asked.at(-1))).to.deep.equal({'page[limit]': '50'});
      expect(items.map(({title}) => title)).to.deep.equal(['On AI']);
      expect(issues.map(({field}) => field)).to.include.members(['search', 'max-age']);
    });
  });

  describe('of a file', () => {
    const feed = (count: number) => ({
      version: 'https://jsonfeed.org/version/1.1',
      items: Array.from({length: count}, (_, index) => ({
        id: `${index}`,
        title: `N${index}`,
        url: `https://x.example/${index}`,
        date_published: '2026-06-30',
        language: index % 2 ? 'fr' : 'en',
        tags: [index % 3 ? 'a' : 'b'],
      })),
    });

    it('is chosen here, and that is said once for each word', async () => {
      serve(() => feed(12));
      const stream = openNews({
        sources: [{src: site('/feed.json')}],
        theme: 'a, c',
        itemLang: 'fr',
        excludeUrl: 'https://x.example/5',
        search: 'n',
        limit: 2,
      });
      const first = await stream.next();
      expect(first.items.map(({title}) => title)).to.deep.equal(['N1', 'N7']);
      expect(first.issues.map(({field, dropped}) => [field, dropped])).to.deep.equal([
        ['theme', false],
        ['search', false],
        ['item-lang', false],
      ]);
      const second = await stream.next();
      expect([second.items.map(({title}) => title), second.issues]).to.deep.equal([['N11'], []]);
    });

    it('is chosen for one source of several, and for all of them', async () => {
      serve(() => feed(4));
      const stream = openNews({
        sources: [
          {src: site('/feed.json'), theme: 'b', label: 'A'},
          {src: site('/feed.json'), label: 'B'},
        ],
        itemLang: 'fr',
        limit: 10,
      });
      const {items} = await stream.next();
      expect(items.map(({id}) => id)).to.have.members(['1/3', '2/1']);
    });
  });
});

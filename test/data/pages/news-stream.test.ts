import {expect} from 'chai';
import sinon from 'sinon';
import {loadThemes} from '../../../src/data/pages/load.js';
import {openNews, type NewsPage, type NewsStream, type NewsStreamOptions} from '../../../src/data/pages/news-stream.js';
import {fixtureJson} from '../../unit/fixture.js';
import {PAGE, RecordedSite} from '../../unit/recorded-site.js';
import {failureOf, newsErrorOf} from '../http/failure.js';

const signal = new AbortController().signal;

/** A stream of one source, a path of a site. */
function newsOf(site: RecordedSite, {path, ...options}: Partial<NewsStreamOptions> & {path?: string} = {}): NewsStream {
  return openNews({sources: [{src: site.url(path)}], base: PAGE, ...options});
}

let sites = 0;
/** The origin of a site that no test has asked before, this one neither: ids of themes are kept. */
const newSite = () => `https://wordpress${++sites}.example.org`;

const idsOf = ({items}: NewsPage): string[] => items.map(({id}) => id);

/** The ids of every page, until there are no more. */
async function pagesOf(stream: NewsStream, most = 50): Promise<string[][]> {
  const pages: string[][] = [];
  for (let done = false; !done;) {
    expect(pages.length, 'pages').to.be.below(most);
    const page = await stream.next({signal});
    pages.push(idsOf(page));
    ({done} = page);
  }
  return pages;
}

describe('a stream of one source', () => {
  it('gives a WordPress page by page, one request each, and says which is the last', async () => {
    const site = new RecordedSite();
    const pages = await pagesOf(newsOf(site, {limit: 12}));
    expect(pages.map(({length}) => length)).to.deep.equal([12, 12, 12, 4]);
    expect(new Set(pages.flat()).size).to.equal(40);
    expect((await site.count()).requests).to.equal(4);
  });

  it('says that a full page is the last where the total says so', async () => {
    const site = new RecordedSite();
    const pages = await pagesOf(newsOf(site, {limit: 20}));
    expect(pages.map(({length}) => length)).to.deep.equal([20, 20]);
    expect((await site.count()).requests).to.equal(2);
  });

  it('pages a WordPress without pretty permalinks', async () => {
    const site = new RecordedSite();
    const pages = await pagesOf(newsOf(site, {path: '?rest_route=/wp/v2/posts', limit: 20}));
    expect(pages.map(({length}) => length)).to.deep.equal([20, 20]);
  });

  it('goes on by offset where the address has one', async () => {
    const pages = await pagesOf(newsOf(new RecordedSite(), {path: 'wp-json/wp/v2/posts?offset=10', limit: 20}));
    expect(pages.map(({length}) => length)).to.deep.equal([20, 10]);
    expect(new Set(pages.flat()).size).to.equal(30);
  });

  it('begins with the page that the address names', async () => {
    const pages = await pagesOf(newsOf(new RecordedSite(), {path: 'wp-json/wp/v2/posts?page=3', limit: 10}));
    expect(pages.map(([first]) => first)).to.deep.equal(['44', '62']);
    expect(pages.flat()).to.have.lengthOf(20);
  });

  it('hands out what one answer holds page by page, without another request', async () => {
    const site = new RecordedSite();
    const stream = newsOf(site, {path: 'fixture/udata/posts-page-3', limit: 1});
    expect(await pagesOf(stream)).to.have.lengthOf(2);
    expect((await site.count()).requests).to.equal(1);
  });

  it('gives nothing after the end, and asks nothing', async () => {
    const site = new RecordedSite();
    const stream = newsOf(site, {path: 'fixture/plain/array-title-date-link'});
    expect(await stream.next({signal})).to.deep.include({done: true, failed: []});
    expect(await stream.next({signal})).to.deep.equal({items: [], issues: [], failed: [], pending: [], done: true});
    expect((await site.count()).requests).to.equal(1);
  });

  it('is empty and over for an empty source', async () => {
    const stream = newsOf(new RecordedSite('empty'));
    expect(await stream.next({signal})).to.deep.equal({items: [], issues: [], failed: [], pending: [], done: true});
  });

  it('asks again for a page that failed', async () => {
    const site = new RecordedSite('lapse-2');
    const stream = newsOf(site, {limit: 20});
    const first = await stream.next({signal});
    expect(await newsErrorOf(stream.next({signal}))).to.include({kind: 'http', status: 404});
    const second = await stream.next({signal});
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).to.equal(40);
    expect(second.done).to.equal(true);
    expect((await site.count()).requests).to.equal(3);
  });

  it('is rejected with the reason of who leaves, and goes on when asked again', async () => {
    const stream = newsOf(new RecordedSite(), {limit: 20});
    const first = await stream.next({signal});
    const reason = new Error('gone');
    const controller = new AbortController();
    const failure = failureOf(stream.next({signal: controller.signal}));
    controller.abort(reason);
    expect(await failure).to.equal(reason);
    expect(new Set([...idsOf(first), ...idsOf(await stream.next({signal}))]).size).to.equal(40);
  });

  it('loses nothing of a page that was left halfway', async () => {
    const stream = newsOf(new RecordedSite(), {path: 'feed/json', limit: 15});
    const first = await stream.next({signal});
    const controller = new AbortController();
    const fetch = globalThis.fetch.bind(globalThis);
    sinon.stub(globalThis, 'fetch').callsFake((...asked) => {
      // The first third of the second page came with the first; what is asked now is its end.
      controller.abort();
      return fetch(...asked);
    });
    await failureOf(stream.next({signal: controller.signal}));
    const rest = await pagesOf(stream);
    expect(rest.map(({length}) => length)).to.deep.equal([15]);
    expect(new Set([...idsOf(first), ...rest.flat()]).size).to.equal(30);
  });

  it('answers calls one after the other', async () => {
    const stream = newsOf(new RecordedSite(), {limit: 20});
    const pages = await Promise.all([stream.next({signal}), stream.next({signal})]);
    expect(new Set(pages.flatMap(idsOf)).size).to.equal(40);
  });

  it('fails with kind config, without a request, for an address that is none', async () => {
    const fetch = sinon.spy(globalThis, 'fetch');
    const stream = openNews({sources: [{src: 'javascript:alert(1)'}]});
    for (let time = 0; time < 2; time++) {
      expect(await newsErrorOf(stream.next({signal}))).to.include({kind: 'config'});
    }
    expect(fetch.called).to.equal(false);
  });
});

describe('a stream of one theme', () => {
  it('asks a WordPress for the category with the slug, its children included', async () => {
    const site = new RecordedSite();
    const stream = newsOf(site, {theme: 'Personalised-Healthcare', limit: 10});
    const pages = await pagesOf(stream);
    expect(pages.map(({length}) => length)).to.deep.equal([10, 5]);
    // The slug is looked up once, and once the categories below it, of which some posts are.
    expect((await site.count()).requests).to.equal(4);
  });

  it('takes a number that is no slug for the id of a category, or of a tag', async () => {
    const site = new RecordedSite();
    expect((await pagesOf(newsOf(site, {theme: '2', limit: 50}))).flat()).to.have.lengthOf(15);
    expect((await site.count()).requests).to.equal(5);
    const tags = await fixtureJson('wordpress/tags');
    const {id} = (tags as {id: number; slug: string}[]).find(({slug}) => slug === 'innovation') ?? {};
    expect((await pagesOf(newsOf(new RecordedSite(), {theme: `${id}`, limit: 50}))).flat()).to.deep.equal(['4', '64']);
    expect((await pagesOf(newsOf(new RecordedSite(), {theme: '987654', limit: 50}))).flat()).to.deep.equal([]);
  });

  for (const taxonomy of ['categories', 'tags']) {
    it(`takes a number for the slug where one of the ${taxonomy} has it`, async () => {
      const asked: string[] = [];
      sinon.stub(globalThis, 'fetch').callsFake(async (input) => {
        const {pathname, searchParams} = new URL(String(input));
        asked.push(`${pathname.replace('/wp-json/wp/v2/', '')} ${searchParams.get('slug') ?? ''}`.trim());
        const terms = pathname.endsWith(taxonomy) && searchParams.get('slug') === '2023' ? [{id: 7, slug: '2023'}] : [];
        const of7 = ['categories[terms]', 'tags'].some((name) => searchParams.get(name) === '7');
        return Response.json(of7 ? [{id: 1, title: {rendered: 'Of 2023'}}] : terms);
      });
      const stream = openNews({sources: [{src: `${newSite()}/wp-json/wp/v2/posts`}], theme: '2023'});
      expect((await stream.next({signal})).items.map(({title}) => title)).to.deep.equal(['Of 2023']);
      const lookups = taxonomy === 'tags' ? ['categories 2023', 'tags 2023'] : ['categories 2023'];
      expect(asked).to.deep.equal([...lookups, 'posts']);
    });
  }

  describe('of a WordPress', () => {
    /** A site that answers what is asked; the paths and parameters that came. */
    function wordpressSite(answer: (url: URL) => unknown): string[] {
      const asked: string[] = [];
      sinon.stub(globalThis, 'fetch').callsFake(async (input) => {
        const url = new URL(String(input));
        asked.push(decodeURIComponent(url.pathname.replace('/wp-json/wp/v2/', '') + url.search));
        const json = answer(url);
        return json instanceof Response ? json : Response.json(json);
      });
      return asked;
    }
    const post = (id: number, ...terms: number[]) => ({
      id,
      title: {rendered: `P${id}`},
      link: `https://x.example/${id}`,
      date: '2026-06-30T09:00:00',
      _embedded: {'wp:term': [terms.map((term) => ({id: term, slug: `t${term}`, name: `T${term}`}))]},
    });
    const titlesOf = async (src: string, theme: string) =>
      (await openNews({sources: [{src}], theme}).next({signal})).items.map(({title}) => title);

    it('keeps the language of the address in the question for the theme', async () => {
      const asked = wordpressSite(({pathname}) =>
        pathname.endsWith('categories') ? [{id: 7, slug: 'sante'}] : [post(1, 7)],
      );
      expect(await titlesOf(`${newSite()}/wp-json/wp/v2/posts?lang=fr&per_page=3`, 'sante')).to.deep.equal(['P1']);
      expect(asked[0]).to.equal('categories?lang=fr&slug=sante&_fields=id,slug');
      expect(asked[1]).to.contain('lang=fr').and.to.contain('categories[terms]=7');
    });

    for (const theme of ['υγεία', 'ΥΓΕΊΑ', '%cf%85%ce%b3%ce%b5%ce%af%ce%b1']) {
      it(`finds a theme that is not Latin by ${theme}`, async () => {
        const asked = wordpressSite(({pathname}) =>
          pathname.endsWith('categories') ? [{id: 7, slug: '%cf%85%ce%b3%ce%b5%ce%af%ce%b1'}] : [post(1, 7)],
        );
        expect(await titlesOf(`${newSite()}/wp-json/wp/v2/posts`, theme)).to.deep.equal(['P1']);
        expect(asked[0]).to.contain('slug=υγεία');
      });
    }

    it('asks a WordPress before 5.7 for the plain category', async () => {
      const asked = wordpressSite(({pathname, searchParams}) => {
        if (pathname.endsWith('categories')) {
          return [{id: 7, slug: 'health'}];
        }
        return searchParams.has('categories[terms]')
          ? Response.json({code: 'rest_invalid_param', message: 'Invalid parameter(s): categories'}, {status: 400})
          : [post(1, 7)];
      });
      expect(await titlesOf(`${newSite()}/wp-json/wp/v2/posts`, 'health')).to.deep.equal(['P1']);
      expect(asked.at(-1)).to.contain('&categories=7').and.not.to.contain('include_children');
    });

    it('asks a site with other codes for its languages by the short one, and for all where it has none of them', async () => {
      // As Polylang Pro answers.
      const only = (...codes: readonly string[]) =>
        wordpressSite(({searchParams}) => {
          const lang = searchParams.get('lang');
          const params = {lang: `lang is not one of ${codes.join()}.`};
          return lang !== null && !codes.includes(lang)
            ? Response.json(
                {code: 'rest_invalid_param', message: 'Invalid', data: {status: 400, params}},
                {status: 400},
              )
            : [
                {...post(1, 7), lang: 'pt-br'},
                {...post(2, 7), lang: 'de'},
              ].filter(({lang: one}) => lang === null || one.startsWith(lang));
        });
      const titles = async (itemLang: string) =>
        (await openNews({sources: [{src: `${newSite()}/wp-json/wp/v2/posts`}], itemLang}).next({signal})).items.map(
          ({title}) => title,
        );
      const short = only('pt', 'de');
      expect(await titles('pt-br')).to.deep.equal(['P1']);
      expect(short.map((asked) => /lang=([\w-]+)/.exec(asked)?.[1])).to.deep.equal(['pt-br', 'pt']);
      sinon.restore();
      const other = only('br', 'de');
      expect(await titles('pt-br')).to.deep.equal(['P1']);
      expect(other.map((asked) => /lang=([\w-]+)/.exec(asked)?.[1])).to.deep.equal(['pt-br', 'pt', undefined]);
    });

    it('names the categories below it to a WordPress before 5.7, however many there are and however deep', async () => {
      const terms = [
        ...Array.from({length: 100}, (_, index) => ({id: 1000 + index, parent: 0})),
        {id: 9, parent: 8},
        {id: 8, parent: 7},
        {id: 6, parent: 5},
      ];
      const asked = wordpressSite(({pathname, searchParams}) => {
        if (pathname.endsWith('categories')) {
          const page = Number(searchParams.get('page'));
          return searchParams.has('slug') ? [{id: 7, slug: 'health'}] : terms.slice((page - 1) * 100, page * 100);
        }
        return searchParams.has('categories[terms]')
          ? Response.json({code: 'rest_invalid_param', message: 'Invalid parameter(s): categories'}, {status: 400})
          : [post(1, 9), post(2, 7)];
      });
      expect(await titlesOf(`${newSite()}/wp-json/wp/v2/posts`, 'health')).to.deep.equal(['P1', 'P2']);
      expect(asked.at(-1)).to.contain('&categories=7,8,9').and.not.to.contain('include_children');
    });

    it('names the category alone to a WordPress before 5.7 that hides its list of them', async () => {
      const asked = wordpressSite(({pathname, searchParams}) => {
        if (pathname.endsWith('categories')) {
          return searchParams.has('slug')
            ? [{id: 7, slug: 'health'}]
            : Response.json({code: 'rest_forbidden'}, {status: 403});
        }
        return searchParams.has('categories[terms]')
          ? Response.json({code: 'rest_invalid_param', message: 'Invalid parameter(s): categories'}, {status: 400})
          : [post(1, 7)];
      });
      expect(await titlesOf(`${newSite()}/wp-json/wp/v2/posts`, 'health')).to.deep.equal(['P1']);
      expect(asked.at(-1)).to.contain('&categories=7');
    });

    it('filters here what a server that ignores the theme sends', async () => {
      wordpressSite(({pathname, searchParams}) =>
        pathname.endsWith('categories')
          ? searchParams.has('slug')
            ? [{id: 7, slug: 't7'}]
            : [{id: 8, parent: 0}]
          : [post(1, 8), post(2, 7)],
      );
      expect(await titlesOf(`${newSite()}/wp-json/wp/v2/posts`, 't7')).to.deep.equal(['P2']);
    });

    it('keeps what is only in a theme below the one that was asked for', async () => {
      wordpressSite(({pathname, searchParams}) =>
        pathname.endsWith('categories')
          ? searchParams.has('slug')
            ? [{id: 7, slug: 't7'}]
            : [
                {id: 8, parent: 9},
                {id: 9, parent: 7},
                {id: 7, parent: 0},
              ]
          : [post(1, 8), post(2, 7)],
      );
      expect(await titlesOf(`${newSite()}/wp-json/wp/v2/posts`, 't7')).to.deep.equal(['P1', 'P2']);
    });

    /** As a server sends a post that embeds nothing, such as a static copy of a site. */
    const bare = (id: number, categories: number[], tags: number[] = []) => ({
      ...post(id),
      _embedded: undefined,
      categories,
      tags,
    });
    const TREE = [
      {id: 8, slug: 'genomics', parent: 9},
      {id: 9, slug: 'research', parent: 7},
      {id: 7, slug: 't7', parent: 0},
      {id: 5, slug: 't5', parent: 0},
      {id: 6, slug: 'jobs', parent: 5},
    ];
    /** A copy of a site, which sends the same whatever it is asked for. */
    const copyOfSite = (posts: readonly unknown[], terms: unknown = TREE) =>
      wordpressSite(({pathname}) =>
        pathname.endsWith('categories') ? terms : pathname.endsWith('tags') ? [{id: 30, slug: 'prize'}] : posts,
      );

    for (const [what, posts, theme, titles] of [
      ['by the numbers of categories alone', [bare(1, [5]), bare(2, [7]), bare(3, [5, 7])], 't7', ['P2', 'P3']],
      ['together with themes below it', [bare(1, [8]), bare(2, [6]), bare(3, [9, 5])], 't7', ['P1', 'P3']],
      ['with names, together with themes below it', [post(1, 8), post(2, 5), post(3, 7)], 't7', ['P1', 'P3']],
      ['by the number of a tag', [bare(1, [5], [30]), bare(2, [5])], 'prize', ['P1']],
      [
        'of one of several themes',
        [bare(1, [6]), bare(2, [5]), bare(3, [5], [30]), bare(4, [8])],
        'genomics,prize',
        ['P3', 'P4'],
      ],
    ] as const) {
      it(`filters here what a server that ignores the theme sends, ${what}`, async () => {
        copyOfSite(posts);
        const {items, issues} = await openNews({
          sources: [{src: `${newSite()}/wp-json/wp/v2/posts`}],
          theme,
        }).next({signal});
        expect(items.map(({title}) => title)).to.deep.equal(titles);
        expect(issues.map(({field}) => field)).to.include('theme');
      });
    }

    it('leaves out what a server sends although it was asked to exclude it, with what is below', async () => {
      copyOfSite([bare(1, [5]), bare(2, [7]), bare(3, [6]), bare(4, [7, 6])]);
      const {items} = await openNews({
        sources: [{src: `${newSite()}/wp-json/wp/v2/posts`}],
        excludeTheme: 't5',
      }).next({signal});
      expect(items.map(({title}) => title)).to.deep.equal(['P2']);
    });

    it('filters each page of a server that ignores the theme, and asks once which theme is below which', async () => {
      const pages = [[bare(1, [7])], [bare(2, [5]), bare(3, [8])], [bare(4, [9]), bare(5, [6])]];
      const asked = wordpressSite(({pathname, searchParams}) => {
        if (pathname.endsWith('categories')) {
          return TREE;
        }
        const headers = {'X-WP-Total': '5', 'X-WP-TotalPages': '3'};
        return Response.json(pages[Number(searchParams.get('page') ?? 1) - 1], {headers});
      });
      const stream = openNews({
        sources: [{src: `${newSite()}/wp-json/wp/v2/posts`}],
        theme: 't7',
        limit: 3,
      });
      const {items} = await stream.next({signal});
      expect(items.map(({title}) => title)).to.deep.equal(['P1', 'P3', 'P4']);
      expect(asked.filter((path) => path.startsWith('categories'))).to.have.lengthOf(2);
    });

    it('shows all with an issue where themes have numbers alone, and the site hides which is below which', async () => {
      wordpressSite(({pathname, searchParams}) =>
        pathname.endsWith('categories')
          ? searchParams.has('slug')
            ? [{id: 7, slug: 't7'}]
            : Response.json({code: 'rest_forbidden'}, {status: 401})
          : [bare(1, [8]), bare(2, [7])],
      );
      const {items, issues} = await openNews({
        sources: [{src: `${newSite()}/wp-json/wp/v2/posts`}],
        theme: 't7',
      }).next({signal});
      expect(items.map(({title}) => title)).to.deep.equal(['P1', 'P2']);
      expect(issues.map(({field, reason}) => `${field}: ${reason}`)).to.deep.equal([
        'theme: the items name other themes, and the source hides which is below which, so all that it sends is shown',
      ]);
    });

    it('asks nobody for the id of a theme that a list of themes has named', async () => {
      const asked = wordpressSite(({pathname}) =>
        pathname.endsWith('categories')
          ? [{id: 7, slug: 'health', name: 'Health', taxonomy: 'category', link: 'https://x.example/c'}]
          : [post(1, 7)],
      );
      const origin = newSite();
      await loadThemes({src: `${origin}/wp-json/wp/v2/categories?per_page=8`});
      expect(await titlesOf(`${origin}/wp-json/wp/v2/posts`, 'health')).to.deep.equal(['P1']);
      expect(asked.map((path) => path.split('?')[0])).to.deep.equal(['categories', 'posts']);
    });
  });

  it('does the same without pretty permalinks', async () => {
    const path = '?rest_route=/wp/v2/posts';
    const pages = await pagesOf(newsOf(new RecordedSite(), {path, theme: 'personalised-healthcare', limit: 50}));
    expect(pages.flat()).to.have.lengthOf(15);
  });

  it('asks for a tag where no category has the slug', async () => {
    const site = new RecordedSite();
    expect((await pagesOf(newsOf(site, {theme: 'innovation', limit: 50}))).flat()).to.deep.equal(['4', '64']);
    expect((await site.count()).requests).to.equal(3);
  });

  // Two themes of one name, the second below another parent.
  for (const [theme, ids] of [
    ['data-driven-healthcare', ['14']],
    ['data-driven-healthcare-digital-transformation', ['14', '58', '62']],
  ] as const) {
    it(`takes ${theme} for that theme alone`, async () => {
      expect((await pagesOf(newsOf(new RecordedSite(), {theme, limit: 50}))).flat()).to.deep.equal(ids);
    });
  }

  for (const path of ['wp-json/wp/v2/posts', '?rest_route=/wp/v2/posts', 'fixture/plain/array-title-date-link']) {
    it(`is empty for a theme that is not there, at ${path}`, async () => {
      const stream = newsOf(new RecordedSite(), {path, theme: 'no-such-theme'});
      const {issues, ...page} = await stream.next({signal});
      expect(page).to.deep.equal({items: [], failed: [], pending: [], done: true});
      // That it was chosen here is said of what cannot be asked for it.
      expect(issues.map(({field}) => field)).to.deep.equal(path.startsWith('fixture') ? ['theme'] : []);
    });
  }

  it('filters what the address itself filters already', async () => {
    const path = 'wp-json/wp/v2/posts?categories=7';
    const pages = await pagesOf(newsOf(new RecordedSite(), {path, theme: 'personalised-healthcare', limit: 50}));
    expect(pages.flat()).to.deep.equal(['6']);
  });

  it('filters the news of a site that hides its list of terms', async () => {
    const site = new RecordedSite('lapse-1');
    const pages = await pagesOf(newsOf(site, {theme: 'personalised-healthcare', limit: 40}));
    // Without the server nobody knows which theme is below which.
    expect(pages.flat()).to.deep.equal(['4', '6', '16', '26', '34', '64']);
    expect((await site.count()).requests).to.equal(2);
  });

  it('reads far where it filters, in answers as long as the format has them', async () => {
    const post = (id: number) => ({
      id,
      title: {rendered: `${id}`},
      _embedded: {'wp:term': [[{id: 1, name: id > 940 ? 'A' : 'B'}]]},
    });
    const fetch = sinon.stub(globalThis, 'fetch').callsFake(async (input) => {
      const {searchParams} = new URL(String(input));
      const [count, page] = [Number(searchParams.get('per_page')), Number(searchParams.get('page') ?? 1)];
      const posts = Array.from({length: count}, (_, index) => post((page - 1) * count + index + 1));
      return Response.json(posts, {headers: {'X-WP-Total': '1000', 'X-WP-TotalPages': `${1000 / count}`}});
    });
    const stream = openNews({sources: [{src: 'https://news.example.org/wp-json/wp/v2/projects'}], theme: 'a'});
    expect(idsOf(await stream.next({signal}))).to.deep.equal(['941', '942', '943', '944', '945', '946']);
    expect(fetch.callCount).to.equal(10);
  });

  it('asks further pages until the page of a theme is full', async () => {
    const path = 'wp-json/wp/v2/posts?categories=7,17,2&per_page=5';
    const site = new RecordedSite();
    const stream = newsOf(site, {path, theme: 'personalised-healthcare', limit: 5});
    expect(idsOf(await stream.next({signal}))).to.deep.equal(['4', '6', '16', '26', '34']);
    expect((await site.count()).requests).to.equal(2);
    expect((await pagesOf(stream)).flat()).to.deep.equal(['64']);
  });

  for (const theme of ['Innovation', 'innovation']) {
    it(`finds the theme ${theme} in names without slugs`, async () => {
      const path = 'fixture/jsonfeed/feed-tag';
      const pages = await pagesOf(newsOf(new RecordedSite(), {path, theme}));
      expect(pages.flat()).to.have.lengthOf.above(0);
      expect(pages.flat()).to.have.lengthOf.below(7);
    });
  }
});

describe('a stream of a Drupal', () => {
  const path = 'jsonapi/node/article';

  it('gives the newest first, page by page, one request each', async () => {
    const site = new RecordedSite();
    const stream = newsOf(site, {path, limit: 7});
    const first = await stream.next({signal});
    expect(first.items[0]).to.include({title: 'Luxembourg to open healthtech incubator'});
    expect(first.items[0]).to.include.keys('image', 'url', 'excerpt', 'published');
    expect(first.items[0]?.themes.map(({name}) => name)).to.contain('Innovation');
    const pages = [idsOf(first), ...(await pagesOf(stream))];
    expect(pages.map(({length}) => length)).to.deep.equal([7, 7, 4]);
    expect(new Set(pages.flat()).size).to.equal(18);
    expect((await site.count()).requests).to.equal(3);
  });

  it('learns what a content type has pictures and themes in from what Drupal says of an include that it does not know', async () => {
    const site = new RecordedSite();
    const {items, done} = await newsOf(site, {path: `en/${path}`}).next({signal});
    expect(items.map(({image}) => image?.alt)).to.contain('Fresh cut herbs including mint, parsley, thyme and dill');
    expect(items.flatMap(({themes}) => themes.map(({slug}) => slug))).to.contain('herbs');
    expect(done).to.equal(true);
    expect((await site.count()).requests).to.equal(2);
  });

  it('reports an include that the address itself names and Drupal does not know', async () => {
    const site = new RecordedSite();
    const error = await newsErrorOf(newsOf(site, {path: `${path}?include=field_nothing`}).next({signal}));
    expect(error).to.include({kind: 'http', status: 400});
    expect(error.message).to.contain('field_nothing');
    expect((await site.count()).requests).to.equal(1);
  });

  for (const [what, theme, requests] of [
    ['an id', 'e676cbb9-b376-4027-a7d0-00f784a6bb91', 1],
    ['what would be its slug', 'digital-transformation', 2],
    ['a name', 'Digital Transformation', 2],
  ] as const) {
    it(`asks the server for one theme by ${what}`, async () => {
      const site = new RecordedSite();
      const {items} = await newsOf(site, {path, theme}).next({signal});
      expect(items).to.have.lengthOf.above(1);
      for (const {themes} of items) {
        expect(themes.map(({name}) => name)).to.contain('Digital Transformation');
      }
      expect((await site.count()).requests).to.equal(requests);
    });
  }

  it('filters here what the server has no filter for', async () => {
    const site = new RecordedSite();
    const fetch = sinon.spy(globalThis, 'fetch');
    // The terms of this site's articles are not in the vocabulary that is recorded.
    const {items} = await newsOf(site, {path: `en/${path}`, theme: 'Herbs'}).next({signal});
    expect(items.map(({title}) => title)).to.deep.equal(['Give it a go and grow your own herbs']);
    expect(new URL(String(fetch.lastCall.firstArg)).searchParams.get('page[limit]')).to.equal('50');
  });

  it('is empty for a theme that is not there', async () => {
    const {items, done} = await newsOf(new RecordedSite(), {path, theme: 'no-such-theme'}).next({signal});
    expect([items, done]).to.deep.equal([[], true]);
  });
});

describe('a stream of a Ghost', () => {
  const path = 'ghost/api/content/posts/?key=0123456789abcdef0123456789';

  it('gives all pages and no more', async () => {
    const site = new RecordedSite();
    const pages = await pagesOf(newsOf(site, {path, limit: 12}));
    expect(pages.map(({length}) => length)).to.deep.equal([12, 12, 6]);
    expect(new Set(pages.flat()).size).to.equal(30);
    expect((await site.count()).requests).to.equal(3);
  });

  it('ends at a page past the last, though Ghost goes on counting', async () => {
    const site = new RecordedSite();
    const stream = newsOf(site, {path: `${path}&page=99`});
    expect(await stream.next({signal})).to.deep.equal({items: [], issues: [], failed: [], pending: [], done: true});
    expect((await site.count()).requests).to.equal(1);
  });

  it('asks the server for one theme, within the filter of the address', async () => {
    const site = new RecordedSite();
    const {items} = await newsOf(site, {path: `${path}&filter=featured:false`, theme: 'Innovation'}).next({signal});
    expect(items.map(({title}) => title)).to.deep.equal(['Luxembourg to open healthtech incubator']);
    expect((await site.count()).requests).to.equal(1);
  });

  it('says what is wrong without a key', async () => {
    const error = await newsErrorOf(newsOf(new RecordedSite(), {path: 'ghost/api/content/posts/'}).next({signal}));
    expect(error).to.include({kind: 'http', status: 403});
    expect(error.hint).to.contain('key');
  });
});

describe('a stream of a JSON Feed', () => {
  it('goes from next_url to next_url, and hands out what is over with the page after', async () => {
    const site = new RecordedSite();
    const pages = await pagesOf(newsOf(site, {path: 'feed/json', limit: 12}));
    expect(pages.map(({length}) => length)).to.deep.equal([12, 12, 6]);
    expect(new Set(pages.flat()).size).to.equal(30);
    expect((await site.count()).requests).to.equal(3);
  });

  it('is empty for the recorded page past the end only where that is a later page', async () => {
    const error = await newsErrorOf(newsOf(new RecordedSite(), {path: 'feed/json?paged=9'}).next({signal}));
    expect(error).to.include({kind: 'http', status: 404});
  });

  it('does not follow a next page to another site, and says so', async () => {
    const site = new RecordedSite();
    const {items, issues, done} = await newsOf(site, {path: 'fixture/jsonfeed/feed-page-1'}).next({signal});
    expect(items).to.have.lengthOf(6);
    expect(done).to.equal(false);
    expect(issues).to.deep.equal([
      {
        index: 10,
        field: 'next',
        reason: 'the next page is on another site, and only the site of src is asked',
        dropped: false,
      },
    ]);
  });
});

describe('a stream whose source', () => {
  /** Serves JSON by the address; anything else is a mistake of the test. */
  function serve(answers: Readonly<Record<string, unknown>>) {
    return sinon.stub(globalThis, 'fetch').callsFake(async (input) => {
      const answer = answers[String(input)];
      return answer instanceof Response ? answer : Response.json(answer);
    });
  }

  const ORIGIN = 'https://news.example.org';
  const listed = (...titles: string[]) => titles.map((title) => ({title, id: title}));

  it('fails in the middle of a page gives what came, names it, and goes on with the next', async () => {
    const site = new RecordedSite('lapse-2');
    const stream = newsOf(site, {path: 'feed/json', limit: 12});
    const first = await stream.next({signal});
    expect(first.items).to.have.lengthOf(10);
    expect(first.failed.map(({error}) => error.status)).to.deep.equal([404]);
    expect(first.done).to.equal(false);
    const pages = [idsOf(first), ...(await pagesOf(stream))];
    expect(pages.map(({length}) => length)).to.deep.equal([10, 12, 8]);
    expect(new Set(pages.flat()).size).to.equal(30);
  });

  it('leads in a circle ends', async () => {
    const fetch = serve({
      [`${ORIGIN}/1`]: {items: listed('A'), next: '/2'},
      [`${ORIGIN}/2`]: {items: listed('B'), next: '/3'},
      [`${ORIGIN}/3`]: {items: listed('C'), next: '/2'},
    });
    const pages = await pagesOf(openNews({sources: [{src: `${ORIGIN}/1`}], limit: 1}));
    expect(pages).to.deep.equal([['A'], ['B'], ['C']]);
    expect(fetch.callCount).to.equal(3);
  });

  it('has a next page without end is asked a bounded number of times for one page', async () => {
    let count = 0;
    const fetch = sinon.stub(globalThis, 'fetch').callsFake(async () => {
      count++;
      return Response.json({items: listed(`N ${count}`), next: `/${count}`});
    });
    const stream = openNews({sources: [{src: `${ORIGIN}/0`}], theme: 'no-such-theme'});
    expect(await stream.next({signal})).to.deep.include({items: [], failed: [], done: false});
    expect(fetch.callCount).to.equal(10);
  });

  // How lists say where their next page is.
  for (const [what, next] of [
    ['udata', {next_page: `${ORIGIN}/2`}],
    ['Laravel', {links: {next: `${ORIGIN}/2`}}],
    ['Django REST framework', {next: '/2'}],
    ['any JSON:API', {links: {next: {href: '/2'}}}],
  ] as const) {
    it(`is like ${what} goes on`, async () => {
      serve({
        [`${ORIGIN}/1`]: {results: listed('A'), ...next},
        [`${ORIGIN}/2`]: {results: listed('B'), next_page: null, links: {next: null}, next: null},
      });
      expect(await pagesOf(openNews({sources: [{src: `${ORIGIN}/1`}], limit: 1}))).to.deep.equal([['A'], ['B']]);
    });
  }

  for (const map of ['', 'items: content.colPos0.1.content.data.list; title: title']) {
    it(`is a page of TYPO3 goes on with what is beside the list${map && ', the map or not'}`, async () => {
      const page = await fixtureJson('typo3-headless/news-list-page');
      const fetch = serve({
        'https://institut.example.org/aktuelles': page,
        'https://institut.example.org/aktuelles?tx_news_pi1%5BcurrentPage%5D=2': {
          content: {colPos0: [{}, {content: {data: {list: listed('B'), pagination: {next: null}}}}]},
        },
      });
      const sources = [{src: 'https://institut.example.org/aktuelles', map}];
      const pages = await pagesOf(openNews({sources, limit: 6}));
      expect(pages.map(({length}) => length)).to.deep.equal([6, 1]);
      expect(fetch.callCount).to.equal(2);
    });
  }

  it('counts the items of each page is not taken for one that has become shorter', async () => {
    const fetch = serve({
      [`${ORIGIN}/1`]: {count: 2, items: listed('A', 'B'), next: '/2'},
      [`${ORIGIN}/2`]: {count: 2, items: listed('C', 'D'), next: '/3'},
      [`${ORIGIN}/3`]: {count: 1, items: listed('E')},
    });
    const pages = await pagesOf(openNews({sources: [{src: `${ORIGIN}/1`}], limit: 2}));
    expect(pages).to.deep.equal([['A', 'B'], ['C', 'D'], ['E']]);
    expect(fetch.callCount).to.equal(3);
  });

  it('counts the items of each page, and its total elsewhere, is asked again for what slid up', async () => {
    const pageOf = (total: number, ...titles: string[]) => ({count: titles.length, total, items: listed(...titles)});
    const answers: Record<string, unknown> = {
      [`${ORIGIN}/1`]: {...pageOf(4, 'A', 'B'), next: '/2'},
      [`${ORIGIN}/2`]: {...pageOf(3, 'D')},
    };
    serve(answers);
    const stream = openNews({sources: [{src: `${ORIGIN}/1`}], limit: 2});
    expect(idsOf(await stream.next({signal}))).to.deep.equal(['A', 'B']);
    answers[`${ORIGIN}/1`] = {...pageOf(3, 'B', 'C'), next: '/2'};
    expect(idsOf(await stream.next({signal}))).to.deep.equal(['C', 'D']);
  });

  for (const next of [2, '2', 'next', true, {page: 2}, 'https://elsewhere.example/2']) {
    it(`says that its next page is ${JSON.stringify(next)} is asked for no other`, async () => {
      const fetch = serve({[`${ORIGIN}/1`]: {items: listed('A'), next}});
      await pagesOf(openNews({sources: [{src: `${ORIGIN}/1`}]}));
      expect(fetch.args.map(([url]) => String(url))).to.deep.equal([`${ORIGIN}/1`]);
    });
  }

  it('is a WordPress with totals out of reach ends with the first page that is short, or is not there', async () => {
    const posts = (...ids: number[]) => ids.map((id) => ({id, title: {rendered: `${id}`}}));
    const answers = [posts(1, 2), posts(3, 4), {code: 'rest_post_invalid_page_number', message: 'No.'}];
    const fetch = sinon.stub(globalThis, 'fetch').callsFake(async (input) => {
      const page = Number(new URL(String(input)).searchParams.get('page') ?? 1);
      return Response.json(answers[page - 1], {status: page === 3 ? 400 : 200});
    });
    const sources = [{src: `${ORIGIN}/wp-json/wp/v2/posts`}];
    expect((await pagesOf(openNews({sources, limit: 2}))).flat()).to.deep.equal(['1', '2', '3', '4']);
    // The page past the last, and the one before it, of which something might have slid up.
    expect(fetch.callCount).to.equal(4);
    answers[1] = posts(3);
    fetch.resetHistory();
    expect((await pagesOf(openNews({sources, limit: 2}))).flat()).to.deep.equal(['1', '2', '3']);
    expect(fetch.callCount).to.equal(2);
  });

  it('is a WordPress that refuses the first page is an error, whatever the code', async () => {
    sinon.stub(globalThis, 'fetch').resolves(Response.json({code: 'rest_post_invalid_page_number'}, {status: 400}));
    const sources = [{src: `${ORIGIN}/wp-json/wp/v2/posts?page=9`}];
    expect(await newsErrorOf(openNews({sources}).next({signal}))).to.include({kind: 'http', status: 400});
  });

  it('names the positions of what it cannot use in the whole list', async () => {
    serve({
      [`${ORIGIN}/1`]: {items: [...listed('A'), null], next: '/2'},
      [`${ORIGIN}/2`]: {items: [...listed('B'), null]},
    });
    const stream = openNews({sources: [{src: `${ORIGIN}/1`}], limit: 2});
    const {issues} = await stream.next({signal});
    expect(issues.filter(({dropped}) => dropped).map(({index}) => index)).to.deep.equal([1, 3]);
    // What no item has is told once, and not with each page.
    expect(issues.filter(({ofList}) => ofList).map(({field}) => field)).to.deep.equal(['url', 'published']);
  });
});

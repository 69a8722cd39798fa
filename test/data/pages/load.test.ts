import {expect} from 'chai';
import sinon from 'sinon';
import {loadNews, loadNewsItem, loadThemes, type LoadNewsOptions} from '../../../src/data/pages/load.js';
import type {NewsError} from '../../../src/data/model/news-error.js';
import {PAGE, RecordedSite} from '../../unit/recorded-site.js';
import {waitUntil} from '../../wait-until.js';
import {failureOf, newsErrorOf} from '../http/failure.js';

/** Options for a path of a site, and what is reported of failed tries. */
function wanted(site: RecordedSite, options: Partial<LoadNewsOptions> & {path?: string} = {}) {
  const {path, ...others} = options;
  const reported: [kind: string, attempt: number, willRetry: boolean][] = [];
  const errors: NewsError[] = [];
  return {
    reported,
    errors,
    options: {
      src: site.url(path),
      base: PAGE,
      onAttemptFailed: (error: NewsError, willRetry: boolean) => {
        errors.push(error);
        reported.push([error.kind, error.attempt, willRetry]);
      },
      ...others,
    } satisfies LoadNewsOptions,
  };
}

async function idsOf(site: RecordedSite, options: Partial<LoadNewsOptions> & {path?: string}): Promise<string[]> {
  const {items} = await loadNews(wanted(site, options).options);
  return items.map(({id}) => id);
}

describe('loadNews', () => {
  it('loads the first six news of a WordPress in one request, with all that a card shows', async () => {
    const site = new RecordedSite();
    const {options, reported} = wanted(site);
    const {items, issues} = await loadNews(options);
    expect(items.map(({id}) => id)).to.deep.equal(['4', '6', '8', '10', '12', '14']);
    expect(items[0]).to.include({
      title: 'Luxembourg to open healthtech incubator',
      published: '2026-06-30T09:00:00+02:00',
    });
    expect(items[0]).to.include.keys('url', 'excerpt', 'image', 'authors', 'themes');
    expect(issues).to.deep.equal([]);
    expect(reported).to.deep.equal([]);
    expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
  });

  it('gives as many as are wanted', async () => {
    expect(await idsOf(new RecordedSite(), {limit: 1})).to.deep.equal(['4']);
    expect(await idsOf(new RecordedSite(), {limit: 100})).to.have.lengthOf(40);
  });

  it('brings a number outside 1 to 100 to the nearest end, and takes six for none', async () => {
    for (const [limit, count] of [
      [-3, 1],
      [0, 6],
      [Number.NaN, 6],
      [2.9, 2],
      [1000, 40],
    ] as const) {
      expect(await idsOf(new RecordedSite(), {limit}), String(limit)).to.have.lengthOf(count);
    }
  });

  it('gives as many as are wanted of a source that cannot be asked for fewer', async () => {
    const path = 'fixture/plain/array-title-date-link';
    expect(await idsOf(new RecordedSite(), {path, limit: 2})).to.have.lengthOf(2);
    expect(await idsOf(new RecordedSite(), {path, limit: 100})).to.have.lengthOf(4);
  });

  it('gives no more than are wanted where the address asks for more', async () => {
    const site = new RecordedSite();
    expect(await idsOf(site, {path: 'wp-json/wp/v2/posts?per_page=5', limit: 2})).to.deep.equal(['4', '6']);
  });

  it('asks the source for the newest or the oldest of all where it can', async () => {
    expect(await idsOf(new RecordedSite(), {order: 'newest', limit: 2})).to.deep.equal(['4', '6']);
    expect(await idsOf(new RecordedSite(), {order: 'oldest', limit: 2})).to.deep.equal(['77', '76']);
  });

  it('sorts what came before it leaves any out', async () => {
    const path = 'fixture/plain/array-title-date-link';
    const titles = async (options: Partial<LoadNewsOptions>) => {
      const {items} = await loadNews(wanted(new RecordedSite(), {path, limit: 2, ...options}).options);
      return items.map(({published}) => published);
    };
    expect(await titles({order: 'oldest'})).to.deep.equal(['2026-06-11', '2026-06-18']);
    expect(await titles({order: 'newest'})).to.deep.equal(['2026-06-30', '2026-06-24']);
    expect(await titles({order: 'source'})).to.deep.equal(['2026-06-30', '2026-06-24']);
  });

  for (const [order, titles] of [
    ['source', ['A', 'B', 'C', 'D']],
    ['newest', ['D', 'B', 'A', 'C']],
    ['oldest', ['B', 'D', 'A', 'C']],
  ] as const) {
    it(`puts news without a date ${order === 'source' ? 'where the source does' : 'last'}, order ${order}`, async () => {
      const answer = [
        {title: 'A'},
        {title: 'B', date: '2026-01'},
        {title: 'C', date: 'soon'},
        {title: 'D', date: '2026-02-03'},
      ];
      sinon.stub(globalThis, 'fetch').resolves(Response.json(answer));
      const {items} = await loadNews({src: `https://news.example.org/${order}.json`, order});
      expect(items.map(({title}) => title)).to.deep.equal(titles);
    });
  }

  it('keeps the source’s order among news of the same moment', async () => {
    const answer = ['A', 'B', 'C'].map((title) => ({title, date: '2026-06-30'}));
    const fetch = sinon.stub(globalThis, 'fetch').callsFake(() => Promise.resolve(Response.json(answer)));
    for (const order of ['newest', 'oldest'] as const) {
      const {items} = await loadNews({src: 'https://news.example.org/same.json', order});
      expect(items.map(({title}) => title)).to.deep.equal(['A', 'B', 'C']);
    }
    expect(fetch.callCount).to.equal(2);
  });

  it('gives an empty list for an empty feed', async () => {
    const {options, reported} = wanted(new RecordedSite('empty'));
    expect(await loadNews(options)).to.deep.equal({items: [], issues: []});
    expect(reported).to.deep.equal([]);
  });

  it('says what it dropped, and keeps the rest', async () => {
    sinon.stub(globalThis, 'fetch').resolves(Response.json([{title: 'A', url: 'javascript:alert(1)'}, null]));
    const {items, issues} = await loadNews({src: 'https://news.example.org/dropped.json'});
    expect(items).to.have.lengthOf(1);
    expect(items[0]).not.to.have.property('url');
    expect(issues.map(({index, field, dropped}) => [index, field, dropped])).to.deep.equal([
      [0, 'url', false],
      [1, 'item', true],
      // No item has a link, and none a date.
      [0, 'url', false],
      [0, 'published', false],
    ]);
  });

  it('reads an address relative to its base', async () => {
    const site = new RecordedSite();
    const base = new URL(site.url('pages/deep/index.html'), PAGE).href;
    const {items} = await loadNews({src: '../../wp-json/wp/v2/posts', base, limit: 1});
    expect(items[0]?.id).to.equal('4');
    expect((await site.count()).requests).to.equal(1);
  });

  it('resolves addresses in the answer against the source, not the page', async () => {
    const fetch = sinon.stub(globalThis, 'fetch').resolves(Response.json([{title: 'A', url: 'a.html'}]));
    const {items} = await loadNews({src: 'news/list.json', base: 'https://news.example.org/page/'});
    expect(fetch.args.map(([url]) => url)).to.deep.equal(['https://news.example.org/page/news/list.json']);
    expect(items[0]?.url).to.equal('https://news.example.org/page/news/a.html');
  });

  const noAddress: readonly (readonly [src: string, base: string | undefined])[] = [
    ['', 'https://news.example.org/'],
    [' ', 'https://news.example.org/'],
    ['javascript:alert(1)', 'https://news.example.org/'],
    ['data:application/json,[]', undefined],
    ['ftp://news.example.org/news.json', undefined],
    ['https://', undefined],
    ['/news.json', undefined],
    ['/news.json', 'about:blank'],
  ];
  for (const [src, base] of noAddress) {
    it(`fails with kind config, without a request, for the address "${src}" at ${base ?? 'no base'}`, async () => {
      const fetch = sinon.spy(globalThis, 'fetch');
      const {reported, errors, options} = wanted(new RecordedSite());
      const {onAttemptFailed} = options;
      const error = await newsErrorOf(loadNews({src, onAttemptFailed, ...(base !== undefined && {base})}));
      expect(error).to.include({kind: 'config', url: src, message: `"${src}" is not an http(s) address.`});
      expect(error.hint).to.contain('src attribute');
      expect(reported).to.deep.equal([['config', 1, false]]);
      expect(errors).to.deep.equal([error]);
      expect(fetch.called).to.equal(false);
    });
  }

  it('fails with kind config, without a request, for a map that cannot be read', async () => {
    const site = new RecordedSite();
    const {reported, options} = wanted(site, {format: 'mapped', map: 'items'});
    const error = await newsErrorOf(loadNews(options));
    expect(error.kind).to.equal('config');
    expect(error.message).to.contain('items');
    expect(reported).to.deep.equal([['config', 1, false]]);
    expect((await site.count()).requests).to.equal(0);
  });

  it('reads the fields that a map names', async () => {
    sinon.stub(globalThis, 'fetch').resolves(Response.json({data: {articles: [{x: {y: 'A'}}, {x: {y: 'B'}}]}}));
    const src = 'https://news.example.org/mapped.json';
    const {items} = await loadNews({src, format: 'mapped', map: 'items: data.articles; title: x.y'});
    expect(items.map(({title}) => title)).to.deep.equal(['A', 'B']);
  });

  it('gives the language that is wanted where the source has several', async () => {
    const path = 'fixture/plain/object-items-bilingual';
    for (const [language, title] of [
      ['de-LU', 'Das Zentrum bezieht sein neues Gebäude'],
      ['en', 'The centre moves into its new building'],
      ['pt', 'The centre moves into its new building'],
    ] as const) {
      const {items} = await loadNews(wanted(new RecordedSite(), {path, language, limit: 1}).options);
      expect(items[0]?.title, language).to.equal(title);
    }
  });

  it('fails with kind format, reported once, for JSON that holds no news', async () => {
    const site = new RecordedSite();
    const {reported, errors, options} = wanted(site, {path: 'wp-json/wp/v2/tags'});
    const error = await newsErrorOf(loadNews(options));
    expect(error).to.include({kind: 'format', url: new URL(options.src, PAGE).href});
    expect(reported).to.deep.equal([['format', 1, false]]);
    expect(errors).to.deep.equal([error]);
    expect((await site.count()).requests).to.equal(1);
  });

  it('counts the tries that came before an answer it cannot read', async () => {
    const site = new RecordedSite('busy-2');
    const {reported, options} = wanted(site, {path: 'wp-json/wp/v2/tags'});
    expect(await newsErrorOf(loadNews(options))).to.include({kind: 'format'});
    expect(reported).to.deep.equal([
      ['http', 1, true],
      ['http', 2, true],
      ['format', 3, false],
    ]);
    expect((await site.count()).requests).to.equal(3);
  });

  it('tells of each failed try once, and gives the news of the one that succeeds', async () => {
    const site = new RecordedSite('busy-2');
    const {reported, options} = wanted(site, {limit: 1});
    const {items} = await loadNews(options);
    expect(items.map(({id}) => id)).to.deep.equal(['4']);
    expect(reported).to.deep.equal([
      ['http', 1, true],
      ['http', 2, true],
    ]);
    expect((await site.count()).requests).to.equal(3);
  });

  it('tries three more times unless reported otherwise', async () => {
    const site = new RecordedSite('busy');
    const {reported, options} = wanted(site);
    expect(await newsErrorOf(loadNews(options))).to.include({kind: 'http', status: 503});
    expect(reported).to.deep.equal([
      ['http', 1, true],
      ['http', 2, true],
      ['http', 3, true],
      ['http', 4, false],
    ]);
    expect((await site.count()).requests).to.equal(4);
  });

  const once: readonly (readonly [scenario: string, kind: string, options: Partial<LoadNewsOptions>])[] = [
    ['busy', 'http', {retries: 0}],
    ['status-404', 'http', {}],
    ['html', 'parse', {}],
    ['large', 'format', {}],
    ['hang', 'timeout', {timeout: 0.2, retries: 0}],
  ];
  for (const [scenario, kind, options] of once) {
    it(`asks and tells once for ${scenario}${'retries' in options ? ' without retries' : ''}`, async () => {
      const site = new RecordedSite(scenario);
      const {reported, errors, options: all} = wanted(site, options);
      const error = await newsErrorOf(loadNews(all));
      expect(reported).to.deep.equal([[kind, 1, false]]);
      expect(errors).to.deep.equal([error]);
      expect((await site.count()).requests).to.equal(1);
    });
  }

  it('fails without anyone to tell', async () => {
    const site = new RecordedSite('status-404');
    const error = await newsErrorOf(loadNews({src: site.url(), base: PAGE}));
    expect(error).to.include({kind: 'http', status: 404});
  });

  it('shares one request among those who want the same at the same time, and tells each', async () => {
    const site = new RecordedSite('busy-1');
    const [a, b] = [wanted(site), wanted(site)];
    const [first, second] = await Promise.all([loadNews(a.options), loadNews(b.options)]);
    expect(first).to.deep.equal(second);
    expect((await site.count()).requests).to.equal(2);
    expect(a.reported).to.deep.equal([['http', 1, true]]);
    expect(b.reported).to.deep.equal([['http', 1, true]]);
  });

  it('asks again for one who comes later', async () => {
    const site = new RecordedSite();
    const {options} = wanted(site);
    await loadNews(options);
    await loadNews(options);
    expect((await site.count()).requests).to.equal(2);
  });

  it('is rejected with the reason of the one who leaves, and tells of no failure', async () => {
    const site = new RecordedSite('hang');
    const controller = new AbortController();
    const {reported, options} = wanted(site, {signal: controller.signal});
    const failure = failureOf(loadNews(options));
    await waitUntil(async () => (await site.count()).requests === 1, 'the request is under way');
    const reason = new Error('gone');
    controller.abort(reason);
    expect(await failure).to.equal(reason);
    await waitUntil(async () => (await site.count()).aborted === 1, 'the server is reported');
    expect(reported).to.deep.equal([]);
    expect((await site.count()).requests).to.equal(1);
  });

  it('asks nothing for one who has left already', async () => {
    const site = new RecordedSite();
    const reason = new Error('gone');
    const {reported, options} = wanted(site, {signal: AbortSignal.abort(reason)});
    expect(await failureOf(loadNews(options))).to.equal(reason);
    expect(reported).to.deep.equal([]);
    expect((await site.count()).requests).to.equal(0);
  });
});

describe('loadNewsItem', () => {
  it('loads one post by its own address', async () => {
    const site = new RecordedSite();
    const {items, issues} = await loadNewsItem(wanted(site, {path: 'wp-json/wp/v2/posts/4'}).options);
    expect(items).to.have.lengthOf(1);
    expect(items[0]).to.include({id: '4', title: 'Luxembourg to open healthtech incubator'});
    expect(items[0]).to.include.keys('image', 'themes', 'authors');
    expect(issues).to.deep.equal([]);
    expect((await site.count()).requests).to.equal(1);
  });

  it('loads the first of a list', async () => {
    for (const path of ['wp-json/wp/v2/posts', 'fixture/plain/array-title-date-link']) {
      const {items} = await loadNewsItem(wanted(new RecordedSite(), {path}).options);
      expect(items.map(({title}) => title)).to.deep.equal(['Luxembourg to open healthtech incubator']);
    }
  });

  it('loads a plain JSON object, even one with lists in it', async () => {
    const answer = {
      title: 'A',
      summary: 'About A.',
      date: '2026-06-30',
      url: '/a',
      related: [{title: 'B', summary: 'About B.', url: '/b', date: '2026-06-29'}],
    };
    const fetch = sinon.stub(globalThis, 'fetch').resolves(Response.json(answer));
    const {items, issues} = await loadNewsItem({src: 'https://news.example.org/item.json'});
    expect(items).to.deep.equal([
      {
        id: 'https://news.example.org/a',
        title: 'A',
        url: 'https://news.example.org/a',
        excerpt: 'About A.',
        truncated: false,
        published: '2026-06-30',
        authors: [],
        themes: [],
      },
    ]);
    expect(issues).to.deep.equal([]);
    expect(fetch.args.map(([url]) => url)).to.deep.equal(['https://news.example.org/item.json']);
  });

  it('loads one node of a Drupal, asked once more where its pictures are not where they are in others', async () => {
    const site = new RecordedSite();
    const path = 'en/jsonapi/node/article/845d6b39-a656-499b-a184-ad51e786d831';
    const {items} = await loadNewsItem(wanted(site, {path}).options);
    expect(items.map(({title}) => title)).to.deep.equal(['Give it a go and grow your own herbs']);
    expect(items[0]?.image?.alt).to.equal('Fresh cut herbs including mint, parsley, thyme and dill');
    expect((await site.count()).requests).to.equal(2);
  });

  it('loads what stands first in an object that is no list, and has no page after it', async () => {
    const fetch = sinon
      .stub(globalThis, 'fetch')
      .resolves(Response.json({items: [{title: 'A'}], next: 'https://elsewhere.example/2'}));
    const {items, issues} = await loadNewsItem({src: 'https://news.example.org/first.json'});
    expect(items.map(({title}) => title)).to.deep.equal(['A']);
    expect(issues.map(({field}) => field)).not.to.include('next');
    expect(fetch.callCount).to.equal(1);
  });

  it('loads what is in English, unless another language is wanted', async () => {
    const title = [
      {lang: 'de', value: 'Haus'},
      {lang: 'en', value: 'House'},
    ];
    const fetch = async () => Response.json([{title, date: '2026-06-30'}]);
    for (const [options, wantedTitle] of [
      [{}, 'House'],
      [{language: 'de'}, 'Haus'],
    ] as const) {
      for (const load of [loadNews, loadNewsItem]) {
        const {items} = await load({src: 'https://news.example.org/languages.json', fetch, ...options});
        expect(items[0]?.title).to.equal(wantedTitle);
      }
    }
  });

  it('gives nothing for an empty list', async () => {
    const {reported, options} = wanted(new RecordedSite('empty'));
    expect(await loadNewsItem(options)).to.deep.equal({items: [], issues: []});
    expect(reported).to.deep.equal([]);
  });

  it('fails with what WordPress says of a post that is not there', async () => {
    const {reported, options} = wanted(new RecordedSite(), {path: 'wp-json/wp/v2/posts/1'});
    const error = await newsErrorOf(loadNewsItem(options));
    expect(error).to.include({kind: 'http', status: 404});
    expect(error.message).to.contain('Invalid post ID');
    expect(reported).to.deep.equal([['http', 1, false]]);
  });
});

describe('loadThemes', () => {
  const path = 'wp-json/wp/v2/categories?parent=2';

  it('loads the themes below one theme, names as text', async () => {
    const site = new RecordedSite();
    const {themes, issues} = await loadThemes(wanted(site, {path}).options);
    expect(themes.map(({id, name, parent}) => [id, name, parent])).to.deep.equal([
      ['3', 'Complex biomedical systems – data and models', '2'],
      ['6', 'Data-driven healthcare', '2'],
      ['5', 'Precision medicine, including environmental, lifestyle and socio-economic factors', '2'],
      ['4', 'Understanding, preventing, and treating the health-disease transition', '2'],
    ]);
    expect(themes[1]?.slug).to.equal('data-driven-healthcare');
    expect(themes[1]?.url).to.match(/^http.*data-driven-healthcare/);
    expect(issues).to.deep.equal([]);
    expect((await site.count()).requests).to.equal(1);
  });

  it('loads all themes, not as many as a feed has news', async () => {
    const {themes} = await loadThemes(wanted(new RecordedSite(), {path: 'wp-json/wp/v2/categories'}).options);
    expect(themes).to.have.lengthOf(20);
    expect(themes.map(({name}) => name)).to.include('Spin-offs & start-ups');
  });

  it('fails with kind format, reported with the number of the try, for what holds no themes', async () => {
    const {reported, options} = wanted(new RecordedSite('busy-1'), {path: 'wp-json/wp/v2/posts'});
    expect(await newsErrorOf(loadThemes(options))).to.include({kind: 'format'});
    expect(reported).to.deep.equal([
      ['http', 1, true],
      ['format', 2, false],
    ]);
  });

  it('fails with kind config for no address', async () => {
    expect(await newsErrorOf(loadThemes({src: ''}))).to.include({kind: 'config'});
  });

  describe('of several pages', () => {
    const ORIGIN = 'https://news.example.org';
    const terms = (first: number, count: number) =>
      Array.from({length: count}, (_, index) => ({
        id: first + index,
        slug: `s${first + index}`,
        name: `N ${first + index}`,
      }));

    /** Serves the pages of a list, and collects what is asked. */
    function servePages(answer: (page: number, url: URL) => Response): URL[] {
      const asked: URL[] = [];
      sinon.stub(globalThis, 'fetch').callsFake(async (input) => {
        const url = new URL(String(input));
        asked.push(url);
        return answer(Number(url.searchParams.get('page') ?? 1), url);
      });
      return asked;
    }

    /** A WordPress with so many categories. */
    const wordpress = (total: number) =>
      servePages((page, {searchParams}) => {
        const most = Number(searchParams.get('per_page'));
        const list = terms((page - 1) * most + 1, Math.min(most, Math.max(0, total - (page - 1) * most)));
        return Response.json(list, {
          headers: {'X-WP-Total': `${total}`, 'X-WP-TotalPages': `${Math.ceil(total / most)}`},
        });
      });
    const CATEGORIES = `${ORIGIN}/wp-json/wp/v2/categories`;

    it('reads them all', async () => {
      const asked = wordpress(130);
      const {themes, issues} = await loadThemes({src: CATEGORIES});
      expect(themes.map(({id}) => Number(id))).to.deep.equal(Array.from({length: 130}, (_, index) => index + 1));
      expect(issues).to.deep.equal([]);
      expect(asked).to.have.lengthOf(2);
    });

    it('reads as many as the address names', async () => {
      const asked = wordpress(130);
      expect((await loadThemes({src: `${CATEGORIES}?per_page=8`})).themes).to.have.lengthOf(8);
      expect(asked).to.have.lengthOf(1);
    });

    for (const parameter of ['per_page', 'perPage', 'page_size', 'pageSize', 'limit', 'page[limit]', 'b_LIMIT']) {
      it(`reads as many as the address names, as ${parameter}`, async () => {
        const asked = servePages(() => Response.json({results: terms(1, 8), next: '?page=2'}));
        const {themes, issues} = await loadThemes({src: `${ORIGIN}/topics?${parameter}=8`});
        expect([themes.length, issues, asked.length]).to.deep.equal([8, [], 1]);
      });
    }

    it('reads ten, and says that there are more', async () => {
      const asked = wordpress(1100);
      const {themes, issues} = await loadThemes({src: CATEGORIES});
      expect(themes).to.have.lengthOf(1000);
      expect(issues).to.deep.equal([
        {index: 1000, field: 'next', reason: 'only the first 10 pages are read', dropped: false},
      ]);
      expect(asked).to.have.lengthOf(10);
    });

    it('follows what a Drupal, a Ghost and any JSON say', async () => {
      const drupal = (id: string) => ({type: 'taxonomy_term--tags', id, attributes: {name: id}});
      for (const [path, pages] of [
        [
          'jsonapi/taxonomy_term/tags',
          [
            {jsonapi: {}, data: [drupal('a')], links: {next: {href: '?page=2'}}},
            {jsonapi: {}, data: [drupal('b')], links: {}},
          ],
        ],
        [
          'ghost/api/content/tags/?key=1',
          [
            {tags: [{id: 'a', name: 'a'}], meta: {pagination: {page: 1, pages: 2}}},
            {tags: [{id: 'b', name: 'b'}], meta: {pagination: {page: 2, pages: 2}}},
          ],
        ],
        [
          'topics',
          [
            {results: [{id: 'a', name: 'a', slug: 'a'}], next: '?page=2'},
            {results: [{id: 'b', name: 'b', slug: 'b'}], next: null},
          ],
        ],
      ] as const) {
        sinon.restore();
        const asked = servePages((page) => Response.json(pages[page - 1]));
        const {themes, issues} = await loadThemes({src: `${ORIGIN}/${path}`});
        expect(
          themes.map(({name}) => name),
          path,
        ).to.deep.equal(['a', 'b']);
        expect([asked.length, issues]).to.deep.equal([2, []]);
      }
    });

    it('takes the themes of a JSON Feed from its newest items alone', async () => {
      const feed = {version: 'https://jsonfeed.org/version/1.1', items: [{id: '1', title: 'A', tags: ['a']}]};
      const asked = servePages(() => Response.json({...feed, next_url: `${ORIGIN}/feed.json?page=2`}));
      expect((await loadThemes({src: `${ORIGIN}/feed.json`})).themes).to.have.lengthOf(1);
      expect(asked).to.have.lengthOf(1);
    });

    it('ends with a page that has nothing new, whatever number it is asked by', async () => {
      const asked = servePages(() => Response.json(terms(1, 100)));
      const {themes, issues} = await loadThemes({src: CATEGORIES});
      expect([themes.length, issues, asked.length]).to.deep.equal([100, [], 2]);
    });

    it('keeps what came where a further page fails, is no list or is elsewhere, and says so', async () => {
      const reported = sinon.spy();
      const next = 'https://elsewhere.example/2';
      for (const [reason, second, address] of [
        ['the next page could not be read: The source answered 404', new Response('', {status: 404}), '?page=2'],
        ['the next page could not be read: The answer has no list', Response.json({results: 'no'}), '?page=2'],
        ['the next page is on another site', Response.json([]), next],
      ] as const) {
        sinon.restore();
        servePages((page) => (page === 1 ? Response.json({results: terms(1, 2), next: address}) : second));
        const {themes, issues} = await loadThemes({src: `${ORIGIN}/topics`, onAttemptFailed: reported});
        expect(themes).to.have.lengthOf(2);
        expect(issues).to.have.lengthOf(1);
        expect(issues[0]).to.deep.include({index: 2, field: 'next', dropped: false});
        expect(issues[0]?.reason).to.contain(reason);
      }
      expect(reported.called).to.equal(false);
    });

    it('is rejected with the reason of who leaves', async () => {
      const controller = new AbortController();
      const reason = new Error('gone');
      servePages((page) => {
        if (page === 2) {
          controller.abort(reason);
        }
        return Response.json(terms(page * 100, 100));
      });
      expect(await failureOf(loadThemes({src: CATEGORIES, signal: controller.signal}))).to.equal(reason);
    });
  });
});

describe('relative addresses in an answer', () => {
  const READ = [
    ['a list', [{title: 'A', url: './a', date: '2026-06-30'}]],
    ['a JSON Feed', {version: 'https://jsonfeed.org/version/1.1', items: [{id: '1', title: 'A', url: 'a'}]}],
    [
      'a Drupal',
      {jsonapi: {}, data: [{type: 'node--article', id: '1', attributes: {title: 'A', path: {alias: '/x/a'}}}]},
    ],
  ] as const;
  for (const [what, json] of READ) {
    it(`belong to the address that answered, after a redirect: ${what}`, async () => {
      for (const [answered, url] of [
        ['https://www.b.example/x/news.json', 'https://www.b.example/x/a'],
        ['', 'https://a.example/x/a'],
      ] as const) {
        const response = Response.json(json);
        Object.defineProperty(response, 'url', {value: answered});
        const {items} = await loadNews({src: 'https://a.example/x/list.json', fetch: async () => response});
        expect(items[0]?.url).to.equal(url);
      }
    });
  }
});

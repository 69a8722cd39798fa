import {expect} from 'chai';
import sinon from 'sinon';
import {
  openNews,
  type NewsPage,
  type NewsSourceOptions,
  type NewsStreamOptions,
} from '../../../src/data/pages/news-stream.js';
import type {NewsItem} from '../../../src/data/model/news-item.js';
import {PAGE, RecordedSite} from '../../unit/recorded-site.js';
import {waitUntil} from '../../wait-until.js';
import {failureOf, newsErrorOf} from '../http/failure.js';

const signal = new AbortController().signal;

const POSTS = 'wp-json/wp/v2/posts';
const GHOST = 'ghost/api/content/posts/?key=0123456789abcdef0123456789';
const DRUPAL = 'jsonapi/node/article';

const at = (site: RecordedSite, path: string, options: Partial<NewsSourceOptions> = {}): NewsSourceOptions => ({
  src: site.url(path),
  ...options,
});

const streamOf = (sources: readonly NewsSourceOptions[], options: Partial<NewsStreamOptions> = {}) =>
  openNews({sources, base: PAGE, ...options});

const datesOf = (items: readonly NewsItem[]) => items.map(({published}) => Date.parse(published ?? ''));

function expectOrder(items: readonly NewsItem[]): void {
  const dates = datesOf(items);
  expect(dates).to.deep.equal(dates.toSorted((a, b) => b - a));
}

async function all(stream: ReturnType<typeof openNews>): Promise<NewsPage[]> {
  const pages: NewsPage[] = [];
  while (pages.at(-1)?.done !== true) {
    expect(pages.length).to.be.below(40);
    pages.push(await stream.next({signal}));
  }
  return pages;
}

describe('a stream of several sources', () => {
  it('merges three systems newest first over all pages, each item once, with an id of its own', async () => {
    const sites = [new RecordedSite(), new RecordedSite(), new RecordedSite()] as const;
    const sources = [at(sites[0], POSTS), at(sites[1], GHOST), at(sites[2], DRUPAL)];
    const pages = await all(streamOf(sources, {limit: 10}));
    const items = pages.flatMap((page) => page.items);
    expect(items).to.have.lengthOf(40 + 30 + 18);
    expectOrder(items);
    expect(new Set(items.map(({id}) => id)).size).to.equal(88);
    expect(pages.map((page) => page.items.length)).to.deep.equal([10, 10, 10, 10, 10, 10, 10, 10, 8]);
    expect(pages.every(({failed, issues}) => failed.length + issues.length === 0)).to.equal(true);
  });

  it('asks only the source whose next item could come next', async () => {
    const [one, two] = [new RecordedSite(), new RecordedSite()];
    // The second has old news alone: its ten newest are older than the first's thirty.
    const stream = streamOf([at(one, POSTS), at(two, `${POSTS}?offset=30`)], {limit: 10});
    for (const requests of [1, 2, 3]) {
      const {items} = await stream.next({signal});
      expect(items.every(({id}) => id.startsWith('1/'))).to.equal(true);
      expect([(await one.count()).requests, (await two.count()).requests]).to.deep.equal([requests, 1]);
    }
  });

  it('begins with the oldest where that is wanted', async () => {
    const sources = [at(new RecordedSite(), POSTS), at(new RecordedSite(), GHOST)];
    const {items} = await streamOf(sources, {limit: 20, order: 'oldest'}).next({signal});
    const dates = datesOf(items);
    expect(dates).to.deep.equal(dates.toSorted((a, b) => a - b));
    expect(new Set(items.map(({id}) => id.slice(0, 2)))).to.deep.equal(new Set(['1/', '2/']));
  });

  it('shows a story once that two sources have', async () => {
    const site = new RecordedSite();
    const sources = [at(site, 'fixture/wordpress/posts-page-1'), at(site, 'fixture/jsonfeed/feed-page-1')];
    const {items} = await streamOf(sources, {limit: 50}).next({signal});
    expect(new Set(items.map(({title}) => title)).size).to.equal(items.length);
    expect(items).to.have.lengthOf(10);
  });

  it('shows different stories that lead to one address, such as that of a list', async () => {
    const day = (number: number) => `2026-01-0${number}`;
    const url = 'https://inst.example/news';
    const answers: Readonly<Record<string, unknown>> = {
      one: [
        {title: 'Alpha opens', url, date: day(4)},
        {title: 'Gamma grows', url, date: day(2)},
      ],
      two: [
        {title: 'Beta closes', url, date: day(3)},
        {title: 'Alpha opens!', url, date: day(1)},
      ],
    };
    sinon.stub(globalThis, 'fetch').callsFake(async (input) => Response.json(answers[new URL(String(input)).host]));
    const {items} = await streamOf([{src: 'https://one'}, {src: 'https://two'}]).next({signal});
    expect(items.map(({title}) => title)).to.deep.equal(['Alpha opens', 'Beta closes', 'Gamma grows']);
  });

  it('names who publishes an item: by the label, or the host of the address', async () => {
    const [one, two] = [new RecordedSite(), new RecordedSite()];
    const sources = [
      at(one, POSTS, {label: ' Institute A ', href: '/a'}),
      at(two, POSTS, {href: 'javascript:alert(1)'}),
    ];
    const {items} = await streamOf(sources, {limit: 10}).next({signal});
    const credits = new Set(items.map(({source}) => JSON.stringify(source)));
    expect(credits).to.deep.equal(
      new Set([
        JSON.stringify({name: 'Institute A', url: new URL('/a', PAGE).href}),
        JSON.stringify({name: new URL(PAGE).host}),
      ]),
    );
  });

  it('asks only the sources that are wanted: by label or host, as names or as the slugs that they would have', async () => {
    const fetch = sinon.stub(globalThis, 'fetch').callsFake(async (input) => {
      const {hostname} = new URL(String(input));
      return Response.json([{id: 1, title: hostname, url: `https://${hostname}/1`, date: '2026-01-01'}]);
    });
    const sources = [
      {src: 'https://a.example/', label: 'Institute A'},
      {src: 'https://b.example/', label: 'C, D & E'},
      {src: 'https://www.c.example/'},
    ];
    const wanted = async (fromSource: string) => {
      fetch.resetHistory();
      const {items, done} = await streamOf(sources, {fromSource}).next({signal});
      expect(done).to.equal(true);
      expect(fetch.callCount).to.equal(items.length);
      return items.map(({id}) => id).toSorted();
    };
    expect(await wanted('institute a')).to.deep.equal(['1/1']);
    expect(await wanted('institute-a, c-d-e')).to.deep.equal(['1/1', '2/1']);
    expect(await wanted('c.example')).to.deep.equal(['3/1']);
    expect(await wanted('nobody')).to.deep.equal([]);
    expect(await wanted(' , ')).to.deep.equal(['1/1', '2/1', '3/1']);
  });

  it('chooses by whom the items of a snapshot name', async () => {
    const item = (id: string, name?: string) => ({id, title: id, ...(name && {_newsstand: {source: {name}}})});
    const items = [item('1', 'Institute A'), item('2', 'Institute B'), item('3'), item('4', 'Institute A')];
    sinon
      .stub(globalThis, 'fetch')
      .callsFake(async () => Response.json({version: 'https://jsonfeed.org/version/1.1', items}));
    const src = new URL('/snapshot.json', PAGE).href;
    const {items: chosen} = await streamOf([{src}], {fromSource: 'institute-a', limit: 2}).next({signal});
    expect(chosen.map(({id}) => id)).to.deep.equal(['1', '4']);
  });

  it('keeps the names that the items of a snapshot have, unless there is a label', async () => {
    const item = (id: string, source?: unknown) => ({id, title: id, _newsstand: {source}});
    const items = [item('A', {name: 'Institute A', url: 'https://a.example/'}), item('B')];
    sinon.stub(globalThis, 'fetch').callsFake(async (input) =>
      Response.json({
        version: 'https://jsonfeed.org/version/1.1',
        items: String(input).includes('snapshot') ? items : [{id: 'C', title: 'C'}],
      }),
    );
    for (const [label, names] of [
      ['', ['Institute A', new URL(PAGE).host, 'two.example']],
      [' ', ['Institute A', new URL(PAGE).host, 'two.example']],
      ['News', ['News', 'News', 'two.example']],
    ] as const) {
      const sources = [{src: '/snapshot.json', label}, {src: 'https://two.example/feed.json'}];
      const page = await streamOf(sources).next({signal});
      expect(page.items.map(({source}) => source?.name)).to.deep.equal(names);
    }
  });

  it('believes no source of another site who publishes its items', async () => {
    const items = [{id: 'A', title: 'A', _newsstand: {source: {name: 'Ministry', url: 'https://ministry.example/'}}}];
    sinon
      .stub(globalThis, 'fetch')
      .callsFake(async () => Response.json({version: 'https://jsonfeed.org/version/1.1', items}));
    for (const [src, name, base = 'https://one.example/page'] of [
      ['https://www.one.example/snapshot.json', 'Ministry'],
      ['/snapshot.json', 'Ministry'],
      ['https://one.example.evil.example/snapshot.json', undefined],
      ['//evil.example/snapshot.json', undefined],
      // These have no host.
      ['https://evil.example/snapshot.json', undefined, 'file:///home/page.html'],
      ['https://evil.example/snapshot.json', undefined, 'data:text/html,page'],
      ['https://evil.example/snapshot.json', undefined, 'about:blank'],
    ] as const) {
      const page = await openNews({sources: [{src}], base}).next({signal});
      expect(page.items[0]?.source?.name, `${src} in ${base}`).to.equal(name);
    }
  });

  it('believes what it asks for a program that names no page', async () => {
    const items = [{id: 'A', title: 'A', _newsstand: {source: {name: 'Ministry'}}}];
    const fetch = async () => Response.json({version: 'https://jsonfeed.org/version/1.1', items});
    const page = await openNews({sources: [{src: 'https://one.example/snapshot.json'}], fetch}).next();
    expect(page.items[0]?.source?.name).to.equal('Ministry');
  });

  it('names who publishes the items of one source only by a label', async () => {
    for (const [label, source] of [
      ['A', {name: 'A'}],
      [' A ', {name: 'A'}],
      ['', undefined],
      [' ', undefined],
    ] as const) {
      const {items} = await streamOf([at(new RecordedSite(), POSTS, {label})]).next({signal});
      expect(items[0]?.source).to.deep.equal(source);
    }
  });

  it('finds one theme in each by what it can be asked', async () => {
    const sources = [POSTS, GHOST, DRUPAL, 'feed/json'].map((path) => at(new RecordedSite(), path));
    const {items} = await streamOf(sources, {limit: 60, theme: 'data-driven-healthcare'}).next({signal});
    expect(new Set(items.map(({id}) => id.slice(0, 2)))).to.deep.equal(new Set(['1/', '2/', '3/', '4/']));
    expectOrder(items);
  });

  it('is empty, and no error, where no source has the theme', async () => {
    const sources = [POSTS, GHOST, DRUPAL, 'feed/json'].map((path) => at(new RecordedSite(), path));
    const page = await streamOf(sources, {theme: 'no-such-theme'}).next({signal});
    expect(page).to.deep.include({items: [], failed: [], done: true});
  });

  describe('one of which fails', () => {
    it('names it, shows the others, and asks it again for the next page', async () => {
      const [one, two] = [new RecordedSite(), new RecordedSite('status-404')];
      const sources = [at(one, POSTS), at(two, POSTS, {label: 'B'})];
      const stream = streamOf(sources, {limit: 20});
      for (const requests of [1, 2]) {
        const {items, failed, done} = await stream.next({signal});
        expect(items).to.have.lengthOf(20);
        expect(failed.map(({source, error}) => [source, error.kind, error.status])).to.deep.equal([
          [sources[1], 'http', 404],
        ]);
        expect(done).to.equal(false);
        expect((await two.count()).requests).to.equal(requests);
      }
      // Now nothing but the one that fails is left.
      expect(await newsErrorOf(stream.next({signal}))).to.include({kind: 'http', status: 404});
    });

    it('merges what it brings later, in order and without repeating anything', async () => {
      const [one, two] = [new RecordedSite(), new RecordedSite('lapse-1')];
      const stream = streamOf([at(one, POSTS), at(two, GHOST)], {limit: 10});
      const first = await stream.next({signal});
      expect(first.failed).to.have.lengthOf(1);
      expect(first.items.every(({id}) => id.startsWith('1/'))).to.equal(true);
      const rest = await all(stream);
      expect(rest[0]?.failed).to.deep.equal([]);
      // What it would have brought to the first page comes first.
      expect(rest[0]?.items[0]?.id).to.match(/^2\//);
      expectOrder(rest.flatMap(({items}) => items));
      const ids = [first, ...rest].flatMap(({items}) => items.map(({id}) => id));
      expect(ids).to.have.lengthOf(70);
      expect(new Set(ids).size).to.equal(70);
    });

    it('retries each alone, and tells of each failed try', async () => {
      const [one, two] = [new RecordedSite('busy-1'), new RecordedSite('busy-2')];
      const reported: [url: string, attempt: number, willRetry: boolean][] = [];
      const {items, failed} = await streamOf([at(one, POSTS), at(two, POSTS)], {patience: Infinity}).next({
        signal,
        onAttemptFailed: ({url, attempt}, willRetry) => reported.push([new URL(url).pathname, attempt, willRetry]),
      });
      expect(new Set(items.map(({id}) => id.slice(0, 2))).size).to.equal(2);
      expect(failed).to.deep.equal([]);
      const path = (site: RecordedSite) => new URL(site.url(), PAGE).pathname;
      expect(reported).to.have.deep.members([
        [path(one), 1, true],
        [path(two), 1, true],
        [path(two), 2, true],
      ]);
    });

    for (const scenario of ['hang', 'stalls']) {
      it(`gives its request up once nobody waits for it any more: ${scenario}`, async () => {
        const [one, two] = [new RecordedSite(), new RecordedSite(scenario)];
        const stream = streamOf([at(one, POSTS), at(two, POSTS)], {patience: 0.2});
        const {items, failed, pending} = await stream.next();
        expect(items).to.have.lengthOf(6);
        expect([failed.length, pending.map(({index}) => index)]).to.deep.equal([0, [1]]);
        const controller = new AbortController();
        const left = failureOf(stream.fetchMissing({signal: controller.signal}));
        controller.abort();
        expect(await left).to.equal(controller.signal.reason);
        await waitUntil(async () => (await two.count()).aborted === 1, 'its request is given up');
        expect((await two.count()).requests).to.equal(1);
      });
    }

    it('goes on retrying one that is late while no other has anything', async () => {
      const [one, two] = [new RecordedSite('empty'), new RecordedSite('busy-2')];
      const {items, failed} = await streamOf([at(one, POSTS), at(two, POSTS)], {patience: 0.3}).next({signal});
      expect(items).to.have.lengthOf(6);
      expect(failed).to.deep.equal([]);
    });

    it('fails where all do, and says of each why', async () => {
      const sources = ['status-404', 'html'].map((scenario) => at(new RecordedSite(scenario), POSTS));
      const error = await newsErrorOf(streamOf(sources).next({signal}));
      expect(error).to.include({kind: 'http'});
      expect(error.message).to.match(/^None of 2 sources could be read\. .*404.*not JSON/);
      expect(error.hint).not.to.equal('');
    });

    it('is ready without it where the address is none', async () => {
      const stream = streamOf([{src: 'javascript:alert(1)'}, at(new RecordedSite(), POSTS)]);
      const {items, failed} = await stream.next({signal});
      expect(items).to.have.lengthOf(6);
      expect(failed.map(({error}) => error.kind)).to.deep.equal(['config']);
    });
  });

  it('stops all requests when it is left', async () => {
    const sites = [new RecordedSite('hang'), new RecordedSite('hang')];
    const controller = new AbortController();
    const failure = failureOf(streamOf(sites.map((site) => at(site, POSTS))).next({signal: controller.signal}));
    const counts = async () => Promise.all(sites.map((site) => site.count()));
    await waitUntil(async () => (await counts()).every(({requests}) => requests === 1), 'both are under way');
    const reason = new Error('gone');
    controller.abort(reason);
    expect(await failure).to.equal(reason);
    await waitUntil(async () => (await counts()).every(({aborted}) => aborted === 1), 'both are given up');
  });

  it('is empty and over without any source', async () => {
    expect(await streamOf([]).next({signal})).to.deep.equal({
      items: [],
      issues: [],
      failed: [],
      pending: [],
      done: true,
    });
  });
});

describe('a stream of several sources, by hand', () => {
  const SOURCES = [{src: 'https://a.example/feed.json'}, {src: 'https://b.example/feed.json'}];
  const item = (title: string, date?: string) => ({id: title, title, ...(date && {date_published: date})});

  /** Answers each host with a JSON Feed of these items, and with 404 where there is none. */
  const answering =
    (items: Readonly<Record<string, readonly unknown[]>>): typeof fetch =>
    (input) => {
      const list = items[new URL(String(input)).host];
      return Promise.resolve(
        list === undefined
          ? new Response('', {status: 404})
          : Response.json({version: 'https://jsonfeed.org/version/1.1', items: list}),
      );
    };

  it('shows what has no date where it stands among the others of its source, and last where none has one', async () => {
    const fetch = answering({
      'a.example': [item('a, first'), item('a 8', '2026-01-08'), item('a, between'), item('a 2', '2026-01-02')],
      'b.example': [item('b 9', '2026-01-09'), item('b 7', '2026-01-07'), item('b 1', '2026-01-01')],
      'c.example': [item('c, one'), item('c, other')],
    });
    const sources = [...SOURCES, {src: 'https://c.example/feed.json'}];
    const {items} = await openNews({sources, limit: 20, fetch}).next();
    expect(items.map(({title}) => title)).to.deep.equal([
      'b 9',
      'a, first',
      'a 8',
      'a, between',
      'b 7',
      'a 2',
      'b 1',
      'c, one',
      'c, other',
    ]);
  });

  it('says of each source why it could not be read, where none could', async () => {
    const {message, kind, url, cause} = await newsErrorOf(openNews({sources: SOURCES, fetch: answering({})}).next());
    expect({message, kind, url}).to.deep.equal({
      message:
        'None of 2 sources could be read. https://a.example/feed.json: The source answered 404. https://b.example/feed.json: The source answered 404.',
      kind: 'http',
      url: 'https://a.example/feed.json',
    });
    expect((cause as Error).message).to.equal('The source answered 404.');
  });
});

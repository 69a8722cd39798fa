import {expect} from 'chai';
import {openNews, type NewsPage, type NewsStream} from '../../../src/data/pages/news-stream.js';
import {newsErrorOf} from '../http/failure.js';

const ORIGIN = 'https://news.example.org';

/** A `fetch` that answers each address of the site by a function, and the paths and parameters that it was asked for. */
function site(answer: (url: URL, time: number) => unknown) {
  const asked: string[] = [];
  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    asked.push(decodeURIComponent(url.pathname + url.search));
    const json = answer(url, asked.length);
    return json instanceof Response ? json : Response.json(json);
  };
  return {asked, fetch};
}

const listed = (...titles: string[]) => titles.map((title) => ({title, id: title, url: `/news/${title}`}));
const titlesOf = ({items}: NewsPage) => items.map(({title}) => title);

async function pagesOf(stream: NewsStream): Promise<NewsPage[]> {
  const pages: NewsPage[] = [];
  for await (const page of stream) {
    pages.push(page);
    expect(pages.length).to.be.below(20);
  }
  return pages;
}

describe('the list of a WordPress that has become shorter', () => {
  const POSTS = `${ORIGIN}/wp-json/wp/v2/posts`;

  /** What a site with these posts answers. */
  const wordpress = (posts: readonly number[]) => (url: URL) => {
    const {page, per_page: size} = Object.fromEntries(url.searchParams);
    const [number, count] = [Number(page ?? 1), Number(size)];
    const pages = Math.ceil(posts.length / count);
    return number > 1 && number > pages
      ? Response.json({code: 'rest_post_invalid_page_number', data: {status: 400}}, {status: 400})
      : Response.json(
          posts
            .slice((number - 1) * count, number * count)
            .map((id) => ({id, title: {rendered: `${id}`}, link: `${ORIGIN}/${id}`})),
          {headers: {'X-WP-Total': `${posts.length}`, 'X-WP-TotalPages': `${pages}`}},
        );
  };

  it('by more than a page is asked again for all that may have slid up, and says nothing of it', async () => {
    let posts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const {fetch, asked} = site((url) => wordpress(posts)(url));
    const stream = openNews({sources: [{src: POSTS}], limit: 3, fetch});
    expect([titlesOf(await stream.next()), titlesOf(await stream.next())]).to.deep.equal([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
    posts = posts.slice(6);
    const {items, issues} = await stream.next();
    expect(items.map(({title}) => title)).to.deep.equal(['7', '8', '9']);
    // No post has a date; that was said with the first page.
    expect(issues).to.deep.equal([]);
    const last = await stream.next();
    expect([titlesOf(last), last.done]).to.deep.equal([['10', '11', '12'], true]);
    expect(asked.map((path) => /[?&]page=(\d+)/.exec(path)?.[1])).to.deep.equal([undefined, '2', '3', undefined, '2']);
  });

  it('is an error where its first page is past the end, whatever is chosen', async () => {
    for (const choice of [{}, {search: 'day'}, {excludeUrl: '/a'}]) {
      const {fetch, asked} = site(() =>
        Response.json({code: 'rest_post_invalid_page_number', data: {status: 400}}, {status: 400}),
      );
      const stream = openNews({sources: [{src: `${POSTS}?page=9`}], ...choice, fetch});
      expect(await newsErrorOf(stream.next())).to.include({kind: 'http', status: 400});
      expect(asked).to.have.lengthOf(1);
    }
  });
});

describe('the pages of one source', () => {
  it('lose nothing where an earlier page, asked again since the list became shorter, fails', async () => {
    const list = (total: number, next: string | null, ...titles: string[]) => ({total, items: listed(...titles), next});
    const {fetch, asked} = site(({pathname}, time) =>
      pathname === '/2'
        ? list(3, null, 'D')
        : time === 1
          ? list(4, '/2', 'A', 'B')
          : time === 3
            ? new Response('', {status: 404})
            : list(3, '/2', 'B', 'C'),
    );
    const stream = openNews({sources: [{src: `${ORIGIN}/1`}], limit: 2, fetch});
    expect(titlesOf(await stream.next())).to.deep.equal(['A', 'B']);
    expect(await newsErrorOf(stream.next())).to.include({kind: 'http', status: 404});
    expect(titlesOf(await stream.next())).to.deep.equal(['C', 'D']);
    expect(asked).to.deep.equal(['/1', '/2', '/1', '/2', '/1']);
  });

  it('ask nothing else for a page after the first that is refused', async () => {
    const article = (id: string) => ({type: 'node--article', id, attributes: {title: id}});
    const {fetch, asked} = site((url) =>
      url.searchParams.has('page[offset]')
        ? Response.json({errors: [{detail: 'Possible values: uid, field_tags'}]}, {status: 400})
        : {jsonapi: {}, data: [article('A')], links: {next: {href: `${url.href}&page[offset]=1`}}},
    );
    const stream = openNews({sources: [{src: `${ORIGIN}/jsonapi/node/article`}], limit: 1, fetch});
    expect(titlesOf(await stream.next())).to.deep.equal(['A']);
    expect(await newsErrorOf(stream.next())).to.include({kind: 'http', status: 400});
    expect(asked).to.have.lengthOf(2);
  });

  it('are an error where a Drupal refuses what it says that it would take', async () => {
    const {fetch, asked} = site(() =>
      Response.json({errors: [{detail: 'Possible values: uid, field_image, field_tags'}]}, {status: 400}),
    );
    const error = await newsErrorOf(openNews({sources: [{src: `${ORIGIN}/jsonapi/node/article`}], fetch}).next());
    expect(error).to.include({kind: 'http', status: 400});
    expect(asked).to.have.lengthOf(2);
  });

  it('say with the first of them alone what no item has', async () => {
    const {fetch} = site(({pathname}) =>
      pathname === '/1' ? {items: listed('A'), next: '/2'} : {items: [{id: 'B', title: 'B'}]},
    );
    const {items, issues} = await openNews({sources: [{src: `${ORIGIN}/1`}], limit: 2, fetch}).next();
    expect(items).to.have.lengthOf(2);
    expect(issues.map(({field}) => field)).to.deep.equal(['published']);
  });

  it('say with the first of them alone what had to be chosen here', async () => {
    const {fetch, asked} = site(({pathname}) =>
      pathname === '/1' ? {items: listed('A1', 'B1'), next: '/2'} : {items: listed('A2', 'B2')},
    );
    const pages = await pagesOf(openNews({sources: [{src: `${ORIGIN}/1`}], limit: 1, search: 'A', fetch}));
    expect(pages.map(titlesOf)).to.deep.equal([['A1'], ['A2']]);
    expect(pages.map(({issues}) => issues.map(({field}) => field))).to.deep.equal([['published', 'search'], []]);
    expect(asked).to.deep.equal(['/1', '/2']);
  });

  // What the pages have: the total that each names, and the titles.
  const lists: readonly (readonly [
    what: string,
    answers: readonly (readonly [number, string])[],
    shown: string,
    asked: number,
  ])[] = [
    [
      'end where the first one comes again, of a file that is the same whatever is asked for',
      [
        [4, 'AB'],
        [4, 'AB'],
        [4, 'AB'],
      ],
      'AB',
      2,
    ],
    [
      'go on where what came before comes again, but not from the first page',
      [
        [6, 'AB'],
        [6, 'CD'],
        [6, 'CD'],
        [6, 'E'],
      ],
      'AB CD E',
      4,
    ],
    [
      'go on where the first one comes again because the list has grown',
      [
        [4, 'AB'],
        [6, 'AB'],
        [6, 'CD'],
      ],
      'AB CD',
      3,
    ],
    [
      'end where one has nothing, whatever it names',
      [
        [4, 'AB'],
        [4, ''],
        [4, 'CD'],
      ],
      'AB',
      2,
    ],
    [
      'go on where some of the first one comes again',
      [
        [5, 'ABC'],
        [5, 'AB'],
        [5, 'DE'],
      ],
      'ABC DE',
      3,
    ],
  ];
  for (const [what, answers, shown, count] of lists) {
    it(what, async () => {
      const {fetch, asked} = site(({pathname}) => {
        const number = Number(pathname.slice(1));
        const [total, titles] = answers[number - 1] ?? [0, ''];
        return {total, items: listed(...titles), next: number < answers.length ? `/${number + 1}` : null};
      });
      const pages = await pagesOf(
        openNews({sources: [{src: `${ORIGIN}/1`}], limit: Math.max(shown.indexOf(' '), 2), fetch}),
      );
      expect(
        pages
          .map((page) => titlesOf(page).join(''))
          .join(' ')
          .trim(),
      ).to.equal(shown);
      expect(asked).to.have.lengthOf(count);
    });
  }

  it('end at last where a source says for ever that there is more, and nothing new comes', async () => {
    const items = listed(...Array.from({length: 500}, (_, index) => `${index}`));
    const {fetch, asked} = site(({pathname}) => ({items, next: `/${Number(pathname.slice(1)) + 1}`}));
    const stream = openNews({sources: [{src: `${ORIGIN}/1`}], limit: 100, fetch});
    const pages = await pagesOf(stream);
    expect(pages.flatMap(titlesOf)).to.have.lengthOf(500);
    expect(asked).to.have.lengthOf(10_000 / items.length + 1);
  });

  it('give each item an id of its own, whatever ids the source repeats from page to page', async () => {
    const item = (path: string) => ({id: '7', title: path, url: path});
    const pages: Readonly<Record<string, unknown>> = {
      '/1': {items: [item('/a')], next: '/2'},
      '/2': {items: [item('/b')], next: '/3'},
      '/3': {items: [item('/c')], next: '/4'},
      // What is at the same address, too, came before.
      '/4': {items: [item('/a')]},
    };
    const {fetch} = site(({pathname}) => pages[pathname]);
    const all = await pagesOf(openNews({sources: [{src: `${ORIGIN}/1`}], limit: 1, fetch}));
    expect(all.flatMap(({items}) => items.map(({id, title}) => [id, title]))).to.deep.equal([
      ['7', '/a'],
      ['7#', '/b'],
      ['7##', '/c'],
    ]);
  });
});

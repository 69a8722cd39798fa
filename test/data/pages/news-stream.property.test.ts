import {expect} from 'chai';
import fc from 'fast-check';
import sinon from 'sinon';
import {openNews, type NewsPage, type NewsStream} from '../../../src/data/pages/news-stream.js';
import {NewsError} from '../../../src/data/model/news-error.js';
import {ITEM_SHAPES} from '../../hostile/shapes.js';
import {anyJson, faultsIn} from '../../sound.js';
import {tries} from '../../tries.js';

const signal = new AbortController().signal;

/** Answers every request of a stream from a function of its address. */
function serve(answer: (url: URL) => Response): void {
  sinon.stub(globalThis, 'fetch').callsFake(async (input) => answer(new URL(String(input))));
}

async function pagesOf(stream: Pick<NewsStream, 'next'>, beforeEach = (_page: number) => {}): Promise<NewsPage[]> {
  const pages: NewsPage[] = [];
  while (pages.at(-1)?.done !== true) {
    expect(pages.length, 'pages').to.be.below(200);
    beforeEach(pages.length);
    pages.push(await stream.next({signal}));
  }
  return pages;
}

const idsOf = (pages: readonly NewsPage[]) => pages.map(({items}) => items.map(({id}) => id));

describe('a stream of any sources', () => {
  interface Entry {
    id: string;
    title: string;
    url: string;
    date?: string;
  }

  /** A source of dated items, newest first, and how many of them are on a page. */
  const source = fc.record({
    perPage: fc.integer({min: 1, max: 7}),
    days: fc
      .array(fc.option(fc.integer({min: 1, max: 28}), {freq: 6}), {maxLength: 20})
      .map((days) => {
        const dated = days.filter((day) => day !== null).toSorted((a, b) => b - a);
        return days.map((day) => (day === null ? undefined : dated.shift()));
      })
      // Nobody can say where an item without a date stands before all that have one.
      .map((days) => (days[0] === undefined ? days.slice(days.findIndex((day) => day !== undefined)) : days))
      .map((days) => (days.every((day) => day === undefined) ? [] : days)),
    // Some stories are those of other sources too, and some have no page of their own.
    stories: fc.infiniteStream(fc.integer({min: 1, max: 40})),
  });

  it('merges as if everything were sorted, and then cut into pages, however often a reader leaves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(source, {minLength: 2, maxLength: 4}),
        fc.integer({min: 1, max: 9}),
        fc.constantFrom('newest' as const, 'oldest' as const),
        // The requests during which a reader leaves, to ask again later.
        fc.uniqueArray(fc.nat({max: 20})),
        async (drawn, limit, order, left) => {
          const sources = drawn.map(({perPage, days, stories}, index) => {
            const used = new Set<number>();
            const entries = days.map((day, position): Entry => {
              const [story = 0] = stories.take(1);
              const own = used.has(story) ? `${index}-${position}` : `${story}`;
              used.add(story);
              const date = day && `2026-01-${String(day).padStart(2, '0')}`;
              return {
                id: `${position}`,
                title: `News ${own}`,
                url: `http${index % 2 ? 's' : ''}://${index % 2 ? 'www.' : ''}story.example/${story % 4 ? own : 'news'}/?utm_source=${index}`,
                ...(date && {date}),
              };
            });
            return {perPage, entries: order === 'newest' ? entries : entries.toReversed().filter(({date}) => date)};
          });
          sinon.restore();
          let requests = 0;
          let leave = () => {};
          serve((url) => {
            if (left.includes(requests++)) {
              leave();
            }
            const {perPage = 1, entries = []} = sources[Number(url.hostname.slice(1, 2))] ?? {};
            const page = Number(url.searchParams.get('page') ?? 1);
            const next = page * perPage < entries.length ? `?page=${page + 1}` : null;
            return Response.json({items: entries.slice((page - 1) * perPage, page * perPage), next});
          });
          const merged = openNews({
            sources: sources.map((_, index) => ({src: `https://s${index}.example/news.json`})),
            limit,
            order,
            patience: Infinity,
          });
          const stream: Pick<NewsStream, 'next'> = {
            async next() {
              const controller = new AbortController();
              leave = () => controller.abort();
              try {
                return await merged.next({signal: controller.signal});
              } catch (error) {
                expect(error).to.equal(controller.signal.reason);
                return this.next({signal});
              }
            },
          };

          let date = '';
          const everything = sources.flatMap(({entries}, index) =>
            entries.map((entry, position) => ({
              id: `${index + 1}/${entry.id}`,
              story: entry.title,
              // What has no date stands where it stands in its own source.
              date: (date = entry.date ?? (position === 0 ? '' : date)),
            })),
          );
          const sorted = everything.toSorted((a, b) => a.date.localeCompare(b.date) * (order === 'newest' ? -1 : 1));
          const first = new Set<string>();
          const wanted = sorted.filter(({story}) => !first.has(story) && first.add(story)).map(({id}) => id);
          const pages = idsOf(await pagesOf(stream));
          expect(pages.flat()).to.deep.equal(wanted);
          expect(pages.slice(0, -1).every(({length}) => length === limit)).to.equal(true);
        },
      ),
      tries(200),
    );
  });

  it('gives items and issues, or a NewsError, whatever an answer and its headers are', async () => {
    const total = fc.oneof(fc.constant(undefined), fc.integer({min: -1, max: 50}).map(String), fc.constant('many'));
    const shape = fc.constantFrom(...Object.values(ITEM_SHAPES)).map((of) => of('Some text.', '/a.png'));
    const pointing = fc.tuple(shape, anyJson).map(([json, next]) =>
      Array.isArray(json)
        ? {items: json, next, next_page: next, links: {next}}
        : {
            ...(json as object),
            next_url: next,
            links: {next: {href: next}},
            meta: {pagination: {page: next, pages: 9}},
          },
    );
    const answer = fc.oneof(anyJson, shape, pointing);
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, {minLength: 1, maxLength: 3}),
        total,
        fc.constantFrom('wp-json/wp/v2/posts', 'feed.json', 'jsonapi/node/article', 'ghost/api/content/posts/', ''),
        async (answers, pages, path) => {
          sinon.restore();
          let asked = 0;
          serve((url) => {
            expect(url.host).to.equal('news.example.org');
            const json = JSON.stringify(answers[asked++ % answers.length]) ?? 'null';
            return new Response(
              json,
              pages === undefined ? {} : {headers: {'X-WP-Total': pages, 'X-WP-TotalPages': pages}},
            );
          });
          const stream = openNews({sources: [{src: `https://news.example.org/${path}`}]});
          for (let number = 0; number < 4; number++) {
            try {
              const {items, issues} = await stream.next({signal});
              expect(faultsIn([items, issues])).to.deep.equal([]);
            } catch (error) {
              expect(error).to.be.instanceOf(NewsError);
            }
          }
          expect(asked).to.be.below(60);
        },
      ),
      tries(300),
    );
  });
});

describe('a stream of a list that moves', () => {
  /** What happens to the list before a page is asked for. */
  const move = (limit: number) =>
    fc.record({
      added: fc.nat({max: Math.max(0, limit - 1)}),
      removed: fc.array(fc.nat(), {maxLength: limit}),
    });

  for (const totals of [true, false]) {
    it(`repeats nothing${totals ? ', and loses nothing that stays' : ' where no total is readable'}`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc
            .integer({min: 1, max: 8})
            .chain((limit) => fc.tuple(fc.constant(limit), fc.array(move(limit), {maxLength: 6}))),
          fc.nat({max: 40}),
          async ([limit, moves], size) => {
            let newest = size;
            let list = Array.from({length: size}, (_, index) => size - index);
            const here = new Set(list);
            sinon.restore();
            serve(({searchParams}) => {
              const page = Number(searchParams.get('page') ?? 1);
              const pages = Math.ceil(list.length / limit);
              if (page > 1 && page > pages) {
                return Response.json({code: 'rest_post_invalid_page_number', data: {status: 400}}, {status: 400});
              }
              const posts = list
                .slice((page - 1) * limit, page * limit)
                .map((id) => ({id, title: {rendered: `N ${id}`}}));
              const headers = {'X-WP-Total': `${list.length}`, 'X-WP-TotalPages': `${pages}`};
              return Response.json(posts, totals ? {headers} : {});
            });
            const stream = openNews({sources: [{src: 'https://news.example.org/wp-json/wp/v2/posts'}], limit});
            const pages = await pagesOf(stream, (number) => {
              const {added = 0, removed = []} = number === 0 ? {} : (moves[number - 1] ?? {});
              for (const place of totals ? removed : []) {
                const [gone] = list.splice(place % Math.max(1, list.length), 1);
                here.delete(gone ?? 0);
              }
              list = [...Array.from({length: added}, () => ++newest), ...list];
            });
            const shown = idsOf(pages).flat().map(Number);
            expect(new Set(shown).size, 'repeated').to.equal(shown.length);
            expect(
              [...here].filter((id) => !shown.includes(id)),
              'lost',
            ).to.deep.equal([]);
          },
        ),
        {
          ...tries(300),
          examples: [
            [[1, Array.from({length: 3}, () => ({added: 0, removed: [0]}))], 4],
            // A whole page moves down while as many are removed: that page has nothing new, and is not the end.
            [
              [
                2,
                [
                  {added: 0, removed: [0]},
                  {added: 0, removed: [0]},
                  {added: 1, removed: [721, 6]},
                  {added: 1, removed: []},
                ],
              ],
              13,
            ],
          ],
        },
      );
    });
  }
});

/** An answer that somebody makes to keep a page busy, as large as is wanted. */
export interface LargeAnswer {
  what: string;
  /** @param size about how many bytes of JSON it should have */
  make(size: number): unknown;
}

const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({length: Math.max(1, Math.round(count))}, (_, index) => make(index));

const item = (fields: object): unknown => [{title: 'A story', url: '/a', date: '2026-06-30', ...fields}];
/** A JSON Feed with one item. */
export const feed = (fields: object) => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{id: '1', title: 'A', ...fields}],
});
const post = (embedded: object, fields: object = {}) => [
  {id: 1, title: {rendered: 'A'}, link: 'https://a.example/1', ...fields, _embedded: embedded},
];
const drupal = (data: unknown[], included: unknown[] = []) => ({jsonapi: {version: '1.0'}, data, included});
const node = (id: string, references: unknown[]) => ({
  type: 'node--article',
  id,
  attributes: {title: 'A'},
  relationships: {field_media: {data: references}},
});
const media = (id: string, references: readonly string[]) => ({
  type: 'media--image',
  id,
  relationships: {field_media: {data: references.map((other) => ({type: 'media--image', id: other}))}},
});
const refer = (id: string) => ({type: 'media--image', id});

/** A list in a list in a list, with about so many entries in all. */
function tree(size: number, width: number, frame: (inner: readonly unknown[]) => unknown): unknown {
  return size <= 1 ? frame([]) : frame(times(width, () => tree(size / width, width, frame)));
}

function nested(depth: number, innermost: unknown, frame: (inner: unknown) => unknown): unknown {
  let value = innermost;
  for (let level = 0; level < depth; level++) {
    value = frame(value);
  }
  return value;
}

const text = (start: string, part: string, end = '') => ({
  what: `a text ${start}${part}${part}…${end}`,
  make: (size: number) => item({content: start + part.repeat(size / part.length) + end}),
});

export const LARGE_ANSWERS: readonly LargeAnswer[] = [
  {
    what: 'of Drupal, with media that refer to media that refer to media',
    make(size) {
      const count = Math.sqrt(size / 120);
      const ids = times(count, (index) => `m${index}`);
      return drupal(
        [node('n', ids.map(refer))],
        ids.map((id) => media(id, ids)),
      );
    },
  },
  {
    what: 'of Drupal, with many items that refer to media that refer to each other',
    make(size) {
      const ids = times(100, (index) => `m${index}`);
      return drupal(
        times(size / 700, (index) => node(`n${index}`, ids.slice(0, 10).map(refer))),
        ids.map((id) => media(id, ids)),
      );
    },
  },
  {
    what: 'of Drupal, with a chain of media',
    make: (size) =>
      drupal(
        [node('n', [refer('m0')])],
        times(size / 90, (index) => media(`m${index}`, [`m${index + 1}`])),
      ),
  },
  {what: 'with many tags', make: (size) => item({tags: times(size / 9, (index) => `t${index}`)})},
  {what: 'with many tags in one text', make: (size) => item({tags: 'tag,'.repeat(size / 4)})},
  {
    what: 'with many tags in a table',
    make: (size) => item({tags: Object.fromEntries(times(size / 25, (index) => [`k${index}`, {name: `n${index}`}]))}),
  },
  {what: 'with many authors', make: (size) => item({authors: times(size / 18, (index) => ({name: `n${index}`}))})},
  {what: 'with an author a@a@a@…', make: (size) => item({author: 'a@'.repeat(size / 2)})},
  {
    what: 'with many authors @.@.@.…',
    make: (size) => times(size / 330, () => ({title: 'A', author: `${'@.'.repeat(140)} a`})),
  },
  {what: 'of JSON Feed, with many tags', make: (size) => feed({tags: times(size / 9, (index) => `t${index}`)})},
  {
    what: 'of JSON Feed, with many authors',
    make: (size) => feed({authors: times(size / 18, (index) => ({name: `n${index}`}))}),
  },
  {
    what: 'of WordPress, with many terms',
    make: (size) =>
      post({'wp:term': [times(size / 40, (index) => ({id: index, name: `n${index}`, slug: `s${index}`}))]}),
  },
  {
    what: 'of WordPress, with many taxonomies',
    make: (size) => post({'wp:term': times(size / 45, (index) => [{id: index, name: `n${index}`, slug: `s${index}`}])}),
  },
  {
    what: 'of WordPress, with many sizes of a picture',
    make: (size) =>
      post({
        'wp:featuredmedia': [
          {
            source_url: '/a.jpg',
            media_details: {
              width: 10,
              height: 10,
              sizes: Object.fromEntries(
                times(size / 55, (index) => [`s${index}`, {source_url: `/a${index}`, width: 10, height: 10}]),
              ),
            },
          },
        ],
      }),
  },
  {
    what: 'of Ghost, with many tags and authors',
    make: (size) => ({
      posts: [
        {
          id: '1',
          title: 'A',
          tags: times(size / 80, (index) => ({id: `t${index}`, name: `n${index}`, slug: `s${index}`})),
          authors: times(size / 40, (index) => ({name: `n${index}`})),
        },
      ],
      meta: {pagination: {}},
    }),
  },
  {
    what: 'of Plone, with many keywords, creators and scales of a picture',
    make: (size) => ({
      '@id': '/',
      items_total: 1,
      items: [
        {
          '@id': '/a',
          '@type': 'News Item',
          title: 'A',
          Subject: times(size / 27, (index) => `t${index}`),
          creators: times(size / 27, (index) => `A ${index}`),
          image_scales: {
            image: [
              {
                download: 'a.png',
                width: 9,
                height: 9,
                scales: Object.fromEntries(
                  times(size / 150, (index) => [`s${index}`, {download: `${index}`, width: 9, height: 9}]),
                ),
              },
            ],
          },
        },
      ],
    }),
  },
  {
    what: 'of Localist, with many types and keywords',
    make: (size) => ({
      events: times(size / 40_000, () => ({
        event: {
          title: 'A',
          localist_url: '/a',
          filters: Object.fromEntries(times(200, (index) => [`f${index}`, times(8, (id) => ({id, name: `n${id}`}))])),
          keywords: times(900, (index) => `k${index}`),
        },
      })),
      page: {current: 1, total: 2},
    }),
  },
  {
    what: 'of The Events Calendar, with many categories, organizers and sizes of a picture',
    make: (size) => ({
      events: [
        {
          title: 'A',
          url: '/a',
          categories: times(size / 100, (index) => ({id: index, slug: `s${index}`, name: `n${index}`})),
          organizer: times(size / 90, (index) => ({organizer: `n${index}`})),
          image: {
            url: '/a.png',
            width: 9,
            height: 9,
            sizes: Object.fromEntries(
              times(size / 150, (index) => [`s${index}`, {url: `/${index}`, width: 9, height: 9}]),
            ),
          },
        },
      ],
      rest_url: '/',
    }),
  },
  {
    what: 'of schema.org, with articles that refer to one author who is many',
    make: (size) => ({
      '@context': 'https://schema.org',
      '@graph': [
        {'@id': '#a', '@type': 'Person', name: times(size / 20, (index) => `n${index}`)},
        ...times(size / 120, (index) => ({
          '@type': 'Article',
          headline: `t${index}`,
          url: `/${index}`,
          author: times(2, () => ({'@id': '#a'})),
        })),
      ],
    }),
  },
  {
    what: 'of schema.org, with articles in lists in lists',
    make: (size) => ({
      '@context': 'https://schema.org',
      ...(tree(size / 90, 10, (itemListElement) => ({'@type': 'ItemList', itemListElement})) as object),
    }),
  },
  {
    what: 'of Crossref, with many authors, subjects and parts of a date',
    make: (size) => ({
      'message-type': 'work-list',
      message: {
        items: [
          {
            title: ['A'],
            author: times(size / 90, (index) => ({given: `g${index}`, family: `f${index}`})),
            subject: times(size / 30, (index) => `s${index}`),
            published: {'date-parts': times(size / 12, () => [2026, 5])},
          },
        ],
      },
    }),
  },
  {
    what: 'of OpenAlex, with many words in an abstract',
    make: (size) => ({
      results: [
        {
          id: 'https://openalex.org/W1',
          display_name: 'A',
          abstract_inverted_index: Object.fromEntries(times(size / 30, (index) => [`w${index}`, [index % 90, 1, 2]])),
          authorships: times(size / 80, (index) => ({author: {display_name: `n${index}`}})),
        },
      ],
    }),
  },
  {
    what: 'with a relative srcset of many candidates',
    make: (size) => feed({image: '/a.jpg', _newsstand: {image: {srcset: 'a 1w,'.repeat(size / 5)}}}),
  },
  {
    what: 'with a srcset of commas',
    make: (size) => feed({image: '/a', _newsstand: {image: {srcset: ','.repeat(size)}}}),
  },
  {
    what: 'with many small lists',
    make: (size) => Object.fromEntries(times(size / 25, (index) => [`k${index}`, [{}, {}, {}, {}, {}]])),
  },
  {
    what: 'with many small lists of what may be news',
    make: (size) => Object.fromEntries(times(size / 30, (index) => [`k${index}`, [{title: 'x'}]])),
  },
  {
    what: 'that is a record of many fields',
    make: (size) => [Object.fromEntries(times(size / 17, (index) => [`t${index}`, 'x']))],
  },
  {what: 'of items that are alike', make: (size) => times(size / 13, () => ({title: 't'}))},
  {
    what: 'of items with one id',
    make: (size) => times(size / 40, (index) => ({id: 'a', title: `t${index}`, url: '/a'})),
  },
  {
    what: 'of items whose ids are those that we would give them',
    make: (size) => times(size / 40, (index) => ({id: index % 2 ? 'a' : `a#${index + 1}`, title: `t${index}`})),
  },
  {what: 'of more items than are read', make: (size) => times(size / 30, (index) => ({title: `t${index}`, url: '/a'}))},
  {
    what: 'of more items than are read, with numbers for keys',
    make: (size) => Object.fromEntries(times(size / 22, (index) => [String(2 * index), {title: 't'}])),
  },
  {what: 'of empty records', make: (size) => times(size / 3, () => ({}))},
  {
    what: 'of records in records',
    make: (size) => nested(Math.min(size / 9, 5000), {title: 'x'}, (inner) => ({data: inner})),
  },
  {what: 'of lists in lists', make: (size) => nested(Math.min(size / 2, 5000), [], (inner) => [inner])},
  {
    what: 'with a link that is a tree',
    make: (size) => item({links: tree(size / 3, 12, (inner) => inner), url: undefined}),
  },
  {what: 'with a picture that is a tree', make: (size) => item({image: tree(size / 14, 10, (images) => ({images}))})},
  {what: 'with a text that is a tree', make: (size) => item({body: tree(size / 16, 8, (children) => ({children}))})},
  {what: 'with a date that is a tree', make: (size) => item({published: tree(size / 12, 5, (date) => ({date}))})},
  {what: 'with an author that is a tree', make: (size) => item({author: tree(size / 12, 5, (name) => ({name}))})},
  {what: 'with a long link', make: (size) => item({url: `http://a.example/${'../'.repeat(size / 3)}`})},
  {
    what: 'with many long links',
    make: (size) => times(size / 8100, () => ({title: 'A', url: `/${'a/'.repeat(4000)}`})),
  },
  {what: 'with a long DOI', make: (size) => item({url: undefined, doi: `10.1234/${'?'.repeat(size)}`})},
  {what: 'with a long date', make: (size) => item({date: '1 '.repeat(size / 2)})},
  {what: 'with many marks in a theme', make: (size) => item({tags: [`a${'\u0301'.repeat(size / 2)}`]})},
  {what: 'with many marks in a title', make: (size) => [{title: `a${'\u0301'.repeat(size / 2)}`}]},
  {what: 'with pictures that are none', make: (size) => item({content: `<p>${'<img a>'.repeat(size / 7)}`})},
  {what: 'with a picture of many attributes', make: (size) => item({content: `<p><img ${'a '.repeat(size / 2)}>`})},
  {
    what: 'with pictures that have one long attribute',
    make: (size) =>
      times(size / 100_000, () => ({title: 'A', content: `<p>${`<img ${'a'.repeat(7900)}>`.repeat(12)}`})),
  },
  text('x', ',', 'y y'),
  text('', '<'),
  text('<p>', '<!--'),
  text('<p>', '<script>'),
  text('<p>', '<svg><style><title>'),
  text('<p>', '<a href="'),
  text('<p>', '<a href="/a">x</a>'),
  text('<p>', '</p'),
  text('', '&'),
  text('<p>&', 'a'),
  text('<p>', '&#'),
  text('<p>', '[a b='),
  text('<p>', '[a_'),
  text('<p>', ' '),
  text('aaaaaaaa', '.a'),
  text('<p>', '[…]'),
];

import {expect} from 'chai';
import {NewsError} from '../../../src/data/model/news-error.js';
import {chooseSource, loadReader} from '../../../src/data/formats/choose-source.js';
import type {Choice} from '../../../src/data/model/choice.js';
import {formatOf, readNews, readThemes} from '../../../src/data/pages/read.js';
import {fixtureJson} from '../../unit/fixture.js';

// Shapes as the documentation of each system has them, with invented texts.
const PLONE = 'https://plone.example.org/++api++/@search';
const LOCALIST = 'https://events.example.org/api/2/events';
const EVENTS = 'https://news.example.org/wp-json/tribe/events/v1/events';

const PLONE_SEARCH = {
  '@id': `${PLONE}?portal_type=News%20Item`,
  items_total: 30,
  batching: {'@id': PLONE, next: `${PLONE}?b_start=6`},
  items: [
    {
      '@id': 'https://plone.example.org/++api++/news/incubator',
      '@type': 'News Item',
      UID: 'a1',
      title: 'Incubator opens &amp; grows',
      description: 'In Belval.',
      effective: '2026-06-30T09:00:00+02:00',
      created: '2026-06-01T09:00:00+02:00',
      modified: '2026-07-01T09:00:00+02:00',
      creators: ['jdoe'],
      Subject: ['Health', 'Data science'],
      Language: 'en',
      image_field: 'image',
      image_scales: {
        image: [
          {
            filename: 'a.png',
            download: '@@images/image-1200-aa.png',
            width: 1200,
            height: 800,
            scales: {
              preview: {download: '@@images/image-400-bb.png', width: 400, height: 267},
              tile: {download: '@@images/image-64-cc.png', width: 64, height: 64},
            },
          },
        ],
      },
    },
    {
      '@id': 'https://plone.example.org/news/draft',
      '@type': 'News Item',
      title: 'Never dated',
      effective: '1969-12-30T22:00:00+00:00',
      created: '2026-05-01T09:00:00+02:00',
    },
    {
      '@id': 'https://plone.example.org/events/day',
      '@type': 'Event',
      title: 'Open day',
      start: '2026-09-12T10:00:00+02:00',
    },
  ],
};

const LOCALIST_EVENTS = {
  events: [
    {
      event: {
        id: 7,
        title: 'Open day &amp; fair',
        url: 'https://elsewhere.example/tickets',
        localist_url: 'https://events.example.org/event/open-day',
        description: '<p>Doors <b>open</b>.</p>',
        description_text: 'Doors open.',
        photo_url: 'https://cdn.example.org/a.jpg',
        first_date: '2026-09-12',
        updated_at: '2026-08-01T08:00:00+02:00',
        event_instances: [{event_instance: {id: 1, start: '2026-09-12T10:00:00+02:00', end: null, all_day: false}}],
        filters: {event_types: [{name: 'Fair', id: 3}]},
        keywords: ['campus'],
        tags: [],
      },
    },
    {
      event: {
        id: 8,
        title: 'Holiday',
        localist_url: 'https://events.example.org/event/holiday',
        event_instances: [{event_instance: {start: '2026-10-01T00:00:00+02:00', all_day: true}}],
      },
    },
  ],
  page: {current: 1, size: 2, total: 4},
};

const TRIBE_EVENTS = {
  events: [
    {
      id: 5,
      url: 'https://news.example.org/event/talk/',
      title: 'A talk &#8211; on data',
      description: '<p>All about it.</p>',
      excerpt: '',
      image: {
        url: 'https://news.example.org/a.jpg',
        width: 1200,
        height: 800,
        sizes: {
          medium: {width: 300, height: 200, url: 'https://news.example.org/a-300.jpg'},
          thumbnail: {width: 150, height: 150, url: 'https://news.example.org/a-150.jpg'},
        },
      },
      all_day: false,
      start_date: '2026-09-12 18:00:00',
      utc_start_date: '2026-09-12 16:00:00',
      modified_utc: '2026-08-01 08:00:00',
      categories: [{id: 2, name: 'Talks &amp; more', slug: 'talks', urls: {}}],
      tags: [],
      organizer: [{organizer: 'Fiona Schmit'}],
    },
    {
      id: 6,
      url: 'https://news.example.org/event/fair/',
      title: 'Fair',
      image: false,
      all_day: true,
      start_date: '2026-10-01 00:00:00',
      utc_start_date: '2026-09-30 22:00:00',
    },
  ],
  rest_url: EVENTS,
  next_rest_url: `${EVENTS}?page=2`,
  total: 9,
  total_pages: 5,
};

const GRAPH = {
  '@context': 'https://schema.org',
  '@graph': [
    {'@type': 'WebSite', '@id': '#site', name: 'The site', url: 'https://news.example.org/'},
    {'@type': 'Person', '@id': '#fiona', name: 'Fiona Schmit'},
    {'@type': 'ImageObject', '@id': '#image', url: '/a.jpg', width: 1200, height: 800, caption: 'A lab'},
    {
      '@type': ['NewsArticle', 'Article'],
      '@id': 'https://news.example.org/a#article',
      headline: 'A headline',
      mainEntityOfPage: {'@id': 'https://news.example.org/a'},
      description: 'What it says.',
      datePublished: '2026-06-30T09:00:00+02:00',
      author: {'@id': '#fiona'},
      image: {'@id': '#image'},
      articleSection: ['Health'],
      keywords: 'data, care',
      inLanguage: 'en',
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [{'@type': 'ListItem', name: 'Home', item: 'https://news.example.org/'}],
    },
    {'@type': 'EducationEvent', name: 'A talk', url: '/talk', startDate: '2026-09-12', datePublished: '2026-06-01'},
  ],
};

const HAL = {
  response: {
    numFound: 40,
    start: 0,
    docs: [
      {
        docid: '1',
        uri_s: 'https://hal.science/hal-1',
        title_s: ['Un titre'],
        authFullName_s: ['Fiona Schmit', 'Jean Weber'],
        producedDate_s: '2026-05',
        abstract_s: ['Un résumé.'],
        keyword_s: ['Santé'],
      },
    ],
  },
};

const OPENALEX = {
  meta: {count: 60, page: 1, per_page: 25},
  results: [
    {
      id: 'https://openalex.org/W1',
      doi: 'https://doi.org/10.1234/a',
      display_name: 'On <i>things</i>',
      publication_date: '2026-05-03',
      authorships: [{author: {display_name: 'Fiona Schmit'}}],
      topics: [{id: 'https://openalex.org/T1', display_name: 'Medicine'}],
      abstract_inverted_index: {We: [0], show: [1, 3], that: [2], constructor: [4]},
    },
  ],
};

const CSL = [
  {
    id: 'a',
    type: 'article-journal',
    title: 'A title',
    DOI: '10.1234/b',
    issued: {'date-parts': [['2026', 5]]},
    author: [{given: 'Fiona', family: 'Schmit'}, {literal: 'The Consortium'}],
    keyword: 'one, two',
    abstract: '<jats:title>Abstract</jats:title><jats:p>What it says.</jats:p>',
  },
];

interface Expected {
  title: string;
  url?: string;
  date?: string;
  image?: string;
  authors?: readonly string[];
  themes?: readonly string[];
  excerpt?: string;
}

const ANSWERS: readonly {format: string; what: string; url: string; json: unknown; items: readonly Expected[]}[] = [
  {
    format: 'plone',
    what: 'a search',
    url: PLONE,
    json: PLONE_SEARCH,
    items: [
      {
        title: 'Incubator opens & grows',
        url: 'https://plone.example.org/news/incubator',
        date: '2026-06-30T09:00:00+02:00',
        image: 'https://plone.example.org/news/incubator/@@images/image-1200-aa.png',
        authors: [],
        themes: ['Health', 'Data science'],
        excerpt: 'In Belval.',
      },
      {title: 'Never dated', url: 'https://plone.example.org/news/draft', date: '2026-05-01T09:00:00+02:00'},
      {title: 'Open day', url: 'https://plone.example.org/events/day', date: '2026-09-12T10:00:00+02:00'},
    ],
  },
  {
    format: 'localist',
    what: 'events',
    url: LOCALIST,
    json: LOCALIST_EVENTS,
    items: [
      {
        title: 'Open day & fair',
        url: 'https://events.example.org/event/open-day',
        date: '2026-09-12T10:00:00+02:00',
        image: 'https://cdn.example.org/a.jpg',
        themes: ['Fair', 'campus'],
        excerpt: 'Doors open.',
      },
      {title: 'Holiday', url: 'https://events.example.org/event/holiday', date: '2026-10-01'},
    ],
  },
  {
    format: 'events-calendar',
    what: 'events',
    url: EVENTS,
    json: TRIBE_EVENTS,
    items: [
      {
        title: 'A talk – on data',
        url: 'https://news.example.org/event/talk/',
        date: '2026-09-12T18:00:00+02:00',
        image: 'https://news.example.org/a.jpg',
        authors: ['Fiona Schmit'],
        themes: ['Talks & more'],
        excerpt: 'All about it.',
      },
      {title: 'Fair', url: 'https://news.example.org/event/fair/', date: '2026-10-01'},
    ],
  },
  {
    format: 'json-ld',
    what: 'a graph',
    url: 'https://news.example.org/news.json',
    json: GRAPH,
    items: [
      {
        title: 'A headline',
        url: 'https://news.example.org/a',
        date: '2026-06-30T09:00:00+02:00',
        image: 'https://news.example.org/a.jpg',
        authors: ['Fiona Schmit'],
        themes: ['Health', 'data', 'care'],
        excerpt: 'What it says.',
      },
      {title: 'A talk', url: 'https://news.example.org/talk', date: '2026-09-12'},
    ],
  },
  {
    format: 'publications',
    what: 'HAL',
    url: 'https://api.archives-ouvertes.fr/search/?q=x',
    json: HAL,
    items: [
      {
        title: 'Un titre',
        url: 'https://hal.science/hal-1',
        date: '2026-05',
        authors: ['Fiona Schmit', 'Jean Weber'],
        themes: ['Santé'],
        excerpt: 'Un résumé.',
      },
    ],
  },
  {
    format: 'publications',
    what: 'OpenAlex',
    url: 'https://api.openalex.org/works?search=x',
    json: OPENALEX,
    items: [
      {
        title: 'On things',
        url: 'https://doi.org/10.1234/a',
        date: '2026-05-03',
        authors: ['Fiona Schmit'],
        themes: ['Medicine'],
        excerpt: 'We show that show constructor',
      },
    ],
  },
  {
    format: 'publications',
    what: 'CSL-JSON',
    url: 'https://lab.example.org/publications.json',
    json: CSL,
    items: [
      {
        title: 'A title',
        url: 'https://doi.org/10.1234/b',
        date: '2026-05',
        authors: ['Fiona Schmit', 'The Consortium'],
        themes: ['one', 'two'],
        excerpt: 'What it says.',
      },
    ],
  },
];

const asked = async (
  src: string,
  limit = 6,
  order: 'source' | 'oldest' = 'source',
  what: 'items' | 'themes' = 'items',
): Promise<URLSearchParams> =>
  (await chooseSource('auto', '', new URL(src)).request({url: new URL(src), what, limit, order})).searchParams;

const page = async (format: string, json: unknown, src: string) =>
  (await loadReader(format, '', src)).pagination?.(
    {address: new URL(src), json, headers: new Headers()},
    {url: src, language: 'en'},
  );

const CHOICE: Choice = {
  themes: [],
  excludedThemes: [],
  search: '',
  since: undefined,
  languages: [],
  excludedUrls: [],
};

const chosen = async (format: string, src: string, choice: Partial<Choice>, answer: unknown) => {
  const reader = await loadReader(format, '', src);
  const got = await reader.choose?.(new URL(src), {...CHOICE, ...choice}, async () => {
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  });
  return {request: String(got?.request), rest: got?.rest.themes.length};
};

describe('a system with a format of its own', () => {
  for (const {format, what, url, json, items} of ANSWERS) {
    it(`${format}: ${what} is told by its shape, and read`, () => {
      for (const address of [url, 'https://copy.example.org/news.json']) {
        expect(formatOf(json, {url: address})).to.equal(format);
      }
      const read = readNews(json, {url});
      expect(read.issues).to.deep.equal([]);
      expect(
        read.items.map((item, index) => {
          const wanted = items[index] ?? {};
          const all = {
            title: item.title,
            url: item.url,
            date: item.published,
            image: item.image?.url,
            authors: item.authors,
            themes: item.themes.map(({name}) => name),
            excerpt: item.excerpt,
          };
          return Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted));
        }),
      ).to.deep.equal(items);
    });
  }

  it('reads a recorded answer of Crossref', async () => {
    const json = await fixtureJson('publications/crossref-works');
    const {items, issues} = readNews(json, {url: 'https://api.crossref.org/works?query=x'});
    expect(issues).to.deep.equal([]);
    expect(items).to.have.lengthOf(6);
    expect(items.every(({url, published, authors}) => url && published && authors.length > 0)).to.equal(true);
    expect(items[0]).to.include({url: 'https://doi.org/10.1016/j.acha.2016.05.001', published: '2018-03'});
  });

  it('is told by its address', () => {
    for (const [src, format] of [
      [PLONE, 'plone'],
      ['https://a.example/en/++api++/news', 'plone'],
      ['https://a.example/site/@search?portal_type=News+Item', 'plone'],
      [LOCALIST, 'localist'],
      ['https://a.example/api/2.1/events/search?search=x', 'localist'],
      [EVENTS, 'events-calendar'],
      ['https://a.example/?rest_route=/tribe/events/v1/events', 'events-calendar'],
      ['https://a.example/news.jsonld', 'json-ld'],
      ['https://api.crossref.org/works?query=x', 'publications'],
      ['https://api.crossref.org/members/78/works', 'publications'],
      ['https://api.openalex.org/works?search=x', 'publications'],
      ['https://api.archives-ouvertes.fr/search/UNIV/?q=x', 'publications'],
      ['https://a.example/api/2/events.html', 'localist'],
      ['https://a.example/works', undefined],
      ['https://a.example/search?q=@search', undefined],
    ] as const) {
      expect(chooseSource('auto', '', new URL(src)).format, src).to.equal(format);
    }
  });

  it('is asked for what a card shows, and keeps the parameters of the page', async () => {
    const search = await asked(PLONE, 12);
    expect([search.get('b_size'), search.get('portal_type'), search.get('sort_order')]).to.deep.equal([
      '12',
      'News Item',
      'descending',
    ]);
    expect(search.getAll('metadata_fields')).to.include('image_scales');
    expect((await asked(`${PLONE}?portal_type=Event&b_size=3`)).getAll('portal_type')).to.deep.equal(['Event']);
    expect([...(await asked('https://a.example/++api++/news')).keys()]).not.to.include('portal_type');
    expect(String(await asked(LOCALIST, 200))).to.equal('pp=100&days=180');
    expect(String(await asked(`${LOCALIST}?days=3`))).to.equal('days=3&pp=6');
    expect(String(await asked(EVENTS, 200))).to.equal('per_page=50');
    expect((await asked('https://api.crossref.org/works?query=x', 6, 'oldest')).get('order')).to.equal('asc');
    expect(String(await asked('https://api.crossref.org/works/10.1234/a'))).to.equal('');
  });

  it('says where its next page is', async () => {
    const next = async (format: string, json: unknown, src: string) => String((await page(format, json, src))?.next);
    expect(await next('plone', PLONE_SEARCH, PLONE)).to.equal(`${PLONE}?b_start=6`);
    expect(await next('localist', LOCALIST_EVENTS, LOCALIST)).to.equal(`${LOCALIST}?page=2`);
    expect(await next('localist', {...LOCALIST_EVENTS, page: {current: 4, total: 4}}, LOCALIST)).to.equal('undefined');
    expect(await next('events-calendar', TRIBE_EVENTS, EVENTS)).to.equal(`${EVENTS}?page=2`);
    expect(await next('publications', HAL, 'https://api.archives-ouvertes.fr/search/?q=x&start=6')).to.match(
      /start=7$/,
    );
    expect(await next('publications', OPENALEX, 'https://api.openalex.org/works')).to.match(/page=2$/);
    expect(
      await next(
        'publications',
        {...OPENALEX, meta: {count: 20, page: 1, per_page: 25}},
        'https://api.openalex.org/works',
      ),
    ).to.equal('undefined');
    expect(await next('publications', CSL, 'https://lab.example.org/a.json')).to.equal('undefined');
  });

  it('gives its themes', () => {
    const names = (json: unknown, url: string) => readThemes(json, {url}).themes.map(({name}) => name);
    expect(names({'@id': 'x', items: [{title: 'Health', token: 'Health'}], items_total: 1}, PLONE)).to.deep.equal([
      'Health',
    ]);
    expect(names(PLONE_SEARCH, PLONE)).to.deep.equal(['Health', 'Data science']);
    expect(
      readThemes({event_types: [{id: 3, name: 'Fair'}]}, {url: LOCALIST, format: 'localist'}).themes,
    ).to.have.lengthOf(1);
    expect(names(LOCALIST_EVENTS, LOCALIST)).to.deep.equal(['Fair', 'campus']);
    const categories = {categories: [{id: 2, name: 'Talks', slug: 'talks', count: 4}], rest_url: EVENTS};
    expect(readThemes(categories, {url: EVENTS, format: 'events-calendar'}).themes).to.deep.equal([
      {id: '2', slug: 'talks', name: 'Talks', count: 4},
    ]);
    expect(names(GRAPH, 'https://a.example/x.jsonld')).to.deep.equal(['Health', 'data', 'care']);
    expect(names(HAL, 'https://a.example/x')).to.deep.equal(['Santé']);
  });

  it('is asked for a theme where it can be, and is filtered where it cannot', async () => {
    const themes = [['data-science']];
    const keywords = {
      items: [
        {title: 'Data science', token: 'x'},
        {title: 'Health', token: 'y'},
      ],
    };
    const closed = new NewsError('http', 'closed', {hint: '', url: PLONE, status: 401});
    expect(await chosen('plone', PLONE, {themes}, keywords)).to.deep.equal({
      request: `${PLONE}?Subject=Data+science`,
      rest: 0,
    });
    expect(await chosen('plone', PLONE, {themes: [['nothing']]}, keywords)).to.deep.equal({request: 'none', rest: 1});
    expect(await chosen('plone', PLONE, {themes}, closed)).to.deep.equal({request: PLONE, rest: 1});
    const filters = {event_types: [{id: 3, name: 'Data science'}]};
    expect(await chosen('localist', LOCALIST, {themes}, filters)).to.deep.equal({
      request: `${LOCALIST}?type%5B%5D=3`,
      rest: 0,
    });
    expect(await chosen('localist', LOCALIST, {themes}, closed)).to.deep.equal({request: LOCALIST, rest: 1});
    expect(await chosen('events-calendar', EVENTS, {themes}, {})).to.deep.equal({
      request: `${EVENTS}?categories=data-science`,
      rest: 0,
    });
    const reader = await loadReader('events-calendar', '', EVENTS);
    const refused = new NewsError('http', 'no such category', {hint: '', url: EVENTS, status: 400});
    const nothing = () => Promise.reject(refused);
    expect(
      await reader.fallbackFor?.(refused, new URL(`${EVENTS}?categories=x`), new URL(EVENTS), nothing),
    ).to.deep.include({
      isUnchosen: true,
    });
  });

  it('is asked for all else that its own documentation has a parameter for', async () => {
    const since = Date.UTC(2026, 4, 31);
    const news = `${PLONE}?portal_type=News+Item`;
    const plone = async (src: string, choice: Partial<Choice>) => (await chosen('plone', src, choice, {})).request;
    expect(await plone(news, {since})).to.equal(`${news}&effective.query=2026-05-30T10%3A00%3A00Z&effective.range=min`);
    // What events go by is when they begin.
    expect(await plone(`${PLONE}?portal_type=Event`, {since})).to.equal(`${PLONE}?portal_type=Event`);
    expect(await plone(`${news}&effective.range=min`, {since})).to.equal(`${news}&effective.range=min`);
    expect(await plone(PLONE, {languages: [['de', 'pt-br']]})).to.equal(
      `${PLONE}?Language=de&Language=pt-br&Language=pt`,
    );
    expect(await plone(`${PLONE}?Language=fr`, {languages: [['de']]})).to.equal(`${PLONE}?Language=fr`);
    const filters = {event_types: [{id: 3, name: 'Fair'}], departments: [{id: 9, name: 'Physics'}]};
    expect(await chosen('localist', LOCALIST, {excludedThemes: ['fair', 'campus']}, filters)).to.deep.equal({
      request: `${LOCALIST}?exclude_type%5B%5D=3`,
      rest: 0,
    });
    expect(await chosen('localist', LOCALIST, {themes: [['physics']], search: 'open day'}, filters)).to.deep.equal({
      request: `${LOCALIST}/search?type%5B%5D=9&search=open+day`,
      rest: 0,
    });
    expect(await chosen('localist', `${LOCALIST}/search?search=x`, {search: 'y'}, filters)).to.deep.include({
      request: `${LOCALIST}/search?search=x`,
    });
  });

  it('leaves a choice that its address has made, and what it does not know, to be filtered', async () => {
    const themes = [['x']];
    const keywords = {items: [{title: 'Health', token: 'y'}]};
    const filters = {event_types: [{id: 3, name: 'Fair'}]};
    expect(await chosen('localist', LOCALIST, {themes}, filters)).to.deep.equal({request: LOCALIST, rest: 1});
    for (const [format, src, search] of [
      ['localist', `${LOCALIST}?type=3`, ''],
      ['localist', `${LOCALIST}?type[]=3`, ''],
      ['events-calendar', `${EVENTS}?categories=talks&search=data`, 'data'],
      ['plone', `${PLONE}?Subject=Health&SearchableText=data`, 'data'],
      ['plone', 'https://plone.example.org/++api++/news', ''],
    ] as const) {
      const {request, rest} = await chosen(format, src, {themes, search}, keywords);
      expect(decodeURI(String(request)), src).to.equal(src);
      expect(rest, src).to.equal(1);
    }
    expect(await chosen('events-calendar', EVENTS, {search: 'data'}, {})).to.deep.include({
      request: `${EVENTS}?search=data`,
    });
    expect(await chosen('plone', PLONE, {search: 'data'}, {})).to.deep.include({
      request: `${PLONE}?SearchableText=data`,
    });
  });

  it('fails where the list of its themes fails in a way that may pass', async () => {
    const broken = new NewsError('http', 'broken', {hint: '', url: PLONE, status: 503});
    for (const [format, src] of [
      ['plone', PLONE],
      ['localist', LOCALIST],
    ] as const) {
      const error = await chosen(format, src, {themes: [['x']]}, broken).catch((cause: unknown) => cause);
      expect(error, format).to.equal(broken);
    }
  });

  it('asks for everything where The Events Calendar refuses a category for which the page asks, and else not', async () => {
    const reader = await loadReader('events-calendar', '', EVENTS);
    const refused = (status: number) => new NewsError('http', 'no', {hint: '', url: EVENTS, status});
    const request = new URL(`${EVENTS}?categories=x&search=data`);
    const instead = async (status: number, address: URL, named = new URL(EVENTS)) =>
      reader.fallbackFor?.(refused(status), address, named, () => Promise.reject(refused(status)));
    expect(String((await instead(400, request))?.request)).to.equal(EVENTS);
    expect(await instead(500, request)).to.equal(undefined);
    expect(await instead(400, new URL(EVENTS))).to.equal(undefined);
    expect(await instead(400, request, request)).to.equal(undefined);
  });

  it('refuses an answer that is none of its own, and says what it lacks', () => {
    for (const [format, url, lacks] of [
      ['localist', LOCALIST, 'no Localist events'],
      ['events-calendar', EVENTS, 'no events of The Events Calendar'],
    ] as const) {
      for (const json of [{}, [], {events: 1}, 'text', null]) {
        expect(() => readNews(json, {url, format}), JSON.stringify(json)).to.throw(NewsError, lacks);
      }
    }
    expect(() => readThemes({}, {url: LOCALIST, format: 'localist'})).to.throw(
      NewsError,
      'no types of Localist events',
    );
  });

  it('reads one event as well as a list of them', () => {
    const [event] = LOCALIST_EVENTS.events;
    const title = readNews(LOCALIST_EVENTS, {url: LOCALIST}).items[0]?.title;
    expect(readNews(event, {url: LOCALIST, format: 'localist'}).items.map((item) => item.title)).to.deep.equal([title]);
    const [one] = TRIBE_EVENTS.events;
    expect(readNews(one, {url: EVENTS, format: 'events-calendar'}).items).to.have.lengthOf(1);
  });
});

import {expect} from 'chai';
import {eventsCalendar, isEventsCalendar} from '../../../src/data/formats/events-calendar.js';
import {eventsCalendarReader} from '../../../src/data/formats/events-calendar-reader.js';
import {isLocalist, localist} from '../../../src/data/formats/localist.js';
import {localistReader} from '../../../src/data/formats/localist-reader.js';
import {NewsError} from '../../../src/data/model/news-error.js';

const CONTEXT = {url: 'https://a.example/events', language: 'en'};
const answer = (json: unknown) => ({json, address: new URL(CONTEXT.url), headers: new Headers()});
const ITEMS = {...CONTEXT, what: 'items'} as const;
const asked = {what: 'items', limit: 5, order: 'source'} as const;

describe('the request for The Events Calendar', () => {
  const EVENTS = 'https://a.example/wp-json/tribe/events/v1/events';
  const ask = async (address: string, others: object = {}) =>
    (await eventsCalendar.request({url: new URL(address), ...asked, ...others})).search;

  it('is for as many as are wanted, and as may be', async () => {
    expect(await ask(EVENTS)).to.equal('?per_page=5');
    expect(await ask(EVENTS, {limit: 99})).to.equal('?per_page=50');
    expect(await ask(EVENTS, {what: 'themes'})).to.equal('?per_page=50');
    expect(await ask(`${EVENTS}/7/x`)).to.equal('?per_page=5');
    expect(await ask('https://a.example/7')).to.equal('?per_page=5');
  });

  it('is for one event as it is', async () => {
    for (const end of ['/7', '/42', '/42/']) {
      expect(await ask(`${EVENTS}${end}`), end).to.equal('');
    }
  });
});

describe('an answer of The Events Calendar', () => {
  const EVENT = {id: 7, title: 'A &amp; B', url: '/a', start_date: '2026-06-30 10:00:00'};
  const read = (json: unknown) => eventsCalendarReader.parseItems(json, CONTEXT);
  const itemWith = (fields: object) => read({events: [{...EVENT, ...fields}]}).entries[0];

  it('is known by its events and its address', () => {
    expect(isEventsCalendar({events: [], rest_url: '/a'})).to.equal(true);
    expect([{events: []}, {rest_url: '/a'}, {events: {}, rest_url: '/a'}, null].some(isEventsCalendar)).to.equal(false);
  });

  it('has events, or is one', () => {
    expect(itemWith({})?.title).to.equal('A & B');
    expect(read(EVENT).entries.map(({id}) => id)).to.deep.equal(['7']);
    expect(read({events: [EVENT, 'x']}).issues.filter(({dropped}) => dropped)).to.deep.equal([
      {index: 1, field: 'item', reason: 'not an object', dropped: true},
    ]);
    expect(() => read({events: [{...EVENT, title: undefined}]})).to.throw(NewsError, 'no title and no text');
    expect(() => read({title: 'A'}))
      .to.throw(NewsError, 'The answer has no events of The Events Calendar in it.')
      .with.property(
        'hint',
        'The address of events ends in /wp-json/tribe/events/v1/events, that of their categories in /wp-json/tribe/events/v1/categories.',
      );
  });

  it('has the excerpt of an event, or the beginning of its text', () => {
    expect(itemWith({excerpt: '<p>B</p>', description: 'C'})?.excerpt).to.equal('B');
    expect(itemWith({description: '<p>C</p>'})?.excerpt).to.equal('C');
    expect(itemWith({})?.excerpt).to.equal('');
  });

  it('has the date when an event begins, with its zone, or the day', () => {
    expect(itemWith({utc_start_date: '2026-06-30 08:00:00'})?.published).to.equal('2026-06-30T10:00:00+02:00');
    expect(itemWith({all_day: true})?.published).to.equal('2026-06-30');
    expect(itemWith({all_day: true, start_date: undefined})).not.to.have.property('published');
    expect(itemWith({modified: '2026-07-01'})?.updated).to.equal('2026-07-01');
    expect(itemWith({modified: '2026-07-01', modified_utc: '2026-07-02'})?.updated).to.equal('2026-07-02');
    const {issues} = read({events: [{...EVENT, start_date: 'soon'}]});
    expect(issues.map(({field, reason}) => [field, reason.includes('"soon"')])).to.deep.include(['published', true]);
  });

  it('has a picture with those of its sizes that show all of it', () => {
    const image = {
      url: '/a.png',
      width: 1600,
      height: 900,
      sizes: {
        large: {url: '/large image.png', width: 800, height: 450},
        rounded: {url: '/rounded.png', width: 400, height: 224},
        cropped: {url: '/cropped.png', width: 200, height: 200},
        none: {width: 400, height: 225},
      },
    };
    expect(itemWith({image})?.image).to.deep.equal({
      url: 'https://a.example/a.png',
      alt: '',
      width: 1600,
      height: 900,
      srcset: 'https://a.example/large%20image.png 800w, https://a.example/rounded.png 400w',
    });
    expect(itemWith({image: false})).not.to.have.property('image');
  });

  it('has organizers and themes', () => {
    const item = itemWith({
      organizer: [{organizer: 'Jane &amp; John'}, {}],
      categories: [{id: 1, slug: 'a', name: 'A', url: '/c/a', urls: {self: '/s'}, count: 3}],
      tags: [{id: 2, slug: 'b', name: 'B', url: '/no', urls: {}}],
    });
    expect(item?.authors).to.deep.equal(['Jane & John']);
    expect(item?.themes).to.deep.equal([
      {id: '1', slug: 'a', name: 'A', url: 'https://a.example/c/a', count: 3},
      {id: '2', slug: 'b', name: 'B'},
    ]);
  });

  it('has as many organizers and themes as are kept, those with a name, and says that there are more', () => {
    const names = Array.from({length: 51}, (_, index) => `N${index}`);
    const {entries, issues} = read({
      events: [
        {
          ...EVENT,
          organizer: names.map((organizer) => ({organizer})),
          categories: [{id: 0, slug: 'none'}, ...names.map((name, id) => ({id, slug: name, name}))],
        },
      ],
    });
    expect(entries[0]?.authors).to.deep.equal(names.slice(0, 50));
    expect(entries[0]?.themes.map(({name}) => name)).to.deep.equal(names.slice(0, 49));
    expect(issues.map(({field}) => field)).to.include.members(['authors', 'themes']);
  });

  it('is of categories and words that the address does not name itself', async () => {
    const chosen = async (end: string) => {
      const choice = {themes: [['Health', 'law'], ['x']], search: 'a b'};
      const found = await eventsCalendarReader.choose?.(
        new URL(`https://a.example/events${end}`),
        choice as never,
        () => Promise.reject(new TypeError('nobody asks')),
      );
      return [found?.request instanceof URL ? found.request.search : '', found?.rest];
    };
    expect(await chosen('')).to.deep.equal(['?categories=health%2Claw&search=a+b', {themes: [['x']], search: ''}]);
    expect(await chosen('?categories=7&search=c')).to.deep.equal([
      '?categories=7&search=c',
      {themes: [['Health', 'law'], ['x']], search: 'a b'},
    ]);
  });

  it('says where its next page is, how many there are, and when there are no more', () => {
    expect(eventsCalendarReader.pagination?.(answer({next_rest_url: '/2', total: 37}), ITEMS)).to.deep.equal({
      next: '/2',
      total: 37,
    });
    const isPastEnd = (json: unknown) => {
      const error = new NewsError('http', '', {url: CONTEXT.url, hint: ''});
      return eventsCalendarReader.isPastEnd?.(Object.assign(error, {answer: json}));
    };
    expect(isPastEnd({code: 'event-archive-page-not-found'})).to.equal(true);
    expect(isPastEnd({code: 'page-not-found-here'})).to.equal(false);
    expect(isPastEnd({})).to.equal(false);
  });

  it('has categories or tags for themes', () => {
    const names = (json: object) => eventsCalendarReader.parseThemes(json, CONTEXT).entries.map(({name}) => name);
    expect(names({categories: [{name: 'A', slug: 'a'}], tags: [{name: 'B', slug: 'b'}]})).to.deep.equal(['A']);
    expect(names({tags: [{name: 'B', slug: 'b'}]})).to.deep.equal(['B']);
    expect(() => names({events: []})).to.throw(
      NewsError,
      'The answer has no categories or tags of The Events Calendar in it.',
    );
  });
});

describe('the request for Localist', () => {
  const ask = async (address: string, others: object = {}) =>
    (await localist.request({url: new URL(`https://a.example/api/2${address}`), ...asked, ...others})).search;

  it('is for as many as are wanted, and as may be, of half a year', async () => {
    for (const address of ['/events', '/events/', '/events/search']) {
      expect(await ask(address), address).to.equal('?pp=5&days=180');
    }
    expect(await ask('/events', {limit: 200})).to.equal('?pp=100&days=180');
  });

  it('is for the days that the address says', async () => {
    for (const name of ['days', 'end', 'start']) {
      expect(new URLSearchParams(await ask(`/events?${name}=1`)).get('days')).to.equal(name === 'days' ? '1' : null);
    }
  });

  it('is for anything else as it is', async () => {
    expect(await ask('/events/7')).to.equal('');
    expect(await ask('/events/filters')).to.equal('');
    expect(await ask('/events', {what: 'themes'})).to.equal('');
  });
});

describe('an answer of Localist', () => {
  const EVENT = {id: 7, title: 'A', localist_url: 'https://a.example/e/a'};
  const read = (json: unknown) => localistReader.parseItems(json, CONTEXT);
  const itemWith = (fields: object) => read({events: [{event: {...EVENT, ...fields}}]}).entries[0];

  it('is known by its events, or by its pages if it has none', () => {
    for (const json of [
      {events: [{event: {localist_url: '/a'}}]},
      {events: [{event: {event_instances: []}}]},
      {events: [], page: {current: 1}},
    ]) {
      expect(isLocalist(json), JSON.stringify(json)).to.equal(true);
    }
    for (const json of [
      {events: [{event: {}}]},
      {events: [{event: {event_instances: {}}}]},
      {events: [{localist_url: '/a'}], page: {current: 1}},
      {events: []},
      {events: [], page: {}},
      {events: [], page: 'current'},
      {events: {}, page: {current: 1}},
      null,
    ]) {
      expect(isLocalist(json), JSON.stringify(json)).to.equal(false);
    }
  });

  it('has events with a page, a text and a picture', () => {
    expect(itemWith({url: '/no', description_text: 'B', description: 'C', photo_url: '/a.png'})).to.deep.include({
      id: '7',
      title: 'A',
      url: 'https://a.example/e/a',
      excerpt: 'B',
      image: {url: 'https://a.example/a.png', alt: ''},
    });
    expect(itemWith({localist_url: undefined, url: '/b'})?.url).to.equal('https://a.example/b');
    expect(itemWith({description: '<p>C</p>'})?.excerpt).to.equal('C');
    expect(itemWith({})?.excerpt).to.equal('');
    const {entries, issues} = read({events: ['x', {event: 'y'}, {event: EVENT}]});
    expect([entries.length, issues.filter(({dropped}) => dropped).length]).to.deep.equal([1, 2]);
    expect(issues[0]).to.include({index: 0, reason: 'not an object'});
  });

  it('has the date when an event begins, or the day', () => {
    const at = (instance: object) => ({event_instances: [{event_instance: instance}], first_date: '2026-06-29'});
    const start = '2026-06-30T10:00:00+02:00';
    expect(itemWith(at({start}))?.published).to.equal(start);
    expect(itemWith(at({start, all_day: true}))?.published).to.equal('2026-06-30');
    expect(itemWith(at({}))?.published).to.equal('2026-06-29');
    expect(itemWith(at({all_day: true}))?.published).to.equal('2026-06-29');
    expect(itemWith({event_instances: [{event_instance: {all_day: true}}]})).not.to.have.property('published');
  });

  it('has filters, keywords and tags for themes', () => {
    const event = {filters: {types: [{id: 1, name: 'A'}, {id: 2}]}, keywords: ['B', ''], tags: ['C']};
    const themes = [
      {id: '1', slug: '', name: 'A'},
      {id: 'B', slug: '', name: 'B'},
      {id: 'C', slug: '', name: 'C'},
    ];
    expect(itemWith(event)?.themes).to.deep.equal(themes);
    const names = (json: object) => localistReader.parseThemes(json, CONTEXT).entries.map(({name}) => name);
    expect(names({events: [{event}, {event: {...event, tags: ['C', 'D']}}]})).to.deep.equal(['A', 'B', 'C', 'D']);
    expect(names({types: [{id: 1, name: 'A'}]})).to.deep.equal(['A']);
    expect(names({events: []})).to.deep.equal([]);
    expect(() => names({x: 1})).to.throw(NewsError, 'The answer has no types of Localist events in it.');
  });

  it('has many themes of an event, one more than is kept', () => {
    const {issues} = read({events: [{event: {...EVENT, tags: Array.from({length: 60}, (_, index) => `T${index}`)}}]});
    expect(issues.map(({field}) => field)).to.include('themes');
  });

  describe('is chosen from', () => {
    const EVENTS = 'https://a.example/api/2/events';
    const FILTERS = {
      event_types: [
        {id: 3, name: 'Fair'},
        {id: 4, name: 'Fair'},
        {id: 9, name: 'Physics'},
        {name: 'Lecture'},
        {id: 5, name: ''},
      ],
      departments: [{id: 6, name: 'Law'}],
    };
    const NOTHING = {themes: [], excludedThemes: [], search: '', since: undefined, languages: []};
    /** The parameters of the request for a choice, what is left of it, and what was asked before. */
    const chosen = async (choice: object, address = EVENTS, filters: unknown = FILTERS) => {
      const before: string[] = [];
      const named = new URL(address);
      const answered = await localistReader.choose?.(named, {...NOTHING, ...choice} as never, (url) => {
        before.push(url.href);
        return filters instanceof Error ? Promise.reject(filters) : Promise.resolve(filters);
      });
      expect(named.href, 'the address that the host named').to.equal(new URL(address).href);
      const {themes, excludedThemes, search} = answered?.rest ?? NOTHING;
      return {
        request: decodeURIComponent(String(answered?.request)).replace('https://a.example/api/2', ''),
        rest: [themes, excludedThemes, search],
        before: before.join(' ').replaceAll('https://a.example/api/2', ''),
      };
    };

    const cases: readonly (readonly [
      what: string,
      choice: object,
      address: string,
      request: string,
      rest: readonly unknown[],
      before: string,
    ])[] = [
      ['nothing', {}, '', '/events', [[], [], ''], ''],
      ['a type by its name', {themes: [['physics']]}, '', '/events?type[]=9', [[], [], ''], '/events/filters'],
      ['a type by its id', {themes: [['9']]}, '', '/events?type[]=9', [[], [], ''], '/events/filters'],
      ['another list', {themes: [['law']]}, '', '/events?type[]=6', [[], [], ''], '/events/filters'],
      ['two types of one name', {themes: [['fair']]}, '', '/events?type[]=3&type[]=4', [[], [], ''], '/events/filters'],
      [
        'a type and another',
        {themes: [['law', 'physics'], ['fair']]},
        '',
        '/events?type[]=6&type[]=9',
        [[['fair']], [], ''],
        '/events/filters',
      ],
      ['a keyword', {themes: [['campus']]}, '', '/events', [[['campus']], [], ''], '/events/filters'],
      ['a type without an id', {themes: [['lecture']]}, '', '/events', [[['lecture']], [], ''], '/events/filters'],
      [
        'what is not of a type, nor has a keyword',
        {excludedThemes: ['law', 'campus', 'physics']},
        '',
        '/events?exclude_type[]=6&exclude_type[]=9',
        [[], ['campus'], ''],
        '/events/filters',
      ],
      ['what has not a keyword', {excludedThemes: ['campus']}, '', '/events', [[], ['campus'], ''], '/events/filters'],
      ['of types that the host names', {themes: [['law']]}, '?type=3', '/events?type=3', [[['law']], [], ''], ''],
      ['of several', {themes: [['law']]}, '?type[]=3', '/events?type[]=3', [[['law']], [], ''], ''],
      [
        'without types that the host names',
        {themes: [['law']], excludedThemes: ['fair']},
        '?exclude_type=9',
        '/events?exclude_type=9&type[]=6',
        [[], ['fair'], ''],
        '/events/filters',
      ],
      ['words', {search: 'open day'}, '', '/events/search?search=open+day', [[], [], ''], ''],
      ['words at the end', {search: 'x'}, '/', '/events/search?search=x', [[], [], ''], ''],
      ['words in a search', {search: 'x'}, '/search/?pp=3', '/events/search/?pp=3&search=x', [[], [], ''], ''],
      ['other words than the host', {search: 'x'}, '/search?search=y', '/events/search?search=y', [[], [], 'x'], ''],
      ['words in one event', {search: 'x'}, '/7', '/events/7', [[], [], 'x'], ''],
      [
        'types in a search',
        {themes: [['law']]},
        '/search?search=y',
        '/events/search?search=y&type[]=6',
        [[], [], ''],
        '/events/filters',
      ],
    ];
    for (const [what, choice, address, request, rest, before] of cases) {
      it(`for ${what} at ${EVENTS}${address}`, async () => {
        expect(await chosen(choice, EVENTS + address)).to.deep.equal({request, rest, before});
      });
    }

    for (const status of [401, 403, 404]) {
      it(`here, where the list of types answers ${status}`, async () => {
        const closed = new NewsError('http', 'x', {hint: '', url: EVENTS, status});
        expect(await chosen({themes: [['law']], excludedThemes: ['fair']}, EVENTS, closed)).to.deep.equal({
          request: '/events',
          rest: [[['law']], ['fair'], ''],
          before: '/events/filters',
        });
      });
    }

    it('not at all where the list of types fails otherwise', async () => {
      for (const failure of [
        new NewsError('http', 'It failed.', {hint: '', url: EVENTS, status: 500}),
        new NewsError('network', 'It failed.', {hint: '', url: EVENTS}),
        new TypeError('It failed.'),
      ]) {
        const failed = await chosen({themes: [['law']]}, EVENTS, failure).catch((error: unknown) => error);
        expect(failed === failure, failure.name).to.equal(true);
      }
    });
  });

  it('is one event of a page of its own, and says what it cannot read', () => {
    expect(read({event: EVENT}).entries.map(({title}) => title)).to.deep.equal(['A']);
    for (const parse of [localistReader.parseItems, localistReader.parseThemes]) {
      expect(() => parse({x: 1}, CONTEXT))
        .to.throw(NewsError, 'The answer has no ')
        .with.property(
          'hint',
          'The address of events ends in /api/2/events, that of their types in /api/2/events/filters.',
        );
    }
  });

  it('goes on until its last page', () => {
    const next = (page: object) => localistReader.pagination?.(answer({events: [], page}), ITEMS)?.next?.toString();
    expect(next({current: 1, total: 2})).to.equal('https://a.example/events?page=2');
    expect(next({current: 2, total: 2})).to.equal(undefined);
  });
});

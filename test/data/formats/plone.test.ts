import {expect} from 'chai';
import {isPlone, plone} from '../../../src/data/formats/plone.js';
import {ploneReader} from '../../../src/data/formats/plone-reader.js';
import {NewsError} from '../../../src/data/model/news-error.js';

const CONTEXT = {url: 'https://a.example/++api++/@search', language: 'en'};
const ENTRY = {'@id': 'https://a.example/++api++/news/a', '@type': 'News Item', title: 'A'};
const itemWith = (fields: object) => ploneReader.parseItems({items: [{...ENTRY, ...fields}]}, CONTEXT).entries[0];

describe('whether an answer is Plone’s', () => {
  const list = {'@id': '/', items_total: 1};
  const answers: readonly (readonly [what: string, json: unknown, isIt: boolean])[] = [
    ['a list', {...list, items: [ENTRY]}, true],
    ['an empty list', {...list, items: []}, true],
    ['keywords', {...list, items: [{token: 'a', title: 'A'}]}, true],
    ['a list of other things', {...list, items: [{title: 'A'}]}, false],
    ['a list of texts', {...list, items: ['A']}, false],
    ['a list of JSON-LD', {...list, items: [{...ENTRY, '@context': 'https://schema.org'}]}, false],
    ['a list of things without a type', {...list, items: [{'@id': '/a'}]}, false],
    ['a list of things without an id', {...list, items: [{'@type': 'A'}]}, false],
    ['a list without a total', {'@id': '/', items: [ENTRY]}, false],
    ['a list without an id', {items_total: 1, items: [ENTRY]}, false],
    ['a list with the context of JSON-LD', {...list, '@context': 'https://schema.org', items: [ENTRY]}, false],
    ['JSON-LD', {...ENTRY, UID: '1', '@context': 'https://schema.org'}, false],
    ['one object', {...ENTRY, UID: '1'}, true],
    ['one object with a state', {...ENTRY, review_state: 'published'}, true],
    ['one object without either', ENTRY, false],
    ['one object without a type', {'@id': '/a', UID: '1'}, false],
    ['nothing', null, false],
  ];
  for (const [what, json, isIt] of answers) {
    it(`is ${isIt ? 'so' : 'not so'} of ${what}`, () => {
      expect(isPlone(json)).to.equal(isIt);
    });
  }
});

describe('the request for Plone', () => {
  const ask = async (address: string, asked: object = {}) => {
    const url = new URL(address, 'https://a.example');
    return (await plone.request({url, what: 'items', limit: 5, order: 'source', ...asked})).searchParams;
  };

  it('is for news, the newest first, if it is a search', async () => {
    for (const address of ['/++api++/@search', '/@search/']) {
      const params = await ask(address);
      expect(Object.fromEntries(params)).to.include({
        b_size: '5',
        portal_type: 'News Item',
        sort_on: 'effective',
        sort_order: 'descending',
      });
      expect(params.getAll('metadata_fields').join(' ')).to.equal(
        'effective modified start Subject Language image_field image_scales',
      );
    }
    expect((await ask('/@search', {order: 'oldest'})).get('sort_order')).to.equal('ascending');
  });

  it('is for everything if it is a search for words', async () => {
    expect((await ask('/@search?SearchableText=a')).has('portal_type')).to.equal(false);
  });

  it('is for a collection in its own order, unless another is wanted', async () => {
    const own = await ask('/news/@searches');
    expect([own.has('portal_type'), own.has('sort_on'), own.has('sort_order')]).to.deep.equal([false, false, false]);
    expect(Object.fromEntries(await ask('/news', {order: 'oldest'}))).to.include({
      sort_on: 'effective',
      sort_order: 'ascending',
    });
  });

  it('is for no fields if the address says which', async () => {
    expect((await ask('/news?metadata_fields=x')).getAll('metadata_fields')).to.deep.equal(['x']);
    expect((await ask('/news?fullobjects=1')).has('metadata_fields')).to.equal(false);
  });

  it('is for many keywords, and for the themes of many items', async () => {
    const keywords = await ask('/@vocabularies/x', {what: 'themes'});
    expect([...keywords]).to.deep.equal([['b_size', '500']]);
    expect((await ask('/@vocabularies/x')).get('b_size')).to.equal('5');
    expect((await ask('/news', {what: 'themes'})).get('b_size')).to.equal('100');
  });
});

describe('an object of Plone', () => {
  it('has its page at the address without the way of programs', () => {
    expect(itemWith({})?.url).to.equal('https://a.example/news/a');
    expect(itemWith({'@id': undefined})).not.to.have.property('url');
    expect(itemWith({UID: '7'})?.id).to.equal('7');
    expect(itemWith({})?.id).to.equal('https://a.example/news/a');
  });

  it('has a description, or the beginning of its text', () => {
    const text = {data: '<p>B</p>'};
    expect(itemWith({description: 'D', text})).to.include({excerpt: 'D', truncated: false});
    expect(itemWith({text})).to.include({excerpt: 'B', truncated: false});
    expect(itemWith({})).to.include({excerpt: '', truncated: false});
  });

  it('has the date when it begins, was published or was made, and none of before 1970', () => {
    const dates = {start: '2026-07-01T10:00:00', effective: '2026-06-30T10:00:00', created: '2026-06-29T10:00:00'};
    expect(itemWith(dates)?.published).to.equal('2026-07-01T10:00:00+00:00');
    expect(itemWith({...dates, start: undefined})?.published).to.equal('2026-06-30T10:00:00+00:00');
    expect(itemWith({...dates, start: undefined, effective: '1969-12-31T00:00:00'})?.published).to.equal(
      '2026-06-29T10:00:00+00:00',
    );
    expect(itemWith({modified: '2026-07-02'})?.updated).to.equal('2026-07-02');
  });

  it('has a language as a tag, as a term or in a summary', () => {
    expect(itemWith({Language: 'de'})?.language).to.equal('de');
    expect(itemWith({language: {token: 'de', title: 'Deutsch'}})?.language).to.equal('de');
    expect(itemWith({language: 'de'})?.language).to.equal('de');
  });

  it('has the names of its creators and no accounts', () => {
    expect(itemWith({creators: ['jdoe', 'Jane Doe']})?.authors).to.deep.equal(['Jane Doe']);
    expect(itemWith({listCreators: ['Jane Doe']})?.authors).to.deep.equal(['Jane Doe']);
  });

  it('has its subjects for themes', () => {
    expect(itemWith({Subject: ['A', 'B']})?.themes.map(({name}) => name)).to.deep.equal(['A', 'B']);
    expect(itemWith({subjects: ['A']})?.themes.map(({name}) => name)).to.deep.equal(['A']);
  });

  const image = {
    download: '@@images/a.png',
    width: 1600,
    height: 900,
    scales: {
      large: {download: '@@images/large.png', width: 800, height: 450},
      rounded: {download: '@@images/rounded.png', width: 399, height: 225},
      same: {download: '@@images/large.png', width: 800, height: 450},
      cropped: {download: '@@images/cropped.png', width: 200, height: 200},
      none: {width: 400, height: 225},
    },
  };
  const page = 'https://a.example/news/a/@@images';

  it('has a picture with those of its scales that show all of it', () => {
    expect(itemWith({image, image_caption: 'B &amp; C'})?.image).to.deep.equal({
      url: `${page}/a.png`,
      alt: 'B & C',
      width: 1600,
      height: 900,
      srcset: `${page}/large.png 800w, ${page}/rounded.png 399w`,
    });
  });

  it('has a picture with an address of its own, and scales whose height is a pixel off', () => {
    const download = 'https://b.example/a.png';
    const scales = {small: {download: `${download}/small`, width: 400, height: 201}};
    expect(itemWith({'@id': undefined, image: {download, width: 1600, height: 800, scales}})?.image).to.include({
      url: download,
      srcset: `${download}/small 400w`,
    });
  });

  it('has as many subjects and creators as are kept, and says that there are more', () => {
    const names = Array.from({length: 51}, (_, index) => `Jane Doe ${index}`);
    const {entries, issues} = ploneReader.parseItems({items: [{...ENTRY, Subject: names, creators: names}]}, CONTEXT);
    expect([entries[0]?.authors, entries[0]?.themes.map(({name}) => name)]).to.deep.equal([
      names.slice(0, 50),
      names.slice(0, 50),
    ]);
    expect(issues.map(({field}) => field).toSorted()).to.deep.equal(['authors', 'themes']);
  });

  it('has a picture of its page whose address ends with a slash', () => {
    expect(itemWith({'@id': 'https://a.example/b/', image})?.image?.url).to.equal('https://a.example/b/@@images/a.png');
  });

  it('has the picture of a summary, by the name of its field', () => {
    const other = {...image, download: '@@images/b.png'};
    const urlOf = (fields: object) => itemWith(fields)?.image?.url;
    expect(urlOf({image_field: 'lead', image_scales: {lead: [other], image: [image]}})).to.equal(`${page}/b.png`);
    expect(urlOf({image_field: '', image_scales: {image: [image, other]}})).to.equal(`${page}/a.png`);
    expect(urlOf({image_scales: {preview_image: [other]}})).to.equal(`${page}/b.png`);
    expect(urlOf({preview_image: other, preview_caption: 'C'})).to.equal(`${page}/b.png`);
    expect(itemWith({preview_image: other, preview_caption: 'C'})?.image?.alt).to.equal('C');
    expect(urlOf({image: {width: 1}})).to.equal(undefined);
  });
});

describe('an answer of Plone', () => {
  it('may be one object', () => {
    expect(ploneReader.parseItems(ENTRY, CONTEXT).entries.map(({title}) => title)).to.deep.equal(['A']);
  });

  it('is an error that says so if it is something else', () => {
    for (const json of [{title: 'A'}, 'x', null]) {
      expect(() => ploneReader.parseItems(json, CONTEXT))
        .to.throw(NewsError, 'The answer has no Plone content in it.')
        .and.has.property('hint')
        .that.contains('@search');
    }
  });

  it('loses what is no object', () => {
    const {entries, issues} = ploneReader.parseItems({items: [ENTRY, 'x']}, CONTEXT);
    expect(entries).to.have.lengthOf(1);
    expect(issues.map(({index, reason, dropped}) => [index, reason, dropped])).to.deep.include([
      1,
      'not an object',
      true,
    ]);
  });

  it('says where its next page is and how many there are', () => {
    const answer = {address: new URL(CONTEXT.url), headers: new Headers()};
    const json = {batching: {next: 'https://a.example/2'}, items_total: 37};
    expect(ploneReader.pagination?.({...answer, json}, {...CONTEXT, what: 'items'})).to.deep.equal({
      next: 'https://a.example/2',
      total: 37,
    });
  });

  it('has themes: its keywords, or those of its objects, each once', () => {
    const names = (json: object) => ploneReader.parseThemes(json, CONTEXT).entries.map(({name}) => name);
    expect(names({items: [{token: 'a', title: 'A'}, {token: 'b'}]})).to.deep.equal(['A', 'b']);
    expect(
      names({
        items: [
          {...ENTRY, Subject: ['A', 'B']},
          {...ENTRY, Subject: ['B']},
        ],
      }),
    ).to.deep.equal(['A', 'B']);
  });
});

describe('what is chosen from a Plone', () => {
  const NOTHING = {themes: [], excludedThemes: [], search: '', since: undefined, languages: []};
  const KEYWORDS = {
    items: [
      {token: 'health-1', title: 'Health'},
      {token: 'law', title: 'Law &amp; order'},
      {token: 'AI'},
      'x',
      {title: 'No keyword'},
    ],
  };
  const VOCABULARY = 'https://a.example/++api++/@vocabularies/plone.app.vocabularies.Keywords?b_size=500';
  const chosen = async (choice: object, end = '@search', answer: unknown = KEYWORDS) => {
    const asked: string[] = [];
    const found = await ploneReader.choose?.(
      new URL(end, 'https://a.example/++api++/'),
      {...NOTHING, ...choice} as never,
      async (url) => {
        asked.push(url.href);
        if (answer instanceof Error) {
          throw answer;
        }
        return answer;
      },
    );
    const asks =
      found?.request === 'none'
        ? 'none'
        : [...(found?.request.searchParams ?? [])].map((pair) => pair.join('=')).join('&');
    return {asks, rest: {...found?.rest}, asked};
  };
  const since = Date.UTC(2026, 5, 30);
  const cases: readonly (readonly [
    choice: object,
    end: string,
    asks: string,
    rest: object,
    asked: readonly string[],
  ])[] = [
    [{}, '@search?portal_type=News+Item', 'portal_type=News Item', {}, []],
    [{themes: [['health']]}, '@search', 'Subject=Health', {themes: []}, [VOCABULARY]],
    [
      {themes: [['health-1', 'ai'], ['law']]},
      '@search/',
      'Subject=Health&Subject=AI',
      {themes: [['law']]},
      [VOCABULARY],
    ],
    [{themes: [['none']]}, '@search', 'none', {}, [VOCABULARY]],
    [{themes: [['health']]}, '@search?Subject=Law', 'Subject=Law', {}, []],
    [{themes: [['health']], search: 'x'}, '@searchable', '', {}, []],
    [{themes: [['health']], search: 'x'}, 'news', '', {}, []],
    [{search: 'x y'}, '@search', 'SearchableText=x y', {search: ''}, []],
    [{search: 'x'}, '@search?SearchableText=y', 'SearchableText=y', {}, []],
    [
      {since},
      '@search?portal_type=News+Item',
      'portal_type=News Item&effective.query=2026-06-29T10:00:00Z&effective.range=min',
      {since: undefined},
      [],
    ],
    [
      {since},
      '@search?portal_type=News+Item&effective.query:date=2026',
      'portal_type=News Item&effective.query:date=2026',
      {},
      [],
    ],
    [{since}, '@search?portal_type=Event', 'portal_type=Event', {}, []],
    [
      {languages: [['pt-br', 'de'], ['fr']]},
      '@search',
      'Language=pt-br&Language=pt&Language=de',
      {languages: [['fr']]},
      [],
    ],
    [{languages: [['fr']]}, '@search?Language=de', 'Language=de', {}, []],
  ];
  for (const [choice, end, asks, rest, asked] of cases) {
    it(`is ${JSON.stringify(choice)} of ${end}`, async () => {
      expect(await chosen(choice, end)).to.deep.equal({asks, rest: {...NOTHING, ...choice, ...rest}, asked});
    });
  }

  it('is chosen here where the site keeps its keywords to itself', async () => {
    for (const status of [401, 403, 404]) {
      const failure = new NewsError('http', 'No', {hint: '', url: VOCABULARY, status});
      const {asks, rest} = await chosen({themes: [['health']]}, '@search', failure);
      expect([asks, rest.themes], String(status)).to.deep.equal(['', [['health']]]);
    }
  });

  it('fails where its keywords fail otherwise', async () => {
    for (const failure of [
      new NewsError('http', 'No', {hint: '', url: VOCABULARY, status: 500}),
      new TypeError('No'),
    ]) {
      const error = await chosen({themes: [['health']]}, '@search', failure).catch((thrown: unknown) => thrown);
      expect(error === failure, failure.name).to.equal(true);
    }
  });
});

import {expect} from 'chai';
import {isJsonLd, jsonLd} from '../../../src/data/formats/json-ld.js';
import {jsonLdReader} from '../../../src/data/formats/json-ld-reader.js';
import {NewsError} from '../../../src/data/model/news-error.js';

const CONTEXT = {url: 'https://a.example/news.json', language: 'en'};
const SCHEMA = 'https://schema.org';

const read = (json: unknown) => jsonLdReader.parseItems(json, CONTEXT);
const titlesOf = (json: unknown) => read(json).entries.map(({title}) => title);
const article = (fields: object) => ({'@type': 'NewsArticle', headline: 'A', ...fields});
const itemWith = (fields: object, others: readonly object[] = []) =>
  read({'@context': SCHEMA, '@graph': [article(fields), ...others]}).entries[0];
const many = (count: number) => Object.fromEntries(Array.from({length: count}, (_, index) => [`x${index}`, 1]));

describe('whether an answer has the words of schema.org', () => {
  const answers: readonly (readonly [json: unknown, isIt: boolean])[] = [
    [{'@context': 'https://schema.org'}, true],
    [{'@context': 'http://www.schema.org/'}, true],
    [{'@context': 'see https://schema.org'}, false],
    [{'@context': 'https://schema.example'}, false],
    [{'@context': ['https://a.example', 'https://schema.org']}, true],
    [{'@context': ['https://a.example', {'@vocab': 'http://schema.org/'}]}, true],
    [{'@context': {'@vocab': 'https://a.example/'}}, false],
    [{'@context': [...Array.from({length: 9}, () => 'x'), SCHEMA]}, true],
    [{'@context': [...Array.from({length: 10}, () => 'x'), SCHEMA]}, false],
    [{}, false],
    [null, false],
    [[{'@context': SCHEMA}], true],
    [[{'@context': SCHEMA}, {'@context': SCHEMA}, {'@context': SCHEMA}, 'x'], true],
    [[{'@context': SCHEMA}, {title: 'A'}], false],
    [[{'@context': SCHEMA}, 'x'], false],
    [[], false],
  ];
  for (const [json, isIt] of answers) {
    it(`is ${isIt ? 'so' : 'not so'} of ${JSON.stringify(json).slice(-80)}`, () => {
      expect(isJsonLd(json)).to.equal(isIt);
    });
  }
});

describe('the request for JSON-LD', () => {
  it('is for the address itself', async () => {
    const url = new URL('https://a.example/news.json?x=1');
    const request = await jsonLd.request({url, what: 'items', limit: 3, order: 'newest'});
    expect([jsonLd.format, request.href, request === url]).to.deep.equal(['json-ld', url.href, false]);
  });
});

describe('the articles and events in JSON-LD', () => {
  const one = article({});
  const lists: readonly (readonly [what: string, json: unknown, titles: readonly string[]])[] = [
    ['the answer itself', one, ['A']],
    ['a list', [one, article({headline: 'B'})], ['A', 'B']],
    ...'@graph itemListElement dataFeedElement blogPost blogPosts hasPart mainEntity event events'
      .split(' ')
      .map((key): [string, unknown, string[]] => [`below ${key}`, {'@type': 'Thing', [key]: [one]}, ['A']]),
    ['one below a key', {'@type': 'WebPage', mainEntity: one}, ['A']],
    ['of the first list that has any', {'@graph': [{'@type': 'Person'}], blogPost: [one]}, ['A']],
    ['in a frame', {itemListElement: [{'@type': 'ListItem', item: one}]}, ['A']],
    ['in a frame of two types', {itemListElement: [{'@type': ['ListItem', 'Thing'], item: one}]}, ['A']],
    ['a frame itself that holds none', {itemListElement: [{'@type': 'ListItem', name: 'A', url: '/a'}]}, ['A']],
    [
      'in a frame of a type with its address',
      {itemListElement: {'@type': 'http://schema.org/ListItem', item: one}},
      ['A'],
    ],
    ['not in what only sounds like a frame', {'@graph': [{'@type': 'MyListItem', item: one}]}, []],
    ['not in what only begins like a frame', {'@graph': [{'@type': 'ListItems', item: one}]}, []],
    ['in a frame of a feed', {dataFeedElement: [{'@type': 'DataFeedItem', item: one}]}, ['A']],
    ['of several types', {'@graph': [{...one, '@type': ['Thing', 'BlogPosting']}]}, ['A']],
    ['of a type with its address', {'@graph': [{...one, '@type': 'http://schema.org/Report'}]}, ['A']],
    ['of a type with a prefix', {'@graph': [{...one, '@type': 'schema:Event'}]}, ['A']],
    ['not of a type that only begins so', {'@graph': [{...one, '@type': 'Articles'}]}, []],
    ['not the menus of a page', {'@graph': [{'@type': ['WPHeader', 'Thing'], hasPart: [one]}]}, []],
    ['not the way to a page', {'@graph': [{'@type': 'BreadcrumbList', itemListElement: [{item: one}]}]}, []],
    ['of what only sounds like a menu', {'@graph': [{'@type': 'MyBreadcrumbList', hasPart: [one]}]}, ['A']],
    ['of what only begins like a menu', {'@graph': [{'@type': 'WPHeaders', hasPart: [one]}]}, ['A']],
    ['not the parts of an article', {'@graph': [{...one, hasPart: [article({headline: 'B'})]}]}, ['A']],
    ['below five keys', {'@graph': {'@graph': {'@graph': {'@graph': {'@graph': [one]}}}}}, ['A']],
    ['of a type among the first ten', {'@graph': [{...one, '@type': [...'abcdefghi'.split(''), 'Report']}]}, ['A']],
    ['not of a type beyond them', {'@graph': [{...one, '@type': [...'abcdefghij'.split(''), 'Report']}]}, []],
  ];
  for (const [what, json, titles] of lists) {
    it(`are read: ${what}`, () => {
      expect(titlesOf(json)).to.deep.equal(titles);
    });
  }

  it('are not looked for below six keys', () => {
    const deep = {'@graph': {'@graph': {'@graph': {'@graph': {'@graph': {'@graph': [one]}}}}}};
    expect(() => read(deep)).to.throw(NewsError, 'no articles or events');
  });

  it('may be none of a list, and what is no list of any is an error that says so', () => {
    expect(titlesOf({'@type': 'Blog', blogPost: []})).to.deep.equal([]);
    expect(() => read({'@type': 'WebPage', name: 'A'}))
      .to.throw(NewsError, 'The answer has no articles or events of schema.org in it.')
      .that.includes({kind: 'format', url: CONTEXT.url})
      .and.has.property('hint')
      .that.contains('NewsArticle');
  });

  it('are dropped one by one if they cannot be read', () => {
    const {entries, issues} = read({itemListElement: [one, {'@type': 'ListItem'}]});
    expect(entries.map(({title}) => title)).to.deep.equal(['A']);
    expect(issues.map(({index, dropped}) => [index, dropped])).to.deep.equal([[1, true]]);
  });
});

describe('an article or an event in JSON-LD', () => {
  it('has an address below any of its keys, the best first', () => {
    expect(itemWith({url: '/a', mainEntityOfPage: '/b'})?.url).to.equal('https://a.example/a');
    for (const key of ['mainEntityOfPage', '@id', 'sameAs']) {
      expect(itemWith({[key]: '/b'})?.url, key).to.equal('https://a.example/b');
    }
  });

  it('has an id of its own, or what identifies it, or its address', () => {
    expect(itemWith({'@id': '#a', identifier: '7', url: '/a'})?.id).to.equal('#a');
    expect(itemWith({identifier: {value: '7'}, url: '/a'})?.id).to.equal('7');
    expect(itemWith({identifier: '8', url: '/a'})?.id).to.equal('8');
    expect(itemWith({url: 'https://a.example/a'})?.id).to.equal('https://a.example/a');
  });

  it('has a title below any of its keys', () => {
    expect(itemWith({name: 'B'})?.title).to.equal('A');
    expect(itemWith({headline: undefined, name: 'B &amp; C'})?.title).to.equal('B & C');
    expect(itemWith({headline: undefined, alternativeHeadline: 'C'})?.title).to.equal('C');
  });

  it('has an excerpt that somebody wrote, or the beginning of its text', () => {
    expect(itemWith({description: 'B', abstract: 'C', articleBody: 'D'})?.excerpt).to.equal('B');
    expect(itemWith({abstract: 'C', articleBody: 'D'})?.excerpt).to.equal('C');
    expect(itemWith({articleBody: 'D', text: 'E'})?.excerpt).to.equal('D');
    expect(itemWith({text: '<p>E</p>'})?.excerpt).to.equal('E');
    expect(itemWith({})).to.include({excerpt: '', truncated: false});
    const long = 'word '.repeat(100).trim();
    expect(itemWith({description: long})).to.include({excerpt: long, truncated: false});
    const cut = itemWith({articleBody: long});
    expect(cut?.truncated).to.equal(true);
    expect(cut?.excerpt.length).to.be.below(321);
    expect(itemWith({articleBody: `<p>${long}</p>`})?.truncated).to.equal(true);
  });

  it('has a date below any of its keys; an event has the day when it begins', () => {
    const startDate = '2026-07-01';
    expect(itemWith({datePublished: '2026-06-30', startDate})?.published).to.equal('2026-06-30');
    for (const type of ['Event', 'MusicEvent', ['Thing', 'Event']]) {
      expect(itemWith({'@type': type, datePublished: '2026-06-30', startDate})?.published).to.equal(startDate);
    }
    for (const key of ['startDate', 'uploadDate', 'dateCreated']) {
      expect(itemWith({[key]: '2026-06-30'})?.published, key).to.equal('2026-06-30');
    }
    expect(itemWith({dateModified: {'@value': '2026-06-30'}})?.updated).to.equal('2026-06-30');
  });

  it('tells of dates that cannot be read', () => {
    const {issues} = read([article({datePublished: 'soon', dateModified: 'later'})]);
    expect(issues.map(({field, reason}) => [field, /"soon"|"later"/.exec(reason)?.[0]])).to.deep.include.members([
      ['published', '"soon"'],
      ['updated', '"later"'],
    ]);
  });

  it('has a picture below any of its keys, and its caption if it has no text of its own', () => {
    for (const key of ['image', 'primaryImageOfPage', 'thumbnailUrl', 'thumbnail']) {
      expect(itemWith({[key]: '/a.png'})?.image, key).to.deep.equal({url: 'https://a.example/a.png', alt: ''});
    }
    const image = {'@type': 'ImageObject', url: '/a.png', caption: 'B &amp; C'};
    expect(itemWith({image})?.image).to.deep.equal({url: 'https://a.example/a.png', alt: 'B & C'});
    expect(itemWith({image: {...image, alt: 'D'}})?.image?.alt).to.equal('D');
    expect(itemWith({})).not.to.have.property('image');
    expect(itemWith({image: {caption: 'B'}})).not.to.have.property('image');
  });

  it('has authors below any of its keys', () => {
    expect(itemWith({author: {name: 'Jane'}, creator: 'John'})?.authors).to.deep.equal(['Jane']);
    expect(itemWith({author: [], creator: 'John'})?.authors).to.deep.equal(['John']);
    expect(itemWith({organizer: {name: 'Ana'}})?.authors).to.deep.equal(['Ana']);
  });

  it('has themes below all of its keys', () => {
    const item = itemWith({articleSection: 'Health', keywords: 'Data, AI', about: {name: 'Space'}});
    expect(item?.themes.map(({name}) => name)).to.deep.equal(['Health', 'Data', 'AI', 'Space']);
  });

  it('has a language, as a tag or as an object', () => {
    expect(itemWith({inLanguage: 'fr'})?.language).to.equal('fr');
    expect(itemWith({inLanguage: {name: 'French', alternateName: 'fr'}})?.language).to.equal('fr');
  });

  it('has what it refers to from elsewhere in the graph', () => {
    const jane = {'@id': '#jane', name: 'Jane'};
    expect(itemWith({author: {'@id': '#jane'}}, [jane])?.authors).to.deep.equal(['Jane']);
    expect(itemWith({author: [{'@id': '#jane'}, 'John']}, [jane])?.authors).to.deep.equal(['Jane', 'John']);
    expect(itemWith({author: {'@id': '#jane', name: 'J.'}}, [jane])?.authors).to.deep.equal(['J.']);
    expect(itemWith({author: {name: 'John'}}, [{name: 'Jane'}])?.authors).to.deep.equal(['John']);
    const theme = {'@id': '#t', name: 'Health'};
    expect(itemWith({about: {'@id': '#t'}}, [theme])?.themes.map(({name}) => name)).to.deep.equal(['Health']);
    const caption = {'@id': '#i', url: '/a.png', caption: 'B', ...many(2)};
    expect(itemWith({image: {'@id': '#i'}}, [caption])?.image?.alt).to.equal('B');
  });
});

describe('the themes of JSON-LD', () => {
  it('are those of its articles, each once', () => {
    const {entries} = jsonLdReader.parseThemes(
      [article({keywords: 'Health, Data'}), article({headline: 'B', keywords: 'Data, AI'})],
      CONTEXT,
    );
    expect(entries.map(({name}) => name)).to.deep.equal(['Health', 'Data', 'AI']);
  });
});

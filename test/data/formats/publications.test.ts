import {expect} from 'chai';
import {catalogueOf, publications} from '../../../src/data/formats/publications.js';
import {publicationsReader} from '../../../src/data/formats/publications-reader.js';
import {NewsError} from '../../../src/data/model/news-error.js';

const CONTEXT = {url: 'https://a.example/works', language: 'en'};
const read = (json: unknown) => publicationsReader.parseItems(json, CONTEXT).entries;
const hal = (work: object) => read({response: {docs: [{docid: 1, title_s: ['A'], ...work}]}})[0];
const openAlex = (work: object) =>
  read({results: [{id: 'https://openalex.org/W1', display_name: 'A', ...work}], meta: {}})[0];
const crossref = (work: object) =>
  read({'message-type': 'work-list', message: {items: [{DOI: '10.1234/a', title: ['A'], ...work}]}})[0];
const csl = (work: object) => read([{id: 'a', title: 'A', issued: {'date-parts': [[2026, 6, 30]]}, ...work}])[0];

describe('whose list of publications an answer is', () => {
  const issued = {'date-parts': [[2026]]};
  const answers: readonly (readonly [json: unknown, catalogue: ReturnType<typeof catalogueOf>])[] = [
    [{'message-type': 'work-list'}, 'crossref'],
    [{'message-type': 'work'}, 'crossref'],
    [{'message-type': 'work-lists'}, undefined],
    [{'message-type': 'homework'}, undefined],
    [{response: {docs: [{docid: 1, uri_s: 'x'}]}}, 'hal'],
    [{response: {docs: [{docid: 1, title_s: 'x'}]}}, 'hal'],
    [{response: {docs: [{docid: 1}]}}, undefined],
    [{response: {docs: [{title_s: 'x'}]}}, undefined],
    [{results: [{id: 'https://openalex.org/W1'}]}, 'openalex'],
    [{results: [{id: 'https://openalex.org/A1'}]}, undefined],
    [{results: [{}]}, undefined],
    [[{title: 'A', issued}], 'csl'],
    [{items: [{title: 'A', issued}]}, 'csl'],
    [[{issued}], undefined],
    [[{title: 'A', issued: {}}], undefined],
    [[{title: 'A', issued: '2026'}], undefined],
    [['A'], undefined],
    [null, undefined],
  ];
  for (const [json, catalogue] of answers) {
    it(`is ${catalogue} of ${JSON.stringify(json)}`, () => {
      expect(catalogueOf(json)).to.equal(catalogue);
    });
  }
});

describe('the request for publications', () => {
  const ask = async (address: string, order: 'source' | 'oldest' = 'source') =>
    Object.fromEntries(
      (await publications.request({url: new URL(address), what: 'items', limit: 5, order})).searchParams,
    );

  it('is for few fields of the newest, in the way of each catalogue', async () => {
    expect(await ask('https://api.archives-ouvertes.fr/search/?q=a')).to.deep.equal({
      q: 'a',
      wt: 'json',
      rows: '5',
      sort: 'producedDate_tdate desc',
      fl: 'docid,uri_s,title_s,authFullName_s,producedDate_s,abstract_s,keyword_s,doiId_s,language_s,thumbId_i',
    });
    expect(await ask('https://api.crossref.org/works')).to.deep.equal({
      rows: '5',
      sort: 'published',
      order: 'desc',
      select: 'DOI,URL,title,author,editor,published,issued,posted,created,abstract,subject',
    });
    expect(await ask('https://api.openalex.org/works')).to.deep.equal({
      'per-page': '5',
      sort: 'publication_date:desc',
      select:
        'id,doi,display_name,title,publication_date,authorships,primary_location,topics,keywords,abstract_inverted_index,language',
    });
  });

  it('is for the oldest if they are wanted', async () => {
    expect((await ask('https://api.archives-ouvertes.fr/search/', 'oldest')).sort).to.equal('producedDate_tdate asc');
    expect((await ask('https://api.crossref.org/works', 'oldest')).order).to.equal('asc');
    expect((await ask('https://api.openalex.org/works', 'oldest')).sort).to.equal('publication_date:asc');
  });

  it('is for one work, and for anything elsewhere, as it is', async () => {
    expect(await ask('https://api.crossref.org/works/10.1234/a')).to.deep.equal({});
    expect(await ask('https://a.example/works')).to.deep.equal({});
    expect(await ask('https://constructor/works')).to.deep.equal({});
  });

  it('has one number of works a page', async () => {
    const params = await ask('https://api.openalex.org/works?per_page=7');
    expect([params['per_page'], params['per-page']]).to.deep.equal(['7', undefined]);
  });
});

describe('a publication', () => {
  it('of HAL has its fields by their types', () => {
    const work = {
      uri_s: 'https://hal.science/hal-1',
      doiId_s: '10.1234/a',
      abstract_s: ['B'],
      producedDate_s: '2026-06-30',
      authFullName_s: ['Jane Doe'],
      keyword_s: ['Health'],
      language_s: ['fr'],
    };
    expect(hal(work)).to.deep.equal({
      id: '1',
      title: 'A',
      url: 'https://hal.science/hal-1',
      excerpt: 'B',
      truncated: false,
      published: '2026-06-30',
      authors: ['Jane Doe'],
      themes: [{id: 'Health', slug: '', name: 'Health'}],
      language: 'fr',
    });
    expect(hal({doiId_s: '10.1234/a'})?.url).to.equal('https://doi.org/10.1234/a');
    expect(hal({producedDate_tdate: '2026-06-30T00:00:00Z'})?.published).to.equal('2026-06-30');
    expect(hal({publicationDate_tdate: '2026-06-30T00:00:00.000Z'})?.published).to.equal('2026-06-30');
    expect(hal({producedDate_s: '2026-06-30T10:00:00Z'})?.published).to.equal('2026-06-30T10:00:00+00:00');
    expect(hal({uri_s: 'x', title_s: undefined, label_s: 'L'})?.title).to.equal('L');
  });

  it('of OpenAlex has the text of its index, and names of authors', () => {
    const index = {now: [2], Words: [0], in: [1, 'x', -1, 90], 'far away': [80]};
    expect(openAlex({abstract_inverted_index: index})?.excerpt).to.equal('Words in now');
    expect(openAlex({abstract_inverted_index: 'x'})?.excerpt).to.equal('');
    expect(openAlex({abstract_inverted_index: {a: [79]}})?.excerpt).to.equal('a');
    expect(openAlex({authorships: [{author: {display_name: 'Jane &amp; Co'}}]})?.authors).to.deep.equal(['Jane & Co']);
    expect(openAlex({publication_date: '2026-06-30', language: 'fr'})).to.include({
      published: '2026-06-30',
      language: 'fr',
    });
    expect(openAlex({display_name: undefined, title: 'T'})?.title).to.equal('T');
    for (const key of ['topics', 'keywords', 'concepts']) {
      expect(
        openAlex({[key]: [{display_name: 'Health'}]})?.themes.map(({name}) => name),
        key,
      ).to.deep.equal(['Health']);
    }
  });

  it('of OpenAlex has as many authors as are kept, and says that there are more', () => {
    const names = Array.from({length: 51}, (_, index) => `A${index}`);
    const authorships = names.map((name) => ({author: {display_name: name}}));
    const json = {results: [{id: 'https://openalex.org/W1', display_name: 'A', authorships}], meta: {}};
    const {entries, issues} = publicationsReader.parseItems(json, CONTEXT);
    expect(entries[0]?.authors).to.deep.equal(names.slice(0, 50));
    expect(issues.map(({field}) => field)).to.include('authors');
  });

  it('of OpenAlex leads to its DOI, to its page or to OpenAlex', () => {
    const page = {landing_page_url: 'https://b.example/a'};
    expect(openAlex({doi: 'https://doi.org/10.1234/a', primary_location: page})?.url).to.equal(
      'https://doi.org/10.1234/a',
    );
    expect(openAlex({primary_location: page})?.url).to.equal('https://b.example/a');
    expect(openAlex({})?.url).to.equal('https://openalex.org/W1');
  });

  it('of Crossref or in CSL leads to its DOI or its page', () => {
    expect(crossref({URL: 'https://b.example/'})).to.include({id: '10.1234/a', url: 'https://doi.org/10.1234/a'});
    expect(csl({URL: 'https://b.example/'})).to.include({id: 'a', url: 'https://b.example/'});
  });

  it('of Crossref or in CSL has the first of its dates that can be read', () => {
    const date = {'date-parts': [[2026, 6, 30]]};
    const keys = ['published', 'issued', 'published-online', 'published-print', 'posted', 'created'];
    keys.forEach((key, place) => {
      const later = Object.fromEntries(keys.slice(place + 1).map((other) => [other, {'date-parts': [[2027]]}]));
      expect(crossref({[key]: date, ...later})?.published, key).to.equal('2026-06-30');
    });
    expect(crossref({})).not.to.have.property('published');
  });

  it('of Crossref or in CSL has authors or editors, and themes', () => {
    expect(crossref({author: [{given: 'Jane', family: 'Doe'}], editor: [{family: 'no'}]})?.authors).to.deep.equal([
      'Jane Doe',
    ]);
    expect(crossref({editor: [{family: 'Doe'}]})?.authors).to.deep.equal(['Doe']);
    for (const key of ['subject', 'categories', 'keyword']) {
      expect(
        csl({[key]: 'Health, AI'})?.themes.map(({name}) => name),
        key,
      ).to.deep.equal(['Health', 'AI']);
    }
    expect(csl({language: 'fr'})?.language).to.equal('fr');
  });

  it('has an abstract without the heading that says that it is one', () => {
    expect(crossref({abstract: '<jats:title>Abstract</jats:title><jats:p>B</jats:p>'})?.excerpt).to.equal('B');
    expect(crossref({abstract: '<title>Abstract</title>B'})?.excerpt).to.equal('B');
    expect(crossref({abstract: 'We saw p < 0.05 & q > 1'})?.excerpt).to.equal('We saw p < 0.05 & q > 1');
    expect(crossref({})?.excerpt).to.equal('');
    const long = 'word '.repeat(100);
    expect(crossref({abstract: long})?.truncated).to.equal(true);
    expect(crossref({abstract: `<p>${long}</p>`})?.truncated).to.equal(true);
  });
});

describe('an answer of publications', () => {
  it('may be one work', () => {
    const titles = (json: unknown) => read(json).map(({title}) => title);
    expect(titles({'message-type': 'work', message: {DOI: '10.1234/a', title: ['A']}})).to.deep.equal(['A']);
    expect(titles({id: 'https://openalex.org/W1', display_name: 'A', authorships: []})).to.deep.equal(['A']);
    expect(titles({id: 'a', title: 'A', display_name: 'no'})).to.deep.equal(['A']);
    expect(titles({items: [{title: 'A', issued: {'date-parts': [[2026]]}}]})).to.deep.equal(['A']);
  });

  it('is an error that says so if it has none', () => {
    for (const json of [{'message-type': 'work', message: 'x'}, 'x', null]) {
      expect(() => read(json)).to.throw(NewsError, 'The answer has no publications in it.');
    }
  });

  it('loses what is no work', () => {
    const {entries, issues} = publicationsReader.parseItems([{title: 'A'}, 'x'], CONTEXT);
    expect(entries).to.have.lengthOf(1);
    expect(issues.filter(({dropped}) => dropped).map(({reason}) => reason)).to.deep.equal(['not an object']);
  });

  it('has the themes of its works, each once', () => {
    const works = [
      {title: 'A', keyword: 'Health, AI'},
      {title: 'B', keyword: 'AI, Data'},
    ];
    expect(publicationsReader.parseThemes(works, CONTEXT).entries.map(({name}) => name)).to.deep.equal([
      'Health',
      'AI',
      'Data',
    ]);
  });

  const pages: readonly (readonly [what: string, json: object, query: string, next: string | undefined])[] = [
    ['Crossref', crossrefPage(2, 5), '', '?offset=2'],
    ['Crossref, further on', crossrefPage(2, 5), '?offset=2', '?offset=4'],
    ['the last of Crossref', crossrefPage(1, 5), '?offset=4', undefined],
    ['Crossref past its end', crossrefPage(0, 5), '', undefined],
    ['HAL', {response: {numFound: 3, docs: [{docid: 1, title_s: 'A'}]}}, '', '?start=1'],
    ['the last of HAL', {response: {numFound: 1, docs: [{docid: 1, title_s: 'A'}]}}, '', undefined],
    ['OpenAlex', openAlexPage(1, 2, 5), '', '?page=2'],
    ['the last of OpenAlex', openAlexPage(3, 2, 5), '?page=3', undefined],
    ['OpenAlex whose last is full', openAlexPage(2, 2, 4), '?page=2', undefined],
    ['what is no list of theirs', {...openAlexPage(1, 2, 5), results: [{id: 'a'}]}, '', undefined],
  ];
  for (const [what, json, query, next] of pages) {
    it(`goes on ${next === undefined ? 'nowhere' : `at ${next}`} from ${what}`, () => {
      const page = publicationsReader.pagination?.(
        {json, address: new URL(`${CONTEXT.url}${query}`), headers: new Headers()},
        {...CONTEXT, what: 'items'},
      );
      expect(page?.next && new URL(page.next).search).to.equal(next);
    });
  }

  it('says how many there are', () => {
    const total = (json: unknown) =>
      publicationsReader.pagination?.(
        {json, address: new URL(CONTEXT.url), headers: new Headers()},
        {...CONTEXT, what: 'items'},
      )?.total;
    expect([total(crossrefPage(2, 5)), total(openAlexPage(1, 2, 6))]).to.deep.equal([5, 6]);
  });
});

function crossrefPage(count: number, total: number) {
  const items = Array.from({length: count}, () => ({title: 'A'}));
  return {'message-type': 'work-list', message: {'total-results': total, items}};
}

function openAlexPage(page: number, size: number, count: number) {
  return {results: [{id: 'https://openalex.org/W1'}], meta: {page, per_page: size, count}};
}

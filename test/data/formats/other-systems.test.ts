import {expect} from 'chai';
import {readNews} from '../../../src/data/pages/read.js';
import {CONTENT_SYSTEMS} from './content-systems.js';
import {DOCUMENTED_SYSTEMS} from './documented-systems.js';
import {FURTHER_SYSTEMS} from './further-systems.js';
import {OTHER_SYSTEMS} from './other-systems.js';
import {RECORDED_KINDS} from './recorded-kinds.js';
import {SERVICES} from './services.js';
import {SYSTEMS_BY_KIND} from './systems-by-kind.js';

describe('an answer of another system', () => {
  for (const {system, url, json, title, link, date, image, author, themes, excerpt} of [
    ...OTHER_SYSTEMS,
    ...CONTENT_SYSTEMS,
    ...SERVICES,
    ...FURTHER_SYSTEMS,
    ...SYSTEMS_BY_KIND,
    ...RECORDED_KINDS,
    ...DOCUMENTED_SYSTEMS,
  ]) {
    it(`of ${system} gives title, link, date, picture and the rest`, () => {
      const {items, issues} = readNews(json, {url});
      const [item] = items;
      expect({
        title: item?.title,
        link: item?.url,
        date: item?.published,
        image: item?.image?.url,
        ...(author !== undefined && {author: item?.authors[0]}),
        ...(themes && {themes: item?.themes.map(({name}) => name)}),
        ...(excerpt !== undefined && {excerpt: item?.excerpt}),
      }).to.deep.equal({
        title,
        link,
        date,
        image,
        ...(author !== undefined && {author}),
        ...(themes && {themes}),
        ...(excerpt !== undefined && {excerpt}),
      });
      // What is not there is told, with what to do.
      expect(issues.map(({field}) => field).filter((field) => field === 'url')).to.deep.equal(link ? [] : ['url']);
    });
  }

  const URL_OF = 'https://inst.example/data/news.json';

  it('shows no picture of which only the name of its file is known, and says so', () => {
    const json = [{title: 'A story', link: '/a', date: '2026-06-30', image: 'a.jpg'}];
    const {items, issues} = readNews(json, {url: URL_OF});
    expect(items[0]?.image).to.equal(undefined);
    expect(issues).to.have.length(1);
    expect(issues[0]?.reason).to.contain('"a.jpg"').and.to.contain('map="image: KEY"');
    const mapped = readNews(json, {url: URL_OF, map: 'image: image'});
    expect(mapped.items[0]?.image?.url).to.equal('https://inst.example/data/a.jpg');
    expect(mapped.issues).to.deep.equal([]);
  });

  it('shows no picture whose address has a place left for its size', () => {
    for (const image of ['https://img.example/{width}/a.jpg', '//img.example/ic/$recipe/a.jpg']) {
      expect(readNews([{title: 'A story', link: '/a', image}], {url: URL_OF}).items[0]?.image).to.equal(undefined);
    }
  });

  it('has no date where a date was never set', () => {
    for (const date of ['1970-01-01T00:00:00.000Z', '0000-00-00 00:00:00', '0001-01-01T00:00:00', 0]) {
      const {items, issues} = readNews([{title: 'A story', link: '/a', date}], {url: URL_OF});
      expect(items[0]?.published, String(date)).to.equal(undefined);
      expect(issues.filter(({ofList}) => !ofList)).to.deep.equal([]);
    }
  });

  it('makes a headline of a whole sentence, which an abbreviation does not end', () => {
    const [item] = readNews([{html: 'Upcoming: Dr. Chu and J. Smith teach in Esch. Join them.'}], {url: URL_OF}).items;
    expect(item?.title).to.equal('Upcoming: Dr. Chu and J. Smith teach in Esch.');
    expect(item?.excerpt).to.equal('Join them.');
  });

  for (const [what, json] of Object.entries({
    'files of a page': {item: {system: {id: '1'}, assets: [{name: 'a.jpg', description: 'A cup', type: 'image/jpeg'}]}},
    'paragraphs of an article': {
      id: '1',
      heading: '',
      content: [
        {type: 'paragraph', text: 'The first of many.'},
        {type: 'section', title: 'More', text: 'And more of it.'},
      ],
    },
    'the properties of a schema, which it names in order': {
      required: ['text', 'author'],
      properties: {
        text: {type: 'string', description: 'What was written.', maxLength: 3000},
        author: {type: 'string', description: 'Who has written it.', maxLength: 100},
      },
    },
    'persons who wrote a program': {
      agents: [
        {'@type': 'person', '@id': 'https://orcid.org/0000-0003-0077-4738', name: 'Matt Jones'},
        {'@type': 'person', '@id': 'https://orcid.org/0000-0002-2192-403X', name: 'Peter Slaughter'},
      ],
    },
  })) {
    it(`is refused where there are only ${what}`, () => {
      expect(() => readNews(json, {url: URL_OF})).to.throw('no list of news');
    });
  }

  it('is refused where only parts of something that nobody knows have texts', () => {
    const event = {
      type: 'PushEvent',
      actor: {login: 'octocat'},
      created_at: '2026-06-30T10:00:00Z',
      payload: {commits: [{sha: 'a', author: {name: 'Jane'}, message: 'Mend it'}]},
    };
    expect(() => readNews([event], {url: 'https://api.github.com/repos/x/y/events'})).to.throw('no list of news');
  });

  it('of XWiki has no author where only the page of one is named', () => {
    const json = [{title: 'A story', url: '/a', author: 'XWiki.JohnDoe', creator: 'xwiki:XWiki.JaneDoe'}];
    expect(readNews(json, {url: URL_OF}).items[0]?.authors).to.deep.equal([]);
  });

  it('is one entry where its key could hold a list, unless news is beside it', () => {
    const news = {title: 'A story', url: '/a', date: '2026-06-30'};
    const other = {title: 'Another', url: '/b', date: '2026-06-29'};
    const titles = (json: unknown) => readNews(json, {url: URL_OF}).items.map(({title}) => title);
    expect(titles({feed: {title: 'News', entry: news}})).to.deep.equal(['A story']);
    expect(titles({feed: {title: 'News', entry: [news, other]}})).to.deep.equal(['A story', 'Another']);
    expect(titles({page: {event: news, news: [other]}})).to.deep.equal(['Another']);
  });

  it('has a headline of several lines in one, and of a message the first line', () => {
    const title = (entry: object) =>
      readNews([{...entry, url: '/a', date: '2026-06-30'}], {url: URL_OF}).items[0]?.title;
    expect(title({title: '\n  A story about\n  two lines\n'})).to.equal('A story about two lines');
    expect(title({text: 'A story about\ntwo lines'})).to.equal('A story about');
  });

  it('keeps what only looks like the marks of Slack', () => {
    const [item] = readNews([{title: 'Genes <A|B> of x < y', url: '/a'}], {url: URL_OF}).items;
    expect(item?.title).to.equal('Genes <A|B> of x < y');
  });

  it('has its text of the wanted language in a list with one of each', () => {
    const texts = (one: string, other: string) => [
      {'@language': 'fr', '@value': one},
      {'@language': 'en-GB', '@value': other},
    ];
    const json = [{title: texts('Une nouvelle', 'A story'), abstract: texts('Un texte', 'A text'), date: '2026-06-30'}];
    const read = (language: string) => readNews(json, {url: 'https://x.example/news.json', language}).items[0];
    expect([read('en')?.title, read('en')?.excerpt]).to.deep.equal(['A story', 'A text']);
    expect([read('fr')?.title, read('de')?.title]).to.deep.equal(['Une nouvelle', 'A story']);
  });

  it('leads to no path of a site that only programs ask, and says so', () => {
    const json = {hits: [{title: 'A story', path: '/news/a-story', image: '/a.jpg', summary: 'A text'}]};
    const {items, issues} = readNews(json, {url: 'https://app-dsn.algolia.net/1/indexes/news'});
    expect([items[0]?.url, items[0]?.image]).to.deep.equal([undefined, undefined]);
    expect(issues.find(({field}) => field === 'url')?.reason).to.contain('app-dsn.algolia.net is not the site');
    expect(readNews(json, {url: 'https://news.example.org/search'}).items[0]?.url).to.equal(
      'https://news.example.org/news/a-story',
    );
  });

  it('suggests no address of a logo or a publisher for the map', () => {
    const json = [
      {title: 'A story', provider_url: 'https://p.example', logo: {url: 'https://p.example/l'}, place: 'x'},
    ];
    expect(readNews(json, {url: 'https://x.example/news.json'}).issues[0]?.reason).to.contain('map="url: KEY"');
  });
});

import {expect} from 'chai';
import {readNews, readThemes} from '../../../src/data/pages/read.js';
import {NewsError} from '../../../src/data/model/news-error.js';
import type {NewsItem} from '../../../src/data/model/news-item.js';
import {isJsonFeed, jsonFeed} from '../../../src/data/formats/json-feed.js';
import {jsonFeedReader} from '../../../src/data/formats/json-feed-reader.js';
import {fixtureJson} from '../../unit/fixture.js';

const URL_OF_FEED = 'https://news.example.org/feed/json';
const CONTEXT = {url: URL_OF_FEED, language: 'en'};
const VERSION = 'https://jsonfeed.org/version/1.1';

const itemsOf = async (name: string) => readNews(await fixtureJson(`jsonfeed/${name}`), {url: URL_OF_FEED}).items;

/** The item that comes of one with these fields, in a feed with those. */
function itemWith(fields: object, feed: object = {}): NewsItem | undefined {
  const json = {version: VERSION, ...feed, items: [{id: '1', ...fields}]};
  return jsonFeedReader.parseItems(json, CONTEXT).entries[0];
}

describe('jsonFeed', () => {
  it('takes all that a card shows', async () => {
    const [item] = await itemsOf('feed-page-1');
    expect(item).to.deep.equal({
      id: 'https://news.example.org/2026/06/30/luxembourg-to-open-healthtech-incubator/',
      title: 'Luxembourg to open healthtech incubator',
      url: 'https://news.example.org/2026/06/30/luxembourg-to-open-healthtech-incubator/',
      excerpt:
        'The incubator will give twenty young health technology companies laboratories, mentors and a first door to the clinic.',
      truncated: false,
      published: '2026-06-30T09:00:00+02:00',
      updated: '2026-07-01T08:12:30+02:00',
      image: {url: 'https://news.example.org/wp-content/uploads/2026/06/healthtech-incubator.png', alt: ''},
      authors: ['Fiona Schmit'],
      themes: ['Data-driven healthcare', 'Innovation', 'Personalised Healthcare'].map((name) => ({
        id: name,
        slug: '',
        name,
      })),
      language: 'en-US',
    });
  });

  it('has none of the pictures that are not there', async () => {
    const items = await itemsOf('feed-page-2');
    expect(items.find(({title}) => title.startsWith('Post without a picture'))).not.to.have.property('image');
  });

  it('is empty past the end, though the status says 404', async () => {
    expect(await itemsOf('feed-past-end')).to.deep.equal([]);
  });

  describe('reading texts', () => {
    it('takes a title as plain text, with its references resolved once', () => {
      expect(itemWith({title: 'When &amp; why <b> is obsolete: p < 0.05'})?.title).to.equal(
        'When & why <b> is obsolete: p < 0.05',
      );
    });

    it('takes the tags out of a title that close again, which its words do not', () => {
      for (const title of ['CO<sub>2</sub> in words', '<i>CO2</i> in words', '<em class="x">CO2</em> in words']) {
        expect(itemWith({title})?.title, title).to.equal('CO2 in words');
      }
      for (const title of ['<code>CO2</code> in words', '<i>CO2</b> in words']) {
        expect(itemWith({title})?.title, title).to.equal(title);
      }
    });

    it('takes a text as plain text, with its references resolved once', () => {
      expect(itemWith({title: 'A', content_text: 'Write &amp; for &, and <b> for bold'})?.excerpt).to.equal(
        'Write & for &, and <b> for bold',
      );
    });

    it('takes a summary that begins with a tag for HTML', () => {
      expect(itemWith({title: 'A', summary: '<p>The <strong>first</strong>&hellip;</p>'})?.excerpt).to.equal(
        'The first…',
      );
    });

    it('takes the date of the last change where there is no other', () => {
      expect(itemWith({title: 'A', date_modified: '2026-06-30T09:00:00Z'})?.published).to.equal(
        '2026-06-30T09:00:00+00:00',
      );
      expect(itemWith({title: 'A', date_published: 'soon', date_modified: '2026-06-30T09:00:00Z'})?.published).to.equal(
        '2026-06-30T09:00:00+00:00',
      );
    });

    it('takes the first picture of the text, and relative addresses from the site', () => {
      const item = itemWith(
        {title: 'A', url: 'a/', content_html: '<img class="emoji" src="/e.png"><img src="b.png" alt="B">'},
        {home_page_url: 'https://site.example/blog/'},
      );
      expect([item?.url, item?.image]).to.deep.equal([
        'https://site.example/blog/a/',
        {url: 'https://site.example/blog/a/b.png', alt: 'B'},
      ]);
    });

    it('makes plain text of HTML', () => {
      expect(itemWith({title: 'A', content_html: '<p>CO<sub>2</sub> &amp; more</p><p>Next</p>'})?.excerpt).to.equal(
        'CO2 & more Next',
      );
    });

    it('prefers the summary, whole', async () => {
      const [item] = await itemsOf('spec-podcast');
      expect(item).to.include({
        title: 'Special #1 - Chris Parrish',
        excerpt: 'Brent interviews Chris Parrish, co-host of The Record and one-half of Aged & Distilled.',
        truncated: false,
      });
    });

    it('cuts an excerpt from a whole text, and says so', () => {
      const item = itemWith({title: 'A', content_text: 'word '.repeat(200)});
      expect(item?.excerpt).to.match(/^(word )+word$/);
      expect(item?.excerpt.length).to.be.within(200, 400);
      expect(item?.truncated).to.equal(true);
    });

    it('does not call a short text cut', () => {
      expect(itemWith({title: 'A', content_text: 'Short.'})).to.include({excerpt: 'Short.', truncated: false});
    });

    it('shows no character references where a WordPress plugin wrote them into the plain text', async () => {
      const noise = (await itemsOf('feed-page-1')).find(({title}) => title.startsWith('Noise'));
      expect(noise?.title).to.equal('Noise, night shifts & nitrogen dioxide: what postcode tells about the heart');
      expect(noise?.excerpt).to.contain('even when income & smoking were accounted for');
    });

    it('makes a headline of the first sentence of a microblog, and shows it once', async () => {
      const [item] = await itemsOf('spec-microblog');
      expect(item).to.deep.include({
        id: '2347259',
        title: 'Cats are neat.',
        excerpt: 'https://example.org/cats',
        url: 'https://example.org/2347259',
        published: '2016-02-09T14:22:00-07:00',
      });
    });

    it('keeps all of the items without titles in the specification’s example', async () => {
      expect((await itemsOf('spec-simple')).map(({id, title, excerpt}) => [id, title, excerpt])).to.deep.equal([
        ['2', 'This is a second item.', ''],
        ['1', 'Hello, world!', ''],
      ]);
    });
  });

  describe('reading authors', () => {
    it('takes the one author of version 1.0', () => {
      const feed = {version: 'https://jsonfeed.org/version/1'};
      expect(itemWith({title: 'A', author: {name: 'Ana Petrović'}}, feed)?.authors).to.deep.equal(['Ana Petrović']);
    });

    it('takes all authors of version 1.1', () => {
      expect(itemWith({title: 'A', authors: [{name: 'B'}, {name: 'C'}, {url: '/d'}]})?.authors).to.deep.equal([
        'B',
        'C',
      ]);
    });

    it('names an author once who is given in both ways', async () => {
      const noise = (await itemsOf('feed-page-1')).find(({title}) => title.startsWith('Noise'));
      expect(noise?.authors).to.deep.equal(['Tom O’Reilly & Co']);
    });

    it('takes the feed’s authors for an item without its own, as the specification says', async () => {
      const [item] = await itemsOf('spec-microblog');
      expect(item?.authors).to.deep.equal(['Brent Simmons']);
    });

    it('keeps the first 50, and says so', () => {
      const authors = Array.from({length: 51}, (_, index) => ({name: `Author ${index}`}));
      const {entries, issues} = jsonFeedReader.parseItems({items: [{id: '1', title: 'A', authors}]}, CONTEXT);
      expect(entries[0]?.authors).to.deep.equal(authors.slice(0, 50).map(({name}) => name));
      expect(issues.map(({field, dropped}) => [field, dropped])).to.deep.equal([['authors', false]]);
    });

    it('does not add the feed’s authors to an item’s own', () => {
      expect(itemWith({title: 'A', authors: [{name: 'B'}]}, {authors: [{name: 'C'}]})?.authors).to.deep.equal(['B']);
    });
  });

  describe('reading the rest', () => {
    it('names a tag once that comes twice', async () => {
      const items = await itemsOf('feed-page-last');
      expect(items[0]?.themes.map(({name}) => name)).to.deep.equal(['Data-driven healthcare', 'Jobs']);
    });

    it('makes plain text of a tag, which the WordPress plugin writes as HTML', async () => {
      const items = await itemsOf('feed-page-last');
      expect(items[1]?.themes.map(({name}) => name)).to.contain('Spin-offs & start-ups');
    });

    it('links to the external page where it has none of its own', () => {
      expect(itemWith({title: 'A', external_url: 'https://a.example/'})?.url).to.equal('https://a.example/');
      expect(itemWith({title: 'A', url: '/a', external_url: 'https://a.example/'})?.url).to.equal(
        'https://news.example.org/a',
      );
    });

    it('takes the banner for a picture where there is no other', () => {
      expect(itemWith({title: 'A', banner_image: '/b.png'})?.image?.url).to.equal('https://news.example.org/b.png');
    });

    it('makes text of a number for an id', () => {
      expect(itemWith({id: 42, title: 'A'})?.id).to.equal('42');
    });

    it('prefers an item’s language to the feed’s', () => {
      expect(itemWith({title: 'A', language: 'fr'}, {language: 'de'})?.language).to.equal('fr');
      expect(itemWith({title: 'A'}, {language: 'de'})?.language).to.equal('de');
      expect(itemWith({title: 'A'})).not.to.have.property('language');
    });

    it('drops what cannot be shown, and keeps the rest', () => {
      const {entries, issues} = jsonFeedReader.parseItems({items: [{id: '1'}, null, {id: '2', title: 'B'}]}, CONTEXT);
      expect(entries.map(({id}) => id)).to.deep.equal(['2']);
      expect(issues.map(({index, reason, dropped}) => [index, reason, dropped])).to.deep.equal([
        [0, 'no title and no text', true],
        [1, 'not an object', true],
      ]);
    });

    it('takes a relative picture from the site, and reports one that has no address', () => {
      const item = itemWith({title: 'A', image: 'b.png'}, {home_page_url: 'https://site.example/blog/'});
      expect(item?.image?.url).to.equal('https://site.example/blog/b.png');
      const {entries, issues} = jsonFeedReader.parseItems(
        {items: [{id: '1', title: 'A', image: 'data:image/png,x'}]},
        CONTEXT,
      );
      expect(entries[0]).not.to.have.property('image');
      expect(issues.map(({field, dropped}) => [field, dropped])).to.deep.equal([['image', false]]);
    });

    it('takes what a snapshot has written as it is', () => {
      const item = itemWith({
        id: 'https://news.example.org/a',
        title: '<em>A</em> &amp; B',
        content_text: '<p>C</p>',
        _newsstand: {},
      });
      expect([item?.title, item?.excerpt, item?.url]).to.deep.equal(['<em>A</em> & B', '<p>C</p>', undefined]);
    });

    for (const json of [null, [], 'x', {}, {version: VERSION}, {items: {}}]) {
      it(`is a format error for ${JSON.stringify(json)}`, () => {
        for (const parse of [jsonFeedReader.parseItems, jsonFeedReader.parseThemes]) {
          expect(() => parse(json, CONTEXT))
            .to.throw(NewsError, 'no JSON Feed')
            .that.includes({kind: 'format', url: URL_OF_FEED});
        }
      });
    }
  });

  it('gives the tags of all items as themes, each once', async () => {
    const {themes} = readThemes(await fixtureJson('jsonfeed/feed-page-1'), {url: URL_OF_FEED});
    const names = themes.map(({name}) => name);
    expect(names.slice(0, 4)).to.deep.equal([
      'Data-driven healthcare',
      'Innovation',
      'Personalised Healthcare',
      'Awards',
    ]);
    expect([...new Set(names)]).to.deep.equal(names);
  });

  describe('its addresses', () => {
    const addresses: readonly (readonly [address: string, own: boolean])[] = [
      ['https://news.example.org/feed/json', true],
      ['https://news.example.org/feed/json/', true],
      ['https://news.example.org/feed/json?paged=2', true],
      ['https://news.example.org/category/sustainability/feed/json', true],
      ['https://news.example.org/?feed=json', true],
      ['https://example.org/feed.json', true],
      ['https://example.org/newsfeed.json', false],
      ['https://example.org/feed.json.html', false],
      ['https://example.org/feed/json/a', false],
      ['https://example.org/feed', false],
      ['https://example.org/', false],
    ];
    for (const [address, own] of addresses) {
      it(`${own ? 'include' : 'do not include'} ${address}`, () => {
        expect(jsonFeed.matchesUrl(new URL(address))).to.equal(own);
      });
    }
  });

  describe('its shape', () => {
    const shapes: readonly (readonly [json: unknown, own: boolean])[] = [
      [{version: 'https://jsonfeed.org/version/1.1', items: []}, true],
      [{version: 'https://jsonfeed.org/version/1', items: []}, true],
      [{version: 'http://www.jsonfeed.org/version/1', items: []}, true],
      [{version: 'https://jsonfeed.org.example.net/version/1', items: []}, false],
      [{version: 'like https://jsonfeed.org/version/1', items: []}, false],
      [{version: 1, items: []}, false],
      [{items: []}, false],
      [[], false],
      [null, false],
    ];
    for (const [json, own] of shapes) {
      it(`${own ? 'is' : 'is not'} ${JSON.stringify(json)}`, () => {
        expect(isJsonFeed(json)).to.equal(own);
      });
    }
  });

  it('goes on where it says, for news alone, and ends where an answer that failed is a feed', () => {
    const answer = {address: new URL(URL_OF_FEED), json: {version: VERSION, next_url: '/2'}, headers: new Headers()};
    const context = {url: URL_OF_FEED, language: 'en'};
    expect(jsonFeedReader.pagination?.(answer, {...context, what: 'items'})).to.deep.equal({next: '/2'});
    expect(jsonFeedReader.pagination?.(answer, {...context, what: 'themes'})).to.deep.equal({next: undefined});
    const isPastEnd = (json: unknown) =>
      jsonFeedReader.isPastEnd?.(new NewsError('http', 'x', {hint: '', url: URL_OF_FEED, status: 404, answer: json}));
    expect([isPastEnd({version: VERSION, items: []}), isPastEnd({code: 'x'})]).to.deep.equal([true, false]);
  });

  it('asks for the host’s address unchanged', () => {
    for (const address of [URL_OF_FEED, `${URL_OF_FEED}?paged=2`, 'https://example.org/feed.json']) {
      for (const what of ['items', 'themes'] as const) {
        const url = new URL(address);
        const asked = jsonFeed.request({url, what, limit: 12, order: 'newest'});
        expect(asked.href).to.equal(address);
        expect(asked).not.to.equal(url);
      }
    }
  });
});

describe('a JSON Feed that takes liberties', () => {
  const itemOf = (item: object) =>
    readNews(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        items: [{id: '1', url: 'https://example.org/a', ...item}],
      },
      {url: URL_OF_FEED},
    ).items[0];

  it('has no tags in a title, which may speak of them', () => {
    expect(itemOf({title: '<em>New</em> lab &amp; more'})?.title).to.equal('New lab & more');
    expect(itemOf({title: 'Die Rückkehr von <i> und <b>'})?.title).to.equal('Die Rückkehr von <i> und <b>');
  });

  it('has none in a summary', () => {
    expect(itemOf({title: 'A', summary: 'The <strong>first</strong> one&hellip;'})?.excerpt).to.equal('The first one…');
  });

  it('has tags and authors in one text', () => {
    const item = itemOf({title: 'A', tags: 'Health, Data', author: 'Jane Doe'});
    expect(item?.themes.map(({name}) => name)).to.deep.equal(['Health', 'Data']);
    expect(item?.authors).to.deep.equal(['Jane Doe']);
  });

  it('has tags in one text with and without a space between', () => {
    const item = itemOf({title: 'A', tags: 'Health,Data,  Ageing'});
    expect(item?.themes.map(({name}) => name)).to.deep.equal(['Health', 'Data', 'Ageing']);
  });

  it('has HTML for plain text, where that begins with a tag, in whatever case and after whatever space', () => {
    for (const text of ['<p>Less</p>', ' \n<P>Less</P>', '<!-- x -->Less']) {
      expect(itemOf({title: 'A', content_text: text})?.excerpt, text).to.equal('Less');
    }
    for (const text of ['<3 is a heart', 'From <a to z>']) {
      expect(itemOf({title: 'A', content_text: text})?.excerpt, text).to.equal(text);
    }
  });

  it('has an id that is the address, and none where the id only speaks of one', () => {
    const urlOf = (id: string) => itemOf({title: 'A', id, url: undefined})?.url;
    expect(urlOf('http://example.org/b')).to.equal('http://example.org/b');
    expect(urlOf('see https://example.org/b')).to.equal(undefined);
    expect(urlOf('7')).to.equal(undefined);
  });

  it('has attachments that do not say what they are', () => {
    const attachments = [{url: 'https://example.org/a'}, {url: 'https://example.org/a.jpg', mime_type: 'image/jpeg'}];
    expect(itemOf({title: 'A', attachments})?.image?.url).to.equal('https://example.org/a.jpg');
  });

  it('has its picture among the attachments, and its address as its id', () => {
    const attachments = [
      {url: 'https://example.org/a.mp3', mime_type: 'audio/mpeg'},
      {url: 'https://example.org/a.jpg', mime_type: 'image/jpeg'},
    ];
    const item = itemOf({title: 'A', id: 'https://example.org/b', url: undefined, attachments});
    expect(item?.image?.url).to.equal('https://example.org/a.jpg');
    expect(item?.url).to.equal('https://example.org/b');
  });
});

import {expect} from 'chai';
import {readNews, readThemes} from '../../../src/data/pages/read.js';
import {NewsError} from '../../../src/data/model/news-error.js';
import type {NewsItem} from '../../../src/data/model/news-item.js';
import {chooseSource} from '../../../src/data/formats/choose-source.js';
import {mappedReader} from '../../../src/data/formats/mapped-reader.js';
import {fixtureJson} from '../../unit/fixture.js';

const LIST = 'https://lab.example.org/data/news.json';
const CONTEXT = {url: LIST, language: 'en'};

/** A source without a map. */
const lists = mappedReader({fields: {}});

const itemsOf = async (name: string, url = LIST, language = 'en') =>
  readNews(await fixtureJson(name), {url, language}).items;

const mappedItems = (json: unknown, map: string) => readNews(json, {url: LIST, format: 'mapped', map}).items;

/** The item that comes of one with these fields, without a map. */
const itemWith = (fields: object): NewsItem | undefined => lists.parseItems([fields], CONTEXT).entries[0];

describe('mapped, without a map', () => {
  describe('reading udata', () => {
    const PORTAL = 'https://data.example.org/api/1/posts/?page_size=5';

    it('takes the name for the title and the headline for the excerpt', async () => {
      const [item] = await itemsOf('udata/posts-page-1', PORTAL);
      expect(item).to.deep.equal({
        id: '5f0000000000000000000000',
        title: 'Luxembourg to open healthtech incubator',
        url: 'https://data.example.org/en/posts/luxembourg-to-open-healthtech-incubator/',
        excerpt:
          'The incubator will give twenty young health technology companies laboratories, mentors and a first door to the clinic.',
        truncated: false,
        published: '2026-06-30T09:00:00+00:00',
        updated: '2026-06-30T09:00:00+00:00',
        image: {url: 'https://static.data.example.org/images/00/healthtech-incubator-original.png', alt: ''},
        authors: [],
        themes: [
          {id: 'data-driven-healthcare', slug: '', name: 'data-driven-healthcare'},
          {id: 'innovation', slug: '', name: 'innovation'},
        ],
      });
    });

    it('makes plain text of a name with HTML in it', async () => {
      const items = await itemsOf('udata/posts-page-3', PORTAL);
      expect(items.map(({title}) => title)).to.deep.equal([
        'Wood, wool, waste: a circular hospital is possible',
        'Joint call 2026: Healthy ageing – 12 projects selected',
      ]);
    });
  });

  describe('reading RSS as JSON', () => {
    it('takes all that rss-parser kept of RSS', async () => {
      const items = await itemsOf('rss-json/rss-parser-wordpress-rss');
      expect(items[4]).to.deep.include({
        id: 'https://news.example.org/2026/06/03/noise-night-shifts-nitrogen-dioxide-what-postcode-tells-about-the-heart/',
        title: 'Noise, night shifts & nitrogen dioxide: what postcode tells about the heart',
        url: 'https://news.example.org/2026/06/03/noise-night-shifts-nitrogen-dioxide-what-postcode-tells-about-the-heart/',
        truncated: true,
        published: '2026-06-03T05:45:00+00:00',
        authors: ['Tom O’Reilly & Co'],
      });
      expect(items[4]?.excerpt).to.match(/^People living within .+ imaging, blood$/);
      expect(items[0]?.themes.map(({name}) => name)).to.deep.equal([
        'Personalised Healthcare',
        'Data-driven healthcare',
        'Innovation',
      ]);
    });

    it('takes the summary of Atom, not the whole text, and the references out of its titles', async () => {
      const items = await itemsOf('rss-json/rss-parser-wordpress-atom');
      expect(items[0]).to.include({
        excerpt:
          'The incubator will give twenty young health technology companies laboratories, mentors and a first door to the clinic.',
        truncated: false,
        published: '2026-06-30T07:00:00+00:00',
      });
      expect(items[4]).to.deep.include({
        title: 'Noise, night shifts & nitrogen dioxide: what postcode tells about the heart',
        truncated: true,
        authors: ['Tom O’Reilly & Co'],
      });
    });

    it('takes all that rss2json keeps', async () => {
      const [item] = await itemsOf('rss-json/rss2json');
      expect(item).to.deep.equal({
        id: 'https://news.example.org/?p=100',
        title: 'Luxembourg to open healthtech incubator',
        url: 'https://news.example.org/luxembourg-to-open-healthtech-incubator/',
        excerpt:
          'The incubator will give twenty young health technology companies laboratories, mentors and a first door to the clinic.',
        truncated: true,
        published: '2026-06-30T09:00:00+00:00',
        image: {url: 'https://news.example.org/i/healthtech-incubator.png', alt: ''},
        authors: ['fschmit'],
        themes: [{id: 'Personalised Healthcare', slug: '', name: 'Personalised Healthcare'}],
      });
    });

    it('looks for the picture in the thumbnail, then in the enclosure, and there may be none', async () => {
      const items = await itemsOf('rss-json/rss2json');
      expect(items.slice(0, 3).map(({image}) => image?.url)).to.deep.equal([
        'https://news.example.org/i/healthtech-incubator.png',
        'https://news.example.org/i/highly-cited-researchers.png',
        undefined,
      ]);
    });

    it('names a category once that comes twice', async () => {
      const items = await itemsOf('rss-json/rss2json');
      expect(items[5]?.themes.map(({name}) => name)).to.deep.equal(['Data-driven healthcare']);
    });
  });

  it('finds the news in a page of TYPO3, and does not take the page for news', async () => {
    const [item, ...others] = await itemsOf('typo3-headless/news-list-page', 'https://institut.example.org/aktuelles');
    expect(item).to.deep.equal({
      id: '300',
      title: 'Luxembourg to open healthtech incubator',
      url: 'https://institut.example.org/aktuelles/detail/luxembourg-to-open-healthtech-incubator',
      excerpt:
        'The incubator will give twenty young health technology companies laboratories, mentors and a first door to the clinic.',
      truncated: false,
      published: '2026-06-30',
      updated: '2026-06-30',
      image: {
        url: 'https://institut.example.org/fileadmin/_processed_/1/2/csm_healthtech-incubator_728x400.png',
        alt: 'Architect’s drawing of a glass-fronted laboratory building at dusk',
        width: 728,
        height: 400,
      },
      authors: ['fschmit'],
      themes: [{id: '10', slug: 'personalised-healthcare', name: 'Personalised Healthcare'}],
    });
    expect(others).to.have.lengthOf(5);
  });

  describe('reading lists kept by hand', () => {
    it('takes dates in words, and drops links that are empty', async () => {
      const items = await itemsOf('plain/array-title-date-link');
      expect(items.map(({published}) => published)).to.deep.equal([
        '2026-06-30',
        '2026-06-24',
        '2026-06-18',
        '2026-06-11',
      ]);
      expect(items[0]?.url).to.equal('https://lab.example.org/luxembourg-to-open-healthtech-incubator');
      expect(items[1]).not.to.have.property('url');
    });

    it('makes headlines of texts without a title, and shows no date that may be read in two ways', async () => {
      const {items, issues} = readNews(await fixtureJson('plain/array-date-content'), {url: LIST});
      expect(items.map(({title, excerpt, published}) => [title, excerpt, published])).to.deep.equal([
        ['We have launched our new website lab.example.org.', '', undefined],
        ['Congratulations!', 'A paper by the group won best paper at the annual meeting.', undefined],
        ['One paper is accepted.', '', '2026-06'],
      ]);
      expect(issues.map(({index, field, dropped}) => [index, field, dropped])).to.deep.equal([
        [0, 'published', false],
        [1, 'published', false],
        [0, 'url', false],
      ]);
    });

    it('takes a text for the title where there is no other, and shows it once', async () => {
      const [item] = await itemsOf('plain/object-newsitems');
      expect(item).to.deep.equal({
        id: 'https://www.example.org/a.html',
        title: 'Indicators for the assessment of the situation',
        url: 'https://www.example.org/a.html',
        excerpt: '',
        truncated: false,
        published: '2026-06-08',
        authors: [],
        themes: [],
      });
    });

    it('takes dates with milliseconds, and keeps "&" in a title', async () => {
      const items = await itemsOf('plain/object-updated-items');
      expect(items[4]).to.include({
        title: 'Noise, night shifts & nitrogen dioxide: what postcode tells about the heart',
        published: '2026-06-03T07:45:00+00:00',
        url: 'https://press.example.org/view?idxno=249590',
      });
    });

    const languages: readonly (readonly [language: string, title: string, theme: string])[] = [
      ['en', 'The centre moves into its new building', 'Center'],
      ['en-GB', 'The centre moves into its new building', 'Center'],
      ['de', 'Das Zentrum bezieht sein neues Gebäude', 'Zentrum'],
      ['de-LU', 'Das Zentrum bezieht sein neues Gebäude', 'Zentrum'],
      ['fr', 'The centre moves into its new building', 'Center'],
    ];
    for (const [language, title, theme] of languages) {
      it(`gives "${title}" of two languages to a page in ${language}`, async () => {
        const [item] = await itemsOf('plain/object-items-bilingual', LIST, language);
        expect(item?.title).to.equal(title);
        expect(item?.themes.map(({name}) => name)).to.deep.equal([theme]);
        expect(item?.published).to.equal('2026-07');
      });
    }

    it('takes plain text and HTML alike', () => {
      expect(itemWith({title: 'A &amp; B', text: '<p>CO<sub>2</sub> [&hellip;]</p>'})).to.include({
        title: 'A & B',
        excerpt: 'CO2',
        truncated: true,
      });
      expect(itemWith({title: 'AT&T', text: 'p < 0.05 and q > 1'})).to.include({
        title: 'AT&T',
        excerpt: 'p < 0.05 and q > 1',
      });
    });

    it('cuts an excerpt from a whole text, and says so', () => {
      const item = itemWith({title: 'A', content: 'word '.repeat(200)});
      expect(item?.excerpt.length).to.be.within(200, 400);
      expect(item?.truncated).to.equal(true);
    });

    it('drops the link with which HTML leads on to the item, and nothing of plain text', () => {
      const text = '<p>Words.</p><p><a href="/a">Continue reading</a></p>';
      expect(itemWith({title: 'A', url: '/a', text})).to.include({excerpt: 'Words.', truncated: true});
      expect(itemWith({title: 'A', url: '/a', text: 'Write [toc] there'})?.excerpt).to.equal('Write [toc] there');
    });

    it('takes a text for HTML that is written as it would stand in an attribute, if it begins with a tag (Greenhouse)', () => {
      const excerptOf = (text: string) => itemWith({title: 'A', text})?.excerpt;
      expect(excerptOf(' \n&lt;p&gt;Words&lt;/p&gt;')).to.equal('Words');
      expect(excerptOf('Use &lt;b&gt; and &lt;/b&gt;')).to.equal('Use <b> and </b>');
      expect(excerptOf('&lt;b&gt; alone')).to.equal('<b> alone');
    });

    it('takes no address and no id for a headline if there is another', () => {
      const id = 'd2719f00-0c4c-4b2a-9a52-0f2f2f2f2f2f';
      for (const name of [
        'https://a.example/b',
        'http://a.example/b',
        't3_abcdef',
        id,
        `item_${id}`,
        `${id} `,
        {x: 1},
      ]) {
        expect(itemWith({name, heading: 'A headline'})?.title, JSON.stringify(name)).to.equal('A headline');
      }
      expect(itemWith({name: 'https://a.example/b'})?.title).to.equal('https://a.example/b');
      for (const name of [
        'See https://a.example/b',
        'RT:https://a.example/b',
        'https://a.example/b is back',
        `${id} is out`,
      ]) {
        expect(itemWith({name, heading: 'A'})?.title).to.equal(name);
      }
    });

    it('makes a headline of the first sentence of a title that is too long for one', () => {
      const long = (length: number) => 'The first of two. '.padEnd(length, 'word ');
      expect(itemWith({title: long(200)})).to.include({title: long(200).trim(), excerpt: ''});
      const item = itemWith({title: long(201)});
      expect(item?.title).to.equal('The first of two.');
      expect(item?.excerpt).to.match(/^word word/);
      expect(itemWith({title: long(201), text: 'B'})).to.deep.include({title: long(201).trim(), excerpt: 'B'});
    });

    it('makes a headline of the first line of a message, and shows it once', () => {
      const messageOf = (message: string) => {
        const item = itemWith({message});
        return [item?.title, item?.excerpt];
      };
      expect(messageOf('\n Eight ch\nand more\n')).to.deep.equal(['Eight ch', 'and more']);
      // A greeting, and what is longer than a headline.
      expect(messageOf('Hello a\nA first sentence. And more')).to.deep.equal(['Hello a A first sentence.', 'And more']);
      const line = (length: number) => 'The first of two. '.padEnd(length, 'x');
      expect(messageOf(`${line(200)}\nmore`)).to.deep.equal([line(200), 'more']);
      expect(messageOf(`${line(201)}\nmore`)[0]).to.equal('The first of two.');
    });

    it('makes no headline of the first line of a text whose headline is another', () => {
      expect(itemWith({title: 'A', text: 'A first line\nand more'})).to.include({
        title: 'A',
        excerpt: 'A first line and more',
      });
      expect(itemWith({name: 'In two\nlines', text: 'B'})).to.include({title: 'In two lines', excerpt: 'B'});
      expect(mappedItems([{text: 'A first line\nand more'}], 'title: text')[0]).to.include({
        title: 'A first line and more',
        excerpt: '',
      });
    });

    it('shows the headline once that is the first line of the text too', () => {
      expect(itemWith({title: ' A &amp; B ', text: 'A & B\nand more'})).to.include({
        title: 'A & B',
        excerpt: 'and more',
      });
      expect(itemWith({title: 'A & B', text: 'A & B, and more'})?.excerpt).to.equal('A & B, and more');
    });

    it('makes a headline of the first words where the first sentence is longer than one', () => {
      const text = `${'word '.repeat(25)}end. More.`;
      expect(itemWith({content: text})?.title).to.match(/^word .* word…$/);
      expect(itemWith({content: text})?.excerpt).to.equal(text);
    });

    it('makes a headline of all of a short text, whatever abbreviations are in it', () => {
      expect(itemWith({content: 'We met Dr. Ada Smith.'})).to.include({title: 'We met Dr. Ada Smith.', excerpt: ''});
    });

    it('makes a headline of a first sentence of 120 characters, and of none in the middle of a number', () => {
      const words = 'word '.repeat(22);
      const of = (text: string) => itemWith({content: text});
      expect(of(`${words}and so on. More.`)).to.include({title: `${words}and so on.`, excerpt: 'More.'});
      expect(of(`${words}and so one. More.`)?.excerpt).to.equal(`${words}and so one. More.`);
      expect(of(`${words}exactly 3.5 % of them all. More.`)?.excerpt).to.equal(
        `${words}exactly 3.5 % of them all. More.`,
      );
    });

    it('takes the subject of a message for its headline alone', () => {
      expect(itemWith({subject: 'A', text: 'B'})).to.deep.include({title: 'A', themes: []});
      expect(itemWith({title: 'A', subject: 'B'})?.themes.map(({name}) => name)).to.deep.equal(['B']);
    });

    it('takes the date of the last change as systems write it, and tells of one that cannot be read', () => {
      expect(itemWith({title: 'A', updated_at: 1782810000})).to.include({
        published: '2026-06-30T09:00:00+00:00',
        updated: '2026-06-30T09:00:00+00:00',
      });
      const {entries, issues} = lists.parseItems([{title: 'A', url: '/a', date: '2026', updated: 'soon'}], CONTEXT);
      expect(entries[0]).not.to.have.property('updated');
      expect(issues.map(({field, reason}) => [field, reason.includes('"soon"')])).to.deep.equal([['updated', true]]);
    });

    it('takes a picture that has a whole address before a better one that has none', () => {
      const thumbnail = 'https://img.example.org/b.png';
      expect(itemWith({title: 'A', image: 'img/a.png', thumbnail})?.image?.url).to.equal(thumbnail);
      expect(itemWith({title: 'A', image: 'img/a.png'})?.image?.url).to.equal('https://lab.example.org/data/img/a.png');
    });

    it('takes the picture in a text if there is no other', () => {
      const text = '<p>B</p><p><img src="/a.png" alt="C"></p>';
      expect(itemWith({title: 'A', text})?.image).to.deep.equal({url: 'https://lab.example.org/a.png', alt: 'C'});
      expect(mappedItems([{title: 'A', text}], 'image: nothing')[0]).not.to.have.property('image');
    });

    it('reads dates as the other dates of the list tell, whatever else is wrong with it', () => {
      for (const url of ['/b', 'javascript:b']) {
        const json = [
          {title: 'A', url: '/a', date: '03/04/2026', image: 'data:image/png,x'},
          {title: 'B', url, date: '24/04/2026'},
        ];
        expect(lists.parseItems(json, CONTEXT).entries.map(({published}) => published)).to.deep.equal([
          '2026-04-03',
          '2026-04-24',
        ]);
        const alone = lists.parseItems(json.slice(0, 1), CONTEXT);
        expect(alone.entries[0]).not.to.have.property('published');
      }
    });

    it('reads when an item was changed as the dates of the list tell', () => {
      const {entries, issues} = lists.parseItems(
        [{title: 'A', url: '/a', date: '24/04/2026', updated: '03/05/2026'}],
        CONTEXT,
      );
      expect(entries[0]).to.include({published: '2026-04-24', updated: '2026-05-03'});
      expect(issues).to.deep.equal([]);
    });

    it('reads when an item was changed as PHP writes it, in an object', () => {
      const updated = {date: '2026-06-30 09:00:00.000000', timezone_type: 3, timezone: 'Europe/Luxembourg'};
      expect(itemWith({title: 'A', updated})?.updated).to.equal('2026-06-30T09:00:00+02:00');
    });

    it('reports an address that is none of a page, and no other text in its place', () => {
      const reasons = (url: unknown) => {
        const {entries, issues} = lists.parseItems([{title: 'A', date: '2026', url}], CONTEXT);
        expect(entries[0]).not.to.have.property('url');
        return issues.filter(({ofList}) => ofList !== true).map(({field, reason}) => `${field}: ${reason}`);
      };
      for (const scheme of ['javascript', 'data', 'vbscript', 'file', 'ftp', 'mailto', 'blob', ' \nJavaScript']) {
        expect(reasons(`${scheme}:x`), scheme).to.deep.equal(['url: not an http(s) address']);
      }
      for (const url of ['urn:metadata:12', 'see mailto:x', {x: 'data:x'}, 'javascript']) {
        expect(reasons(url), JSON.stringify(url)).to.deep.equal([]);
      }
    });

    it('takes a picture as an address, as an object, and as the first of a list', () => {
      expect(itemWith({title: 'A', image: '/a.png', image_alt: 'B'})?.image).to.deep.equal({
        url: 'https://lab.example.org/a.png',
        alt: 'B',
      });
      expect(itemWith({title: 'A', image: [{src: '/a.png', alt: 'B', width: 16, height: 9}]})?.image).to.deep.equal({
        url: 'https://lab.example.org/a.png',
        alt: 'B',
        width: 16,
        height: 9,
      });
    });

    it('takes authors as a name, as names, and as objects', () => {
      expect(itemWith({title: 'A', author: 'B &amp; C'})?.authors).to.deep.equal(['B & C']);
      expect(itemWith({title: 'A', authors: ['B', '', 'C']})?.authors).to.deep.equal(['B', 'C']);
      expect(itemWith({title: 'A', authors: [{name: 'B'}, {title: 'C'}, null]})?.authors).to.deep.equal(['B', 'C']);
    });

    it('takes a slug for an address only where it is a path', () => {
      expect(itemWith({title: 'A', slug: '/news/a'})?.url).to.equal('https://lab.example.org/news/a');
      expect(itemWith({title: 'A', slug: 'a'})).not.to.have.property('url');
    });
  });

  it('drops entries that are no objects or have no text, and keeps the rest', () => {
    const {entries, issues} = lists.parseItems([{title: 'A', url: '/a'}, null, 'x', {url: '/b'}], CONTEXT);
    expect(entries.map(({title}) => title)).to.deep.equal(['A']);
    expect(issues.map(({index, dropped}) => [index, dropped])).to.deep.equal([
      [1, true],
      [2, true],
      [3, true],
      [0, false],
    ]);
  });

  for (const json of [[], {items: []}, {data: []}, {newsItems: [], updated: '2026'}]) {
    it(`is an empty feed for ${JSON.stringify(json)}`, () => {
      expect(lists.parseItems(json, CONTEXT)).to.deep.equal({entries: [], issues: []});
    });
  }

  for (const json of [null, 'x', 1, {}, [1, 2], ['a'], {status: 'error'}, {errors: [{code: 'x'}]}, {items: {}}]) {
    it(`is a format error for ${JSON.stringify(json)}`, () => {
      expect(() => lists.parseItems(json, CONTEXT))
        .to.throw(NewsError, 'no list of news')
        .that.includes({kind: 'format', url: LIST})
        .and.has.property('hint')
        .that.contains('with the map attribute');
    });
  }

  it('takes one object for news where one item is wanted, and only there', () => {
    const json = {title: 'A', url: '/a'};
    const {entries} = lists.parseItems(json, {...CONTEXT, single: true});
    expect(entries.map(({title}) => title)).to.deep.equal(['A']);
    expect(() => lists.parseItems(json, CONTEXT)).to.throw(NewsError, 'no list of news');
  });

  it('takes a list of themes, as names or as objects', () => {
    expect(lists.parseThemes(['A', 'B &amp; C', ''], CONTEXT).entries.map(({name}) => name)).to.deep.equal([
      'A',
      'B & C',
    ]);
    expect(lists.parseThemes([{id: 7, name: 'A', slug: 'a', url: '/a', count: 3}], CONTEXT).entries).to.deep.equal([
      {id: '7', slug: 'a', name: 'A', url: 'https://lab.example.org/a', count: 3},
    ]);
  });

  it('finds a list of themes within an object', () => {
    const {themes} = readThemes({data: [{id: 1, name: 'A', slug: 'a'}]}, {url: LIST});
    expect(themes).to.deep.equal([{id: '1', slug: 'a', name: 'A'}]);
  });

  it('takes no part of an entry for the news, however much it says', () => {
    const more = [{title: 'Not this', url: '/no', date: '2026-01-01', image: '/no.png', summary: 'No.'}];
    for (const key of ['related', 'media', 'comments', 'authors', 'people']) {
      const json = {
        data: {
          list: [
            {headline: 'One', [key]: more},
            {headline: 'Two', [key]: more},
          ],
        },
      };
      expect(
        readNews(json, {url: LIST}).items.map(({title}) => title),
        key,
      ).to.deep.equal(['One', 'Two']);
    }
    const sections = {sections: [{title: 'News', articles: more}]};
    expect(readNews(sections, {url: LIST}).items[0]?.title).to.equal('Not this');
  });

  it('asks for every address unchanged', async () => {
    for (const address of [LIST, `${LIST}?page=2&x=%20`, 'https://news.example.org/wp-json/wp/v2/posts']) {
      const url = new URL(address);
      for (const what of ['items', 'themes'] as const) {
        const asked = await chooseSource('mapped', '', url).request({url, what, limit: 12, order: 'newest'});
        expect(asked.href).to.equal(address);
        expect(asked).not.to.equal(url);
      }
    }
  });
});

describe('mapped, with a map', () => {
  const ARTICLE = {
    nr: 7,
    words: {main: 'A &amp; B', lead: '<p>Lead […]</p>'},
    link: {href: '/a'},
    when: {first: '2026-06-30T09:00:00+02:00', last: '2026-07-01'},
    media: [{src: '/a.png', says: 'A picture'}],
    people: [{name: 'Ana'}, {name: 'Bob'}],
    topics: [{id: 1, slug: 't', title: 'Topic', link: '/t'}],
    in: 'fr_LU',
    // What the known keys would find, and the map must not.
    id: 'no',
    title: 'no',
    url: '/no',
    excerpt: 'no',
    date: '2000-01-01',
    updated: '2000-01-01',
    image: '/no.png',
    author: 'no',
    tags: ['no'],
    language: 'no',
  };

  it('takes every field from where the map says', () => {
    const items = mappedItems(
      {title: 'no', data: {articles: [ARTICLE]}, items: [{title: 'no', url: '/no', excerpt: 'no', date: '2000'}]},
      `items: data.articles; id: nr; title: words.main; url: link.href; excerpt: words.lead; date: when.first;
       updated: when.last; image: media.0.src; image-alt: media.0.says; authors: people; themes: topics; language: in`,
    );
    expect(items).to.deep.equal([
      {
        id: '7',
        title: 'A & B',
        url: 'https://lab.example.org/a',
        excerpt: 'Lead',
        truncated: true,
        published: '2026-06-30T09:00:00+02:00',
        updated: '2026-07-01',
        image: {url: 'https://lab.example.org/a.png', alt: 'A picture'},
        authors: ['Ana', 'Bob'],
        themes: [{id: '1', slug: 't', name: 'Topic', url: 'https://lab.example.org/t'}],
        language: 'fr-LU',
      },
    ]);
  });

  it('takes every field of a theme from where the map says', () => {
    const json = {list: [{nr: 7, n: 'A &amp; B', s: 'a', d: 'About', l: '/a', c: 3, p: 1, id: 'no', name: 'no'}]};
    const map = 'items: list; id: nr; name: n; slug: s; description: d; url: l; count: c; parent: p';
    expect(readThemes(json, {url: LIST, format: 'mapped', map}).themes).to.deep.equal([
      {
        id: '7',
        slug: 'a',
        name: 'A & B',
        description: 'About',
        url: 'https://lab.example.org/a',
        count: 3,
        parent: '1',
      },
    ]);
  });

  it('looks for the fields that the map leaves out by their known keys', () => {
    const [item] = mappedItems(
      [{headline: 'A', standfirst: 'B', link: '/a', pubDate: '2026-06-30'}],
      'excerpt: standfirst',
    );
    expect(item).to.include({
      title: 'A',
      excerpt: 'B',
      url: 'https://lab.example.org/a',
      published: '2026-06-30',
    });
  });

  it('takes a field from where the map says, even if it would not by itself', () => {
    // The last reply to a topic, what is said twice, an address for a title, and nothing at all.
    const reply = {content: 'B', user: {name: 'Ana'}};
    expect(mappedItems([{title: 'A', reply}], 'excerpt: reply')[0]?.excerpt).to.equal('B');
    expect(mappedItems([{title: 'A', teaser: reply}], '')[0]?.excerpt).to.equal('');
    expect(mappedItems([{title: 'A', text: 'A'}], 'excerpt: text')[0]?.excerpt).to.equal('A');
    expect(mappedItems([{title: 'A', text: 'A'}], '')[0]?.excerpt).to.equal('');
    expect(mappedItems([{t: 'https://a.example/b', text: 'B'}], 'title: t')[0]?.title).to.equal('https://a.example/b');
    expect(mappedItems([{title: 'A', link: {href: '/a'}}], 'url: link')[0]?.url).to.equal('https://lab.example.org/a');
    const photo = 'https://lab.example.org/photo.php?id=7';
    expect(mappedItems([{title: 'A', photo}], 'image: photo')[0]?.image?.url).to.equal(photo);
    expect(mappedItems([{title: 'A', photo}], '')[0]).not.to.have.property('image');
    const event = {title: 'A', start: '2026-06-30', end: '2026-07-01', announced: '2026-05-01'};
    expect(mappedItems([event], 'date: announced')[0]?.published).to.equal('2026-05-01');
    expect(mappedItems([event], '')[0]?.published).to.equal('2026-06-30');
    expect(mappedItems([{title: 'A', text: 'B'}], 'excerpt: nothing')[0]).to.include({title: 'A', excerpt: ''});
  });

  it('finds the list by itself where the map does not say', () => {
    const list = [{heading: 'A', url: '/a', date: '2026'}];
    for (const json of [list, {data: {x: list}}]) {
      expect(mappedItems(json, 'title: heading').map(({title}) => title)).to.deep.equal(['A']);
    }
  });

  it('takes the answer itself for the list where the path is empty', () => {
    expect(mappedItems([{t: 'A'}], 'items: ; title: t').map(({title}) => title)).to.deep.equal(['A']);
  });

  it('is an empty feed where the list is empty', () => {
    expect(mappedItems({data: {articles: []}}, 'items: data.articles')).to.deep.equal([]);
  });

  const nothing: readonly (readonly [what: string, json: unknown, map: string, path: string, hint: string])[] = [
    ['no list', {data: {news: []}, status: 'ok'}, 'items: data.articles', 'data.articles', 'data, status'],
    ['an object', {data: {articles: {}}}, 'items: data.articles', 'data.articles', 'data'],
    ['an object at the top', {data: []}, 'items:', 'the top', 'data'],
    ['the answer’s prototype', {data: []}, 'items: __proto__.x', '__proto__.x', 'data'],
    ['the answer’s constructor', {data: []}, 'items: constructor.name', 'constructor.name', 'data'],
    ['a text', 'text', 'items: length', 'length', 'no object'],
    ['nothing', null, 'items: data', 'data', 'no object'],
  ];
  for (const [what, json, map, path, hint] of nothing) {
    it(`is a format error that names the path where "${map}" leads to ${what}`, () => {
      expect(() => mappedItems(json, map))
        .to.throw(NewsError, `no list at ${path}`)
        .that.includes({kind: 'format', url: LIST})
        .and.has.property('hint')
        .that.contains(hint);
    });
  }

  for (const path of ['__proto__.x', 'constructor.name', '__proto__.constructor.name', 'toString.name', 'x.length']) {
    it(`finds nothing at ${path} of an entry`, () => {
      const [item] = mappedItems([{title: 'A', x: 'text'}], `authors: ${path}; themes: ${path}; id: ${path}`);
      expect(item).to.deep.include({id: 'A', authors: [], themes: []});
      expect(() => mappedItems([{title: 'A'}], `title: ${path}`)).to.throw(NewsError, 'no title and no text');
    });
  }

  it('does not reach a prototype by the keys of an answer', () => {
    const json: unknown = JSON.parse('[{"title": "A", "__proto__": {"polluted": true, "url": "/no"}}]');
    const [item] = mappedItems(json, '');
    expect(item).to.deep.equal({id: 'A', title: 'A', excerpt: '', truncated: false, authors: [], themes: []});
    expect({}).not.to.have.property('polluted');
  });
});

describe('the pages of a mapped list', () => {
  const page = (json: object) => lists.pagination?.({json, address: new URL(LIST), headers: new Headers()}, CONTEXT);
  const items = [{title: 'A', url: '/a', date: '2026'}];
  /** An object with a value at a path. */
  const at = (path: string, value: unknown): object => {
    const [key = '', ...rest] = path.split('.');
    return {[key]: rest.length === 0 ? value : at(rest.join('.'), value)};
  };

  const next =
    'next_page next_url next nextPage nextLink next_page_url links.next links.next.href _links.next _links.next.href ' +
    'pagination.next pagination.next_url pagination.links.next paging.next meta.next meta.pagination.links.next ' +
    'hydra:view.hydra:next view.next';
  for (const path of next.split(' ')) {
    it(`go on at ${path}`, () => {
      expect(page({items, ...at(path, '/news?page=2')})?.next).to.equal('/news?page=2');
    });
  }

  const totals =
    'total count total_count totalCount totalItems total_items totalResults total_results meta.total meta.total_count ' +
    'meta.count meta.pagination.total pagination.total hydra:totalItems hits.total total.value numFound nbHits found';
  for (const path of totals.split(' ')) {
    it(`are counted at ${path}`, () => {
      expect(page({items, ...at(path, 37)})?.total).to.equal(37);
    });
  }

  it('go on and are counted where OData says', () => {
    expect(page({items, '@odata.nextLink': 'https://a.example/2', '@odata.count': 37})).to.deep.equal({
      next: 'https://a.example/2',
      total: 37,
    });
  });

  it('go on at a query, and beside the list', () => {
    expect(page({items, next: '?page=2'})?.next).to.equal('?page=2');
    const themes = [{id: 1, label: 'Health', slug: 'health'}];
    expect(page({data: {list: items, next: '?page=2'}, more: {themes, next: '?page=3'}})?.next).to.equal('?page=2');
    expect(page({data: {items, next: 'http://a.example/2', total: 9}})).to.deep.equal({
      next: 'http://a.example/2',
      total: 9,
    });
  });

  it('do not go on at a number or a word', () => {
    for (const value of [2, 'two', 'see https://a.example/2', '', null]) {
      expect(page({items, next: value})?.next, String(value)).to.equal(undefined);
    }
  });

  it('are not counted by the length of one, nor in words', () => {
    expect(page({items, total: 1})?.total).to.equal(undefined);
    expect(page({items, total: '37'})?.total).to.equal(undefined);
    expect(page({items})).to.deep.equal({next: undefined, total: undefined});
  });
});

describe('paths in an answer that names its site (Confluence)', () => {
  const urlOf = (entry: object) => {
    const json = {_links: {base: 'https://wiki.example/wiki'}, results: [{title: 'A', ...entry}]};
    return readNews(json, {url: LIST}).items[0]?.url;
  };

  it('stand behind its address', () => {
    expect(urlOf({url: '/x/1'})).to.equal('https://wiki.example/wiki/x/1');
    expect(urlOf({url: '/x?to=https://b.example/'})).to.equal('https://wiki.example/wiki/x?to=https://b.example/');
  });

  it('do so if they begin with a slash', () => {
    expect(urlOf({url: './x/1'})).to.equal('https://lab.example.org/data/x/1');
    expect(urlOf({url: 'https://b.example/1'})).to.equal('https://b.example/1');
    expect(urlOf({url: '//b.example/1'})).to.equal('https://b.example/1');
    expect(urlOf({})).to.equal(undefined);
  });
});

describe('paths in an answer of a service that is on no site (Algolia)', () => {
  const urlOf = (url: string) =>
    readNews([{title: 'A', date: '2026', url}], {url: 'https://x.algolia.net/1/indexes/news', map: 'url: url'}).items[0]
      ?.url;

  it('are no addresses', () => {
    for (const path of ['/a', './a', 'blog/10:30', 'blog/ten:thirty', '?to=https://b.example/']) {
      expect(urlOf(path), path).to.equal(undefined);
    }
  });

  it('are others than whole addresses', () => {
    expect(urlOf('https://b.example/1')).to.equal('https://b.example/1');
    expect(urlOf('//b.example/1')).to.equal('https://b.example/1');
  });
});

describe('mapped themes', () => {
  const read = (json: unknown, map = '') => readThemes(json, {url: 'https://lab.example.org/themes.json', map}).themes;

  it('are found by themselves below a key, as objects or as names', () => {
    expect(read({themes: [{label: 'A', slug: 'a'}]})).to.deep.equal([{id: 'a', slug: 'a', name: 'A'}]);
    expect(read({themes: ['A']})).to.deep.equal([{id: 'A', slug: '', name: 'A'}]);
    expect(read(['A'])).to.deep.equal([{id: 'A', slug: '', name: 'A'}]);
  });

  it('may be none', () => {
    expect(read({themes: []})).to.deep.equal([]);
  });

  it('are where the map says', () => {
    expect(read({a: [{n: 'A'}], b: [{n: 'B'}]}, 'items: b; name: n')).to.deep.equal([{id: 'B', slug: '', name: 'B'}]);
  });

  it('have the address that the map says, even if it would not be taken for one of a page', () => {
    expect(read([{name: 'A', l: '/api/topics/a'}], 'url: l')[0]?.url).to.equal('https://lab.example.org/api/topics/a');
    expect(read([{name: 'A', url: '/api/topics/a'}])[0]).not.to.have.property('url');
  });

  it('have the address in an object, where the map says and by themselves', () => {
    const link = {href: '/a', rel: 'self'};
    for (const [json, map] of [
      [{name: 'A', l: link, url: '/no'}, 'url: l'],
      [{name: 'A', url: link}, ''],
    ] as const) {
      expect(read([json], map)).to.deep.include({id: 'A', slug: '', name: 'A', url: 'https://lab.example.org/a'});
    }
  });

  it('are not the ids of an item’s categories', () => {
    const {items} = readNews([{title: 'A', date: '2026', categories: [2, 3]}], {url: 'https://lab.example.org/'});
    expect(items[0]?.themes).to.deep.equal([]);
  });
});

describe('an answer of errors', () => {
  it('is no news', () => {
    expect(() => readNews({errors: [{title: 'Bad Request', status: '400'}]}, {url: 'https://lab.example.org/'}))
      .to.throw(NewsError)
      .that.includes({kind: 'format'});
  });
});

import {expect} from 'chai';
import {loadNews, loadThemes} from '../../../src/data/pages/load.js';
import {readNews, readThemes} from '../../../src/data/pages/read.js';
import {NewsError} from '../../../src/data/model/news-error.js';
import type {NewsItem} from '../../../src/data/model/news-item.js';
import type {NewsOrder} from '../../../src/data/formats/source.js';
import {isWordPress, wordpress} from '../../../src/data/formats/wordpress.js';
import {wordpressReader} from '../../../src/data/formats/wordpress-reader.js';
import {fixtureJson} from '../../unit/fixture.js';

const POSTS = 'https://news.example.org/wp-json/wp/v2/posts';
const UPLOADS = 'https://news.example.org/wp-content/uploads';
const CONTEXT = {url: POSTS, language: 'en'};

let pages: unknown[];

/** All items of the recorded pages. They are read where they are asked about, so that each test tries the reader. */
const posts = (): readonly NewsItem[] => pages.flatMap((json) => readNews(json, {url: POSTS}).items);

function post(id: number): NewsItem {
  const item = posts().find((one) => one.id === String(id));
  if (item === undefined) {
    throw new Error(`No recorded post ${id}.`);
  }
  return item;
}

/** The item that comes of a post with these fields. */
function itemWith(fields: object): NewsItem | undefined {
  return wordpressReader.parseItems([{id: 1, title: {rendered: 'A'}, ...fields}], CONTEXT).entries[0];
}

/** The picture that comes of an embedded one. */
const imageWith = (media: object) => itemWith({_embedded: {'wp:featuredmedia': [media]}})?.image;

const size = (name: string, width: number, height: number) => ({source_url: `/${name}.png`, width, height});

describe('wordpress', () => {
  before(async () => {
    pages = await Promise.all([1, 2, 3, 4].map((page) => fixtureJson(`wordpress/posts-page-${page}`)));
  });

  describe('reading a post', () => {
    it('takes all that a card shows', () => {
      expect(post(4)).to.deep.equal({
        id: '4',
        title: 'Luxembourg to open healthtech incubator',
        url: 'https://news.example.org/2026/06/30/luxembourg-to-open-healthtech-incubator/',
        excerpt:
          'The incubator will give twenty young health technology companies laboratories, mentors and a first door to the clinic.',
        truncated: false,
        published: '2026-06-30T09:00:00+02:00',
        updated: '2026-07-01T06:12:30+00:00',
        image: {
          url: `${UPLOADS}/2026/06/healthtech-incubator.png`,
          alt: 'Architect’s drawing of a glass-fronted laboratory building at dusk',
          width: 1600,
          height: 900,
          srcset: [
            `${UPLOADS}/2026/06/healthtech-incubator-300x169.png 300w`,
            `${UPLOADS}/2026/06/healthtech-incubator-1024x576.png 1024w`,
            `${UPLOADS}/2026/06/healthtech-incubator-768x432.png 768w`,
            `${UPLOADS}/2026/06/healthtech-incubator-1536x864.png 1536w`,
            `${UPLOADS}/2026/06/healthtech-incubator.png 1600w`,
          ].join(', '),
        },
        authors: ['Fiona Schmit'],
        themes: [
          {
            id: '2',
            slug: 'personalised-healthcare',
            name: 'Personalised Healthcare',
            url: 'https://news.example.org/category/personalised-healthcare/',
          },
          {
            id: '21',
            slug: 'data-driven-healthcare',
            name: 'Data-driven healthcare',
            url: 'https://news.example.org/tag/data-driven-healthcare/',
          },
          {id: '22', slug: 'innovation', name: 'Innovation', url: 'https://news.example.org/tag/innovation/'},
        ],
      });
    });

    it('keeps the order of the source', () => {
      expect(
        posts()
          .map(({id}) => id)
          .join(' '),
      ).to.equal(
        '4 6 8 10 12 14 16 18 20 22 ' +
          '24 26 28 30 32 34 35 38 40 42 ' +
          '44 46 47 49 51 52 54 56 58 60 ' +
          '62 64 36 66 68 70 72 74 76 77',
      );
    });

    const titles: readonly (readonly [what: string, id: number, title: string])[] = [
      ['a reference', 12, 'Noise, night shifts & nitrogen dioxide: what postcode tells about the heart'],
      ['references and less-than', 54, 'Why p < 0.05 & other “magic” numbers mislead – it’s complicated'],
      ['sub and sup tags', 28, 'CO2, H2O and 106 sensors: measuring the breath of a city'],
      ['an em tag', 26, 'Joint call 2026: Healthy ageing – 12 projects selected'],
      ['curly quotes', 14, '“Your data, your doctor”: national health data space enters pilot phase'],
      ['emoji', 42, '🧬 Genome day 2026 👩🏽‍🔬👨‍👩‍👧‍👦 – see you on 🇱🇺 soil!'],
      ['Arabic', 44, 'تعاون جديد في مجال الصحة الرقمية بين لوكسمبورغ والمغرب'],
      ['Hebrew and Latin', 46, 'שיתוף פעולה חדש: COVID-19 ובריאות הנפש'],
    ];
    for (const [what, id, title] of titles) {
      it(`makes plain text of a title with ${what}`, () => {
        expect(post(id).title).to.equal(title);
      });
    }

    it('takes the "[…]" off an excerpt and remembers that it was cut', () => {
      expect(post(6).excerpt).to.match(/The researchers$/);
      expect(post(6).truncated).to.equal(true);
    });

    it('does not call a whole excerpt cut', () => {
      expect(post(40).excerpt).to.match(/Workshop with patients$/);
      expect(post(40).truncated).to.equal(false);
    });

    it('keeps what looks like markup in an excerpt but is none', () => {
      expect(post(54).excerpt).to.contain('if a < b and b > c, nothing follows about a & c.');
    });

    it('makes a headline of the first sentence of a post without a title', () => {
      expect(post(49)).to.include({title: 'A post that somebody published without a title.', truncated: true});
      expect(post(49).excerpt).to.match(/^The text is there, the headline is not\. .+ why two patients with$/);
    });

    it('shows the title alone of a protected post, and of an empty one', () => {
      expect(post(47)).to.include({
        title: 'Members only: minutes of the steering committee',
        excerpt: '',
        truncated: false,
      });
      expect(post(51)).to.include({title: 'Empty post', excerpt: '', truncated: false});
    });

    it('takes shortcodes out of an excerpt', () => {
      expect(post(52)).to.include({excerpt: 'Ten years, ten stages, one microphone.', truncated: false});
    });

    const shortcodes: readonly (readonly [excerpt: string, text: string])[] = [
      ['[vc_row][vc_column width="1/2"]Text[/vc_column][/vc_row]', 'Text'],
      ['Text [gallery ids=&#8221;1,2&#8243;] more', 'Text more'],
      ['Text [caption id="a"]Legend[/caption]', 'Text Legend'],
      ['As shown [1], and [sic] said', 'As shown [1], and [sic] said'],
      ['The [new] method', 'The [new] method'],
      ['Text [contact-form-7 id="42"] [&hellip;]', 'Text'],
    ];
    for (const [excerpt, text] of shortcodes) {
      it(`makes "${text}" of the excerpt "${excerpt}"`, () => {
        expect(itemWith({excerpt: {rendered: `<p>${excerpt}</p>\n`}})?.excerpt).to.equal(text);
      });
    }

    it('drops a script from a title', () => {
      expect(itemWith({title: {rendered: 'News<script>alert(1)</script>'}})?.title).to.equal('News');
    });

    it('drops a link that would run a script, and says so', () => {
      const {entries, issues} = wordpressReader.parseItems(
        [{id: 1, title: {rendered: 'A'}, link: 'javascript:alert(1)'}],
        CONTEXT,
      );
      expect(entries[0]).not.to.have.property('url');
      expect(issues).to.deep.equal([{index: 0, field: 'url', reason: 'not an http(s) address', dropped: false}]);
    });

    it('drops what is no post, and keeps the posts around it', () => {
      const {entries, issues} = wordpressReader.parseItems(
        [null, {id: 1, title: {rendered: 'A'}}, 'x', {id: 2}],
        CONTEXT,
      );
      expect(entries.map(({id}) => id)).to.deep.equal(['1']);
      expect(issues.map(({index, reason, dropped}) => [index, reason, dropped])).to.deep.equal([
        [0, 'not an object', true],
        [2, 'not an object', true],
        [3, 'no title and no text', true],
      ]);
    });

    it('takes the language that a translation plugin states', () => {
      expect(itemWith({lang: 'fr'})?.language).to.equal('fr');
      expect(post(16)).not.to.have.property('language');
    });
  });

  describe('reading dates', () => {
    const dates: readonly (readonly [what: string, id: number, published: string])[] = [
      ['in summer', 4, '2026-06-30T09:00:00+02:00'],
      ['in winter', 44, '2026-02-12T10:00:00+01:00'],
      ['on the last second of a year', 74, '2024-12-31T23:59:59+01:00'],
      ['in the hour that happens twice', 76, '2024-10-27T02:30:00+01:00'],
    ];
    for (const [what, id, published] of dates) {
      it(`finds the offset of a post published ${what}`, () => {
        expect(post(id).published).to.equal(published);
      });
    }

    it('finds the offset of a modification where both times are asked for', async () => {
      const {items} = readNews(await fixtureJson('wordpress/posts-default-3'), {url: POSTS});
      expect(items[0]?.updated).to.equal('2026-07-01T08:12:30+02:00');
    });

    it('states UTC where only that is known', async () => {
      const {items} = readNews(await fixtureJson('wordpress/plain-permalinks'), {url: POSTS});
      expect(items[0]?.published).to.equal('2026-06-30T07:00:00+00:00');
    });

    it('has no date where none is sent', async () => {
      const {items} = readNews(await fixtureJson('wordpress/posts-envelope'), {url: POSTS});
      expect(items[0]).not.to.have.any.keys('published', 'updated');
    });
  });

  describe('reading a picture', () => {
    it('offers no thumbnail, which is cropped', () => {
      const sets = posts().flatMap(({image}) => image?.srcset ?? []);
      expect(sets).to.have.length.above(30);
      for (const set of sets) {
        expect(set).not.to.contain('150x150');
      }
    });

    it('offers no other size that shows less of it', () => {
      const image = imageWith({
        source_url: '/a.png',
        media_details: {
          width: 1600,
          height: 900,
          sizes: {
            medium: size('medium', 300, 169),
            square: size('square', 600, 600),
            banner: size('banner', 1600, 400),
            large: size('large', 1024, 576),
          },
        },
      });
      expect(image?.srcset).to.equal(
        'https://news.example.org/medium.png 300w, https://news.example.org/large.png 1024w',
      );
    });

    it('offers sizes whose height was rounded to the next pixel, at addresses with spaces', () => {
      const sizes = {
        thumbnail: size('thumbnail', 150, 75),
        medium: {...size('medium', 300, 149), source_url: '/my medium size.png'},
        large: size('large', 1024, 510),
        // Not a word of where it is.
        huge: {...size('huge', 1200, 600), source_url: ''},
      };
      expect(imageWith({source_url: '/a.png', media_details: {width: 1600, height: 800, sizes}})?.srcset).to.equal(
        'https://news.example.org/my%20medium%20size.png 300w',
      );
    });

    it('offers no thumbnail even of a square picture', () => {
      const sizes = {thumbnail: size('thumbnail', 150, 150), medium: size('medium', 300, 300)};
      expect(imageWith({source_url: '/a.png', media_details: {width: 900, height: 900, sizes}})?.srcset).to.equal(
        'https://news.example.org/medium.png 300w',
      );
    });

    it('takes the size of a picture that WordPress scaled down', () => {
      expect(post(10).image).to.include({
        url: `${UPLOADS}/2026/06/quiet-decade-scaled.jpg`,
        width: 2560,
        height: 1378,
        alt: 'Elderly man walking along a river',
      });
    });

    it('has no srcset for a picture smaller than all sizes', () => {
      expect(post(60).image).to.deep.equal({
        url: `${UPLOADS}/2025/12/tiny.png`,
        alt: 'Logo of the trial',
        width: 50,
        height: 50,
      });
    });

    it('keeps the alternative text as it is, since it is no HTML', () => {
      expect(post(54).image?.alt).to.equal('Chalkboard with “p < 0.05” & a question mark');
      expect(post(62).image?.alt).to.equal('Person in front of “shelves” of <data>');
      expect(post(42).image?.alt).to.equal('Children with lab coats 🧪');
    });

    it('has an empty alternative text where the author wrote none', () => {
      expect(post(26).image?.alt).to.equal('');
    });

    it('has none where the post has none', () => {
      expect(post(35)).not.to.have.property('image');
    });

    it('has none where it was deleted, and the API itself is embedded instead', async () => {
      const json = (await fixtureJson('wordpress/posts-page-3')) as {id: number; _embedded: object}[];
      const embedded = json.find(({id}) => id === 58)?._embedded ?? {};
      expect(embedded).to.have.nested.property('wp:featuredmedia[0].namespaces');
      expect(post(58)).not.to.have.property('image');
      expect(post(58).title).to.match(/^Image was deleted later/);
    });

    const none: readonly (readonly [what: string, media: object])[] = [
      ['is private', {code: 'rest_forbidden', message: 'Sorry', data: {status: 401}}],
      ['has no address', {source_url: '', alt_text: 'A'}],
      ['has an address that is none', {source_url: 'data:image/png,x'}],
    ];
    for (const [what, media] of none) {
      it(`has none where it ${what}`, () => {
        expect(itemWith({_embedded: {'wp:featuredmedia': [media]}})).not.to.have.property('image');
      });
    }

    // PHP writes an empty object as an empty list.
    for (const details of [{}, [], {sizes: {}}, {sizes: []}, {width: 0, height: 0}, undefined]) {
      it(`has no size and no srcset where the details are ${JSON.stringify(details)}`, () => {
        expect(imageWith({source_url: '/a.png', media_details: details})).to.deep.equal({
          url: 'https://news.example.org/a.png',
          alt: '',
        });
      });
    }
  });

  describe('reading authors and themes', () => {
    it('makes plain text of an author’s name', () => {
      expect(post(12).authors).to.deep.equal(['Tom O’Reilly & Co']);
      expect(post(22).authors).to.deep.equal(['李明 (Li Ming)']);
    });

    it('keeps the first 50 authors, and says so', () => {
      const author = Array.from({length: 51}, (_, index) => ({name: `Author ${index}`}));
      const {entries, issues} = wordpressReader.parseItems(
        [{id: 1, title: {rendered: 'A'}, _embedded: {author}}],
        CONTEXT,
      );
      expect(entries[0]?.authors).to.deep.equal(author.slice(0, 50).map(({name}) => name));
      expect(issues.map(({field, dropped}) => [field, dropped])).to.deep.equal([['authors', false]]);
    });

    it('keeps the first 50 themes of a taxonomy, and of all, and says so', () => {
      const terms = Array.from({length: 51}, (_, id) => ({id, slug: `${id}`, name: `Theme ${id}`}));
      for (const lists of [[terms], [terms.slice(0, 20), terms.slice(20)]]) {
        const {entries, issues} = wordpressReader.parseItems(
          [{id: 1, title: {rendered: 'A'}, _embedded: {'wp:term': lists}}],
          CONTEXT,
        );
        expect(entries[0]?.themes.map(({name}) => name)).to.deep.equal(terms.slice(0, 50).map(({name}) => name));
        expect(issues.map(({field, dropped}) => [field, dropped])).to.deep.equal([['themes', false]]);
      }
    });

    it('has no author where the account is gone', () => {
      expect(post(56).authors).to.deep.equal([]);
    });

    it('makes plain text of a theme’s name', () => {
      expect(post(64).themes.map(({name}) => name)).to.contain('Spin-offs & start-ups');
    });

    it('lists the categories, then the tags', () => {
      expect(post(6).themes.map(({url}) => url?.split('/')[3])).to.deep.equal(['category', 'category', 'tag', 'tag']);
    });

    it('has none where nothing is embedded', async () => {
      const {items} = readNews(await fixtureJson('wordpress/posts-embed-without-links'), {url: POSTS});
      expect(items[0]).to.deep.equal({
        id: '4',
        title: 'Luxembourg to open healthtech incubator',
        excerpt: '',
        truncated: false,
        authors: [],
        themes: [],
      });
    });

    it('survives embeds that are none', () => {
      const embeds = [null, 'x', [], {author: null, 'wp:term': null}, {author: {}, 'wp:term': [null, [null, 1]]}];
      for (const _embedded of embeds) {
        expect(itemWith({_embedded})).to.deep.equal({
          id: '1',
          title: 'A',
          excerpt: '',
          truncated: false,
          authors: [],
          themes: [],
        });
      }
    });
  });

  describe('reading categories and tags', () => {
    it('takes name, slug, address, number of posts and parent', async () => {
      const {themes} = readThemes(await fixtureJson('wordpress/categories'), {url: POSTS});
      expect(themes[0]).to.deep.equal({
        id: '13',
        slug: 'complex-biomedical-systems-data-and-models-sustainability',
        name: 'Complex biomedical systems – data and models',
        url: 'https://news.example.org/category/sustainability/complex-biomedical-systems-data-and-models-sustainability/',
        count: 2,
        parent: '12',
      });
    });

    it('has no parent for a category at the top', async () => {
      const {themes} = readThemes(await fixtureJson('wordpress/categories'), {url: POSTS});
      const [top] = themes.filter(({slug}) => slug === 'personalised-healthcare');
      expect(top).to.include({id: '2', count: 6});
      expect(top).not.to.have.property('parent');
    });

    it('keeps a category without posts', async () => {
      const {themes} = readThemes(await fixtureJson('wordpress/categories'), {url: POSTS});
      expect(themes.find(({id}) => id === '16')?.count).to.equal(0);
    });

    it('makes plain text of names and descriptions', async () => {
      const {themes} = readThemes(await fixtureJson('wordpress/categories'), {url: POSTS});
      expect(themes.map(({name}) => name)).to.contain('Spin-offs & start-ups');
      const term = {id: 1, slug: 'a', name: 'A &amp; B', description: '<p>All <b>about</b> A&#8230;</p>'};
      expect(wordpressReader.parseThemes([term], CONTEXT).entries).to.deep.equal([
        {id: '1', slug: 'a', name: 'A & B', description: 'All about A…'},
      ]);
    });

    it('takes one category as a list of one', () => {
      const {entries} = wordpressReader.parseThemes({id: 2, slug: 'a', name: 'A', taxonomy: 'category'}, CONTEXT);
      expect(entries.map(({id}) => id)).to.deep.equal(['2']);
    });

    it('takes an empty list as no categories, and categories with something else among them', () => {
      expect(wordpressReader.parseThemes([], CONTEXT).entries).to.deep.equal([]);
      const terms = [
        {id: 1, slug: null, name: 'A'},
        {id: 2, name: 'B'},
      ];
      expect(wordpressReader.parseThemes(terms, CONTEXT).entries).to.deep.equal([
        {id: '1', slug: '', name: 'A'},
        {id: '2', slug: '', name: 'B'},
      ]);
    });

    for (const entry of [null, 'x', {id: 1, name: 'A'}, {id: 1, slug: 'a'}, {slug: 'a', name: 'A'}]) {
      it(`is a format error where ${JSON.stringify(entry)} is all that is sent`, () => {
        expect(() => wordpressReader.parseThemes([entry], CONTEXT)).to.throw(NewsError, 'no WordPress categories');
      });
    }

    it('is a format error where posts are sent', async () => {
      const json = await fixtureJson('wordpress/posts-page-1');
      expect(() => wordpressReader.parseThemes(json, CONTEXT))
        .to.throw(NewsError, 'no WordPress categories or tags')
        .that.includes({kind: 'format', url: POSTS});
    });
  });

  describe('reading an answer', () => {
    it('takes one post as a list of one', () => {
      const {entries} = wordpressReader.parseItems({id: 4, title: {rendered: 'A'}}, CONTEXT);
      expect(entries.map(({id}) => id)).to.deep.equal(['4']);
    });

    for (const route of [
      'media',
      'media/7',
      'templates',
      'template-parts',
      'wp_template',
      'wp_global_styles',
      'menus/',
    ]) {
      it(`is a format error for ${route}, which have titles too`, () => {
        const context = {...CONTEXT, url: `https://news.example.org/wp-json/wp/v2/${route}`};
        expect(() => wordpressReader.parseItems([{id: 4, title: {rendered: 'A'}}], context)).to.throw(
          NewsError,
          'no WordPress posts',
        );
      });
    }

    for (const route of ['posts', 'my_media', 'media-news', 'wp']) {
      it(`takes the posts of a type ${route}`, () => {
        const context = {...CONTEXT, url: `https://news.example.org/wp-json/wp/v2/${route}`};
        expect(wordpressReader.parseItems([{id: 4, title: {rendered: 'A'}}], context).entries).to.have.length(1);
      });
    }

    it('goes on after a list, and not after one post', () => {
      const pageAfter = (address: string) =>
        wordpressReader
          .pagination?.(
            {
              address: new URL(address),
              json: [{id: 4}],
              headers: new Headers({'X-WP-Total': '30', 'X-WP-TotalPages': '3'}),
            },
            CONTEXT,
          )
          .next?.toString();
      for (const one of [`${POSTS}/4`, `${POSTS}/412`, `${POSTS}/4/`]) {
        expect(pageAfter(one), one).to.equal(undefined);
      }
      expect(pageAfter(POSTS)).to.equal(`${POSTS}?page=2`);
      expect(pageAfter('https://public-api.wordpress.com/wp/v2/sites/123/posts')).to.equal(
        'https://public-api.wordpress.com/wp/v2/sites/123/posts?page=2',
      );
      expect(pageAfter('https://a.example/other')).to.equal('https://a.example/other?page=2');
    });

    it('takes the posts out of an envelope', async () => {
      const {entries} = wordpressReader.parseItems(await fixtureJson('wordpress/posts-envelope'), CONTEXT);
      expect(entries.map(({id}) => id)).to.deep.equal(['4', '6']);
    });

    for (const json of [null, 'x', 1, {}, [{}], [{id: 4, title: 'A'}], {code: 'rest_no_route', message: 'No'}]) {
      it(`is a format error for ${JSON.stringify(json)}`, () => {
        expect(() => wordpressReader.parseItems(json, CONTEXT))
          .to.throw(NewsError, 'no WordPress posts')
          .that.includes({
            kind: 'format',
            url: POSTS,
            hint: 'The address of posts ends in /wp-json/wp/v2/posts, that of categories in /wp-json/wp/v2/categories.',
          });
      });
    }

    it('is empty where nothing was published', () => {
      expect(wordpressReader.parseItems([], CONTEXT)).to.deep.equal({entries: [], issues: []});
    });

    it('is a format error at the root of the API, where a webmaster may point by mistake', async () => {
      const json = (await fixtureJson('wordpress/posts-page-3')) as {
        id: number;
        _embedded: Record<string, unknown[]>;
      }[];
      const root = json.find(({id}) => id === 58)?._embedded['wp:featuredmedia']?.[0];
      expect(root).to.have.property('namespaces');
      expect(() => readNews(root, {url: 'https://news.example.org/wp-json/'}))
        .to.throw(NewsError)
        .that.includes({kind: 'format'});
    });
  });

  describe('its addresses', () => {
    const addresses: readonly (readonly [address: string, own: boolean])[] = [
      ['https://news.example.org/wp-json/wp/v2/posts', true],
      ['https://news.example.org/wp-json/wp/v2/posts/4', true],
      ['https://news.example.org/en/wp-json/wp/v2/event?per_page=3', true],
      ['https://news.example.org/index.php/wp-json/wp/v2/categories', true],
      ['https://news.example.org/?rest_route=/wp/v2/posts', true],
      ['https://news.example.org/index.php?lang=fr&rest_route=%2Fwp%2Fv2%2Ftags', true],
      ['https://public-api.wordpress.com/wp/v2/sites/news.example.org/posts', true],
      ['https://news.example.org/api/wp/v2/sites/news.example.org/posts', false],
      ['https://news.example.org/wp-json/my-plugin/wp/v2/posts', false],
      ['https://news.example.org/wp-json/', false],
      ['https://news.example.org/wp-json/wp/v2/', false],
      ['https://news.example.org/wp-json/my-plugin/v1/news', false],
      ['https://news.example.org/?rest_route=/my-plugin/v1/news', false],
      ['https://news.example.org/news.json', false],
      ['https://news.example.org/news.json?from=/wp-json/wp/v2/posts', false],
    ];
    for (const [address, own] of addresses) {
      it(`${own ? 'include' : 'do not include'} ${address}`, () => {
        expect(wordpress.matchesUrl(new URL(address))).to.equal(own);
      });
    }
  });

  describe('its shape', () => {
    const shapes: readonly (readonly [what: string, json: unknown, own: boolean])[] = [
      ['a list of posts', [{title: {rendered: 'A'}}], true],
      ['one post', {title: {rendered: 'A'}}, true],
      ['a list whose first entry is broken', [null, {title: {rendered: 'A'}}], true],
      ['posts in an envelope', {body: [{title: {rendered: 'A'}}], status: 200, headers: {}}, true],
      ['categories', [{id: 2, slug: 'a', name: 'A', taxonomy: 'category'}], true],
      ['the root of the API', {name: 'A', namespaces: ['wp/v2'], routes: {}}, true],
      ['what a route says of itself', {namespace: 'wp/v2', methods: ['GET'], endpoints: []}, true],
      ['something else with a namespace', {namespace: 'news', items: [{title: 'A'}]}, false],
      ['something else with endpoints', {endpoints: [], items: [{title: 'A'}]}, false],
      ['a list of something else with a name', [{id: 2, slug: 'a', name: 'A'}], false],
      ['plain titles', [{title: 'A'}], false],
      ['plain titles with a taxonomy', [{title: 'A', taxonomy: 'news'}], false],
      ['an error', {code: 'rest_no_route', message: 'No'}, false],
      ['an empty list', [], false],
      ['nothing', null, false],
    ];
    for (const [what, json, own] of shapes) {
      it(`${own ? 'is' : 'is not'} ${what}`, () => {
        expect(isWordPress(json)).to.equal(own);
      });
    }
  });

  describe('asking', () => {
    const FIELDS =
      'id,date,date_gmt,modified,modified_gmt,link,title,excerpt,lang,_links.wp:featuredmedia,_links.wp:term,_links.author';
    const EMBED = 'wp:featuredmedia,wp:term,author';

    interface Wanted {
      what?: 'items' | 'themes';
      limit?: number;
      order?: NewsOrder;
    }
    const ask = (address: string, {what = 'items', limit = 6, order = 'source'}: Wanted = {}) =>
      wordpress.request({url: new URL(address), what, limit, order});

    const requests: readonly (readonly [
      what: string,
      address: string,
      wanted: Wanted,
      parameters: Readonly<Record<string, string>>,
    ])[] = [
      [
        'asks for the fields, pictures, terms and authors of as many posts as are wanted',
        POSTS,
        {limit: 6},
        {_fields: FIELDS, _embed: EMBED, per_page: '6'},
      ],
      [
        'asks for at most 100 posts, since WordPress refuses more',
        POSTS,
        {limit: 250},
        {_fields: FIELDS, _embed: EMBED, per_page: '100'},
      ],
      [
        'keeps the host’s parameters',
        `${POSTS}?categories=2&lang=fr`,
        {},
        {categories: '2', lang: 'fr', _fields: FIELDS, _embed: EMBED, per_page: '6'},
      ],
      [
        'keeps parameters with brackets',
        `${POSTS}?categories[terms]=2&categories[include_children]=true`,
        {},
        {
          'categories[terms]': '2',
          'categories[include_children]': 'true',
          _fields: FIELDS,
          _embed: EMBED,
          per_page: '6',
        },
      ],
      [
        'leaves the host’s own number of posts alone',
        `${POSTS}?per_page=3`,
        {limit: 12},
        {per_page: '3', _fields: FIELDS, _embed: EMBED},
      ],
      [
        'leaves the host’s own fields alone, and embeds nothing into them',
        `${POSTS}?_fields=id,title`,
        {},
        {_fields: 'id,title', per_page: '6'},
      ],
      [
        'leaves the host’s own embedding alone, and limits no fields',
        `${POSTS}?_embed`,
        {},
        {_embed: '', per_page: '6'},
      ],
      [
        'leaves the host’s own order alone that says no direction',
        `${POSTS}?orderby=title`,
        {order: 'newest'},
        {orderby: 'title', _fields: FIELDS, _embed: EMBED, per_page: '6'},
      ],
      [
        'asks for a list that belongs to one post',
        `${POSTS}/42/revisions`,
        {},
        {_fields: FIELDS, _embed: EMBED, per_page: '6'},
      ],
      [
        'asks for one post without a number of them',
        `${POSTS}/42`,
        {limit: 1, order: 'newest'},
        {_fields: FIELDS, _embed: EMBED},
      ],
      [
        'asks a site without pretty permalinks',
        'https://news.example.org/?rest_route=/wp/v2/posts',
        {},
        {rest_route: '/wp/v2/posts', _fields: FIELDS, _embed: EMBED, per_page: '6'},
      ],
      [
        'asks a site without pretty permalinks for one post',
        'https://news.example.org/?rest_route=/wp/v2/posts/4',
        {},
        {rest_route: '/wp/v2/posts/4', _fields: FIELDS, _embed: EMBED},
      ],
      [
        'asks for the newest first',
        POSTS,
        {order: 'newest'},
        {_fields: FIELDS, _embed: EMBED, per_page: '6', orderby: 'date', order: 'desc'},
      ],
      [
        'asks for the oldest first',
        POSTS,
        {order: 'oldest'},
        {_fields: FIELDS, _embed: EMBED, per_page: '6', orderby: 'date', order: 'asc'},
      ],
      [
        'leaves the host’s own order alone',
        `${POSTS}?orderby=modified&order=asc`,
        {order: 'newest'},
        {orderby: 'modified', order: 'asc', _fields: FIELDS, _embed: EMBED, per_page: '6'},
      ],
      [
        'asks for all categories it can get at once, without embeds or order',
        'https://news.example.org/wp-json/wp/v2/categories?hide_empty=true',
        {what: 'themes', limit: 6, order: 'newest'},
        {hide_empty: 'true', _fields: 'id,name,slug,description,link,count,parent', per_page: '100'},
      ],
      [
        'leaves the host’s own number of categories alone',
        'https://news.example.org/wp-json/wp/v2/tags?per_page=5&_fields=id,name',
        {what: 'themes'},
        {per_page: '5', _fields: 'id,name'},
      ],
    ];
    for (const [what, address, wanted, parameters] of requests) {
      it(what, () => {
        const asked = ask(address, wanted);
        expect(Object.fromEntries(asked.searchParams)).to.deep.equal(parameters);
        expect([...asked.searchParams]).to.have.lengthOf(Object.keys(parameters).length);
        expect(asked.origin + asked.pathname).to.equal(address.split('?')[0]);
      });
    }

    it('does not change the address it is given', () => {
      const url = new URL(POSTS);
      wordpress.request({url, what: 'items', limit: 6, order: 'newest'});
      expect(url.href).to.equal(POSTS);
    });

    it('embeds only what the fields have links for, since WordPress would embed nothing', () => {
      const {searchParams} = ask(POSTS);
      for (const rel of searchParams.get('_embed')?.split(',') ?? []) {
        expect(searchParams.get('_fields')?.split(',')).to.contain(`_links.${rel}`);
      }
    });
  });
});

describe('what a WordPress sends otherwise', () => {
  const API = 'https://news.example.org/wp-json/wp/v2';
  const post = (fields: object) => ({id: 1, title: {rendered: 'A'}, link: 'https://news.example.org/a/', ...fields});
  const read = (json: unknown) => readNews(json, {url: `${API}/posts`}).items;

  it('is read as a list where PHP made an object with numbers for keys of it', () => {
    const terms = {0: {2: {id: 2, slug: 'b', name: 'B'}}, 3: {0: {id: 3, slug: 'c', name: 'C'}}};
    const items = read({0: post({_embedded: {'wp:term': terms}}), 2: post({id: 2, title: {rendered: 'B'}})});
    expect(items.map(({title}) => title)).to.deep.equal(['A', 'B']);
    expect(items[0]?.themes.map(({name}) => name)).to.deep.equal(['B', 'C']);
  });

  it('has its alternative text without references, and its slugs as people read them', () => {
    const [item] = read([
      post({
        _embedded: {
          'wp:featuredmedia': [{source_url: '/a.png', alt_text: 'R &#038; D <b>'}],
          'wp:term': [[{id: 2, slug: '%cf%85%ce%b3%ce%b5%ce%af%ce%b1', name: 'Υγεία'}]],
        },
      }),
    ]);
    expect(item?.image?.alt).to.equal('R & D <b>');
    expect(item?.themes[0]?.slug).to.equal('υγεία');
  });

  it('has no link that leads on in its excerpt, and no half shortcode', () => {
    const more =
      '<p>The opening&hellip; <a class="more-link" href="https://news.example.org/a/">Weiterlesen <span>A</span></a></p>';
    const half = '<p>[et_pb_section fb_built="1"][et_pb_column type="4_4" [&hellip;]</p>';
    const items = read([post({excerpt: {rendered: more}}), post({id: 2, excerpt: {rendered: half}})]);
    expect(items.map(({excerpt, truncated}) => [excerpt, truncated])).to.deep.equal([
      ['The opening', true],
      ['', true],
    ]);
  });

  for (const [what, html, excerpt] of [
    [
      'with a parameter by which feeds are counted',
      '<a href="https://news.example.org/a/?utm_source=rss">Lue</a>',
      'The opening',
    ],
    ['without quotes', '<a class=more href=https://news.example.org/a/>Lue lisää</a>', 'The opening'],
    ['by the number of the post', '<a href="https://news.example.org/?p=1">繼續閱讀</a>', 'The opening'],
    [
      'behind a ">" in another attribute',
      '<a aria-label="on >" href="https://news.example.org/a/">Lue</a>',
      'The opening',
    ],
    ['with an escape', '<a href="https://news.example.org/%61">Tovább</a>', 'The opening'],
    ['twice', '<a href="/a/">Lue</a> | <a href="/a/#respond">Kommentit</a>', 'The opening'],
    ['to another post, which is text', '<a href="https://news.example.org/b/">Lue</a>', 'The opening Lue'],
  ] as const) {
    it(`has no closing link ${what}`, () => {
      const [item] = read([post({id: 1, excerpt: {rendered: `<p>The opening ${html}</p>`}})]);
      expect(item?.excerpt).to.equal(excerpt);
    });
  }

  for (const [rendered, excerpt, truncated] of [
    ['<p>Hello [button link=&#8220;https://x.example&#8221; color=&#8220;r&#8230;</p>', 'Hello', true],
    ['<p>[toc] Words [quote]said[/quote] [gallery]</p>', 'Words said', false],
    ['<p>He [sic] said [2026] so [here].</p>', 'He [sic] said [2026] so [here].', false],
  ] as const) {
    it(`has no shortcode in ${rendered}`, () => {
      const [item] = read([post({excerpt: {rendered}})]);
      expect([item?.excerpt, item?.truncated]).to.deep.equal([excerpt, truncated]);
    });
  }

  it('has its address and its picture without references in them', () => {
    const media = {source_url: 'https://news.example.org/a.jpg?x=1&#038;y=2'};
    const [item] = read([
      post({link: 'https://news.example.org/?p=7&amp;x=1', _embedded: {'wp:featuredmedia': [media]}}),
    ]);
    expect(item?.url).to.equal('https://news.example.org/?p=7&x=1');
    expect(item?.image?.url).to.equal('https://news.example.org/a.jpg?x=1&y=2');
  });

  for (const [route, json] of [
    [
      'taxonomies',
      {category: {name: 'Categories', slug: 'category', description: '', types: ['post'], rest_base: 'categories'}},
    ],
    [
      'types',
      {
        post: {name: 'Posts', slug: 'post', description: '', taxonomies: ['category']},
        page: {name: 'Pages', slug: 'page', description: ''},
      },
    ],
    [
      'users',
      [
        {
          id: 1,
          name: 'Jane',
          url: 'https://jane.example',
          description: 'x',
          link: 'https://news.example.org/author/jane/',
          slug: 'jane',
          avatar_urls: {},
        },
      ],
    ],
    ['media', [post({title: {rendered: 'IMG_1234'}, source_url: '/a.jpg', media_type: 'image'})]],
    ['menu-items', [post({title: {rendered: 'Home'}, url: 'https://news.example.org/', menu_order: 1})]],
    ['comments', [{id: 1, post: 3, author_name: 'Joe', content: {rendered: '<p>Hi</p>'}, date: '2026-06-30T09:00:00'}]],
  ] as const) {
    it(`is no news at /${route}, and no themes`, () => {
      expect(() => readNews(json, {url: `${API}/${route}`})).to.throw(NewsError, 'no WordPress posts');
      expect(() => readThemes(json, {url: `${API}/${route}`})).to.throw(NewsError, 'no WordPress categories');
    });
  }
});

describe('a theme that a list of themes has named', () => {
  it('is looked up nowhere, by its slug or its id, whatever part of the list that was', async () => {
    const asked: string[] = [];
    const terms = [
      {id: 11, slug: 'health', name: 'Health', parent: 0, count: 1},
      {id: 12, slug: 'below', name: 'Below', parent: 11, count: 1},
    ];
    const answer: typeof fetch = (input) => {
      const {pathname, searchParams} = new URL(input instanceof Request ? input.url : input);
      asked.push(`${pathname.split('/').at(-1)} ${searchParams.get('categories[terms]') ?? ''}`.trim());
      const post = {
        id: 1,
        title: {rendered: 'A'},
        _embedded: {'wp:term': [[{id: 12, slug: 'below', name: 'Below', taxonomy: 'category'}]]},
      };
      return Promise.resolve(Response.json(pathname.endsWith('/posts') ? [post] : terms));
    };
    const site = 'https://listed.example.org/wp-json/wp/v2';
    const options = {fetch: answer, retries: 0};
    await loadThemes({src: `${site}/categories?hide_empty=true&orderby=count`, ...options});
    for (const theme of ['health', '11']) {
      const {items} = await loadNews({src: `${site}/posts`, theme, ...options});
      expect(items.map(({title}) => title)).to.deep.equal(['A']);
    }
    expect(asked).to.deep.equal(['categories', 'posts 11', 'posts 11']);
  });
});

describe('the pages of a WordPress', () => {
  const after = (query: string, count: number, headers: Record<string, string>) => {
    const json = Array.from({length: count}, (_, id) => ({id, title: {rendered: 'A'}}));
    const address = new URL(`${POSTS}${query}`);
    const found = wordpressReader.pagination?.(
      {address, json, headers: new Headers(headers)},
      {...CONTEXT, what: 'items'},
    );
    return [found?.next instanceof URL ? found.next.search : undefined, found?.total, found?.guessed];
  };
  const totals = (total: number, pages: number) => ({'X-WP-Total': `${total}`, 'X-WP-TotalPages': `${pages}`});

  for (const [query, count, headers, next, total, guessed] of [
    ['', 10, totals(40, 4), '?page=2', 40, false],
    ['?page=3', 10, totals(40, 4), '?page=4', 40, false],
    ['?page=4', 10, totals(40, 4), undefined, 40, false],
    ['?page=x', 10, totals(40, 4), '?page=2', 40, false],
    ['?offset=0', 10, totals(20, 9), '?offset=10', 20, false],
    ['?offset=5', 10, totals(16, 1), '?offset=15', 16, false],
    ['?offset=10', 10, totals(20, 9), undefined, 20, false],
    ['?offset=15', 10, totals(20, 9), undefined, 20, false],
    ['', 10, {}, '?page=2', NaN, true],
    ['', 9, {}, undefined, NaN, true],
    ['?per_page=6', 6, {}, '?per_page=6&page=2', NaN, true],
    ['?per_page=6', 5, {}, undefined, NaN, true],
    ['?per_page=12', 10, {}, undefined, NaN, true],
    ['?offset=3&per_page=2', 2, {}, '?offset=5&per_page=2', NaN, true],
  ] as const) {
    it(`go on after ${query} with ${count} of ${JSON.stringify(headers)}: ${next}`, () => {
      expect(after(query, count, headers)).to.deep.equal([next, total, guessed]);
    });
  }

  it('may have their totals in an envelope', () => {
    const json = {
      body: [{id: 1, title: {rendered: 'A'}}],
      status: 200,
      headers: {'X-WP-Total': 3, 'X-WP-TotalPages': 3},
    };
    const answer = {address: new URL(`${POSTS}?_envelope&per_page=1`), json, headers: new Headers()};
    const found = wordpressReader.pagination?.(answer, {...CONTEXT, what: 'items'});
    expect([String(found?.next), found?.total, found?.guessed]).to.deep.equal([
      `${POSTS}?_envelope=&per_page=1&page=2`,
      3,
      false,
    ]);
  });

  it('end where it says that a page has no such number', () => {
    const ends = (answer: unknown) =>
      wordpressReader.isPastEnd?.(new NewsError('http', 'x', {hint: '', url: POSTS, status: 400, answer}));
    expect(ends({code: 'rest_post_invalid_page_number'})).to.equal(true);
    expect(ends({code: 'rest_invalid_param'})).to.equal(false);
    expect(ends(undefined)).to.equal(false);
  });
});

describe('what is chosen from a WordPress', () => {
  let sites = 0;
  const NOTHING = {
    themes: [],
    excludedThemes: [],
    excludedUrls: [],
    search: '',
    since: undefined,
    languages: [],
  };
  const CATEGORIES = [
    {id: 1, slug: 'health', parent: 0},
    {id: 2, slug: 'care', parent: 1},
    {id: 3, slug: 'nurses', parent: 2},
    {id: 4, slug: 'law', parent: 0},
    {id: 2023, slug: 'y', parent: 0},
  ];
  const TAGS = [
    {id: 9, slug: 'ai', parent: 0},
    {id: 8, slug: '2024', parent: 0},
  ];
  const refusal = (status: number, answer?: unknown) =>
    new NewsError('http', 'It failed.', {hint: '', url: POSTS, status, answer});
  /** A site that nobody has asked yet, what it is asked, and how it answers. */
  const open = (failure?: Error) => {
    const site = `https://wp${++sites}.example/wp-json/wp/v2`;
    const asked: string[] = [];
    const ask = (url: URL) => {
      asked.push(decodeURIComponent(url.href.replace(`${site}/`, '')));
      if (failure !== undefined) {
        return Promise.reject(failure);
      }
      const {slug, include} = Object.fromEntries(url.searchParams);
      const terms = url.pathname.endsWith('/tags') ? TAGS : CATEGORIES;
      const wanted = (slug ?? include)?.split(',');
      return Promise.resolve(terms.filter((term) => !wanted || wanted.includes(slug ? term.slug : `${term.id}`)));
    };
    return {site, asked, ask};
  };
  const chosen = async (choice: object, end = 'posts', failure?: Error) => {
    const {site, asked, ask} = open(failure);
    const answered = await wordpressReader.choose?.(
      new URL(`${site}/${end}`),
      {
        ...NOTHING,
        ...choice,
        ...('urls' in choice && {excludedUrls: [`${site}/../../..${String(choice.urls)}`]}),
      } as never,
      ask,
    );
    const {themes, excludedThemes, search, since, languages} = {...NOTHING, ...answered?.rest};
    const parameters = answered?.request instanceof URL ? [...answered.request.searchParams] : [];
    return {
      asks: answered?.request === 'none' ? 'none' : parameters.map((pair) => pair.join('=')).join('&'),
      rest: {themes, excludedThemes, search, since, languages},
      asked,
    };
  };
  const one = (id: number | string, name = 'categories') => `${name}[terms]=${id}&${name}[include_children]=true`;
  const SLUG = 'categories?slug=health&_fields=id,slug';

  const cases: readonly (readonly [
    choice: object,
    end: string,
    asks: string,
    rest: object,
    asked: readonly string[],
  ])[] = [
    [{}, 'posts', '', {}, []],
    [{themes: [['Health']]}, 'posts', one(1), {themes: []}, [SLUG]],
    [{themes: [['health']]}, 'posts/', one(1), {themes: []}, ['categories?slug=health&_fields=id,slug']],
    [
      {themes: [['ai'], ['law']]},
      'posts',
      'tags=9',
      {themes: [['law']]},
      ['categories?slug=ai&_fields=id,slug', 'tags?slug=ai&_fields=id,slug'],
    ],
    [
      {themes: [['health', 'law']]},
      'posts',
      one('1,4'),
      {themes: []},
      ['categories?slug=health,law&_fields=id,slug&per_page=100'],
    ],
    [
      {themes: [['health', 'ai']], excludedThemes: ['law']},
      'posts',
      `${one(1)}&tags=9&tax_relation=OR`,
      {themes: [], excludedThemes: ['law']},
      ['categories?slug=health,ai,law&_fields=id,slug&per_page=100', 'tags?slug=ai&_fields=id,slug'],
    ],
    [
      {themes: [['2023']]},
      'posts',
      one(2023),
      {themes: []},
      [
        'categories?slug=2023&_fields=id,slug',
        'tags?slug=2023&_fields=id,slug',
        'categories?include=2023&_fields=id,slug',
      ],
    ],
    [{themes: [['x1']]}, 'posts', 'none', {}, ['categories?slug=x1&_fields=id,slug', 'tags?slug=x1&_fields=id,slug']],
    [{themes: [['1x']]}, 'posts', 'none', {}, ['categories?slug=1x&_fields=id,slug', 'tags?slug=1x&_fields=id,slug']],
    [
      {excludedThemes: ['law', 'ai']},
      'posts',
      `${one(4, 'categories_exclude')}&tags_exclude=9`,
      {excludedThemes: []},
      ['categories?slug=law,ai&_fields=id,slug&per_page=100', 'tags?slug=ai&_fields=id,slug'],
    ],
    [
      {themes: [['health']], excludedThemes: ['law']},
      'posts?categories_exclude=7',
      `categories_exclude=7&${one(1)}`,
      {themes: []},
      [SLUG],
    ],
    [{excludedThemes: ['law']}, 'posts?tags_exclude[terms]=7', 'tags_exclude[terms]=7', {}, []],
    [{themes: [['health']]}, 'posts?categories=7', 'categories=7', {}, []],
    [{themes: [['health']]}, 'posts?tags[terms]=7', 'tags[terms]=7', {}, []],
    [{themes: [['health']]}, 'posts?tax_relation=OR', 'tax_relation=OR', {}, []],
    [{themes: [['health']]}, 'events', '', {}, []],
    [{themes: [['health']]}, 'posts/4', '', {}, []],
    [{search: 'x'}, 'posts/42/', '', {}, []],
    [{search: 'x'}, 'posts/42', '', {}, []],
    [{themes: [['health']]}, 'posts/42/revisions', '', {}, []],
    [{languages: [['fr']], since: 1_782_000_000_000}, 'posts?after=2026', 'after=2026&lang=fr', {languages: []}, []],
    [{search: 'x'}, 'posts/42/revisions', 'search=x', {search: ''}, []],
    [{search: 'x'}, 'posts?search=y', 'search=y', {}, []],
    [{since: 1_782_000_000_000}, 'posts', 'after=2026-06-20T23:59:59', {since: undefined}, []],
    [{since: 1_782_000_000_000}, 'posts?after=2026', 'after=2026', {}, []],
    [{urls: '/?p=12'}, 'posts', 'exclude=12', {}, []],
    [{urls: '/?page_id=12'}, 'posts', 'exclude=12', {}, []],
    [{urls: '/?p=12'}, 'posts?exclude=3', 'exclude=3', {}, []],
    [{urls: '/?p=x12'}, 'posts', '', {}, []],
    [{urls: '/?p=12x'}, 'posts', '', {}, []],
    [{urls: '/about'}, 'posts', '', {}, []],
    [{excludedUrls: ['https://other.example/?p=12']}, 'posts', '', {}, []],
    [{languages: [['fr']]}, 'posts?lang=de', 'lang=de', {}, []],
    [{languages: [['fr'], ['de']]}, 'posts', '', {}, []],
    [{languages: [['fr', 'de']]}, 'posts', '', {}, []],
    ...[
      ['fr', 'fr'],
      ['fr-lu', 'fr'],
      ['fr-br', 'fr'],
      ['pt', 'pt'],
      ['pt-br', 'pt-br'],
      ['pt-pt', 'pt-pt'],
      ['pt-ao', 'pt'],
      ['pt-bra', 'pt'],
      ['pt-xpt', 'pt'],
      ['zh', 'zh'],
      ['zh-cn', 'zh-hans'],
      ['zh-tw', 'zh-hant'],
      ['zh-hant-hk', 'zh-hant'],
      ['zh-hant-sg', 'zh-hant'],
      ['zh-xmo', 'zh-hans'],
      ['zh-two', 'zh-hans'],
    ].map(([tag, code]) => [{languages: [[tag]]}, 'posts', `lang=${code}`, {languages: []}, []] as const),
  ];
  for (const [choice, end, asks, rest, asked] of cases) {
    it(`is ${JSON.stringify(choice)} of ${end}`, async () => {
      const {urls: _, excludedUrls: __, ...named} = {...NOTHING, urls: '', ...choice};
      expect(await chosen(choice, end)).to.deep.equal({asks, rest: {...named, ...rest}, asked});
    });
  }

  it('is of the first term that has the slug and an id, whatever else a site answers', async () => {
    for (const [terms, asks] of [
      [
        [
          {id: 7, slug: 'other'},
          {id: 4, slug: 'law'},
          {id: 44, slug: 'law'},
        ],
        one(4),
      ],
      [[{slug: 'law'}], ''],
    ] as const) {
      const request = new URL(`https://wp${++sites}.example/wp-json/wp/v2/posts`);
      const chosenOf = await wordpressReader.choose?.(request, {...NOTHING, themes: [['law']]} as never, async (url) =>
        url.pathname.endsWith('/categories') ? terms : [],
      );
      const found = chosenOf?.request;
      expect(found instanceof URL ? decodeURIComponent(found.search.slice(1)) : '').to.equal(asks);
    }
  });

  for (const status of [401, 403, 404]) {
    it(`is chosen here where the lists of terms answer ${status}`, async () => {
      const {asks, rest} = await chosen({themes: [['health']], excludedThemes: ['law']}, 'posts', refusal(status));
      expect([asks, rest.themes, rest.excludedThemes]).to.deep.equal(['', [['health']], ['law']]);
    });
  }
  it('fails where the lists of terms fail otherwise', async () => {
    for (const failure of [refusal(500), new NewsError('network', 'x', {hint: '', url: POSTS}), new TypeError('x')]) {
      const error = await chosen({themes: [['health']]}, 'posts', failure).catch((thrown: unknown) => thrown);
      expect(error === failure, failure.name).to.equal(true);
    }
  });

  it('is asked for without pretty permalinks, with what the routes share', async () => {
    const asked: string[] = [];
    await wordpressReader.choose?.(
      new URL(
        'https://plain.example/index.php?rest_route=/wp/v2/posts&lang=fr&per_page=3&xsearch=1&page=2&search_columns=a&key=k' +
          '&modified_after=2026-01-01T00:00:00&author=3&author_exclude=4&postcode=1009',
      ),
      {...NOTHING, themes: [['health']]} as never,
      (url) => {
        asked.push(decodeURIComponent(url.href));
        return Promise.resolve([]);
      },
    );
    expect(asked[0]).to.equal(
      'https://plain.example/index.php?rest_route=/wp/v2/categories&lang=fr&xsearch=1&key=k&postcode=1009&slug=health&_fields=id,slug',
    );
  });

  const LANG = {code: 'rest_invalid_param', data: {params: {lang: 'lang is not one of de, fr.'}}};
  for (const [query, named, answer, instead, isUnchosen, asked] of [
    ['?lang=pt-br', '', LANG, '?lang=pt', undefined, []],
    ['?lang=pt&search=x', '', LANG, '?search=x', true, []],
    ['?lang=pt', '?lang=pt', LANG, undefined, undefined, []],
    ['?lang=pt', '', {data: {params: {page: 'x'}}}, undefined, undefined, []],
    ['?lang=pt', '', undefined, undefined, undefined, []],
    [
      `?${one(1)}&page=2`,
      '',
      {},
      '?page=2&categories=1,2,3',
      undefined,
      ['categories?_fields=id,parent&per_page=100&page=1'],
    ],
    [
      `?${one('2,4')}&${one(1, 'categories_exclude')}`,
      '',
      {},
      '?categories=2,4,3&categories_exclude=1,2,3',
      undefined,
      ['categories?_fields=id,parent&per_page=100&page=1'],
    ],
    [`?${one(1)}`, '?categories[terms]=1', {}, undefined, undefined, []],
    ['?search=x', '', {}, undefined, undefined, []],
  ] as const) {
    it(`is asked for otherwise where ${query} is refused beside "${named}" (${JSON.stringify(answer)})`, async () => {
      const {site, asked: before, ask} = open();
      const found = await wordpressReader.fallbackFor?.(
        refusal(400, answer),
        new URL(`${site}/posts${query}`),
        new URL(`${site}/posts${named}`),
        ask,
      );
      expect(found && decodeURIComponent(found.request.search)).to.equal(instead);
      expect(found?.isUnchosen).to.equal(isUnchosen);
      expect(before).to.deep.equal(asked);
    });
  }
  it('is asked for nothing else where it failed otherwise', async () => {
    const {site, ask} = open();
    const request = new URL(`${site}/posts?${one(1)}`);
    expect(await wordpressReader.fallbackFor?.(refusal(500), request, new URL(`${site}/posts`), ask)).to.equal(
      undefined,
    );
  });

  const post = (id: number, terms: object) => ({id, title: {rendered: 'A'}, ...terms});
  const POST = [
    post(1, {categories: [1]}),
    post(2, {categories: [3], tags: [9]}),
    post(3, {_embedded: {'wp:term': [[{id: 4, name: 'Law'}], [{id: 8, name: '2024'}]]}}),
    post(4, {}),
    post(5, {categories: [4, 1]}),
  ];
  for (const [query, others, asked] of [
    ['', '', 0],
    ['?categories=1', '2 3', 0],
    ['?categories=3,4', '1', 0],
    ['?tags=9', '1 3 5', 0],
    ['?tags=9,8&categories=4', '1', 0],
    ['?categories_exclude=4', '3 5', 0],
    ['?tags_exclude=9', '2', 0],
    ['?categories=1&categories_exclude=4', '2 3 5', 0],
    ['?categories[terms]=1', '2 3', 0],
    [`?${one(1)}`, '3', 1],
    [`?${one(2)}`, '1 3 5', 1],
    [`?${one('1,4')}`, '', 1],
    [`?${one(1, 'categories_exclude')}`, '1 2 5', 1],
    [`?${one(7, 'categories_exclude')}`, '', 0],
  ] as const) {
    it(`leaves out of the answer to ${query} the posts ${others}`, async () => {
      const {site, asked: before, ask} = open();
      const answer = {address: new URL(`${site}/posts${query}`), json: POST, headers: new Headers()};
      const found = await wordpressReader.otherItems?.(answer, ask);
      expect(found instanceof Set ? [...found].join(' ') : found).to.equal(others);
      expect(before.length).to.equal(asked);
    });
  }
  describe('that does not listen, is asked what is below what', () => {
    /** What is left out of each page of the answer to a question, and how often the site is asked for it. */
    const leftOut = async (
      pages: readonly (readonly [query: string, posts: readonly object[]])[],
      site: {site: string; asked: string[]; ask(url: URL): Promise<unknown>} = open(),
    ) => {
      const others: string[] = [];
      for (const [query, json] of pages) {
        const answer = {address: new URL(`${site.site}/posts${query}`), json, headers: new Headers()};
        const found = await wordpressReader.otherItems?.(answer, site.ask);
        others.push(found instanceof Set ? [...found].join(' ') : `${found}`);
      }
      return [others.join(', '), site.asked.length];
    };
    const TREE = `?${one(1)}`;
    const answering = (json: readonly object[]) => {
      const site = open();
      return {
        ...site,
        ask: async (url: URL) => {
          await site.ask(url);
          return json;
        },
      };
    };

    it('once, also where tags are among the themes', async () => {
      const tagged = [post(1, {categories: [4], tags: [9]})];
      expect(
        await leftOut([
          [TREE, POST],
          [TREE, tagged],
          [TREE, tagged],
        ]),
      ).to.deep.equal(['3, 1, 1', 1]);
    });

    it('once, if it does not say what is above its categories', async () => {
      const site = answering([{id: 1}, {id: 4}, {id: 5}]);
      const pages = [[TREE, [post(1, {categories: [4]})]] as const, [TREE, [post(2, {categories: [5]})]] as const];
      expect(await leftOut(pages, site)).to.deep.equal(['1, 2', 1]);
    });

    it('not at all, if its list of categories has said that they are at the top', async () => {
      const site = open();
      const terms = [{id: 4, slug: 'law', name: 'Law', parent: 0}];
      wordpressReader.parseThemes(terms, {...CONTEXT, url: `${site.site}/categories`});
      expect(await leftOut([[TREE, [post(1, {categories: [4]})]]], site)).to.deep.equal(['1', 0]);
    });

    it('if its list of categories has said it of some of a post’s', async () => {
      const site = open();
      const terms = [{id: 4, slug: 'law', name: 'Law', parent: 0}];
      wordpressReader.parseThemes(terms, {...CONTEXT, url: `${site.site}/categories`});
      expect(await leftOut([[TREE, [post(1, {categories: [4, 3]})]]], site)).to.deep.equal(['', 1]);
    });

    it('and nothing is below a theme that was asked for alone', async () => {
      expect(
        await leftOut([
          [TREE, POST],
          ['?categories=1', POST],
        ]),
      ).to.deep.equal(['3, 2 3', 1]);
    });

    it('and what is below an excluded theme is left out on each page from then on', async () => {
      const without = `?${one(1, 'categories_exclude')}`;
      expect(
        await leftOut([
          [without, POST],
          [without, [post(6, {categories: [3]}), post(7, {categories: [4]})]],
        ]),
      ).to.deep.equal(['1 2 5, 6', 1]);
    });

    it('and may say that two are below each other', async () => {
      const site = answering([
        {id: 4, parent: 5},
        {id: 5, parent: 4},
      ]);
      expect(await leftOut([[TREE, [post(1, {categories: [4]})]]], site)).to.deep.equal(['1', 1]);
    });
  });

  it('leaves nothing out where nobody says what is below what', async () => {
    const {site, ask} = open(refusal(403));
    const answer = {address: new URL(`${site}/posts?${one(1)}`), json: POST, headers: new Headers()};
    expect(await wordpressReader.otherItems?.(answer, ask)).to.equal('unknown');
    const failure = new TypeError('x');
    const broken = open(failure);
    const error = await Promise.resolve(
      wordpressReader.otherItems?.({...answer, address: new URL(`${broken.site}/posts?${one(1)}`)}, broken.ask),
    ).catch((thrown: unknown) => thrown);
    expect(error === failure).to.equal(true);
  });

  it('is asked for its categories a hundred at a time, five times at most', async () => {
    for (const [counts, pages] of [
      [[100, 99], '1 2'],
      [[100, 100, 100, 100, 100, 100], '1 2 3 4 5'],
    ] as const) {
      const {site} = open();
      const asked: (string | null)[] = [];
      const answer = {address: new URL(`${site}/posts?${one(1)}`), json: POST, headers: new Headers()};
      await wordpressReader.otherItems?.(answer, (url) => {
        asked.push(url.searchParams.get('page'));
        return Promise.resolve(
          Array.from({length: counts[asked.length - 1] ?? 0}, (_, index) => ({
            id: asked.length * 1000 + index,
            parent: 0,
          })),
        );
      });
      expect(asked.join(' ')).to.equal(pages);
    }
  });
});

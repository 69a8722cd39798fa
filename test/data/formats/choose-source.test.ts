import {expect} from 'chai';
import {NewsError} from '../../../src/data/model/news-error.js';
import {chooseSource, FORMATS, loadReader, onDemandAt} from '../../../src/data/formats/choose-source.js';
import {drupalReader} from '../../../src/data/formats/drupal-reader.js';
import {ghostReader} from '../../../src/data/formats/ghost-reader.js';
import {jsonFeedReader} from '../../../src/data/formats/json-feed-reader.js';
import {wordpressReader} from '../../../src/data/formats/wordpress-reader.js';
import {fixtureJson} from '../../unit/fixture.js';

const POSTS = new URL('https://news.example.org/wp-json/wp/v2/posts');
const FEED = new URL('https://news.example.org/feed/json');
const LIST = new URL('https://lab.example.org/data/news.json');

const WORDPRESS_POSTS = [{id: 4, title: {rendered: 'A &amp; B'}}];
const JSON_FEED = {version: 'https://jsonfeed.org/version/1.1', items: [{id: '1', title: 'A &amp; B'}]};
const PLAIN = [{title: 'A &amp; B', url: '/a'}];

/** Reads as the loader does. */
const readerFor = (json: unknown, url: URL) => loadReader(chooseSource('auto', '', url).formatOf(json), '', url.href);

const titles = async (json: unknown, url: URL) => {
  const {entries} = (await readerFor(json, url)).parseItems(json, {url: url.href, language: 'en'});
  return entries.map(({title}) => title);
};

describe('chooseSource', () => {
  for (const format of FORMATS.filter((name) => name !== 'auto')) {
    it(`gives the ${format} source to who asks for it, whatever the address`, () => {
      for (const url of [POSTS, FEED, LIST]) {
        expect(chooseSource(format, '', url).format).to.equal(format);
      }
    });
  }

  for (const [format, reader] of Object.entries({
    wordpress: wordpressReader,
    'json-feed': jsonFeedReader,
    drupal: drupalReader,
    ghost: ghostReader,
  })) {
    it(`has ${format} read by its own reader`, async () => {
      expect((await loadReader(format, '', LIST.href)) === reader).to.equal(true);
    });
  }

  it('reads what is asked for as mapped so, whatever has come', () => {
    expect(chooseSource('mapped', '', LIST).formatOf(WORDPRESS_POSTS)).to.equal('mapped');
  });

  it('takes a map to mean a mapped list, also at the address of another format', () => {
    for (const url of [POSTS, FEED, LIST]) {
      expect(chooseSource('auto', 'title: t', url).format).to.equal('mapped');
    }
  });

  it('takes white space for no map', () => {
    expect(chooseSource('auto', ' \n', LIST).format).to.equal(undefined);
  });

  it('reads a map only once it is needed, and is a config error for one that cannot be read', async () => {
    for (const format of ['auto', 'mapped'] as const) {
      const source = chooseSource(format, 'title', LIST);
      const error = await loadReader(source.format ?? '', 'title', LIST.href).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(NewsError).that.includes({kind: 'config', url: LIST.href});
      expect(String(error)).to.contain('"title"');
    }
  });

  it('does not read the map for a format that needs none', () => {
    expect(chooseSource('wordpress', 'title', POSTS).format).to.equal('wordpress');
  });

  describe('in auto', () => {
    const wanted = {what: 'items', limit: 3, order: 'newest'} as const;

    it('asks a WordPress for what a news list needs', async () => {
      const {searchParams} = await chooseSource('auto', '', POSTS).request({url: POSTS, ...wanted});
      expect(searchParams.get('per_page')).to.equal('3');
      expect(searchParams.get('_embed')).to.contain('wp:featuredmedia');
    });

    it('asks any other address at once, without a part that is yet to be loaded', () => {
      expect(chooseSource('auto', '', LIST).request({url: LIST, ...wanted})).to.be.instanceOf(URL);
    });

    it('takes what looks like nothing for the format of a WordPress’s address, and of no other', () => {
      expect([POSTS, FEED, LIST].map((url) => chooseSource('auto', '', url).formatOf([]))).to.deep.equal([
        'wordpress',
        undefined,
        undefined,
      ]);
    });

    it('asks any other address unchanged', async () => {
      for (const url of [FEED, LIST, new URL('?a=1', LIST)]) {
        expect((await chooseSource('auto', '', url).request({url, ...wanted})).href).to.equal(url.href);
      }
    });

    // WordPress titles are HTML, those of JSON Feed are plain text, those of a plain list are either.
    const shapes: readonly (readonly [what: string, json: unknown, title: string])[] = [
      ['a WordPress', WORDPRESS_POSTS, 'A & B'],
      ['a JSON Feed', JSON_FEED, 'A & B'],
      ['a plain list', PLAIN, 'A & B'],
      ['a plain list in an object', {items: PLAIN}, 'A & B'],
    ];
    for (const [what, json, title] of shapes) {
      for (const url of [FEED, LIST]) {
        it(`reads ${what} at ${url.href} by its shape`, async () => {
          expect(await titles(json, url)).to.deep.equal([title]);
        });
      }
    }

    it('reads a JSON Feed at the address of a WordPress by its shape', async () => {
      expect(await titles(JSON_FEED, POSTS)).to.deep.equal(['A & B']);
    });

    it('reads the posts of a WordPress behind another address', async () => {
      expect(
        await titles(await fixtureJson('wordpress/posts-default-3'), new URL('https://news.example.org/api/posts')),
      ).to.have.lengthOf(3);
    });

    for (const url of [POSTS, FEED, LIST]) {
      it(`takes an empty list at ${url.href} for an empty feed`, async () => {
        expect(await titles([], url)).to.deep.equal([]);
      });
    }

    it('takes categories with only names and slugs for themes where the address is a WordPress’s', async () => {
      const url = new URL('https://news.example.org/wp-json/wp/v2/categories');
      const json = await fixtureJson('wordpress/categories-by-slug');
      const {entries} = (await readerFor(json, url)).parseThemes(json, {url: url.href, language: 'en'});
      expect(entries).to.deep.equal([
        {id: '2', slug: 'personalised-healthcare', name: 'Personalised Healthcare'},
        {id: '12', slug: 'sustainability', name: 'Sustainability'},
      ]);
    });

    it('does not take an error of WordPress for an empty feed', async () => {
      const json = await fixtureJson('wordpress/error-rest-disabled');
      const error = await titles(json, POSTS).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(NewsError).that.includes({kind: 'format', url: POSTS.href});
    });
  });
});

describe('the addresses of formats that are loaded on demand', () => {
  const addresses: readonly (readonly [address: string, format: string | undefined])[] = [
    ['https://plone.example.org/++api++/news', 'plone'],
    ['https://plone.example.org/++api++', 'plone'],
    ['https://plone.example.org/++api++?b_size=3', 'plone'],
    ['https://plone.example.org/++api++v2/news', undefined],
    ['https://plone.example.org/en/@search', 'plone'],
    ['https://plone.example.org/@querystring-search', 'plone'],
    ['https://plone.example.org/@vocabularies/plone.app.vocabularies.Keywords', 'plone'],
    ['https://plone.example.org/@searching', undefined],
    ['https://events.example.org/api/2/events', 'localist'],
    ['https://events.example.org/api/2.1/events/search', 'localist'],
    ['https://events.example.org/api/21/events', undefined],
    ['https://events.example.org/api/2.x/events', undefined],
    ['https://news.example.org/wp-json/tribe/events/v1/events', 'events-calendar'],
    ['https://news.example.org/?rest_route=%2Ftribe%2Fevents%2Fv1%2Fcategories', 'events-calendar'],
    ['https://news.example.org/wp-json/tribe/events/v1/', undefined],
    ['https://lab.example.org/news.jsonld', 'json-ld'],
    ['https://lab.example.org/news.jsonld?page=2', 'json-ld'],
    ['https://lab.example.org/news.jsonlds', undefined],
    ['https://api.archives-ouvertes.fr/search/?q=lab', 'publications'],
    ['https://api.crossref.org/works?query=lab', 'publications'],
    ['https://api.crossref.org/members/78/works', 'publications'],
    ['https://api.openalex.org/works?search=lab', 'publications'],
    ['https://api.openalex.org/authors?search=works', undefined],
    ['https://api.openalex.org/authors?from=/works', undefined],
    ['https://api.crossref.org/workshop', undefined],
  ];
  for (const [address, format] of addresses) {
    it(`say that ${address} is of ${format ?? 'none'}`, () => {
      expect(onDemandAt(new URL(address))).to.equal(format);
    });
  }

  it('do not stand in another’s parameters, but for the route of a WordPress', () => {
    const own = addresses.filter(([, format]) => format !== undefined && format !== 'events-calendar');
    for (const [address] of own) {
      expect(onDemandAt(new URL(`https://lab.example.org/news?from=${address}`)), address).to.equal(undefined);
      expect(onDemandAt(new URL(`https://lab.example.org/news#${address}`)), address).to.equal(undefined);
    }
  });
});

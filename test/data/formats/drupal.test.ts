import {expect} from 'chai';
import {readNews, readThemes} from '../../../src/data/pages/read.js';
import {NewsError} from '../../../src/data/model/news-error.js';
import type {NewsItem} from '../../../src/data/model/news-item.js';
import {drupal} from '../../../src/data/formats/drupal.js';
import {drupalReader} from '../../../src/data/formats/drupal-reader.js';
import type {NewsOrder} from '../../../src/data/formats/source.js';

const ARTICLES = 'https://drupal.example.org/site/fr/jsonapi/node/article';
const ID = '14593ab1-9b25-4e7a-ade1-3e9f47a0912f';

interface Parts {
  attributes?: object;
  relationships?: object;
  included?: readonly object[];
}

function itemOf({attributes, relationships, included}: Parts): NewsItem | undefined {
  const data = {type: 'node--article', id: ID, attributes: {title: 'A', ...attributes}, relationships};
  return readNews({jsonapi: {}, data: [data], included}, {url: ARTICLES}).items[0];
}

describe('the drupal source', () => {
  describe('reads', () => {
    const excerpts: readonly (readonly [what: string, attributes: object, excerpt: string])[] = [
      ['the summary', {body: {summary: 'S', processed: '<p>B</p>'}}, 'S'],
      ['the summary as text', {body: {summary: '<p>S &amp; T</p>'}}, 'S & T'],
      ['the body where the summary is empty', {body: {summary: '', processed: '<p>B</p><p>C</p>'}}, 'B C'],
      ['the body as written where Drupal has not processed it', {body: {value: '<b>B</b>', summary: null}}, 'B'],
      ['a teaser of the site’s own', {field_teaser: 'T', body: {processed: 'B'}}, 'T'],
      ['a formatted teaser', {field_summary_text: {value: 'x', processed: '<i>T</i>'}}, 'T'],
      ['any formatted text where there is no body', {field_text: {processed: 'X'}}, 'X'],
      ['nothing where there is none', {field_teaser: null, body: null}, ''],
    ];
    for (const [what, attributes, excerpt] of excerpts) {
      it(`for the excerpt ${what}`, () => {
        expect(itemOf({attributes})?.excerpt).to.equal(excerpt);
      });
    }

    it('a long body cut short, and says so', () => {
      const item = itemOf({attributes: {body: {processed: `<p>${'word '.repeat(200)}</p>`}}});
      expect(item?.excerpt.length).to.be.within(200, 320);
      expect(item?.truncated).to.equal(true);
    });

    const links: readonly (readonly [what: string, attributes: object, url: string | undefined])[] = [
      ['an alias', {path: {alias: '/news/a'}}, 'https://drupal.example.org/site/fr/news/a'],
      [
        'a number where there is no alias',
        {path: {alias: null}, drupal_internal__nid: 7},
        'https://drupal.example.org/site/fr/node/7',
      ],
      ['neither', {}, undefined],
      ['an alias that is another address', {path: {alias: 'javascript:alert(1)'}}, undefined],
    ];
    for (const [what, attributes, url] of links) {
      it(`the link from ${what}, below the folder and the language of the API`, () => {
        expect(itemOf({attributes})?.url).to.equal(url);
      });
    }

    it('titles as plain text, the dates and the language, but not “undetermined”', () => {
      const attributes = {
        title: 'x < y & z',
        created: '2026-06-30T07:00:00+00:00',
        changed: '2026-07-01T07:00:00+00:00',
      };
      expect(itemOf({attributes: {...attributes, langcode: 'fr'}})).to.include({
        title: 'x < y & z',
        published: '2026-06-30T07:00:00+00:00',
        updated: '2026-07-01T07:00:00+00:00',
        language: 'fr',
      });
      expect(itemOf({attributes: {langcode: 'und'}})).not.to.have.property('language');
    });

    const file = {type: 'file--file', id: 'f', attributes: {uri: {url: '/files/a.png'}}};
    const image = (id = 'f') => ({data: {type: 'file--file', id, meta: {alt: 'Alt', width: 16, height: 9}}});
    const shown = {url: 'https://drupal.example.org/files/a.png', alt: 'Alt', width: 16, height: 9};
    const media = (relationships: object) => ({type: 'media--image', id: 'm', attributes: {}, relationships});
    const pictures: readonly (readonly [what: string, parts: Parts, image: unknown])[] = [
      ['an image field', {relationships: {field_image: image()}, included: [file]}, shown],
      ['the first of several', {relationships: {field_images: {data: [image().data]}}, included: [file]}, shown],
      [
        'a media entity',
        {
          relationships: {field_media: {data: {type: 'media--image', id: 'm'}}},
          included: [media({thumbnail: image('t'), field_media_image: image()}), file],
        },
        shown,
      ],
      [
        'the thumbnail of another media entity',
        {
          relationships: {field_media: {data: {type: 'media--video', id: 'm'}}},
          included: [{...media({thumbnail: image()}), type: 'media--video'}, file],
        },
        shown,
      ],
      [
        'no file that is no picture',
        {relationships: {field_pdf: {data: {type: 'file--file', id: 'f', meta: {}}}}, included: [file]},
        undefined,
      ],
      ['none that was not included', {relationships: {field_image: image()}}, undefined],
      [
        'none of media entities that refer to each other',
        {
          relationships: {field_media: {data: {type: 'media--image', id: 'm'}}},
          included: [media({field_media: {data: {type: 'media--image', id: 'm'}}})],
        },
        undefined,
      ],
    ];
    for (const [what, parts, picture] of pictures) {
      it(`the picture: ${what}`, () => {
        expect(itemOf(parts)?.image).to.deep.equal(picture);
      });
    }

    it('themes of every vocabulary that was included, and the author', () => {
      const item = itemOf({
        relationships: {
          uid: {data: {type: 'user--user', id: 'u'}},
          field_tags: {
            data: [
              {type: 'taxonomy_term--tags', id: 't1'},
              {type: 'taxonomy_term--tags', id: 'unknown'},
            ],
          },
          field_topic: {data: {type: 'taxonomy_term--topics', id: 't2'}},
        },
        included: [
          {type: 'user--user', id: 'u', attributes: {display_name: 'Ada'}},
          {type: 'taxonomy_term--tags', id: 't1', attributes: {name: 'One', path: {alias: '/tags/one'}}},
          {type: 'taxonomy_term--topics', id: 't2', attributes: {name: 'Two', path: {alias: null}}},
        ],
      });
      expect(item?.themes).to.deep.equal([
        {id: 't1', slug: 'one', name: 'One', url: 'https://drupal.example.org/site/fr/tags/one'},
        {id: 't2', slug: '', name: 'Two'},
      ]);
      expect(item?.authors).to.deep.equal(['Ada']);
    });

    it('the terms of a vocabulary with what is above them, which is nothing for “virtual”', () => {
      const term = (id: string, parent: string) => ({
        type: 'taxonomy_term--tags',
        id,
        attributes: {name: id, description: {processed: '<p>About</p>'}},
        relationships: {parent: {data: [{type: 'taxonomy_term--tags', id: parent}]}},
      });
      const url = 'https://drupal.example.org/jsonapi/taxonomy_term/tags';
      const {themes} = readThemes({jsonapi: {}, data: [term('a', 'virtual'), term('b', 'a')]}, {url});
      expect(themes).to.deep.equal([
        {id: 'a', slug: '', name: 'a', description: 'About'},
        {id: 'b', slug: '', name: 'b', description: 'About', parent: 'a'},
      ]);
    });

    it('one node, and no node at all', () => {
      const data = {type: 'node--article', id: ID, attributes: {title: 'A'}};
      expect(readNews({jsonapi: {}, data}, {url: ARTICLES}).items).to.have.lengthOf(1);
      expect(readNews({jsonapi: {}, data: null}, {url: ARTICLES}).items).to.deep.equal([]);
    });

    it('nothing out of the API’s root', () => {
      expect(() => readNews({jsonapi: {}, data: [], links: {'node--article': {href: ARTICLES}}}, {url: ARTICLES}))
        .to.throw(NewsError)
        .with.property('hint')
        .that.contains('/jsonapi/node/article');
    });
  });

  for (const [address, own] of [
    [ARTICLES, true],
    ['https://drupal.example.org/jsonapi/taxonomy_term/tags', true],
    ['https://drupal.example.org/jsonapi', false],
    ['https://drupal.example.org/node/article', false],
  ] as const) {
    it(`${own ? 'handles' : 'does not handle'} ${address}`, () => {
      expect(drupal.matchesUrl(new URL(address))).to.equal(own);
    });
  }

  describe('asking', () => {
    const ask = (address: string, what: 'items' | 'themes' = 'items', limit = 6, order: NewsOrder = 'source') =>
      Object.fromEntries(drupal.request({url: new URL(address), what, limit, order}).searchParams);
    const CONTENT = {
      include: 'uid,field_image,field_tags',
      'fields[file--file]': 'uri',
      'fields[user--user]': 'display_name',
    };
    const LIST = {...CONTENT, 'page[limit]': '6', 'filter[status]': '1', sort: '-created'};

    it('asks for published content, newest first, with what a card shows', () => {
      expect(ask(ARTICLES)).to.deep.equal(LIST);
      expect(ask(ARTICLES, 'items', 6, 'oldest')).to.deep.equal({...LIST, sort: 'created'});
    });

    it('asks for no more than 50 at once', () => {
      expect(ask(ARTICLES, 'items', 100)['page[limit]']).to.equal('50');
    });

    it('keeps the host’s parameters', () => {
      const own = 'include=field_hero&sort=title&page[limit]=3&filter[status]=0';
      expect(ask(`${ARTICLES}?${own}`)).to.include({
        include: 'field_hero',
        sort: 'title',
        'page[limit]': '3',
        'filter[status]': '0',
      });
    });

    it('asks for one node without what belongs to a list', () => {
      expect(ask(`${ARTICLES}/${ID}`)).to.deep.equal(CONTENT);
    });

    it('asks for the terms of a vocabulary, as many as come', () => {
      expect(ask('https://drupal.example.org/jsonapi/taxonomy_term/tags', 'themes')).to.deep.equal({
        'page[limit]': '50',
      });
    });

    const error = (detail: string, status = 400) =>
      new NewsError('http', 'x', {hint: '', url: '', status, answer: {errors: [{detail}]}});
    const UNKNOWN =
      '`field_image` is not a valid relationship field name. Possible values: node_type, uid, field_hero_image, field_media_photo, field_topics, field_other.';
    const instead = async (failure: NewsError, address: URL, own: URL) =>
      drupalReader.fallbackFor?.(failure, address, own, () => Promise.reject(failure));
    const named = new URL(ARTICLES);
    const request = drupal.request({url: named, what: 'items', limit: 6, order: 'source'});
    const includeOf = (address: URL | undefined) => address?.searchParams.get('include');

    it('learns what there is from the names that Drupal lists', async () => {
      const other = await instead(error(UNKNOWN), request, named);
      expect(includeOf(other?.request)).to.equal(
        'uid,field_hero_image,field_media_photo.field_media_image,field_topics',
      );
    });

    it('goes without, where that is not understood either, and then gives up', async () => {
      const second = new URL(request);
      second.searchParams.set('include', 'uid,field_media_photo.field_media_image');
      const other = await instead(error(UNKNOWN), second, named);
      expect(includeOf(other?.request)).to.equal(null);
      expect(await instead(error('Something else.'), other?.request ?? named, named)).to.equal(undefined);
    });

    it('changes nothing that the host asked for, and nothing for another status', async () => {
      const own = new URL('?include=field_image', ARTICLES);
      expect(await instead(error(UNKNOWN), own, own)).to.equal(undefined);
      expect(await instead(error(UNKNOWN, 500), request, named)).to.equal(undefined);
    });

    it('asks for all themes where the content has not the field of the filter', async () => {
      const narrowed = new URL(request);
      narrowed.searchParams.set('filter[field_tags.id]', ID);
      const other = await instead(
        error('Invalid nested filtering. The field `field_tags` does not exist.'),
        narrowed,
        named,
      );
      expect(other?.isUnchosen).to.equal(true);
      const all = new URL(request);
      all.searchParams.set('page[limit]', '50');
      expect(other?.request.href).to.equal(all.href);
    });

    it('asks for as many of all themes as the host names', async () => {
      const own = new URL('?page[limit]=7', ARTICLES);
      const chosen = new URL('?page[limit]=7&filter[field_tags.id]=x', ARTICLES);
      const other = await instead(error('Invalid nested filtering.'), chosen, own);
      expect(other?.request.href).to.equal(own.href.replace('[', '%5B').replace(']', '%5D'));
    });
  });
});

describe('what refers to each other', () => {
  it('is looked at once, however many references there are', () => {
    let reads = 0;
    const references = (id: string) => ({data: Array.from({length: 400}, () => ({type: 'media--image', id}))});
    const media = (id: string, next: string) => ({
      type: 'media--image',
      id,
      get relationships() {
        reads++;
        return {field_media: references(next)};
      },
    });
    const article = {
      type: 'node--article',
      id: ID,
      attributes: {title: 'A'},
      relationships: {field_media: references('1')},
    };
    const json = {jsonapi: {}, data: [article], included: [media('1', '2'), media('2', '3'), media('3', '1')]};
    expect(readNews(json, {url: ARTICLES}).items).to.have.lengthOf(1);
    expect(reads).to.be.below(20);
  });
});

describe('a path of a Drupal whose address is not /jsonapi', () => {
  const article = (path: object) => ({
    type: 'node--article',
    id: ID,
    attributes: {title: 'A', path},
    links: {self: {href: `https://drupal.example.org/site/api/node/article/${ID}`}},
  });
  const linkOf = (path: object, url: string) => readNews({jsonapi: {}, data: [article(path)]}, {url}).items[0]?.url;

  it('is below the site that its links name', () => {
    for (const url of ['https://drupal.example.org/site/api/node/article', 'https://other.example/data/news.json']) {
      expect(linkOf({alias: '/news/a'}, url)).to.equal('https://drupal.example.org/site/news/a');
    }
  });
});

import {expect} from 'chai';
import {readNews, readThemes} from '../../../src/data/pages/read.js';
import {NewsError} from '../../../src/data/model/news-error.js';
import type {NewsItem} from '../../../src/data/model/news-item.js';
import {drupal, isDrupal} from '../../../src/data/formats/drupal.js';
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
        relationships: {
          vid: {data: {type: 'taxonomy_vocabulary--taxonomy_vocabulary', id: 'v'}},
          parent: {data: [{type: 'taxonomy_term--tags', id: parent}]},
        },
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

  const shapes: readonly (readonly [what: string, json: unknown, own: boolean])[] = [
    ['a list of content', {jsonapi: {version: '1.0'}, data: [{type: 'node--article'}]}, true],
    ['one article', {jsonapi: {}, data: {type: 'node--article'}}, true],
    ['a list of nothing', {jsonapi: {}, data: []}, true],
    ['a list that links to the specification', {jsonapi: {meta: {links: {}}}, data: [{type: 'articles'}]}, true],
    ['JSON:API of another system', {jsonapi: {version: '1.0'}, data: [{type: 'articles'}]}, false],
    ['content without a version', {data: [{type: 'node--article'}]}, false],
    ['a version alone', {jsonapi: '1.0', data: [{type: 'node--article'}]}, false],
    ['nothing', null, false],
  ];
  for (const [what, json, own] of shapes) {
    it(`${own ? 'is known by' : 'is not'} ${what}`, () => {
      expect(isDrupal(json)).to.equal(own);
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
      for (const other of [`x${ID}`, `${ID}0`]) {
        expect(ask(`${ARTICLES}/${other}`), other).to.deep.equal(LIST);
      }
    });

    it('asks for what is no content in the order that it has', () => {
      expect(ask('https://drupal.example.org/jsonapi/media/image')).to.deep.equal({...CONTENT, 'page[limit]': '6'});
      expect(ask(ARTICLES, 'themes')).to.deep.equal({'page[limit]': '50'});
    });

    it('asks for the terms of a vocabulary, as many as come', () => {
      expect(ask('https://drupal.example.org/jsonapi/taxonomy_term/tags', 'themes')).to.deep.equal({
        'page[limit]': '50',
      });
    });

    const error = (detail: string, status = 400) =>
      new NewsError('http', 'x', {hint: '', url: '', status, answer: {errors: [{detail}]}});
    const UNKNOWN =
      '`field_image` is not a valid relationship field name. Possible values: node_type, uid, thumbnail, field_hero_image, field_media_photo, field_topics, field_other.';
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
      expect(includeOf((await instead(error('Something else.'), request, named))?.request)).to.equal(null);
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
      narrowed.searchParams.set('filter[langcode][value]', 'fr');
      narrowed.searchParams.set('filter[created][value]', '1');
      narrowed.searchParams.set('filter[newsstand-10t][condition][path]', 'title');
      narrowed.searchParams.set('myfilter[created]', '1');
      const other = await instead(
        error('Invalid nested filtering. The field `field_tags` does not exist.'),
        narrowed,
        named,
      );
      expect(other?.isUnchosen).to.equal(true);
      const all = new URL(request);
      all.searchParams.set('myfilter[created]', '1');
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

describe('what a Drupal says beside its content', () => {
  const CONTEXT = {url: ARTICLES, language: 'en'};
  const node = (id: string, attributes: object = {}, others: object = {}) => ({
    type: 'node--article',
    id,
    attributes: {title: id, ...attributes},
    ...others,
  });
  const itemsOf = (data: readonly unknown[], {url = ARTICLES, ...others}: {url?: string; included?: unknown} = {}) =>
    readNews({jsonapi: {}, data, ...others}, {url}).items;

  it('puts a path of another language than most of its content below that language', () => {
    const path = (langcode: string | null | undefined, alias = '/a') => ({path: {alias, langcode}});
    const linksAt = (url: string, codes: readonly (string | null | undefined)[]) =>
      itemsOf(
        codes.map((code, index) => node(`${index}`, path(code))),
        {url},
      ).map((item) => item.url?.replace('https://d.example', ''));
    expect(linksAt('https://d.example/jsonapi/node/article', ['fr', 'en', 'en', undefined, 'und', null])).to.deep.equal(
      ['/fr/a', '/a', '/a', '/a', '/a', '/a'],
    );
    expect(linksAt('https://d.example/site/en/jsonapi/node/article', ['de', 'en', 'en', 'pt-br'])).to.deep.equal([
      '/site/de/a',
      '/site/en/a',
      '/site/en/a',
      '/site/pt-br/a',
    ]);
    expect(
      linksAt('https://d.example/jsonapi/node/article', [undefined, null, undefined, 'en', 'en', 'fr']),
    ).to.deep.equal(['/a', '/a', '/a', '/a', '/a', '/fr/a']);
    const none = ['x', 'abcd', '1fr', 'fr/', 'fr-', '../fr', 'de-1-2'];
    expect(linksAt('https://d.example/jsonapi/node/article', ['en', 'en', ...none])).to.deep.equal([
      '/a',
      '/a',
      '/a',
      '/a',
      '/a',
      '/a',
      '/a',
      '/a',
      '/de-1-2/a',
    ]);
  });

  for (const [what, self, url] of [
    ['https', `https://d.example/x/api/node/article/${ID}`, 'https://d.example/x/a'],
    ['http', `http://d.example/api/node/article/${ID}`, 'http://d.example/a'],
    ['a short id', 'https://d.example/x/api/node/article/1', 'https://files.example/a'],
    ['an address within another', `/?u=https://d.example/x/api/node/article/${ID}`, 'https://files.example/a'],
    ['no path', `https://d.example/article/${ID}`, 'https://files.example/a'],
    ['nothing', undefined, 'https://files.example/a'],
  ] as const) {
    it(`is of the site that the link to itself names: ${what}`, () => {
      for (const link of [self, {href: self}]) {
        const [item] = itemsOf([node('1', {path: {alias: '/a'}}, {links: {self: link}})], {
          url: 'https://files.example/news.json',
        });
        expect(item?.url).to.equal(url);
      }
    });
  }

  const file = (id: string, attributes: object = {}) => ({
    type: 'file--file',
    id,
    attributes: {uri: {url: `/${id}.png`}, ...attributes},
  });
  const ref = (type: string, id: string, meta?: object) => ({data: {type, id, meta}});
  const SIZE = {alt: 'A', width: 16, height: 9};
  const media = (id: string, relationships: object, type = 'media--image') => ({type, id, relationships});
  const pictures: readonly (readonly [
    what: string,
    relationships: object,
    included: readonly unknown[],
    picture: unknown,
  ])[] = [
    ['by the type of the file', {f: ref('file--file', 'f')}, [file('f', {filemime: 'image/png'})], '/f.png'],
    ['no file of another type', {f: ref('file--file', 'f')}, [file('f', {filemime: 'text/image/'})], undefined],
    [
      'no reference of another type',
      {f: ref('other--file', 'f', SIZE)},
      [{...file('f'), type: 'other--file'}],
      undefined,
    ],
    [
      'the next file where the first has no address',
      {a: ref('file--file', 't', SIZE), f: ref('file--file', 'f', SIZE)},
      [file('t', {uri: {}}), file('f')],
      '/f.png',
    ],
    [
      'that beside a field with nothing in it',
      {a: {data: null}, f: ref('file--file', 'f', SIZE)},
      [file('f')],
      '/f.png',
    ],
    ['no file without an address', {f: ref('file--file', 'f', SIZE)}, [file('f', {uri: {}})], undefined],
    [
      'the picture rather than the thumbnail before it',
      {thumbnail: ref('file--file', 't', SIZE), image: ref('file--file', 'f', SIZE)},
      [file('t'), file('f')],
      '/f.png',
    ],
    [
      'the picture rather than the thumbnail after it',
      {image: ref('file--file', 'f', SIZE), thumbnail: ref('file--file', 't', SIZE)},
      [file('t'), file('f')],
      '/f.png',
    ],
    [
      'the first of two pictures',
      {b: ref('file--file', 'f', SIZE), a: ref('file--file', 't', SIZE)},
      [file('t'), file('f')],
      '/f.png',
    ],
    [
      'that of the second media where the first has none',
      {one: ref('media--image', '1'), two: ref('media--image', '2')},
      [media('1', {}), media('2', {image: ref('file--file', 'f', SIZE)}), file('f')],
      '/f.png',
    ],
    [
      'none of what is no media',
      {one: ref('node--page', '1')},
      [media('1', {image: ref('file--file', 'f', SIZE)}, 'node--page'), file('f')],
      undefined,
    ],
    [
      'that of media of the same id and another type',
      {one: ref('media--video', '1')},
      [
        media('1', {image: ref('file--file', 't', SIZE)}),
        media('1', {image: ref('file--file', 'f', SIZE)}, 'media--video'),
        file('t'),
        file('f'),
      ],
      '/f.png',
    ],
    [
      'that of media of the same id and another type, whichever came first',
      {one: ref('media--video', '1')},
      [
        media('1', {image: ref('file--file', 'f', SIZE)}, 'media--video'),
        media('1', {image: ref('file--file', 't', SIZE)}),
        file('t'),
        file('f'),
      ],
      '/f.png',
    ],
    [
      'that in four media',
      {one: ref('media--image', '1')},
      [
        ...['1', '2', '3'].map((id) => media(id, {m: ref('media--image', `${Number(id) + 1}`)})),
        media('4', {image: ref('file--file', 'f', SIZE)}),
        file('f'),
      ],
      '/f.png',
    ],
    [
      'none in five media',
      {one: ref('media--image', '1')},
      [
        ...['1', '2', '3', '4'].map((id) => media(id, {m: ref('media--image', `${Number(id) + 1}`)})),
        media('5', {image: ref('file--file', 'f', SIZE)}),
        file('f'),
      ],
      undefined,
    ],
    [
      'that beside what is no entity',
      {a: {data: 'x'}, f: ref('file--file', 'f', SIZE)},
      [null, 'x', file('f')],
      '/f.png',
    ],
  ];
  for (const [what, relationships, included, picture] of pictures) {
    it(`has its picture: ${what}`, () => {
      const [item] = itemsOf([node('1', {}, {relationships})], {included});
      expect(item?.image?.url).to.equal(picture && `https://drupal.example.org${String(picture)}`);
    });
  }

  const user = (id: string, attributes: object) => ({type: 'user--user', id, attributes});
  for (const [what, field, authors] of [
    ['a field of authors', 'field_authors', ['Ada', 'Bea', 'Cem']],
    ['a field of one author', 'field_author', ['Ada', 'Bea', 'Cem']],
    ['a field of more words', 'field_news_article_author', ['Ada', 'Bea', 'Cem']],
    ['a field of something of authors', 'field_authors_note', ['Owner']],
    ['another field that ends so', 'my_field_author', ['Owner']],
    ['a word that ends so', 'field_coauthor', ['Owner']],
    ['another field', 'field_people', ['Owner']],
  ] as const) {
    it(`names its authors: ${what}`, () => {
      const relationships = {
        uid: ref('user--user', 'o'),
        revision_uid: ref('user--user', 'r'),
        uid_x: ref('user--user', 'r'),
        [field]: {data: ['a', 'b', 'c', 'none'].map((id) => ({type: 'user--user', id}))},
      };
      const included = [
        user('o', {display_name: 'Owner'}),
        user('r', {display_name: 'Reviser'}),
        user('a', {display_name: 'Ada', title: 'X', name: 'Y'}),
        user('b', {title: 'Bea', name: 'Y'}),
        user('c', {name: 'Cem'}),
      ];
      expect(itemsOf([node('1', {}, {relationships})], {included})[0]?.authors).to.deep.equal(authors);
    });
  }

  it('names whose account it is where none of its authors has come along', () => {
    const relationships = {uid: ref('user--user', 'o'), field_author: ref('user--user', 'none')};
    const included = [user('o', {display_name: 'Owner'})];
    expect(itemsOf([node('1', {}, {relationships})], {included})[0]?.authors).to.deep.equal(['Owner']);
  });

  it('keeps 50 authors and 50 themes, and says that there are more', () => {
    const ids = Array.from({length: 80}, (_, index) => `i${index}`);
    const all = (type: string) => ({data: ids.map((id) => ({type, id}))});
    const relationships = {field_authors: all('user--user'), field_tags: all('taxonomy_term--tags')};
    const included = ['user--user', 'taxonomy_term--tags'].flatMap((type) =>
      ids.map((id) => ({type, id, attributes: {name: id}})),
    );
    const {entries, issues} = drupalReader.parseItems({data: [node('1', {}, {relationships})], included}, CONTEXT);
    expect([entries[0]?.authors?.length, entries[0]?.themes.length]).to.deep.equal([50, 50]);
    expect(issues.map((issue) => issue.field)).to.have.members(['authors', 'themes']);
  });

  it('has a name for a title, a language that is one, and nothing that is no entity', () => {
    const {entries, issues} = drupalReader.parseItems(
      {data: [null, 'x', {type: 'media--x', id: '1', attributes: {name: 'N', langcode: 'zxx'}}]},
      CONTEXT,
    );
    expect(entries.map(({title, language}) => [title, language])).to.deep.equal([['N', undefined]]);
    expect(issues.map(({index, reason}) => [index, reason])).to.deep.include.members([
      [0, 'not an object'],
      [1, 'not an object'],
    ]);
  });

  it('has no excerpt of a field of the system, and one’s own longer than one of the text', () => {
    const long = 'word '.repeat(100).trim();
    expect(itemsOf([node('1', {summary: 'No', body: {value: 'B'}})])[0]?.excerpt).to.equal('B');
    expect(itemsOf([node('1', {field_teaser: long})])[0]).to.include({excerpt: long, truncated: false});
  });

  it('has further pages, and may say how many entries', () => {
    const next = 'https://drupal.example.org/jsonapi/node/article?page[offset]=50';
    const pagination = (json: unknown) =>
      drupalReader.pagination?.(
        {json, address: new URL(ARTICLES), headers: new Headers()},
        {...CONTEXT, what: 'items'},
      );
    expect(pagination({links: {next: {href: next}}, meta: {count: '120'}})).to.deep.equal({next, total: 120});
    expect(pagination({links: {next}, meta: {count: 3}})).to.deep.equal({next, total: 3});
    expect(pagination({links: {}})).to.deep.equal({next: undefined, total: NaN});
  });

  const term = {type: 'taxonomy_term--tags', id: 't', attributes: {name: 'T', path: {alias: '/a/b/t'}}};
  const HINT =
    'The address of articles ends in /jsonapi/node/article, that of a vocabulary in /jsonapi/taxonomy_term/tags.';
  for (const [what, json, items, themes] of [
    ['content', {data: [node('1')]}, 1, 'The answer has no terms of a vocabulary in it.'],
    ['terms', {data: [term]}, 'The answer has the terms of a vocabulary in it, and no content.', 1],
    ['both', {data: [node('1'), term]}, 2, 1],
    ['one term', {data: term}, 'The answer has the terms of a vocabulary in it, and no content.', 1],
    ['nothing', {data: []}, 0, 0],
    ['no data', {meta: {}}, 'The answer has no Drupal content in it.', 'The answer has no Drupal content in it.'],
    [
      'the root',
      {data: [], links: {self: '/', 'node--page': '/p'}},
      'The answer has no Drupal content in it.',
      'The answer has no Drupal content in it.',
    ],
    ['a list with links', {data: [], links: {self: '/', 'next-page': '/p'}}, 0, 0],
    [
      'what has no type',
      {data: [{id: '1', attributes: {title: 'A'}}]},
      1,
      'The answer has no terms of a vocabulary in it.',
    ],
  ] as const) {
    for (const [parse, expected] of [
      [drupalReader.parseItems, items],
      [drupalReader.parseThemes, themes],
    ] as const) {
      it(`${typeof expected === 'number' ? 'is' : 'is not'} ${parse === drupalReader.parseItems ? 'news' : 'themes'}: ${what}`, () => {
        if (typeof expected === 'string') {
          expect(() => parse(json, CONTEXT))
            .to.throw(NewsError, expected)
            .with.property('hint', HINT);
        } else {
          expect(parse(json, CONTEXT).entries.length).to.be.at.least(expected);
        }
      });
    }
  }
});

describe('what is chosen from a Drupal', () => {
  const TERM = 'https://d.example/en/jsonapi/taxonomy_term/tags?page%5Blimit%5D=50';
  const OTHER = '24593ab1-9b25-4e7a-ade1-3e9f47a0912f';
  const NOTHING = {themes: [], excludedThemes: [], search: '', since: undefined, languages: []};
  const TERMS = {
    data: [
      {type: 'taxonomy_term--tags', id: ID, attributes: {name: 'Health'}},
      {type: 'taxonomy_term--tags', id: OTHER, attributes: {name: 'Law'}},
    ],
  };
  /** The parameters that a choice adds, what is left of it, and what was asked before. */
  const chosen = async (choice: object, end = '', terms: unknown = TERMS) => {
    const before: string[] = [];
    const named = new URL(`https://d.example/en/jsonapi/node/article${end}`);
    const answered = await drupalReader.choose?.(named, {...NOTHING, ...choice} as never, (url) => {
      before.push(url.href);
      return terms instanceof Error ? Promise.reject(terms) : Promise.resolve(terms);
    });
    const parameters = answered?.request instanceof URL ? [...answered.request.searchParams] : [];
    return {
      asks: parameters.map(([name, value]) => `${name}=${value}`),
      rest: {...answered?.rest},
      before,
    };
  };
  const word = (index: number, text: string) => [
    `filter[newsstand-${index}][group][conjunction]=OR`,
    ...['title', 'body.value'].flatMap((path) => {
      const condition = `filter[newsstand-${index}${path[0]}][condition]`;
      return [
        `${condition}[path]=${path}`,
        `${condition}[operator]=CONTAINS`,
        `${condition}[value]=${text}`,
        `${condition}[memberOf]=newsstand-${index}`,
      ];
    }),
  ];
  const words = (count: number) => Array.from({length: count}, (_, index) => `w${index}`);

  const cases: readonly (readonly [
    what: string,
    choice: object,
    end: string,
    asks: readonly string[],
    rest: object,
    before: readonly string[],
  ])[] = [
    ['nothing', {}, '', [], {}, []],
    ['a theme by its id', {themes: [[ID]]}, '', [`filter[field_tags.id]=${ID}`], {themes: []}, []],
    ['a theme by its name', {themes: [['health']]}, '', [`filter[field_tags.id]=${ID}`], {themes: []}, [TERM]],
    [
      'one of two themes, and another',
      {themes: [['law', ID], ['health']]},
      '',
      [
        'filter[field_tags.id][operator]=IN',
        `filter[field_tags.id][value][0]=${OTHER}`,
        `filter[field_tags.id][value][1]=${ID}`,
      ],
      {themes: [['health']]},
      [TERM],
    ],
    ['a theme that is not there', {themes: [['law', 'none']]}, '', [], {themes: [['law', 'none']]}, [TERM]],
    ['only what is excluded', {excludedThemes: ['law']}, '', [], {excludedThemes: ['law']}, []],
    [
      'a theme beside that of the host',
      {themes: [[ID]]},
      `?filter[field_tags.id]=${OTHER}&sort=title`,
      [`filter[field_tags.id]=${OTHER}`, 'sort=title'],
      {themes: [[ID]]},
      [],
    ],
    [
      'a theme beside another filter of the host',
      {themes: [[ID]]},
      '?filter[status]=0&sort=title',
      ['filter[status]=0', 'sort=title', `filter[field_tags.id]=${ID}`],
      {themes: []},
      [],
    ],
    ['anything of one node', {themes: [[ID]], search: 'x'}, `/${ID}`, [], {themes: [[ID]], search: 'x'}, []],
    [
      'a language',
      {languages: [['pt-br', 'pt'], ['fr']]},
      '',
      ['filter[langcode][operator]=STARTS_WITH', 'filter[langcode][value]=pt'],
      {languages: [['fr']]},
      [],
    ],
    [
      'one language',
      {languages: [['fr']]},
      '',
      ['filter[langcode][operator]=STARTS_WITH', 'filter[langcode][value]=fr'],
      {languages: []},
      [],
    ],
    ['two languages', {languages: [['de', 'fr']]}, '', [], {languages: [['de', 'fr']]}, []],
    ['two languages that begin alike', {languages: [['den', 'de']]}, '', [], {languages: [['den', 'de']]}, []],
    [
      'a language and another of it',
      {languages: [['fr', 'de-at', 'de']]},
      '',
      [],
      {languages: [['fr', 'de-at', 'de']]},
      [],
    ],
    [
      'a language beside that of the host',
      {languages: [['fr']]},
      '?filter[langcode]=de',
      ['filter[langcode]=de'],
      {languages: [['fr']]},
      [],
    ],
    [
      'what is new',
      {since: 1_782_000_000_000},
      '',
      ['filter[created][operator]=>=', 'filter[created][value]=1781949600'],
      {since: undefined},
      [],
    ],
    [
      'what is newer than the host says',
      {since: 1_782_000_000_000},
      '?page[limit]=3&filter[created][value]=5',
      ['page[limit]=3', 'filter[created][value]=5'],
      {since: 1_782_000_000_000},
      [],
    ],
    ['two words', {search: 'a b'}, '', [...word(0, 'a'), ...word(1, 'b')], {search: ''}, []],
    [
      'ten words',
      {search: words(10).join(' ')},
      '',
      words(10).flatMap((text, index) => word(index, text)),
      {search: ''},
      [],
    ],
    ['eleven words', {search: words(11).join(' ')}, '', [], {search: words(11).join(' ')}, []],
  ];
  for (const [what, choice, end, asks, rest, before] of cases) {
    it(`is ${what}`, async () => {
      expect(await chosen(choice, end)).to.deep.equal({asks, rest: {...NOTHING, ...choice, ...rest}, before});
    });
  }

  const failure = (kind: 'http' | 'format' | 'network') => new NewsError(kind, 'It failed.', {hint: '', url: TERM});
  for (const kind of ['http', 'format'] as const) {
    it(`is chosen here where its themes are not to be had: ${kind}`, async () => {
      expect(await chosen({themes: [['law']]}, '', failure(kind))).to.deep.equal({
        asks: [],
        rest: {...NOTHING, themes: [['law']]},
        before: [TERM],
      });
    });
  }
  it('fails where its themes fail otherwise', async () => {
    for (const failed of [failure('network'), new TypeError('It failed.')]) {
      const error = await chosen({themes: [['law']]}, '', failed).catch((thrown: unknown) => thrown);
      expect(error === failed, failed.name).to.equal(true);
    }
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

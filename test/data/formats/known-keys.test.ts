import {expect} from 'chai';
import {entryReader, newsScore, themeScore} from '../../../src/data/formats/news-fields.js';
import type {MapField} from '../../../src/data/formats/field-map.js';
import {
  fieldsOfKey,
  HEADLINE_RANK,
  holdsEntries,
  holdsOne,
  isHeadline,
  keyScore,
} from '../../../src/data/formats/known-keys.js';

/** The first value that may stand for a field. */
const valueOf = (entry: object, field: MapField, language = 'en') =>
  entryReader(language)(entry)?.first(field, (value) => value);

describe('the values of a field', () => {
  const values: readonly (readonly [what: string, entry: object, field: MapField, language: string, value: unknown])[] =
    [
      ['a key', {title: 'A'}, 'title', 'en', 'A'],
      ['the better of two keys', {text: 'B', title: 'A'}, 'title', 'en', 'A'],
      ['the next best where the best is empty', {title: '', headline: 'B'}, 'title', 'en', 'B'],
      ['the next best where the best is null', {published: null, created_at: 'B'}, 'date', 'en', 'B'],
      ['zero, which is a value', {count: 0}, 'count', 'en', 0],
      ['any spelling of a key', {'Publish-Date': 'A'}, 'date', 'en', 'A'],
      ['any spelling of a key, also of several words', {urlToImage: 'A'}, 'image', 'en', 'A'],
      ['a key with the prefix of its table', {news_title: 'A'}, 'title', 'en', 'A'],
      ['a key without a prefix before it', {news_title: 'A', title: 'B'}, 'title', 'en', 'B'],
      ['a key with the language', {title_en: 'A', title_de: 'B'}, 'title', 'de', 'B'],
      ['a key with the language in capitals', {titleEN: 'A', titleDE: 'B'}, 'title', 'de', 'B'],
      ['English where the language is missing', {title_de: 'B', title_en: 'A'}, 'title', 'fr', 'A'],
      ['any language where English is missing too', {title_de: 'B'}, 'title', 'en', 'B'],
      ['a key without a language before those with one', {title: 'A', title_de: 'B'}, 'title', 'de', 'A'],
      ['a key in a frame', {node: {title: 'A'}}, 'title', 'en', 'A'],
      ['a key in two frames', {_embedded: {indexableObject: {title: 'A'}}}, 'title', 'en', 'A'],
      ['what an entry lacks in a frame beside', {title: 'A', meta: {html_url: '/a'}}, 'url', 'en', '/a'],
      [
        'what an entry in a frame lacks in a frame beside it',
        {node: {title: 'A', meta: {html_url: '/a'}}},
        'url',
        'en',
        '/a',
      ],
      ['nothing of a frame that is no part of it', {title: 'A', source: {url: '/a'}}, 'url', 'en', undefined],
      ['nothing in an empty entry', {}, 'title', 'en', undefined],
      ['nothing on the prototype', Object.create({title: 'A'}) as object, 'title', 'en', undefined],
    ];
  for (const [what, entry, field, language, value] of values) {
    it(`are ${what}`, () => {
      expect(valueOf(entry, field, language)).to.equal(value);
    });
  }
});

describe('fieldsOfKey', () => {
  it('knows the fields that a key may stand for, and no others', () => {
    expect(fieldsOfKey('html_url', 'en').map(({field}) => field)).to.deep.equal(['url']);
    expect(fieldsOfKey('constructor', 'en')).to.deep.equal([]);
    expect(fieldsOfKey('__proto__', 'en')).to.deep.equal([]);
    expect(fieldsOfKey('x'.repeat(100_000), 'en')).to.deep.equal([]);
  });
});

/** The rank of a key as a field; NaN if it is none. */
const rankOf = (key: string, field: MapField, language = 'en') =>
  fieldsOfKey(key, language).find((found) => found.field === field)?.rank ?? NaN;

// Behind all that are known by name.
const LIKELY = 500;

describe('the key of a field', () => {
  const known: Readonly<Record<MapField, string>> = {
    title: 'webTitle title headline titel naslov caption',
    url: 'html_url urlMap canonical localist_url storyUrl link sourceURL guid DOI pdf_url item',
    excerpt:
      'excerpt summary accroche trailText standfirst bodyPreview snippet mediaDescription body contentHtml opis abstract',
    date: 'published veröffentlicht_am fecha-publicacion data_pubblicazione pubDate publishOn webPublicationDate issued startPublish postedAt start_date DTSTART created_at dateAdded crdate year',
    updated: 'updated dateUpdated modified_date tstamp',
    image: 'image featured_media coverImage lead_image singleSRC thumbnail photos poster enclosure gallery logo',
    'image-alt': 'image_alt alt',
    authors: 'author byline posted_by auteurs verfasser account speakers',
    themes: 'themes topics Kategorien cats subjects mots-clés schlagworte',
    id: 'id guid nid',
    language: 'lang inLanguage',
    name: 'name label',
    slug: 'slug code',
    description: 'description summary',
    count: 'count itemsCount',
    parent: 'parent parent_id',
  };
  for (const [field, keys] of Object.entries(known)) {
    it(`is of the ${field} as systems write it: ${keys}`, () => {
      for (const key of keys.replace('mots-clés ', '').split(' ')) {
        expect(rankOf(key, field as MapField), key).to.be.below(LIKELY);
      }
    });
  }

  it('is the better the earlier it is known', () => {
    expect(rankOf('published', 'date')).to.be.below(rankOf('created', 'date'));
    expect(rankOf('title', 'title')).to.be.below(rankOf('name', 'title'));
  });

  const spellings: readonly (readonly [what: string, key: string, field: MapField, plain: string])[] = [
    ['the prefix of its table', 'news_headline', 'title', 'headline'],
    ['the prefix of Drupal', 'field_headline', 'title', 'headline'],
    ['the prefix of Dublin Core', 'dc.creator', 'authors', 'creator'],
    ['a prefix before two letters', 'news_id', 'id', 'id'],
    ['the prefix of a project', 'project_title', 'title', 'title'],
    ['the prefix of a blog', 'blog_excerpt', 'excerpt', 'excerpt'],
    ['how it is written', 'plaintextDetails', 'excerpt', 'details'],
    ['how it is written, with a dash', 'html-description', 'excerpt', 'description'],
    ['GraphQL’s word for a list', 'categoriesCollection', 'themes', 'categories'],
    ['the type of Drupal’s Solr', 'ds_created', 'date', 'created'],
    ['the type and the language of Drupal’s Solr', 'tm_X3b_en_headline', 'title', 'headline'],
    ['a namespace of XML', 'prism:coverImage', 'image', 'coverimage'],
    ['a short namespace', 'cm:headline', 'title', 'headline'],
    ['who defines it', 'SV.Headline', 'title', 'headline'],
    ['what iCalendar has behind it', 'DTSTART;TZID=Europe/Luxembourg', 'date', 'dtstart'],
    ['the type of Solr', 'heading_s', 'title', 'heading'],
    ...['tesim', 'tesi', 'tsim', 'tsm', 'ssim', 'ssm', 'dtsi', 'ism'].map(
      (type) => ['the type of Hydra', `headline_${type}`, 'title', 'headline'] as const,
    ),
    ['the language in capitals', 'headlineDE', 'title', 'headline'],
    ['the language, as one word', 'headlineDe', 'title', 'headline'],
    ['the language behind a dash', 'headline-de', 'title', 'headline'],
    ['the language and a prefix', 'news_headline_de', 'title', 'headline'],
  ];
  for (const [what, key, field, plain] of spellings) {
    it(`may have ${what}, and then is a little worse: ${key}`, () => {
      expect(rankOf(key, field))
        .to.be.above(rankOf(plain, field))
        .and.below(rankOf(plain, field) + 1);
    });
  }

  it('is in the wanted language before others, and these are in an order of their own', () => {
    const order = ['lb', 'en', 'fr', 'de', 's', 'ss', 't', 'dt', 'tdate', 'es', 'it', 'pt', 'nl'];
    const ranks = order.map((language) => rankOf(`heading_${language}`, 'title', 'lb'));
    expect(ranks.map((rank, index) => rank > (ranks[index - 1] ?? 0))).to.deep.equal(order.map(() => true));
    expect(rankOf('heading_lb', 'title')).to.be.within(rankOf('heading_tdate', 'title'), rankOf('heading_es', 'title'));
    expect(rankOf('news_headline_de', 'title')).to.be.above(rankOf('headline_de', 'title'));
  });

  it('is another with what is neither', () => {
    for (const key of [
      'headline_xx',
      'collection_headline',
      'my_headline',
      '@x:id',
      'headline_1',
      'headline.tesimx',
      'blog_title',
    ]) {
      expect(fieldsOfKey(key, 'en'), key).to.deep.equal([]);
    }
    for (const key of ['web_news_title', 'web_ss_title']) {
      expect(fieldsOfKey(key, 'en'), key).to.deep.equal([{field: 'title', rank: LIKELY}]);
    }
    for (const key of ['short_html_description', 'html_description_text']) {
      expect(fieldsOfKey(key, 'en'), key).to.deep.equal([{field: 'excerpt', rank: LIKELY}]);
    }
    expect(fieldsOfKey('project_date', 'en')).to.deep.equal([{field: 'date', rank: LIKELY}]);
  });

  it('says in any words when something was published, and ranks before the dates of an event', () => {
    const published =
      'published_timestamp article_published_utc posting_date sentDate release_time publication_timestamp ' +
      'date_of_publication date_posted datetime_of_release time_sent posted_timestamp date_published_utc ' +
      'person_published_at version_released_at format_published_at url_publication_date date_of_publishing';
    for (const key of published.split(' ')) {
      expect(fieldsOfKey(key, 'en').length, key).to.equal(1);
      expect(rankOf(key, 'date'), key)
        .to.be.above(rankOf('effective_date', 'date'))
        .and.below(rankOf('isodate', 'date'));
    }
    expect(rankOf('published_at', 'date')).to.be.below(rankOf('published_timestamp', 'date'));
    const others =
      'unpublished_on last_published_on next_release_on republished_at prereleased_at v2_published_on published_on_text last_date_posted';
    for (const key of others.split(' ')) {
      expect(fieldsOfKey(key, 'en'), key).to.deep.equal([]);
    }
  });

  it('says nothing of a date if another word ends as one that does', () => {
    for (const key of 'release_version publish_location publication_format publish_reason published_edition addition created_version insert_location added_reason creation_format'.split(
      ' ',
    )) {
      expect(fieldsOfKey(key, 'en'), key).to.deep.equal([]);
    }
    for (const [key, field] of [
      ['link_to_publication', 'url'],
      ['url_publication', 'url'],
      ['release_description', 'excerpt'],
      ['publication', 'date'],
      ['dia_publicacion', 'date'],
    ] as const) {
      expect(
        fieldsOfKey(key, 'en').map((found) => found.field),
        key,
      ).to.deep.equal([field]);
    }
  });

  it('says in any words when something was made, and ranks as that', () => {
    for (const key of 'created_on_time inserted_at insert_time add_timestamp enter_date createdTimestamp creation_utc'.split(
      ' ',
    )) {
      expect(fieldsOfKey(key, 'en').length, key).to.equal(1);
      expect(rankOf(key, 'date'), key).to.be.above(rankOf('created', 'date')).and.below(rankOf('created_at', 'date'));
    }
    for (const key of ['recreated_at', 'created_at_text', 'added_by']) {
      expect(fieldsOfKey(key, 'en'), key).to.deep.equal([]);
    }
  });

  const likely: Readonly<Partial<Record<MapField, string>>> = {
    'image-alt': 'photo_alt thumbnail_alt_text video_picture_alt',
    image: 'artwork_file main_visuel video_thumb prototype_photo',
    url: 'webpage_link main_href link_web link_to_article url_publication',
    date: 'date_of_talk talk_date final_date talk_date_utc',
    themes: 'research_topics site_keywords',
    excerpt: 'our_summary long_abstract_html',
    title: 'title_of_talk talk_title video_title',
  };
  for (const [field, keys] of Object.entries(likely)) {
    it(`that nobody knows is likely to be of the ${field}, behind all others: ${keys}`, () => {
      for (const key of keys.split(' ')) {
        expect(fieldsOfKey(key, 'en'), key).to.deep.equal([{field, rank: LIKELY}]);
      }
    });
  }

  it('that nobody knows is likely to be of nothing, if another word in it says so', () => {
    const others =
      'photo_alt_id photo_type thumb_id link_color my_link_to_article site_update date_fin candidate_names topics_text summary_length ' +
      'entitled_to title_id photo_credit author_link all_topics author_summary job_title anything';
    for (const key of others.split(' ')) {
      expect(fieldsOfKey(key, 'en'), key).to.deep.equal([]);
    }
  });
});

describe('isHeadline', () => {
  it('is what only news and the like call so', () => {
    expect(['title', 'headline', 'subject'].map((key) => isHeadline(rankOf(key, 'title')))).to.deep.equal([
      true,
      true,
      true,
    ]);
    for (const key of ['name', 'label', 'text', 'summary', 'caption', 'nom', 'talk_title', 'news_name']) {
      expect(isHeadline(rankOf(key, 'title')), key).to.equal(false);
    }
    expect(HEADLINE_RANK).to.be.above(rankOf('display_name', 'title')).and.below(rankOf('name', 'title'));
  });
});

describe('the key of a list', () => {
  it('says whether it is what an answer is about', () => {
    for (const key of ['items', 'newsItems', 'edges', 'documents', 'hydra:member', 'rows', 'itemListElement']) {
      expect(holdsEntries(key), key).to.equal(true);
    }
    for (const key of ['', 'authors', 'facets', 'themes']) {
      expect(holdsEntries(key), key).to.equal(false);
    }
  });

  it('says whether one entry may stand for a list of them', () => {
    for (const key of ['item', 'Article', 'document']) {
      expect(holdsOne(key), key).to.equal(true);
    }
    for (const key of ['', 'items', 'author']) {
      expect(holdsOne(key), key).to.equal(false);
    }
  });

  const scores: readonly (readonly [keys: string, items: number, themes: number])[] = [
    ['items newsItems articles edges documents hydra:member value', 0.5, 0.5],
    ['categories tags', -4, 2],
    [
      'author menus creators breadcrumbs facets related comments team relationships errors relatedPosts history paragraphs',
      -4,
      0,
    ],
    ['themes topics', 0.5, 2],
    ['tag main_topic', 0, 2],
    ['tagline anything', 0, 0],
  ];
  for (const [keys, items, themes] of scores) {
    it(`gives ${items} for news and ${themes} for themes: ${keys}`, () => {
      for (const key of keys.split(' ')) {
        expect([keyScore(key, 'items'), keyScore(key, 'themes')], key).to.deep.equal([items, themes]);
      }
    });
  }
});

describe('keyScore', () => {
  it('is good for what holds news, and bad for what belongs to an entry', () => {
    expect(keyScore('newsItems', 'items')).to.be.above(0);
    expect(keyScore('authors', 'items')).to.be.below(-3);
    expect(keyScore('anything', 'items')).to.equal(0);
    expect(keyScore('tags', 'themes')).to.be.above(keyScore('items', 'themes'));
  });
});

describe('themeScore', () => {
  const score = (entry: unknown, map = {}) => themeScore(entryReader('en')(entry), 'en', {fields: map});

  it('counts a name and a slug', () => {
    expect(score({name: 'A', slug: 'a'})).to.equal(2);
    expect(score({name: 'A'})).to.equal(1);
    expect(score({slug: ''})).to.equal(0);
    expect(score({views: 3})).to.equal(0);
    expect(score('A')).to.equal(0);
  });

  it('counts the name that a map names', () => {
    expect(score({n: 'A'}, {name: ['n']})).to.equal(1);
    expect(score({name: 'A'}, {name: ['n']})).to.equal(0);
  });
});

describe('newsScore', () => {
  const scores: readonly (readonly [entry: unknown, score: number])[] = [
    [{title: 'A', url: '/a', summary: 'B', date: '2026', image: '/a.png'}, 8],
    [{title: 'A', url: '/a'}, 4],
    [{title: 'A'}, 2],
    [{title: 'A', url: 'a word', date: 'yesterday', image: 'self'}, 2],
    [{name: 'A'}, 0.5],
    [{name: 'A', url: '/a'}, 2.5],
    [{content: 'A', date: '2026'}, 3],
    [{title_de: 'A', href: '/a'}, 4],
    [{url: '/a', date: '2026'}, 0],
    [{title: ''}, 0],
    [{title: {}}, 0],
    [{name: 'A', summary: 'A'}, 0.5],
    [{name: 'A', summary: 'B'}, 1.5],
    // A file, a piece of a text and a person are no news, but what has a date is.
    ...['type', 'mimeType', 'mime_type', 'mimetype', 'contentType', 'content_type', 'mediaType'].map(
      (key): [object, number] => [{title: 'A', url: '/a', [key]: 'application/x.y+z-1'}, 0],
    ),
    ...['type', '@type', '_type'].flatMap((key): [object, number][] =>
      ['List-item', 'person', 'organisation', 'Organization'].map((type) => [{title: 'A', url: '/a', [key]: type}, 0]),
    ),
    ...['givenName', 'given_name', 'familyName', 'family_name', 'orcid', 'ror'].map((key): [object, number] => [
      {title: 'A', url: '/a', [key]: 'x'},
      0,
    ]),
    [{title: 'A', url: '/a', type: 'image/png', date: '2026'}, 6],
    [{title: 'A', url: '/a', type: 'an image/png'}, 4],
    [{title: 'A', url: '/a', type: 'image/png file'}, 4],
    [{title: 'A', url: '/a', type: 'my list'}, 4],
    [{title: 'A', url: '/a', type: 'listing'}, 4],
    [{title: 'A', url: '/a', type: 'salesperson'}, 4],
    [{title: 'A', url: '/a', type: 'personal'}, 4],
    [{}, 0],
    ['A', 0],
    [['A'], 0],
    [null, 0],
  ];
  for (const [entry, score] of scores) {
    it(`gives ${score} to ${JSON.stringify(entry)}`, () => {
      expect(newsScore(entryReader('en')(entry), 'en', {fields: {}})).to.equal(score);
    });
  }

  it('counts what a map names', () => {
    expect(
      newsScore(entryReader('en')({a: 'A', b: 'B'}), 'en', {fields: {title: ['a'], url: ['b'], date: ['c']}}),
    ).to.equal(2);
  });
});

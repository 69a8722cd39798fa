/** One piece of news, and one theme, in every format, with a text in every field of text and an address in every other. */
export const ITEM_SHAPES: Readonly<Record<string, (text: string, address: string) => unknown>> = {
  wordpress: (text, address) => [
    {
      id: text,
      title: {rendered: `x ${text}`},
      excerpt: {rendered: text},
      link: address,
      date: text,
      date_gmt: text,
      modified: text,
      lang: text,
      _embedded: {
        author: [{name: text, url: address}],
        'wp:featuredmedia': [
          {
            source_url: address,
            alt_text: text,
            media_details: {
              width: 1600,
              height: 900,
              sizes: {medium: {source_url: address, width: 160, height: 90}, [text]: {source_url: text}},
            },
          },
        ],
        'wp:term': [[{id: text, slug: text, name: text, link: address, description: text}], text],
      },
    },
  ],
  'json-feed': (text, address) => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: text,
    language: text,
    items: [
      {
        id: text,
        url: address,
        external_url: address,
        title: `x ${text}`,
        content_html: text,
        content_text: text,
        summary: text,
        image: address,
        banner_image: address,
        date_published: text,
        authors: [{name: text, url: address, avatar: address}],
        tags: [text],
        language: text,
      },
    ],
  }),
  drupal: (text, address) => ({
    jsonapi: {version: '1.0'},
    data: [
      {
        type: 'node--article',
        id: text,
        attributes: {
          title: `x ${text}`,
          created: text,
          changed: text,
          langcode: text,
          path: {alias: address},
          body: {value: text, processed: text, summary: text},
          field_summary: text,
        },
        relationships: {
          uid: {data: {type: 'user--user', id: 'u'}},
          field_image: {data: {type: 'file--file', id: 'f', meta: {alt: text, width: 1600, height: 900}}},
          field_tags: {data: [{type: 'taxonomy_term--tags', id: 't'}]},
        },
      },
    ],
    included: [
      {type: 'user--user', id: 'u', attributes: {display_name: text}},
      {type: 'file--file', id: 'f', attributes: {uri: {url: address}}},
      {type: 'taxonomy_term--tags', id: 't', attributes: {name: text, path: {alias: address}, description: text}},
    ],
  }),
  ghost: (text, address) => ({
    posts: [
      {
        id: text,
        title: `x ${text}`,
        url: address,
        excerpt: text,
        custom_excerpt: text,
        published_at: text,
        updated_at: text,
        feature_image: address,
        feature_image_alt: text,
        authors: [{name: text, url: address}],
        tags: [{id: text, slug: text, name: text, url: address, description: text, visibility: 'public'}],
      },
    ],
    meta: {pagination: {page: 1, pages: 1}},
  }),
  list: (text, address) => [
    {
      id: text,
      title: `x ${text}`,
      url: address,
      excerpt: text,
      date: text,
      image: {url: address, alt: text, srcset: `${address} 1x`},
      author: {name: text, url: address},
      categories: [{id: text, slug: text, name: text, url: address}, text],
      language: text,
    },
  ],
  plone: (text, address) => ({
    '@id': 'https://news.example.org/@search',
    items_total: 1,
    batching: {next: address},
    items: [
      {
        '@id': address,
        '@type': 'News Item',
        UID: text,
        title: `x ${text}`,
        description: text,
        effective: text,
        created: text,
        modified: text,
        creators: [text],
        Subject: [text],
        Language: text,
        image_field: 'image',
        image_caption: text,
        image_scales: {
          image: [
            {
              download: address,
              width: 1600,
              height: 900,
              scales: {
                [text]: {download: address, width: 160, height: 90},
                b: {download: text, width: 160, height: 90},
              },
            },
          ],
        },
        text: {data: text},
      },
    ],
  }),
  localist: (text, address) => ({
    events: [
      {
        event: {
          id: text,
          title: `x ${text}`,
          url: address,
          localist_url: address,
          description: text,
          description_text: text,
          photo_url: address,
          first_date: text,
          updated_at: text,
          event_instances: [{event_instance: {start: text, all_day: text}}],
          filters: {event_types: [{id: text, name: text}], [text]: text},
          keywords: [text],
          tags: [text],
        },
      },
    ],
    page: {current: text, total: text},
  }),
  'events-calendar': (text, address) => ({
    events: [
      {
        id: text,
        title: `x ${text}`,
        url: address,
        excerpt: text,
        description: text,
        start_date: text,
        utc_start_date: text,
        modified_utc: text,
        image: {
          url: address,
          width: 1600,
          height: 900,
          sizes: {medium: {url: address, width: 160, height: 90}, [text]: {url: text, width: 160, height: 90}},
        },
        organizer: [{organizer: text, url: address}],
        categories: [{id: text, slug: text, name: text, description: text, url: address, urls: {self: address}}],
        tags: [text],
      },
    ],
    rest_url: address,
    next_rest_url: address,
    total: text,
  }),
  'json-ld': (text, address) => ({
    '@context': 'https://schema.org',
    '@graph': [
      {'@type': 'Person', '@id': '#person', name: text, url: address},
      {'@type': 'ImageObject', '@id': '#image', url: address, caption: text, width: 1600, height: 900},
      {
        '@type': ['NewsArticle', text],
        '@id': address,
        headline: `x ${text}`,
        url: address,
        mainEntityOfPage: {'@id': address},
        description: text,
        articleBody: text,
        datePublished: text,
        dateModified: text,
        author: {'@id': '#person'},
        image: {'@id': '#image'},
        articleSection: [text],
        keywords: text,
        inLanguage: text,
      },
    ],
  }),
  crossref: (text, address) => ({
    'message-type': 'work-list',
    message: {
      'total-results': text,
      items: [
        {
          DOI: text,
          URL: address,
          title: [`x ${text}`],
          abstract: text,
          published: {'date-parts': [[text, text]]},
          author: [{given: text, family: text}, {name: text}],
          subject: [text],
          language: text,
        },
      ],
    },
  }),
  hal: (text, address) => ({
    response: {
      numFound: text,
      docs: [
        {
          docid: text,
          uri_s: address,
          title_s: [`x ${text}`],
          abstract_s: [text],
          producedDate_s: text,
          authFullName_s: [text],
          keyword_s: [text],
          doiId_s: text,
        },
      ],
    },
  }),
  openalex: (text, address) => ({
    meta: {count: text, page: text, per_page: text},
    results: [
      {
        id: 'https://openalex.org/W1',
        doi: text,
        display_name: `x ${text}`,
        primary_location: {landing_page_url: address},
        publication_date: text,
        abstract_inverted_index: {[text]: [0], b: [text]},
        authorships: [{author: {display_name: text}}],
        topics: [{id: address, display_name: text}],
      },
    ],
  }),
  csl: (text, address) => [
    {
      id: text,
      title: `x ${text}`,
      DOI: text,
      URL: address,
      issued: {'date-parts': [[text]]},
      abstract: text,
      author: [{literal: text}],
      keyword: text,
    },
  ],
};

export const THEME_SHAPES: Readonly<Record<string, (text: string, address: string) => unknown>> = {
  wordpress: (text, address) => [
    {
      id: text,
      slug: text,
      name: `x ${text}`,
      link: address,
      description: text,
      taxonomy: 'category',
      count: text,
      parent: text,
    },
  ],
  drupal: (text, address) => ({
    jsonapi: {version: '1.0'},
    data: [
      {
        type: 'taxonomy_term--tags',
        id: text,
        attributes: {name: `x ${text}`, path: {alias: address}, description: {processed: text}},
        relationships: {parent: {data: [{type: 'taxonomy_term--tags', id: text}]}},
      },
    ],
  }),
  ghost: (text, address) => ({
    tags: [{id: text, slug: text, name: `x ${text}`, url: address, description: text, count: {posts: text}}],
    meta: {pagination: {page: 1, pages: 1}},
  }),
  plone: (text) => ({'@id': 'https://a.example/', items: [{token: text, title: `x ${text}`}], items_total: 1}),
  'events-calendar': (text, address) => ({
    categories: [{id: text, slug: text, name: `x ${text}`, description: text, url: address, urls: {self: address}}],
    events: [],
    rest_url: address,
  }),
  list: (text, address) => [{id: text, slug: text, name: `x ${text}`, url: address}],
  names: (text) => [`x ${text}`],
};

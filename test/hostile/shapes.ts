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
  list: (text, address) => [{id: text, slug: text, name: `x ${text}`, url: address}],
  names: (text) => [`x ${text}`],
};

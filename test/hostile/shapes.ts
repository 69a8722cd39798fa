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
  list: (text, address) => [{id: text, slug: text, name: `x ${text}`, url: address}],
  names: (text) => [`x ${text}`],
};

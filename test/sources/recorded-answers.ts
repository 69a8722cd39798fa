/**
 * Every answer below `test/fixtures` in a format that is read, and what comes of it when it is read with `format="auto"`.
 * A recording knows its address; a file without one is given one that it could have come from.
 */
export const RECORDED: readonly {
  /** Path below `test/fixtures`, without `.json`. */
  readonly file: string;
  readonly url?: string;
  readonly gives: 'items' | 'themes' | 'format error' | 'not JSON';
  /** Number of items or themes. */
  readonly count?: number;
  /** Title or name of the first and of the last. */
  readonly first?: string;
  readonly last?: string;
  /** Fields that cannot be used, of items which survive. */
  readonly issues?: readonly string[];
}[] = [
  // A real WordPress
  {
    file: 'wordpress/broken-bom-before-json',
    gives: 'items',
    count: 2,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Highly Cited Researchers: Luxembourg in the spotlight',
  },
  {
    file: 'wordpress/broken-no-cors',
    gives: 'items',
    count: 2,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Highly Cited Researchers: Luxembourg in the spotlight',
  },
  {file: 'wordpress/broken-notice-before-json', gives: 'not JSON'},
  {
    file: 'wordpress/categories-by-slug',
    gives: 'themes',
    count: 2,
    first: 'Personalised Healthcare',
    last: 'Sustainability',
  },
  {
    file: 'wordpress/categories',
    gives: 'themes',
    count: 20,
    first: 'Complex biomedical systems – data and models',
    last: 'Understanding, preventing, and treating the health-disease transition',
  },
  {file: 'wordpress/error-category-slug', gives: 'format error'},
  {file: 'wordpress/error-database-html', gives: 'not JSON'},
  {file: 'wordpress/error-database-json', gives: 'format error'},
  {file: 'wordpress/error-fatal-html', gives: 'not JSON'},
  {file: 'wordpress/error-fatal-json', gives: 'format error'},
  {file: 'wordpress/error-maintenance-html', gives: 'not JSON'},
  {file: 'wordpress/error-maintenance', gives: 'format error'},
  {file: 'wordpress/error-no-route', gives: 'format error'},
  {file: 'wordpress/error-page-out-of-range', gives: 'format error'},
  {file: 'wordpress/error-per-page-101', gives: 'format error'},
  {file: 'wordpress/error-post-id', gives: 'format error'},
  {file: 'wordpress/error-rest-disabled', gives: 'format error'},
  // A picture is a post too: it has a title and a link.
  {file: 'wordpress/media-item', gives: 'items', count: 1, first: 'healthtech-incubator', last: 'healthtech-incubator'},
  // The picture itself, of which only the headers were asked: there is no body.
  {file: 'wordpress/picture-headers', gives: 'not JSON'},
  {
    file: 'wordpress/plain-permalinks',
    gives: 'items',
    count: 2,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Highly Cited Researchers: Luxembourg in the spotlight',
  },
  {
    file: 'wordpress/posts-category-2-children',
    gives: 'items',
    count: 15,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Spin-off raises € 8.5 million for needle-free glucose meter',
  },
  {
    file: 'wordpress/posts-category-2',
    gives: 'items',
    count: 6,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Spin-off raises € 8.5 million for needle-free glucose meter',
  },
  {
    file: 'wordpress/posts-default-3',
    gives: 'items',
    count: 3,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Digital twins of the gut microbiome predict who will respond to diet',
  },
  {
    file: 'wordpress/posts-default-embed-3',
    gives: 'items',
    count: 3,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Digital twins of the gut microbiome predict who will respond to diet',
  },
  {
    file: 'wordpress/posts-embed-without-links',
    gives: 'items',
    count: 2,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Highly Cited Researchers: Luxembourg in the spotlight',
  },
  {file: 'wordpress/posts-empty', gives: 'items', count: 0},
  {
    file: 'wordpress/posts-envelope',
    gives: 'items',
    count: 2,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Highly Cited Researchers: Luxembourg in the spotlight',
  },
  {
    file: 'wordpress/posts-no-origin',
    gives: 'items',
    count: 2,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Highly Cited Researchers: Luxembourg in the spotlight',
  },
  {
    file: 'wordpress/posts-page-1',
    gives: 'items',
    count: 10,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Carbon-neutral supercomputer cools itself with river water',
  },
  {
    file: 'wordpress/posts-page-2',
    gives: 'items',
    count: 10,
    first: 'Wood, wool, waste: a circular hospital is possible',
    last: '🧬 Genome day 2026 👩🏽‍🔬👨‍👩‍👧‍👦 – see you on 🇱🇺 soil!',
  },
  {
    file: 'wordpress/posts-page-3',
    gives: 'items',
    count: 10,
    first: 'تعاون جديد في مجال الصحة الرقمية بين لوكسمبورغ والمغرب',
    last: 'Small picture, big news: first patient treated in phage trial',
  },
  {
    file: 'wordpress/posts-page-4',
    gives: 'items',
    count: 10,
    first: 'Data stewards wanted',
    last: 'Dr. Google meets Dr. House',
  },
  {
    file: 'wordpress/posts-rest-route',
    gives: 'items',
    count: 2,
    first: 'Digital twins of the gut microbiome predict who will respond to diet',
    last: 'Parkinson’s disease: the quiet decade before the tremor',
  },
  {
    file: 'wordpress/posts-sticky',
    gives: 'items',
    count: 1,
    first: 'Sticky: Open positions for PhD candidates (f/m/d) – apply until 31 August',
    last: 'Sticky: Open positions for PhD candidates (f/m/d) – apply until 31 August',
  },
  // What OPTIONS answers: the description of a route, with links that have titles, and no news.
  {file: 'wordpress/preflight', gives: 'format error'},
  {file: 'wordpress/site-root', gives: 'format error'},
  {file: 'wordpress/tags', gives: 'themes', count: 17, first: 'Awards', last: '🎉 Outreach'},

  // JSON Feed: a WordPress plugin's, and the examples of the specification
  {
    file: 'jsonfeed/feed-category',
    gives: 'items',
    count: 6,
    first: 'Carbon-neutral supercomputer cools itself with river water',
    last: 'Heat, hospital, headcount: when summers get too long',
  },
  {
    file: 'jsonfeed/feed-page-1',
    gives: 'items',
    count: 10,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Carbon-neutral supercomputer cools itself with river water',
  },
  {
    file: 'jsonfeed/feed-page-2',
    gives: 'items',
    count: 10,
    first: 'Wood, wool, waste: a circular hospital is possible',
    last: '🧬 Genome day 2026 👩🏽‍🔬👨‍👩‍👧‍👦 – see you on 🇱🇺 soil!',
  },
  {
    file: 'jsonfeed/feed-page-last',
    gives: 'items',
    count: 10,
    first: 'Data stewards wanted',
    last: 'Dr. Google meets Dr. House',
  },
  {file: 'jsonfeed/feed-past-end', gives: 'items', count: 0},
  {
    file: 'jsonfeed/feed-tag',
    gives: 'items',
    count: 7,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Less is more: frugal algorithms for small hospitals',
  },
  {file: 'jsonfeed/schema-v1.1', url: 'https://example.org/schema.json', gives: 'format error'},
  {
    file: 'jsonfeed/spec-microblog',
    url: 'https://example.org/feed.json',
    gives: 'items',
    count: 1,
    first: 'Cats are neat.',
    last: 'Cats are neat.',
  },
  {
    file: 'jsonfeed/spec-podcast',
    url: 'http://therecord.co/feed.json',
    gives: 'items',
    count: 1,
    first: 'Special #1 - Chris Parrish',
    last: 'Special #1 - Chris Parrish',
  },
  {
    file: 'jsonfeed/spec-simple',
    url: 'https://example.org/feed.json',
    gives: 'items',
    count: 2,
    first: 'This is a second item.',
    last: 'Hello, world!',
  },

  // Lists kept by hand
  {
    file: 'plain/array-date-content',
    url: 'https://lab.example.org/data/news.json',
    gives: 'items',
    count: 3,
    first: 'We have launched our new website lab.example.org.',
    last: 'One paper is accepted.',
    issues: ['0 published', '1 published'],
  },
  {
    file: 'plain/array-title-date-link',
    url: 'https://lab.example.org/data/news.json',
    gives: 'items',
    count: 4,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Parkinson’s disease: the quiet decade before the tremor',
  },
  {
    file: 'plain/object-items-bilingual',
    url: 'https://centre.example.org/data/news.json',
    gives: 'items',
    count: 2,
    first: 'The centre moves into its new building',
    last: 'Soil microbes as early warning system',
  },
  {
    file: 'plain/object-newsitems',
    url: 'https://www.example.org/data/news.json',
    gives: 'items',
    count: 2,
    first: 'Indicators for the assessment of the situation',
    last: 'Measures of the ministry',
  },
  {
    file: 'plain/object-updated-items',
    url: 'https://lab.example.org/data/news.json',
    gives: 'items',
    count: 5,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Noise, night shifts & nitrogen dioxide: what postcode tells about the heart',
  },

  // udata, the software of open-data portals
  {
    file: 'udata/posts-page-1',
    url: 'https://data.example.org/api/1/posts/?page_size=5',
    gives: 'items',
    count: 5,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Noise, night shifts & nitrogen dioxide: what postcode tells about the heart',
  },
  {
    file: 'udata/posts-page-3',
    url: 'https://data.example.org/api/1/posts/?page=3&page_size=5',
    gives: 'items',
    count: 2,
    first: 'Wood, wool, waste: a circular hospital is possible',
    last: 'Joint call 2026: Healthy ageing – 12 projects selected',
  },

  // RSS and Atom that somebody turned into JSON
  {
    file: 'rss-json/rss-parser-wordpress-atom',
    url: 'https://partner.example.net/news.json',
    gives: 'items',
    count: 10,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Carbon-neutral supercomputer cools itself with river water',
  },
  {
    file: 'rss-json/rss-parser-wordpress-rss',
    url: 'https://partner.example.net/news.json',
    gives: 'items',
    count: 10,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Carbon-neutral supercomputer cools itself with river water',
  },
  {
    file: 'rss-json/rss2json-error',
    url: 'https://api.example.net/v1/api.json?rss_url=https://news.example.org/feeed/',
    gives: 'format error',
  },
  {
    file: 'rss-json/rss2json',
    url: 'https://api.example.net/v1/api.json?rss_url=https://news.example.org/feed/',
    gives: 'items',
    count: 10,
    first: 'Luxembourg to open healthtech incubator',
    last: 'Carbon-neutral supercomputer cools itself with river water',
  },

  // TYPO3 with headless_news: a page, and the news somewhere in it
  {
    file: 'typo3-headless/news-list-page',
    url: 'https://institut.example.org/aktuelles',
    gives: 'items',
    count: 6,
    first: 'Luxembourg to open healthtech incubator',
    last: '“Your data, your doctor”: national health data space enters pilot phase',
  },
];

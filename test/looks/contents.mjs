/** Fields of a news item, as a host page may set them; what the source does not say is absent. */
/** @typedef {{id: string, title: string, url?: string, excerpt?: string, truncated?: boolean, published?: string, language?: string, authors?: string[], themes?: {id: string, name: string}[], image?: {url: string, alt: string, width?: number, height?: number}, source?: {name: string}}} Draft */

const PICTURES = '/recorded/ok/looks/wp-content/uploads';

/** @param {string[]} names */
const themes = (...names) => names.map((name) => ({id: name, name}));

/** @param {string} name */
const picture = (name) => ({
  url: `${PICTURES}/${name}-1200x800.png`,
  alt: `A drawing of ${name}`,
  width: 1200,
  height: 800,
});

/** @param {Draft} item @param {keyof Draft} field @returns {Draft} */
const without = ({...item}, field) => {
  delete item[field];
  return item;
};

/** @type {Draft[]} */
const usual = [
  {
    id: '1',
    title: 'Luxembourg to open healthtech incubator',
    excerpt:
      'Luxembourg’s new business health technologies incubator will open in spring 2021. Hosted at the House of Biohealth in Esch-Belval, it will offer 350 m2 of laboratory space to start-ups and spin-offs during their first years',
    truncated: true,
    published: '2020-11-24T09:00:00+01:00',
    authors: ['Fiona Schmit'],
    themes: themes('Personalised Healthcare', 'Innovation'),
    image: picture('incubator'),
  },
  {
    id: '2',
    title: 'Highly Cited Researchers: Luxembourg in the spotlight',
    excerpt:
      'Three Luxembourg researchers – Dr Bohn, Professors Stéphane Bordas and Alexandre Tkatchenko – are featured in the 2020 edition of the prestigious international ranking, the "Highly Cited Researchers" report.',
    published: '2020-11-18T09:00:00+01:00',
    authors: ['Anne Weber', 'Luc Muller'],
    themes: themes('Awards'),
    image: picture('researchers'),
  },
  {
    id: '3',
    title: 'Digital twins of the gut microbiome predict who will respond to diet',
    excerpt: 'A model of the bacteria of one person foretells what a change of diet will do for that person.',
    published: '2020-11-12T09:00:00+01:00',
    themes: themes('Complex biomedical systems – data and models'),
    image: picture('microbiome'),
  },
  {
    id: '4',
    title: 'Parkinson’s disease: the quiet decade before the tremor',
    excerpt:
      'Sleep, smell and mood change years before a diagnosis. A cohort of 800 people shows which signs come first, and which of them a watch can see',
    truncated: true,
    published: '2020-11-03T09:00:00+01:00',
    authors: ['Claire Hoffmann'],
    image: picture('parkinson'),
  },
];

const LONG_TITLE =
  'How a consortium of eleven institutes from seven countries followed four thousand volunteers over twelve years to find out which early changes in sleep, smell, gait, handwriting and voice foretell a disease of the nervous system, and what they learned about asking people for their data along the way, twice';

/** @type {Record<string, Draft[]>} the contents that a layout has to stand */
const drafts = {
  usual,
  'some pictures': usual.map((item, index) => (index % 2 ? without(item, 'image') : item)),
  'no picture': usual.map((item) => without(item, 'image')),
  'broken pictures': usual.map((item) => ({...item, image: {url: '/nowhere.png', alt: 'What is not there'}})),
  extremes: [
    {id: '1', title: 'Prize', excerpt: 'Short.', image: picture('prize')},
    {...usual[1], id: '2', title: LONG_TITLE},
    {id: '3', title: 'No excerpt, no date, no theme', image: picture('bare')},
    {
      ...usual[3],
      id: '4',
      title: 'Ten themes on one card',
      themes: themes(
        'Personalised Healthcare',
        'Data-driven healthcare',
        'Complex biomedical systems – data and models',
        'Understanding, preventing, and treating the health-disease transition',
        'Innovation',
        'Awards',
        'Funding',
        'Open Science',
        'International',
        'Society',
      ),
      authors: [
        'Anne Weber',
        'Luc Muller',
        'Claire Hoffmann',
        'Fiona Schmit',
        'Bartholomäus von Schwarzenfels-Hohenlohe',
      ],
      source: {name: 'Luxembourg Institute of Science and Technology'},
    },
    {
      ...usual[0],
      id: '5',
      title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      language: 'de',
      excerpt: 'https://news.example.org/a/very/long/address/without/any/white/space/that/a/line/could/be/broken/at',
    },
    {
      id: '6',
      title: 'باحثون من لوكسمبورغ بين الأكثر استشهاداً في العالم: RNA-seq 2020',
      language: 'ar',
      excerpt: 'ثلاثة باحثين من لوكسمبورغ في قائمة عام 2020، وهي القائمة السنوية للباحثين الأكثر استشهاداً.',
      published: '2020-11-18',
      authors: ['ليلى حداد'],
      themes: themes('الطب', 'Data'),
    },
  ],
  'titles alone': usual.map(({id, title}) => ({id, title})),
};

/**
 * Contents by name, each item with an address; those of one name fill a feed.
 *
 * @type {Readonly<Record<string, readonly Draft[]>>}
 */
export const CONTENTS = Object.fromEntries(
  Object.entries(drafts).map(([name, items]) => [
    name,
    items.map((item) => ({url: `/recorded/ok/looks/${item.id}/`, ...item})),
  ]),
);

/** Themes by name of the case. @type {Readonly<Record<string, readonly {id: string, name: string, url?: string}[]>>} */
export const THEMES = {
  usual: [
    {id: '1', name: 'Complex biomedical systems – data and models', url: '/1'},
    {id: '2', name: 'Data-driven healthcare', url: '/2'},
    {id: '3', name: 'Precision medicine, including environmental, lifestyle and socio-economic factors', url: '/3'},
    {id: '4', name: 'Understanding, preventing, and treating the health-disease transition', url: '/4'},
  ],
  extremes: [
    {id: '1', name: 'AI', url: '/1'},
    {id: '2', name: LONG_TITLE, url: '/2'},
    {id: '3', name: 'No link'},
    {id: '4', name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', url: '/4'},
    {id: '5', name: 'الطب الشخصي', url: '/5'},
  ],
};

/** What each element's `layout` may be. */
export const LAYOUTS = {
  'news-feed': ['grid', 'list', 'compact'],
  'news-card': ['auto', 'vertical', 'horizontal', 'compact'],
  'theme-list': ['list', 'grid', 'chips'],
};

import 'newsstand-elements/define';
import type {NewsCard, NewsFeed, ThemeList} from 'newsstand-elements';

// Written out, so that the build finds the files.
const THEMES: Readonly<Record<string, string>> = {
  quiet: new URL('../../src/themes/quiet.css', import.meta.url).href,
  newspaper: new URL('../../src/themes/newspaper.css', import.meta.url).href,
  bold: new URL('../../src/themes/bold.css', import.meta.url).href,
};

const EMPTY_LIST = new URL('./empty.json', import.meta.url).href;

const PICTURES = [
  {
    url: new URL('./pictures/incubator.svg', import.meta.url).href,
    alt: 'Drawing of a glass-fronted laboratory building at dusk',
  },
  {
    url: new URL('./pictures/researchers.svg', import.meta.url).href,
    alt: 'Drawing of four researchers in front of a whiteboard',
  },
  {url: new URL('./pictures/microbiome.svg', import.meta.url).href, alt: 'Drawing of a network in green and blue'},
];

const NEWS = [
  {
    title: 'Luxembourg to open healthtech incubator',
    excerpt:
      'Luxembourg’s new business health technologies incubator will open in spring 2021. Hosted at the House of Biohealth in Esch-Belval, it will offer 350 m2 of laboratory space to start-ups and spin-offs during their first years of operation. The opening […]',
    published: '2020-11-24',
    themes: ['Innovation'],
  },
  {
    title: 'Highly Cited Researchers: Luxembourg in the spotlight',
    excerpt:
      'Three Luxembourg researchers – Dr Bohn, Professors Stéphane Bordas and Alexandre Tkatchenko – are featured in the 2020 edition of the prestigious international ranking. […]',
    published: '2020-11-18',
    themes: ['Awards', 'International'],
  },
  {
    title: 'Digital twins of the gut microbiome predict who will respond to diet',
    excerpt: 'A model of the bacteria of one person foretells what a change of diet will do for that person.',
    published: '2020-11-12',
    themes: ['Data-driven healthcare'],
  },
  {
    title: 'Parkinson’s disease: the quiet decade before the tremor',
    excerpt:
      'Sleep, smell and mood change years before a diagnosis. A cohort of 800 people shows which signs come first, […]',
    published: '2020-11-03',
    themes: ['Precision medicine'],
  },
];

const items = NEWS.map(({themes, ...item}, index) => ({
  ...item,
  id: String(index),
  url: `#news-${index}`,
  themes: themes.map((name) => ({id: name, name})),
  // The last one has none, as happens.
  ...(PICTURES[index] && {image: PICTURES[index]}),
}));

const themes = [
  'Complex biomedical systems – data and models',
  'Understanding, preventing, and treating the health-disease transition',
  'Precision medicine, including environmental, lifestyle and socio-economic factors',
  'Data-driven healthcare',
].map((name, index) => ({id: String(index), name, url: `#theme-${index}`}));

const chosen = new URL(location.href).searchParams;

function applySettings(): void {
  const scheme = chosen.get('scheme') === 'dark' ? 'dark' : 'light';
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.dataset.bsTheme = scheme;
  const theme = THEMES[chosen.get('theme') ?? ''];
  if (theme !== undefined) {
    const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: theme});
    document.head.append(link);
  }
}

function fill(): void {
  const state = chosen.get('state');
  for (const element of document.querySelectorAll<NewsFeed | NewsCard | ThemeList>(
    'news-feed, news-card, theme-list',
  )) {
    if (state === 'error') {
      element.src = './nothing-here.json';
    } else if (state === 'empty' && element.localName === 'news-card') {
      // A card without an item is one that waits for the page; an empty answer is what makes it empty.
      element.src = EMPTY_LIST;
    } else {
      const some = state !== 'empty';
      Object.assign(element, {items: some ? items : [], item: some ? items[1] : undefined, themes: some ? themes : []});
    }
  }
  const feed = document.querySelector<NewsFeed>('news-feed');
  if (feed) {
    feed.layout = (chosen.get('layout') ?? 'grid') as NewsFeed['layout'];
    feed.setAttribute('layout', feed.layout);
  }
}

applySettings();
fill();

import type {NewsItem} from '../data/model/news-item.js';
import {draw} from './card-html.js';
import {cardTemplate, type CardOptions} from './card-template.js';

const SAMPLE: NewsItem = {
  id: '',
  title: '…',
  url: '#',
  excerpt: '…',
  truncated: true,
  published: '2020-11-18T09:00:00+01:00',
  authors: ['…'],
  themes: [{id: '', slug: '', name: '…'}],
};

/** In which languages and formats of dates. What was prepared once is there for every feed of the page, and each refresh. */
const prepared = new Set<string>();

/**
 * Draws a card for nobody, while the answer is on its way: the first one costs the browser more than the next ten, since it
 * parses the templates then, and reads what it knows of the language's dates.
 */
export function prepareCards(options: CardOptions): void {
  const {
    language: {locale},
    dates: {format, timeZone},
  } = options;
  const way = `${locale} ${format} ${timeZone}`;
  if (!prepared.has(way)) {
    prepared.add(way);
    draw(cardTemplate(SAMPLE, options));
  }
}

import {render} from 'lit';
import type {NewsItem} from '../model/news-item.js';
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

/**
 * Draws a card for nobody, while the answer is on its way: the first one costs the browser more than the next ten, since it
 * parses the templates then, and reads what it knows of the language's dates.
 */
export function prepareCards(options: CardOptions): void {
  render(cardTemplate(SAMPLE, options), document.createDocumentFragment());
}

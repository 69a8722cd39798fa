import {formatDate, type DateStyle} from '../i18n/format-date.js';
import type {Language} from '../i18n/language.js';
import type {NewsImage, NewsItem} from '../data/model/news-item.js';
import {excerptText, relFor, themesText} from './card-template.js';

/** How the texts of a card of the host page's own are written. */
export interface CustomCardOptions {
  dates: DateStyle;
  language: Language;
  /** `target` of the link. */
  target: string;
}

// Their text is a program, a style sheet, or another document.
const UNFIT = /^(?:script|style|template|iframe|object|noscript|textarea|select|option)$/i;

/** The text of each field that has one. */
const TEXTS: Readonly<Record<string, (item: NewsItem, options: CustomCardOptions) => string>> = {
  title: ({title}) => title,
  excerpt: excerptText,
  date: ({published}, {dates, language}) => (published ? formatDate(published, language, dates) : ''),
  authors: ({authors}) => authors.join(', '),
  themes: ({themes}) => themesText(themes),
  source: ({source}) => source?.name ?? '',
};

/** What can stand in `data-field`. */
export const FIELDS: readonly string[] = [...Object.keys(TEXTS), 'link', 'image'];

function fillLink(link: HTMLAnchorElement, {title, url}: NewsItem, target: string): void {
  if (url === undefined) {
    link.removeAttribute('href');
  } else {
    link.href = url;
    link.target = target || link.target;
    // The author's own words stay.
    const rel = relFor(link.target);
    if (rel !== undefined) {
      link.relList.add(rel);
    }
  }
  if (link.textContent?.trim() === '' && link.childElementCount === 0) {
    link.textContent = title;
    link.dir ||= 'auto';
  }
}

function fillImage(image: HTMLImageElement, {url, alt, width, height, srcset}: NewsImage): void {
  image.loading = 'lazy';
  image.alt = alt;
  if (width !== undefined && height !== undefined) {
    image.width = width;
    image.height = height;
  }
  if (srcset !== undefined) {
    // Not `auto`: see the picture of our own cards.
    image.sizes ||= '(min-width: 40em) 24em, 100vw';
    image.srcset = srcset;
  }
  image.src = url;
}

/** Puts an item into one element; false where the item has nothing for it. */
function fill(element: HTMLElement, field: string, item: NewsItem, options: CustomCardOptions): boolean {
  if (field === 'link') {
    // Not `instanceof`: the document may be another window's, and libraries of the page replace names of the platform.
    const isLink = element.matches('a');
    if (isLink) {
      fillLink(element as HTMLAnchorElement, item, options.target);
    }
    return isLink;
  }
  if (field === 'image') {
    if (element.matches('img') && item.image) {
      fillImage(element as HTMLImageElement, item.image);
      return true;
    }
    return false;
  }
  const text = Object.hasOwn(TEXTS, field) ? TEXTS[field]?.(item, options) : undefined;
  if (!text || UNFIT.test(element.localName)) {
    return false;
  }
  element.textContent = text;
  if (field === 'date' && 'dateTime' in element) {
    element.dateTime = item.published ?? '';
  } else {
    element.dir ||= 'auto';
  }
  return true;
}

/**
 * A card as the host page draws it: a copy of its template, with an item in the elements that have a `data-field`. Text is
 * set as text, addresses are the model's, which are http or https, and no other attribute is written. An element for
 * which the item has nothing is left out.
 */
export function customCard(template: Element, item: NewsItem, options: CustomCardOptions): HTMLElement {
  const card = document.importNode(template, true) as HTMLElement;
  const places = [card, ...card.querySelectorAll<HTMLElement>('[data-field]')];
  for (const place of places) {
    const {field} = place.dataset;
    if (field !== undefined && !fill(place, field, item, options) && place !== card) {
      place.remove();
    }
  }
  if (item.language !== undefined) {
    card.lang = item.language;
  }
  return card;
}

/** Writes the date of a card anew, which may be relative to now. */
export function writeDate(card: HTMLElement, item: NewsItem, options: CustomCardOptions): void {
  for (const place of card.querySelectorAll<HTMLElement>('[data-field="date"]')) {
    fill(place, 'date', item, options);
  }
}

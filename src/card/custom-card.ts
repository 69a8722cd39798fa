import {formatDate, type DateStyle} from '../i18n/format-date.js';
import type {Language} from '../i18n/language.js';
import type {NewsImage, NewsItem} from '../data/model/news-item.js';
import {findAll, readAttribute, readMember, writeMember} from '../host/members.js';
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
  const tag = readMember(element, 'localName');
  if (field === 'link') {
    // Not `instanceof`: the document may be another window's, and libraries of the page replace names of the platform.
    const isLink = tag === 'a';
    if (isLink) {
      fillLink(element as HTMLAnchorElement, item, options.target);
    }
    return isLink;
  }
  if (field === 'image') {
    if (tag === 'img' && item.image) {
      fillImage(element as HTMLImageElement, item.image);
      return true;
    }
    return false;
  }
  const text = Object.hasOwn(TEXTS, field) ? TEXTS[field]?.(item, options) : undefined;
  if (!text || UNFIT.test(tag)) {
    return false;
  }
  writeMember(element, 'textContent', text);
  if (field === 'date' && 'dateTime' in element) {
    element.dateTime = item.published ?? '';
  } else {
    writeMember(element, 'dir', readMember(element, 'dir') || 'auto');
  }
  return true;
}

/**
 * A card as the host page draws it: a copy of its template, with an item in the elements that have a `data-field`. Text is
 * set as text, addresses are the model's, which are http or https, and no other attribute is written. An element for
 * which the item has nothing is left out.
 */
export function customCard(template: Element, item: NewsItem, options: CustomCardOptions): HTMLElement {
  const card = readMember(document, 'importNode').call(document, template, true) as HTMLElement;
  for (const place of findAll(card, '[data-field]') as HTMLElement[]) {
    if (!fill(place, readAttribute(place, 'data-field') ?? '', item, options) && place !== card) {
      readMember(place, 'remove').call(place);
    }
  }
  if (item.language !== undefined) {
    writeMember(card, 'lang', item.language);
  }
  return card;
}

/** Writes the date of a card anew, which may be relative to now. */
export function writeDate(card: HTMLElement, item: NewsItem, options: CustomCardOptions): void {
  for (const place of findAll(card, '[data-field="date"]') as HTMLElement[]) {
    fill(place, 'date', item, options);
  }
}

import {decodeCharacterReferences} from './character-references.js';
import {htmlToText} from './html-to-text.js';
import {shorten, stripEllipsis} from './plain-text.js';

/** The beginning of a text, and whether something was left out after it. */
export interface Excerpt {
  text: string;
  cut: boolean;
}

// How far from its end a text can have a link that leads on.
const CLOSING = 3000;

// HTML that has more text than this is not read to its end: nothing that the end could say would be shown.
const MAX_READ = 6000;

const LINK = /<a\s(?:(?:[^>"']|"[^"]*"|'[^']*')*?\s)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

// By which a site counts the readers of its feeds.
const TRACKING = /([?&])(?:(?:utm|mtm|pk)_\w+|fbclid|gclid|ref)=[^&]*/g;

/** An address without what differs between two ways to write it: scheme, "www.", closing slash, fragment. */
function comparable(address: string, base?: string): string | undefined {
  try {
    const {host, pathname, search} = new URL(decodeCharacterReferences(address), base);
    const query = search.replace(TRACKING, '$1').replace(/^\?&*(?=.)|&+$/g, '?');
    return host.replace(/^www\./, '') + decodeURI(pathname).replace(/\/$/, '') + query.replace(/^\?+$/, '');
  } catch {
    return undefined;
  }
}

const isShortLink = (place = '', own = '') =>
  /\?(?:p|page_id)=\d+$/.test(place) && own.startsWith(place.replace(/\?.*/, ''));

/**
 * HTML without what themes and plugins of blogs add to the end of an excerpt, whatever their language: a link to the item itself
 * ("Continue reading"), which says that the text was cut, or a paragraph with links to the item and to its site ("The post X
 * appeared first on Y.").
 *
 * @param url the absolute address of the item
 * @param times how many such links there may be, one after the other
 */
function withoutClosingLink(html: string, url: string, times = 3): {html: string; cut: boolean} {
  const offset = Math.max(0, html.length - CLOSING);
  const end = html.slice(offset);
  const own = comparable(url);
  const links = [...end.matchAll(LINK)].map((link) => ({
    start: link.index,
    place: comparable(link[1] ?? link[2] ?? link[3] ?? '', url),
  }));
  const last = links.at(-1);
  const closed = last && end.toLowerCase().indexOf('</a', last.start);
  // After the link there may be closing tags, and a full stop.
  if (last === undefined || closed === undefined || closed < 0 || /[\p{L}\p{N}]/u.test(htmlToText(end.slice(closed)))) {
    return {html, cut: false};
  }
  // WordPress has a short address for each post, which leads to the other.
  if (last.place === own || isShortLink(last.place, own)) {
    const before = html.slice(0, offset + last.start).replace(/[\s|·•/,–—-]{1,9}$/, '');
    return {html: times > 1 ? withoutClosingLink(before, url, times - 1).html : before, cut: true};
  }
  const paragraph = end.lastIndexOf('<p', last.start);
  const isCredit =
    paragraph >= 0 &&
    last.place !== undefined &&
    own?.startsWith(last.place) === true &&
    links.some(({start, place}) => start > paragraph && place === own);
  return isCredit ? {html: html.slice(0, offset + paragraph), cut: false} : {html, cut: false};
}

// Those of WordPress itself that stand alone, and the usual one for a table of contents.
const CORE_SHORTCODE = /^(?:gallery|playlist|audio|video|toc)$/;

/**
 * Text without what a shortcode whose plugin is gone leaves in it; "[1]" and "[sic]" are text. No part of the pattern reads
 * over a "[", or over a first "=", so that the time it takes grows no faster than the text.
 *
 * @param cut whether the text was cut, perhaps within a shortcode
 */
function withoutShortcodes(text: string, cut: boolean): Excerpt {
  // What is closed was opened: "[embed]https://…[/embed]".
  const closed = new Set(text.match(/(?<=\[\/)[\w-]+(?=\])/g));
  const whole = text
    .replace(/\[([\w-]+)\]/g, (all, name: string) => (closed.has(name) || CORE_SHORTCODE.test(name) ? '' : all))
    .replace(/\[(?:\/[\w-]+|[\w-]+\s[^[\]=]*=[^[\]]*|[a-z]+_\w*)\]/gi, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  const open = whole.lastIndexOf('[');
  const isOpen = open > whole.lastIndexOf(']');
  const rest = whole.slice(open);
  return isOpen && (/^\[[\w-]+\s[^[=]*=/.test(rest) || (cut && /^\[(?:\/|[a-z]+_\w*)/i.test(rest)))
    ? {text: whole.slice(0, open).trimEnd(), cut: true}
    : {text: whole, cut};
}

/**
 * The excerpt that HTML is, or begins with.
 *
 * @param url the absolute address of the item, if it has one
 * @param length how long it may be, in UTF-16 code units
 */
export function excerptOfHtml(html: string, url: string | undefined, length: number): Excerpt {
  const rest = url === undefined ? {html, cut: false} : withoutClosingLink(html, url);
  const text = htmlToText(rest.html, MAX_READ);
  const marked = stripEllipsis(text);
  // Before a link that leads on, themes put an ellipsis without brackets.
  const stripped = rest.cut ? marked.text.replace(/(?:…|\.\.\.)$/, '').trimEnd() : marked.text;
  const words = withoutShortcodes(stripped, rest.cut || marked.cut);
  const short = shorten(words.text, length);
  return {text: short.text, cut: words.cut || short.cut};
}

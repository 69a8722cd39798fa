import {decodeCharacterReferences, htmlToText} from './html-to-text.js';
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

// How many links a paragraph may have that says where a post appeared first.
const CREDIT_LINKS = 4;

// The tag of a link, without its end. A part that is no attribute ends it, so that no part of a text is read for every tag before it.
const LINK = /<a\s(?:[^<>"']|"[^"]*"|'[^']*')*/gi;
const ATTRIBUTE = /([^\s"'=<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

// A number and a few words in whatever language, which are no end of a sentence: "Lesezeit: 3 Min.".
const COUNTED = /^(?=\D*\d{1,3}(?!\d)\D*$)(?:[^\s.!?;]{1,20}\s+){0,4}(?:[^\s.!?;]{1,20}|\p{L}{1,4}\.)$/u;

// By which a site counts the readers of its feeds.
const TRACKING = /^(?:(?:utm|mtm|pk)_\w+|fbclid|gclid|ref)=/;

/** Where the tag of a link leads; undefined for an anchor, which leads nowhere. */
function hrefOf(tag: string): string | undefined {
  const [, , double, single, bare] =
    [...tag.matchAll(ATTRIBUTE)].find(([, name]) => name?.toLowerCase() === 'href') ?? [];
  return double ?? single ?? bare;
}

/** An address without what differs between two ways to write it: scheme, "www.", closing slash, fragment. */
function comparable(address: string, base?: string): string | undefined {
  try {
    const {host, pathname, search} = new URL(decodeCharacterReferences(address), base);
    const query = search
      .slice(1)
      .split('&')
      .filter((parameter) => parameter !== '' && !TRACKING.test(parameter))
      .join('&');
    return host.replace(/^www\./, '') + decodeURI(pathname).replace(/\/$/, '') + (query && `?${query}`);
  } catch {
    return undefined;
  }
}

const isShortLink = (place = '', own: string) =>
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
  const links = [...end.matchAll(LINK)];
  const last = links.at(-1);
  const own = last && comparable(url);
  const closed = last && end.toLowerCase().indexOf('</a', last.index);
  // After the link there may be closing tags, a full stop, and what themes count: "3 min read", "2 comments".
  const after = closed === undefined ? '' : htmlToText(end.slice(closed));
  if (
    own === undefined ||
    last === undefined ||
    closed === undefined ||
    closed < 0 ||
    (/[\p{L}\p{N}]/u.test(after) && !COUNTED.test(after))
  ) {
    return {html, cut: false};
  }
  const addressOf = ([tag]: RegExpExecArray) => {
    const href = hrefOf(tag);
    return href === undefined ? undefined : comparable(href, url);
  };
  const place = addressOf(last);
  // WordPress has a short address for each post, which leads to the other.
  if (place === own || isShortLink(place, own)) {
    const before = html.slice(0, offset + last.index).replace(/[\s|·•/,–—-]{1,9}$/, '');
    return {html: times > 1 ? withoutClosingLink(before, url, times - 1).html : before, cut: true};
  }
  const paragraph = end.lastIndexOf('<p', last.index);
  const isCredit =
    paragraph >= 0 &&
    place !== undefined &&
    own.startsWith(place) &&
    links.slice(-CREDIT_LINKS).some((link) => link.index > paragraph && addressOf(link) === own);
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
  if (!text.includes('[')) {
    return {text, cut};
  }
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
  return isOpen && (/^\[[\w-]+\s[^[=]*=/.test(rest) || (cut && /^\[(?:\/|[a-z]+_)/i.test(rest)))
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

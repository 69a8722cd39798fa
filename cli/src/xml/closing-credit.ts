import {htmlToText} from 'newsstand-elements/data';
import {isClosingSentence, plainQuotes} from './closing-sentence.js';
import {startTags} from './start-tags.js';

/** A closing paragraph is no longer than its title, the name of the site, and some words between them. */
const WORDS = 160;

/** What such a paragraph begins with. */
const BLOCKS = ['<p', '<div', '<footer', '<hr', '<br'];

/** Where tags stand before a closing link. */
const TAIL = 300;

/** An address without what differs between two links to one page. */
function pageOf(address: string, base = address): string {
  const text = htmlToText(address).trim();
  return (URL.canParse(text, base) ? new URL(text, base).href : text)
    .replace(/^https?:/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
}

/** What may stand after such a paragraph, and says nothing: an empty one, a line. */
const MAX_EMPTY = 5;

/** Where the last block of HTML begins that has words in it, and where it ends; undefined if it has no block, or a very long one. */
function lastBlock(html: string): {start: number; end: number; text: string} | undefined {
  const small = html.toLowerCase();
  let end = html.length;
  for (let count = 0; count <= MAX_EMPTY; count++) {
    const start = Math.max(...BLOCKS.map((tag) => small.lastIndexOf(tag, end - 1)));
    if (end === 0 || start < 0 || html.length - start > 4_000) {
      return undefined;
    }
    const text = htmlToText(html.slice(start, end));
    if (/[\p{L}\p{N}]/u.test(text)) {
      return {start, end, text};
    }
    end = start;
  }
  return undefined;
}

/**
 * HTML without the paragraph that plugins put at the end of each item of a feed: "The post TITLE appeared first on SITE." It is
 * told by the link to the item itself, with the item's title as its text, so any language will do; without links by its words.
 *
 * @param link address of the item
 * @param title of the item, as text
 * @param site title of the feed, as text
 */
export function withoutClosingCredit(html: string, link: string, title: string, site: string): string {
  const block = title === '' ? undefined : lastBlock(html);
  if (block === undefined) {
    return html;
  }
  const {start, end} = block;
  const text = plainQuotes(block.text);
  // In Japanese the site comes first.
  const links = [...startTags(html.slice(start, end))].filter(({name}) => name === 'a');
  const own = links.filter(
    ({attributes}) => link !== '' && pageOf(attributes.get('href') ?? '', link) === pageOf(link),
  );
  const isFirst = htmlToText(html.slice(0, start)) === '';
  // What is all of a text is one only if it leads to the site too.
  const isLinked = own.length > 0 && (own.length < links.length || !isFirst);
  const isShort = text.includes(plainQuotes(title)) && text.length <= title.length + WORDS;
  const isCredit = isLinked ? isShort : own.length === 0 && !isFirst && isClosingSentence(block.text, title, site);
  return isCredit ? html.slice(0, start) : html;
}

/**
 * HTML without the link that leads on to the item itself at its end ("Continue reading →"), whatever its language; an ellipsis in
 * brackets stands where the text was cut.
 *
 * @param link address of the item
 */
export function withoutClosingLink(html: string, link: string): string {
  const start = html.toLowerCase().lastIndexOf('<a ');
  const end = html.slice(Math.max(start, 0));
  if (start < 0 || link === '' || end.length > 4_000) {
    return html;
  }
  const [first] = startTags(end);
  const closed = end.toLowerCase().indexOf('</a');
  const isLast = closed >= 0 && !/[\p{L}\p{N}]/u.test(htmlToText(end.slice(closed)));
  const before = html.slice(0, start);
  const isOnly = htmlToText(before) === '';
  if (
    !isLast ||
    isOnly ||
    pageOf(first?.attributes.get('href') ?? '', link) !== pageOf(link) ||
    htmlToText(end).length > WORDS
  ) {
    return html;
  }
  const closing = end.slice(closed).replace(/^<\/a\s*>/i, '');
  const tags = /(?:<[^<>]*>\s*)*$/.exec(before.slice(-TAIL))?.[0] ?? '';
  const words = before.slice(0, before.length - tags.length).trimEnd();
  return `${words.replace(/\[?(?:&hellip;|&#8230;|…|\.\.\.)\]?$/, '').trimEnd()} […]${tags}${closing}`;
}

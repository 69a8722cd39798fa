import {htmlToText} from 'newsstand-elements/data';
import {startTags} from './start-tags.js';

/** A closing paragraph is no longer than its title, the name of the site, and some words between them. */
const WORDS = 160;

/** What such a paragraph begins with. */
const BLOCKS = ['<p', '<div', '<footer', '<hr', '<br'];

/** A text with the quotation marks and apostrophes that some themes make of plain ones, as plain ones. */
const plain = (text: string) => text.replace(/[‘’‚‹›`´]/g, "'").replace(/[“”„«»]/g, '"');

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

/**
 * HTML without the paragraph that plugins put at the end of each item of a feed: "The post TITLE appeared first on SITE." It is
 * told by the link to the item itself, with the item's title as its text, so any language will do.
 *
 * @param link address of the item
 * @param title of the item, as text
 */
export function withoutClosingCredit(html: string, link: string, title: string): string {
  const small = html.toLowerCase();
  const start = Math.max(...BLOCKS.map((tag) => small.lastIndexOf(tag)));
  const end = html.slice(Math.max(start, 0));
  if (start < 0 || link === '' || title === '' || end.length > 4_000) {
    return html;
  }
  const text = plain(htmlToText(end));
  // In Japanese the site comes first.
  const links = [...startTags(end)].filter(({name}) => name === 'a');
  const own = links.filter(({attributes}) => pageOf(attributes.get('href') ?? '', link) === pageOf(link));
  // What is all of a text is one only if it leads to the site too.
  const isEnd = own.length < links.length || htmlToText(html.slice(0, start)) !== '';
  const isCredit = own.length > 0 && isEnd && text.includes(plain(title)) && text.length <= title.length + WORDS;
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

/** The ends of what may stand before such a sentence. */
const SENTENCE_ENDS = ['. ', '! ', '? ', '… ', '] ', '。', '» ', '” '];

/**
 * The same of text, where the links are lost: a last sentence that has the item's title in it, and ends in the name of the site.
 *
 * @param site title of the feed, as text
 */
export function withoutClosingSentence(text: string, title: string, site: string): string {
  const at = title === '' || site === '' ? -1 : text.lastIndexOf(title);
  const after = text
    .slice(at + title.length)
    .replace(/[.。]\s*$/, '')
    .trim();
  if (at < 0 || !after.endsWith(site) || after.length > site.length + WORDS / 2) {
    return text;
  }
  const before = text.slice(0, at);
  const cut = Math.max(
    0,
    ...SENTENCE_ENDS.map((sign) => (before.includes(sign) ? before.lastIndexOf(sign) + sign.length : 0)),
  );
  return before.length - cut > WORDS / 2 ? text : before.slice(0, cut).trim();
}

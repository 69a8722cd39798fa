import {decodeCharacterReferences} from './character-references.js';
import {tidyText} from './plain-text.js';

// Elements whose content is no text of the page.
const UNREAD = /^(?:script|style|template|iframe|noscript|noembed|noframes|object|svg|select|textarea)$/;

// Elements that run on within a line; every other tag separates words.
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/**
 * Index just after the tag that starts at `start`; a ">" in a quoted attribute value does not end it. A quote begins a value
 * after "=" alone: any other is a mistake, and hides nothing.
 */
function endOfTag(html: string, start: number): number {
  let quote = '';
  // The last character that is no white space.
  let before = '';
  for (let index = start; index < html.length; index++) {
    const char = html.charAt(index);
    if (quote) {
      quote = char === quote ? '' : quote;
    } else if (char === '>') {
      return index + 1;
    } else if ((char === '"' || char === "'") && before === '=') {
      quote = char;
    }
    before = char.trim() || before;
  }
  return html.length;
}

/** Index just after what `pattern` finds from `start` on, or the end: what is never closed hides all that follows. */
function after(html: string, pattern: RegExp, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(html) ? pattern.lastIndex : html.length;
}

/**
 * HTML as one line of plain text: tags taken out, with a space where they separate words; scripts, styles, comments and
 * other unread content dropped; character references resolved.
 *
 * Plain code over the string, in linear time: it runs in Node, and in pages that require Trusted Types, where neither
 * `innerHTML` nor `DOMParser` may be used. What comes out is text and is only ever rendered as text.
 */
export function htmlToText(html: string): string {
  let text = '';
  let index = 0;
  while (index < html.length) {
    const open = html.indexOf('<', index);
    if (open < 0) {
      text += html.slice(index);
      break;
    }
    text += html.slice(index, open);
    // "<" begins a tag only before a letter, "/", "!" or "?" (HTML, "tag open state"): "p < 0.05" is text.
    const next = html.charAt(open + 1);
    if (html.startsWith('<!--', open)) {
      index = after(html, /--!?>/g, open + 2);
    } else if (/[!?]/.test(next) || (next === '/' && !/[a-z]/i.test(html.charAt(open + 2)))) {
      index = after(html, />/g, open + 1);
    } else if (/[a-z/]/i.test(next)) {
      const name = /^<\/?([a-z][^\s/>]*)/i.exec(html.slice(open, open + 32))?.[1]?.toLowerCase() ?? '';
      index = endOfTag(html, open + 1);
      // "/>" closes what is not of HTML; an HTML element it leaves open.
      const closed = name === 'svg' && html.charAt(index - 2) === '/';
      if (UNREAD.test(name) && next !== '/' && !closed) {
        index = endOfTag(html, after(html, new RegExp(`</${name}(?=[\\s/>])`, 'gi'), index));
      }
      text += INLINE.test(name) ? '' : ' ';
    } else {
      text += '<';
      index = open + 1;
    }
  }
  return tidyText(decodeCharacterReferences(text));
}

/** Whether a text that may be either is more likely HTML: it has a tag or a character reference. */
export function looksLikeHtml(text: string): boolean {
  return /<[a-z!/][^<>]*>|&(?:#\w+|[a-z]\w*);/i.test(text);
}

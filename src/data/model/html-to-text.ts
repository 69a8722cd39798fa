import {tidyText} from './plain-text.js';
import {asText} from './json.js';
import {referenceNames} from './parts.js';

// The names that CMSs write, and what they stand for; `reference-names.ts` has the others.
const USUAL_NAMES =
  'quot amp apos lt gt nbsp shy ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo laquo raquo hellip bull euro'.split(
    ' ',
  );
const USUAL = '"&\'<>\xa0\xad–—‘’‚“”„«»…•€';

// What numeric references to C1 controls mean, from 0x80 on (HTML, "numeric character reference end state").
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

// What is kept of any text is shorter by far, whatever is in it.
const MAX_READ = 20_000;

function named(name: string): string | undefined {
  const index = USUAL_NAMES.indexOf(name);
  return index < 0 ? referenceNames.want()?.namedCharacter(name) : USUAL[index];
}

function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) {
    return WINDOWS_1252.charAt(code - 0x80);
  }
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}

/**
 * Text with its character references (`&amp;`, `&#8217;`, `&#x2019;`) resolved once. An unknown name stays as it is, as
 * in browsers (HTML, "named character reference state").
 */
export function decodeCharacterReferences(text: string): string {
  return text.includes('&')
    ? text.replace(
        /&(?:#x([\da-f]+);?|#(\d+);?|([a-z][a-z\d]*);)/gi,
        (reference, hex: string | undefined, decimal: string | undefined, name: string) => {
          if (hex ?? decimal) {
            return numbered(hex ? Number.parseInt(hex, 16) : Number(decimal));
          }
          return named(name) ?? reference;
        },
      )
    : text;
}

/**
 * What a format defines as plain text, as one line: character references are resolved once, since sites write them there
 * nevertheless, and "<" and ">" are kept. Empty for what is no text.
 */
export function plainText(value: unknown): string {
  return tidyText(decodeCharacterReferences((asText(value) ?? '').slice(0, MAX_READ)));
}

// Elements whose content is no text of the page.
const UNREAD =
  /^(?:script|style|template|title|iframe|noscript|noembed|noframes|object|svg|audio|video|canvas|button|select|textarea|figcaption)$/;

// Elements that run on within a line; every other tag separates words.
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

const [QUOTE, APOSTROPHE, EQUALS, GREATER] = [0x22, 0x27, 0x3d, 0x3e];

/**
 * Index just after the tag that starts at `start`; a ">" in a quoted attribute value does not end it. A quote begins a value
 * after "=" alone: any other is a mistake, and hides nothing.
 */
function endOfTag(html: string, start: number): number {
  let quote = 0;
  // The last character that is no white space.
  let before = 0;
  for (let index = start; index < html.length; index++) {
    const char = html.charCodeAt(index);
    if (quote !== 0) {
      quote = char === quote ? 0 : quote;
    } else if (char === GREATER) {
      return index + 1;
    } else if ((char === QUOTE || char === APOSTROPHE) && before === EQUALS) {
      quote = char;
    }
    before = char > 0x20 ? char : before;
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
 * Plain code over the string, in linear time, which ends once there is enough text: it runs in Node, and in pages that require Trusted Types, where neither
 * `innerHTML` nor `DOMParser` may be used. What comes out is text and is only ever rendered as text.
 *
 * @param length about how many characters of text are wanted; there may be more, and HTML that has more is not read on
 */
export function htmlToText(html: string, length = Number.POSITIVE_INFINITY): string {
  let text = '';
  let index = 0;
  let wanted = length;
  while (index < html.length && wanted > 0) {
    const open = html.indexOf('<', index);
    if (open < 0) {
      // Of references it may take many characters to write one.
      text += html.slice(index, index + 20 * wanted);
      break;
    }
    const words = html.slice(index, open);
    text += words;
    wanted -= words.trim().length;
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
      wanted--;
      index = open + 1;
    }
  }
  return tidyText(decodeCharacterReferences(text));
}

/** Whether a text that may be either is HTML: it begins with a tag, or has one that ends or stands alone. "<i> and <b>" is text. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*<[a-z!][^<>]*>|<\/[a-z][a-z\d]*\s*>|<(?:br|img|hr)\b[^<>]*>/i.test(text);
}

/** Longest title kept, in UTF-16 code units: far above any headline, far below what would freeze a page. */
export const MAX_TITLE = 500;
/** Longest excerpt kept where the source wrote one, in UTF-16 code units. */
export const MAX_EXCERPT = 1000;
/** Length of an excerpt that we cut from a whole text, in UTF-16 code units: about WordPress's own 55 words. */
export const OWN_EXCERPT = 320;

/** Most themes that an item keeps, and most authors. */
export const MAX_NAMES = 50;

// Control characters and the embeddings, overrides and isolates that could turn the text after them around (UAX #9).
// eslint-disable-next-line no-control-regex
const UNWANTED = /[\0-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// Most texts have nothing to tidy, and one look says so.
const UNTIDY =
  // eslint-disable-next-line no-control-regex
  /[\0-\x1f\x7f-\x9f\u1680\u2000-\u200a\u2028-\u202e\u205f\u2066-\u2069\u3000\ufeff\ud800-\udfff]| {2}|^\s|\s$/;

/** One line of displayable text: white space folded, control characters and halves of characters taken out. */
export function tidyText(text: string): string {
  if (!UNTIDY.test(text)) {
    return text;
  }
  return text
    .replace(UNWANTED, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
}

/** The text without a closing run of characters that a test matches, in time that grows with that run alone. */
function trimEndWhile(text: string, matches: RegExp): string {
  let end = text.length;
  while (end > 0 && matches.test(text.charAt(end - 1))) {
    end--;
  }
  return text.slice(0, end);
}

/** Text of at most `length` code units, cut at the end of a word where there is one, and whether it was cut. */
export function shorten(text: string, length: number): {text: string; cut: boolean} {
  if (text.length <= length) {
    return {text, cut: false};
  }
  const head = text.slice(0, length + 1);
  const space = head.lastIndexOf(' ');
  // Scripts without spaces, and megabyte words, are cut at a character instead; never inside a surrogate pair.
  const end = space > length / 2 ? space : length - (/[\ud800-\udbff]/.test(head.charAt(length - 1)) ? 1 : 0);
  return {text: trimEndWhile(head.slice(0, end), /[\s,;:–—-]/), cut: true};
}

/** A text, or a number, as one line of no more than `length` code units; empty for anything else. */
export function lineOf(value: unknown, length: number): string {
  const text = typeof value === 'string' ? value : Number.isFinite(value) ? String(value) : '';
  return shorten(tidyText(text), length).text;
}

/** The text without the "[…]" that stands for what was left out, and whether there was one. */
export function stripEllipsis(text: string): {text: string; cut: boolean} {
  // The space around the brackets is no part of the pattern: tried from each of a megabyte of spaces, it would take hours.
  const trimmed = text.trimEnd();
  const mark = /[[(](?:…|\.\.\.)[\])]$/.exec(trimmed.slice(-5))?.[0] ?? '';
  return mark ? {text: trimmed.slice(0, -mark.length).trimEnd(), cut: true} : {text, cut: false};
}

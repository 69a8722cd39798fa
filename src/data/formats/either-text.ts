import {htmlToText, looksLikeHtml} from '../model/html-to-text.js';
import {asText} from '../model/json.js';
import {plainText} from '../model/character-references.js';

// More than is kept of any text.
const MAX_TEXT = 6000;

/** Text of which nobody said whether it is HTML. */
export function eitherText(value: unknown): string {
  const text = asText(value) ?? '';
  return looksLikeHtml(text) ? htmlToText(text, MAX_TEXT) : plainText(text);
}

import {asText, isRecord, valueAt} from '../../model/json.js';
import {fieldsIn, inLanguage, inLanguageOfList, MAX_DEPTH, MAX_PARTS} from './records.js';

// As much of a document as an excerpt can need.
const MAX_TEXT = 6000;

// Where an object keeps a text: WordPress, Drupal, XML as JSON (`$t`, `_`, `#text`), Pure, ORCID, Crossref, rich text of editors.
const TEXT_KEYS = (
  'rendered processed formatted basic sentences cdata! jsonValue value @value stringValue plain_text rich_text text plaintext plain html storage json $t #text _ __text $ content main title label name description blocks ' +
  'children content_raw body summary headline view'
).split(' ');

/**
 * The text in a value: a text, an object that has one, the first of a list, or all texts of a document as editors save them
 * (paragraphs in lists in objects). It may be HTML.
 */
export function textIn(value: unknown, language: string, depth = 0): string | undefined {
  const text = asText(value);
  if (text !== undefined) {
    return text.trim() === '' ? undefined : text;
  }
  if (typeof value !== 'object' || depth >= MAX_DEPTH) {
    return undefined;
  }
  if (Array.isArray(value)) {
    const local = inLanguageOfList(value, language);
    if (local !== undefined) {
      return textIn(local, language, depth + 1);
    }
    const parts: string[] = [];
    let length = 0;
    for (const part of value.slice(0, MAX_PARTS)) {
      const words = textIn(part, language, depth + 1);
      if (words !== undefined) {
        parts.push(words);
        length += words.length;
        // The paragraphs of a document are one text; texts themselves are one after the other ("titles").
        if (typeof part === 'string' || isTitle(part) || length > MAX_TEXT) {
          break;
        }
      }
    }
    return parts.length > 0 ? parts.join(isRun(value) ? '' : ' ') : undefined;
  }
  const record = fieldsIn(value);
  const local = inLanguage(record, language);
  if (local !== undefined) {
    return textIn(local, language, depth + 1);
  }
  if (record.contentFieldValue !== undefined) {
    // Liferay: beside it stand the names of the field, which are no text.
    return textIn(record.contentFieldValue, language, depth + 1);
  }
  for (const key of TEXT_KEYS) {
    const words = textIn(record[key], language, depth + 1);
    if (words !== undefined) {
      return words;
    }
  }
  // Editor.js: {"type": "paragraph", "data": {"text": "…"}}.
  return textIn(record.data, language, depth + 1);
}

/** Whether a part of a list is a title of its own, beside which there are others (DataCite's subtitles). */
const isTitle = (part: unknown) => typeof valueAt(part, ['title']) === 'string';

/** Whether the parts of a list are the parts of one paragraph, with their own spaces. */
const isRun = (parts: readonly unknown[]) => isRecord(parts[0]) && typeof parts[0].text === 'string';

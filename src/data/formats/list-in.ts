import {isRecord, keysIn, listIn as entriesOf, valueAt} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import {shorten, tidyText} from '../model/plain-text.js';
import type {EntryFields} from './entry-fields.js';
import type {FieldMap} from './field-map.js';
import {findList, type FoundList} from './find-list.js';
import {dateIn} from './json-values/date-in.js';
import {holdsEntries, holdsOne, keyScore, LIST_KEYS} from './known-keys.js';
import {entryReader, newsScore, themeScore, TITLED_NEWS, WHOLE_NEWS} from './news-fields.js';
import {primaryLanguage, type SourceContext} from './source.js';
import {unknownShape} from './unknown-shape.js';

const EMPTY_KEYS = LIST_KEYS.split(' ');

function isListOfNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string');
}

/**
 * Whether an answer is one item, whose lists are of what belongs to it (the topics of a work, the paragraphs of an article), and
 * not a list with a title of its own.
 */
function isOneItem(
  json: unknown,
  score: number,
  found: FoundList | undefined,
  read: (entry: unknown) => EntryFields | undefined,
): boolean {
  return (
    isRecord(json) &&
    score >= WHOLE_NEWS &&
    score > (found?.score ?? 0) &&
    !holdsEntries(found?.key ?? '') &&
    read(json)?.first('date', (value) => dateIn(value, 'en')) !== undefined
  );
}

/** The list that the map names, or else the one whose entries score highest. */
export function listIn(
  json: unknown,
  map: FieldMap,
  {url, language, single, what = 'items'}: SourceContext,
): FoundList {
  if (map.items === undefined) {
    const primary = primaryLanguage(language);
    const read = entryReader(primary);
    const score = (entry: unknown) => (what === 'items' ? newsScore : themeScore)(read(entry), primary, map);
    // Names alone are themes only where a list of them would be kept; there are lists of words in any JSON.
    const named = [json, ...EMPTY_KEYS.map((key) => valueAt(json, [key]))].find(isListOfNames);
    const found =
      what === 'themes' && named !== undefined
        ? {list: named, score: 1}
        : findList(json, {
            score,
            whole: what === 'items' ? WHOLE_NEWS : Number.POSITIVE_INFINITY,
            within: what === 'items' ? TITLED_NEWS : 0,
            keyScore: (key) => keyScore(key, what),
            holdsOne: (key) => what === 'items' && holdsOne(key),
            emptyKeys: EMPTY_KEYS,
          });
    const own = score(json);
    if (
      single === true ? own > 0 && own >= (found?.score ?? 0) : what === 'items' && isOneItem(json, own, found, read)
    ) {
      return {list: [json], score: own};
    }
    if (found === undefined) {
      throw unknownShape(url, `The answer has no list of ${what === 'items' ? 'news' : what} in it.`);
    }
    return found;
  }
  const list = entriesOf(valueAt(json, map.items));
  if (list === undefined) {
    // Keys can be as long as the answer, and hold anything.
    const names = shorten(tidyText(isRecord(json) ? keysIn(json).slice(0, 8).join(', ') : ''), 200).text;
    const keys = isRecord(json) ? `The answer has the keys ${names}.` : '';
    throw new NewsError('format', `The map found no list at ${map.items.join('.') || 'the top'}.`, {
      hint:
        keys || (Array.isArray(json) ? 'The answer is itself a list: leave items out.' : 'The answer is no object.'),
      url,
    });
  }
  return {list, holder: valueAt(json, map.items.slice(0, -1)), score: 1};
}

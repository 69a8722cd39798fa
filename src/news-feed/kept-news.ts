import type {NewsSourceOptions, SourceFailure} from '../data/pages/news-stream.js';
import {dateValue} from '../data/model/iso-dates.js';
import type {NewsItem} from '../data/model/news-item.js';
import {safeUrl} from '../data/model/safe-url.js';

/** What a source is called to a reader, on its cards and where it is missing: its label, or its host. */
export function sourceName({src, label}: NewsSourceOptions): string {
  const address = safeUrl(src, document.baseURI);
  return label?.trim() || (address === undefined ? src : new URL(address).host.replace(/^www\./, ''));
}

/**
 * News that came, and those that were shown of the sources that did not answer this time: the last good news of each
 * source stay.
 */
export function withKept(
  came: readonly NewsItem[],
  shown: readonly NewsItem[],
  failed: readonly SourceFailure[],
  order: string,
): readonly NewsItem[] {
  const known = new Set(came.map(({id}) => id));
  const isMissing = (id: string): boolean => failed.some(({index}) => id.startsWith(`${index + 1}/`));
  const kept = shown.filter(({id}) => isMissing(id) && !known.has(id));
  const sign = order === 'oldest' ? 1 : -1;
  return kept.length === 0
    ? came
    : [...came, ...kept].toSorted((a, b) => sign * (dateValue(a.published) - dateValue(b.published)) || 0);
}

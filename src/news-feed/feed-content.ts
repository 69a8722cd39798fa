import {dateValue} from '../data/model/iso-dates.js';
import type {ItemIssue} from '../data/model/item-issue.js';
import type {NewsItem} from '../data/model/news-item.js';
import type {MissingSource, NewsPage, NewsStream} from '../data/pages/news-stream.js';
import type {Content} from '../query/content.js';

/** The sources that a page does without. */
export const missingIn = ({failed, pending}: NewsPage): readonly MissingSource[] => [...failed, ...pending];

/** What a feed shows, and the way to more. */
export function contentOf(
  stream: NewsStream,
  count: number,
  {failed, pending, done}: NewsPage,
  entries: readonly NewsItem[],
  issues: readonly ItemIssue[],
): Content<NewsItem> {
  return {
    entries,
    issues,
    pages: {stream, count, failed, pending},
    hasMore: !done,
    isIncomplete: failed.length > 0,
    isPending: pending.length > 0,
  };
}

/** The items that came, and those that were shown of the sources that did not answer this time. */
export function withMissing(
  came: readonly NewsItem[],
  shown: readonly NewsItem[],
  missing: readonly MissingSource[],
  order: string | undefined,
): readonly NewsItem[] {
  const known = new Set(came.map(({id}) => id));
  const isMissing = (id: string): boolean => missing.some(({index}) => id.startsWith(`${index + 1}/`));
  const kept = shown.filter(({id}) => isMissing(id) && !known.has(id));
  const sign = order === 'oldest' ? 1 : -1;
  return kept.length === 0
    ? came
    : [...came, ...kept].toSorted((a, b) => sign * (dateValue(a.published) - dateValue(b.published)) || 0);
}

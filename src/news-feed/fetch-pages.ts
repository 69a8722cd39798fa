import type {ItemIssue} from '../data/model/item-issue.js';
import type {NewsItem} from '../data/model/news-item.js';
import {
  openNews,
  type NewsStream,
  type NewsStreamOptions,
  type MissingSource,
  type NewsPage,
} from '../data/pages/news-stream.js';
import type {Content} from '../query/content.js';
import {isSameKey, type Data, type Request} from '../query/load-state.js';
import {dateValue} from '../data/model/iso-dates.js';

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

type Next = Parameters<NewsStream['next']>[0];

/**
 * Fetches what a request of a feed is for: the page after those that are shown, or the first page; or, where a feed is
 * loaded again, as many pages as it shows, all or nothing. Where the page brought the first along, nobody knows where the
 * second begins: then both are fetched.
 *
 * @param shown what is shown by then, if it is of the same theme and came from a source
 * @param opened number of pages to begin with
 * @throws NewsError where one of them does not come, or the signal's reason
 */
export async function fetchPages(
  {id, key, mode}: Request,
  shown: () => Data<Content<NewsItem>> | undefined,
  options: NewsStreamOptions,
  next: Next,
  opened: number,
): Promise<Content<NewsItem>> {
  const data = shown();
  const before = data?.value;
  // At first as many as the reader had opened, where Back returns to.
  const {stream, count = id === 1 ? opened : 1} = before?.pages ?? {};
  if (mode === 'more' && stream !== undefined && before !== undefined) {
    const page = await stream.next(next);
    // Those of a source that did not answer for a while are here already.
    // Meanwhile the reader may have had more shown.
    const {entries, held = entries, issues} = shown()?.value ?? before;
    const known = new Set(held.map(({id}) => id));
    const added = page.items.filter(({id}) => !known.has(id));
    const content = contentOf(stream, count + 1, page, [...entries, ...added], [...issues, ...page.issues]);
    return held === entries ? content : {...content, held: [...held, ...added]};
  }
  const shownPages = data === undefined || isSameKey(data.key, key) ? count : 1;
  const wanted = mode === 'more' ? 2 : shownPages;
  const fresh = openNews(options);
  const items: NewsItem[] = [];
  const issues: ItemIssue[] = [];
  let fetched = 0;
  let page;
  do {
    try {
      page = await fresh.next(next);
    } catch (error) {
      // Of pages that are opened for a returning reader those that come are better than none.
      if (page === undefined || data !== undefined || next?.signal?.aborted) {
        throw error;
      }
      break;
    }
    items.push(...page.items);
    issues.push(...page.issues);
    fetched++;
  } while (fetched < wanted && !page.done);
  const entries = withMissing(items, shown()?.value.entries ?? [], missingIn(page), options.order);
  return contentOf(fresh, fetched, page, entries, issues);
}

import {loadNews, NewsError, type ItemIssue, type NewsFormat, type NewsItem} from 'newsstand-elements/data';

/** The news at an address, or why there are none. */
export interface FoundNews {
  items: readonly NewsItem[];
  issues: readonly ItemIssue[];
  problem: string;
}

/** What is found is shown as a table and counted, not all of it drawn. */
const MOST = 100;

/** Reads the news as the elements do, all that one request brings. */
export async function findNews(src: string, format: string, map: string, signal: AbortSignal): Promise<FoundNews> {
  try {
    const {items, issues} = await loadNews({
      src,
      base: document.baseURI,
      format: format as NewsFormat,
      map,
      limit: MOST,
      retries: 0,
      signal,
    });
    return {items, issues, problem: ''};
  } catch (error) {
    if (!(error instanceof NewsError)) {
      throw error;
    }
    // What the browser can tell of the answer is told in its own words already.
    const told = error.kind === 'network' || error.kind === 'http' || error.kind === 'parse';
    return {items: [], issues: [], problem: told ? '' : `${error.message} ${error.hint}`};
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? {...value} : {};

/** What the format of an answer is called, by its shape; see the sources of the package for how they tell it. */
export function formatName(json: unknown, map: string): string {
  if (map.trim() !== '') {
    return 'the fields that you named';
  }
  const first = record(Array.isArray(json) ? json[0] : json);
  const top = record(json);
  if ('rendered' in record(first.title)) {
    return 'WordPress';
  }
  if (String(top.version).includes('jsonfeed.org/version/')) {
    return 'JSON Feed';
  }
  if ('jsonapi' in top) {
    return 'Drupal (JSON:API)';
  }
  if (Array.isArray(top.posts) && 'pagination' in record(top.meta)) {
    return 'Ghost';
  }
  return 'JSON of its own shape';
}

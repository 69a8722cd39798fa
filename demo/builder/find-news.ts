import {
  NewsError,
  openNews,
  type ItemIssue,
  type NewsErrorKind,
  type NewsFormat,
  type NewsItem,
  type NewsOrder,
} from 'newsstand-elements/data';

/** A source, and what a feed would ask it for. */
export interface Source {
  /** An absolute address. */
  src: string;
  format: string;
  map: string;
  limit: number;
  order: string;
}

/** The news at an address, or why there are none. */
export interface FoundNews {
  items: readonly NewsItem[];
  /** Whether the source has more than these. */
  more: boolean;
  issues: readonly ItemIssue[];
  /** What went wrong, if anything did. */
  kind?: NewsErrorKind;
  problem: string;
}

/** Reads the first page of news as a feed does, in one try. */
export async function findNews(
  {src, format, map, limit, order}: Source,
  seconds: number,
  signal: AbortSignal,
  fetch: typeof globalThis.fetch,
): Promise<FoundNews> {
  const source = {src, format: format as NewsFormat, map};
  const options = {sources: [source], limit, order: order as NewsOrder, retries: 0, timeout: seconds, fetch};
  try {
    const {items, issues, done} = await openNews(options).next({signal});
    return {items, more: !done, issues, problem: ''};
  } catch (error) {
    if (!(error instanceof NewsError)) {
      throw error;
    }
    const {kind, message, hint} = error;
    // What the browser can tell of the answer is told in its own words already.
    const isWordedByBrowser = ['network', 'http', 'parse', 'timeout'].includes(kind);
    return {items: [], more: false, issues: [], kind, problem: isWordedByBrowser ? '' : `${message} ${hint}`};
  }
}

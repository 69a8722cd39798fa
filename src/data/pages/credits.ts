import {ownOnly} from '../model/json.js';
import type {NewsItem, NewsSourceCredit} from '../model/news-item.js';
import {hostOf, safeUrl} from '../model/safe-url.js';

/** Who publishes the items of a source. */
export interface Credits {
  /** As far as the tag and its address say it. */
  readonly credit: NewsSourceCredit | undefined;
  /** Whether the items may say who publishes them, as those of a snapshot do. */
  readonly hasOwnCredits: boolean;
}

/**
 * Whether a source is of the host that its page is of: what another one says of who publishes its items need not be true. A page
 * without a host (`file:`, `data:`) has no source of its own; a program that names no page trusts what it asks.
 */
export function isOfPage(src: string, base: string | undefined): boolean {
  const [source, page] = [safeUrl(src, base), safeUrl(base)];
  return base === undefined || (source !== undefined && page !== undefined && hostOf(source) === hostOf(page));
}

/** An item with who publishes it. */
export function published({source: own, ...item}: NewsItem, {credit, hasOwnCredits}: Credits): NewsItem {
  const source = (hasOwnCredits ? own : undefined) ?? credit;
  return ownOnly({...item, ...(source && {source})});
}

import {parseJson} from '../data/model/json.js';

/** What a page brings along for an element. */
export interface Prerendered {
  entries?: readonly unknown[];
  /** Milliseconds since 1970. */
  updatedAt?: number;
  isExpired?: boolean;
  /** Whether the source has more pages. */
  hasMore?: boolean;
}

/**
 * Takes over a shadow root that came with the page (`newsstand prerender`, the WordPress plugin): the entries that its
 * picture was drawn from, a JSON list in a script that never runs, or none where there are none.
 *
 * A page may lie in a cache for days: `data-updated` (ISO 8601) on the script says when the entries came, and `data-max-age`
 * after how many seconds they are asked for again, in the background. `data-more` says that there is a next page.
 */
export function removePrerendered(root: ShadowRoot): Prerendered {
  const script = root.querySelector<HTMLElement>('script[type="application/json"]');
  const {updated = '', maxAge = '', more} = script?.dataset ?? {};
  try {
    const entries: unknown = parseJson(script?.textContent ?? '');
    if (!Array.isArray(entries)) {
      return {};
    }
    const updatedAt = Date.parse(updated);
    // At once needs no clock, and that of the reader may be wrong.
    const isExpired = maxAge === '0' || (maxAge !== '' && Date.now() > updatedAt + Number(maxAge) * 1000);
    return {entries, isExpired, hasMore: more !== undefined, ...(updatedAt > 0 && {updatedAt})};
  } catch {
    return {};
  }
}

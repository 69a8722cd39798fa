import {jsonText} from '../data/model/json.js';
import type {QueryKey} from '../query/load-state.js';

// A reader who has opened more than this has long forgotten where.
const MAX_PAGES = 20;

/** What the history entry of the page holds of ours, beside the state that the page's own router keeps there. */
function stored(): Readonly<Record<string, unknown>> {
  const {newsstand} = (history.state ?? {}) as {newsstand?: unknown};
  return typeof newsstand === 'object' && newsstand !== null ? (newsstand as Record<string, unknown>) : {};
}

const nameOf = (key: QueryKey): string => jsonText(key);

/** Number of pages that the reader had opened when leaving this page, which Back returns to; 1 on a new visit. */
export function openedPages(key: QueryKey | undefined): number {
  const name = key && nameOf(key);
  const pages = name !== undefined && Object.hasOwn(stored(), name) ? Number(stored()[name]) : 1;
  return Number.isInteger(pages) && pages > 0 ? Math.min(pages, MAX_PAGES) : 1;
}

/**
 * Remembers in the history entry of the page how many pages of a feed are open: a number, gone with the tab. Browsers keep
 * the whole page for Back where they can; this is for where they cannot.
 */
export function keepOpenedPages(key: QueryKey, pages: number): void {
  const {state} = history as {state: unknown};
  if (openedPages(key) === Math.min(pages, MAX_PAGES) || (state !== null && typeof state !== 'object')) {
    return;
  }
  try {
    history.replaceState({...state, newsstand: {...stored(), [nameOf(key)]: pages}}, '');
  } catch {
    // Not in a frame without an origin, and in Safari not a hundred times in half a minute.
  }
}

import type {QueryKey} from '../query/load-state.js';

// A reader who has opened more than this has long forgotten where.
const MAX_PAGES = 20;

// No name of a feed: those have several lines.
const PLACE = 'y';

/** What the history entry of the page holds of ours, beside the state that the page's own router keeps there. */
function stored(): Readonly<Record<string, unknown>> {
  const {newsstand} = (history.state ?? {}) as {newsstand?: unknown};
  return typeof newsstand === 'object' && newsstand !== null ? (newsstand as Record<string, unknown>) : {};
}

const nameOf = ({source, theme, details}: QueryKey): string => [source, theme, details].join('\n');

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
  if (pages > 1) {
    // Added again, it is still one listener.
    addEventListener('pagehide', keepPlace);
  }
  if (openedPages(key) !== Math.min(pages, MAX_PAGES)) {
    keep(nameOf(key), pages);
  }
}

const keepPlace = () => keep(PLACE, Math.round(scrollY));

/**
 * Scrolls to where the reader left a page with further pages open. Browsers do so themselves where the page is long enough by the
 * time it is loaded, which is before our files are there.
 */
export function returnToPlace(): void {
  const place = Number(stored()[PLACE]);
  if (place > scrollY && history.scrollRestoration === 'auto') {
    scrollTo(scrollX, place);
  }
}

function keep(name: string, value: number): void {
  const {state} = history as {state: unknown};
  if (state !== null && typeof state !== 'object') {
    return;
  }
  try {
    history.replaceState({...state, newsstand: {...stored(), [name]: value}}, '');
  } catch {
    // Not in a frame without an origin, and in Safari not a hundred times in half a minute.
  }
}

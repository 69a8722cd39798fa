import {nextChange} from '../i18n/next-change.js';
import type {NewsItem} from '../data/model/news-item.js';

/** What shows something that time alone changes. */
interface Scheduled {
  requestUpdate(): void;
}

// A wait may turn out longer than asked for where the device sleeps in between, and may not be longer than 24 days (HTML).
const MAX_WAIT = 900_000;

// One timer for all elements of the page, and none while nobody needs it or the page is hidden.
const due = new Map<Scheduled, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

function wait(): void {
  clearTimeout(timer);
  if (due.size > 0 && document.visibilityState !== 'hidden') {
    timer = setTimeout(flush, Math.min(Math.max(Math.min(...due.values()) - Date.now(), 0), MAX_WAIT));
  }
}

function flush(): void {
  const now = Date.now();
  for (const [element, when] of due) {
    if (when <= now) {
      // Asks for its next time once it is rendered.
      due.set(element, Infinity);
      element.requestUpdate();
    }
  }
  wait();
}

const handleVisibility = (): void => (document.visibilityState !== 'hidden' ? flush() : clearTimeout(timer));

/**
 * Has an element rendered again at a time. A later call takes the place of an earlier one.
 *
 * @param when milliseconds since 1970; infinity for never
 */
function renderAt(element: Scheduled, when: number): void {
  const before = due.size;
  if (when === Infinity) {
    if (!due.delete(element)) {
      return;
    }
  } else {
    due.set(element, when);
  }
  if (before === 0 && due.size > 0) {
    addEventListener('visibilitychange', handleVisibility, true);
  } else if (before > 0 && due.size === 0) {
    removeEventListener('visibilitychange', handleVisibility, true);
  }
  wait();
}

/** Keeps "2 hours ago" true: an element is rendered again when the first of its dates reads otherwise. */
export class RelativeDates {
  readonly #host: Scheduled;
  #now = 0;

  constructor(host: Scheduled) {
    this.#host = host;
  }

  /** The time that dates are relative to in this rendering, in milliseconds since 1970. */
  now(): number {
    this.#now = Date.now();
    return this.#now;
  }

  /**
   * Waits until one of the dates that were drawn changes, in the place of those before.
   *
   * @param items those whose dates are shown relative to now
   */
  follow(items: readonly NewsItem[]): void {
    renderAt(
      this.#host,
      Math.min(...items.map(({published}) => (published ? nextChange(published, this.#now) : Infinity))),
    );
  }

  /** Waits no longer. */
  stop(): void {
    renderAt(this.#host, Infinity);
  }
}

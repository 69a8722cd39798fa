import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {nextChange} from '../i18n/next-change.js';
import type {NewsItem} from '../data/model/news-item.js';

/** What shows something that time alone changes. */
export interface Scheduled {
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
export function renderAt(element: Scheduled, when: number): void {
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

/** The dates that cards show. */
export function datesOf(items: readonly NewsItem[]): readonly string[] {
  return items.flatMap(({published}) => published ?? []);
}

/** Keeps "2 hours ago" true while an element is connected: it is rendered again when the first of its dates reads otherwise. */
export class RelativeDates implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #dates: () => readonly string[];
  #now = 0;

  /** @param dates those that are shown relative to now, ISO 8601; none where dates are written out */
  constructor(host: ReactiveControllerHost & Element, dates: () => readonly string[]) {
    this.#host = host;
    this.#dates = dates;
    host.addController(this);
  }

  /** The time that dates are relative to in this rendering, in milliseconds since 1970. */
  now(): number {
    this.#now = Date.now();
    return this.#now;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const changes = this.#host.isConnected ? this.#dates().map((date) => nextChange(date, this.#now)) : [];
    renderAt(this.#host, Math.min(...changes));
  }

  hostDisconnected(): void {
    renderAt(this.#host, Infinity);
  }
}

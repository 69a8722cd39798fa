import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {nextChange} from '../i18n/next-change.js';
import type {NewsItem} from '../data/model/news-item.js';
import {renderAt} from './update-scheduler.js';

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

// Imported on demand: an element that nobody asks to report what is seen does not load it.
import type {ReactiveController} from 'lit';
import type {NewsItem} from '../data/model/news-item.js';
import {readMember} from '../host/members.js';
import type {CardHost, CardView} from './card-controller.js';
import {NewsCardSeenEvent} from './news-card-seen-event.js';

/** How long a card is looked at, in milliseconds: as the Media Rating Council counts a display that was viewable. */
const DURATION = 1000;

// One within each factor of two, so that half a window of a card of any height crosses one.
const THRESHOLDS = [0, ...Array.from({length: 8}, (_, power) => 0.5 ** (power + 1))];

/** Whether half of a box is in the window, or of one that is higher than the window, half a window of it. */
function isInView({intersectionRect, boundingClientRect, rootBounds, target}: IntersectionObserverEntry): boolean {
  const {width, height} = boundingClientRect;
  // In a frame of another site the size of the window around it is unknown.
  const windowHeight = rootBounds?.height ?? readMember(target.ownerDocument, 'defaultView')?.innerHeight ?? height;
  const wanted = (Math.min(height, windowHeight) / 2) * width;
  // The engines round differently.
  return wanted > 0 && intersectionRect.width * intersectionRect.height >= wanted * 0.99;
}

const keyOf = ({id, url}: NewsItem): string => `${id} ${url}`;

/** Says `news-card-seen` of each item whose card has been half in the window for a second while the page was visible. */
export class SeenCards implements ReactiveController {
  readonly #host: CardHost;
  readonly #view: CardView;
  readonly #reported = new Set<string>();
  /** What is watched, and for which item. */
  readonly #watched = new Map<Element, NewsItem>();
  /** The boxes in view, each with its timer; without one while the page is hidden. */
  readonly #inView = new Map<Element, ReturnType<typeof setTimeout> | undefined>();
  #observer: IntersectionObserver | undefined;

  constructor(host: CardHost, view: CardView) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
    this.hostUpdated();
  }

  hostConnected(): void {
    addEventListener('visibilitychange', this.#handleVisibility, true);
    this.#observer ??= new IntersectionObserver(this.#handleEntries, {threshold: THRESHOLDS});
    this.#watch();
  }

  hostUpdated(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    removeEventListener('visibilitychange', this.#handleVisibility, true);
    [...this.#watched.keys()].forEach(this.#unwatch);
  }

  /** Watches the boxes that are there now, except those of items that were seen. */
  #watch(): void {
    const {isConnected, reportSeen} = this.#host;
    const items = this.#view.items();
    const unseen = new Map<Element, NewsItem>();
    for (const [index, box] of isConnected && reportSeen ? [...this.#view.boxes()].entries() : []) {
      const item = items[index];
      if (item !== undefined && !this.#reported.has(keyOf(item))) {
        unseen.set(box, item);
      }
    }
    for (const [box, item] of this.#watched) {
      const now = unseen.get(box);
      if (now === undefined || keyOf(now) !== keyOf(item)) {
        this.#unwatch(box);
      }
    }
    for (const [box, item] of unseen) {
      if (!this.#watched.has(box)) {
        this.#observer?.observe(box);
      }
      this.#watched.set(box, item);
    }
  }

  readonly #unwatch = (box: Element): void => {
    this.#observer?.unobserve(box);
    this.#watched.delete(box);
    this.#leave(box);
  };

  #enter(box: Element): void {
    const isVisible = document.visibilityState !== 'hidden';
    this.#inView.set(box, isVisible ? setTimeout(() => this.#report(box), DURATION) : undefined);
  }

  #report(box: Element): void {
    const item = this.#watched.get(box);
    this.#unwatch(box);
    // Two cards may be of one item.
    if (item !== undefined && !this.#reported.has(keyOf(item))) {
      this.#reported.add(keyOf(item));
      this.#host.dispatchEvent(new NewsCardSeenEvent(item));
    }
  }

  #leave(box: Element): void {
    clearTimeout(this.#inView.get(box));
    this.#inView.delete(box);
  }

  readonly #handleEntries = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const entry of entries) {
      const {target} = entry;
      if (!this.#watched.has(target)) {
        continue;
      }
      if (!isInView(entry)) {
        this.#leave(target);
      } else if (!this.#inView.has(target)) {
        this.#enter(target);
      }
    }
  };

  /** A second counts only as a whole: it begins again when the reader comes back. */
  readonly #handleVisibility = (): void => {
    for (const [box, timer] of this.#inView) {
      clearTimeout(timer);
      this.#enter(box);
    }
  };
}

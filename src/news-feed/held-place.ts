import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ElementRef} from '../element/element-ref.js';
import {whenUnseen} from '../element/reserved-space.js';

/** What a feed has drawn, as far as it is there. */
export interface DrawnFeed {
  readonly region: ElementRef<HTMLElement>;
  /** Holds the skeleton while news is awaited. */
  readonly awaited: ElementRef;
  /** The list of the skeleton. */
  readonly places: ElementRef;
  /** The list of cards. */
  readonly list: ElementRef;
}

/** The feeds whose skeleton is shown, and their regions. */
const awaitedFeeds = new Map<Element, ElementRef<HTMLElement>>();

type Place = ReturnType<typeof look>;

let places: Map<Element, Place> | undefined;

/** Where a feed is, and how wide in its own lengths: a page may have scaled it. */
function look({value: region}: ElementRef<HTMLElement>) {
  return region && {rect: region.getBoundingClientRect(), ownWidth: region.offsetWidth};
}

/**
 * Where a feed is drawn. All of them are looked at together, before the first changes: many feeds of a page may settle in one
 * task, and for a look after each change the browser would lay out the whole page each time.
 */
function renderedPlace(feed: Element, region: ElementRef<HTMLElement>): Place {
  if (places === undefined) {
    places = new Map(Array.from(awaitedFeeds, ([one, itsRegion]) => [one, look(itsRegion)]));
    setTimeout(() => (places = undefined));
  }
  return places.get(feed) ?? look(region);
}

/**
 * Keeps what follows a feed where it is when the news takes the place of its skeleton, as far as it is in view: short news leaves its
 * room below the cards, and a title that is longer than its place is cut. Both end when nobody sees it, when the keyboard comes
 * into the feed, and when its width changes.
 */
export class HeldPlace implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #drawn: DrawnFeed;
  #place: Place;
  #places = 0;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, drawn: DrawnFeed) {
    this.#host = host;
    this.#drawn = drawn;
  }

  hostDisconnected(): void {
    awaitedFeeds.delete(this.#host);
    this.#release?.();
  }

  hostUpdate(): void {
    const {awaited, region, places: skeleton} = this.#drawn;
    this.#place = awaited.value && renderedPlace(this.#host, region);
    this.#places = skeleton.value?.children.length ?? 0;
  }

  hostUpdated(): void {
    const {awaited, list, region: regionRef} = this.#drawn;
    // With all that stands below the cards: no room opens between them and the button for more.
    const region = regionRef.value;
    if (awaited.value) {
      awaitedFeeds.set(this.#host, regionRef);
    } else {
      awaitedFeeds.delete(this.#host);
    }
    const {rect: {top = 0, bottom = 0, width = 0} = {}, ownWidth = 0} = this.#place ?? {};
    // One of another window would go on observing in a frame that was taken out, and fail in the page.
    const view = this.#host.ownerDocument.defaultView;
    const height = Math.min(bottom, view?.innerHeight ?? 0) - top;
    // Places that nothing came for would be a hole.
    const isFull = (list.value?.children.length ?? 0) >= Math.max(1, this.#places);
    if (!region || !view || height <= 0 || !isFull || typeof view.ResizeObserver !== 'function') {
      return;
    }
    this.#release?.();
    region.style.minBlockSize = `${(height * ownWidth) / width}px`;
    if (bottom < view.innerHeight) {
      // Below the window there is nothing that longer news could move.
      region.classList.add('held');
    }
    const resized = new view.ResizeObserver(([entry]) => {
      if (Math.abs((entry?.contentRect.width ?? 0) - ownWidth) > 1) {
        // Within its turn, another size is an error of the page ("ResizeObserver loop completed …").
        view.requestAnimationFrame(() => this.#release === release && release());
      }
    });
    const stopLooking = whenUnseen(region, () => release());
    const handleFocus = () => region.querySelector(':focus-visible') && release();
    region.addEventListener('focusin', handleFocus);
    resized.observe(region);
    const release = (this.#release = () => {
      resized.disconnect();
      stopLooking();
      region.removeEventListener('focusin', handleFocus);
      region.style.minBlockSize = '';
      region.classList.remove('held');
    });
  }
}

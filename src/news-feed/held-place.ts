import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {whenUnseen} from '../element/reserved-space.js';

const regionOf = (feed: Element) => feed.shadowRoot?.querySelector<HTMLElement>('.region');

/** The feeds whose skeleton is shown. */
const awaited = new Set<Element>();

type Place = ReturnType<typeof look>;

let places: Map<Element, Place> | undefined;

/** Where a feed is, and how wide in its own lengths: a page may have scaled it. */
function look(feed: Element) {
  const region = regionOf(feed);
  return region && {rect: region.getBoundingClientRect(), ownWidth: region.offsetWidth};
}

/**
 * Where a feed is drawn. All of them are looked at together, before the first changes: many feeds of a page may settle in one
 * task, and for a look after each change the browser would lay out the whole page each time.
 */
function renderedPlace(feed: Element): Place {
  if (places === undefined) {
    places = new Map(Array.from(awaited, (one) => [one, look(one)]));
    setTimeout(() => (places = undefined));
  }
  return places.get(feed) ?? look(feed);
}

/**
 * Keeps what follows a feed where it is when the news takes the place of its skeleton, as far as it is in view: short news leaves its
 * room below the cards, and a title that is longer than its place is cut. Both end when nobody sees it, when the keyboard comes
 * into the feed, and when its width changes.
 */
export class HeldPlace implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #place: Place;
  #places = 0;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  hostDisconnected(): void {
    awaited.delete(this.#host);
    this.#release?.();
  }

  hostUpdate(): void {
    const skeleton = this.#host.shadowRoot?.querySelector('.awaited');
    this.#place = skeleton ? renderedPlace(this.#host) : undefined;
    this.#places = skeleton?.querySelectorAll('li').length ?? 0;
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    // With all that stands below the cards: no room opens between them and the button for more.
    const region = regionOf(this.#host);
    awaited[this.#host.isConnected && root?.querySelector('.awaited') ? 'add' : 'delete'](this.#host);
    const {rect: {top = 0, bottom = 0, width = 0} = {}, ownWidth = 0} = this.#place ?? {};
    // One of another window would go on observing in a frame that was taken out, and fail in the page.
    const view = this.#host.ownerDocument.defaultView;
    const height = Math.min(bottom, view?.innerHeight ?? 0) - top;
    // Places that nothing came for would be a hole.
    const isFull = (root?.querySelectorAll('.settled li').length ?? 0) >= Math.max(1, this.#places);
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

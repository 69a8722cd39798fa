import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {whenUnseen} from '../element/reserved-space.js';

/**
 * Keeps what follows a feed where it is when the news takes the place of its skeleton, as far as it is in view: short news leaves its
 * room below the cards, and a title that is longer than its place is cut. Both end when nobody sees it, when the keyboard comes
 * into the feed, and when its width changes.
 */
export class HeldPlace implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #place: DOMRect | undefined;
  #places = 0;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  hostDisconnected(): void {
    this.#release?.();
  }

  hostUpdate(): void {
    const place = this.#host.shadowRoot?.querySelector('.awaited');
    // Known to the browser, which has drawn it already.
    this.#place = place?.getBoundingClientRect();
    this.#places = place?.querySelectorAll('li').length ?? 0;
  }

  hostUpdated(): void {
    const news = this.#host.shadowRoot?.querySelector<HTMLElement>('.settled');
    const {top = 0, bottom = 0, width = 0} = this.#place ?? {};
    const height = Math.min(bottom, innerHeight) - top;
    // Places that nothing came for would be a hole.
    const isFull = (news?.querySelectorAll('li').length ?? 0) >= this.#places;
    if (!news || height <= 0 || !isFull || typeof ResizeObserver !== 'function') {
      return;
    }
    this.#release?.();
    news.style.minBlockSize = `${height}px`;
    if (bottom < innerHeight) {
      // Below the window there is nothing that longer news could move.
      news.classList.add('held');
    }
    const resized = new ResizeObserver(([entry]) => entry?.contentRect.width !== width && release());
    const stopLooking = whenUnseen(news, () => release());
    const handleFocus = () => news.querySelector(':focus-visible') && release();
    news.addEventListener('focusin', handleFocus);
    resized.observe(news);
    const release = (this.#release = () => {
      resized.disconnect();
      stopLooking();
      news.removeEventListener('focusin', handleFocus);
      news.style.minBlockSize = '';
      news.classList.remove('held');
    });
  }
}

import type {ReactiveController} from 'lit';
import type {ElementRef} from '../element/element-ref.js';

/** A list of no more cards is laid out at once. */
const MAX_AT_ONCE = 36;
/** Cards of a longer one that are laid out at once: about a window; more of them where more are near it. */
const INITIAL_BATCH = 12;
/** Milliseconds until the rest is begun with: the first moments are the reader's, and the pictures'. */
const REST = 1000;
/** Cards that are laid out in one go after that, which takes a slow device about one frame. */
const BATCH = 25;

/**
 * Lets the browser lay out a long list of cards bit by bit, whenever it has nothing else to do, so that the page answers
 * meanwhile. What comes near the window is laid out at once (`content-visibility: auto`), and can be found and printed at
 * any time. It does not stay so: what is not laid out is missing in Chromium's accessibility tree (seen in version 156).
 */
export class GradualLayout implements ReactiveController {
  readonly #list: ElementRef;
  readonly #known = new WeakSet<Element>();
  #waiting: Element[] = [];
  #scheduled = false;

  /** @param list the element of the list of cards */
  constructor(list: ElementRef) {
    this.#list = list;
  }

  hostUpdated(): void {
    const items = this.#list.value?.children ?? [];
    const atOnce = items.length > MAX_AT_ONCE ? INITIAL_BATCH : MAX_AT_ONCE;
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (item && !this.#known.has(item)) {
        this.#known.add(item);
        if (index >= atOnce) {
          item.className += ' deferred';
          this.#waiting.push(item);
        }
      }
    }
    if (!this.#scheduled && this.#waiting.length > 0) {
      this.#scheduled = true;
      setTimeout(this.#schedule, REST);
    }
  }

  readonly #schedule = (): void => {
    // Not in Safari yet, where an element of that name stands in its place (HTML, "named access on the Window object").
    const idle = Object.hasOwn(globalThis, 'requestIdleCallback')
      ? requestIdleCallback
      : (callback: () => void) => setTimeout(callback, 50);
    idle(() => {
      for (const item of this.#waiting.splice(0, BATCH)) {
        item.className = item.className.replace(' deferred', '');
      }
      this.#scheduled = this.#waiting.length > 0;
      if (this.#scheduled) {
        this.#schedule();
      }
    });
  };
}

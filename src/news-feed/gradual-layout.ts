import type {ReactiveController} from 'lit';
import type {ElementRef} from '../element/element-ref.js';

/** Cards that are laid out at once: more than any window shows. */
const INITIAL_BATCH = 36;
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
    for (let index = INITIAL_BATCH; index < items.length; index++) {
      const item = items[index];
      if (item && !this.#known.has(item)) {
        this.#known.add(item);
        item.className += ' deferred';
        this.#waiting.push(item);
      }
    }
    this.#schedule();
  }

  #schedule(): void {
    if (this.#waiting.length > 0 && !this.#scheduled) {
      this.#scheduled = true;
      // Not in Safari yet, where an element of that name stands in its place (HTML, "named access on the Window object").
      const idle = Object.hasOwn(globalThis, 'requestIdleCallback')
        ? requestIdleCallback
        : (callback: () => void) => setTimeout(callback, 50);
      idle(() => {
        this.#scheduled = false;
        for (const item of this.#waiting.splice(0, BATCH)) {
          item.className = item.className.replace(' deferred', '');
        }
        this.#schedule();
      });
    }
  }
}

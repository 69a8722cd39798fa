import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Calls back once each time an element that is watched comes near the window; watches for nobody outside the page. */
export class NearViewport implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #callback: () => void;
  readonly #margin: string;
  #observer: IntersectionObserver | undefined;
  #target: Element | undefined;

  /** @param margin how near, as a length in CSS pixels or per cent of the window, e.g. `400px` */
  constructor(host: ReactiveControllerHost & Element, margin: string, callback: () => void) {
    this.#host = host;
    this.#margin = margin;
    this.#callback = callback;
    host.addController(this);
  }

  /** Whether the browser has IntersectionObserver. */
  static get supported(): boolean {
    return typeof IntersectionObserver === 'function';
  }

  hostDisconnected(): void {
    this.watch(undefined);
  }

  /** Watches an element, in the place of the one before, until it has come near; nothing where it is undefined. */
  watch(wanted: Element | undefined): void {
    // An element is updated outside the page too.
    const target = this.#host.isConnected ? wanted : undefined;
    if (target === this.#target || !NearViewport.supported) {
      return;
    }
    this.#observer?.disconnect();
    this.#target = target;
    if (target !== undefined) {
      this.#observer = new IntersectionObserver(
        (entries) => {
          // An entry about an element that is watched no more does not count.
          if (this.#target === target && entries.some(({isIntersecting}) => isIntersecting)) {
            this.watch(undefined);
            this.#callback();
          }
        },
        {rootMargin: this.#margin},
      );
      this.#observer.observe(target);
    }
  }
}

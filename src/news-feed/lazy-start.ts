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

/** When elements load; the values of the `loading` attribute. */
export const LOADINGS = ['eager', 'lazy'] as const;

export type Loading = (typeof LOADINGS)[number];

/**
 * Lets an element wait until it comes near the window, as lazy images do. It waits no longer where the page is printed,
 * where somebody asks for it, and in a browser without `IntersectionObserver`.
 */
export class LazyStart implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element & {readonly loading: Loading};
  readonly #near: NearViewport;
  #started = false;

  constructor(host: ReactiveControllerHost & Element & {readonly loading: Loading}) {
    this.#host = host;
    this.#near = new NearViewport(host, '600px', () => this.start());
    host.addController(this);
  }

  /** Whether it waits. What has begun once does not wait again. */
  get waiting(): boolean {
    this.#started ||= this.#host.loading === 'eager' || !NearViewport.supported;
    return !this.#started;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#handlePrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#handlePrint);
  }

  hostUpdated(): void {
    this.#near.watch(this.waiting ? this.#host : undefined);
  }

  /** Waits no longer. */
  start(): void {
    if (this.waiting) {
      this.#started = true;
      this.#host.requestUpdate();
    }
  }

  readonly #handlePrint = (): void => this.start();
}

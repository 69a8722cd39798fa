import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {NearViewport} from './near-viewport.js';

/** When elements load; the values of the `loading` attribute. */
export const LOADINGS = ['eager', 'lazy'] as const;

export type Loading = (typeof LOADINGS)[number];

/**
 * Lets an element wait until it comes near the window, as lazy images do. It waits no longer where the page is printed,
 * where somebody asks for it, and in a browser that cannot tell.
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

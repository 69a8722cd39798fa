import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What has to be known to ask a source again. */
export interface RefetchingConfig {
  /** Seconds between background refreshes; 0 for none. */
  interval(): number;
  /** Whether a request is under way; the interval then begins anew with its end. */
  isLoading(): boolean;
  /** Whether something has not come that may come now. */
  isLacking(): boolean;
  /** An interval is over. */
  refresh(): void;
  /** The connection is back, or the reader. */
  recover(): void;
}

/** Asks a source again: after an interval, and when the connection or the reader comes back. */
export class Refetching implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #config: RefetchingConfig;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #interval = 0;
  /** When the last request ended, in milliseconds since 1970. */
  #settledAt = 0;

  constructor(host: ReactiveControllerHost & Element, config: RefetchingConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#recover);
    addEventListener('visibilitychange', this.#handleVisibility, true);
    this.#settledAt ||= Date.now();
    this.schedule();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#recover);
    removeEventListener('visibilitychange', this.#handleVisibility, true);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    if (this.#config.interval() !== this.#interval) {
      this.schedule();
    }
  }

  /** A request has ended: the interval begins anew. */
  restart(): void {
    this.#settledAt = Date.now();
    this.schedule();
  }

  /** Sets the timer of the next refresh, if one is due: not while the page is hidden, nor while a request is under way. */
  schedule(): void {
    clearTimeout(this.#timer);
    this.#interval = this.#config.interval();
    const wanted = this.#interval > 0 && !this.#config.isLoading();
    if (wanted && this.#host.isConnected && document.visibilityState !== 'hidden') {
      const due = Math.max(0, this.#settledAt + this.#interval * 1000 - Date.now());
      this.#timer = setTimeout(() => this.#config.refresh(), due);
    }
  }

  readonly #handleVisibility = (): void => {
    this.#recover();
    this.schedule();
  };

  readonly #recover = (): void => {
    if (document.visibilityState !== 'hidden' && this.#config.isLacking()) {
      this.#config.recover();
    }
  };
}

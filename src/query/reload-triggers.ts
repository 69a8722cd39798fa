import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What the triggers have to know of a load. */
export interface TriggerConfig {
  /** Seconds between background refreshes; 0 for none, or for none now. */
  interval(): number;
  /** Whether something of what was asked for has not come, and may come now. */
  lacking(): boolean;
  /** An interval is over. */
  refresh(): void;
  /** The connection is back, or the reader. */
  recover(): void;
}

/** When an element asks its source again by itself: after an interval, and when the connection or the reader comes back. */
export class ReloadTriggers implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #config: TriggerConfig;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settledAt = 0;

  constructor(host: ReactiveControllerHost & Element, config: TriggerConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#recover);
    document.addEventListener('visibilitychange', this.#handleVisibility);
    this.#settledAt ||= Date.now();
    this.schedule();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#recover);
    document.removeEventListener('visibilitychange', this.#handleVisibility);
    clearTimeout(this.#timer);
  }

  /** A load is over: the interval begins anew. */
  settled(): void {
    this.#settledAt = Date.now();
    this.schedule();
  }

  /** Sets the timer of the next refresh, if one is due at all: not while hidden, nor while the interval says none. */
  schedule(): void {
    clearTimeout(this.#timer);
    const interval = this.#config.interval() * 1000;
    if (interval > 0 && this.#host.isConnected && document.visibilityState === 'visible') {
      const due = Math.max(0, this.#settledAt + interval - Date.now());
      this.#timer = setTimeout(() => this.#config.refresh(), due);
    }
  }

  readonly #handleVisibility = (): void => {
    this.#recover();
    this.schedule();
  };

  readonly #recover = (): void => {
    if (document.visibilityState === 'visible' && this.#config.lacking()) {
      this.#config.recover();
    }
  };
}

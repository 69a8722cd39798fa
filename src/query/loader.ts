import {Task} from '@lit/task';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {OnAttemptFailed} from '../data/http/request-json.js';
import {NewsError} from '../data/model/news-error.js';
import type {Content} from './content.js';
import {
  INITIAL_STATE,
  isAwaited,
  isLoadingMore,
  isSameKey,
  reduce,
  type LoadEvent,
  type LoadState,
  type QueryKey,
  type Request,
} from './load-state.js';
import {Refetching} from './refetching.js';

/** Milliseconds after which an element says that it takes long. */
const SLOW_AFTER = 4_000;

/** What a `Loader` has to know of its element. */
export interface LoaderConfig<Entry> {
  /** What is asked for now, or undefined while there is nothing to load. */
  key(): QueryKey | undefined;
  /** Whether prerendered content answers that. */
  isAsPrerendered(): boolean;
  /** Asks the source. */
  fetch(request: Request, signal: AbortSignal, onAttemptFailed: OnAttemptFailed): Promise<Content<Entry>>;
  /** Calls back with what an earlier visit has stored, if anything. It is shown until the source has answered. */
  readCache(key: QueryKey, onRead: (entries: readonly Entry[], updatedAt: number, hasMore?: boolean) => void): void;
  /** Seconds between background refreshes; 0 for none. */
  readonly refreshInterval: () => number;
  /** Called with each new state. All that is to follow from it follows from the difference to the one before. */
  onChange(state: LoadState<Content<Entry>>, before: LoadState<Content<Entry>>): void;
  /** An attempt failed, and another follows. */
  onRetry(error: NewsError): void;
}

/** `Task` would render its element again with each run. The load state says what is rendered. */
const TASK_HOST: ReactiveControllerHost = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

/** Makes the one error type of the package of what was thrown. Anything else is a mistake of ours. */
function asNewsError(cause: unknown): NewsError {
  return cause instanceof NewsError
    ? cause
    : new NewsError('format', `The news could not be read: ${String(cause)}.`, {
        hint: 'Another script of this page may have changed what it needs; otherwise please report this.',
        url: '',
        cause,
      });
}

/**
 * Loads what an element shows while it is connected: keeps the {@link LoadState}, and does what follows from its changes.
 * A `Task` runs the one request and owns its abort.
 */
export class Loader<Entry> implements ReactiveController {
  state: LoadState<Content<Entry>> = INITIAL_STATE;

  readonly #host: ReactiveControllerHost & Element;
  readonly #config: LoaderConfig<Entry>;
  readonly #task: Task<readonly [Request], void>;
  readonly #refetching: Refetching;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  /** Those who wait for a request to end. */
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & Element, config: LoaderConfig<Entry>) {
    this.#host = host;
    this.#config = config;
    this.#task = new Task(TASK_HOST, {
      autoRun: false,
      task: ([request], {signal}) => this.#run(request, signal),
      onError: this.#fail,
    });
    this.#refetching = new Refetching(host, {
      interval: config.refreshInterval,
      isLoading: () => this.state.request !== undefined,
      isLacking: () => {
        const {error, data} = this.state;
        return (error !== undefined && error.kind !== 'config') || data?.value.isIncomplete === true;
      },
      refresh: () => this.#dispatch({type: 'fetch', mode: 'background'}),
      recover: () => void (this.state.error === undefined ? this.loadMissing() : this.reload()),
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // A task later, so that a move within the DOM does not lose the request.
    setTimeout(() => {
      if (!this.#host.isConnected) {
        this.#dispatch({type: 'disconnect'});
      }
    });
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) {
      return;
    }
    const {key: before} = this.state;
    const key = this.#config.key();
    // Asked of what has just been taken over, and then no more.
    const isAsPrerendered = this.state.data?.isNew !== true || this.#config.isAsPrerendered();
    this.#dispatch({type: 'key', key, isAsPrerendered});
    if (key !== undefined && !isSameKey(key, before) && isAwaited(this.state)) {
      this.#config.readCache(key, (entries, updatedAt, hasMore = false) =>
        this.#dispatch({type: 'restore', key, value: {entries, issues: [], hasMore}, updatedAt}),
      );
    }
  }

  /** Shows content that is there without a request, or, if it has expired, that is asked for again meanwhile. */
  setContent(
    value: Content<Entry>,
    origin: 'host' | 'prerendered',
    {updatedAt = Date.now(), isExpired = false}: {updatedAt?: number; isExpired?: boolean} = {},
  ): void {
    this.#dispatch({type: 'set', value, origin, updatedAt, isExpired});
  }

  /** Shows more or less of the same content. */
  replaceContent(value: Content<Entry>): void {
    this.#dispatch({type: 'replace', value});
  }

  /** Takes back what the host page has set. */
  unsetContent(): void {
    this.#dispatch({type: 'unset'});
  }

  /** Loads again. Joins a load under way; does nothing while there is nothing to load. Never rejects. */
  async reload(): Promise<void> {
    // An element that was never in a page completes no update.
    if (!this.#host.isConnected) {
      return;
    }
    // What was changed just before is seen first, so that what is awaited is the load of that.
    await this.#host.updateComplete;
    if (this.#host.isConnected) {
      this.#dispatch({type: 'fetch', mode: 'foreground'});
      await this.#until(() => {
        const {request, next} = this.state;
        return next !== 'foreground' && (request === undefined || ['more', 'missing', 'late'].includes(request.mode));
      });
    }
  }

  /** Loads the next page, once the first is there. Never rejects. */
  async loadMore(): Promise<void> {
    if (!this.#host.isConnected) {
      return;
    }
    await this.#host.updateComplete;
    if (this.#host.isConnected) {
      this.#dispatch({type: 'fetch', mode: 'more'});
      await this.#until(() => !isLoadingMore(this.state));
    }
  }

  /** Asks the sources again that failed. Never rejects. */
  async loadMissing(): Promise<void> {
    if (this.#host.isConnected) {
      this.#dispatch({type: 'fetch', mode: 'missing'});
      await this.#until(() => this.state.request?.mode !== 'missing');
    }
  }

  async #until(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    await this.#host.updateComplete;
  }

  /** Never throws: the state is right before anything that follows from it can fail. */
  #dispatch(event: LoadEvent<Content<Entry>>): void {
    const before = this.state;
    this.state = reduce(before, event);
    if (this.state === before) {
      return;
    }
    this.#act(before);
    try {
      this.#config.onChange(this.state, before);
    } catch (error) {
      console.error(error);
    }
  }

  /** Does what follows from a change: runs and gives up requests, and sets timers. */
  #act(before: LoadState<Content<Entry>>): void {
    const {request} = this.state;
    if (isAwaited(this.state) !== isAwaited(before) || request?.id !== before.request?.id) {
      clearTimeout(this.#slowTimer);
      if (request !== undefined && isAwaited(this.state)) {
        this.#slowTimer = setTimeout(() => this.#dispatch({type: 'slow', id: request.id}), SLOW_AFTER);
      }
    }
    if (request?.id === before.request?.id) {
      return;
    }
    if (request !== undefined) {
      // It rejects if the page has left no `AbortController` that it can make.
      this.#task.run([request]).catch(this.#fail);
    } else if (this.state.outcome === before.outcome) {
      this.#task.abort();
    }
    if (request === undefined) {
      this.#refetching.restart();
    }
    for (const resolve of this.#waiting.splice(0)) {
      resolve();
    }
  }

  /** Ends a request of which nothing is known but that something of the page's is in its way. */
  readonly #fail = (cause: unknown): void => {
    const {request} = this.state;
    if (request !== undefined) {
      this.#dispatch({type: 'failure', id: request.id, error: asNewsError(cause)});
    }
  };

  /** Throws nothing that a source or the network does. */
  async #run(request: Request, signal: AbortSignal): Promise<void> {
    const {id} = request;
    let event: LoadEvent<Content<Entry>>;
    try {
      const value = await this.#config.fetch(request, signal, (error, willRetry) => {
        if (willRetry && !signal.aborted) {
          this.#config.onRetry(error);
        }
      });
      event = {type: 'success', id, value, now: Date.now()};
    } catch (cause) {
      event = {type: 'failure', id, error: asNewsError(cause)};
    }
    // Whoever aborted has already said what comes next.
    if (!signal.aborted) {
      this.#dispatch(event);
    }
  }
}

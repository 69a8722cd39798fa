import {initialState, Task} from '@lit/task';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ItemIssue} from '../model/item-issue.js';
import {NewsError} from '../model/news-error.js';

/** What a load brings. */
export interface Loaded<Content> {
  content: Content;
  issues: readonly ItemIssue[];
}

/** What the controller has to know of its element. */
export interface LoadConfig<Content> {
  /**
   * What is loaded. The first entry is the source: what came from one is not shown for another. The others are details,
   * during whose change the last content stays. Undefined where there is nothing to load.
   */
  key(): readonly [source: string, ...details: unknown[]] | undefined;
  load(
    signal: AbortSignal,
    onFailedTry: (error: NewsError, attempt: number, willRetry: boolean) => void,
  ): Promise<Loaded<Content>>;
  /** What an earlier visit left, shown until the source has answered. */
  recall(): {content: Content; loadedAt: number} | undefined;
  /** Seconds between background refreshes; 0 for none. */
  refresh(): number;
  /**
   * The content is there.
   *
   * @param quiet whether it was a background refresh, which nobody waits for
   */
  onLoaded(quiet: boolean): void;
  /** A try failed, and another follows. */
  onRetry(error: NewsError, attempt: number): void;
  /** The last try failed, which was the attempt-th. */
  onFailed(error: NewsError, attempt: number, quiet: boolean): void;
}

/** After so many milliseconds a reader is told that it takes long. */
const SLOW_AFTER = 4_000;

/**
 * Loads an element's content while it is connected, and keeps the last good content apart from the task, whose value is
 * gone after a failed run.
 *
 * A new key loads anew. A disconnect aborts, unless the element is back before the task ends (a move in the DOM). After
 * an error it tries again when the connection or the reader comes back.
 */
export class LoadController<Content> implements ReactiveController {
  /** The last good content. */
  content: Content | undefined;
  issues: readonly ItemIssue[] = [];
  /** Why the last load failed. */
  error: NewsError | undefined;
  /** When the content was loaded, in milliseconds since 1970. */
  loadedAt = 0;
  /** True while a first load takes longer than a reader expects. */
  slow = false;
  pending = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #config: LoadConfig<Content>;
  readonly #task: Task<readonly unknown[], Loaded<Content>>;
  #key: readonly unknown[] | undefined;
  #source: string | undefined;
  #given: 'just now' | 'kept' | undefined;
  #attempt = 1;
  #run: Promise<void> | undefined;
  #quiet = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #refreshTimer: ReturnType<typeof setTimeout> | undefined;
  #settledAt = 0;

  constructor(host: ReactiveControllerHost & Element, config: LoadConfig<Content>) {
    this.#host = host;
    this.#config = config;
    this.#task = new Task<readonly unknown[], Loaded<Content>>(host, {
      autoRun: false,
      args: () => [],
      task: async (_, {signal}) => {
        try {
          const loaded = await config.load(signal, (error, attempt, willRetry) => {
            this.#attempt = attempt;
            if (willRetry && !signal.aborted) {
              config.onRetry(error, attempt);
            }
          });
          return signal.aborted ? initialState : loaded;
        } catch (error) {
          // Whoever aborted has already said what comes next.
          if (signal.aborted) {
            return initialState;
          }
          throw error;
        }
      },
      onComplete: (loaded) => this.#succeed(loaded),
      onError: (error) => this.#fail(error),
    });
    host.addController(this);
  }

  /** True where content is shown although the source could not be read again. */
  get stale(): boolean {
    return this.content !== undefined && this.error !== undefined;
  }

  hostConnected(): void {
    addEventListener('online', this.#recover);
    document.addEventListener('visibilitychange', this.#handleVisibility);
    this.#settledAt ||= Date.now();
    this.#scheduleRefresh();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#recover);
    document.removeEventListener('visibilitychange', this.#handleVisibility);
    clearTimeout(this.#refreshTimer);
    // A task later, so that a move within the DOM does not lose the request.
    setTimeout(() => {
      if (!this.#host.isConnected && this.pending) {
        this.#stop();
        this.#key = undefined;
      }
    });
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) {
      return;
    }
    const key = this.#config.key();
    const sameSource = key?.[0] === this.#source;
    this.#source = key?.[0];
    if (this.#given === 'just now' || (this.#given === 'kept' && sameSource)) {
      this.#given = 'kept';
      this.#key = key;
      return;
    }
    this.#given = undefined;
    const before = this.#key;
    this.#key = key;
    if (before?.length === key?.length && (key ?? []).every((part, index) => part === before?.[index])) {
      return;
    }
    if (!sameSource) {
      this.content = undefined;
      this.error = undefined;
      this.issues = [];
      const recalled = key === undefined ? undefined : this.#config.recall();
      if (recalled !== undefined) {
        ({content: this.content, loadedAt: this.loadedAt} = recalled);
      }
    }
    if (key === undefined) {
      this.#stop();
    } else {
      void this.#start();
    }
  }

  /** Takes a new interval of refreshes into account. */
  reschedule(): void {
    this.#scheduleRefresh();
  }

  /** Loads again. Joins a load under way; does nothing while there is nothing to load. Never rejects. */
  async reload(): Promise<void> {
    // An element that was never in a page completes no update.
    if (!this.#host.isConnected) {
      return;
    }
    // What was changed just before is seen first, so that what is awaited is the load of that.
    await this.#host.updateComplete;
    if (this.#host.isConnected && this.#config.key() !== undefined) {
      if (!this.pending) {
        void this.#start();
      }
      // Somebody waits for it now, though it may have begun as a refresh that nobody waited for.
      this.#quiet = false;
      while (this.pending) {
        await this.#run;
      }
      await this.#host.updateComplete;
    }
  }

  /** Shows content that did not come from a source; until the source changes, nothing is loaded by itself. */
  give(content: Content, issues: readonly ItemIssue[]): void {
    this.#stop();
    this.#given = 'just now';
    this.content = content;
    this.error = undefined;
    this.issues = issues;
    this.loadedAt = Date.now();
  }

  #start(quiet = false): Promise<void> {
    this.pending = true;
    this.#quiet = quiet;
    this.#watchTheClock();
    this.#run = this.#task.run([]);
    return this.#run;
  }

  #stop(): void {
    this.#task.abort();
    this.#settle();
  }

  #succeed({content, issues}: Loaded<Content>): void {
    this.content = content;
    this.issues = issues;
    this.error = undefined;
    this.loadedAt = Date.now();
    this.#settle();
    this.#config.onLoaded(this.#quiet);
  }

  #fail(cause: unknown): void {
    this.error =
      cause instanceof NewsError
        ? cause
        : new NewsError('format', 'The answer could not be read.', {hint: 'Please report this.', url: '', cause});
    this.#settle();
    this.#config.onFailed(this.error, this.#attempt, this.#quiet);
  }

  #settle(): void {
    this.pending = false;
    this.slow = false;
    clearTimeout(this.#slowTimer);
    this.#settledAt = Date.now();
    this.#scheduleRefresh();
    this.#host.requestUpdate();
  }

  /** Sets the timer of the next refresh, if one is due at all: not while hidden, nor while a load is under way. */
  #scheduleRefresh(): void {
    clearTimeout(this.#refreshTimer);
    const interval = this.#config.refresh() * 1000;
    if (interval > 0 && !this.pending && this.#host.isConnected && document.visibilityState === 'visible') {
      const due = Math.max(0, this.#settledAt + interval - Date.now());
      this.#refreshTimer = setTimeout(() => {
        if (!this.pending && this.#config.key() !== undefined) {
          void this.#start(true);
        }
      }, due);
    }
  }

  #watchTheClock(): void {
    clearTimeout(this.#slowTimer);
    this.#slowTimer = setTimeout(() => {
      this.slow = this.pending;
      this.#host.requestUpdate();
    }, SLOW_AFTER);
  }

  readonly #handleVisibility = (): void => {
    this.#recover();
    this.#scheduleRefresh();
  };

  readonly #recover = (): void => {
    if (this.error !== undefined && this.error.kind !== 'config' && document.visibilityState === 'visible') {
      void this.reload();
    }
  };
}

import {initialState, Task} from '@lit/task';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ItemIssue} from '../data/model/item-issue.js';
import type {NewsError} from '../data/model/news-error.js';
import {asNewsError} from './as-news-error.js';
import {isSameKey, type LoadConfig, type Loaded, type LoadKey} from './load-config.js';
import {ReloadTriggers} from './reload-triggers.js';

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
  /** True while somebody waits longer than a reader expects. */
  slow = false;
  pending = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #config: LoadConfig<Content>;
  readonly #task: Task<readonly unknown[], Loaded<Content>>;
  readonly #triggers: ReloadTriggers;
  #key: LoadKey | undefined;
  #source: string | undefined;
  #subject: string | undefined;
  #contentSubject: string | undefined;
  #given: 'just now' | 'kept' | undefined;
  #drawn = false;
  #run: Promise<void> | undefined;
  #quiet = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Element, config: LoadConfig<Content>) {
    this.#host = host;
    this.#config = config;
    this.#task = new Task<readonly unknown[], Loaded<Content>>(host, {
      autoRun: false,
      args: () => [],
      task: async (_, {signal}) => {
        try {
          const loaded = await config.load(signal, (error, willRetry) => {
            if (willRetry && !signal.aborted) {
              config.onRetry(error);
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
    this.#triggers = new ReloadTriggers(host, {
      interval: () => (this.pending ? 0 : config.refresh()),
      lacking: () => (this.error !== undefined && this.error.kind !== 'config') || config.incomplete(),
      refresh: () => {
        if (!this.pending && config.key() !== undefined) {
          void this.#start(true);
        }
      },
      recover: () => void this.reload(),
    });
    host.addController(this);
  }

  /** True where what is shown is that of another subject than is asked for by now. */
  get outdated(): boolean {
    return this.content !== undefined && this.#contentSubject !== this.#subject;
  }

  /** True where content is shown although the source could not be read again. */
  get stale(): boolean {
    return this.content !== undefined && this.error !== undefined && !this.outdated;
  }

  /** True while a load is under way that somebody waits for: no refresh in the background. */
  get awaited(): boolean {
    return this.pending && !this.#quiet;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
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
    if (key === undefined && this.#given === 'just now' && this.#drawn) {
      // Prerendered for a source that is not looked at yet.
      return;
    }
    const [source, subject] = key ?? [];
    const fresh = this.#given === 'just now';
    const sameSource = source === this.#source || (fresh && this.#drawn);
    const sameSubject = sameSource && subject === this.#subject;
    this.#source = source;
    this.#subject = subject;
    if (this.#given !== undefined) {
      this.#given = sameSource || fresh ? 'kept' : undefined;
    }
    if (this.#drawn ? fresh && this.#config.isAsDrawn() : this.#given !== undefined) {
      this.#key = key;
      this.#contentSubject = subject;
      return;
    }
    const before = this.#key;
    this.#key = key;
    if (isSameKey(before, key)) {
      return;
    }
    if (!sameSource) {
      this.content = undefined;
      this.issues = [];
    }
    if (!sameSubject) {
      this.error = undefined;
      const recalled = key === undefined ? undefined : this.#config.recall();
      if (recalled !== undefined) {
        ({content: this.content, loadedAt: this.loadedAt} = recalled);
        this.#contentSubject = subject;
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
    this.#triggers.schedule();
  }

  /** Shows more content after a load, of the same answer. */
  extend(content: Content, issues: readonly ItemIssue[]): void {
    this.content = content;
    this.issues = issues;
    this.#host.requestUpdate();
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
      if (this.#quiet) {
        // Somebody waits now for what began as a refresh that nobody waited for.
        this.#quiet = false;
        this.#watchTheClock();
        this.#host.requestUpdate();
      }
      await this.settled();
    }
  }

  /** Whether what is shown was there without a load: the host page gave it, or it was prerendered. */
  get given(): boolean {
    return this.#given !== undefined;
  }

  /** Whether the host page gave what is shown. */
  get fromHost(): boolean {
    return this.given && !this.#drawn;
  }

  /** Settles once no load is under way and its outcome is shown. Never rejects. */
  async settled(): Promise<void> {
    await this.#host.updateComplete;
    while (this.pending) {
      await this.#run;
    }
    await this.#host.updateComplete;
  }

  /**
   * Shows content that is there without a load. Until the source changes, nothing is loaded by itself.
   *
   * @param drawn whether it is a prerendered answer of the source, and loaded anew as soon as anything else is asked for
   */
  give(content: Content, issues: readonly ItemIssue[], drawn: boolean): void {
    this.#stop();
    this.#given = 'just now';
    this.#drawn = drawn;
    this.content = content;
    this.#contentSubject = this.#subject;
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

  #succeed({content, issues, accept}: Loaded<Content>): void {
    this.#given = undefined;
    this.content = content;
    this.#contentSubject = this.#subject;
    accept?.();
    this.issues = issues;
    this.error = undefined;
    this.loadedAt = Date.now();
    this.#settle();
    this.#config.onLoaded(this.#quiet);
  }

  #fail(cause: unknown): void {
    this.error = asNewsError(cause);
    if (this.outdated) {
      this.content = undefined;
      this.issues = [];
    }
    this.#settle();
    this.#config.onFailed(this.error, this.#quiet);
  }

  #settle(): void {
    this.pending = false;
    this.slow = false;
    clearTimeout(this.#slowTimer);
    this.#triggers.settled();
    this.#host.requestUpdate();
  }

  #watchTheClock(): void {
    clearTimeout(this.#slowTimer);
    this.#slowTimer = setTimeout(() => {
      this.slow = this.awaited;
      if (this.slow) {
        this.#config.onSlow();
        this.#host.requestUpdate();
      }
    }, SLOW_AFTER);
  }
}

import {initialState, Task} from '@lit/task';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ItemIssue} from '../model/item-issue.js';
import type {NewsError} from '../model/news-error.js';
import {asNewsError} from './as-news-error.js';
import {ReloadTriggers} from './reload-triggers.js';

/** What a load brings. */
export interface Loaded<Content> {
  content: Content;
  issues: readonly ItemIssue[];
  /** Called when this becomes what is shown; that of a load which was overtaken never is. */
  accept?(): void;
}

/** What makes a load another load. */
export type LoadKey = readonly [source: string, subject: string, ...details: unknown[]];

/** Told of each failed try, of which the first is the attempt 1. */
export type TryListener = (error: NewsError, attempt: number, willRetry: boolean) => void;

/** What the controller has to know of its element. */
export interface LoadConfig<Content> {
  /**
   * What is loaded, undefined where there is nothing to load. What came from one source is not shown for another. What
   * came for one subject, such as a theme, stays until the answer for another one is known, and no longer. The others are
   * details, during whose change the last content stays whatever the answer.
   */
  key(): LoadKey | undefined;
  load(signal: AbortSignal, onFailedTry: TryListener): Promise<Loaded<Content>>;
  /** What an earlier visit left, shown until the source has answered. */
  recall(): {content: Content; loadedAt: number} | undefined;
  /** Seconds between background refreshes; 0 for none. */
  refresh(): number;
  /** Whether a part of what was asked for has not come. */
  incomplete(): boolean;
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
  readonly #triggers: ReloadTriggers;
  #key: LoadKey | undefined;
  #source: string | undefined;
  #subject: string | undefined;
  #contentSubject: string | undefined;
  #given: 'just now' | 'kept' | undefined;
  #attempt = 1;
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
    const [source, subject] = key ?? [];
    const sameSource = source === this.#source;
    const sameSubject = sameSource && subject === this.#subject;
    this.#source = source;
    this.#subject = subject;
    if (this.#given === 'just now' || (this.#given === 'kept' && sameSource)) {
      this.#given = 'kept';
      this.#key = key;
      this.#contentSubject = subject;
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
      // Somebody waits for it now, though it may have begun as a refresh that nobody waited for.
      this.#quiet = false;
      await this.settled();
    }
  }

  /** Whether what is shown did not come from a source. */
  get given(): boolean {
    return this.#given !== undefined;
  }

  /** Settles once no load is under way and its outcome is shown. Never rejects. */
  async settled(): Promise<void> {
    await this.#host.updateComplete;
    while (this.pending) {
      await this.#run;
    }
    await this.#host.updateComplete;
  }

  /** Shows content that did not come from a source; until the source changes, nothing is loaded by itself. */
  give(content: Content, issues: readonly ItemIssue[]): void {
    this.#stop();
    this.#given = 'just now';
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
    this.#config.onFailed(this.error, this.#attempt, this.#quiet);
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
      this.slow = this.pending;
      this.#host.requestUpdate();
    }, SLOW_AFTER);
  }
}

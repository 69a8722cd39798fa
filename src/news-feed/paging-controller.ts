import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {NewsStream, SourceFailure} from '../data/pages/news-stream.js';
import type {ItemIssue} from '../data/model/item-issue.js';
import type {NewsError} from '../data/model/news-error.js';
import type {NewsItem} from '../data/model/news-item.js';
import {asNewsError} from '../query/as-news-error.js';
import {withKept} from './kept-news.js';
import type {OnAttemptFailed} from '../data/http/fetch-with-retry.js';
import type {Loaded} from '../query/load-config.js';

/** What the controller tells its feed. */
export interface PagingConfig {
  /** The items of one more page, which are to follow those that are shown. */
  onPage(items: readonly NewsItem[], issues: readonly ItemIssue[]): void;
  /** An attempt failed, and another follows. */
  onRetry(error: NewsError): void;
  /** No further page came. */
  onFailed(error: NewsError): void;
  /** The news of a source is missing from what came. */
  onMissing(failure: SourceFailure): void;
}

/** The pages of a feed: which are shown, whether there are more, and the way to the next one. */
export class PagingController implements ReactiveController {
  /** Pages shown. */
  pages = 0;
  /** Whether there are no more. */
  done = true;
  /** The sources whose news are missing from what is shown. */
  failed: readonly SourceFailure[] = [];
  /** True while the next page is on its way. */
  pending = false;
  /** Why the next page did not come. */
  error: NewsError | undefined;

  readonly #host: ReactiveControllerHost & Element;
  readonly #config: PagingConfig;
  #stream: NewsStream | undefined;
  #key: string | undefined;
  #abort: AbortController | undefined;
  #run: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost & Element, config: PagingConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostDisconnected(): void {
    // A task later, so that a move within the DOM does not lose the request.
    setTimeout(() => {
      if (!this.#host.isConnected) {
        this.#leave();
      }
    });
  }

  /**
   * Loads the first page, or, where a feed is loaded again, as many as it shows.
   *
   * @param key what is asked for; pages of something else do not count
   * @param shown what is shown of it now
   * @throws NewsError where one of them does not come, or the signal's reason
   */
  async load(
    {key, shown, order}: {key: string; shown: readonly NewsItem[]; order: string},
    stream: NewsStream,
    signal: AbortSignal,
    onAttemptFailed: OnAttemptFailed,
  ): Promise<Loaded<readonly NewsItem[]>> {
    this.#leave();
    const wanted = key === this.#key ? Math.max(1, this.pages) : 1;
    if (key !== this.#key) {
      // No further page of what is about to go.
      this.#stream = undefined;
    }
    const items: NewsItem[] = [];
    const issues: ItemIssue[] = [];
    let pages = 0;
    let last;
    do {
      last = await stream.next({signal, onAttemptFailed});
      items.push(...last.items);
      issues.push(...last.issues);
      pages++;
    } while (pages < wanted && !last.done);
    const {done, failed} = last;
    return {
      content: withKept(items, shown, failed, order),
      issues,
      accept: () => {
        this.#stream = stream;
        this.#key = key;
        this.pages = pages;
        this.done = done;
        this.#miss(failed);
      },
    };
  }

  /** Forgets the pages, where what is shown did not come page by page. */
  reset(): void {
    this.#leave();
    this.#stream = undefined;
    this.#key = undefined;
    this.pages = 0;
    this.done = true;
    this.failed = [];
  }

  /** Asks for the next page, or joins who has asked for it. Never rejects. */
  more(): Promise<void> {
    if (!this.pending) {
      this.#run = this.#ask();
    }
    return this.#run;
  }

  async #ask(): Promise<void> {
    const stream = this.#stream;
    if (stream === undefined || this.done || !this.#host.isConnected) {
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    this.pending = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      const {items, issues, failed, done} = await stream.next({
        signal: abort.signal,
        onAttemptFailed: (error, willRetry) => {
          if (willRetry && !abort.signal.aborted) {
            this.#config.onRetry(error);
          }
        },
      });
      if (!abort.signal.aborted) {
        this.pages++;
        this.done = done;
        this.#end();
        this.#miss(failed);
        this.#config.onPage(items, issues);
      }
    } catch (cause) {
      if (!abort.signal.aborted) {
        this.error = asNewsError(cause);
        this.#end();
        this.#config.onFailed(this.error);
      }
    }
  }

  #miss(failed: readonly SourceFailure[]): void {
    this.failed = failed;
    failed.forEach((failure) => this.#config.onMissing(failure));
  }

  #end(): void {
    this.#abort = undefined;
    this.pending = false;
    this.#host.requestUpdate();
  }

  /** Gives up the page that is on its way. */
  #leave(): void {
    this.#abort?.abort();
    this.error = undefined;
    this.#end();
  }
}

import type {NewsChoice} from '../model/choice.js';
import type {ItemIssue} from '../model/item-issue.js';
import {ownOnly} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import type {NewsItem} from '../model/news-item.js';
import type {NewsFormat} from '../formats/choose-source.js';
import type {NewsOrder} from '../formats/source.js';
import type {OnAttemptFailed} from '../http/fetch-with-retry.js';
import {platform} from '../http/platform.js';
import {planMerge, type MergeGoal, type MergeInput, type MergePlan} from './merge.js';
import {compareEntries, SourceBuffer, type Entry} from './source-buffer.js';
import {StoryIndex} from './story-index.js';

/** One source of news. What it chooses holds beside what is chosen of all sources. */
export interface NewsSourceOptions extends NewsChoice {
  /** Address of the source; absolute, or relative to `base`. */
  src: string;
  /** @default 'auto' */
  format?: NewsFormat;
  /** Where the fields are, for `mapped`. */
  map?: string;
  /** Who publishes it, named on each card. Default: whom an item names, or with several sources the host of `src`. */
  label?: string;
  /** Where that name leads to. */
  href?: string;
  /** Seconds an attempt may take. Default: that of all sources. */
  timeout?: number;
  /** Automatic retries after the first attempt. Default: that of all sources. */
  retries?: number;
}

/** What is wanted, and from where. */
export interface NewsStreamOptions extends NewsChoice {
  sources: readonly NewsSourceOptions[];
  /** What addresses are relative to. */
  base?: string;
  /** Language preferred where a source has several. @default 'en' */
  language?: string;
  /** Items a page, of all sources together, 1 to 100. @default 6 */
  limit?: number;
  /** Several sources are merged newest first unless it is `oldest`. @default 'source' */
  order?: NewsOrder;
  /** Seconds an attempt may take. @default 10 */
  timeout?: number;
  /** Automatic retries after the first attempt. @default 3 */
  retries?: number;
  /**
   * Seconds a page waits for the slowest of several sources, once another has something. A source that is late goes on: what it
   * brings comes with {@link NewsStream.fetchMissing}, or with the next page. `Infinity` waits for all. @default 1
   */
  patience?: number;
  /** Used instead of the global `fetch`, which is otherwise looked up for each request. */
  fetch?: typeof fetch;
}

/** A source that a page does without. */
export interface MissingSource {
  source: NewsSourceOptions;
  /** Its place among the sources, from 0. Where there are several, the ids of its items begin with the number after it and a slash. */
  index: number;
}

/** A source of which nothing came, and why. */
export interface SourceFailure extends MissingSource {
  error: NewsError;
}

/** A page of news. */
export interface NewsPage {
  /** The new items, none of which was on an earlier page. Fewer than `limit`, even none, if that is all that came. */
  items: readonly NewsItem[];
  /** What of the answers could not be used, and why. */
  issues: readonly ItemIssue[];
  /** The sources that this page does without because they failed; they are asked again for the next one. */
  failed: readonly SourceFailure[];
  /** The sources that this page does without because they are late; their answers are still on their way. */
  pending: readonly MissingSource[];
  /** Whether there are no more. */
  done: boolean;
}

/** How to wait for a page. */
export interface NextOptions {
  /** Ends the waiting; the promise is then rejected with its reason. */
  signal?: AbortSignal;
  /** Called after each failed attempt, until the promise settles. */
  onAttemptFailed?: OnAttemptFailed;
}

/** Which of the missing sources to ask, and where to put what they bring. */
export interface FetchMissingOptions extends NextOptions {
  /** Their places among the sources. Default: all that failed or are late. */
  sources?: readonly number[];
  /**
   * Asked once something has come: whether items may leave the pages again, to come with a later one, so that the pages are as
   * long as before and as if all sources had answered in time. Otherwise what was handed out stays, and what belongs between is
   * added. Default: it stays.
   */
  mayRearrange?: () => boolean;
}

/** News, page by page. */
export interface NewsStream extends AsyncIterable<NewsPage> {
  /**
   * The next page. Calls wait for each other. A call that is aborted or fails takes nothing away: the next one hands out what
   * has come by then.
   *
   * @throws NewsError if nothing came because every source that was asked failed, or the signal's reason if it aborts
   */
  next(options?: NextOptions): Promise<NewsPage>;
  /**
   * Asks the sources again that failed, waits for those that are late, and settles with the first of them: `items` is all that
   * was handed out so far, in order, with what it brought in its place. A source that fails again is in `failed`.
   *
   * @throws the signal's reason if it aborts
   */
  fetchMissing(options?: FetchMissingOptions): Promise<NewsPage>;
}

// Most answers of one source that are read for one page, if few of its items are of the theme, or its pages are small.
const MAX_FETCHES = 10;

function failureOf(errors: readonly NewsError[]): NewsError {
  const [first = new NewsError('config', 'No source is named.', {hint: 'Name one.', url: ''})] = errors;
  if (errors.length < 2) {
    return first;
  }
  const each = errors.map(({url, message}) => `${url}: ${message}`).join(' ');
  const {kind, hint, url} = first;
  return new NewsError(kind, `None of ${errors.length} sources could be read. ${each}`, {hint, url, cause: first});
}

/** What became of the sources while a page was put together. */
class Gathering {
  readonly failed = new Map<SourceBuffer, NewsError>();
  readonly late = new Set<SourceBuffer>();
  /** How often each source was asked. */
  readonly fetches = new Map<SourceBuffer, number>();

  /** Whether a source may be asked for more. */
  readonly canFetch = (buffer: SourceBuffer): boolean =>
    !this.failed.has(buffer) && !this.late.has(buffer) && (this.fetches.get(buffer) ?? 0) < MAX_FETCHES;
}

/** How to wait for sources. */
interface Waiting extends Required<NextOptions> {
  gathering: Gathering;
  /** Whether those that are not here yet are left behind as late; asked whenever one is here. */
  isEnough(): boolean;
}

/** Whether what comes next of a source is here, or nothing does. */
const isHere = ({entries, hasMore}: SourceBuffer): boolean => entries.length > 0 || !hasMore;

/** The entries in their order, and those that are added where they belong; what is there does not change places. */
function insertEntries(there: readonly Entry[], added: readonly Entry[]): Entry[] {
  const all: Entry[] = [];
  let next = 0;
  for (const entry of there) {
    for (let one = added[next]; one !== undefined && compareEntries(one, entry) < 0; one = added[++next]) {
      all.push(one);
    }
    all.push(entry);
  }
  return [...all, ...added.slice(next)];
}

/**
 * A page is put together in two phases. First it is planned from what is here, and sources are asked until the plan is whole;
 * nothing leaves their buffers meanwhile. Then it is handed out, all at once.
 */
class MergedStream implements NewsStream {
  readonly #limit: number;
  readonly #patience: number;
  readonly #buffers: readonly SourceBuffer[];
  /** What was handed out, in the order in which it is shown. */
  #handedOut: readonly Entry[] = [];
  #stories = new StoryIndex();
  /** Number of items that the pages handed out have room for. */
  #room = 0;
  /** The sources that the pages do without, and why: an error, or nothing for one that is late. */
  readonly #missing = new Map<SourceBuffer, NewsError | undefined>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(given: NewsStreamOptions) {
    const options = ownOnly(given);
    const limit = Math.min(Math.max(Math.trunc(options.limit ?? 6) || 6, 1), 100);
    this.#limit = limit;
    this.#buffers = options.sources
      .map((source, index) => new SourceBuffer(ownOnly(source), index, ownOnly({...options, limit})))
      .filter(({isWanted}) => isWanted);
    this.#patience = this.#buffers.length > 1 ? (options.patience ?? 1) : Infinity;
  }

  next(options: NextOptions = {}): Promise<NewsPage> {
    const {signal = new AbortController().signal, onAttemptFailed = () => {}} = ownOnly(options);
    const page = this.#turn.then(() => this.#next({signal, onAttemptFailed}));
    this.#turn = page.catch(() => {});
    return page;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<NewsPage, void, void> {
    const controller = new AbortController();
    try {
      for (let isDone = false; !isDone;) {
        const page = await this.next({signal: controller.signal});
        isDone = page.done;
        yield page;
      }
    } finally {
      controller.abort();
      this.#buffers.forEach((buffer) => buffer.close());
    }
  }

  async fetchMissing(given: FetchMissingOptions = {}): Promise<NewsPage> {
    const {sources, mayRearrange, signal = new AbortController().signal, onAttemptFailed = () => {}} = ownOnly(given);
    signal.throwIfAborted();
    const wanted = this.#buffers.filter(
      (buffer) => this.#missing.has(buffer) && (sources?.includes(buffer.index) ?? true),
    );
    const gathering = new Gathering();
    const waiting = {signal, onAttemptFailed, gathering};
    if (!wanted.some(isHere)) {
      // The first that comes settles it; its further pages are waited for if they are needed to fill its places.
      await this.#fetch(wanted, {...waiting, isEnough: () => true});
    }
    const came = wanted.filter((buffer) => isHere(buffer) && !gathering.failed.has(buffer));
    const goal = {canFetch: (buffer: SourceBuffer) => came.includes(buffer) && gathering.canFetch(buffer)};
    for (;;) {
      const isRearranged = mayRearrange?.() === true;
      const inputs = isRearranged ? this.#allEntries() : this.#waitingEntries();
      const plan = isRearranged
        ? planMerge(inputs, {...goal, count: this.#room}, new StoryIndex())
        : planMerge(inputs, {...goal, ...this.#placesBetween()}, this.#stories);
      if (plan.needsFetch.length === 0) {
        if (isRearranged) {
          this.#handedOut = [];
          this.#stories = new StoryIndex();
        }
        this.#handOut(inputs, plan, gathering, came);
        return this.#page(this.#handedOut);
      }
      await this.#fetch(plan.needsFetch, {...waiting, isEnough: () => false});
    }
  }

  async #next(options: Required<NextOptions>): Promise<NewsPage> {
    options.signal.throwIfAborted();
    const gathering = new Gathering();
    const {canFetch, fetches, failed, late} = gathering;
    let isPatient = true;
    let check: (() => void) | undefined;
    const isEnough = () => !isPatient && this.#buffers.some(({entries}) => entries.length > 0);
    const cancelTimer = Number.isFinite(this.#patience)
      ? platform.after(this.#patience * 1000, () => {
          isPatient = false;
          check?.();
        })
      : undefined;
    try {
      for (;;) {
        const inputs = this.#waitingEntries();
        const plan = planMerge(inputs, {count: this.#limit, canFetch}, this.#stories);
        if (plan.needsFetch.length === 0) {
          if (plan.entries.length === 0 && failed.size > 0 && failed.size === fetches.size) {
            failed.forEach((error, buffer) => this.#missing.set(buffer, error));
            throw failureOf([...failed.values()]);
          }
          this.#room += this.#limit;
          const here = this.#buffers.filter((buffer) => fetches.has(buffer) || isHere(buffer));
          this.#handOut(inputs, plan, gathering, here);
          return this.#page(plan.entries);
        }
        if (isEnough()) {
          plan.needsFetch.forEach((buffer) => late.add(buffer));
        } else {
          const onCheck = (again: () => void) => {
            check = again;
          };
          await this.#fetch(plan.needsFetch, {...options, gathering, isEnough}, onCheck);
        }
      }
    } finally {
      cancelTimer?.();
    }
  }

  /**
   * Asks sources side by side, until all are here, or those that are not here yet are left behind as late.
   *
   * @param onCheck given what to call when `isEnough` may have become true meanwhile
   * @throws the signal's reason if it aborts
   */
  async #fetch(
    buffers: readonly SourceBuffer[],
    {signal, onAttemptFailed, gathering, isEnough}: Waiting,
    onCheck: (check: () => void) => void = () => {},
  ): Promise<void> {
    const running = new Map<SourceBuffer, () => void>();
    await new Promise<void>((resolve, reject) => {
      const check = () => {
        if (running.size === 0 || isEnough()) {
          resolve();
        }
      };
      onCheck(check);
      for (const buffer of buffers) {
        gathering.fetches.set(buffer, (gathering.fetches.get(buffer) ?? 0) + 1);
        const {done, leave} = buffer.fetchNextPage(signal, onAttemptFailed);
        running.set(buffer, leave);
        const settle = (error?: unknown) => {
          if (error instanceof NewsError) {
            gathering.failed.set(buffer, error);
          } else if (error !== undefined) {
            reject(error as Error);
          }
          running.delete(buffer);
          check();
        };
        done.then(() => settle(), settle);
      }
      if (buffers.length === 0) {
        resolve();
      }
    });
    signal.throwIfAborted();
    running.forEach((leave, buffer) => {
      leave();
      gathering.late.add(buffer);
    });
  }

  /** What was not handed out yet, by source. */
  #waitingEntries(): MergeInput[] {
    return this.#buffers.map((buffer) => ({buffer, entries: buffer.entries}));
  }

  /** The same, with what was handed out. */
  #allEntries(): MergeInput[] {
    return this.#buffers.map((buffer) => {
      const handedOut = this.#handedOut.filter(({source}) => source === buffer.index);
      return {buffer, entries: [...handedOut, ...buffer.entries].toSorted(compareEntries)};
    });
  }

  /** What belongs between what was handed out: what stands before the last of it, and what fills the pages up. */
  #placesBetween(): Pick<MergeGoal, 'count' | 'before'> {
    const last = this.#handedOut.reduce((latest, {sortKey}) => Math.max(latest, sortKey), -Infinity);
    return {count: Math.max(0, this.#room - this.#handedOut.length), before: last};
  }

  /** Carries a plan out. @param asked the sources that are no longer missing, if they did not fail and are not late */
  #handOut(
    inputs: readonly MergeInput[],
    {entries, used}: MergePlan,
    {failed, late}: Gathering,
    asked: readonly SourceBuffer[],
  ): void {
    for (let number = 0; number < inputs.length; number++) {
      const input = inputs[number];
      if (input !== undefined) {
        input.buffer.entries = input.entries.slice(used[number]);
      }
    }
    this.#handedOut = insertEntries(this.#handedOut, entries);
    entries.forEach(({story}) => story && this.#stories.add(story));
    asked.forEach((buffer) => this.#missing.delete(buffer));
    failed.forEach((error, buffer) => this.#missing.set(buffer, error));
    late.forEach((buffer) => this.#missing.set(buffer, undefined));
  }

  #page(entries: readonly Entry[]): NewsPage {
    const missing = this.#buffers.filter((buffer) => this.#missing.has(buffer));
    const failed: SourceFailure[] = [];
    const pending: MissingSource[] = [];
    for (const buffer of missing) {
      const {source, index} = buffer;
      const error = this.#missing.get(buffer);
      if (error === undefined) {
        pending.push({source, index});
      } else {
        failed.push({source, index, error});
      }
    }
    return {
      items: entries.map(({item}) => item),
      issues: this.#buffers.flatMap((buffer) => buffer.takeIssues()),
      failed,
      pending,
      done: this.#buffers.every(({entries: left, hasMore}) => left.length === 0 && !hasMore),
    };
  }
}

/** Opens a stream of news. Nothing is asked before the first page is. */
export function openNews(options: NewsStreamOptions): NewsStream {
  return new MergedStream(options);
}

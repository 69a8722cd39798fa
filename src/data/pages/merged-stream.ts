// Imported on demand: a page that shows the first news of one source does not load it.
import {ownOnly} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import {platform} from '../http/platform.js';
import {planMerge, type MergeGoal, type MergeInput, type MergePlan} from './merge.js';
import type {
  FetchMissingOptions,
  MissingSource,
  NewsPage,
  NewsStream,
  NewsStreamOptions,
  NextOptions,
  SourceFailure,
} from './news-stream.js';
import {compareEntries, SourceBuffer, type Entry} from './source-buffer.js';
import type {FirstPage} from './first-page.js';
import type {NewsItem} from '../model/news-item.js';
import {StoryIndex} from './story-index.js';

// Most answers of one source that are read for one page, if few of its items are of the theme, or its pages are small.
const MAX_FETCHES = 10;

function failureOf(errors: readonly NewsError[]): NewsError {
  const [first = new NewsError('config', 'There is no source.', {hint: 'Name one.', url: ''})] = errors;
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
export class MergedStream implements Pick<NewsStream, 'next' | 'fetchMissing'> {
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

  /** @param first what the only source has answered already */
  constructor(options: NewsStreamOptions & {limit: number}, first?: FirstPage<NewsItem>) {
    this.#limit = options.limit;
    this.#buffers = options.sources
      .map((source, index) => new SourceBuffer(source, index, options, first))
      .filter(({isWanted}) => isWanted);
    this.#patience = this.#buffers.length > 1 ? (options.patience ?? 1) : Infinity;
  }

  /** @param limit most items of it */
  next(options: NextOptions = {}, limit = this.#limit): Promise<NewsPage> {
    const {signal = new AbortController().signal, onAttemptFailed = () => {}} = ownOnly(options);
    const page = this.#turn.then(() => this.#next({signal, onAttemptFailed}, limit));
    this.#turn = page.catch(() => {});
    return page;
  }

  /** Ends what is on its way, if nobody waits for it. */
  close(): void {
    this.#buffers.forEach((buffer) => buffer.close());
  }

  async fetchMissing(input: FetchMissingOptions = {}): Promise<NewsPage> {
    const {sources, mayRearrange, signal = new AbortController().signal, onAttemptFailed = () => {}} = ownOnly(input);
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

  async #next(options: Required<NextOptions>, limit: number): Promise<NewsPage> {
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
        const plan = planMerge(inputs, {count: limit, canFetch}, this.#stories);
        if (plan.needsFetch.length === 0) {
          if (plan.entries.length === 0 && failed.size > 0 && failed.size === fetches.size) {
            failed.forEach((error, buffer) => this.#missing.set(buffer, error));
            throw failureOf([...failed.values()]);
          }
          this.#room += limit;
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
        const finish = (error?: unknown) => {
          if (error instanceof NewsError) {
            gathering.failed.set(buffer, error);
          } else if (error !== undefined) {
            reject(error as Error);
          }
          running.delete(buffer);
          check();
        };
        done.then(() => finish(), finish);
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
    const last = Math.max(-Infinity, ...this.#handedOut.map(({sortKey}) => sortKey));
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
      issues: this.#buffers.flatMap((buffer) => buffer.shiftIssues()),
      failed,
      pending,
      done: this.#buffers.every(({entries: left, hasMore}) => left.length === 0 && !hasMore),
    };
  }
}

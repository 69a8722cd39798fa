import {importPart, loadMissing} from '../model/part.js';
import {MAX_ITEMS, type Built} from '../model/build-list.js';
import type {Choice, Chooser, NewsChoice} from '../model/choice.js';
import type {ItemIssue} from '../model/item-issue.js';
import {ownOnly} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import {chooseSource, loadReader, type NewsFormat, type Source} from '../formats/choose-source.js';
import type {
  Ask,
  ChosenRequest,
  NewsOrder,
  Pagination,
  SourceAnswer,
  SourceContext,
  SourceReader,
} from '../formats/source.js';
import type {OnAttemptFailed} from '../http/fetch-with-retry.js';
import {platform} from '../http/platform.js';
import {requestJson} from '../http/request-json.js';
import {ELSEWHERE, nextAddress, onSite} from './next-address.js';
import {sourceAddress} from './source-address.js';

/** One source, and what is wanted of it. */
export interface SourcePagesOptions {
  src: string;
  base?: string | undefined;
  format: NewsFormat;
  map: string;
  language: string;
  /** Number of items wanted a page. */
  limit: number;
  order: NewsOrder;
  /** What is wanted of it; an item has to meet all of them. */
  choices: readonly NewsChoice[];
  /** Seconds an attempt may take. */
  timeout: number;
  /** Automatic retries after the first attempt. */
  retries: number;
  /** Used instead of the global `fetch`. */
  fetch?: typeof fetch | undefined;
}

/** What is read of a source. */
export interface Reading<Entry> {
  what: 'items' | 'themes';
  /** True where the address should answer one entry, and no list that has further pages. */
  single?: boolean;
  parse(reader: SourceReader, json: unknown, context: SourceContext): Built<Entry>;
  /** Whether an entry is wanted, of what was chosen; see {@link Chooser.accepts}. */
  accepts?(entry: Entry, chooser: Chooser, rest: Choice): boolean;
}

/** What {@link SourcePages} gives one after the other: news, or themes. */
interface Listed {
  id: string;
  url?: string;
}

interface Page<Entry> extends Built<Entry> {
  place: Pagination;
  /** The address that answered. */
  url: string;
}

// Of a list that is filtered here as much is read at once as there is; a format may have less.
const MAX_FILTERED = 100;

// Most pages asked again where the list became shorter.
const MAX_ASKED_AGAIN = 3;

const keyOf = ({id, url}: Listed) => `${id} ${url}`;

const NOTHING: Page<never> = {entries: [], issues: [], place: {}, url: ''};

/** The pages of one source, one after the other, no item twice. */
export class SourcePages<Entry extends Listed> {
  /** Whether there are no more. */
  done = false;

  readonly #options: SourcePagesOptions;
  readonly #reading: Reading<Entry>;
  #source: Source | undefined;
  /** Reads what came last; before that the reader of the format that was named, or that the address is of. */
  #reader: SourceReader | undefined;
  #context: SourceContext = {url: '', language: ''};
  #chooser: Chooser | undefined;
  /** What the server is not asked for, or does not heed. */
  #rest: Choice | undefined;
  #next: URL | undefined;
  /** The number of the attempt that the last answer came with. */
  #attempt = 1;
  /** The addresses of the pages that came. */
  readonly #asked: URL[] = [];
  #total = 0;
  /** What the first page had. */
  #first = '';
  /** Number of entries of the pages that came, those included that could not be used. */
  #count = 0;
  readonly #seen = new Set<string>();
  readonly #ids = new Set<string>();

  constructor(options: SourcePagesOptions, reading: Reading<Entry>) {
    this.#options = options;
    this.#reading = ownOnly(reading);
  }

  /**
   * The new items of the next page that the source has; none for a page without any of the theme. After a failure the
   * same page is asked again.
   *
   * @throws NewsError, or the signal's reason if it aborts
   */
  async next(signal: AbortSignal, onAttemptFailed: OnAttemptFailed): Promise<Built<Entry>> {
    let reported: unknown;
    this.#attempt = 1;
    try {
      return await this.#ask(signal, (error, willRetry) => {
        reported = error;
        onAttemptFailed(error, willRetry);
      });
    } catch (error) {
      // Whatever comes of it, the caller has left.
      signal.throwIfAborted();
      // The transport has reported its own failures; what is wrong with the tag or the answer itself is reported here.
      if (error instanceof NewsError && error !== reported) {
        error.attempt = this.#attempt;
        onAttemptFailed(error, false);
      }
      throw error;
    }
  }

  async #ask(signal: AbortSignal, report: OnAttemptFailed): Promise<Built<Entry>> {
    const request = async (url: URL) => {
      const answer = await requestJson(url.href, this.#options, signal, report);
      this.#attempt = answer.attempt;
      return answer;
    };
    const source = (this.#source ??= await this.#begin(async (url) => (await request(url)).json));
    const address = this.#next;
    if (address === undefined) {
      this.done = true;
      return NOTHING;
    }
    const read = async (url: URL): Promise<Page<Entry>> => {
      const {json, headers, url: answered} = await request(url);
      const reader = (this.#reader = await this.#load(source.formatOf(json), json));
      let page = this.#reading.parse(reader, json, this.#context);
      const missing = loadMissing();
      if (missing !== undefined) {
        await missing;
        page = this.#reading.parse(reader, json, this.#context);
      }
      if (this.#rest !== undefined && this.#asked.length === 0) {
        const ask: Ask = async (other) => (await request(onSite(other, url))).json;
        await this.#verify(reader, {address: url, json, headers}, ask);
      }
      const place = this.#reading.single ? {} : reader.pagination?.({address: url, json, headers}, this.#context);
      return {...page, place: ownOnly(place ?? {}), url: answered};
    };
    const page = await read(address).catch((error: unknown) => this.#excuse(error, address));
    if (page === undefined) {
      return this.#ask(signal, report);
    }
    // What was taken off the list moved what came after it up, perhaps over the edge between two pages.
    // Past the end nobody says how much is gone; where a page was still to come, it may be more than one page.
    const gone =
      page === NOTHING
        ? Number.isNaN(this.#total)
          ? 1
          : MAX_ASKED_AGAIN * this.#options.limit
        : this.#total - (page.place.total ?? Number.NaN);
    const slid = gone > 0 ? Math.min(Math.ceil(gone / this.#options.limit), MAX_ASKED_AGAIN) : 0;
    const earlier: Entry[] = [];
    for (const url of slid > 0 ? this.#asked.slice(-slid) : []) {
      // The list may be so short by now that this page is past its end too.
      const again = await read(url).catch((error: unknown) => this.#excuse(error, url));
      earlier.push(...(again?.entries ?? []));
    }
    return this.#accept(address, page, earlier);
  }

  /** Filters by theme here, if the server was asked to and did not. */
  async #verify(reader: SourceReader, answer: SourceAnswer, ask: Ask): Promise<void> {
    const {themes = []} = this.#chooser?.choice ?? {};
    const isAsked = this.#rest !== undefined && this.#rest.themes.length < themes.length;
    if (isAsked && (await reader.isOfTheme?.(answer, ask)) === false) {
      this.#rest = {...this.#rest, themes} as Choice;
    }
  }

  /**
   * What a failure means if it is none: the end of the list, or undefined where something else is to be asked.
   *
   * @throws the failure, if it is one
   */
  async #excuse(error: unknown, address: URL): Promise<Page<Entry> | undefined> {
    if (error instanceof NewsError && this.#asked.length > 0 && this.#reader?.isPastEnd?.(error) === true) {
      return NOTHING;
    }
    const first = error instanceof NewsError && this.#asked.length === 0;
    const reader = first && this.#source?.format ? await this.#load(this.#source.format) : undefined;
    const instead = first ? reader?.fallbackFor?.(error, address, new URL(this.#context.url)) : undefined;
    if (instead === undefined || instead.request.href === address.href) {
      throw error;
    }
    this.#next = instead.request;
    if (ownOnly(instead).isUnchosen === true) {
      this.#rest = this.#chooser?.choice;
    }
    return undefined;
  }

  /** Finds out what to ask. */
  async #begin(ask: (url: URL) => Promise<unknown>): Promise<Source> {
    const {src, base, format, map, language, limit, order, choices} = this.#options;
    const {what, single = false} = this.#reading;
    const url = sourceAddress(src, base);
    const source = chooseSource(format, map, url);
    this.#context = {url: url.href, language, what, single};
    if (source.format !== undefined && (choices.length > 0 || map.trim() !== '')) {
      // What is wrong with a map is said before anybody is asked.
      this.#reader = await this.#load(source.format);
    }
    const requestFor = (count: number) => source.request({url, what, limit: count, order});
    if (choices.length === 0) {
      this.#next = onSite(await requestFor(limit), url);
      return source;
    }
    const {chooserOf} = await importPart(() => import('./choose.js'));
    const chooser = chooserOf(choices, {language, base, now: platform.now()});
    const {choice} = chooser;
    const answers = new Map<string, Promise<unknown>>();
    const askOnce: Ask = (other) => {
      const address = onSite(other, url);
      const answer = answers.get(address.href) ?? ask(address);
      answers.set(address.href, answer);
      return answer;
    };
    const choose = async (request: URL): Promise<ChosenRequest> =>
      (await this.#reader?.choose?.(request, choice, askOnce)) ?? {request, rest: choice};
    // In the place of each that may be left out another one comes.
    let chosen = await choose(await requestFor(limit + choice.excludedUrls.length));
    if (chooser.unasked(chosen.rest).length > 0) {
      chosen = await choose(await requestFor(MAX_FILTERED));
    }
    this.#chooser = chooser;
    this.#rest = chosen.rest;
    this.#next = chosen.request === 'none' ? undefined : onSite(chosen.request, url);
    return source;
  }

  async #load(format: string | undefined, json?: unknown): Promise<SourceReader> {
    return ownOnly(await loadReader(format, this.#options.map, this.#context.url, json));
  }

  #accept(address: URL, {entries, issues, place, url}: Page<Entry>, earlier: readonly Entry[]): Built<Entry> {
    const fresh = [...earlier, ...entries].flatMap((item) => this.#recognise(item));
    const reported: ItemIssue[] = issues
      // What all items lack is said once.
      .filter(({ofList}) => ofList !== true || this.#asked.length === 0)
      .map((issue) => ({...issue, index: issue.index + this.#count}));
    this.#count += entries.length + issues.filter(({dropped}) => dropped).length;
    const {total = Number.NaN} = place;
    const keys = entries.map(keyOf).join('\n');
    this.#first ||= keys;
    const isFirstAgain = total <= this.#total && keys === this.#first;
    this.#total = total;
    this.#asked.push(address);
    this.#next = place.next === undefined ? undefined : nextAddress(place.next, address, url);
    if (place.next !== undefined && this.#next === undefined) {
      reported.push({index: this.#count, field: 'next', reason: ELSEWHERE, dropped: false});
    }
    // Pages without entries (of a Ghost that is asked past its end), in a circle, the first one again although the list has
    // not grown (of a static file, whatever page is asked for), or without end. Another page without anything new is no
    // end: as many entries may have come as have gone.
    const ends =
      entries.length === 0 ||
      this.#asked.some(({href}) => href === this.#next?.href) ||
      (fresh.length === 0 && (place.guessed === true || isFirstAgain)) ||
      this.#count > MAX_ITEMS;
    this.done = this.#next === undefined || ends;
    const chooser = this.#chooser;
    const rest = this.#rest;
    if (chooser === undefined || rest === undefined) {
      return {entries: fresh, issues: reported};
    }
    if (this.#asked.length === 1) {
      reported.push(...chooser.issues(rest, fresh));
    }
    const {accepts = () => true} = this.#reading;
    return {entries: fresh.filter((entry) => accepts(entry, chooser, rest)), issues: reported};
  }

  /** The item, with an id that no other has, or nothing where it came before. */
  #recognise(item: Entry): Entry[] {
    const key = keyOf(item);
    if (this.#seen.has(key)) {
      return [];
    }
    this.#seen.add(key);
    let {id} = item;
    while (this.#ids.has(id)) {
      id = `${id}#`;
    }
    this.#ids.add(id);
    return [ownOnly({...item, id})];
  }
}

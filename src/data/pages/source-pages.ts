import {MAX_ITEMS, type Built} from '../model/build-list.js';
import type {Choice, Chooser, NewsChoice} from '../model/choice.js';
import type {ItemIssue} from '../model/item-issue.js';
import {ownOnly} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import {loadReader, type NewsFormat} from '../formats/choose-source.js';
import type {Ask, NewsOrder, SourceAnswer, SourceContext, SourceReader} from '../formats/source.js';
import {type OnAttemptFailed, requestJson} from '../http/request-json.js';
import {
  followingPage,
  openSource,
  readPage,
  reporting,
  type FirstPage,
  type OpenedSource,
  type Page,
} from './first-page.js';
import {firstRequest} from './first-request.js';
import {onSite} from './source-address.js';

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
  single: boolean;
  parse(reader: SourceReader, json: unknown, context: SourceContext): Built<Entry>;
  /** Whether an entry is wanted, of what was chosen; see {@link Chooser.accepts}. */
  accepts?(entry: Entry, chooser: Chooser, rest: Choice): boolean;
}

/** What {@link SourcePages} gives one after the other: news, or themes. */
interface Listed {
  id: string;
  url?: string;
}

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
  /** What came before, until it is read. */
  #first: FirstPage<Entry> | undefined;
  #opened: OpenedSource | undefined;
  /** Reads what came last; before that the reader of the format that was named, or that the address is of. */
  #reader: SourceReader | undefined;
  #chooser: Chooser | undefined;
  /** What the server is not asked for. */
  #rest: Choice | undefined;
  /** The ids of items that came although they are not of the themes that the server was asked for. */
  readonly #others = new Set<string>();
  /** Whether nobody can know if the server has ignored which themes it was asked for. */
  #isThemeUnsure = false;
  #next: URL | undefined;
  /** The addresses of the pages that came. */
  readonly #asked: URL[] = [];
  #total = 0;
  /** What the first page had. */
  #firstKeys = '';
  /** Number of entries of the pages that came, those included that could not be used. */
  #count = 0;
  readonly #seen = new Set<string>();
  readonly #ids = new Set<string>();

  /** @param first what the source has answered already, if nothing is chosen of it */
  constructor(options: SourcePagesOptions, reading: Reading<Entry>, first?: FirstPage<Entry>) {
    this.#options = options;
    this.#reading = ownOnly(reading);
    this.#first = first;
  }

  /**
   * The new items of the next page that the source has; none for a page without any of the theme. After a failure the
   * same page is asked again.
   *
   * @throws NewsError, or the signal's reason if it aborts
   */
  next(signal: AbortSignal, onAttemptFailed: OnAttemptFailed): Promise<Built<Entry>> {
    return reporting(
      signal,
      onAttemptFailed,
      (report, onAttempt) => this.#ask(signal, report, onAttempt),
      this.#first?.error,
    );
  }

  async #ask(
    signal: AbortSignal,
    report: OnAttemptFailed,
    onAttempt: (attempt: number) => void,
  ): Promise<Built<Entry>> {
    const request = async (url: URL) => {
      const answer = await requestJson(url.href, this.#options, signal, report);
      onAttempt(answer.attempt);
      return answer;
    };
    const askBeside =
      (url: URL): Ask =>
      async (other) =>
        (await request(onSite(other, url))).json;
    const opened = (this.#opened ??= await this.#begin(async (url) => (await request(url)).json));
    const address = this.#next;
    if (address === undefined) {
      this.done = true;
      return NOTHING;
    }
    const read = async (url: URL): Promise<Page<Entry>> => {
      const first = this.#first;
      this.#first = undefined;
      if (first?.error !== undefined) {
        throw first.error;
      }
      if (first !== undefined) {
        this.#reader = first.reader;
        return first.page;
      }
      const answer = await request(url);
      const {reader, page} = await readPage(opened, this.#options.map, this.#reading, url, answer);
      this.#reader = reader;
      if (this.#isThemeAsked) {
        await this.#verify(reader, {address: url, json: answer.json, headers: answer.headers}, askBeside(url));
      }
      return page;
    };
    const page = await read(address).catch((error: unknown) => this.#excuse(error, address, askBeside(address)));
    if (page === undefined) {
      return this.#ask(signal, report, onAttempt);
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
      const again = await read(url).catch((error: unknown) => this.#excuse(error, url, askBeside(url)));
      earlier.push(...(again?.entries ?? []));
    }
    return this.#accept(address, page, earlier);
  }

  /** Whether the server is asked for themes, or to leave some out. */
  get #isThemeAsked(): boolean {
    const [rest, choice] = [this.#rest, this.#chooser?.choice];
    return (['themes', 'excludedThemes'] as const).some(
      (key) => rest !== undefined && choice !== undefined && rest[key].length < choice[key].length,
    );
  }

  /** Finds the items of other themes, if the server ignores which ones it was asked for. */
  async #verify(reader: SourceReader, answer: SourceAnswer, ask: Ask): Promise<void> {
    const others = (await reader.otherItems?.(answer, ask)) ?? [];
    if (others === 'unknown') {
      this.#isThemeUnsure = true;
    } else {
      others.forEach((id: string) => this.#others.add(id));
    }
  }

  /**
   * What a failure means if it is none: the end of the list, or undefined where something else is to be asked.
   *
   * @throws the failure, if it is one
   */
  async #excuse(error: unknown, address: URL, ask: Ask): Promise<Page<Entry> | undefined> {
    if (error instanceof NewsError && this.#asked.length > 0 && this.#reader?.isPastEnd?.(error) === true) {
      return NOTHING;
    }
    const first = error instanceof NewsError && this.#asked.length === 0;
    const {source, url} = this.#opened ?? {};
    const reader =
      first && source?.format
        ? ownOnly(await loadReader(source.format, this.#options.map, url?.href ?? ''))
        : undefined;
    const fallback = first && url !== undefined ? await reader?.fallbackFor?.(error, address, url, ask) : undefined;
    if (fallback === undefined || fallback.request.href === address.href) {
      throw error;
    }
    this.#next = fallback.request;
    if (ownOnly(fallback).isUnchosen === true) {
      this.#rest = this.#chooser?.choice;
    }
    return undefined;
  }

  /** Finds out what to ask. */
  async #begin(ask: (url: URL) => Promise<unknown>): Promise<OpenedSource> {
    const opened = openSource(this.#options, this.#reading);
    const {reader, chooser, rest, next} = await firstRequest(this.#options, this.#reading, opened, ask);
    this.#reader = reader;
    this.#chooser = chooser;
    this.#rest = rest;
    this.#next = next;
    return opened;
  }

  #accept(address: URL, {entries, issues, place, url}: Page<Entry>, earlier: readonly Entry[]): Built<Entry> {
    const fresh = [...earlier, ...entries].flatMap((item) => this.#dedupe(item));
    const reported: ItemIssue[] = issues
      // What all items lack is said once.
      .filter(({ofList}) => ofList !== true || this.#asked.length === 0)
      .map((issue) => ({...issue, index: issue.index + this.#count}));
    this.#count += entries.length + issues.filter(({dropped}) => dropped).length;
    const {total = Number.NaN} = place;
    const keys = entries.map(keyOf).join('\n');
    this.#firstKeys ||= keys;
    const isFirstAgain = total <= this.#total && keys === this.#firstKeys;
    this.#total = total;
    this.#asked.push(address);
    const following = followingPage({place, url}, address, this.#count);
    this.#next = following.next;
    reported.push(...following.issues);
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
      const isIgnored = this.#others.size > 0 || this.#isThemeUnsure;
      const {themes, excludedThemes} = chooser.choice;
      reported.push(
        ...chooser.issues(isIgnored ? {...rest, themes, excludedThemes} : rest, fresh, this.#isThemeUnsure),
      );
    }
    const {accepts = () => true} = this.#reading;
    return {
      entries: fresh.filter((entry) => !this.#others.has(entry.id) && accepts(entry, chooser, rest)),
      issues: reported,
    };
  }

  /** The item, with an id that no other has, or nothing where it came before. */
  #dedupe(item: Entry): Entry[] {
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

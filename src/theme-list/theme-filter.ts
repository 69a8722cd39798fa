import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isTheme} from '../data/model/is-theme.js';
import type {Theme} from '../data/model/theme.js';
import {streamPart} from '../data/pages/news-stream.js';
import {choiceInAddress, writeChoice, type Sync} from './address.js';
import {valueOf, valuesIn, FeedLink, type FilteredFeed} from './feed-link.js';
import {ThemeListChangeEvent} from './theme-list-events.js';

/** The list that filters. */
export interface FilterHost extends ReactiveControllerHost, HTMLElement {
  for: string;
  value: string;
  sync: Sync;
  readonly name: string;
  readonly sources: boolean;
  readonly multiple: boolean;
  readonly themes: readonly Theme[];
}

/** What is known when a list meets a feed. */
export interface Meeting {
  /** Theme of the feed. */
  feedTheme: string;
  /** Theme that both had when they last agreed; undefined where they never met. */
  agreedTheme: string | undefined;
  /** Whether the list has a value of its own: from its markup, the page's address, or a choice of the reader. */
  hasChoice: boolean;
}

/**
 * Whether the theme of a feed wins over the value of its list: at first if the list has none of its own, and later if the
 * page gave the feed another one.
 */
export function isFeedRight({feedTheme, agreedTheme, hasChoice}: Meeting): boolean {
  return agreedTheme === undefined ? !hasChoice : agreedTheme !== feedTheme;
}

/**
 * Makes a list of themes the filter of a feed. The choice is the list's `value`, or what the page's address has (`sync`),
 * under the name `FOR-theme`. A choice of the reader is a step in the browser's history.
 */
export class ThemeFilter implements ReactiveController {
  readonly #host: FilterHost;
  readonly #link: FeedLink;
  /** The list's own `value`, before anything was chosen. */
  #own: string | undefined;
  /** Value without a word in the address: the list's own, or else its feed's. */
  #initial = '';
  /** The settings that are in force. */
  #settings = '';
  /** The value that feed and address have. */
  #sent: string | undefined;
  #hasReaderChosen = false;

  constructor(host: FilterHost) {
    this.#host = host;
    this.#link = new FeedLink(host, (feed) => this.#meet(feed));
    host.addController(this);
  }

  hostConnected(): void {
    this.#link.connect();
    // The news of a theme needs it, and a reader may choose one soon.
    void streamPart.tryLoad();
    addEventListener('popstate', this.#handleHistory);
    this.#settings = '';
    this.#enter();
  }

  hostDisconnected(): void {
    this.#link.disconnect();
    removeEventListener('popstate', this.#handleHistory);
  }

  hostUpdate(): void {
    if (!this.#host.isConnected || this.#host.for === '') {
      return;
    }
    this.#enter();
    if (this.#host.value !== this.#sent) {
      this.#send(false);
      writeChoice(this.#host, this.#initial, 'replaceState');
    }
  }

  /** Whether a theme is the chosen one; undefined for all. */
  isChosen(theme: Theme | undefined): boolean {
    const values = valuesIn(this.#host.value);
    return theme ? values.some((value) => isTheme(theme, value)) : values.length === 0;
  }

  /** The sources of the feed, to choose from. */
  get offeredSources(): readonly Theme[] {
    return this.#link.offeredSources;
  }

  /** A reader chooses a theme, or undefined for all. */
  choose(theme: Theme | undefined): void {
    const {value} = this.#host;
    const isChosen = this.isChosen(theme);
    const kept = valuesIn(value).filter((one) => this.#host.multiple && theme !== undefined && !isTheme(theme, one));
    // The chosen one, pressed again, is taken back.
    const next = [...kept, ...(theme === undefined || isChosen ? [] : [valueOf(theme)])].join(',');
    if (next !== value && this.#change(next, isChosen && !this.#host.multiple ? undefined : theme)) {
      writeChoice(this.#host, this.#initial, 'pushState');
      this.#link.warnWithoutFeed();
    }
  }

  /** Begins with what the address says, or else the `value`; once, and again with another feed or another way to sync. */
  #enter(): void {
    const {for: id, sync} = this.#host;
    const settings = `${sync} ${id}`;
    if (id === '' || settings === this.#settings) {
      return;
    }
    this.#settings = settings;
    this.#own ??= this.#initial = this.#host.value;
    this.#sent = this.#host.value = choiceInAddress(this.#host) ?? this.#host.value;
    const {feed} = this.#link;
    if (feed !== undefined) {
      this.#meet(feed);
    }
  }

  /** The feed is there, or the page gave it another theme. */
  #meet(feed: FilteredFeed): void {
    // What it offers may be of the feed.
    this.#host.requestUpdate();
    const {value} = this.#host;
    const feedTheme = this.#link.valueIn(feed);
    const agreedTheme = this.#link.agreedTheme(feed);
    const isUntouched = !this.#own && !this.#hasReaderChosen && value === this.#initial;
    const hasChoice = !isUntouched || choiceInAddress(this.#host) !== undefined;
    if (agreedTheme === undefined) {
      this.#initial = this.#own || feedTheme;
    }
    if (isFeedRight({feedTheme, agreedTheme, hasChoice})) {
      this.#link.agree(feed);
      this.#host.value = feedTheme;
    } else if (agreedTheme === undefined || value !== feedTheme) {
      this.#send(false);
    }
  }

  #change(value: string, theme: Theme | undefined): boolean {
    if (!this.#host.dispatchEvent(new ThemeListChangeEvent(theme, value))) {
      return false;
    }
    this.#hasReaderChosen = true;
    this.#host.value = value;
    this.#send(true);
    return true;
  }

  /** @param isAwaited whether a reader waits for it */
  #send(isAwaited: boolean): void {
    const {value, themes} = this.#host;
    this.#sent = value;
    const names = themes.flatMap((theme) => (this.isChosen(theme) ? [theme.name] : []));
    this.#link.choose(value, names.join(', '), isAwaited);
  }

  readonly #handleHistory = (): void => {
    const {for: id, sync, themes, value} = this.#host;
    const now = choiceInAddress(this.#host) ?? this.#initial;
    if (id !== '' && sync !== 'none' && now !== value) {
      this.#change(
        now,
        themes.find((theme) => now !== '' && isTheme(theme, now)),
      );
    }
  };
}

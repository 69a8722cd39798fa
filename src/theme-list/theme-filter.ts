import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isTheme} from '../data/model/is-theme.js';
import type {Theme} from '../data/model/theme.js';
import {readParameter, withParameter, type Sync} from './address.js';
import {FEED_CONNECTED} from '../element/feed-connected.js';
import {ThemeListChangeEvent} from './theme-list-events.js';

/** The list that filters. */
export interface FilterHost extends ReactiveControllerHost, HTMLElement {
  for: string;
  value: string;
  sync: Sync;
  readonly themes: readonly Theme[];
}

/** The feed that is filtered; of this copy of the script or of another. */
interface FilteredFeed extends Element {
  readonly theme: string;
  chooseTheme(theme: string, name: string, awaited: boolean): void;
}

const isFeed = (element: Element | null): element is FilteredFeed => element !== null && 'chooseTheme' in element;

// Anybody can write an address; no slug is longer (WordPress allows 200 bytes).
const LONGEST = 200;

/** What a theme is chosen by. */
const valueOf = (theme: Theme | undefined): string => (theme ? theme.slug || theme.id : '');

/**
 * Makes a list of themes the filter of the feed that its `for` names, in the same tree. The feed is looked up when it is
 * used, and says itself when it comes: it may come later, or be replaced.
 *
 * The choice is the list's `value`, or what the page's address has (`sync`), under the name `FOR-theme`. A choice of the
 * reader is a step in the browser's history; the state that the page's own router keeps in it is left as it is.
 */
export class ThemeFilter implements ReactiveController {
  readonly #host: FilterHost;
  #root: Node | undefined;
  /** The list's own `value`, before anything was chosen. */
  #own: string | undefined;
  /** Value without a word in the address: the list's own, or else its feed's. */
  #default = '';
  /** The theme that each feed it has met was told last. */
  readonly #feeds = new WeakMap<Element, string>();
  /** The settings that are in force. */
  #entered = '';
  /** The value that has been made known, to the feed and to the address. */
  #told: string | undefined;
  /** Whether the reader has chosen. */
  #touched = false;
  #warned = '';

  constructor(host: FilterHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener(FEED_CONNECTED, this.#handleFeed);
    addEventListener('popstate', this.#handleHistory);
    this.#entered = '';
    this.#enter();
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener(FEED_CONNECTED, this.#handleFeed);
    removeEventListener('popstate', this.#handleHistory);
  }

  hostUpdate(): void {
    if (!this.#host.isConnected || this.#host.for === '') {
      return;
    }
    this.#enter();
    if (this.#host.value !== this.#told) {
      this.#tellAll();
      this.#write('replaceState');
    }
  }

  /** Whether a theme is the chosen one; undefined for all. */
  isChosen(theme: Theme | undefined): boolean {
    const {value} = this.#host;
    return theme && value !== '' ? isTheme(theme, value) : theme === undefined && value === '';
  }

  /** A reader chooses a theme, or undefined for all. */
  choose(theme: Theme | undefined): void {
    if (!this.isChosen(theme) && this.#change(valueOf(theme), theme)) {
      this.#write('pushState');
      this.#warnWithoutFeed();
    }
  }

  /** Begins with what the address says, or else the `value`; once, and again with another feed or another way to sync. */
  #enter(): void {
    const {for: id, sync} = this.#host;
    const settings = `${sync} ${id}`;
    if (id === '' || settings === this.#entered) {
      return;
    }
    this.#entered = settings;
    this.#own ??= this.#default = this.#host.value;
    this.#host.value = this.#read() ?? this.#host.value;
    this.#told = this.#host.value;
    this.#meet(this.#find());
  }

  /** A feed is there, or it shows another theme. */
  #meet(feed: Element | null): void {
    if (!isFeed(feed)) {
      return;
    }
    const {value} = this.#host;
    const told = this.#feeds.get(feed);
    // A feed that shows one theme already has made the choice, and so has a page that gives it another one later.
    const chosen =
      told === undefined
        ? !this.#own && !this.#touched && value === this.#default && this.#read() === undefined
        : told !== feed.theme;
    if (told === undefined) {
      this.#default = this.#own || feed.theme;
    }
    if (chosen) {
      this.#feeds.set(feed, feed.theme);
      this.#host.value = feed.theme;
    } else {
      this.#tell(feed);
    }
  }

  #change(value: string, theme: Theme | undefined): boolean {
    if (!this.#host.dispatchEvent(new ThemeListChangeEvent(theme, value))) {
      return false;
    }
    this.#touched = true;
    this.#host.value = value;
    this.#tellAll(true);
    return true;
  }

  #tellAll(awaited = false): void {
    this.#told = this.#host.value;
    this.#tell(this.#find(), awaited);
  }

  /** @param awaited whether a reader waits for it */
  #tell(feed: Element | null, awaited = false): void {
    const {value, themes} = this.#host;
    if (isFeed(feed)) {
      this.#feeds.set(feed, value);
      feed.chooseTheme(value, themes.find((theme) => this.isChosen(theme))?.name ?? '', awaited);
    }
  }

  #find(): Element | null {
    const root = this.#host.getRootNode();
    return root instanceof Document || root instanceof DocumentFragment ? root.getElementById(this.#host.for) : null;
  }

  #read(): string | undefined {
    const found = readParameter(this.#host.sync, `${this.#host.for}-theme`, location.href);
    return found !== undefined && found.length > LONGEST ? undefined : found;
  }

  #write(how: 'pushState' | 'replaceState'): void {
    const {sync, for: id, value} = this.#host;
    const wanted = value === this.#default ? undefined : value;
    const address = withParameter(sync, `${id}-theme`, wanted, location.href);
    if (sync !== 'none' && address !== location.href) {
      try {
        history[how](history.state, '', address);
      } catch {
        // Not in a frame without an origin, and in Safari not a hundred times in half a minute.
      }
    }
  }

  #warnWithoutFeed(): void {
    const {for: id, localName} = this.#host;
    if (this.#warned !== id && !isFeed(this.#find())) {
      this.#warned = id;
      console.warn(
        `<${localName} for="${id}">: no news feed has the id "${id}", so there is nothing to filter. ` +
          'Give the feed this id, in the same document or shadow root, or correct the for attribute.',
      );
    }
  }

  readonly #handleFeed = ({target}: Event): void => {
    if (target instanceof Element && target.id === this.#host.for && target.id !== '') {
      this.#meet(target);
    }
  };

  readonly #handleHistory = (): void => {
    const {for: id, sync, themes, value} = this.#host;
    const now = this.#read() ?? this.#default;
    if (id !== '' && sync !== 'none' && now !== value) {
      this.#change(
        now,
        themes.find((theme) => now !== '' && isTheme(theme, now)),
      );
    }
  };
}

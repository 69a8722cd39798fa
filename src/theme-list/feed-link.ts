import {isTheme, slugOf} from '../data/model/is-theme.js';
import type {NewsItem} from '../data/model/news-item.js';
import {sourceName, sourceTheme} from '../data/model/source-name.js';
import type {Theme} from '../data/model/theme.js';
import {FEED_CHANGED} from '../element/feed-changed.js';
import {readMember} from '../host/members.js';

/** What a theme is chosen by. */
export function valueOf(theme: Theme): string {
  const value = theme.slug || theme.id;
  // Commas and semicolons stand between several.
  return /[,;]/.test(value) ? slugOf(theme.name) : value;
}

/** The themes that a value names. */
export const valuesIn = (value: string): readonly string[] => value.split(/[,;]/).flatMap((one) => one.trim() || []);

/** The groups of a feed's theme: news has one theme of each. */
export const groupsIn = (theme: string): readonly string[] => theme.split(';').flatMap((group) => group.trim() || []);

/** What one list of a feed has chosen. */
interface ListChoice {
  readonly value: string;
  /** As it is announced. */
  readonly name: string;
}

/** The feed that is filtered; of this copy of the script or of another. */
export interface FilteredFeed extends Element {
  readonly theme: string;
  readonly fromSource: string;
  readonly items: readonly NewsItem[];
  readonly sources: readonly {src: string; label?: string}[];
  readonly listChoices: Map<Element, ListChoice>;
  applyListChoice(word: 'theme' | 'fromSource', value: string, name: string, isAwaited: boolean): void;
}

// A form may have a field of that name, and to some engines an object is a function.
const isFeed = (element: Element | null): element is FilteredFeed =>
  element !== null &&
  readMember(element, 'localName')?.includes('-') &&
  typeof (element as FilteredFeed).applyListChoice === 'function';

// What it offers to choose from may be of the items that came.
const EVENTS = [FEED_CHANGED, 'news-feed-load'];

/** A list that is linked to a feed. */
type LinkedList = HTMLElement & {readonly for: string; readonly sources: boolean; readonly themes: readonly Theme[]};

/** The choices of several lists as one theme, each of them a group. */
const joined = (choices: Map<Element, ListChoice>): string =>
  [...choices.values()].flatMap(({value}) => value || []).join('; ');

const isSameTheme = (one: string, other: string): boolean =>
  groupsIn(one).toSorted().join(';') === groupsIn(other).toSorted().join(';');

const knows = (list: Element, group: string): boolean =>
  (list as LinkedList).themes.some((theme) => valuesIn(group).some((value) => isTheme(theme, value)));

/**
 * The link of a theme list to the feed that its `for` names, in the same tree. The feed is looked up when it is used, and
 * says itself when it comes or when the page gives it another theme: it may come later, or be replaced.
 */
export class FeedLink {
  readonly #list: LinkedList;
  readonly #onFeed: (feed: FilteredFeed) => void;
  /** The theme that each feed had when list and feed last agreed. */
  readonly #agreed = new WeakMap<Element, string>();
  /** The publishers that the items have named. */
  readonly #published = new Map<string, Theme>();
  #root: Node | undefined;
  #warned = '';

  /** @param onFeed called with the feed when it comes, and when the page gives it another theme */
  constructor(list: LinkedList, onFeed: (feed: FilteredFeed) => void) {
    this.#list = list;
    this.#onFeed = onFeed;
  }

  connect(): void {
    this.#root = this.#list.getRootNode();
    this.#listen(this.#root, 'addEventListener');
  }

  disconnect(): void {
    if (this.#root !== undefined) {
      this.#listen(this.#root, 'removeEventListener');
    }
  }

  #listen(root: Node, method: 'addEventListener' | 'removeEventListener'): void {
    EVENTS.forEach((type) => readMember(root, method).call(root, type, this.#handleFeed));
  }

  get feed(): FilteredFeed | undefined {
    // Not `instanceof`: the document may be that of a frame, and libraries of the page replace the names of the platform
    // (MooTools 1.4, `Document`).
    const root = this.#list.getRootNode();
    const find: unknown = readMember(root as Document, 'getElementById');
    const found = typeof find === 'function' ? (find.call(root, this.#list.for) as Element | null) : null;
    return isFeed(found) ? found : undefined;
  }

  /** The theme that a feed had when it was last in agreement with the list; undefined for one that it has not met. */
  agreedTheme(feed: FilteredFeed): string | undefined {
    return this.#agreed.get(feed);
  }

  agree(feed: FilteredFeed): void {
    const value = this.valueIn(feed);
    this.#agreed.set(feed, value);
    this.#record(feed, value, '');
  }

  /** What a feed shows of that which the list chooses. */
  valueIn(feed: FilteredFeed): string {
    const list = this.#list;
    const {theme, fromSource, listChoices} = feed;
    if (list.sources) {
      return fromSource;
    }
    const own = listChoices.get(list);
    if (own !== undefined && isSameTheme(joined(listChoices), theme)) {
      return own.value;
    }
    // The page has chosen: each group is the choice of the first list that has a theme of it, or else of the first list.
    const lists = [...new Set([...listChoices.keys(), list])].filter(({isConnected}) => isConnected);
    const ownerOf = (group: string) => lists.find((one) => knows(one, group)) ?? lists[0];
    return groupsIn(theme)
      .filter((group) => ownerOf(group) === list)
      .join('; ');
  }

  /** The sources to choose from: those that the feed names, or if it is one, those that its items have named so far. */
  get offeredSources(): readonly Theme[] {
    const {feed} = this;
    if (feed === undefined) {
      return [];
    }
    const {sources, items} = feed;
    const isOne = sources.length < 2;
    const names = isOne
      ? items.flatMap(({source}) => source?.name ?? [])
      : sources.map((source) => sourceName(source, this.#list.baseURI));
    const offered = isOne ? this.#published : new Map<string, Theme>();
    names.map(sourceTheme).forEach((theme) => offered.set(theme.id, theme));
    return [...offered.values()];
  }

  /**
   * Has the feed show a choice.
   *
   * @param name as it is announced
   * @param isAwaited whether a reader waits for it
   */
  choose(value: string, name: string, isAwaited: boolean): void {
    const {feed} = this;
    if (feed === undefined) {
      return;
    }
    this.#agreed.set(feed, value);
    if (this.#list.sources) {
      feed.applyListChoice('fromSource', value, name, isAwaited);
      return;
    }
    const {listChoices} = feed;
    this.#record(feed, value, name);
    [...listChoices.keys()].filter(({isConnected}) => !isConnected).forEach((list) => listChoices.delete(list));
    const names = [...listChoices.values()].flatMap((choice) => (choice.value && choice.name ? choice.name : []));
    const theme = joined(listChoices);
    // In another order it is the same, and need not be asked for again.
    feed.applyListChoice('theme', isSameTheme(theme, feed.theme) ? feed.theme : theme, names.join(', '), isAwaited);
  }

  #record(feed: FilteredFeed, value: string, name: string): void {
    if (!this.#list.sources) {
      feed.listChoices.set(this.#list, {value, name});
    }
  }

  /** Says once that there is nothing to filter. */
  warnWithoutFeed(): void {
    const {for: id, localName} = this.#list;
    if (this.#warned !== id && this.feed === undefined) {
      this.#warned = id;
      console.warn(
        `<${localName} for="${id}">: no news feed has the id "${id}", so there is nothing to filter. ` +
          'Give the feed this id, in the same document or shadow root, or correct the for attribute.',
      );
    }
  }

  readonly #handleFeed = ({target}: Event): void => {
    const feed = target as Element | null;
    if (isFeed(feed) && feed.id !== '' && feed.id === this.#list.for) {
      this.#onFeed(feed);
    }
  };
}

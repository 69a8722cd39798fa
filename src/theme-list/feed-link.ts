import {FEED_CHANGED} from '../element/feed-changed.js';
import {readMember} from '../host/members.js';

/** The feed that is filtered; of this copy of the script or of another. */
export interface FilteredFeed extends Element {
  readonly theme: string;
  chooseTheme(theme: string, name: string, isAwaited: boolean): void;
}

// A form may have a field of that name, and to some engines an object is a function.
const isFeed = (element: Element | null): element is FilteredFeed =>
  element !== null &&
  readMember(element, 'localName').includes('-') &&
  typeof (element as FilteredFeed).chooseTheme === 'function';

/**
 * The link of a theme list to the feed that its `for` names, in the same tree. The feed is looked up when it is used, and
 * says itself when it comes or when the page gives it another theme: it may come later, or be replaced.
 */
export class FeedLink {
  readonly #list: HTMLElement & {readonly for: string};
  readonly #onFeed: (feed: FilteredFeed) => void;
  /** The theme that each feed had when list and feed last agreed. */
  readonly #agreed = new WeakMap<Element, string>();
  #root: Node | undefined;
  #warned = '';

  /** @param onFeed called with the feed when it comes, and when the page gives it another theme */
  constructor(list: HTMLElement & {readonly for: string}, onFeed: (feed: FilteredFeed) => void) {
    this.#list = list;
    this.#onFeed = onFeed;
  }

  connect(): void {
    this.#root = this.#list.getRootNode();
    this.#root.addEventListener(FEED_CHANGED, this.#handleFeed);
  }

  disconnect(): void {
    this.#root?.removeEventListener(FEED_CHANGED, this.#handleFeed);
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
    this.#agreed.set(feed, feed.theme);
  }

  /**
   * Has the feed show a theme.
   *
   * @param name as it is announced
   * @param isAwaited whether a reader waits for it
   */
  choose(value: string, name: string, isAwaited: boolean): void {
    const {feed} = this;
    if (feed !== undefined) {
      this.#agreed.set(feed, value);
      feed.chooseTheme(value, name, isAwaited);
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

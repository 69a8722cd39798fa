import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import type {NewsOrder} from '../data/pages/formats.js';
import {openNews, type NewsSourceOptions} from '../data/pages/news-stream.js';
import {isOfTheme} from '../data/pages/theme-filter.js';
import {buildItems, type Built} from '../data/model/build-list.js';
import type {NewsError} from '../data/model/news-error.js';
import type {NewsItem} from '../data/model/news-item.js';
import {baseStyles} from '../element/base.styles.js';
import {cardStyles} from '../card/card.styles.js';
import {laterStyles} from '../element/later.styles.js';
import {listStyles} from './list.styles.js';
import {moreStyles} from './more.styles.js';
import {noticeStyles} from '../element/notice.styles.js';
import {skeletonStyles} from '../card/skeleton.styles.js';
import {CardList} from './card-list.js';
import {tellOfFeed} from '../element/feed-connected.js';
import {feedSentences, missingSentence, pageSentence} from './feed-sentences.js';
import type {Loaded, LoadKey} from '../query/load-config.js';
import {LazyStart, LOADINGS, type Loading} from './lazy-start.js';
import {MoreControls, PAGINGS, type Paging} from './more-controls.js';
import {NewsFeedErrorEvent, NewsFeedLoadEvent} from './news-feed-events.js';
import {missingNotice} from '../element/notice-templates.js';
import {PagingController} from './paging-controller.js';
import {attribute, integerBetween, numberBetween, oneOf, text} from '../element/property-readers.js';
import {SourceChildren} from './source-children.js';
import type {ElementLoadOptions} from '../element/source-element.js';
import type {Sentences} from '../element/states.js';
import {feedKey} from '../query/source-key.js';

/**
 * A list of news from one JSON source or several, as cards.
 *
 * @slot - Shown before the script runs, without JavaScript, and in the empty and error states: a link to all news.
 * @slot heading - In the place of the heading.
 * @slot loading - In the place of the skeleton.
 * @slot empty - In the place of "No news yet."
 * @slot error - In the place of the sentence in the error state; the Retry button stays.
 * @slot footer - After the news.
 * @slot card - A `<template>` for cards of the page's own: one element, with `data-field` on those that are to hold the `title`, `excerpt`, `date`, `authors`, `themes`, `source`, `link` (on an `<a>`) and `image` (on an `<img>`). The copies are children of the feed.
 * @csspart heading - The heading.
 * @csspart list - The list of cards.
 * @csspart item - An item of the list.
 * @csspart card - A card, an article.
 * @csspart media - The place of the picture.
 * @csspart image - The picture.
 * @csspart title - The heading of a card.
 * @csspart link - The link of a card, in its title.
 * @csspart excerpt - The excerpt.
 * @csspart meta - Date, authors and source.
 * @csspart date - The date.
 * @csspart authors - The authors.
 * @csspart themes - The themes.
 * @csspart source - Who publishes the item.
 * @csspart skeleton - The place of a card that is yet to come.
 * @csspart notice - Any message: slow, stale or error.
 * @csspart error - The message of the error state.
 * @csspart empty - The message of the empty state.
 * @csspart retry - The Retry button.
 * @csspart more - The button that adds the next page.
 * @csspart status - What is announced to assistive technology; not visible.
 * @cssprop --newsstand-accent - Themes, focus and buttons, and the title under the pointer. Default: the text colour.
 * @cssprop --newsstand-text - Text. Default: the host's.
 * @cssprop --newsstand-muted - Excerpt, date, authors. Default: the text colour, softened by a tenth.
 * @cssprop --newsstand-surface - Background of cards. Default: none, the page shows through.
 * @cssprop --newsstand-border - Border of cards. Default: the text colour, at a sixth.
 * @cssprop --newsstand-radius - Radius of corners. Default 0.625em.
 * @cssprop --newsstand-gap - Space between cards. Default 1.5em.
 * @cssprop --newsstand-column - Narrowest column of the grid. Default 16em.
 * @cssprop --newsstand-image-ratio - Shape of the picture. Default 16 / 9.
 * @cssprop --newsstand-excerpt-lines - Most lines of the excerpt. Default 3.
 * @cssprop --newsstand-title-size - Size of a card's title. Default 1.125em.
 * @cssprop --newsstand-focus - Outline of what has the focus. Default: the accent.
 * @fires {NewsFeedLoadEvent} news-feed-load - The news is shown.
 * @fires {NewsFeedErrorEvent} news-feed-error - A try to load it failed.
 * @fires {NewsCardSelectEvent} news-card-select - A reader follows a card's link; cancelable.
 */
export class NewsFeed extends CardList {
  static override styles: CSSResultGroup = [
    baseStyles,
    noticeStyles,
    cardStyles,
    listStyles,
    skeletonStyles,
    moreStyles,
    laterStyles,
  ];

  static {
    // Lit takes over what a host page set before the element was defined, of the properties that it knows.
    this.createProperty('items', {attribute: false, noAccessor: true});
  }

  /** Number of items, 1 to 100; with `paging`, of a page; of all sources together. Default 6. */
  @attribute(integerBetween(1, 100, 6)) limit = 6;

  /** `source` as the source gives them, `newest` or `oldest` first. Several sources are `newest`. Default `source`. */
  @attribute(oneOf(['source', 'newest', 'oldest'])) order: NewsOrder = 'source';

  /** Shows one theme only: its slug, in any case, or its id. Default: all. */
  @attribute(text) theme = '';

  /** How a reader comes to more: `none`, a `button`, or by `scroll`, which has the button too. Default `none`. */
  @attribute(oneOf(PAGINGS)) paging: Paging = 'none';

  /** `eager`, or `lazy`: loads once it comes near the window. Default `eager`. */
  @attribute(oneOf(LOADINGS)) loading: Loading = 'eager';

  /** Seconds between refreshes in the background, at least 60; paused while the page is hidden. Default 0: none. */
  @attribute(numberBetween(60, 86_400, 0)) refresh = 0;

  /** The items shown. Set it to show items without a fetch. */
  get items(): readonly NewsItem[] {
    return this.entries;
  }

  set items(items: readonly NewsItem[]) {
    this.#paging.reset();
    this.give(items);
  }

  readonly #lazy = new LazyStart(this);
  readonly #children = new SourceChildren(this);
  readonly #paging = new PagingController(this, {
    onPage: (items, issues) => {
      // Those of a source that did not answer for a while are here already.
      const shown = new Set(this.entries.map(({id}) => id));
      const added = items.filter(({id}) => !shown.has(id));
      this.loader.extend([...this.entries, ...added], [...this.issues, ...issues]);
      const {done, failed} = this.#paging;
      this.announce(pageSentence(this.language.messages, added.length, done, failed));
      this.loader.reschedule();
      this.dispatchOnceShown(() => this.createLoadEvent());
    },
    onRetry: (error) => this.dispatchEvent(this.createErrorEvent(error, error.attempt, true)),
    onFailed: (error) => {
      this.announce(this.language.messages.moreFailed);
      this.warn(error);
      this.dispatchOnceShown(() => this.createErrorEvent(error, error.attempt, false));
    },
    onMissing: ({source, error}) => {
      this.warn(error, source.src);
      this.dispatchOnceShown(() => this.createErrorEvent(error, error.attempt, false));
    },
  });
  readonly #more = new MoreControls(this, this.#paging);
  /** What a theme list has chosen last. */
  #chosen = {theme: '', name: ''};
  /** Whether it was another theme before. */
  #filtered = false;

  override connectedCallback(): void {
    super.connectedCallback();
    tellOfFeed(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#children.catchUp();
    if (changed.has('refresh')) {
      this.loader.reschedule();
    }
    if (this.hasUpdated && changed.has('theme')) {
      this.#filtered = true;
      tellOfFeed(this);
      if (this.loader.fromHost) {
        const {loaded, empty} = this.sentences;
        this.announce(this.entries.length > 0 ? loaded(this.entries.length) : empty);
      }
    }
  }

  override reload(): Promise<void> {
    this.#lazy.start();
    return super.reload();
  }

  /**
   * Shows the next page too. Settles once it is shown, or could not be loaded, and never rejects. Does nothing where
   * there are no more.
   */
  async loadMore(): Promise<void> {
    // An element that was never in a page completes no update.
    if (this.isConnected) {
      this.#lazy.start();
      await this.loader.settled();
      // Each page is heard, though the words are those of the one before.
      this.announce('');
      await this.updateComplete;
      await this.#paging.more();
      await this.updateComplete;
    }
  }

  /**
   * Shows one theme only, as a `<theme-list>` asks it to.
   *
   * @internal
   * @param name as it is announced
   * @param awaited whether a reader waits for it
   */
  chooseTheme(theme: string, name: string, awaited: boolean): void {
    this.theme = theme;
    this.#chosen = {theme, name};
    if (awaited) {
      this.#lazy.start();
    }
  }

  protected override get places(): number {
    return this.limit;
  }

  protected override get refreshInterval(): number {
    // A page that is on its way is not lost to a refresh.
    return this.#paging.pending ? 0 : this.refresh;
  }

  protected override get waiting(): boolean {
    return this.#lazy.waiting && this.#sources().length > 0;
  }

  protected override get incomplete(): boolean {
    return this.#paging.failed.length > 0;
  }

  protected override get isAsDrawn(): boolean {
    // A theme list may have chosen another theme meanwhile.
    return this.theme === text(this.getAttribute('theme'));
  }

  protected override get entries(): readonly NewsItem[] {
    const {loader, theme} = this;
    // What the host page gives was not filtered by a source.
    return loader.fromHost && theme !== '' ? super.entries.filter((item) => isOfTheme(item, theme)) : super.entries;
  }

  protected override build(values: readonly unknown[]): Built<NewsItem> {
    return buildItems(values, document.baseURI);
  }

  protected override key(): LoadKey | undefined {
    const {theme, limit, order} = this;
    return this.#lazy.waiting ? undefined : feedKey(this.#sources(), theme, limit, order);
  }

  /** The feed's own source, if it has one, and those of its children. */
  #sources(): readonly NewsSourceOptions[] {
    const {address: src, format, map} = this;
    return [...(src === '' ? [] : [{src, format, map}]), ...this.#children.sources];
  }

  protected override load({
    signal,
    onAttemptFailed,
    ...options
  }: ElementLoadOptions): Promise<Loaded<readonly NewsItem[]>> {
    const {limit, order} = this;
    this.prepare();
    const stream = openNews({...options, sources: this.#sources(), limit, order, theme: this.theme.trim()});
    const asked = {key: JSON.stringify(this.key()), shown: this.loader.outdated ? [] : this.entries, order};
    return this.#paging.load(asked, stream, signal, onAttemptFailed);
  }

  protected override remember(entries: readonly NewsItem[]): void {
    // As many as the next visit begins with.
    super.remember(entries.slice(0, this.limit));
  }

  protected override get sentences(): Sentences {
    const themeName = this.#chosen.theme === this.theme ? this.#chosen.name : '';
    const {theme, entries: items} = this;
    const {failed} = this.#paging;
    return feedSentences(this.language.messages, {theme, themeName, items, filtered: this.#filtered, failed});
  }

  protected override createLoadEvent(): Event {
    return new NewsFeedLoadEvent(this.items, this.stale, this.issues);
  }

  protected override createErrorEvent(error: NewsError, attempt: number, willRetry: boolean): Event {
    return new NewsFeedErrorEvent(error, attempt, willRetry);
  }

  protected override renderBelow(): TemplateResult {
    const {language, loader, handleRetryClick} = this;
    const missing = this.stale || loader.outdated ? '' : missingSentence(language.messages, this.#paging.failed);
    // Below the cards, which it would otherwise push down when a source fails later on.
    return html`${
      missing ? missingNotice(missing, {language, pending: loader.awaited, onRetry: handleRetryClick}) : nothing
    }
    ${this.#more.render(language, loader.outdated)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-feed': NewsFeed;
  }
}

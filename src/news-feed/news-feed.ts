import {html, isServer, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {CardController} from '../card/card-controller.js';
import {printAndContrastStyles} from '../card/print-and-contrast.styles.js';
import {cardStyles, excerptRoomStyles} from '../card/card.styles.js';
import {compactStyles} from '../card/compact.styles.js';
import {roomClasses} from '../card/hidden-parts.js';
import type {CustomCards} from '../card/custom-cards.js';
import {skeletonStyles} from '../card/skeleton.styles.js';
import {buildItems} from '../data/model/build-list.js';
import {choiceOf, type NewsChoice} from '../data/model/choice.js';
import type {NewsItem} from '../data/model/news-item.js';
import {Part} from '../data/model/part.js';
import {safeUrl} from '../data/model/safe-url.js';
import type {NewsOrder} from '../data/pages/formats.js';
import type {NewsSourceOptions, NewsStreamOptions} from '../data/pages/news-stream.js';
import {baseStyles} from '../element/base.styles.js';
import {ElementRef} from '../element/element-ref.js';
import {announceFeed} from '../element/feed-changed.js';
import {deferredStyles} from './deferred.styles.js';
import {missingNotice, type Note} from '../element/notice-templates.js';
import {buttonStyles} from '../element/button.styles.js';
import {noticeStyles} from '../element/notice.styles.js';
import {uiText} from '../element/ui-text.js';
import {attribute} from '../element/attribute.js';
import {integerBetween, numberBetween, oneOf, text} from '../element/property-readers.js';
import {maxAge, presence} from '../element/setting-readers.js';
import {SourceElement, type FetchOptions} from '../element/source-element.js';
import type {Sentences} from '../element/state-template.js';
import {DATE_FORMATS, prepareDates, type DateFormat} from '../i18n/format-date.js';
import {CACHES, type CacheKind, type Content} from '../query/content.js';
import {
  isAwaited,
  isPlaceholder,
  type LoadState,
  type Outcome,
  type QueryKey,
  type Request,
} from '../query/load-state.js';
import {keyOfFeed} from '../query/query-key.js';
import {ChosenItems, itemChooser} from './chosen-items.js';
import {feedListTemplate, feedSkeletonTemplate} from './feed-list-template.js';
import {FEED_LAYOUTS, hiddenInFeed, withPictures, type FeedLayout, type FeedLook} from './feed-look.js';
import {feedSentences, missingSentence, pageSentence, LIST_WORDS, ListChoice, type ListWord} from './feed-sentences.js';
import {fetchPages} from './fetch-pages.js';
import {firstCards, type FirstCards} from './first-cards.js';
import {GradualLayout} from './gradual-layout.js';
import {HeldPlace} from './held-place.js';
import {heldPlaceStyles} from './held-place.styles.js';
import type {LateNews} from './late-news.js';
import {LazyStart, LOADINGS, type Loading} from './lazy-start.js';
import {leadStyles} from './lead.styles.js';
import {listStyles} from './list.styles.js';
import {MoreControls, PAGINGS, type Paging} from './more-controls.js';
import {morePlaceStyles} from './more-place.styles.js';
import {moreStyles} from './more.styles.js';
import {NewsFeedErrorEvent, NewsFeedLoadEvent} from './news-feed-events.js';
import {keepOpenedPages, openedPages, returnToPlace} from './opened-pages.js';
import {SourceChildren} from './source-children.js';

/** Draws cards of the page's own. */
export const customCards = new Part(() => import('../card/custom-cards.js'));

/** Whether two states differ in nothing but a page that is on its way. */
function isAboutMore(state: LoadState<unknown>, before: LoadState<unknown>): boolean {
  const modes = [state, before].map(({request}) => request?.mode ?? 'more');
  return modes.every((mode) => mode === 'more') && state.data === before.data && state.error === before.error;
}

/**
 * A list of news from one JSON source or several, as cards.
 *
 * @slot - Shown before the script runs, without JavaScript, and in the empty and error states: a link to all news.
 * @slot heading - In the place of the heading.
 * @slot loading - In the place of the skeleton.
 * @slot empty - In the place of "No news yet."
 * @slot error - In the place of the sentence in the error state; the button “Try again” stays.
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
 * @csspart meta - The line of themes and date, and that of authors and source.
 * @csspart date - The date.
 * @csspart authors - The authors.
 * @csspart themes - The themes.
 * @csspart source - Who publishes the item.
 * @csspart skeleton - The place of a card that is yet to come.
 * @csspart notice - Any message: slow, stale or error.
 * @csspart error - The message of the error state.
 * @csspart empty - The message of the empty state.
 * @csspart retry - The button that tries again.
 * @csspart more - The button that adds the next page.
 * @csspart status - What is announced to assistive technology; not visible.
 * @cssprop --newsstand-accent - Focus, buttons, the title under the pointer, and the line of a card without a picture. Default: the text colour.
 * @cssprop --newsstand-text - Text. Default: the host's.
 * @cssprop --newsstand-muted - Excerpt, date, authors. Default: the text colour, softened by a tenth.
 * @cssprop --newsstand-surface - Background of cards. Default: none, the page shows through.
 * @cssprop --newsstand-border - Border of cards. Default: the text colour, at a sixth.
 * @cssprop --newsstand-radius - Radius of corners. Default 0.625em.
 * @cssprop --newsstand-gap - Space between cards. Default 1.5em.
 * @cssprop --newsstand-column - Narrowest column of the grid. Default 17em.
 * @cssprop --newsstand-image-ratio - Shape of the picture. Default 16 / 9.
 * @cssprop --newsstand-excerpt-lines - Most lines of the excerpt. Default 3.
 * @cssprop --newsstand-title-size - Size of a card's title. Default: 1.25em to 1.625em, with the width of the card.
 * @cssprop --newsstand-focus - Outline of what has the focus. Default: the accent.
 * @fires {NewsFeedLoadEvent} news-feed-load - The news is shown.
 * @fires {NewsFeedErrorEvent} news-feed-error - An attempt to load it failed.
 * @fires {NewsCardSeenEvent} news-card-seen - Half of a card was in the window for a second, once for each item; with `report-seen`.
 * @fires {NewsCardSelectEvent} news-card-select - A reader follows a card's link; cancelable.
 */
export class NewsFeed extends SourceElement<NewsItem> {
  static override styles: CSSResultGroup = [
    baseStyles,
    buttonStyles,
    noticeStyles,
    cardStyles,
    excerptRoomStyles,
    listStyles,
    leadStyles,
    compactStyles,
    skeletonStyles,
    morePlaceStyles,
    moreStyles,
    deferredStyles,
    heldPlaceStyles,
    printAndContrastStyles,
  ];

  static {
    // Lit takes over what a host page set before the element was defined, of the properties that it knows.
    this.createProperty('items', {attribute: false, noAccessor: true});
  }

  /** The heading. Default none. */
  @attribute(text) heading = '';

  /** Level of the heading, 1 to 6. Default 2. */
  @attribute(integerBetween(1, 6, 2), 'heading-level') headingLevel = 2;

  /** Where to keep the last good answer for the next page or visit: `none`, `session` or `local`. Default `none`. */
  @attribute(oneOf(CACHES)) override cache: CacheKind = 'none';

  /** `grid`, `list` or `compact`. Default `grid`. */
  @attribute(oneOf(FEED_LAYOUTS)) layout: FeedLayout = 'grid';

  /** How many of the first cards are large, 0 to 100; none in a `compact` feed. Default 0. */
  @attribute(integerBetween(0, 100, 0)) lead = 0;

  /**
   * What cards leave out: any of `image excerpt date author themes source`, separated by spaces, or `none`. Default `author` in a
   * grid, else `none`.
   */
  @attribute(text) hide = '';

  /** Address of a picture for items that have none, or whose own fails to load. Default none: their cards keep the place of a picture where others have one. */
  @attribute(text, 'image-fallback') imageFallback = '';

  /** `long`, `medium`, `short` or `relative`. Default `long`. */
  @attribute(oneOf(DATE_FORMATS), 'date-format') dateFormat: DateFormat = 'long';

  /** IANA time zone, or `local` for the visitor's. Default: the date on the publisher's own calendar. */
  @attribute(text, 'time-zone') timeZone = '';

  /** `target` of the links. Default none. */
  @attribute(text) target = '';

  /** Whether the event `news-card-seen` reports each item whose card a reader has seen. Default: no. */
  @attribute(presence, 'report-seen') reportSeen = false;

  /** Number of items of all sources together, 1 to 100; with `paging`, per page. Default 6. */
  @attribute(integerBetween(1, 100, 6)) override limit = 6;

  /** `source` (as the source gives them), `newest` or `oldest` first. Several sources are always `newest`. Default `source`. */
  @attribute(oneOf(['source', 'newest', 'oldest'])) order: NewsOrder = 'source';

  /** Shows only news of these themes: slugs, in upper or lower case, or ids. Commas mean “or”, semicolons “and”. Default: all. */
  @attribute(text) theme = '';

  /** Shows only news of these sources, separated by commas: their names on the cards, which are the `label` or the host. Default: all. */
  @attribute(text, 'from-source') fromSource = '';

  /** Leaves out news of these themes, separated by commas. Default none. */
  @attribute(text, 'exclude-theme') excludeTheme = '';

  /** Shows only news that contains all these words. Default: all. */
  @attribute(text) search = '';

  /** Leaves out news older than this many days. Default 0: none. */
  @attribute(maxAge, 'max-age') maxAge = 0;

  /** Shows only news in these languages, separated by commas; `page` stands for the language of the page. Default: all. */
  @attribute(text, 'item-lang') itemLang = '';

  /** Leaves out news that leads to these addresses, separated by spaces; `page` stands for the page itself. Default none. */
  @attribute(text, 'exclude-url') excludeUrl = '';

  /** How readers get more news: not at all (`none`), with a `button`, or by `scroll`, which has the button too. Default `none`. */
  @attribute(oneOf(PAGINGS)) paging: Paging = 'none';

  /** `eager`, or `lazy`: waits until the feed comes near the window. Default `eager`. */
  @attribute(oneOf(LOADINGS)) loading: Loading = 'eager';

  /** Seconds between refreshes in the background, at least 60; paused while the page is hidden. Default 0: none. */
  @attribute(numberBetween(60, 86_400, 0)) override refresh = 0;

  /** The items shown. Set it to show items without a fetch; undefined takes them back. */
  get items(): readonly NewsItem[] {
    return this.entries;
  }

  set items(items: readonly NewsItem[] | undefined) {
    this.setEntries(items, 'host');
    announceFeed(this);
  }

  readonly #list = new ElementRef();
  /** The list of the skeleton. */
  readonly #places = new ElementRef();
  readonly #lazy = new LazyStart(this);
  readonly #children = new SourceChildren(this);
  readonly #cards = new CardController(this, {
    items: () => this.entries,
    localization: this.localization,
    boxes: () => this.#list.value?.children ?? [],
  });
  #customCards: CustomCards | undefined;
  readonly #more = new MoreControls(this, {
    loader: this.loader,
    localization: this.localization,
    list: this.#list,
  });
  /**
   * What each theme list of the feed has chosen. It is theirs, and is here since they may come from several copies of the script.
   *
   * @internal
   */
  readonly listChoices = new Map<Element, {readonly value: string; readonly name: string}>();
  /** What theme lists have chosen last, and how it is announced. */
  readonly #listChoice = new ListChoice();
  /** Whether it was another theme before. */
  #filtered = false;
  readonly #chosenItems = new ChosenItems();
  /** The request by which a reader asks for what is missing. */
  #askedId: number | undefined;
  /** Shows what came late, once that is needed. */
  #late: LateNews | undefined;

  constructor() {
    super({build: buildItems, LoadEvent: NewsFeedLoadEvent, ErrorEvent: NewsFeedErrorEvent});
    this.addController(new GradualLayout(this.#list));
    const {region, awaited} = this;
    this.addController(new HeldPlace(this, {region, awaited, places: this.#places, list: this.#list}));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    announceFeed(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#children.catchUp();
    if (this.#customCards === undefined && customCards.module !== undefined && this.#hasTemplate) {
      this.#customCards = new customCards.module.CustomCards(this, {
        items: () => this.entries,
        options: () => this.#cardOptions(new Set()),
      });
    }
    if (this.hasUpdated) {
      LIST_WORDS.filter((word) => changed.has(word)).forEach(this.#followWord);
    }
  }

  override reload(): Promise<void> {
    this.#lazy.start();
    return super.reload();
  }

  /**
   * Shows the next page too. Settles once the page is shown or has failed, and never rejects. Does nothing if there are no more.
   */
  loadMore(): Promise<void> {
    this.#lazy.start();
    // Each page is heard, though the words are those of the one before.
    this.announce('');
    return this.loader.loadMore();
  }

  /**
   * Shows what a `<theme-list>` has chosen.
   *
   * @internal
   * @param name as it is announced
   * @param isAwaited whether a reader waits for it
   */
  applyListChoice(word: ListWord, value: string, name: string, isAwaited: boolean): void {
    this[word] = value;
    this.#listChoice.set(word, value, name);
    if (isAwaited) {
      this.#lazy.start();
    }
  }

  /**
   * The feed's own source, if it has one, and those of its children.
   *
   * @internal
   */
  get sources(): readonly NewsSourceOptions[] {
    const {address: src, format, map} = this;
    return [...(src === '' ? [] : [{src, format, map}]), ...this.#children.sources];
  }

  protected override get isWaiting(): boolean {
    return this.#lazy.waiting && this.sources.length > 0;
  }

  protected override isAsPrerendered(): boolean {
    // A theme list may have chosen another theme meanwhile.
    return (
      this.theme === text(this.getAttribute('theme')) && this.fromSource === text(this.getAttribute('from-source'))
    );
  }

  protected override restored(): FirstCards | undefined {
    const first = firstCards.get(this);
    const {address, format, limit, order} = this;
    const isAsked = first?.src === address && first.format === format && first.limit === limit && first.order === order;
    return isAsked && this.sources.length === 1 && this.#choice === undefined ? first : undefined;
  }

  protected override get parts(): readonly Part<unknown>[] {
    // What the host page sets was not chosen by a source. Where that does not come, all is shown: a wrong card is better than none.
    return [
      ...(this.#isFromHost && this.#choice !== undefined ? [itemChooser] : []),
      ...(this.#hasTemplate ? [customCards] : []),
    ];
  }

  /** Whether the page has a template for cards. Its slot says when one comes. */
  get #hasTemplate(): boolean {
    return !isServer && this.querySelector(':scope > template[slot="card"]') !== null;
  }

  protected override get entries(): readonly NewsItem[] {
    // A source has chosen already.
    if (!this.#isFromHost) {
      return super.entries;
    }
    return this.#chosenItems.choose(super.entries, this.#choice, {
      language: this.localization.tag,
      base: this.documentBase,
    });
  }

  /** What is chosen of the news; undefined where all of it is wanted. */
  get #choice(): NewsChoice | undefined {
    return choiceOf(this);
  }

  get #isFromHost(): boolean {
    return this.loader.state.data?.origin === 'host';
  }

  /** Pages to begin with: those that the reader had opened, where Back returns to. */
  get #openedPages(): number {
    const {key, lastId} = this.loader.state;
    return this.paging === 'none' || lastId > 1 ? 1 : openedPages(key);
  }

  get #pages() {
    return this.loader.state.data?.value.pages;
  }

  protected override key(): QueryKey | undefined {
    const {theme, fromSource, excludeTheme, search, maxAge: age, itemLang, excludeUrl, limit, order} = this;
    // What is chosen by the page is other news on another page, and in another language.
    const choice = {
      fromSource,
      excludeTheme,
      search,
      maxAge: age,
      itemLang: itemLang && `${itemLang} ${this.localization.tag}`,
      excludeUrl: excludeUrl && `${excludeUrl} ${this.documentBase}`,
    };
    return this.#lazy.waiting
      ? undefined
      : keyOfFeed({sources: this.sources, theme, choice, limit, order}, this.documentBase);
  }

  protected override async fetchContent(request: Request, options: FetchOptions): Promise<Content<NewsItem>> {
    const {signal, onAttemptFailed, ...more} = options;
    const {limit, order, loader} = this;
    const {language, dates} = this.#cardOptions(new Set());
    setTimeout(() => prepareDates(language, dates));
    const shown = () => (isPlaceholder(loader.state) || this.#isFromHost ? undefined : loader.state.data);
    const query = await this.#onPage({...more, ...this.#choice, sources: this.sources, limit, order});
    const next = {signal, onAttemptFailed};
    const before = shown()?.value;
    if (before?.pages && (request.mode === 'missing' || request.mode === 'late')) {
      // Once it is there in the same task, so that what is on its way is joined, and not ended and asked for again.
      this.#late ??= await this.#importLateNews();
      const isAsking = () => request.id === this.#askedId;
      const asked = {isAsking, asksFailed: request.mode === 'missing'};
      return this.#late.fetch(before.pages, () => shown()?.value ?? before, next, asked);
    }
    return fetchPages(request, shown, query, next, this.#openedPages);
  }

  async #importLateNews(): Promise<LateNews> {
    const {LateNews} = await import('./late-news.js');
    return new LateNews({
      feed: this,
      loader: this.loader,
      list: this.#list,
      localization: this.localization,
      order: () => this.order,
    });
  }

  /** What is asked for, with the page's own addresses where the choice names the page. */
  async #onPage(query: NewsStreamOptions): Promise<NewsStreamOptions> {
    if (![query, ...query.sources].some(({excludeUrl}) => excludeUrl)) {
      return query;
    }
    const {onPage} = await itemChooser.load();
    const page = this.ownerDocument;
    return onPage({...query, sources: query.sources.map((source) => onPage(source, page))}, page);
  }

  protected override sentencesOf(items: readonly NewsItem[]): Sentences {
    const chosen = this.#listChoice.named(this);
    const failed = this.#pages?.failed ?? [];
    return feedSentences(this.localization.language.messages, {chosen, items, filtered: this.#filtered, failed});
  }

  protected override outcomeText(outcome: Outcome, before: LoadState<Content<NewsItem>>): string {
    const {messages} = this.localization.language;
    const isOfSources = outcome.mode === 'missing' || outcome.mode === 'late';
    if (outcome.mode !== 'more' && !isOfSources) {
      return super.outcomeText(outcome, before);
    }
    const {entries} = this;
    const added = entries.length - (before.data?.value.entries.length ?? 0);
    if (isOfSources) {
      const held = this.#late?.sentence;
      const said =
        added > 0 ? messages.moreLoaded(added) : held ? '' : this.sentencesOf(entries).loaded(entries.length);
      return [said, held].filter(Boolean).join(' ');
    }
    if (outcome.error !== undefined) {
      return messages.moreFailed;
    }
    return pageSentence(messages, added, !this.loader.state.data?.value.hasMore, this.#pages?.failed ?? []);
  }

  protected override requestRender(state: LoadState<Content<NewsItem>>, before: LoadState<Content<NewsItem>>): void {
    const {data} = state;
    if (this.paging !== 'none' && data?.key && data.value.pages && data.value.pages !== before.data?.value.pages) {
      keepOpenedPages(data.key, data.value.pages.count);
    }
    if (isAboutMore(state, before)) {
      this.#more.update();
    } else {
      super.requestRender(state, before);
    }
  }

  protected override firstUpdated(): void {
    if (this.paging !== 'none') {
      // What is drawn first, cards or their places, is as long as what the reader left.
      returnToPlace();
    }
  }

  protected override render(): TemplateResult {
    return html`${this.renderRegion(this.heading, this.headingLevel)}<slot
        name="card"
        @slotchange=${this.#handleTemplate}
      ></slot>`;
  }

  protected override renderEntries(entries: readonly NewsItem[]): TemplateResult {
    const items = withPictures(entries, safeUrl(this.imageFallback, this.documentBase));
    const hide = hiddenInFeed(this.hide, this.layout, items);
    const {hasMore = false, isPending = false} = this.loader.state.data?.value ?? {};
    // A source that has fewer; not one whose other half is yet to come.
    const isLess = items.length < this.limit && !isPending;
    const count = this.#hasInitialData || isLess ? items.length : this.limit;
    const look = this.#look(hide, count, items.length <= count && !(hasMore && this.paging !== 'none'));
    return html`${this.#late?.render(this.#handleShowLate) ?? nothing}${feedListTemplate(this.#list, items, look, this.#cardOptions(hide), this.#customCards, this.#handleClick)}`;
  }

  protected override renderSkeleton(note: Note): TemplateResult {
    const count = this.limit * this.#openedPages;
    const look = this.#look(hiddenInFeed(this.hide, this.layout), this.limit, this.paging === 'none');
    const list = feedSkeletonTemplate(this.#places, count, look, note);
    return this.paging === 'none' ? list : html`<div class="place">${list}${this.#more.renderPlace()}</div>`;
  }

  protected override renderEmptyAction(): TemplateResult | typeof nothing {
    return this.theme === '' && this.fromSource === ''
      ? nothing
      : html`<button part="more" type="button" @click=${this.#handleShowAll}>
          ${uiText(this.localization.language, this.localization.language.messages.showAll)}
        </button>`;
  }

  protected override renderBelow(): TemplateResult {
    const {language} = this.localization;
    const {state} = this.loader;
    const isPending = isAwaited(state) || state.request?.mode === 'missing';
    const missing =
      this.stale || isPlaceholder(state) ? '' : missingSentence(language.messages, this.#pages?.failed ?? []);
    // Below the cards, which it would otherwise push down when a source fails later on.
    return html`${
      missing ? missingNotice(missing, {language, pending: isPending, onRetry: this.#handleMissingClick}) : nothing
    }
    ${this.#more.render()}`;
  }

  #cardOptions(hide: ReadonlySet<string>) {
    return this.#cards.options(Math.min(this.headingLevel + 1, 6), hide);
  }

  /** Whether the entries are there from the start. */
  get #hasInitialData(): boolean {
    const {data} = this.loader.state;
    return data?.origin === 'host' || data?.origin === 'prerendered';
  }

  #look(hide: ReadonlySet<string>, count: number, isWhole: boolean): FeedLook {
    const {layout, lead, sources} = this;
    // Who publishes stands in the line of the authors.
    const room = sources.length > 1 && !hide.has('source') ? [...hide].filter((part) => part !== 'author') : hide;
    // What is there from the start needs no space reserved for it.
    // A single card that is asked for has its place as one of several would; one that is left of several has the row.
    return {
      layout,
      room: roomClasses(room, !this.#hasInitialData),
      count,
      isWhole: isWhole && this.limit > 1,
      lead: count > 1 ? lead : 0,
    };
  }

  readonly #handleClick = (event: MouseEvent): void => {
    this.#customCards?.handleClick(event);
    this.#cards.handleClick(event);
  };

  readonly #handleShowLate = (): void => {
    this.announce('');
    const place = this.#late?.show();
    if (place !== undefined) {
      void this.#more.focusCard(place);
    }
  };

  readonly #handleMissingClick = (): void => {
    this.announce(this.localization.language.messages.loading);
    void this.loader.loadMissing();
    this.#askedId = this.loader.state.request?.id;
  };

  /** Takes the choice of a theme back; a theme list follows. */
  readonly #handleShowAll = (): void => {
    this.announce(this.localization.language.messages.loading);
    this.theme = this.fromSource = '';
  };

  /** Tells theme lists, and readers of the page's own items, of another choice. */
  readonly #followWord = (word: ListWord): void => {
    this.#filtered = true;
    // A theme list knows what it has chosen itself.
    if (this.#listChoice.isOther(word, this[word])) {
      announceFeed(this);
    }
    if (this.#isFromHost) {
      const {entries} = this;
      const {loaded, empty} = this.sentencesOf(entries);
      this.announce(entries.length > 0 ? loaded(entries.length) : empty);
    }
  };

  readonly #handleTemplate = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'news-feed': NewsFeed;
  }
}

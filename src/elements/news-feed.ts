import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {NewsOrder} from '../feed/formats.js';
import {loadNews, type LoadOptions} from '../feed/load.js';
import {DATE_FORMATS, formatDate, type DateFormat} from '../i18n/format-date.js';
import {buildItems, type Built} from '../model/build-list.js';
import type {NewsError} from '../model/news-error.js';
import type {NewsItem} from '../model/news-item.js';
import {baseStyles} from '../styles/base.styles.js';
import {cardStyles} from '../styles/card.styles.js';
import {listStyles} from '../styles/list.styles.js';
import {noticeStyles} from '../styles/notice.styles.js';
import {skeletonStyles} from '../styles/skeleton.styles.js';
import {handleCardClick} from './card-click.js';
import {cardSkeleton, cardTemplate, type CardOptions} from './card-template.js';
import {hiddenParts, roomClasses} from './hidden-parts.js';
import {ListElement} from './list-element.js';
import type {Loaded} from './load-controller.js';
import {datesOf, RelativeDates} from './relative-dates.js';
import {NewsFeedErrorEvent, NewsFeedLoadEvent} from './news-feed-events.js';
import type {Note} from './notice-templates.js';
import {attribute, integerBetween, numberBetween, oneOf, text} from './property-readers.js';
import type {Sentences} from './source-element.js';

const ANY_DATE = '2020-11-18T09:00:00Z';

/** The values of the feed's `layout` attribute. */
export const FEED_LAYOUTS = ['grid', 'list', 'compact'] as const;

/**
 * A list of news from a JSON source, as cards.
 *
 * @slot - Shown before the script runs, without JavaScript, and in the empty and error states: a link to all news.
 * @slot heading - In the place of the heading.
 * @slot loading - In the place of the skeleton.
 * @slot empty - In the place of "No news yet."
 * @slot error - In the place of the sentence in the error state; the Retry button stays.
 * @slot footer - After the news.
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
 * @fires {NewsFeedLoadEvent} news-feed-load - The news are shown.
 * @fires {NewsFeedErrorEvent} news-feed-error - A try to load them failed.
 * @fires {NewsCardSelectEvent} news-card-select - A reader follows a card's link; cancelable.
 */
export class NewsFeed extends ListElement<NewsItem> {
  static override styles: CSSResultGroup = [baseStyles, noticeStyles, cardStyles, listStyles, skeletonStyles];

  static {
    // Lit takes over what a host page set before the element was defined, of the properties that it knows.
    this.createProperty('items', {attribute: false, noAccessor: true});
  }

  /** Number of items, 1 to 100. Default 6. */
  @attribute(integerBetween(1, 100, 6)) limit = 6;

  /** `source` as the source gives them, `newest` or `oldest` first. Default `source`. */
  @attribute(oneOf(['source', 'newest', 'oldest'])) order: NewsOrder = 'source';

  /** `grid`, `list` or `compact`. Default `grid`. */
  @attribute(oneOf(FEED_LAYOUTS)) layout: (typeof FEED_LAYOUTS)[number] = 'grid';

  /** Seconds between refreshes in the background, at least 60; paused while the page is hidden. Default 0: none. */
  @attribute(numberBetween(60, 86_400, 0)) refresh = 0;

  /** What cards leave out: any of `image excerpt date author themes source`, with spaces between. Default none. */
  @attribute(text) hide = '';

  /** `long`, `medium`, `short` or `relative`. Default `long`. */
  @attribute(oneOf(DATE_FORMATS), 'date-format') dateFormat: DateFormat = 'long';

  /** IANA time zone, or `local` for the visitor's. Default: the date on the publisher's own calendar. */
  @attribute(text, 'time-zone') timeZone = '';

  /** `target` of the links. Default none. */
  @attribute(text) target = '';

  readonly #relativeDates = new RelativeDates(this, () =>
    this.dateFormat === 'relative' ? datesOf(this.entries) : [],
  );

  /** The items shown. Set it to show items without a fetch. */
  get items(): readonly NewsItem[] {
    return this.entries;
  }

  set items(items: readonly NewsItem[]) {
    this.give(items);
  }

  protected override get refreshInterval(): number {
    return this.refresh;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('refresh')) {
      this.loader.reschedule();
    }
  }

  protected override build(values: readonly unknown[]): Built<NewsItem> {
    return buildItems(values, document.baseURI);
  }

  protected override details(): readonly unknown[] {
    return [this.limit, this.order];
  }

  protected override async load(options: LoadOptions): Promise<Loaded<readonly NewsItem[]>> {
    const loading = loadNews({...options, limit: this.limit, order: this.order});
    // The first date a page writes costs the browser more than all the cards: it is written while the answer is on its way.
    const {dateFormat: format, timeZone} = this;
    setTimeout(() => formatDate(ANY_DATE, this.language, {format, timeZone, now: Date.now()}));
    const {items, issues} = await loading;
    return {content: items, issues};
  }

  protected override get sentences(): Sentences {
    const {news, newsLoaded, noNews, newsFailed} = this.language.messages;
    return {name: news, loaded: newsLoaded, empty: noNews, failed: newsFailed};
  }

  protected override createLoadEvent(): Event {
    return new NewsFeedLoadEvent(this.items, this.stale, this.issues);
  }

  protected override createErrorEvent(error: NewsError, attempt: number, willRetry: boolean): Event {
    return new NewsFeedErrorEvent(error, attempt, willRetry);
  }

  protected override renderEntries(items: readonly NewsItem[]): TemplateResult {
    const hide = hiddenParts(this.hide, items);
    const options = this.#cardOptions(hide);
    return html`<ul part="list" class=${this.#listClass(hide)} role="list">
      ${repeat(
        items,
        (item) => item.id,
        (item) => html`<li part="item" class=${this.#itemClass()}>${cardTemplate(item, options)}</li>`,
      )}
    </ul>`;
  }

  protected override renderSkeleton(note: Note): TemplateResult {
    const hide = hiddenParts(this.hide);
    return html`<ul class="skeleton ${this.#listClass(hide)}" aria-hidden="true">
      ${Array.from(
        {length: this.limit},
        (_, index) => html`<li class=${this.#itemClass()}>${cardSkeleton(hide, index === 0 ? note : nothing)}</li>`,
      )}
    </ul>`;
  }

  #cardOptions(hide: ReadonlySet<string>): CardOptions {
    const {language} = this;
    return {
      level: Math.min(this.headingLevel + 1, 6),
      hide,
      dates: {format: this.dateFormat, timeZone: this.timeZone, now: this.#relativeDates.now()},
      target: this.target,
      language,
      onClick: this.#handleCardClick,
    };
  }

  #listClass(hide: ReadonlySet<string>): string {
    const layout = this.layout === 'list' ? 'rows' : this.layout;
    return `list ${layout} ${roomClasses(hide, this.src)}`;
  }

  #itemClass(): string {
    return this.layout === 'list' ? 'cell auto' : `cell ${this.layout}`;
  }

  readonly #handleCardClick = (event: MouseEvent, item: NewsItem): void => handleCardClick(this, event, item);
}

declare global {
  interface HTMLElementTagNameMap {
    'news-feed': NewsFeed;
  }
}

import {html, type TemplateResult} from 'lit';
import {DATE_FORMATS, type DateFormat} from '../i18n/format-date.js';
import type {NewsItem} from '../data/model/news-item.js';
import {handleCardClick} from '../card/card-click.js';
import type {CardOptions} from '../card/card-template.js';
import {
  FEED_LAYOUTS,
  feedListTemplate,
  feedSkeletonTemplate,
  type FeedLayout,
  type FeedLook,
} from './feed-list-template.js';
import {GradualLayout} from './gradual-layout.js';
import {hiddenParts, roomClasses} from '../card/hidden-parts.js';
import {ListElement} from '../element/list-element.js';
import type {Note} from '../element/notice-templates.js';
import {OwnCards} from '../card/own-cards.js';
import {prepareCards} from '../card/prepare-cards.js';
import {attribute, oneOf, text} from '../element/property-readers.js';
import {datesOf, RelativeDates} from '../card/relative-dates.js';

/** How news are drawn, whichever they are: a list of cards. No tag of its own. */
export abstract class CardList extends ListElement<NewsItem> {
  /** `grid`, `list` or `compact`. Default `grid`. */
  @attribute(oneOf(FEED_LAYOUTS)) layout: FeedLayout = 'grid';

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

  readonly #ownCards = new OwnCards(this, {
    items: () => this.entries,
    options: () => this.#cardOptions(new Set()),
  });

  constructor() {
    super();
    this.addController(new GradualLayout(this));
  }

  /** Places that are kept for cards that are yet to come. */
  protected abstract get places(): number;

  protected override render(): TemplateResult {
    return html`${super.render()}<slot name="card" @slotchange=${this.#handleTemplate}></slot>`;
  }

  protected override renderEntries(items: readonly NewsItem[]): TemplateResult {
    const hide = hiddenParts(this.hide, items);
    return feedListTemplate(items, this.#look(hide), this.#cardOptions(hide), this.#ownCards);
  }

  protected override renderSkeleton(note: Note): TemplateResult {
    return feedSkeletonTemplate(this.places, this.#look(hiddenParts(this.hide)), note);
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

  #look(hide: ReadonlySet<string>): FeedLook {
    // Items that are given need no room kept for them.
    return {layout: this.layout, room: roomClasses(hide, !this.loader.given)};
  }

  /** Does what the first card costs while the answer is on its way, see {@link prepareCards}. */
  protected prepare(): void {
    setTimeout(() => prepareCards(this.#cardOptions(hiddenParts(this.hide))));
  }

  readonly #handleTemplate = (): void => this.requestUpdate();

  readonly #handleCardClick = (event: MouseEvent, item: NewsItem): void => handleCardClick(this, event, item);
}

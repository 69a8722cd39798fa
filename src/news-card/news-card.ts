import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {loadNewsItem} from '../data/pages/load.js';
import {DATE_FORMATS, type DateFormat} from '../i18n/format-date.js';
import {buildItem} from '../data/model/build-item.js';
import {buildItems} from '../data/model/build-list.js';
import type {NewsItem} from '../data/model/news-item.js';
import {baseStyles} from '../element/base.styles.js';
import {ref} from '../element/element-ref.js';
import {printAndContrastStyles} from '../card/print-and-contrast.styles.js';
import {cardStyles} from '../card/card.styles.js';
import {compactStyles} from '../card/compact.styles.js';
import {buttonStyles} from '../element/button.styles.js';
import {noticeStyles} from '../element/notice.styles.js';
import {skeletonStyles} from '../card/skeleton.styles.js';
import {CardController} from '../card/card-controller.js';
import {fitPictures} from '../card/card-pictures.js';
import {cardSkeleton} from '../card/card-skeleton.js';
import {cardTemplate} from '../card/card-template.js';
import {hiddenParts, roomClasses} from '../card/hidden-parts.js';
import {isElement, readMember} from '../host/members.js';
import type {Content} from '../query/content.js';
import type {Request} from '../query/load-state.js';
import {NewsCardErrorEvent, NewsCardLoadEvent} from '../card/news-card-events.js';
import type {Note} from '../element/notice-templates.js';
import {attribute} from '../element/attribute.js';
import {integerBetween, oneOf, text} from '../element/property-readers.js';
import {presence} from '../element/setting-readers.js';
import {SourceElement, type FetchOptions} from '../element/source-element.js';
import type {Rendered, Sentences} from '../element/state-template.js';

/** The values of the card's `layout` attribute. */
export const CARD_LAYOUTS = ['auto', 'vertical', 'horizontal', 'compact'] as const;

const ignore = (): void => {};

/** The name of the slot that a child goes to, empty for the default one; undefined for what nobody would see. */
function slotOf(node: Node): string | undefined {
  if (isElement(node)) {
    return readMember(node, 'slot');
  }
  return node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() ? '' : undefined;
}

/**
 * One news item: from attributes, from the `item` property, or fetched from an address that answers one item.
 *
 * @slot - Shown before the script runs, without JavaScript, and in the empty and error states; otherwise the excerpt of an item that has none.
 * @slot media - In the place of the picture.
 * @slot loading - In the place of the skeleton.
 * @slot error - In the place of the sentence in the error state; the button “Try again” stays.
 * @slot footer - At the end of the card.
 * @csspart card - The card, an article.
 * @csspart media - The place of the picture.
 * @csspart image - The picture.
 * @csspart title - The heading.
 * @csspart link - The link in it.
 * @csspart excerpt - The excerpt.
 * @csspart meta - The line of themes and date, and that of authors and source.
 * @csspart date - The date.
 * @csspart authors - The authors.
 * @csspart themes - The themes.
 * @csspart source - Who publishes the item.
 * @csspart skeleton - The place of the card while it loads.
 * @csspart notice - Any message: slow, stale or error.
 * @csspart error - The message of the error state.
 * @csspart empty - The message of the empty state.
 * @csspart retry - The button that tries again.
 * @csspart status - What is announced to assistive technology; not visible.
 * @cssprop --newsstand-accent - Focus, buttons, the title under the pointer, and the line of a card without a picture. Default: the text colour.
 * @cssprop --newsstand-text - Text. Default: the host's.
 * @cssprop --newsstand-muted - Excerpt, date, authors. Default: the text colour, softened by a tenth.
 * @cssprop --newsstand-surface - Background of the card. Default: none, the page shows through.
 * @cssprop --newsstand-border - Border of the card. Default: the text colour, at a sixth.
 * @cssprop --newsstand-radius - Radius of corners. Default 0.625em.
 * @cssprop --newsstand-image-ratio - Shape of the picture, where it is above the text. Default 16 / 9.
 * @cssprop --newsstand-excerpt-lines - Most lines of the excerpt. Default 3.
 * @cssprop --newsstand-title-size - Size of the title. Default: 1.25em to 1.625em, with the width of the card.
 * @cssprop --newsstand-focus - Outline of what has the focus. Default: the accent.
 * @fires {NewsCardLoadEvent} news-card-load - The item of `src` is shown.
 * @fires {NewsCardErrorEvent} news-card-error - An attempt to load it failed.
 * @fires {NewsCardSeenEvent} news-card-seen - Half of a card was in the window for a second, once for each item; with `report-seen`.
 * @fires {NewsCardSelectEvent} news-card-select - A reader follows the link; cancelable.
 */
export class NewsCard extends SourceElement<NewsItem> {
  static override styles: CSSResultGroup = [
    baseStyles,
    buttonStyles,
    noticeStyles,
    cardStyles,
    compactStyles,
    skeletonStyles,
    printAndContrastStyles,
  ];

  static {
    // Lit takes over what a host page set before the element was defined, of the properties that it knows.
    this.createProperty('item', {attribute: false, noAccessor: true});
  }

  /** The title. */
  @attribute(text) headline = '';

  /** Where the card leads; http or https, relative to the document. */
  @attribute(text) href = '';

  /** The excerpt; a closing "[…]" is shown as "…". */
  @attribute(text) excerpt = '';

  /** Date of publication, e.g. `2020-11-18`. */
  @attribute(text) date = '';

  /** Address of the picture. */
  @attribute(text) image = '';

  /** What the picture shows. */
  @attribute(text, 'image-alt') imageAlt = '';

  /** Who wrote it. */
  @attribute(text) author = '';

  /** `auto` (by the width of the card), `vertical`, `horizontal` or `compact`. Default `auto`. */
  @attribute(oneOf(CARD_LAYOUTS)) layout: (typeof CARD_LAYOUTS)[number] = 'auto';

  /** Level of the title's heading, 1 to 6. Default 3. */
  @attribute(integerBetween(1, 6, 3), 'heading-level') headingLevel = 3;

  /** What the card leaves out: any of `image excerpt date author themes source`, separated by spaces. Default none. */
  @attribute(text) hide = '';

  /** `long`, `medium`, `short` or `relative`. Default `long`. */
  @attribute(oneOf(DATE_FORMATS), 'date-format') dateFormat: DateFormat = 'long';

  /** IANA time zone, or `local` for the visitor's. Default: the date on the publisher's own calendar. */
  @attribute(text, 'time-zone') timeZone = '';

  /** `target` of the link. Default none. */
  @attribute(text) target = '';

  /** Whether the event `news-card-seen` reports each item whose card a reader has seen. Default: no. */
  @attribute(presence, 'report-seen') reportSeen = false;

  readonly #cards = new CardController(this, {
    items: () => this.entries,
    localization: this.localization,
    boxes: () => [this.region.value ?? []].flat(),
  });

  constructor() {
    super({build: buildItems, LoadEvent: NewsCardLoadEvent, ErrorEvent: NewsCardErrorEvent});
  }

  /** The item shown. Set it to show an item without a fetch; undefined takes it back. */
  get item(): NewsItem | undefined {
    return this.entries[0];
  }

  set item(item: NewsItem | undefined) {
    this.setEntries(item && [item], 'host');
  }

  protected override async fetchContent(_request: Request, options: FetchOptions): Promise<Content<NewsItem>> {
    const {items, issues} = await loadNewsItem(options);
    return {entries: items, issues};
  }

  protected override get entries(): readonly NewsItem[] {
    const loaded = super.entries;
    return loaded.length > 0 ? loaded : this.#ownItem();
  }

  protected override sentencesOf(): Sentences {
    const {news, newsLoaded, noNews, itemFailed} = this.localization.language.messages;
    return {name: news, loaded: newsLoaded, empty: noNews, failed: itemFailed};
  }

  protected override render(): TemplateResult {
    // The language as in a list, see there. The slots at the end hear of what comes later, and no place is drawn for yet.
    return html`<div
        class="region cell ${this.layout} ${roomClasses(this.#hidden(), this.src !== '')}"
        lang=${this.localization.tag || nothing}
        tabindex="-1"
        ${ref(this.region)}
        @slotchange=${this.#handleSlotChange}
        @click=${this.#cards.handleClick}
        @auxclick=${this.#cards.handleClick}
        @mousedown=${this.#cards.handleClick}
        @load=${fitPictures}
        @error=${fitPictures}
      >
        ${this.renderStatus()} ${this.renderState()}
        <div hidden><slot name="media"></slot>${this.tagCheck.isUnclosed ? nothing : html`<slot></slot>`}</div>
      </div>
      ${this.renderRest()}`;
  }

  protected override renderEntries([item]: readonly NewsItem[]): Rendered {
    if (item === undefined) {
      return nothing;
    }
    const options = this.#cards.options(this.headingLevel, this.#hidden());
    return this.#cards.draw(cardTemplate(item, options, {slots: this.#slots()}));
  }

  protected override renderSkeleton(note: Note): TemplateResult {
    return html`<div class="skeleton" aria-hidden="true">${cardSkeleton(note)}</div>`;
  }

  /** Which slots the host page has put something into. */
  #slots(): {media: boolean; excerpt: boolean} {
    const own = [...this.childNodes].map(slotOf);
    return {media: own.includes('media'), excerpt: own.includes('') && !this.tagCheck.isUnclosed};
  }

  /** What the card leaves out; a slot that is filled takes the place of what the item lacks. */
  #hidden(): ReadonlySet<string> {
    const [item] = this.entries;
    const asked = hiddenParts(this.hide);
    const {media, excerpt} = this.#slots();
    const kept = (part: string): boolean =>
      !asked.has(part) && ((part === 'image' && media) || (part === 'excerpt' && excerpt));
    return new Set([...hiddenParts(this.hide, item && [item])].filter((part) => !kept(part)));
  }

  /** The item that the attributes describe. */
  #ownItem(): readonly NewsItem[] {
    const {headline, href, excerpt, date, image, imageAlt, author} = this;
    const draft = {
      title: headline,
      url: href,
      excerpt,
      published: date,
      image: {url: image, alt: imageAlt},
      authors: [author],
    };
    return [buildItem(draft, this.documentBase, ignore) ?? []].flat();
  }

  readonly #handleSlotChange = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'news-card': NewsCard;
  }
}

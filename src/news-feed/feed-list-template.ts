import {html, isServer, nothing, type TemplateResult} from 'lit';
import type {NewsItem} from '../data/model/news-item.js';
import {fitPictures} from '../card/card-pictures.js';
import {asLit, cardHtml, type Flat} from '../card/card-html.js';
import {cardSkeleton, cardTemplate, type CardOptions} from '../card/card-template.js';
import {ref, type ElementRef} from '../element/element-ref.js';
import type {Note} from '../element/notice-templates.js';
import {cardList} from './card-list.js';

/** The values of the feed's `layout` attribute. */
export const FEED_LAYOUTS = ['grid', 'list', 'compact'] as const;

export type FeedLayout = (typeof FEED_LAYOUTS)[number];

/** How the list looks. */
export interface FeedLook {
  layout: FeedLayout;
  /** The classes that say how much room its cards need. */
  room: string;
  /** Cards of a page, which the columns of a grid go by: not those that are shown, which further pages make more of. */
  count: number;
  /** How many of the first cards are drawn large. */
  lead: number;
}

/**
 * The class that says of how many columns a grid may be, so that no card stands alone in its last row. A large card takes the
 * place of four, or a row of its own where no card has a picture.
 */
function columnsClass({layout, count, lead, room}: FeedLook): string {
  const large = layout === 'grid' ? Math.min(lead, count) : 0;
  const places = count + large * (room.includes('no-image') ? -1 : 3);
  if (places === 2) {
    return 'columns-2';
  }
  if (places % 12 === 0) {
    return '';
  }
  if (places % 6 === 0) {
    return 'columns-3-2';
  }
  if (places % 4 === 0) {
    return 'columns-4-2';
  }
  // The last card takes the place beside it as well.
  if (large > 0 && places % 4 === 3 && places % 3 > 0) {
    return 'columns-4-2 odd';
  }
  return places % 3 === 0 || places === 5 ? 'columns-3' : '';
}

const listClass = (look: FeedLook) =>
  `list ${look.layout === 'list' ? 'rows' : look.layout} ${look.room} ${columnsClass(look)}`.trim();

const itemClass = ({layout, lead}: FeedLook, index: number) =>
  `cell ${layout === 'list' ? 'auto' : layout}${index < lead && layout !== 'compact' ? ' lead' : ''}`;

/** A large card goes by the width of the list, which has to be asked of what is around it. */
const withRoom = (list: TemplateResult, {lead, layout}: FeedLook): TemplateResult =>
  lead > 0 && layout !== 'compact' ? html`<div class="room">${list}</div>` : list;

/** The host page's own cards. */
export interface SlottedCards {
  /** The slot of an item's card, or undefined where we draw it. */
  slotOf(item: NewsItem): string | undefined;
}

const itemHtml = cardHtml({level: 1, slotted: true, linked: true});

function itemTemplate(
  item: NewsItem,
  index: number,
  look: FeedLook,
  options: CardOptions,
  slot: string | undefined,
): Flat {
  return slot === undefined
    ? itemHtml`<li part="item" class=${itemClass(look, index)}>${cardTemplate(item, options, {lead: index < look.lead})}</li>`
    : itemHtml`<li part="item"><slot name=${slot}></slot></li>`;
}

/**
 * The cards of a feed.
 *
 * @param list set to the element of the list
 * @param onClick hears of clicks in its items
 */
export function feedListTemplate(
  list: ElementRef,
  items: readonly NewsItem[],
  look: FeedLook,
  options: CardOptions,
  own: SlottedCards | undefined,
  onClick: (event: MouseEvent) => void,
): TemplateResult {
  const rows = items.map((item, index) => ({
    id: item.id,
    card: itemTemplate(item, index, look, options, own?.slotOf(item)),
  }));
  return withRoom(
    html`<ul
      part="list"
      class=${listClass(look)}
      role="list"
      ${ref(list)}
      @click=${onClick}
      @auxclick=${onClick}
      @mousedown=${onClick}
      @load=${fitPictures}
      @error=${fitPictures}
      ${cardList(rows)}
    >
      ${isServer ? rows.map(({card}) => asLit(card)) : nothing}
    </ul>`,
    look,
  );
}

/**
 * The places of as many cards.
 *
 * @param note said in the first of them
 */
export function feedSkeletonTemplate(count: number, look: FeedLook, note: Note): TemplateResult {
  return withRoom(
    html`<ul class="skeleton ${listClass(look)}" aria-hidden="true">
      ${Array.from(
        {length: count},
        (_, index) => html`<li class=${itemClass(look, index)}>${cardSkeleton(index === 0 ? note : nothing)}</li>`,
      )}
    </ul>`,
    look,
  );
}

import {cardHtml, type Flat} from '../card/card-html.js';
import {cardTemplate, type CardOptions} from '../card/card-template.js';
import {hiddenParts} from '../card/hidden-parts.js';
import type {NewsItem} from '../data/model/news-item.js';

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

/** The classes of the list. */
export const listClass = (look: FeedLook) =>
  `list ${look.layout === 'list' ? 'rows' : look.layout} ${look.room} ${columnsClass(look)}`.trim();

/** The classes of its items. */
export const itemClass = ({layout, lead}: FeedLook, index: number) =>
  `cell ${layout === 'list' ? 'auto' : layout}${index < lead && layout !== 'compact' ? ' lead' : ''}`;

const itemHtml = cardHtml({level: 1, slotted: true, linked: true});

/** An item of the list: a card, or the slot of the page's own. */
export function itemTemplate(
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

/** What the cards of a feed leave out. In a grid they are narrow, and who wrote the news is what readers miss least. */
export const hiddenInFeed = (hide: string, layout: FeedLayout, items?: readonly NewsItem[]): ReadonlySet<string> =>
  hiddenParts(hide || (layout === 'grid' ? 'author' : ''), items);

/** The items with a picture of the page's where they have none. It says nothing of any of them. */
export const withPictures = (items: readonly NewsItem[], url: string | undefined): readonly NewsItem[] =>
  url === undefined ? items : items.map((item) => ({image: {url, alt: ''}, ...item}));

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
  /** Whether no further card comes after these. */
  isWhole: boolean;
  /** How many of the first cards are drawn large. */
  lead: number;
}

/**
 * How many columns a grid may have, by how many places its cards take: so many, or fewer of those that are named, so that no card
 * stands alone in the last row. `alone` gives it all of that row. After twelve it is the same again.
 */
const COLUMNS = ['', '3-2 alone', '', '3', '4-2', '3', '3-2', '3-2 alone', '4-2', '3', '4-2', '3'];

/** The same with large cards beside each other; `odd` gives the last card the place beside it as well. */
const SQUARE_COLUMNS = ['4-2', '4-2 alone', '4-2', '4-2 odd'];

/** The class that says of how many columns a grid may be. */
function columnsClass({layout, count, isWhole, lead, room}: FeedLook): string {
  const large = Math.min(lead, count);
  // A large card takes the place of four, or a row of its own in a list and where no card has a picture.
  const isSquare = large > 0 && layout === 'grid' && !room.includes('no-image');
  const places = isSquare ? count + 3 * large : count - large;
  const columns =
    isSquare && (large > 1 || places % 12 === 7 || places % 12 === 11)
      ? SQUARE_COLUMNS[places % 4]
      : count === 2
        ? isSquare
          ? '3 pair'
          : '2'
        : COLUMNS[places % 12];
  return columns ? `columns-${isWhole ? columns : columns.split(' ')[0]}` : '';
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

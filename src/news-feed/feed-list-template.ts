import {html, nothing, type TemplateResult} from 'lit';
import {ref, type Ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import type {NewsItem} from '../data/model/news-item.js';
import {cardSkeleton, cardTemplate, type CardOptions} from '../card/card-template.js';
import type {Note} from '../element/notice-templates.js';

/** The values of the feed's `layout` attribute. */
export const FEED_LAYOUTS = ['grid', 'list', 'compact'] as const;

export type FeedLayout = (typeof FEED_LAYOUTS)[number];

/** How the list looks. */
export interface FeedLook {
  layout: FeedLayout;
  /** The classes that say how much room its cards need. */
  room: string;
}

const listClass = ({layout, room}: FeedLook) => `list ${layout === 'list' ? 'rows' : layout} ${room}`;
const itemClass = ({layout}: FeedLook) => (layout === 'list' ? 'cell auto' : `cell ${layout}`);

/** The host page's own cards. */
export interface SlottedCards {
  /** The slot of an item's card, or undefined where we draw it. */
  slotOf(item: NewsItem): string | undefined;
  handleClick(event: MouseEvent, item: NewsItem): void;
}

function itemTemplate(item: NewsItem, look: FeedLook, options: CardOptions, own: SlottedCards): TemplateResult {
  const slot = own.slotOf(item);
  const click = (event: MouseEvent): void => own.handleClick(event, item);
  return slot === undefined
    ? html`<li part="item" class=${itemClass(look)}>${cardTemplate(item, options)}</li>`
    : html`<li part="item" @click=${click} @auxclick=${click}>
        <slot name=${slot}></slot>
      </li>`;
}

/**
 * The cards of a feed.
 *
 * @param list set to the element of the list
 */
export function feedListTemplate(
  list: Ref<Element>,
  items: readonly NewsItem[],
  look: FeedLook,
  options: CardOptions,
  own: SlottedCards,
): TemplateResult {
  return html`<ul part="list" class=${listClass(look)} role="list" ${ref(list)}>
    ${repeat(
      items,
      (item) => item.id,
      (item) => itemTemplate(item, look, options, own),
    )}
  </ul>`;
}

/**
 * The places of as many cards.
 *
 * @param note said in the first of them
 */
export function feedSkeletonTemplate(count: number, look: FeedLook, note: Note): TemplateResult {
  return html`<ul class="skeleton ${listClass(look)}" aria-hidden="true">
    ${Array.from(
      {length: count},
      (_, index) => html`<li class=${itemClass(look)}>${cardSkeleton(index === 0 ? note : nothing)}</li>`,
    )}
  </ul>`;
}

import {html, isServer, nothing, type TemplateResult} from 'lit';
import type {NewsItem} from '../data/model/news-item.js';
import {fitPictures} from '../card/card-pictures.js';
import {asLit} from '../card/card-lit.js';
import {cardSkeleton} from '../card/card-skeleton.js';
import type {CardOptions} from '../card/card-template.js';
import {ref, type ElementRef} from '../element/element-ref.js';
import type {Note} from '../element/notice-templates.js';
import {cardList} from './card-list.js';
import {itemClass, itemTemplate, listClass, type FeedLook} from './feed-look.js';

/** A large card goes by the width of the list, which has to be asked of what is around it. */
const withRoom = (list: TemplateResult, {lead, layout}: FeedLook): TemplateResult =>
  lead > 0 && layout !== 'compact' ? html`<div class="room">${list}</div>` : list;

/** The host page's own cards. */
export interface SlottedCards {
  /** The slot of an item's card, or undefined where we draw it. */
  slotOf(item: NewsItem): string | undefined;
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

import {html, isServer, nothing, type TemplateResult, noChange} from 'lit';
import {directive, Directive, type ElementPart} from 'lit/directive.js';
import type {NewsItem} from '../data/model/news-item.js';
import {fitPictures} from '../card/card-pictures.js';
import {asLit} from '../card/card-lit.js';
import {cardSkeleton} from '../card/card-skeleton.js';
import type {CardOptions} from '../card/card-template.js';
import {ref, type ElementRef} from '../element/element-ref.js';
import type {Note} from '../element/notice-templates.js';
import {renderCard, type RenderedCard, type Flat} from '../card/card-html.js';
import {itemClass, itemTemplate, listClass, type FeedLook} from './feed-look.js';
import {firstCards} from './first-cards.js';

/** An item of a list: what it is known by, and how it is drawn. */
export interface Row {
  readonly id: string;
  readonly card: Flat;
}

/**
 * Draws the items of a list as its children, without a marker between them: those that stay keep their elements, and only what
 * comes, goes or moves touches the document. The list is empty otherwise, and nobody else puts anything into it.
 */
class CardListDirective extends Directive {
  #rendered: Map<string, RenderedCard> | undefined;

  override render(_rows: Iterable<Row>): typeof noChange {
    return noChange;
  }

  override update({element: list, options}: ElementPart, [rows]: [Iterable<Row>]): typeof noChange {
    const host = options?.host as Element | undefined;
    const before = this.#rendered ?? (host && firstCards.get(host)?.cards) ?? new Map<string, RenderedCard>();
    const {activeElement} = list.getRootNode() as Document | ShadowRoot;
    let focused: Element | undefined;
    if (host) {
      firstCards.delete(host);
    }
    const now = new Map<string, RenderedCard>();
    this.#rendered = now;
    for (const {id, card} of rows) {
      const earlier = before.get(id);
      const rendered = renderCard(card, earlier);
      if (rendered.element === earlier?.element) {
        before.delete(id);
      } else if (earlier?.element.contains(activeElement)) {
        focused = rendered.element;
      }
      now.set(id, rendered);
    }
    for (const {element} of before.values()) {
      element.remove();
    }
    let next = list.firstElementChild;
    for (const {element} of now.values()) {
      // One that has gone down lets those pass that were below it.
      if (element !== next && element === next?.nextElementSibling) {
        next = element;
      }
      if (element === next) {
        next = element.nextElementSibling;
      } else {
        list.insertBefore(element, next);
      }
    }
    focused?.querySelector('a')?.focus({preventScroll: true});
    return noChange;
  }
}

/** @param rows each with an id of its own */
export const cardList = directive(CardListDirective);

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
 * @param list set to the element of their list
 * @param note said in the first of them
 */
export function feedSkeletonTemplate(list: ElementRef, count: number, look: FeedLook, note: Note): TemplateResult {
  return withRoom(
    html`<ul class="skeleton ${listClass(look)}" aria-hidden="true" ${ref(list)}>
      ${Array.from(
        {length: count},
        (_, index) => html`<li class=${itemClass(look, index)}>${cardSkeleton(index === 0 ? note : nothing)}</li>`,
      )}
    </ul>`,
    look,
  );
}

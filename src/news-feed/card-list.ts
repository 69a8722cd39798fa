import {noChange} from 'lit';
import {directive, Directive, type ElementPart} from 'lit/directive.js';
import {renderCard, type RenderedCard, type Flat} from '../card/card-html.js';
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

import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {NewsItem} from '../data/model/news-item.js';
import {NewsCardSelectEvent} from './news-card-events.js';
import {FIELDS, ownCard, writeDate, type OwnCardOptions} from './own-card.js';

/** What the controller has to know of its feed. */
export interface OwnCardsConfig {
  items(): readonly NewsItem[];
  options(): OwnCardOptions;
}

/** A card in the page, and what it was made of. */
interface Drawn {
  card: HTMLElement;
  made: string;
}

/**
 * Cards that the host page draws: copies of its `<template slot="card">`, which are put into the page as children of the
 * feed, each in a slot of its own, so that the page's style sheets apply to them.
 */
export class OwnCards implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #config: OwnCardsConfig;
  #template: Element | undefined;
  #drawn = new Map<string, Drawn>();
  #last = 0;
  #warned: Node | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, config: OwnCardsConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Before the feed is rendered, and after it knows what it shows. */
  hostUpdate(): void {
    if (this.#host.isConnected) {
      const template = this.#find();
      if (template !== this.#template) {
        this.#drawn.forEach(({card}) => card.remove());
        this.#drawn.clear();
        this.#template = template;
      }
      if (template !== undefined) {
        this.#draw(template, this.#config.items(), this.#config.options());
      }
    }
  }

  /** The name of the slot of an item's card, or undefined where the host page draws none. */
  slotOf({id}: NewsItem): string | undefined {
    return this.#drawn.get(id)?.card.slot;
  }

  /** A click in such a card; one on its link is a selection, as in ours. */
  handleClick(event: MouseEvent, item: NewsItem): void {
    const link = event
      .composedPath()
      .some((target) => target instanceof HTMLAnchorElement && target.dataset.field === 'link');
    if (
      link &&
      event.button < 2 &&
      !event.defaultPrevented &&
      !this.#host.dispatchEvent(new NewsCardSelectEvent(item, event))
    ) {
      event.preventDefault();
    }
  }

  /** Draws those cards that are new or changed, and takes away those that are gone. */
  #draw(template: Element, items: readonly NewsItem[], options: OwnCardOptions): void {
    const {dates, language, target} = options;
    const style = JSON.stringify([dates.format, dates.timeZone, language.messages.tag, target]);
    const before = this.#drawn;
    this.#drawn = new Map();
    for (const item of items) {
      const made = style + JSON.stringify(item);
      const earlier = before.get(item.id);
      before.delete(item.id);
      let card = earlier?.card;
      if (card === undefined || earlier?.made !== made) {
        card = ownCard(template, item, options);
        card.slot = earlier?.card.slot ?? `card-${++this.#last}`;
        earlier?.card.replaceWith(card);
      } else if (dates.format === 'relative') {
        writeDate(card, item, options);
      }
      // Also where a framework that renders the page has taken it away.
      if (card.parentNode !== this.#host) {
        this.#host.append(card);
      }
      this.#drawn.set(item.id, {card, made});
    }
    before.forEach(({card}) => card.remove());
  }

  #find(): Element | undefined {
    const found = this.#host.querySelector<HTMLTemplateElement>(':scope > template[slot="card"]');
    const [card, ...more] = found?.content?.children ?? [];
    const fields = [...(card?.querySelectorAll<HTMLElement>('[data-field]') ?? [])].map(({dataset}) => dataset.field);
    const unknown = fields.find((field) => !FIELDS.includes(field ?? ''));
    if (found && this.#warned !== found && (card === undefined || more.length > 0 || unknown !== undefined)) {
      this.#warned = found;
      console.warn(
        `<${this.#host.localName}>: ` +
          (unknown === undefined
            ? 'the template for its cards needs one element, with everything else inside it.'
            : `data-field="${unknown}" in the template for its cards is none of ${FIELDS.join(', ')}.`),
      );
    }
    return card;
  }
}

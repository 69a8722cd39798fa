import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {jsonText} from '../data/model/json.js';
import type {NewsItem} from '../data/model/news-item.js';
import {guarded} from '../host/bent-page.js';
import {isParsed} from '../host/is-parsed.js';
import {findAll, readAttribute, readMember, writeMember} from '../host/members.js';
import {NewsCardSelectEvent} from './news-card-events.js';
import {FIELDS, customCard, writeDate, type CustomCardOptions} from './custom-card.js';

/** What the controller has to know of its feed. */
export interface CustomCardsConfig {
  items(): readonly NewsItem[];
  options(): CustomCardOptions;
}

const remove = (card: Element): void => readMember(card, 'remove').call(card);

/** What the names of the cards' slots begin with. */
const SLOT = 'newsstand-card-';

/** A card in the page, and what it was made of. */
interface PlacedCard {
  card: HTMLElement;
  /** The name of its slot. */
  slot: string;
  made: string;
}

/**
 * Cards that the host page draws: copies of its `<template slot="card">`, which are put into the page as children of the
 * feed, each in a slot of its own, so that the page's style sheets apply to them.
 */
export class CustomCards implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #config: CustomCardsConfig;
  #template: Element | undefined;
  #cards = new Map<string, PlacedCard>();
  #last = 0;
  #observer: MutationObserver | undefined;
  /** The template that is observed. */
  #observed: HTMLTemplateElement | undefined;
  #warned: Node | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, config: CustomCardsConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(guarded(this.#handleChanges));
    this.#observer.observe(this.#host, {childList: true});
    addEventListener('DOMContentLoaded', this.#update);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = undefined;
    removeEventListener('DOMContentLoaded', this.#update);
  }

  /** Before the feed is rendered, and after it knows what it shows. */
  hostUpdate(): void {
    if (this.#host.isConnected) {
      const template = this.#find();
      if (template !== this.#template) {
        this.#cards.forEach(({card}) => remove(card));
        this.#cards.clear();
        this.#template = template;
      }
      if (template !== undefined) {
        this.#draw(template, this.#config.items(), this.#config.options());
        this.#removeStrangers();
      }
    }
  }

  /** The name of the slot of an item's card, or undefined where the host page draws none. */
  slotOf({id}: NewsItem): string | undefined {
    return this.#cards.get(id)?.slot;
  }

  /** A click in the list of cards; one on the link of such a card is a selection, as in ours. */
  handleClick(event: MouseEvent): void {
    const path = event.composedPath();
    const {children} = event.currentTarget as Element;
    const item = this.#config.items()[[...children].findIndex((candidate) => path.includes(candidate))];
    if (item === undefined || event.type === 'mousedown' || this.slotOf(item) === undefined) {
      return;
    }
    const link = event
      .composedPath()
      .some((target) => 'relList' in target && readAttribute(target as HTMLAnchorElement, 'data-field') === 'link');
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
  #draw(template: Element, items: readonly NewsItem[], options: CustomCardOptions): void {
    const {dates, language, target} = options;
    const style = jsonText([dates.format, dates.timeZone, language.messages.tag, target]);
    const before = this.#cards;
    this.#cards = new Map();
    for (const item of items) {
      const made = style + jsonText(item);
      const earlier = before.get(item.id);
      before.delete(item.id);
      let card = earlier?.card;
      const slot = earlier?.slot ?? `${SLOT}${++this.#last}`;
      if (card === undefined || earlier?.made !== made) {
        card = customCard(template, item, options);
        writeMember(card, 'slot', slot);
        if (earlier !== undefined) {
          readMember(earlier.card, 'replaceWith').call(earlier.card, card);
        }
      } else if (dates.format === 'relative') {
        writeDate(card, item, options);
      }
      // Also where a framework that renders the page has taken it away.
      if (readMember(card, 'parentNode') !== this.#host) {
        this.#host.append(card);
      }
      this.#cards.set(item.id, {card, slot, made});
    }
    before.forEach(({card}) => remove(card));
  }

  /** Removes the cards of another feed: a copy of the page, or what is put back of one, has them among its children. */
  #removeStrangers(): void {
    const own = new Set<Element>([...this.#cards.values()].map(({card}) => card));
    const strangers = [...this.#host.children].filter(
      (child) => readMember(child, 'slot').startsWith(SLOT) && !own.has(child),
    );
    for (const child of strangers) {
      remove(child);
    }
  }

  readonly #update = (): void => this.#host.requestUpdate();

  readonly #handleChanges = (records: readonly MutationRecord[]): void => {
    if (records.some(({target}) => target !== this.#host)) {
      // The template's own content: all cards are to be drawn again.
      this.#template = undefined;
      this.#update();
      return;
    }
    const own = new Set<Node>([...this.#cards.values()].map(({card}) => card));
    const isOurs = (node: Node): boolean => own.has(node) && readMember(node, 'parentNode') === this.#host;
    const nodes = records.flatMap(({addedNodes, removedNodes}) => [...addedNodes, ...removedNodes]);
    // Cards that something else took away or put in; or the parser is past the template.
    if (nodes.some((node) => !isOurs(node))) {
      this.#update();
    }
  };

  #find(): Element | undefined {
    const found = this.#host.querySelector<HTMLTemplateElement>(':scope > template[slot="card"]') ?? undefined;
    if (found === undefined || !isParsed(found)) {
      return undefined;
    }
    this.#observe(found);
    // What frameworks append to a template is its child, and not in its content.
    const [card, ...more] = found.content.childElementCount > 0 ? found.content.children : found.children;
    const fields = (card ? findAll(card, '[data-field]') : []).map((place) => readAttribute(place, 'data-field'));
    const unknown = fields.find((field) => !FIELDS.includes(field ?? ''));
    if (this.#warned !== found && (card === undefined || more.length > 0 || unknown !== undefined)) {
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

  #observe(template: HTMLTemplateElement): void {
    if (template !== this.#observed) {
      this.#observed = template;
      for (const root of [template, template.content]) {
        this.#observer?.observe(root, {childList: true, subtree: true, characterData: true});
      }
    }
  }
}

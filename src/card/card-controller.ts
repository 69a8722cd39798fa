import {isServer, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {NewsItem} from '../data/model/news-item.js';
import type {DateFormat} from '../i18n/format-date.js';
import type {Language} from '../i18n/language.js';
import {readMember} from '../host/members.js';
import {renderCard, type RenderedCard, type Flat} from './card-html.js';
import {asLit} from './card-lit.js';
import type {CardOptions} from './card-template.js';
import {RelativeDates} from './relative-dates.js';
import {NewsCardSelectEvent} from './news-card-events.js';

/**
 * Makes the whole card the target of its link. A click on the link itself is a selection: the element says so with
 * `news-card-select`, and a host that cancels it keeps the page. A click elsewhere on the card is passed on to the link
 * with its modifier keys, so that Ctrl or Cmd still open a new tab, unless the reader has just selected text; one of the
 * middle button is passed on with these keys, which do the same.
 */
function handleClick(host: HTMLElement, card: Element, event: MouseEvent, item: NewsItem): void {
  const target = event.target as Element;
  const link = card.querySelector<HTMLAnchorElement>('[part="link"][href]');
  const {button} = event;
  if (link === null || event.defaultPrevented || button > 1) {
    return;
  }
  if (link.contains(target)) {
    if (!host.dispatchEvent(new NewsCardSelectEvent(item, event))) {
      event.preventDefault();
    }
  } else if (!readMember(target, 'closest').call(target, 'a, button, input, select, textarea')) {
    if (button === 1) {
      link.dispatchEvent(
        new MouseEvent('click', {bubbles: true, cancelable: true, composed: true, ctrlKey: true, metaKey: true}),
      );
    } else if (getSelection()?.type !== 'Range') {
      link.dispatchEvent(new MouseEvent('click', event));
    }
  }
}

/**
 * Listens for all cards below an element at once: `@click`, `@auxclick` and `@mousedown`. Cards that the host page draws are
 * not its business.
 *
 * @param host the element that says `news-card-select`
 * @param itemOf the item of a card
 */
export function cardClicks(
  host: HTMLElement,
  itemOf: (card: Element) => NewsItem | undefined,
): (event: MouseEvent) => void {
  return (event) => {
    const target = event.target as Element;
    const card = readMember(target, 'closest').call(target, '.card');
    const item = card ? itemOf(card) : undefined;
    if (card === null || item === undefined) {
      return;
    }
    if (event.type !== 'mousedown') {
      handleClick(host, card, event, item);
    } else if (event.button === 1 && item.url !== undefined) {
      // The middle button, which opens the link of the card, would begin to scroll the page as well (not in Linux and macOS).
      event.preventDefault();
    }
  };
}

/** An element that draws cards. */
export interface CardHost extends ReactiveControllerHost, HTMLElement {
  readonly dateFormat: DateFormat;
  readonly timeZone: string;
  readonly target: string;
  readonly reportSeen: boolean;
}

/** What is on its cards. */
export interface CardView {
  items(): readonly NewsItem[];
  readonly localization: {readonly language: Language};
  /** The boxes of the cards: items of a list, or of the only card. */
  boxes(): Iterable<Element>;
}

/** What the feed and the card share: how their cards are drawn, dates that stay true, clicks, and what is seen. */
export class CardController implements ReactiveController {
  readonly #host: CardHost;
  readonly #view: CardView;
  readonly #relativeDates: RelativeDates;
  #isReporting = false;
  #rendered: RenderedCard | undefined;
  /** Hears of the clicks in all cards, for `@click`, `@auxclick` and `@mousedown` of what they are in. */
  readonly handleClick: (event: MouseEvent) => void;

  constructor(host: CardHost, view: CardView) {
    this.#host = host;
    this.#view = view;
    this.#relativeDates = new RelativeDates(host);
    this.handleClick = cardClicks(host, (card) => this.#itemOf(card));
    host.addController(this);
  }

  hostConnected(): void {
    // Meanwhile it has grown later.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#relativeDates.stop();
  }

  hostUpdated(): void {
    const {isConnected, dateFormat} = this.#host;
    this.#relativeDates.follow(isConnected && dateFormat === 'relative' ? this.#view.items() : []);
    if (this.#host.reportSeen && !this.#isReporting) {
      this.#isReporting = true;
      // Where it does not come, nothing is reported, which no reader misses.
      import('./seen-cards.js').then(({SeenCards}) => new SeenCards(this.#host, this.#view)).catch(() => {});
    }
  }

  /**
   * How the cards are drawn now.
   *
   * @param level of the titles' headings
   * @param hide what cards leave out
   */
  options(level: number, hide: ReadonlySet<string>): CardOptions {
    const {dateFormat: format, timeZone, target} = this.#host;
    const now = this.#relativeDates.now();
    return {
      level,
      hide,
      dates: {format, timeZone, now},
      target,
      language: this.#view.localization.language,
    };
  }

  /** The only card. */
  draw(card: Flat): TemplateResult | Element {
    if (isServer) {
      return asLit(card);
    }
    this.#rendered = renderCard(card, this.#rendered);
    return this.#rendered.element;
  }

  /** The item of a card: of a list the one of the same number, otherwise the only one. */
  #itemOf(card: Element): NewsItem | undefined {
    const item = card.closest('li');
    return this.#view.items()[item === null ? 0 : [...(item.parentElement?.children ?? [])].indexOf(item)];
  }
}

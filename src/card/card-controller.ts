import {isServer, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {NewsItem} from '../data/model/news-item.js';
import type {DateFormat} from '../i18n/format-date.js';
import type {Language} from '../i18n/language.js';
import {cardClicks} from './card-click.js';
import {renderCard, type RenderedCard, type Flat} from './card-html.js';
import {asLit} from './card-lit.js';
import type {CardOptions} from './card-template.js';
import {datesOf, RelativeDates} from './relative-dates.js';

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
  language(): Language;
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
    this.#relativeDates = new RelativeDates(host, () => (host.dateFormat === 'relative' ? datesOf(view.items()) : []));
    this.handleClick = cardClicks(host, (card) => this.#itemOf(card));
    host.addController(this);
  }

  hostUpdated(): void {
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
      language: this.#view.language(),
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

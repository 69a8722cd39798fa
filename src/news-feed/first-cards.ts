import type {RenderedCard} from '../card/card-html.js';
import type {NewsItem} from '../data/model/news-item.js';
import type {NewsOrder} from '../data/pages/formats.js';

/** The cards of a feed that were drawn before its element was defined, and what was asked for. */
export interface FirstCards {
  /** Absolute. */
  readonly src: string;
  readonly format: string;
  readonly limit: number;
  readonly order: NewsOrder;
  readonly entries: readonly NewsItem[];
  /** Whether the source has further pages. */
  readonly hasMore: boolean;
  /** When they came, in milliseconds since 1970. */
  readonly updatedAt: number;
  /** Items of the list, by the ids of the news. */
  readonly cards: Map<string, RenderedCard>;
}

/** Those that no element has taken over yet. */
export const firstCards = new WeakMap<Element, FirstCards>();

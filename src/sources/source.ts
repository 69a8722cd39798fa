import type {Built} from '../model/build-list.js';
import type {NewsItem} from '../model/news-item.js';
import type {Theme} from '../model/theme.js';

/** In which order items are wanted: as the source gives them, or by date of publication. */
export type NewsOrder = 'source' | 'newest' | 'oldest';

/** What is wanted from a source. */
export interface SourceRequest {
  /** The address the host page names. */
  url: URL;
  what: 'items' | 'themes';
  /** Number of items wanted. */
  limit: number;
  order: NewsOrder;
}

/** What a source needs to know to read an answer. */
export interface SourceContext {
  /** The address the host page names: relative addresses are relative to it, and errors name it. */
  url: string;
  /** Language preferred where a source has several, as a BCP 47 tag. */
  language: string;
  /** True where the address should answer one item rather than a list. */
  single?: boolean;
}

/** One format: how to ask for news in it, and how to read what comes. */
export interface Source {
  readonly format: string;
  /** Whether an address is this format's, as far as an address tells. */
  handles(url: URL): boolean;
  /** Whether an answer has this format's shape. */
  recognises(json: unknown): boolean;
  /** The address to ask: the host's, with what the format can be asked for. The host's own parameters win. */
  request(request: SourceRequest): URL;
  /** @throws NewsError of kind `format` */
  parseItems(json: unknown, context: SourceContext): Built<NewsItem>;
  /** @throws NewsError of kind `format` */
  parseThemes(json: unknown, context: SourceContext): Built<Theme>;
}

/** The language as a site's own address or field would name it: `fr` of `fr-LU`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

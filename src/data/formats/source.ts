import type {Built} from '../model/build-list.js';
import type {Choice} from '../model/choice.js';
import type {NewsError} from '../model/news-error.js';
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
  /** What is read of the answers. Default: news. */
  what?: 'items' | 'themes';
}

/** What came from an address. */
export interface SourceAnswer {
  /** The address that was asked. */
  readonly address: URL;
  readonly json: unknown;
  /** Of another origin's headers only those that it exposes. */
  readonly headers: Headers;
}

/** What an answer says of the list that it is a page of. */
export interface Pagination {
  /** The address of the page after it, absolute or relative to its own; undefined where it is the last. */
  next?: URL | string | undefined;
  /** True where it is only likely that there is a page after it. The list has ended if that brings nothing new. */
  guessed?: boolean;
  /** Number of items of the whole list, if the source names it. */
  total?: number | undefined;
}

/** Asks an address of the source's own site for JSON, with retries; rejects with a NewsError. */
export type Ask = (address: URL) => Promise<unknown>;

/** What is asked instead of something that a server does not understand. */
export interface Fallback {
  request: URL;
  /** True where nothing of the choice is asked for any more, so that the items have to be filtered here. */
  isUnchosen?: boolean;
}

/** A request for what was chosen. */
export interface ChosenRequest {
  /** `none` where the source has nothing of it. */
  request: URL | 'none';
  /** What the server cannot be asked for, so that the items that come are filtered by it. */
  rest: Choice;
}

/**
 * What to ask in a format. This half of a format is small and always there, so that the news can be asked for before
 * anything else has come; the other half is its {@link SourceReader}.
 */
export interface RequestFormat {
  readonly format: string;
  /** The address to ask: the host's, with what the format can be asked for. The host's own parameters win. */
  request(request: SourceRequest): URL;
}

/** A format that is there before the news is asked for, and recognises its addresses itself. */
export interface SourceFormat extends RequestFormat {
  /** Whether an address is this format's, as far as an address shows it. */
  matchesUrl(url: URL): boolean;
}

/** How to read what comes in a format, and what it takes to go on asking. It is imported when it is needed. */
export interface SourceReader {
  /** A request for what was chosen. Without this method, all that comes is filtered here. */
  choose?(request: URL, choice: Choice, ask: Ask): Promise<ChosenRequest>;
  /**
   * The ids of the items in an answer to a request for themes that are not of them: there are servers that ignore what they are asked
   * for. Without this method there are none.
   *
   * @returns `unknown` if nobody can know whether the server has ignored it
   */
  otherItems?(answer: SourceAnswer, ask: Ask): Promise<ReadonlySet<string> | 'unknown'>;
  /** @throws NewsError of kind `format` */
  parseItems(json: unknown, context: SourceContext): Built<NewsItem>;
  /** @throws NewsError of kind `format` */
  parseThemes(json: unknown, context: SourceContext): Built<Theme>;
  /** Where in its list an answer is; without this method it is all of it. */
  pagination?(answer: SourceAnswer, context: SourceContext): Pagination;
  /** What to ask instead of a first page that failed, where the error says how; undefined where that cannot be mended. */
  fallbackFor?(
    error: NewsError,
    request: URL,
    named: URL,
    ask: Ask,
  ): Fallback | undefined | Promise<Fallback | undefined>;
  /** Whether the failure of a page after the first means that the list ends before it. */
  isPastEnd?(error: NewsError): boolean;
}

/** The language as a site's own address or field would name it: `fr` of `fr-LU`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

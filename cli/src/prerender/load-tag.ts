import {
  FORMATS,
  loadNewsItem,
  loadThemes,
  openNews,
  type NewsChoice,
  type NewsFormat,
  type NewsItem,
  type NewsOrder,
  type NewsSourceOptions,
  type Theme,
} from 'newsstand-elements/data';
import {NO_TIME_LIMIT} from '../snapshot/source-asker.js';
import type {PageTag} from './page-tags.js';

/** What a tag is to show. */
export type Content = readonly NewsItem[] | readonly Theme[];

/** What came for a tag. */
export interface Loaded {
  content: Content;
  /** Whether the source has more pages. */
  hasMore: boolean;
}

/** How sources are asked. */
export interface LoadTagOptions {
  /** What addresses in the page are relative to. */
  base: string;
  /** The addresses of the page itself. */
  ownUrls: readonly string[];
  retries: number;
  signal: AbortSignal;
  fetch: typeof fetch;
}

const formatOf = (text: string | undefined): NewsFormat => FORMATS.find((format) => format === text) ?? 'auto';

function sourceOf(attributes: ReadonlyMap<string, string>): NewsSourceOptions {
  const [map, label, href] = ['map', 'label', 'href'].map((name) => attributes.get(name));
  return {
    src: attributes.get('src')?.trim() ?? '',
    format: formatOf(attributes.get('format')),
    ...(map && {map}),
    ...(label && {label}),
    ...(href && {href}),
  };
}

/** The attributes by which a tag or one of its sources chooses news, and what they are called in the data layer. */
const CHOICE = {
  theme: 'theme',
  'from-source': 'fromSource',
  'exclude-theme': 'excludeTheme',
  search: 'search',
  'item-lang': 'itemLang',
  'exclude-url': 'excludeUrl',
} as const;

/** Attributes that choose: what they leave is what the tag is filled with. */
export const CHOOSING: readonly string[] = [...Object.keys(CHOICE), 'max-age'];

/** @param ownUrls what `page` stands for among the addresses */
function choiceOf(attributes: ReadonlyMap<string, string>, ownUrls: readonly string[]): NewsChoice {
  const words = Object.entries(CHOICE).flatMap(([name, word]) => {
    const value = attributes.get(name)?.trim();
    const isUrl = word === 'excludeUrl';
    return value
      ? [[word, isUrl ? value.replaceAll(/(?<!\S)page(?!\S)/gi, () => ownUrls.join(' ')) : value] as const]
      : [];
  });
  const maxAge = Number(attributes.get('max-age')?.trim() || Number.NaN);
  return {...Object.fromEntries(words), ...(maxAge > 0 && {maxAge})};
}

/** Where the news of a tag come from. */
export function sourcesOf({attributes, sources}: PageTag, ownUrls: readonly string[]): NewsSourceOptions[] {
  return [
    ...(attributes.get('src')?.trim() ? [sourceOf(attributes)] : []),
    ...sources.map((source) => ({...sourceOf(source), ...choiceOf(source, ownUrls)})),
  ];
}

/** A whole number of an attribute, as the elements read it. */
function limitOf(text: string | undefined): number {
  const number = Number(text?.trim() || Number.NaN);
  return number > 0 ? Math.min(Math.max(Math.trunc(number), 1), 100) : 6;
}

const ORDERS: readonly NewsOrder[] = ['source', 'newest', 'oldest'];

/**
 * What a tag would show in a browser.
 *
 * @throws NewsError, or the signal's reason if it aborts
 */
export async function loadTag(tag: PageTag, {signal, ownUrls, ...options}: LoadTagOptions): Promise<Loaded> {
  const {kind, attributes, language} = tag;
  const sources = sourcesOf(tag, ownUrls);
  const common = {...options, timeout: NO_TIME_LIMIT, language};
  const [source] = sources;
  if (kind !== 'news-feed' && source !== undefined) {
    const content =
      kind === 'theme-list'
        ? (await loadThemes({...source, ...common, signal})).themes
        : (await loadNewsItem({...source, ...common, signal})).items;
    return {content, hasMore: false};
  }
  const stream = openNews({
    ...common,
    sources,
    patience: Infinity,
    limit: limitOf(attributes.get('limit')),
    order: ORDERS.find((order) => order === attributes.get('order')) ?? 'source',
    ...choiceOf(attributes, ownUrls),
  });
  const {items, failed, done} = await stream.next({signal});
  const [failure] = failed;
  // A part of the news would stand there for good: the browser asks no more for what is there.
  if (failure !== undefined) {
    throw failure.error;
  }
  return {content: items, hasMore: !done};
}

import {
  FORMATS,
  loadNewsItem,
  loadThemes,
  openNews,
  type NewsFormat,
  type NewsOrder,
  type NewsSourceOptions,
} from 'newsstand-elements/data';
import {NO_TIME_LIMIT} from '../snapshot/source-asker.js';
import type {PageTag} from './page-tags.js';
import type {Content} from './render-tag.js';

/** How sources are asked. */
export interface LoadTagOptions {
  /** What addresses in the page are relative to. */
  base: string;
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

/** Where the news of a tag come from. */
export function sourcesOf({attributes, sources}: PageTag): NewsSourceOptions[] {
  return [...(attributes.get('src')?.trim() ? [attributes] : []), ...sources].map(sourceOf);
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
export async function loadTag(tag: PageTag, {signal, ...options}: LoadTagOptions): Promise<Content> {
  const {kind, attributes, language} = tag;
  const sources = sourcesOf(tag);
  const common = {...options, timeout: NO_TIME_LIMIT, language};
  const [source] = sources;
  if (kind !== 'news-feed' && source !== undefined) {
    return kind === 'theme-list'
      ? (await loadThemes({...source, ...common, signal})).themes
      : (await loadNewsItem({...source, ...common, signal})).items;
  }
  const theme = attributes.get('theme')?.trim();
  const stream = openNews({
    ...common,
    sources,
    patience: Infinity,
    limit: limitOf(attributes.get('limit')),
    order: ORDERS.find((order) => order === attributes.get('order')) ?? 'source',
    ...(theme && {theme}),
  });
  const {items, failed} = await stream.next({signal});
  const [failure] = failed;
  // A part of the news would stand there for good: the browser asks no more for what is there.
  if (failure !== undefined) {
    throw failure.error;
  }
  return items;
}

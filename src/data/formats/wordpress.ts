import {isRecord, listIn, valueAt} from '../model/json.js';
import type {SourceFormat} from './source.js';
import {withParameters} from './with-parameters.js';

// `_embed` does nothing unless `_fields` has the `_links` it follows (seen in WordPress 6.1).
const EMBEDS = ['wp:featuredmedia', 'wp:term', 'author'];
const ITEM_FIELDS = ['id', 'date', 'date_gmt', 'modified', 'modified_gmt', 'link', 'title', 'excerpt', 'lang'];
const THEME_FIELDS = 'id,name,slug,description,link,count,parent';

// The REST API's limit for `per_page` (REST API handbook, Pagination).
const MAX_PER_PAGE = 100;

/** The route below `/wp-json`, also of a site without pretty permalinks (`?rest_route=`). */
export function routeOf(url: URL): string | undefined {
  // WordPress.com has the API of each site below an address of its own: /wp/v2/sites/SITE/posts.
  return url.searchParams.get('rest_route') ?? /(?:\/wp-json|^(?=\/wp\/v2\/sites\/))(\/.*)/.exec(url.pathname)?.[1];
}

/**
 * The answer itself: out of its envelope (`_envelope`), an object with numbers for keys (a PHP array with holes) as a list, and a
 * single post or term as a list of one.
 */
export function listOf(json: unknown): readonly unknown[] {
  const body = isRecord(json) && 'body' in json && 'headers' in json ? json.body : json;
  return listIn(body) ?? [body];
}

export const isPost = (value: unknown) => valueAt(value, ['title', 'rendered']) !== undefined;
// A user has a name and a slug too.
export const isTerm = (value: unknown) =>
  isRecord(value) && 'slug' in value && 'name' in value && 'id' in value && !('avatar_urls' in value);

/** Whether an answer is WordPress's. */
export function isWordPress(json: unknown): boolean {
  // The API's root and its descriptions of routes are WordPress's too, and no news.
  if (isRecord(json) && ('namespaces' in json || ('namespace' in json && 'endpoints' in json))) {
    return true;
  }
  const list = listOf(json);
  return list.some((entry) => isPost(entry) || (isRecord(entry) && isTerm(entry) && 'taxonomy' in entry));
}

/**
 * The REST API of WordPress 4.7 and later: posts and other post types, one post, categories, tags and other
 * taxonomies. It is asked for the fields, pictures and terms of a news list instead of whole posts.
 *
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 */
export const wordpress: SourceFormat = {
  format: 'wordpress',

  matchesUrl: (url) => /^\/wp\/v2\/./.test(routeOf(url) ?? ''),

  request({url, what, limit, order}) {
    const isList = !/\/\d+\/?$/.test(routeOf(url) ?? '');
    const isTheirs = (...names: readonly string[]) => names.some((name) => url.searchParams.has(name));
    const isOrdered = what === 'items' && order !== 'source' && isList && !isTheirs('orderby');
    return withParameters(url, {
      ...(what === 'themes'
        ? {_fields: THEME_FIELDS}
        : !isTheirs('_fields', '_embed') && {
            _fields: [...ITEM_FIELDS, ...EMBEDS.map((rel) => `_links.${rel}`)].join(),
            _embed: EMBEDS.join(),
          }),
      ...(isList && {per_page: String(what === 'themes' ? MAX_PER_PAGE : Math.min(limit, MAX_PER_PAGE))}),
      ...(isOrdered && {orderby: 'date', order: order === 'newest' ? 'desc' : 'asc'}),
    });
  },
};

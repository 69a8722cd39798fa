import {isRecord, valueAt} from '../model/json.js';
import type {SourceFormat} from './source.js';
import {withParameters} from './with-parameters.js';

// Asked for with `include`, tags and authors come although `fields` does not name them (seen in Ghost 5.130).
const FIELDS = 'id,title,url,published_at,updated_at,excerpt,custom_excerpt,feature_image,feature_image_alt';

const resourceIn = (url: URL) => /\/ghost\/api\/(?:[^/]+\/)?content\/(\w+)\/?(.*)/.exec(url.pathname);

/** The list below the first of these names that has one. */
export const listOf = (json: unknown, ...names: readonly string[]) =>
  names.map((name) => valueAt(json, [name])).find((list) => Array.isArray(list));

/** Whether an answer is Ghost's. */
export function isGhost(json: unknown): boolean {
  return listOf(json, 'posts', 'pages', 'tags') !== undefined && isRecord(valueAt(json, ['meta', 'pagination']));
}

/**
 * Ghost's Content API; its key, which is meant to be public, is part of the address (`?key=…`).
 *
 * @see https://docs.ghost.org/content-api
 */
export const ghost: SourceFormat = {
  format: 'ghost',

  matchesUrl: (url) => resourceIn(url) !== null,

  request({url, what, limit, order}) {
    // An address of one post has its id or slug at the end.
    const isList = !resourceIn(url)?.[2];
    return withParameters(url, {
      ...(what === 'items' && !url.searchParams.has('include') && {fields: FIELDS}),
      include: what === 'items' ? 'tags,authors' : 'count.posts',
      ...(isList && {limit: what === 'themes' ? 'all' : String(limit)}),
      ...(isList && order !== 'source' && {order: `published_at ${order === 'newest' ? 'desc' : 'asc'}`}),
    });
  },
};

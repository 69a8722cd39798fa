import {isRecord, valueAt} from '../model/json.js';
import type {SourceFormat} from './source.js';

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
    const request = new URL(url);
    const {searchParams} = request;
    const ask = (name: string, value: string) => searchParams.has(name) || searchParams.set(name, value);
    if (what === 'themes') {
      ask('include', 'count.posts');
    } else {
      if (!searchParams.has('include')) {
        ask('fields', FIELDS);
      }
      ask('include', 'tags,authors');
    }
    // An address of one post has its id or slug at the end.
    if (!resourceIn(url)?.[2]) {
      ask('limit', what === 'themes' ? 'all' : String(limit));
      if (order !== 'source') {
        ask('order', `published_at ${order === 'newest' ? 'desc' : 'asc'}`);
      }
    }
    return request;
  },
};

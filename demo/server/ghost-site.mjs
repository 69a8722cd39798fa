import {recordedJson, recording} from './recordings.mjs';

/** @typedef {import('./wordpress-site.mjs').Answer} Answer */

/**
 * A Ghost that answers from recorded posts, of which the first ten have tags: `limit`, `page`, `order` and the filter by one
 * tag; tags; and the recorded errors where the real one answered with them.
 */
export function ghostSite() {
  const full = [1, 2].flatMap((page) => recordedJson(`ghost/posts-page-${page}`).posts);
  const rest = ['posts-fields', 'posts-fields-page-2'].flatMap((page) => recordedJson(`ghost/${page}`).posts);
  const posts = [...full, ...rest.slice(full.length)];

  /** @param {URLSearchParams} query */
  function list(query) {
    const tag = /(?:^|\+)tag:([\w-]+)$/.exec(query.get('filter') ?? '')?.[1];
    const found = posts
      .filter((post) => tag === undefined || post.tags?.some((/** @type {any} */ {slug}) => slug === tag))
      .toSorted((a, b) => {
        const order = a.published_at.localeCompare(b.published_at);
        return query.get('order') === 'published_at asc' ? order : -order;
      });
    const limit = Number(query.get('limit') ?? 15);
    const page = Number(query.get('page') ?? 1);
    const pages = Math.max(1, Math.ceil(found.length / limit));
    // As the real one does: from a page past the last it goes on counting.
    const pagination = {page, limit, pages, total: found.length, next: page === pages ? null : page + 1, prev: null};
    return JSON.stringify({posts: found.slice((page - 1) * limit, page * limit), meta: {pagination}});
  }

  /**
   * The answer to an API route, or undefined for an address that is none.
   *
   * @param {string} path below the site's root
   * @param {URLSearchParams} query
   * @returns {Answer | undefined}
   */
  return function answer(path, query) {
    const route = /^\/ghost\/api\/content\/(\w+)\/?$/.exec(path)?.[1];
    if (route === undefined) {
      return undefined;
    }
    if (!query.has('key')) {
      return recording('ghost/error-no-key');
    }
    if (query.get('filter')?.includes('tag:(')) {
      return recording('ghost/error-filter');
    }
    const tags = route === 'tags' ? recording('ghost/tags') : recording('ghost/error-resource');
    return route === 'posts' ? {...recording('ghost/posts-default'), body: list(query)} : tags;
  };
}

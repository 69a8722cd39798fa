import {recordedJson, recording} from './recordings.mjs';

/** Address of the recorded site in its answers. */
const RECORDED_SITE = 'https://news.example.org';

/** @typedef {{status: number, headers?: [string, string][], body: string}} Answer */

/** @returns {any[]} the 40 posts of the recorded site, with everything embedded that a news list needs */
export function recordedPosts() {
  return [1, 2, 3, 4].flatMap((page) => recordedJson(`wordpress/posts-page-${page}`));
}

/**
 * @param {any} post
 * @param {string[]} fields
 * @param {boolean} embed
 */
function pick(post, fields, embed) {
  if (fields.length === 0) {
    const {_embedded, ...rest} = post;
    return embed ? post : rest;
  }
  const names = new Set(fields.map((field) => field.split('.')[0]));
  // As WordPress does: without `_links` among the fields nothing is embedded.
  return Object.fromEntries(
    Object.entries(post).filter(([name]) => (name === '_embedded' ? embed && names.has('_links') : names.has(name))),
  );
}

/** @type {(value: unknown) => Answer} */
const json = (value) => ({
  status: 200,
  headers: [['Content-Type', 'application/json; charset=UTF-8']],
  body: JSON.stringify(value),
});

/** @param {string} name */
const error = (name) => recording(`wordpress/${name}`);

/** Numbers of a list, or undefined without one. @type {(text: string | null) => number[] | undefined} */
const numbers = (text) => text?.split(',').map(Number);

/**
 * A WordPress site that answers from recorded posts: lists with `per_page`, `page`, `offset`, `categories`,
 * `categories[terms]` with `categories[include_children]`, `tags`, `order`, `_fields` and `_embed`, one post, categories and
 * tags with `slug` and `include`; below `/wp-json` and as `?rest_route=`; and the recorded errors where the real one
 * answered with them.
 *
 * @param {any[]} posts
 */
export function wordpressSite(posts) {
  const categories = recordedJson('wordpress/categories');
  const tags = recordedJson('wordpress/tags');

  /** @param {URLSearchParams} query */
  function list(query) {
    const perPage = Number(query.get('per_page') ?? 10);
    const page = Number(query.get('page') ?? 1);
    const offset = Number(query.get('offset') ?? (page - 1) * perPage);
    let wanted = numbers(query.get('categories') ?? query.get('categories[terms]'));
    if (query.get('categories[include_children]') === 'true') {
      wanted = categories
        .filter((/** @type {any} */ {id, parent}) => wanted?.includes(id) || wanted?.includes(parent))
        .map((/** @type {any} */ {id}) => id);
    }
    const wantedTags = numbers(query.get('tags'));
    if (wanted?.some(Number.isNaN)) {
      return error('error-category-slug');
    }
    if (!(perPage >= 1 && perPage <= 100)) {
      return error('error-per-page-101');
    }
    const found = posts
      .filter((post) => !wanted || post.categories.some((/** @type {number} */ id) => wanted?.includes(id)))
      .filter((post) => !wantedTags || post.tags.some((/** @type {number} */ id) => wantedTags.includes(id)))
      .toSorted((a, b) => (query.get('order') === 'asc' ? 1 : -1) * a.date_gmt.localeCompare(b.date_gmt));
    if (page > 1 && found.length > 0 && (page - 1) * perPage >= found.length) {
      return error('error-page-out-of-range');
    }
    const fields = query.get('_fields')?.split(',') ?? [];
    const shown = found.slice(offset, offset + perPage);
    const answer = json(shown.map((post) => pick(post, fields, query.has('_embed'))));
    answer.headers?.push(
      ['X-WP-Total', String(found.length)],
      ['X-WP-TotalPages', String(Math.ceil(found.length / perPage))],
      ['Access-Control-Expose-Headers', 'X-WP-Total, X-WP-TotalPages, Link'],
    );
    return answer;
  }

  /**
   * The answer to an API route, or undefined for an address that is none.
   *
   * @param {string} path below the site's root, e.g. "/wp-json/wp/v2/posts"
   * @param {URLSearchParams} query
   * @param {string} root what stands for the site's own address in the answer
   * @returns {Answer | undefined}
   */
  return function answer(path, query, root) {
    const [, route] =
      /^(?:\/wp-json)?\/wp\/v2\/(.*?)\/?$/.exec((path === '/' && query.get('rest_route')) || path) ?? [];
    if (route === undefined) {
      return undefined;
    }
    let found;
    const id = /^posts\/(\d+)$/.exec(route)?.[1];
    if (route === 'posts') {
      found = list(query);
    } else if (id !== undefined) {
      const post = posts.find((entry) => entry.id === Number(id));
      found = post
        ? json(pick(post, query.get('_fields')?.split(',') ?? [], query.has('_embed')))
        : error('error-post-id');
    } else if (route === 'categories' || route === 'tags') {
      const [parent, slugs] = [query.get('parent'), query.get('slug')?.split(',')];
      const ids = query.get('include')?.split(',');
      found = json(
        (route === 'tags' ? tags : categories).filter(
          (/** @type {any} */ term) =>
            (parent === null || term.parent === Number(parent)) &&
            (slugs === undefined || slugs.includes(term.slug)) &&
            (ids === undefined || ids.includes(`${term.id}`)),
        ),
      );
    } else {
      found = error('error-no-route');
    }
    return {...found, body: found.body.replaceAll('\\/', '/').replaceAll(RECORDED_SITE, root)};
  };
}

import type {ItemDraft} from '../model/build-item.js';
import {buildItems, buildThemes} from '../model/build-list.js';
import type {ThemeDraft} from '../model/build-theme.js';
import {asList, asNumber, asText, isRecord, valueAt} from '../model/json.js';
import {OWN_EXCERPT, shorten, tidyText} from '../model/plain-text.js';
import type {Source} from './source.js';
import {unknownShape} from './unknown-shape.js';

// Asked for with `include`, tags and authors come although `fields` does not name them (seen in Ghost 5.130).
const FIELDS = 'id,title,url,published_at,updated_at,excerpt,custom_excerpt,feature_image,feature_image_alt';

// Longest excerpt that Ghost makes of a text itself; it may end within a word.
const GHOST_EXCERPT = 500;

const resourceIn = (url: URL) => /\/ghost\/api\/(?:[^/]+\/)?content\/(\w+)\/?(.*)/.exec(url.pathname);

const listOf = (json: unknown, ...names: readonly string[]) =>
  names.map((name) => valueAt(json, [name])).find((list) => Array.isArray(list));

function themeOf(tag: unknown): unknown {
  if (!isRecord(tag)) {
    return tag;
  }
  const {id, slug, name, description, url} = tag;
  return {id, slug, name, description, url, count: valueAt(tag, ['count', 'posts'])} satisfies ThemeDraft;
}

function itemOf(post: unknown): unknown {
  if (!isRecord(post)) {
    return post;
  }
  const own = tidyText(asText(post.custom_excerpt) ?? '');
  const made = tidyText(asText(post.excerpt) ?? asText(post.plaintext) ?? '');
  const {text, cut} = own ? {text: own, cut: false} : shorten(made, OWN_EXCERPT);
  return {
    id: post.id,
    title: post.title,
    url: post.url,
    excerpt: text,
    truncated: cut || (!own && made.length >= GHOST_EXCERPT),
    published: post.published_at,
    updated: post.updated_at,
    image: {url: post.feature_image, alt: post.feature_image_alt},
    authors: asList(post.authors).map((author) => valueAt(author, ['name'])),
    // An internal tag ("#feature") is a note of the editors to themselves.
    themes: asList(post.tags)
      .filter((tag) => valueAt(tag, ['visibility']) !== 'internal')
      .map(themeOf),
  } satisfies ItemDraft;
}

/**
 * Ghost's Content API; its key, which is meant to be public, is part of the address (`?key=…`).
 *
 * @see https://docs.ghost.org/content-api
 */
export const ghost: Source = {
  format: 'ghost',

  handles: (url) => resourceIn(url) !== null,

  recognises: (json) =>
    listOf(json, 'posts', 'pages', 'tags') !== undefined && isRecord(valueAt(json, ['meta', 'pagination'])),

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

  async ofTheme(request, theme) {
    // Ids are no part of its filters that we have seen work, and its slugs have no other characters than these.
    if (/^[\da-f]{24}$/.test(theme)) {
      return undefined;
    }
    if (!/^[\w-]+$/.test(theme)) {
      return 'none';
    }
    const narrowed = new URL(request);
    const own = request.searchParams.get('filter');
    narrowed.searchParams.set('filter', `${own ? `(${own})+` : ''}tag:${theme.toLowerCase()}`);
    return narrowed;
  },

  placeOf({address, json}) {
    const pagination = valueAt(json, ['meta', 'pagination']);
    const [page, pages, total] = ['page', 'pages', 'total'].map((name) => asNumber(valueAt(pagination, [name])));
    const next = new URL(address);
    next.searchParams.set('page', String(Number(page) + 1));
    // Its `next` is no help: past the last page it goes on counting.
    return {total, next: Number(page) < Number(pages) ? next : undefined};
  },

  parseItems(json, {url}) {
    const posts = listOf(json, 'posts', 'pages');
    if (posts === undefined) {
      throw unknownShape(
        url,
        'The answer has no Ghost posts in it.',
        'Their address ends in /ghost/api/content/posts/?key=…',
      );
    }
    return buildItems(posts.map(itemOf), url);
  },

  parseThemes(json, {url}) {
    const tags = listOf(json, 'tags');
    if (tags === undefined) {
      throw unknownShape(
        url,
        'The answer has no Ghost tags in it.',
        'Their address ends in /ghost/api/content/tags/?key=…',
      );
    }
    return buildThemes(tags.map(themeOf), url);
  },
};

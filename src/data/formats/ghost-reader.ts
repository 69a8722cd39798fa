import {importPart} from '../model/part.js';
import type {ItemDraft, ThemeDraft} from '../model/build-item.js';
import {buildItems, buildThemes} from '../model/build-list.js';
import {asList, asNumber, isRecord, ownFields, valueAt} from '../model/json.js';
import {plainText} from '../model/html-to-text.js';
import {MAX_NAMES, OWN_EXCERPT, shorten} from '../model/plain-text.js';
import {listOf} from './ghost.js';
import type {SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';

function themeOf(tag: unknown): unknown {
  if (!isRecord(tag)) {
    return tag;
  }
  const {id, slug, name, description, url} = ownFields(tag);
  return {
    id,
    slug,
    name: plainText(name),
    description: plainText(description),
    url,
    count: valueAt(tag, ['count', 'posts']),
  } satisfies ThemeDraft;
}

function itemOf(value: unknown): unknown {
  if (!isRecord(value)) {
    return value;
  }
  const post = ownFields(value);
  const own = plainText(post.custom_excerpt);
  const {text, cut} = own ? {text: own, cut: false} : shorten(plainText(post.excerpt ?? post.plaintext), OWN_EXCERPT);
  return {
    id: post.id,
    title: plainText(post.title),
    url: post.url,
    excerpt: text,
    truncated: cut,
    published: post.published_at,
    updated: post.updated_at,
    image: {url: post.feature_image, alt: plainText(post.feature_image_alt)},
    authors: asList(post.authors)
      .slice(0, MAX_NAMES + 1)
      .map((author) => plainText(valueAt(author, ['name']))),
    // An internal tag ("#feature") is a note of the editors to themselves.
    themes: asList(post.tags)
      .slice(0, 2 * MAX_NAMES)
      .filter((tag) => valueAt(tag, ['visibility']) !== 'internal')
      .map(themeOf),
  } satisfies ItemDraft;
}

/** Reads what Ghost's Content API answers. */
export const ghostReader: SourceReader = {
  choose: async (request, choice) => (await importPart(() => import('./ghost-choice.js'))).choose(request, choice),

  pagination({address, json}) {
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
    return buildItems(posts, url, itemOf);
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
    return buildThemes(tags, url, themeOf);
  },
};

import {importPart} from '../model/part.js';
import {buildItems, buildThemes} from '../model/build-list.js';
import {zonedDate} from '../model/iso-dates.js';
import type {ItemDraft, ThemeDraft} from '../model/build-item.js';
import {plainText, htmlToText} from '../model/html-to-text.js';
import {excerptOfHtml} from '../model/excerpt.js';
import {decodeSlug} from '../model/decode-slug.js';
import {asList, asNumber, asText, isRecord, ownFields, valueAt, type JsonRecord} from '../model/json.js';
import {MAX_EXCERPT, MAX_NAMES, MAX_TITLE} from '../model/plain-text.js';
import {safeUrl} from '../model/safe-url.js';
import type {Pagination, SourceAnswer, SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';
import {isPost, isTerm, listOf, routeOf} from './wordpress.js';
import {keepListed, termsOf} from './wordpress-terms.js';

const POSTS_HINT =
  'The address of posts ends in /wp-json/wp/v2/posts, that of categories in /wp-json/wp/v2/categories.';

const rendered = (value: unknown) => asText(valueAt(value, ['rendered'])) ?? asText(value) ?? '';

// Most sizes of a picture that are looked at; there are some ten.
const MAX_SIZES = 50;

/**
 * The sizes of a picture that show all of it: what is cropped to another shape, as `thumbnail` is, would change the
 * picture with the width of the window.
 */
function srcsetOf({width, height, sizes}: JsonRecord): string {
  const ratio = asNumber(width) / asNumber(height);
  return Object.entries(ownFields(sizes))
    .slice(0, MAX_SIZES)
    .flatMap(([name, size]) => {
      const {source_url: address, width: w, height: h} = ownFields(size);
      const url = asText(address);
      // Sizes are rounded to whole pixels, so the ratio of a small one is off by up to a pixel.
      const whole = Math.abs(asNumber(w) / ratio - asNumber(h)) <= 1;
      return name !== 'thumbnail' && whole && url ? [`${url.replaceAll(' ', '%20')} ${asNumber(w)}w`] : [];
    })
    .join(', ');
}

function imageOf(post: JsonRecord): ItemDraft['image'] {
  // A deleted or private picture puts something else there, which has no `source_url`.
  const found = valueAt(post, ['_embedded', 'wp:featuredmedia', '0']);
  const media = ownFields(found);
  const details = ownFields(media.media_details);
  return isRecord(found)
    ? {
        url: media.source_url,
        // Plain text, in which sites write references nevertheless.
        alt: plainText(media.alt_text),
        width: details.width,
        height: details.height,
        srcset: srcsetOf(details),
      }
    : undefined;
}

function themeOf(value: unknown): ThemeDraft {
  const term = ownFields(value);
  const [slug = '', name = '', description = ''] = [term.slug, term.name, term.description].map(asText);
  return {
    id: term.id,
    slug: decodeSlug(slug),
    name: htmlToText(name, MAX_TITLE),
    description: htmlToText(description, MAX_EXCERPT),
    url: term.link,
    count: term.count,
    parent: term.parent,
  };
}

function itemOf(value: unknown, base: string): unknown {
  if (!isRecord(value)) {
    return value;
  }
  const post = ownFields(value);
  const {text, cut} = excerptOfHtml(rendered(post.excerpt), safeUrl(post.link, base), MAX_EXCERPT);
  return {
    id: post.id,
    title: htmlToText(rendered(post.title), MAX_TITLE),
    url: post.link,
    excerpt: text,
    truncated: cut,
    published: zonedDate(post.date, post.date_gmt) ?? post.date,
    updated: zonedDate(post.modified, post.modified_gmt) ?? post.modified,
    image: imageOf(post),
    authors: asList(valueAt(post, ['_embedded', 'author']))
      .slice(0, MAX_NAMES + 1)
      .map((author) => htmlToText(asText(valueAt(author, ['name'])) ?? '', MAX_TITLE)),
    themes: termsOf(post).map(themeOf),
    language: post.lang,
  } satisfies ItemDraft;
}

/**
 * The page after an answer, counted by its number, or where the host asks by `offset`, by that: WordPress then ignores the
 * number, and its own count of pages is wrong. The `Link` header is no help either: for a site without pretty permalinks
 * it points to addresses that are not there. (All seen in WordPress 6.1.)
 */
function pagination({address, json, headers}: SourceAnswer): Pagination {
  const sent = ownFields(valueAt(json, ['headers']));
  const header = (name: string) => asNumber(headers.get(name) ?? sent[name]);
  const {searchParams} = address;
  const offset = asNumber(searchParams.get('offset') ?? undefined);
  const count = listOf(json).length;
  const total = header('X-WP-Total');
  const next = new URL(address);
  let more = offset + count < total;
  if (offset >= 0) {
    next.searchParams.set('offset', String(offset + count));
  } else {
    const page = asNumber(searchParams.get('page') ?? 1) || 1;
    next.searchParams.set('page', String(page + 1));
    more = page < header('X-WP-TotalPages');
  }
  // Totals can be out of reach: a browser sees those of another origin only where the site has not changed what it exposes.
  const guessed = Number.isNaN(total);
  return {
    total,
    guessed,
    next: more || (guessed && count >= asNumber(searchParams.get('per_page') ?? 10)) ? next : undefined,
  };
}

/** Reads what the REST API of WordPress answers. */
export const wordpressReader: SourceReader = {
  // A page that chooses nothing loads none of this.
  choose: async (...request) => (await importPart(() => import('./wordpress-choice.js'))).choose(...request),

  otherItems: async (...answer) => (await importPart(() => import('./wordpress-choice.js'))).otherItems(...answer),

  // Before WordPress 5.7 a category is a number and nothing else; and sites have codes of their own for languages.
  fallbackFor: async (error, request, ...rest) =>
    error.status === 400 && /\[terms\]|[?&]lang=/.test(decodeURIComponent(request.search))
      ? (await importPart(() => import('./wordpress-choice.js'))).fallbackFor(error, request, ...rest)
      : undefined,

  pagination: (answer) => (/\/\d+\/?$/.test(routeOf(answer.address) ?? '') ? {} : pagination(answer)),

  // A page past the last, where no total was sent, or the list has become shorter.
  isPastEnd: ({answer}) => valueAt(answer, ['code']) === 'rest_post_invalid_page_number',

  parseItems(json, {url}) {
    const list = listOf(json);
    // Pictures, menus and comments have titles and dates as posts have.
    const isOther = /\/(?:media|menu-items|menus|comments|blocks|navigation|template[\w-]*|wp_\w+)(?:\/|$)/.test(
      routeOf(new URL(url)) ?? '',
    );
    if (list.length > 0 && (isOther || !list.some(isPost))) {
      throw unknownShape(url, 'The answer has no WordPress posts in it.', POSTS_HINT);
    }
    return buildItems(list, url, (post) => itemOf(post, url));
  },

  parseThemes(json, {url}) {
    const list = listOf(json);
    if (list.length > 0 && !list.some(isTerm)) {
      throw unknownShape(url, 'The answer has no WordPress categories or tags in it.', POSTS_HINT);
    }
    const built = buildThemes(list, url, themeOf);
    const address = new URL(url);
    const taxonomy = /(?:^|\/)(categories|tags)\/?$/.exec(routeOf(address) ?? '')?.[1];
    if (taxonomy !== undefined) {
      keepListed({list: address, taxonomy, terms: built.entries});
    }
    return built;
  },
};

import {buildItems, buildThemes} from '../model/build-list.js';
import {zonedDate} from '../model/iso-dates.js';
import type {ItemDraft} from '../model/build-item.js';
import type {ThemeDraft} from '../model/build-theme.js';
import {htmlToText} from '../model/html-to-text.js';
import {asList, asNumber, asText, isRecord, valueAt, type JsonRecord} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import type {Ask, Pagination, SourceAnswer, SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';
import {isPost, isTerm, listOf, routeOf} from './wordpress.js';

const POSTS_HINT =
  'The address of posts ends in /wp-json/wp/v2/posts, that of categories in /wp-json/wp/v2/categories.';

/**
 * What a shortcode whose plugin is gone leaves in an excerpt; "[1]" and "[sic]" are text. No part of the pattern reads
 * over a "[", or over a first "=", so that the time it takes grows no faster than the text.
 */
function withoutShortcodes(text: string): string {
  return text.replace(/\[(?:\/[\w-]+|[\w-]+\s[^[\]=]*=[^[\]]*|[a-z]+_\w*)\]/gi, '');
}

const rendered = (value: unknown) => htmlToText(asText(valueAt(value, ['rendered'])) ?? asText(value) ?? '');

/**
 * The sizes of a picture that show all of it: what is cropped to another shape, as `thumbnail` is, would change the
 * picture with the width of the window.
 */
function srcsetOf(media: JsonRecord): string {
  const {width, height, sizes} = isRecord(media.media_details) ? media.media_details : {};
  const ratio = asNumber(width) / asNumber(height);
  return Object.entries(isRecord(sizes) ? sizes : {})
    .flatMap(([name, size]) => {
      const [url, w, h] = ['source_url', 'width', 'height'].map((key) => valueAt(size, [key]));
      // Sizes are rounded to whole pixels, so the ratio of a small one is off by up to a pixel.
      const whole = Math.abs(asNumber(w) / ratio - asNumber(h)) <= 1;
      return name !== 'thumbnail' && whole && asText(url)
        ? [`${asText(url)?.replaceAll(' ', '%20')} ${asNumber(w)}w`]
        : [];
    })
    .join(', ');
}

function imageOf(post: JsonRecord): ItemDraft['image'] {
  // A deleted or private picture puts something else there, which has no `source_url`.
  const media = valueAt(post, ['_embedded', 'wp:featuredmedia', '0']);
  return isRecord(media)
    ? {
        url: media.source_url,
        alt: media.alt_text,
        width: valueAt(media, ['media_details', 'width']),
        height: valueAt(media, ['media_details', 'height']),
        srcset: srcsetOf(media),
      }
    : undefined;
}

function themeOf(term: unknown): ThemeDraft {
  return isRecord(term)
    ? {
        id: term.id,
        slug: term.slug,
        name: htmlToText(asText(term.name) ?? ''),
        description: htmlToText(asText(term.description) ?? ''),
        url: term.link,
        count: term.count,
        parent: term.parent,
      }
    : {};
}

function itemOf(post: unknown): unknown {
  if (!isRecord(post)) {
    return post;
  }
  const embedded = isRecord(post._embedded) ? post._embedded : {};
  return {
    id: post.id,
    title: rendered(post.title),
    url: post.link,
    excerpt: withoutShortcodes(rendered(post.excerpt)),
    published: zonedDate(post.date, post.date_gmt) ?? post.date,
    updated: zonedDate(post.modified, post.modified_gmt) ?? post.modified,
    image: imageOf(post),
    authors: asList(embedded.author).map((author) => htmlToText(asText(valueAt(author, ['name'])) ?? '')),
    // One list a taxonomy, categories first.
    themes: asList(embedded['wp:term']).flatMap((terms) => asList(terms).map(themeOf)),
    language: post.lang,
  } satisfies ItemDraft;
}

/**
 * The page after an answer, counted by its number, or where the host asks by `offset`, by that: WordPress then ignores the
 * number, and its own count of pages is wrong. The `Link` header is no help either: for a site without pretty permalinks
 * it points to addresses that are not there. (All seen in WordPress 6.1.)
 */
function pagination({address, json, headers}: SourceAnswer): Pagination {
  const sent = isRecord(json) && isRecord(json.headers) ? json.headers : {};
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

/** Address of another route of the same API: `/wp/v2/categories` beside `/wp/v2/posts`, whatever form the address has. */
function besides(request: URL, name: string, parameters: Record<string, string>): URL {
  const route = routeOf(request) ?? '';
  const other = route.replace(/[^/]+\/?$/, name);
  const address = new URL(request);
  address.search = '';
  if (request.searchParams.has('rest_route')) {
    address.searchParams.set('rest_route', other);
  } else {
    address.pathname = request.pathname.slice(0, request.pathname.length - route.length) + other;
  }
  for (const [key, value] of Object.entries(parameters)) {
    address.searchParams.set(key, value);
  }
  return address;
}

const THEME_FILTERS = [
  ['categories', 'categories[terms]'],
  ['tags', 'tags'],
] as const;

// By what a term is asked for, and the field that says whether it is the one.
const LOOKUPS = [
  ['slug', 'slug'],
  ['include', 'id'],
] as const;

/**
 * Posts of one category, its children included, or where no category has the slug, of one tag. A number that is no slug
 * is the id of the one or the other.
 */
async function filterByTheme(request: URL, theme: string, ask: Ask): Promise<URL | 'none' | undefined> {
  // Other post types have taxonomies of their own, and WordPress ignores parameters that it does not know.
  const posts = /\/posts\/?$/.test(routeOf(request) ?? '');
  if (!posts || [...request.searchParams.keys()].some((name) => /^(categories|tags)\b/.test(name))) {
    return undefined;
  }
  const narrowed = (parameter: string, id: string) => {
    const address = new URL(request);
    address.searchParams.set(parameter, id);
    if (parameter !== 'tags') {
      // Without it the posts that are only in a theme below this one are left out.
      address.searchParams.set('categories[include_children]', 'true');
    }
    return address;
  };
  const wanted = theme.toLowerCase();
  // A slug may well be a number, as that of a year.
  for (const [key, field] of /^\d+$/.test(theme) ? LOOKUPS : LOOKUPS.slice(0, 1)) {
    for (const [taxonomy, parameter] of THEME_FILTERS) {
      try {
        // An unknown slug is no error, but missing in the answer. A theme below a second parent is a theme of its own,
        // and has the slug `<theme>-<parent>`.
        const terms = listOf(await ask(besides(request, taxonomy, {[key]: wanted, _fields: 'id,slug'})));
        const term = terms.find((entry) => asText(valueAt(entry, [field]))?.toLowerCase() === wanted);
        const id = asText(valueAt(term, ['id']));
        if (id !== undefined) {
          return narrowed(parameter, id);
        }
      } catch (error) {
        // A site may hide its list of terms (401, 403, 404) and yet name the terms of each post.
        if (error instanceof NewsError && [401, 403, 404].includes(error.status ?? 0)) {
          return undefined;
        }
        throw error;
      }
    }
  }
  return 'none';
}

/** Reads what the REST API of WordPress answers. */
export const wordpressReader: SourceReader = {
  filterByTheme,

  pagination: (answer) => (/\/\d+\/?$/.test(routeOf(answer.address) ?? '') ? {} : pagination(answer)),

  // A page past the last, where no total was there to tell, or the list has become shorter.
  isPastEnd: ({answer}) => valueAt(answer, ['code']) === 'rest_post_invalid_page_number',

  parseItems(json, {url}) {
    const list = listOf(json);
    if (list.length > 0 && !list.some(isPost)) {
      throw unknownShape(url, 'The answer has no WordPress posts in it.', POSTS_HINT);
    }
    return buildItems(list.map(itemOf), url);
  },

  parseThemes(json, {url}) {
    const list = listOf(json);
    if (list.length > 0 && !list.some(isTerm)) {
      throw unknownShape(url, 'The answer has no WordPress categories or tags in it.', POSTS_HINT);
    }
    return buildThemes(list.map(themeOf), url);
  },
};

import {buildItems, buildThemes} from '../model/build-list.js';
import {zonedDate} from '../model/iso-dates.js';
import type {ItemDraft} from '../model/build-item.js';
import type {ThemeDraft} from '../model/build-theme.js';
import {plainText} from '../model/character-references.js';
import {excerptOfHtml} from '../model/excerpt.js';
import {htmlToText} from '../model/html-to-text.js';
import {decodeSlug} from '../model/is-theme.js';
import {asList, asNumber, asText, isRecord, ownFields, valueAt, type JsonRecord} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import {MAX_EXCERPT, MAX_NAMES} from '../model/plain-text.js';
import {safeUrl} from '../model/safe-url.js';
import type {Ask, Pagination, SourceAnswer, SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';
import {isPost, isTerm, listOf, routeOf} from './wordpress.js';

const POSTS_HINT =
  'The address of posts ends in /wp-json/wp/v2/posts, that of categories in /wp-json/wp/v2/categories.';

const rendered = (value: unknown) => asText(valueAt(value, ['rendered'])) ?? asText(value) ?? '';

// Most sizes of a picture that are looked at; there are some ten.
const MAX_SIZES = 50;

/**
 * The sizes of a picture that show all of it: what is cropped to another shape, as `thumbnail` is, would change the
 * picture with the width of the window.
 */
function srcsetOf(media: JsonRecord): string {
  const {width, height, sizes} = ownFields(media.media_details);
  const ratio = asNumber(width) / asNumber(height);
  return Object.entries(ownFields(sizes))
    .slice(0, MAX_SIZES)
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
  const found = valueAt(post, ['_embedded', 'wp:featuredmedia', '0']);
  const media = ownFields(found);
  return isRecord(found)
    ? {
        url: media.source_url,
        // Plain text, in which sites write references nevertheless.
        alt: plainText(media.alt_text),
        width: valueAt(media, ['media_details', 'width']),
        height: valueAt(media, ['media_details', 'height']),
        srcset: srcsetOf(media),
      }
    : undefined;
}

function themeOf(value: unknown): ThemeDraft {
  const term = ownFields(value);
  return {
    id: term.id,
    slug: decodeSlug(asText(term.slug) ?? ''),
    name: htmlToText(asText(term.name) ?? ''),
    description: htmlToText(asText(term.description) ?? '', MAX_EXCERPT),
    url: term.link,
    count: term.count,
    parent: term.parent,
  };
}

/** The terms that came with a post: one list a taxonomy, categories first. One more than is kept, so that it is told. */
const termsOf = (post: unknown) =>
  asList(valueAt(post, ['_embedded', 'wp:term']))
    .slice(0, MAX_NAMES)
    .flatMap((terms) => asList(terms).slice(0, MAX_NAMES + 1))
    .slice(0, MAX_NAMES + 1);

function itemOf(value: unknown, base: string): unknown {
  if (!isRecord(value)) {
    return value;
  }
  const post = ownFields(value);
  const {text, cut} = excerptOfHtml(rendered(post.excerpt), safeUrl(post.link, base), MAX_EXCERPT);
  return {
    id: post.id,
    title: htmlToText(rendered(post.title)),
    url: post.link,
    excerpt: text,
    truncated: cut,
    published: zonedDate(post.date, post.date_gmt) ?? post.date,
    updated: zonedDate(post.modified, post.modified_gmt) ?? post.modified,
    image: imageOf(post),
    authors: asList(valueAt(post, ['_embedded', 'author']))
      .slice(0, MAX_NAMES + 1)
      .map((author) => htmlToText(asText(valueAt(author, ['name'])) ?? '')),
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

// Parameters that say which posts are wanted, and how many; all others (`lang` of WPML and Polylang, a key) are shared by the
// routes of an API.
const OF_POSTS =
  /^(?:page|per_page|offset|order|orderby|search|search_\w+|after|before|modified_\w+|author\w*|include|exclude|slug|status|sticky|ignore_sticky|format|tax_relation|(?:categories|tags)\b.*|_fields|_embed|_envelope|rest_route)$/;

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
  request.searchParams.forEach((value, key) => {
    if (!OF_POSTS.test(key)) {
      address.searchParams.append(key, value);
    }
  });
  for (const [key, value] of Object.entries(parameters)) {
    address.searchParams.set(key, value);
  }
  return address;
}

// Ids of terms that an answer named, by the address of their list and their slug, so that nobody has to be asked for them again.
const knownTerms = new Map<string, string>();
const MAX_KNOWN = 5000;

/** @param list an address of a taxonomy's terms, or of another route beside it */
const termKey = (list: URL, taxonomy: string, slug: string) => {
  const {href} = besides(list, taxonomy, {});
  return `${href} ${slug.toLowerCase()}`;
};

function rememberTerm(list: URL, taxonomy: string, slug: string, id: string): void {
  if (knownTerms.size >= MAX_KNOWN) {
    knownTerms.clear();
  }
  knownTerms.set(termKey(list, taxonomy, slug), id);
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
  const wanted = decodeSlug(theme).toLowerCase();
  for (const [taxonomy, parameter] of THEME_FILTERS) {
    const id = knownTerms.get(termKey(request, taxonomy, wanted));
    if (id !== undefined) {
      return narrowed(parameter, id);
    }
  }
  // A slug may well be a number, as that of a year.
  for (const [key, field] of /^\d+$/.test(theme) ? LOOKUPS : LOOKUPS.slice(0, 1)) {
    for (const [taxonomy, parameter] of THEME_FILTERS) {
      try {
        // An unknown slug is no error, but missing in the answer. A theme below a second parent is a theme of its own,
        // and has the slug `<theme>-<parent>`.
        const terms = listOf(await ask(besides(request, taxonomy, {[key]: wanted, _fields: 'id,slug'})));
        const term = terms.find((entry) => decodeSlug(asText(valueAt(entry, [field])) ?? '').toLowerCase() === wanted);
        const id = asText(valueAt(term, ['id']));
        if (id !== undefined) {
          rememberTerm(request, taxonomy, wanted, id);
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

/**
 * Whether each post is of the term that was asked for: it names it, or a category below it. A post without terms (the site
 * hides them) says nothing.
 */
async function isNarrowed({address, json}: SourceAnswer, ask: Ask): Promise<boolean> {
  const {searchParams} = address;
  const category = searchParams.get('categories[terms]') ?? searchParams.get('categories');
  const wanted = category ?? searchParams.get('tags');
  const others = listOf(json).flatMap((post) => {
    const ids = termsOf(post).map((term) => asText(valueAt(term, ['id'])));
    return ids.length > 0 && !ids.includes(wanted ?? '') ? [ids] : [];
  });
  if (wanted === null || others.length === 0) {
    return true;
  }
  if (category === null || !searchParams.has('categories[include_children]')) {
    return false;
  }
  // Only now somebody has to be asked which categories are below it.
  const parents = new Map<unknown, unknown>();
  try {
    for (const term of listOf(await ask(besides(address, 'categories', {_fields: 'id,parent', per_page: '100'})))) {
      parents.set(asText(valueAt(term, ['id'])), asText(valueAt(term, ['parent'])));
    }
  } catch (error) {
    if (error instanceof NewsError) {
      return true;
    }
    throw error;
  }
  const isBelow = (id: unknown) => {
    let above = parents.get(id);
    for (let depth = 0; depth < 20 && above !== undefined && above !== wanted; depth++) {
      above = parents.get(above);
    }
    return above === wanted;
  };
  return others.every((ids) => ids.some(isBelow));
}

/** Reads what the REST API of WordPress answers. */
export const wordpressReader: SourceReader = {
  filterByTheme,

  isNarrowed,

  // Before WordPress 5.7 a category is a number and nothing else.
  fallbackFor({status}, request, named) {
    const id = request.searchParams.get('categories[terms]');
    if (status !== 400 || id === null || named.searchParams.has('categories[terms]')) {
      return undefined;
    }
    const plain = new URL(request);
    plain.searchParams.delete('categories[terms]');
    plain.searchParams.delete('categories[include_children]');
    plain.searchParams.set('categories', id);
    return {request: plain};
  },

  pagination: (answer) => (/\/\d+\/?$/.test(routeOf(answer.address) ?? '') ? {} : pagination(answer)),

  // A page past the last, where no total was there to tell, or the list has become shorter.
  isPastEnd: ({answer}) => valueAt(answer, ['code']) === 'rest_post_invalid_page_number',

  parseItems(json, {url}) {
    const list = listOf(json);
    if (list.length > 0 && !list.some(isPost)) {
      throw unknownShape(url, 'The answer has no WordPress posts in it.', POSTS_HINT);
    }
    return buildItems(
      list.map((post) => itemOf(post, url)),
      url,
    );
  },

  parseThemes(json, {url}) {
    const list = listOf(json);
    if (list.length > 0 && !list.some(isTerm)) {
      throw unknownShape(url, 'The answer has no WordPress categories or tags in it.', POSTS_HINT);
    }
    const built = buildThemes(list.map(themeOf), url);
    const address = new URL(url);
    const taxonomy = /(?:^|\/)(categories|tags)\/?$/.exec(routeOf(address) ?? '')?.[1];
    if (taxonomy !== undefined) {
      built.entries.forEach(({slug, id}) => slug && rememberTerm(address, taxonomy, slug, id));
    }
    return built;
  },
};

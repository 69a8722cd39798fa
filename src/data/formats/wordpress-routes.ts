// Imported on demand, with what chooses.
import {asText, valueAt} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import type {Ask} from './source.js';
import {shiftListedTerms} from './wordpress-terms.js';
import {listOf, routeOf} from './wordpress.js';

// Parameters that say which posts are wanted, and how many; all others (`lang` of WPML and Polylang Pro, a key) are shared by the
// routes of an API.
const OF_POSTS =
  /^(?:page|per_page|offset|order|orderby|search|search_\w+|after|before|modified_\w+|author\w*|include|exclude|slug|status|sticky|ignore_sticky|format|tax_relation|(?:categories|tags)(?:_exclude)?\b.*|parent|hide_empty|post|_fields|_embed|_envelope|rest_route)$/;

/** Address of another route of the same API: `/wp/v2/categories` beside `/wp/v2/posts`, whatever form the address has. */
export function besides(request: URL, name: string, parameters: Record<string, string>): URL {
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

/** Keeps the id of a term, so that nobody has to be asked for it. */
export function cacheTerm(list: URL, taxonomy: string, slug: string, id: string): void {
  if (knownTerms.size >= MAX_KNOWN) {
    knownTerms.clear();
  }
  knownTerms.set(termKey(list, taxonomy, slug), id);
}

/**
 * The id of a term that an answer has named, by its slug or by `#` and its id; by `<` and its id that of the term above it, empty
 * where none is. Undefined for any other.
 */
export function knownTerm(list: URL, taxonomy: string, slug: string): string | undefined {
  for (const listed of shiftListedTerms()) {
    for (const {id, slug, parent = ''} of listed.terms) {
      cacheTerm(listed.list, listed.taxonomy, `#${id}`, id);
      cacheTerm(listed.list, listed.taxonomy, `<${id}`, parent);
      if (slug) {
        cacheTerm(listed.list, listed.taxonomy, slug, id);
      }
    }
  }
  return knownTerms.get(termKey(list, taxonomy, slug));
}

// Pages of a hundred categories that are asked for.
const MAX_PAGES = 5;

/**
 * The category above each one, `0` where none is, by its id; of none where the site hides its categories. {@link knownTerm} knows them from
 * then on.
 */
export async function askParents(beside: URL, ask: Ask): Promise<ReadonlyMap<string | undefined, string | undefined>> {
  const parents = new Map<string | undefined, string | undefined>();
  try {
    for (let page = 1; page <= MAX_PAGES; page++) {
      const terms = listOf(
        await ask(besides(beside, 'categories', {_fields: 'id,parent', per_page: '100', page: String(page)})),
      );
      for (const term of terms) {
        const [id, parent] = ['id', 'parent'].map((field) => asText(valueAt(term, [field])));
        parents.set(id, parent);
        cacheTerm(beside, 'categories', `<${id}`, parent ?? '');
      }
      if (terms.length < 100) {
        break;
      }
    }
  } catch (error) {
    if (!(error instanceof NewsError)) {
      throw error;
    }
  }
  return parents;
}

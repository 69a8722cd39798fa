import type {Choice} from '../model/choice.js';
import {decodeSlug} from '../model/decode-slug.js';
import {slugInPath} from '../model/is-theme.js';
import {asText, valueAt} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import {oneLanguage} from './one-language.js';
import type {Ask, ChosenRequest, Fallback} from './source.js';
import {listOf, routeOf} from './wordpress.js';
import {askParents, besides, cacheTerm, knownTerm} from './wordpress-routes.js';

// In one file of the built script: who has chosen needs both.
export {otherItems} from './wordpress-others.js';

type Taxonomy = 'categories' | 'tags';

const TAXONOMIES: readonly Taxonomy[] = ['categories', 'tags'];

// By what a term is asked for, and the field that says whether it is the one.
const LOOKUPS = [
  ['slug', 'slug'],
  ['include', 'id'],
] as const;

const nameOf = (theme: string): string => decodeSlug(slugInPath(theme)).toLowerCase();

/** The ids of themes, by the taxonomy that each is of. An unknown theme is in none. */
type Ids = ReadonlyMap<Taxonomy, readonly string[]>;

/**
 * Looks up themes: each a category, or where no category has the slug, a tag. A number that is no slug is the id of the one
 * or the other. However many they are, a taxonomy is asked once for slugs, and once for ids.
 *
 * @returns by theme its taxonomy and id; undefined where the site hides its lists of terms
 */
async function lookUp(
  request: URL,
  themes: readonly string[],
  ask: Ask,
): Promise<ReadonlyMap<string, readonly [Taxonomy, string]> | undefined> {
  const found = new Map<string, readonly [Taxonomy, string]>();
  const missing = () => [...new Set(themes.map(nameOf))].filter((name) => !found.has(name));
  for (const taxonomy of TAXONOMIES) {
    for (const name of missing()) {
      const id = knownTerm(request, taxonomy, name) ?? knownTerm(request, taxonomy, `#${name}`);
      if (id !== undefined) {
        found.set(name, [taxonomy, id]);
      }
    }
  }
  // A slug may well be a number, as that of a year.
  for (const [key, field] of LOOKUPS) {
    for (const taxonomy of TAXONOMIES) {
      const names = missing().filter((name) => key === 'slug' || /^\d+$/.test(name));
      if (names.length === 0) {
        continue;
      }
      try {
        // An unknown slug is no error, but missing in the answer. A theme below a second parent is a theme of its own,
        // and has the slug `<theme>-<parent>`.
        const wanted = {[key]: names.join(), _fields: 'id,slug', ...(names.length > 1 && {per_page: '100'})};
        for (const term of listOf(await ask(besides(request, taxonomy, wanted)))) {
          const name = nameOf(asText(valueAt(term, [field])) ?? '');
          const id = asText(valueAt(term, ['id']));
          if (id !== undefined && names.includes(name) && !found.has(name)) {
            cacheTerm(request, taxonomy, name, id);
            found.set(name, [taxonomy, id]);
          }
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
  return new Map(
    themes.flatMap((theme) => {
      const term = found.get(nameOf(theme));
      return term === undefined ? [] : [[theme, term] as const];
    }),
  );
}

/** Posts that the site itself names by their number: the short link that WordPress gives each page, `/?p=12`. */
const postIds = (request: URL, addresses: readonly string[]): readonly string[] =>
  addresses.flatMap((address) => {
    const {host, searchParams} = new URL(address);
    const id = searchParams.get('p') ?? searchParams.get('page_id') ?? '';
    return host === request.host && /^\d+$/.test(id) ? [id] : [];
  });

/**
 * The code by which WPML knows a language, which is its short tag but for Portuguese and Chinese: those that Polylang has for them are
 * up to the site.
 *
 * @param tag in lower case
 * @see https://wpml.org/documentation/getting-started-guide/language-setup/
 */
function languageCode(tag: string): string {
  const [language = '', ...others] = tag.split('-');
  if (language === 'zh' && others.length > 0) {
    return others.some((part) => /^(?:hant|tw|hk|mo)$/.test(part)) ? 'zh-hant' : 'zh-hans';
  }
  return language === 'pt' && /^(?:br|pt)$/.test(others[0] ?? '') ? `pt-${others[0]}` : language;
}

/**
 * What to ask a site whose languages have other codes: by the short tag, and where that is none of its languages either, for all of
 * them, whose items say which they are in.
 */
function withOtherLanguage(request: URL): Fallback {
  const other = new URL(request);
  const [language = '', region] = (other.searchParams.get('lang') ?? '').split('-');
  if (region === undefined) {
    other.searchParams.delete('lang');
    return {request: other, isUnchosen: true};
  }
  other.searchParams.set('lang', language);
  return {request: other};
}

/** What to ask a WordPress that has refused a request for what was chosen; undefined where there is nothing else to ask. */
export function fallbackFor(
  {answer}: NewsError,
  request: URL,
  named: URL,
  ask: Ask,
): Fallback | undefined | Promise<Fallback | undefined> {
  const refused = valueAt(answer, ['data', 'params', 'lang']) !== undefined;
  return refused && request.searchParams.has('lang') && !named.searchParams.has('lang')
    ? withOtherLanguage(request)
    : withPlainCategories(request, named, ask);
}

/**
 * Asks a WordPress for what was chosen. What the address asks for already is left as it is, and filtered here.
 *
 * @see https://developer.wordpress.org/rest-api/reference/posts/#list-posts
 */
export async function choose(named: URL, choice: Choice, ask: Ask): Promise<ChosenRequest> {
  const route = routeOf(named) ?? '';
  const request = new URL(named);
  const {searchParams} = request;
  const own = [...searchParams.keys()];
  const isFree = (...names: readonly string[]) =>
    !own.some((key) => names.some((name) => key === name || key.startsWith(`${name}[`)));
  let rest = choice;
  // One post is what it is.
  if (/\/\d+\/?$/.test(route)) {
    return {request, rest};
  }
  if (choice.search !== '' && isFree('search')) {
    searchParams.set('search', choice.search);
    rest = {...rest, search: ''};
  }
  if (choice.since !== undefined && isFree('after')) {
    // It compares with the site's own clock, and leaves out that moment itself (WP_Date_Query), at which imports may have put a day.
    searchParams.set('after', new Date(choice.since - 1000).toISOString().slice(0, 19));
    rest = {...rest, since: undefined};
  }
  const excluded = postIds(request, choice.excludedUrls);
  if (excluded.length > 0 && isFree('exclude')) {
    searchParams.set('exclude', excluded.join());
  }
  // WPML and Polylang Pro (not the free one) know one language at a time, by a code; a site with neither ignores it.
  const [languages, ...others] = rest.languages;
  const language = oneLanguage(languages);
  if (language !== undefined && others.length === 0 && isFree('lang')) {
    searchParams.set('lang', languageCode(language));
    rest = {...rest, languages: []};
  }
  // Other post types have taxonomies of their own, and WordPress ignores parameters that it does not know.
  if (!/\/posts\/?$/.test(route) || !isFree('categories', 'tags', 'tax_relation')) {
    return {request, rest};
  }
  const [themes = [], ...otherThemes] = choice.themes;
  const {excludedThemes} = choice;
  const canExclude = isFree('categories_exclude', 'tags_exclude');
  if (themes.length + excludedThemes.length === 0) {
    return {request, rest};
  }
  const terms = await lookUp(request, [...themes, ...(canExclude ? excludedThemes : [])], ask);
  if (terms === undefined) {
    return {request, rest};
  }
  const idsOf = (wanted: readonly string[]): Ids => {
    const ids = new Map<Taxonomy, string[]>();
    for (const theme of wanted) {
      const [taxonomy, id] = terms.get(theme) ?? [];
      if (taxonomy !== undefined && id !== undefined) {
        ids.set(taxonomy, [...(ids.get(taxonomy) ?? []), id]);
      }
    }
    return ids;
  };
  const wanted = idsOf(themes);
  if (themes.length > 0 && wanted.size === 0) {
    return {request: 'none', rest};
  }
  const set = (parameter: string, ids: readonly string[]) => {
    const isCategory = parameter.startsWith('categories');
    searchParams.set(isCategory ? `${parameter}[terms]` : parameter, ids.join());
    if (isCategory) {
      // Without it the posts that are only in a theme below this one are left out.
      searchParams.set(`${parameter}[include_children]`, 'true');
    }
  };
  wanted.forEach((ids, taxonomy) => set(taxonomy, ids));
  rest = {...rest, themes: otherThemes};
  if (wanted.size > 1) {
    // It is about all of them: what is excluded would be joined by "or" too.
    searchParams.set('tax_relation', 'OR');
    return {request, rest};
  }
  if (canExclude) {
    idsOf(excludedThemes).forEach((ids, taxonomy) => set(`${taxonomy}_exclude`, ids));
    rest = {...rest, excludedThemes: []};
  }
  return {request, rest};
}

/**
 * What to ask a WordPress before 5.7, to which a category is a number and nothing else, and which takes those below it along only
 * where they are named.
 *
 * @param named the address that the page names, whose own parameters stay
 * @returns undefined where there is nothing else to ask
 */
async function withPlainCategories(request: URL, named: URL, ask: Ask): Promise<Fallback | undefined> {
  const plain = new URL(request);
  const {searchParams} = plain;
  const names = ['categories', 'categories_exclude'].filter(
    (name) => searchParams.has(`${name}[terms]`) && !named.searchParams.has(`${name}[terms]`),
  );
  if (names.length === 0) {
    return undefined;
  }
  const parents = await askParents(request, ask);
  for (const name of names) {
    const ids = new Set<string | undefined>(searchParams.get(`${name}[terms]`)?.split(','));
    // Each round takes those along that are one level lower.
    for (let before = 0; before < ids.size;) {
      before = ids.size;
      parents.forEach((above, id) => ids.has(above) && ids.add(id));
    }
    searchParams.delete(`${name}[terms]`);
    searchParams.delete(`${name}[include_children]`);
    searchParams.set(name, [...ids].join());
  }
  return {request: plain};
}

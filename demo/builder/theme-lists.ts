import {loadThemes, type NewsItem, type Theme} from 'newsstand-elements/data';

/** A list of themes that a source has. */
export interface ThemeListChoice {
  /** Its address. */
  src: string;
  name: string;
  /** The names of its themes. */
  themes: readonly string[];
}

/** A theme that a feed can be narrowed to. */
export interface ThemeChoice {
  /** What the attribute `theme` takes. */
  value: string;
  /** Its name, with the theme above it if another one has the same name. */
  name: string;
}

/** The themes of a source. */
export interface Themes {
  lists: readonly ThemeListChoice[];
  themes: readonly ThemeChoice[];
}

export const NO_THEMES: Themes = {lists: [], themes: []};

const ROUTE = /\/wp\/v2\/[\w-]+(?:\/\d+)?\/?$/;

// A site may have thousands of tags; nobody reads them all.
const MAX = 100;

/** The address of another route of the API that posts come from; undefined for an address that is not WordPress's. */
export function termsAddress(
  posts: string,
  taxonomy: string,
  parameters: Readonly<Record<string, string>> = {},
): string | undefined {
  const url = new URL(posts);
  const route = url.searchParams.get('rest_route');
  const lang = url.searchParams.get('lang');
  const from = route ?? url.pathname;
  if (!ROUTE.test(from)) {
    return undefined;
  }
  const other = from.replace(ROUTE, `/wp/v2/${taxonomy}`);
  const query = Object.entries({...(lang !== null && {lang}), ...parameters}).map(
    ([key, value]) => `${key}=${encodeURIComponent(value)}`,
  );
  const path = route === null ? other : url.pathname;
  const search = [...(route === null ? [] : [`rest_route=${other}`]), ...query].join('&');
  return `${url.origin}${path}${search && `?${search}`}`;
}

// No theme is below as many.
const MAX_DEPTH = 5;

/** The names of the themes that a theme is below, the nearest first. */
function namesAbove(theme: Theme, byId: ReadonlyMap<string, Theme>): string[] {
  const names: string[] = [];
  let above = theme.parent === undefined ? undefined : byId.get(theme.parent);
  for (; above !== undefined && names.length < MAX_DEPTH; above = above.parent ? byId.get(above.parent) : undefined) {
    names.push(above.name);
  }
  return names;
}

/** Names of which each stands for one theme: with as many of the themes above it as it takes if several have the same. */
function namesOf(themes: readonly Theme[]): ReadonlyMap<Theme, string> {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const above = new Map(themes.map((theme) => [theme, namesAbove(theme, byId)]));
  const names = new Map(themes.map((theme) => [theme, theme.name]));
  for (let levels = 1; levels <= MAX_DEPTH; levels++) {
    const count = new Map<string, number>();
    for (const name of names.values()) {
      count.set(name, (count.get(name) ?? 0) + 1);
    }
    for (const [theme, name] of names) {
      const chain = above.get(theme)?.slice(0, levels) ?? [];
      if ((count.get(name) ?? 0) > 1 && chain.length > 0) {
        names.set(theme, `${theme.name} (${chain.join(', ')})`);
      }
    }
  }
  return names;
}

const choicesOf = (names: ReadonlyMap<Theme, string>): ThemeChoice[] =>
  [...names].map(([{slug, id}, name]) => ({value: slug || id, name}));

/** The lists that a WordPress offers: its categories, those below one of them, and its tags. */
export function listsOf(posts: string, categories: readonly Theme[], tags: readonly Theme[]): ThemeListChoice[] {
  const names = namesOf(categories);
  const list = (name: string, themes: readonly Theme[], taxonomy: string, parameters: Record<string, string> = {}) => {
    // What has no news is of no use to readers.
    const src = termsAddress(posts, taxonomy, {...parameters, hide_empty: 'true'});
    return src === undefined || themes.length < 2 ? [] : [{src, name, themes: themes.map((theme) => theme.name)}];
  };
  const below = categories.flatMap((parent) =>
    list(
      `Below “${names.get(parent) ?? parent.name}”`,
      categories.filter((theme) => theme.parent === parent.id),
      'categories',
      {parent: parent.id},
    ),
  );
  return [...list('All categories', categories, 'categories'), ...below, ...list('Tags', tags, 'tags')];
}

/** The themes that the items of a source name: of a source whose lists of themes we cannot tell the addresses of. */
export function themesOfItems(items: readonly NewsItem[]): ThemeChoice[] {
  const themes = new Map(items.flatMap((item) => item.themes).map((theme) => [theme.slug || theme.id, theme]));
  return choicesOf(namesOf([...themes.values()]));
}

/**
 * Asks a WordPress for its categories and tags; of any other source the items say which themes it has.
 *
 * @throws the signal's reason if it aborts
 */
export async function findThemes(src: string, items: readonly NewsItem[], signal: AbortSignal): Promise<Themes> {
  const load = async (taxonomy: string): Promise<Theme[]> => {
    // All pages of the categories, of which those on a later one may be below others; of the tags the first.
    const address = termsAddress(src, taxonomy, {
      hide_empty: 'true',
      ...(taxonomy === 'tags' && {per_page: String(MAX)}),
    });
    try {
      return address === undefined ? [] : (await loadThemes({src: address, retries: 0, timeout: 10, signal})).themes;
    } catch {
      signal.throwIfAborted();
      return [];
    }
  };
  const [categories, tags] = await Promise.all([load('categories'), load('tags')]);
  // A feed asks for a category of that name first.
  const ownTags = tags.filter(({slug}) => !categories.some((category) => category.slug === slug));
  const found = choicesOf(namesOf([...categories, ...ownTags]));
  return {
    lists: listsOf(src, categories, tags),
    themes: (found.length > 0 ? found : themesOfItems(items)).toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}

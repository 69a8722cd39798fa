import type {NewsItem} from 'newsstand-elements/data';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The address of a site's own page, told by that of its REST API. */
function wordPressHome({origin, pathname, searchParams}: URL): string | undefined {
  const [, folder] = /^(.*\/)wp-json\//.exec(pathname) ?? [];
  return folder !== undefined ? origin + folder : searchParams.has('rest_route') ? origin + pathname : undefined;
}

/**
 * Where readers find all the news of a source, as far as one can tell: the page that a JSON Feed names, the site of a WordPress, or
 * the site that the news leads to.
 *
 * @returns empty if nothing tells it
 */
export function allNewsAddress(src: string, json: unknown, items: readonly NewsItem[]): string {
  const named = isRecord(json) ? json.home_page_url : undefined;
  if (typeof named === 'string' && /^https?:\/\//i.test(named)) {
    return named;
  }
  const home = wordPressHome(new URL(src));
  if (home !== undefined) {
    return home;
  }
  const origins = new Set(items.flatMap(({url}) => (url ? [new URL(url).origin] : [])));
  const [origin] = origins;
  return origins.size === 1 && origin !== undefined ? `${origin}/` : '';
}

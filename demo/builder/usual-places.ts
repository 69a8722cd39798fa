import {loadNews, NewsError} from 'newsstand-elements/data';
import {isDataAddress} from './data-address.js';
import type {Facts} from './diagnose.js';

/** An address that has news, and what it is called. */
export interface Place {
  src: string;
  name: string;
}

/** A WordPress that only users who are logged in may read. */
export interface ClosedPlace {
  src: string;
  /** 401 or 403. */
  status: number;
}

/** What the usual addresses of a site have. */
export interface Places {
  found: readonly Place[];
  closed: readonly ClosedPlace[];
}

/**
 * Where systems have their news as JSON, below the address of a site. The first of one system that has news is taken: a WordPress
 * answers at both of its addresses, or, without pretty permalinks, at the second alone.
 */
const PLACES = [
  ['wp-json/wp/v2/posts', 'WordPress'],
  ['?rest_route=/wp/v2/posts', 'WordPress'],
  ['feed.json', 'JSON Feed'],
  ['feed/json', 'JSON Feed'],
  ['jsonapi/node/article', 'Drupal'],
  ['++api++/@search', 'Plone'],
] as const;

const SECONDS = 5;

/** Whether somebody named a page, a feed in XML, or an address at which nothing is, in the place of the data. */
export function isElsewhereOnSite({url, outcome, isJson, status}: Facts): boolean {
  const missing = outcome === 'read' && (status === 404 || status === 410);
  return missing || (!isDataAddress(url) && (outcome === 'hidden' || (outcome === 'read' && !isJson)));
}

/** The site's own address, and the first folder of the path, in which a system may be. */
function sitesOf({origin, pathname}: URL): string[] {
  const [, folder = ''] = /^\/([^/.]*[^/.\d][^/.]*)(?:\/|$)/.exec(pathname) ?? [];
  const isRoute = /^(?:wp-json|jsonapi|api)$/.test(folder);
  return [`${origin}/`, ...(folder && !isRoute ? [`${origin}/${folder}/`] : [])];
}

/**
 * Asks the usual addresses of the site that a page is on for one news item each.
 *
 * @throws the signal's reason if it aborts
 */
export async function usualPlaces(page: URL, signal: AbortSignal): Promise<Places> {
  const places = sitesOf(page).flatMap((site) =>
    PLACES.map(([path, name]): Place & {site: string} => ({src: site + path, name, site})),
  );
  const closed: ClosedPlace[] = [];
  const found = await Promise.all(
    places.map(async (place) => {
      try {
        const {items} = await loadNews({src: place.src, limit: 1, retries: 0, timeout: SECONDS, signal});
        return items.length > 0 ? [place] : [];
      } catch (error) {
        signal.throwIfAborted();
        if (
          error instanceof NewsError &&
          (error.status === 401 || error.status === 403) &&
          place.name === 'WordPress'
        ) {
          closed.push({src: place.src, status: error.status});
        }
        return [];
      }
    }),
  );
  const once = new Map(
    found
      .flat()
      .toReversed()
      .map((place) => [place.site + place.name, place]),
  );
  return {
    found: [...once.values()].toReversed().map(({src, name}) => ({src, name})),
    closed,
  };
}

import {loadNews} from 'newsstand-elements/data';
import {isDataAddress} from './data-address.js';
import type {Facts} from './judge.js';

/** An address that has news, and what it is called. */
export interface Place {
  src: string;
  name: string;
}

/** Where systems have their news as JSON, below the address of a site. */
const PLACES = [
  ['wp-json/wp/v2/posts', 'WordPress'],
  ['feed.json', 'JSON Feed'],
  ['feed/json', 'JSON Feed'],
  ['jsonapi/node/article', 'Drupal'],
] as const;

const SECONDS = 5;

/** Whether somebody named a page, or a feed in XML, in the place of its data. */
export function isPage({url, outcome, isJson}: Facts): boolean {
  return !isDataAddress(url) && (outcome === 'hidden' || (outcome === 'read' && !isJson));
}

/** The site's own address, and the first folder of the path, in which a system may be. */
function sitesOf({origin, pathname}: URL): string[] {
  const [, folder = ''] = /^\/([^/.]*[^/.\d][^/.]*)(?:\/|$)/.exec(pathname) ?? [];
  return [`${origin}/`, ...(folder ? [`${origin}/${folder}/`] : [])];
}

/** Asks the usual places of the site that a page is on for one news item each, and tells which have one. */
export async function usualPlaces(page: URL, signal: AbortSignal): Promise<Place[]> {
  const places = sitesOf(page).flatMap((site) => PLACES.map(([path, name]): Place => ({src: site + path, name})));
  const found = await Promise.all(
    places.map(async (place) => {
      try {
        const {items} = await loadNews({src: place.src, limit: 1, retries: 0, timeout: SECONDS, signal});
        return items.length > 0 ? [place] : [];
      } catch {
        signal.throwIfAborted();
        return [];
      }
    }),
  );
  return found.flat();
}

import {knownFormat} from '../data/pages/formats.js';
import type {NewsSourceOptions} from '../data/pages/news-stream.js';
import {safeUrl} from '../data/model/safe-url.js';
import type {LoadKey} from './load-config.js';

/** What tells sources apart, whichever page of a site names them: by their absolute addresses, and how they are read. */
export function sourceKey(sources: readonly NewsSourceOptions[]): string {
  return JSON.stringify(
    sources.map(({src, format, map, label, href}) => [
      safeUrl(src, document.baseURI) ?? src,
      format && knownFormat(format),
      map,
      ...(label || href ? [label, href] : []),
    ]),
  );
}

/** What makes one load of a feed another, or undefined where no source is named. */
export function feedKey(
  sources: readonly NewsSourceOptions[],
  theme: string,
  limit: number,
  order: string,
): LoadKey | undefined {
  const subject = theme.trim().toLowerCase();
  if (sources.length > 1) {
    // One more or less of several is not another source: what is there stays until the answer is known.
    return ['several', JSON.stringify([sourceKey(sources), subject]), limit, order];
  }
  return sources.length === 0 ? undefined : [sourceKey(sources), subject, limit, order];
}

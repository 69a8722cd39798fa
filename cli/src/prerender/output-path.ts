import type {PlatformPath} from 'node:path';
import {UsageError} from '../usage-error.js';

/**
 * Where a page goes: into the folder, below which it keeps its own folders where they are below the current one.
 *
 * @param path of the platform, so that one system's rules can be tested on another
 */
export function outputPath(page: string, folder: string, current: string, path: PlatformPath): string {
  const from = path.relative(current, path.resolve(current, page));
  const outside = from.startsWith('..') || path.isAbsolute(from);
  return path.resolve(current, folder, outside ? path.basename(page) : from);
}

/** A page, and where it goes. */
export interface Place {
  /** As it was named. */
  name: string;
  /** Absolute path of the page. */
  from: string;
  /** Absolute path of the filled page. */
  to: string;
}

/**
 * @param folder undefined where each page is replaced
 * @throws UsageError where two pages would go to one place
 */
export function placesOf(
  pages: readonly string[],
  folder: string | undefined,
  current: string,
  path: PlatformPath,
): Place[] {
  const places = pages.map((name): Place => {
    const from = path.resolve(current, name);
    return {name, from, to: folder === undefined ? from : outputPath(name, folder, current, path)};
  });
  for (const {name, from, to} of places) {
    const other = places.find((place) => place.to === to && place.from !== from);
    if (other !== undefined) {
      throw new UsageError(
        `${name} and ${other.name} would both be written to ${to}. Run it from a folder that both are in, or once for each.`,
      );
    }
  }
  return places;
}

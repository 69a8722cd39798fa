import type {Built} from '../model/build-list.js';
import {asList} from '../model/json.js';
import {forgetLastGood, readLastGood, writeLastGood, type Cache} from '../http/last-good.js';

export {CACHES, type Cache} from '../http/last-good.js';

/**
 * The entries that were remembered under a key, checked like those of any source, or undefined where there are none.
 *
 * @param build checks and builds the entries
 */
export function recall<Entry>(
  cache: Cache,
  key: string,
  build: (drafts: readonly unknown[]) => Built<Entry>,
): {entries: readonly Entry[]; loadedAt: number} | undefined {
  const found = readLastGood(cache, key);
  try {
    const {entries} = build(asList(found?.value));
    return found !== undefined && entries.length > 0 ? {entries, loadedAt: found.storedAt} : undefined;
  } catch {
    // Of what is there nothing can be used.
    return undefined;
  }
}

/** Remembers the entries of a good answer. An empty one is remembered by forgetting what was there before. */
export function remember(cache: Cache, key: string, entries: readonly unknown[]): void {
  if (entries.length > 0) {
    writeLastGood(cache, key, entries, Date.now());
  } else {
    forgetLastGood(cache, key);
  }
}

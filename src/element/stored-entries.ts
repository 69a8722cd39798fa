import {jsonText} from '../data/model/json.js';
import {Part} from '../data/model/part.js';
import type {CacheKind} from '../query/content.js';
import type {QueryKey} from '../query/load-state.js';

/** Keeps the last good answer for the next visit. */
export const persistedCache = new Part(() => import('../query/persisted-cache.js'));

/**
 * Calls back with what an earlier visit has stored, if something of it can be used.
 *
 * @param build checks it like the answer of any source
 */
export function readStored<Entry>(
  cache: CacheKind,
  key: QueryKey,
  build: (values: unknown) => readonly Entry[],
  onRead: (entries: readonly Entry[], updatedAt: number) => void,
): void {
  if (cache === 'none') {
    return;
  }
  persistedCache.use(({readCache}) => {
    const stored = readCache(cache, jsonText(key));
    try {
      const entries = build(stored?.value);
      if (stored !== undefined && entries.length > 0) {
        onRead(entries, stored.storedAt);
      }
    } catch {
      // Nothing of it can be used.
    }
  });
}

/** Stores an answer for the next visit; one without entries replaces what is there by nothing. */
export function writeStored<Entry>(cache: CacheKind, key: QueryKey, entries: readonly Entry[], now: number): void {
  if (cache === 'none') {
    return;
  }
  persistedCache.use(({writeCache, deleteCache}) => {
    if (entries.length > 0) {
      writeCache(cache, jsonText(key), entries, now);
    } else {
      deleteCache(cache, jsonText(key));
    }
  });
}

import {jsonText, parseJson} from '../data/model/json.js';
import type {CacheKind} from './content.js';

/** A value as it was stored, and when. It has to be checked: other scripts of the page can write there too. */
export interface Stored {
  value: unknown;
  /** Milliseconds since 1970. */
  storedAt: number;
}

// The number is that of the stored shape: a release that changes it reads nothing of an earlier one, and clears it away.
const OURS = 'newsstand:';
const PREFIX = `${OURS}1:`;

/** Most answers kept, of all elements of a site. */
const MAX_ANSWERS = 20;
/** Longest answer kept, in UTF-16 code units; browsers allow about five million for all of a site. */
const MAX_LENGTH = 200_000;

const DAY = 86_400_000;

/** The storage, or undefined where there is none: not wanted, not in Node, or forbidden (it throws when looked at). */
function storageOf(cache: CacheKind): Storage | undefined {
  try {
    return cache === 'none' ? undefined : cache === 'local' ? globalThis.localStorage : globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

function parse(text: string | null): Stored | undefined {
  try {
    const {value, storedAt} = parseJson(text ?? '') as Partial<Stored>;
    // A time that is still to come was not written by us, or the visitor's clock was wrong.
    const isPast = typeof storedAt === 'number' && storedAt > 0 && storedAt <= Date.now() + DAY;
    return isPast ? {value, storedAt} : undefined;
  } catch {
    return undefined;
  }
}

/** Removes what earlier releases have left, what cannot be read, and the oldest of what is too many. */
function tidy(storage: Storage, max: number): void {
  const ours = Object.keys(storage).filter((key) => key.startsWith(OURS));
  const dated = ours.map((key) => {
    const storedAt = key.startsWith(PREFIX) ? parse(storage.getItem(key))?.storedAt : undefined;
    return {key, storedAt: storedAt ?? Number.NEGATIVE_INFINITY};
  });
  const newest = dated.filter(({storedAt}) => storedAt > 0).toSorted((a, b) => b.storedAt - a.storedAt);
  const kept = new Set(newest.slice(0, max).map(({key}) => key));
  for (const {key} of dated) {
    if (!kept.has(key)) {
      storage.removeItem(key);
    }
  }
}

/** What was stored last under a key, or undefined. Never throws. */
export function readCache(cache: CacheKind, key: string): Stored | undefined {
  try {
    return parse(storageOf(cache)?.getItem(PREFIX + key) ?? null);
  } catch {
    return undefined;
  }
}

/**
 * Stores a value under a key, and makes room for it among our own. A full or forbidden storage is no error: the value is
 * then not there next time. Never throws.
 *
 * @param now milliseconds since 1970
 */
export function writeCache(cache: CacheKind, key: string, value: unknown, now: number): void {
  const storage = storageOf(cache);
  const text = jsonText({value, storedAt: now} satisfies Stored);
  // From full room to none of our own but this: whose storage it is decides how much fits.
  for (const max of text.length > MAX_LENGTH ? [] : [MAX_ANSWERS - 1, 0]) {
    try {
      if (storage !== undefined) {
        storage.removeItem(PREFIX + key);
        tidy(storage, max);
        storage.setItem(PREFIX + key, text);
      }
      return;
    } catch {
      // Full: the next round makes more room.
    }
  }
}

/** Deletes what was stored under a key. Never throws. */
export function deleteCache(cache: CacheKind, key: string): void {
  try {
    storageOf(cache)?.removeItem(PREFIX + key);
  } catch {
    // Forbidden, so there is nothing.
  }
}

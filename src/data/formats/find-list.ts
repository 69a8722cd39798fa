import {valueAt} from '../model/json.js';

// Deep enough for a page of a CMS as JSON (TYPO3's list is at depth 6), bounded for hostile nesting.
const DEEPEST = 8;
const MOST_VISITED = 20_000;

interface FoundValue {
  value: unknown;
  holder?: unknown;
}

/** A list, and the object that it is a value of: what an answer says of a list stands beside it. */
export interface FoundList {
  list: readonly unknown[];
  holder?: unknown;
}

/**
 * The list in an answer whose entries look most like what is wanted, wherever it is: the highest score, and of equals
 * the one least deep, and the first.
 *
 * @param score of the first entry of each list; 0 rules a list out
 */
export function findList(
  json: unknown,
  score: (entry: unknown) => number,
  emptyKeys: readonly string[],
): FoundList | undefined {
  let best: FoundList | undefined;
  let bestScore = 0;
  let level: FoundValue[] = [{value: json}];
  for (let depth = 0, visited = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: FoundValue[] = [];
    for (const {value, holder} of level) {
      if (typeof value !== 'object' || value === null || ++visited > MOST_VISITED) {
        continue;
      }
      if (Array.isArray(value)) {
        // A first entry can be the broken one, so the best of a few counts.
        const listScore = Math.max(0, ...value.slice(0, 5).map(score));
        if (listScore > bestScore) {
          [best, bestScore] = [{list: value, holder}, listScore];
        }
      }
      // Spread into one call, a hostile number of them would be too many arguments.
      for (const [key, child] of Object.entries(Array.isArray(value) ? value.slice(0, 50) : value)) {
        // Errors have titles too (JSON:API, RFC 9457), and are no news.
        if (typeof child === 'object' && key !== 'errors') {
          next.push({value: child, holder: value});
        }
      }
    }
    level = next;
  }
  if (best !== undefined) {
    return best;
  }
  // A list without entries has no looks: only its place says what it would hold.
  const candidates = [json, ...emptyKeys.map((key) => valueAt(json, [key]))];
  const list = candidates.find((value): value is unknown[] => Array.isArray(value) && value.length === 0);
  return list && {list, holder: json};
}

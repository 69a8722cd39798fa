import {asList, isRecord, keysIn, listIn, valueAt, type JsonRecord} from '../model/json.js';
import {tableRows} from './table-rows.js';

// Deep enough for a page of a CMS as JSON (TYPO3's list is at depth 6), bounded for hostile nesting.
const MAX_DEPTH = 9;
const MAX_VISITED = 20_000;
// Most lists whose entries are looked at.
const MAX_SCORED = 400;
// Most entries of a list that is an object with a record for each key.
const MAX_KEYED = 2000;
// More entries than are read of a list, and more months or sections than a page of news has: to look at each takes time.
const MAX_GROUPED = 10_001;
const MAX_GROUPS = 1000;
// What an entry with a title has at least.
const TITLED = 2;
// A text and a date, as a message has.
const DATED = 3;
// Entries of a list that are searched for lists within them.
const MAX_SEARCHED = 50;
// Of each list: a first entry can be the broken one, so the best of a few counts.
const MAX_ENTRIES = 5;

/** A list that a value is in: its entries, which of them the value is in, and the keys that lead on from there. */
interface Group {
  siblings: readonly unknown[];
  own: unknown;
  path: readonly string[];
}

interface FoundValue {
  value: unknown;
  /** The key that says what it is: its own, or that of a list around it. */
  key: string;
  /** The key that leads to it; empty in a list. */
  name: string;
  /** What it is a value of; undefined at the top. */
  parent: FoundValue | undefined;
  /** Whether it is in an entry that has a title of its own. */
  isWithin: boolean;
  /** Whether it is in an entry of any list. */
  isInList: boolean;
}

/** The lists that a value is in, from the outside in. */
function groupsAround(place: FoundValue): readonly Group[] {
  const groups: Group[] = [];
  const path: string[] = [];
  for (let {value, name, parent} = place; parent !== undefined; {value, name, parent} = parent) {
    if (Array.isArray(parent.value)) {
      groups.unshift({siblings: parent.value, own: value, path: path.splice(0)});
    } else {
      path.unshift(name);
    }
  }
  return groups;
}

/** A list, and the object that it is a value of: what an answer says of a list stands beside it. */
export interface FoundList {
  list: readonly unknown[];
  holder?: unknown;
  /** The key that it is kept by; empty at the top. */
  key?: string;
  /** How much its entries are like what is wanted. */
  score: number;
}

/** What is looked for. */
export interface Wanted {
  /** How much an entry is like what is wanted; 0 rules it out. */
  score(entry: unknown): number;
  /** From which score on an entry is what is wanted, so that a list within it is a part of it. */
  whole: number;
  /** The least score of an entry of a list that is itself within an entry of a list, and may be a part of it. */
  within: number;
  /** What the key of a list says for it. */
  keyScore(key: string): number;
  /** Whether a key is that of one entry where there could be several, as in JSON that was made from XML. */
  holdsOne?(key: string): boolean;
  /** Keys below which a list without entries is one of what is wanted. */
  emptyKeys: readonly string[];
}

/** The list that a value is: a table, an array, an object with numbers for keys, or one with a record for each key. */
function entriesIn(value: unknown): readonly unknown[] | undefined {
  const rows = tableRows(value);
  if (rows !== undefined) {
    return rows;
  }
  const list = listIn(value);
  if (list !== undefined || !isRecord(value)) {
    return list;
  }
  const recordsOf = (keys: readonly string[]) => keys.map((key) => value[key]).filter(isRecord);
  // Beside them there may be a list of their keys (PubMed's `uids`). To list the keys of what has very many takes time.
  if (recordsOf(keysIn(value).slice(0, 3)).length < 2) {
    return undefined;
  }
  const keys = Object.keys(value);
  const records = keys.length <= MAX_KEYED ? recordsOf(keys) : [];
  if (records.length < keys.length - 1) {
    return undefined;
  }
  // Entries are alike, what else is in an object is not.
  const [first, ...others] = records.slice(0, 4).filter((record) => keysIn(record).length > 0);
  return others.length > 0 && others.every((record) => isLike(record, first)) ? records : undefined;
}

/** Whether two records have most of their keys in common. */
function isLike(one: JsonRecord, other: JsonRecord = {}): boolean {
  const keys = keysIn(one).slice(0, 50);
  const shared = keys.filter((key) => Object.hasOwn(other, key)).length;
  return shared >= 3 && shared * 2 >= keys.length;
}

/** Whether a list beside an object has its keys, in their order: Mattermost's `{"order": ["a", "b"], "posts": {"a": {…}, "b": {…}}}`. */
const isOrdered = (value: unknown, holder: unknown) =>
  isRecord(value) &&
  isRecord(holder) &&
  keysIn(holder)
    .slice(0, 20)
    .some((name) => {
      const order = holder[name];
      return (
        Array.isArray(order) &&
        order.length > 0 &&
        order.slice(0, 5).every((key) => typeof key === 'string' && Object.hasOwn(value, key))
      );
    });

// What says that two parts of a page are not of one kind.
const KIND = /type|kind|component|template|layout|typename/i;

const isOfSameKind = (one: unknown, other: unknown) =>
  isRecord(one) &&
  isRecord(other) &&
  keysIn(one)
    .slice(0, 50)
    .every((key) => !KIND.test(key) || typeof one[key] !== 'string' || one[key] === other[key]);

/**
 * The entries of a list, and of those at the same place in the other entries of the lists that it is in: news by month, by section,
 * or one in each frame.
 */
function ofAllGroups(
  [group, ...inner]: readonly Group[],
  isWanted: (list: readonly unknown[]) => boolean,
  entries: unknown[] = [],
  looked = {groups: 0},
): readonly unknown[] {
  for (const sibling of group?.siblings ?? []) {
    if (++looked.groups > MAX_GROUPS || entries.length >= MAX_GROUPED) {
      break;
    }
    const value =
      sibling === group?.own || isOfSameKind(group?.own, sibling) ? valueAt(sibling, group?.path ?? []) : undefined;
    const [next, ...others] = inner;
    if (next !== undefined) {
      ofAllGroups([{...next, siblings: asList(value)}, ...others], isWanted, entries, looked);
      continue;
    }
    const list = entriesIn(value);
    if (list !== undefined && isWanted(list)) {
      entries.push(...list.slice(0, MAX_GROUPED));
    }
  }
  return entries;
}

/**
 * The list in an answer whose entries look most like what is wanted, wherever it is: the highest score, and of equals
 * the one least deep, and the first. A list within an entry of such a list is none, whatever is in it.
 */
export function findList(
  json: unknown,
  {score, whole, within, keyScore, holdsOne, emptyKeys}: Wanted,
): FoundList | undefined {
  let best: FoundList | undefined;
  let only: FoundList | undefined;
  let found: {place: FoundValue; entryScore: number} | undefined;
  let bestScore = 0;
  let level: FoundValue[] = [{value: json, key: '', name: '', parent: undefined, isWithin: false, isInList: false}];
  const scoreOf = (list: readonly unknown[]) => {
    let best = 0;
    for (let index = 0; index < list.length && index < MAX_ENTRIES; index++) {
      best = Math.max(best, score(list[index]));
    }
    return best;
  };
  let [places, scored] = [1, 0];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: FoundValue[] = [];
    for (const place of level) {
      // Of what comes now nothing would be looked at.
      if (scored >= MAX_SCORED) {
        break;
      }
      const {value, key, isWithin, isInList} = place;
      const holder = place.parent?.value;
      const list = entriesIn(value);
      if (list === undefined && only === undefined && !isInList && holdsOne?.(key) === true) {
        scored++;
        const entryScore = score(value);
        only = entryScore >= whole ? {list: [value], holder, key, score: entryScore} : undefined;
      }
      let isWhole = false;
      let isTitled = isWithin;
      if (list !== undefined && list.length > 0) {
        scored++;
        const entryScore = scoreOf(list);
        // An object with a record for each key has to look more like it than a list, unless a list beside it has those keys.
        const isSure =
          listIn(value) !== undefined || entryScore >= whole - 1 || (entryScore >= DATED && isOrdered(value, holder));
        // What belongs to an entry by its name (`related`, `authors`) is a part of it, however much there is to say of it.
        const isPart = (isWithin && keyScore(key) < 0) || (isInList && entryScore < within);
        const listScore = entryScore > 0 && isSure && !isPart ? entryScore + keyScore(key) : 0;
        // Names alone are news only where nothing else is.
        if (listScore > bestScore && (listScore >= 1 || depth === 0)) {
          [best, bestScore] = [{list, holder, key, score: listScore}, listScore];
          found = {place, entryScore};
        }
        isWhole = entryScore >= whole && listScore > 0;
        isTitled ||= entryScore >= TITLED && listScore > 0;
      }
      if (isWhole) {
        continue;
      }
      const isOfEntry = keyScore(key) < 0;
      const add = (child: unknown, name: string) => {
        // Errors have titles too (JSON:API, RFC 9457), and are no news.
        if (typeof child === 'object' && child !== null && name !== 'errors' && places < MAX_VISITED) {
          places++;
          const isList = Array.isArray(value);
          next.push({
            value: child,
            // The `items` of what belongs to an entry belong to it too.
            key: isList || (isOfEntry && keyScore(name) > 0) ? key : name,
            name,
            parent: place,
            isWithin: isTitled,
            isInList: isInList || (isList && !Array.isArray(child)),
          });
        }
      };
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length && index < MAX_SEARCHED; index++) {
          add(value[index], '');
        }
      } else if (isRecord(value) && places < MAX_VISITED) {
        const names = Object.keys(value);
        // PHP writes a list with gaps as an object whose keys are numbers. It is searched as far as any other list.
        const max = listIn(value) === undefined ? MAX_VISITED : MAX_SEARCHED;
        for (let index = 0; index < names.length && index < max; index++) {
          const name = names[index] ?? '';
          add(value[name], name);
        }
      }
    }
    level = next;
  }
  // What else looks like a list then is in that entry, or beside it.
  if (only !== undefined && bestScore < whole) {
    return only;
  }
  if (best !== undefined && found !== undefined) {
    const {place, entryScore} = found;
    const isWanted = (list: readonly unknown[]) => scoreOf(list) >= entryScore - 1;
    const groups = groupsAround(place);
    const isGrouped = groups.some(({siblings}) => siblings.length > 1);
    return isGrouped ? {...best, list: ofAllGroups(groups, isWanted)} : best;
  }
  // A list without entries has no looks: only its place says what it would hold.
  const candidates = [json, ...emptyKeys.map((key) => valueAt(json, [key]))];
  const list = candidates.find((value): value is unknown[] => Array.isArray(value) && value.length === 0);
  return list && {list, holder: json, score: 0};
}

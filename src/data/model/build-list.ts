import {buildItem, type Report, buildTheme} from './build-item.js';
import type {ItemIssue} from './item-issue.js';
import {jsonText, withoutPrototypes} from './json.js';
import {NewsError} from './news-error.js';
import type {NewsItem} from './news-item.js';
import type {Theme} from './theme.js';

/** Most items that one answer may hold. */
export const MAX_ITEMS = 10_000;

/** What could be used of a source's answer, and what could not. */
export interface Built<Entry> {
  entries: Entry[];
  issues: ItemIssue[];
}

/**
 * Builds each entry of a list. One bad entry is dropped and reported; the rest survives.
 *
 * @throws NewsError of kind `format` where the list is too long, or has entries of which none can be used
 */
function buildList<Entry extends {readonly id: string}>(
  list: readonly unknown[],
  url: string,
  draftOf: (entry: unknown, index: number) => unknown,
  build: (draft: unknown, report: Report) => Entry | undefined,
): Built<Entry> {
  if (list.length > MAX_ITEMS) {
    throw new NewsError('format', `The list has ${list.length} entries.`, {
      hint: `At most ${MAX_ITEMS} are read. Ask the source for fewer, or for pages.`,
      url,
    });
  }
  const entries: Entry[] = [];
  const issues: ItemIssue[] = [];
  const seen = new Map<string, Entry>();
  /** Of those whose id another one has too. */
  const texts = new Map<Entry, string>();
  // No `entries()`: libraries of old replace it.
  for (let index = 0; index < list.length; index++) {
    const entry = build(draftOf(list[index], index), (field, reason) =>
      issues.push({index, field, reason, dropped: field === 'item'}),
    );
    if (entry === undefined) {
      continue;
    }
    const namesake = seen.get(entry.id);
    if (namesake === undefined) {
      seen.set(entry.id, entry);
      entries.push(entry);
      continue;
    }
    const text = jsonText(entry);
    const known = texts.get(namesake) ?? jsonText(namesake);
    if (known === text) {
      texts.set(namesake, known);
      issues.push({index, field: 'item', reason: 'the same as an earlier one', dropped: true});
      continue;
    }
    // Two different entries under one id are both news: the later one gets an id of its own, which no other one has.
    let {id} = entry;
    for (let number = index; seen.has(id); number += list.length) {
      id = `${entry.id}#${number}`;
    }
    const unique = {...entry, id};
    texts.set(entry, text);
    seen.set(entry.id, entry).set(id, unique);
    entries.push(unique);
  }
  if (list.length > 0 && entries.length === 0) {
    throw new NewsError('format', `None of the ${list.length} entries can be used: ${issues[0]?.reason}.`, {
      hint: 'If this is news, name its fields with the map attribute.',
      url,
    });
  }
  return withoutPrototypes({entries, issues});
}

const asItIs = (entry: unknown) => entry;

/**
 * News items from a list; see {@link buildItem}.
 *
 * @param draftOf makes a draft of an entry; it is asked for no entry of a list that is too long
 */
export function buildItems(
  list: readonly unknown[],
  url: string,
  draftOf: (entry: unknown, index: number) => unknown = asItIs,
): Built<NewsItem> {
  return buildList(list, url, draftOf, (draft, report) => buildItem(draft, url, report));
}

/** Themes from a list; see {@link buildTheme}, and {@link buildItems} for `draftOf`. */
export function buildThemes(
  list: readonly unknown[],
  url: string,
  draftOf: (entry: unknown, index: number) => unknown = asItIs,
): Built<Theme> {
  return buildList(list, url, draftOf, (draft, report) => {
    const theme = buildTheme(draft, url);
    if (theme === undefined) {
      report('item', 'no name');
    }
    return theme;
  });
}

import {buildItem, type Report} from './build-item.js';
import {buildTheme} from './build-theme.js';
import type {ItemIssue} from './item-issue.js';
import {jsonText} from './json.js';
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
  // No `entries()`: libraries of old replace it.
  for (let index = 0; index < list.length; index++) {
    const entry = build(list[index], (field, reason) => issues.push({index, field, reason, dropped: field === 'item'}));
    if (entry === undefined) {
      continue;
    }
    const namesake = seen.get(entry.id);
    if (namesake !== undefined && jsonText(namesake) === jsonText(entry)) {
      issues.push({index, field: 'item', reason: 'the same as an earlier one', dropped: true});
      continue;
    }
    // Two different entries under one id are both news: the later one gets an id of its own, which no other one has.
    let {id} = entry;
    for (let number = index; seen.has(id); number += list.length) {
      id = `${entry.id}#${number}`;
    }
    const unique = {...entry, id};
    seen.set(entry.id, entry).set(id, unique);
    entries.push(unique);
  }
  if (list.length > 0 && entries.length === 0) {
    throw new NewsError('format', `None of the ${list.length} entries can be used: ${issues[0]?.reason}.`, {
      hint: 'If they are news, name their fields with the map attribute.',
      url,
    });
  }
  return {entries, issues};
}

/** News items from a list of drafts; see {@link buildItem}. */
export function buildItems(drafts: readonly unknown[], url: string): Built<NewsItem> {
  return buildList(drafts, url, (draft, report) => buildItem(draft, url, report));
}

/** Themes from a list of drafts; see {@link buildTheme}. */
export function buildThemes(drafts: readonly unknown[], url: string): Built<Theme> {
  return buildList(drafts, url, (draft, report) => {
    const theme = buildTheme(draft, url);
    if (theme === undefined) {
      report('item', 'no name');
    }
    return theme;
  });
}

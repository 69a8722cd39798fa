import type {ItemIssue, NewsItem} from 'newsstand-elements/data';
import {counted} from '../terminal/amounts.js';
import {printableLine} from '../terminal/printable.js';
import type {Finding} from './finding.js';

const MAX_REASONS = 5;

/** Issues of one kind together: "url: not an http(s) address (items 3, 7 and 2 more)". */
function grouped(issues: readonly ItemIssue[]): string {
  const groups = new Map<string, number[]>();
  for (const {field, reason, index} of issues) {
    const key = field === 'item' ? reason : `${field}: ${reason}`;
    const positions = groups.get(key) ?? [];
    positions.push(index + 1);
    groups.set(key, positions);
  }
  const lines = [...groups].map(([key, positions]) => {
    const named = positions.slice(0, 3).join(', ');
    const more = positions.length > 3 ? ` and ${positions.length - 3} more` : '';
    return `${printableLine(key)} (${positions.length === 1 ? 'item' : 'items'} ${named}${more})`;
  });
  const left = lines.length - MAX_REASONS;
  return lines.slice(0, MAX_REASONS).join('; ') + (left > 0 ? `; and ${left} other reasons` : '');
}

/** What cards would lack: fields that few or no items have. */
function missing(items: readonly NewsItem[]): string[] {
  const fields: readonly (readonly [name: string, has: (item: NewsItem) => unknown])[] = [
    ['a link', (item) => item.url],
    ['a date', (item) => item.published],
    ['an excerpt', (item) => item.excerpt],
    ['a picture', (item) => item.image],
  ];
  return fields.flatMap(([name, has]) => {
    const without = items.filter((item) => !has(item)).length;
    return without === 0 ? [] : [`${without === items.length ? 'none' : items.length - without} with ${name}`];
  });
}

/** What news came, and what of the answer could not be used. */
export function itemFindings(items: readonly NewsItem[], issues: readonly ItemIssue[]): Finding[] {
  const dropped = issues.filter((issue) => issue.dropped);
  const fields = issues.filter((issue) => !issue.dropped);
  const findings: Finding[] = [];
  if (items.length === 0) {
    findings.push({
      id: 'items',
      level: 'problem',
      message: 'The source answers, but has no news: readers see “No news yet.”',
      remedy:
        'Check the parameters in the address, such as a category or a language. An unknown one often gives an empty list.',
    });
  } else {
    const lacking = missing(items);
    const detail =
      lacking.length > 0 ? `; of them ${lacking.join(', ')}` : ', each with link, date, excerpt and picture';
    findings.push({id: 'items', level: 'good', message: `It has ${counted(items.length, 'news item')}${detail}.`});
  }
  if (dropped.length > 0) {
    findings.push({
      id: 'items',
      level: 'note',
      message: `${counted(dropped.length, 'entry', 'entries')} cannot be shown: ${grouped(dropped)}.`,
      remedy: 'Mend them at the source, or name the fields with the map attribute where they have other names.',
    });
  }
  if (fields.length > 0) {
    findings.push({
      id: 'fields',
      level: 'note',
      message: `${counted(fields.length, 'field')} cannot be used: ${grouped(fields)}.`,
      remedy: 'The items are shown without them. Mend them at the source.',
    });
  }
  return findings;
}

import {dateValue} from '../model/iso-dates.js';
import type {NewsItem} from '../model/news-item.js';
import type {NewsOrder} from '../formats/source.js';

/** What an item of the only source is ordered by. One without a date comes last, since nobody can say that it is new. */
function sortKeyOf({published}: NewsItem, order: 'newest' | 'oldest'): number {
  const date = dateValue(published);
  return Number.isNaN(date) ? Infinity : order === 'newest' ? -date : date;
}

/** The items of the only source, in order; those of the same date as they stand in it. */
export function inOrder(items: readonly NewsItem[], order: NewsOrder): readonly NewsItem[] {
  if (order === 'source') {
    return items;
  }
  const keyed = items.map((item) => ({item, key: sortKeyOf(item, order)}));
  return keyed.toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1)).map(({item}) => item);
}

import type {NewsItem} from '../data/model/news-item.js';

/** The parts of a card that a host can leave out; the values of the `hide` attribute. Each with what it needs of an item. */
const PARTS = {
  image: ({image}: NewsItem) => image !== undefined,
  excerpt: ({excerpt}: NewsItem) => excerpt !== '',
  date: ({published}: NewsItem) => published !== undefined,
  author: ({authors}: NewsItem) => authors.length > 0,
  themes: ({themes}: NewsItem) => themes.length > 0,
  source: ({source}: NewsItem) => source !== undefined,
} as const;

/** A part of a card that can be left out. */
export type HiddenPart = keyof typeof PARTS;

/**
 * What cards leave out: what the host page hides, and what none of the items has. Where some have it, all keep the place
 * of it, so that titles stand in line.
 *
 * @param hide the `hide` attribute
 * @param items undefined while they are not known
 */
export function hiddenParts(hide: string, items?: readonly NewsItem[]): ReadonlySet<string> {
  const hidden = new Set(hide.split(/\s+/));
  return new Set(
    Object.entries(PARTS).flatMap(([part, isIn]) =>
      hidden.has(part) || (items !== undefined && !items.some(isIn)) ? part : [],
    ),
  );
}

/**
 * The classes by which the style sheet knows how much room a card needs: `sized no-image no-excerpt`.
 *
 * @param sized whether the items are loaded; those that are given need no room kept for them
 */
export function roomClasses(hidden: Iterable<string>, sized: boolean): string {
  return [...(sized ? ['sized'] : []), ...[...hidden].map((part) => `no-${part}`)].join(' ');
}

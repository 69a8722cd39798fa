import type {FeedEntry} from './feed-entry.js';

/** More of one entry is no part of what is looked for. */
const MAX_ENTRY = 200_000;

const BOUNDS = /<(\/?)(?:item|entry)(?=[\s>])/g;

// Not over the next tag: from each of many that do not end, the rest of the text would be read.
const VALUE = String.raw`[^<>]*>\s*(?:<!\[CDATA\[\s*)?`;

/** Where an item is, which FeedBurner and Pheedo put behind an address of their own. */
const ORIGINAL_LINK = new RegExp(String.raw`<(?:feedburner|pheedo):origLink${VALUE}(https?://[^\s<\]]+)`, 'i');

/** When an event begins, in the event module of RSS 1.0 and 2.0. */
const START = new RegExp(String.raw`<ev:startdate${VALUE}([^<\]]{8,40})`, 'i');

/** A picture in an element that no module of RSS has, as content systems write it: `<image><url>…`, `<thumbnail>…`. */
const PICTURE = new RegExp(
  String.raw`<(?:image|img|thumbnail|thumb|thumbnail_?url|featured_?image|image_?url|picture|photo)\b${VALUE}(?:<url>\s*)?(https?://[^\s<\]]+)`,
  'i',
);

/** What addresses in the text are relative to (XML Base, RFC 4287 section 2). */
const TEXT_BASE = /<(?:content|summary|description)\s[^<>]{0,500}?\bxml:base\s*=\s*["']([^"'<>]+)["']/i;

/** The text of each entry. */
function entriesIn(text: string): string[] {
  const entries: string[] = [];
  let start: number | undefined;
  for (const {index, 1: closing} of text.matchAll(BOUNDS)) {
    if (closing === '') {
      start ??= index;
    } else if (start !== undefined) {
      entries.push(text.slice(start, Math.min(index, start + MAX_ENTRY)));
      start = undefined;
    }
  }
  return entries;
}

/**
 * Entries with what the parser has no field for: the address of the publisher's own page where a service stands before it, the
 * beginning of an event, what addresses in the text are relative to, and pictures in elements of a system's own.
 *
 * @param text the feed
 */
export function withUnreadElements(entries: readonly FeedEntry[], text: string): readonly FeedEntry[] {
  const texts = entriesIn(text);
  if (texts.length !== entries.length) {
    return entries;
  }
  return entries.map((entry, index) => {
    const own = texts[index] ?? '';
    const [link, start, picture, textBase] = [ORIGINAL_LINK, START, PICTURE, TEXT_BASE].map((pattern) =>
      pattern.exec(own)?.[1]?.trim(),
    );
    return {
      ...entry,
      ...(link && {link}),
      ...(start && {published: start}),
      ...(textBase && {textBase}),
      ...(picture && {pictures: [...entry.pictures, {url: picture}]}),
    };
  });
}

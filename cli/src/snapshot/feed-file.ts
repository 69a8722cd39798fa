import type {NewsItem, Theme} from 'newsstand-elements/data';
import type {JsonFeed, JsonFeedExtras, JsonFeedItem} from '../xml/json-feed.js';
import {rfcAddress} from './rfc-address.js';
import type {FeedOptions} from './snapshot-options.js';

// From here on the reader takes `content_text` for a whole text, and cuts it (OWN_EXCERPT in src/data/model/plain-text.ts).
const LONG_TEXT = 320;

/** What the reader would decode: some sites write references in what the format defines as text. */
const REFERENCE = /&(?:#x?[\da-f]|[a-z][a-z\d]*;)/i;

/** What the reader would take for HTML. */
const BEGINS_WITH_TAG = /^\s*<[a-z!]/i;

/** Text as the reader gives it back; as it is, unless it looks like a reference or like markup. */
function written(text: string): string {
  const references = REFERENCE.test(text) || BEGINS_WITH_TAG.test(text) ? text.replaceAll('&', '&amp;') : text;
  return BEGINS_WITH_TAG.test(text) ? references.replaceAll('<', '&lt;') : references;
}

/** A date as RFC 3339 has it, with a day and a time. */
function fullDate(date: string): string {
  return date.length > 10 ? date : `${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`;
}

/** A theme that its name alone makes again. */
const isNameOnly = (theme: Theme) =>
  theme.id === theme.name && theme.slug === '' && Object.keys(theme).length === 3 && !REFERENCE.test(theme.name);

function extrasOf({image, themes, authors, source, published, updated}: NewsItem): JsonFeedExtras {
  const {alt, width, height, srcset} = image ?? {};
  const picture = {
    ...(alt && {alt}),
    ...(width !== undefined && height !== undefined && {width, height}),
    ...(srcset && {srcset}),
  };
  return {
    ...(Object.keys(picture).length > 0 && {image: picture}),
    ...(!themes.every(isNameOnly) && {themes}),
    ...(authors.some((name) => REFERENCE.test(name)) && {authors}),
    ...(source && {source}),
    ...(published && published.length <= 10 && {published}),
    ...(updated && updated.length <= 10 && {updated}),
  };
}

/** An item of the file, from which the elements read every field back. */
function feedItem(item: NewsItem): JsonFeedItem {
  const {id, url, title, excerpt, truncated, image, published, updated, authors, themes, language} = item;
  const text = truncated ? `${excerpt} […]`.trimStart() : excerpt;
  const extras = extrasOf(item);
  return {
    id,
    ...(url && {url: rfcAddress(url)}),
    title: written(title),
    content_text: written(text),
    ...(text.length > LONG_TEXT && {summary: written(text)}),
    ...(image && {image: URL.canParse(image.url) ? rfcAddress(image.url) : image.url}),
    ...(published && {date_published: fullDate(published)}),
    ...(updated && {date_modified: fullDate(updated)}),
    ...(authors.length > 0 && {authors: authors.map((name) => ({name}))}),
    ...(themes.length > 0 && {tags: [...new Set(themes.map(({name}) => name))]}),
    ...(language && {language}),
    // Also where it is empty: it says that the texts are plain, with any tag in them, and that an id is no address.
    ...((Object.keys(extras).length > 0 || !url || /<[a-z!]/i.test(title + text)) && {_newsstand: extras}),
  };
}

/** The title that somebody chose, or those of the sources: their labels, what they call themselves, or their hosts. */
function titleOf({title, sources}: FeedOptions, titleAt: (src: string) => string | undefined): string {
  const names = sources.map(({label, src}) => label ?? titleAt(src) ?? new URL(src).host);
  return title ?? [...new Set(names)].join(', ');
}

/**
 * News as a file in JSON Feed 1.1. The same items make the same file, to the byte: nothing in it says when it was made.
 *
 * @param titleAt the title of the feed at an address, if it has one
 */
export function feedFile(
  items: readonly NewsItem[],
  options: FeedOptions,
  titleAt: (src: string) => string | undefined = () => undefined,
): string {
  const {home, url} = options;
  const language = items[0]?.language;
  const feed: JsonFeed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(options, titleAt),
    ...(home && {home_page_url: rfcAddress(home)}),
    ...(url && {feed_url: rfcAddress(url)}),
    ...(language && items.every((item) => item.language === language) && {language}),
    items: items.map(feedItem),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

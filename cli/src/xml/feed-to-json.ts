import {htmlToText} from 'newsstand-elements/data';
import type {FeedEntry, FeedPicture, FeedText} from './feed-entry.js';
import {firstPicture, type FoundPicture} from './first-picture.js';
import type {JsonFeed, JsonFeedItem} from './json-feed.js';
import {readDocument} from './read-document.js';
import {withoutRepetition} from './without-repetition.js';

/** As text: where nobody said whether it is HTML, tags and character references speak for themselves. */
function plain({value = '', html}: FeedText): string {
  const isHtml = html ?? /<[a-z!/][^<>]*>|&(?:#\w+|[a-z]\w*);/i.test(value);
  return isHtml ? htmlToText(value) : value.replace(/\s+/g, ' ').trim();
}

function absolute(address: string | undefined, bases: readonly (string | undefined)[]): string | undefined {
  const text = address?.trim();
  if (!text) {
    return undefined;
  }
  for (const base of [undefined, ...bases]) {
    if (URL.canParse(text, base)) {
      return new URL(text, base).href;
    }
  }
  return undefined;
}

function absoluteSrcset(srcset: string, bases: readonly (string | undefined)[]): string {
  return srcset
    .split(/,\s+/)
    .flatMap((candidate) => {
      const [address, size = ''] = candidate.trim().split(/\s+/);
      const url = absolute(address, bases);
      return url ? [`${url} ${size}`.trim()] : [];
    })
    .join(', ');
}

/**
 * The summary. Ghost cuts it off in mid-sentence without a mark; where the whole text goes on as the summary ends, the
 * mark that the reader understands is put there.
 */
function summaryOf({summary, content}: FeedEntry, title: string): string {
  const text = withoutRepetition(plain(summary), title);
  const isCut = text !== '' && !/[.!?…»”"\])]$/.test(text) && plain(content).startsWith(text);
  return isCut && plain(content).length > text.length ? `${text} […]` : text;
}

/** The picture that the feed names, or the first in the text; of both, where they are the same, all that is known. */
function pictureOf(
  {pictures, content, summary}: FeedEntry,
  bases: readonly (string | undefined)[],
): FoundPicture | undefined {
  const inText = [content, summary].map(({value}) => firstPicture(value ?? '')).find(Boolean);
  const named: FeedPicture | undefined = pictures.find(({url}) => absolute(url, bases));
  const url = absolute(named?.url ?? inText?.url, bases);
  if (url === undefined) {
    return undefined;
  }
  const same = absolute(inText?.url, bases) === url ? inText : undefined;
  const [width, height] = [named?.width ?? same?.width, named?.height ?? same?.height];
  const alt = named?.alt ?? same?.alt;
  return {
    url,
    ...(alt && {alt: htmlToText(alt)}),
    ...(width && height && {width, height}),
    ...(same?.srcset && {srcset: absoluteSrcset(same.srcset, bases)}),
  };
}

function itemOf(entry: FeedEntry, index: number, feedBases: readonly (string | undefined)[]): JsonFeedItem {
  const bases = [entry.base, ...feedBases];
  const names = (values: readonly (string | undefined)[]) =>
    values.map((value) => plain({value, html: undefined})).filter(Boolean);
  const [title, authors] = [plain(entry.title), names(entry.authors)];
  const [url, picture] = [absolute(entry.link, bases), pictureOf(entry, bases)];
  const summary = summaryOf(entry, title);
  const publisher = entry.publisher && plain(open(entry.publisher));
  const {url: image, ...aboutImage} = picture ?? {};
  return {
    id: entry.id ?? url ?? `${title} ${entry.published ?? index}`,
    ...(url && {url}),
    ...(title && {title}),
    ...(summary && {summary}),
    ...(entry.content.value && {content_html: entry.content.value}),
    ...(image && {image}),
    ...(entry.published && {date_published: entry.published}),
    ...(entry.updated && {date_modified: entry.updated}),
    authors: authors.map((name) => ({name})),
    tags: names(entry.themes),
    ...(entry.language && {language: entry.language}),
    _newsstand: {image: aboutImage, ...(publisher && {source: {name: publisher}})},
  };
}

const open = (value: string): FeedText => ({value, html: undefined});

/**
 * An RSS 2.0, Atom or RDF feed as a JSON Feed for our own reader, which checks every field: dates are as the feed writes
 * them. Addresses are absolute.
 *
 * @param url where the feed came from
 * @throws Error where it is no such feed, or not well-formed
 */
export function feedToJson(text: string, url: string): JsonFeed {
  const document = readDocument(text);
  if (document === undefined) {
    throw new Error('It is neither RSS nor Atom nor RDF.');
  }
  const {title, language, base, entries} = document;
  const bases = [absolute(base, [url]), url];
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: plain(title),
    ...(language && {language}),
    items: entries.map((entry, index) => itemOf(entry, index, bases)),
  };
}

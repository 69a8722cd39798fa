import {htmlToText, NewsError} from 'newsstand-elements/data';
import {withoutClosingCredit, withoutClosingLink} from './closing-credit.js';
import {withoutClosingSentences} from './closing-sentence.js';
import type {FeedDocument, FeedEntry, FeedPicture, FeedText} from './feed-entry.js';
import {firstPicture, isNoPicture, type FoundPicture} from './first-picture.js';
import type {JsonFeed, JsonFeedItem} from './json-feed.js';
import {readDocument} from './read-document.js';
import {withoutRepetition} from './without-repetition.js';

const open = (value: string): FeedText => ({value, html: undefined});

// A text that is one element from its start to its end, and has no tag beside those that are written as text.
const TWICE_ESCAPED = /^\s*&lt;([a-z][a-z\d]*)\b[^<>]*&lt;\/\1\s*&gt;\s*$/i;

const REFERENCES: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', amp: '&'};

/** HTML that was escaped once more than it should be. What speaks of tags is left as it is: it is not wrapped in one. */
const unescaped = ({value, html}: FeedText): FeedText =>
  value !== undefined && html !== false && value.length < 200_000 && TWICE_ESCAPED.test(value)
    ? {value: value.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => REFERENCES[name] ?? ''), html: true}
    : {value, html};

/** As text: where nobody said whether it is HTML, tags and character references speak for themselves. */
function plain({value = '', html}: FeedText): string {
  const isHtml = html ?? /<[a-z!/][^<>]*>|&(?:#\w+|[a-z]\w*);/i.test(value);
  return isHtml ? htmlToText(value) : value.replace(/\s+/g, ' ').trim();
}

function absolute(address: string | undefined, bases: readonly (string | undefined)[]): string | undefined {
  // Escaped twice.
  const text = address?.trim().replace(/&amp;/gi, '&');
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

/** As many as the reader keeps of one picture. */
const MAX_CANDIDATES = 20;

function absoluteSrcset(srcset: string, bases: readonly (string | undefined)[]): string {
  return srcset
    .split(/,\s+/, MAX_CANDIDATES)
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
function marked(text: string, content: FeedText): string {
  if (text === '' || /[.!?…»”"\])]$/.test(text)) {
    return text;
  }
  const whole = plain(content);
  return whole.length > text.length && whole.startsWith(text) ? `${text} […]` : text;
}

// The widest that a small picture for a list is.
const THUMBNAIL = 150;

/** The picture that the feed names, or the first in the text; of both, where they are the same, all that is known. */
function pictureOf(
  {pictures, content, summary}: FeedEntry,
  bases: readonly (string | undefined)[],
): FoundPicture | undefined {
  const inText = [content, summary].map(({value}) => firstPicture(value ?? '')).find(Boolean);
  const named: FeedPicture | undefined = pictures.find(
    ({url, width, height}) => absolute(url, bases) && !isNoPicture(url ?? '', width, height),
  );
  // A small copy for lists (Blogger's has 72 px) is no match for the picture itself.
  const isSmall = named?.width !== undefined && named.width <= THUMBNAIL && (inText?.width ?? Infinity) > named.width;
  return pictureAt(isSmall && inText !== undefined ? undefined : named, inText, bases);
}

function pictureAt(
  named: FeedPicture | undefined,
  inText: FoundPicture | undefined,
  bases: readonly (string | undefined)[],
): FoundPicture | undefined {
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

/** What all entries of a feed have in common. */
interface FeedContext {
  bases: readonly (string | undefined)[];
  /** Title of the feed. */
  site: string;
}

/** What an entry says of itself, without what is added to each text of the feed. */
interface OwnTexts {
  title: string;
  url: string | undefined;
  summary: string;
  content: FeedText;
}

function textsOf(entry: FeedEntry, {bases, site}: FeedContext): OwnTexts {
  const title = plain(entry.title);
  const url = absolute(entry.link, [absolute(entry.base, bases), ...bases]);
  const own = (one: FeedText): FeedText => {
    const text = unescaped(one);
    return text.value === undefined
      ? text
      : {...text, value: withoutClosingLink(withoutClosingCredit(text.value, url ?? '', title, site), url ?? '')};
  };
  return {title, url, summary: withoutRepetition(plain(own(entry.summary)), title), content: own(entry.content)};
}

function itemOf(
  entry: FeedEntry,
  index: number,
  {title, url, summary, content}: OwnTexts,
  {bases: feedBases}: FeedContext,
): JsonFeedItem {
  // Each may be relative to the one around it (XML Base, section 4).
  const base = absolute(entry.base, feedBases);
  const bases = [base, ...feedBases];
  const textBase = absolute(entry.textBase, bases);
  const names = (values: readonly (string | undefined)[]) =>
    values.map((value) => plain({value, html: undefined})).filter(Boolean);
  // Where nothing says otherwise, addresses in a text are those of its page.
  const picture = pictureOf(entry, [textBase, ...(base === undefined ? [url, ...bases] : bases)]);
  const publisher = entry.publisher && plain(open(entry.publisher));
  const {url: image, ...aboutImage} = picture ?? {};
  return {
    id: entry.id ?? url ?? `${title} ${entry.published ?? index}`,
    ...(url && {url}),
    ...(title && {title}),
    ...(summary && {summary: marked(summary, content)}),
    ...(content.value && {content_html: content.value}),
    ...(image && {image}),
    ...(entry.published && {date_published: entry.published}),
    ...(entry.updated && {date_modified: entry.updated}),
    authors: names(entry.authors).map((name) => ({name})),
    tags: names(entry.themes),
    ...(entry.language && {language: entry.language}),
    _newsstand: {image: aboutImage, ...(publisher && {source: {name: publisher}})},
  };
}

const HINT = 'Its publisher finds the place with a feed validator, such as that of the W3C.';

const END_OF_FEED = /<\/(?:[\w-]+:)?(?:rss|feed|RDF)\s*>\s*(?:<!--[^]*?-->\s*)?$/i;
const ENTRY = /<(?:[\w-]+:)?(?:item|entry)[\s>/]/i;

/** A feed that is complete, and has no entries: nothing is wrong with it. */
const isEmptyFeed = (text: string) => END_OF_FEED.test(text.slice(-2_000)) && !ENTRY.test(text);

const isUsable = ({title, summary, content}: FeedEntry) => [title, summary, content].some(({value}) => value?.trim());

function broken(url: string, cause?: unknown): NewsError {
  const reason = cause instanceof Error ? `: ${cause.message}` : ': it ends before its time.';
  return new NewsError('parse', `The feed is not well-formed XML${reason}`, {hint: HINT, url, cause});
}

function documentOf(text: string, url: string): FeedDocument | undefined {
  try {
    return readDocument(text);
  } catch (cause) {
    if (isEmptyFeed(text)) {
      return {title: open(''), language: undefined, base: undefined, entries: []};
    }
    throw broken(url, cause);
  }
}

/**
 * An RSS 2.0, Atom or RDF feed as a JSON Feed for our own reader, which checks every field: dates are as the feed writes
 * them. Addresses are absolute.
 *
 * @param url where the feed came from
 * @throws NewsError of kind `parse` where it is no such feed, or so broken that nothing comes out; of kind `format` where none of
 *   its entries has anything to show
 */
export function feedToJson(text: string, url: string): JsonFeed {
  const document = documentOf(text, url);
  if (document === undefined) {
    throw new NewsError('parse', 'It is neither RSS nor Atom nor RDF.', {hint: 'Name the address of a feed.', url});
  }
  const {title, language, base, entries} = document;
  if (entries.length === 0 && !isEmptyFeed(text)) {
    throw broken(url);
  }
  if (entries.length > 0 && !entries.some(isUsable)) {
    throw new NewsError('format', `None of the ${entries.length} entries of the feed has a title or a text.`, {
      hint: 'An entry needs a <title>, a <description> (RSS), or a <summary> or <content> (Atom).',
      url,
    });
  }
  const context: FeedContext = {bases: [absolute(base, [url]), url], site: plain(title)};
  const texts = entries.map((entry) => textsOf(entry, context));
  const summaries = withoutClosingSentences(
    texts.map((text) => ({text: text.summary, title: text.title})),
    context.site,
  );
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: plain(title),
    ...(language && {language}),
    items: entries.map((entry, index) =>
      itemOf(entry, index, {...(texts[index] as OwnTexts), summary: summaries[index] ?? ''}, context),
    ),
  };
}

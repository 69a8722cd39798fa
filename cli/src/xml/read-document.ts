import {parseFeed, type AtomFeed, type MediaNs, type RdfFeed, type RssFeed} from 'feedsmith';
import {withoutDeepElements} from './deep-elements.js';
import type {FeedDocument, FeedEntry, FeedText} from './feed-entry.js';
import {mediaPictures} from './media-pictures.js';
import {withUnreadElements} from './unread-elements.js';

/** RSS never says whether a title is HTML; a description is, but for those who write it as text. */
const open = (value: string | undefined): FeedText => ({value, html: undefined});

const isAddress = (text: string | undefined) => /^https?:\/\//i.test(text?.trim() ?? '');

type Link = {href?: string; rel?: string; type?: string};

/** The page that a list of links leads to, before the same as JSON or PDF. */
function alternate(links: readonly Link[] | undefined): string | undefined {
  const found = (links ?? []).filter(({rel = 'alternate'}) => rel === 'alternate');
  return (found.find(({type = 'text/html'}) => /html/i.test(type)) ?? found[0])?.href;
}

const isSound = ({type, url}: {type?: string; url?: string}) =>
  /^(?:audio|video)\//i.test(type ?? '') || /\.(?:mp3|m4a|mp4|ogg)(?:\?|$)/i.test(url ?? '');

/** What a player describes: YouTube has no other text. */
const mediaText = (media: MediaNs.ItemOrFeed | undefined) =>
  [media, ...(media?.groups ?? []), ...(media?.contents ?? [])].find((one) => one?.description?.value)?.description
    ?.value;

/** @param cover the picture of a podcast, which stands for those of its episodes that have none */
function rssEntry(item: RssFeed.Item<string>, cover: string | undefined): FeedEntry {
  // .NET writes elements of Atom into its RSS, such as <a10:link>.
  const {guid, dc, content, itunes, atom, media} = item;
  const permalink = guid?.isPermaLink === false || !isAddress(guid?.value) ? undefined : guid?.value;
  const sound = item.enclosures?.find(isSound);
  return {
    id: guid?.value ?? item.link ?? atom?.id,
    // An episode without a page is the sound itself.
    link: item.link ?? alternate(atom?.links) ?? permalink ?? sound?.url,
    base: item.xml?.base,
    title: open(item.title ?? dc?.titles?.[0] ?? atom?.title?.value),
    summary: open(item.description ?? itunes?.summary ?? atom?.summary?.value ?? mediaText(media)),
    content: {value: content?.encoded ?? atom?.content?.value, html: true},
    published: item.pubDate ?? dc?.dates?.[0] ?? atom?.published ?? atom?.updated,
    updated: atom?.updated,
    authors: dc?.creators?.length
      ? dc.creators
      : item.authors?.length || atom?.authors?.length || !itunes?.author
        ? [...(item.authors ?? []), ...(atom?.authors ?? [])].map(({name}) => name)
        : [itunes.author],
    themes: (item.categories ?? dc?.subjects?.map((name) => ({name})) ?? []).map(({name}) => name),
    language: item.xml?.lang ?? dc?.languages?.[0],
    publisher: item.source?.title,
    pictures: [
      ...mediaPictures(media, item.enclosures),
      ...[itunes?.image, sound && cover].flatMap((url) => (url ? [{url}] : [])),
    ],
  };
}

function rdfEntry(item: RdfFeed.Item<string>): FeedEntry {
  const {dc, content, rdf} = item;
  return {
    id: rdf?.about ?? item.link,
    link: item.link ?? rdf?.about,
    base: item.xml?.base,
    title: open(item.title ?? dc?.titles?.[0]),
    summary: open(item.description ?? dc?.descriptions?.[0]),
    content: {value: content?.encoded, html: true},
    published: dc?.dates?.[0],
    updated: undefined,
    authors: dc?.creators ?? [],
    themes: dc?.subjects ?? [],
    language: item.xml?.lang ?? dc?.languages?.[0],
    publisher: dc?.publishers?.[0],
    pictures: mediaPictures(item.media, undefined),
  };
}

/** Atom says it: `html` and `xhtml` are HTML, anything else is text (RFC 4287, section 3.1). */
function atomText(text: {value?: string; type?: string} | undefined): FeedText {
  return {value: text?.value, html: /html/i.test(text?.type ?? '')};
}

function atomEntry(entry: AtomFeed.Entry<string>): FeedEntry {
  const links = entry.links ?? [];
  // An id that is an address is where the entry is (RFC 4287 asks for an id that does not change, and many take that one).
  const link = alternate(links) ?? (isAddress(entry.id) ? entry.id : undefined);
  const enclosures = links
    .filter(({rel}) => rel === 'enclosure')
    .map(({href: url, type}) => ({
      ...(url !== undefined && {url}),
      ...(type !== undefined && {type}),
    }));
  return {
    id: entry.id ?? link,
    link,
    base: entry.xml?.base,
    title: atomText(entry.title),
    summary: entry.summary === undefined ? open(mediaText(entry.media)) : atomText(entry.summary),
    content: atomText(entry.content),
    published: entry.published ?? entry.updated,
    updated: entry.updated,
    authors: (entry.authors ?? []).map(({name}) => name),
    themes: (entry.categories ?? []).map(({label, term}) => label ?? term),
    language: entry.xml?.lang,
    publisher: entry.source?.title?.value,
    pictures: mediaPictures(entry.media, enclosures),
  };
}

/** The feed, without what is nested so deep that the parser gives up: no part of a feed is, but of what somebody put in between. */
function parse(text: string) {
  try {
    return parseFeed(text);
  } catch (cause) {
    // "p < 0.05", which nobody escaped: no tag begins so.
    for (const mend of [withoutDeepElements, (broken: string) => broken.replace(/<(?=[\s\d=])/g, '&lt;')]) {
      const mended = mend(text);
      if (mended !== text) {
        return parseFeed(mended);
      }
    }
    throw cause;
  }
}

/**
 * An RSS, Atom or RDF feed in one shape, read by feedsmith; undefined for anything else.
 *
 * @throws the parser's error where the XML is not well-formed
 */
export function readDocument(text: string): FeedDocument | undefined {
  const document = documentOf(text);
  return document && {...document, entries: withUnreadElements(document.entries, text)};
}

// Views of Drupal write a date as it is shown on a page: `<pubDate><time datetime="2026-06-30T07:00:00Z">Tue, 06/30/2026 - 09:00</time>`,
// also with references for its brackets.
const SHOWN_DATE =
  /<(pubDate|dc:date|published|updated)>\s*(?:<!\[CDATA\[\s*)?(?:<|&lt;)time\s[^<>]{0,300}?datetime=(?:"|&quot;)([\d:.TZ+-]{10,35})(?:"|&quot;)[^]{0,300}?<\/\1>/g;

function documentOf(text: string): FeedDocument | undefined {
  const parsed = parse(text.replace(SHOWN_DATE, '<$1>$2</$1>'));
  switch (parsed.format) {
    case 'rss': {
      const {feed} = parsed;
      return {
        title: open(feed.title),
        language: feed.language ?? feed.xml?.lang ?? feed.dc?.languages?.[0],
        base: feed.xml?.base ?? feed.link,
        entries: (feed.items ?? []).map((item) => rssEntry(item, feed.itunes?.image)),
      };
    }
    case 'rdf': {
      const {feed} = parsed;
      return {
        title: open(feed.title),
        language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
        base: feed.xml?.base ?? feed.link,
        entries: (feed.items ?? []).map(rdfEntry),
      };
    }
    case 'atom': {
      const {feed} = parsed;
      const home = alternate(feed.links);
      return {
        title: atomText(feed.title),
        language: feed.xml?.lang,
        base: feed.xml?.base ?? home,
        entries: (feed.entries ?? []).map(atomEntry),
      };
    }
    default:
      return undefined;
  }
}

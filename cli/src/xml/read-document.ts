import {parseFeed, type AtomFeed, type RdfFeed, type RssFeed} from 'feedsmith';
import type {FeedDocument, FeedEntry, FeedText} from './feed-entry.js';
import {mediaPictures} from './media-pictures.js';

/** RSS never says whether a title is HTML; a description is, but for those who write it as text. */
const open = (value: string | undefined): FeedText => ({value, html: undefined});

function rssEntry(item: RssFeed.Item<string>): FeedEntry {
  const {guid, dc, content, itunes} = item;
  const permalink = guid?.isPermaLink === false ? undefined : guid?.value;
  return {
    id: guid?.value ?? item.link,
    link: item.link ?? permalink,
    base: item.xml?.base,
    title: open(item.title ?? dc?.titles?.[0]),
    summary: open(item.description ?? itunes?.summary),
    content: {value: content?.encoded, html: true},
    published: item.pubDate ?? dc?.dates?.[0],
    updated: undefined,
    authors: dc?.creators?.length ? dc.creators : (item.authors ?? []).map(({name}) => name),
    themes: (item.categories ?? dc?.subjects?.map((name) => ({name})) ?? []).map(({name}) => name),
    language: item.xml?.lang ?? dc?.languages?.[0],
    publisher: item.source?.title,
    pictures: [...mediaPictures(item.media, item.enclosures), ...(itunes?.image ? [{url: itunes.image}] : [])],
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
  const link = links.find(({rel = 'alternate'}) => rel === 'alternate')?.href;
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
    summary: atomText(entry.summary),
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

/**
 * An RSS, Atom or RDF feed in one shape, read by feedsmith; undefined for anything else.
 *
 * @throws the parser's error where the XML is not well-formed
 */
export function readDocument(text: string): FeedDocument | undefined {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case 'rss': {
      const {feed} = parsed;
      return {
        title: open(feed.title),
        language: feed.language ?? feed.xml?.lang ?? feed.dc?.languages?.[0],
        base: feed.xml?.base ?? feed.link,
        entries: (feed.items ?? []).map(rssEntry),
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
      const home = (feed.links ?? []).find(({rel = 'alternate'}) => rel === 'alternate')?.href;
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

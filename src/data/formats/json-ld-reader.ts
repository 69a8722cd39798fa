import type {ItemDraft} from '../model/build-item.js';
import {buildItems, buildThemes, MAX_ITEMS} from '../model/build-list.js';
import {excerptOfHtml} from '../model/excerpt.js';
import {looksLikeHtml} from '../model/html-to-text.js';
import {asList, asText, isRecord, keysIn, ownFields, valueAt, type JsonRecord} from '../model/json.js';
import {MAX_EXCERPT, OWN_EXCERPT, shorten} from '../model/plain-text.js';
import {safeUrl} from '../model/safe-url.js';
import {eitherText} from './either-text.js';
import {dateIn} from './json-values/date-in.js';
import {imageIn} from './json-values/image-in.js';
import {linkIn} from './json-values/link-in.js';
import {namesIn, themesIn} from './json-values/names-in.js';
import {textIn} from './json-values/text-in.js';
import {primaryLanguage, type SourceContext, type SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';

// What lists are kept in, and what stands around an entry of one.
const LISTS = [
  '@graph',
  'itemListElement',
  'dataFeedElement',
  'blogPost',
  'blogPosts',
  'hasPart',
  'mainEntity',
  'event',
  'events',
];
const FRAMES = /^(?:ListItem|DataFeedItem)$/;

const NEWS =
  /(?:Article|Posting|Event|Report|Review|Episode|Book|Thesis|PressRelease|VideoObject|Dataset|CreativeWork|Course)$/;

// What has lists that are no news: the way to a page, and its menus.
const OTHERS = /^(?:BreadcrumbList|SiteNavigationElement|WPHeader|WPFooter|WPSideBar)$/;

const MAX_DEPTH = 5;

const typesOf = (node: unknown): readonly string[] => {
  const type = valueAt(node, ['@type']);
  return (Array.isArray(type) ? type.slice(0, 10) : [type]).map((one) => (asText(one) ?? '').replace(/^.*[/:#]/, ''));
};

const isNews = (node: unknown) => typesOf(node).some((type) => NEWS.test(type));

/** The entries in an answer, each out of its frame; of a graph those that are news. */
function entriesIn(json: unknown, depth = 0): unknown[] {
  if (Array.isArray(json)) {
    return json.slice(0, MAX_ITEMS + 1).flatMap((node) => entriesIn(node, depth));
  }
  const node = ownFields(json);
  const types = typesOf(json);
  if (types.some((type) => OTHERS.test(type))) {
    return [];
  }
  if (types.some((type) => FRAMES.test(type))) {
    // A list may also have nothing but addresses and names.
    return isRecord(node.item) ? [node.item] : [json];
  }
  if (depth < MAX_DEPTH && !isNews(json)) {
    for (const key of LISTS) {
      if (isRecord(node[key]) || Array.isArray(node[key])) {
        const found = entriesIn(node[key], depth + 1);
        if (found.length > 0) {
          return found;
        }
      }
    }
  }
  return isNews(json) ? [json] : [];
}

/** What an answer has at its top, by id: a graph names its authors and pictures by reference. */
function nodesOf(json: unknown): ReadonlyMap<string, JsonRecord> {
  const nodes = new Map<string, JsonRecord>();
  for (const node of asList(valueAt(json, ['@graph'])).slice(0, MAX_ITEMS)) {
    const id = asText(valueAt(node, ['@id']));
    if (isRecord(node) && id !== undefined) {
      nodes.set(id, node);
    }
  }
  return nodes;
}

function itemOf(value: unknown, nodes: ReadonlyMap<string, JsonRecord>, language: string, base: string): unknown {
  if (!isRecord(value)) {
    return value;
  }
  const node = ownFields(value);
  const resolved = (one: unknown): unknown =>
    Array.isArray(one)
      ? one.slice(0, 60).map(resolved)
      : isRecord(one) && keysIn(one).length === 1
        ? (nodes.get(asText(one['@id']) ?? '') ?? one)
        : one;
  const first = <Value>(keys: readonly string[], read: (one: unknown) => Value | undefined) => {
    for (const key of keys) {
      const found = node[key] === undefined ? undefined : read(resolved(node[key]));
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  };
  const text = (one: unknown) => textIn(one, language);
  const isEvent = typesOf(value).some((type) => type.endsWith('Event'));
  const url = first(['url', 'mainEntityOfPage', '@id', 'sameAs'], (one) => linkIn(one));
  const lead = first(['description', 'abstract'], text);
  const words = lead ?? first(['articleBody', 'text'], text) ?? '';
  const length = lead === undefined ? OWN_EXCERPT : MAX_EXCERPT;
  const excerpt = looksLikeHtml(words)
    ? excerptOfHtml(words, safeUrl(url, base), length)
    : shorten(eitherText(words), length);
  const published = first(
    [...(isEvent ? ['startDate'] : []), 'datePublished', 'startDate', 'uploadDate', 'dateCreated'],
    (one) => dateIn(one, language),
  );
  const image = first(['image', 'primaryImageOfPage', 'thumbnailUrl', 'thumbnail'], (one) => imageIn(one, language));
  const caption = valueAt(resolved(node.image), ['caption']);
  return {
    id: asText(node['@id']) ?? asText(valueAt(node.identifier, ['value'])) ?? asText(node.identifier) ?? url,
    title: eitherText(first(['headline', 'name', 'alternativeHeadline'], text)),
    url,
    excerpt: excerpt.text,
    truncated: excerpt.cut,
    published: published ?? node.datePublished,
    updated: first(['dateModified'], (one) => dateIn(one, language)) ?? node.dateModified,
    image: image && {...image, ...(asText(caption) && image.alt === undefined && {alt: eitherText(caption)})},
    authors: first(['author', 'creator', 'organizer'], (one) => {
      const names = namesIn(one, language);
      return names.length > 0 ? names : undefined;
    }),
    themes: ['articleSection', 'keywords', 'about'].flatMap((key) =>
      node[key] === undefined ? [] : themesIn(resolved(node[key]), language),
    ),
    language: first(['inLanguage'], (one) => asText(one) ?? asText(valueAt(one, ['alternateName']))),
  } satisfies ItemDraft;
}

function draftsOf(
  json: unknown,
  {url, language}: SourceContext,
): {entries: unknown[]; draftOf: (entry: unknown) => unknown} {
  const entries = entriesIn(json);
  if (entries.length === 0 && !LISTS.some((key) => Array.isArray(valueAt(json, [key])))) {
    throw unknownShape(
      url,
      'The answer has no articles or events of schema.org in it.',
      'They have a "@type" such as NewsArticle.',
    );
  }
  const nodes = nodesOf(json);
  return {entries, draftOf: (entry) => itemOf(entry, nodes, primaryLanguage(language), url)};
}

/** Reads JSON-LD with the words of schema.org. */
export const jsonLdReader: SourceReader = {
  parseItems(json, context) {
    const {entries, draftOf} = draftsOf(json, context);
    return buildItems(entries, context.url, draftOf);
  },

  // It has no list of themes: those of its articles stand for one.
  parseThemes(json, context) {
    const {entries, draftOf} = draftsOf(json, context);
    const {entries: items} = buildItems(entries, context.url, draftOf);
    const themes = new Map(items.flatMap((item) => item.themes).map((theme) => [theme.id, theme]));
    return buildThemes([...themes.values()], context.url);
  },
};

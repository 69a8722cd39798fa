import {buildItems, buildThemes, MAX_ITEMS} from '../model/build-list.js';
import type {ItemDraft} from '../model/build-item.js';
import {plainText, htmlToText} from '../model/html-to-text.js';
import {excerptOfHtml, type Excerpt} from '../model/excerpt.js';
import {firstImage} from '../model/first-image.js';
import {asList, asText, isRecord, listIn, ownFields, valueAt, type JsonRecord} from '../model/json.js';
import {MAX_EXCERPT, MAX_NAMES, MAX_TITLE, OWN_EXCERPT, shorten} from '../model/plain-text.js';
import {safeUrl} from '../model/safe-url.js';
import {isJsonFeed} from './json-feed.js';
import type {SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';

/** Tags of an item, one more than is kept, so that an issue reports that there are more; some write them in one text. */
const tagsOf = (item: unknown) => {
  const tags = valueAt(item, ['tags']);
  const list = typeof tags === 'string' ? tags.slice(0, 5000).split(/,\s*/) : asList(tags);
  return [...new Set(list.slice(0, 2 * MAX_NAMES).map(plainText))];
};

const MARKUP = /<(em|strong|[biu]|su[bp]|span|mark|cite|q|small)\b[^<>]*>[^<]*<\/\1>/i;

/** A title, which the format defines as plain; a tag with its end is no part of one. */
const titleOf = (value: unknown) => {
  const text = asText(value) ?? '';
  return MARKUP.test(text) ? htmlToText(text, MAX_TITLE) : plainText(text);
};

/** The names of who wrote an item, or where nobody is named, the feed (JSON Feed 1.1, "authors"); 1.0 has one `author`. */
function authorsOf(item: JsonRecord, feed: JsonRecord): string[] {
  const {authors, author} = [item, feed].find((one) => one.authors ?? one.author) ?? {};
  return (authors === undefined ? [author] : asList(authors).slice(0, MAX_NAMES + 1)).map((one) =>
    plainText(asText(one) ?? valueAt(one, ['name'])),
  );
}

/** The beginning of a text that the format defines as plain; sites write HTML there nevertheless, which begins with a tag. */
function excerptOf(value: unknown, url: string | undefined, length: number, isPlain: boolean): Excerpt {
  const text = asText(value) ?? '';
  if (!isPlain && (/^\s*<[a-z!]/i.test(text) || MARKUP.test(text))) {
    return excerptOfHtml(text, url, length);
  }
  const short = shorten(plainText(text), length);
  return {text: short.text, cut: short.cut};
}

/** Where an item is; an id is best that address, says the format. What `newsstand snapshot` writes has it as the feed does. */
function addressOf({url, external_url, id, _newsstand}: JsonRecord, base: string): unknown {
  const isAddress = _newsstand === undefined && /^https?:/.test(asText(id) ?? '');
  return safeUrl(url ?? external_url ?? (isAddress ? id : ''), base) ?? url;
}

const isPicture = (one: unknown) => asText(valueAt(one, ['mime_type']))?.startsWith('image/') === true;

function pictureOf({image, banner_image, attachments}: JsonRecord): unknown {
  return image ?? banner_image ?? valueAt(asList(attachments).find(isPicture), ['url']);
}

function itemOf(value: unknown, feed: JsonRecord, base: string): unknown {
  if (!isRecord(value)) {
    return value;
  }
  const item = ownFields(value);
  const url = addressOf(item, base);
  const own = asText(url);
  // What `newsstand snapshot` writes is plain, whatever it looks like.
  const isPlain = item._newsstand !== undefined;
  const summary = excerptOf(item.summary, own, MAX_EXCERPT, isPlain);
  // The WordPress plugin's plain text has character references in it and words without the space between; its HTML has not.
  const html = asText(item.content_html) ?? '';
  const content = html
    ? excerptOfHtml(html, own, OWN_EXCERPT)
    : excerptOf(item.content_text, own, OWN_EXCERPT, isPlain);
  const {text, cut} = summary.text ? summary : content;
  // What `newsstand snapshot` has to say beyond the format (docs/companion.md, "The file").
  const more = ownFields(item._newsstand);
  const image = pictureOf(item);
  const found = image ? undefined : firstImage(html);
  return {
    id: item.id,
    title: isPlain ? plainText(item.title) : titleOf(item.title),
    url,
    excerpt: text,
    truncated: cut,
    published: more.published ?? item.date_published,
    updated: more.updated ?? item.date_modified,
    image: found
      ? {...found, url: safeUrl(found.url, own ?? base)}
      : {...ownFields(more.image), url: safeUrl(image, base) ?? image},
    authors: more.authors ?? authorsOf(item, feed),
    themes: more.themes ?? tagsOf(item),
    language: item.language ?? feed.language,
    source: more.source,
  } satisfies ItemDraft;
}

function itemsOf(json: unknown, url: string): readonly unknown[] {
  const items = valueAt(json, ['items']);
  // PHP writes a list with holes as an object.
  const list = listIn(items);
  if (list === undefined) {
    throw unknownShape(url, 'The answer is no JSON Feed: it has no items.');
  }
  return list;
}

/** Reads a JSON Feed. */
export const jsonFeedReader: SourceReader = {
  // It has no list of themes: those of its newest items stand for one.
  pagination: ({json}, {what}) => ({next: what === 'themes' ? undefined : asText(valueAt(json, ['next_url']))}),

  // Past the end the WordPress plugin answers 404, with a valid feed that has no items.
  isPastEnd: ({answer}) => isJsonFeed(answer),

  parseItems(json, {url}) {
    const feed = ownFields(json);
    // Relative addresses are no part of the format; where they are written, they are those of the site.
    const base = safeUrl(feed.home_page_url, url) ?? url;
    return buildItems(itemsOf(json, url), url, (item) => itemOf(item, feed, base));
  },

  parseThemes(json, {url}) {
    return buildThemes([...new Set(itemsOf(json, url).slice(0, MAX_ITEMS).flatMap(tagsOf))], url);
  },
};

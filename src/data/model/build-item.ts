import {parseIsoDate} from './iso-dates.js';
import {asList, asNumber, asText, isRecord, ownFields} from './json.js';
import type {NewsImage, NewsItem, NewsSourceCredit} from './news-item.js';
import {dateReader} from './parts.js';
import {MAX_EXCERPT, MAX_NAMES, MAX_TITLE, shorten, stripEllipsis, tidyText, lineOf} from './plain-text.js';
import {safeSrcset, safeUrl} from './safe-url.js';
import type {Theme} from './theme.js';

/** What a source found for a theme: any value in any field. */
export type ThemeDraft = {readonly [Field in keyof Theme]?: unknown};

// Longest name of a theme or an author.
const MAX_NAME = 200;

/** A theme from a draft (or a name) of unknown values, or undefined where it has no name. */
export function buildTheme(value: unknown, base?: string): Theme | undefined {
  const draft: ThemeDraft = ownFields(isRecord(value) ? value : {name: value});
  const name = lineOf(draft.name, MAX_NAME);
  if (name === '') {
    return undefined;
  }
  const slug = lineOf(draft.slug, MAX_NAME);
  const id = lineOf(draft.id, MAX_NAME) || slug || name;
  const description = lineOf(draft.description, MAX_EXCERPT);
  const above = lineOf(draft.parent, MAX_NAME);
  const link = safeUrl(draft.url, base);
  const {count} = draft;
  return {
    id,
    slug,
    name,
    ...(description && {description}),
    ...(link && {url: link}),
    ...(Number.isInteger(count) && Number(count) >= 0 && {count: Number(count)}),
    ...(above && above !== '0' && {parent: above}),
  };
}

/** What a source found for a news item: plain text where the model has text, but any value in any field. */
export type ItemDraft = {readonly [Field in keyof NewsItem]?: unknown};

/** Called for each field that could not be used. */
export type Report = (field: string, reason: string) => void;

// Longest headline that we make of the first sentence of an item that has none.
const OWN_TITLE = 120;

// RFC 5646, 4.4.1: what every reader of language tags has to have room for.
const MAX_LANGUAGE = 35;

function buildImage(value: unknown, base: string | undefined, report: Report): NewsImage | undefined {
  const draft = ownFields(value);
  if (draft.url === undefined || draft.url === null || draft.url === '') {
    return undefined;
  }
  const url = safeUrl(draft.url, base);
  if (url === undefined) {
    report('image', 'not an http(s) address');
    return undefined;
  }
  const srcset = safeSrcset(draft.srcset, base, () =>
    report('image', 'its srcset has more than 20 sizes: the first 20 are kept'),
  );
  const [width, height] = [asNumber(draft.width), asNumber(draft.height)];
  return {
    url,
    alt: lineOf(draft.alt, MAX_TITLE),
    ...(width > 0 && height > 0 && Number.isFinite(width * height) && {width, height}),
    ...(srcset && {srcset}),
  };
}

function buildDate(draft: ItemDraft, field: 'published' | 'updated', report: Report): string | undefined {
  const value = draft[field];
  if (value === undefined || value === null || value === '') {
    return undefined;
  }
  const date =
    parseIsoDate(value) ??
    (typeof value === 'string' ? dateReader.want()?.parseDate(value, asText(draft.language)) : undefined);
  if (date === undefined) {
    const shown = lineOf(asText(value) ?? typeof value, 40);
    report(field, `the date "${shown}" cannot be read, or not in one way only; write it like 2026-06-30`);
  }
  return date;
}

function buildCredit(draft: unknown, base: string | undefined): NewsSourceCredit | undefined {
  const {name, url} = ownFields(draft);
  const shown = lineOf(name, MAX_TITLE);
  const link = safeUrl(url, base);
  return shown ? {name: shown, ...(link && {url: link})} : undefined;
}

/** As many of a list as are kept. */
function firstOf(value: unknown, field: string, report: Report): readonly unknown[] {
  const list = asList(value);
  if (list.length > MAX_NAMES) {
    report(field, `more than ${MAX_NAMES}: the first ${MAX_NAMES} are kept`);
  }
  return list.slice(0, MAX_NAMES);
}

/** A headline for text without one: its first sentence, or its first words; and what is left to say. */
function headline(text: string): {title: string; excerpt: string} {
  const sentence = /.{8,}?[.!?。！？](?=\s)/u.exec(text.slice(0, OWN_TITLE + 1))?.[0];
  if (sentence !== undefined) {
    return {title: sentence, excerpt: text.slice(sentence.length).trim()};
  }
  const {text: title, cut} = shorten(text, OWN_TITLE);
  return cut ? {title: `${title}…`, excerpt: text} : {title, excerpt: ''};
}

/**
 * A news item from a draft of unknown values, or undefined where nothing in it could be shown. Every address in the
 * result is http or https and absolute, every text one line of plain Unicode of bounded length.
 *
 * @param value what the source found, a draft
 * @param base the address of the source, which relative addresses are relative to
 * @param report called for each field that could not be used
 */
export function buildItem(value: unknown, base: string | undefined, report: Report): NewsItem | undefined {
  if (!isRecord(value)) {
    report('item', 'not an object');
    return undefined;
  }
  const draft: ItemDraft = ownFields(value);
  const {text, cut: ellipsis} = stripEllipsis(tidyText(asText(draft.excerpt) ?? ''));
  const {text: body, cut: long} = shorten(text, MAX_EXCERPT);
  const ownTitle = lineOf(draft.title, MAX_TITLE);
  const ownId = lineOf(draft.id, MAX_TITLE);
  if (ownTitle === '' && body === '') {
    report('item', 'no title and no text');
    return undefined;
  }
  const {title, excerpt} = ownTitle ? {title: ownTitle, excerpt: body} : headline(body);
  const url = safeUrl(draft.url, base);
  if (url === undefined && asText(draft.url)) {
    report('url', 'not an http(s) address');
  }
  const updated = buildDate(draft, 'updated', report);
  // Some say only when they last changed something, and that is the date that there is.
  const published = buildDate(draft, 'published', report) ?? updated;
  const image = buildImage(draft.image, base, report);
  const language = asText(draft.language)?.trim().replaceAll('_', '-') ?? '';
  const source = buildCredit(draft.source, base);
  const themes = new Map<string, Theme>();
  for (const theme of firstOf(draft.themes, 'themes', report).map((entry) => buildTheme(entry, base))) {
    if (theme !== undefined && !themes.has(theme.id)) {
      themes.set(theme.id, theme);
    }
  }
  const authors = firstOf(draft.authors, 'authors', report).map((author) => lineOf(author, MAX_NAME));
  return {
    id: ownId || (url ?? [title, published].join(' ').trim()),
    title,
    ...(url && {url}),
    excerpt,
    truncated: ellipsis || long || draft.truncated === true,
    ...(published && {published}),
    ...(updated && {updated}),
    ...(image && {image}),
    authors: [...new Set(authors)].filter(Boolean),
    themes: [...themes.values()],
    ...(language.length <= MAX_LANGUAGE && /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(language) && {language}),
    ...(source && {source}),
  };
}

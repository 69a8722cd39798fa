import {asText, isRecord, valueAt, type JsonRecord} from '../model/json.js';
import type {FieldMap, MapField} from './field-map.js';

// What hand-kept lists, udata, rss2json, rss-parser and TYPO3's headless_news call their fields, best first.
const KEYS: Readonly<Partial<Record<MapField, string>>> = {
  title: 'title name headline newsItem text',
  url: 'url link href permalink page slug uri',
  excerpt: 'excerpt summary teaser description abstract headline contentSnippet content_text content body text',
  date: 'date published pubDate isoDate datetime published_at date_published publishedAt created_at datePublished',
  updated: 'updated modified last_modified updated_at updatedAt dateModified',
  image:
    'image thumbnail picture img photo enclosure.link enclosure.url media.0.images.listViewFeaturedImage media.0.images.defaultImage',
  'image-alt': 'image_alt imageAlt alt media.0.properties.alternative',
  authors: 'authors author creator',
  themes: 'themes categories tags category cat articleSection',
  id: 'id uid guid _id uuid',
  language: 'language lang inLanguage',
  name: 'name title label',
  slug: 'slug',
  description: 'description',
  count: 'count',
  parent: 'parent',
};

/** Where lists are kept, apart from those found by the shape of their entries. */
export const LIST_KEYS = [
  'items',
  'themes',
  'categories',
  'tags',
  'data',
  'posts',
  'articles',
  'news',
  'newsItems',
  'entries',
  'results',
  'list',
  'itemListElement',
];

const hasValue = (value: unknown) => value !== undefined && value !== null && value !== '';

/**
 * The value of a field in an entry whose keys nobody named. A key in several languages (`title_en`, `title_de`) gives
 * the wanted one first.
 *
 * @param taken a value that stands for another field already, and so not for this one
 */
export function knownValue(entry: JsonRecord, field: MapField, language: string, taken?: unknown): unknown {
  for (const key of KEYS[field]?.split(' ') ?? []) {
    for (const suffix of ['', `_${language}`, '_en', '_fr', '_de']) {
      const value = valueAt(entry, (key + suffix).split('.'));
      // TYPO3 has a path there and most others a word that is no address.
      const fits = key !== 'slug' || field === 'slug' || asText(value)?.startsWith('/');
      if (hasValue(value) && value !== taken && fits) {
        return value;
      }
    }
  }
  return undefined;
}

/**
 * How much an entry looks like a piece of news: how many of a title, a link, a text and a date it has, and of what a map
 * names.
 */
export function newsScore(entry: unknown, language: string, map: FieldMap): number {
  if (!isRecord(entry)) {
    return 0;
  }
  const named = Object.values(map.fields).filter((path) => hasValue(valueAt(entry, path))).length;
  const title = asText(knownValue(entry, 'title', language));
  const excerpt = asText(knownValue(entry, 'excerpt', language, title));
  const others = (['url', 'date'] as const).filter((field) => asText(knownValue(entry, field, language)) !== undefined);
  return title || excerpt ? named + Number(!!title) + Number(!!excerpt) + others.length : named;
}

/** How much an entry looks like a theme: whether it has a name, and a slug. */
export function themeScore(entry: unknown, language: string, map: FieldMap): number {
  if (!isRecord(entry)) {
    return 0;
  }
  const name = map.fields.name ? valueAt(entry, map.fields.name) : knownValue(entry, 'name', language);
  return asText(name) ? 1 + Number(hasValue(entry.slug)) : 0;
}

import {ownOnly} from '../model/json.js';
import {NewsError} from '../model/news-error.js';

/** The fields that a map can name, beside `items` for the list. */
export const MAP_FIELDS = [
  'id',
  'title',
  'url',
  'excerpt',
  'date',
  'updated',
  'image',
  'image-alt',
  'authors',
  'themes',
  'language',
  'name',
  'slug',
  'description',
  'count',
  'parent',
] as const;

export type MapField = (typeof MAP_FIELDS)[number];

/** Where the list is and where in each of its entries a field is; a path is a list of keys. */
export interface FieldMap {
  items?: readonly string[];
  fields: Partial<Record<MapField, readonly string[]>>;
}

// Singular or plural, and the model's own names, mean the same.
const SAME: ReadonlyMap<string, MapField> = new Map([
  ['author', 'authors'],
  ['theme', 'themes'],
  ['published', 'date'],
  ['link', 'url'],
  ['headline', 'title'],
]);

/**
 * Reads a `map` attribute: `"items: data.articles; title: headline; image: media.0.url"`. A path names keys and positions
 * from the outside in, with dots between; an empty path after `items` is the answer itself.
 *
 * @throws NewsError of kind `config` that names the part which cannot be read
 */
export function parseFieldMap(text: string, url: string): FieldMap {
  const map: {items?: string[]; fields: FieldMap['fields']} = {fields: {}};
  for (const part of text.split(';').filter((entry) => entry.trim() !== '')) {
    const [, name = '', path = ''] = /^\s*([\w-]+)\s*:(.*)/s.exec(part) ?? [];
    const field = SAME.get(name) ?? MAP_FIELDS.find((known) => known === name);
    const keys = path.trim().split('.').filter(Boolean);
    if (name === 'items') {
      map.items = keys;
    } else if (field !== undefined && keys.length > 0) {
      map.fields[field] = keys;
    } else {
      throw new NewsError('config', `The map attribute cannot be read at "${part.trim()}".`, {
        hint: `Write it as "items: path; title: path; url: path". Fields are items, ${MAP_FIELDS.join(', ')}.`,
        url,
      });
    }
  }
  return ownOnly({...map, fields: ownOnly(map.fields)});
}

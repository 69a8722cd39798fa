/** The fields that can be picked, in the order in which a reader sees them. */
export const PICKED_FIELDS = ['title', 'url', 'excerpt', 'date', 'image', 'authors', 'themes'] as const;

export type PickedField = (typeof PICKED_FIELDS)[number];

/** A place in JSON: keys and positions from the outside in. */
export type Path = readonly (string | number)[];

/** What was picked: the list, and in each of its entries the fields. */
export interface Picked {
  items?: Path;
  fields: Partial<Record<PickedField, Path>>;
}

/** Whether a key can be written in a map, in which dots and semicolons have a meaning. */
export function canName(key: string | number): boolean {
  return typeof key === 'number' || (key !== '' && !/[.;]/.test(key) && key.trim() === key);
}

/** The `map` attribute for what was picked; empty for nothing. */
export function mapText({items, fields}: Picked): string {
  const parts = PICKED_FIELDS.flatMap((field) => {
    const path = fields[field];
    return path === undefined ? [] : [`${field}: ${path.join('.')}`];
  });
  return [...(items === undefined || items.length === 0 ? [] : [`items: ${items.join('.')}`]), ...parts].join('; ');
}

/** What a `map` attribute names, as far as the picker knows it: the opposite of {@link mapText}. */
export function pickedFrom(text: string): Picked {
  const picked: {items?: Path; fields: Partial<Record<PickedField, Path>>} = {fields: {}};
  for (const part of text.split(';')) {
    const [, name = '', path = ''] = /^\s*([\w-]+)\s*:(.*)$/s.exec(part) ?? [];
    const keys = path.trim().split('.').filter(Boolean);
    const field = PICKED_FIELDS.find((known) => known === name);
    if (name === 'items') {
      picked.items = keys;
    } else if (field !== undefined && keys.length > 0) {
      picked.fields[field] = keys;
    }
  }
  return picked;
}

/** A list in an answer that could be the news. */
export interface FoundList {
  path: Path;
  length: number;
}

const DEEPEST = 6;

/** The lists of objects in an answer, the longest first. */
export function listsIn(json: unknown): FoundList[] {
  const lists: FoundList[] = [];
  const look = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null || path.length > DEEPEST) {
      return;
    }
    if (Array.isArray(value)) {
      if (value.some((entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry))) {
        lists.push({path, length: value.length});
      }
      // What the entries hold is theirs: lists in them are no lists of news.
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      if (canName(key)) {
        look(child, [...path, key]);
      }
    }
  };
  look(json, []);
  return lists.toSorted((a, b) => b.length - a.length);
}

/** The value at a path. */
export function valueAt(json: unknown, path: Path): unknown {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
      return undefined;
    }
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

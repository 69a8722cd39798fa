import {isRecord, valueAt, type JsonRecord} from '../model/json.js';
import type {MapField} from './field-map.js';
import {fieldsOfKey, spelling, type Ranked} from './known-keys.js';

// Far above what an entry has, far below what would keep a page busy.
const MAX_KEYS = 200;
const MAX_DEPTH = 3;
const MAX_KNOWN = 5000;

// What a key in a frame ranks below the same key of the entry itself.
const FRAME_RANK = 0.01;

// What systems put around the fields of an entry: GraphQL, Localist, Elasticsearch, DSpace, ORCID, OpenAIRE, DBLP, Shopify, …
const FRAMES = new Set(
  (
    'node event item record resource source document doc info post article entry news story object work bibjson indexableobject embedded ' +
    'worksummary oafentity oafresult dataset'
  ).split(' '),
);

// What systems put beside them: JSON:API, Contentful, Guardian, Zotero, Invenio, Wagtail, Kontent, Webflow, YouTube, Gatsby, Storyblok.
const BESIDE = new Set(
  'attributes fields data properties metadata meta system sys elements fielddata snippet frontmatter volumeinfo content'.split(
    ' ',
  ),
);

const isFrame = (key: string) => FRAMES.has(key) || BESIDE.has(key);

export const hasValue = (value: unknown) => value !== undefined && value !== null && value !== '';

/** The record that a frame holds: itself, or the only one of its list. */
function recordIn(value: unknown, key: string): JsonRecord | undefined {
  const inner = Array.isArray(value) && (value.length === 1 || key === 'worksummary') ? (value[0] as unknown) : value;
  // A text may be an object too.
  return isRecord(inner) && !('rendered' in inner) && !('value' in inner) ? inner : undefined;
}

/** The frames in a record, with their keys. */
function framesIn(record: JsonRecord, accepts: (key: string) => boolean): JsonRecord[] {
  const frames: JsonRecord[] = [];
  for (const key of Object.keys(record).slice(0, MAX_KEYS)) {
    const spelled = key.length < 30 ? spelling(key) : '';
    const frame = accepts(spelled) ? recordIn(record[key], spelled) : undefined;
    if (frame !== undefined) {
      frames.push(frame);
    }
  }
  return frames;
}

/** What a key may stand for is the same in each entry of a list. */
export type KeyCache = Map<string, readonly Ranked[]>;

/** The values that may stand for the fields of an entry, by the keys that systems are seen to use. */
export class EntryFields {
  /** The records whose fields these are: the entry, and those in its frames, the most important first. */
  readonly frames: readonly JsonRecord[];
  readonly #language: string;
  readonly #cache: KeyCache;
  readonly #values = new Map<MapField, {rank: number; value: unknown}[]>();

  /**
   * @param hasTitle whether a record has by itself what makes it an entry; if it has not, the record in its frame is the entry
   */
  constructor(entry: JsonRecord, language: string, cache: KeyCache, hasTitle: (fields: EntryFields) => boolean) {
    this.#language = language;
    this.#cache = cache;
    this.frames = [entry];
    this.#add(entry, 0);
    const beside = framesIn(entry, (key) => BESIDE.has(key));
    if (hasTitle(this)) {
      this.frames = [entry, ...beside];
      this.#addAll(beside, 1);
      return;
    }
    let level = framesIn(entry, isFrame);
    for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
      const inner = level.find((record) => hasTitle(EntryFields.#only(record, language, cache)));
      if (inner !== undefined) {
        const more = framesIn(inner, (key) => BESIDE.has(key));
        this.frames = [inner, ...more, entry, ...beside.filter((record) => record !== inner)];
        this.#values.clear();
        this.#addAll(this.frames, 0);
        return;
      }
      level = level.flatMap((record) => framesIn(record, isFrame));
    }
    this.frames = [entry, ...beside];
    this.#addAll(beside, 1);
  }

  static #only(record: JsonRecord, language: string, cache: KeyCache): EntryFields {
    return new EntryFields(record, language, cache, () => true);
  }

  #addAll(records: readonly JsonRecord[], first: number): void {
    records.forEach((record, index) => this.#add(record, first + index));
  }

  #add(record: JsonRecord, frame: number): void {
    for (const key of Object.keys(record).slice(0, MAX_KEYS)) {
      const value = record[key];
      if (!hasValue(value)) {
        continue;
      }
      let fields = this.#cache.get(key);
      if (fields === undefined) {
        fields = fieldsOfKey(key, this.#language);
        if (this.#cache.size < MAX_KNOWN) {
          this.#cache.set(key, fields);
        }
      }
      for (const {field, rank} of fields) {
        const values = this.#values.get(field) ?? [];
        this.#values.set(field, values);
        values.push({rank: rank + frame * FRAME_RANK, value});
      }
    }
  }

  /** The first value that can be read as a field. */
  first<Value>(field: MapField, read: (value: unknown) => Value | undefined): Value | undefined {
    return this.ranked(field, read)?.value;
  }

  /** The first value that can be read as a field, and how good its key is: 0 for the best. */
  ranked<Value>(
    field: MapField,
    read: (value: unknown) => Value | undefined,
  ): {value: Value; rank: number} | undefined {
    for (const {value, rank} of (this.#values.get(field) ?? []).toSorted((a, b) => a.rank - b.rank)) {
      const found = read(value);
      if (found !== undefined && hasValue(found)) {
        return {value: found, rank};
      }
    }
    return undefined;
  }

  /** The value at the path of a map: of the entry itself, or in one of its frames. */
  at(path: readonly string[]): unknown {
    for (const frame of this.frames) {
      const value = valueAt(frame, path);
      if (value !== undefined) {
        return value;
      }
    }
    return undefined;
  }
}

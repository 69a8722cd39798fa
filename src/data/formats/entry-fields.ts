import {isRecord, keysIn, valueAt, type JsonRecord} from '../model/json.js';
import type {MapField} from './field-map.js';
import {inLanguageOfList} from './json-values/records.js';
import {fieldsOfKey, HEADLINE_RANK, spelling, type Ranked} from './known-keys.js';

// Far above what an entry has, far below what would keep a page busy.
const MAX_KEYS = 200;
const MAX_DEPTH = 3;
const MAX_KNOWN = 5000;
const MAX_FRAMES = 20;

// What a key in a frame ranks below the same key of the entry itself.
const FRAME_RANK = 0.01;

// What systems put around the fields of an entry: GraphQL, Localist, Elasticsearch, DSpace, ORCID, OpenAIRE, DBLP, Shopify, …
const FRAMES = new Set(
  (
    'node event item record resource source document doc info post article entry news story object work bibjson indexableobject embedded ' +
    'worksummary oafentity oafresult dataset metas default value promo protocolsection package channelpost pnx display sourceresource'
  ).split(' '),
);

// What systems put beside them: JSON:API, Contentful, Guardian, Zotero, Invenio, Wagtail, Kontent, Webflow, YouTube, Gatsby, Storyblok,
// HAL, Confluence, Mailchimp, GitHub, FullCalendar, Bolt, Pure, Bloomreach, GOV.UK, Opencast.
const BESIDE = new Set(
  'attributes fields fieldvalues data properties extendedprops extras info items metadata meta system sys elements fielddata snippet frontmatter volumeinfo content embedded history settings commit details mediapackage taxonomy translations'.split(
    ' ',
  ),
);

/** What a key says, whatever entry it is in. */
interface KnownKey {
  fields: readonly Ranked[];
  spelled: string;
  isFrame: boolean;
  isBeside: boolean;
}

/** What a key may stand for is the same in each entry of a list. */
export type KeyCache = Map<string, KnownKey>;

function knownKey(key: string, language: string, cache: KeyCache): KnownKey {
  let known = cache.get(key);
  if (known === undefined) {
    const spelled = key.length < 30 ? spelling(key) : '';
    // ClinicalTrials.gov divides each study into modules.
    const isBeside = BESIDE.has(spelled) || /.module$/.test(spelled);
    known = {fields: fieldsOfKey(key, language), spelled, isBeside, isFrame: isBeside || FRAMES.has(spelled)};
    if (cache.size < MAX_KNOWN) {
      cache.set(key, known);
    }
  }
  return known;
}

// When a mailing was sent: Campaign Monitor, Brevo.
const SENT = /^sent_?(?:date|at|time|on)$/i;

/** Whether the name in a record is that of who wrote it, as in a post of Discourse. */
const isWriters = (record: JsonRecord) =>
  typeof record.username === 'string' && (record.cooked !== undefined || record.post_number !== undefined);

export const hasValue = (value: unknown) => value !== undefined && value !== null && value !== '';

/** The record that a frame holds: itself, or the only one of its list; of translations that in the wanted language. */
function recordIn(value: unknown, key: string, language: string): JsonRecord | undefined {
  const inner: unknown =
    key === 'translations' && Array.isArray(value)
      ? (inLanguageOfList(value, language) ?? value[0])
      : Array.isArray(value) && key !== 'items' && (value.length === 1 || key === 'worksummary')
        ? (value[0] as unknown)
        : value;
  // A text may be an object too.
  return isRecord(inner) && !('rendered' in inner) && !('value' in inner) ? inner : undefined;
}

const keysOf = (record: JsonRecord) => {
  const keys = keysIn(record);
  return keys.length > MAX_KEYS ? keys.slice(0, MAX_KEYS) : keys;
};

/** The values that may stand for the fields of an entry, by the keys that systems are seen to use. */
export class EntryFields {
  /** The records whose fields these are: the entry, and those in its frames, the most important first. */
  readonly frames: readonly JsonRecord[];
  readonly #language: string;
  readonly #cache: KeyCache;
  readonly #values = new Map<MapField, {rank: number; value: unknown}[]>();

  /**
   * @param isEntry what a record has by itself if it is an entry, the surest sign first; if it has none, the record in its frame
   *   is the entry
   */
  constructor(
    entry: JsonRecord,
    language: string,
    cache: KeyCache,
    isEntry: readonly ((fields: EntryFields) => boolean)[],
  ) {
    this.#language = language;
    this.#cache = cache;
    this.frames = [entry];
    this.#add(entry, 0);
    const beside = this.#framesIn(entry, 'isBeside');
    for (const test of isEntry) {
      if (test(this)) {
        break;
      }
      const path = this.#pathTo(test, entry);
      const [inner] = path;
      if (inner !== undefined) {
        const more = path.flatMap((record) => this.#framesIn(record, 'isBeside'));
        this.frames = [...new Set([inner, ...more, ...path, entry, ...beside])];
        this.#values.clear();
        this.#addAll(this.frames, 0);
        return;
      }
    }
    this.frames = [entry, ...beside];
    this.#addAll(beside, 1);
  }

  /** The record in the frames of an entry that passes a test, before the frames that it is in, from the inside out. */
  #pathTo(test: (fields: EntryFields) => boolean, entry: JsonRecord): readonly JsonRecord[] {
    let level = this.#framesIn(entry, 'isFrame').map((record) => [record]);
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
      const found = level.find(([record]) => record && test(EntryFields.#only(record, this.#language, this.#cache)));
      if (found !== undefined) {
        return found;
      }
      level = level
        .flatMap((path) => (path[0] ? this.#framesIn(path[0], 'isFrame').map((record) => [record, ...path]) : []))
        .slice(0, MAX_FRAMES);
    }
    return [];
  }

  static #only(record: JsonRecord, language: string, cache: KeyCache): EntryFields {
    return new EntryFields(record, language, cache, []);
  }

  /** The frames in a record. */
  #framesIn(record: JsonRecord, kind: 'isFrame' | 'isBeside'): JsonRecord[] {
    const frames: JsonRecord[] = [];
    for (const key of keysOf(record)) {
      const value = record[key];
      if (typeof value !== 'object' || value === null) {
        continue;
      }
      const known = knownKey(key, this.#language, this.#cache);
      // The commit of a release is another thing, and has a title of its own (GitLab).
      const isOther = known.spelled === 'commit' && hasValue(record.name ?? record.title);
      const frame = known[kind] && !isOther ? recordIn(value, known.spelled, this.#language) : undefined;
      if (frame !== undefined && frames.length < MAX_FRAMES) {
        frames.push(frame);
      }
    }
    return frames;
  }

  #addAll(records: readonly JsonRecord[], first: number): void {
    records.forEach((record, index) => this.#add(record, first + index));
  }

  #add(record: JsonRecord, frame: number): void {
    for (const key of keysOf(record)) {
      const value = record[key];
      if (!hasValue(value)) {
        continue;
      }
      const known = knownKey(key, this.#language, this.#cache);
      for (const {field, rank} of known.fields) {
        const isWriter = known.spelled === 'name' && isWriters(record);
        const wanted = isWriter ? 'authors' : field;
        const values = this.#values.get(wanted);
        // In a frame beside the entry a headline is what readers see; the name of the entry may be for its editors (Storyblok).
        const isShown = frame > 0 && field === 'title' && /^head(?:line|ing)$/.test(known.spelled);
        // The name of a mailing is for those who send it; its readers see the subject.
        const isSent =
          field === 'title' && known.spelled === 'subject' && keysOf(record).some((name) => SENT.test(name));
        const ranked = {rank: (isWriter ? 0 : isShown || isSent ? HEADLINE_RANK : rank) + frame * FRAME_RANK, value};
        if (values === undefined) {
          this.#values.set(wanted, [ranked]);
        } else {
          // The best first; of equals the one that came first. There are few.
          const place = values.findIndex((other) => other.rank > ranked.rank);
          values.splice(place < 0 ? values.length : place, 0, ranked);
        }
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
    for (const {value, rank} of this.#values.get(field) ?? []) {
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

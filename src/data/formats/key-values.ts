import {asText, isRecord, keysIn, valueAt, type JsonRecord} from '../model/json.js';

// More than an entry has of either.
const MAX_PAIRS = 200;

const NAMES = ['key', 'Key', 'name', 'Name', 'field', 'fieldName', 'label', 'id'];
const VALUES = ['value', 'Value', 'values', 'content', 'text'];

// Where a record keeps its pairs: SharePoint's search, DSpace before 7, CLARIN, tables, Omeka Classic.
const PAIRS = [
  'element_texts',
  'Cells',
  'cells',
  'metadata',
  'fields',
  'values',
  'attributes',
  'properties',
  'columns',
  'data',
];
// By which an entry has a name of its own, so that pairs are what else there is to say of it.
const OWN_NAMES = ['title', 'Title', 'headline', 'subject', 'name'];

function add(record: Record<string, unknown>, key: string, value: unknown): void {
  // A name like `constructor` is every object's, and a page may have put others there.
  const before = Object.hasOwn(record, key) ? record[key] : undefined;
  record[key] = before === undefined ? value : [...(Array.isArray(before) ? (before as unknown[]) : [before]), value];
}

/** What is not read of a record as text is not read of its pairs. */
const isKey = (key: string) => key !== '' && key.length < 80 && key !== '__proto__';

/** A record from a list of pairs, `[{"key": "title", "value": "…"}, …]`. */
function recordOfPairs(list: unknown): JsonRecord | undefined {
  if (!Array.isArray(list) || list.length < 2 || list.length > MAX_PAIRS) {
    return undefined;
  }
  const record: Record<string, unknown> = {};
  for (const pair of list as readonly unknown[]) {
    const name = NAMES.find((key) => typeof valueAt(pair, [key]) === 'string');
    const value = VALUES.find((key) => valueAt(pair, [key]) !== undefined);
    // Omeka Classic: {"text": "…", "element": {"name": "Title"}}.
    const key = asText(name === undefined ? valueAt(pair, ['element', 'name']) : valueAt(pair, [name])) ?? '';
    if (value === undefined || !isKey(key)) {
      return undefined;
    }
    add(record, key, valueAt(pair, [value]));
  }
  return record;
}

/**
 * A record from a component of jCal, `["vevent", [["summary", {}, "text", "…"], …], …]`, with the names that iCalendar would
 * have written.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7265
 */
function recordOfComponent(component: readonly unknown[]): JsonRecord | undefined {
  const [name, properties] = component;
  if (typeof name !== 'string' || !Array.isArray(properties) || properties.length > MAX_PAIRS) {
    return undefined;
  }
  const record: Record<string, unknown> = {};
  for (const property of properties as readonly unknown[]) {
    const [key, parameters, type, value] = Array.isArray(property) ? (property as unknown[]) : [];
    if (typeof key !== 'string' || !isKey(key) || !isRecord(parameters) || typeof type !== 'string') {
      return undefined;
    }
    const zone = asText(valueAt(parameters, ['tzid']));
    add(record, zone === undefined ? key : `${key};TZID=${zone}`, value);
  }
  return record;
}

/** An entry as a record, where it is a list of its fields or keeps them in one. */
export function recordOf(entry: unknown): JsonRecord | undefined {
  if (Array.isArray(entry)) {
    return recordOfComponent(entry) ?? recordOfPairs(entry);
  }
  if (!isRecord(entry)) {
    return undefined;
  }
  for (const key of PAIRS) {
    const kept = valueAt(entry, [key]);
    const list = Array.isArray(kept) ? kept : valueAt(kept, ['results']);
    const record =
      Array.isArray(list) && !OWN_NAMES.some((name) => typeof valueAt(entry, [name]) === 'string')
        ? recordOfPairs(list)
        : undefined;
    if (record !== undefined) {
      return {
        ...record,
        ...Object.fromEntries(keysIn(entry).flatMap((name) => (name === key ? [] : [[name, entry[name]]]))),
      };
    }
  }
  return entry;
}

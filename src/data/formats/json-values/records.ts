import {asText, keysIn, ownFields, type JsonRecord} from '../../model/json.js';

// How deep a text, a picture or a link may be wrapped, and how many parts of a list or an object are looked at.
export const MAX_DEPTH = 6;
export const MAX_PARTS = 60;

/** Whether a key is a language tag, as of `{"en": "…", "de": "…"}`. */
const isTag = (key: string) => /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(key);

/** Of an object with a value for each language that of the wanted one, or of English, or the first. */
export function inLanguage(record: JsonRecord, language: string): unknown {
  const keys = keysIn(record);
  if (!keys.every(isTag)) {
    return undefined;
  }
  const first = (tag: string) =>
    keys
      .filter((key) => key.toLowerCase().startsWith(tag))
      .map((key) => record[key])
      .find(Boolean);
  return first(language) ?? first('en') ?? first('');
}

/**
 * The fields of an object, also by the names that they would have elsewhere: those of .NET and SharePoint begin with a capital
 * (`{"Url": "…", "Description": "…"}`), those of JSON:API may have hyphens (`first-name`).
 */
export function fieldsIn(value: unknown): JsonRecord {
  const own = ownFields(value);
  // Blacklight has the name of a field beside its value.
  const fields = own.type === 'document_value' ? {value: ownFields(own.attributes).value} : own;
  const others = keysIn(fields)
    .slice(0, 60)
    .filter((key) => /^[A-Z]|[a-z]-[a-z]/.test(key));
  if (others.length === 0) {
    return fields;
  }
  const named: Record<string, unknown> = {...fields};
  for (const key of others) {
    const name = key === key.toUpperCase() ? key.toLowerCase() : key.charAt(0).toLowerCase() + key.slice(1);
    named[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] ??= fields[key];
  }
  return ownFields(named);
}

const LANGUAGE_KEYS = [
  'lang',
  'language',
  'locale',
  '@language',
  'xml:lang',
  'langcode',
  'languageCode',
  'languages_code',
];

/** The language that an entry of a list says it is in. */
function tagOf(one: unknown): string | undefined {
  const record = ownFields(one);
  return LANGUAGE_KEYS.map((key) => asText(record[key])?.toLowerCase()).find((tag) => tag && isTag(tag));
}

/** Of a list with a text for each language, `[{"lang": "en", "value": "…"}, …]`, that of the wanted one, or of English, or the first. */
export function inLanguageOfList(list: readonly unknown[], language: string): unknown {
  const entries = list.slice(0, 40);
  const tags = entries.flatMap((entry) => tagOf(entry) ?? []);
  if (tags.length < 2 || tags.length < entries.length) {
    return undefined;
  }
  const place = [language, 'en'].map((tag) => tags.findIndex((one) => one.startsWith(tag))).find((one) => one >= 0);
  return list[place ?? 0];
}

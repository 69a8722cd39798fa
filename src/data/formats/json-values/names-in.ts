import {asList, asText, isRecord, keysIn, ownFields, type JsonRecord} from '../../model/json.js';
import {MAX_NAMES} from '../../model/plain-text.js';
import {eitherText} from '../either-text.js';
import {isAddress} from './addresses.js';
import {linkIn} from './link-in.js';
import {fieldsIn, inLanguage} from './records.js';
import {textIn} from './text-in.js';

const UUID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i;

const NAME_KEYS = (
  'fullName full_name fullname displayName display_name displayname taxonomyCategoryName name tag subject keyword libelle @value stringValue screen_name literal creator author text label title original main $t #text _ term value slug login ' +
  'username'
).split(' ');

// Longer than any name.
const MAX_NAME = 300;

/** What a row that joins two tables leads to: `{"tags_id": {"name": "Health"}}`, as of Directus. */
const joinedIn = (record: JsonRecord): unknown =>
  keysIn(record)
    .filter((key) => key.endsWith('_id'))
    .map((key) => record[key])
    .find(isRecord);

/** A person's name: an object's, with given and family name in that order. */
function nameIn(value: unknown, language: string, depth = 0): string {
  const text = asText(value);
  if (text !== undefined) {
    // An id is no name, and an address of e-mail no part of one: "jane@example.org (Jane)".
    const name = eitherText(
      text
        .slice(0, MAX_NAME)
        .replace(/^[^\s@]+@[^\s@()]+\s*\("?([^()"]*)"?\)$/, '$1')
        .replace(/\$\$[A-Z][^]*/, ''),
    );
    return /^\d+$|^_\d+_\d+$|^urn:|^(?:[\w-]+:)?XWiki\.\w|^[UW](?=\D*\d)[A-Z\d]{8,11}$/.test(name) ||
      UUID.test(name) ||
      /^[^\s@]+@[^\s@]+$/.test(name) ||
      isAddress(name)
      ? ''
      : name.replace(/^by\s+/i, '');
  }
  if (Array.isArray(value)) {
    return depth >= 3 ? '' : nameIn(value[0], language, depth + 1);
  }
  const record = fieldsIn(value);
  const first =
    record.given ??
    record.givenName ??
    record.given_name ??
    record.firstName ??
    record.first_name ??
    record.firstname ??
    record.prenom ??
    record.vorname;
  const family =
    record.family ??
    record.familyName ??
    record.family_name ??
    record.lastName ??
    record.last_name ??
    record.lastname ??
    record.surname ??
    record.nom ??
    record.nachname;
  const names = [first, family].flatMap((part) => textIn(part, language) ?? []);
  if (names.length > 0) {
    return eitherText(names.join(' '));
  }
  if (depth >= 3) {
    return '';
  }
  for (const key of NAME_KEYS) {
    const name =
      record[key] === undefined
        ? ''
        : nameIn(inLanguage(ownFields(record[key]), language) ?? record[key], language, depth + 1);
    if (name) {
      return name;
    }
  }
  // {"person_or_org": {"name": …}}, {"node": {"name": …}}.
  const inner =
    record.person_or_org ??
    record.node ??
    record.attributes ??
    record.data ??
    record.user ??
    record.$ ??
    joinedIn(record);
  return isRecord(inner) ? nameIn(inner, language, depth + 1) : '';
}

/** What an object holds and nothing else, under whatever name: `{"authors": [{"full_name": "…"}]}`. */
const onlyValueIn = (record: JsonRecord): unknown => {
  const [key = '', ...others] = keysIn(record);
  return others.length === 0 ? record[key] : undefined;
};

/** The names that an object has for keys, with what they did beside each: VuFind's `{"Doe, Jane": {"role": ["author"]}}`. */
const namesAsKeys = (record: JsonRecord): unknown => {
  const keys = keysIn(record);
  const areNames = keys.every((key) => /\p{L}{2},? \p{L}/u.test(key) && typeof record[key] === 'object');
  return keys.length > 0 && areNames ? keys : undefined;
};

/** The entries of a value that is one, a list of them, or a frame around such a list. */
function entriesIn(value: unknown): readonly unknown[] {
  const inner = ownFields(value);
  const frames = [
    value,
    inner.data,
    inner.nodes,
    inner.edges,
    inner.items,
    inner.author,
    inner.preview,
    namesAsKeys(inner),
    namesAsKeys(ownFields(inner.primary)),
    inner.multi_select,
    inner.value,
    ownFields(inner.arrayValue).values,
    onlyValueIn(inner),
  ];
  const list = frames.map(asList).find(({length}) => length > 0);
  // A frame around nothing has no names, and its own name is none.
  const entries = list ?? (frames.some(Array.isArray) ? [] : [value]);
  // One more than is kept, so that an issue reports that there are more.
  return entries.slice(0, MAX_NAMES + 1);
}

/** The names of people in a value. */
export function namesIn(value: unknown, language: string): string[] {
  const list =
    typeof value === 'string' ? value.slice(0, 5000).split(/(?<!&#?\w{1,10});\s*/, MAX_NAMES + 1) : entriesIn(value);
  return list.map((entry) => nameIn(entry, language)).filter(Boolean);
}

/** The themes in a value: a list of them, names with commas between, or an object with one for each key. */
export function themesIn(value: unknown, language: string): unknown[] {
  if (typeof value === 'string' && !isAddress(value)) {
    return value
      .slice(0, 5000)
      .split(/[,;|]/, MAX_NAMES + 1)
      .flatMap((name) => themeIn(name, language));
  }
  // Grist begins each list with a letter that says that it is one.
  if (Array.isArray(value) && value[0] === 'L' && value.length > 1) {
    return themesIn(value.slice(1), language);
  }
  const record = ownFields(value);
  const local = inLanguage(record, language);
  if (local !== undefined) {
    return themesIn(local, language);
  }
  const records = Object.values(record).slice(0, MAX_NAMES + 1);
  // {"News": {"ID": 1, "slug": "news"}}, as of WordPress.com.
  const isTable =
    records.length > 0 &&
    records.every((entry) => isRecord(entry)) &&
    !['data', 'node', 'arrayValue'].some((key) => key in record);
  return (isTable ? records : entriesIn(value)).flatMap((entry) => themeIn(entry, language));
}

const KIND_OF_THEME =
  /^(?:subjects?|keywords?|categor(?:y|ies)|topics?|tags?|themes?|types?|organi[sz]ations?|persons?|glocations?)$/i;

function themeIn(entry: unknown, language: string): unknown[] {
  // VuFind has a list for each subject, from the general to the special.
  if (Array.isArray(entry)) {
    return typeof entry[0] === 'string' ? themeIn(entry[0], language) : [];
  }
  if (!isRecord(entry)) {
    // A number is an id, which says nothing to a reader.
    // Google Reader's way, which FreshRSS has too: "user/-/label/Health", "user/-/state/com.google/read".
    const words = typeof entry === 'string' ? entry.replace(/^user\/[^/]*\/(?:label\/|state\/.*)/, '') : '';
    const name = eitherText(words).replace(/^#(?=\p{L})/u, '');
    return name === '' || /^\d+$/.test(name) || UUID.test(name) || isAddress(name) ? [] : [name];
  }
  const fields = fieldsIn(entry);
  // {"name": "Subject", "value": "Health"}: the name says what it is.
  if (typeof fields.value === 'string' && KIND_OF_THEME.test(asText(fields.name) ?? '')) {
    return themeIn(fields.value, language);
  }
  const inner = ownFields(fields.attributes ?? fields.node ?? joinedIn(fields));
  const {id, uid, slug, url, link, href} = {...fields, ...inner};
  const name = nameIn({...fields, ...inner}, language);
  return name === ''
    ? []
    : [
        {
          id: asText(id) ?? asText(uid) ?? asText(fields.ID),
          // TYPO3's slugs are paths.
          slug: asText(slug)?.replace(/^\//, ''),
          name,
          url: linkIn(url ?? link ?? href),
        },
      ];
}

import {parseDate} from '../model/dates.js';
import {zonedDate} from '../model/iso-dates.js';
import {asList, asText, isRecord, keysIn, ownFields, valueAt, type JsonRecord} from '../model/json.js';
import {MAX_NAMES} from '../model/plain-text.js';
import {eitherText} from './either-text.js';

// How deep a text, a picture or a link may be wrapped, and how much of a document is looked at.
const MAX_DEPTH = 6;
const MAX_PARTS = 60;
const MAX_TEXT = 6000;

const UUID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i;

// An address, a path from the root of a site, or a file beside the source.
const ADDRESS =
  /^(?:https?:\/\/[^\s/]|\/\/[\w-]+\.|\/(?!\/)|\.\.?\/|[\w%~/-]+\.(?:html?|php|aspx?|jsp)(?=[?#]|$))\S*$/i;

// What is longer is no address; see `safeUrl`.
const MAX_ADDRESS = 8192;

const isAddress = (text: string) => text.length <= MAX_ADDRESS && ADDRESS.test(text.trim());

/** Whether a key is a language tag, as of `{"en": "…", "de": "…"}`. */
const isTag = (key: string) => /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(key);

/** Of an object with a value for each language that of the wanted one, or of English, or the first. */
function inLanguage(record: JsonRecord, language: string): unknown {
  const keys = keysIn(record).slice(0, 40);
  if (keys.length === 0 || !keys.every(isTag)) {
    return undefined;
  }
  const wanted = [language, 'en'].map((tag) => keys.find((key) => key.toLowerCase().startsWith(tag) && record[key]));
  return record[wanted.find((key) => key !== undefined) ?? keys.find((key) => record[key]) ?? ''];
}

/**
 * The fields of an object, also by the names that they would have elsewhere: those of .NET and SharePoint begin with a capital
 * (`{"Url": "…", "Description": "…"}`), those of JSON:API may have hyphens (`first-name`).
 */
function fieldsIn(value: unknown): JsonRecord {
  const fields = ownFields(value);
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

const LANGUAGE_KEYS = ['lang', 'language', 'locale', '@language', 'xml:lang', 'langcode', 'languageCode'];

/** The language that an entry of a list says it is in. */
function tagOf(one: unknown): string | undefined {
  const record = ownFields(one);
  return LANGUAGE_KEYS.map((key) => asText(record[key])?.toLowerCase()).find((tag) => tag && isTag(tag));
}

/** Of a list with a text for each language, `[{"lang": "en", "value": "…"}, …]`, that of the wanted one, or of English, or the first. */
function inLanguageOfList(list: readonly unknown[], language: string): unknown {
  const tags = list.slice(0, 40).map(tagOf);
  if (tags.length < 2 || !tags.every(Boolean)) {
    return undefined;
  }
  const place = [language, 'en'].map((tag) => tags.findIndex((one) => one?.startsWith(tag))).find((one) => one >= 0);
  return list[place ?? 0];
}

// Where an object keeps a text: WordPress, Drupal, XML as JSON (`$t`, `_`, `#text`), Pure, ORCID, Crossref, rich text of editors.
const TEXT_KEYS = (
  'rendered processed formatted jsonValue value @value stringValue plain_text rich_text text plaintext plain html storage json $t #text _ __text $ content main title label name description blocks ' +
  'children content_raw body view url'
).split(' ');

/**
 * The text in a value: a text, an object that has one, the first of a list, or all texts of a document as editors save them
 * (paragraphs in lists in objects). It may be HTML.
 */
export function textIn(value: unknown, language: string, depth = 0): string | undefined {
  const text = asText(value);
  if (text !== undefined) {
    return text.trim() === '' ? undefined : text;
  }
  if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) {
    return undefined;
  }
  if (Array.isArray(value)) {
    const local = inLanguageOfList(value, language);
    if (local !== undefined) {
      return textIn(local, language, depth + 1);
    }
    const parts: string[] = [];
    let length = 0;
    for (const part of value.slice(0, MAX_PARTS)) {
      const words = textIn(part, language, depth + 1);
      if (words !== undefined) {
        parts.push(words);
        length += words.length;
        // The paragraphs of a document are one text; texts themselves are one after the other ("titles").
        if (typeof part === 'string' || isTitle(part) || length > MAX_TEXT) {
          break;
        }
      }
    }
    return parts.length > 0 ? parts.join(isRun(value) ? '' : ' ') : undefined;
  }
  const record = fieldsIn(value);
  const local = inLanguage(record, language);
  if (local !== undefined) {
    return textIn(local, language, depth + 1);
  }
  if (record.contentFieldValue !== undefined) {
    // Liferay: beside it stand the names of the field, which are no text.
    return textIn(record.contentFieldValue, language, depth + 1);
  }
  for (const key of TEXT_KEYS) {
    const words = key === 'url' ? undefined : textIn(record[key], language, depth + 1);
    if (words !== undefined) {
      return words;
    }
  }
  // Editor.js: {"type": "paragraph", "data": {"text": "…"}}.
  return record.data === undefined ? undefined : textIn(record.data, language, depth + 1);
}

/** Whether a part of a list is a title of its own, beside which there are others (DataCite's subtitles). */
const isTitle = (part: unknown) => typeof valueAt(part, ['title']) === 'string';

/** Whether the parts of a list are the parts of one paragraph, with their own spaces. */
const isRun = (parts: readonly unknown[]) => isRecord(parts[0]) && typeof parts[0].text === 'string';

// Where an object keeps a date: Indico, MongoDB, PHP, Google, Firestore, ORCID, Pure, XML as JSON.
const DATE_KEYS = (
  'date datetime dateTime publicationDate iso iso8601 jsonValue value @value raw timestamp local utc begin start from rendered $date $numberLong $t #text _ ' +
  'seconds _seconds date-time completeDate timestampValue stringValue integerValue'
).split(' ');

/** The date in a value, in ISO 8601. */
export function dateIn(value: unknown, language: string, depth = 0): string | undefined {
  if (!isRecord(value) && !Array.isArray(value)) {
    return parseDate(value, language);
  }
  if (depth >= MAX_DEPTH) {
    return undefined;
  }
  if (Array.isArray(value)) {
    // [2026, 6, 30], as of Crossref, CSL and Java; CSL-JSON may have texts instead of numbers.
    const [year = '', ...others] = value.slice(0, 3).map(asText);
    if (/^[1-9]\d{3}$/.test(year) && others.every((part) => part === undefined || /^\d{1,2}$/.test(part))) {
      const parts = [year, ...others].filter((part) => part !== undefined);
      return parseDate(parts.map((part) => part.padStart(2, '0')).join('-'));
    }
    for (const part of value.slice(0, 5)) {
      const date = dateIn(part, language, depth + 1);
      if (date !== undefined) {
        return date;
      }
    }
    return undefined;
  }
  const record = ownFields(value);
  if (record.local !== undefined && record.utc !== undefined) {
    return zonedDate(record.local, record.utc);
  }
  const [year, month, day] = ['year', 'month', 'day'].map((key) => asText(textIn(record[key], language)));
  if (year !== undefined && /^\d{4}$/.test(year)) {
    const parts = [year, month, day].filter((part) => part !== undefined && /^\d{1,4}$/.test(part));
    return parseDate(parts.map((part) => String(part).padStart(2, '0')).join('-'));
  }
  // {"date": "2026-06-30 09:00:00.000000", "timezone": "Europe/Luxembourg"} of PHP, {"date": …, "time": …, "tz": …} of Indico.
  const text = asText(record.date) ?? asText(record.dateTime);
  const zone = asText(record.timezone ?? record.tz);
  const time = asText(record.time);
  if (text !== undefined && (zone !== undefined || time !== undefined)) {
    const date = parseDate(
      [text, time, /\d:\d/.test(time ?? text) ? zone : undefined].filter(Boolean).join(' '),
      language,
    );
    return date ?? parseDate(text, language);
  }
  if (record['date-parts'] !== undefined) {
    return dateIn(record['date-parts'], language, depth + 1);
  }
  for (const key of DATE_KEYS) {
    const date = record[key] === undefined ? undefined : dateIn(record[key], language, depth + 1);
    if (date !== undefined) {
      return date;
    }
  }
  return undefined;
}

/** Whether an address is likely to answer a program and not a reader. */
const isForPrograms = (address: string) =>
  /^[^?#]*(?:\/\/api\.|\/_?api\/|\/rest\/|\/wp-json\/|\/jsonapi\/|\/graphql|\.(?:json|xml|ics|rdf|bib)$)/i.test(
    address,
  );

// Longer than any.
const MAX_DOI = 500;

const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;

const BLUESKY = /^at:\/\/(did:[a-z\d:.%-]+)\/app\.bsky\.feed\.post\/([\w~.-]+)$/i;

/** The page of a post that is named as the AT protocol names it, at the site where everybody can read it. */
function postAddress(text: string): string | undefined {
  const [, author, post] = (text.length > MAX_DOI ? null : BLUESKY.exec(text)) ?? [];
  return post === undefined ? undefined : `https://bsky.app/profile/${author}/post/${post}`;
}

// Neither the file of a picture nor one in a store of files (AEM) is a page.
const NO_PAGE = /^[^?#]*(?:\.(?:jpe?g|png|webp|avif|gif|svg)$|\/content\/dam\/)/i;

/** The address of a DOI, however it is written. */
export function doiAddress(value: unknown): string | undefined {
  const text = asText(value) ?? '';
  const doi = text.length > MAX_DOI ? undefined : DOI.exec(text.trim())?.[1];
  return doi === undefined ? undefined : `https://doi.org/${doi.replace(/[?#%"<>\\^`{|}\s]/g, encodeURIComponent)}`;
}

const LINK_KEYS =
  'html selfHtml self_html htmlView web webui web_url alternate canonical htmlUrl html_url latest_html record_html doi view permalink alias href url $t @id value jsonValue stringValue external-id external-id-url external-id-value link path self'.split(
    ' ',
  );

// What the link to a page is called in a list of links, and what it is not.
const PAGE_RELATIONS = /^(?:alternate|canonical|html|webview|display)$/i;
const OTHER_RELATIONS =
  /^(?:self|edit|replies|hub|next|prev|first|last|up|curies|author|license|enclosure|stylesheet|icon|service|related|describedby|preview|thumbnail|image|download)$/i;

const relation = (link: unknown) =>
  isRecord(link) ? (['rel', '@rel', 'type'].map((key) => asText(valueAt(link, [key]))).find(Boolean) ?? '') : '';

/** The address of a page in a value: an address, a DOI, an object that has one, or the best of a list of links. */
export function linkIn(value: unknown, depth = 0): string | undefined {
  const text = asText(value)
    ?.slice(0, MAX_ADDRESS + 1)
    .trim();
  if (text !== undefined) {
    return typeof value === 'string' && isAddress(text) && !isForPrograms(text) && !NO_PAGE.test(text)
      ? text
      : (doiAddress(text) ?? postAddress(text));
  }
  if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) {
    return undefined;
  }
  if (Array.isArray(value)) {
    const links = (value.length > MAX_PARTS ? value.slice(0, MAX_PARTS) : value) as readonly unknown[];
    const isBest = (link: unknown) => PAGE_RELATIONS.test(relation(link));
    const accepts = [isBest, (link: unknown) => !isBest(link) && !OTHER_RELATIONS.test(relation(link))];
    for (const isWanted of accepts) {
      for (const link of links) {
        // Lists of lists of lists are no links.
        const found = isWanted(link) ? linkIn(link, depth + 2) : undefined;
        if (found !== undefined) {
          return found;
        }
      }
    }
    return undefined;
  }
  const record = fieldsIn(value);
  // Wix: {"base": "https://…", "path": "/post/…"}.
  const [base, path] = [asText(record.base), asText(record.path)];
  if (base !== undefined && path?.startsWith('/') === true && isAddress(base)) {
    return linkIn(base.replace(/\/$/, '') + path, depth + 1);
  }
  for (const key of LINK_KEYS) {
    const found = record[key] === undefined ? undefined : linkIn(record[key], depth + 1);
    if (found !== undefined) {
      return found;
    }
  }
  // HAL's links may have a prefix: {"doc:html": {"href": "…"}}.
  const page = keysIn(record)
    .slice(0, MAX_PARTS)
    .find((key) => /:./.test(key) && PAGE_RELATIONS.test(key.slice(key.indexOf(':') + 1)));
  return page === undefined ? undefined : linkIn(record[page], depth + 1);
}

const IMAGE_KEYS = (
  'contentFieldValue listViewFeaturedImage defaultImage _publishUrl _dynamicUrl url src fullsize original_size source_url sourceUrl source href contentUrl publicUrl download_url link filename path original full large high maxres standard ' +
  'medium default desktop file asset image originalResource node data attributes sizes formats scales images @url @link $ @attributes _attributes m #text $t value jsonValue stringValue meta _links external wixMedia childImageSharp gatsbyImageData fluid ' +
  'fixed fallback preview_url previewUrl thumbnail thumbnailUrl thumb image_intro image_fulltext'
).split(' ');

// Wider than any card.
const MAX_WIDTH = 2000;

/** Of the sizes of one picture the widest that a card may want (Vimeo lists them from the smallest on). */
function largestOf(sizes: unknown): unknown {
  const list = Array.isArray(sizes) ? (sizes.slice(0, MAX_PARTS) as unknown[]) : [];
  const widths = list.map((size) => Number(valueAt(size, ['width'])));
  const best = widths.indexOf(Math.max(...widths.filter((width) => width <= MAX_WIDTH)));
  return list[best] ?? sizes;
}

/** A picture from an address, an object that has one, or the first of a list that has pictures. */
export function imageIn(
  value: unknown,
  language: string,
  depth = 0,
): {url?: unknown; alt?: unknown; width?: unknown; height?: unknown} | undefined {
  if (typeof value === 'string') {
    const url = value.length > MAX_ADDRESS ? '' : value.trim();
    // A word ("self"), an id, and the address of a film or a sound are no pictures.
    const file = /\.(\w{2,5})(?:[?#]|$)/.exec(url.split('/').at(-1) ?? '')?.[1];
    const isOther = file !== undefined && /^(?:mp3|mp4|m4a|m3u8|mov|webm|ogg|wav|pdf|html?|php|docx?|zip)$/i.test(file);
    const isPicture = isAddress(url) || /^[^\s:?#]+\.(?:jpe?g|png|webp|avif|gif|svg)(?:[?#].*)?$/i.test(url);
    return isPicture && !isOther ? {url} : undefined;
  }
  if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) {
    return undefined;
  }
  if (Array.isArray(value)) {
    for (const part of value.slice(0, 20) as unknown[]) {
      const image = imageIn(part, language, depth + 1);
      if (image !== undefined) {
        return image;
      }
    }
    return undefined;
  }
  const record = fieldsIn(value);
  const type =
    asText(
      record.mediaType ?? record.mimeType ?? record.mime_type ?? record.mimetype ?? record.type ?? record['@type'],
    ) ?? '';
  // OpenAgenda has the address in two parts.
  const [base, filename] = [asText(record.base), asText(record.filename)];
  if (base !== undefined && filename !== undefined) {
    return imageIn(base + filename, language, depth + 1);
  }
  const isFilm = /audio|video|pdf|application\/|document/i.test(type);
  for (const key of isFilm ? ['preview_url', 'thumbnail', 'thumbnailUrl', 'poster'] : IMAGE_KEYS) {
    // The name of a file alone does not say where it is.
    const isBareName = key === 'filename' && !isAddress(asText(record.filename) ?? '');
    const found = key === 'sizes' ? largestOf(record[key]) : record[key];
    const image = found === undefined || isBareName ? undefined : imageIn(found, language, depth + 1);
    if (image !== undefined) {
      const size = ownFields(record.dimensions ?? ownFields(record.details).image);
      const alt = [
        record.alt,
        record.alt_text,
        record.altText,
        record.alternativeText,
        record.alternative,
        ownFields(record.properties).alternative,
      ]
        .map((text) => textIn(text, language))
        .find((text) => text !== undefined);
      return {
        ...image,
        ...(alt !== undefined && {alt: eitherText(alt)}),
        ...(record.width !== undefined && {width: record.width, height: record.height}),
        ...(size.width !== undefined && {width: size.width, height: size.height}),
      };
    }
  }
  return undefined;
}

const NAME_KEYS = (
  'fullName full_name displayName display_name taxonomyCategoryName name tag subject keyword stringValue screen_name literal creator author text label title original main $t #text _ term value slug login ' +
  'username url'
).split(' ');

// Longer than any name.
const MAX_NAME = 300;

/** What a row that joins two tables leads to: `{"tags_id": {"name": "Health"}}`, as of Directus. */
const joinedIn = (record: JsonRecord): unknown =>
  record[keysIn(record).find((key) => key.endsWith('_id') && isRecord(record[key])) ?? ''];

/** A person's name: an object's, with given and family name in that order. */
function nameIn(value: unknown, language: string, depth = 0): string {
  const text = asText(value);
  if (text !== undefined) {
    // An id is no name, and an address of e-mail no part of one: "jane@example.org (Jane)".
    const name = eitherText(text.slice(0, MAX_NAME).replace(/^[^\s@]+@[^\s@()]+\s*\("?([^()"]*)"?\)$/, '$1'));
    return /^\d+$|^urn:/.test(name) || UUID.test(name) || /^[^\s@]+@[^\s@]+$/.test(name) || isAddress(name)
      ? ''
      : name.replace(/^by\s+/i, '');
  }
  if (Array.isArray(value)) {
    return depth >= 3 ? '' : nameIn(value[0], language, depth + 1);
  }
  const record = fieldsIn(value);
  const given =
    record.given ?? record.givenName ?? record.given_name ?? record.firstName ?? record.first_name ?? record.firstname;
  const family =
    record.family ?? record.familyName ?? record.family_name ?? record.lastName ?? record.last_name ?? record.lastname;
  const names = [given, family].flatMap((part) => textIn(part, language) ?? []);
  if (names.length > 0) {
    return eitherText(names.join(' '));
  }
  if (depth >= 3) {
    return '';
  }
  for (const key of NAME_KEYS) {
    const name =
      key === 'url' || record[key] === undefined
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

/** The entries of a value that is one, a list of them, or a frame around such a list. */
function entriesIn(value: unknown): readonly unknown[] {
  const inner = ownFields(value);
  const list = [
    value,
    inner.data,
    inner.nodes,
    inner.edges,
    inner.items,
    inner.author,
    inner.multi_select,
    inner.value,
    ownFields(inner.arrayValue).values,
  ].find((one) => Array.isArray(one) || asList(one).length > 0);
  // One more than is kept, so that it is told that there are more.
  return list === undefined ? [value] : asList(list).slice(0, MAX_NAMES + 1);
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

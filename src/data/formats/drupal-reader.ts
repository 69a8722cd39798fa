import {importPart} from '../model/part.js';
import type {ItemDraft, ThemeDraft} from '../model/build-item.js';
import {buildItems, buildThemes} from '../model/build-list.js';
import {asList, asNumber, asText, isRecord, keysIn, ownFields, valueAt, type JsonRecord} from '../model/json.js';
import {plainText, looksLikeHtml} from '../model/html-to-text.js';
import {excerptOfHtml, type Excerpt} from '../model/excerpt.js';
import {MAX_EXCERPT, MAX_NAMES, OWN_EXCERPT, shorten} from '../model/plain-text.js';
import {safeUrl} from '../model/safe-url.js';
import {eitherText} from './either-text.js';
import {CHOSEN, INCLUDE, MAX_PER_PAGE} from './drupal.js';
import type {SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';

const PICTURES = /image|media|photo|picture|visual|bild|thumbnail/;
const TERMS = /tag|categor|theme|topic|subject|keyword|term|rubri|thema/;
const TEASERS = /summary|teaser|excerpt|intro|abstract|lead|chapo|description|subtitle/;

const HINT =
  'The address of articles ends in /jsonapi/node/article, that of a vocabulary in /jsonapi/taxonomy_term/tags.';

const attribute = (entity: unknown, ...path: readonly string[]) => valueAt(entity, ['attributes', ...path]);

// Most references of an entity that are looked at.
const MAX_REFERENCES = 200;
// How many media a picture may be wrapped in.
const MAX_MEDIA = 4;

/** What an answer says beside an entity. */
interface Answer {
  /** The entities that came with it, by type and id. */
  included: ReadonlyMap<string, JsonRecord>;
  /** The pictures that were found in media, by how deep they were looked for and by the type and id of the media. */
  pictures: Map<string, ItemDraft['image']>;
  /** The address of the site: a path such as `/news/story` is below it. */
  site: string;
  /** The language that needs no prefix in a path: that of most entities. */
  language: string | undefined;
}

const keyOf = (entity: unknown) => `${asText(valueAt(entity, ['type']))} ${asText(valueAt(entity, ['id']))}`;

const pathLanguage = (entity: unknown) => asText(attribute(entity, 'path', 'langcode'));

/**
 * The site that an API is of: above `/jsonapi`, in the folder where Drupal is installed or below the prefix of a language. Where the
 * address does not tell (`/api/node/article`, a copy in a file), the entities' own links do.
 */
function siteOf(data: readonly unknown[], url: string): string {
  const address = new URL(url);
  if (/\/jsonapi\b/.test(address.pathname)) {
    return address.origin + address.pathname.replace(/\/jsonapi\b.*/, '');
  }
  for (const entity of data.slice(0, 5)) {
    const self = valueAt(entity, ['links', 'self']);
    const link = safeUrl(valueAt(self, ['href']) ?? self, url);
    // …/PREFIX/node/article/UUID
    const above = link && /^(https?:\/\/[^?#]*)\/[^/?#]+\/[^/?#]+\/[^/?#]+\/[\da-f-]{36}/i.exec(link)?.[1];
    if (above) {
      return above;
    }
  }
  return address.origin;
}

function answerOf(json: unknown, data: readonly unknown[], url: string): Answer {
  const entities = asList(valueAt(json, ['included'])).filter(isRecord);
  const counts = new Map<string, number>();
  for (const entity of data) {
    const language = pathLanguage(entity);
    if (language !== undefined) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  return {
    included: new Map(entities.map((entity) => [keyOf(entity), entity])),
    pictures: new Map(),
    site: siteOf(data, url),
    language: [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0],
  };
}

/** What an entity refers to: of each of its relationships the name, and each of the references, which have a `meta`. */
function referencesOf(entity: unknown): {name: string; reference: JsonRecord; type: string}[] {
  const found: {name: string; reference: JsonRecord; type: string}[] = [];
  for (const [name, relationship] of Object.entries(ownFields(valueAt(entity, ['relationships'])))) {
    const data = valueAt(relationship, ['data']);
    for (const reference of (Array.isArray(data) ? data.slice(0, MAX_REFERENCES) : [data]) as readonly unknown[]) {
      if (isRecord(reference) && found.length < MAX_REFERENCES) {
        found.push({name, reference, type: asText(reference.type) ?? ''});
      }
    }
  }
  return found;
}

/**
 * A picture: that of an image field, or of a media entity, whose picture is an image field of its own. Media may refer to each
 * other, in a circle too, and many items to the same: each is looked into once, so that the time grows with the answer alone.
 *
 * @param depth how many media it may be wrapped in
 */
function imageOf(entity: unknown, answer: Answer, depth = MAX_MEDIA): ItemDraft['image'] {
  // A picture's thumbnail is the picture itself; that of anything else is better than none.
  const references = referencesOf(entity).toSorted(
    (a, b) => Number(a.name === 'thumbnail') - Number(b.name === 'thumbnail'),
  );
  for (const {reference, type} of references) {
    const {alt, width, height} = ownFields(reference.meta);
    const key = keyOf(reference);
    const target = answer.included.get(key);
    const url = attribute(target, 'uri', 'url');
    const isPicture = width !== undefined || (asText(attribute(target, 'filemime')) ?? '').startsWith('image/');
    if (type === 'file--file' && isPicture && url !== undefined) {
      return {url, alt: plainText(alt), width, height};
    }
    if (type.startsWith('media--') && target !== undefined && depth > 0) {
      const image = mediaImage(`${depth} ${key}`, target, answer, depth);
      if (image !== undefined) {
        return image;
      }
    }
  }
  return undefined;
}

function mediaImage(key: string, media: JsonRecord, answer: Answer, depth: number): ItemDraft['image'] {
  if (!answer.pictures.has(key)) {
    answer.pictures.set(key, imageOf(media, answer, depth - 1));
  }
  return answer.pictures.get(key);
}

/** The text of a text field: plain, or as Drupal's filters left it. */
const rawText = (value: unknown) => asText(isRecord(value) ? (value.processed ?? value.value) : value) ?? '';

const textOf = (value: unknown) => eitherText(rawText(value));

function excerptOf(entity: unknown, url: string | undefined): Excerpt {
  const attributes = ownFields(attribute(entity));
  const own = [
    valueAt(attributes.body, ['summary']),
    ...Object.entries(attributes)
      .filter(([name]) => name.startsWith('field_') && TEASERS.test(name))
      .map(([, value]) => value),
  ]
    .map(rawText)
    .find((value) => eitherText(value) !== '');
  const text =
    own ?? rawText(attributes.body ?? Object.values(attributes).find((value) => valueAt(value, ['processed'])));
  const length = own === undefined ? OWN_EXCERPT : MAX_EXCERPT;
  return looksLikeHtml(text) ? excerptOfHtml(text, url, length) : shorten(plainText(text), length);
}

/** The address of a path of the site; that of another language than the site's has its prefix. */
function addressOf(entity: unknown, {site, language}: Answer, fallback = ''): string | undefined {
  const path = asText(attribute(entity, 'path', 'alias')) ?? fallback;
  if (!path.startsWith('/')) {
    return path;
  }
  const own = pathLanguage(entity);
  const isOther = own !== undefined && /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(own) && own !== 'und' && own !== language;
  return (
    (isOther ? `${site.endsWith(`/${language}`) ? site.slice(0, -String(language).length - 1) : site}/${own}` : site) +
    path
  );
}

function themeOf(term: unknown, answer: Answer): unknown {
  const parent = referencesOf(term).find(({name}) => name === 'parent')?.reference.id;
  return {
    id: valueAt(term, ['id']),
    slug: asText(attribute(term, 'path', 'alias'))?.replace(/^.*\//, ''),
    name: plainText(attribute(term, 'name')),
    description: textOf(attribute(term, 'description')),
    url: addressOf(term, answer),
    // What has none above it is said to be below a "virtual" one.
    parent: parent === 'virtual' ? undefined : parent,
  } satisfies ThemeDraft;
}

/** Who wrote an entity: whom a field of authors names, or else whose account it is. */
function authorsOf(references: readonly {name: string; target: JsonRecord | undefined}[]): string[] {
  const namesOf = (pattern: RegExp) =>
    references
      .filter(({name}) => pattern.test(name))
      .slice(0, MAX_NAMES + 1)
      .map(({target}) =>
        plainText(['display_name', 'title', 'name'].map((key) => attribute(target, key)).find(Boolean)),
      )
      .filter(Boolean);
  const named = namesOf(/^field_(?:\w*_)?authors?$/);
  return named.length > 0 ? named : namesOf(/^uid$/);
}

function itemOf(entity: unknown, answer: Answer): unknown {
  if (!isRecord(entity)) {
    return entity;
  }
  const references = referencesOf(entity).map(({reference, ...other}) => ({
    ...other,
    target: answer.included.get(keyOf(reference)),
  }));
  const node = asText(attribute(entity, 'drupal_internal__nid'));
  const language = attribute(entity, 'langcode');
  const url = addressOf(entity, answer, node && `/node/${node}`);
  const {text, cut} = excerptOf(entity, url);
  return {
    id: entity.id,
    title: plainText(attribute(entity, 'title') ?? attribute(entity, 'name')),
    url,
    excerpt: text,
    truncated: cut,
    published: attribute(entity, 'created'),
    updated: attribute(entity, 'changed'),
    image: imageOf(entity, answer),
    authors: authorsOf(references),
    themes: references
      .filter(({type, target}) => type.startsWith('taxonomy_term--') && target)
      .slice(0, MAX_NAMES + 1)
      .map(({target}) => themeOf(target, answer)),
    language: language === 'und' || language === 'zxx' ? undefined : language,
  } satisfies ItemDraft;
}

/** The entities of an answer, one as a list of one. */
function dataOf(json: unknown, url: string): readonly unknown[] {
  const data = valueAt(json, ['data']);
  const links = valueAt(json, ['links']);
  // The root of the API has no data, and links to every kind of content there is.
  const root = isRecord(links) && keysIn(links).some((name) => name.includes('--'));
  if (data === undefined || root) {
    throw unknownShape(url, 'The answer has no Drupal content in it.', HINT);
  }
  return Array.isArray(data) ? data : data === null ? [] : [data];
}

const isTerm = (entity: unknown) => asText(valueAt(entity, ['type']))?.startsWith('taxonomy_term--') === true;

/** The include that a content type knows, of the names that Drupal lists when it does not know one of those asked for. */
function knownInclude(detail: string): string | undefined {
  const names = /Possible values: ([\w, ]+)/.exec(detail)?.[1]?.split(', ');
  return names
    ?.filter((name) => name === 'uid' || (name.startsWith('field_') && (PICTURES.test(name) || TERMS.test(name))))
    .map((name) => (/media/.test(name) ? `${name}.field_media_image` : name))
    .join();
}

/** Reads what Drupal's JSON:API answers. */
export const drupalReader: SourceReader = {
  choose: async (request, choice, ask) => {
    const {choose} = await importPart(() => import('./drupal-choice.js'));
    return choose(
      request,
      choice,
      async (url) => drupalReader.parseThemes(await ask(url), {url: url.href, language: ''}).entries,
    );
  },

  fallbackFor({status, answer}, request, named) {
    const fallback = new URL(request);
    const {searchParams} = fallback;
    if (status !== 400) {
      return undefined;
    }
    const detail = asText(valueAt(answer, ['errors', '0', 'detail'])) ?? '';
    const chosen = [...new Set(searchParams.keys())].filter(
      (name) => CHOSEN.test(name) && !named.searchParams.has(name),
    );
    if (chosen.length > 0 && !detail.includes('relationship')) {
      chosen.forEach((name) => searchParams.delete(name));
      // Few of them will be of what was chosen.
      if (!named.searchParams.has('page[limit]')) {
        searchParams.set('page[limit]', String(MAX_PER_PAGE));
      }
      return {request: fallback, isUnchosen: true};
    }
    if (!searchParams.has('include') || named.searchParams.has('include')) {
      return undefined;
    }
    const known = searchParams.get('include') === INCLUDE ? knownInclude(detail) : undefined;
    searchParams.delete('include');
    if (known) {
      searchParams.set('include', known);
    }
    return {request: fallback};
  },

  pagination({json}) {
    const next = valueAt(json, ['links', 'next']);
    return {next: asText(valueAt(next, ['href']) ?? next), total: asNumber(valueAt(json, ['meta', 'count']))};
  },

  parseItems(json, {url}) {
    const data = dataOf(json, url);
    if (data.length > 0 && data.every(isTerm)) {
      throw unknownShape(url, 'The answer has the terms of a vocabulary in it, and no content.', HINT);
    }
    const answer = answerOf(json, data, url);
    return buildItems(data, url, (entity) => itemOf(entity, answer));
  },

  parseThemes(json, {url}) {
    const data = dataOf(json, url);
    if (data.length > 0 && !data.some(isTerm)) {
      throw unknownShape(url, 'The answer has no terms of a vocabulary in it.', HINT);
    }
    const answer = answerOf(json, data, url);
    return buildThemes(data, url, (term) => themeOf(term, answer));
  },
};

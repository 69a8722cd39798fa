import type {ItemDraft} from '../model/build-item.js';
import {buildItems, buildThemes} from '../model/build-list.js';
import type {ThemeDraft} from '../model/build-theme.js';
import {isTheme} from '../model/is-theme.js';
import {asList, asNumber, asText, isRecord, valueAt, type JsonRecord} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import {OWN_EXCERPT, shorten} from '../model/plain-text.js';
import {eitherText} from './either-text.js';
import {drupal, INCLUDE, MOST_PER_PAGE, UUID} from './drupal.js';
import type {SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';

// What the field for themes is called in a Drupal as it is installed.
const THEME_FILTER = 'filter[field_tags.id]';
const VOCABULARY = 'tags';

const PICTURES = /image|media|photo|picture|visual|bild|thumbnail/;
const TERMS = /tag|categor|theme|topic|subject|keyword|term|rubri|thema/;
const TEASERS = /summary|teaser|excerpt|intro|abstract|lead|chapo|description|subtitle/;

const HINT =
  'The address of articles ends in /jsonapi/node/article, that of a vocabulary in /jsonapi/taxonomy_term/tags.';

const attribute = (entity: unknown, ...path: readonly string[]) => valueAt(entity, ['attributes', ...path]);

/** The entities that came with an answer, by type and id. */
type Included = ReadonlyMap<string, JsonRecord>;

const keyOf = (entity: unknown) => `${asText(valueAt(entity, ['type']))} ${asText(valueAt(entity, ['id']))}`;

function includedIn(json: unknown): Included {
  const entities = asList(valueAt(json, ['included'])).filter(isRecord);
  return new Map(entities.map((entity) => [keyOf(entity), entity]));
}

/** What an entity refers to: of each of its relationships the name, and each of the references, which have a `meta`. */
function referencesOf(entity: unknown): {name: string; reference: JsonRecord; type: string}[] {
  const relationships = valueAt(entity, ['relationships']);
  return Object.entries(isRecord(relationships) ? relationships : {}).flatMap(([name, relationship]) => {
    const data = valueAt(relationship, ['data']);
    const list = (Array.isArray(data) ? data : [data]) as readonly unknown[];
    return list.filter(isRecord).map((reference) => ({name, reference, type: asText(reference.type) ?? ''}));
  });
}

/** A picture: that of an image field, or of a media entity, whose picture is an image field of its own. */
function imageOf(entity: unknown, included: Included, depth = 0): ItemDraft['image'] {
  // A picture's thumbnail is the picture itself; that of anything else is better than none.
  const references = referencesOf(entity).toSorted(
    (a, b) => Number(a.name === 'thumbnail') - Number(b.name === 'thumbnail'),
  );
  for (const {reference, type} of references) {
    const {alt, width, height} = isRecord(reference.meta) ? reference.meta : {};
    const target = included.get(keyOf(reference));
    const url = attribute(target, 'uri', 'url');
    if (type === 'file--file' && width !== undefined && url !== undefined) {
      return {url, alt, width, height};
    }
    const image = type.startsWith('media--') && depth < 2 ? imageOf(target, included, depth + 1) : undefined;
    if (image !== undefined) {
      return image;
    }
  }
  return undefined;
}

/** The text of a text field: plain, or as Drupal's filters left it. */
const textOf = (value: unknown) => eitherText(isRecord(value) ? (value.processed ?? value.value) : value);

function excerptOf(entity: unknown): {text: string; cut: boolean} {
  const attributes = isRecord(valueAt(entity, ['attributes'])) ? (attribute(entity) as JsonRecord) : {};
  const own = [
    valueAt(attributes.body, ['summary']),
    ...Object.entries(attributes)
      .filter(([name]) => name.startsWith('field_') && TEASERS.test(name))
      .map(([, value]) => value),
  ]
    .map(textOf)
    .find(Boolean);
  const text = Object.values(attributes).find((value) => valueAt(value, ['processed']));
  return own ? {text: own, cut: false} : shorten(textOf(attributes.body ?? text), OWN_EXCERPT);
}

/** A path of the site below what its API is below: the folder it is installed in, or the prefix of a language. */
function addressOf(entity: unknown, url: string, fallback = ''): string | undefined {
  const path = asText(attribute(entity, 'path', 'alias')) ?? fallback;
  return path.startsWith('/') ? new URL(url).pathname.replace(/\/jsonapi\b.*$/, '') + path : path;
}

function themeOf(term: unknown, url: string): unknown {
  const parent = referencesOf(term).find(({name}) => name === 'parent')?.reference.id;
  return {
    id: valueAt(term, ['id']),
    slug: asText(attribute(term, 'path', 'alias'))?.replace(/^.*\//, ''),
    name: attribute(term, 'name'),
    description: textOf(attribute(term, 'description')),
    url: addressOf(term, url),
    // What has none above it is said to be below a "virtual" one.
    parent: parent === 'virtual' ? undefined : parent,
  } satisfies ThemeDraft;
}

function itemOf(entity: unknown, included: Included, url: string): unknown {
  if (!isRecord(entity)) {
    return entity;
  }
  const references = referencesOf(entity).map(({reference, ...other}) => ({
    ...other,
    target: included.get(keyOf(reference)),
  }));
  const node = asText(attribute(entity, 'drupal_internal__nid'));
  const language = attribute(entity, 'langcode');
  const {text, cut} = excerptOf(entity);
  return {
    id: entity.id,
    title: attribute(entity, 'title') ?? attribute(entity, 'name'),
    url: addressOf(entity, url, node && `/node/${node}`),
    excerpt: text,
    truncated: cut,
    published: attribute(entity, 'created'),
    updated: attribute(entity, 'changed'),
    image: imageOf(entity, included),
    authors: references.filter(({name}) => name === 'uid').map(({target}) => attribute(target, 'display_name')),
    themes: references
      .filter(({type, target}) => type.startsWith('taxonomy_term--') && target)
      .map(({target}) => themeOf(target, url)),
    language: language === 'und' || language === 'zxx' ? undefined : language,
  } satisfies ItemDraft;
}

/** The entities of an answer, one as a list of one. */
function dataOf(json: unknown, url: string): readonly unknown[] {
  const data = valueAt(json, ['data']);
  const links = valueAt(json, ['links']);
  // The root of the API has no data, and links to every kind of content there is.
  const root = isRecord(links) && Object.keys(links).some((name) => name.includes('--'));
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
  async filterByTheme(request, theme, ask) {
    let id = UUID.test(theme) ? theme : undefined;
    if (id === undefined) {
      // Terms have no slugs of their own to be asked by.
      const address = new URL(
        request.pathname.replace(/\/jsonapi\/.*$/, `/jsonapi/taxonomy_term/${VOCABULARY}`),
        request,
      );
      const terms = drupal.request({url: address, what: 'themes', limit: MOST_PER_PAGE, order: 'source'});
      try {
        const {entries} = drupalReader.parseThemes(await ask(terms), {url: address.href, language: ''});
        id = entries.find((entry) => isTheme(entry, theme))?.id;
      } catch (error) {
        // A site without that vocabulary answers 404.
        if (!(error instanceof NewsError && (error.kind === 'http' || error.kind === 'format'))) {
          throw error;
        }
      }
    }
    if (id === undefined) {
      return undefined;
    }
    const narrowed = new URL(request);
    narrowed.searchParams.set(THEME_FILTER, id);
    return narrowed;
  },

  fallbackFor({status, answer}, request, named) {
    const instead = new URL(request);
    const {searchParams} = instead;
    if (status !== 400) {
      return undefined;
    }
    const detail = asText(valueAt(answer, ['errors', '0', 'detail'])) ?? '';
    if (searchParams.has(THEME_FILTER) && !detail.includes('relationship')) {
      searchParams.delete(THEME_FILTER);
      // Few of them will be of the theme.
      if (!named.searchParams.has('page[limit]')) {
        searchParams.set('page[limit]', String(MOST_PER_PAGE));
      }
      return {request: instead, ofAllThemes: true};
    }
    if (!searchParams.has('include') || named.searchParams.has('include')) {
      return undefined;
    }
    const known = searchParams.get('include') === INCLUDE ? knownInclude(detail) : undefined;
    searchParams.delete('include');
    if (known) {
      searchParams.set('include', known);
    }
    return {request: instead};
  },

  pagination({json}) {
    const next = valueAt(json, ['links', 'next']);
    return {next: asText(valueAt(next, ['href']) ?? next), total: asNumber(valueAt(json, ['meta', 'count']))};
  },

  parseItems(json, {url}) {
    const included = includedIn(json);
    const data = dataOf(json, url);
    if (data.length > 0 && data.every(isTerm)) {
      throw unknownShape(url, 'The answer has the terms of a vocabulary in it, and no content.', HINT);
    }
    return buildItems(
      data.map((entity) => itemOf(entity, included, url)),
      url,
    );
  },

  parseThemes(json, {url}) {
    const data = dataOf(json, url);
    if (data.length > 0 && !data.some(isTerm)) {
      throw unknownShape(url, 'The answer has no terms of a vocabulary in it.', HINT);
    }
    return buildThemes(
      data.map((term) => themeOf(term, url)),
      url,
    );
  },
};

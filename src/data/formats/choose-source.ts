import {importPart} from '../model/part.js';
import {NewsError} from '../model/news-error.js';
import {dateReader} from '../model/parts.js';
import {drupal, isDrupal} from './drupal.js';
import {ghost, isGhost} from './ghost.js';
import {isJsonFeed, jsonFeed} from './json-feed.js';
import {jsonFeedReader} from './json-feed-reader.js';
import {customFormat, type CustomFormat, type SourceDefinition} from './custom-format.js';
import type {SourceFormat, SourceReader, SourceRequest} from './source.js';
import {isWordPress, wordpress} from './wordpress.js';
import {wordpressReader} from './wordpress-reader.js';

/**
 * The formats of systems that few pages read, by name, and which addresses are theirs. Nothing else of them is there until a page
 * needs it: see `on-demand-formats.ts`.
 */
export const ON_DEMAND: Readonly<Record<string, RegExp>> = {
  plone: /^[^?#]*\/(\+\+api\+\+(?![^/?#])|@(querystring-)?(search|vocabularies)\b)/,
  localist: /^[^?#]*\/api\/2(\.\d)?\/events\b/,
  // A site without pretty permalinks has the route in a parameter.
  'events-calendar': /(\/|%2F)tribe\1events\1v1\1./i,
  'json-ld': /^[^?#]*\.jsonld\b/,
  publications: /^https:\/\/api\.(archives-ouvertes\.fr\/search|(crossref|openalex)\.org\/([^?#]*\/)?works)\b/,
};

/** The name of the format in {@link ON_DEMAND} that an address is of. */
export const onDemandAt = ({href}: URL): string | undefined =>
  Object.keys(ON_DEMAND).find((name) => ON_DEMAND[name]?.test(href));

interface BuiltIn {
  source: SourceFormat;
  /** Whether an answer has this format's shape. */
  matches(json: unknown): boolean;
  /** Most pages need one reader at the most beside those of WordPress and JSON Feed, so the others are imported on demand. */
  reader(): SourceReader | Promise<SourceReader>;
}

const BUILT_IN: readonly BuiltIn[] = [
  {source: wordpress, matches: isWordPress, reader: () => wordpressReader},
  {source: jsonFeed, matches: isJsonFeed, reader: () => jsonFeedReader},
  {
    source: drupal,
    matches: isDrupal,
    reader: async () => (await importPart(() => import('./drupal-reader.js'))).drupalReader,
  },
  {
    source: ghost,
    matches: isGhost,
    reader: async () => (await importPart(() => import('./ghost-reader.js'))).ghostReader,
  },
];

/** The values of the `format` attribute, beside the formats that a page registers. */
export const FORMATS = [
  'auto',
  'wordpress',
  'json-feed',
  'drupal',
  'ghost',
  'plone',
  'localist',
  'events-calendar',
  'json-ld',
  'publications',
  'mapped',
] as const;

/** A format that is built in, or one that was registered. */
// An intersection keeps the names for editors to suggest, where a union with string alone would swallow them.
// eslint-disable-next-line typescript/ban-types
export type NewsFormat = (typeof FORMATS)[number] | (string & {});

const own = new Map<string, CustomFormat>();
const listeners = new Set<() => void>();

/** The format that a name means now: `auto` for one that nobody knows, or not yet. */
export function knownFormat(name: NewsFormat): NewsFormat {
  return own.has(name) || FORMATS.some((format) => format === name) ? name : 'auto';
}

/** Calls back whenever a format is registered, until the function it returns is called. */
export function onRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Adds a format: `format="its-name"` then reads it, and `auto` finds it by its `matchesUrl` and `matchesResponse`, before the
 * formats that are built in. Registered again, a name means the newer one.
 *
 * @throws NewsError of kind `config` for a definition that cannot be used, and for the name of a format that is built in
 */
export function registerSource(definition: SourceDefinition): void {
  const source = customFormat(definition);
  if (FORMATS.some((format) => format === source.format)) {
    throw new NewsError('config', `registerSource: the format "${source.format}" is built in.`, {
      hint: 'Give yours another name.',
      url: '',
    });
  }
  own.set(source.format, source);
  listeners.forEach((listener) => listener());
}

/** The format that a page has registered under a name. */
export function registeredSource(name: string): CustomFormat | undefined {
  return own.get(name);
}

/** What to ask, and how to recognise the format of what came. */
export interface Source {
  /** The format that was named, or that the address is of; undefined where neither says it. */
  readonly format: string | undefined;
  /** The address to ask; see {@link SourceFormat.request}. */
  request(request: SourceRequest): URL | Promise<URL>;
  /** The name of the format that an answer is read as; undefined where it has the shape of none that is there. */
  formatOf(json: unknown): string | undefined;
}

const only = ({format, request}: Pick<Source, 'request'> & {format: string}): Source => ({
  format,
  request,
  formatOf: () => format,
});

const asItIs: SourceFormat['request'] = ({url}) => new URL(url);

const onDemandFormats = () => importPart(() => import('./on-demand-formats.js'));

const onDemand = (format: string): Pick<Source, 'request'> & {format: string} => ({
  format,
  request: async (request) => ((await onDemandFormats()).onDemandFormat(format)?.source.request ?? asItIs)(request),
});

/**
 * The source to ask. `auto`, and a format that nobody knows, recognises the format by the address, and once more by the shape
 * of what came: a WordPress behind an unknown address is found, and a static JSON file at `/feed/json` too.
 *
 * @param map the text of the `map` attribute; a map makes `auto` mean `mapped`
 */
export function chooseSource(name: NewsFormat, map: string, url: URL): Source {
  const known: readonly SourceFormat[] = [...own.values(), ...BUILT_IN.map(({source}) => source)];
  const named =
    known.find(({format}) => format === name) ?? (Object.hasOwn(ON_DEMAND, name) ? onDemand(name) : undefined);
  if (named !== undefined) {
    return only(named);
  }
  if (name === 'mapped' || map.trim() !== '') {
    return {format: 'mapped', request: asItIs, formatOf: () => 'mapped'};
  }
  const byAddress = known.find((source) => source.matchesUrl(url));
  if (byAddress !== undefined && own.has(byAddress.format)) {
    // Whoever registers a format for an address knows what comes from there.
    return only(byAddress);
  }
  const found = onDemandAt(url);
  const asked = byAddress ?? (found === undefined ? undefined : onDemand(found));
  return {
    format: asked?.format,
    request: (request) => (asked?.request ?? asItIs)(request),
    formatOf(json) {
      const shape =
        [...own.values()].find((source) => source.matchesResponse(json)) ??
        BUILT_IN.find(({matches}) => matches(json))?.source;
      // An empty list is what it should be at a WordPress address, and what else looks like nothing (its users, its types of
      // content) is no list of something else.
      return shape?.format ?? (byAddress === wordpress ? byAddress.format : undefined);
    },
  };
}

/**
 * Imports what reads a format.
 *
 * @param name undefined where an answer has the shape of none that is there
 * @param map the text of the `map` attribute
 * @param url the address that errors name
 * @param json the answer, by which its format is recognised if none is named
 * @throws NewsError of kind `config` for a map that cannot be read
 */
export async function loadReader(
  name: string | undefined,
  map: string,
  url: string,
  json?: unknown,
): Promise<SourceReader> {
  const reader = own.get(name ?? '') ?? BUILT_IN.find(({source}) => source.format === name)?.reader();
  if (reader !== undefined) {
    return reader;
  }
  const loadMapped = async () => {
    // It needs that too, and asks for both at once.
    void dateReader.tryLoad();
    const {mappedReader, parseFieldMap} = await importPart(() => import('./mapped-reader.js'));
    return mappedReader(parseFieldMap(map, url));
  };
  const loadOnDemand = async () => (await onDemandFormats()).onDemandFormat(name, json)?.reader();
  if (name === 'mapped') {
    return loadMapped();
  }
  // Both at once where nothing is known: most lists have a shape of their own.
  const [found, mapped] = await Promise.all([loadOnDemand(), name === undefined ? loadMapped() : undefined]);
  return found ?? mapped ?? loadMapped();
}

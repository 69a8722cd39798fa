import {NewsError} from '../model/news-error.js';
import {drupal} from './drupal.js';
import {parseFieldMap} from './field-map.js';
import {ghost} from './ghost.js';
import {jsonFeed} from './json-feed.js';
import {mapped} from './mapped.js';
import {ownSource, type SourceDefinition} from './own-source.js';
import type {Source} from './source.js';
import {wordpress} from './wordpress.js';

const BUILT_IN: readonly Source[] = [wordpress, jsonFeed, drupal, ghost];

/** The values of the `format` attribute, beside the formats that a page registers. */
export const FORMATS = ['auto', 'wordpress', 'json-feed', 'drupal', 'ghost', 'mapped'] as const;

/** A format that is built in, or one that was registered. */
// An intersection keeps the names for editors to suggest, where a union with string alone would swallow them.
// eslint-disable-next-line typescript/ban-types
export type NewsFormat = (typeof FORMATS)[number] | (string & {});

const own = new Map<string, Source>();
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
 * Adds a format: `format="its-name"` then reads it, and `auto` finds it by its `handles` and `recognises`, before the
 * formats that are built in. Registered again, a name means the newer one.
 *
 * @throws NewsError of kind `config` for a definition that cannot be used, and for the name of a format that is built in
 */
export function registerSource(definition: SourceDefinition): void {
  const source = ownSource(definition);
  if (FORMATS.some((format) => format === source.format)) {
    throw new NewsError('config', `registerSource: the format "${source.format}" is built in.`, {
      hint: 'Give yours another name.',
      url: '',
    });
  }
  own.set(source.format, source);
  listeners.forEach((listener) => listener());
}

/**
 * The source to ask and to read the answer with. `auto`, and a format that nobody knows, tells formats apart by the address,
 * and once more by the shape of what came: a WordPress behind an unknown address is found, and a static JSON file at
 * `/feed/json` too.
 *
 * @param map the text of the `map` attribute; a map makes `auto` mean `mapped`
 * @throws NewsError of kind `config` for a map that cannot be read
 */
export function chooseSource(format: NewsFormat, map: string, url: URL): Source {
  const sources = [...own.values(), ...BUILT_IN];
  const named = sources.find((source) => source.format === format);
  if (named !== undefined) {
    return named;
  }
  const lists = mapped(parseFieldMap(map, url.href));
  if (format === 'mapped' || map.trim() !== '') {
    return lists;
  }
  const byAddress = sources.find((source) => source.handles(url));
  if (byAddress !== undefined && own.get(byAddress.format) === byAddress) {
    // Whoever registers a format for an address knows what comes from there.
    return byAddress;
  }
  const byShape = (json: unknown) => {
    const known = sources.find((source) => source.recognises(json));
    // A list that looks like nothing, such as an empty one, is what it should be at a WordPress address.
    return known ?? (byAddress === wordpress && Array.isArray(json) ? wordpress : lists);
  };
  return {
    format: 'auto',
    formatOf: (json) => byShape(json).format,
    handles: () => true,
    recognises: () => true,
    request: (request) => (byAddress ?? lists).request(request),
    ofTheme: async (...wanted) => byAddress?.ofTheme?.(...wanted),
    parseItems: (json, context) => byShape(json).parseItems(json, context),
    parseThemes: (json, context) => byShape(json).parseThemes(json, context),
    insteadOf: (...failure) => byAddress?.insteadOf?.(...failure),
    placeOf: (answer, context) => byShape(answer.json).placeOf?.(answer, context) ?? {},
    endsWith: (error) => sources.some((source) => source.endsWith?.(error)),
  };
}

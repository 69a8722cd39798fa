import {drupal} from './drupal.js';
import {parseFieldMap} from './field-map.js';
import {ghost} from './ghost.js';
import {jsonFeed} from './json-feed.js';
import {mapped} from './mapped.js';
import type {Source} from './source.js';
import {wordpress} from './wordpress.js';

const SOURCES: readonly Source[] = [wordpress, jsonFeed, drupal, ghost];

/** The values of the `format` attribute. */
export const FORMATS = ['auto', 'wordpress', 'json-feed', 'drupal', 'ghost', 'mapped'] as const;

export type NewsFormat = (typeof FORMATS)[number];

/**
 * The source to ask and to read the answer with. `auto` tells formats apart by the address, and once more by the shape
 * of what came: a WordPress behind an unknown address is found, and a static JSON file at `/feed/json` too.
 *
 * @param map the text of the `map` attribute; a map makes `auto` mean `mapped`
 * @throws NewsError of kind `config` for a map that cannot be read
 */
export function chooseSource(format: NewsFormat, map: string, url: URL): Source {
  const named = SOURCES.find((source) => source.format === format);
  if (named !== undefined) {
    return named;
  }
  const lists = mapped(parseFieldMap(map, url.href));
  if (format === 'mapped' || map.trim() !== '') {
    return lists;
  }
  const byAddress = SOURCES.find((source) => source.handles(url));
  const byShape = (json: unknown) => {
    const known = SOURCES.find((source) => source.recognises(json));
    // A list that looks like nothing, such as an empty one, is what it should be at a WordPress address.
    return known ?? (byAddress === wordpress && Array.isArray(json) ? wordpress : lists);
  };
  return {
    format: 'auto',
    handles: () => true,
    recognises: () => true,
    request: (request) => (byAddress ?? lists).request(request),
    ofTheme: async (...wanted) => byAddress?.ofTheme?.(...wanted),
    parseItems: (json, context) => byShape(json).parseItems(json, context),
    parseThemes: (json, context) => byShape(json).parseThemes(json, context),
    insteadOf: (...failure) => byAddress?.insteadOf?.(...failure),
    placeOf: (answer, context) => byShape(answer.json).placeOf?.(answer, context) ?? {},
    endsWith: (error) => SOURCES.some((source) => source.endsWith?.(error)),
  };
}

import {asText, isRecord} from '../model/json.js';
import type {SourceFormat} from './source.js';

/** Whether an answer is a JSON Feed. */
export function isJsonFeed(json: unknown): boolean {
  return isRecord(json) && /^https?:\/\/(www\.)?jsonfeed\.org\/version\//.test(asText(json.version) ?? '');
}

/**
 * JSON Feed 1.1 and 1.0.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const jsonFeed: SourceFormat = {
  format: 'json-feed',

  matchesUrl: (url) => /\/feed(\/json\/?|\.json)$/.test(url.pathname) || url.searchParams.get('feed') === 'json',

  request: ({url}) => new URL(url),
};

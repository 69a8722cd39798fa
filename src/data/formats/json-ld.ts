import {asText, isRecord} from '../model/json.js';
import type {RequestFormat} from './source.js';

/** Whether a context is that of schema.org, alone or with others. */
function isSchema(context: unknown): boolean {
  const contexts: readonly unknown[] = Array.isArray(context) ? context.slice(0, 10) : [context];
  return contexts.some((one) =>
    /^https?:\/\/(?:www\.)?schema\.org\/?/.test(asText(isRecord(one) ? one['@vocab'] : one) ?? ''),
  );
}

/** Whether an answer is JSON-LD with the words of schema.org. */
export function isJsonLd(json: unknown): boolean {
  return Array.isArray(json)
    ? json.length > 0 && json.slice(0, 3).every((entry) => isRecord(entry) && isSchema(entry['@context']))
    : isRecord(json) && isSchema(json['@context']);
}

/**
 * Articles and events in JSON-LD with the words of schema.org, as pages have them for search engines, in a file of its own.
 *
 * @see https://schema.org/NewsArticle
 */
export const jsonLd: RequestFormat = {
  format: 'json-ld',

  request: ({url}) => new URL(url),
};

import {isRecord} from '../model/json.js';
import type {RequestFormat} from './source.js';
import {withParameters} from './with-parameters.js';

// What a summary has only if it is asked for; one parameter each.
const METADATA = ['effective', 'modified', 'start', 'Subject', 'Language', 'image_field', 'image_scales'];

const isEntry = (value: unknown) => isRecord(value) && '@id' in value && '@type' in value && !('@context' in value);

/** Whether an answer is Plone's: a list of summaries, one content object, or the terms of a vocabulary. */
export function isPlone(json: unknown): boolean {
  if (!isRecord(json) || !('@id' in json) || '@context' in json) {
    return false;
  }
  const {items} = json;
  return Array.isArray(items)
    ? 'items_total' in json && (items.length === 0 || isEntry(items[0]) || (isRecord(items[0]) && 'token' in items[0]))
    : isEntry(json) && ('review_state' in json || 'UID' in json);
}

/**
 * The REST API of Plone 5.2 and later: a search, a collection, a folder, one content object, and the keywords of a site. A search
 * is asked for news, newest first, unless the address says something else.
 *
 * @see https://6.docs.plone.org/plone.restapi/docs/source/
 */
export const plone: RequestFormat = {
  format: 'plone',

  request({url, what, limit, order}) {
    if (what === 'themes' && url.pathname.includes('/@vocabularies/')) {
      return withParameters(url, {b_size: '500'});
    }
    const isSearch = /\/@search\/?$/.test(url.pathname);
    const request = withParameters(url, {
      b_size: String(what === 'themes' ? 100 : limit),
      ...(isSearch && !url.searchParams.has('SearchableText') && {portal_type: 'News Item'}),
      ...((isSearch || order !== 'source') && {
        sort_on: 'effective',
        sort_order: order === 'oldest' ? 'ascending' : 'descending',
      }),
    });
    if (!url.searchParams.has('metadata_fields') && !url.searchParams.has('fullobjects')) {
      METADATA.forEach((field) => request.searchParams.append('metadata_fields', field));
    }
    return request;
  },
};

import {asText, isRecord, ownFields, valueAt} from '../model/json.js';
import type {SourceFormat} from './source.js';
import {withParameters} from './with-parameters.js';

// Drupal sends no more at once, whatever is asked for (seen in Drupal 10.0; the JSON:API module's OffsetPage).
export const MAX_PER_PAGE = 50;

// What the fields are called in a Drupal as it is installed.
export const INCLUDE = 'uid,field_image,field_tags';

export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The filters that a choice adds. */
export const CHOSEN = /^filter\[(?:field_tags\.id|langcode|created|newsstand-\w+)\]/;

/**
 * Whether an answer is Drupal's, whose types have their bundle in them and which links to the specification. JSON:API itself is
 * spoken by others too (Laravel, Rails).
 */
export function isDrupal(json: unknown): boolean {
  const {jsonapi, data} = ownFields(json);
  const type = asText(valueAt([data].flat()[0], ['type']));
  return isRecord(jsonapi) && (isRecord(jsonapi.meta) || (type?.includes('--') ?? true));
}

/**
 * The JSON:API of Drupal 8.7 and later: content, one node, and the terms of a vocabulary. A list is asked for newest first,
 * since Drupal's own order is that of its table.
 *
 * @see https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module
 */
export const drupal: SourceFormat = {
  format: 'drupal',

  matchesUrl: (url) => /\/jsonapi\/\w+\/\w+/.test(url.pathname),

  request({url, what, limit, order}) {
    const single = UUID.test(url.pathname.split('/').at(-1) ?? '');
    const content = !single && what === 'items' && url.pathname.includes('/node/');
    return withParameters(url, {
      ...(what === 'items' && {
        include: INCLUDE,
        'fields[file--file]': 'uri',
        'fields[user--user]': 'display_name',
      }),
      ...(!single && {'page[limit]': String(what === 'items' ? Math.min(limit, MAX_PER_PAGE) : MAX_PER_PAGE)}),
      ...(content && {'filter[status]': '1', sort: order === 'oldest' ? 'created' : '-created'}),
    });
  },
};

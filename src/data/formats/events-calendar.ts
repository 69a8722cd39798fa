import {isRecord} from '../model/json.js';
import type {RequestFormat} from './source.js';
import {withParameters} from './with-parameters.js';
import {routeOf} from './wordpress.js';

// The API's limit for `per_page`.
const MAX_PER_PAGE = 50;

/** Whether an answer is that of The Events Calendar. */
export function isEventsCalendar(json: unknown): boolean {
  return isRecord(json) && Array.isArray(json.events) && typeof json.rest_url === 'string';
}

/**
 * Events of the WordPress plugin The Events Calendar, those to come first.
 *
 * @see https://docs.theeventscalendar.com/reference/functions/tribe_events_rest_url/ and the API's own `/tribe/events/v1/doc`
 */
export const eventsCalendar: RequestFormat = {
  format: 'events-calendar',

  request: ({url, what, limit}) =>
    /\/\d+\/?$/.test(routeOf(url) ?? '')
      ? new URL(url)
      : withParameters(url, {per_page: String(what === 'themes' ? MAX_PER_PAGE : Math.min(limit, MAX_PER_PAGE))}),
};

import {isRecord, valueAt} from '../model/json.js';
import type {RequestFormat} from './source.js';
import {withParameters} from './with-parameters.js';

// The API's limit for `pp`, and how far ahead it looks: a day, if it is not asked for more.
const MAX_PER_PAGE = 100;
const DAYS = '180';

/** Whether an answer is Localist's. */
export function isLocalist(json: unknown): boolean {
  const events = valueAt(json, ['events']);
  return (
    Array.isArray(events) &&
    (events.length > 0
      ? valueAt(events[0], ['event', 'localist_url']) !== undefined ||
        Array.isArray(valueAt(events[0], ['event', 'event_instances']))
      : isRecord(json) && isRecord(json.page) && 'current' in json.page)
  );
}

/**
 * The API of Localist, calendars of events.
 *
 * @see https://developer.localist.com/doc/api
 */
export const localist: RequestFormat = {
  format: 'localist',

  request({url, what, limit}) {
    if (what === 'themes' || !/\/events(?:\/search)?\/?$/.test(url.pathname)) {
      return new URL(url);
    }
    const isBounded = ['days', 'end', 'start'].some((name) => url.searchParams.has(name));
    return withParameters(url, {pp: String(Math.min(limit, MAX_PER_PAGE)), ...(!isBounded && {days: DAYS})});
  },
};

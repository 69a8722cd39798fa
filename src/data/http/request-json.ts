import type {Answer} from './fetch-json.js';
import {fetchWithRetry, type FetchOptions, type OnAttemptFailed} from './fetch-with-retry.js';
import {platform} from './platform.js';
import {SharedRequests} from './shared-requests.js';

/** How to ask, and with what. */
export interface RequestOptions extends FetchOptions {
  /** Used instead of the global `fetch`. */
  fetch?: typeof fetch | undefined;
}

const requests = new SharedRequests<Answer>();
const requestsBy = new WeakMap<typeof fetch, SharedRequests<Answer>>();

/** The requests that are made with a `fetch`: an answer to one is none to another. */
function requestsWith(fetch: typeof globalThis.fetch | undefined): SharedRequests<Answer> {
  if (fetch === undefined) {
    return requests;
  }
  const own = requestsBy.get(fetch) ?? new SharedRequests<Answer>();
  requestsBy.set(fetch, own);
  return own;
}

/**
 * Asks an address for JSON, with retries. All who ask the same at the same time share one request.
 *
 * @throws NewsError, or the signal's reason if it aborts
 */
export function requestJson(
  url: string,
  options: RequestOptions,
  signal: AbortSignal,
  onAttemptFailed: OnAttemptFailed,
): Promise<Answer> {
  const {timeout, retries, fetch} = options;
  const context = fetch === undefined ? platform : {...platform, fetch};
  return requestsWith(fetch).join(
    [url, timeout, retries].join(' '),
    (shared, report) => fetchWithRetry(url, options, shared, report, context),
    signal,
    onAttemptFailed,
  );
}

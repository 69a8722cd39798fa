import {NewsError} from '../model/news-error.js';
import {type Answer, fetchJson} from './fetch-json.js';
import {platform, type Platform} from './platform.js';
import {SharedRequests} from './shared-requests.js';
import {retryDelay} from './retry-delay.js';

/** How to ask. */
export interface FetchOptions {
  /** Seconds an attempt may take. */
  timeout: number;
  /** Automatic retries after the first attempt. */
  retries: number;
}

/**
 * Called after each failed attempt, whose number is `error.attempt`.
 *
 * @param willRetry whether another attempt follows by itself
 */
export type OnAttemptFailed = (error: NewsError, willRetry: boolean) => void;

function wait(milliseconds: number, signal: AbortSignal, platform: Platform): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = platform.after(milliseconds, () => {
      signal.removeEventListener('abort', leave);
      resolve();
    });
    const leave = () => {
      cancel();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave);
  });
}

/** Asks an address for JSON, and again after failures that pass; see {@link retryDelay} and {@link fetchJson}. */
export async function fetchWithRetry(
  url: string,
  {timeout, retries}: FetchOptions,
  signal: AbortSignal,
  onAttemptFailed: OnAttemptFailed,
  platform: Platform,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return {...(await fetchJson(url, {timeout, signal}, platform)), attempt};
    } catch (error) {
      if (!(error instanceof NewsError)) {
        throw error;
      }
      error.attempt = attempt;
      const delay = retryDelay(error, attempt, {retries, random: platform.random()}, platform.now());
      onAttemptFailed(error, delay !== undefined);
      if (delay === undefined) {
        throw error;
      }
      // The caller may have left because of what was reported.
      signal.throwIfAborted();
      await wait(delay, signal, platform);
    }
  }
}

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

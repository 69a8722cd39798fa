import type {Answer} from './fetch-json.js';
import {fetchWithRetry, type FetchOptions, type TryListener} from './fetch-with-retry.js';
import {platform} from './platform.js';
import {SharedRequests} from './shared-requests.js';

const requests = new SharedRequests<Answer>();

/**
 * Asks an address for JSON, with retries. All who ask the same at the same time share one request.
 *
 * @throws NewsError, or the signal's reason if it aborts
 */
export function requestJson(
  url: string,
  options: FetchOptions,
  signal: AbortSignal,
  onFailedTry: TryListener,
): Promise<Answer> {
  const key = [url, options.timeout, options.retries].join(' ');
  return requests.join(key, (own, told) => fetchWithRetry(url, options, own, told, platform), signal, onFailedTry);
}

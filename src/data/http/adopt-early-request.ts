import {earlyRequests} from './early-requests.js';

// What nobody has taken by then is of another moment than whoever asks now.
const MAX_AGE = 30_000;

/** Takes the answer to a request that was made early, once; undefined where there is none. */
export function adoptEarlyRequest(url: string, signal: AbortSignal | null | undefined): Promise<Response> | undefined {
  const requests = earlyRequests();
  const early = requests.get(url);
  requests.delete(url);
  if (early === undefined || Date.now() - early.madeAt > MAX_AGE) {
    early?.controller.abort();
    return undefined;
  }
  signal?.addEventListener('abort', () => early.controller.abort(signal.reason), {once: true});
  return early.response;
}

import {fetchAdopting} from './preloads.js';
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
  signal?.addEventListener('abort', () => early.controller.abort(signal.reason));
  return early.response;
}

/** What the transport needs of the world. Given as an argument, so that a test can drive it by hand. */
export interface Platform {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to, but not including, 1. */
  random(): number;
  /** False only where the device is known to have no connection. */
  online(): boolean;
  /** Calls back after so many milliseconds, unless the function it returns is called before. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The browser's, or Node's. Each global is looked up when used: a page may replace it after this module has loaded. */
export const platform: Platform = {
  fetch: (url, init = {}) => adoptEarlyRequest(String(url), init.signal) ?? fetchAdopting(String(url), init),
  now: () => Date.now(),
  random: () => Math.random(),
  // Node's navigator has no `onLine`.
  online: () => globalThis.navigator?.onLine !== false,
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

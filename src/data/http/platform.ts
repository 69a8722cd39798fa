import {adoptEarlyRequest} from './adopt-early-request.js';
import {fetchAdopting} from './preloads.js';

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

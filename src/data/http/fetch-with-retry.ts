import {NewsError} from '../model/news-error.js';
import {fetchJson, type Answer} from './fetch-json.js';
import type {Platform} from './platform.js';
import {retryDelay} from './retry-delay.js';

/** How to ask. */
export interface FetchOptions {
  /** Seconds a try may take. */
  timeout: number;
  /** Automatic retries after the first try. */
  retries: number;
}

/**
 * Told of each failed try.
 *
 * @param attempt 1 for the first try
 * @param willRetry whether another one follows by itself
 */
export type TryListener = (error: NewsError, attempt: number, willRetry: boolean) => void;

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
    signal.addEventListener('abort', leave, {once: true});
  });
}

/** Asks an address for JSON, and again after failures that pass; see {@link retryDelay} and {@link fetchJson}. */
export async function fetchWithRetry(
  url: string,
  options: FetchOptions,
  signal: AbortSignal,
  onFailedTry: TryListener,
  platform: Platform,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchJson(url, {timeout: options.timeout, signal}, platform);
    } catch (error) {
      if (!(error instanceof NewsError)) {
        throw error;
      }
      const delay = retryDelay(error, attempt, {retries: options.retries, random: platform.random()}, platform.now());
      onFailedTry(error, attempt, delay !== undefined);
      if (delay === undefined) {
        throw error;
      }
      // Whoever was told may have left because of it.
      signal.throwIfAborted();
      await wait(delay, signal, platform);
    }
  }
}

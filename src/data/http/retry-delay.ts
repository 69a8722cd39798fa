import type {NewsError} from '../model/news-error.js';

/** How often and how to try again. */
export interface RetryOptions {
  /** Automatic retries after the first try. */
  retries: number;
  /** From 0 up to, but not including, 1: spreads the visitors of a page over time. */
  random: number;
}

const FIRST_DELAY = 500;
const LONGEST_DELAY = 8_000;
const LONGEST_RETRY_AFTER = 60_000;

const RETRIED_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Milliseconds that a `Retry-After` asks for, or undefined for nonsense: whole seconds or a date (RFC 9110, 10.2.3),
 * a moment in the past being now.
 */
function retryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) {
    return Number(text) * 1000;
  }
  // A date of the oldest of its three forms names no zone, and is in GMT all the same (RFC 9110, 5.6.7, asctime-date).
  const zoned = /\d{4}$/.test(text) ? `${text} GMT` : text;
  const date = /^[a-z]+,? .*\d\d:\d\d:\d\d/i.test(text) ? Date.parse(zoned) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * Milliseconds to wait before the next try, or undefined to give up. What a `Retry-After` asks for, up to a minute;
 * otherwise about 0.5, 1, 2, 4 and then 8 seconds, of which jitter takes away up to half.
 *
 * An `offline` error is never retried here: no retry should be used up before the connection is back.
 *
 * @param attempt number of tries made, 1 after the first
 * @param now milliseconds since 1970
 */
export function retryDelay(error: NewsError, attempt: number, options: RetryOptions, now: number): number | undefined {
  const passing =
    error.kind === 'network' ||
    error.kind === 'timeout' ||
    (error.kind === 'http' && RETRIED_STATUS.has(error.status ?? 0));
  if (!passing || attempt > options.retries) {
    return undefined;
  }
  const asked = retryAfter(error.retryAfter, now);
  if (asked !== undefined) {
    return Math.min(asked, LONGEST_RETRY_AFTER);
  }
  const longest = Math.min(FIRST_DELAY * 2 ** (attempt - 1), LONGEST_DELAY);
  return longest * (1 - options.random / 2);
}

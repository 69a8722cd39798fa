import type {NewsError} from '../model/news-error.js';

/** How often and how to try again. */
export interface RetryOptions {
  /** Automatic retries after the first attempt. */
  retries: number;
  /** From 0 up to, but not including, 1: spreads the requests of a page's visitors over time. */
  random: number;
}

const FIRST_DELAY = 500;
const MAX_DELAY = 8_000;
const MAX_RETRY_AFTER = 60_000;

const RETRIED_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * The `Retry-After` of an answer, or for status 429, where it is missing, what the rate limit headers say instead, in the
 * same form: `RateLimit-Reset` and `X-RateLimit-Reset` in seconds (IETF draft "RateLimit header fields", version 7) or as a
 * time since 1970 in seconds or milliseconds, or the `reset` or, from version 8 on, the `t` of `RateLimit`.
 */
export function retryAfterOf({status, headers}: Response): string | undefined {
  const retryAfter = headers.get('retry-after');
  if (retryAfter !== null || status !== 429) {
    return retryAfter ?? undefined;
  }
  const reset = headers.get('ratelimit-reset') ?? headers.get('x-ratelimit-reset');
  const text = reset ?? /(?:^|[;,]\s*)(?:t|reset)=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1] ?? '';
  const seconds = /^\d{1,13}$/.test(text) ? Number(text) : Number.NaN;
  // As a duration these are over 30 years.
  return seconds > 1e9 ? new Date(seconds * (seconds > 1e11 ? 1 : 1000)).toUTCString() : text || undefined;
}

/**
 * Milliseconds that a `Retry-After` header asks for, or undefined for nonsense: whole seconds or a date (RFC 9110, 10.2.3),
 * a moment in the past being now.
 */
function retryAfterDelay(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) {
    return Number(text) * 1000;
  }
  // A date of the oldest of its three forms names no zone, and is in GMT all the same (RFC 9110, 5.6.7, asctime-date).
  const zoned = / \d{4}$/.test(text) ? `${text} GMT` : text;
  const date = /^[a-z]+,? .*\d\d:\d\d:\d\d/i.test(text) ? Date.parse(zoned) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * Milliseconds to wait before the next attempt, or undefined to give up: about 0.5, 1, 2, 4 and then 8 seconds, of which
 * jitter takes away up to half. A `Retry-After` can only ask for more, up to a minute, to which jitter adds up to half a
 * second: visitors who were all refused at once do not all come back at once.
 *
 * An `offline` error is never retried here: no retry should be used up before the connection is back.
 *
 * @param attempt number of attempts made, 1 after the first
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
  const backoff = Math.min(FIRST_DELAY * 2 ** (attempt - 1), MAX_DELAY) * (1 - options.random / 2);
  const requested = Math.min(retryAfterDelay(error.retryAfter, now) ?? 0, MAX_RETRY_AFTER);
  return requested > backoff ? requested + FIRST_DELAY * options.random : backoff;
}

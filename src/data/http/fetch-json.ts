import {asText, ownOnly, parseJsonSafely, valueAt} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import {BENT_HINT, httpHint, NETWORK_HINT, parseHint} from './hints.js';
import type {Platform} from './platform.js';
import {readText, type Receive} from './read-text.js';
import {ACCEPT, credentialsFor} from './request-init.js';
import {retryAfterOf} from './retry-delay.js';

/** Largest answer read, in bytes after decompression. */
export const MAX_BYTES = 5_000_000;

// An error's body is read for its message alone.
const MAX_ERROR_BYTES = 20_000;

/** What came, and from where. */
export interface Answer {
  readonly json: unknown;
  /** The number of the attempt that it answers: 1 for the first. */
  readonly attempt: number;
  /** Of another origin's headers only those that it exposes; WordPress exposes its totals. */
  readonly headers: Headers;
  /** The address that answered: another one than was asked after a redirect. */
  readonly url: string;
}

/**
 * Settles as `work` does, or rejects once the signal aborts, even if `work` never settles: `fetch` is often wrapped by
 * scripts of the page, and not all wrappers pass the signal on.
 */
function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    work.then(resolve, reject);
  });
}

/** The JSON that came with an error status, or undefined where none did. */
async function readFailure(response: Response, signal: AbortSignal, receive: Receive): Promise<unknown> {
  try {
    return await parseJsonSafely((await readText(response, MAX_ERROR_BYTES, signal, receive)) ?? '');
  } catch {
    return undefined;
  }
}

/** What the source itself says about its error: WordPress's `message`, Drupal's `errors[].detail`, Ghost's `errors[].message`. */
function messageIn(json: unknown): string {
  const texts = [['message'], ['errors', '0', 'detail'], ['errors', '0', 'message']].map((path) => valueAt(json, path));
  return asText(texts.find(Boolean))?.slice(0, 200).replace(/\.$/, '') ?? '';
}

async function readAnswer(response: Response, url: string, signal: AbortSignal, receive: Receive): Promise<Answer> {
  if (!response.ok) {
    const answer = await readFailure(response, signal, receive);
    const said = messageIn(answer);
    throw new NewsError('http', `The source answered ${response.status}${said && `: ${said}`}.`, {
      hint: httpHint(response.status),
      url,
      status: response.status,
      answer,
      retryAfter: retryAfterOf(response),
    });
  }
  const text = await readText(response, MAX_BYTES, signal, receive);
  if (text === undefined) {
    throw new NewsError('format', 'The answer is too large.', {
      hint: `At most ${MAX_BYTES / 1_000_000} MB are read. Ask the source for fewer items or fields.`,
      url,
    });
  }
  try {
    return {
      json: await parseJsonSafely(text.replace(/^\uFEFF+/, '')),
      attempt: 1,
      headers: response.headers,
      url: response.url || url,
    };
  } catch (cause) {
    // Anything else is thrown by a parser that the page has put in the place of the browser's.
    if ((cause as Error).name !== 'SyntaxError') {
      throw cause;
    }
    throw new NewsError('parse', 'The answer is not JSON.', {hint: parseHint(text), url, cause});
  }
}

/**
 * Asks an address for JSON, once. No credentials and no header that would need a preflight.
 *
 * @param timeout seconds until the whole answer must be there, the body included
 * @throws NewsError of kind `offline`, `network`, `timeout`, `http`, `parse` or `format`; the signal's reason if it aborts
 */
export async function fetchJson(
  url: string,
  {timeout, signal}: {timeout: number; signal: AbortSignal},
  {fetch, after, online}: Platform,
): Promise<Answer> {
  signal.throwIfAborted();
  const attempt = new AbortController();
  let late = false;
  // The network makes promises reject. Whatever throws is of the page, as is what hands on something else than a response.
  let isBent = true;
  const receive: Receive = async (work) => {
    isBent = false;
    const result = await work;
    isBent = true;
    return result;
  };
  const stop = () => attempt.abort(signal.reason);
  signal.addEventListener('abort', stop);
  const cancelTimer = after(timeout * 1000, () => {
    late = true;
    attempt.abort();
  });
  try {
    const request = ownOnly({credentials: credentialsFor(url), headers: {accept: ACCEPT}, signal: attempt.signal});
    const ask = async () => {
      const answer = fetch(url, request);
      isBent = false;
      const response = await answer;
      isBent = true;
      // What a wrapper hands on may be anything; without a status it is a response that scripts may not look into.
      if (typeof response.ok !== 'boolean' || !response.status || response.bodyUsed || response.body?.locked) {
        throw new TypeError(BENT_HINT);
      }
      return readAnswer(response, url, attempt.signal, receive);
    };
    return await untilAborted(ask(), attempt.signal);
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof NewsError) {
      throw cause;
    }
    if (late) {
      throw new NewsError('timeout', `No complete answer within ${timeout} second${timeout === 1 ? '' : 's'}.`, {
        hint: 'The source is slow. Let a cache answer, ask for fewer fields, or allow it more time with the timeout attribute.',
        url,
        cause,
      });
    }
    throw online()
      ? new NewsError('network', 'The source could not be read.', {hint: isBent ? BENT_HINT : NETWORK_HINT, url, cause})
      : new NewsError('offline', 'The device is offline.', {
          hint: 'The news comes when the connection is back.',
          url,
          cause,
        });
  } finally {
    cancelTimer();
    signal.removeEventListener('abort', stop);
  }
}

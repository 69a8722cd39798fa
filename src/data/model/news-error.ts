import {ownOnly} from './json.js';

/**
 * What kind of thing went wrong:
 *
 * - `config`: the tag itself is wrong (no http or https address, a map that cannot be read)
 * - `offline`: the visitor's device has no connection
 * - `network`: the host did not answer, or the browser may not read its answer (CORS)
 * - `timeout`: no complete answer within the time limit
 * - `http`: an answer with an error status
 * - `parse`: the answer is not JSON
 * - `format`: JSON, but not news in a shape we know, or too much of it
 */
export type NewsErrorKind = 'config' | 'offline' | 'network' | 'timeout' | 'http' | 'parse' | 'format';

/** The details of a {@link NewsError} beside its kind and message. */
export interface NewsErrorDetails {
  /** What the webmaster can do about it, in a sentence or two. */
  hint: string;
  /** The address that was asked. */
  url: string;
  /** The HTTP status, for kind `http`. */
  status?: number | undefined;
  /** The `Retry-After` header as sent, where the browser may read it. */
  retryAfter?: string | undefined;
  /** The JSON that the source sent with an error status. */
  answer?: unknown;
  /** The error underneath. */
  cause?: unknown;
}

// A page may have two copies of this class, of two scripts or of a file that came at the second attempt.
const BRAND = Symbol.for('newsstand-elements.error');

/**
 * The one error type of the data layer. `message` says what is wrong and `hint` what to do; both are for the
 * webmaster, never for the reader of the page.
 */
export class NewsError extends Error {
  static override [Symbol.hasInstance](value: unknown): value is NewsError {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  /** @internal */
  readonly [BRAND] = true;
  readonly kind: NewsErrorKind;
  readonly hint: string;
  readonly url: string;
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
  /** The JSON that the source sent with an error status, for kind `http`; undefined where it sent none. */
  readonly answer: unknown;
  /** The number of the attempt that failed with this error: 1 for the first, 2 for the first retry. */
  attempt = 1;

  constructor(kind: NewsErrorKind, message: string, input: NewsErrorDetails) {
    const details = ownOnly(input);
    super(message, details.cause === undefined ? undefined : {cause: details.cause});
    this.kind = kind;
    this.hint = details.hint;
    this.url = details.url;
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    this.answer = details.answer;
  }

  // A getter, not a field: assigning a field throws in a page that has frozen Error.prototype.
  override get name(): string {
    return 'NewsError';
  }
}

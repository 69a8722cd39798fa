import {corsVerdict, type CorsVerdict} from './cors.js';
import type {Answer} from '../http/get.js';

/** One request as a browser would make it for a page, and what it would make of the answer. */
export interface Exchange extends Answer {
  /** The `Origin` that was sent; none for the page's own server. */
  origin: string | undefined;
  cors: CorsVerdict;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether a browser refuses to load an address in a page because it is not encrypted and the page is. */
export function isMixedContent(page: URL, url: URL): boolean {
  return page.protocol === 'https:' && url.protocol === 'http:' && !LOOPBACK.test(url.hostname);
}

/**
 * The `Origin` that a browser sends at each step of a request, redirects followed: none to the page's own server, and
 * `null` once a redirect has led from a foreign server to yet another one (Fetch standard, "HTTP-redirect fetch").
 */
export class OriginTrail {
  readonly #page: string;
  #origin: string | undefined;
  #last: string | undefined;

  constructor(page: URL) {
    this.#page = page.origin;
  }

  /** The origin to send to the next address. */
  next(url: URL): string | undefined {
    const left = this.#last !== undefined && this.#last !== url.origin && this.#last !== this.#page;
    if (left) {
      this.#origin = 'null';
    } else if (url.origin !== this.#page) {
      // Once a request has crossed, it stays a foreign one, also where it is led back.
      this.#origin ??= this.#page;
    }
    this.#last = url.origin;
    return this.#origin;
  }
}

/** What a browser makes of an answer. */
export function exchangeOf(answer: Answer, origin: string | undefined): Exchange {
  const header = answer.headers.get('access-control-allow-origin');
  const cors: CorsVerdict =
    origin === undefined ? {allowed: true, because: 'same origin'} : corsVerdict(origin, header);
  return {...answer, origin, cors};
}

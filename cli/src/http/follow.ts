import {get, type Answer, type GetOptions} from './get.js';

/** Browsers give up after so many (Fetch standard, "HTTP-redirect fetch"). */
const MOST_REDIRECTS = 20;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** A redirect that leads nowhere. */
export class RedirectError extends Error {
  override readonly name = 'RedirectError';
  readonly code = 'BAD_REDIRECT';
}

/** Where a redirect leads, or undefined for an answer that is none. */
function targetOf({status, headers, url}: Answer): URL | undefined {
  const location = headers.get('location');
  if (!REDIRECTS.has(status) || location === null) {
    return undefined;
  }
  if (!URL.canParse(location, url)) {
    throw new RedirectError(`It is redirected to "${location}", which is no address.`);
  }
  const target = new URL(location, url);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    throw new RedirectError(`It is redirected to ${target.protocol}//, which is neither http nor https.`);
  }
  return target;
}

/** How to ask at each step. */
export interface FollowOptions extends Omit<GetOptions, 'headers'> {
  /** What to send to an address. */
  headersFor(url: URL): Readonly<Record<string, string>>;
  /** Told of each answer as it comes, redirects included. */
  onAnswer?(answer: Answer): void;
}

/**
 * Asks an address, and where it redirects to.
 *
 * @returns the last answer
 * @throws RedirectError, and what {@link get} throws
 */
export async function follow(start: URL, {headersFor, onAnswer, ...options}: FollowOptions): Promise<Answer> {
  let url = start;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await get(url, {...options, headers: headersFor(url)});
    onAnswer?.(answer);
    const target = targetOf(answer);
    if (target === undefined) {
      return answer;
    }
    url = target;
  }
  throw new RedirectError(`It is redirected more than ${MOST_REDIRECTS} times, in a circle perhaps.`);
}

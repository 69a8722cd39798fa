import {counted} from '../terminal/amounts.js';
import {get, type Answer, type GetOptions} from './get.js';
import type {Scope} from './network-scope.js';
import {RequestQueue} from './request-queue.js';

/** Browsers give up after so many (Fetch standard, "HTTP-redirect fetch"). */
const MAX_REDIRECTS = 20;

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
  if (target.username !== '' || target.password !== '') {
    throw new RedirectError(`It is redirected to an address of ${target.host} with a name or a password in it.`);
  }
  return target;
}

// So many requests at a time, to one server and in all: a source should hardly notice that we are there.
const queue = new RequestQueue({ofHost: 2, inAll: 8});

/** No answer in the time that there was. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
  readonly code = 'TIME_LIMIT';
}

/** How to ask at each step. */
export interface FollowOptions extends Omit<GetOptions, 'headers' | 'from'> {
  /** What to send to an address. */
  headersFor(url: URL): Readonly<Record<string, string>>;
  /** Told of each answer as it comes, redirects included. */
  onAnswer?(answer: Answer): void;
  /** Seconds from the first request to the end of the last answer; the time in our own queue is not the server's. */
  timeLimit?: number;
  /** From where what named the address can be reached; default: this machine, whose user may name anything. */
  from?: Scope;
  /** Whether a redirect may lead to an address of a narrower scope than that which it comes from. */
  allowPrivate?: boolean;
}

async function steps(start: URL, options: FollowOptions): Promise<Answer> {
  const {headersFor, onAnswer, from: named = 'loopback', allowPrivate = false, ...rest} = options;
  let [url, from] = [start, allowPrivate ? 'loopback' : named];
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const answer = await get(url, {...rest, from, headers: headersFor(url)});
    onAnswer?.(answer);
    const target = targetOf(answer);
    if (target === undefined) {
      return answer;
    }
    url = target;
    from = allowPrivate ? 'loopback' : answer.scope;
  }
  throw new RedirectError(`It is redirected more than ${MAX_REDIRECTS} times, in a circle perhaps.`);
}

/** Runs work that may be ended, and goes on when it is, even where the work itself does not settle. */
async function endable<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal,
  seconds: number | undefined,
): Promise<Result> {
  const end = new AbortController();
  const late = () => end.abort(new TimeLimitError(`No complete answer within ${counted(seconds ?? 0, 'second')}.`));
  const timer = seconds === undefined ? undefined : setTimeout(late, seconds * 1000);
  const stop = () => end.abort(signal.reason);
  signal.addEventListener('abort', stop, {once: true});
  try {
    return await new Promise<Result>((resolve, reject) => {
      end.signal.addEventListener('abort', () => reject(end.signal.reason as Error), {once: true});
      work(end.signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/**
 * Asks an address, and where it redirects to, when its turn comes.
 *
 * @returns the last answer
 * @throws RedirectError, TimeLimitError, what {@link get} throws, or the signal's reason
 */
export function follow(start: URL, options: FollowOptions): Promise<Answer> {
  const {signal, timeLimit} = options;
  return queue.run(start.host, signal, () =>
    endable((ended) => steps(start, {...options, signal: ended}), signal, timeLimit),
  );
}

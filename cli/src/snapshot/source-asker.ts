import {htmlToText, NewsError, type NewsErrorKind} from 'newsstand-elements/data';
import {decodeText} from '../http/decode-text.js';
import {follow, RedirectError, TimeLimitError} from '../http/follow.js';
import {ACCEPT_ENCODING, EncodingError} from '../http/decompress.js';
import {ScopeError, type Scope} from '../http/network-scope.js';
import {otherAddresses} from '../http/other-addresses.js';
import {reachProblem} from '../http/reach-problem.js';
import {responseOf, type Ask} from '../http/ask.js';
import {withRetryAfter} from '../http/retry-after.js';
import {printableLine} from '../terminal/printable.js';
import {jsonOfXml} from '../xml/feed-thread.js';
import {isAtom, isXmlFeed, junkBeforeFeed} from '../xml/is-xml-feed.js';
import {withoutPrologue} from '../xml/prologue.js';
import type {Copy, ResponseCache} from './response-cache.js';

/** More than the data layer reads, so that the layer itself refuses what is too large. */
const MAX_BYTES = 5_000_001;

const ACCEPT =
  'application/feed+json, application/json, application/atom+xml, application/rss+xml;q=0.9, application/xml;q=0.8, */*;q=0.1';

/** What an error is to the data layer: it tries again what may pass. */
function kindOf(error: unknown): NewsErrorKind {
  if (error instanceof TimeLimitError) {
    return 'timeout';
  }
  const lasting = error instanceof RedirectError || error instanceof ScopeError || error instanceof EncodingError;
  return lasting ? 'format' : 'network';
}

/** Makes an answer, as often as it is wanted; throws instead where there was none. */
type Outcome = () => Response;

/**
 * A copy as the data layer reads it: JSON as it is, an XML feed as a JSON Feed.
 *
 * @throws NewsError where it is an XML feed that cannot be read, or the signal's reason
 */
async function jsonOf({text, finalUrl}: Copy, signal: AbortSignal | undefined): Promise<string> {
  return isXmlFeed(text) ? jsonOfXml(text, finalUrl, signal) : text;
}

const bare = ({origin, pathname}: URL) => origin + pathname;

/** A page that names its feeds is a better help than any hint about JSON. */
function refuseHtml({text, finalUrl}: Copy): void {
  if (/^<(!doctype html|html)/i.test(withoutPrologue(text))) {
    const named = otherAddresses({text, url: finalUrl}, 'any feed');
    throw new NewsError('parse', 'The answer is an HTML page, not a feed.', {
      hint: named ?? 'Name the address of the feed, not that of the page.',
      url: finalUrl,
    });
  }
}

function refuseJunk({text, finalUrl}: Copy): void {
  const junk = junkBeforeFeed(text);
  if (junk !== undefined) {
    throw new NewsError('parse', `Something is printed before the feed: “${printableLine(htmlToText(junk), 120)}”.`, {
      hint:
        'That is usually a message of PHP or of a plugin. On the server switch display_errors off (in WordPress, ' +
        'WP_DEBUG_DISPLAY to false), and mend what it warns of.',
      url: finalUrl,
    });
  }
}

const isJsonFeed = (text: string) => text.slice(0, 2_000).includes('jsonfeed.org/version');

/** The title that a feed gives itself; undefined for what is no feed, or has none. */
function titleOf(json: string): string | undefined {
  if (!isJsonFeed(json)) {
    return undefined;
  }
  try {
    const {title} = JSON.parse(json) as {title?: unknown};
    return typeof title === 'string' ? htmlToText(title) || undefined : undefined;
  } catch {
    return undefined;
  }
}

/** The media type of a feed; undefined for what is none. */
function feedType(text: string): string | undefined {
  if (isXmlFeed(text)) {
    return isAtom(text) ? 'application/atom+xml' : 'application/rss+xml';
  }
  return isJsonFeed(text) ? 'application/feed+json' : undefined;
}

/** How sources are asked. */
export interface AskerOptions {
  userAgent: string;
  /** Seconds an attempt may take, once its turn has come. */
  timeout: number;
  /** Whether a redirect may lead from a public address to a private one. */
  allowPrivate: boolean;
}

/**
 * What the data layer is to wait for an answer: for ever, since it cannot know how long a request waits for its turn here. The
 * asker itself ends each try in time.
 */
export const NO_TIME_LIMIT = 86_400;

/** Asks sources for the time of one run: each address once, and only whether it is new where there is a copy. */
export class SourceAsker {
  readonly #cache: ResponseCache;
  readonly #options: AskerOptions;
  /** The good answers of this run, by what was asked. */
  readonly fresh = new Map<string, Copy>();
  /** What came of each address that was asked in this run. */
  readonly #outcomes = new Map<string, Outcome>();
  readonly #skipped = new Set<string>();
  readonly #titles = new Map<string, string>();
  /** From where each host that answered can be reached, by its origin. */
  readonly #scopes = new Map<string, Scope>();

  constructor(cache: ResponseCache, options: AskerOptions) {
    this.#cache = cache;
    this.#options = options;
  }

  /** Where addresses of this run were redirected to, each without its parameters. */
  get redirects(): ReadonlyMap<string, string> {
    return new Map(
      [...this.fresh.values()]
        .map(({url, finalUrl}) => [bare(new URL(url)), bare(new URL(finalUrl))] as const)
        .filter(([url, finalUrl]) => url !== finalUrl),
    );
  }

  /** The title of the feed at an address, or at the same one with parameters; undefined without one. */
  titleAt(address: string): string | undefined {
    return this.#titles.get(bare(new URL(address)));
  }

  /** From where the host of an address can be reached, as far as this run knows; otherwise from everywhere. */
  scopeAt(address: string): Scope {
    return this.#scopes.get(new URL(address).origin) ?? 'public';
  }

  /** What readers can subscribe to at an address that was asked as it is: RSS, Atom or a JSON Feed; undefined for anything else. */
  feedAt(address: string): {type: string; title: string | undefined} | undefined {
    const copy = this.fresh.get(address);
    const type = copy && feedType(copy.text);
    return type === undefined ? undefined : {type, title: this.titleAt(address)};
  }

  /** A copy as the data layer reads it. @throws NewsError where it is an XML feed that cannot be read */
  async #outcomeOf(copy: Copy, signal?: AbortSignal): Promise<Outcome> {
    const json = await jsonOf(copy, signal);
    const [key, title] = [bare(new URL(copy.url)), titleOf(json)];
    if (title !== undefined && !this.#titles.has(key)) {
      this.#titles.set(key, title);
    }
    return () => responseOf(200, new Headers({'content-type': 'application/json'}), Buffer.from(json));
  }

  /** From now on addresses are not asked any more. */
  skip(addresses: Iterable<string>): void {
    for (const address of addresses) {
      this.#skipped.add(address);
    }
  }

  /** Asks the network. */
  readonly ask: Ask = async (url, init) => {
    if (this.#skipped.has(url.href)) {
      if (this.fresh.has(url.href)) {
        return this.#again(url);
      }
      // Of a kind that is not tried again.
      throw new NewsError('format', 'It has failed before in this run.', {hint: '', url: url.href});
    }
    if (this.fresh.has(url.href)) {
      return this.#again(url);
    }
    let outcome: Outcome;
    try {
      outcome = await this.#get(url, init);
    } catch (error) {
      outcome = () => {
        throw error;
      };
    }
    this.#outcomes.set(url.href, outcome);
    return outcome();
  };

  async #get(url: URL, {signal}: Parameters<Ask>[1]): Promise<Outcome> {
    const {userAgent, timeout, allowPrivate} = this.#options;
    const copy = await this.#cache.read(url.href);
    try {
      const {status, headers, body, complete, ...answer} = await follow(url, {
        signal,
        maxBytes: MAX_BYTES,
        timeLimit: timeout,
        allowPrivate,
        headersFor: (step) => ({
          accept: ACCEPT,
          'accept-encoding': ACCEPT_ENCODING,
          'user-agent': userAgent,
          // What another address had is nothing to this one.
          ...(copy?.etag && copy.finalUrl === step.href && {'if-none-match': copy.etag}),
          ...(copy?.lastModified && copy.finalUrl === step.href && {'if-modified-since': copy.lastModified}),
        }),
      });
      this.#scopes.set(url.origin, answer.scope);
      if (status === 304 && copy !== undefined) {
        this.fresh.set(url.href, copy);
        return await this.#outcomeOf(copy, signal);
      }
      if (status !== 200 || !complete) {
        return () => responseOf(status, withRetryAfter(headers, Date.now()), body);
      }
      const found: Copy = {
        url: url.href,
        finalUrl: answer.url.href,
        contentType: headers.get('content-type') ?? undefined,
        etag: headers.get('etag') ?? undefined,
        lastModified: headers.get('last-modified') ?? undefined,
        text: decodeText(body, headers.get('content-type')),
      };
      refuseHtml(found);
      refuseJunk(found);
      const outcome = await this.#outcomeOf(found, signal);
      this.fresh.set(url.href, found);
      return outcome;
    } catch (error) {
      // Who gave it up says why: the run was stopped, or the time was over.
      if (error instanceof NewsError || signal.aborted) {
        throw error;
      }
      const {message, remedy} = reachProblem(error, url.host);
      throw new NewsError(kindOf(error), message, {hint: remedy, url: url.href, cause: error});
    }
  }

  /** Whether an address has been asked in this run. */
  hasAsked(url: URL): boolean {
    return this.#outcomes.has(url.href);
  }

  #again(url: URL): Response {
    const outcome = this.#outcomes.get(url.href);
    if (outcome === undefined) {
      throw new NewsError('network', 'It has not been asked in this run.', {hint: '', url: url.href});
    }
    return outcome();
  }

  /**
   * Answers without the network.
   *
   * @param isOfThisRun whether an address is answered, or fails, as it did in this run; to any other the copy of an earlier
   *   run is the answer
   */
  replay(isOfThisRun: (address: string) => boolean): Ask {
    return async (url, {signal}) => {
      if (isOfThisRun(url.href)) {
        return this.#again(url);
      }
      const copy = await this.#cache.read(url.href);
      if (copy === undefined) {
        throw new NewsError('network', 'There is no copy of an earlier answer.', {hint: '', url: url.href});
      }
      return (await this.#outcomeOf(copy, signal))();
    };
  }
}

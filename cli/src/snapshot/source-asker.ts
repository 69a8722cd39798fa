import {NewsError} from 'newsstand-elements/data';
import {decodeText} from '../http/decode-text.js';
import {follow} from '../http/follow.js';
import {ACCEPT_ENCODING} from '../http/get.js';
import {otherAddresses} from '../http/other-addresses.js';
import {reachProblem} from '../http/reach-problem.js';
import {responseOf, type Ask} from '../http/ask.js';
import {feedToJson} from '../xml/feed-to-json.js';
import {isXmlFeed} from '../xml/is-xml-feed.js';
import {withoutPrologue} from '../xml/prologue.js';
import type {Copy, ResponseCache} from './response-cache.js';

/** More than the data layer reads, so that the layer itself refuses what is too large. */
const MOST_BYTES = 5_000_001;

const ACCEPT =
  'application/feed+json, application/json, application/atom+xml, application/rss+xml;q=0.9, application/xml;q=0.8, */*;q=0.1';

/** Makes an answer, as often as it is wanted; throws instead where there was none. */
type Outcome = () => Response;

/**
 * A copy as the data layer reads it: JSON as it is, an XML feed as a JSON Feed.
 *
 * @throws NewsError where it is an XML feed that cannot be read
 */
function answerOf({text, finalUrl}: Copy): Outcome {
  if (!isXmlFeed(text)) {
    return () => responseOf(200, new Headers(), Buffer.from(text));
  }
  let json: string;
  try {
    json = JSON.stringify(feedToJson(text, finalUrl));
  } catch (cause) {
    throw new NewsError('parse', `The feed is not well-formed XML: ${(cause as Error).message}`, {
      hint: 'Its publisher finds the place with a feed validator, such as that of the W3C.',
      url: finalUrl,
      cause,
    });
  }
  return () => responseOf(200, new Headers({'content-type': 'application/feed+json'}), Buffer.from(json));
}

/** Asks sources for the time of one run: each address once, and only whether it is new where there is a copy. */
export class SourceAsker {
  readonly #cache: ResponseCache;
  readonly #userAgent: string;
  /** The good answers of this run, by what was asked. */
  readonly fresh = new Map<string, Copy>();
  /** What came of each address that was asked in this run. */
  readonly #outcomes = new Map<string, Outcome>();
  readonly #givenUp = new Set<string>();

  constructor(cache: ResponseCache, userAgent: string) {
    this.#cache = cache;
    this.#userAgent = userAgent;
  }

  /** From now on addresses are not asked any more. */
  giveUp(addresses: Iterable<string>): void {
    for (const address of addresses) {
      this.#givenUp.add(address);
    }
  }

  /** Asks the network. */
  readonly ask: Ask = async (url, init) => {
    if (this.#givenUp.has(url.href)) {
      if (this.fresh.has(url.href)) {
        return this.#again(url);
      }
      // Of a kind that is not tried again.
      throw new NewsError('format', 'It has failed before in this run.', {hint: '', url: url.href});
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
    const copy = await this.#cache.read(url.href);
    try {
      const {status, headers, body, complete, ...answer} = await follow(url, {
        signal,
        mostBytes: MOST_BYTES,
        headersFor: (step) => ({
          accept: ACCEPT,
          'accept-encoding': ACCEPT_ENCODING,
          'user-agent': this.#userAgent,
          // What another address had is nothing to this one.
          ...(copy?.etag && copy.finalUrl === step.href && {'if-none-match': copy.etag}),
          ...(copy?.lastModified && copy.finalUrl === step.href && {'if-modified-since': copy.lastModified}),
        }),
      });
      if (status === 304 && copy !== undefined) {
        this.fresh.set(url.href, copy);
        return answerOf(copy);
      }
      if (status !== 200 || !complete) {
        return () => responseOf(status, headers, body);
      }
      const found: Copy = {
        url: url.href,
        finalUrl: answer.url.href,
        contentType: headers.get('content-type') ?? undefined,
        etag: headers.get('etag') ?? undefined,
        lastModified: headers.get('last-modified') ?? undefined,
        text: decodeText(body, headers.get('content-type')),
      };
      const outcome = answerOf(found);
      this.#refuseHtml(found);
      this.fresh.set(url.href, found);
      return outcome;
    } catch (error) {
      // Who gave it up says why: the run was stopped, or the time was over.
      if (error instanceof NewsError || signal.aborted) {
        throw error;
      }
      const {message, remedy} = reachProblem(error, url.host);
      throw new NewsError('network', message, {hint: remedy, url: url.href, cause: error});
    }
  }

  /** A page that names its feeds is a better help than any hint about JSON. */
  #refuseHtml({text, finalUrl}: Copy): void {
    if (/^<(!doctype html|html)/i.test(withoutPrologue(text))) {
      const named = otherAddresses({text, url: finalUrl}, 'any feed');
      throw new NewsError('parse', 'The answer is an HTML page, not a feed.', {
        hint: named ?? 'Name the address of the feed, not that of the page.',
        url: finalUrl,
      });
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
    return async (url) => {
      if (isOfThisRun(url.href)) {
        return this.#again(url);
      }
      const copy = await this.#cache.read(url.href);
      if (copy === undefined) {
        throw new NewsError('network', 'There is no copy of an earlier answer.', {hint: '', url: url.href});
      }
      return answerOf(copy)();
    };
  }
}

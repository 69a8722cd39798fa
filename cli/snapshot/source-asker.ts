import {NewsError} from 'newsstand-elements/data';
import {decodeText} from '../http/decode-text.js';
import {follow} from '../http/follow.js';
import {ACCEPT_ENCODING} from '../http/get.js';
import {otherAddresses} from '../http/other-addresses.js';
import {reachProblem} from '../http/reach-problem.js';
import {responseOf, type Ask} from '../http/with-fetch.js';
import {feedToJson} from '../xml/feed-to-json.js';
import {isXmlFeed} from '../xml/is-xml-feed.js';
import type {Copy, ResponseCache} from './response-cache.js';

/** More than the data layer reads, so that the layer itself refuses what is too large. */
const MOST_BYTES = 5_000_001;

const ACCEPT =
  'application/feed+json, application/json, application/atom+xml, application/rss+xml;q=0.9, application/xml;q=0.8, */*;q=0.1';

/** A copy as the data layer reads it: JSON as it is, an XML feed as a JSON Feed. */
function answerOf({text, finalUrl}: Copy): Response {
  if (!isXmlFeed(text)) {
    return responseOf(200, new Headers(), Buffer.from(text));
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
  return responseOf(200, new Headers({'content-type': 'application/feed+json'}), Buffer.from(json));
}

/** Asks sources for the time of one run: each address once, and only whether it is new where there is a copy. */
export class SourceAsker {
  readonly #cache: ResponseCache;
  readonly #userAgent: string;
  /** What has been answered in this run, by what was asked. */
  readonly fresh = new Map<string, Copy>();
  #isGivenUp: (url: URL) => boolean = () => false;

  constructor(cache: ResponseCache, userAgent: string) {
    this.#cache = cache;
    this.#userAgent = userAgent;
  }

  /** From now on addresses are not asked any more. */
  giveUp(isGivenUp: (url: URL) => boolean): void {
    this.#isGivenUp = isGivenUp;
  }

  /** Asks the network. */
  readonly ask: Ask = async (url, {signal}) => {
    if (this.#isGivenUp(url)) {
      // Of a kind that is not tried again.
      throw new NewsError('format', 'It has failed before in this run.', {hint: '', url: url.href});
    }
    const copy = await this.#cache.read(url.href);
    try {
      const answer = await follow(url, {
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
      if (answer.status === 304 && copy !== undefined) {
        this.fresh.set(url.href, copy);
        return answerOf(copy);
      }
      if (answer.status !== 200 || !answer.complete) {
        return responseOf(answer.status, answer.headers, answer.body);
      }
      const {headers} = answer;
      const found: Copy = {
        url: url.href,
        finalUrl: answer.url.href,
        contentType: headers.get('content-type') ?? undefined,
        etag: headers.get('etag') ?? undefined,
        lastModified: headers.get('last-modified') ?? undefined,
        text: decodeText(answer.body, headers.get('content-type')),
      };
      const response = answerOf(found);
      this.#refuseHtml(found);
      this.fresh.set(url.href, found);
      return response;
    } catch (error) {
      // Who gave it up says why: the run was stopped, or the time was over.
      if (error instanceof NewsError || signal.aborted) {
        throw error;
      }
      const {message, remedy} = reachProblem(error, url.host);
      throw new NewsError('network', message, {hint: remedy, url: url.href, cause: error});
    }
  };

  /** A page that names its feeds is a better help than any hint about JSON. */
  #refuseHtml({text, finalUrl}: Copy): void {
    if (/^\s*(<!--[^]*?-->\s*)*<(!doctype html|html)/i.test(text)) {
      const named = otherAddresses({text, url: finalUrl}, 'any feed');
      throw new NewsError('parse', 'The answer is an HTML page, not a feed.', {
        hint: named ?? 'Name the address of the feed, not that of the page.',
        url: finalUrl,
      });
    }
  }

  /**
   * Answers without the network: what came in this run, and for sources that failed what came before.
   *
   * @param isFailed whether an address belongs to such a source
   */
  replay(isFailed: (url: URL) => boolean): Ask {
    return async (url) => {
      const copy = isFailed(url) ? await this.#cache.read(url.href) : this.fresh.get(url.href);
      if (copy === undefined) {
        throw new NewsError('network', 'There is no copy of an earlier answer.', {hint: '', url: url.href});
      }
      return answerOf(copy);
    };
  }
}

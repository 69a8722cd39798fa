import {version} from '../version.js';
import {follow} from '../http/follow.js';
import {responseOf, type Ask} from '../http/ask.js';
import {ACCEPT_ENCODING} from '../http/decompress.js';
import type {Answer} from '../http/get.js';
import {exchangeOf, OriginTrail, type Exchange} from './exchange.js';

/** One `fetch` of the elements: its steps, and why it came to no answer. */
export interface FetchRecord {
  steps: Exchange[];
  error?: unknown;
}

/** More than the data layer reads, so that the layer itself refuses what is too large. */
const MAX_BYTES = 5_000_001;

export const USER_AGENT = `newsstand/${version()} (check)`;

/**
 * Asks as a browser does for a page: the same headers, the same redirects. An answer that the browser would not let the
 * page read is recorded as such, and read all the same, so that the report can say what else is wrong.
 *
 * @param records filled with what happened, one entry a `fetch`
 */
export function browserAsk(page: URL, records: FetchRecord[], allowPrivate: boolean): Ask {
  return async (start, {headers, signal}) => {
    const record: FetchRecord = {steps: []};
    records.push(record);
    const trail = new OriginTrail(page);
    let origin: string | undefined;
    try {
      const answer: Answer = await follow(start, {
        signal,
        maxBytes: MAX_BYTES,
        allowPrivate,
        headersFor(url) {
          origin = trail.next(url);
          return {
            accept: headers.get('accept') ?? '*/*',
            'accept-encoding': ACCEPT_ENCODING,
            'accept-language': 'en',
            ...(origin !== undefined && {origin}),
            referer: `${page.origin}/`,
            'sec-fetch-dest': 'empty',
            'sec-fetch-mode': 'cors',
            'sec-fetch-site': origin === undefined ? 'same-origin' : 'cross-site',
            'user-agent': USER_AGENT,
          };
        },
        onAnswer: (step) => record.steps.push(exchangeOf(step, origin)),
      });
      return responseOf(answer.status, answer.headers, answer.body);
    } catch (error) {
      record.error = error;
      throw error;
    }
  };
}

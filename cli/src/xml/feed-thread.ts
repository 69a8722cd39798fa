import {Worker} from 'node:worker_threads';
import {NewsError, type NewsErrorKind} from 'newsstand-elements/data';
import {feedToJson} from './feed-to-json.js';

/** What a thread is to read. */
export interface FeedTask {
  text: string;
  url: string;
}

/** What became of it: the JSON Feed, or the parts of a NewsError. */
export type FeedResult = {json: string} | {kind: NewsErrorKind; message: string; hint: string};

/** A feed that is longer, in characters, takes a thread of its own; to start one takes some 50 ms. */
const SHORT = 200_000;

/** As {@link FeedResult} of an error of any kind. */
export function resultOf({text, url}: FeedTask): FeedResult {
  try {
    return {json: JSON.stringify(feedToJson(text, url))};
  } catch (error) {
    if (error instanceof NewsError) {
      const {kind, message, hint} = error;
      return {kind, message, hint};
    }
    throw error;
  }
}

function inThread(task: FeedTask, signal: AbortSignal | undefined): Promise<FeedResult> {
  return new Promise<FeedResult>((resolve, reject) => {
    const worker = new Worker(new URL('feed-worker.js', import.meta.url), {workerData: task});
    const stop = () => {
      reject(signal?.reason as Error);
      void worker.terminate();
    };
    signal?.addEventListener('abort', stop, {once: true});
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      // Without effect where it has told its result.
      reject(new Error(`The feed of ${task.url} could not be read.`));
    });
  });
}

/**
 * An XML feed as the text of a JSON Feed. A parser of XML needs a second or more for a megabyte of nothing but tags; in a thread
 * of its own it keeps nobody waiting: no other source, no time limit, and no signal that ends the program.
 *
 * @param url where the feed came from
 * @throws NewsError as {@link feedToJson} does, or the signal's reason
 */
export async function jsonOfXml(text: string, url: string, signal?: AbortSignal): Promise<string> {
  signal?.throwIfAborted();
  const task = {text, url};
  const result = text.length > SHORT ? await inThread(task, signal) : resultOf(task);
  if ('json' in result) {
    return result.json;
  }
  throw new NewsError(result.kind, result.message, {hint: result.hint, url});
}

import {ownOnly} from '../model/json.js';

/** Waits for what the network brings, and notes that it is the network that fails if that rejects. */
export type Receive = <Result>(work: Promise<Result>) => Promise<Result>;

/**
 * The body as text, or undefined if it is longer than `max` bytes; the rest is not downloaded. An abort ends the download,
 * also if the response comes from a `fetch` that knows nothing of our signal.
 */
export async function readText(
  response: Response,
  max: number,
  signal: AbortSignal,
  receive: Receive = (work) => work,
): Promise<string | undefined> {
  // Drops a byte order mark.
  const decoder = new TextDecoder();
  // WebKit reads the options of Object.prototype where there are none.
  const reader = response.body?.getReader(ownOnly({})) as ReadableStreamDefaultReader<Uint8Array> | undefined;
  if (reader === undefined) {
    // No content, or a response without streams, as wrappers and polyfills of `fetch` make them.
    const text = await receive(response.text());
    return text.length > max ? undefined : text;
  }
  const cancel = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', cancel);
  let text = '';
  let size = 0;
  // A reader and not `for await`: Safari's streams cannot be iterated.
  for (let chunk = await receive(reader.read()); !chunk.done; chunk = await receive(reader.read())) {
    size += chunk.value.byteLength;
    if (size > max) {
      cancel();
      return undefined;
    }
    text += decoder.decode(chunk.value, {stream: true});
  }
  return text + decoder.decode();
}

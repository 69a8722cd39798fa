/** What the data layer asks with: an address, and the headers and signal of `fetch`. */
export type Ask = (url: URL, init: {headers: Headers; signal: AbortSignal}) => Promise<Response>;

/**
 * Runs something with a `fetch` of our own in the place of Node's. The data layer looks `fetch` up whenever it asks, for
 * the sake of pages that replace it; that is how the companion sees headers, keeps copies and reads XML without a line
 * of that in the script of the elements. The process is ours alone.
 */
export async function withFetch<Result>(ask: Ask, run: () => Promise<Result>): Promise<Result> {
  const before = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    ask(new URL(input instanceof Request ? input.url : input), {
      headers: new Headers(init?.headers),
      signal: init?.signal ?? new AbortController().signal,
    });
  try {
    return await run();
  } finally {
    globalThis.fetch = before;
  }
}

/** Statuses whose answers have no body (Fetch standard, "null body status"). */
const BODILESS = new Set([101, 103, 204, 205, 304]);

/** An answer of ours as the data layer reads it. */
export function responseOf(status: number, headers: Headers, body: Uint8Array): Response {
  // What was decompressed is no longer what these say of it.
  const own = new Headers(headers);
  own.delete('content-encoding');
  own.delete('content-length');
  return new Response(BODILESS.has(status) ? null : Buffer.from(body), {status, headers: own});
}

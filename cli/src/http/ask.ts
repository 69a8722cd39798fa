/** What the data layer asks with: an address, and the headers and signal of `fetch`. */
export type Ask = (url: URL, init: {headers: Headers; signal: AbortSignal}) => Promise<Response>;

/**
 * The same as a `fetch` for the data layer: that is how the command-line tool sees headers, keeps copies and reads XML without
 * a line of it in the script of the elements.
 */
export function fetchFrom(ask: Ask): typeof fetch {
  return (input, init) =>
    ask(new URL(input instanceof Request ? input.url : input), {
      headers: new Headers(init?.headers),
      signal: init?.signal ?? new AbortController().signal,
    });
}

/** Statuses whose answers have no body (Fetch standard, "null body status"). */
const BODILESS = new Set([101, 103, 204, 205, 304]);

/** An answer of ours as the data layer reads it. */
export function responseOf(status: number, headers: Headers, body: Uint8Array): Response {
  // What was decompressed is no longer what these say of it.
  const own = new Headers(headers);
  own.delete('content-encoding');
  own.delete('content-length');
  // What is out of range is no status: a server that sends it is broken.
  const known = status >= 200 && status <= 599 ? status : 502;
  return new Response(BODILESS.has(known) ? null : Buffer.from(body), {status: known, headers: own});
}

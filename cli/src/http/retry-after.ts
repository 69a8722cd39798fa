/** From here on a number is a moment, in seconds since 1970, and no number of seconds. */
const MOMENT = 1_000_000_000;

/** The seconds to wait until a limit is lifted, or undefined where none of the headers in use says it. */
function secondsToReset(headers: Headers, now: number): number | undefined {
  // draft-ietf-httpapi-ratelimit-headers: `RateLimit: limit=100, remaining=0, reset=30` and, later, `RateLimit: "default";r=0;t=30`;
  // before it `RateLimit-Reset: 30`. `X-RateLimit-Reset` is older, and either seconds or a moment (GitHub).
  const combined = /(?:^|[,;]\s*)(?:reset|t)=(\d{1,12})(?![\d.])/i.exec(headers.get('ratelimit') ?? '')?.[1];
  const text = [
    headers.get('ratelimit-reset'),
    combined,
    headers.get('x-ratelimit-reset'),
    headers.get('x-rate-limit-reset'),
  ]
    .map((value) => /^\d{1,12}$/.exec(value?.trim() ?? '')?.[0])
    .find((value) => value !== undefined);
  const number = Number(text ?? Number.NaN);
  if (Number.isNaN(number)) {
    return undefined;
  }
  return number >= MOMENT ? Math.max(0, Math.ceil(number - now / 1000)) : number;
}

/**
 * Headers with a `Retry-After`, where a server says in another way when it may be asked again.
 *
 * @param now milliseconds since 1970
 */
export function withRetryAfter(headers: Headers, now: number): Headers {
  const seconds = headers.has('retry-after') ? undefined : secondsToReset(headers, now);
  if (seconds === undefined) {
    return headers;
  }
  const own = new Headers(headers);
  own.set('retry-after', String(seconds));
  return own;
}

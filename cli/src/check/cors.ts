/** Whether a page may read an answer, and why. */
export type CorsVerdict =
  | {allowed: true; because: 'same origin' | 'every page' | 'this page'}
  | {allowed: false; message: string; remedy: string};

const HOW =
  'Send “Access-Control-Allow-Origin: *” with these answers (they are public, and asked for without cookies). ' +
  'Where the server cannot be changed, put a snapshot on your own site: newsstand snapshot --help.';

/**
 * Whether the page may read an answer from another origin (Fetch standard, "CORS check", without credentials).
 *
 * @param pageOrigin as the browser sends it; `null` after a redirect across a third origin
 * @param header `Access-Control-Allow-Origin` as it came
 */
export function corsVerdict(pageOrigin: string, header: string | null): CorsVerdict {
  const value = header?.trim();
  if (value === '*') {
    return {allowed: true, because: 'every page'};
  }
  if (value === pageOrigin) {
    return {allowed: true, because: 'this page'};
  }
  if (value === undefined || value === '') {
    return {
      allowed: false,
      message: 'Pages of other sites may not read it: the header Access-Control-Allow-Origin is missing.',
      remedy: HOW,
    };
  }
  if (value.includes(',')) {
    return {
      allowed: false,
      message: `Access-Control-Allow-Origin is there twice (“${value}”), which browsers refuse.`,
      remedy: 'Two parts of the server add the header, often the CMS and the web server. Switch one of them off.',
    };
  }
  if (pageOrigin === 'null') {
    return {
      allowed: false,
      message: `After the redirect the browser names no origin (“null”), which “${value}” does not allow.`,
      remedy: 'Name the final address, without the redirect, or send “Access-Control-Allow-Origin: *”.',
    };
  }
  const slash =
    value.replace(/(?<!\/)\/+$/, '') === pageOrigin ? ' An origin is written without a slash at its end.' : '';
  return {
    allowed: false,
    message: `It may be read by pages of “${value}” only, not of ${pageOrigin}.${slash}`,
    remedy: `Allow ${pageOrigin}, or every page. ${HOW}`,
  };
}

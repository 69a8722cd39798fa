import {parseJson} from '../model/json.js';

/** What the webmaster can do about an error status. */
export function httpHint(status: number): string {
  if (status === 401 || status === 403) {
    return 'The source is closed to visitors. Ask its administrator to open this address to the public. Ghost needs its Content API key in the address (?key=…).';
  }
  if (status === 404 || status === 410) {
    return 'Nothing is at this address. Check the src attribute.';
  }
  if (status === 429) {
    return 'The source gets too many requests. Ask for a higher limit, or let a cache answer.';
  }
  return status >= 500
    ? 'The source itself failed. Its administrator finds the reason in the server log.'
    : 'The source refused the request. Check the src attribute and its parameters.';
}

/** What text that is no JSON is, and what the webmaster can do about it. */
export function parseHint(text: string): string {
  // Caches and themes like to leave a comment before the page.
  const start = text.slice(0, 10_000).replace(/(?:\s*<!--[^]*?-->)*\s*/, '');
  if (text.trim() === '') {
    return 'The answer is empty.';
  }
  if (/^<(\?xml|rss|feed|rdf)/i.test(start)) {
    return 'The answer is XML, such as an RSS feed, which a browser cannot read from another site. Name a JSON address.';
  }
  if (/^<(!doctype|html|head|body)/i.test(start)) {
    return 'The answer is an HTML page. Name the address of the JSON, not that of the page.';
  }
  // Without what follows the last bracket before a tag it is JSON; a text that is cut off may have "[…]</p>" in it.
  if (isJson(text.slice(0, lastBracketBeforeTag(text)))) {
    return 'Something is printed after the JSON, often a PHP warning or the comment of a cache. Switch that off on the server.';
  }
  return /^<[^]*[[{]/.test(start)
    ? 'Something is printed before the JSON, often a PHP warning. Switch off display_errors on the server.'
    : 'The answer is not complete or not valid JSON.';
}

/** How much of a text there is up to the last bracket that is followed by a tag; 0 if there is none. */
function lastBracketBeforeTag(text: string): number {
  const tail = text.slice(-2000);
  const found = /[\]}](?=\s*<[^[{\]}]*$)/.exec(tail);
  return found === null ? 0 : text.length - tail.length + found.index + 1;
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}

/** Why a browser reports no more than a failed request. */
export const NETWORK_HINT =
  'The host is unreachable, or it does not allow this page to read its answer: the header Access-Control-Allow-Origin is missing. ' +
  'An error page of the server often lacks it too.';

/** Why an answer that came cannot be read. */
export const BENT_HINT =
  'Another script of this page is in the way, such as one that wraps fetch and hands on no Response, or one that was read already.';

import {isDataAddress, isXmlFeedAddress} from './data-address.js';

/** `good`: as it should be; `note`: the news is shown, but something could be better; `problem`: it is not. */
export type Level = 'good' | 'note' | 'problem';

/** One thing that was looked at, in plain words. */
export interface Finding {
  level: Level;
  text: string;
  /** What to ask the administrator of the source for. */
  ask?: string;
}

/** What a browser can tell of a source. */
export interface Facts {
  /** The address that was asked. */
  url: URL;
  /** Whether the answer could be read; `hidden`: there is one, which this page may not read; `late`: not all of it came in time. */
  outcome: 'read' | 'hidden' | 'late' | 'none';
  /** How long was waited for it. */
  seconds: number;
  status: number;
  contentType: string;
  cacheControl: string;
  /** Any other header that lets a browser or a proxy keep the answer for a time. */
  expires: string;
  /** Size of the answer, in bytes, unpacked. */
  bytes: number;
  milliseconds: number;
  text: string;
  /** Whether the text is JSON. */
  isJson: boolean;
}

const CORS_ASK = (url: URL) =>
  `Please let other sites read ${url.origin}${url.pathname}: send the header "Access-Control-Allow-Origin: *" with its answers. ` +
  'It is public data, and no cookie is sent.';

const SLOW_ASK = 'The address is slow. Could a cache (in the CMS, the web server or a CDN) answer it?';

const JSON_ASK =
  'Which address has your news as JSON (for example the REST API of WordPress, the JSON:API of Drupal, or a JSON Feed)? Other ' +
  'sites must be allowed to read it: please send the header "Access-Control-Allow-Origin: *" with it. It is public data, and ' +
  'no cookie is sent.';

const XML_FEED =
  'This is RSS or Atom, which browsers cannot show from another site. The WordPress plugin can read it; for any other page, ' +
  'look for a JSON version, or let the command-line tool make one (newsstand snapshot; with --pictures FOLDER it copies the pictures too).';

const XML_ASK = (url: URL) => `Is there a JSON version of ${url.href}, such as a JSON Feed or a REST API?`;

const CLOSED_ASK = (url: URL) =>
  `Please open ${url.href} for reading without a login. On WordPress a security plugin may have closed the REST API.`;

function reached({url, outcome, seconds}: Facts): Finding {
  if (outcome === 'read') {
    return {level: 'good', text: 'The address answers, and lets other sites read the answer.'};
  }
  if (outcome === 'late') {
    return {level: 'problem', text: `No complete answer came within ${seconds} seconds.`, ask: SLOW_ASK};
  }
  if (outcome === 'hidden' && isXmlFeedAddress(url)) {
    return {level: 'problem', text: XML_FEED, ask: XML_ASK(url)};
  }
  if (outcome === 'hidden' && !isDataAddress(url)) {
    return {level: 'problem', text: 'This looks like a page, and other sites may not read it.', ask: JSON_ASK};
  }
  return outcome === 'hidden'
    ? {
        level: 'problem',
        text: 'The address answers, but does not let other sites read the answer.',
        ask: CORS_ASK(url),
      }
    : {
        level: 'problem',
        text: 'No answer came. Open the address in a new tab: is it spelled correctly, and is the server up?',
      };
}

/** A WordPress that was found by the address of a page on it, and that only users who are logged in may read. */
export function closedWordPress(url: URL, status: number): Finding {
  return {
    level: 'problem',
    text: `This site runs WordPress, but its news is closed to visitors (status ${status}).`,
    ask: CLOSED_ASK(url),
  };
}

function answered({status, url}: Facts): Finding[] {
  if (status >= 200 && status < 300) {
    return [];
  }
  if (status === 401 || status === 403) {
    return [
      {
        level: 'problem',
        text: `The address is closed to visitors (status ${status}).`,
        ask: CLOSED_ASK(url),
      },
    ];
  }
  return [
    status === 404
      ? {level: 'problem', text: 'Nothing is at this address (status 404).'}
      : {
          level: 'problem',
          text: `The source answers with an error (status ${status}).`,
          ask: `Please look at why ${url.href} answers with status ${status}.`,
        },
  ];
}

function written({text, isJson, url, contentType}: Facts): Finding {
  if (isJson) {
    return /json/i.test(contentType)
      ? {level: 'good', text: 'The answer is JSON.'}
      : {
          level: 'note',
          text: 'The answer is JSON, but does not say so.',
          ask: `Please send ${url.pathname} as "Content-Type: application/json".`,
        };
  }
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (/^<(\?xml|rss|feed|rdf)/.test(start)) {
    return {level: 'problem', text: XML_FEED, ask: XML_ASK(url)};
  }
  if (/^<(!doctype|html|head|body)/.test(start)) {
    return isDataAddress(url)
      ? {level: 'problem', text: 'The answer is a web page, not JSON. The data is at another address.'}
      : {level: 'problem', text: 'This looks like a page. Its data is at another address.', ask: JSON_ASK};
  }
  return start === ''
    ? {level: 'problem', text: 'The answer is empty.'}
    : {
        level: 'problem',
        text: 'The answer is not valid JSON.',
        ask: `${url.href} sends something that is not valid JSON. Often a PHP warning comes before it: please switch off display_errors.`,
      };
}

/** Seconds that a tag waits by itself. */
const PATIENCE = 10;

const MEGABYTE = 1_000_000;

function sized({bytes}: Facts): Finding {
  const size = bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;
  if (bytes > 5 * MEGABYTE) {
    return {level: 'problem', text: `The answer is ${size}; Newsstand reads 5 MB at most. Ask for fewer items.`};
  }
  return bytes > MEGABYTE / 2
    ? {level: 'note', text: `The answer is ${size}, which takes long on a phone. Fewer items or fields would help.`}
    : {level: 'good', text: `The answer is ${size}.`};
}

function timed({milliseconds}: Facts): Finding {
  const seconds = (milliseconds / 1000).toFixed(1);
  if (milliseconds > PATIENCE * 1000) {
    return {
      level: 'problem',
      text: `The answer took ${seconds} s. A tag waits ${PATIENCE} s, unless you set its timeout attribute.`,
      ask: SLOW_ASK,
    };
  }
  return milliseconds > 2000
    ? {level: 'note', text: `The answer took ${seconds} s.`, ask: SLOW_ASK}
    : {level: 'good', text: `The answer took ${seconds} s.`};
}

function cached({cacheControl, expires, url}: Facts): Finding {
  if (/no-store|no-cache|max-age=0\b|private/i.test(cacheControl)) {
    return {
      level: 'note',
      text: `The header "Cache-Control: ${cacheControl}" makes every visit ask the server again.`,
      ask: `Please send "Cache-Control: public, max-age=300" with ${url.pathname}, so that not every visit asks the server.`,
    };
  }
  return cacheControl || expires
    ? {level: 'good', text: 'Browsers may keep the answer for a while.'}
    : {
        level: 'note',
        text: 'No header says how long browsers may keep the answer, so every visit asks the server again.',
        ask: `Please send "Cache-Control: public, max-age=300" with ${url.pathname}, so that not every visit asks the server.`,
      };
}

/** What the facts mean for a page that wants to show this news, the worst first. */
export function diagnose(facts: Facts): Finding[] {
  const findings = [reached(facts)];
  // A browser trusts its own machine without https.
  if (facts.url.protocol === 'http:' && !/^(?:localhost|127\.|\[::1\])/.test(facts.url.hostname)) {
    findings.push({
      level: 'note',
      text: 'The address begins with http. Pages on https cannot read it: try https.',
      ask: `Please offer ${facts.url.host}${facts.url.pathname} by https.`,
    });
  }
  if (facts.outcome === 'read') {
    const failed = answered(facts);
    findings.push(...failed);
    if (failed.length === 0) {
      findings.push(written(facts), ...(facts.isJson ? [sized(facts), timed(facts), cached(facts)] : []));
    }
  }
  const order: Level[] = ['problem', 'note', 'good'];
  return findings.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

/** A letter to the source's administrator with everything there is to ask for; empty if there is nothing. */
export function letter(findings: readonly Finding[]): string {
  const asks = [...new Set(findings.flatMap(({ask}) => ask ?? []))];
  return asks.length === 0
    ? ''
    : `Hello,\n\nwe would like to show your news on our page with Newsstand, which reads it in the visitor's browser.\n\n${asks
        .map((ask) => `- ${ask}`)
        .join('\n')}\n\nThank you!\n`;
}

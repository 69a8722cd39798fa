import {isDataAddress} from './data-address.js';

/** `good`: as it should be; `note`: the news are shown, but something could be better; `problem`: they are not. */
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

const SLOW_ASK = 'The address is slow. Could a cache (of the CMS, the web server or a CDN) answer it?';

const JSON_ASK =
  'Which address has your news as JSON (such as the REST API of WordPress, the JSON:API of Drupal, or a JSON Feed)? Other sites ' +
  'have to be allowed to read it: please send the header "Access-Control-Allow-Origin: *" with it. It is public data, and no ' +
  'cookie is sent.';

function reached({url, outcome, seconds}: Facts): Finding {
  if (outcome === 'read') {
    return {level: 'good', text: 'The address answers, and lets this site read the answer.'};
  }
  if (outcome === 'late') {
    return {level: 'problem', text: `There was no complete answer within ${seconds} seconds.`, ask: SLOW_ASK};
  }
  if (outcome === 'hidden' && !isDataAddress(url)) {
    return {level: 'problem', text: 'This looks like a page, which no other site may read.', ask: JSON_ASK};
  }
  return outcome === 'hidden'
    ? {
        level: 'problem',
        text: 'The address answers, but does not let other sites read the answer.',
        ask: CORS_ASK(url),
      }
    : {
        level: 'problem',
        text: 'There is no answer. Open the address in a tab of its own: is it written correctly, and is the server up?',
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
        ask: `Please open ${url.origin}${url.pathname} for reading without a login. On WordPress a security plugin may have closed the REST API.`,
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
    return {
      level: 'problem',
      text: 'The answer is RSS or Atom. Browsers cannot show it from another site. Does the system offer JSON too?',
      ask: `Is there a JSON version of ${url.href}, such as a JSON Feed or a REST API?`,
    };
  }
  if (/^<(!doctype|html|head|body)/.test(start)) {
    return isDataAddress(url)
      ? {level: 'problem', text: 'The answer is a web page, not JSON. The address of the data is another one.'}
      : {level: 'problem', text: 'This looks like a page. The address of its data is another one.', ask: JSON_ASK};
  }
  return start === ''
    ? {level: 'problem', text: 'The answer is empty.'}
    : {
        level: 'problem',
        text: 'The answer is not valid JSON.',
        ask: `${url.href} sends something that is not valid JSON. Often a PHP warning is printed before it: please switch off display_errors.`,
      };
}

/** Seconds that a tag waits by itself. */
const PATIENCE = 10;

const MEGABYTE = 1_000_000;

function sized({bytes}: Facts): Finding {
  const size = bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;
  if (bytes > 5 * MEGABYTE) {
    return {level: 'problem', text: `The answer is ${size}; at most 5 MB are read. Ask for fewer items.`};
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
      text: `It took ${seconds} s, and a tag waits ${PATIENCE} s, unless its timeout attribute says otherwise.`,
      ask: SLOW_ASK,
    };
  }
  return milliseconds > 2000
    ? {level: 'note', text: `It took ${seconds} s.`, ask: SLOW_ASK}
    : {level: 'good', text: `It took ${seconds} s.`};
}

function cached({cacheControl, expires, url}: Facts): Finding {
  if (/no-store|no-cache|max-age=0\b|private/i.test(cacheControl)) {
    return {
      level: 'note',
      text: `Its header says "Cache-Control: ${cacheControl}", so every visit asks the server anew.`,
      ask: `Please send "Cache-Control: public, max-age=300" with ${url.pathname}, so that not every visit has to be answered.`,
    };
  }
  return cacheControl || expires
    ? {level: 'good', text: 'Browsers may keep the answer for a while.'}
    : {
        level: 'note',
        text: 'Nothing says how long the answer may be kept, so every visit asks the server anew.',
        ask: `Please send "Cache-Control: public, max-age=300" with ${url.pathname}, so that not every visit has to be answered.`,
      };
}

/** What the facts mean for a page that wants to show these news, the worst first. */
export function judge(facts: Facts): Finding[] {
  const findings = [reached(facts)];
  // A browser trusts its own machine without https.
  if (facts.url.protocol === 'http:' && !/^(?:localhost|127\.|\[::1\])/.test(facts.url.hostname)) {
    findings.push({
      level: 'note',
      text: 'The address begins with http. A page that begins with https cannot read it: try https.',
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

/** A letter to the source's administrator with all that there is to ask, or empty. */
export function letter(findings: readonly Finding[]): string {
  const asks = [...new Set(findings.flatMap(({ask}) => ask ?? []))];
  return asks.length === 0
    ? ''
    : `Hello,\n\nwe would like to show your news on our page with Newsstand, which reads them in the visitor's browser.\n\n${asks
        .map((ask) => `- ${ask}`)
        .join('\n')}\n\nThank you!\n`;
}

import type {NewsError} from 'newsstand-elements/data';
import {reachProblem} from '../http/reach-problem.js';
import {seconds} from '../terminal/amounts.js';
import {isMixedContent, type Exchange} from './exchange.js';
import type {Finding} from './finding.js';
import type {FetchRecord} from './browser-ask.js';

/** From here on a reader is told that it takes long. */
const SLOW = 4_000;

function statusFinding({status, milliseconds, headers}: Exchange, error: NewsError | undefined): Finding {
  if (status >= 200 && status < 300) {
    return {id: 'status', level: 'good', message: `It answers with status ${status}, after ${seconds(milliseconds)}.`};
  }
  const refused = status === 403 || status === 401;
  const exposed = /(^|,)\s*(\*|retry-after)\s*(,|$)/i.test(headers.get('access-control-expose-headers') ?? '');
  const unseen =
    headers.has('retry-after') && !exposed
      ? ' Its Retry-After is not seen by pages of other sites unless “Access-Control-Expose-Headers: Retry-After” is sent too.'
      : '';
  return {
    id: 'status',
    level: 'problem',
    message: error?.kind === 'http' ? error.message : `The source answered ${status}.`,
    remedy:
      (error?.hint ?? 'Name the address that answers with the news themselves.') +
      (refused ? ' If a browser can open it, a firewall refuses programs like this one.' : '') +
      unseen,
  };
}

/** Whether the server could be asked at all, and how often it had to be. */
export function reachFindings(records: readonly FetchRecord[], error: NewsError | undefined): Finding[] {
  const record = records.at(-1);
  const last = record?.steps.at(-1);
  if (record === undefined) {
    return [];
  }
  if (error?.kind === 'timeout') {
    return [
      {
        id: 'reachable',
        level: 'problem',
        message: `No complete answer came in time: ${error.message}`,
        remedy: `Put a snapshot on your own site (newsstand snapshot --help). ${error.hint}`,
      },
    ];
  }
  if (record.error !== undefined) {
    const {message, remedy} = reachProblem(record.error, last?.url.host ?? new URL(error?.url ?? 'http://?').host);
    return [{id: 'reachable', level: 'problem', message, remedy}];
  }
  if (last === undefined) {
    return [];
  }
  const findings = [statusFinding(last, error)];
  if (records.length > 1 && error === undefined) {
    const failed = records.filter(
      ({steps, error: broken}) => broken !== undefined || (steps.at(-1)?.status ?? 0) >= 500,
    );
    if (failed.length > 0) {
      findings.push({
        id: 'reachable',
        level: 'note',
        message: 'The first try failed, and the second succeeded. The elements try again by themselves, too.',
        remedy: 'If that happens often, look into the log of the server, or let a snapshot answer.',
      });
    }
  }
  if (last.milliseconds > SLOW) {
    findings.push({
      id: 'time',
      level: 'note',
      message: `The answer took ${seconds(last.milliseconds)}. Readers see “This is taking longer than usual”.`,
      remedy: 'Ask for fewer items, let a cache answer, or put a snapshot on your own site.',
    });
  }
  return findings;
}

/** Where a redirect leads, without the parameters that the elements add to what the page names. */
function targetOf(last: Exchange, asked: URL, named: URL): string {
  const target = new URL(last.url);
  for (const name of asked.searchParams.keys()) {
    if (!named.searchParams.has(name)) {
      target.searchParams.delete(name);
    }
  }
  return target.href;
}

/**
 * Where the address leads, and whether browsers go along.
 *
 * @param named the address as the page names it
 */
export function redirectFindings({steps, error}: FetchRecord, page: URL, named: URL): Finding[] {
  const findings: Finding[] = [];
  const [first, ...others] = steps;
  const mixed = [named, ...steps.map(({url}) => url)].find((url) => isMixedContent(page, url));
  if (mixed !== undefined) {
    findings.push({
      id: 'address',
      level: 'problem',
      message: `${mixed.origin} is not encrypted, and browsers load nothing unencrypted into an https page.`,
      remedy: 'Name the https address of the source; if it has none, put a snapshot on your own site.',
    });
  }
  const last = others.at(-1);
  if (first !== undefined && last !== undefined && error === undefined) {
    const permanent = steps.slice(0, -1).every(({status}) => status === 301 || status === 308);
    findings.push({
      id: 'redirects',
      level: 'note',
      message: `It is redirected ${others.length === 1 ? 'once' : `${others.length} times`}, to ${targetOf(last, first.url, named)} .`,
      remedy: permanent
        ? 'Put that address into src: each redirect costs every reader the time of a request.'
        : 'If it is meant to stay, put that address into src: each redirect costs every reader the time of a request.',
    });
  }
  return findings;
}

/** Whether the page may read what comes, at each step: a redirect without the header ends it as well. */
export function corsFindings({steps}: FetchRecord): Finding[] {
  const last = steps.at(-1);
  // What is wrong with an answer that has no news anyway is said elsewhere; error pages often lack the header.
  const refused = (last?.status ?? 0) < 400 ? steps.find(({cors}) => !cors.allowed) : undefined;
  if (refused !== undefined && !refused.cors.allowed) {
    const {message, remedy} = refused.cors;
    const where = refused === last ? '' : ` (the redirect at ${refused.url.href})`;
    return [{id: 'cors', level: 'problem', message: message + where, remedy}];
  }
  if (last === undefined || !last.cors.allowed) {
    return [];
  }
  if (last.cors.because === 'same origin') {
    return [{id: 'cors', level: 'good', message: 'It is on the same origin as the page, which may read it.'}];
  }
  if (last.cors.because === 'every page') {
    return [{id: 'cors', level: 'good', message: 'Pages of every site may read it (Access-Control-Allow-Origin: *).'}];
  }
  const varies = /(^|,)\s*(\*|origin)\s*(,|$)/i.test(last.headers.get('vary') ?? '');
  return [
    {id: 'cors', level: 'good', message: `Pages of ${last.origin} may read it.`},
    ...(varies
      ? []
      : [
          {
            id: 'cors',
            level: 'note',
            message:
              'The answer depends on the Origin, and does not say so: a cache may hand one site what is meant for another.',
            remedy: 'Send “Vary: Origin” too, or “Access-Control-Allow-Origin: *”.',
          } satisfies Finding,
        ]),
  ];
}

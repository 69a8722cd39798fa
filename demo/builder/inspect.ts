import {formatOf} from 'newsstand-elements/data';
import {findNews, type FoundNews, type Source} from './find-news.js';
import {diagnose, type Facts, type Finding} from './diagnose.js';
import {timeLimit} from './time-limit.js';
import {recordingFetch, type Exchange} from './recording-fetch.js';

/** What was found at an address. */
export interface Inspection extends FoundNews {
  findings: Finding[];
  facts: Facts;
  /** What the format is called. */
  format: string;
  /** The answer, where it is JSON. */
  json: unknown;
  /** Whether it was asked for without a parameter of ours, so that it is what a map names places in. */
  plain: boolean;
}

/** How long is waited for a whole answer. A tag waits half as long. */
const SECONDS = 20;

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  wordpress: 'WordPress',
  'json-feed': 'JSON Feed',
  drupal: 'Drupal (JSON:API)',
  ghost: 'Ghost',
  plone: 'Plone',
  localist: 'Localist',
  'events-calendar': 'The Events Calendar',
  'json-ld': 'JSON-LD (schema.org)',
  publications: 'a list of publications',
};

function formatName(json: unknown, {src, format, map}: Source): string {
  return map.trim() === ''
    ? (FORMAT_NAMES[formatOf(json, {url: src, format})] ?? 'a custom JSON feed')
    : 'the fields you picked';
}

function parse(text: string): {json: unknown; isJson: boolean} {
  try {
    return {json: JSON.parse(text) as unknown, isJson: true};
  } catch {
    return {json: undefined, isJson: false};
  }
}

/** Whether a server is there at all: an answer that may not be read is one. */
async function answersSomebody(url: URL, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(url, {mode: 'no-cors', credentials: 'omit', signal: timeLimit(5, signal)});
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

async function factsOf(url: URL, exchange: Exchange | undefined, news: FoundNews, signal: AbortSignal): Promise<Facts> {
  const nothing = {status: 0, contentType: '', cacheControl: '', expires: '', bytes: 0, milliseconds: 0};
  if (exchange === undefined || news.kind === 'timeout') {
    const outcome = news.kind === 'timeout' ? 'late' : (await answersSomebody(url, signal)) ? 'hidden' : 'none';
    return {...nothing, url, outcome, seconds: SECONDS, text: '', isJson: false};
  }
  const {status, headers, text, milliseconds} = exchange;
  return {
    url,
    outcome: 'read',
    seconds: SECONDS,
    status,
    contentType: headers.get('content-type') ?? '',
    cacheControl: headers.get('cache-control') ?? '',
    expires: headers.get('expires') ?? '',
    bytes: new TextEncoder().encode(text).byteLength,
    milliseconds,
    text: text.slice(0, 1000),
    isJson: parse(text).isJson,
  };
}

/**
 * Loads news as a feed does, and tells what a browser can tell of the answer, the very one that the news came from.
 *
 * @throws the signal's reason if it aborts
 */
export async function inspect(source: Source, signal: AbortSignal): Promise<Inspection> {
  const url = new URL(source.src);
  const recording = recordingFetch(url);
  const news = await findNews(source, SECONDS, signal, recording.fetch);
  const exchanges = await recording.exchanges();
  signal.throwIfAborted();
  // A server that does not know a parameter is asked once more without it.
  const exchange = exchanges.find(({status}) => status >= 200 && status < 300) ?? exchanges.at(-1);
  const facts = await factsOf(url, exchange, news, signal);
  // Where the tag itself is wrong, nobody was asked.
  const findings = news.kind === 'config' ? [] : diagnose(facts);
  const {json, isJson} = parse(exchange?.text ?? '');
  return {
    ...news,
    problem: findings.some(({level}) => level === 'problem') ? '' : news.problem,
    findings,
    facts,
    format: isJson && news.kind !== 'config' ? formatName(json, source) : '',
    json,
    plain: exchange?.url === url.href,
  };
}

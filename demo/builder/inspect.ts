import {judge, type Facts, type Finding} from './judge.js';

/** What was found at an address. */
export interface Inspection {
  findings: Finding[];
  /** The answer, where it is JSON. */
  json: unknown;
  ok: boolean;
}

function parse(text: string): {json: unknown; isJson: boolean} {
  try {
    return {json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown, isJson: true};
  } catch {
    return {json: undefined, isJson: false};
  }
}

/** Whether a server is there at all: an answer that may not be read is one. */
async function answersSomebody(url: URL, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(url, {mode: 'no-cors', credentials: 'omit', signal});
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

/**
 * Asks an address as the elements do, and tells what a browser can tell of it.
 *
 * @param src absolute, or relative to the builder
 * @throws TypeError for what is no address; the signal's reason if it aborts
 */
export async function inspect(src: string, signal: AbortSignal): Promise<Inspection> {
  const url = new URL(src, document.baseURI);
  const nothing = {status: 0, contentType: '', cacheControl: '', expires: '', bytes: 0, text: '', isJson: false};
  const start = performance.now();
  let facts: Facts;
  let json: unknown;
  try {
    const response = await fetch(url, {credentials: 'omit', cache: 'no-store', signal});
    const text = await response.text();
    const parsed = parse(text);
    json = parsed.json;
    facts = {
      url,
      outcome: 'read',
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      cacheControl: response.headers.get('cache-control') ?? '',
      expires: response.headers.get('expires') ?? '',
      bytes: new TextEncoder().encode(text).byteLength,
      milliseconds: performance.now() - start,
      text: text.slice(0, 1000),
      isJson: parsed.isJson,
    };
  } catch {
    signal.throwIfAborted();
    const outcome = (await answersSomebody(url, signal)) ? 'hidden' : 'none';
    facts = {...nothing, url, outcome, milliseconds: performance.now() - start};
  }
  const findings = judge(facts);
  return {findings, json, ok: findings.every(({level}) => level !== 'problem')};
}

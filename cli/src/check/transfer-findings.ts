import {bytes, duration} from '../terminal/amounts.js';
import type {Exchange} from './exchange.js';
import type {Finding} from './finding.js';

// Below it compression saves no packet worth naming.
const WORTH_COMPRESSING = 2_000;
const LARGE = 500_000;

/** What a `Cache-Control` says, by lower-case name. */
function directivesOf(header: string | null): Map<string, string> {
  return new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', value = ''] = part.trim().split('=');
      return [name.toLowerCase(), value.replaceAll('"', '')];
    }),
  );
}

function cachingFinding({headers}: Exchange): Finding {
  const control = directivesOf(headers.get('cache-control'));
  const age = Number(control.get('max-age') ?? Number.NaN);
  const expires = Date.parse(headers.get('expires') ?? '') - Date.parse(headers.get('date') ?? '');
  const fresh = Number.isNaN(age) ? Math.round(expires / 1000) : age;
  const remark = headers.has('etag') || headers.has('last-modified');
  if (!control.has('no-store') && !control.has('no-cache') && fresh > 0) {
    return {
      id: 'caching',
      level: 'good',
      message: `Browsers keep it for ${duration(fresh)}${remark ? ', and then ask whether it is new' : ''}.`,
    };
  }
  if (!control.has('no-store') && remark) {
    return {
      id: 'caching',
      level: 'note',
      message: 'Browsers ask each time, but need not load again what is not new (ETag or Last-Modified).',
      remedy: 'A line like “Cache-Control: max-age=300” would spare the server most of these questions.',
    };
  }
  return {
    id: 'caching',
    level: 'note',
    message: control.has('no-store')
      ? 'Browsers may not keep it (Cache-Control: no-store): every visit asks the source.'
      : 'It has neither Cache-Control nor an ETag: every visit asks the source for all of it.',
    remedy: 'Send “Cache-Control: max-age=300”, or take the load off the source with newsstand snapshot.',
  };
}

function compressionFinding({headers, body, sentBytes}: Exchange): Finding {
  const encoding = headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') {
    return {id: 'compression', level: 'good', message: `It is compressed (${encoding}): ${bytes(sentBytes)} are sent.`};
  }
  return body.byteLength < WORTH_COMPRESSING
    ? {id: 'compression', level: 'good', message: `It is small enough to go without compression: ${bytes(sentBytes)}.`}
    : {
        id: 'compression',
        level: 'note',
        message: `It is not compressed: ${bytes(sentBytes)} are sent.`,
        remedy: 'Switch on gzip or Brotli for JSON on the server; text shrinks to a quarter or less.',
      };
}

function typeFinding({headers, body}: Exchange): Finding | undefined {
  const type = headers.get('content-type') ?? '';
  const [name = ''] = type.toLowerCase().split(';');
  // What is not UTF-8 was turned into these by the decoder, as browsers do.
  if (new TextDecoder().decode(body).includes('\uFFFD')) {
    return {
      id: 'content-type',
      level: 'note',
      message: 'It has characters that are not UTF-8; readers see “\uFFFD” in their place.',
      remedy: 'Let the source write UTF-8: JSON is read as nothing else, whatever the charset says.',
    };
  }
  if (/^(application|text)\/([\w.-]+\+)?json$/.test(name.trim())) {
    return {id: 'content-type', level: 'good', message: `Its type is ${name.trim()}.`};
  }
  return {
    id: 'content-type',
    level: 'note',
    message: type ? `It is JSON, but its type says “${type}”.` : 'It is JSON, but no type says so.',
    remedy: 'Send “Content-Type: application/json”. The elements read it either way; caches and firewalls may not.',
  };
}

/** How the answer is sent: type, caching, compression, size. */
export function transferFindings(exchange: Exchange, isJson: boolean): Finding[] {
  const {body, complete} = exchange;
  const type = isJson ? typeFinding(exchange) : undefined;
  const findings = [...(type ? [type] : []), cachingFinding(exchange), compressionFinding(exchange)];
  if (complete && body.byteLength > LARGE) {
    findings.push({
      id: 'size',
      level: 'note',
      message: `It is ${bytes(body.byteLength)} large, unpacked: slow on a phone.`,
      remedy: 'Ask the source for fewer items or fields, or put a snapshot on your own site.',
    });
  }
  return findings;
}

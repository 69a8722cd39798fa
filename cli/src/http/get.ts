import {Agent as HttpAgent, request as httpRequest, type IncomingMessage} from 'node:http';
import {Agent as HttpsAgent, request as httpsRequest} from 'node:https';
import {Writable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {decompressors} from './decompress.js';
import {checkLiteral, lookupFrom, scopeOf, type Scope} from './network-scope.js';

/** One answer of a server, redirects included as what they are. */
export interface Answer {
  url: URL;
  status: number;
  headers: Headers;
  /** The body, decompressed; only its beginning where it is longer than was wanted. */
  body: Uint8Array;
  /** Whether all of the body is there. */
  complete: boolean;
  /** Length of the body as it was sent, in bytes. */
  sentBytes: number;
  /** From the request to the end of the body. */
  milliseconds: number;
  /** From where the server that answered can be reached. */
  scope: Scope;
}

/** How to ask. */
export interface GetOptions {
  headers: Readonly<Record<string, string>>;
  signal: AbortSignal;
  /** Longest body read, in bytes after decompression; what is over is not downloaded. */
  maxBytes: number;
  method?: 'GET' | 'HEAD';
  /** The narrowest scope that is asked: that of what named the address. */
  from: Scope;
}

// How many at a time is decided before: a request that waits in here would seem slow.
const agents = {'http:': new HttpAgent({keepAlive: false}), 'https:': new HttpsAgent({keepAlive: false})};

/** The server ended the conversation without an answer that means anything. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  readonly code = 'NO_ANSWER';
}

function headersOf(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < message.rawHeaders.length; index += 2) {
    try {
      headers.append(message.rawHeaders[index] ?? '', message.rawHeaders[index + 1] ?? '');
    } catch {
      // Node lets through what no header may hold, and a browser would do without it.
    }
  }
  return headers;
}

async function readBody(
  message: IncomingMessage,
  encoding: string | null,
  maxBytes: number,
): Promise<Pick<Answer, 'body' | 'complete' | 'sentBytes'>> {
  const chunks: Uint8Array[] = [];
  let [length, sentBytes, complete] = [0, 0, true];
  message.on('data', (chunk: Uint8Array) => (sentBytes += chunk.byteLength));
  const collect = new Writable({
    write(chunk: Uint8Array, _, done) {
      length += chunk.byteLength;
      chunks.push(chunk);
      complete = length <= maxBytes;
      done(complete ? null : new Error('Enough.'));
    },
  });
  try {
    await pipeline([message, ...decompressors(encoding), collect]);
  } catch (error) {
    // Leaving early closes the connection before its end, which is then no error.
    if (complete) {
      throw error;
    }
  }
  return {body: Buffer.concat(chunks).subarray(0, maxBytes + 1), complete, sentBytes};
}

/**
 * Asks an address once: no redirect is followed, nothing is kept.
 *
 * @throws Node's error with its `code` (`ENOTFOUND`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`, …), AnswerError, EncodingError or
 *   ScopeError, or the signal's reason
 */
export function get(url: URL, {headers, signal, maxBytes, method = 'GET', from}: GetOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    checkLiteral(url, from);
    const start = performance.now();
    const secure = url.protocol === 'https:';
    const request = (secure ? httpsRequest : httpRequest)(url, {
      method,
      headers,
      signal,
      agent: agents[secure ? 'https:' : 'http:'],
      lookup: lookupFrom(from),
    });
    const fail = (error: unknown) => {
      reject((signal.aborted ? signal.reason : error) as Error);
      request.destroy();
    };
    request.on('error', fail);
    // Node takes the connection out of our hands, and tells of no answer.
    request.on('upgrade', ({statusCode}) =>
      fail(new AnswerError(`It answers ${statusCode}, as if another protocol had been asked for.`)),
    );
    let answered = false;
    request.on('close', () => {
      if (!answered) {
        fail(new AnswerError('It closed the connection without an answer.'));
      }
    });
    request.on('response', (message) => {
      answered = true;
      const found = headersOf(message);
      const scope = scopeOf(message.socket.remoteAddress);
      readBody(message, method === 'HEAD' ? null : found.get('content-encoding'), maxBytes).then(
        (body) =>
          resolve({
            url,
            status: message.statusCode ?? 0,
            headers: found,
            ...body,
            milliseconds: performance.now() - start,
            scope,
          }),
        fail,
      );
    });
    request.end();
  });
}

import {Agent as HttpAgent, request as httpRequest, type IncomingMessage} from 'node:http';
import {Agent as HttpsAgent, request as httpsRequest} from 'node:https';
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib';
import {pipeline} from 'node:stream/promises';
import type {Transform} from 'node:stream';

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
}

/** How to ask. */
export interface GetOptions {
  headers: Readonly<Record<string, string>>;
  signal: AbortSignal;
  /** Longest body read, in bytes after decompression; what is over is not downloaded. */
  mostBytes: number;
  method?: 'GET' | 'HEAD';
}

// So many requests at a time, to one server and in all: a source should hardly notice that we are there.
const limits = {keepAlive: false, maxSockets: 2, maxTotalSockets: 8};
const agents = {'http:': new HttpAgent(limits), 'https:': new HttpsAgent(limits)};

const DECOMPRESSORS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The encodings that {@link get} understands, as browsers name them. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

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
  encoding: string,
  mostBytes: number,
): Promise<Pick<Answer, 'body' | 'complete' | 'sentBytes'>> {
  const chunks: Uint8Array[] = [];
  let [length, sentBytes, complete] = [0, 0, true];
  message.on('data', (chunk: Uint8Array) => (sentBytes += chunk.byteLength));
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) {
      length += chunk.byteLength;
      chunks.push(chunk);
      if (length > mostBytes) {
        complete = false;
        return;
      }
    }
  };
  const decompressor = DECOMPRESSORS[encoding]?.();
  try {
    await (decompressor ? pipeline(message, decompressor, collect) : pipeline(message, collect));
  } catch (error) {
    // Leaving early closes the connection before its end, which is then no error.
    if (complete) {
      throw error;
    }
  }
  return {body: Buffer.concat(chunks).subarray(0, mostBytes + 1), complete, sentBytes};
}

/**
 * Asks an address once: no redirect is followed, nothing is kept.
 *
 * @throws Node's error with its `code` (`ENOTFOUND`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`, …), or the signal's reason
 */
export function get(url: URL, {headers, signal, mostBytes, method = 'GET'}: GetOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const secure = url.protocol === 'https:';
    const request = (secure ? httpsRequest : httpRequest)(url, {
      method,
      headers,
      signal,
      agent: agents[secure ? 'https:' : 'http:'],
    });
    request.on('error', (error) => reject((signal.aborted ? signal.reason : error) as Error));
    request.on('response', (message) => {
      const found = headersOf(message);
      const encoding = method === 'HEAD' ? '' : (found.get('content-encoding')?.trim().toLowerCase() ?? '');
      readBody(message, encoding, mostBytes).then(
        (body) =>
          resolve({
            url,
            status: message.statusCode ?? 0,
            headers: found,
            ...body,
            milliseconds: performance.now() - start,
          }),
        (error: unknown) => reject((signal.aborted ? signal.reason : error) as Error),
      );
    });
    request.end();
  });
}

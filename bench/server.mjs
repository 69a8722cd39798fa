import {createServer} from 'node:http';
import {setTimeout as sleep} from 'node:timers/promises';
import {gzipSync} from 'node:zlib';
import {picture} from '../demo/server/picture.mjs';
import {wordpressSite} from '../demo/server/wordpress-site.mjs';
import {asBluesky, asCanonical, asMastodon, posts} from './items.mjs';

/** @typedef {{type: string, body: string, status?: number, headers?: Record<string, string>}} Answer */

const JSON_TYPE = 'application/json; charset=utf-8';

/** @type {Answer} */
const NOT_HERE = {type: 'text/plain', body: 'Not here', status: 404};

/** @param {string} body */
const compress = (body) => gzipSync(body, {level: 9});

/** How long a late answer takes, in milliseconds. */
export const LATE = 800;

/**
 * The news site, in the shape that each variant reads, at `/<scenario>/<number of items>/…`.
 *
 * Scenarios: `ok`; `late`, after {@link LATE} ms; `error`, status 404; `broken`, pictures that are not there; `renewed`, one
 * newer item at the top after the first answer. What follows a hyphen keeps apart the counts of those who ask.
 */
class NewsSite {
  /** Requests for data so far, by scenario. @type {Map<string, number>} */
  requests = new Map();

  /**
   * @param {URL} url
   * @returns {Promise<Answer | undefined>}
   */
  async answer(url) {
    // Bluesky's address has no room for a path: there the profile's name carries it.
    const [, actorScenario, actorCount] = /^(.+)\.(\d+)$/.exec(url.searchParams.get('actor') ?? '') ?? [];
    const [, pathScenario, pathCount, rest = url.pathname] = /^\/([a-z]+-\w+)\/(\d+)(\/.*)$/.exec(url.pathname) ?? [];
    const [scenario = '', count] = [actorScenario ?? pathScenario, Number(actorCount ?? pathCount)];
    const upload = /\/wp-content\/uploads\/(?:.*\/)?([^/]+?)(?:-(\d+)x(\d+))?\.\w+$/.exec(rest);
    if (upload) {
      const [, name = '', width = '1600', height = '900'] = upload;
      return scenario.startsWith('broken-')
        ? {type: 'text/plain', body: 'gone', status: 404}
        : {type: 'image/svg+xml', body: picture(name, Number(width), Number(height))};
    }
    if (!scenario) {
      return undefined;
    }
    const before = this.requests.get(scenario) ?? 0;
    this.requests.set(scenario, before + 1);
    if (scenario.startsWith('late-')) {
      await sleep(LATE);
    }
    if (scenario.startsWith('error-')) {
      return {type: JSON_TYPE, body: '{"message": "Gone"}', status: 404};
    }
    const list = posts(count, scenario.startsWith('renewed-') && before > 0 ? -1 : 0);
    const root = `${url.origin}/${scenario}/${count}`;
    const body = this.#shape(rest, url.searchParams, list, root);
    return body === undefined ? undefined : {type: JSON_TYPE, body: body.replaceAll('https://news.example.org', root)};
  }

  /** @param {string} path @param {URLSearchParams} query @param {any[]} list @param {string} root */
  #shape(path, query, list, root) {
    if (path.startsWith('/wp-json/')) {
      return wordpressSite(list)(path, query, root)?.body;
    }
    switch (path) {
      case '/latest-news':
        return JSON.stringify(asCanonical(list));
      case '/xrpc/app.bsky.actor.getProfile':
        return JSON.stringify({did: 'did:plc:bench', handle: 'news.example.org', displayName: 'News'});
      case '/xrpc/app.bsky.feed.getAuthorFeed':
        return JSON.stringify(asBluesky(list));
      default:
        return path.startsWith('/api/v1/accounts/') ? JSON.stringify(asMastodon(list)) : '[]';
    }
  }
}

/**
 * Two web servers: the host page's, with what was put on it, and the news site's, which is another origin as it is in
 * life. All text is compressed with gzip, as most servers do.
 */
export class BenchServer {
  host = '';
  site = '';
  #news = new NewsSite();
  /** @type {Map<string, {answer: Answer, body: Buffer}>} */
  #files = new Map();
  /** @type {import('node:http').Server[]} */
  #servers = [];

  async listen() {
    [this.host, this.site] = await Promise.all([this.#listen(), this.#listen()]);
  }

  close() {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }

  /** @param {string} path @param {Answer} answer */
  put(path, answer) {
    // Compressed beforehand, so that the size costs no time of the server's.
    this.#files.set(path, {answer, body: compress(answer.body)});
  }

  /** @param {string} scenario */
  requests(scenario) {
    return this.#news.requests.get(scenario) ?? 0;
  }

  async #listen() {
    const server = createServer((request, response) => void this.#handle(request, response));
    this.#servers.push(server);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async #handle(request, response) {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (url.searchParams.has('late')) {
      await sleep(LATE);
    }
    const file = this.#files.get(url.pathname);
    const answer = file?.answer ?? (await this.#news.answer(url)) ?? NOT_HERE;
    const body = file?.body ?? compress(answer.body);
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.type,
      'content-encoding': 'gzip',
      'content-length': String(body.length),
      'access-control-allow-origin': '*',
      'timing-allow-origin': '*',
      'cache-control': 'no-store',
      ...answer.headers,
    });
    response.end(body);
  }
}

import {EventEmitter, once} from 'node:events';
import {setTimeout as sleep} from 'node:timers/promises';
import {drupalSite} from './drupal-site.mjs';
import {ghostSite} from './ghost-site.mjs';
import {jsonFeedSite} from './json-feed-site.mjs';
import {picture} from './picture.mjs';
import {recording} from './recordings.mjs';
import {recordedPosts, wordpressSite} from './wordpress-site.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./wordpress-site.mjs').Answer} Answer */

/** A list of posts as a site of its own make would name it. */
const API = {path: '/api/posts', recorded: 'udata/posts-page-1'};

/** Answers that no server was recorded with. @type {Record<string, () => string>} */
const MADE = {
  null: () => 'null',
  object: () => '{}',
  many: () => JSON.stringify(Array.from({length: 10_001}, (_, id) => ({id, title: `News ${id}`}))),
  deep: () => '['.repeat(100_000) + ']'.repeat(100_000),
};

const NOT_JSON = '<!doctype html><title>Log in</title><h1>Log in</h1>';

/**
 * A request handler that replays recorded answers, and breaks them on demand:
 * `/recorded/<scenario>/<id>/<path of the site>`.
 *
 * Scenarios: `ok`, `slow-MS`, `held` and `held-N` (from the Nth answer on, each waits until `/recorded/release/<scenario>/<id>` is
 * asked for), `empty`, `emptied-N` (empty after N answers), `fails` and `fails-N` (status 500, the first N times), `busy-N` (503 with
 * `Retry-After: 0`, the first N times), `busy-date-N`, `busy-nonsense-N` and `busy-hours-N` (the same with another one), `lapse-N` (404, the Nth time only), `status-CODE`, `html`, `truncated`, `cut`,
 * `reset`, `hang`, `stalls` (the beginning of the body, and then nothing), `moved` (a redirect to `ok`), `loop` (a redirect
 * to itself), `drip-MS` (the body in pieces, over so long), `large` (over 5,000,000 bytes), `plain` (the right body
 * as text/plain), `echo` (the method and headers of the request, as JSON), `as` (as recorded, CORS headers and all), `no-cors`.
 * Ids keep apart the counts of those who use the same scenario. `/recorded/count/<scenario>/<id>` tells how many requests
 * for data came, and how many of them the other side gave up.
 *
 * Paths: those of a WordPress site, its pictures and pages, of two Drupals (`/jsonapi`, `/en/jsonapi`), a Ghost
 * (`/ghost/api/content`) and a JSON Feed (`/feed/json`, `/feed.json`), a JSON of its own shape (`/api/posts`), and `fixture/<name>` for any recorded answer as it is, and
 * `made/null`, `made/object`, `made/many` (10,001 items) and `made/deep` (100,000 lists in each other).
 *
 * @param {{posts?: any[]}} [options]
 * @returns {(request: Request, response: Response) => boolean} false for an address of somebody else's
 */
export function createReplay({posts = recordedPosts()} = {}) {
  const site = wordpressSite(posts);
  const others = [drupalSite(), ghostSite(), jsonFeedSite()];
  /** @type {Map<string, {requests: number, aborted: number}>} */
  const counts = new Map();
  /** Keys of which no answer is held any more. @type {Set<string>} */
  const released = new Set();
  const releases = new EventEmitter().setMaxListeners(0);

  /**
   * @param {string} path
   * @param {URLSearchParams} query
   * @param {string} root address of the site where nothing fails
   * @param {string} own address of the site as it was asked, for links to further pages
   * @returns {Answer | undefined}
   */
  function find(path, query, root, own) {
    const fixture = path === API.path ? API.recorded : /^\/fixture\/([\w/-]+)$/.exec(path)?.[1];
    const made = MADE[/^\/made\/(\w+)$/.exec(path)?.[1] ?? ''];
    if (made) {
      return {status: 200, headers: [['Content-Type', 'application/json']], body: made()};
    }
    if (fixture) {
      return recording(fixture);
    }
    return site(path, query, root) ?? others.map((other) => other(path, query, own)).find(Boolean);
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {Answer} answer
   * @param {string} scenario
   * @param {string} key
   */
  async function send(request, response, answer, scenario, key) {
    const count = counts.get(key) ?? {requests: 0, aborted: 0};
    counts.set(key, {...count, requests: count.requests + 1});
    response.on('close', () => {
      if (!response.writableFinished) {
        const {requests = 1, aborted = 0} = counts.get(key) ?? {};
        counts.set(key, {requests, aborted: aborted + 1});
      }
    });
    const [kind = '', argument = ''] = scenario.split(/-(?=\d)/);
    const tries = Number(argument || Infinity);
    const headers = answer.headers?.filter(
      ([name]) => !/^(content-length|date|server|access-control-allow-origin)$/i.test(name),
    );
    const recordedCors = answer.headers?.some(([name]) => /^access-control-allow-origin$/i.test(name));
    // What was recorded without a CORS header is replayed without one.
    const origin =
      kind === 'no-cors' || (recordedCors === false && scenario === 'as') ? undefined : request.headers.origin;
    /** @type {(status: number, body: string, extra?: Record<string, string>) => void} */
    const reply = (status, body, extra = {}) => {
      for (const [name, value] of headers ?? []) {
        response.appendHeader(name, value);
      }
      response.setHeader('cache-control', 'no-store');
      if (origin) {
        response.setHeader('access-control-allow-origin', origin);
        response.setHeader('vary', 'Origin');
      }
      response.writeHead(status, extra).end(body);
    };
    const ok = () => reply(answer.status, answer.body);
    switch (kind) {
      case 'slow':
        await sleep(Number(argument));
        return ok();
      case 'held':
        if (count.requests + 1 >= Number(argument) && !released.has(key)) {
          await once(releases, key);
        }
        return ok();
      case 'empty':
        return reply(200, '[]');
      case 'emptied':
        return count.requests < tries ? ok() : reply(200, '[]');
      case 'fails':
        return count.requests < tries
          ? reply(500, '{"code":"internal_server_error","message":"<p>There has been a critical error.</p>"}')
          : ok();
      case 'busy':
        return count.requests < tries ? reply(503, '', {'retry-after': '0'}) : ok();
      case 'busy-date':
        return count.requests < tries ? reply(503, '', {'retry-after': new Date().toUTCString()}) : ok();
      case 'busy-hours':
        return count.requests < tries ? reply(503, '', {'retry-after': '7200'}) : ok();
      case 'busy-nonsense':
        return count.requests < tries ? reply(503, '', {'retry-after': 'soon, we hope'}) : ok();
      case 'lapse':
        return count.requests + 1 === tries ? reply(404, '') : ok();
      case 'status':
        return reply(Number(argument), '{"code":"replayed","message":"As asked for"}');
      case 'html':
        return reply(200, NOT_JSON, {'content-type': 'text/html'});
      case 'truncated':
        return reply(200, answer.body.slice(0, answer.body.length / 2));
      case 'cut':
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': '100000',
          'access-control-allow-origin': '*',
        });
        response.write(answer.body.slice(0, 20));
        await sleep(20);
        return response.destroy();
      case 'reset':
        return response.destroy();
      case 'hang':
        return undefined;
      case 'stalls':
        response.writeHead(200, {'content-type': 'application/json', 'access-control-allow-origin': '*'});
        return void response.write(answer.body.slice(0, 20));
      case 'drip': {
        // So many pieces that a time limit is over in the middle of one.
        const [pieces, bytes] = [20, Buffer.from(answer.body)];
        response.writeHead(200, {'content-type': 'application/json', 'access-control-allow-origin': '*'});
        for (let piece = 0; piece < pieces && !response.destroyed; piece++) {
          response.write(bytes.subarray((bytes.length * piece) / pieces, (bytes.length * (piece + 1)) / pieces));
          await sleep(Number(argument) / pieces);
        }
        return void response.end();
      }
      case 'moved':
        return reply(302, '', {location: request.url?.replace('/recorded/moved/', '/recorded/ok/') ?? ''});
      case 'loop':
        return reply(301, '', {location: request.url ?? ''});
      case 'plain':
        response.setHeader('content-type', 'text/plain');
        headers?.splice(0);
        return ok();
      case 'large':
        return reply(200, JSON.stringify(['x'.repeat(6_000_000 - 4)]));
      case 'echo':
        return reply(200, JSON.stringify({method: request.method, headers: request.headers}));
      default:
        return ok();
    }
  }

  return (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const [, scenario, id, rest = '/'] = /^\/recorded\/([\w-]+)\/([\w-]+)(\/.*)?$/.exec(url.pathname) ?? [];
    if (scenario === undefined || id === undefined) {
      return false;
    }
    if (scenario === 'count') {
      response.setHeader('content-type', 'application/json');
      response.setHeader('access-control-allow-origin', '*');
      response.end(JSON.stringify(counts.get(`${id}${rest}`) ?? {requests: 0, aborted: 0}));
      return true;
    }
    if (scenario === 'release') {
      released.add(`${id}${rest}`);
      releases.emit(`${id}${rest}`);
      response.setHeader('access-control-allow-origin', '*');
      response.end();
      return true;
    }
    const root = `${url.origin}/recorded/ok/${id}`;
    const answer = find(rest, url.searchParams, root, `${url.origin}/recorded/${scenario}/${id}`);
    if (answer !== undefined) {
      void send(request, response, answer, scenario, `${scenario}/${id}`);
      return true;
    }
    const upload = /\/wp-content\/uploads\/(?:.*\/)?([^/]+?)(?:-(\d+)x(\d+))?\.\w+$/.exec(rest);
    if (upload) {
      const [, name = '', width = '1600', height = '900'] = upload;
      response.setHeader('content-type', 'image/svg+xml');
      response.end(picture(name, Number(width), Number(height)));
      return true;
    }
    const post = posts.find((entry) => new URL(entry.link).pathname === rest);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (post) {
      response.end(recordedPage(post.title.rendered, post.excerpt.rendered));
    } else if (rest === ALL_NEWS) {
      const links = linksTo(posts, (path) => `/recorded/${scenario}/${id}${path}`);
      response.end(recordedPage('All news', links));
    } else {
      response.statusCode = 404;
      response.end(recordedPage('Nothing here', '<p>The recorded site has no such page.</p>'));
    }
    return true;
  };
}

/** Where the recorded site has the links to all posts. */
const ALL_NEWS = '/news/';

/**
 * Links to posts, as HTML.
 *
 * @param {readonly any[]} posts
 * @param {(path: string) => string} addressOf where the page at a path of the recorded site is
 */
export function linksTo(posts, addressOf) {
  const links = posts.map(
    ({link, title}) => `<li><a href="${addressOf(new URL(link).pathname)}">${title.rendered}</a></li>`,
  );
  return `<ul>${links.join('')}</ul>`;
}

/**
 * A page of the recorded site, so that a link of the demo leads somewhere.
 *
 * @param {string} title as HTML
 * @param {string} text as HTML
 * @param {string} [home] address of the demo
 */
export const recordedPage = (
  title,
  text,
  home = '/',
) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Recorded page</title>
<body style="font:1.125rem/1.6 system-ui;max-width:40rem;margin:12vh auto;padding:0 1.5rem">
<h1>${title}</h1>${text}<p><small>A page of the recorded site: of its posts only titles and excerpts are here.</small></p>
<p><a href="${home}">Back to the demo</a></p>`;

import {readFileSync} from 'node:fs';
import {listen} from '../server.mjs';

/** @param {string} path @returns {string} */
export const fixture = (path) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');

/** @typedef {{status?: number, type?: string, body?: string, headers?: Record<string, string>, after?: number}} Answer */

/** The sites that the plugin asks: a path each, with an answer that a test can change, and the count of requests. */
export class Sources {
  origin = '';
  /** @type {Map<string, Answer>} */
  #answers = new Map();
  /** @type {Map<string, import('node:http').IncomingMessage[]>} */
  #requests = new Map();
  /** @type {Awaited<ReturnType<typeof listen>> | undefined} */
  #server;

  /** @type {import('node:http').RequestListener} */
  #answer = (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    this.#requests.set(pathname, [...this.requests(pathname), request]);
    const {
      status = 200,
      type = 'application/json',
      body = '',
      headers = {},
      after = 0,
    } = this.#answers.get(pathname) ?? {
      status: 404,
    };
    const timer = setTimeout(() => response.writeHead(status, {'content-type': type, ...headers}).end(body), after);
    request.on('close', () => response.writableFinished || clearTimeout(timer));
  };

  async start() {
    this.#server = await listen(this.#answer);
    this.origin = this.#server.origin;
  }

  async stop() {
    await this.#server?.close();
  }

  /** @param {string} path @param {Answer} answer @returns {string} its address */
  set(path, answer) {
    this.#answers.set(path, answer);
    return this.origin + path;
  }

  /** @param {string} path @returns {readonly import('node:http').IncomingMessage[]} */
  requests(path) {
    return this.#requests.get(path) ?? [];
  }

  /** A JSON Feed with items of these titles, the first of which is the newest. @param {string} path @param {readonly unknown[]} items */
  feed(path, items) {
    const entries = items.map((item, index) =>
      typeof item === 'object' && item !== null
        ? {
            id: String(index),
            url: `${this.origin}/news/${index}`,
            content_text: `What ${index} is about.`,
            date_published: `2026-06-${String(28 - (index % 28)).padStart(2, '0')}T09:00:00+02:00`,
            ...item,
          }
        : item,
    );
    return this.set(path, {
      body: JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items: entries}),
    });
  }
}

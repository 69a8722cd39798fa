import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {launch} from 'puppeteer-core';
import {createReplay} from '../../demo/server/replay.mjs';
import {CHROMIUM_ARGS, findChromium, findPlainChromium} from '../../tools/find-chromium.mjs';
import {NO_MATTER_WHICH_BROWSER} from '../../tools/test-files.mjs';
import {listen} from '../server.mjs';

const DIST = new URL('../../dist/', import.meta.url);

/** The file that the script imports first, by its path in `dist/`. */
export const CORE = `chunks/${readdirSync(new URL('chunks/', DIST)).find((file) => file.startsWith('core-'))}`;

/** The file of the first cards, which it imports before that. */
export const FIRST_CARDS = `chunks/${readdirSync(new URL('chunks/', DIST)).find((file) => file.startsWith('first-cards-'))}`;

const ANY_WILL_DO = NO_MATTER_WHICH_BROWSER.some((file) => process.argv[1]?.replaceAll('\\', '/').endsWith(file));

/**
 * A browser for the pages of a test file.
 *
 * @param {{any?: boolean}} [options] whether any Chromium will do, which then is the plain one
 */
export async function launchBrowser({any = ANY_WILL_DO} = {}) {
  const {executablePath, headless} = await (any ? findPlainChromium() : findChromium());
  return launch({executablePath, headless, args: CHROMIUM_ARGS});
}

/**
 * A web server like a host page's: its pages, the built script at `/newsstand.js` with its chunks and languages beside it, and the recorded news site.
 *
 * @returns {Promise<Host>}
 */
export async function startHost() {
  const host = new Host();
  await host.listen();
  return host;
}

/** @typedef {{title?: string, lang?: string, script?: string, headers?: Record<string, string>}} PageOptions */

export class Host {
  origin = '';
  /** @type {Map<string, {body: string, headers: Record<string, string>}>} */
  #pages = new Map();
  /** @type {Map<string, import('node:http').RequestListener>} */
  #routes = new Map();
  #replay = createReplay();
  #visits = 0;
  /** @type {Awaited<ReturnType<typeof listen>> | undefined} */
  #server;

  /** What the answer to a path has to wait for. @type {(path: string) => Promise<unknown> | undefined} */
  wait = () => undefined;

  /** @type {import('node:http').RequestListener} */
  #answer = async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    await this.wait(path);
    const page = this.#pages.get(path);
    if (page) {
      response.writeHead(200, page.headers).end(page.body);
    } else if (this.#routes.has(path)) {
      try {
        await this.#routes.get(path)?.(request, response);
      } catch (error) {
        // One that asks another server may still be at it when the test is over. Otherwise the page is left without an answer, and
        // says so.
        response.destroy(/** @type {Error} */ (error));
      }
    } else if (/^\/(copy-)?newsstand(\.bundle)?\.js$/.test(path)) {
      const file = path.replace('/copy-', '/');
      response.writeHead(200, {'content-type': 'text/javascript'}).end(readFileSync(new URL(`.${file}`, DIST)));
    } else if (/^\/(locales\/[a-z]+|chunks\/[\w-]+)\.js$/.test(path) && existsSync(new URL(`.${path}`, DIST))) {
      response.writeHead(200, {'content-type': 'text/javascript'}).end(readFileSync(new URL(`.${path}`, DIST)));
    } else if (path === '/favicon.ico') {
      response.writeHead(204).end();
    } else if (!this.#replay(request, response)) {
      response.writeHead(404, {'content-type': 'text/html'}).end('<h1>Not here</h1>');
    }
  };

  async listen() {
    this.#server = await listen(this.#answer);
    this.origin = this.#server.origin;
  }

  async close() {
    await this.#server?.close();
  }

  /**
   * Answers a path in a way of the test's own.
   *
   * @param {string} path
   * @param {import('node:http').RequestListener} listener
   */
  route(path, listener) {
    this.#routes.set(path, listener);
  }

  /**
   * Puts the script into a folder of the server, with its chunks and languages beside it.
   *
   * @param {string} folder
   * @param {{headers?: Record<string, string>, script?: Record<string, string>, files?: Record<string, import('node:http').RequestListener>}} [options]
   *   headers of all files but the script itself, and those of the script; what is in the place of some files, by their paths
   * @returns {string} the address of the script
   */
  script(folder, {headers = {}, script = {}, files = {}} = {}) {
    const type = {'content-type': 'text/javascript'};
    this.route(`/${folder}/newsstand.js`, (_, response) =>
      response.writeHead(200, {...type, ...script}).end(readFileSync(new URL('newsstand.js', DIST))),
    );
    const beside = ['chunks', 'locales'].flatMap((name) =>
      readdirSync(new URL(`${name}/`, DIST)).map((file) => `${name}/${file}`),
    );
    for (const file of beside) {
      this.route(
        `/${folder}/${file}`,
        files[file] ??
          ((_, response) => response.writeHead(200, {...type, ...headers}).end(readFileSync(new URL(file, DIST)))),
      );
    }
    return `${this.origin}/${folder}/newsstand.js`;
  }

  /**
   * A recorded site of the test's own.
   *
   * @param {string} [scenario]
   */
  site(scenario = 'ok') {
    return `${this.origin}/recorded/${scenario}/page${++this.#visits}`;
  }

  /**
   * Puts a page on the server.
   *
   * @param {string} body
   * @param {PageOptions} [options]
   * @returns {string} its address
   */
  page(
    body,
    {title = 'Host page', lang = 'en', script = '<script src="/newsstand.js" defer></script>', headers = {}} = {},
  ) {
    const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${script}</head><body>${body}</body></html>`;
    return this.raw(html, 'text/html; charset=utf-8', headers);
  }

  /**
   * Puts a document on the server as it is.
   *
   * @param {string} body
   * @param {string} type
   * @param {Record<string, string>} [headers]
   * @returns {string} its address
   */
  raw(body, type, headers = {}) {
    const path = `/page${++this.#visits}`;
    this.#pages.set(path, {body, headers: {'content-type': type, ...headers}});
    return this.origin + path;
  }
}

/** What goes wrong in a page: exceptions, unhandled rejections, blocked content, console messages. @param {import('puppeteer-core').Page} page @param {(problem: string) => void} tell */
function watch(page, tell) {
  page.on('pageerror', (error) => tell(String(error)));
  page.on('console', (message) => {
    if (['warn', 'error'].includes(message.type())) {
      tell(message.text());
    }
  });
}

/**
 * One window for all visits of a file that leave nothing behind in it, such as session storage: a new one costs a third of a
 * visit. Each visit finds it in front, as large as it was, and the pointer out of it.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('puppeteer-core').Viewport} [size]
 */
export async function openWindow(browser, size = {width: 800, height: 600}) {
  const page = await browser.newPage();
  /** @type {string[]} */
  let problems = [];
  /** @type {string[]} */
  let asked = [];
  watch(page, (problem) => problems.push(problem));
  page.on('request', (request) => {
    const {pathname, search} = new URL(request.url());
    asked.push(pathname + search);
  });
  /**
   * Goes to a page.
   *
   * @param {string} url
   * @returns the window, all that goes wrong in that page, and the paths of all that it asks for
   */
  return async (url) => {
    // Another window of the test may lie over it: what is out of sight draws no frames.
    await page.bringToFront();
    await page.setViewport(size);
    await page.mouse.move(-1, -1);
    [problems, asked] = [[], []];
    const visit = {page, problems, asked};
    await page.goto(url, {waitUntil: 'load'});
    return visit;
  };
}

/**
 * A page, opened, and all that went wrong in it: exceptions, unhandled rejections, blocked content, console messages.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {(page: import('puppeteer-core').Page) => unknown} [prepare] before the page is opened
 */
export async function open(browser, url, prepare) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const problems = [];
  watch(page, (problem) => problems.push(problem));
  await prepare?.(page);
  await page.goto(url, {waitUntil: 'load'});
  return {page, problems};
}

/**
 * Waits until a page says yes. What it is asked may throw for a while: an element is there, say, and not yet defined. The driver's
 * own `waitForFunction` (puppeteer 24) asks no more then, and ends with its time, whatever comes.
 *
 * @template {readonly unknown[]} Args
 * @template Result
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @param {string | ((...args: Args) => Result)} predicate what is asked in the page
 * @param {import('puppeteer-core').FrameWaitForFunctionOptions} [options]
 * @param {Args} args what it is given, which JSON can say
 * @returns {Promise<import('puppeteer-core').HandleFor<Awaited<Result>>>} what it said
 * @throws {Error} that says what the page said at the end
 */
export async function until(page, predicate, options, ...args) {
  const question = typeof predicate === 'string' ? predicate : `(${predicate})(...${JSON.stringify(args)})`;
  try {
    const answer = await page.waitForFunction(
      `(async () => { try { return await (${question}); } catch { return false; } })()`,
      options,
    );
    return /** @type {any} */ (answer);
  } catch (cause) {
    const last = await page.evaluate(question).then(String, ({message}) => message);
    throw new Error(`The page never said yes to ${predicate}; at last: ${last}`, {cause});
  }
}

/**
 * Waits until an element of the page has a status.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector
 * @param {string} status
 */
export async function untilStatus(page, selector, status) {
  await until(
    page,
    (/** @type {string} */ wanted, /** @type {string} */ value) => {
      const element = document.querySelector(wanted);
      return element !== null && 'status' in element && element.status === value;
    },
    {timeout: 30_000},
    selector,
    status,
  );
}

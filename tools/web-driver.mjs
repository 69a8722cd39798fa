import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {setTimeout as delay} from 'node:timers/promises';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' ? address?.port : undefined;
}

/** The little of WebDriver that the tests need: https://www.w3.org/TR/webdriver2/ */
export class WebDriver {
  #base;
  #process;
  #session = '';

  /**
   * @param {import('node:child_process').ChildProcess} process
   * @param {string} base
   */
  constructor(process, base) {
    this.#process = process;
    this.#base = base;
  }

  /**
   * Starts a driver, and a browser.
   *
   * @param {string} program the driver
   * @param {NodeJS.ProcessEnv} env
   * @param {object} capabilities
   */
  static async start(program, env, capabilities) {
    const port = await freePort();
    const child = spawn(program, [`--port=${port}`], {env, stdio: 'ignore'});
    const driver = new WebDriver(child, `http://127.0.0.1:${port}`);
    /** @type {Error | undefined} */
    let failure;
    child.once('error', (error) => (failure = error));
    child.once('exit', (code) => (failure ??= new Error(`${program} ended with ${code}.`)));
    // It does not say when it is ready, so it is asked.
    for (let ready = false; !ready;) {
      if (failure !== undefined) {
        throw failure;
      }
      ready = await driver.#call('GET', '/status').then(
        () => true,
        () => delay(20, false),
      );
    }
    try {
      const {sessionId} = await driver.#call('POST', '/session', {capabilities: {alwaysMatch: capabilities}});
      driver.#session = `/session/${sessionId}`;
      return driver;
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>}
   */
  async #call(method, path, body) {
    const answer = await fetch(this.#base + path, {
      method,
      headers: {'content-type': 'application/json'},
      ...(body && {body: JSON.stringify(body)}),
    });
    const {value} = /** @type {any} */ (await answer.json());
    if (!answer.ok) {
      throw new Error(`WebDriver, ${method} ${path}: ${value?.error}, ${value?.message}`);
    }
    return value;
  }

  /** @param {string} path @param {object} body */
  post(path, body) {
    return this.#call('POST', this.#session + path, body);
  }

  /** @param {string} path */
  get(path) {
    return this.#call('GET', this.#session + path);
  }

  /** @param {string} path */
  delete(path) {
    return this.#call('DELETE', this.#session + path);
  }

  /**
   * Runs a function body in the page. Its last argument is what to call with the result.
   *
   * @param {string} script
   * @param {unknown[]} args
   */
  run(script, args) {
    return this.post('/execute/async', {script, args});
  }

  async stop() {
    try {
      await this.delete('');
    } finally {
      this.kill();
    }
  }

  kill() {
    this.#process.kill();
  }
}

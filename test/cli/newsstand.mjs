import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {listen} from '../server.mjs';

const BIN = fileURLToPath(new URL('../../cli/dist/newsstand.js', import.meta.url));

/** @typedef {{code: number | null, signal: NodeJS.Signals | null, out: string, err: string}} Ended */

/**
 * Starts the built program.
 *
 * @param {readonly string[]} args
 * @param {{input?: string | Uint8Array, cwd?: string, env?: Record<string, string>, bin?: string}} [options]
 */
export function start(args, {input = '', cwd, env = {}, bin = BIN} = {}) {
  const child = spawn(process.execPath, [bin, ...args], {cwd, env: {...process.env, ...env}});
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
  child.stdin.end(input);
  /** @type {Promise<Ended>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({code, signal, out, err}));
  });
  return {child, ended};
}

/**
 * Runs the built program to its end.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof start>[1]} [options]
 */
export function newsstand(args, options) {
  return start(args, options).ended;
}

/**
 * Runs the built program to its end in this process: to start one of its own takes several times as long as what most tests
 * try. What only a process has, such as signals and an exit code, is tried with `newsstand`.
 *
 * @param {readonly string[]} args
 * @param {{input?: string | Uint8Array, cwd?: string, env?: Record<string, string>}} [options]
 * @returns {Promise<Pick<Ended, 'code' | 'out' | 'err'>>}
 */
export async function inProcess(args, {input = '', cwd = process.cwd(), env = {}} = {}) {
  /** @type {typeof import('../../cli/src/run-command.js')} */
  const {runCommand} = await built('run-command.js');
  let [out, err] = ['', ''];
  const code = await runCommand(args, {
    print: (line) => (out += `${line}\n`),
    write: (text) => (out += text),
    report: (line) => (err += `${line}\n`),
    progress: undefined,
    readInput: () => Promise.resolve(Buffer.from(input)),
    environment: {...process.env, ...env},
    folder: cwd,
    onStop: () => () => {},
  });
  return {code, out, err};
}

/** @typedef {import('node:http').IncomingMessage & {path: string}} Request */

/**
 * A server of a test's own on this machine, which counts what it is asked.
 *
 * @param {(request: Request, response: import('node:http').ServerResponse) => void} answer
 * @param {string} [host] address of this machine
 */
export async function serve(answer, host = '127.0.0.1') {
  /** @type {Request[]} */
  const requests = [];
  const server = await listen((message, response) => {
    const request = Object.assign(message, {path: new URL(message.url ?? '/', 'http://localhost').pathname});
    requests.push(request);
    answer(request, response);
  }, host);
  return {...server, requests};
}

/**
 * A module of the built program. Its type is said where it is used: there is no build yet when types are checked.
 *
 * @param {string} path below `cli/dist`
 * @returns {Promise<any>}
 */
export function built(path) {
  return import(new URL(`../../cli/dist/${path}`, import.meta.url).href);
}

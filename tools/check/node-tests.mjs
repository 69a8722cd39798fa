import {relative} from 'node:path';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {fileURLToPath} from 'node:url';
import {failureLine, reasonIn} from './failures.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What a test says of its failure.
 *
 * @param {{error?: unknown}} details
 */
export function causeOf({error}) {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

/**
 * Whether something failed by itself: a suite fails too where a test in it has.
 *
 * @param {{error?: unknown}} details
 */
export function isOwnFailure({error}) {
  return /** @type {{failureType?: string} | undefined} */ (error)?.failureType !== 'subtestsFailed';
}

/**
 * How the process of a file ended that wrote nothing.
 *
 * @param {{error?: unknown}} details
 */
function endOf({error}) {
  const {exitCode, signal, failureType, message} =
    /** @type {{exitCode?: number, signal?: string, failureType?: string, message?: string}} */ (error ?? {});
  return failureType === 'testTimeoutFailure' ? `${message}` : `ended with ${signal ?? exitCode}`;
}

/** Milliseconds that a file may take: several times as long as the longest does on a busy machine. */
const TIMEOUT = 900_000;

/**
 * Runs files of tests with Node's own runner.
 *
 * @param {string[]} files
 * @param {{concurrency: number, output: NodeJS.WritableStream, timeout?: number}} options how many files at a time: each has a
 *   process of its own; where the report is written; the milliseconds after which a file has failed that does not end, such as
 *   one whose failed test has left a server open
 * @returns `proven` are the files of which nothing failed or was left out
 */
export async function runNodeTests(files, {concurrency, output, timeout = TIMEOUT}) {
  let passed = 0;
  /** @type {string[]} */
  const failures = [];
  /** What this machine or its browser could not do, and why. @type {string[]} */
  const leftOut = [];
  /** @type {Set<string>} */
  const unproven = new Set();
  /** The names of the suites that a test of a file is in. @type {Map<string, string[]>} */
  const inside = new Map();
  /** What a file wrote besides its report. @type {Map<string, string>} */
  const written = new Map();

  const stream = run({files, concurrency, timeout});
  stream.on('test:start', ({name, nesting, file = ''}) => {
    const names = inside.get(file) ?? [];
    inside.set(file, [...names.slice(0, nesting), name]);
  });
  stream.on('test:stderr', ({file = '', message}) => {
    written.set(file, (written.get(file) ?? '') + message);
  });
  stream.on('test:pass', ({name, details, skip, file = ''}) => {
    if (skip !== undefined) {
      unproven.add(file);
      leftOut.push(typeof skip === 'string' && skip !== '' ? `${name}: ${skip}` : name);
    } else if (details.type !== 'suite') {
      passed++;
    }
  });
  stream.on('test:fail', ({details, name, nesting, file = name}) => {
    unproven.add(file);
    if (!isOwnFailure(details)) {
      return;
    }
    // A file that failed outside its tests has its own path for a name, and says why on its way out.
    const isFile = nesting === 0 && file.endsWith(name);
    const path = isFile ? [] : [...(inside.get(file) ?? []).slice(0, nesting), name];
    const reason = isFile ? reasonIn(written.get(file) ?? '') || endOf(details) : causeOf(details);
    failures.push(failureLine(relative(root, file), path, reason));
  });
  await new Promise((resolve) => {
    stream.compose(new spec()).on('end', resolve).pipe(output, {end: false});
  });
  return {passed, failures, leftOut, proven: files.filter((file) => !unproven.has(file))};
}

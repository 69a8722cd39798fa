// One line for each thing that failed: what is kept of a long log may be no more than its end.
import {stripVTControlCharacters} from 'node:util';

/** Longer ones are read above, in the report itself. */
const MAX_LENGTH = 240;

/** As many as the end of a log holds. */
const MAX_LINES = 100;

/** @param {string} text */
function inOneLine(text) {
  const line = stripVTControlCharacters(text).replace(/\s+/g, ' ').trim();
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}

/**
 * A line that says what failed, and why.
 *
 * @param {string} where a file, after the browser if it ran in one; or a script
 * @param {string[]} path the names of the suites, then that of the test
 * @param {unknown} error
 */
export function failureLine(where, path, error) {
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error ?? '');
  return `${where}${path.map((name) => ` › ${inOneLine(name)}`).join('')}: ${inOneLine(message) || 'says no reason'}`;
}

/** What a line looks like that says what went wrong, the surest first. */
const REASONS = [/^\w*error\b|^[x✖✘×] /i, /\berror\b|failed with|does not meet/i];

/**
 * What a script that failed as a whole says of it: its first line that names an error, or else what it says first.
 *
 * @param {string} output
 */
export function reasonIn(output) {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const first = REASONS.map((reason) => lines.findIndex((line) => reason.test(line))).find((index) => index !== -1);
  if (first === undefined) {
    return lines.slice(0, 3).join(' ');
  }
  // "error during build:" says little without the line after it, and the linter has the file there.
  return lines.slice(first, first + (/:$|^[x×] /.test(lines[first] ?? '') ? 2 : 1)).join(' ');
}

/**
 * The lines for the end of a report.
 *
 * @param {string[]} failures
 * @param {string} [run] which run of several it was
 */
export function failureReport(failures, run) {
  const left = failures.length - MAX_LINES;
  return [
    ...failures.slice(0, MAX_LINES).map((line) => `failed${run ? ` (${run})` : ''}: ${line}`),
    ...(left > 0 ? [`failed${run ? ` (${run})` : ''}: and ${left} more, which are named above`] : []),
  ];
}

import {readFileSync} from 'node:fs';

const FIXTURES = new URL('../../test/fixtures/', import.meta.url);

/**
 * One recorded answer of a real server: status, headers and body as they were sent.
 *
 * @param {string} name path below `test/fixtures`, without ".json"
 * @returns {{status: number, headers: [string, string][], body: string}}
 */
export function recording(name) {
  const file = JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8'));
  return file.response ?? {status: 200, headers: [['Content-Type', 'application/json']], body: JSON.stringify(file)};
}

/**
 * The body of a recorded answer, parsed.
 *
 * @param {string} name path below `test/fixtures`, without ".json"
 * @returns {any}
 */
export function recordedJson(name) {
  return JSON.parse(recording(name).body);
}

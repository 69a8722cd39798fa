// The two packages of this repository, in the order in which they are published: the second needs the first.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * @typedef {object} PackageJson
 * @property {string} name
 * @property {string} version
 * @property {Record<string, string>} dependencies
 */

/**
 * @typedef {object} Package
 * @property {string} folder relative to the root folder; empty for the root folder itself
 * @property {string} file `package.json`, or `cli/package.json`
 * @property {string} changelog
 */

/** @type {readonly Package[]} */
export const PACKAGES = ['', 'cli'].map((folder) => ({
  folder,
  file: join(folder, 'package.json'),
  changelog: join(folder, 'CHANGELOG.md'),
}));

export const ELEMENTS = 'newsstand-elements';

/** @param {string} root @param {Package} one @returns {PackageJson & Record<string, unknown>} */
export const readPackage = (root, {file}) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** @param {string} root @param {Package} one @param {object} packageJson */
export const writePackage = (root, {file}, packageJson) =>
  writeFileSync(join(root, file), `${JSON.stringify(packageJson, null, 2)}\n`);

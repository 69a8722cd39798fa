// Where the project is: the one place that says it. Both package.json are written from it by npm run metadata.
import {readFileSync} from 'node:fs';

/**
 * @typedef {object} Project
 * @property {string} repository its web address, such as `https://github.com/institute/newsstand`
 * @property {string} homepage address of the project's site
 */

/** @typedef {{homepage: string, bugs: {url: string}, repository: {type: 'git', url: string, directory?: string}}} Metadata */

const FILE = 'tools/release/project.json';

/** @returns {Project} */
export const readProject = () => JSON.parse(readFileSync(new URL('project.json', import.meta.url), 'utf8'));

/** In capitals, as addresses are not: nobody's repository is called so. */
const PLACEHOLDER = /\b(?:OWNER|REPOSITORY)\b/;

/**
 * What a package says of itself, as npm, CDNs and provenance look for it.
 *
 * @param {Project} project
 * @param {string} [directory] folder of the package in the repository; none for the root folder
 * @returns {Metadata}
 */
export function metadataOf({repository, homepage}, directory) {
  return {
    homepage,
    bugs: {url: `${repository}/issues`},
    repository: {type: 'git', url: `git+${repository}.git`, ...(directory !== undefined && {directory})},
  };
}

/**
 * What is missing before anything can be published, each with its remedy; nothing where all is there.
 *
 * @param {Project} project
 * @returns {string[]}
 */
export function missingIn({repository, homepage}) {
  const asked = [
    {
      name: 'repository',
      value: repository,
      good: /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/.test(repository) && !repository.endsWith('.git'),
      example: 'https://github.com/institute/newsstand',
    },
    {
      name: 'homepage',
      value: homepage,
      good: /^https:\/\/[^/\s]+\//.test(homepage),
      example: 'https://newsstand.example/',
    },
  ];
  return asked
    .filter(({value, good}) => !good || PLACEHOLDER.test(value))
    .map(
      ({name, value, example}) =>
        `"${name}" in ${FILE} is "${value}". Write its real address, such as ${example}, and run: npm run metadata`,
    );
}

/**
 * The fields of a package.json that do not say what the project says.
 *
 * @param {Record<string, unknown>} packageJson
 * @param {Metadata} metadata
 * @returns {string[]}
 */
export function differentFields(packageJson, metadata) {
  return Object.entries(metadata)
    .filter(([name, value]) => JSON.stringify(packageJson[name]) !== JSON.stringify(value))
    .map(([name]) => name);
}

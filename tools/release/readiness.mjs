import {ELEMENTS} from './packages.mjs';

/**
 * @typedef {object} State
 * @property {{file: string, packageJson: import('./packages.mjs').PackageJson}[]} packages in the order in which they are published
 * @property {{file: string, text: string}[]} changelogs
 * @property {string[]} changed files that git lists as changed
 * @property {string[]} tags of git, those of the current commit not among them
 * @property {string[]} tagsHere those of the current commit
 * @property {string} today `YYYY-MM-DD`
 */

/** Semantic Versioning 2.0.0, without build metadata: npm drops it. */
export const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[\da-z-]+(\.[\da-z-]+)*)?$/i;

/**
 * The text of a section of the changelog, without its heading.
 *
 * @param {string} changelog in the form of Keep a Changelog
 * @param {string} name such as `Unreleased` or `0.1.0`
 * @returns {{heading: string, text: string} | undefined} undefined where there is none
 */
export function changelogSection(changelog, name) {
  const parts = changelog.split(/^(?=## \[)/m).slice(1);
  const found = parts.find((part) => part.startsWith(`## [${name}]`));
  const [heading = '', ...lines] = found?.split('\n') ?? [];
  return found === undefined ? undefined : {heading, text: lines.join('\n').trim()};
}

/** @param {State['changelogs'][number]} changelog @param {string} version @param {State} state @returns {string[]} */
function changelogObstacles({file, text}, version, {today, tagsHere}) {
  /** @type {string[]} */
  const found = [];
  const section = changelogSection(text, version);
  if (section === undefined) {
    found.push(`${file} has no section for ${version}. Put "## [${version}] - ${today}" below "## [Unreleased]".`);
  } else if (section.text === '') {
    found.push(`The section ${version} of ${file} is empty. Say what is new for the people who use it.`);
  } else if (!section.heading.endsWith(`] - ${today}`) && !tagsHere.includes(`v${version}`)) {
    // What is tagged has its date.
    found.push(`${file} says "${section.heading}". Today is ${today}: write "## [${version}] - ${today}".`);
  }
  const open = changelogSection(text, 'Unreleased');
  if (open === undefined) {
    found.push(`${file} has no section "## [Unreleased]". Put one above the versions: the next change needs it.`);
  } else if (open.text !== '') {
    found.push(`${file} has lines below "## [Unreleased]". Move them to ${version}, or they would be released unsaid.`);
  }
  return found;
}

/** @param {State['packages']} packages @returns {string[]} */
function versionObstacles(packages) {
  const version = packages[0]?.packageJson.version ?? '';
  const wrong = packages.flatMap(({file, packageJson}) => [
    ...(packageJson.version === version ? [] : [`"version" in ${file} is "${packageJson.version}", not "${version}"`]),
    ...([version, undefined].includes(packageJson.dependencies[ELEMENTS])
      ? []
      : [`${file} asks for ${ELEMENTS} "${packageJson.dependencies[ELEMENTS]}", not "${version}"`]),
  ]);
  return VERSION.test(version)
    ? wrong.map((line) => `${line}. Versions move together: npm run set-version ${version}`)
    : [`"version" in package.json is "${version}". Write it as semver.org asks, such as 0.1.0 or 1.0.0-rc.1.`];
}

/**
 * What stands in the way of releasing this state, each with its remedy; nothing where it is ready.
 *
 * @param {State} state
 * @returns {string[]}
 */
export function obstacles(state) {
  const {packages, changelogs, changed, tags} = state;
  const version = packages[0]?.packageJson.version ?? '';
  const found = versionObstacles(packages);
  if (tags.includes(`v${version}`)) {
    found.push(
      `The tag v${version} is on another commit. Give the packages the next version: npm run set-version 0.2.0`,
    );
  }
  if (changed.length > 0) {
    found.push(
      `Not committed: ${changed.join(', ')}. Commit or put them away, so that what is packed can be found again.`,
    );
  }
  return [...found, ...changelogs.flatMap((changelog) => changelogObstacles(changelog, version, state))];
}

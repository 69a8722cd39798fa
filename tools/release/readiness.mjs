/** @typedef {{version: string, changelog: string, changed: string[], tags: string[], today: string}} State */

// Semantic Versioning 2.0.0, without build metadata: npm drops it.
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[\da-z-]+(\.[\da-z-]+)*)?$/i;

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

/**
 * What stands in the way of releasing this state, each with its remedy; nothing where it is ready.
 *
 * @param {State} state version: of package.json; changed: files that git lists as changed; tags: of git; today: `YYYY-MM-DD`
 * @returns {string[]}
 */
export function obstacles({version, changelog, changed, tags, today}) {
  /** @type {string[]} */
  const found = [];
  if (!VERSION.test(version)) {
    found.push(`"version" in package.json is "${version}". Write it as semver.org asks, such as 0.1.0 or 1.0.0-rc.1.`);
  }
  if (tags.includes(`v${version}`)) {
    found.push(
      `The tag v${version} is there already. Raise "version" in package.json: npm version --no-git-tag-version minor`,
    );
  }
  if (changed.length > 0) {
    found.push(
      `Not committed: ${changed.join(', ')}. Commit or put them away, so that what is packed can be found again.`,
    );
  }
  const section = changelogSection(changelog, version);
  if (section === undefined) {
    found.push(`CHANGELOG.md has no section for ${version}. Put "## [${version}] - ${today}" below "## [Unreleased]".`);
  } else if (section.text === '') {
    found.push(`The section ${version} of CHANGELOG.md is empty. Say what is new for the people who use it.`);
  } else if (!section.heading.endsWith(`] - ${today}`)) {
    found.push(`CHANGELOG.md says "${section.heading}". Today is ${today}: write "## [${version}] - ${today}".`);
  }
  const open = changelogSection(changelog, 'Unreleased');
  if (open === undefined) {
    found.push('CHANGELOG.md has no section "## [Unreleased]". Put one above the versions: the next change needs it.');
  } else if (open.text !== '') {
    found.push(
      `CHANGELOG.md has lines below "## [Unreleased]". Move them to ${version}, or they would be released unsaid.`,
    );
  }
  return found;
}

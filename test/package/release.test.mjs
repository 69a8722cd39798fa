import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {changelogSection, obstacles} from '../../tools/release/readiness.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const CHANGELOG = `# Changelog

## [Unreleased]

## [0.2.0] - 2026-11-24

### Added

- Something.

## [0.1.0] - 2026-10-01

- The first.
`;

/** @type {import('../../tools/release/readiness.mjs').State} */
const READY = {version: '0.2.0', changelog: CHANGELOG, changed: [], tags: ['v0.1.0'], today: '2026-11-24'};

describe('a release', () => {
  it('has nothing in its way where all is said and committed', () => {
    assert.deepEqual(obstacles(READY), []);
  });

  it('takes a version before a release', () => {
    const changelog = CHANGELOG.replace('[0.2.0]', '[0.2.0-rc.1]');
    assert.deepEqual(obstacles({...READY, version: '0.2.0-rc.1', changelog}), []);
  });

  /** @type {[string, Partial<typeof READY>, RegExp][]} */
  const table = [
    ['a version that is none', {version: '0.2'}, /"version" in package\.json is "0\.2"/],
    ['a version that is released', {tags: ['v0.1.0', 'v0.2.0']}, /v0\.2\.0 is there already.*npm version/],
    ['a change that is not committed', {changed: ['src/index.ts']}, /Not committed: src\/index\.ts\. Commit/],
    [
      'a version that the changelog does not know',
      {version: '0.3.0'},
      /no section for 0\.3\.0.*## \[0\.3\.0\] - 2026-11-24/,
    ],
    [
      'a section without a word',
      {changelog: CHANGELOG.replace(/### Added[^]*?thing\./, '')},
      /section 0\.2\.0 .* is empty/,
    ],
    ['a section of another day', {today: '2026-11-25'}, /Today is 2026-11-25/],
    [
      'lines that are of no version',
      {changelog: CHANGELOG.replace('Unreleased]', '$&\n\n- More.')},
      /lines below "## \[Unreleased\]"/,
    ],
    [
      'no place for what comes next',
      {changelog: CHANGELOG.replace('## [Unreleased]\n', '')},
      /no section "## \[Unreleased\]"/,
    ],
  ];
  for (const [what, state, said] of table) {
    it(`is stopped by ${what}, and says what to do`, () => {
      assert.match(obstacles({...READY, ...state}).join('\n'), said);
    });
  }

  it('tells of one version and no other', () => {
    assert.deepEqual(changelogSection(CHANGELOG, '0.2.0'), {
      heading: '## [0.2.0] - 2026-11-24',
      text: '### Added\n\n- Something.',
    });
  });
});

describe('npm run release', () => {
  /** A repository with nothing but what the script reads first. @type {string} */
  let project;

  before(() => {
    project = mkdtempSync(join(tmpdir(), 'newsstand-release-test-'));
    mkdirSync(join(project, 'tools'));
    for (const file of ['tools/release.mjs', 'tools/release', 'tools/integrity.mjs', 'package.json']) {
      cpSync(join(root, file), join(project, file), {recursive: true});
    }
    writeFileSync(join(project, 'CHANGELOG.md'), '# Changelog\n');
    execFileSync('git', ['init', '--quiet'], {cwd: project});
  });

  after(() => {
    rmSync(project, {recursive: true, force: true});
  });

  it('stops before it builds or packs anything, and names each reason', () => {
    const {status, stderr} = spawnSync(process.execPath, ['tools/release.mjs'], {cwd: project, encoding: 'utf8'});
    const {version} = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    assert.equal(status, 1);
    assert.ok(stderr.includes(`${version} is not ready:`), stderr);
    assert.match(stderr, /- Not committed: .*CHANGELOG\.md/);
    assert.match(stderr, /- CHANGELOG\.md has no section for/);
    assert.match(stderr, /Nothing was packed\./);
    assert.ok(!existsSync(join(project, 'release')));
  });
});

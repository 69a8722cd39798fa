import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {differentFields, metadataOf, missingIn, readProject} from '../../tools/release/project.mjs';
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
const READY = {
  packages: packagesOf('0.2.0'),
  changelogs: changelogsOf(CHANGELOG),
  changed: [],
  tags: ['v0.1.0'],
  tagsHere: [],
  today: '2026-11-24',
};

/** @param {string} version @param {string} [tool] version of the second package @param {string} [needed] what that one asks for */
function packagesOf(version, tool = version, needed = version) {
  return [
    {file: 'package.json', packageJson: {name: 'newsstand-elements', version, dependencies: {lit: '^3.3.3'}}},
    {
      file: 'cli/package.json',
      packageJson: {name: 'newsstand', version: tool, dependencies: {'newsstand-elements': needed}},
    },
  ];
}

/** @param {string} text @param {string} [second] */
function changelogsOf(text, second = text) {
  return [
    {file: 'CHANGELOG.md', text},
    {file: 'cli/CHANGELOG.md', text: second},
  ];
}

describe('a release', () => {
  it('has nothing in its way where all is said and committed', () => {
    assert.deepEqual(obstacles(READY), []);
  });

  it('takes a version before a release', () => {
    const changelogs = changelogsOf(CHANGELOG.replace('[0.2.0]', '[0.2.0-rc.1]'));
    assert.deepEqual(obstacles({...READY, packages: packagesOf('0.2.0-rc.1'), changelogs}), []);
  });

  it('may have its tag and its day already, as where a pushed tag begins it', () => {
    assert.deepEqual(obstacles({...READY, tagsHere: ['v0.2.0'], today: '2026-11-25'}), []);
  });

  /** @type {[string, Partial<typeof READY>, RegExp][]} */
  const table = [
    ['a version that is none', {packages: packagesOf('0.2')}, /"version" in package\.json is "0\.2"/],
    [
      'packages of two versions',
      {packages: packagesOf('0.2.0', '0.1.0')},
      /"version" in cli\/package\.json is "0\.1\.0", not "0\.2\.0"\..*npm run set-version 0\.2\.0/,
    ],
    [
      'a tool that asks for other elements',
      {packages: packagesOf('0.2.0', '0.2.0', '^0.1.0')},
      /asks for newsstand-elements "\^0\.1\.0", not "0\.2\.0"\..*npm run set-version/,
    ],
    ['a version that is released', {tags: ['v0.1.0', 'v0.2.0']}, /v0\.2\.0 is on another commit.*set-version/],
    ['a change that is not committed', {changed: ['src/index.ts']}, /Not committed: src\/index\.ts\. Commit/],
    [
      'a version that the changelog does not know',
      {packages: packagesOf('0.3.0')},
      /no section for 0\.3\.0.*## \[0\.3\.0\] - 2026-11-24/,
    ],
    [
      'a section without a word',
      {changelogs: changelogsOf(CHANGELOG.replace(/### Added[^]*?thing\./, ''))},
      /section 0\.2\.0 .* is empty/,
    ],
    ['a section of another day', {today: '2026-11-25'}, /Today is 2026-11-25/],
    [
      'lines that are of no version',
      {changelogs: changelogsOf(CHANGELOG.replace('Unreleased]', '$&\n\n- More.'))},
      /lines below "## \[Unreleased\]"/,
    ],
    [
      'no place for what comes next',
      {changelogs: changelogsOf(CHANGELOG.replace('## [Unreleased]\n', ''))},
      /no section "## \[Unreleased\]"/,
    ],
    [
      'a second changelog that is behind',
      {changelogs: changelogsOf(CHANGELOG, CHANGELOG.replace('[0.2.0]', '[0.1.9]'))},
      /cli\/CHANGELOG\.md has no section for 0\.2\.0/,
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

describe('what the packages say of the project', () => {
  const REAL = {repository: 'https://github.com/institute/newsstand', homepage: 'https://newsstand.example/'};

  it('is written from one place into both', () => {
    for (const [folder, directory] of [
      ['.', undefined],
      ['cli', 'cli'],
    ]) {
      const packageJson = JSON.parse(readFileSync(join(root, folder ?? '', 'package.json'), 'utf8'));
      assert.deepEqual(differentFields(packageJson, metadataOf(readProject(), directory)), [], folder);
      assert.deepEqual(packageJson.publishConfig, {access: 'public', provenance: true});
      assert.ok(packageJson.keywords.length > 4);
    }
  });

  it('is what npm and its proof of provenance look for', () => {
    assert.deepEqual(metadataOf(REAL, 'cli'), {
      homepage: 'https://newsstand.example/',
      bugs: {url: 'https://github.com/institute/newsstand/issues'},
      repository: {type: 'git', url: 'git+https://github.com/institute/newsstand.git', directory: 'cli'},
    });
    assert.ok(!('directory' in metadataOf(REAL).repository));
  });

  it('is missing where it is a placeholder or no address, each named with what to do', () => {
    assert.deepEqual(missingIn(REAL), []);
    const [first, second, ...more] = missingIn({
      repository: 'https://github.com/OWNER/REPOSITORY',
      homepage: 'https://OWNER.github.io/REPOSITORY/',
    });
    assert.match(first ?? '', /"repository" in tools\/release\/project\.json.*OWNER.*npm run metadata/);
    assert.match(second ?? '', /"homepage".*npm run metadata/);
    assert.deepEqual(more, []);
    for (const repository of ['', 'git@github.com:a/b.git', 'https://github.com/a', 'https://github.com/a/b.git']) {
      assert.equal(missingIn({...REAL, repository}).length, 1, repository);
    }
    assert.equal(missingIn({...REAL, homepage: 'newsstand.example'}).length, 1);
  });

  it('leads a content delivery network to the script', () => {
    const {unpkg, jsdelivr, exports} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.deepEqual([unpkg, jsdelivr], Array(2).fill(exports['./newsstand.js']));
  });
});

describe('the workflow that publishes', () => {
  const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');

  it('runs the release, and publishes the elements before what needs them', () => {
    assert.ok(workflow.indexOf('npm run release') < workflow.indexOf('npm publish'));
    assert.match(workflow, /for name in newsstand-elements newsstand; do/);
  });

  it('needs no token, only the right to say who it is', () => {
    assert.match(workflow, /id-token: write/);
    assert.ok(!/NODE_AUTH_TOKEN|NPM_TOKEN|secrets\./.test(workflow));
  });
});

describe('npm publish in a folder of the repository', () => {
  it('is refused, since nothing of it was tested', () => {
    for (const folder of ['.', 'cli']) {
      const {prepublishOnly = ''} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).scripts;
      const [program, ...args] = prepublishOnly.split(' ');
      assert.equal(program, 'node');
      const {status, stderr} = spawnSync(process.execPath, args, {cwd: join(root, folder), encoding: 'utf8'});
      assert.equal(status, 1);
      assert.match(stderr, /npm run release/);
    }
  });
});

describe('npm run release', () => {
  /** A repository with nothing but what the script reads first. @type {string} */
  let project;

  before(() => {
    project = mkdtempSync(join(tmpdir(), 'newsstand-release-test-'));
    for (const folder of ['tools', 'cli']) {
      mkdirSync(join(project, folder));
    }
    for (const file of [
      'tools/release.mjs',
      'tools/release',
      'tools/integrity.mjs',
      'tools/metadata.mjs',
      'tools/set-version.mjs',
      'package.json',
      'cli/package.json',
    ]) {
      cpSync(join(root, file), join(project, file), {recursive: true});
    }
    for (const folder of ['', 'cli']) {
      writeFileSync(join(project, folder, 'CHANGELOG.md'), '# Changelog\n');
    }
    writeFileSync(
      join(project, 'tools/release/project.json'),
      JSON.stringify({repository: 'https://github.com/OWNER/REPOSITORY', homepage: 'https://news.example/'}),
    );
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
    assert.match(stderr, /- cli\/CHANGELOG\.md has no section for/);
    assert.match(
      stderr,
      /- "repository" in tools\/release\/project\.json is "https:\/\/github\.com\/OWNER\/REPOSITORY"/,
    );
    assert.match(stderr, /- "homepage" in cli\/package\.json is not what tools\/release\/project\.json says/);
    assert.match(stderr, /Nothing was packed\./);
    assert.ok(!existsSync(join(project, 'release')));
  });

  it('has its metadata in both packages after npm run metadata, and nothing else changed', () => {
    const read = (/** @type {string} */ folder) =>
      JSON.parse(readFileSync(join(project, folder, 'package.json'), 'utf8'));
    const before = read('cli');
    execFileSync(process.execPath, ['tools/metadata.mjs'], {cwd: project});
    assert.equal(read('.').homepage, 'https://news.example/');
    assert.deepEqual(read('cli'), {...before, homepage: 'https://news.example/'});
    assert.deepEqual(Object.keys(read('cli')), Object.keys(before));
  });
});

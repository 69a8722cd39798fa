// Builds, checks and packs a version of both packages, and publishes nothing: npm run release. See CONTRIBUTING.md, "Release".
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {integrityOf} from './integrity.mjs';
import {PACKAGES, readPackage} from './release/packages.mjs';
import {differentFields, metadataOf, missingIn, readProject} from './release/project.mjs';
import {changelogSection, obstacles} from './release/readiness.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} file */
const read = (file) => readFileSync(join(root, file), 'utf8');

/** The lines that git prints. @param {string[]} words */
const git = (...words) =>
  execFileSync('git', words, {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
    .split('\n')
    .filter((line) => line !== '');

/** @param {string} reason @returns {never} */
function stop(reason) {
  console.error(`\n${reason}\nNothing was packed.`);
  process.exit(1);
}

const packages = PACKAGES.map((one) => ({...one, packageJson: readPackage(root, one)}));
const version = packages[0]?.packageJson.version ?? '';
const changelogs = PACKAGES.map(({changelog}) => ({file: changelog, text: read(changelog)}));
const project = readProject();
// A repository without a commit has none.
const tagsHere =
  spawnSync('git', ['rev-parse', 'HEAD'], {cwd: root}).status === 0 ? git('tag', '--points-at', 'HEAD') : [];

const found = [
  ...missingIn(project),
  ...packages.flatMap(({file, folder, packageJson}) =>
    differentFields(packageJson, metadataOf(project, folder || undefined)).map(
      (name) => `"${name}" in ${file} is not what tools/release/project.json says. Run: npm run metadata`,
    ),
  ),
  ...obstacles({
    packages,
    changelogs,
    changed: git('status', '--porcelain').map((line) => line.slice(3)),
    tags: git('tag', '--list').filter((tag) => !tagsHere.includes(tag)),
    tagsHere,
    today: new Date().toISOString().slice(0, 10),
  }),
];
if (found.length > 0) {
  stop(`${version} is not ready:\n${found.map((line) => `- ${line}`).join('\n')}`);
}

// It builds what is packed, too.
if (spawnSync('npm', ['test'], {cwd: root, stdio: 'inherit', shell: process.platform === 'win32'}).status !== 0) {
  stop('`npm test` failed: see above.');
}
if (git('status', '--porcelain').length > 0) {
  stop('The tests changed files of the repository: see `git status`.');
}

/** What is wrong with a package as it was packed; undefined where all is well. @param {string} folder */
function wrongIn(folder) {
  const {version: packed, bin = {}} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (packed !== version) {
    return `it is of ${packed}`;
  }
  for (const program of Object.values(bin)) {
    if (!existsSync(join(folder, String(program)))) {
      return `${program} is missing`;
    }
  }
  const integrity = join(folder, 'dist/integrity.json');
  if (!existsSync(integrity)) {
    return undefined;
  }
  const {version: built, files} = JSON.parse(readFileSync(integrity, 'utf8'));
  const wrong = Object.keys(files).filter(
    (file) => files[file] !== integrityOf(readFileSync(join(folder, 'dist', file))),
  );
  return built === version && wrong.length === 0
    ? undefined
    : `dist/integrity.json does not fit: ${wrong.join(', ') || `it is of ${built}`}`;
}

const release = join(root, 'release');
mkdirSync(release, {recursive: true});

/** Packs, and reads what was packed from the tarball itself. @param {typeof packages[number]} one */
function pack({folder}) {
  const [{name, filename, size, entryCount}] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', release], {
      cwd: join(root, folder),
      encoding: 'utf8',
    }),
  );
  const tarball = join(release, filename);
  const unpacked = mkdtempSync(join(tmpdir(), 'newsstand-release-'));
  try {
    execFileSync('tar', ['-xzf', tarball, '-C', unpacked]);
    const wrong = wrongIn(join(unpacked, 'package'));
    if (wrong !== undefined) {
      rmSync(tarball);
      stop(`${name} was not packed as it should be: ${wrong}.`);
    }
  } finally {
    rmSync(unpacked, {recursive: true, force: true});
  }
  const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  return {
    filename,
    text: `${name} ${version}: ${entryCount} files, ${(size / 1000).toFixed(0)} kB\nrelease/${filename}\nsha512-${hash}`,
  };
}

const packed = packages.map(pack);
console.log(`
${packed.map(({text}) => text).join('\n\n')}

At ${git('rev-parse', '--short', 'HEAD')[0]}:

${changelogs.map(({file, text}) => `${file}\n${changelogSection(text, version)?.text}`).join('\n\n')}

Nothing is published yet. When you have looked at it, push the tag; the workflow "Release" then publishes both packages:
  git tag -a v${version} -m "${version}" && git push origin v${version}
By hand, which npm allows for the first version alone once that workflow is its trusted publisher:
${packed.map(({filename}) => `  npm publish --provenance=false release/${filename}`).join('\n')}`);

// Builds, checks and packs a version, and publishes nothing: npm run release. See CONTRIBUTING.md, "Release".
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {integrityOf} from './integrity.mjs';
import {changelogSection, obstacles} from './release/readiness.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} file */
const read = (file) => readFileSync(join(root, file), 'utf8');

/** The lines that git prints. @param {string[]} words */
const git = (...words) =>
  execFileSync('git', words, {cwd: root, encoding: 'utf8'})
    .split('\n')
    .filter((line) => line !== '');

/** @param {string} reason @returns {never} */
function stop(reason) {
  console.error(`\n${reason}\nNothing was packed.`);
  process.exit(1);
}

const {name, version} = JSON.parse(read('package.json'));
const changelog = read('CHANGELOG.md');

const found = obstacles({
  version,
  changelog,
  changed: git('status', '--porcelain').map((line) => line.slice(3)),
  tags: git('tag', '--list'),
  today: new Date().toISOString().slice(0, 10),
});
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

const folder = join(root, 'release');
mkdirSync(folder, {recursive: true});
const [{filename, size, entryCount}] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  }),
);
const tarball = join(folder, filename);

// What was packed, read from the tarball itself.
const unpacked = mkdtempSync(join(tmpdir(), 'newsstand-release-'));
try {
  execFileSync('tar', ['-xzf', tarball, '-C', unpacked]);
  const {version: built, files} = JSON.parse(readFileSync(join(unpacked, 'package/dist/integrity.json'), 'utf8'));
  const wrong = Object.keys(files).filter(
    (file) => files[file] !== integrityOf(readFileSync(join(unpacked, 'package/dist', file))),
  );
  if (built !== version || wrong.length > 0) {
    rmSync(tarball);
    stop(`dist/integrity.json does not fit what was packed: ${wrong.join(', ') || `it is of ${built}`}.`);
  }
  const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  console.log(`
${name} ${version}, at ${git('rev-parse', '--short', 'HEAD')[0]}: ${entryCount} files, ${(size / 1000).toFixed(0)} kB
release/${filename}
sha512-${hash}

${changelogSection(changelog, version)?.text}

Nothing is published yet. When you have looked at it:
  git tag -a v${version} -m "${version}" && git push origin v${version}
  npm publish release/${filename}`);
} finally {
  rmSync(unpacked, {recursive: true, force: true});
}

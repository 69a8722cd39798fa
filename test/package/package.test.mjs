import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {publint} from 'publint';
import {PackedProject} from './packed-project.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURES = join(root, 'test/fixtures');

describe('the recorded answers', () => {
  it('are each read by a test', () => {
    const table = readFileSync(join(root, 'test/data/formats/recorded-answers.ts'), 'utf8');
    const names = readdirSync(FIXTURES, {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replaceAll('\\', '/').replace(/\.json$/, ''));
    assert.ok(names.length > 50);
    assert.deepEqual(
      names.filter((name) => !table.includes(`'${name}'`)),
      [],
    );
  });
});

describe('the packed package', () => {
  /** @type {PackedProject} */
  let project;
  /** @type {string} */
  let installed;

  before(() => {
    project = new PackedProject();
    ({installed} = project);
  });

  after(() => project.remove());

  it('is clean for publint', async () => {
    const {messages} = await publint({pkgDir: installed, level: 'suggestion', pack: false});
    assert.deepEqual(messages, []);
  });

  it('has types that resolve as its modules do, for ESM in Node 16 and later and in bundlers', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(project.tarball)), {
      // The scripts for a page have no types, and nobody imports them.
      excludeEntrypoints: ['./newsstand.js', './newsstand.bundle.js', /^\.\/(chunks|locales)\//],
    });
    assert.ok(result.types !== false && '.' in result.entrypoints && './data' in result.entrypoints);
    assert.deepEqual(
      result.problems.filter(
        // The package is ESM only, so the resolution of Node 10 and `require` from CommonJS have nothing to find.
        (problem) => !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)),
      ),
      [],
    );
  });

  it('holds what a user needs and nothing else', () => {
    const files = readdirSync(installed, {recursive: true, encoding: 'utf8'}).map((file) => file.replaceAll('\\', '/'));
    for (const file of [
      'dist/newsstand.js',
      'dist/newsstand.bundle.js',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/vscode.html-custom-data.json',
      'dist/vscode.css-custom-data.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'docs/guide.md',
    ]) {
      assert.ok(files.includes(file), file);
    }
    assert.deepEqual(
      files.filter(
        // The documents are what the README refers to, which is all that a registry's page and an offline reader have.
        (file) => !/^(dist($|\/)|docs($|\/[\w-]+\.(md|webp|svg)$)|package\.json$|LICENSE$|[A-Z]+\.md$)/.test(file),
      ),
      [],
    );
  });

  it('has whatever its README and its documents refer to', () => {
    const documents = readdirSync(installed, {recursive: true, encoding: 'utf8'})
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /^(docs\/)?[\w-]+\.md$/.test(file));
    const links = documents.flatMap((file) =>
      [...readFileSync(join(installed, file), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)\s]*)?\)/g)]
        .map(([, link = '']) => link)
        // Pages and downloads of the site are no documents.
        .filter((link) => !/^[a-z]+:|(^|\/)(demo|dist-wordpress)\//.test(link))
        .map((link) => ({file, link})),
    );
    assert.ok(links.filter(({file}) => file === 'README.md').length > 10);
    assert.deepEqual(
      links.filter(({file, link}) => !existsSync(join(installed, dirname(file), link))),
      [],
    );
  });

  it('says in dist/integrity.json what a page writes to accept these files and no other', () => {
    const read = (/** @type {string} */ file) => readFileSync(join(installed, file));
    const {version, files} = JSON.parse(String(read('dist/integrity.json')));
    assert.equal(version, JSON.parse(String(read('package.json'))).version);
    const inFolders = ['chunks', 'locales', 'themes'].flatMap((folder) =>
      readdirSync(join(installed, 'dist', folder)).map((file) => `${folder}/${file}`),
    );
    assert.deepEqual(Object.keys(files).toSorted(), ['newsstand.js', 'newsstand.bundle.js', ...inFolders].toSorted());
    for (const [file, integrity] of Object.entries(files)) {
      const hash = createHash('sha384')
        .update(read(`dist/${file}`))
        .digest('base64');
      assert.equal(integrity, `sha384-${hash}`, file);
    }
  });

  it('has the manifest of its elements and the web-types where package.json says', () => {
    const {customElements, 'web-types': webTypes} = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const {modules} = JSON.parse(readFileSync(join(installed, customElements), 'utf8'));
    assert.ok(modules.length > 0);
    const {contributions} = JSON.parse(readFileSync(join(installed, webTypes), 'utf8'));
    assert.ok(contributions.html.elements.length > 0);
  });

  it('has side effects exactly where it says so', () => {
    const {sideEffects} = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const defining = readdirSync(join(installed, 'dist/define')).filter((file) => /^(?!define).*\.js$/.test(file));
    assert.deepEqual(
      sideEffects.toSorted(),
      // A style sheet that a bundler is told to import has no other effect.
      [
        './dist/newsstand.js',
        './dist/newsstand.bundle.js',
        './dist/chunks/core-*.js',
        './dist/chunks/first-cards-*.js',
        // Has at once what the script of a page imports when it is needed.
        './dist/data.js',
        './dist/themes/*.css',
        ...defining.map((file) => `./dist/define/${file}`),
      ].toSorted(),
    );
  });

  it('names neither this machine nor a registry', () => {
    const texts = readdirSync(installed, {recursive: true, encoding: 'utf8'})
      .filter((file) => /\.(js|ts|json|md)$/.test(file))
      .map((file) => readFileSync(join(installed, file), 'utf8'));
    assert.deepEqual(
      texts.filter((text) => text.includes(root) || /\/\/registry\./.test(text)),
      [],
    );
  });
});

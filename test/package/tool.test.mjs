import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {publint} from 'publint';
import {createReplay} from '../../demo/server/replay.mjs';
import {newsstand, serve} from '../cli/newsstand.mjs';
import {PackedProject} from './packed-project.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

describe('the packed command-line tool', () => {
  /** @type {PackedProject} */
  let project;

  before(() => {
    project = new PackedProject([], 'newsstand');
  });

  after(() => project.remove());

  it('is clean for publint', async () => {
    const {messages} = await publint({pkgDir: project.tool, level: 'suggestion', pack: false});
    assert.deepEqual(messages, []);
  });

  it('holds the program, its documents, and nothing else', () => {
    const files = readdirSync(project.tool, {recursive: true, encoding: 'utf8'}).map((file) =>
      file.replaceAll('\\', '/'),
    );
    for (const file of ['dist/newsstand.js', 'README.md', 'LICENSE', 'CHANGELOG.md', 'package.json']) {
      assert.ok(files.includes(file), file);
    }
    assert.deepEqual(
      files.filter((file) => !/^(dist($|\/([\w-]+\/)*[\w-]+(\.js)?$)|package\.json$|LICENSE$|[A-Z]+\.md$)/.test(file)),
      [],
    );
  });

  it('asks for the elements of its own version, and for no other', () => {
    const {version, dependencies} = json(join(project.tool, 'package.json'));
    assert.equal(version, json(join(project.installed, 'package.json')).version);
    assert.equal(dependencies['newsstand-elements'], version);
  });

  it('leaves the elements with Lit alone to install', () => {
    const {dependencies} = json(join(project.installed, 'package.json'));
    assert.deepEqual(Object.keys(dependencies), ['@lit/task', 'lit']);
    // What npm put into the lock file for them, and for what they ask for in turn.
    const {packages} = json(join(root, 'package-lock.json'));
    const wanted = new Set(Object.keys(dependencies));
    for (const name of wanted) {
      Object.keys(packages[`node_modules/${name}`].dependencies ?? {}).forEach((inner) => wanted.add(inner));
    }
    assert.deepEqual([...wanted].toSorted(), [
      '@lit-labs/ssr-dom-shim',
      '@lit/reactive-element',
      '@lit/task',
      '@types/trusted-types',
      'lit',
      'lit-element',
      'lit-html',
    ]);
  });

  it('has the licence of the elements, and a version in its changelog where theirs has it', () => {
    for (const file of ['LICENSE']) {
      assert.equal(readFileSync(join(project.tool, file), 'utf8'), readFileSync(join(project.installed, file), 'utf8'));
    }
    const headings = [project.tool, project.installed].map((folder) =>
      readFileSync(join(folder, 'CHANGELOG.md'), 'utf8').match(/^## \[.*$/gm),
    );
    assert.ok(headings[0]?.length);
    assert.deepEqual(headings[0], headings[1]);
  });

  it('refers to guides that are installed with it', () => {
    const readme = readFileSync(join(project.tool, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/`node_modules\/newsstand-elements\/(docs\/[\w-]+\.md)`/g)].map(
      ([, file = '']) => file,
    );
    assert.ok(named.length > 0);
    for (const file of named) {
      assert.ok(existsSync(join(project.installed, file)), file);
    }
    assert.ok(existsSync(join(project.installed, dirname(named[0] ?? ''), 'snapshot.md')));
  });

  it('checks, makes a snapshot and prerenders', async () => {
    const {bin} = json(join(project.tool, 'package.json'));
    const program = join(project.tool, bin.newsstand);
    assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const replay = createReplay();
    const site = await serve((request, response) => void replay(request, response));
    const options = {bin: program, cwd: project.folder};
    try {
      const source = `${site.origin}/recorded/ok/packed/wp-json/wp/v2/posts`;
      const {code, out, err} = await newsstand(['check', source], options);
      assert.equal(err, '');
      assert.equal(code, 0);
      assert.match(out, /The browser would show 6 news items/);
      const made = await newsstand(['snapshot', source, '-o', 'news.json', '--no-cache'], options);
      assert.equal(made.err, 'news.json: 30 news items, written\n');
      assert.equal(JSON.parse(readFileSync(join(project.folder, 'news.json'), 'utf8')).items.length, 30);
      const page = `<news-feed src="${source}"></news-feed>`;
      const filled = await newsstand(['prerender', '--stdin'], {...options, input: page});
      assert.equal(filled.code, 0, filled.err);
      assert.match(filled.out, /<article/);
    } finally {
      await site.close();
    }
  });
});

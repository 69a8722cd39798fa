import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {publint} from 'publint';
import {createReplay} from '../../demo/server/replay.mjs';
import {newsstand, serve} from '../cli/newsstand.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURES = join(root, 'test/fixtures');

describe('the recorded answers', () => {
  it('are each read by a test', () => {
    const table = readFileSync(join(root, 'test/sources/recorded-answers.ts'), 'utf8');
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
  /** An empty project with the tarball in it, as `npm install` would leave it. @type {string} */
  let project;
  /** @type {string} */
  let installed;

  before(() => {
    project = mkdtempSync(join(tmpdir(), 'newsstand-package-'));
    const [{filename}] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], {
        cwd: root,
        encoding: 'utf8',
      }),
    );
    execFileSync('tar', ['-xzf', filename], {cwd: project});
    mkdirSync(join(project, 'node_modules'));
    installed = join(project, 'node_modules/newsstand-elements');
    cpSync(join(project, 'package'), installed, {recursive: true});
    for (const name of [
      'lit',
      '@lit',
      'lit-html',
      'lit-element',
      '@types',
      '@typescript',
      'typescript',
      'feedsmith',
      'jsonc-parser',
      'parse5',
      '@lit-labs',
    ]) {
      symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
    }
    writeFileSync(join(project, 'package.json'), '{"type": "module"}');
  });

  after(() => {
    rmSync(project, {recursive: true, force: true});
  });

  /** @param {string} code */
  const node = (code) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], {cwd: project, encoding: 'utf8'});

  it('is clean for publint', async () => {
    const {messages} = await publint({pkgDir: installed, level: 'suggestion', pack: false});
    assert.deepEqual(messages, []);
  });

  it('holds what a user needs and nothing else', () => {
    const files = readdirSync(installed, {recursive: true, encoding: 'utf8'}).map((file) => file.replaceAll('\\', '/'));
    for (const file of [
      'dist/newsstand.js',
      'dist/index.js',
      'dist/index.d.ts',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
    ]) {
      assert.ok(files.includes(file), file);
    }
    assert.deepEqual(
      files.filter((file) => !/^(dist($|\/)|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(file)),
      [],
    );
  });

  it('says in dist/integrity.json what a page writes to accept these files and no other', () => {
    const read = (/** @type {string} */ file) => readFileSync(join(installed, file));
    const {version, files} = JSON.parse(String(read('dist/integrity.json')));
    assert.equal(version, JSON.parse(String(read('package.json'))).version);
    const themes = readdirSync(join(installed, 'dist/themes')).map((file) => `themes/${file}`);
    assert.deepEqual(Object.keys(files).toSorted(), ['newsstand.js', ...themes].toSorted());
    for (const [file, integrity] of Object.entries(files)) {
      const hash = createHash('sha384')
        .update(read(`dist/${file}`))
        .digest('base64');
      assert.equal(integrity, `sha384-${hash}`, file);
    }
  });

  it('has the manifest of its elements where package.json says', () => {
    const {customElements} = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const {modules} = JSON.parse(readFileSync(join(installed, customElements), 'utf8'));
    assert.ok(modules.length > 0);
  });

  it('has side effects exactly where it says so', () => {
    const {sideEffects} = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const defining = readdirSync(join(installed, 'dist/define')).filter((file) => /^(?!define).*\.js$/.test(file));
    assert.deepEqual(
      sideEffects.toSorted(),
      // A style sheet that a bundler is told to import has no other effect.
      ['./dist/newsstand.js', './dist/themes/*.css', ...defining.map((file) => `./dist/define/${file}`)].toSorted(),
    );
  });

  it('exports the ready-made themes', () => {
    const found = node(
      `for (const theme of ['quiet', 'newspaper', 'bold']) console.log(import.meta.resolve('newsstand-elements/themes/' + theme + '.css'))`,
    );
    for (const address of found.trim().split('\n')) {
      assert.match(readFileSync(fileURLToPath(address), 'utf8'), /--newsstand-title-size/);
    }
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

  it('loads news in Node, with nothing of a browser', async () => {
    const replay = createReplay();
    const server = createServer((request, response) => void replay(request, response));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    try {
      const data = await import(join(installed, 'dist/data.js'));
      const {items, issues} = await data.loadNews({
        src: `${origin}/recorded/busy-1/node/wp-json/wp/v2/posts`,
        limit: 3,
      });
      assert.equal(items.length, 3);
      assert.equal(items[0].published, '2026-06-30T09:00:00+02:00');
      assert.deepEqual(issues, []);
      await assert.rejects(data.loadNews({src: `${origin}/recorded/html/node/wp-json/wp/v2/posts`}), {
        name: 'NewsError',
        kind: 'parse',
      });
    } finally {
      server.close();
    }
  });

  it('has the companion as a program', async () => {
    const {bin} = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const program = join(installed, bin.newsstand);
    assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const replay = createReplay();
    const site = await serve((request, response) => void replay(request, response));
    try {
      const source = `${site.origin}/recorded/ok/packed/wp-json/wp/v2/posts`;
      const {code, out, err} = await newsstand(['check', source], {bin: program, cwd: project});
      assert.equal(err, '');
      assert.equal(code, 0);
      assert.match(out, /The browser would show 6 news items/);
      const made = await newsstand(['snapshot', source, '-o', 'news.json', '--no-cache'], {bin: program, cwd: project});
      assert.equal(made.err, 'news.json: 30 news items, written\n');
      assert.equal(JSON.parse(readFileSync(join(project, 'news.json'), 'utf8')).items.length, 30);
      const page = `<news-feed src="${source}"></news-feed>`;
      const filled = await newsstand(['prerender', '--stdin'], {bin: program, cwd: project, input: page});
      assert.equal(filled.code, 0, filled.err);
      assert.match(filled.out, /<article/);
    } finally {
      await site.close();
    }
  });

  it('can be imported without a DOM, and defines nothing by that', () => {
    assert.equal(
      node(`import {NewsFeed, define} from 'newsstand-elements'; console.log(typeof NewsFeed, typeof define)`),
      'function function\n',
    );
  });

  for (const [resolution, module] of [
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ]) {
    it(`has types for TypeScript with moduleResolution ${resolution}`, () => {
      writeFileSync(
        join(project, 'use.ts'),
        `import 'newsstand-elements/define';
import 'newsstand-elements/define/news-feed';
import {NewsFeed, NewsError, type NewsItem} from 'newsstand-elements';
import {loadNews} from 'newsstand-elements/data';
const feed: NewsFeed = document.createElement('news-feed');
feed.limit = 3;
feed.addEventListener('news-feed-load', ({items, stale}) => { const all: readonly NewsItem[] = items; console.log(all, stale); });
feed.addEventListener('news-card-select', (event) => { event.preventDefault(); console.log(event.item.title); });
// @ts-expect-error no such layout
feed.layout = 'spiral';
loadNews({src: 'https://news.example.org'}).catch((error: unknown) => { if (error instanceof NewsError) console.log(error.hint); });
`,
      );
      const flags = `--noEmit --strict --target es2022 --lib es2022,dom --module ${module} --moduleResolution ${resolution} use.ts`;
      execFileSync(process.execPath, [join(root, 'node_modules/@typescript/native/bin/tsc'), ...flags.split(' ')], {
        cwd: project,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
    });
  }
});

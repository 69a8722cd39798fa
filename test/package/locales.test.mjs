import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {launchBrowser, open, startHost, until, untilStatus} from '../pages/host.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const tags = (/** @type {string} */ folder, /** @type {RegExp} */ name) =>
  readdirSync(join(root, folder)).flatMap((file) => name.exec(file)?.[1] ?? []);

const BUILT_IN = ['de', 'en', 'fr', 'lb'];
const OTHERS = tags('src/i18n/locales', /^(\w+)\.ts$/).filter((tag) => !BUILT_IN.includes(tag));

describe('the files of the languages', () => {
  it('are those of all official languages of the European Union, and Luxembourgish', () => {
    const official = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
    assert.deepEqual([...OTHERS, ...BUILT_IN].toSorted(), [...official, 'lb'].toSorted());
  });

  it('are each beside the script, in the lists of the scripts, and stand alone', () => {
    const beside = tags('dist/locales', /^(\w+)\.js$/);
    assert.deepEqual(beside, [...OTHERS, ...BUILT_IN].filter((tag) => tag !== 'en').toSorted());
    for (const file of ['newsstand.js', 'newsstand.bundle.js']) {
      assert.ok(readFileSync(join(root, `dist/${file}`), 'utf8').includes(OTHERS.join(' ')), file);
    }
    for (const tag of beside) {
      assert.doesNotMatch(readFileSync(join(root, `dist/locales/${tag}.js`), 'utf8'), /\bimport\b/);
    }
  });
});

describe('the languages in the bundle of a consumer', () => {
  /** @type {string} */
  let project;
  /** @type {string[]} */
  let chunks;

  before(async () => {
    project = mkdtempSync(join(tmpdir(), 'newsstand-bundle-'));
    writeFileSync(join(project, 'index.html'), '<!doctype html><script type="module" src="/app.js"></script>');
    writeFileSync(join(project, 'app.js'), `import ${JSON.stringify(join(root, 'dist/define/index.js'))};`);
    await build({configFile: false, logLevel: 'error', root: project, build: {outDir: 'out', assetsDir: 'assets'}});
    chunks = readdirSync(join(project, 'out/assets'));
  });

  after(() => {
    rmSync(project, {recursive: true, force: true});
  });

  it('are a chunk each, which a bundler finds by itself, and none is in the entry', () => {
    const entry = chunks.filter((name) => name.startsWith('index-'));
    assert.equal(entry.length, 1);
    for (const tag of OTHERS) {
      assert.equal(chunks.filter((name) => name.startsWith(`${tag}-`)).length, 1, tag);
    }
    assert.doesNotMatch(readFileSync(join(project, 'out/assets', entry[0] ?? ''), 'utf8'), /ειδήσεις|Uutiset/);
  });

  it('are loaded from there', async () => {
    const [browser, host] = await Promise.all([launchBrowser({any: true}), startHost()]);
    try {
      for (const name of chunks) {
        host.route(`/assets/${name}`, (_, response) =>
          response
            .writeHead(200, {'content-type': 'text/javascript'})
            .end(readFileSync(join(project, 'out/assets', name))),
        );
      }
      const script = /<script.*<\/script>/.exec(readFileSync(join(project, 'out/index.html'), 'utf8'))?.[0] ?? '';
      const body = `<news-feed src="${host.site('empty')}/wp-json/wp/v2/posts"></news-feed>`;
      const {page, problems} = await open(browser, host.page(body, {lang: 'el', script}));
      await untilStatus(page, 'news-feed', 'empty');
      await until(page, () =>
        document.querySelector('news-feed')?.shadowRoot?.textContent?.includes('Δεν υπάρχουν ακόμη ειδήσεις.'),
      );
      assert.deepEqual(problems, []);
    } finally {
      await browser.close();
      await host.close();
    }
  });
});

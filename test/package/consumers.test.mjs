import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {createReplay} from '../../demo/server/replay.mjs';
import {newsstand, serve} from '../cli/newsstand.mjs';
import {launchBrowser, open, startHost, untilStatus} from '../pages/host.mjs';
import {serveFolder} from '../pages/static-host.mjs';
import {PackedProject} from './packed-project.mjs';

/** @type {PackedProject} */
let project;

before(() => {
  project = new PackedProject(['@types/react', 'csstype', 'lit-html', '@lit/reactive-element', 'lit-element']);
});

after(() => project.remove());

describe('the packed package in Node', () => {
  it('loads news by its entry "data", with nothing of a browser', async () => {
    const replay = createReplay();
    const site = await serve((request, response) => void replay(request, response));
    try {
      const posts = (/** @type {string} */ scenario) => `${site.origin}/recorded/${scenario}/node/wp-json/wp/v2/posts`;
      // The server is in this process, so the other has to be waited for without blocking.
      project.write(
        'load.mjs',
        `import {loadNews} from 'newsstand-elements/data';
const {items, issues} = await loadNews({src: process.argv[2], limit: 3});
const {name, kind} = await loadNews({src: process.argv[3]}).catch((error) => error);
console.log(JSON.stringify({published: items.map(({published}) => published), issues, name, kind}));`,
      );
      const {out, err} = await newsstand([posts('busy-1'), posts('html')], {
        bin: join(project.folder, 'load.mjs'),
        cwd: project.folder,
      });
      assert.equal(err, '');
      const {published, ...rest} = JSON.parse(out);
      assert.equal(published.length, 3);
      assert.equal(published[0], '2026-06-30T09:00:00+02:00');
      assert.deepEqual(rest, {issues: [], name: 'NewsError', kind: 'parse'});
    } finally {
      await site.close();
    }
  });

  it('can be imported without a DOM, and defines nothing by that', () => {
    assert.equal(
      project.node(`import {NewsFeed, define} from 'newsstand-elements'; console.log(typeof NewsFeed, typeof define)`),
      'function function\n',
    );
  });

  it('has the ready-made themes and its data files under its name', () => {
    const files = [
      'themes/quiet.css',
      'themes/newspaper.css',
      'themes/bold.css',
      'integrity.json',
      'custom-elements.json',
    ];
    const found = project.node(
      `for (const file of ${JSON.stringify(files)}) console.log(import.meta.resolve('newsstand-elements/' + file))`,
    );
    const texts = found
      .trim()
      .split('\n')
      .map((address) => readFileSync(fileURLToPath(address), 'utf8'));
    for (const theme of texts.slice(0, 3)) {
      assert.match(theme, /--newsstand-title-size/);
    }
    assert.match(JSON.parse(texts[3] ?? '').files['newsstand.js'], /^sha384-/);
    assert.ok(JSON.parse(texts[4] ?? '').modules.length > 0);
  });
});

describe('the packed package in TypeScript', () => {
  before(() => {
    project.write(
      'use.ts',
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
    project.write(
      'use-jsx.ts',
      `import type {NewsstandElements} from 'newsstand-elements/jsx';
export const right: NewsstandElements['news-feed'] = {src: '/news.json', format: 'wordpress', limit: 3};
export const ownFormat: NewsstandElements['news-feed'] = {format: 'my-format'};
// @ts-expect-error a format is a name
export const wrong: NewsstandElements['news-feed'] = {format: 3};
`,
    );
  });

  for (const [resolution, module] of [
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ]) {
    it(`has types for moduleResolution ${resolution}, down to those of its dependencies`, () => {
      project.tsc(
        `--target es2022 --lib es2022,dom,dom.iterable --types react --module ${module} --moduleResolution ${resolution} use.ts use-jsx.ts`,
      );
    });
  }
});

describe('the packed package in a page', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('../pages/host.mjs').Host} */
  let news;

  before(async () => {
    [browser, news] = await Promise.all([launchBrowser({any: true}), startHost()]);
  });

  after(async () => {
    await browser.close();
    await news.close();
  });

  /** @param {string} head */
  const page = (
    head,
  ) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,">${head}
<news-feed src="${news.site()}/wp-json/wp/v2/posts" limit="3"></news-feed></html>`;

  /** @param {string} url */
  async function shown(url) {
    const {page: opened, problems} = await open(browser, url);
    await untilStatus(opened, 'news-feed', 'ready');
    const cards = await opened.$eval('news-feed', (element) => element.shadowRoot?.querySelectorAll('article').length);
    const radius = await opened.$eval('news-feed', (element) =>
      getComputedStyle(element).getPropertyValue('--newsstand-radius'),
    );
    await opened.close();
    return {cards, radius, problems};
  }

  it('shows news as an app that Vite builds, with a theme, and loads languages in pieces of their own', async () => {
    project.write('index.html', page('<script type="module" src="/app.js"></script>'));
    project.write('app.js', `import 'newsstand-elements/define';\nimport 'newsstand-elements/themes/quiet.css';\n`);
    await build({root: project.folder, configFile: false, logLevel: 'warn', base: './'});
    const pieces = readdirSync(join(project.folder, 'dist/assets'));
    assert.ok(
      ['el', 'pl', 'mt'].every((tag) => pieces.some((piece) => piece.startsWith(`${tag}-`))),
      pieces.join(' '),
    );
    const site = await serveFolder(join(project.folder, 'dist'), '/app/');
    try {
      const {cards, radius, problems} = await shown(site.root);
      assert.deepEqual(problems, []);
      assert.equal(cards, 3);
      assert.equal(radius, '1em');
    } finally {
      await site.close();
    }
  });

  it('shows news by the script alone, copied to the page’s own server', async () => {
    const {files} = JSON.parse(readFileSync(join(project.installed, 'dist/integrity.json'), 'utf8'));
    for (const file of Object.keys(files)) {
      const content = readFileSync(join(project.installed, 'dist', file));
      news.route(`/assets/${file}`, (_, response) =>
        response.writeHead(200, {'content-type': 'text/javascript'}).end(content),
      );
    }
    const tag = `<script src="/assets/newsstand.js" integrity="${files['newsstand.js']}" crossorigin="anonymous" defer></script>`;
    const {cards, problems} = await shown(news.raw(page(tag), 'text/html; charset=utf-8'));
    assert.deepEqual(problems, []);
    assert.equal(cards, 3);
  });
});

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {runnerImport} from 'vite';
import {launchBrowser, open, startHost, until, untilStatus} from './host.mjs';
import {blocks, onHost} from './snippets.mjs';

/** @param {string} path */
const snippetsOf = (path) => blocks(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), 'html');

const README = snippetsOf('README.md');
const RECIPES = snippetsOf('docs/recipes.md');
const [SHEET = ''] = blocks(readFileSync(new URL('../../docs/recipes.md', import.meta.url), 'utf8'), 'css');

// The first of those that reserve the space; the very first lines are as few as can be.
const [first = ''] = README.filter((code) => code.includes('<script') && code.includes('<style'));
const filter = README.find((code) => code.includes('paging="button"')) ?? '';

/** Themes that the page lists, and a source says again: nothing but the page can tell beforehand how much room they take. */
const listed = (/** @type {string} */ layout) => `<script src="/newsstand.js" defer></script>
<style>
  theme-list:not(:defined) { display: block; padding-block-end: 1.5em }
  theme-list:not(:defined) ul { display: ${layout === 'chips' ? 'flex' : 'grid'}; flex-wrap: wrap; gap: ${layout === 'chips' ? '0.5em' : '0.25em'}; margin: 0; padding: 0; list-style: none; line-height: 1.4 }
  theme-list:not(:defined) a { display: block; border: ${layout === 'chips' ? '1px' : '0'} solid; padding: ${layout === 'chips' ? '0.375em' : '0.625em'} 1em; ${layout === 'chips' ? '' : 'border-inline-start: 3px solid'} }
  news-feed:not(:defined) { display: block; block-size: 0; padding-block-end: 100vh }
</style>
<theme-list src="https://news.example.org/wp-json/wp/v2/categories?parent=2" layout="${layout}">
  <ul>
    <li><a href="/1/">Complex biomedical systems – data and models</a></li>
    <li><a href="/2/">Data-driven healthcare</a></li>
    <li><a href="/3/">Precision medicine, including environmental, lifestyle and socio-economic factors</a></li>
    <li><a href="/4/">Understanding, preventing, and treating the health-disease transition</a></li>
  </ul>
</theme-list>
<news-feed src="https://news.example.org/wp-json/wp/v2/posts"></news-feed>`;

/** Whole snippets, by name: what a webmaster pastes. @type {[string, string][]} */
const SNIPPETS = [
  ['the list of themes and the news of the README', first],
  ['the filter of the README', filter],
  ['themes that the page lists, as chips', listed('chips')],
  ['themes that the page lists, as a list', listed('list')],
  // Those for a theme that brings the script have the style sheet from it, too.
  ...RECIPES.map(
    (code, index) =>
      /** @type {[string, string]} */ ([
        `number ${index + 1} of the recipes`,
        code.includes('<style>') ? code : `<style>${SHEET}</style>${code}`,
      ]),
  ),
];

const WIDTHS = [
  [320, 640],
  [390, 844],
  [1280, 900],
];

// Of the recorded site, which the builder asks for them.
const THEMES = [
  'Complex biomedical systems – data and models',
  'Data-driven healthcare',
  'Precision medicine, including environmental, lifestyle and socio-economic factors',
  'Understanding, preventing, and treating the health-disease transition',
];

/** The builder's snippets, by name, for choices that take other places. @returns {Promise<[string, string][]>} */
async function builderSnippets() {
  // The builder runs in a page, whose address the command of a snapshot goes by.
  Object.assign(globalThis, {document: {baseURI: 'https://www.example.org/'}});
  const {module} = await runnerImport(fileURLToPath(new URL('../../demo/builder/snippets.ts', import.meta.url)), {
    configFile: false,
    logLevel: 'error',
  });
  const {snippets} = /** @type {typeof import('../../demo/builder/snippets.js')} */ (module);
  const site = 'https://news.example.org/wp-json/wp/v2';
  const themes = {src: `${site}/categories?parent=2`};
  /** @type {[string, Record<string, string>, Record<string, string> | undefined][]} */
  const choices = [
    ['one card', {limit: '1'}, undefined],
    ['three cards below a list of themes', {limit: '3', heading: 'News'}, themes],
    ['a filter and more news', {id: 'news', paging: 'button'}, {...themes, for: 'news', layout: 'chips'}],
    ['titles alone', {limit: '5', layout: 'compact'}, undefined],
    ['two rows', {limit: '2', layout: 'list'}, undefined],
    ['four cards without pictures', {limit: '4', hide: 'image'}, undefined],
  ];
  const made = choices.flatMap(([what, feed, list]) =>
    snippets({
      script: {src: '/newsstand.js', integrity: '', version: '', files: {}},
      feed: {src: `${site}/posts`, ...feed},
      sources: [],
      ...(list && {themes: list, themeNames: THEMES}),
      properties: {},
      fallback: {href: 'https://news.example.org/', text: 'All news'},
      connect: [],
      images: [],
    })
      .filter(({id}) => id === 'html' || id === 'placeholder')
      .map(({id, code}) => /** @type {[string, string]} */ ([`the builder’s, ${id}, with ${what}`, code])),
  );
  Reflect.deleteProperty(globalThis, 'document');
  return made;
}

const BUILDER = await builderSnippets();

describe('a page with a snippet, whose script and answer come late', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;
  /** One window for all visits: a new one costs more than a visit. @type {import('puppeteer-core').Page} */
  let page;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
    page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      Object.assign(window, {moves: []});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const {value, sources} = /** @type {any} */ (entry);
          /** @type {any} */ (window).moves.push({
            value,
            of: sources.map((/** @type {any} */ {node, previousRect, currentRect}) => [
              node?.localName ?? node?.textContent,
              Math.round(previousRect.y),
              Math.round(previousRect.height),
              Math.round(currentRect.y),
              Math.round(currentRect.height),
            ]),
          });
        }
      }).observe({type: 'layout-shift', buffered: true});
    });
    // Every visit is a first one.
    await page.setCacheEnabled(false);
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  /**
   * How much a page moves: its script comes after its first frame, and what the script asks for after the frames that
   * show the skeletons.
   *
   * @param {string} snippet
   * @param {number[]} window width and height
   */
  async function visit(snippet, [width = 0, height = 0]) {
    await page.setViewport({width, height});
    const gates = [0, 1].map(() => {
      /** @type {(value?: unknown) => void} */
      let open = () => {};
      const opened = new Promise((resolve) => (open = resolve));
      return {open, opened};
    });
    host.wait = (path) => (path.endsWith('.js') ? gates[0] : path.includes('/wp-json/') ? gates[1] : undefined)?.opened;
    const {body, script} = onHost(host, snippet);
    // A script that waits for the parser would hold up the test's own wait for the document.
    const late = `${script}${body}<p style="block-size: 100vh; background: silver">Text below</p>`.replaceAll(
      ' defer></script>',
      ' async></script>',
    );
    await page.goto(host.page(late, {script: ''}), {waitUntil: 'domcontentloaded'});
    const frames = () =>
      page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
      );
    const heights = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('theme-list, news-feed, [data-newsstand], rl-news-feed')].map(
          (tag) => `${tag.localName} ${Math.round(tag.getBoundingClientRect().height)}`,
        ),
      );
    await frames();
    const before = await heights();
    gates[0]?.open();
    await until(page, () => {
      const feed = document.querySelector('news-feed, rl-news-feed');
      return feed?.shadowRoot && document.querySelector('theme-list')?.shadowRoot !== null;
    });
    await frames();
    const loading = await heights();
    gates[1]?.open();
    await untilStatus(page, snippet.includes('rl-') ? 'rl-news-feed' : 'news-feed', 'ready');
    if (/theme-list/.test(snippet)) {
      await untilStatus(page, 'theme-list', 'ready');
    }
    await frames();
    const ready = await heights();
    const moves = await page.evaluate(() => /** @type {any} */ (window).moves);
    const shift = moves.reduce((/** @type {number} */ sum, /** @type {any} */ {value}) => sum + value, 0);
    return {shift, told: JSON.stringify({shift, before, loading, ready, moves})};
  }

  for (const [name, snippet] of [...SNIPPETS, ...BUILDER]) {
    for (const window of WIDTHS) {
      it(`stays where it is: ${name}, ${window.join(' × ')}`, async () => {
        assert.match(snippet, /<style>|min-height/);
        const {shift, told} = await visit(snippet, window);
        assert.ok(shift <= 0.05, told);
      });
    }
  }

  for (const [what, wrong] of /** @type {[string, string][]} */ ([
    ['two cards', first.replace('limit="4"', 'limit="2"')],
    ['six cards', first.replace('limit="4"', 'limit="6"')],
    ['themes in boxes', first.replace('<theme-list', '<theme-list layout="grid"')],
    ['larger text', `<style>body { font-size: 1.25rem }</style>${first}`],
  ])) {
    for (const window of WIDTHS) {
      it(`moves little where the style is for something else than ${what}, ${window.join(' × ')}`, async () => {
        assert.notEqual(wrong, first);
        const {shift, told} = await visit(wrong, window);
        assert.ok(shift <= 0.1, told);
      });
    }
  }

  it('moves where nothing keeps the place', async () => {
    const {shift, told} = await visit(first.replace(/<style>.*<\/style>/s, ''), [1280, 900]);
    assert.ok(shift > 0.1, told);
  });

  it('has no gap for readers without JavaScript', async () => {
    for (const snippet of [first, filter, `<style>${SHEET}</style><div data-newsstand="news-feed"><p>News</p></div>`]) {
      const {body} = onHost(host, snippet);
      const {page: plain} = await open(
        browser,
        host.page(`${body}<p id="below">Text below</p>`, {script: ''}),
        (opened) => opened.setJavaScriptEnabled(false),
      );
      // Scripts of a test still run there.
      const below = await plain.$eval('#below', (element) => element.getBoundingClientRect().top);
      assert.ok(below < 150, String(below));
      await plain.close();
    }
  });
});

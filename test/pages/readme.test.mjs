import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {launchBrowser, open, startHost, until} from './host.mjs';
import {blocks as blocksOf, onHost, shownIn, SITE} from './snippets.mjs';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** @param {string} language */
const blocks = (language) => blocksOf(README, language);

describe('the README', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  it('has the snippets that these tests run', () => {
    assert.deepEqual(
      ['html', 'js', 'mjs', 'sh'].map((language) => blocks(language).length),
      [11, 1, 1, 5],
    );
    assert.equal([...README.matchAll(/^```\w/gm)].length, 18);
  });

  for (const [index, snippet] of blocks('html').entries()) {
    it(`works as it says: HTML snippet ${index + 1}, ${snippet.split('\n')[0]}`, async () => {
      // The first line of the README is the tag alone, and the styles go with any tag.
      const {body, script} = onHost(host, snippet);
      const tag = /<(?:[a-z]+-)?(?:news-feed|news-card|theme-list)[\s>]|data-newsstand/.test(body)
        ? ''
        : '<news-feed></news-feed>';
      const {page, problems} = await open(browser, host.page(body + tag, {script}));
      const shown = await shownIn(page);
      assert.ok(shown.length > 0);
      assert.deepEqual([...new Set(shown)], [tag ? 'idle' : 'ready']);
      // The pictures of one recorded answer are on a server that does not exist.
      assert.deepEqual(
        problems.filter((problem) => !problem.includes('ERR_NAME_NOT_RESOLVED')),
        [],
      );
      await page.close();
    });
  }

  it('draws the cards of its template', async () => {
    const snippet = blocks('html').find((code) => code.includes('<template')) ?? '';
    const {page} = await open(browser, host.page(snippet.replaceAll(SITE, host.site()).replace(/<script.*/, '')));
    await until(page, () => document.querySelectorAll('news-feed > .my-card').length === 3);
    const [title, date] = await page.$eval('.my-card', (card) =>
      ['a', 'time'].map((name) => card.querySelector(name)?.textContent),
    );
    assert.deepEqual([title, date], ['Luxembourg to open healthtech incubator', '30 June 2026']);
    await page.close();
  });

  for (const width of [1280, 320]) {
    it(`keeps the cards of its template in their columns, ${width} px`, async () => {
      const snippet = blocks('html').find((code) => code.includes('<template')) ?? '';
      const {body, script} = onHost(host, snippet);
      const {page} = await open(browser, host.page(body, {script}), (opened) =>
        opened.setViewport({width, height: 900}),
      );
      await until(page, () => {
        const picture = document.querySelector('img');
        return picture?.complete && picture.naturalWidth > 0;
      });
      const tooWide = await page.$$eval('.my-card, .my-card *', (all) =>
        all.filter((element) => {
          const column = element.closest('.my-card')?.assignedSlot?.parentElement?.getBoundingClientRect();
          return !column || element.getBoundingClientRect().right > column.right + 0.5;
        }),
      );
      assert.equal(tooWide.length, 0);
      const shapes = await page.$$eval('.my-card img', (all) =>
        all.map((image) => (image.clientWidth / image.clientHeight).toFixed(1)),
      );
      assert.deepEqual([...new Set(shapes)], ['1.8']);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await page.close();
    });
  }

  it('shows what its style snippet does', async () => {
    const style = blocks('html').find((snippet) => snippet.includes('--newsstand-accent')) ?? '';
    const card = `${style}<news-feed src="${host.site()}/wp-json/wp/v2/posts"></news-feed>`;
    const {page} = await open(browser, host.page(card));
    await until(page, () => document.querySelector('news-feed')?.shadowRoot?.querySelector('article'));
    const looks = await page.$eval('news-feed', (feed) => {
      const [article, title] = ['article', 'h3'].map((name) => feed.shadowRoot?.querySelector(name));
      return article && title ? [getComputedStyle(article).borderRadius, getComputedStyle(title).fontFamily] : [];
    });
    assert.deepEqual(looks, ['0px', 'Georgia, serif']);
    await page.close();
  });

  it('names only attributes that the elements have', async () => {
    const {page} = await open(browser, host.page('', {script: '<script src="/newsstand.bundle.js"></script>'}));
    const known = await page.evaluate(() =>
      ['news-feed', 'news-card', 'theme-list'].flatMap(
        (name) =>
          /** @type {{observedAttributes?: string[]}} */ (/** @type {unknown} */ (customElements.get(name)))
            ?.observedAttributes ?? [],
      ),
    );
    const [, section = ''] = /### Attributes\n(.*?)### /s.exec(README) ?? [];
    const named = [...section.matchAll(/`([a-z-]+)(?:="\w+")?`(?= \(|,)/g)].map(([, name]) => name);
    assert.ok(named.length > 7);
    assert.deepEqual(
      named.filter((name) => !known.includes(String(name)) && !['grid', 'session'].includes(String(name))),
      [],
    );
    await page.close();
  });

  it('imports what a bundler finds', async () => {
    const [code = ''] = blocks('js');
    const output = await build({
      configFile: false,
      logLevel: 'silent',
      root: fileURLToPath(new URL('../..', import.meta.url)),
      plugins: [
        {
          name: 'snippet',
          resolveId: (id) => (id === 'snippet' ? '\0snippet' : undefined),
          load: (id) => (id === '\0snippet' ? code : undefined),
        },
      ],
      build: {write: false, rolldownOptions: {input: 'snippet', output: {format: 'iife'}}},
    });
    const [chunk] = 'output' in output ? output.output : [];
    const feed = `<news-feed src="${host.site()}/wp-json/wp/v2/posts"></news-feed>`;
    /** @type {string[]} */
    const said = [];
    const {page} = await open(browser, host.page(feed, {script: ''}), (opened) =>
      opened.on('console', (message) => said.push(message.text())),
    );
    await page.addScriptTag({content: chunk && 'code' in chunk ? chunk.code : ''});
    await until(page, () => document.querySelector('news-feed')?.matches(':state(ready)'));
    assert.deepEqual(said, ['6 news items shown, 0 remarks on the source']);
    await page.close();
  });

  it('loads news in Node as its last snippet does', async () => {
    const [code = ''] = blocks('mjs');
    const {loadNews} = await import('newsstand-elements/data');
    /** @type {string[]} */
    const said = [];
    const body = code.replace(/^import .*$/m, '').replaceAll(SITE, host.site());
    const run = new Function('loadNews', 'console', `return (async () => {${body}})()`);
    await run(loadNews, {log: (/** @type {string} */ line) => said.push(line)});
    assert.equal(said[0]?.split('\n').length, 3);
    assert.match(said[0] ?? '', /^2026-06-30T09:00:00\+02:00 Luxembourg to open healthtech incubator/);
  });
});

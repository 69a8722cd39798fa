import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {launchBrowser, open, startHost, until} from './host.mjs';
import {blocks as blocksOf, onHost, shownIn, SITE} from './snippets.mjs';

const GUIDE = readFileSync(new URL('../../docs/sources.md', import.meta.url), 'utf8');
/** @param {string} language */
const blocks = (language) => blocksOf(GUIDE, language);

describe('the guide to sources', () => {
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
      ['html', 'js', 'mjs'].map((language) => blocks(language).length),
      [2, 1, 1],
    );
    assert.equal([...GUIDE.matchAll(/^```\w/gm)].length, 4);
  });

  for (const [index, snippet] of blocks('html').entries()) {
    it(`works as it says: HTML snippet ${index + 1}`, async () => {
      const {body, script} = onHost(host, snippet);
      const {page} = await open(browser, host.page(body, {script}));
      assert.deepEqual(await shownIn(page), ['ready']);
      const pictures = await page.$eval('news-feed', ({shadowRoot}) => shadowRoot?.querySelectorAll('img').length);
      assert.ok(Number(pictures) > 0);
      await page.close();
    });
  }

  it('shows a format that is loaded on demand, by its answer alone', async () => {
    const {page} = await open(
      browser,
      host.page(`<news-feed src="${host.site()}/fixture/publications/crossref-works"></news-feed>`),
    );
    assert.deepEqual(await shownIn(page), ['ready']);
    const links = await page.$eval('news-feed', ({shadowRoot}) =>
      [...(shadowRoot?.querySelectorAll('a[part~=link]') ?? [])].map((link) => link.getAttribute('href')),
    );
    assert.equal(links.length, 6);
    assert.equal(links[0], 'https://doi.org/10.1016/j.acha.2016.05.001');
    await page.close();
  });

  it('merges sources in Node as it says', async () => {
    const [code = ''] = blocks('mjs');
    const {openNews} = await import('newsstand-elements/data');
    /** @type {string[]} */
    const said = [];
    const body = code.replace(/^import .*$/m, '').replaceAll(SITE, host.site());
    const run = new Function('openNews', 'console', `return (async () => {${body}})()`);
    await run(openNews, {log: (/** @type {string} */ line) => said.push(line)});
    assert.match(said[0] ?? '', /^page 1: Luxembourg to open healthtech incubator \(Institute A\); .*\(Institute B\)/);
    assert.match(said[2] ?? '', /^page 2: /);
    assert.deepEqual([said[1], said[3]], ['missing: 0, more: true', 'missing: 0, more: true']);
  });

  it('adds a format as it says, by its name and by auto, in a bundle', async () => {
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
    const src = `${host.site()}/api/posts`;
    const feeds = ['open-data', 'auto'].map(
      (format) => `<news-feed src="${src}" format="${format}" limit="3"></news-feed>`,
    );
    /** @type {string[]} */
    const asked = [];
    const {page} = await open(browser, host.page(feeds.join(''), {script: ''}), (opened) =>
      opened.on('request', (request) => asked.push(request.url())),
    );
    await page.addScriptTag({content: chunk && 'code' in chunk ? chunk.code : ''});
    assert.deepEqual(await shownIn(page), ['ready', 'ready']);
    const titles = await page.$$eval('news-feed', (elements) =>
      elements.map(({shadowRoot}) => shadowRoot?.querySelector('[part~=title]')?.textContent?.trim()),
    );
    assert.deepEqual(titles, Array(2).fill('Luxembourg to open healthtech incubator'));
    // Two feeds, one request.
    assert.deepEqual(
      asked.filter((url) => url.includes('/api/posts')),
      [`${src}?page_size=3`],
    );
    await page.close();
  });

  it('adds a format to the script file as it says', async () => {
    const src = `${host.site()}/api/posts`;
    const feed = `<news-feed src="${src}" format="first-two"></news-feed>`;
    const own = `<script>
      customElements.whenDefined('news-feed').then((NewsFeed) =>
        NewsFeed.registerSource({format: 'first-two', items: (json) => json.data.slice(0, 2).map(({name}) => ({title: name}))}));
    </script>`;
    const {page} = await open(browser, host.page(feed + own));
    await until(page, () => document.querySelector('news-feed')?.shadowRoot?.querySelectorAll('article').length === 2);
    await page.close();
  });
});

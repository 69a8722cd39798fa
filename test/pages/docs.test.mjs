import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {launchBrowser, open, openWindow, startHost, until} from './host.mjs';
import {blocks, onHost, shownIn} from './snippets.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} name */
const doc = (name) => readFileSync(`${ROOT}/docs/${name}.md`, 'utf8');

/** @param {string} folder */
const sources = (folder) =>
  readdirSync(`${ROOT}/${folder}`, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${ROOT}/${folder}/${file}`, 'utf8'))
    .join('\n');

describe('the snippets of the guide, of what it refers to, and of the recipes', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof openWindow>>} */
  let go;
  /** @type {import('./host.mjs').Host} */
  let host;

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
    go = await openWindow(browser);
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  const shows = (/** @type {string} */ snippet) => /<(?:rl-)?(?:news|theme)-|data-newsstand/.test(snippet);

  /** What a system would print: a value for each expression of its language. @param {string} template */
  const printed = (template) =>
    template
      .replaceAll(/<f:asset\.script[^>]*\/>/g, '')
      .replaceAll(/<f:link\.page[^>]*>(.*?)<\/f:link\.page>/g, '<a href="https://news.example.org/">$1</a>')
      .replaceAll(
        /(\w+=")?(?:<\?php.*?\?>|\{\{.*?\}\}|\{[^{}]*\})/g,
        (_, start = '') =>
          start +
          ({
            'src="': 'https://news.example.org/wp-json/wp/v2/posts',
            'href="': 'https://news.example.org/',
            'limit="': '3',
            'heading="': 'Latest news',
          }[/** @type {string} */ (start)] ?? ''),
      )
      .replace(/<script src="[^"]*posts"/, '<script src="/newsstand.js"');

  const snippets = [
    ...['guide', 'languages', 'recipes'].flatMap((name) => blocks(doc(name), 'html').filter(shows)),
    ...['php', 'twig', 'html\\+fluid', 'go-html-template', 'liquid'].flatMap((language) =>
      blocks(doc('recipes'), language).filter(shows).map(printed),
    ),
  ];

  it('are there to be run, also those of five systems', () => {
    assert.ok(snippets.length >= 20);
    assert.ok(snippets.every((snippet) => !/\{\{|<\?php/.test(snippet)));
  });

  for (const [index, snippet] of snippets.entries()) {
    const name = snippet.split('\n').find(shows);
    it(`${index + 1}. show what they promise: ${name}`, async () => {
      const {body, script} = onHost(host, snippet);
      const {page, problems} = await go(host.page(body, {script}));
      const shown = await shownIn(page);
      assert.ok(shown.length > 0);
      assert.deepEqual([...new Set(shown)], ['ready']);
      // The pictures of one recorded answer are on a server that does not exist.
      assert.deepEqual(
        problems.filter((problem) => !problem.includes('ERR_NAME_NOT_RESOLVED')),
        [],
      );
    });
  }
});

describe('the recipe that counts what readers see', () => {
  it('reports each card once that a reader has before their eyes, and what they choose', async () => {
    const [browser, host] = await Promise.all([launchBrowser(), startHost()]);
    const snippet = blocks(doc('recipes'), 'html').find((block) => block.includes('_paq')) ?? '';
    const {body, script} = onHost(host, snippet);
    const {page, problems} = await open(
      browser,
      host.page(`<div style="height:3000px">Top</div>${body}`, {script}),
      (opened) => opened.setViewport({width: 1280, height: 900}),
    );
    const tracked = () => page.evaluate(() => /** @type {any} */ (globalThis)._paq ?? []);
    const urls = await until(page, () => {
      const {items = []} = /** @type {any} */ (document.querySelector('news-feed'));
      return items.length === 3 && items.map((/** @type {any} */ {url}) => url);
    });
    // They are below the window.
    assert.deepEqual(await tracked(), []);
    await page.$eval('news-feed', (feed) => feed.scrollIntoView());
    await until(page, () => /** @type {any} */ (globalThis)._paq?.length === 3);
    await page.evaluate(() => scrollTo(0, 0));
    await page.$eval('news-feed', (feed) => {
      feed.scrollIntoView();
      feed.addEventListener('news-card-select', (event) => event.preventDefault());
      /** @type {HTMLElement | null | undefined} */ (feed.shadowRoot?.querySelector('[part=link]'))?.click();
    });
    const wanted = /** @type {string[]} */ (await urls.jsonValue());
    assert.deepEqual(
      (await tracked()).toSorted(),
      [
        ...wanted.map((url) => ['trackEvent', 'News', 'seen', url]),
        ['trackEvent', 'News', 'chosen', wanted[0]],
      ].toSorted(),
    );
    assert.deepEqual(problems, []);
    await Promise.all([browser.close(), host.close()]);
  });
});

describe('the documents', () => {
  const texts = [
    ['README', readFileSync(`${ROOT}/README.md`, 'utf8')],
    ...readdirSync(`${ROOT}/docs`)
      .filter((file) => file.endsWith('.md'))
      .map((file) => [file, doc(file.slice(0, -3))]),
  ];

  it('name a file of ours from the root of the site, since a page below it has another folder', () => {
    const named = texts.flatMap(([file, text = '']) =>
      [...text.matchAll(/(?:src|href)=(["'])([^"'\n]*(?:newsstand\.js|themes\/\w+\.css))\1/g)].map(
        ([, , address = '']) => `${file}: ${address}`,
      ),
    );
    assert.ok(named.length > 30);
    assert.deepEqual(
      named.filter((line) => !/: (?:\/|https:|EXT:)/.test(line)),
      [],
    );
  });

  it('name no address of our recordings as if a site had it', () => {
    assert.deepEqual(
      texts
        .filter(([, text = '']) => /example\.org\/(?:fixture|recorded)\/|posts-page-1/.test(text))
        .map(([file]) => file),
      [],
    );
  });

  it('take news as the singular that it is', () => {
    const home = readFileSync(`${ROOT}/demo/index.html`, 'utf8');
    const plural = [...texts.map(([, text = '']) => text), home].flatMap(
      (text) =>
        text.match(/.*\b(?:[Nn]ews (?:are|were|have|come|go|do|load|stay|make)|[Tt]h(?:ese|ose) news)\b.*/g) ?? [],
    );
    assert.deepEqual(plural, []);
  });

  it('run the command-line tool by the name of its package', () => {
    const written = [
      ...texts.map(([, text]) => text),
      readFileSync(`${ROOT}/cli/README.md`, 'utf8'),
      ...['cli/src', 'demo', 'src'].map(sources),
    ].join('\n');
    const commands = [...written.matchAll(/\bnpx\s[^`\n]*\bnewsstand\b.*/g)].map(([command]) => command);
    assert.ok(commands.length >= 10);
    assert.deepEqual(
      commands.filter((command) => !/^npx newsstand (check|snapshot|prerender|--help)\b/.test(command)),
      [],
    );
  });

  for (const [system, call, parameter] of /** @type {const} */ ([
    ['Hugo', /^\{\{< news((?: \w+="[^"]*")*) >\}\}\n$/, (/** @type {string} */ name) => `.Get "${name}"`],
    ['Jekyll', /^\{% include news\.html((?: \w+="[^"]*")*) %\}\n$/, (/** @type {string} */ name) => `include.${name} `],
  ])) {
    it(`call what they define, in the recipe for ${system}`, () => {
      const [, recipe = ''] = new RegExp(`^## ${system}\n(.*?)(?=^## )`, 'ms').exec(doc('recipes')) ?? [];
      const [definition = '', page = ''] = blocks(recipe, '[\\w-]+');
      const [, values = ''] = call.exec(page) ?? [];
      const names = [...values.matchAll(/ (\w+)=/g)].map(([, name = '']) => name);
      assert.ok(names.includes('src'), page);
      assert.deepEqual(
        names.filter((name) => !definition.includes(parameter(name))),
        [],
      );
    });
  }

  it('say what each name is that a template prints', () => {
    const printed = [...doc('recipes').matchAll(/\{\{ (\w+_\w+) \}\}/g)].map(([, name = '']) => name);
    assert.ok(printed.length > 0);
    assert.deepEqual(
      printed.filter((name) => !doc('recipes').includes(`{% set ${name} = `)),
      [],
    );
  });
});

describe('what a browser says of a script that it refuses', () => {
  const WRONG = `integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous"`;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./host.mjs').Host} */
  let host;
  const folder = mkdtempSync(join(tmpdir(), 'newsstand-double-click-'));

  before(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost()]);
  });

  after(async () => {
    await browser.close();
    await host.close();
    rmSync(folder, {recursive: true, force: true});
  });

  /** Whether the browser says this line of the document. @param {string} address @param {string} line */
  async function says(address, line) {
    assert.ok(doc('troubleshooting').includes(line), line);
    const {page, problems} = await open(browser, address);
    await page.close();
    assert.ok(
      problems.some((problem) => problem.includes(line)),
      problems.join('\n'),
    );
  }

  it('is in the document where its hash is that of another version', async () => {
    const script = `<script src="/newsstand.js" ${WRONG} defer></script>`;
    await says(host.page('', {script}), "Failed to find a valid digest in the 'integrity' attribute");
  });

  it('is in the document where the page is opened by double click', async () => {
    cpSync(`${ROOT}/dist/newsstand.js`, join(folder, 'newsstand.js'));
    writeFileSync(join(folder, 'page.html'), `<!doctype html><script src="newsstand.js" ${WRONG}></script>`);
    await says(pathToFileURL(join(folder, 'page.html')).href, "from origin 'null' has been blocked by CORS policy");
  });
});

describe('the table of what can go wrong', () => {
  // What is filled in when a line is written, templates in templates included.
  let code = sources('src').replaceAll(/'\s*\+\s*'/g, '');
  for (let before = ''; before !== code;) {
    before = code;
    code = code.replaceAll(/\$\{[^{}]*\}/g, '\0');
  }
  /** A line, of which any word may be one that is filled in. @param {string} line */
  const pattern = (line) =>
    new RegExp(
      line
        .split(' ')
        .map((word) => `(?:${word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}|\\S*\\0\\S*)`)
        .join(' '),
    );
  const lines = blocks(doc('troubleshooting'), 'text')
    .flatMap((block) => block.trim().split('\n'))
    .filter((line) => !line.startsWith('<news-feed'));

  it('quotes lines that the console really has', () => {
    assert.ok(lines.length > 20);
    assert.deepEqual(
      lines.filter((line) => !pattern(line).test(code)),
      [],
    );
  });

  it('has every hint of the transport', () => {
    const hints = readFileSync(`${ROOT}/src/data/http/hints.ts`, 'utf8').replaceAll(/' \+\n\s*'/g, '');
    const wanted = [...hints.matchAll(/'([A-Z][^'\n]{15,})'/g)].map(([, sentence = '']) => sentence);
    assert.ok(wanted.length > 8);
    assert.deepEqual(
      // The document may leave the end of a long one out.
      wanted.filter((sentence) => !lines.some((line) => sentence.startsWith(line))),
      [],
    );
  });
});

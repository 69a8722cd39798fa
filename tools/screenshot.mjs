// Takes the pictures of the README and of docs/theming.md from the demo: node tools/screenshot.mjs
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {createServer} from 'vite';
import {CHROMIUM_ARGS, findChromium} from './find-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const server = await createServer({
  configFile: `${root}/vite.config.ts`,
  logLevel: 'warn',
  server: {host: '127.0.0.1', port: 0, hmr: false},
});
await server.listen();
const {executablePath, headless} = await findChromium();
const browser = await launch({executablePath, headless, args: CHROMIUM_ARGS});

/** @param {number} width */
async function openDemo(width) {
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.setViewport({width, height: 900, deviceScaleFactor: 1});
  await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
  await page.goto(`${server.resolvedUrls?.local[0]}healthcare/`);
  return page;
}

/** @param {import('puppeteer-core').Page} page */
async function untilShown(page) {
  await page.waitForFunction(() => {
    const feed = document.querySelector('news-feed');
    const pictures = [...(feed?.shadowRoot?.querySelectorAll('img') ?? [])];
    return feed?.matches(':state(ready)') && pictures.every(({complete}) => complete);
  });
}

/**
 * Puts a feed alone on a page of its own look.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} styles
 * @param {string} attributes
 */
async function showFeed(page, styles, attributes) {
  await page.evaluate((html) => {
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style')) {
      sheet.remove();
    }
    document.body.innerHTML = html;
  }, `<main><news-feed src="/recorded/ok/pictures/wp-json/wp/v2/posts" heading="Latest news" ${attributes}></news-feed></main>`);
  await page.addStyleTag({
    content: `body { margin: 0; font: 16px/1.5 sans-serif; color: #17202e; background: #fff } main { padding: 24px } ${styles}`,
  });
  await untilShown(page);
}

/**
 * The package has the pictures too: as PNG they would weigh more than twice as much.
 *
 * @param {import('puppeteer-core').ElementHandle | null} element
 * @param {string} name
 */
async function take(element, name) {
  await element?.screenshot({path: `${root}/docs/${name}.webp`, type: 'webp', quality: 78});
}

const page = await openDemo(1280);
await untilShown(page);
await page.$eval('.switch', (element) => element.remove());
const band = await page.$('.band');
await band?.scrollIntoView();
await untilShown(page);
await take(band, 'screenshot');
await page.close();

for (const skin of ['quiet', 'newspaper', 'bold']) {
  const skinned = await openDemo(760);
  await showFeed(skinned, readFileSync(`${root}/src/themes/${skin}.css`, 'utf8'), 'limit="2"');
  await take(await skinned.$('main'), `skin-${skin}`);
  await skinned.close();
}

// The parts, each with its name beside it.
const parts = await openDemo(760);
await showFeed(
  parts,
  `main { padding-inline: 24px 330px; position: relative } :root { --newsstand-accent: #00617f }
  svg { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; font: 14px monospace }`,
  'limit="1" paging="button" hide="none"',
);
await parts.evaluate(() => {
  const main = document.querySelector('main');
  const feed = main?.querySelector('news-feed');
  const NS = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(NS, 'svg');
  /** @param {string} name @param {Record<string, string | number>} attributes */
  const draw = (name, attributes) => {
    const element = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, String(value));
    }
    svg.append(element);
    return element;
  };
  // Where its line begins: far enough to the right to be no part of another's.
  const marks = [
    ['heading', '[part=heading]'],
    ['card', '[part=card]'],
    ['media, image', '[part=media]'],
    ['meta, date', '[part=date]'],
    ['meta, themes', '[part=themes]'],
    ['title, link', '[part=title]'],
    ['excerpt', '[part=excerpt]'],
    ['meta, authors', '.byline'],
    ['more', '[part~=more]'],
  ];
  let lowest = 0;
  for (const [name, selector] of marks) {
    const box = feed?.shadowRoot?.querySelector(selector ?? '')?.getBoundingClientRect();
    if (box) {
      const {left, top, right, width, height} = box;
      draw('rect', {
        x: left - 2,
        y: top - 1,
        width: width + 4,
        height: height + 2,
        rx: 3,
        fill: 'none',
        stroke: '#b3261e',
        'stroke-dasharray': '4 3',
      });
      // That of the date goes up and over what is beside it.
      const isDate = selector === '[part=date]';
      const from = isDate ? top - 8 : selector === '[part=card]' ? top + 16 : top + height / 2;
      const y = Math.max(lowest + 24, from);
      lowest = y;
      const start = isDate ? `M${left + width / 2} ${top - 1} V${from}` : `M${right + 2} ${from}`;
      draw('path', {d: `${start} H430 L470 ${y} H490`, fill: 'none', stroke: '#b3261e'});
      draw('text', {x: 498, y: y + 5, fill: '#17202e'}).textContent = name ?? '';
    }
  }
  main?.append(svg);
});
await take(await parts.$('main'), 'parts');

await browser.close();
await server.close();

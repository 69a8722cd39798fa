// Pictures of every layout with every content, for looking at: node tools/contact-sheet.mjs [folder] [words of the names]
// Needs `npm run build` before.
import {mkdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {launchBrowser, startHost} from '../test/pages/host.mjs';
import {CONTENTS, LAYOUTS, THEMES} from '../test/looks/contents.mjs';

const [folder = join(tmpdir(), 'newsstand-looks'), ...words] = process.argv.slice(2);
mkdirSync(folder, {recursive: true});
const [browser, host] = await Promise.all([launchBrowser(), startHost()]);

const STYLE = `<style>
  body { font: 16px/1.6 sans-serif; margin: 16px; color: #1d2733; background: #fff }
  .dark { color-scheme: dark; color: #e8ecf4; background: #10151f }
  figure { margin: 0 0 32px } figcaption { font: 12px monospace; color: #777; margin-block-end: 4px }
  .row { display: flex; align-items: start; gap: 24px; flex-wrap: wrap }
</style>`;

/**
 * @param {string} name
 * @param {{width: number, what: string, props?: object, attributes?: string, caption: string}[]} frames
 * @param {{dark?: boolean, dir?: string}} [options]
 */
async function sheet(name, frames, {dark = false, dir = 'ltr'} = {}) {
  if (words.length > 0 && !words.every((word) => name.includes(word))) {
    return;
  }
  const body = frames
    .map(
      ({width, what, attributes = '', caption}) =>
        `<figure style="width: ${width}px"><figcaption>${caption} ${width}</figcaption><${what} ${attributes}><a href="/all">All news</a></${what}></figure>`,
    )
    .join('');
  const page = await browser.newPage();
  await page.setViewport({width: Math.max(1200, ...frames.map(({width}) => width + 32)), height: 900});
  await page.goto(host.page(`${STYLE}<div class="row" dir="${dir}">${body}</div>`));
  await page.evaluate(
    (/** @type {object[]} */ all, /** @type {boolean} */ isDark) => {
      document.body.classList.toggle('dark', isDark);
      [...document.querySelectorAll('figure')].forEach((figure, index) => {
        Object.assign(figure.lastElementChild ?? {}, all[index]);
      });
    },
    frames.map(({props = {}}) => props),
    dark,
  );
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForNetworkIdle({idleTime: 300, concurrency: 20});
  await page.screenshot({path: join(folder, `${name}.png`), fullPage: true});
  await page.close();
  console.log(join(folder, `${name}.png`));
}

const WIDTHS = [200, 320, 480, 700, 1100, 2000];
for (const layout of LAYOUTS['news-feed']) {
  for (const [content, items] of Object.entries(CONTENTS)) {
    await sheet(
      `feed-${layout}-${content.replace(' ', '-')}`,
      WIDTHS.map((width) => ({
        width,
        what: 'news-feed',
        attributes: `layout="${layout}" heading="Latest news"`,
        props: {items},
        caption: `${layout}, ${content}`,
      })),
    );
  }
}
for (const [content, items] of Object.entries(CONTENTS)) {
  await sheet(
    `card-${content.replace(' ', '-')}`,
    LAYOUTS['news-card'].flatMap((layout) =>
      [200, 320, 560, 900].map((width, index) => ({
        width,
        what: 'news-card',
        attributes: `layout="${layout}"`,
        props: {item: items[index % items.length]},
        caption: `${layout}, ${content}`,
      })),
    ),
  );
}
for (const [content, themes] of Object.entries(THEMES)) {
  await sheet(
    `themes-${content}`,
    LAYOUTS['theme-list'].flatMap((layout) =>
      [200, 320, 560, 1100].map((width) => ({
        width,
        what: 'theme-list',
        attributes: `layout="${layout}" heading="Research themes"`,
        props: {themes},
        caption: `${layout}, ${content}`,
      })),
    ),
  );
}
for (const [state, scenario] of [
  ['loading', 'hang'],
  ['error', 'status-404'],
  ['empty', 'empty'],
  ['ready', 'ok'],
]) {
  const src = `src="${host.site(scenario)}/wp-json/wp/v2/posts"`;
  await sheet(
    `state-${state}`,
    [
      ...LAYOUTS['news-feed'].flatMap((layout) =>
        [320, 1000].map((width) => ({
          width,
          what: 'news-feed',
          attributes: `${src} layout="${layout}" heading="Latest news" limit="3"`,
          caption: `${state}, ${layout}`,
        })),
      ),
      ...LAYOUTS['theme-list'].flatMap((layout) =>
        [320, 700].map((width) => ({
          width,
          what: 'theme-list',
          attributes: `src="${host.site(scenario)}/wp-json/wp/v2/categories?parent=2" layout="${layout}" heading="Themes"`,
          caption: `${state}, ${layout}`,
        })),
      ),
      ...LAYOUTS['news-card'].map((layout) => ({
        width: 600,
        what: 'news-card',
        attributes: `src="${host.site(scenario)}/wp-json/wp/v2/posts/26" layout="${layout}"`,
        caption: `${state}, ${layout}`,
      })),
    ],
    {dark: state === 'loading'},
  );
}
await browser.close();
await host.close();

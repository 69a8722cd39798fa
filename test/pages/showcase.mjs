import {readFileSync} from 'node:fs';
import {CONTENTS, LAYOUTS, THEMES} from '../looks/contents.mjs';
import {open, untilStatus} from './host.mjs';

/** The ready-made themes, and none. */
export const READY_THEMES = ['none', 'quiet', 'newspaper', 'bold'];

/** @param {string} theme */
export function themeStyles(theme) {
  return theme === 'none' ? '' : readFileSync(new URL(`../../dist/themes/${theme}.css`, import.meta.url), 'utf8');
}

/** Pages as people have them: text and background, light and dark. */
export const SCHEMES = {
  light: 'color-scheme: light; color: #1d2733; background: #fff',
  dark: 'color-scheme: dark; color: #e8ecf4; background: #10151f',
};

const items = (CONTENTS.usual ?? []).map((item, index) =>
  index === 1 ? {...item, source: {name: 'Institute of Science'}, language: 'lb'} : item,
);

/**
 * A page with each element in each of its states and layouts, every one with an id like `news-feed-error-grid`.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./host.mjs').Host} host
 * @param {{style?: string, theme?: string, prepare?: (page: import('puppeteer-core').Page) => unknown}} [options]
 */
export async function openShowcase(browser, host, {style = SCHEMES.light, theme = 'none', prepare} = {}) {
  /** @type {{id: string, html: string, status: string, properties: object}[]} */
  const shown = [];
  /** @param {string} name @param {string} status @param {string} layout @param {string} attributes @param {object} [properties] */
  const add = (name, status, layout, attributes, properties = {}) => {
    const id = `${name}-${status}-${layout}`;
    const more = `id="${id}" layout="${layout}" ${name === 'news-card' ? '' : `heading="${name} ${status} ${layout}"`}`;
    shown.push({id, status, properties, html: `<${name} ${more} ${attributes}><a href="/all">All ${id}</a></${name}>`});
  };
  // One site a state: a browser opens six connections to a server, and some of these never end.
  const sites = Object.fromEntries(['hang', 'status-404', 'empty'].map((scenario) => [scenario, host.site(scenario)]));
  /** @type {[keyof typeof LAYOUTS, string, object][]} */
  const elements = [
    ['news-feed', 'posts', {items}],
    ['news-card', 'posts/26', {item: items[1]}],
    ['theme-list', 'categories', {themes: THEMES.usual}],
  ];
  for (const [name, path, properties] of elements) {
    for (const layout of LAYOUTS[name]) {
      add(name, 'ready', layout, '', properties);
      for (const [status, scenario] of [
        ['loading', 'hang'],
        ['error', 'status-404'],
        ['empty', 'empty'],
      ]) {
        add(name, status ?? '', layout, `src="${sites[scenario ?? '']}/wp-json/wp/v2/${path}" limit="2"`);
      }
    }
  }
  const stale = `src="${host.site('lapse-2')}/wp-json/wp/v2/posts" limit="2"`;
  shown.push({
    id: 'stale',
    status: 'ready',
    properties: {},
    html: `<news-feed id="stale" heading="Stale" ${stale}></news-feed>`,
  });
  const css = `html { ${style} } body { margin: 0 auto; max-width: 60rem; font: 16px/1.6 sans-serif } a { color: inherit } ${themeStyles(theme)}`;
  const body = `<style>${css}</style><main><h1>Showcase</h1>${shown.map(({html}) => html).join('')}</main>`;
  const opened = await open(browser, host.page(body), prepare);
  const {page} = opened;
  await page.evaluate((all) => {
    for (const {id, properties} of all) {
      Object.assign(document.getElementById(id) ?? {}, properties);
    }
  }, shown);
  for (const {id, status} of shown) {
    await untilStatus(page, `#${id}`, status);
  }
  await page.$eval('#stale', (feed) => /** @type {any} */ (feed).reload());
  await untilStatus(page, '#stale', 'ready');
  return opened;
}

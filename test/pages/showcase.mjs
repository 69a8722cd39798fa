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
  /** @param {string} id @param {string} name @param {string} status @param {string} attributes @param {object} [properties] */
  const add = (id, name, status, attributes, properties = {}) => {
    const heading = name === 'news-card' ? '' : `heading="${id}"`;
    const html = `<${name} id="${id}" ${heading} ${attributes}><a href="/all">All ${id}</a></${name}>`;
    shown.push({id, status, properties, html});
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
      add(`${name}-ready-${layout}`, name, 'ready', `layout="${layout}"`, properties);
      for (const [status, scenario] of [
        ['loading', 'hang'],
        ['error', 'status-404'],
        ['empty', 'empty'],
      ]) {
        const src = `src="${sites[scenario ?? '']}/wp-json/wp/v2/${path}"`;
        add(`${name}-${status}-${layout}`, name, status ?? '', `layout="${layout}" limit="2" ${src}`);
      }
    }
  }
  const posts = 'wp-json/wp/v2/posts';
  add('stale', 'news-feed', 'ready', `src="${host.site('lapse-2')}/${posts}" limit="2"`);
  add('more', 'news-feed', 'ready', `src="${host.site()}/${posts}" limit="2" paging="button"`);
  for (const layout of LAYOUTS['theme-list']) {
    add(`filter-${layout}`, 'theme-list', 'ready', `layout="${layout}" for="more"`, {themes: THEMES.usual});
    const themes = (THEMES.usual ?? []).map((theme, index) => ({...theme, count: 7 * index + 1}));
    add(`several-${layout}`, 'theme-list', 'ready', `layout="${layout}" for="more" multiple`, {themes});
  }
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

import {until} from './host.mjs';

/** The address in the documents that stands for a news site. */
export const SITE = 'https://news.example.org';

/** The one that stands for a second site. */
const OTHER_SITE = 'https://blog.example.org';

/**
 * The code blocks of a document in a language, in order.
 *
 * @param {string} text
 * @param {string} language
 */
export const blocks = (text, language) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, code = '']) => code);

/**
 * A snippet as it stands in a page of a host: with the recorded site in the place of the one that documents name.
 *
 * @param {import('./host.mjs').Host} host
 * @param {string} snippet
 */
export function onHost(host, snippet) {
  const body = snippet
    .replaceAll(SITE, host.site())
    .replaceAll(OTHER_SITE, host.site())
    .replaceAll(/"(?:\/[\w-]+)+\/newsstand\.js"/g, '"/newsstand.js"');
  return {body, script: body.includes('newsstand.js') ? '' : '<script src="/newsstand.js" defer></script>'};
}

/**
 * What the elements of a page show, once none is loading any more: their status, or that they are not defined.
 *
 * @param {import('puppeteer-core').Page} page
 */
export async function shownIn(page) {
  const tags = ['news-feed', 'news-card', 'theme-list'].flatMap((tag) => [tag, `rl-${tag}`]);
  const unready = [
    ...tags.map((tag) => `${tag}:not(:defined)`),
    'body [data-newsstand]:not([contenteditable] *)',
  ].join();
  await until(page, (selector) => !document.querySelector(selector), {timeout: 10_000}, unready).catch(() => {});
  await until(page, () =>
    [...document.querySelectorAll('body *')].every((element) => !('status' in element) || element.status !== 'loading'),
  );
  return page.$$eval('body *', (elements) =>
    elements
      .filter(({localName}) => /(news-feed|news-card|theme-list)$/.test(localName))
      .map((element) => ('status' in element ? String(element.status) : 'not defined')),
  );
}

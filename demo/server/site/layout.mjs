import {mainPages} from './pages.mjs';

/** @param {string} text */
export const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The way from a page to the root of the site: "" for the home page, "../" for `guide/`. @param {string} path */
export const upFrom = (path) => '../'.repeat(path.split('/').length - 1);

const LOGO = `<svg viewBox="0 0 40 40" aria-hidden="true"><rect x="3" y="5" width="34" height="30" rx="5" fill="currentColor"/><path d="M9 13h13M9 19h13M9 25h8" stroke="var(--paper)" stroke-width="3" stroke-linecap="round"/><rect x="26" y="12" width="6" height="14" rx="1.5" fill="var(--paper)"/></svg>`;

/**
 * The head of every page of the site.
 *
 * @param {string} path of the page, below the root: `guide/`
 * @param {import('./pages.mjs').DocPage[]} docs
 */
export function header(path, docs) {
  const up = upFrom(path);
  const links = mainPages(docs).map(
    (page) => `<a href="${up}${page.path}"${page.path === path ? ' aria-current="page"' : ''}>${page.title}</a>`,
  );
  return `<header class="site-head">
  <a class="skip" href="#content">Skip to the content</a>
  <div class="wide">
    <a class="site-name" href="${up || './'}">${LOGO}<span>Newsstand</span></a>
    <nav aria-label="Main">${links.join('')}</nav>
  </div>
</header>`;
}

/** The foot of every page of the site. @param {string} path @param {import('./pages.mjs').DocPage[]} docs */
export function footer(path, docs) {
  const up = upFrom(path);
  return `<footer class="site-foot">
  <div class="wide">
    <p><b>Newsstand</b>: your institute’s latest news on any page. MIT licence. This site sets no cookies and contacts only its own
      server. The builder also contacts the address you enter.</p>
    <nav aria-label="All pages">${byGroup(docs)
      .map(
        ([group, pages]) =>
          `<div><h2>${group}</h2><ul>${pages.map((page) => `<li><a href="${up}${page.path}">${escapeHtml(page.title)}</a></li>`).join('')}${
            group === 'Project' ? `<li><a href="${up}healthcare/">The page that started it</a></li>` : ''
          }</ul></div>`,
      )
      .join('')}</nav>
  </div>
</footer>`;
}

/**
 * The documents by their group.
 *
 * @param {readonly import('./pages.mjs').DocPage[]} docs
 * @returns {[string, import('./pages.mjs').DocPage[]][]}
 */
const byGroup = (docs) => {
  const groups = [...new Set(docs.map(({group}) => group))];
  return groups.map((group) => [group, docs.filter((page) => page.group === group)]);
};

/** What every page of the site loads. @param {{title: string, description?: string}} options */
const head = ({title, description}) => `<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${escapeHtml(title)} · Newsstand</title>${
  description ? `\n<meta name="description" content="${escapeHtml(description)}" />` : ''
}
<link rel="icon" href="/site/icon.svg" />
<link rel="stylesheet" href="/site/site.css" />
<script type="module" src="/site/site.ts"></script>`;

/** @param {{href: string, text: string, current?: boolean}[]} entries */
const list = (entries) =>
  `<ul>${entries
    .map(
      ({href, text, current}) =>
        `<li><a href="${href}"${current ? ' aria-current="page"' : ''}>${escapeHtml(text)}</a></li>`,
    )
    .join('')}</ul>`;

/**
 * Where to go from a document: beside the text in a wide window, else folded up above it; the style sheet shows one of the two.
 *
 * @param {string} className
 * @param {string} label
 * @param {string} links
 */
const navigation = (className, label, links) => ({
  beside: `<nav class="${className}" aria-label="${label}">${links}</nav>`,
  above: `<details class="${className}"><summary>${label}</summary><nav aria-label="${label}">${links}</nav></details>`,
});

/**
 * A document as a page.
 *
 * @param {import('./pages.mjs').DocPage} page
 * @param {{html: string, headings: {level: number, text: string, id: string}[]}} content
 * @param {import('./pages.mjs').DocPage[]} docs
 */
export function docPage(page, {html, headings}, docs) {
  const up = upFrom(page.path);
  const sections = headings.filter(({level}) => level === 2);
  const documents = navigation(
    'doc-nav',
    'Documents',
    byGroup(docs)
      .map(
        ([group, pages]) =>
          `<p class="group">${group}</p>${list(pages.map(({path, title}) => ({href: up + path, text: title, current: path === page.path})))}`,
      )
      .join(''),
  );
  const contents = navigation('toc', 'On this page', list(sections.map(({id, text}) => ({href: `#${id}`, text}))));
  const long = sections.length > 1;
  const index = docs.indexOf(page);
  const near = [docs[index - 1], docs[index + 1]].map((other, side) =>
    other
      ? `<a rel="${side ? 'next' : 'prev'}" href="${up}${other.path}">${side ? '' : '← '}${escapeHtml(other.title)}${side ? ' →' : ''}</a>`
      : '<span></span>',
  );
  const description =
    /<p>(.*?)<\/p>/s
      .exec(html)?.[1]
      ?.replaceAll(/<[^>]*>|\n/g, ' ')
      .trim()
      .slice(0, 200) ?? '';
  return `<!doctype html>
<html lang="en">
<head>${head({title: page.title, description})}</head>
<body class="doc-page">
${header(page.path, docs)}
<div class="wide doc${long ? ' long' : ''}">
  <div class="above">${documents.above}${long ? contents.above : ''}</div>
  ${documents.beside}
  <main id="content" class="prose">
    ${html}
    <nav class="near" aria-label="Before and after">${near.join('')}</nav>
  </main>
  ${long ? contents.beside : ''}
</div>
${footer(page.path, docs)}
</body>
</html>`;
}

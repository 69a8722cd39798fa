import {readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import hljs from 'highlight.js/lib/common';
import nginx from 'highlight.js/lib/languages/nginx';
import apache from 'highlight.js/lib/languages/apache';
import twig from 'highlight.js/lib/languages/twig';
import http from 'highlight.js/lib/languages/http';
import MarkdownIt from 'markdown-it';
import {escapeHtml, upFrom} from './layout.mjs';

for (const [name, language] of Object.entries({nginx, apache, twig, http})) {
  hljs.registerLanguage(name, language);
}
hljs.registerAliases(['mjs', 'jsx', 'tsx'], {languageName: 'typescript'});
hljs.registerAliases(['vue', 'svelte', 'html+fluid', 'liquid', 'go-html-template'], {languageName: 'xml'});
hljs.registerAliases(['typoscript'], {languageName: 'ini'});

/** The text of a heading as GitHub makes an address of it, so that one link works in both places. @param {string} text */
export function slugOf(text) {
  return text
    .toLowerCase()
    .trim()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

/** @param {string} code @param {string} language */
export function highlight(code, language) {
  return hljs.getLanguage(language)
    ? hljs.highlight(code, {language, ignoreIllegals: true}).value
    : code.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A block of code with a button that copies it. @param {string} code @param {string} language */
export function codeBlock(code, language) {
  return `<div class="code"><pre><code class="language-${language}">${highlight(code, language)}</code></pre></div>\n`;
}

/**
 * A document as HTML, its headings with ids, its links to other documents made links to their pages.
 *
 * @param {string} text
 * @param {import('./pages.mjs').DocPage} page
 * @param {readonly import('./pages.mjs').DocPage[]} pages all documents that are pages
 * @returns {{html: string, headings: {level: number, text: string, id: string}[]}}
 */
export function renderMarkdown(text, page, pages) {
  const markdown = new MarkdownIt({html: true, linkify: false, typographer: true, quotes: '“”‘’'});
  // Quotes alone: what else is replaced would change what somebody is to write.
  markdown.disable('replacements');
  /** @type {{level: number, text: string, id: string}[]} */
  const headings = [];
  const seen = new Map();

  markdown.renderer.rules.fence = (tokens, index) => {
    const token = tokens[index];
    return codeBlock(token?.content ?? '', token?.info.trim().split(/\s/)[0] ?? '');
  };
  // A drawing becomes part of the page, so that its text can be read and found.
  const image = markdown.renderer.rules.image;
  markdown.renderer.rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const src = String(token?.attrGet('src') ?? '');
    if (!src.endsWith('.svg') || token === undefined) {
      // The site has the pictures of docs/ in a folder of this name, which Vite has not.
      token?.attrSet('src', `${upFrom(page.path)}docs/${src}`);
      token?.attrSet('vite-ignore', '');
      return image?.(tokens, index, options, env, self) ?? '';
    }
    const svg = readFileSync(
      fileURLToPath(new URL(posix.join('../../..', posix.dirname(page.file), src), import.meta.url)),
      'utf8',
    );
    const drawing = svg.replace('<svg ', `<svg role="img" aria-label="${escapeHtml(token.content)}" `);
    return `<span class="table" aria-label="Drawing">${drawing}</span>`;
  };
  // The script makes it a tab stop while it scrolls; the heading above it is its name.
  markdown.renderer.rules.table_open = (tokens, index) => {
    const heading = tokens.slice(0, index).findLast((token) => token.type === 'heading_open');
    const name = heading?.attrGet('id');
    return `<div class="table"${name ? ` aria-labelledby="${name}"` : ''}><table>\n`;
  };
  markdown.renderer.rules.table_close = () => '</table></div>\n';

  markdown.core.ruler.push('site', ({tokens}) => {
    for (const [index, token] of tokens.entries()) {
      // An alignment would be an inline style, which the policy of the site forbids.
      const style = token.attrIndex('style');
      if (style >= 0) {
        token.attrs?.splice(style, 1);
      }
      // A cell above the column of what is compared is no heading of it.
      const cells = tokens.slice(index, index + 3);
      if (token.type === 'th_open' && cells[1]?.content === '') {
        for (const cell of cells) {
          cell.tag = cell.tag.replace('th', 'td');
        }
      }
      if (token.type === 'heading_open') {
        const content = tokens[index + 1]?.children?.map((child) => child.content).join('') ?? '';
        const slug = slugOf(content);
        const count = seen.get(slug) ?? 0;
        seen.set(slug, count + 1);
        const id = count === 0 ? slug : `${slug}-${count}`;
        token.attrSet('id', id);
        headings.push({level: Number(token.tag.slice(1)), text: content, id});
      }
      for (const child of token.children ?? []) {
        const href = child.type === 'link_open' ? child.attrGet('href') : null;
        if (href !== null) {
          const address = pageOf(String(href), page, pages);
          child.attrSet('href', address);
          if (/\.(?:js|zip)$/.test(address)) {
            child.attrSet('download', '');
          }
        }
      }
    }
  });
  return {html: markdown.render(text), headings};
}

/** What the site has in place of a file that a build makes. @type {Readonly<Record<string, string>>} */
const DOWNLOADS = {
  'dist/newsstand.js': 'newsstand.zip',
  'dist/newsstand.bundle.js': 'newsstand.bundle.js',
  'dist-wordpress/newsstand-wordpress.zip': 'newsstand-wordpress.zip',
};

/**
 * Where a link of a document leads to on the site: another document is a page, and so is what is in `demo/`. The package's files are in
 * an archive at its root.
 *
 * @param {string} href
 * @param {import('./pages.mjs').DocPage} from
 * @param {readonly import('./pages.mjs').DocPage[]} pages
 */
function pageOf(href, from, pages) {
  if (/^(?:[a-z]+:|#)/i.test(href)) {
    return href;
  }
  const [path = '', anchor] = href.split('#');
  const file = posix.join(posix.dirname(from.file), path);
  const page = pages.find((entry) => entry.file === file)?.path ?? /^demo\/(.*?)(?:index\.html)?$/.exec(file)?.[1];
  const script = DOWNLOADS[file];
  const home = file === 'README.md' ? '' : undefined;
  const target = page ?? script ?? home;
  return target === undefined ? href : `${upFrom(from.path)}${target}${anchor ? `#${anchor}` : ''}`;
}

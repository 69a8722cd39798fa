import hljs from 'highlight.js/lib/common';
import nginx from 'highlight.js/lib/languages/nginx';
import apache from 'highlight.js/lib/languages/apache';
import twig from 'highlight.js/lib/languages/twig';
import http from 'highlight.js/lib/languages/http';
import MarkdownIt from 'markdown-it';

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
  return `<div class="code"><pre tabindex="0"><code class="language-${language}">${highlight(code, language)}</code></pre></div>\n`;
}

/**
 * A document as HTML, its headings with ids, its links to other documents made links to their pages.
 *
 * @param {string} text
 * @param {string} up from the page to the root of the site: `../`
 * @param {ReadonlySet<string>} documents names of the documents that are pages
 * @returns {{html: string, headings: {level: number, text: string, id: string}[]}}
 */
export function renderMarkdown(text, up, documents) {
  const markdown = new MarkdownIt({html: true, linkify: false, typographer: false});
  /** @type {{level: number, text: string, id: string}[]} */
  const headings = [];
  const seen = new Map();

  markdown.renderer.rules.fence = (tokens, index) => {
    const token = tokens[index];
    return codeBlock(token?.content ?? '', token?.info.trim().split(/\s/)[0] ?? '');
  };
  markdown.renderer.rules.table_open = () =>
    '<div class="table" tabindex="0" role="group" aria-label="Table"><table>\n';
  markdown.renderer.rules.table_close = () => '</table></div>\n';

  markdown.core.ruler.push('site', ({tokens}) => {
    for (const [index, token] of tokens.entries()) {
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
          child.attrSet('href', pageOf(String(href), up, documents));
        }
      }
    }
  });
  return {html: markdown.render(text), headings};
}

/**
 * Where a link of a document leads to on the site: another document is a page, any other file of the repository is one of
 * the repository.
 *
 * @param {string} href
 * @param {string} up
 * @param {ReadonlySet<string>} documents
 */
function pageOf(href, up, documents) {
  const [, name = '', anchor = ''] = /^(?:\.\/)?([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (documents.has(name)) {
    return `${up}${name}/${anchor}`;
  }
  const [, site] = /^\.\.\/demo\/(?:([\w/-]*?)\/?(?:index\.html)?)$/.exec(href) ?? [];
  return site === undefined ? href : `${up}${site === '' ? '' : `${site}/`}`;
}

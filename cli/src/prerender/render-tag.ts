import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {define} from 'newsstand-elements';
import {escapeText} from './escape.js';
import {CHOOSING, type Content, type Loaded} from './load-tag.js';
import {MARK, type PageTag} from './page-tags.js';
import {sheetName} from './style-sheets.js';

/** Where the styles of tags are: in the page, or in files below this address. */
export type Styles = 'inline' | {folder: string};

/** What was drawn. */
export interface Rendered {
  /** The shadow root, ready to be put after the start tag. */
  template: string;
  /** The style sheet of the element. */
  css: string;
}

// What hydration would go by, which our elements do without: they draw afresh.
const MARKERS = /<!--\/?lit-(?:part|node)[^>]*-->|<!--\?-->|<\?>/g;

const PROPERTY = {'news-feed': 'items', 'news-card': 'item', 'theme-list': 'themes'} as const;

define();

/** As the content of a script that holds data: nothing in it ends the script, or begins a comment (HTML, "restrictions for contents of script elements"). */
const asData = (content: Content) => JSON.stringify(content).replaceAll('<', '\\u003c');

/** Where the button for the next page will be: what is below must not move when it comes. */
const MORE_ROOM = '<div><div class="more"><button part="more" type="button" inert>\u00A0</button></div></div>';

const FOOTER = '<slot name="footer">';

function withRoomForMore(body: string): string {
  const at = body.lastIndexOf(FOOTER);
  return at < 0 ? body : body.slice(0, at) + MORE_ROOM + body.slice(at);
}

/**
 * Draws a tag with its content as a declarative shadow root, with the code that the browser draws it with.
 *
 * @param base what addresses in the content would be relative to
 */
export function renderTag(tag: PageTag, {content, hasMore}: Loaded, base: string, styles: Styles): Rendered {
  // The elements resolve what a host page gives them against the page.
  Object.assign(globalThis, {document: {baseURI: base}});
  const renderer = new LitElementRenderer(tag.kind);
  for (const [name, value] of tag.attributes) {
    // The source was asked for them; what it answered need not say them, such as news of a narrower theme.
    if (!CHOOSING.includes(name)) {
      renderer.setAttribute(name, value);
    }
  }
  renderer.setAttribute('lang', tag.language);
  // A server has no children to look at.
  Object.defineProperty(renderer.element, 'childNodes', {value: [], configurable: true});
  renderer.setProperty(PROPERTY[tag.kind], tag.kind === 'news-card' ? content[0] : content);
  renderer.connectedCallback();
  const rendered = collectResultSync(
    renderer.renderShadow({
      elementRenderers: [LitElementRenderer],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    }) ?? [],
  );
  const [, css = '', body = ''] = /^<style>([^]*?)<\/style>([^]*)$/.exec(rendered) ?? [];
  const sheet = styles === 'inline' ? '' : `${styles.folder.replace(/\/?$/, '/')}${sheetName(tag.kind)}`;
  const style = sheet ? `<link rel="stylesheet" href="${escapeText(sheet)}">` : `<style>${css}</style>`;
  const isPaged = hasMore && (tag.attributes.get('paging') ?? 'none') !== 'none';
  const prerenderedBody = isPaged ? withRoomForMore(body) : body;
  return {
    template: `<template shadowrootmode="open" ${MARK}>${style}${prerenderedBody.replace(MARKERS, '')}<script type="application/json"${isPaged ? ' data-more' : ''}>${asData(content)}</script></template>`,
    css,
  };
}

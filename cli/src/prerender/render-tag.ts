import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {define} from 'newsstand-elements';
import type {NewsItem, Theme} from 'newsstand-elements/data';
import {MARK, type PageTag} from './page-tags.js';
import {sheetName} from './style-sheets.js';

/** What a tag is to show. */
export type Content = readonly NewsItem[] | readonly Theme[];

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

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * Draws a tag with its content as a declarative shadow root, with the code that the browser draws it with.
 *
 * @param base what addresses in the content would be relative to
 */
export function renderTag(tag: PageTag, content: Content, base: string, styles: Styles): Rendered {
  // The elements resolve what a host page gives them against the page.
  Object.assign(globalThis, {document: {baseURI: base}});
  const renderer = new LitElementRenderer(tag.kind);
  for (const [name, value] of tag.attributes) {
    // The source was asked for the theme; what it answered need not name it, such as news of a narrower one.
    if (name !== 'theme') {
      renderer.setAttribute(name, value);
    }
  }
  renderer.setAttribute('lang', tag.language);
  // A server has no children to look at.
  Object.defineProperty(renderer.element, 'childNodes', {value: [], configurable: true});
  renderer.setProperty(PROPERTY[tag.kind], tag.kind === 'news-card' ? content[0] : content);
  renderer.connectedCallback();
  const drawn = collectResultSync(
    renderer.renderShadow({
      elementRenderers: [LitElementRenderer],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    }) ?? [],
  );
  const [, css = '', body = ''] = /^<style>([^]*?)<\/style>([^]*)$/.exec(drawn) ?? [];
  const sheet = styles === 'inline' ? '' : `${styles.folder.replace(/\/?$/, '/')}${sheetName(tag.kind)}`;
  const style = sheet ? `<link rel="stylesheet" href="${escaped(sheet)}">` : `<style>${css}</style>`;
  return {
    template: `<template shadowrootmode="open" ${MARK}>${style}${body.replace(MARKERS, '')}<script type="application/json">${asData(content)}</script></template>`,
    css,
  };
}

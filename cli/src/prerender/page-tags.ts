import {parse, type DefaultTreeAdapterTypes} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A tag of ours in a page. */
export interface PageTag {
  /** Name without a prefix. */
  kind: 'news-feed' | 'news-card' | 'theme-list';
  /** Name as it is in the page. */
  name: string;
  line: number;
  attributes: ReadonlyMap<string, string>;
  /** The `<news-source>` tags in it. */
  sources: readonly ReadonlyMap<string, string>[];
  /** The nearest `lang`; empty without one. */
  language: string;
  /** Where the content goes: just after the start tag. */
  start: number;
  /** Where what an earlier run has put there ends; `start` without. */
  end: number;
}

/** What marks our own content, so that another run replaces it. Browsers take the whole tag away. */
export const MARK = 'data-by-newsstand';

const TAG = /^(?:[a-z][a-z\d]*-)?(news-feed|news-card|theme-list)$/;

const attributesOf = (element: Element) => new Map(element.attrs.map(({name, value}) => [name, value]));

const isElement = (node: Node): node is Element => 'tagName' in node;

/** All below a node, in the order of the page; a page may be nested deeper than calls can be. */
function* descendants(parent: Node): Generator<Node> {
  const open: Node[] = 'childNodes' in parent ? parent.childNodes.toReversed() : [];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    if ('childNodes' in node) {
      for (let index = node.childNodes.length - 1; index >= 0; index--) {
        const child = node.childNodes[index];
        if (child !== undefined) {
          open.push(child);
        }
      }
    }
  }
}

/**
 * The `<news-source>` tags in a feed, as the element finds them: those that are not closed lie in each other, and under a
 * prefix the plain name is understood too.
 */
function sourcesIn(feed: Element): Element[] {
  const own = feed.tagName.replace(/news-feed$/, 'news-source');
  return [...descendants(feed)].filter(isElement).filter(({tagName}) => tagName === 'news-source' || tagName === own);
}

/** What an earlier run has put right after the start tag. */
function earlier(element: Element): Element | undefined {
  return element.childNodes
    .filter(isElement)
    .find((child) => child.tagName === 'template' && attributesOf(child).has(MARK));
}

function tagOf(element: Element, kind: PageTag['kind'], language: string): PageTag | undefined {
  const place = element.sourceCodeLocation?.startTag;
  // The parser itself makes tags up, of which the page has nothing.
  if (!place) {
    return undefined;
  }
  const before = earlier(element)?.sourceCodeLocation;
  return {
    kind,
    name: element.tagName,
    line: place.startLine,
    attributes: attributesOf(element),
    sources: kind === 'news-feed' ? sourcesIn(element).map(attributesOf) : [],
    language: attributesOf(element).get('lang') ?? language,
    start: before?.startOffset ?? place.endOffset,
    end: before?.endOffset ?? place.endOffset,
  };
}

/** The tags of ours in a page, in its order, and what its addresses are relative to where it says so itself (`<base>`). */
export function pageTags(html: string): {tags: PageTag[]; base: string | undefined} {
  const tags: PageTag[] = [];
  let base: string | undefined;
  // The content of templates is not among their children: nobody sees it before a script makes use of it.
  const languages = new Map<Node, string>();
  for (const node of descendants(parse(html, {sourceCodeLocationInfo: true}))) {
    const language = ('parentNode' in node && node.parentNode && languages.get(node.parentNode)) || '';
    if (isElement(node)) {
      languages.set(node, attributesOf(node).get('lang') ?? language);
      const kind = TAG.exec(node.tagName)?.[1] as PageTag['kind'] | undefined;
      const tag = kind && tagOf(node, kind, language);
      if (tag) {
        tags.push(tag);
      }
      base ??= node.tagName === 'base' ? attributesOf(node).get('href') : undefined;
    }
  }
  return {tags, base};
}

/** A page with other texts at some places; all else is as it was, to the byte. */
export function replaceAt(html: string, changes: readonly {start: number; end: number; text: string}[]): string {
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((page, {start, end, text}) => page.slice(0, start) + text + page.slice(end), html);
}

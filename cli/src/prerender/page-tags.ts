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
  /** Whether it can have a shadow root: some elements that may be placeholders (`data-newsstand`) can not. */
  canBeFilled: boolean;
  /** Where the content goes: just after the start tag. */
  start: number;
  /** Where what an earlier run has put there ends; `start` without. */
  end: number;
}

/** Where links of ours go in the head of a page. */
export interface PageHead {
  /** What an earlier run has put there; `start` is `end` without. */
  start: number;
  end: number;
  /** Addresses of the feeds that the page itself names, absolute or not. */
  feeds: readonly string[];
}

/** What marks our own content, so that another run replaces it. Browsers take the whole tag away. */
export const MARK = 'data-by-newsstand';

const TAG = /^(?:[a-z][a-z\d]*-)?(news-feed|news-card|theme-list)$/;

const KINDS: readonly string[] = ['news-feed', 'news-card', 'theme-list'];

/** The elements that may have a shadow root (DOM standard, "valid shadow host name"), and are placeholders. */
const HOSTS = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

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
  return [...descendants(feed)]
    .filter(isElement)
    .filter(
      (element) =>
        element.tagName === 'news-source' ||
        element.tagName === own ||
        attributesOf(element).get('data-newsstand') === 'news-source',
    );
}

const isOurs = (node: Node): node is Element => isElement(node) && attributesOf(node).has(MARK);

/** The place of what an earlier run has put there: one element of ours after the other, with nothing between them. */
function earlier(
  nodes: readonly Node[],
  isFirst: (element: Element) => boolean,
): {start: number; end: number} | undefined {
  const first = nodes.findIndex((node) => isOurs(node) && isFirst(node));
  const ours = first < 0 ? [] : nodes.slice(first);
  const place = ours[0]?.sourceCodeLocation;
  if (!place) {
    return undefined;
  }
  let end = place.endOffset;
  for (const node of ours.slice(1)) {
    const next = node.sourceCodeLocation;
    if (!isOurs(node) || next?.startOffset !== end) {
      break;
    }
    end = next.endOffset;
  }
  return {start: place.startOffset, end};
}

/** The attributes of the tag that a placeholder stands for. */
function placeholderAttributes(element: Element): Map<string, string> {
  const attributes = attributesOf(element);
  return new Map(
    [...attributes].flatMap(([name, value]) =>
      name.startsWith('data-') && name !== 'data-newsstand'
        ? [[name.slice('data-'.length), value] as const]
        : name === 'lang'
          ? [[name, value] as const]
          : [],
    ),
  );
}

const tagAttributes = (element: Element) =>
  attributesOf(element).has('data-newsstand') ? placeholderAttributes(element) : attributesOf(element);

function tagOf(element: Element, kind: PageTag['kind'], language: string): PageTag | undefined {
  const place = element.sourceCodeLocation?.startTag;
  // The parser itself makes tags up, of which the page has nothing.
  if (!place) {
    return undefined;
  }
  const isPlaceholder = attributesOf(element).has('data-newsstand');
  const before = earlier(element.childNodes, ({tagName}) => tagName === 'template');
  return {
    kind,
    name: element.tagName,
    line: place.startLine,
    attributes: tagAttributes(element),
    sources: kind === 'news-feed' ? sourcesIn(element).map(tagAttributes) : [],
    language: attributesOf(element).get('lang') ?? language,
    canBeFilled: !isPlaceholder || HOSTS.test(element.tagName),
    start: before?.start ?? place.endOffset,
    end: before?.end ?? place.endOffset,
  };
}

/** What a tag of the page is to us; undefined for any other. */
function kindOf(element: Element): PageTag['kind'] | undefined {
  const placeholder = attributesOf(element).get('data-newsstand');
  const named = placeholder === undefined ? TAG.exec(element.tagName)?.[1] : placeholder;
  return named !== undefined && KINDS.includes(named) ? (named as PageTag['kind']) : undefined;
}

function headOf(element: Element): PageHead | undefined {
  const children = element.childNodes.filter(isElement);
  const location = element.sourceCodeLocation;
  // Where the page has no tag of it the parser makes one up, around what belongs into it.
  const place = location?.endTag?.startOffset ?? children.at(-1)?.sourceCodeLocation?.endOffset;
  if (place === undefined) {
    return undefined;
  }
  const before = earlier(element.childNodes, ({tagName}) => tagName === 'link');
  const feeds = children.flatMap((child) => {
    const attributes = attributesOf(child);
    const isFeed = child.tagName === 'link' && /(?:^|\s)alternate(?:\s|$)/i.test(attributes.get('rel') ?? '');
    return isFeed && !isOurs(child) ? (attributes.get('href') ?? []) : [];
  });
  return {start: before?.start ?? place, end: before?.end ?? place, feeds};
}

const scriptOf = (element: Element): string | undefined => {
  const src = element.tagName === 'script' ? attributesOf(element).get('src') : undefined;
  return src !== undefined && /(?:^|\/)newsstand\.js(?:[?#]|$)/.test(src.trim()) ? src : undefined;
};

/** What is ours in a page. */
export interface PageParts {
  /** The tags of ours and their placeholders, in the order of the page. */
  tags: PageTag[];
  /** What addresses are relative to where the page says so itself (`<base>`). */
  base: string | undefined;
  /** Undefined where the page has none, such as a part of one. */
  head: PageHead | undefined;
  /** Address of our script, as the page writes it; undefined where it has none, or the one with everything in it. */
  script: string | undefined;
  /** The addresses that the page says are its own, canonical or short, as it writes them. */
  ownUrls: readonly string[];
  /** Addresses of what the page preloads as modules, as it writes them. */
  preloaded: readonly string[];
}

/** The parts of a page that we read and fill. */
export function pageTags(html: string): PageParts {
  const tags: PageTag[] = [];
  let base: string | undefined;
  let head: PageHead | undefined;
  let script: string | undefined;
  const ownUrls: string[] = [];
  const preloaded: string[] = [];
  // The content of templates is not among their children: nobody sees it before a script makes use of it.
  const languages = new Map<Node, string>();
  for (const node of descendants(parse(html, {sourceCodeLocationInfo: true}))) {
    const language = ('parentNode' in node && node.parentNode && languages.get(node.parentNode)) || '';
    if (isElement(node)) {
      languages.set(node, attributesOf(node).get('lang') ?? language);
      const kind = kindOf(node);
      const tag = kind && tagOf(node, kind, language);
      if (tag) {
        tags.push(tag);
      }
      head ??= node.tagName === 'head' ? headOf(node) : undefined;
      base ??= node.tagName === 'base' ? attributesOf(node).get('href') : undefined;
      script ??= scriptOf(node);
      if (node.tagName === 'link') {
        const {href = '', rel = ''} = Object.fromEntries(attributesOf(node));
        if (/(?:^|\s)(?:canonical|shortlink)(?:\s|$)/i.test(rel)) {
          ownUrls.push(href);
        } else if (rel === 'modulepreload') {
          preloaded.push(href);
        }
      }
    }
  }
  return {tags, base, head, script, ownUrls, preloaded};
}

/** A page with other texts at some places; all else is as it was, to the byte. */
export function replaceAt(html: string, changes: readonly {start: number; end: number; text: string}[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const {start, end, text} of changes.toSorted((a, b) => a.start - b.start)) {
    parts.push(html.slice(done, start), text);
    done = end;
  }
  return [...parts, html.slice(done)].join('');
}

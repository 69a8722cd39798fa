import {guarded} from '../host/bent-page.js';
import {createElement, findAll, isElement, readAttribute, readMember} from '../host/members.js';

const TAGS = ['news-feed', 'news-card', 'theme-list', 'news-source'];

/** What every element may have and a placeholder keeps. */
const KEPT = ['id', 'class', 'lang', 'dir', 'slot'];

/** Registers a tag that is not registered yet. It has warned if that cannot be done, and never rejects. */
export type DefineTag = (tag: string) => Promise<void>;

/**
 * The element that a placeholder stands for, with its `data-*` attributes as attributes. Only those that the element
 * knows: a CMS that lets its users write `data-*` must not let them write `onclick` by way of us.
 */
function build(placeholder: Element, name: string): HTMLElement {
  const element = createElement(document, name);
  const {observedAttributes = []} = element.constructor as {observedAttributes?: readonly string[]};
  for (const attribute of observedAttributes) {
    const value = readAttribute(placeholder, `data-${attribute}`);
    if (value !== null) {
      element.setAttribute(attribute, value);
    }
  }
  return element;
}

function replace(placeholder: Element, name: string): void {
  const element = build(placeholder, name);
  // Once only, even where a second copy of the script comes along.
  readMember(placeholder, 'removeAttribute').call(placeholder, 'data-newsstand');
  if (readMember(placeholder, 'localName') === 'script') {
    readMember(placeholder, 'after').call(placeholder, element);
    return;
  }
  for (const attribute of KEPT) {
    const value = readAttribute(placeholder, attribute);
    if (value !== null) {
      element.setAttribute(attribute, value);
    }
  }
  // What a CMS lets its authors write, and where the custom properties of a look can be. Not by the attribute, which a content security
  // policy may forbid: then nothing was read from it either.
  element.style.cssText = readMember(placeholder as HTMLElement, 'style').cssText;
  element.append(...readMember(placeholder, 'childNodes'));
  // What `newsstand prerender` has put there: the element takes it over.
  const prerendered = readMember(placeholder, 'shadowRoot');
  if (prerendered) {
    element.attachShadow({mode: 'open'}).append(...prerendered.childNodes);
  }
  readMember(placeholder, 'replaceWith').call(placeholder, element);
}

async function handle(placeholder: Element, start: string, defineTag: DefineTag | undefined): Promise<void> {
  const tag = readAttribute(placeholder, 'data-newsstand') ?? '';
  const name = start + tag;
  const isDefined = () => customElements.get(name) !== undefined;
  if (!TAGS.includes(tag) || (defineTag === undefined && !isDefined())) {
    console.warn(`data-newsstand="${tag}" is no element of Newsstand. These are: ${TAGS.join(', ')}.`);
    return;
  }
  // In the text of an editor it is what will be saved.
  if (readMember(placeholder as HTMLElement, 'isContentEditable')) {
    return;
  }
  if (!isDefined()) {
    await defineTag?.(tag);
    // It may have been taken out by now, or replaced by another copy of the script.
    if (
      !isDefined() ||
      !readMember(placeholder, 'isConnected') ||
      readAttribute(placeholder, 'data-newsstand') !== tag
    ) {
      return;
    }
  }
  replace(placeholder, name);
}

/**
 * Calls back for the elements that a selector fits, those that are there and those that come into the page later, or into an open
 * shadow root of one of the page's own elements.
 */
function watch(selector: string, start: string, callback: (element: Element) => void): void {
  const watched = new WeakSet<Node>();
  /** Names of elements that are not defined yet. */
  const pending = new Set<string>();
  const observer = new MutationObserver(
    guarded((records: readonly MutationRecord[]) => {
      for (const {addedNodes} of records) {
        for (const node of addedNodes) {
          if (isElement(node)) {
            find(node);
            enterShadowRoots(node);
          }
        }
      }
    }),
  );
  // Those inside first.
  const find = (root: Document | Element | ShadowRoot) => findAll(root, selector).toReversed().forEach(callback);
  const observe = (root: Document | ShadowRoot) => observer.observe(root, {childList: true, subtree: true});
  const enterShadowRoots = (root: Document | Element | ShadowRoot): void => {
    for (const element of findAll(root, '*')) {
      const name = readMember(element, 'localName');
      if (name.includes('-') && !TAGS.includes(name.slice(start.length))) {
        const shadow = readMember(element, 'shadowRoot');
        if (shadow && !watched.has(shadow)) {
          watched.add(shadow);
          find(shadow);
          observe(shadow);
        }
        if (shadow) {
          enterShadowRoots(shadow);
        } else if (!pending.has(name)) {
          pending.add(name);
          // Rejects for the few names with a hyphen that are none of a custom element, such as `font-face`.
          customElements.whenDefined(name).then(
            () => enterShadowRoots(document),
            () => {},
          );
        }
      }
    }
  };
  find(document);
  enterShadowRoots(document);
  observe(document);
}

/** Registers the tags that the page has, and those that come into it later. */
export function watchTags(start: string, defineTag: DefineTag): void {
  const selector = TAGS.map((tag) => `${start + tag}:not(:defined)`).join();
  watch(selector, start, (element) => void defineTag(readMember(element, 'localName').slice(start.length)));
}

/**
 * Turns the placeholders of the page into elements, for a CMS that strips unknown tags:
 * `<div data-newsstand="news-feed" data-src="…">` becomes `<news-feed src="…">`, with its id, class and children. On a
 * script tag the element is put right after it. Waits for the page to be parsed, and watches what is loaded into it after that.
 *
 * @param start what the elements' names begin with, e.g. `rl-`
 * @param defineTag registers what is not registered yet; without it all is
 */
export function replacePlaceholders(start: string, defineTag?: DefineTag): void {
  const begin = () => watch('[data-newsstand]', start, (placeholder) => void handle(placeholder, start, defineTag));
  if (readMember(document, 'readyState') === 'loading') {
    readMember(document, 'addEventListener').call(document, 'DOMContentLoaded', begin, {once: true});
  } else {
    begin();
  }
}

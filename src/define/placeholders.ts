const TAGS = ['news-feed', 'news-card', 'theme-list', 'news-source'];

/** What every element may have and a placeholder keeps. */
const KEPT = ['id', 'class', 'lang', 'dir', 'slot'];

/**
 * The element that a placeholder stands for, with its `data-*` attributes as attributes. Only those that the element
 * knows: a CMS that lets its users write `data-*` must not let them write `onclick` by way of us.
 */
function build(placeholder: HTMLElement, name: string): HTMLElement {
  const element = document.createElement(name);
  const {observedAttributes = []} = element.constructor as {observedAttributes?: readonly string[]};
  for (const attribute of observedAttributes) {
    const value = placeholder.getAttribute(`data-${attribute}`);
    if (value !== null) {
      element.setAttribute(attribute, value);
    }
  }
  return element;
}

function replace(placeholder: HTMLElement, start: string): void {
  const tag = placeholder.dataset.newsstand ?? '';
  const name = start + tag;
  if (!TAGS.includes(tag) || customElements.get(name) === undefined) {
    console.warn(`data-newsstand="${tag}" names no element of Newsstand. Known are ${TAGS.join(', ')}.`);
    return;
  }
  // In the text of an editor it is what will be saved.
  if (placeholder.isContentEditable) {
    return;
  }
  const element = build(placeholder, name);
  // Once only, even where a second copy of the script comes along.
  placeholder.removeAttribute('data-newsstand');
  if (placeholder instanceof HTMLScriptElement) {
    placeholder.after(element);
    return;
  }
  for (const attribute of KEPT) {
    const value = placeholder.getAttribute(attribute);
    if (value !== null) {
      element.setAttribute(attribute, value);
    }
  }
  // What a CMS lets its authors write, and where the custom properties of a look can be. Not by the attribute, which a content security
  // policy may forbid: then nothing was read from it either.
  element.style.cssText = placeholder.style.cssText;
  element.append(...placeholder.childNodes);
  placeholder.replaceWith(element);
}

const PLACEHOLDER = '[data-newsstand]';

function replaceIn(root: ParentNode, start: string): void {
  for (const placeholder of root.querySelectorAll<HTMLElement>(PLACEHOLDER)) {
    replace(placeholder, start);
  }
}

/** Replaces those that are there, and those of what comes into the page later. */
function replaceAll(start: string): void {
  replaceIn(document, start);
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        if (node instanceof HTMLElement) {
          replaceIn(node, start);
          if (node.matches(PLACEHOLDER)) {
            replace(node, start);
          }
        }
      }
    }
  }).observe(document, {childList: true, subtree: true});
}

/**
 * Turns the placeholders of the page into elements, for a CMS that strips unknown tags:
 * `<div data-newsstand="news-feed" data-src="…">` becomes `<news-feed src="…">`, with its id, class and children. On a
 * script tag the element is put right after it. Waits for the page to be parsed, and watches what is loaded into it after that.
 *
 * @param start what the elements' names begin with, e.g. `rl-`
 */
export function replacePlaceholders(start: string): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => replaceAll(start), {once: true});
  } else {
    replaceAll(start);
  }
}

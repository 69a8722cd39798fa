import type {Attributes} from './tags.js';

/** Gives an element exactly these attributes, and touches none that is as it should be: a new `src` is a new request. */
function setAttributes(element: Element, attributes: Attributes): void {
  const wanted = new Map(Object.entries(attributes).filter(([, value]) => value === true || value.trim() !== ''));
  for (const name of element.getAttributeNames()) {
    if (!wanted.has(name)) {
      element.removeAttribute(name);
    }
  }
  for (const [name, value] of wanted) {
    const text = value === true ? '' : value;
    if (element.getAttribute(name) !== text) {
      element.setAttribute(name, text);
    }
  }
}

/** The elements themselves, as they will be on the page. */
export class Preview {
  readonly element = document.createElement('div');
  readonly #feed = document.createElement('news-feed');
  readonly #themes = document.createElement('theme-list');
  readonly #link = document.createElement('a');
  readonly #sheet = document.createElement('link');
  #set: readonly string[] = [];

  constructor() {
    this.element.className = 'preview';
    this.#sheet.rel = 'stylesheet';
  }

  show(
    feed: Attributes,
    themes: Attributes | undefined,
    properties: Readonly<Record<string, string>>,
    fallback: {href: string; text: string},
    stylesheet: string | undefined,
  ): void {
    setAttributes(this.#feed, feed);
    this.#link.textContent = fallback.text;
    this.#link.href = fallback.href;
    if ((this.#link.parentElement !== null) !== (fallback.href !== '')) {
      this.#feed.replaceChildren(...(fallback.href ? [this.#link] : []));
    }
    for (const name of this.#set) {
      this.element.style.removeProperty(name);
    }
    for (const [name, value] of Object.entries(properties)) {
      this.element.style.setProperty(name, value);
    }
    this.#set = Object.keys(properties);
    if (themes) {
      setAttributes(this.#themes, themes);
    }
    if (stylesheet) {
      this.#sheet.href = stylesheet;
    }
    const parts = [...(stylesheet ? [this.#sheet] : []), ...(themes ? [this.#themes] : []), this.#feed];
    // Put in place again only where something came or went: what is moved would load anew.
    if (
      parts.length !== this.element.children.length ||
      parts.some((part, index) => this.element.children[index] !== part)
    ) {
      this.element.replaceChildren(...parts);
    }
  }
}

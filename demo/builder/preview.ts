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

/** Puts children in place, and only where something came or went: what is moved would load anew. */
function place(parent: Element, children: readonly Element[]): void {
  if (children.length !== parent.children.length || children.some((child, index) => parent.children[index] !== child)) {
    parent.replaceChildren(...children);
  }
}

/** The elements themselves, as they will be on the page. */
export class Preview {
  readonly element = document.createElement('div');
  readonly #feed = document.createElement('news-feed');
  readonly #lists: HTMLElement[] = [];
  readonly #sources: HTMLElement[] = [];
  readonly #link = document.createElement('a');
  readonly #sheet = document.createElement('link');
  #set: readonly string[] = [];

  constructor() {
    this.element.className = 'preview';
    this.#sheet.rel = 'stylesheet';
  }

  show(
    feed: Attributes,
    lists: readonly Attributes[],
    properties: Readonly<Record<string, string>>,
    sources: readonly Attributes[],
    fallback: {href: string; text: string},
    stylesheet: string | undefined,
  ): void {
    setAttributes(this.#feed, feed);
    this.#link.textContent = fallback.text;
    this.#link.href = fallback.href;
    while (this.#sources.length < sources.length) {
      this.#sources.push(document.createElement('news-source'));
    }
    this.#sources.length = sources.length;
    for (const [index, attributes] of sources.entries()) {
      setAttributes(this.#sources[index] ?? this.#link, attributes);
    }
    place(this.#feed, [...this.#sources, ...(fallback.href ? [this.#link] : [])]);
    for (const name of this.#set) {
      this.element.style.removeProperty(name);
    }
    for (const [name, value] of Object.entries(properties)) {
      this.element.style.setProperty(name, value);
    }
    this.#set = Object.keys(properties);
    while (this.#lists.length < lists.length) {
      this.#lists.push(document.createElement('theme-list'));
    }
    for (const [index, attributes] of lists.entries()) {
      setAttributes(this.#lists[index] ?? this.#link, attributes);
    }
    if (stylesheet) {
      this.#sheet.href = stylesheet;
    }
    place(this.element, [...(stylesheet ? [this.#sheet] : []), ...this.#lists.slice(0, lists.length), this.#feed]);
  }
}

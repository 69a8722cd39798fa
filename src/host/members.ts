/**
 * Reads a member of a document or an element past whatever the page's names put in front of it. In HTML the names of
 * images, forms and frames shadow the members of `document`, and those of fields the members of their form (Web IDL,
 * [LegacyOverrideBuiltIns]): `<img name="baseURI">`, `<form><input name="matches"></form>`. A look-up that starts at the
 * prototype does not see them.
 */
export function readMember<Target extends object, Name extends keyof Target>(target: Target, name: Name): Target[Name] {
  return Reflect.get(Object.getPrototypeOf(target) as Target, name, target) as Target[Name];
}

/** The value of an attribute, past a field of a form that is named `getAttribute`; null without it. */
export function readAttribute(element: Element, name: string): string | null {
  return readMember(element, 'getAttribute').call(element, name);
}

/** Sets a member past a field of a form that has its name, which could not be set. */
export function writeMember<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
  value: Target[Name],
): void {
  Reflect.set(Object.getPrototypeOf(target) as Target, name, value, target);
}

/** A new element of a document, past an element of the page that is named `createElement`. */
export function createElement(page: Document, name: string): HTMLElement {
  return readMember(page, 'createElement').call(page, name);
}

/** Whether a node is an element: of any frame, and in a page whose scripts replace `Element` (MooTools). */
export function isElement(node: Node): node is Element {
  return readMember(node, 'nodeType') === 1;
}

/** Whether a node is the root of a shadow tree, of any frame. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  // A link without a document around it is its own root, and has a `host` of another kind.
  return readMember(node, 'nodeType') === 11 && 'host' in node;
}

/** The elements in a part of the page that a selector fits, itself included, in the order of the page. */
export function findAll(root: Document | Element | ShadowRoot, selector: string): Element[] {
  const found = [...readMember(root as ParentNode, 'querySelectorAll').call(root, selector)];
  return isElement(root) && readMember(root, 'matches').call(root, selector) ? [root, ...found] : found;
}

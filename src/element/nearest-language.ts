import {isShadowRoot, readAttribute} from '../host/members.js';

/** The tag in an element's own `lang`. `en_US`, as operating systems and some CMS write it, is read as `en-US`. */
export function languageTag(element: Element): string {
  return (readAttribute(element, 'lang') ?? '').trim().replaceAll('_', '-');
}

/** The `lang` of the element or of its nearest ancestor that has one, shadow hosts included; empty where none has. */
export function nearestLanguage(element: Element): string {
  let current: Element | undefined = element;
  while (current !== undefined) {
    const found: Element | null = current.closest('[lang]');
    if (found !== null) {
      return languageTag(found);
    }
    const root = current.getRootNode();
    current = isShadowRoot(root) ? root.host : undefined;
  }
  return '';
}

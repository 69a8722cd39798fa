/**
 * The `lang` of the element or of its nearest ancestor that has one, shadow hosts included; empty where none has. `en_US`, as
 * operating systems and some CMS write it, is read as `en-US`.
 */
export function nearestLanguage(element: Element): string {
  let current: Element | undefined = element;
  while (current !== undefined) {
    const found: Element | null = current.closest('[lang]');
    if (found !== null) {
      return (found.getAttribute('lang') ?? '').trim().replaceAll('_', '-');
    }
    const root = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

/**
 * Whether somebody has set properties of an element that is not defined yet, which then say more than its attributes do: Angular
 * sets `limit` so, where a tag has `[limit]="3"`. What frameworks keep for themselves begins otherwise: `__ngContext__`, `_vnode`, `jQuery351…`.
 */
export const hasOwnProperties = (element: Element): boolean =>
  Object.keys(element).some((name) => /^[a-z]{3}/.test(name));

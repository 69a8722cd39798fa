// What frameworks keep for themselves on an element begins otherwise: `__ngContext__`, `_vnode`, `__reactFiber$…`, `jQuery351…`.
const PROPERTY = /^[a-z]{3}/;

/**
 * Whether somebody has set properties of an element that is not defined yet, which then say more than its attributes do: Angular
 * sets `limit` so, where a tag has `[limit]="3"`.
 */
export const hasOwnProperties = (element: Element): boolean => Object.keys(element).some((name) => PROPERTY.test(name));

import {Part} from './part.js';

/** Reads dates that are not written in ISO 8601. */
export const dateReader = new Part(() => import('./dates.js'));

/** Knows the named character references that are rare. */
export const referenceNames = new Part(() => import('./reference-names.js'));

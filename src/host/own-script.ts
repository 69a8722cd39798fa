import {readMember} from './members.js';

// Known only while a classic script runs; read here alone, since what it says decides what is imported. An element that
// the page's author or a visitor has named `currentScript` must not be taken for it.
const current: unknown = readMember(document, 'currentScript');

/** The tag of this script; undefined in a module script. */
export const ownScript = current instanceof HTMLScriptElement ? current : undefined;

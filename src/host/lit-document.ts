import {readMember} from './members.js';

// What Lit calls of the document (lit-html 3.3, reactive-element 2.1). `<img name="createComment">` is in front of the method, and
// nothing that is set on the document comes before it (Web IDL, "LegacyOverrideBuiltIns").
const METHODS = ['createComment', 'createElement', 'createTextNode', 'importNode'] as const;

/** A document that nobody has named elements in, for Lit in the script: what it makes is of the page's. */
const unnamed = readMember(document, 'implementation').createHTMLDocument('');

for (const name of METHODS) {
  Object.defineProperty(unnamed, name, {
    value: (...values: unknown[]) => Reflect.apply(readMember(document, name), document, values) as Node,
  });
}

export {unnamed as document};

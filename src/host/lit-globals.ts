// Lit asks the window for polyfills and for other copies of itself by these names (lit-html 3.3, lit-element 4.2,
// reactive-element 2.1). `<p id="ShadyCSS">` is a property of the window too, as long as no script has defined one of that
// name (HTML, "named access on the Window object"), and Lit would take the element for a polyfill. Imported before Lit.
const NAMES = [
  'ShadyCSS',
  'litElementHydrateSupport',
  'litElementPolyfillSupport',
  'litElementVersions',
  'litHtmlPolyfillSupport',
  'litHtmlVersions',
  'litNonce',
  'litPropertyMetadata',
  'reactiveElementPolyfillSupport',
  'reactiveElementVersions',
  // Not in all browsers (Firefox before 148).
  'trustedTypes',
];

for (const name of NAMES) {
  // What a script, or the browser itself, has defined is the window's own.
  if (name in globalThis && !Object.hasOwn(globalThis, name)) {
    Object.defineProperty(globalThis, name, {value: undefined, configurable: true, writable: true});
  }
}

import {findAll, readMember} from './members.js';

// Known only while a classic script runs; read here alone, since what it says decides what is imported. An element that
// the page's author or a visitor has named `currentScript` must not be taken for it.
const current: unknown = readMember(document, 'currentScript');

/** The tag of this script; undefined in a module script. */
export const ownScript = current instanceof HTMLScriptElement ? current : undefined;

/** Whether a `<base>` that came after the tag changes what its `src` is relative to. The browser fetched the script without it. */
function isMoved(script: HTMLScriptElement): boolean {
  const [base] = findAll(document, 'base[href]');
  // 4 is Node.DOCUMENT_POSITION_FOLLOWING.
  return (
    base !== undefined &&
    script.compareDocumentPosition(base) === 4 &&
    !/^\s*(https?:)?\/\//i.test(String(script.getAttribute('src')))
  );
}

/**
 * The address that files beside the script are relative to, for `import()`, which could find them without it, but not where
 * the script is from another origin and its tag has no `crossorigin`: to that one a browser gives no base address (HTML,
 * "muted errors"). Undefined where the browser's own is right: in a module script, and where the tag's cannot be trusted.
 */
export const ownAddress = ownScript === undefined || isMoved(ownScript) ? undefined : ownScript.src;

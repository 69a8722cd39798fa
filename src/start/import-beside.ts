import {ownScript} from '../host/own-script.js';

// While a classic script runs, its tag is known. `import()` could find the files without it, but not where the script is
// from another origin and its tag has no `crossorigin`: to that one a browser gives no base address (HTML, "muted errors").
// A module script has no tag, and always a base address.
const base = ownScript?.src;

/**
 * Imports a file from beside the script.
 *
 * @param query another one for each time, since browsers remember what did not come (HTML, "module map")
 * @throws whatever a browser says of a file that does not come
 */
export function importBeside(path: string, query = ''): Promise<unknown> {
  return import(/* @vite-ignore */ (base ? new URL(path, base).href : path) + query);
}

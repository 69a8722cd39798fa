import {ownAddress} from '../host/own-script.js';

/**
 * Imports a file from beside the script.
 *
 * @param query another one for each time, since browsers remember what did not come (HTML, "module map")
 * @throws whatever a browser says of a file that does not come, or of a page that took `URL` away
 */
export async function importBeside(path: string, query = ''): Promise<unknown> {
  return import(/* @vite-ignore */ (ownAddress ? new URL(path, ownAddress).href : path) + query);
}

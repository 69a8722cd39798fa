import {NewsError} from '../model/news-error.js';
import {safeUrl} from '../model/safe-url.js';

/**
 * The absolute address of a source.
 *
 * @throws NewsError of kind `config` where it is no http or https address
 */
export function sourceAddress(src: string, base?: string): URL {
  const address = safeUrl(src, base);
  if (address === undefined) {
    throw new NewsError('config', `"${src}" is no http or https address.`, {
      hint: 'Put the address of the JSON into the src attribute.',
      url: src,
    });
  }
  return new URL(address);
}

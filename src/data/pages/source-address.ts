import {NewsError} from '../model/news-error.js';
import {safeUrl} from '../model/safe-url.js';

/**
 * The absolute address of a source.
 *
 * @throws NewsError of kind `config` where it is not an http(s) address, or has credentials in it
 */
export function sourceAddress(src: string, base?: string): URL {
  const address = safeUrl(src, base);
  if (address === undefined) {
    throw new NewsError('config', `"${src}" is not an http(s) address.`, {
      hint: 'Put the address of the JSON into the src attribute.',
      url: src,
    });
  }
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') {
    if (safeUrl(src) !== undefined) {
      throw new NewsError('config', 'The address of the source has a user name or a password in it.', {
        hint: 'Every visitor could read it, and no browser sends it. Name an address that is open to the public.',
        url: url.origin + url.pathname,
      });
    }
    // A page that was itself opened with a password hands it down to relative addresses, which `fetch` then refuses.
    url.username = '';
    url.password = '';
  }
  return url;
}

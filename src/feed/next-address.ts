import {safeUrl} from '../model/safe-url.js';

/**
 * The address that an answer names for its next page, or undefined where it leads elsewhere: nothing but the named
 * source's site is contacted, so it has to be on the host that was asked, or on that which answered after a redirect.
 *
 * @param asked the address of the answer, which a relative one is relative to
 * @param answered the address that answered in the end
 */
export function nextAddress(next: URL | string, asked: URL, answered: string): URL | undefined {
  const address = safeUrl(String(next), asked.href);
  if (address === undefined) {
    return undefined;
  }
  const url = new URL(address);
  const home = [asked, new URL(answered, asked)].find(({host}) => host === url.host);
  if (home === undefined || (home.protocol !== url.protocol && home.protocol !== 'https:')) {
    return undefined;
  }
  // A site behind a proxy that ends the encryption often takes itself for an http one; a secure page could not read that.
  url.protocol = home.protocol;
  url.username = '';
  url.password = '';
  return url;
}

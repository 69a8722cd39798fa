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

/** Why there is no next page where its address is another site's. */
export const ELSEWHERE = 'the next page is on another site, and only the site of src is asked';

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
  if (home === undefined) {
    return undefined;
  }
  // A site behind a proxy that ends the encryption often takes itself for an http one; a secure page could not read that.
  url.protocol = home.protocol === 'https:' ? home.protocol : url.protocol;
  url.username = '';
  url.password = '';
  return url;
}

/**
 * An address that a format makes of the one that the host page names; it has to be on the same host.
 *
 * @throws NewsError of kind `config` where it is not
 */
export function onSite(address: URL, named: URL): URL {
  const url = nextAddress(address, named, named.href);
  if (url === undefined) {
    throw new NewsError('config', `The format asks ${address.host}, which is not the site of the source.`, {
      hint: 'Only the site of src is asked. Put the other address into src.',
      url: named.href,
    });
  }
  return url;
}

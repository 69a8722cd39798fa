/** An address as it was typed: as it can be used, or why it cannot. */
export interface ReadAddress {
  /** Empty for one that cannot be used. */
  address: string;
  problem: string;
}

const SCHEME = /^([a-z][a-z\d+.-]*):/i;
const OWN_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?=[:/?#]|$)/i;
// The last label of a host has letters alone, or is one in Punycode.
const HOST =
  /^(?:\[[\da-f:.]+\]|\d+(?:\.\d+){3}|(?:[^\s/?#:@.\\]+\.)+(?:\p{L}{2,}|xn--[a-z\d-]+)\.?)(?::\d+)?(?=[/?#]|$)/iu;
const FILE = /^[^/?#]+\.(?:atom|css|html?|js|json|php|rss|txt|xml)(?=[?#]|$)/i;

const EXAMPLE = 'https://news.example.org/wp-json/wp/v2/posts';

/** With the scheme that goes without saying; `feed:` is what some systems put before the address of a feed. */
function withScheme(text: string): string {
  const address = text.replace(/^feed:(?=https?:)/i, '').replace(/^(?:feed:)?\/\//i, 'https://');
  if (OWN_MACHINE.test(address)) {
    return `http://${address}`;
  }
  return HOST.test(address) && !FILE.test(address) ? `https://${address}` : address;
}

const refuse = (problem: string): ReadAddress => ({address: '', problem});

/**
 * Reads what somebody typed or pasted as an address, as a person would: a host needs no `https://` before it.
 *
 * @param within whether an address within the page's own site will do, such as `/news`
 */
export function readAddress(typed: string, within = false): ReadAddress {
  // What the URL parser of the browser drops, before it looks for the scheme.
  const text = typed.replaceAll(/[\t\r\n]/g, '').replaceAll(/^[\0-\x20]+|[\0-\x20]+$/g, '');
  if (text === '') {
    return refuse('');
  }
  const address = withScheme(text);
  const [, scheme] = SCHEME.exec(address) ?? [];
  if (scheme === undefined && within) {
    return {address: text, problem: ''};
  }
  if (scheme === undefined && (/^\.{0,2}\//.test(address) || FILE.test(address))) {
    return refuse(
      `“${text}” is only the end of an address. Add the name of the site, as in https://www.example.org/${text.replace(/^[./]+/, '')}`,
    );
  }
  if (scheme !== undefined && !/^https?$/i.test(scheme)) {
    return refuse(`Addresses that begin with “${scheme}:” can’t be used. Yours has to begin with https://`);
  }
  try {
    const url = new URL(address);
    return url.username || url.password
      ? refuse('This address contains a user name or password, which every visitor could read. Use one that is open.')
      : {address: url.href, problem: ''};
  } catch {
    return refuse(`“${text}” doesn’t look like a web address. Example: ${EXAMPLE}`);
  }
}

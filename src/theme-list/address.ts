/** Where the choice of a theme list is kept in the page's address; the values of its `sync` attribute. */
export const SYNCS = ['none', 'query', 'hash'] as const;

export type Sync = (typeof SYNCS)[number];

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // "%" alone, which others may write.
    return text;
  }
};

const nameIn = (pair: string): string => decoded(pair.split('=')[0] ?? '');

/** The pairs of a query, as they are written: what belongs to others is put back as it was. */
const pairsOf = (query: string): readonly string[] => query.split('&').filter(Boolean);

function valueIn(query: string, name: string): string | undefined {
  const pair = pairsOf(query).find((one) => nameIn(one) === name);
  return pair === undefined ? undefined : decoded(pair.slice(pair.indexOf('=') + 1));
}

function queryWith(query: string, name: string, value: string | undefined): string {
  const others = pairsOf(query).filter((one) => nameIn(one) !== name);
  const own = value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`];
  return [...others, ...own].join('&');
}

/**
 * The part of a hash that is read by a router, such as `/news` of `#/news?page=2`, and the pairs. An anchor, which has
 * led where it leads once the page is open, is neither.
 */
function partsOfHash(hash: string): {route: string; query: string} {
  const text = hash.slice(1);
  const [, route = '', query = ''] = /^([!/][^?]*)\??(.*)$/s.exec(text) ?? [];
  return route ? {route, query} : {route, query: text.includes('=') ? text : ''};
}

/** The value of a parameter in an address, or undefined where it is not there. */
export function readParameter(sync: Sync, name: string, href: string): string | undefined {
  const {search, hash} = new URL(href);
  return sync === 'none' ? undefined : valueIn(sync === 'query' ? search.slice(1) : partsOfHash(hash).query, name);
}

/** An address with a parameter set, or taken out where the value is undefined. All else in it stays as it is written. */
export function withParameter(sync: Sync, name: string, value: string | undefined, href: string): string {
  const url = new URL(href);
  if (sync === 'query') {
    url.search = queryWith(url.search.slice(1), name, value);
  } else if (sync === 'hash') {
    const {route, query} = partsOfHash(url.hash);
    const pairs = queryWith(query, name, value);
    url.hash = route && pairs ? `${route}?${pairs}` : route + pairs;
  }
  return url.href;
}

// Anybody can write an address. Ten slugs of the longest that there are (WordPress allows 200 bytes).
const MAX_LENGTH = 2000;

/** A choice that is kept in the page's address. */
export interface AddressedChoice {
  readonly for: string;
  /** Name in the address. Default: that of the feed, with what is chosen. */
  readonly name: string;
  /** Whether it is a choice of sources. */
  readonly sources: boolean;
  readonly sync: Sync;
  readonly value: string;
}

const nameInAddress = ({name, for: id, sources}: AddressedChoice): string =>
  name || `${id}-${sources ? 'source' : 'theme'}`;

/** The choice that the page's address has for a list, or undefined without a word of it. */
export function choiceInAddress(choice: AddressedChoice): string | undefined {
  const found = readParameter(choice.sync, nameInAddress(choice), location.href);
  return found !== undefined && found.length > MAX_LENGTH ? undefined : found;
}

/**
 * Writes a choice into the page's address. The state that the page's own router keeps in the history is left as it is.
 *
 * @param initial the choice that needs no word there
 */
export function writeChoice(choice: AddressedChoice, initial: string, how: 'pushState' | 'replaceState'): void {
  const {sync, value} = choice;
  const address = withParameter(sync, nameInAddress(choice), value === initial ? undefined : value, location.href);
  if (sync !== 'none' && address !== location.href) {
    try {
      history[how](history.state, '', address);
    } catch {
      // Not in a frame without an origin, and in Safari not a hundred times in half a minute.
    }
  }
}

import {drupal} from '../data/formats/drupal.js';
import {ghost} from '../data/formats/ghost.js';
import {jsonFeed} from '../data/formats/json-feed.js';
import type {NewsOrder, SourceFormat} from '../data/formats/source.js';
import {wordpress} from '../data/formats/wordpress.js';
import {earlyRequests} from '../data/http/early-requests.js';
import {fetchAdopting} from '../data/http/preloads.js';
import {ACCEPT, credentialsFor} from '../data/http/request-init.js';
import {hasOwnProperties} from '../host/has-own-properties.js';
import {INITIAL_FILTERS} from '../host/initial-filters.js';
import {findAll, readAttribute, readMember} from '../host/members.js';

const FORMATS: readonly SourceFormat[] = [wordpress, jsonFeed, drupal, ghost];

// What may be an address of a format whose request is not known yet. To ask for one too few early costs little, to ask in vain more.
const ON_DEMAND = /\+\+api|\/@|\/api\/2|tribe|\.jsonld|\/works|archives-ouv/;

// With one of these the address says too little: the server may have to be asked something else before.
const CHOICES = ['theme', 'from-source', 'exclude-theme', 'exclude-url', 'search', 'max-age', 'item-lang'];

/** Whether a theme list of the page chooses a theme for a feed before anything is asked. */
function isFiltered(feed: Element): boolean {
  const id = readAttribute(feed, 'id');
  return (
    id !== null &&
    findAll(document, INITIAL_FILTERS).some((list) =>
      [readAttribute(list, 'for'), readAttribute(list, 'data-for')].includes(id),
    )
  );
}

/**
 * What a feed will ask for, as far as its tag says: undefined for one that is lazy, prerendered, filtered, merged from
 * several sources, filled by the page, in a text that is edited, or of a format that is not ours.
 *
 * @param prefix of the tag's attributes: `data-` for a placeholder
 */
function addressOf(feed: HTMLElement, prefix: string): string | undefined {
  const read = (name: string) => readAttribute(feed, prefix + name) ?? '';
  const src = read('src').trim();
  if (
    !src ||
    src.length > 8192 ||
    read('loading') === 'lazy' ||
    CHOICES.some(read) ||
    readMember(feed, 'shadowRoot') !== null ||
    hasOwnProperties(feed) ||
    (prefix !== '' && readMember(feed, 'isContentEditable')) ||
    readMember(feed, 'querySelector').call(feed, '[data-newsstand],[src]:not(img)') !== null ||
    isFiltered(feed)
  ) {
    return undefined;
  }
  const url = new URL(src, readMember(document, 'baseURI'));
  const name = read('format') || 'auto';
  const isAuto = name === 'auto' && read('map').trim() === '';
  const format = FORMATS.find((known) => (isAuto ? known.matchesUrl(url) : known.format === name));
  if (
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    (format === undefined && (!/^(auto|mapped)$/.test(name) || ON_DEMAND.test(url.href)))
  ) {
    return undefined;
  }
  const limit = Math.trunc(Number(read('limit')));
  const order = read('order');
  const request: URL | undefined = format?.request({
    url,
    what: 'items',
    limit: limit > 0 ? Math.min(limit, 100) : 6,
    order: (/^(newest|oldest)$/.test(order) ? order : 'source') as NewsOrder,
  });
  return (request ?? url).href;
}

/** Asks for a feed's news before anything that reads it has come. Never throws. */
export function askEarly(feed: HTMLElement, prefix: string): void {
  try {
    const url = addressOf(feed, prefix);
    const requests = earlyRequests();
    // In a page that has added to it, a request would take members from there: the core makes it without (`ownOnly`).
    const isPolluted = Object.keys(Object.prototype).length > 0;
    if (url !== undefined && navigator.onLine && !requests.has(url) && !isPolluted) {
      const controller = new AbortController();
      const {signal} = controller;
      const response = fetchAdopting(url, {credentials: credentialsFor(url), headers: {accept: ACCEPT}, signal});
      // The feed that takes it reports its failure.
      response.catch(() => {});
      requests.set(url, {response, controller, madeAt: Date.now(), feed});
    }
  } catch {
    // The feed itself will say what is wrong.
  }
}

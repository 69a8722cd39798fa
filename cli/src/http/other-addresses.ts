import {printableLine} from '../terminal/printable.js';

/** What answered instead of news. */
export interface OtherAnswer {
  text: string;
  url: string;
  /** The `Link` header. */
  link?: string | null;
}

const LINK = /<link\b[^<>]{0,1000}>/gi;
const JSON_TYPE = /^application\/(feed\+)?json$/i;
const FEED_TYPE = /^application\/((feed\+)?json|rss\+xml|atom\+xml|rdf\+xml)$/i;

const attribute = (tag: string, name: string) =>
  new RegExp(String.raw`\b${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))`, 'i').exec(tag)?.slice(1).find(Boolean);

/**
 * What to name instead of an address that answered with something else: the addresses that an HTML page itself names in
 * its `<link>` tags, and a WordPress in its headers. Undefined where there are none.
 *
 * @param kind what the reader can do with: JSON, or RSS and Atom too
 */
export function otherAddresses({text, url, link}: OtherAnswer, kind: 'json' | 'any feed'): string | undefined {
  const found = new Set<string>();
  const add = (href: string | undefined, path = '') => {
    if (href !== undefined && URL.canParse(href, url)) {
      found.add(printableLine(new URL(path, new URL(href.replaceAll('&amp;', '&'), url)).href));
    }
  };
  for (const [tag] of text.slice(0, 200_000).matchAll(LINK)) {
    const [rel, type, href] = ['rel', 'type', 'href'].map((name) => attribute(tag, name));
    if (/https:\/\/api\.w\.org\//.test(rel ?? '')) {
      add(href, 'wp/v2/posts');
    } else if (/alternate/i.test(rel ?? '') && (kind === 'json' ? JSON_TYPE : FEED_TYPE).test(type ?? '')) {
      add(href);
    }
  }
  add(/<([^<>]+)>;\s*rel="?https:\/\/api\.w\.org\//.exec(link ?? '')?.[1], 'wp/v2/posts');
  // WordPress names the JSON of each page in the same way, and oEmbed's.
  const list = [...found].filter((address) => !/oembed|\/wp\/v2\/(pages|posts|users)\/\d/.test(address)).slice(0, 4);
  return list.length > 0 ? `The page itself names: ${list.join(' , ')}` : undefined;
}

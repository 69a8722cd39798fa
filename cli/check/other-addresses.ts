import {printableLine} from '../terminal/printable.js';
import type {Exchange} from './exchange.js';

const ALTERNATE = /<link\b[^>]{0,1000}>/gi;
const attribute = (tag: string, name: string) =>
  new RegExp(String.raw`\b${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))`, 'i').exec(tag)?.slice(1).find(Boolean);

/**
 * What to name instead of an address that answered with something else than JSON: the addresses that an HTML page itself
 * names in its `<link>` tags, or the snapshot for an RSS or Atom feed.
 */
export function otherAddresses({body, url, headers}: Exchange): string | undefined {
  const text = new TextDecoder().decode(body.subarray(0, 200_000));
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(rss|feed|rdf:RDF)\b/i.test(text)) {
    return `It is an RSS or Atom feed: “newsstand snapshot ${url.href} -o news.json” makes of it what a browser can read.`;
  }
  const found = new Set<string>();
  const add = (href: string | undefined, path = '') => {
    if (href !== undefined && URL.canParse(href, url)) {
      found.add(printableLine(new URL(path, new URL(href.replaceAll('&amp;', '&'), url)).href));
    }
  };
  for (const [tag] of text.matchAll(ALTERNATE)) {
    const [rel, type, href] = ['rel', 'type', 'href'].map((name) => attribute(tag, name));
    if (/https:\/\/api\.w\.org\//.test(rel ?? '')) {
      add(href, 'wp/v2/posts');
    } else if (/alternate/i.test(rel ?? '') && /^application\/(feed\+)?json$/i.test(type ?? '')) {
      add(href);
    }
  }
  const api = /<([^>]+)>;\s*rel="?https:\/\/api\.w\.org\//.exec(headers.get('link') ?? '')?.[1];
  add(api, 'wp/v2/posts');
  const list = [...found].filter((address) => !address.includes('oembed')).slice(0, 4);
  return list.length > 0 ? `The page itself names: ${list.join(' , ')}` : undefined;
}

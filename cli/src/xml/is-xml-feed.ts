import {withoutPrologue} from './prologue.js';

const DOCTYPE = /^<!DOCTYPE[^>[]*(?:\[[^\]]*\])?>/i;

const ROOT = /^<(?:[\w-]+:)?(?:rss|feed|RDF)[\s>]/i;

/** The text from its first element on. */
function fromRoot(text: string): string {
  const start = withoutPrologue(text.slice(0, 10_000));
  return withoutPrologue(start.replace(DOCTYPE, ''));
}

/** Whether a text is an RSS, Atom or RDF feed, as far as its first element tells. */
export function isXmlFeed(text: string): boolean {
  return ROOT.test(fromRoot(text));
}

/** Whether an XML feed is Atom. */
export function isAtom(text: string): boolean {
  return /^<(?:[\w-]+:)?feed[\s>]/.test(fromRoot(text));
}

/** What begins a feed, and is no markup of a page that has one for its example. */
const BEGIN =
  /<\?xml\s[^>]{0,200}\?>\s*(?:<!--[^]{0,2000}?-->\s*)*<(?:[\w-]+:)?(?:rss|feed|RDF)[\s>]|<rss\s[^>]{0,500}version=/i;

/** What stands before a feed and does not belong there, such as a warning of PHP; undefined where the text is no such feed. */
export function junkBeforeFeed(text: string): string | undefined {
  const at = isXmlFeed(text) ? 0 : text.slice(0, 20_000).search(BEGIN);
  return at > 0 ? text.slice(0, at) : undefined;
}

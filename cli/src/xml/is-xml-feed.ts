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

/** What may begin a feed, and is no markup of a page that has one for its example. */
const BEGIN = /<\?xml\s[^<>]{0,200}\?>|<rss\s[^<>]{0,500}version=/gi;

/** How far a feed may be from the start of a text, and how far its first element from its own. */
const MAX_JUNK = 20_000;
const MAX_PROLOGUE = 2_000;

/** What stands before a feed and does not belong there, such as a warning of PHP; undefined where the text is no such feed. */
export function junkBeforeFeed(text: string): string | undefined {
  if (isXmlFeed(text)) {
    return undefined;
  }
  const head = text.slice(0, MAX_JUNK);
  const begin = [...head.matchAll(BEGIN)].find(({index}) =>
    ROOT.test(withoutPrologue(head.slice(index, index + MAX_PROLOGUE))),
  );
  return begin && text.slice(0, begin.index);
}

import {withoutPrologue} from './prologue.js';

const DOCTYPE = /^<!DOCTYPE[^>[]*(?:\[[^\]]*\])?>/i;

const ROOT = /^<(?:[\w-]+:)?(?:rss|feed|RDF)[\s>]/i;

/** Whether a text is an RSS, Atom or RDF feed, as far as its first element tells. */
export function isXmlFeed(text: string): boolean {
  const start = withoutPrologue(text.slice(0, 10_000));
  return ROOT.test(withoutPrologue(start.replace(DOCTYPE, '')));
}

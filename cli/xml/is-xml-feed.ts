const FEED =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<(?:!--[^]*?--|\?[^]*?\?|!DOCTYPE[^>[]*(?:\[[^\]]*\])?)>\s*)*<(?:[\w-]+:)?(?:rss|feed|RDF)[\s>]/i;

/** Whether a text is an RSS, Atom or RDF feed, as far as its first element tells. */
export function isXmlFeed(text: string): boolean {
  return FEED.test(text.slice(0, 10_000));
}

// What no host page puts into a tag of ours to be shown in its place. A feed's sources may be placeholders too.
const REST_OF_PAGE =
  'main, header, footer, nav, h1, news-feed, theme-list, news-card, [data-newsstand]:not([data-newsstand="news-source"]), ' +
  'news-source > :not(news-source, a, template)';

// What hardly any does.
const PART_OF_PAGE = 'aside, section, article, form, h2, script:not([data-by-newsstand]), style';

/** The last line break in the white space of a text, and what follows it; undefined without one. */
const indentation = (node: Node | null): string | undefined =>
  node?.nodeType === Node.TEXT_NODE ? /\n[ \t]*$/.exec(node.nodeValue ?? '')?.[0] : undefined;

/**
 * Whether an element holds the rest of its page, since HTML knows no `<news-feed … />`: without an end tag all that follows
 * is inside. To be asked once the page is parsed. An element that was closed is followed by something, as a rule white
 * space; what is inside it is indented more, if at all.
 */
export function holdsRestOfPage(element: Element): boolean {
  const {nextSibling, previousSibling, firstChild} = element;
  if (nextSibling !== null || firstChild === null) {
    return false;
  }
  const [inside, beside] = [firstChild, previousSibling].map(indentation);
  const isBeside = inside !== undefined && inside === beside;
  // A page that is indented says what is inside. Without a line break `<news-feed /><form>` and `<news-feed><form>` are the same.
  const isDeeper = inside !== undefined && beside !== undefined && !isBeside && inside.startsWith(beside);
  return (
    (isBeside && element.firstElementChild !== null) ||
    element.querySelector(isDeeper ? REST_OF_PAGE : `${REST_OF_PAGE}, ${PART_OF_PAGE}`) !== null ||
    // One of ours within another is there because the other was not closed, and was written like it.
    Boolean(element.parentElement?.closest('news-feed, theme-list, news-card'))
  );
}

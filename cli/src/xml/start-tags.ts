/** A start tag in HTML. */
export interface StartTag {
  /** In lower case. */
  name: string;
  /** By lower-case name; the first of several of one name, as browsers take it. */
  attributes: ReadonlyMap<string, string>;
}

/** More are no author's. */
const MAX_ATTRIBUTES = 100;

const NAME = /<([a-z][^\s/>]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/** Elements whose content is text, and ends at their end tag alone (HTML, "raw text" and "escapable raw text" states). */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

/**
 * The start tags in HTML, in their order; also those in a `<noscript>`, where sites put what their scripts load late.
 *
 * Tags alone are looked at, and no tree is made: that takes time in proportion to the text, whatever is in it. A parser of HTML
 * needs the square of it for 200,000 nested elements, or attributes.
 */
export function* startTags(html: string): Generator<StartTag> {
  for (let open = html.indexOf('<'); open >= 0;) {
    NAME.lastIndex = open;
    const name = NAME.exec(html)?.[1]?.toLowerCase();
    let next = open + 1;
    if (name !== undefined) {
      const attributes = new Map<string, string>();
      ATTRIBUTE.lastIndex = NAME.lastIndex;
      next = NAME.lastIndex;
      for (let found = ATTRIBUTE.exec(html); found !== null; found = ATTRIBUTE.exec(html)) {
        const [, key = '', double, single, bare] = found;
        next = ATTRIBUTE.lastIndex;
        if (attributes.size < MAX_ATTRIBUTES && !attributes.has(key.toLowerCase())) {
          attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '');
        }
      }
      yield {name, attributes};
      if (RAW_TEXT.has(name)) {
        const end = new RegExp(`</${name}`, 'gi');
        end.lastIndex = next;
        next = end.test(html) ? end.lastIndex : html.length;
      }
    } else if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      next = end < 0 ? html.length : end + 3;
    }
    open = html.indexOf('<', next);
  }
}

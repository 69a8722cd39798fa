/** One comment or instruction; the XML declaration also where its last question mark is missing. */
const ASIDE = /\s*<(?:!--[^]*?--|\?xml\s[^>]*|\?[^]*?\?)>/iy;

/**
 * A document from where its first white space, comments and instructions end. They are read one at a time: a repeated
 * pattern would try each of the ways to take several for one, of which there are twice as many with every comment.
 */
export function withoutPrologue(text: string): string {
  let end = 0;
  // A failed test begins anew from the start of the text.
  while (ASIDE.test(text)) {
    end = ASIDE.lastIndex;
  }
  return text.slice(end).trimStart();
}

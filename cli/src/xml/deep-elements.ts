/** Feeds have some ten levels, and the parser gives a document up that has a hundred. */
const MAX_LEVELS = 60;

/** One tag, comment, CDATA section or instruction begins with one of these, and ends with the other. */
const ENDS: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<', '>'],
];

const NAME = /<\/?([^\s/>]+)/y;

/**
 * A document without what is nested deeper than 60 levels, whatever it is: nothing in a feed is. Text without an end stays as it is,
 * and so does an end tag without a start. Takes time in proportion to the text.
 */
export function withoutDeepElements(text: string): string {
  const open: string[] = [];
  const counts = new Map<string, number>();
  let kept = '';
  let from = 0;
  let cut = -1;
  const close = (name: string) => {
    // HTML that nobody escaped has elements that are never closed: they end with what is around them.
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      counts.set(last, (counts.get(last) ?? 1) - 1);
      if (last === name) {
        return;
      }
    }
  };
  for (let start = text.indexOf('<'); start >= 0;) {
    const [, ending = '>'] = ENDS.find(([beginning]) => text.startsWith(beginning, start)) ?? [];
    const found = text.indexOf(ending, start + 1);
    const end = found < 0 ? text.length : found + ending.length;
    NAME.lastIndex = start;
    const name = ending === '>' && text[start + 1] !== '!' ? NAME.exec(text)?.[1] : undefined;
    if (name !== undefined && text[start + 1] === '/') {
      if ((counts.get(name) ?? 0) > 0) {
        close(name);
      }
      if (cut >= 0 && open.length <= MAX_LEVELS) {
        kept += text.slice(from, cut);
        // The end of what is cut off, or of something around it.
        [from, cut] = [open.length === MAX_LEVELS ? end : start, -1];
      }
    } else if (name !== undefined && text[end - 2] !== '/') {
      if (open.length === MAX_LEVELS && cut < 0) {
        cut = start;
      }
      open.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    start = text.indexOf('<', end);
  }
  return kept + text.slice(from, cut < 0 ? undefined : cut);
}

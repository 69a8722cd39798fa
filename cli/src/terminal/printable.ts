// C0 and C1 controls, line separators, tag characters, halves of surrogate pairs, and what turns the direction of the text
// after it around: a source must not move the cursor, rename the window, or make a line read differently from what it is.
const CONTROLS =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** Names and passwords in addresses are nobody else's business: a log is read by many. */
const CREDENTIALS = /(\bhttps?:\/\/)[^\s/?#@]*@/gi;

/** Text of several lines, such as a help text or a stack, safe to write to a terminal or a log. */
export function printable(text: string): string {
  return text.replace(CONTROLS, '').replace(CREDENTIALS, '$1');
}

/** Text of others as one line, in all its length: a line break in it would begin a line of its own, which nobody said. */
export function printableText(text: string): string {
  return printable(text.replace(/[\s\u2028\u2029\x85]+/g, ' ')).trim();
}

/** The same, of bounded length. */
export function printableLine(text: string, length = 300): string {
  const line = printableText(text);
  return line.length > length ? `${line.slice(0, length).replace(/\p{Surrogate}$/u, '')}…` : line;
}

/** JSON in which every control character is written as an escape, so that a terminal may show it. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(CONTROLS, (sign) =>
    Array.from({length: sign.length}, (_, index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`).join(
      '',
    ),
  );
}

// C0 and C1 controls, and what turns the direction of the text after it around: a source must not move the cursor,
// rename the window, or make a line read differently from what it is.
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text of others, safe to write to a terminal or a log. Line breaks and tabs stay. */
export function printable(text: string): string {
  return text.replace(CONTROLS, '');
}

/** The same, as one line of bounded length. */
export function printableLine(text: string, length = 300): string {
  const line = printable(text).replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

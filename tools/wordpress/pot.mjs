/**
 * @typedef {object} Message
 * @property {string[]} places file and line of each use
 * @property {string} [comment] what a translator has to know
 */

const PHP =
  /(?:\/\*\s*translators:\s*([^*]*?)\s*\*\/[^;]*?)?\b(?:esc_html__|esc_html_e|esc_attr__|esc_attr_e|__|_e)\(\s*'((?:[^'\\]|\\.)*)',\s*'newsstand'\s*\)/g;
const TYPESCRIPT = /\b__\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"),\s*'newsstand',?\s*\)/g;

const unescaped = (/** @type {string} */ text) => text.replaceAll(/\\(['"\\])/g, '$1');

/**
 * The template that translators begin with (GNU gettext, "The Format of PO Files").
 *
 * @param {ReadonlyMap<string, string>} sources texts of PHP and TypeScript files, by path
 * @param {string} version of the plugin
 */
export function pot(sources, version) {
  /** @type {Map<string, Message>} */
  const messages = new Map();
  for (const [path, text] of sources) {
    for (const match of text.matchAll(path.endsWith('.php') ? PHP : TYPESCRIPT)) {
      const [comment, message] = path.endsWith('.php') ? [match[1], match[2]] : [undefined, match[1] ?? match[2]];
      const key = unescaped(message ?? '');
      const known = messages.get(key) ?? {places: []};
      const line = text.slice(0, match.index + match[0].length).split('\n').length;
      messages.set(key, {...known, places: [...known.places, `${path}:${line}`], ...(comment && {comment})});
    }
  }
  const entries = [...messages].map(([message, {places, comment}]) =>
    [
      ...(comment ? [`#. translators: ${comment}`] : []),
      `#: ${places.join(' ')}`,
      ...(/%[ds]/.test(message) ? ['#, php-format'] : []),
      `msgid ${JSON.stringify(message)}`,
      'msgstr ""',
    ].join('\n'),
  );
  const head = `msgid ""
msgstr ""
"Project-Id-Version: Newsstand ${version}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Domain: newsstand\\n"`;
  return `${[head, ...entries].join('\n\n')}\n`;
}

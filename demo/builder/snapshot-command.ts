import type {SnippetRequest} from './snippets.js';
import type {Attributes} from './tags.js';

/** The file that a page shows then, and the folder of the pictures, on the server of the page. */
export const SNAPSHOT = {output: 'public/news.json', pictures: 'public/pictures'};

/** Most news in a file, unless the tag shows more. */
const USUAL_LIMIT = 30;

/** A word of a POSIX shell, in which nothing means anything. */
const shellWord = (text: string): string =>
  /^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll('\0', '').replaceAll("'", String.raw`'\''`)}'`;

const textOf = (value: string | true | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** What the file is to have. What readers choose themselves, and what is relative to a page, is left to the tag. */
function wordsOf({feed, themes, sourceList}: SnippetRequest): Record<string, string> {
  const words = ['theme', 'exclude-theme', 'search', 'max-age', 'item-lang', 'exclude-url', 'from-source', 'order'];
  const isLeft = (name: string, value: string) =>
    value === '' ||
    (name === 'theme' && themes?.for !== undefined) ||
    (name === 'from-source' && sourceList !== undefined) ||
    (/^(?:item-lang|exclude-url)$/.test(name) && value.split(/[\s,]+/).includes('page'));
  const written = words.map((name) => [name, textOf(feed[name])] as const).filter(([...word]) => !isLeft(...word));
  const limit = Number(feed.limit) > USUAL_LIMIT ? [['limit', textOf(feed.limit)] as const] : [];
  return Object.fromEntries([...written, ...limit]);
}

const camelCase = (name: string): string => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** An option of a configuration file: a number where it is one there. */
const asOption = ([name, value]: [string, string]) => [
  camelCase(name),
  ['max-age', 'limit'].includes(name) ? Number(value) : value,
];

/** What the configuration file says of a source; its address is absolute. */
function sourceOf(source: Attributes, base: string): Record<string, string> {
  const {src, format, map, label} = source;
  const fields = {src: new URL(textOf(src), base).href, format: textOf(format), map: textOf(map), label: textOf(label)};
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

/**
 * The command that copies the news and its pictures to the server of the page; of several sources, which have names, after the
 * file that it reads.
 *
 * @param base what addresses are relative to
 */
export function snapshotCommand(request: SnippetRequest, base: string): string {
  const words = wordsOf(request);
  if (request.sources.length > 0) {
    const sources = request.sources.map((source) => sourceOf(source, base));
    const options = Object.fromEntries(Object.entries(words).map(asOption)) as Record<string, unknown>;
    const configuration = {feeds: [{...SNAPSHOT, ...options, sources}]};
    // Each line of it begins with a space or a bracket, so none of them ends it.
    return `cat > newsstand.json <<'END'\n${JSON.stringify(configuration, null, 2)}\nEND\nnpx newsstand snapshot --config newsstand.json\n`;
  }
  const {src, ...named} = sourceOf(request.feed, base);
  const options = Object.entries({...named, ...words}).map(([name, value]) => ` --${name}=${shellWord(value)}`);
  const {output, pictures} = SNAPSHOT;
  return `npx newsstand snapshot ${shellWord(src ?? '')} -o ${output} --pictures ${pictures}${options.join('')}\n`;
}

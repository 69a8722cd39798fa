import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const DOCS = fileURLToPath(new URL('../../../docs', import.meta.url));
const DEMO = fileURLToPath(new URL('../..', import.meta.url));

/** The documents in the order in which a newcomer reads them; what is not named here follows, by name. */
const ORDER = ['guide', 'troubleshooting', 'recipes', 'cors', 'theming', 'accessibility', 'frameworks', 'reference'];

/** @typedef {{name: string, path: string, title: string, file: string}} DocPage */

/** @param {string} name */
const place = (name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

/**
 * The documents, each a page of the site at `<name>/`. A document is listed by its first heading.
 *
 * @returns {DocPage[]}
 */
export function docPages() {
  return readdirSync(DOCS)
    .flatMap((file) => /^([\w-]+)\.md$/.exec(file)?.[1] ?? [])
    .toSorted((a, b) => place(a) - place(b) || a.localeCompare(b))
    .map((name) => {
      const file = `${DOCS}/${name}.md`;
      const title = /^# (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? name;
      return {name, path: `${name}/`, title, file};
    });
}

const MAIN = [
  {path: 'guide/', title: 'Guide'},
  {path: 'builder/', title: 'Builder'},
  {path: 'gallery/', title: 'Gallery'},
  {path: 'recipes/', title: 'Recipes'},
  {path: 'reference/', title: 'Reference'},
];

/**
 * The pages that have a place in the head of every page.
 *
 * @param {readonly DocPage[]} docs
 */
export function mainPages(docs) {
  return MAIN.filter(({path}) => docs.some((page) => page.path === path) || existsSync(`${DEMO}${path}index.html`));
}

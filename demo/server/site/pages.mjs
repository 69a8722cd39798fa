import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DEMO = `${ROOT}demo/`;

/** The documents in the order in which a newcomer reads them, by what they are for. What is not named here follows, by name. */
const GROUPS = {
  Start: ['guide', 'troubleshooting', 'recipes', 'wordpress', 'frameworks'],
  Adapt: ['theming', 'languages', 'accessibility', 'reference'],
  Operate: ['cors', 'snapshot', 'companion', 'sources', 'performance', 'SECURITY'],
  Project: ['architecture', 'CONTRIBUTING', 'CHANGELOG'],
};

/** Documents that have their place at the top of the repository. */
const ABOVE = ['SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];

/** @typedef {keyof typeof GROUPS} Group */

/**
 * A document as a page at `path`, listed by its first heading.
 *
 * @typedef {{path: string, title: string, file: string, group: Group}} DocPage
 */

const nameOf = (/** @type {string} */ file) => file.replace(/^docs\//, '').replace(/\.md$/, '');

/** @param {string} file below the repository's root */
function place(file) {
  const index = Object.values(GROUPS).flat().indexOf(nameOf(file));
  return index < 0 ? Infinity : index;
}

/** @param {string} file @returns {Group} */
function groupOf(file) {
  const [group = 'Project'] = Object.entries(GROUPS).find(([, names]) => names.includes(nameOf(file))) ?? [];
  return /** @type {Group} */ (group);
}

/** @returns {DocPage[]} every document */
export function docPages() {
  const names = readdirSync(`${ROOT}docs`).filter((file) => /^[\w-]+\.md$/.test(file));
  return [...names.map((file) => `docs/${file}`), ...ABOVE]
    .toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)) || a.localeCompare(b))
    .map((file) => {
      const path = `${file
        .replace(/^docs\//, '')
        .replace(/\.md$/, '')
        .toLowerCase()}/`;
      // With the apostrophe that the text of a page has.
      const title = (/^# (.+)$/m.exec(readFileSync(ROOT + file, 'utf8'))?.[1] ?? path).replaceAll("'", '’');
      return {path, title, file, group: groupOf(file)};
    });
}

/** The pictures of the documents that are no drawings. @returns {Map<string, Buffer>} contents by their place on the site */
export function docPictures() {
  const names = readdirSync(`${ROOT}docs`).filter((file) => /^[\w-]+\.webp$/.test(file));
  return new Map(names.map((name) => [`docs/${name}`, readFileSync(`${ROOT}docs/${name}`)]));
}

/** @param {DocPage} page @returns {string} the document as it was written */
export const sourceOf = ({file}) => readFileSync(ROOT + file, 'utf8');

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

import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {attributePlugin} from './attribute-plugin.mjs';

// The analyzer's types leave out what it says of using it from a program (0.11).
const ANALYZER = '@custom-elements-manifest/analyzer';
const {create, ts} = await import(/** @type {string} */ (ANALYZER));
const {litPlugin} = await import(`${ANALYZER}/src/features/framework-plugins/lit/lit.js`);

const root = fileURLToPath(new URL('../..', import.meta.url));

// What the elements are built of, and nobody uses by itself.
const INTERNAL = /Controller$/;

// The rooms of the tags, and of what they share.
const DESCRIBED = /^src\/(news-feed|news-card|theme-list|news-source|card|element)\//;

/**
 * The custom elements manifest of the sources (schema 1.0.0): the elements, what they extend, and their events.
 *
 * @see https://github.com/webcomponents/custom-elements-manifest
 * @returns {any}
 */
export function readManifest() {
  // All of src/, since the values of an attribute may be named elsewhere.
  const files = readdirSync(`${root}/src`, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.ts'));
  const modules = files
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .toSorted()
    .map((file) => ts.createSourceFile(file, readFileSync(`${root}/${file}`, 'utf8'), ts.ScriptTarget.ES2022, true));
  const manifest = create({modules, plugins: [...litPlugin(), attributePlugin()], context: {}});
  const described = manifest.modules.flatMap((/** @type {any} */ module) => {
    const declarations = module.declarations.filter(
      (/** @type {any} */ {kind, name}) => kind === 'class' && DESCRIBED.test(module.path) && !INTERNAL.test(name),
    );
    const names = new Set(declarations.map((/** @type {any} */ {name}) => name));
    const exported = module.exports.filter((/** @type {any} */ {name}) => names.has(name));
    return declarations.length > 0 ? [{...module, declarations, exports: exported}] : [];
  });
  const definitions = elementsOf({modules: described}).map(({name, tagName}) => ({
    kind: 'javascript-module',
    path: `src/define/${tagName}.ts`,
    declarations: [],
    exports: [
      {
        kind: 'custom-element-definition',
        name: tagName,
        declaration: {name, module: `src/${tagName}/${tagName}.ts`},
      },
    ],
  }));
  // The package has the built modules, and their paths are those of the sources.
  return JSON.parse(
    JSON.stringify({...manifest, modules: [...described, ...definitions]}).replaceAll(
      /"\/?src\/([^"]+)\.[jt]s"/g,
      '"dist/$1.js"',
    ),
  );
}

/**
 * The elements of a manifest, in the order in which they are told of.
 *
 * @param {any} manifest
 * @returns {any[]}
 */
export function elementsOf(manifest) {
  const order = ['news-feed', 'news-source', 'theme-list', 'news-card'];
  return manifest.modules
    .flatMap((/** @type {any} */ {declarations}) => declarations)
    .filter((/** @type {any} */ {tagName}) => tagName !== undefined)
    .toSorted((/** @type {any} */ a, /** @type {any} */ b) => order.indexOf(a.tagName) - order.indexOf(b.tagName));
}

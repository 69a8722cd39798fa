// Says which module of dist/newsstand.js weighs how much: node tools/size-modules.mjs
import {SourceMap} from 'node:module';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {compressed} from './sizes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{name: string, bytes: number, gz: number}} Share gz: by how much the script would shrink without it */

/** @typedef {{module: string, text: string}} Stretch */

/** @param {Stretch[]} list */
const textOf = (list) => list.map(({text}) => text).join('');

/** @param {string} module */
const folderOf = (module) => /^src\/[^/]+(?=\/)|^(@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? module;

/** @param {Share} a @param {Share} b */
const heaviestFirst = (a, b) => b.gz - a.gz;

/** The script as it is built, in stretches that each come from one module. */
async function stretches() {
  const [result] = [
    await build({root, mode: 'script', logLevel: 'warn', build: {write: false, sourcemap: true}}),
  ].flat();
  const [chunk] = result && 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk' || !chunk.map) {
    throw new Error('The build gave no script.');
  }
  const map = new SourceMap(/** @type {any} */ (chunk.map));
  /** @type {Stretch[]} */
  const found = [];
  const code = chunk.code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '');
  for (const [line, text] of code.split('\n').entries()) {
    // What nothing maps to goes with what is before it.
    let module = found.at(-1)?.module ?? '(wrapper)';
    for (const [column, character] of [...`${text}\n`].entries()) {
      const entry = map.findEntry(line, column);
      if ('originalSource' in entry && entry.generatedLine === line && entry.originalSource) {
        module = entry.originalSource.replace(/^.*node_modules\//, '').replace(/^(\.\.\/)*/, '');
      }
      const last = found.at(-1);
      if (last?.module === module) {
        last.text += character;
      } else {
        found.push({module, text: character});
      }
    }
  }
  return found;
}

/**
 * What each module of the script weighs, the heaviest first. Together they weigh less than the script: what two of them
 * say alike shrinks with neither.
 *
 * @returns {Promise<{modules: Share[], folders: Share[]}>} folders: of src/, and packages
 */
export async function moduleSizes() {
  const all = await stretches();
  const whole = compressed(textOf(all)).gz;
  const modules = [...new Set(all.map(({module}) => module))].map((name) => ({
    name,
    bytes: textOf(all.filter(({module}) => module === name)).length,
    gz: whole - compressed(textOf(all.filter(({module}) => module !== name))).gz,
  }));
  const folders = [...new Set(modules.map(({name}) => folderOf(name)))].map((name) => {
    const own = modules.filter((module) => folderOf(module.name) === name);
    return {
      name,
      bytes: own.reduce((sum, {bytes}) => sum + bytes, 0),
      gz: own.reduce((sum, {gz}) => sum + gz, 0),
    };
  });
  return {modules: modules.toSorted(heaviestFirst), folders: folders.toSorted(heaviestFirst)};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [kind, list] of Object.entries(await moduleSizes())) {
    console.log(`\n  bytes     gz  ${kind}`);
    for (const {name, bytes, gz} of list) {
      console.log(`${String(bytes).padStart(7)} ${String(gz).padStart(6)}  ${name}`);
    }
  }
}

// Says which module of the core weighs how much: node tools/size-modules.mjs [name of another chunk]
import {SourceMap} from 'node:module';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {compressed} from './sizes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{name: string, bytes: number, gz: number}} Share gz: by how much the chunk would shrink without it */

/** @typedef {{module: string, text: string}} Stretch */

/** @param {Stretch[]} list */
const textOf = (list) => list.map(({text}) => text).join('');

/** @param {string} module */
const folderOf = (module) => /^src\/[^/]+(?=\/)|^(@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? module;

/** @param {Share} a @param {Share} b */
const heaviestFirst = (a, b) => b.gz - a.gz;

/** A chunk as it is built, in stretches that each come from one module. @param {string} name */
async function stretches(name) {
  const [result] = [
    await build({root, mode: 'chunks', logLevel: 'warn', build: {write: false, sourcemap: true}}),
  ].flat();
  const output = result && 'output' in result ? result.output : [];
  const chunk = output.find((file) => file.type === 'chunk' && file.name === name);
  if (chunk?.type !== 'chunk' || !chunk.map) {
    throw new Error(`The build gave no ${name}.`);
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
 * What each module of a chunk weighs, the heaviest first. Together they weigh less than the chunk: what two of them
 * say alike shrinks with neither.
 *
 * @param {string} [name]
 * @returns {Promise<{modules: Share[], folders: Share[]}>} folders: of src/, and packages
 */
export async function moduleSizes(name = 'core') {
  const all = await stretches(name);
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
  for (const [kind, list] of Object.entries(await moduleSizes(process.argv[2]))) {
    console.log(`\n  bytes     gz  ${kind}`);
    for (const {name, bytes, gz} of list) {
      console.log(`${String(bytes).padStart(7)} ${String(gz).padStart(6)}  ${name}`);
    }
  }
}

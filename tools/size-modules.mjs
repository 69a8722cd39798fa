// Says which module of dist/newsstand.js weighs how much: node tools/size-modules.mjs
import {SourceMap} from 'node:module';
import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {build} from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} text */
const gz = (text) => gzipSync(text, {level: 9}).length;

const result = await build({
  root,
  mode: 'script',
  logLevel: 'warn',
  build: {write: false, sourcemap: true},
});
const [chunk] = 'output' in result ? result.output : [];
if (chunk?.type !== 'chunk' || !chunk.map) {
  throw new Error('The build gave no script.');
}
const code = chunk.code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '');
const map = new SourceMap(/** @type {any} */ (chunk.map));

// Each stretch of the script up to the next mapping is its module's; what nothing maps to goes with what is before it.
/** @type {{module: string, text: string}[]} */
const stretches = [];
for (const [line, text] of code.split('\n').entries()) {
  let module = stretches.at(-1)?.module ?? '(wrapper)';
  for (const [column, character] of [...`${text}\n`].entries()) {
    const entry = map.findEntry(line, column);
    if ('originalSource' in entry && entry.generatedLine === line && entry.originalSource) {
      module = entry.originalSource.replace(/^.*node_modules\//, '').replace(/^(\.\.\/)*/, '');
    }
    const last = stretches.at(-1);
    if (last?.module === module) {
      last.text += character;
    } else {
      stretches.push({module, text: character});
    }
  }
}

const whole = gz(code);
const rows = [...new Set(stretches.map(({module}) => module))].map((module) => {
  const own = stretches.filter((stretch) => stretch.module === module);
  const rest = stretches.filter((stretch) => stretch.module !== module);
  return {
    module: module.startsWith('src/') ? module : relative('', module),
    bytes: own.reduce((sum, {text}) => sum + text.length, 0),
    // What the script would shrink by without it: repetitions of what others say too cost next to nothing.
    gz: whole - gz(rest.map(({text}) => text).join('')),
  };
});
/** @param {(module: string) => string} group */
const grouped = (group) =>
  [...new Set(rows.map(({module}) => group(module)))]
    .map((name) => ({name, list: rows.filter(({module}) => group(module) === name)}))
    .map(({name, list}) => ({
      name,
      bytes: list.reduce((sum, {bytes}) => sum + bytes, 0),
      gz: list.reduce((sum, row) => sum + row.gz, 0),
    }))
    .toSorted((a, b) => b.gz - a.gz);

/** @param {{name: string, bytes: number, gz: number}[]} list */
const print = (list) => {
  for (const {name, bytes, gz: share} of list) {
    console.log(`${String(bytes).padStart(7)} ${String(share).padStart(6)}  ${name}`);
  }
};
console.log('  bytes     gz  folder or package (gz: by how much the script shrinks without it)');
print(grouped((module) => /^src\/[^/]+(?=\/)/.exec(module)?.[0] ?? /^(@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? module));
console.log('\n  bytes     gz  module');
print(grouped((module) => module));
console.log(`\n${code.length} bytes, ${whole} gz in all`);

// Measures what visitors download: node tools/sizes.mjs (after npm run build)
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {build} from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{gz: number, br: number}} Size in bytes, as a good server compresses: gzip 9, brotli 11 */

/** The small script, and what of its chunks the first cards of WordPress or a JSON Feed need. */
const FIRST_CARD = 'dist/newsstand.js + first-cards';

/**
 * The most that each may weigh. Where it is exceeded, see what weighs how much (`node tools/size-modules.mjs`), and cut; or
 * raise the number in the same commit, and say there what the bytes buy. A chunk is named without the hash of its content.
 *
 * @type {Readonly<Record<string, Size>>}
 */
export const LIMITS = {
  'dist/newsstand.js': {gz: 3_500, br: 3_175},
  [FIRST_CARD]: {gz: 25_700, br: 23_140},
  'dist/chunks/core.js': {gz: 34_000, br: 30_050},
  'dist/chunks/news-card.js': {gz: 1_500, br: 1_300},
  'dist/chunks/theme-list.js': {gz: 6_280, br: 5_620},
  'dist/newsstand.bundle.js': {gz: 103_900, br: 90_400},
  'newsstand-elements': {gz: 72_000, br: 61_600},
  'newsstand-elements/define': {gz: 72_000, br: 61_500},
  'newsstand-elements/define/news-feed': {gz: 64_200, br: 55_600},
  'newsstand-elements/define/news-card': {gz: 48_300, br: 42_660},
  'newsstand-elements/define/theme-list': {gz: 45_100, br: 39_900},
  'newsstand-elements/data': {gz: 53_900, br: 46_900},
};

/** @param {string | Uint8Array} content @returns {Size} */
export function compressed(content) {
  const bytes = Buffer.from(content);
  return {
    gz: gzipSync(bytes, {level: 9}).length,
    br: brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}).length,
  };
}

/**
 * An entry of the built package as a consumer's bundler ships it, with all that it needs.
 *
 * @param {string} entry
 * @returns {Promise<string>} the scripts
 */
export async function bundled(entry) {
  const consumer = `import '${entry}'; export * from '${entry}';`;
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [
      {
        name: 'consumer',
        resolveId: (id) => (id === 'consumer' ? '\0consumer' : undefined),
        load: (id) => (id === '\0consumer' ? consumer : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: 'consumer',
        preserveEntrySignatures: 'strict',
        output: {format: 'es', minify: true},
      },
    },
  });
  const chunks = new Map('output' in result ? result.output.map((chunk) => [chunk.fileName, chunk]) : []);
  // What is loaded on demand is no part of it; what the entry imports from a chunk of its own is.
  const wanted = [...chunks.values()].flatMap((chunk) =>
    chunk.type === 'chunk' && chunk.isEntry ? [chunk.fileName] : [],
  );
  const code = new Map();
  for (const name of wanted) {
    const chunk = chunks.get(name);
    if (chunk?.type === 'chunk' && !code.has(name)) {
      code.set(name, chunk.code);
      wanted.push(...chunk.imports);
    }
  }
  return [...code.values()].join('');
}

/** A file of the build; that of a chunk has a hash in its name. @param {string} name @returns {Buffer} */
function built(name) {
  const [, chunk] = /^dist\/chunks\/(.+)\.js$/.exec(name) ?? [];
  const file = chunk
    ? readdirSync(`${root}/dist/chunks`).find((candidate) => new RegExp(`^${chunk}-[\\w-]{8}\\.js$`).test(candidate))
    : undefined;
  return readFileSync(`${root}/${file ? `dist/chunks/${file}` : name}`);
}

/** @param {string} name of {@link LIMITS} @returns {Promise<Size>} */
export async function sizeOf(name) {
  if (name === FIRST_CARD) {
    const [start, cards] = ['dist/newsstand.js', 'dist/chunks/first-cards.js'].map((file) => compressed(built(file)));
    return {gz: (start?.gz ?? 0) + (cards?.gz ?? 0), br: (start?.br ?? 0) + (cards?.br ?? 0)};
  }
  return compressed(name.endsWith('.js') ? built(name) : await bundled(name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log('     gz (most)       br (most)');
  for (const [name, most] of Object.entries(LIMITS)) {
    const {gz, br} = await sizeOf(name);
    console.log([gz, `(${most.gz})`, br, `(${most.br})`].map((text) => String(text).padStart(7)).join(' '), ` ${name}`);
    if (gz > most.gz || br > most.br) {
      console.error(`${name} is over its limit.`);
      process.exitCode = 1;
    }
  }
}

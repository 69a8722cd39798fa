// Measures what visitors download: node tools/sizes.mjs (after npm run build)
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {build} from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{gz: number, br: number}} Size in bytes, as a good server compresses: gzip 9, brotli 11 */

/**
 * The most that each may weigh. Where it is exceeded, see what weighs how much (`node tools/size-modules.mjs`), and cut; or
 * raise the number in the same commit, and say there what the bytes buy.
 *
 * @type {Readonly<Record<string, Size>>}
 */
export const LIMITS = {
  // The filter, the pages, several sources and the own cards of a feed are about 7,000 bytes of these.
  // About 650 more tell stories, themes and time zones apart, and keep a begun page. One card, and a list of themes, are read
  // by the pages of their source, as news are; alone they load what those need. Another 1,000 buy the months of three languages,
  // a card drawn beforehand, the focus, place and words of what goes wrong, and what comes into a page later.
  // 600 hold the formats' readers apart, until they are files of their own.
  // About 12,000 read dates and fields of many systems and more shapes of lists; 6,000 draw the new card, its states and several
  // sources. They are too many for a first card: they come down once the script is a small start that imports on demand.
  // About 3,000 choose what is shown, on demand in the package, and in this one file always.
  'dist/newsstand.js': {gz: 71_500, br: 62_700},
  'newsstand-elements': {gz: 61_800, br: 53_500},
  'newsstand-elements/define': {gz: 61_700, br: 53_400},
  'newsstand-elements/define/news-feed': {gz: 57_200, br: 49_800},
  'newsstand-elements/define/news-card': {gz: 46_600, br: 40_800},
  'newsstand-elements/define/theme-list': {gz: 43_300, br: 38_200},
  'newsstand-elements/data': {gz: 33_600, br: 30_000},
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

/** @param {string} name of {@link LIMITS} @returns {Promise<Size>} */
export async function sizeOf(name) {
  return compressed(name.endsWith('.js') ? readFileSync(`${root}/${name}`) : await bundled(name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log('     gz (most)       br (most)');
  for (const [name, most] of Object.entries(LIMITS)) {
    const {gz, br} = await sizeOf(name);
    console.log([gz, `(${most.gz})`, br, `(${most.br})`].map((text) => String(text).padStart(7)).join(' '), ` ${name}`);
  }
}

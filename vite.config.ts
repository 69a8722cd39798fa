import {readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {defineConfig, minify as minifyByOxc, type Plugin, type UserConfig} from 'vite';
import {minify} from 'terser';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {demoServer} from './demo/server/vite-plugin.mjs';
import {site, sitePages} from './demo/server/site/vite-plugin.mjs';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

// The browsers that have everything we use without a fallback (`:has()`, container queries, `color-mix()`, `toSorted`).
const target = ['chrome115', 'firefox128', 'safari17'];

// The languages that are loaded when needed; the others are in a bundle itself.
const LOCALE_TAGS = [...readFileSync(path('src/i18n/more-locales.ts'), 'utf8').matchAll(/locales\/(\w+)\.js/g)]
  .map(([, tag]) => tag)
  .join(' ');

const BUILT_IN_TAGS = [...readFileSync(path('src/i18n/built-in-locales.ts'), 'utf8').matchAll(/locales\/(\w+)\.js/g)]
  .map(([, tag]) => tag)
  .join(' ');

/** Says of a module what package.json says of the built files only: that it does something by itself. */
const guardsFirst: Plugin = {
  name: 'guards-first',
  transform: (code, id) =>
    id.endsWith('/src/host/lit-globals.ts') ? {code, map: null, moduleSideEffects: true} : undefined,
};

/**
 * Gives Lit a document whose methods no element of the page is named like. What the document can do it says itself: MooTools 1.1 calls
 * the document `Document`, which then has no prototype.
 */
const litDocument: Plugin = {
  name: 'lit-document',
  transform(source, id) {
    if (!/\/node_modules\/(?:lit|lit-html|lit-element|@lit\/[\w-]+)\//.test(id) || !/\bdocument\b/.test(source)) {
      return undefined;
    }
    const code = source.replaceAll('in Document.prototype', 'in globalThis.document');
    return {code: `import {document} from ${JSON.stringify(path('src/host/lit-document.ts'))};${code}`, map: null};
  },
};

/** What the first cards need, and what the core imports without waiting: each is one file, whoever else imports its modules. */
const firstModules = new Set<string>();
const coreModules = new Set<string>();
const collectModules: Plugin = {
  name: 'collect-modules',
  buildEnd() {
    const add = (modules: Set<string>, id: string): void => {
      if (!modules.has(id) && !firstModules.has(id)) {
        modules.add(id);
        this.getModuleInfo(id)?.importedIds.forEach((imported) => add(modules, imported));
      }
    };
    add(firstModules, path('src/first-cards.ts'));
    add(coreModules, path('src/core.ts'));
  },
};

/** Of Lit the first cards need no more than what makes style sheets, so that they take that from where Lit has it. */
const partsOfLit: Plugin = {
  name: 'parts-of-lit',
  enforce: 'pre',
  resolveId(source, importer = '') {
    if (source !== 'lit') {
      return undefined;
    }
    if (importer.endsWith('/element/css.ts')) {
      return this.resolve('@lit/reactive-element/css-tag.js', importer);
    }
    return importer.endsWith('/card-html.ts') ? this.resolve('lit-html/is-server.js', importer) : undefined;
  },
};

/** Tells the small script the paths of the files that it may import, which were built before, into the same folder. */
const namesOfChunks = (): Plugin => ({
  name: 'names-of-chunks',
  config(config) {
    const folder = resolve(fileURLToPath(new URL('.', import.meta.url)), config.build?.outDir ?? 'dist', 'chunks');
    const files = readdirSync(folder);
    const named = ['first-cards', 'core', 'news-card', 'news-source', 'theme-list'].map((name) => {
      const [file, ...others] = files.filter((candidate) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(candidate));
      if (file === undefined || others.length > 0) {
        throw new Error(`There has to be one ${name} in ${folder}: build it first, into an empty folder.`);
      }
      return [name.replace('-cards', ''), `./chunks/${file}`];
    });
    return {define: {CHUNKS: JSON.stringify(Object.fromEntries(named))}};
  },
});

/**
 * Lets what puts the exports of several modules into one file go through its own names alone: `for … in` also goes through what a
 * page has added to `Object.prototype`, which is no function, so that the file would throw.
 */
const ownNamesOnly: Plugin = {
  name: 'own-names-only',
  renderChunk: (code, _, {sourcemap}) =>
    sourcemap
      ? undefined
      : code.replaceAll(/\bfor \((?:var|let|const) (\w+) in (\w+)\)/g, 'for (var $1 of Object.keys($2))'),
};

/**
 * Imports once more what does not come, under another query, since browsers remember what did not come (HTML, "module map"); but
 * under the same address in a page with an import map, whose hashes another one would go past.
 */
const importTwice = (): Plugin => ({
  name: 'import-twice',
  // Nobody debugs with it: a source map, which is made to measure modules, would lose its way.
  renderChunk: (code, _chunk, {sourcemap}) =>
    sourcemap
      ? undefined
      : code.replaceAll(
          /\bimport\((["'`])(\.\/[^"'`]+)\1\)/g,
          (once, quote, url) =>
            `${once}.catch(() => import(${quote}${url}${quote} + (document.querySelector('script[type=importmap]') ? '' : '?1')))`,
        ),
});

/** Makes scripts smaller than the minifier that comes with Vite does, which has the first go: by about a hundredth. */
const smaller: Plugin = {
  name: 'smaller',
  async renderChunk(source, {fileName}, {format, sourcemap}) {
    const module = format === 'es';
    const {code, map} = await minifyByOxc(fileName, source, {
      module,
      compress: {target},
      sourcemap: sourcemap !== false,
    });
    const result = await minify(code, {
      module,
      ecma: 2020,
      compress: {passes: 3, keep_fargs: false, pure_getters: true, unsafe_arrows: true, unsafe_methods: true},
      ...(map && {sourceMap: {content: JSON.stringify(map)}}),
    });
    return {code: result.code ?? code, ...(result.map && {map: result.map as string})};
  },
};

const SEVERAL_SOURCES =
  /\/src\/(?:news-source\/news-source|data\/pages\/(?:first-request|merged-stream|merge|source-buffer|source-pages|story-index))\.ts$/;

const DEFINE_ENTRIES = readdirSync(path('src/define')).filter((file) => /^(index|news-|theme-)/.test(file));

/** `vite`: the site, on the sources, with recorded answers; `vite build --mode site`: the same as static files. */
const demo = (): UserConfig => ({
  root: path('demo'),
  // Every address in the built pages is relative, so that the site works below any path of any host.
  base: './',
  plugins: [site(), demoServer(), minifyTemplateLiterals({include: [path('src/**')]})],
  // Lit is plain modules, so nothing has to be bundled first, and no page has to reload once it is.
  optimizeDeps: {noDiscovery: true},
  resolve: {
    // Lit as visitors get it, without the warnings of its development build.
    conditions: ['module', 'browser', 'production'],
    alias: {
      'newsstand-elements/define': path('src/define/index.ts'),
      'newsstand-elements/data': path('src/data.ts'),
      'newsstand-elements': path('src/index.ts'),
    },
  },
  build: {
    target,
    // `light-dark()` is left as it is: lowered for older browsers, it needs a `color-scheme` in the same style sheets, which pages
    // that set it by script do not have. These are the first browsers that know it.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    outDir: path('dist-site'),
    emptyOutDir: true,
    // The policy of the pages allows no data: address.
    assetsInlineLimit: 0,
    rolldownOptions: {input: sitePages()},
    reportCompressedSize: false,
  },
});

/** `vite build`: one file a module, dependencies left to the consumer's bundler. */
const library: UserConfig = {
  build: {
    target,
    minify: false,
    emptyOutDir: false,
    lib: {
      entry: [path('src/index.ts'), path('src/data.ts'), ...DEFINE_ENTRIES.map((file) => path(`src/define/${file}`))],
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit(\/|$)/, /^@lit\//],
      output: {preserveModules: true, preserveModulesRoot: path('src'), entryFileNames: '[name].js'},
    },
  },
};

// V8 compiles what is called while the page loads once more, on the main thread, unless it is told to compile all of it
// at once, which it does beside the main thread while the script comes. Chromium 136 and later; a comment elsewhere.
// https://github.com/v8/v8/wiki (explicit compile hints), https://chromestatus.com/feature/5100466238652416
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

// What the licence of Lit asks for, which is in the script: its notice there, and its text beside it. At the end, since the hint has
// to come first.
const NOTICE = '/*! Newsstand, MIT. Contains Lit, Copyright (c) 2017 Google LLC, BSD-3-Clause: lit.LICENSE.txt */';
const licenceOfLit = (): Plugin => ({
  name: 'licence-of-lit',
  generateBundle() {
    const source = readFileSync(path('node_modules/lit/LICENSE'));
    this.emitFile({type: 'asset', fileName: 'lit.LICENSE.txt', source});
  },
});

// The other languages are files of their own, which the script has to find by itself.
const localesBeside = {find: './more-locales.js', replacement: path('src/i18n/locales-beside-script.ts')};

// Whatever a page has taken away from what browsers bring along, the page stays as it is, and gets no error.
const TRY = ['try{', '}catch(e){console.warn("Newsstand: the page keeps its own content.",e)}'] as const;

// As a library, since otherwise each dynamic import goes through a helper of Vite's that preloads style sheets.
const classic = (entry: string, file = entry, notice = ''): NonNullable<UserConfig['build']> => ({
  target,
  emptyOutDir: false,
  lib: {entry: path(`src/${entry}.ts`), name: 'newsstand', formats: ['iife']},
  rolldownOptions: {
    output: {
      entryFileNames: `${file}.js`,
      codeSplitting: false,
      minify: false,
      postBanner: `${COMPILE_HINT}\n${TRY[0]}`,
      postFooter: TRY[1] + notice,
    },
  },
});

/**
 * `vite build --mode chunks`: what the script of a page imports. What a first card of WordPress or of a JSON Feed needs is one file,
 * `core`. The names have a hash of the content in them, so that an old script never meets a new file.
 */
const chunks: UserConfig = {
  plugins: [
    guardsFirst,
    partsOfLit,
    litDocument,
    collectModules,
    minifyTemplateLiterals({include: ['src/**']}),
    importTwice(),
    ownNamesOnly,
    smaller,
    licenceOfLit(),
  ],
  resolve: {
    alias: [localesBeside, {find: './built-in-locales.js', replacement: path('src/i18n/no-built-in-locales.ts')}],
  },
  define: {LOCALE_TAGS: JSON.stringify(`${LOCALE_TAGS} ${BUILT_IN_TAGS}`), LOCALE_FOLDER: '"../locales/"'},
  build: {
    target,
    emptyOutDir: false,
    lib: {entry: {'first-cards': path('src/first-cards.ts'), core: path('src/core.ts')}, formats: ['es']},
    rolldownOptions: {
      // What the others share is exported from the core too, instead of being a file between.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: 'chunks/[name]-[hash].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: {
          groups: [
            {name: 'first-cards', test: (id) => firstModules.has(id)},
            {name: 'core', test: (id) => coreModules.has(id)},
            // What a page of several sources needs is one file.
            {name: 'news-source', test: SEVERAL_SOURCES},
          ],
        },
        minify: false,
        postBanner: ({name}) => (name === 'core' || name === 'first-cards' ? COMPILE_HINT : ''),
        postFooter: ({name}) => (name === 'core' ? NOTICE : ''),
      },
    },
  },
};

/** `vite build --mode script`: the small script of a page, classic or module, after what it imports. */
const script: UserConfig = {
  plugins: [namesOfChunks(), smaller],
  define: {LOCALE_TAGS: JSON.stringify(`${LOCALE_TAGS} ${BUILT_IN_TAGS}`)},
  build: classic('newsstand'),
};

/** `vite build --mode bundle`: all of it in one file. */
const bundle: UserConfig = {
  plugins: [guardsFirst, litDocument, minifyTemplateLiterals({include: ['src/**']}), ownNamesOnly, smaller],
  resolve: {alias: [localesBeside]},
  define: {LOCALE_TAGS: JSON.stringify(LOCALE_TAGS), LOCALE_FOLDER: '"./locales/"'},
  build: classic('bundle', 'newsstand.bundle', `\n${NOTICE}`),
};

const SCRIPTS: Readonly<Record<string, UserConfig>> = {chunks, script, bundle};

export default defineConfig(({command, mode}) => {
  if (command === 'serve' || mode === 'site') {
    return demo();
  }
  return SCRIPTS[mode] ?? library;
});

import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {defineConfig, type UserConfig} from 'vite';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {demoServer} from './demo/server/vite-plugin.mjs';
import {site, sitePages} from './demo/server/site/vite-plugin.mjs';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

// The browsers that have everything we use without a fallback (`:has()`, container queries, `color-mix()`, `toSorted`).
const target = ['chrome115', 'firefox128', 'safari17'];

// The languages that are loaded when needed; the others are in the script itself.
const LOCALE_TAGS = [...readFileSync(path('src/i18n/more-locales.ts'), 'utf8').matchAll(/locales\/(\w+)\.js/g)]
  .map(([, tag]) => tag)
  .join(' ');

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

/** `vite build --mode script`: the one self-contained script for a page, classic or module. */
const script: UserConfig = {
  plugins: [minifyTemplateLiterals({include: ['src/**']})],
  // The other languages are files of their own, which one self-contained script has to find by itself.
  resolve: {alias: [{find: './more-locales.js', replacement: path('src/i18n/locales-beside-script.ts')}]},
  define: {LOCALE_TAGS: JSON.stringify(LOCALE_TAGS)},
  build: {
    target,
    emptyOutDir: false,
    // As a library, since otherwise each dynamic import goes through a helper of Vite's that preloads style sheets.
    lib: {entry: path('src/newsstand.ts'), name: 'newsstand', formats: ['iife']},
    rolldownOptions: {
      output: {
        entryFileNames: 'newsstand.js',
        codeSplitting: false,
        minify: true,
        // V8 compiles what is called while the page loads once more, on the main thread, unless it is told to compile all of it
        // at once, which it does beside the main thread while the script comes. Chromium 136 and later; a comment elsewhere.
        // https://github.com/v8/v8/wiki (explicit compile hints), https://chromestatus.com/feature/5100466238652416
        postBanner: '//# allFunctionsCalledOnLoad',
      },
    },
  },
};

export default defineConfig(({command, mode}) => {
  if (command === 'serve' || mode === 'site') {
    return demo();
  }
  return mode === 'script' ? script : library;
});

// The arrows between the folders of src/: what each may import. A folder that is not named in `to` is out of reach.
const DATA = ['data/pages', 'data/formats', 'data/http', 'data/model'];
const TAG = ['card', 'element', 'query', 'i18n', 'host', ...DATA];
const ARROWS = {
  'data/model': [],
  'data/formats': ['data/model'],
  'data/http': ['data/model'],
  'data/pages': ['data/formats', 'data/http', 'data/model'],
  host: [],
  start: ['data/formats', 'data/http', 'data/model', 'host'],
  i18n: ['host'],
  query: ['host', ...DATA],
  element: ['query', 'i18n', 'host', ...DATA],
  card: ['element', 'query', 'i18n', 'host', ...DATA],
  'news-feed': TAG,
  'news-card': TAG,
  'theme-list': TAG,
  'news-source': TAG,
  define: ['news-feed', 'news-card', 'theme-list', 'news-source', 'host', 'data/model'],
};

// It has types and nothing else, so that nothing of it is left in what is shipped.
const TYPES_ALONE = '^node_modules/schema-dts/';

const TOOL_DEPENDENCIES = Object.keys(require('./cli/package.json').dependencies);

const arrows = Object.entries(ARROWS).map(([folder, allowed]) => ({
  name: `arrows-from-${folder.replace('/', '-')}`,
  severity: 'error',
  comment: `src/${folder} imports ${allowed.join(', ') || 'nothing of ours'}.`,
  from: {path: `^src/${folder}/`},
  to: {path: '^src/', pathNot: [folder, ...allowed].map((name) => `^src/${name}/`)},
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: {circular: true, viaOnly: {dependencyTypesNot: ['type-only']}},
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'What is imported has to exist.',
      from: {},
      to: {couldNotResolve: true},
    },
    ...arrows,
    {
      name: 'http-knows-errors-only',
      severity: 'error',
      comment: 'Of the model a request needs the error, and how to read JSON.',
      from: {path: '^src/data/http/'},
      to: {path: '^src/data/model/', pathNot: '/(news-error|json)\\.ts$'},
    },
    {
      name: 'data-without-dom',
      severity: 'error',
      comment: 'The data entry runs in Node.',
      from: {path: '^src/data\\.ts$'},
      to: {reachable: true, path: '^src/(?!data/)[^/]+/|node_modules/(lit|@lit)/'},
    },
    {
      name: 'lit-above-data',
      severity: 'error',
      comment: 'Lit is for what draws, and for the loader.',
      from: {path: '^src/', pathNot: '^src/(news-feed|news-card|theme-list|news-source|card|element|query)/'},
      to: {path: 'node_modules/(lit|@lit)', dependencyTypesNot: ['type-only']},
    },
    {
      name: 'no-node-in-browser',
      severity: 'error',
      comment: 'Node modules are for the server of the demo and the tools.',
      from: {path: '^(src|demo)/', pathNot: '^demo/server/'},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'cli-uses-the-package',
      severity: 'error',
      comment: 'The companion imports what the package exports: the data entry, and to prerender the elements.',
      from: {path: '^cli/src/', pathNot: '^cli/src/prerender/'},
      to: {path: '^(src|demo)/', pathNot: '^src/data\\.ts$'},
    },
    {
      name: 'prerender-uses-the-package',
      severity: 'error',
      from: {path: '^cli/src/prerender/'},
      to: {path: '^(src|demo)/', pathNot: '^src/(data|index)\\.ts$'},
    },
    {
      name: 'cli-alone',
      severity: 'error',
      comment: 'Nothing of the companion gets into a page.',
      from: {path: '^(src|demo)/'},
      to: {path: '^cli/src/'},
    },
    {
      name: 'lit-in-prerender',
      severity: 'error',
      comment: 'Of the companion, prerendering alone needs Lit.',
      from: {path: '^cli/src/', pathNot: '^cli/src/prerender/'},
      to: {path: 'node_modules/(lit|@lit|@lit-labs)'},
    },
    {
      name: 'only-lit-in-browser',
      severity: 'error',
      comment: 'The dependencies of the companion stay out of the script of a page.',
      from: {path: '^src/'},
      to: {path: 'node_modules/', pathNot: 'node_modules/(lit|lit-html|lit-element|@lit)/'},
    },
    {
      name: 'demo-uses-the-package',
      severity: 'error',
      comment: 'The demo imports what the package exports.',
      from: {path: '^demo/'},
      to: {path: '^src/', pathNot: '^src/(index|data)\\.ts$|^src/define/index\\.ts$'},
    },
    {
      name: 'only-dependencies-are-shipped',
      severity: 'error',
      comment: 'What src and cli import is a dependency of their own package.',
      from: {path: '^(src|cli/src)/'},
      to: {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: TYPES_ALONE},
    },
    {
      name: 'only-dependencies-of-the-tool',
      severity: 'error',
      comment: 'The command-line tool does not lean on what newsstand-elements or our tools happen to install.',
      from: {path: '^cli/src/'},
      to: {path: 'node_modules/', pathNot: [TYPES_ALONE, ...TOOL_DEPENDENCIES.map((name) => `node_modules/${name}/`)]},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
};

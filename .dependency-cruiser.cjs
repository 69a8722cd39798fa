// The arrows between the folders of src/: what each may import. A folder that is not named in `to` is out of reach.
const ARROWS = {
  model: [],
  sources: ['model'],
  transport: ['model'],
  feed: ['sources', 'transport', 'model'],
  i18n: [],
  styles: [],
  elements: ['feed', 'i18n', 'styles', 'model'],
  define: ['elements'],
};

const arrows = Object.entries(ARROWS).map(([folder, allowed]) => ({
  name: `arrows-from-${folder}`,
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
      name: 'transport-knows-errors-only',
      severity: 'error',
      comment: 'Of the model the transport needs the error, and how to read JSON.',
      from: {path: '^src/transport/'},
      to: {path: '^src/model/', pathNot: '/(news-error|json)\\.ts$'},
    },
    {
      name: 'data-without-dom',
      severity: 'error',
      comment: 'The data entry runs in Node.',
      from: {path: '^src/data\\.ts$'},
      to: {reachable: true, path: '^src/(elements|styles|i18n|define)/|node_modules/(lit|@lit)/'},
    },
    {
      name: 'lit-in-elements',
      severity: 'error',
      comment: 'Lit is for elements and styles.',
      from: {path: '^src/', pathNot: '^src/(elements|styles)/'},
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
      name: 'demo-uses-the-package',
      severity: 'error',
      comment: 'The demo imports what the package exports.',
      from: {path: '^demo/'},
      to: {path: '^src/', pathNot: '^src/(index|data)\\.ts$|^src/define/index\\.ts$'},
    },
    {
      name: 'only-dependencies-are-shipped',
      severity: 'error',
      comment: 'What src imports is a dependency of the package.',
      from: {path: '^src/'},
      to: {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown']},
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

import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {cruise} from 'dependency-cruiser';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{from: string, to: string}} Arrow */

/** The folder that a file belongs to, as the drawing names it; undefined for what is not ours. @param {string} file */
function folderOf(file) {
  // The package by its own name, which is what the site and the companion import.
  if (file.startsWith('dist/')) {
    return 'entries';
  }
  const [, folder, rest] = /^(src|demo|cli)\/(.*)$/.exec(file) ?? [];
  if (folder !== 'src') {
    return folder;
  }
  // The data layer has rooms of its own.
  return /^(?:data\/)?[^/]+(?=\/)/.exec(rest ?? '')?.[0] ?? 'entries';
}

/**
 * Which folder imports which, as the code says it now: each pair once, in alphabetical order.
 *
 * @returns {Promise<Arrow[]>}
 */
export async function folderArrows() {
  const folders = ['src', 'demo', 'cli/src'].filter((folder) => existsSync(`${root}/${folder}`));
  const {output} = await cruise(
    folders,
    {baseDir: root, doNotFollow: {path: 'node_modules'}, exclude: {path: '^demo/server/'}, tsPreCompilationDeps: true},
    {extensions: ['.ts', '.mjs', '.js'], conditionNames: ['import', 'types', 'default'], exportsFields: ['exports']},
    {tsConfig: (await import('dependency-cruiser/config-utl/extract-ts-config')).default(`${root}/tsconfig.json`)},
  );
  if (typeof output === 'string') {
    throw new Error(output);
  }
  const found = new Set(
    output.modules.flatMap(({source, dependencies}) => {
      const from = folderOf(source);
      return dependencies.flatMap(({resolved}) => {
        const to = folderOf(resolved);
        return from && to && from !== to ? [`${from} ${to}`] : [];
      });
    }),
  );
  return [...found].toSorted().map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return {from, to};
  });
}

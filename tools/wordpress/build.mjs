// Builds the WordPress plugin from the built package: npm run build:wordpress makes dist-wordpress/newsstand-wordpress.zip
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {plugin} from './plugin.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');
const OUT = join(ROOT, 'dist-wordpress');

if (!existsSync(join(DIST, 'newsstand.js'))) {
  throw new Error('dist/newsstand.js is not there. Run npm run build first.');
}
const {version} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const built = [
  'newsstand.js',
  'lit.LICENSE.txt',
  ...['chunks', 'locales', 'themes'].flatMap((folder) =>
    readdirSync(join(DIST, folder))
      .toSorted()
      .map((file) => `${folder}/${file}`),
  ),
];
const {files, archive} = await plugin(version, new Map(built.map((path) => [path, readFileSync(join(DIST, path))])));

rmSync(OUT, {recursive: true, force: true});
for (const [path, bytes] of files) {
  const file = join(OUT, 'newsstand', path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, bytes);
}
writeFileSync(join(OUT, 'newsstand-wordpress.zip'), archive);
console.log(`dist-wordpress/newsstand-wordpress.zip: ${files.size} files, ${(archive.length / 1000).toFixed(0)} kB`);

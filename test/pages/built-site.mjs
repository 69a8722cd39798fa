import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {serveFolder} from './static-host.mjs';

/**
 * The site as `npm run build:site` makes it, served as files below a path of a host. What the build changes (addresses, older
 * syntax for style sheets) is only seen there. The environment variable BUILT_SITE names the folder of one that is there
 * already: making it takes longer than most of the tests.
 *
 * @returns {Promise<{folder: string, origin: string, root: string, close: () => Promise<void>}>}
 */
export async function serveBuiltSite() {
  const made = process.env.BUILT_SITE;
  const folder = made ?? mkdtempSync(join(tmpdir(), 'newsstand-site-'));
  if (made === undefined) {
    await build({
      configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
      mode: 'site',
      logLevel: 'error',
      build: {outDir: folder, emptyOutDir: true},
    });
  }
  const host = await serveFolder(folder, '/some/path/');
  return {
    ...host,
    folder,
    async close() {
      await host.close();
      if (made === undefined) {
        rmSync(folder, {recursive: true, force: true});
      }
    },
  };
}

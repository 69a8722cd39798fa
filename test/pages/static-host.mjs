import {existsSync, readFileSync, statSync} from 'node:fs';
import {extname, join} from 'node:path';
import {listen} from '../server.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/**
 * A web server that serves the files of a folder, below a path, and knows nothing else; as a static host does.
 *
 * @param {string} folder
 * @param {string} base `/some/path/`
 * @returns {Promise<{origin: string, root: string, close: () => Promise<void>}>}
 */
export async function serveFolder(folder, base) {
  const {origin, close} = await listen((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname).slice(base.length);
    const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    if (!pathname.startsWith(base) || !file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, {'content-type': 'text/html'}).end('<!doctype html><title>Not found</title>');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {'content-type': type, 'cache-control': 'max-age=600'}).end(readFileSync(file));
  });
  return {origin, root: origin + base, close};
}

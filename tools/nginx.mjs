import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {findProgram, isProgram} from './find-program.mjs';

/** nginx, or undefined where there is none. Debian keeps it where only root looks. */
export const NGINX = findProgram('nginx') ?? ['/usr/sbin/nginx'].find(isProgram);

const GUIDE = new URL('../docs/snapshot.md', import.meta.url);

/** A port that nothing listens at. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? address?.port : undefined;
}

/**
 * Starts nginx with the configuration of the guide, word for word but for its places: port, folders, and the source.
 *
 * @param {{source: string, validFor?: string}} options address of the source, ending in a slash; how long an answer is fresh
 */
export async function startNginx({source, validFor = '1m'}) {
  const folder = mkdtempSync(join(tmpdir(), 'newsstand-nginx-'));
  const port = await freePort();
  const [, block = ''] = /```nginx\n([^]*?)```/.exec(readFileSync(GUIDE, 'utf8')) ?? [];
  const configuration = block
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/var/cache/nginx/newsstand', join(folder, 'cache'))
    .replace('/var/www/portal', join(folder, 'site'))
    .replace('https://news.example.org/', source)
    .replace('200 1m;', `200 ${validFor};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ');
  mkdirSync(join(folder, 'site'));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
events {} http { access_log off; ${temporary} ${configuration} }`,
  );
  const nginx = (/** @type {string[]} */ ...args) =>
    execFileSync(
      NGINX ?? 'nginx',
      ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf'), ...args],
      {stdio: 'pipe'},
    );
  // It comes back once it listens.
  nginx();
  return {
    origin: `http://127.0.0.1:${port}`,
    site: join(folder, 'site'),
    stop() {
      nginx('-s', 'stop');
      rmSync(folder, {recursive: true, force: true, maxRetries: 5});
    },
  };
}

// Counts what reaches a source: node bench/load/visitors.mjs [--visitors=1,100,10000]
// Directly, through the nginx of docs/snapshot.md, and with a snapshot; source up, and source down. All on this machine:
// a source of its own, nginx (skipped where it is not installed), at most 10,000 visitors a case, 50 at a time, two
// minutes in all. It needs `npm run build` before. What is counted are requests, so a busy machine changes nothing but
// the few that nginx lets through each minute.
import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {Agent, createServer, get} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs, promisify} from 'node:util';
import {recording} from '../../demo/server/recordings.mjs';
import {NGINX, startNginx} from '../../tools/nginx.mjs';

const MOST = 10_000;
const AT_A_TIME = 50;
const TIME_LIMIT = 120_000;
const PROGRAM = fileURLToPath(new URL('../../cli/dist/newsstand.js', import.meta.url));

/** A source on this machine that counts, and breaks connections while it is down. */
async function startSource() {
  const state = {asked: 0, up: true, origin: '', close: () => {}};
  const {body} = recording('wordpress/posts-page-1');
  const server = createServer((_, response) => {
    state.asked++;
    if (state.up) {
      response.writeHead(200, {'content-type': 'application/json', 'access-control-allow-origin': '*'}).end(body);
    } else {
      response.destroy();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  state.origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  state.close = () => server.close();
  return state;
}

const agent = new Agent({keepAlive: true, maxSockets: AT_A_TIME});

/** One visitor. @param {string} url @returns {Promise<boolean>} whether the news came */
function visit(url) {
  return new Promise((resolve) => {
    get(url, {agent}, (response) => {
      response
        .on('error', () => resolve(false))
        .on('end', () => resolve(response.statusCode === 200))
        .resume();
    }).on('error', () => resolve(false));
  });
}

/** @param {string} url @param {number} count @param {number} deadline @returns {Promise<number>} how many got the news */
async function visitors(url, count, deadline) {
  let [left, served] = [count, 0];
  const one = async () => {
    while (left-- > 0) {
      if (Date.now() > deadline) {
        throw new Error(`Not done after ${TIME_LIMIT / 1000} s: ask for fewer visitors.`);
      }
      const came = await visit(url);
      served += Number(came);
    }
  };
  await Promise.all(Array.from({length: AT_A_TIME}, one));
  return served;
}

const {values} = parseArgs({options: {visitors: {type: 'string', default: '1,100,10000'}}});
const counts = values.visitors.split(',').map(Number);
if (counts.some((count) => !Number.isInteger(count) || count < 1 || count > MOST)) {
  throw new Error(`--visitors: whole numbers from 1 to ${MOST}, with commas between them.`);
}

const deadline = Date.now() + TIME_LIMIT;
const source = await startSource();
const folder = mkdtempSync(join(tmpdir(), 'newsstand-load-'));
const nginx = NGINX ? await startNginx({source: `${source.origin}/`}) : undefined;
if (!nginx) {
  console.log('nginx is not installed, so the lines with it are missing.');
}

/** @type {[name: string, url: string, before?: () => Promise<unknown>][]} */
const ways = [
  ['directly', `${source.origin}/wp-json/wp/v2/posts`],
  ...(nginx
    ? /** @type {typeof ways} */ ([
        ['through nginx', `${nginx.origin}/news-source/wp-json/wp/v2/posts`],
        [
          'with a snapshot',
          `${nginx.origin}/news.json`,
          async () => {
            const args = [PROGRAM, 'snapshot', `${source.origin}/wp-json/wp/v2/posts`];
            const options = ['-o', join(nginx.site, 'news.json'), '--retries', '0', '--cache', folder, '--quiet'];
            // With the source down it fails, and leaves the file.
            await promisify(execFile)(process.execPath, [...args, ...options]).catch(() => {});
          },
        ],
      ])
    : []),
];

try {
  console.log(
    '| way | source | visitors | got the news | requests to the source |\n| --- | --- | ---: | ---: | ---: |',
  );
  for (const [name, url, before] of ways) {
    for (const up of [true, false]) {
      for (const count of counts) {
        source.up = up;
        source.asked = 0;
        await before?.();
        const served = await visitors(url, count, deadline);
        console.log(`| ${name} | ${up ? 'up' : 'down'} | ${count} | ${served} | ${source.asked} |`);
      }
    }
  }
} finally {
  agent.destroy();
  nginx?.stop();
  source.close();
  rmSync(folder, {recursive: true, force: true});
}

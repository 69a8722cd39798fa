import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {existsSync, readFileSync} from 'node:fs';
import {createReplay} from '../../demo/server/replay.mjs';
import {recording} from '../../demo/server/recordings.mjs';
import {blocks, SITE} from '../pages/snippets.mjs';
import {inProcess, serve} from './newsstand.mjs';

/** @typedef {{id: string, level: string, message: string, remedy?: string}} Finding */

const replay = createReplay();
// Its next page is on the site that it was recorded from.
const FEED = recording('jsonfeed/feed-page-1').body.replace(/"next_url":\s*"[^"]*",?/, '');
const ANY = {'access-control-allow-origin': '*'};

/**
 * Answers by path: a status, headers and a body. A path that is not here is one of the recorded site.
 *
 * @type {Record<string, (origin: string, other: string) => [number, Record<string, string>, (string | Buffer)?]>}
 */
const ANSWERS = {
  '/good': () => [
    200,
    {
      ...ANY,
      'content-type': 'application/feed+json',
      'cache-control': 'max-age=300',
      etag: '"1"',
      'content-encoding': 'gzip',
    },
    gzipSync(FEED),
  ],
  '/ours': () => [
    200,
    {'access-control-allow-origin': 'https://portal.example', 'content-type': 'application/json'},
    FEED,
  ],
  '/slash': () => [200, {'access-control-allow-origin': 'https://portal.example/'}, FEED],
  '/twice': () => [200, {'access-control-allow-origin': '*, *'}, FEED],
  '/text': () => [200, {...ANY, 'content-type': 'text/plain'}, FEED],
  '/latin1': () => [200, {...ANY}, Buffer.from(FEED.replaceAll('L', 'é'), 'latin1')],
  '/moved': (origin) => [301, {...ANY, location: `${origin}/good`}],
  '/moved-unreadable': (origin) => [302, {location: `${origin}/good`}],
  '/away': (_, other) => [302, {...ANY, location: `${other}/back`}],
  '/back': () => [200, {'access-control-allow-origin': 'https://portal.example'}, FEED],
  '/nowhere': () => [302, {...ANY, location: 'mailto:news@example.org'}],
  '/page': () => [
    200,
    {...ANY, 'content-type': 'text/html'},
    '<!doctype html><link rel="https://api.w.org/" href="/wp-json/"><link href=/feed/json rel=alternate type="application/feed+json"><h1>News</h1>',
  ],
  '/rss': () => [
    200,
    {...ANY, 'content-type': 'application/rss+xml'},
    '<?xml version="1.0"?><rss version="2.0"></rss>',
  ],
  '/closed': () => [401, ANY, '{"code":"rest_not_logged_in","message":"You are not logged in"}'],
  '/odd': () => [
    200,
    ANY,
    JSON.stringify([{title: 'A'}, {title: ''}, 7, {title: 'B', url: 'javascript:alert(1)', date: '31/31/2026'}]),
  ],
  '/broken-gzip': () => [200, {...ANY, 'content-encoding': 'gzip'}, FEED],
  '/escape': () => [200, ANY, JSON.stringify([{title: 'Red \u001B[31m\u009B2Jalert', url: 'https://x.example/'}])],
  '/pictures': (origin) => [
    200,
    ANY,
    JSON.stringify(
      ['ok.png', 'gone.png', 'page.png', 'ours.png', 'heavy.png'].map((name) => ({
        title: name,
        url: origin,
        image: `${origin}/${name}`,
      })),
    ),
  ],
  '/ok.png': () => [200, {'content-type': 'image/png'}, 'x'],
  '/page.png': () => [200, {'content-type': 'text/html'}, 'x'],
  '/ours.png': () => [200, {'content-type': 'image/png', 'cross-origin-resource-policy': 'same-origin'}, 'x'],
  '/heavy.png': () => [200, {'content-type': 'image/png', 'content-length': '5000000'}],
  '/gone.png': () => [410, {}, ''],
};

// The commands that the documents show, without what a shell does about their exit code.
const COMMANDS = new Set(
  ['README.md', 'docs/companion.md']
    .flatMap((file) => blocks(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), 'sh'))
    .flatMap((block) => [...block.matchAll(/^npx newsstand (check .*?)(?: \|\|.*)?$/gm)])
    .map(([, args = '']) => args),
);

describe('newsstand check', () => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let site;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let other;

  before(async () => {
    const answer = (
      /** @type {import('./newsstand.mjs').Request} */ request,
      /** @type {import('node:http').ServerResponse} */ response,
    ) => {
      const found = ANSWERS[request.path]?.(site.origin, other.origin);
      if (found) {
        const [status, headers, body = ''] = found;
        response.writeHead(status, headers).end(request.method === 'HEAD' ? '' : body);
      } else if (!replay(request, response)) {
        response.writeHead(404).end();
      }
    };
    [site, other] = [await serve(answer), await serve(answer)];
  });

  after(async () => {
    await site.close();
    await other.close();
  });

  /**
   * @param {string} path
   * @param {...string} options
   */
  async function report(path, ...options) {
    const {code, out, err} = await inProcess(['check', site.origin + path, '--json', '--retries', '0', ...options]);
    assert.equal(err, '');
    /** @type {{shows: boolean, origin: string, titles: string[], dropped: number, requests: {url: string}[], findings: Finding[]}} */
    const json = JSON.parse(out);
    assert.equal(code, json.shows ? 0 : 1, out);
    for (const {level, message, remedy} of json.findings) {
      assert.ok(level === 'good' || remedy, `what to do about: ${message}`);
    }
    return {...json, find: (/** @type {string} */ id) => json.findings.filter((finding) => finding.id === id)};
  }

  it('has commands in its documents', () => {
    assert.ok(COMMANDS.size > 0);
  });

  for (const command of COMMANDS) {
    it(`works as the documents say: ${command}`, async () => {
      const args = command.replaceAll(SITE, `${site.origin}/recorded/ok/documents`).split(' ');
      const {code, out, err} = await inProcess(args);
      assert.equal(err, '');
      assert.equal(code, 0, out);
    });
  }

  it('finds nothing wrong with a source as it should be', async () => {
    const {shows, titles, findings} = await report('/good');
    assert.equal(shows, true);
    assert.equal(titles[0], 'Luxembourg to open healthtech incubator');
    assert.deepEqual(
      // The recorded pictures and the next page are at addresses that are not there.
      findings.filter(({level, id}) => level !== 'good' && id !== 'pictures' && id !== 'fields'),
      [],
    );
    assert.match(findings.map(({message}) => message).join('\n'), /5 minutes[^]*compressed \(gzip\): \d+ kB/);
  });

  it('asks a WordPress for what the elements ask it for, as a browser would', async () => {
    site.requests.splice(0);
    const {shows, requests} = await report(
      '/recorded/ok/one/wp-json/wp/v2/posts',
      '--origin',
      'https://portal.example/news',
    );
    assert.equal(shows, true);
    assert.match(requests[0]?.url ?? '', /per_page=6/);
    const {origin, referer, cookie} = site.requests[0]?.headers ?? {};
    assert.deepEqual(
      {origin, referer, cookie},
      {origin: 'https://portal.example', referer: 'https://portal.example/', cookie: undefined},
    );
  });

  it('prints the lines that ask for the same before the script has come, to pages of the own site too', async () => {
    const {find, requests} = await report('/recorded/ok/one/wp-json/wp/v2/posts');
    const [{message = ''} = {}] = find('preload');
    const [, href = ''] = /<link rel="preload" as="fetch" crossorigin href="([^"]+)">$/.exec(message) ?? [];
    assert.equal(href.replaceAll('&amp;', '&'), requests[0]?.url);
    const own = await report('/recorded/ok/one/wp-json/wp/v2/posts', '--origin', site.origin);
    assert.match(String(own.find('preload')[0]?.message), /<link rel="preload" as="fetch" crossorigin /);
  });

  it('prints the lines that ask for what the script imports, of the version that is built', async () => {
    const {find} = await report('/recorded/ok/one/wp-json/wp/v2/posts');
    const lines = find('modulepreload').map(({message}) => message ?? '');
    const files = lines.map(
      (line) => /<link rel="modulepreload" href="\/newsstand\/([^"]+)"[^"]*(?:"low")?>$/.exec(line)?.[1] ?? '',
    );
    assert.deepEqual(
      files.map((file) => file.replace(/-[\w-]{8}\.js$/, '')),
      ['chunks/first-cards', 'chunks/core'],
    );
    files.forEach((file) => assert.ok(existsSync(new URL(`../../dist/${file}`, import.meta.url)), file));
  });

  /** @type {[path: string, origin: string | undefined, shows: boolean, message: RegExp][]} */
  const CORS = [
    ['/ours', 'https://portal.example', true, /Pages of https:\/\/portal\.example may read it/],
    ['/ours', undefined, false, /by pages of “https:\/\/portal\.example” only/],
    ['/ours', 'http://portal.example', false, /not of http:\/\/portal\.example/],
    ['/slash', 'https://portal.example', false, /without a slash/],
    ['/twice', undefined, false, /there twice/],
    ['/recorded/as/one/fixture/wordpress/broken-no-cors', undefined, false, /Access-Control-Allow-Origin is missing/],
    ['/moved-unreadable', undefined, false, /missing.*redirect at/],
    ['/away', 'https://portal.example', false, /“null”/],
  ];
  for (const [path, origin, shows, message] of CORS) {
    it(`says who may read ${path} ${origin ? `from ${origin}` : ''}`, async () => {
      const found = await report(path, ...(origin ? ['--origin', origin] : []));
      assert.equal(found.shows, shows);
      assert.match(found.find('cors')[0]?.message ?? '', message);
    });
  }

  it('needs no header for a page on the same origin', async () => {
    const {shows, origin} = await report('/recorded/as/one/fixture/wordpress/broken-no-cors', '--origin', site.origin);
    assert.deepEqual({shows, origin}, {shows: true, origin: site.origin});
    assert.equal(site.requests.at(-1)?.headers.origin, undefined);
  });

  it('warns of an answer that depends on the origin without saying so', async () => {
    const {find} = await report('/ours', '--origin', 'https://portal.example');
    assert.match(find('cors')[1]?.remedy ?? '', /Vary: Origin/);
  });

  it('follows a redirect, and names the address without the parameters of ours', async () => {
    const moved = await report('/moved');
    assert.equal(moved.shows, true);
    assert.match(moved.find('redirects')[0]?.remedy ?? '', /^Put that address into src/);
    const wordpress = await report('/recorded/moved/one/wp-json/wp/v2/posts');
    assert.match(wordpress.find('redirects')[0]?.message ?? '', /\/recorded\/ok\/one\/wp-json\/wp\/v2\/posts \.$/);
  });

  /** @type {[path: string, id: string, message: RegExp, remedy: RegExp][]} */
  const FAILURES = [
    ['/closed', 'status', /401: You are not logged in/, /administrator/],
    ['/nothing', 'status', /404/, /Nothing is at this address/],
    ['/nowhere', 'reachable', /mailto:/, /redirect/],
    ['/recorded/loop/one/wp-json/wp/v2/posts', 'reachable', /more than 20 times/, /redirect/],
    ['/recorded/reset/one/wp-json/wp/v2/posts', 'reachable', /broke the connection off/, /log/],
    ['/recorded/cut/one/wp-json/wp/v2/posts', 'reachable', /before its answer was complete/, /log/],
    ['/broken-gzip', 'reachable', /not compressed as it says/, /compresses twice/],
    ['/recorded/empty/one/wp-json/wp/v2/posts', 'items', /No news yet/, /category/],
    ['/recorded/large/one/wp-json/wp/v2/posts', 'format', /too large/, /fewer/],
    ['/recorded/truncated/one/wp-json/wp/v2/posts', 'format', /not JSON/, /not complete/],
    ['/page', 'format', /not JSON/, /\/wp-json\/wp\/v2\/posts , http:.*\/feed\/json$/],
    ['/rss', 'format', /not JSON/, /newsstand snapshot http:.*\/rss -o news\.json/],
  ];
  for (const [path, id, message, remedy] of FAILURES) {
    it(`says that no news would be shown, why, and what to do: ${path}`, async () => {
      const {shows, find} = await report(path);
      assert.equal(shows, false);
      const [problem] = find(id).filter(({level}) => level === 'problem');
      assert.match(problem?.message ?? '', message);
      assert.match(problem?.remedy ?? '', remedy);
    });
  }

  it('gives up a source that does not answer in time', async () => {
    const {shows, find} = await report('/recorded/hang/one/wp-json/wp/v2/posts', '--timeout', '0.2');
    assert.equal(shows, false);
    assert.match(find('reachable')[0]?.message ?? '', /within 0\.2 seconds/);
  });

  it('sees a server that is not there', async () => {
    const gone = await serve(() => {});
    await gone.close();
    const {code, out} = await inProcess(['check', `${gone.origin}/feed.json`, '--retries', '0']);
    assert.equal(code, 1);
    assert.match(out, /PROBLEM {2}127\.0\.0\.1:\d+ is there, but nothing answers at that port/);
    assert.match(out, /NO news/);
  });

  it('asks again as the elements do, and says so', async () => {
    const {code, out} = await inProcess(['check', `${site.origin}/recorded/fails-1/again/wp-json/wp/v2/posts`]);
    assert.equal(code, 0);
    assert.match(out, /note {5}The first try failed/);
  });

  it('refuses what is not encrypted in a page that is', async () => {
    // No request leaves the machine: the name has no address.
    const {code, out} = await inProcess([
      'check',
      'http://news.invalid/feed.json',
      '--origin',
      'https://portal.example',
      '--retries',
      '0',
      '--json',
    ]);
    assert.equal(code, 1);
    assert.match(out, /news\.invalid is not encrypted, and browsers load nothing unencrypted into an https page/);
  });

  it('names what was dropped, and why', async () => {
    const {shows, dropped, find} = await report('/odd');
    assert.equal(shows, true);
    assert.equal(dropped, 2);
    assert.match(find('items')[1]?.message ?? '', /no title and no text \(item 2\); not an object \(item 3\)/);
    assert.match(find('fields')[0]?.message ?? '', /url: not an http\(s\) address \(item 4\); published: the date/);
  });

  it('looks at pictures: gone, no picture, refused to other sites, too heavy', async () => {
    const {shows, find} = await report('/pictures');
    assert.equal(shows, true);
    const text = find('pictures')
      .map(({message}) => message)
      .join('\n');
    assert.match(text, /^3 of 5 pictures/);
    for (const part of [
      /gone\.png \(status 410\)/,
      /page\.png \(its type is text\/html\)/,
      /ours\.png \(Cross-Origin/,
      /heavy\.png \(5\.0 MB\)/,
    ]) {
      assert.match(text, part);
    }
    assert.doesNotMatch(text, /ok\.png/);
  });

  it('remarks on the type and the encoding of characters', async () => {
    assert.match((await report('/text')).find('content-type')[0]?.message ?? '', /“text\/plain”/);
    assert.match((await report('/latin1')).find('content-type')[0]?.message ?? '', /not UTF-8/);
  });

  it('lets no source write to the terminal what the terminal obeys', async () => {
    const {out} = await inProcess(['check', `${site.origin}/escape`]);
    assert.match(out, /Red \[31m/);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(out, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  });

  /** @type {[path: string, format: string, options: string[]][]} */
  const FORMATS = [
    ['/recorded/ok/one/wp-json/wp/v2/posts', 'wordpress', []],
    ['/good', 'json-feed', []],
    ['/recorded/ok/one/fixture/plain/array-title-date-link', 'mapped', []],
    ['/recorded/ok/one/fixture/publications/crossref-works', 'publications', []],
    ['/recorded/ok/one/fixture/udata/posts-page-1', 'mapped', ['--map', 'items: data']],
  ];
  for (const [path, format, options] of FORMATS) {
    it(`names the format that it found: ${path}`, async () => {
      const found = await report(path, ...options);
      assert.equal(/** @type {{format?: string}} */ (found).format, format);
      assert.match(
        found.find('format')[0]?.message ?? '',
        format === 'mapped' ? /a list of news in JSON/ : new RegExp(format),
      );
    });
  }

  it('takes a map', async () => {
    const {shows, titles} = await report(
      '/recorded/ok/one/fixture/udata/posts-page-1',
      '--map',
      'items: data; title: headline',
    );
    assert.equal(shows, true);
    assert.ok(titles.length > 0);
  });

  /** @type {[args: string[], message: RegExp][]} */
  const WRONG = [
    [[], /address of the source is missing/],
    [['a', 'b'], /"b" is one too many/],
    [['ftp://example.org'], /not an http\(s\) address/],
    [['news.json'], /not an http\(s\) address/],
    [['https://user:secret@example.org/'], /user name or a password/],
    [['https://example.org', '--orgin', 'x'], /Unknown option '--orgin'\. See newsstand check --help/],
    [['https://example.org', '--origin', 'portal'], /--origin: "portal"/],
    [['https://example.org', '--limit', '0'], /--limit: "0" is no whole number from 1 to 100/],
    [['https://example.org', '--limit', '2.5'], /--limit: "2\.5" is no whole number from 1 to 100/],
    [['https://example.org', '--format', 'rss'], /--format: "rss" is not known/],
    [['https://example.org', '--map', 'nonsense'], /nonsense/],
  ];
  for (const [args, message] of WRONG) {
    it(`refuses a wrong call: ${args.join(' ')}`, async () => {
      const {code, out, err} = await inProcess(['check', ...args]);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
      assert.doesNotMatch(err, /secret|^\s+at /m);
    });
  }
});

describe('newsstand', () => {
  it('explains itself', async () => {
    const {code, out} = await inProcess(['--help']);
    assert.equal(code, 0);
    const commands = [...out.matchAll(/^ {2}([a-z]+) {2,}/gm)].flatMap(([, name]) =>
      name?.startsWith('-') ? [] : [name ?? ''],
    );
    assert.ok(commands.includes('check'));
    for (const command of commands) {
      const help = await inProcess([command, '--help']);
      assert.equal(help.code, 0);
      assert.match(help.out, /^Examples:\n {2}newsstand /m);
      assert.match(help.out, /^Exit codes: /m);
    }
  });

  it('says which version it is', async () => {
    assert.match((await inProcess(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('refuses a command that it does not have', async () => {
    const {code, err} = await inProcess(['chekc']);
    assert.equal(code, 2);
    assert.match(err, /"chekc" is no command\. Known are check/);
    assert.equal((await inProcess([])).code, 2);
  });
});

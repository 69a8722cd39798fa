import assert from 'node:assert/strict';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {inProcess, newsstand, serve} from './newsstand.mjs';

const ITEMS = [{id: '1', title: 'A', url: 'https://news.example.org/1'}];
const jsonFeed = (/** @type {object[]} */ items) =>
  JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'T', items});
const RSS =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>' +
  '<item><title>A</title><link>https://news.example.org/1</link></item></channel></rss>';

/** What each path answers: a status, headers, and a body. @type {Record<string, [number, Record<string, string>?, (string | Buffer)?]>} */
const ANSWERS = {
  '/json': [200, {'access-control-allow-origin': '*', 'content-type': 'application/json'}, jsonFeed(ITEMS)],
  '/rss': [200, {}, RSS],
  '/empty': [200, {'access-control-allow-origin': '*'}, jsonFeed([])],
  '/404': [404],
  '/500': [500],
  '/204': [204],
  '/205': [205],
  '/304': [304],
  '/html': [200, {'content-type': 'text/html'}, '<!doctype html><p>Hello'],
  '/blank': [200],
  '/garbage': [200, {}, Buffer.from([0xff, 0xfe, 0, 1, 2, 3])],
  '/deep-list': [200, {}, '['.repeat(100_000) + ']'.repeat(100_000)],
  '/deep-object': [200, {}, '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
  '/deep-xml': [200, {}, RSS.replace('<link>', `${'<x>'.repeat(50_000)}${'</x>'.repeat(50_000)}<link>`)],
  '/loop': [302, {location: '/loop'}],
  '/nowhere': [302],
  '/no-address': [302, {location: 'http://['}],
  '/file': [302, {location: 'file:///etc/passwd'}],
  '/headers': [200, {'x-long': 'a'.repeat(100_000)}, RSS],
};
const BAD = ['404', '500', '204', '205', '304', 'html', 'blank', 'garbage', 'deep-list', 'deep-object'].concat([
  'loop',
  'nowhere',
  'no-address',
  'file',
  'headers',
  'broken',
]);

describe('the exit codes of the program', () => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let site;
  /** @type {string} */
  let folder;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'newsstand-codes-'));
    site = await serve(({path}, response) => {
      if (path === '/broken') {
        response.write('{');
        setTimeout(() => response.destroy(), 20);
        return;
      }
      const [status, headers, body] = ANSWERS[path] ?? [404];
      response.writeHead(status, headers).end(body);
    });
  });

  after(async () => {
    await site.close();
    rmSync(folder, {recursive: true, force: true});
  });

  let number = 0;
  /** @typedef {Record<string, string | Buffer>} Files */

  /**
   * Runs the program in a folder of its own, in which S stands for the address of the site.
   *
   * @param {number} expected @param {string} call words with spaces between @param {Files} [files]
   */
  const ends = (expected, call, files = {}) => {
    it(`are as documented: ${expected} for newsstand ${call.slice(0, 100)}${Object.keys(files).length > 0 ? ` (${++number})` : ''}`, async () => {
      const place = (/** @type {string} */ text) => text.replaceAll('$S', site.origin);
      const cwd = mkdtempSync(join(folder, 'run-'));
      for (const [name, content] of Object.entries(files)) {
        writeFileSync(join(cwd, name), typeof content === 'string' ? place(content) : content);
      }
      const args = call === '' ? [] : call.split(' ').map(place);
      const {code, out, err} = await inProcess(args, {cwd, env: {XDG_CACHE_HOME: join(cwd, 'cache')}});
      assert.equal(code, expected, out + err);
      assert.doesNotMatch(out + err, /\n {4}at /, 'nobody should see where in the code it went wrong');
      assert.ok(code === 0 || (err + out).trim() !== '', 'what is wrong is said');
    });
  };

  for (const call of ['--help', '-h', 'help', 'help check', '--version', 'check --help', 'snapshot x -h']) {
    ends(0, call);
  }
  for (const call of ['', 'nonsense', '--nonsense', 'help nonsense', 'check', 'snapshot', 'prerender']) {
    ends(2, call);
  }

  // check
  ends(0, 'check $S/json');
  ends(0, 'check -- $S/json');
  ends(0, 'check $S/json --origin $S');
  ends(1, 'check $S/rss --retries 0');
  ends(0, 'snapshot $S/deep-xml -o news.json --retries 0');
  ends(1, 'check $S/empty --retries 0');
  ends(1, 'check http://127.0.0.1:1/ --retries 0');
  ends(1, 'check http://nothing.invalid/ --retries 0');
  for (const path of ['404', '304', 'html', 'garbage', 'deep-object', 'broken', 'headers']) {
    ends(1, `check $S/${path} --retries 0`);
  }
  for (const rest of [
    'nonsense',
    'ftp://news.example.org/',
    'https://user:secret@news.example.org/',
    '$S/json more',
    '$S/json --limit 0',
    '$S/json --limit Infinity',
    '$S/json --limit 1.5',
    '$S/json --limit',
    '$S/json --format rss',
    '$S/json --map items',
    '$S/json --order random',
    '$S/json --timeout 0',
    '$S/json --retries -1',
    '$S/json --json=1',
    '$S/json --origin file:///x',
  ]) {
    ends(2, `check ${rest}`);
  }

  // snapshot
  ends(0, 'snapshot $S/rss -o news.json');
  ends(0, 'snapshot $S/rss -o a/b/news.json');
  ends(0, 'snapshot $S/empty -o news.json');
  ends(0, 'snapshot $S/rss -o news.json --cache file', {file: ''});
  ends(3, 'snapshot $S/rss $S/404 -o news.json --retries 0');
  for (const path of BAD) {
    ends(1, `snapshot $S/${path} -o news.json --retries 0`);
  }
  ends(1, 'snapshot $S/rss -o .');
  ends(1, 'snapshot $S/rss -o file/news.json', {file: ''});
  ends(1, `snapshot $S/rss -o ${'x'.repeat(300)}`);
  if (existsSync('/proc/self/fd')) {
    // Node's own way to make folders never ends there.
    ends(1, 'snapshot $S/rss -o /proc/self/x/y/news.json');
    ends(1, 'snapshot $S/rss -o /dev/full');
    ends(0, 'snapshot $S/rss -o news.json --cache /proc/self/x/y');
  }
  for (const rest of [
    '$S/rss',
    '-o news.json',
    'nonsense -o news.json',
    '$S/rss -o',
    '$S/rss -o news.json --watch 1',
    '$S/rss -o news.json --limit 501',
    '$S/rss -o news.json --home x',
    '$S/rss -o news.json --url x',
    '$S/rss -o news.json --title ',
    '$S/rss -o news.json --cache x --no-cache',
    '--config missing.json',
    '--config .',
  ]) {
    ends(2, `snapshot ${rest}`);
  }

  // a configuration
  const feed = (more = {}) => ({output: 'news.json', sources: ['$S/rss'], ...more});
  const config = (/** @type {unknown} */ value) => ({
    'c.json': typeof value === 'string' ? value : JSON.stringify(value),
  });
  const CALL = 'snapshot --config c.json --retries 0';
  ends(0, CALL, config({feeds: [feed()]}));
  ends(1, CALL, config({feeds: [feed(), feed({output: 'more.json', sources: ['$S/404']})]}));
  ends(3, CALL, config({feeds: [feed(), feed({output: 'more.json', sources: ['$S/rss', '$S/404']})]}));
  ends(2, `${CALL} -o news.json`, config({feeds: [feed()]}));
  ends(2, `${CALL} $S/rss`, config({feeds: [feed()]}));
  ends(2, CALL, {'c.json': Buffer.from([0xff, 0xfe, 0x7b, 0])});
  for (const wrong of /** @type {unknown[]} */ ([
    '',
    '{',
    '[]',
    'null',
    '"x"',
    {},
    {feeds: []},
    {feeds: [null]},
    {feeds: [feed({output: undefined})]},
    {feeds: [feed({output: 'a\0b'})]},
    {feeds: [feed({sources: []})]},
    {feeds: [feed({sources: ['x']})]},
    {feeds: [feed({sources: [{src: '$S/rss', map: 'x'}]})]},
    {feeds: [feed({sources: [{src: '$S/rss', href: 'javascript:1'}]})]},
    {feeds: [feed({sources: ['https://user:secret@news.example.org/']})]},
    {feeds: [feed({limit: '5'})]},
    {feeds: [feed({limit: 1.5})]},
    {feeds: [feed()], retries: 1.5},
    {feeds: [feed({language: '!!'})]},
    {feeds: [feed({nonsense: 1})]},
    {feeds: [feed(), feed({output: './news.json'})]},
    {feeds: [feed()], timeout: 0},
    {feeds: [feed()], watch: 1},
    {feeds: [feed()], cache: 'a\0b'},
    {feeds: [feed()], userAgent: 'a\nb'},
    {feeds: [feed()], allowPrivate: 1},
    '{"feeds": [{"output": "news.json", "sources": ["$S/rss"], "__proto__": {}}]}',
  ])) {
    ends(2, CALL, config(wrong));
  }

  // prerender
  const tag = (/** @type {string} */ src, more = '') => ({'page.html': `<news-feed src="${src}" ${more}></news-feed>`});
  ends(0, 'prerender page.html', tag('$S/json'));
  ends(0, 'prerender page.html page.html', tag('$S/json'));
  ends(0, 'prerender page.html', {'page.html': ''});
  ends(0, 'prerender --write-styles css');
  ends(1, 'prerender missing.html');
  ends(1, 'prerender .');
  ends(1, 'prerender page.html', {'page.html': Buffer.from([0xff])});
  ends(1, 'prerender page.html missing.html', tag('$S/json'));
  ends(1, 'prerender page.html -o file', {...tag('$S/json'), file: ''});
  ends(1, 'prerender page.html --write-styles file', {...tag('$S/json'), file: ''});
  for (const path of ['500', 'loop', 'deep-list', 'file', 'empty']) {
    ends(3, 'prerender page.html --retries 0', tag(`$S/${path}`));
  }
  ends(3, 'prerender page.html', tag('json'));
  ends(3, 'prerender page.html', tag('ftp://news.example.org/'));
  ends(3, 'prerender page.html', tag('https://user:secret@news.example.org/'));
  ends(3, 'prerender page.html', tag('$S/json', 'format="mapped" map="nonsense"'));
  for (const rest of ['--stdin page.html', '--stdin -o out', 'page.html --base x', 'page.html --timeout x']) {
    ends(2, `prerender ${rest}`, tag('$S/json'));
  }
});

describe('a file that is a link', {skip: process.platform === 'win32'}, () => {
  it('is made where the link leads, also if nothing is there yet, and stays a link', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsstand-links-'));
    const site = await serve((_, response) => response.end(RSS));
    try {
      mkdirSync(join(folder, 'web'));
      symlinkSync('web/missing/news.json', join(folder, 'one.json'));
      symlinkSync('one.json', join(folder, 'two.json'));
      symlinkSync('circle.json', join(folder, 'circle.json'));
      const run = (/** @type {string} */ output) =>
        newsstand(['snapshot', `${site.origin}/`, '-o', output, '--no-cache'], {cwd: folder});
      assert.equal((await run('two.json')).code, 0);
      assert.ok(readFileSync(join(folder, 'web/missing/news.json'), 'utf8').includes('"A"'));
      assert.equal((await run('one.json')).err, 'one.json: 1 news item, nothing new, left as it is\n');
      const {code, err} = await run('circle.json');
      assert.equal(code, 1);
      assert.match(err, /its links lead in a circle/);
    } finally {
      await site.close();
      rmSync(folder, {recursive: true, force: true});
    }
  });
});

import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {createReplay} from '../../demo/server/replay.mjs';
import {loadNews, readNews} from 'newsstand-elements/data';
import {built, inProcess, newsstand, serve, start} from './newsstand.mjs';

const RSS = readFileSync(new URL('../fixtures/rss/wordpress-rss.xml', import.meta.url), 'utf8');
const ATOM = readFileSync(new URL('../fixtures/rss/wordpress-atom.xml', import.meta.url), 'utf8');
const OLD = new Date('2026-01-01T00:00:00Z');

/** @param {string} title */
const item = (title) =>
  `<item><title>${title}</title><link>https://news.example.org/${encodeURIComponent(title)}</link></item>`;
/** @param {...string} titles */
const rss = (...titles) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${titles.map(item).join('')}</channel></rss>`;

describe('newsstand snapshot', () => {
  /** @type {string} */
  let folder;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let site;
  /** What the site answers, beside the recorded site. @type {Record<string, (request: import('./newsstand.mjs').Request, response: import('node:http').ServerResponse) => void>} */
  let answers = {};
  const replay = createReplay();

  before(async () => {
    site = await serve((request, response) => {
      const answer = answers[request.path];
      if (answer) {
        answer(request, response);
      } else if (!replay(request, response)) {
        response.writeHead(404).end();
      }
    });
  });

  after(() => site.close());

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsstand-snapshot-'));
    answers = {
      '/rss': (_, response) => response.writeHead(200, {'content-type': 'application/rss+xml'}).end(RSS),
      '/atom': (_, response) => response.writeHead(200, {'content-type': 'application/atom+xml'}).end(ATOM),
    };
    site.requests.splice(0);
  });

  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  const where = () => ({
    cwd: folder,
    env: {
      XDG_CACHE_HOME: join(folder, 'cache'),
      LOCALAPPDATA: join(folder, 'cache'),
      HOME: folder,
      CACHE_DIRECTORY: '',
    },
  });
  /** @param {...string} args */
  const snapshot = (...args) => inProcess(['snapshot', '--retries', '0', ...args], where());

  const path = (name = 'news.json') => join(folder, name);
  const text = (name = 'news.json') => readFileSync(path(name), 'utf8');
  const itemsIn = (name = 'news.json') =>
    readNews(JSON.parse(text(name)), {url: 'https://portal.example/news.json'}).items;
  const titles = (name = 'news.json') => itemsIn(name).map(({title}) => title);

  it('makes of an RSS feed what the elements read', async () => {
    const {code, out, err} = await snapshot(`${site.origin}/rss`, '-o', 'news.json', '--title', 'Ours');
    assert.deepEqual({code, out, err}, {code: 0, out: '', err: 'news.json: 10 news items, written\n'});
    assert.equal(JSON.parse(text()).title, 'Ours');
    assert.equal(titles()[0], 'Luxembourg to open healthtech incubator');
    assert.deepEqual(readdirSync(folder).toSorted(), ['cache', 'news.json']);
  });

  it('takes along all that a card needs from a WordPress', async () => {
    const source = `${site.origin}/recorded/ok/full/wp-json/wp/v2/posts`;
    assert.equal((await snapshot(source, '-o', 'news.json', '--limit', '5')).code, 0);
    assert.deepEqual(itemsIn(), (await loadNews({src: source, limit: 5})).items);
    assert.match(itemsIn()[0]?.image?.srcset ?? '', /300w/);
    assert.equal(itemsIn()[0]?.themes[0]?.slug, 'personalised-healthcare');
  });

  it('merges several sources, the newest first, each story once', async () => {
    const {code} = await snapshot(
      `${site.origin}/rss`,
      `${site.origin}/atom`,
      `${site.origin}/recorded/ok/merged/wp-json/wp/v2/posts`,
      '-o',
      'sub/folder/news.json',
      '--limit',
      '15',
    );
    assert.equal(code, 0);
    const items = itemsIn('sub/folder/news.json');
    assert.equal(items.length, 15);
    const dates = items.map(({published}) => Date.parse(published ?? ''));
    assert.deepEqual(
      dates,
      dates.toSorted((a, b) => b - a),
    );
    const urls = items.map(({url}) => url);
    assert.equal(new Set(urls).size, 15);
    assert.deepEqual(
      items.map(({id}) => id),
      urls,
    );
  });

  it('leaves the file and its date untouched where there is nothing new, and asks only whether there is', async () => {
    /** @type {(string | undefined)[]} */
    const asked = [];
    answers['/rss'] = ({headers}, response) => {
      asked.push(headers['if-none-match'], headers['if-modified-since']);
      const known = headers['if-none-match'] === '"one"';
      response.writeHead(known ? 304 : 200, {etag: '"one"', 'last-modified': OLD.toUTCString()}).end(known ? '' : RSS);
    };
    await snapshot(`${site.origin}/rss`, '-o', 'news.json');
    const before = text();
    utimesSync(path(), OLD, OLD);
    const {code, err} = await snapshot(`${site.origin}/rss`, '-o', 'news.json');
    assert.deepEqual({code, err}, {code: 0, err: 'news.json: 10 news items, nothing new, left as it is\n'});
    assert.deepEqual(asked, [undefined, undefined, '"one"', OLD.toUTCString()]);
    assert.equal(statSync(path()).mtimeMs, OLD.getTime());
    assert.equal(text(), before);
  });

  it('leaves the file untouched too where the source knows no conditional requests, or no copy is kept', async () => {
    await snapshot(`${site.origin}/rss`, '-o', 'news.json', '--no-cache');
    utimesSync(path(), OLD, OLD);
    assert.equal((await snapshot(`${site.origin}/rss`, '-o', 'news.json', '--no-cache')).code, 0);
    assert.equal(statSync(path()).mtimeMs, OLD.getTime());
    assert.deepEqual(readdirSync(folder), ['news.json']);
  });

  it('writes what is new', async () => {
    answers['/rss'] = (_, response) => response.end(rss('A'));
    await snapshot(`${site.origin}/rss`, '-o', 'news.json');
    answers['/rss'] = (_, response) => response.end(rss('B', 'A'));
    assert.match((await snapshot(`${site.origin}/rss`, '-o', 'news.json')).err, /2 news items, written/);
    assert.deepEqual(titles(), ['B', 'A']);
  });

  it('empties the file where a complete feed has no entries any more, and says so once, also under --quiet', async () => {
    answers['/rss'] = (_, response) => response.end(rss('A', 'B'));
    await snapshot(`${site.origin}/rss`, '-o', 'news.json');
    answers['/rss'] = (_, response) => response.end(rss());
    const {code, err} = await snapshot(`${site.origin}/rss`, '-o', 'news.json', '--quiet');
    assert.equal(code, 0);
    assert.match(err, /without any news, and the file had 2 news items: it is empty now/);
    assert.deepEqual(titles(), []);
    assert.equal((await snapshot(`${site.origin}/rss`, '-o', 'news.json', '--quiet')).err, '');
  });

  /** @type {[name: string, path: string, message: RegExp][]} */
  const FAULTS = [
    ['an error status', '/recorded/status-503/x/wp-json/wp/v2/posts', /answered 503.*its administrator/i],
    ['a broken connection', '/recorded/reset/x/wp-json/wp/v2/posts', /broke the connection off/],
    ['half an answer', '/recorded/cut/x/wp-json/wp/v2/posts', /before its answer was complete/],
    ['no answer', '/recorded/hang/x/wp-json/wp/v2/posts', /0\.3 seconds/],
    ['a page', '/page', /HTML page.*names: http:.*\/feed\/$/m],
    ['a page of XHTML', '/xhtml', /HTML page/],
    ['what a pattern could be lost in', '/comments', /not JSON/],
    ['damaged XML', '/damaged', /not well-formed XML/],
    ['too large an answer', '/recorded/large/x/wp-json/wp/v2/posts', /too large/],
    ['something else', '/recorded/ok/x/made/object', /no list of news/],
  ];
  for (const [name, address, message] of FAULTS) {
    it(`keeps the last good file through ${name}, and says why`, async () => {
      answers['/page'] = (_, response) =>
        response.end('<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed/"><h1>News</h1>');
      answers['/xhtml'] = (_, response) =>
        response.end(
          '<?xml version="1.0"?><!-- a --><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>',
        );
      answers['/comments'] = (_, response) => response.end(`${'<!---->'.repeat(100_000)}<div>`);
      answers['/damaged'] = (_, response) =>
        response.end('<?xml version="1.0"?><rss version="2.0"><channel><item><title>A</item></rss');
      writeFileSync(path(), '{"the": "last good one"}');
      utimesSync(path(), OLD, OLD);
      const limit = address.includes('/hang/') ? ['--timeout', '0.3'] : [];
      const {code, err} = await snapshot(site.origin + address, '-o', 'news.json', ...limit);
      assert.equal(code, 1);
      assert.match(err, message);
      assert.match(err, /news\.json: NOT written\n$/);
      assert.equal(text(), '{"the": "last good one"}');
      assert.equal(statSync(path()).mtimeMs, OLD.getTime());
    });
  }

  it('takes the last good news of a source that fails, and says that it failed', async () => {
    answers['/b'] = (_, response) => response.end(rss('B1'));
    const sources = [`${site.origin}/a`, `${site.origin}/b`];
    answers['/a'] = (_, response) => response.end(rss('A1'));
    assert.equal((await snapshot(...sources, '-o', 'news.json')).code, 0);
    answers['/a'] = (_, response) => response.end(rss('A2', 'A1'));
    for (const broken of [
      (/** @type {import('node:http').ServerResponse} */ response) => response.destroy(),
      (/** @type {import('node:http').ServerResponse} */ response) =>
        response.end('<!doctype html><title>Back soon</title>'),
    ]) {
      answers['/b'] = (_, response) => void broken(response);
      const {code, err} = await snapshot(...sources, '-o', 'news.json');
      assert.equal(code, 3);
      assert.match(err, /news\.json: http:.*\/b: .*\nnews\.json: 3 news items, not all sources answered\n$/);
      assert.deepEqual(titles().toSorted(), ['A1', 'A2', 'B1']);
    }
  });

  it('does without a source that fails where it has never answered, but never takes news out of a file for that', async () => {
    answers['/b'] = (_, response) => void response.destroy();
    const run = () => snapshot(`${site.origin}/rss`, `${site.origin}/b`, '-o', 'news.json', '--no-cache');
    assert.equal((await run()).code, 3);
    assert.equal(titles().length, 10);
    writeFileSync(path(), '{"the": "last good one"}');
    const {code, err} = await run();
    assert.equal(code, 1);
    assert.match(err, /no copy of the last good news of http:.*\/b, so the file stays as it is/);
    assert.equal(text(), '{"the": "last good one"}');
  });

  it('asks a source that failed no second time in a run, and says what it failed with', async () => {
    answers['/b'] = (_, response) => response.writeHead(404).end();
    const {err} = await snapshot(
      `${site.origin}/recorded/ok/paged/wp-json/wp/v2/posts?per_page=2`,
      `${site.origin}/b`,
      '-o',
      'news.json',
      '--limit',
      '200',
    );
    assert.match(err, /\/b: The source answered 404/);
    assert.equal(site.requests.filter(({path: asked}) => asked === '/b').length, 1);
  });

  /**
   * A WordPress of so many posts, of which some requests fail.
   *
   * @param {number} count
   * @param {(query: URLSearchParams) => boolean} [fails]
   */
  const wordpress = (count, fails = () => false) => {
    answers['/wp-json/wp/v2/posts'] = ({url = ''}, response) => {
      const {searchParams: query} = new URL(url, site.origin);
      const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('per_page'))];
      const ids = Array.from({length: count}, (_, index) => index + 1).slice((page - 1) * size, page * size);
      if (ids.length === 0) {
        response.writeHead(400).end('{"code": "rest_post_invalid_page_number"}');
      } else {
        const posts = ids.map((id) => ({
          id,
          title: {rendered: `${query.get('categories') ?? 'Post'} ${id}`},
          link: `https://wp.example/${query.get('categories')}/${id}`,
        }));
        response.writeHead(fails(query) ? 500 : 200).end(JSON.stringify(posts));
      }
    };
    return `${site.origin}/wp-json/wp/v2/posts`;
  };

  it('writes the pages that came where a later one fails and there is nothing better, and never over a file', async () => {
    const source = wordpress(200, (query) => query.get('page') === '2');
    const {code, err} = await snapshot(source, '-o', 'news.json', '--limit', '200');
    assert.match(err, /^newsstand: news\.json: http:.*answered 500.*\nnews\.json: 100 news items, not all/);
    assert.equal(code, 3);
    assert.equal(titles().length, 100);
    writeFileSync(path(), '{"the": "last good one"}');
    const again = await snapshot(source, '-o', 'news.json', '--limit', '200');
    assert.equal(again.code, 1);
    assert.match(again.err, /answered 500.*\n.*no copy of the last good news of http:.*\nnews\.json: NOT written\n$/);
    assert.equal(text(), '{"the": "last good one"}');
    wordpress(200);
    assert.equal((await snapshot(source, '-o', 'news.json', '--limit', '200')).code, 0);
    assert.equal(titles().length, 200);
  });

  it('tells two sources of one path apart', async () => {
    const source = wordpress(1, (query) => query.get('categories') === '9');
    const sources = [`${source}?categories=2`, `${source}?categories=9`];
    const {code, err} = await snapshot(...sources, '-o', 'news.json');
    assert.match(err, /^newsstand: news\.json: \S*categories=9: .*answered 500.*\nnews\.json: 1 news item, not all/);
    assert.equal(code, 3);
    assert.deepEqual(titles(), ['2 1']);
    // The answer of the good one was kept.
    wordpress(1, (query) => query.get('categories') === '2');
    assert.equal((await snapshot(...sources, '-o', 'news.json')).code, 3);
    assert.deepEqual(titles().toSorted(), ['2 1', '9 1']);
  });

  it('takes the last good news of a source whose list of themes fails', async () => {
    const posts = (/** @type {string} */ title) =>
      JSON.stringify([{id: title, title, link: `https://b.example/${title}`, categories: ['health']}]);
    const categories = '/wp-json/wp/v2/categories';
    answers[categories] = (_, response) => response.end('[{"id": 2, "slug": "health"}]');
    answers['/b'] = (_, response) => response.end(posts('B1'));
    // Two processes: one keeps a list of themes that it has.
    const args = [wordpress(1), `${site.origin}/b`, '-o', 'news.json', '--theme', 'health', '--retries', '0'];
    const run = () => newsstand(['snapshot', ...args], where());
    assert.equal((await run()).code, 0);
    answers[categories] = (_, response) => response.writeHead(500).end();
    answers['/b'] = (_, response) => response.end(posts('B2'));
    const {code, err} = await run();
    assert.match(err, /^newsstand: news\.json: \S*\/posts: .*answered 500.*\nnews\.json: 2 news items, not all/);
    assert.equal(code, 3);
    assert.deepEqual(titles().toSorted(), ['B2', 'Post 1']);
  });

  it('takes the last good news of a source whose next page, at another path, fails', async () => {
    const feed = (/** @type {string} */ title, next = '') =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{id: title, title}],
        ...(next && {next_url: next}),
      });
    answers['/one'] = (_, response) => response.end(feed('First', '/two'));
    answers['/two'] = (_, response) => response.end(feed('Second'));
    await snapshot(`${site.origin}/one`, '-o', 'news.json');
    answers['/two'] = (_, response) => response.writeHead(500).end();
    assert.equal((await snapshot(`${site.origin}/one`, '-o', 'news.json')).code, 3);
    assert.deepEqual(titles(), ['First', 'Second']);
  });

  it('knows the end of a list again while another source fails', async () => {
    const run = () => snapshot(wordpress(100), `${site.origin}/b`, '-o', 'news.json', '--limit', '150');
    answers['/b'] = (_, response) => response.end(rss('B'));
    assert.equal((await run()).code, 0);
    answers['/b'] = (_, response) => response.writeHead(500).end();
    const {code, err} = await run();
    assert.equal(code, 3, err);
    assert.equal(titles().length, 101);
  });

  it('asks politely: named, without cookies, two requests at a time to one server', async () => {
    let [now, most] = [0, 0];
    const held = new Set();
    answers = Object.fromEntries(
      Array.from({length: 6}, (_, index) => [
        `/${index}`,
        (_request, response) => {
          most = Math.max(most, ++now);
          held.add(() => {
            now--;
            response.end(rss(`News ${index}`));
          });
          // As soon as two are here the first of them is let go: a third can only come then.
          if (held.size >= 2 || index === 5) {
            const [first] = held;
            held.delete(first);
            first();
          }
        },
      ]),
    );
    const drain = setInterval(() => {
      for (const release of held) {
        held.delete(release);
        release();
      }
    }, 50);
    const {code} = await snapshot(...Object.keys(answers).map((name) => site.origin + name), '-o', 'news.json');
    clearInterval(drain);
    assert.equal(code, 0);
    assert.equal(most, 2);
    const {cookie, origin, 'user-agent': agent} = site.requests[0]?.headers ?? {};
    assert.deepEqual([cookie, origin], [undefined, undefined]);
    assert.match(agent ?? '', /^newsstand\/\d/);
    await snapshot(`${site.origin}/0`, '-o', 'named.json', '--user-agent', 'portal.example (webmaster@portal.example)');
    assert.equal(site.requests.at(-1)?.headers['user-agent'], 'portal.example (webmaster@portal.example)');
  });

  it('reads feeds in other encodings', async () => {
    const latin = RSS.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"').replace(
      'Luxembourg to open',
      'Université à Luxembourg',
    );
    answers['/rss'] = (_, response) =>
      response.writeHead(200, {'content-type': 'text/xml'}).end(Buffer.from(latin, 'latin1'));
    await snapshot(`${site.origin}/rss`, '-o', 'news.json');
    assert.match(titles()[0] ?? '', /^Université à Luxembourg/);
  });

  it('takes one theme, an order and a language', async () => {
    const {code} = await snapshot(
      `${site.origin}/recorded/ok/theme/wp-json/wp/v2/posts`,
      '-o',
      'news.json',
      '--theme',
      'personalised-healthcare',
      '--order',
      'oldest',
    );
    assert.equal(code, 0);
    assert.ok(itemsIn().length > 0);
    assert.ok(site.requests.some(({url}) => /[?&]categories/.test(url ?? '')));
    const dates = itemsIn().map(({published}) => Date.parse(published ?? ''));
    assert.deepEqual(
      dates,
      dates.toSorted((a, b) => a - b),
    );
  });

  it('chooses by the words of the tag, on the command line and in a configuration', async () => {
    const entry = (/** @type {string} */ title, /** @type {object} */ more) => ({
      id: title,
      title,
      url: `https://news.example.org/${title}`,
      ...more,
    });
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [
        entry('Alpha', {tags: ['Health'], language: 'fr'}),
        entry('Beta', {tags: ['Space'], language: 'en', _newsstand: {source: {name: 'Institute B'}}}),
        entry('Gamma', {tags: ['Health', 'Jobs'], language: 'en'}),
        entry('Delta', {tags: ['Sport'], date_published: '2001-01-01T00:00:00Z'}),
      ],
    };
    answers['/feed.json'] = (_, response) => response.end(JSON.stringify(feed));
    const src = `${site.origin}/feed.json`;
    /** @type {[words: string[], configuration: object, expected: string[]][]} */
    const table = [
      [['--theme', 'space, sport'], {theme: 'space, sport'}, ['Beta', 'Delta']],
      [['--from-source', 'institute-b'], {fromSource: 'institute-b'}, ['Beta']],
      [['--exclude-theme', 'jobs', '--theme', 'health'], {theme: 'health', excludeTheme: 'jobs'}, ['Alpha']],
      [['--search', 'gam'], {search: 'gam'}, ['Gamma']],
      [['--max-age', '365'], {maxAge: 365}, ['Alpha', 'Beta', 'Gamma']],
      [['--item-lang', 'page', '--language', 'fr'], {itemLang: 'page', language: 'fr'}, ['Alpha', 'Delta']],
      [
        ['--exclude-url', 'page', '--home', 'https://news.example.org/Beta'],
        {excludeUrl: 'page', home: 'https://news.example.org/Beta'},
        ['Alpha', 'Gamma', 'Delta'],
      ],
    ];
    for (const [words, configuration, expected] of table) {
      assert.equal((await snapshot(src, '-o', 'news.json', ...words)).code, 0);
      assert.deepEqual(titles(), expected, words.join(' '));
      writeFileSync(
        path('c.json'),
        JSON.stringify({feeds: [{output: 'of-file.json', sources: [src], ...configuration}]}),
      );
      assert.equal((await snapshot('--config', 'c.json')).code, 0);
      assert.equal(readFileSync(path('of-file.json'), 'utf8'), readFileSync(path('news.json'), 'utf8'));
    }
    // Of one source alone.
    answers['/more.json'] = (_, response) =>
      response.end(JSON.stringify({...feed, items: [entry('Epsilon', {tags: ['Jobs']})]}));
    const sources = [{src, theme: 'space'}, `${site.origin}/more.json`];
    writeFileSync(path('c.json'), JSON.stringify({feeds: [{output: 'news.json', sources}]}));
    assert.equal((await snapshot('--config', 'c.json')).code, 0);
    assert.deepEqual(titles().toSorted(), ['Beta', 'Epsilon']);
    const wrong = await snapshot(src, '-o', 'news.json', '--max-age', '0');
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /--max-age: "0" is no number from 1/);
  });

  it('works without a folder for copies, and says so', async () => {
    writeFileSync(path('no-folder'), '');
    const {code, err} = await snapshot(`${site.origin}/rss`, '-o', 'news.json', '--cache', 'no-folder');
    assert.equal(code, 0);
    assert.match(err, /No copy could be kept for the next run.*See --cache/);
    assert.equal(titles().length, 10);
  });

  it('does not trust what it finds among its copies', async () => {
    answers['/rss'] = (_, response) => response.writeHead(200, {etag: '"one"'}).end(rss('A'));
    await snapshot(`${site.origin}/rss`, '-o', 'news.json');
    const cache = join(folder, 'cache/newsstand');
    const [copy = ''] = readdirSync(cache);
    for (const broken of [
      '',
      '{',
      '{"url": 7}',
      JSON.stringify({url: 'https://other.example', finalUrl: 'x', text: rss('Other')}),
    ]) {
      writeFileSync(join(cache, copy), broken);
      assert.equal((await snapshot(`${site.origin}/rss`, '-o', 'news.json')).code, 0);
      assert.deepEqual(titles(), ['A']);
    }
  });

  it(
    'keeps a symbolic link and the permissions of the file behind it',
    {skip: process.platform === 'win32'},
    async () => {
      writeFileSync(path('real.json'), '{}');
      chmodSync(path('real.json'), 0o640);
      symlinkSync('real.json', path());
      assert.equal((await snapshot(`${site.origin}/rss`, '-o', 'news.json')).code, 0);
      assert.equal(titles('real.json').length, 10);
      assert.equal(statSync(path('real.json')).mode & 0o777, 0o640);
    },
  );

  /** @type {[name: string, output: string, message: RegExp][]} */
  const PLACES = [
    ['a folder', 'folder', /folder: that is a folder\. Name a file in it/],
    ['below a file', 'file/news.json', /a part of the path is a file/],
  ];
  for (const [name, output, message] of PLACES) {
    it(`says why it cannot write: ${name}`, async () => {
      mkdirSync(path('folder'));
      writeFileSync(path('file'), '');
      const {code, err} = await snapshot(`${site.origin}/rss`, '-o', output);
      assert.equal(code, 1);
      assert.match(err, message);
      assert.deepEqual(readdirSync(path('folder')), []);
    });
  }

  it('tells only of problems under --quiet', async () => {
    const {code, err, out} = await snapshot(`${site.origin}/rss`, '-o', 'news.json', '--quiet');
    assert.deepEqual({code, err, out}, {code: 0, err: '', out: ''});
    assert.match((await snapshot(`${site.origin}/none`, '-o', 'news.json', '-q')).err, /404/);
  });

  const onUnix = {skip: process.platform === 'win32' && 'no signals there'};
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    it(`ends a watch cleanly on ${signal}`, onUnix, async () => {
      const {child, ended} = start(
        ['snapshot', `${site.origin}/rss`, '-o', 'news.json', '--watch', '3600', '--no-cache'],
        {cwd: folder},
      );
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
        if (said.includes('written') && !child.killed) {
          child.kill(signal);
        }
      });
      const {code, err} = await ended;
      assert.equal(code, 0);
      assert.match(err, /^Asking every 1 hour\./);
      assert.match(err, /newsstand: stopped\.\n$/);
      assert.deepEqual(readdirSync(folder), ['news.json']);
    });
  }

  it('leaves the last good file where a run is stopped half-way', onUnix, async () => {
    writeFileSync(path(), '{"the": "last good one"}');
    const asked = new Promise((resolve) => {
      answers['/hang'] = () => resolve(undefined);
    });
    const {child, ended} = start(['snapshot', `${site.origin}/hang`, '-o', 'news.json', '--no-cache'], {cwd: folder});
    await asked;
    child.kill('SIGTERM');
    const {code, err} = await ended;
    assert.equal(code, 1);
    assert.equal(err, 'newsstand: stopped.\n');
    assert.equal(text(), '{"the": "last good one"}');
  });

  it('asks again after so many seconds, also after a failure', async (context) => {
    /** @type {typeof import('../../cli/src/snapshot/run-snapshot.js')} */
    const {runSnapshot} = await built('snapshot/run-snapshot.js');
    context.mock.timers.enable({apis: ['setTimeout']});
    /** @type {string[]} */
    const lines = [];
    /** @type {string[]} */
    const moving = [];
    let heard = () => {};
    /** @type {import('../../cli/src/context.js').Context} */
    const ofCommand = {
      print: (line) => lines.push(line),
      write: (text) => lines.push(text),
      report(line) {
        lines.push(line);
        heard();
      },
      progress: (line) => moving.push(line),
      readInput: () => Promise.resolve(new Uint8Array()),
      environment: {},
      folder,
      onStop: () => () => {},
    };
    const until = async (/** @type {RegExp} */ pattern) => {
      while (!pattern.test(lines.join('\n'))) {
        await new Promise((resolve) => {
          heard = () => resolve(undefined);
        });
      }
      // The wait begins after the line.
      await new Promise((resolve) => setImmediate(resolve));
    };
    const stop = new AbortController();
    const feed = {
      sources: [{src: `${site.origin}/rss`}],
      output: path(),
      limit: 30,
      order: /** @type {const} */ ('source'),
    };
    const run = runSnapshot(
      {
        feeds: [feed],
        watch: 60,
        timeout: 10,
        retries: 0,
        userAgent: 'test',
        cache: undefined,
        allowPrivate: false,
        quiet: false,
      },
      ofCommand,
      stop.signal,
    );
    await until(/10 news items, written$/);
    assert.deepEqual(moving, ['news.json (1 of 1): asking 1 source …']);
    answers['/rss'] = (_, response) => response.writeHead(404).end();
    context.mock.timers.tick(59_000);
    assert.equal(site.requests.length, 1);
    context.mock.timers.tick(1_000);
    await until(/NOT written$/);
    answers['/rss'] = (_, response) => response.end(rss('A'));
    context.mock.timers.tick(60_000);
    await until(/1 news item, written$/);
    stop.abort();
    assert.equal(await run, 0);
    assert.equal(site.requests.length, 3);
  });

  /** @type {[args: string[], message: RegExp][]} */
  const WRONG = [
    [[], /No source is named/],
    [['https://a.example/feed'], /file to be made is missing: -o news\.json/],
    [['feed.xml', '-o', 'news.json'], /"feed\.xml" is not an http\(s\) address/],
    [['https://a.example/feed', '-o', 'news.json', '--watch', '1'], /--watch: "1" is no number from 10/],
    [
      ['https://a.example/feed', '-o', 'news.json', '--limit', '1.5'],
      /--limit: "1\.5" is no whole number from 1 to 500/,
    ],
    [
      ['https://a.example/feed', '-o', 'news.json', '--retries', '.5'],
      /--retries: "\.5" is no whole number from 0 to 10/,
    ],
    [['https://a.example/feed', '-o', 'news.json', '--limit', 'many'], /--limit: "many"/],
    [['https://a.example/feed', '-o', 'news.json', '--format', 'rss'], /--format: "rss" is not known/],
    [['https://a.example/feed', '-o', 'news.json', '--url', '/news.json'], /--url: "\/news\.json" is not an http/],
    [['https://a.example/feed', '--config', 'c.json'], /"https:\/\/a\.example\/feed" does not go with --config/],
    [['--config', 'c.json', '--limit', '3'], /--limit does not go with --config: say it in c\.json/],
    [['--config', 'c.json'], /c\.json: there is no such file/],
  ];
  for (const [args, message] of WRONG) {
    it(`refuses a wrong call: ${args.join(' ')}`, async () => {
      const {code, err} = await snapshot(...args);
      assert.equal(code, 2);
      assert.match(err, message);
      assert.equal(existsSync(path()), false);
    });
  }

  describe('with a configuration file', () => {
    it('makes many files, each as it is told, relative to the configuration', async () => {
      mkdirSync(path('etc'));
      writeFileSync(
        path('etc/newsstand.json'),
        `{
          // What the portal shows
          "feeds": [
            {"output": "../public/all.json", "title": "All", "limit": 3, "sources": [
              "${site.origin}/rss",
              {"src": "${site.origin}/recorded/ok/config/wp-json/wp/v2/posts", "format": "wordpress", "label": "LIH", "href": "https://www.lih.lu"},
            ]},
            {"output": "one.json", "home": "https://portal.example/", "sources": ["${site.origin}/atom"]},
          ],
          "cache": "copies", "retries": 0, "userAgent": "portal.example"
        }`,
      );
      const {code, err} = await snapshot('--config', 'etc/newsstand.json');
      assert.equal(
        err,
        `${join('public', 'all.json')}: 3 news items, written\n${join('etc', 'one.json')}: 10 news items, written\n`,
      );
      assert.equal(code, 0);
      assert.deepEqual(
        itemsIn('public/all.json')
          .map(({source}) => source?.name)
          .toSorted()
          .at(-1),
        'LIH',
      );
      assert.equal(JSON.parse(text('etc/one.json')).home_page_url, 'https://portal.example/');
      assert.equal(readdirSync(path('etc/copies')).length, 3);
      assert.equal(site.requests[0]?.headers['user-agent'], 'portal.example');
    });

    it('makes the others where one fails', async () => {
      writeFileSync(
        path('c.json'),
        JSON.stringify({
          feeds: [
            {output: 'a.json', sources: [`${site.origin}/none`]},
            {output: 'b.json', sources: [`${site.origin}/rss`]},
          ],
        }),
      );
      const {code} = await snapshot('--config', 'c.json');
      assert.equal(code, 1);
      assert.equal(existsSync(path('a.json')), false);
      assert.equal(titles('b.json').length, 10);
    });

    const feed = '"output": "a.json", "sources": ["https://a.example/feed"]';
    /** @type {[text: string, message: RegExp][]} */
    const MISTAKES = [
      ['{\n"feeds": [\n{,}]}', /^newsstand: c\.json:3: this is not valid JSON \(/],
      ['', /c\.json:1: this is not valid JSON/],
      ['[]', /c\.json:1: an object in braces is expected/],
      ['{\n"feed": []}', /c\.json:1: feeds: a list of feeds in brackets is expected/],
      ['{"feeds": []}', /feeds: a list of feeds .* with one at least/],
      [`{"feeds": [{${feed},\n"limt": 3}]}`, /c\.json:2: feeds\[0\]\.limt: is not known here\. Known are .*limit/],
      ['{"feeds": [\n{"sources": ["https://a.example/feed"]}]}', /c\.json:2: feeds\[0\]\.output: is missing: the path/],
      [
        '{"feeds": [{"output": "a.json",\n"sources": [\n"a.example"]}]}',
        /c\.json:3: feeds\[0\]\.sources\[0\]: "a\.example" is not an http/,
      ],
      [
        '{"feeds": [{"output": "a.json",\n"sources": [{"src": "https://a.example",\n"format": "rss"}]}]}',
        /c\.json:3: feeds\[0\]\.sources\[0\]\.format: "rss" is not known/,
      ],
      [
        '{"feeds": [{"output": "a.json", "sources": [{"href": "https://a.example"}]}]}',
        /sources\[0\]\.src: is missing/,
      ],
      [`{"feeds": [{${feed},\n"limit": "3"}]}`, /c\.json:2: feeds\[0\]\.limit: "3" is no whole number from 1 to 500/],
      [`{"feeds": [{${feed},\n"limit": 1.5}]}`, /c\.json:2: feeds\[0\]\.limit: 1\.5 is no whole number from 1 to 500/],
      [`{"feeds": [{${feed}}],\n"retries": 0.5}`, /c\.json:2: retries: 0\.5 is no whole number from 0 to 10/],
      [`{"feeds": [{${feed},\n"title": ""}]}`, /feeds\[0\]\.title: text in quotation marks/],
      [`{"feeds": [{${feed}},\n{${feed}}]}`, /c\.json:2: feeds\[1\]\.output: another feed is written to the same file/],
      [`{"feeds": [{${feed}}],\n"watch": 1}`, /c\.json:2: watch: 1 is no number from 10/],
    ];
    for (const [content, message] of MISTAKES) {
      it(`names file, line and field: ${content.replace(/\s+/g, ' ')}`, async () => {
        writeFileSync(path('c.json'), content);
        const {code, err} = await snapshot('--config', 'c.json');
        assert.equal(code, 2);
        assert.match(err, message);
      });
    }
  });
});

describe('a file that others read meanwhile', () => {
  it('is never seen half-written', async () => {
    /** @type {typeof import('../../cli/src/files/write-if-changed.js')} */
    const {writeIfChanged} = await built('files/write-if-changed.js');
    const folder = mkdtempSync(join(tmpdir(), 'newsstand-write-'));
    try {
      const file = join(folder, 'news.json');
      const version = (/** @type {number} */ number) =>
        JSON.stringify({number, filler: 'x'.repeat(2_000_000), end: number});
      await writeIfChanged(file, version(0));
      let reads = 0;
      const writing = new AbortController();
      const reader = (async () => {
        while (!writing.signal.aborted) {
          const {number, end} = JSON.parse(readFileSync(file, 'utf8'));
          assert.equal(number, end);
          reads++;
          await new Promise((resolve) => setImmediate(resolve));
        }
      })();
      for (let number = 1; number <= 20; number++) {
        // Two at a time, as where one run is late and the next has begun.
        await Promise.all([writeIfChanged(file, version(number)), writeIfChanged(file, version(-number))]);
      }
      writing.abort();
      await reader;
      assert.ok(reads > 20, String(reads));
      assert.deepEqual(readdirSync(folder), ['news.json']);
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
});

describe('the folder of copies', () => {
  it('is where each system keeps such things', async () => {
    /** @type {typeof import('../../cli/src/files/cache-folder.js')} */
    const {cacheFolder} = await built('files/cache-folder.js');
    assert.equal(cacheFolder({}, '/home/ann', 'linux'), '/home/ann/.cache/newsstand');
    assert.equal(cacheFolder({XDG_CACHE_HOME: '/var/x'}, '/home/ann', 'linux'), '/var/x/newsstand');
    assert.equal(cacheFolder({XDG_CACHE_HOME: 'relative'}, '/home/ann', 'linux'), '/home/ann/.cache/newsstand');
    assert.equal(cacheFolder({CACHE_DIRECTORY: '/var/cache/newsstand:/b'}, '/', 'linux'), '/var/cache/newsstand');
    assert.equal(cacheFolder({}, '/Users/ann', 'darwin'), '/Users/ann/Library/Caches/newsstand');
    assert.equal(cacheFolder({LOCALAPPDATA: 'D:\\Local'}, 'C:\\Users\\Ann', 'win32'), 'D:\\Local\\newsstand\\Cache');
    assert.equal(cacheFolder({}, 'C:\\Users\\Ann', 'win32'), 'C:\\Users\\Ann\\AppData\\Local\\newsstand\\Cache');
  });
});

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
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
import {createServer as createTcpServer} from 'node:net';
import {networkInterfaces, tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {built, inProcess, newsstand, serve, start} from './newsstand.mjs';

/** A feed with one item. @param {string} title @param {string} [more] in the item */
const rss = (title, more = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The feed</title><link>https://news.example.org/</link>` +
  `<item><title>${title}</title><link>https://news.example.org/1</link>${more}</item></channel></rss>`;

/** @typedef {(request: import('./newsstand.mjs').Request, response: import('node:http').ServerResponse) => void} Respond */

/** @type {Record<string, Respond>} */
let answers = {};
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
/** @type {string} */
let folder;

before(async () => {
  site = await serve((request, response) => {
    const answer = answers[request.path];
    if (answer) {
      answer(request, response);
    } else {
      response.writeHead(404).end();
    }
  });
});

after(() => site.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsstand-misbehaving-'));
  answers = {'/good': (_, response) => response.end(rss('Good'))};
});

afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** @param {string[]} args */
const snapshot = (...args) => inProcess(['snapshot', '--no-cache', '--retries', '0', ...args], {cwd: folder});

/** @param {string} [file] */
const titles = (file = 'news.json') =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')).items.map((/** @type {{title: string}} */ {title}) => title);

/** A server that writes the same bytes to whoever comes, and leaves the connection open. @param {string} bytes */
async function rawServer(bytes) {
  const sockets = new Set();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => socket.write(bytes));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}

describe('a source that misbehaves', () => {
  for (const encoding of ['constructor', '__proto__', 'toString', 'zstd', 'gzip, constructor', 'gzip,'.repeat(9)]) {
    it(`is told, and holds nobody up, where it calls its encoding ${encoding.slice(0, 30)}`, async () => {
      answers['/bad'] = (_, response) => response.setHeader('content-encoding', encoding).end('x');
      const {code, err} = await snapshot(`${site.origin}/good`, `${site.origin}/bad`, '-o', 'news.json');
      assert.equal(code, 3);
      assert.match(err, /cannot be read: It is compressed/);
      assert.deepEqual(titles(), ['Good']);
    });
  }

  it('is read where it compresses once more what is compressed', async () => {
    answers['/twice'] = (_, response) =>
      response.setHeader('content-encoding', 'gzip, br').end(brotliCompressSync(gzipSync(rss('Twice'))));
    assert.equal((await snapshot(`${site.origin}/twice`, '-o', 'news.json')).code, 0);
    assert.deepEqual(titles(), ['Twice']);
  });

  for (const [what, bytes, said] of /** @type {const} */ ([
    [
      'switches to another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
      /answers 101/,
    ],
    ['speaks no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', /could not be asked/],
    ['has a status that is none', 'HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n', /answered 502/],
  ])) {
    for (const command of ['snapshot', 'check', 'prerender']) {
      it(`is told by ${command} with a documented code, where it ${what}`, async () => {
        const server = await rawServer(bytes);
        writeFileSync(join(folder, 'page.html'), `<news-feed src="${server.origin}/"></news-feed>`);
        try {
          const {code, out, err} =
            command === 'snapshot'
              ? await snapshot(`${server.origin}/`, '-o', 'news.json')
              : command === 'check'
                ? await newsstand(['check', `${server.origin}/`, '--retries', '0'])
                : await newsstand(['prerender', 'page.html', '--retries', '0'], {cwd: folder});
          assert.equal(code, command === 'prerender' ? 3 : 1, err);
          assert.match(out + err, said);
        } finally {
          server.close();
        }
      });
    }
  }

  it('is given up in its time, and not later, whatever it goes on to send', async () => {
    // One early hint after the other, and never an answer.
    const server = await rawServer('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1_000));
    try {
      const {code, err} = await snapshot(`${server.origin}/`, '-o', 'news.json', '--timeout', '0.5');
      assert.equal(code, 1);
      assert.match(err, /No complete answer within 0\.5 seconds/);
    } finally {
      server.close();
    }
  });

  it('is not called slow for the time that it waits in our own queue', async () => {
    for (let number = 0; number < 12; number++) {
      answers[`/${number}`] = (_, response) =>
        void setTimeout(
          () => response.end(rss(`N${number}`, `<guid>${number}</guid>`).replace('org/1<', `org/${number}<`)),
          250,
        );
    }
    // Two at a time to one host: the last is asked after more than a second.
    const {code, err} = await snapshot(
      ...Array.from({length: 12}, (_, number) => `${site.origin}/${number}`),
      '-o',
      'news.json',
      '--timeout',
      '0.9',
    );
    assert.equal(code, 0, err);
    assert.equal(titles().length, 12);
  });

  it('is asked again when it says so in another way than Retry-After', async () => {
    let asked = 0;
    answers['/limited'] = (_, response) =>
      ++asked === 1 ? response.writeHead(429, {'ratelimit-reset': '1'}).end() : response.end(rss('Later'));
    const begin = Date.now();
    const {code} = await newsstand(['snapshot', `${site.origin}/limited`, '-o', 'news.json', '--no-cache'], {
      cwd: folder,
    });
    assert.equal(code, 0);
    assert.ok(Date.now() - begin >= 900);
  });

  it('holds up its own file alone, and none of the others of a configuration', async () => {
    /** @type {(value?: unknown) => void} */
    let answered = () => {};
    const last = new Promise((resolve) => (answered = resolve));
    answers['/slow'] = (_, response) => void last.then(() => response.end(rss('Slow')));
    answers['/last'] = (_, response) => {
      response.end(rss('Last'));
      answered();
    };
    const feeds = ['slow', 'good', 'last'].map((name) => ({
      sources: [`${site.origin}/${name}`],
      output: `${name}.json`,
    }));
    writeFileSync(join(folder, 'feeds.json'), JSON.stringify({feeds}));
    const {code, err} = await snapshot('--config', 'feeds.json', '--timeout', '60');
    assert.equal(code, 0, err);
    assert.deepEqual([titles('slow.json'), titles('good.json'), titles('last.json')], [['Slow'], ['Good'], ['Last']]);
  });

  it('is one of many without a word of Node’s about them', async () => {
    const feeds = Array.from({length: 15}, (_, index) => ({output: `${index}.json`, sources: [`${site.origin}/good`]}));
    writeFileSync(join(folder, 'newsstand.json'), JSON.stringify({feeds}));
    const {code, err} = await newsstand(['snapshot', '--config', 'newsstand.json', '--no-cache'], {cwd: folder});
    assert.equal(code, 0);
    assert.doesNotMatch(err, /Warning/);
  });

  it('does not end a watch, and does not keep it from the good ones', async () => {
    const server = await rawServer('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n');
    writeFileSync(
      join(folder, 'newsstand.json'),
      JSON.stringify({
        feeds: [
          {output: 'bad.json', sources: [`${server.origin}/`]},
          {output: 'good.json', sources: [`${site.origin}/good`]},
        ],
      }),
    );
    const {child, ended} = start(
      ['snapshot', '--config', 'newsstand.json', '--watch', '60', '--no-cache', '--retries', '0'],
      {
        cwd: folder,
      },
    );
    try {
      await new Promise((resolve) => {
        child.stderr.on('data', (text) => /good\.json: 1 news item/.test(String(text)) && resolve(undefined));
      });
      child.kill('SIGTERM');
      assert.equal((await ended).code, 0);
      assert.deepEqual(titles('good.json'), ['Good']);
    } finally {
      server.close();
    }
  });
});

describe('the headers that say when to ask again', async () => {
  /** @type {typeof import('../../cli/src/http/retry-after.js')} */
  const {withRetryAfter} = await built('http/retry-after.js');
  const NOW = Date.parse('2026-11-28T12:00:00Z');
  for (const [name, value, seconds] of /** @type {[string, string, string | null][]} */ ([
    ['ratelimit-reset', '30', '30'],
    ['ratelimit', 'limit=100, remaining=0, reset=45', '45'],
    ['ratelimit', '"default";r=0;t=50', '50'],
    ['x-ratelimit-reset', String(NOW / 1000 + 20), '20'],
    ['x-ratelimit-reset', String(NOW / 1000 - 20), '0'],
    ['x-rate-limit-reset', '7', '7'],
    ['ratelimit-reset', 'soon', null],
    ['retry-after', '5', '5'],
  ])) {
    it(`are understood: ${name}: ${value}`, () => {
      assert.equal(withRetryAfter(new Headers({[name]: value}), NOW).get('retry-after'), seconds);
    });
  }

  it('do not overrule Retry-After', () => {
    const headers = new Headers({'retry-after': '3', 'ratelimit-reset': '30'});
    assert.equal(withRetryAfter(headers, NOW).get('retry-after'), '3');
  });
});

describe('an address that is not public', async () => {
  /** @type {typeof import('../../cli/src/http/network-scope.js')} */
  const {scopeOf, mayLeadTo, checkLiteral} = await built('http/network-scope.js');

  for (const [address, scope] of /** @type {const} */ ([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['0.0.0.0', 'loopback'],
    ['::1', 'loopback'],
    ['::', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:7f00:1', 'loopback'],
    ['::127.0.0.1', 'loopback'],
    ['64:ff9b::7f00:1', 'loopback'],
    ['2002:7f00:1::', 'loopback'],
    ['2001:0:4136:e378:8000:63bf:80ff:fffe', 'loopback'],
    ['2001:0:4136:e378:8000:63bf:f7f7:f7f7', 'public'],
    ['::ffff:0:7f00:1', 'loopback'],
    ['2001:db8::5efe:127.0.0.1', 'loopback'],
    ['2001:db8::200:5efe:10.0.0.1', 'private'],
    ['2001:db8::5efe:9.9.9.9', 'public'],
    ['fe80::5efe:9.9.9.9', 'link-local'],
    ['64:ff9b::10.0.0.1', 'private'],
    ['64:ff9b:1:a00:0:100:909:909', 'private'],
    ['5f00::1', 'private'],
    ['169.254.169.254', 'link-local'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['198.18.0.1', 'private'],
    ['255.255.255.255', 'private'],
    ['fd00:ec2::254', 'private'],
    ['::ffff:10.0.0.1', 'private'],
    ['172.32.0.1', 'public'],
    ['9.9.9.9', 'public'],
    ['2606:4700::1111', 'public'],
    ['::ffff:9.9.9.9', 'public'],
  ])) {
    it(`is told by its number: ${address} is ${scope}`, () => assert.equal(scopeOf(address), scope));
  }

  it('is reached from an address that is as near, or nearer', () => {
    assert.ok(mayLeadTo('public', 'public') && mayLeadTo('loopback', 'private') && mayLeadTo('private', 'private'));
    assert.ok(
      !mayLeadTo('public', 'private') && !mayLeadTo('private', 'loopback') && !mayLeadTo('private', 'link-local'),
    );
  });

  for (const url of [
    'http://127.1/',
    'http://0x7f.0.0.1/',
    'http://2130706433/',
    'http://017700000001/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::1]:8080/',
    'http://①②⑦.0.0.1/',
  ]) {
    it(`is told however it is written: ${url}`, () => {
      assert.throws(() => checkLiteral(new URL(url), 'public'), {code: 'PRIVATE_ADDRESS'});
    });
  }

  // An address of this machine that can be reached from farther away than the machine itself.
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({address, family}) => family === 'IPv4' && scopeOf(address) !== 'loopback')?.address;

  describe('and what is public leads there', {skip: outside === undefined && 'there is no other address here'}, () => {
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let open;
    /** @type {Respond} */
    let respond;

    before(async () => {
      open = await serve((request, response) => respond(request, response), outside);
    });

    after(() => open.close());

    for (const host of ['127.0.0.1', '127.1', 'localhost']) {
      it(`is not asked where a source redirects to ${host}, and nothing is published`, async () => {
        const port = new URL(site.origin).port;
        respond = (_, response) => response.writeHead(302, {location: `http://${host}:${port}/good`}).end();
        site.requests.length = 0;
        const {code, err} = await snapshot(`${open.origin}/feed`, '-o', 'news.json');
        assert.equal(code, 1);
        assert.match(err, /leads to .*an address of this machine itself.*--allow-private/);
        assert.equal(site.requests.length, 0);
        assert.ok(!existsSync(join(folder, 'news.json')));
      });
    }

    it('is asked, and told, where that is meant', async () => {
      respond = (_, response) => response.writeHead(302, {location: `${site.origin}/good`}).end();
      const {code, err} = await snapshot(`${open.origin}/feed`, '-o', 'news.json', '--allow-private');
      assert.equal(code, 0);
      assert.ok(err.includes(`${open.origin}/feed is redirected to ${site.origin}/good`), err);
      assert.deepEqual(titles(), ['Good']);
    });

    it('is not asked for a picture by check', async () => {
      const item = {id: '1', title: 'A', url: `${open.origin}/1`, image: `${site.origin}/admin.png`};
      respond = (_, response) =>
        response
          .writeHead(200, {'content-type': 'application/json', 'access-control-allow-origin': '*'})
          .end(JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [item]}));
      site.requests.length = 0;
      const {out} = await inProcess(['check', `${open.origin}/feed.json`]);
      assert.match(out, /1 of 1 picture looked at do not load: .*this machine itself/);
      assert.equal(site.requests.length, 0);
    });
  });

  it('gets no name and no password from a redirect', async () => {
    const {host} = new URL(site.origin);
    answers['/moved'] = (_, response) => response.writeHead(302, {location: `http://user:secret@${host}/good`}).end();
    site.requests.length = 0;
    const {code, err} = await snapshot(`${site.origin}/moved`, '-o', 'news.json');
    assert.equal(code, 1);
    assert.match(err, /redirected to an address of .* with a name or a password/);
    assert.ok(!err.includes('secret'));
    assert.deepEqual(
      site.requests.map(({path}) => path),
      ['/moved'],
    );
  });
});

describe('what is said', () => {
  const FORGED = 'No.\nnews.json: 30 news items, written\r\n\u001B[2K\u2028\u202Egpj.exe\u0085\u009B31m';

  it('has no line that a source made up', async () => {
    answers['/forged'] = (_, response) =>
      response.writeHead(500, {'content-type': 'application/json'}).end(JSON.stringify({message: FORGED}));
    const {err} = await snapshot(`${site.origin}/forged`, '-o', 'news.json');
    assert.deepEqual(
      err.match(/^.*30 news items, written.*$/gm)?.map((line) => line.startsWith('newsstand: ')),
      [true],
    );
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(err, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
    const {out} = await inProcess(['check', `${site.origin}/forged`, '--retries', '0']);
    assert.ok(out.split('\n').every((line) => !line.startsWith('news.json')));
  });

  it('has as JSON no character that moves the cursor', async () => {
    answers['/forged.json'] = (_, response) =>
      response.writeHead(200, {'content-type': 'application/json', 'access-control-allow-origin': '*'}).end(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'T',
          items: [{id: '1', title: `A${FORGED}`, url: 'https://a.example/'}],
        }),
      );
    const {out} = await inProcess(['check', `${site.origin}/forged.json`, '--json']);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
    assert.match(JSON.parse(out).titles[0], /^ANo\./);
  });
});

/** Leaves a socket where a server that was killed had one. @param {string} path */
function leaveSocket(path) {
  const run = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  spawnSync(process.execPath, ['-e', run]);
}

describe('a place that is no file', {skip: process.platform === 'win32'}, () => {
  it('stays a device, which is written to', async () => {
    const device = join(folder, 'null');
    if (spawnSync('mknod', [device, 'c', '1', '3']).status !== 0) {
      // Only root can make one; then the real one stays what it is in any case.
      return;
    }
    const {code} = await snapshot(`${site.origin}/good`, '-o', device);
    assert.equal(code, 0);
    assert.ok(statSync(device).isCharacterDevice());
  });

  for (const [what, make] of /** @type {[string, (path: string) => void][]} */ ([
    ['a pipe', (path) => spawnSync('mkfifo', [path])],
    ['a folder', (path) => mkdirSync(path)],
    // Left by a server that was killed: nobody listens.
    ['a socket', leaveSocket],
  ])) {
    for (const source of ['good', 'empty']) {
      it(`is refused where it is ${what}, and holds nothing up: a source that is ${source}`, async () => {
        answers['/empty'] = (_, response) => response.end(rss('').replace(/<item>.*<\/item>/, ''));
        make(join(folder, 'out'));
        const {code, err} = await snapshot(`${site.origin}/${source}`, '-o', 'out');
        assert.equal(code, 1);
        assert.ok(err.includes(`that is ${what}`), err);
      });
    }

    it(`is refused where it is a link to ${what}`, async () => {
      make(join(folder, 'there'));
      symlinkSync('there', join(folder, 'out'));
      const {code, err} = await snapshot(`${site.origin}/good`, '-o', 'out');
      assert.equal(code, 1);
      assert.ok(err.includes(`that is ${what}`), err);
    });

    it(`holds nothing up where a copy of an answer should be, and is ${what}`, async () => {
      const name = createHash('sha256').update(`${site.origin}/good`).digest('hex').slice(0, 32);
      mkdirSync(join(folder, 'cache'));
      make(join(folder, 'cache', `${name}.1.json`));
      const args = ['snapshot', `${site.origin}/good`, '-o', 'news.json', '--cache', 'cache'];
      const {code, err} = await inProcess(args, {cwd: folder});
      assert.equal(code, 0, err);
      assert.match(err, /No copy could be kept for the next run/);
      assert.deepEqual(titles(), ['Good']);
    });
  }

  it('is refused as a page', async () => {
    spawnSync('mkfifo', [join(folder, 'page.html')]);
    const {code, err} = await newsstand(['prerender', 'page.html'], {cwd: folder});
    assert.equal(code, 1);
    assert.match(err, /page\.html: that is not a file/);
  });
});

describe('a run that was killed', () => {
  it('leaves nothing behind after the next one, which does not touch what another is writing', async () => {
    const dead = `.news.json.${spawnSync(process.execPath, ['-e', '']).pid}-0123abcd.tmp`;
    const [running, old, other] = [
      `.news.json.${process.pid}-0123abcd.tmp`,
      `.news.json.${process.pid}-4567abcd.tmp`,
      `.other.json.1-0123abcd.tmp`,
    ];
    for (const file of [dead, running, old, other]) {
      writeFileSync(join(folder, file), 'half');
    }
    utimesSync(join(folder, old), new Date(0), new Date(0));
    const args = ['snapshot', `${site.origin}/good`, '-o', 'news.json', '--no-cache'];
    assert.equal((await newsstand(args, {cwd: folder})).code, 0);
    assert.deepEqual(readdirSync(folder).toSorted(), [running, other, 'news.json'].toSorted());
  });
});

describe('a page or a feed that is made to take for ever', () => {
  it('is read beside everything else, so that a run can be ended meanwhile', async () => {
    const {jsonOfXml} = await built('xml/feed-thread.js');
    const {feedToJson} = await built('xml/feed-to-json.js');
    const url = 'https://news.example.org/feed';
    const feed = rss('Many', Array.from({length: 30_000}, (_, index) => `<category>c${index}</category>`).join(''));
    assert.deepEqual(JSON.parse(await jsonOfXml(feed, url)), feedToJson(feed, url));
    const stop = new AbortController();
    const read = jsonOfXml(feed, url, stop.signal);
    setImmediate(() => stop.abort(new Error('Enough.')));
    await assert.rejects(read, /Enough/);
  });

  it('is told to be broken where it is long, as where it is short', async () => {
    answers['/long'] = (_, response) => response.end(`<rss><channel>${'<item></itme>'.repeat(30_000)}`);
    const {code, err} = await snapshot(`${site.origin}/long`, '-o', 'news.json');
    assert.equal(code, 1);
    assert.match(err, /The feed is not well-formed XML/);
  });

  it('has its other pages filled, where one is nested 5,000 deep', async () => {
    const feed = `<news-feed src="${site.origin}/good"></news-feed>`;
    writeFileSync(join(folder, 'deep.html'), '<div>'.repeat(5_000) + feed + '</div>'.repeat(5_000));
    writeFileSync(join(folder, 'flat.html'), feed);
    const {code, err} = await newsstand(['prerender', 'deep.html', 'flat.html'], {cwd: folder});
    assert.equal(code, 0, err);
    assert.match(readFileSync(join(folder, 'flat.html'), 'utf8'), /<article/);
    assert.match(readFileSync(join(folder, 'deep.html'), 'utf8'), /<article/);
  });

  for (const [what, html] of /** @type {const} */ ([
    ['200,000 nested elements', `${'<div>'.repeat(200_000)}<img src="https://news.example.org/a.jpg">`],
    [
      '80,000 attributes',
      `<img ${Array.from({length: 80_000}, (_, index) => `a${index}`).join(' ')} ><img src="/b.jpg">`,
    ],
    ['200,000 tags that are not closed', `${'<a '.repeat(200_000)}`],
    ['200,000 quotes that are not closed', `${'<img alt="'.repeat(100_000)}${"<img alt='".repeat(100_000)}`],
    ['200,000 comments that are not closed', '<!--'.repeat(200_000)],
    ['200,000 scripts that are not closed', '<script>'.repeat(200_000)],
    ['1,000,000 spaces in a tag', `<img${' '.repeat(1_000_000)}x`],
    ['200,000 paragraphs', '<p>'.repeat(200_000)],
  ])) {
    it(`is read in a moment with ${what}`, async () => {
      answers['/slow'] = (_, response) => response.end(rss('Slow', `<description><![CDATA[${html}]]></description>`));
      const {child, ended} = start(['snapshot', `${site.origin}/slow`, '-o', 'news.json', '--no-cache'], {cwd: folder});
      const guard = setTimeout(() => child.kill('SIGKILL'), 20_000);
      const {code, signal} = await ended;
      clearTimeout(guard);
      assert.equal(signal, null);
      assert.equal(code, 0);
      assert.deepEqual(titles(), ['Slow']);
    });
  }
});

describe('a call or a configuration that is wrong', () => {
  const config = (/** @type {unknown} */ feed) => JSON.stringify({feeds: [feed]});
  /** @type {[string, string[] | string, RegExp][]} */
  const wrong = [
    ['a map that cannot be read', ['SOURCE', '-o', 'news.json', '--map', 'nonsense'], /"nonsense"/],
    ['no name for the file', ['SOURCE', '-o', ''], /--output.*empty/],
    ['no name for the folder', ['SOURCE', '-o', 'news.json', '--cache', ''], /--cache.*empty/],
    ['a language that is none', ['SOURCE', '-o', 'news.json', '--language', '!!'], /"!!" is no language/],
    ['a name with a line break', ['SOURCE', '-o', 'news.json', '--user-agent', 'a\nb'], /no header can have/],
    ['a password in an address', ['https://user:secret@news.example.org/', '-o', 'news.json'], /password/],
    [
      'a map in a configuration',
      config({output: 'news.json', sources: [{src: 'SOURCE', map: 'nonsense'}]}),
      /"nonsense"/,
    ],
    [
      'a language in a configuration',
      config({output: 'news.json', language: '!!', sources: ['SOURCE']}),
      /feeds\[0\]\.language/,
    ],
    [
      'a configuration that would be overwritten',
      config({output: './x/../newsstand.json', sources: ['SOURCE']}),
      /itself/,
    ],
    ['100,000 brackets', '['.repeat(100_000), /nested too deeply/],
    ['100,000 lists in each other', `{"feeds": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /nested too deeply/],
  ];
  for (const [what, call, said] of wrong) {
    it(`ends with 2, before anything is asked or written: ${what}`, async () => {
      const place = (/** @type {string} */ text) => text.replace('SOURCE', `${site.origin}/good`);
      site.requests.length = 0;
      if (typeof call === 'string') {
        writeFileSync(join(folder, 'newsstand.json'), place(call));
      }
      const args = typeof call === 'string' ? ['--config', 'newsstand.json'] : call.map(place);
      const {code, err} = await newsstand(['snapshot', '--retries', '0', ...args], {cwd: folder});
      assert.equal(code, 2, err);
      assert.match(err, said);
      assert.ok(!/\n {4}at |secret/.test(err), err);
      assert.equal(site.requests.length, 0);
      assert.ok(!existsSync(join(folder, 'news.json')));
    });
  }
});

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {readNews} from 'newsstand-elements/data';
import {built, inProcess, newsstand, serve, start} from './newsstand.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DAY = 86_400_000;
const INDEX = '.newsstand-pictures.json';

/** @param {string} name */
const picture = (name) => readFileSync(new URL(`./pictures/${name}`, import.meta.url));

/** A picture whose header names another size. @param {number} width @param {number} height */
function pngOf(width, height) {
  const png = Buffer.from(picture('plain.png'));
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

/** The same picture with other bytes. @param {string} mark */
const jpegWith = (mark) => Buffer.concat([picture('baseline.jpg'), Buffer.from(mark)]);

describe('the type of a picture', () => {
  for (const [name, extension] of [
    ['baseline.jpg', 'jpg'],
    ['progressive-exif.jpg', 'jpg'],
    ['plain.png', 'png'],
    ['plain.gif', 'gif'],
    ['animated.gif', 'gif'],
    ['lossy.webp', 'webp'],
    ['lossless.webp', 'webp'],
    ['extended.webp', 'webp'],
    ['plain.avif', 'avif'],
  ]) {
    it(`is found by the bytes of ${name}, with its size, and never beyond their end`, async () => {
      const {pictureType} = await built('pictures/picture-type.js');
      const content = picture(String(name));
      assert.deepEqual(pictureType(content), {extension, width: 64, height: 48});
      for (let length = 0; length < content.length; length++) {
        // Cut anywhere, it has the right size or is none.
        const {width = 64, height = 48} = pictureType(content.subarray(0, length)) ?? {};
        assert.deepEqual([width, height], [64, 48]);
      }
    });
  }

  it('tells a picture that is cut off, and takes one that has something after its end', async () => {
    const {isCutOff, pictureType} = await built('pictures/picture-type.js');
    const isCut = (/** @type {Buffer} */ content) => isCutOff(pictureType(content), content);
    for (const name of ['baseline.jpg', 'progressive-exif.jpg', 'plain.png', 'lossy.webp', 'extended.webp']) {
      const content = picture(name);
      assert.equal(isCut(content), false, name);
      assert.equal(isCut(Buffer.concat([content, Buffer.alloc(100)])), false, `${name} with more`);
      assert.equal(isCut(content.subarray(0, -13)), true, `${name} without its end`);
    }
  });

  it('is none for what is no picture, or one that can hold scripts', async () => {
    const {pictureType} = await built('pictures/picture-type.js');
    for (const text of [
      '',
      'GIF89',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<!doctype html>',
      'RIFF0000WAVE',
      'BM',
    ]) {
      assert.equal(pictureType(Buffer.from(text)), undefined, text);
    }
  });
});

describe('newsstand snapshot --pictures', () => {
  /** @type {string} */
  let folder;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let site;
  /** @type {Record<string, string | Buffer | ((request: import('./newsstand.mjs').Request, response: import('node:http').ServerResponse) => void)>} */
  let answers = {};
  /** The pictures of the news, by item. @type {unknown[]} */
  let images = [];

  before(async () => {
    site = await serve((request, response) => {
      if (request.path.endsWith('.json')) {
        const items = images.map((image, index) => ({
          id: `${index + 1}`,
          title: `N${index + 1}`,
          url: `https://news.example.org/${index + 1}`,
          .../** @type {any} */ (image),
        }));
        response.end(JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'T', items}));
        return;
      }
      const answer = answers[request.path];
      if (typeof answer === 'function') {
        answer(request, response);
      } else {
        response.writeHead(answer === undefined ? 404 : 200, {'content-type': 'image/jpeg'}).end(answer);
      }
    });
  });

  after(() => site.close());

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsstand-pictures-'));
    answers = {'/a.jpg': picture('baseline.jpg'), '/b.png': picture('plain.png')};
    show('/a.jpg', '/b.png');
    site.requests.splice(0);
  });

  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  /** @param {...string} paths */
  function show(...paths) {
    images = paths.map((path) => ({image: `${site.origin}${path}`}));
  }

  /** @param {...string} more */
  const args = (...more) => {
    const fixed = [
      'snapshot',
      '--retries',
      '0',
      '--no-cache',
      '-o',
      'public/news.json',
      '--pictures',
      'public/pictures',
    ];
    return [...fixed, ...more, `${site.origin}/feed.json`];
  };
  const where = () => ({cwd: folder, env: {HOME: folder}});
  /** @param {...string} more */
  const snapshot = (...more) => inProcess(args(...more), where());
  const path = (name = '') => join(folder, 'public/pictures', name);
  const copies = () =>
    readdirSync(path())
      .filter((name) => name !== INDEX)
      .toSorted();
  const asked = () => site.requests.map((request) => request.path).filter((one) => !one.endsWith('.json'));
  const itemsIn = (name = 'news.json', url = 'https://portal.example/sub/news.json') =>
    readNews(JSON.parse(readFileSync(join(folder, 'public', name), 'utf8')), {url}).items;
  const shown = () => itemsIn().map(({image}) => image?.url);
  const index = () => JSON.parse(readFileSync(path(INDEX), 'utf8'));
  /** Lets days pass. */
  const age = (days = 2) => {
    const {pictures} = index();
    Object.values(pictures).forEach((entry) => (entry.askedAt -= days * DAY));
    writeFileSync(path(INDEX), JSON.stringify({pictures}));
  };

  it('copies them, names them by their content, and keeps what they show', async () => {
    images = [
      {image: `${site.origin}/a.jpg`, _newsstand: {image: {alt: 'A lab', srcset: `${site.origin}/small.jpg 300w`}}},
      {image: `${site.origin}/same.jpg`},
      {},
    ];
    answers['/same.jpg'] = picture('baseline.jpg');
    const {code, err} = await snapshot();
    assert.equal(code, 0);
    assert.match(err, /in the size that they have, since sharp is not installed\. Run "npm install sharp"/);
    const [copy, ...more] = copies();
    assert.match(String(copy), /^[\da-f]{20}\.jpg$/);
    assert.deepEqual(more, []);
    assert.deepEqual(readFileSync(path(copy)), picture('baseline.jpg'));
    const url = `https://portal.example/sub/pictures/${copy}`;
    assert.deepEqual(
      itemsIn().map(({image}) => image),
      [{url, alt: 'A lab', width: 64, height: 48}, {url, alt: '', width: 64, height: 48}, undefined],
    );
    assert.ok(!readFileSync(join(folder, 'public/news.json'), 'utf8').includes(`${site.origin}/`));
  });

  it('copies the size that suits a card, and names it from the public address of the file', async () => {
    const srcset = ['400', '1024', '1900'].map((width) => `${site.origin}/${width}.jpg ${width}w`).join(', ');
    images = [{image: `${site.origin}/full.jpg`, _newsstand: {image: {srcset}}}];
    answers['/1024.jpg'] = picture('baseline.jpg');
    assert.equal((await snapshot('--url', 'https://cdn.example/x/news.json')).code, 0);
    assert.deepEqual(asked(), ['/1024.jpg']);
    assert.deepEqual(shown(), [`https://cdn.example/x/pictures/${copies()[0]}`]);
  });

  it('goes by the bytes, whatever the server calls them', async () => {
    answers['/lie.svg'] = (_, response) =>
      response.writeHead(200, {'content-type': 'text/html'}).end(picture('lossy.webp'));
    show('/lie.svg');
    assert.equal((await snapshot()).code, 0);
    assert.match(String(copies()[0]), /\.webp$/);
  });

  /** @type {[string, string | Buffer | undefined, RegExp][]} */
  const refused = [
    [
      'an SVG',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      /an SVG, which/,
    ],
    ['a page', '<!doctype html><title>Not found</title>', /it is a page/],
    ['nothing', '', /it is empty/],
    ['what is no picture', 'MZ\x90\0', /no JPEG, PNG, GIF, WebP or AVIF/],
    ['one that counts visitors', pngOf(1, 1), /too few to show/],
    ['one that would fill a memory', pngOf(60_000, 60_000), /60000 × 60000 pixels/],
    ['one of more than 10 MB', Buffer.concat([picture('plain.png'), Buffer.alloc(10_000_000)]), /more than 10\.0 MB/],
    ['one that is not there', undefined, /status 404/],
  ];
  for (const [what, content, reason] of refused) {
    it(`leaves out ${what}, says why, and asks for it again only after a day`, async () => {
      if (content !== undefined) {
        answers['/bad'] = content;
      }
      show('/bad', '/b.png');
      const {code, err} = await snapshot();
      assert.equal(code, 0);
      assert.match(err, reason);
      assert.ok(err.includes(`The picture ${site.origin}/bad is left out`));
      assert.deepEqual(
        itemsIn().map(({title, image}) => [title, image === undefined]),
        [
          ['N1', true],
          ['N2', false],
        ],
      );
      assert.equal(copies().length, 1);
      site.requests.splice(0);
      assert.match((await snapshot()).err, reason);
      assert.deepEqual(asked(), []);
      age();
      answers['/bad'] = picture('plain.gif');
      await snapshot();
      assert.equal(copies().length, 2);
    });
  }

  it('takes an animation as it is', async () => {
    answers['/a.gif'] = picture('animated.gif');
    show('/a.gif');
    await snapshot();
    assert.deepEqual(readFileSync(path(copies()[0])), picture('animated.gif'));
  });

  it('asks for a picture once a day, and only whether it is new', async () => {
    /** @type {(string | undefined)[]} */
    const tags = [];
    answers['/a.jpg'] = ({headers}, response) => {
      tags.push(headers['if-none-match']);
      const known = headers['if-none-match'] === '"1"';
      response.writeHead(known ? 304 : 200, {etag: '"1"'}).end(known ? '' : picture('baseline.jpg'));
    };
    show('/a.jpg');
    await snapshot();
    const before = shown();
    await snapshot();
    assert.deepEqual(tags, [undefined]);
    age();
    await snapshot();
    await snapshot();
    assert.deepEqual(tags, [undefined, '"1"']);
    assert.deepEqual(shown(), before);
  });

  it('takes the place of a picture that changed, and keeps one whose server does not answer', async () => {
    show('/a.jpg');
    await snapshot();
    const [first] = copies();
    age();
    answers['/a.jpg'] = (_, response) => response.writeHead(503).end();
    await snapshot();
    assert.deepEqual(copies(), [first]);
    assert.deepEqual(shown(), [`https://portal.example/sub/pictures/${first}`]);
    answers['/a.jpg'] = (request) => request.socket.destroy();
    await snapshot();
    assert.deepEqual(copies(), [first]);
    answers['/a.jpg'] = jpegWith('other');
    await snapshot();
    assert.equal(copies().length, 1);
    assert.notEqual(copies()[0], first);
    age();
    delete answers['/a.jpg'];
    await snapshot();
    assert.deepEqual([copies(), shown()], [[], [undefined]]);
  });

  it('removes what no file of news shows any more, and nothing else', async () => {
    await snapshot();
    assert.equal(copies().length, 2);
    const others = ['photo.jpg', '0123456789abcdef0123.jpg', '0123456789abcdef0123-800.webp'];
    others.forEach((name) => writeFileSync(path(name), 'mine'));
    writeFileSync(join(folder, 'public/keep.jpg'), 'mine');
    // Nor where somebody has written other names into the list.
    const {pictures} = index();
    const entry = {askedAt: 0, isResized: false, users: [], files: [{name: '../keep.jpg', width: 1, height: 1}]};
    writeFileSync(path(INDEX), JSON.stringify({pictures: {...pictures, 'https://x.example/': entry}}));
    show('/b.png');
    await snapshot();
    assert.deepEqual(
      copies()
        .filter((name) => !others.includes(name))
        .map((name) => name.slice(-4)),
      ['.png'],
    );
    assert.ok(others.every((name) => existsSync(path(name))));
    assert.ok(existsSync(join(folder, 'public/keep.jpg')));
    // The only list is lost: then all is copied again, and nothing is removed.
    writeFileSync(path(INDEX), '{');
    show('/a.jpg');
    await snapshot();
    assert.equal(copies().length, others.length + 2);
  });

  it('keeps what another file of news shows', async () => {
    const config = {
      feeds: ['one', 'two'].map((name) => ({
        output: `public/${name}.json`,
        pictures: 'public/pictures',
        sources: [`${site.origin}/${name}.json`],
      })),
    };
    writeFileSync(join(folder, 'c.json'), JSON.stringify(config));
    const run = () => inProcess(['snapshot', '--retries', '0', '--no-cache', '--config', 'c.json'], where());
    assert.equal((await run()).code, 0);
    assert.equal(copies().length, 2);
    assert.equal(asked().length, 2);
    show('/b.png');
    writeFileSync(join(folder, 'c.json'), JSON.stringify({feeds: [config.feeds[0]]}));
    await run();
    assert.equal(copies().length, 2);
    const {code, err} = await inProcess(['snapshot', '--config', 'c.json', '--pictures', 'p'], where());
    assert.deepEqual([code, /--pictures does not go with --config/.test(err)], [2, true]);
  });

  it('lets nothing public lead into a private network, nor to a name and a password', async () => {
    const {copyPictures} = await built('pictures/copy-pictures.js');
    const item = (/** @type {string} */ url) => ({id: url, title: '', image: {url, alt: ''}});
    const from = (/** @type {string} */ scope, allowPrivate = false, url = `${site.origin}/a.jpg`) =>
      copyPictures(
        [item(url)],
        {
          folder: path(),
          output: join(folder, 'public/news.json'),
          userAgent: 'test',
          timeout: 5,
          retries: 0,
          allowPrivate,
          scopeOf: () => scope,
        },
        new AbortController().signal,
      );
    for (const scope of ['public', 'private', 'link-local']) {
      const {items, notes} = await from(scope);
      assert.equal(items[0].image, undefined);
      assert.match(notes[0], /can be reached from farther away/);
    }
    assert.match(
      (await from('loopback', false, site.origin.replace('//', '//a:b@') + '/a.jpg')).notes[0],
      /a name or a password/,
    );
    assert.deepEqual(asked(), []);
    assert.ok((await from('public', true)).items[0].image);
    rmSync(path(), {recursive: true});
    assert.ok((await from('loopback')).items[0].image);
  });

  it('follows redirects, and stops at a circle', async () => {
    answers['/moved.jpg'] = (_, response) => response.writeHead(302, {location: '/a.jpg'}).end();
    answers['/circle.jpg'] = (_, response) => response.writeHead(302, {location: '/circle.jpg'}).end();
    show('/moved.jpg', '/circle.jpg');
    const {err} = await snapshot();
    assert.match(err, /circle\.jpg is left out: It is redirected more than 20 times/);
    assert.equal(copies().length, 1);
  });

  it('writes the news without pictures where the folder is none, and says so', async () => {
    mkdirSync(join(folder, 'public'));
    writeFileSync(path(), 'a file');
    const {code, err} = await snapshot('--quiet');
    assert.equal(code, 3);
    assert.match(err, /a part of the path is a file, not a folder/);
    assert.deepEqual(shown(), [undefined, undefined]);
  });

  it('writes through links, and into no pipe', {skip: process.platform === 'win32'}, async () => {
    mkdirSync(join(folder, 'elsewhere'));
    mkdirSync(join(folder, 'public'));
    symlinkSync(join(folder, 'elsewhere'), path());
    await snapshot();
    assert.ok(lstatSync(path()).isSymbolicLink());
    const [first = ''] = copies();
    rmSync(join(folder, 'elsewhere'), {recursive: true});
    mkdirSync(join(folder, 'elsewhere'));
    execFileSync('mkfifo', [path(INDEX), path(first)]);
    const {code, err} = await snapshot();
    assert.equal(code, 3);
    assert.match(err, /that is a pipe, not a file/);
    assert.equal(shown().filter(Boolean).length, 1);
    assert.ok(lstatSync(path(first)).isFIFO());
  });

  it(
    'says once that a folder cannot be written to',
    {skip: process.getuid?.() === 0 && 'root may write anywhere'},
    async () => {
      // Not with the mode at once: the folders above would get it too.
      mkdirSync(path(), {recursive: true});
      chmodSync(path(), 0o555);
      const {code, err} = await snapshot();
      assert.equal(code, 3);
      assert.equal(err.match(/cannot be written/g)?.length, 1);
    },
  );

  it('goes on with it in a watch', async () => {
    const {child, ended} = start(args('--watch', '10'), where());
    let told = '';
    child.stderr.on('data', (text) => (told += text));
    await new Promise((resolve) => child.stderr.on('data', () => told.includes('written') && resolve(undefined)));
    child.kill('SIGTERM');
    assert.equal((await ended).code, 0);
    assert.equal(copies().length, 2);
  });

  it('makes them as small as a card needs them, where sharp is installed', async () => {
    // What we ask of sharp, by a stand-in: it is no dependency.
    const modules = join(folder, 'node_modules');
    cpSync(join(ROOT, 'cli/dist'), join(modules, 'newsstand/dist'), {recursive: true});
    cpSync(join(ROOT, 'cli/package.json'), join(modules, 'newsstand/package.json'));
    for (const name of ['@lit-labs', 'feedsmith', 'jsonc-parser', 'newsstand-elements', 'parse5']) {
      symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
    }
    mkdirSync(join(modules, 'sharp'));
    writeFileSync(join(modules, 'sharp/package.json'), '{"name": "sharp", "type": "module", "exports": "./index.js"}');
    writeFileSync(
      join(modules, 'sharp/index.js'),
      `export default (content, options) => {
        const calls = {options};
        const picture = {
          rotate: () => ((calls.rotate = true), picture),
          resize: (how) => ((calls.resize = how), picture),
          webp: (how) => ((calls.webp = how), picture),
          async toBuffer() {
            if (content.includes('damaged')) throw new Error('premature end');
            const {width} = calls.resize;
            return {data: Buffer.from(JSON.stringify(calls)), info: {width, height: width / 2}};
          },
        };
        return picture;
      };`,
    );
    answers['/a.jpg'] = pngOf(3000, 1500);
    answers['/b.png'] = Buffer.concat([pngOf(500, 400), Buffer.from('damaged')]);
    const {code, err} = await newsstand(args(), {...where(), bin: join(modules, 'newsstand/dist/newsstand.js')});
    assert.equal(code, 0);
    assert.match(err, /b\.png is left out: it is damaged \(premature end\)\./);
    assert.doesNotMatch(err, /npm install/);
    const names = [400, 800, 1600].map((width) => copies().find((name) => name.endsWith(`-${width}.webp`)));
    assert.deepEqual(copies().length, 3);
    const [{image} = {}] = itemsIn();
    const base = 'https://portal.example/sub/pictures/';
    assert.deepEqual(image, {
      url: `${base}${names[1]}`,
      alt: '',
      width: 800,
      height: 400,
      srcset: `${base}${names[0]} 400w, ${base}${names[1]} 800w, ${base}${names[2]} 1600w`,
    });
    assert.deepEqual(JSON.parse(readFileSync(path(names[0]), 'utf8')), {
      options: {limitInputPixels: 50_000_000, failOn: 'error'},
      rotate: true,
      resize: {width: 400, withoutEnlargement: true},
      webp: {quality: 80},
    });
  });
});

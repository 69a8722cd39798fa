import {expect, waitUntil} from '@open-wc/testing';
import {fetchJson, MAX_BYTES} from '../../../src/data/http/fetch-json.js';
import {platform, type Platform} from '../../../src/data/http/platform.js';
import {RecordedSite} from '../../recorded-site.js';
import {failureOf, newsErrorOf} from './failure.js';
import {FakePlatform, json, silence, unreachable} from './fake-platform.js';

const URL = 'https://news.example.org/news.json';

/** Asks with the browser's own platform, or another one. */
function ask(url: string, {timeout = 5, signal = new AbortController().signal, on = platform as Platform} = {}) {
  return fetchJson(url, {timeout, signal}, on).then(({json}) => json);
}

/** A world in which every request gets this answer. */
const answering = (...response: ConstructorParameters<typeof Response>) =>
  new FakePlatform(() => Promise.resolve(new Response(...response)));

function streamOf(chunks: Iterable<Uint8Array>, cancelled = () => {}): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.iterator]();
  return new ReadableStream(
    {
      pull(controller) {
        const {done, value} = iterator.next();
        if (done) {
          controller.close();
        } else {
          controller.enqueue(value);
        }
      },
      cancel: cancelled,
    },
    {highWaterMark: 0},
  );
}

describe('fetchJson', () => {
  let otherOrigin = '';

  before(async () => {
    otherOrigin = await (await fetch('/other-origin')).text();
    expect(otherOrigin).to.match(/^http/).and.not.to.equal(location.origin);
  });

  const origins: readonly (readonly [where: string, at: (site: RecordedSite, path?: string) => string])[] = [
    ['the page’s own origin', (site, path) => site.url(path)],
    ['another origin', (site, path) => otherOrigin + site.url(path)],
  ];
  for (const [where, at] of origins) {
    describe(`from ${where}`, () => {
      it('gives the parsed answer of a single request', async () => {
        const site = new RecordedSite();
        const posts = (await ask(at(site, 'wp-json/wp/v2/posts?per_page=2&_fields=id'))) as unknown;
        expect(posts).to.deep.equal([{id: 4}, {id: 6}]);
        expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
      });

      it('reads past a byte order mark', async () => {
        const site = new RecordedSite();
        const posts = await ask(at(site, 'fixture/wordpress/broken-bom-before-json'));
        expect(posts).to.have.lengthOf(2);
        expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
      });

      it('follows a redirect', async () => {
        const site = new RecordedSite('moved');
        const posts = await ask(at(site, 'wp-json/wp/v2/posts?per_page=1&_fields=id'));
        expect(posts).to.deep.equal([{id: 4}]);
      });

      it('waits for a slow answer', async () => {
        const site = new RecordedSite('slow-100');
        expect(await ask(at(site))).to.have.lengthOf(10);
      });

      it('sends a simple request without cookies, which needs no preflight', async () => {
        document.cookie = 'secret=1; path=/';
        try {
          const site = new RecordedSite('echo');
          const {method, headers} = (await ask(at(site))) as {method: string; headers: Record<string, string>};
          expect(method).to.equal('GET');
          expect(headers).not.to.have.any.keys('cookie', 'authorization', 'content-type', 'x-requested-with');
          expect(headers['accept']).to.match(/^application\/json\b/);
          // A preflight would be counted too.
          expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
        } finally {
          document.cookie = 'secret=; path=/; max-age=0';
        }
      });

      const broken: readonly (readonly [scenario: string, path: string | undefined, hint: string])[] = [
        ['ok', 'fixture/wordpress/broken-notice-before-json', 'display_errors'],
        ['html', undefined, 'HTML page'],
        ['truncated', undefined, 'not complete or not valid'],
        ['status-204', undefined, 'empty'],
      ];
      for (const [scenario, path, hint] of broken) {
        it(`fails with kind parse, and says "${hint}", for ${path ?? scenario}`, async () => {
          const site = new RecordedSite(scenario);
          const error = await newsErrorOf(ask(at(site, path)));
          expect(error).to.include({kind: 'parse', message: 'The answer is not JSON.', url: at(site, path)});
          expect(error.hint).to.contain(hint);
          expect(error).not.to.have.any.keys('status', 'retryAfter');
          expect(error.cause).to.be.instanceOf(SyntaxError);
          expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
        });
      }

      for (const scenario of ['cut', 'reset']) {
        it(`fails with kind network for ${scenario}`, async () => {
          const site = new RecordedSite(scenario);
          const error = await newsErrorOf(ask(at(site)));
          expect(error).to.include({kind: 'network', message: 'The source could not be read.', url: at(site)});
          expect(error.hint).to.contain('unreachable');
          expect(error.cause).to.be.instanceOf(TypeError);
        });
      }

      for (const scenario of ['hang', 'stalls', 'slow-1000']) {
        it(`gives up when the time is over, for ${scenario}`, async () => {
          const site = new RecordedSite(scenario);
          const start = performance.now();
          const error = await newsErrorOf(ask(at(site), {timeout: 0.2}));
          expect(performance.now() - start).to.be.within(190, 900);
          expect(error).to.include({kind: 'timeout', message: 'No complete answer within 0.2 seconds.', url: at(site)});
          expect(error.hint).to.contain('timeout attribute');
          await waitUntil(async () => (await site.count()).aborted > 0, 'the server is told');
          expect(await site.count()).to.deep.equal({requests: 1, aborted: 1});
        });
      }

      const statuses: readonly (readonly [status: number, hint: string])[] = [
        [400, 'parameters'],
        [401, 'open this address'],
        [404, 'Nothing is at this address'],
        [429, 'too often'],
        [500, 'server log'],
        [503, 'server log'],
      ];
      for (const [status, hint] of statuses) {
        it(`fails with kind http for status ${status}, with what the source says of it`, async () => {
          const site = new RecordedSite(`status-${status}`);
          const error = await newsErrorOf(ask(at(site)));
          expect(error).to.include({kind: 'http', status, url: at(site)});
          expect(error.message).to.equal(`The source answered ${status}: As asked for.`);
          expect(error.hint).to.contain(hint);
          expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
        });
      }

      it('refuses an answer of over five million bytes', async () => {
        const site = new RecordedSite('large');
        const error = await newsErrorOf(ask(at(site)));
        expect(error).to.include({kind: 'format', message: 'The answer is too large.', url: at(site)});
        expect(error.hint).to.contain('5 MB');
        expect((await site.count()).requests).to.equal(1);
      });

      it('is rejected with the signal’s reason when the caller leaves, and tells the server', async () => {
        const site = new RecordedSite('hang');
        const controller = new AbortController();
        const failure = failureOf(ask(at(site), {signal: controller.signal}));
        await waitUntil(async () => (await site.count()).requests === 1, 'the request is under way');
        expect((await site.count()).aborted).to.equal(0);
        const reason = new Error('gone');
        controller.abort(reason);
        expect(await failure).to.equal(reason);
        await waitUntil(async () => (await site.count()).aborted === 1, 'the server is told');
        expect((await site.count()).requests).to.equal(1);
      });
    });
  }

  it('cannot read another origin’s answer without the CORS header', async () => {
    const site = new RecordedSite('no-cors');
    const error = await newsErrorOf(ask(otherOrigin + site.url()));
    expect(error).to.include({kind: 'network', url: otherOrigin + site.url()});
    expect(error.hint).to.contain('Access-Control-Allow-Origin');
    expect((await site.count()).requests).to.equal(1);
  });

  it('reads its own origin’s answer without the CORS header', async () => {
    const site = new RecordedSite('no-cors');
    expect(await ask(site.url())).to.have.lengthOf(10);
  });

  it('fails with kind network where nobody listens', async () => {
    const error = await newsErrorOf(ask('http://127.0.0.1:1/news.json'));
    expect(error).to.include({kind: 'network', url: 'http://127.0.0.1:1/news.json'});
  });

  it('knows when to come back, where the browser may read it', async () => {
    const site = new RecordedSite('busy-1');
    expect(await newsErrorOf(ask(site.url()))).to.include({kind: 'http', status: 503, retryAfter: '0'});
    // The source does not expose the header to other origins.
    const other = new RecordedSite('busy-1');
    const error = await newsErrorOf(ask(otherOrigin + other.url()));
    expect(error).to.include({kind: 'http', status: 503});
    expect(error).not.to.have.property('retryAfter');
  });

  describe('driven by hand', () => {
    it('asks once, and for nothing that needs a preflight', async () => {
      const world = new FakePlatform(json({a: 1}));
      expect(await ask(URL, {on: world})).to.deep.equal({a: 1});
      expect(world.asked).to.have.lengthOf(1);
      const {signal, headers, ...rest} = world.asked[0]?.init ?? {};
      expect(rest).to.deep.equal({credentials: 'same-origin'});
      expect([...new Headers(headers).keys()]).to.deep.equal(['accept']);
      expect(signal?.aborted).to.equal(false);
      expect(world.timers, 'timers left').to.deep.equal([]);
    });

    it('leaves the cookies of the page’s own site out', async () => {
      const world = new FakePlatform(json([]));
      await ask(`${location.origin}/news.json`, {on: world});
      expect(world.asked[0]?.init?.credentials).to.equal('omit');
    });

    it('allows the seconds it is given', async () => {
      const world = new FakePlatform(silence);
      const failure = newsErrorOf(ask(URL, {timeout: 7, on: world}));
      await world.elapse(7000);
      expect(await failure).to.include({kind: 'timeout', message: 'No complete answer within 7 seconds.', url: URL});
      expect(world.asked[0]?.init?.signal?.aborted).to.equal(true);
    });

    it('fails with kind offline where the device knows that it has no connection', async () => {
      const world = new FakePlatform(unreachable);
      world.isOnline = false;
      const error = await newsErrorOf(ask(URL, {on: world}));
      expect(error).to.include({kind: 'offline', message: 'The device is offline.', url: URL});
      expect(error.hint).to.contain('when the connection is back');
      expect(world.timers, 'timers left').to.deep.equal([]);
    });

    it('takes an answer that comes while the device thinks it is offline', async () => {
      const world = new FakePlatform(json([1]));
      world.isOnline = false;
      expect(await ask(URL, {on: world})).to.deep.equal([1]);
    });

    it('does not ask for someone who has left already', async () => {
      const world = new FakePlatform();
      const reason = new Error('gone');
      expect(await failureOf(ask(URL, {signal: AbortSignal.abort(reason), on: world}))).to.equal(reason);
      expect(world.asked).to.deep.equal([]);
      expect(world.timers).to.deep.equal([]);
    });

    it('stops its timer when the caller leaves', async () => {
      const world = new FakePlatform(silence);
      const controller = new AbortController();
      const failure = failureOf(ask(URL, {timeout: 7, signal: controller.signal, on: world}));
      expect(world.timers).to.deep.equal([7000]);
      const reason = new Error('gone');
      controller.abort(reason);
      expect(await failure).to.equal(reason);
      expect(world.timers, 'timers left').to.deep.equal([]);
    });

    it('does not listen to the signal any more once it has an answer', async () => {
      const controller = new AbortController();
      const world = new FakePlatform(json(1));
      await ask(URL, {signal: controller.signal, on: world});
      controller.abort();
      expect(world.asked[0]?.init?.signal?.aborted).to.equal(false);
    });

    it('reads letters that are cut between two chunks', async () => {
      const bytes = new TextEncoder().encode('"Größe 𝄞"');
      const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
      expect(await ask(URL, {on: answering(streamOf(chunks))})).to.equal('Größe 𝄞');
    });

    it('reads up to five million bytes, and not one more', async () => {
      expect(MAX_BYTES).to.equal(5_000_000);
      const [most, more] = [4_999_998, 4_999_999].map((length) => `"${'a'.repeat(length)}"`);
      expect(await ask(URL, {on: answering(most)})).to.have.lengthOf(4_999_998);
      expect(await newsErrorOf(ask(URL, {on: answering(more)}))).to.include({kind: 'format'});
    });

    it('does not download what is over the limit', async () => {
      let downloaded = 0;
      let cancelled = false;
      function* endless() {
        for (;;) {
          downloaded += 1_000_000;
          yield new Uint8Array(1_000_000).fill(32);
        }
      }
      const body = streamOf(endless(), () => {
        cancelled = true;
      });
      expect(await newsErrorOf(ask(URL, {on: answering(body)}))).to.include({kind: 'format'});
      expect(cancelled).to.equal(true);
      expect(downloaded).to.be.at.most(7_000_000);
    });

    it('is empty, and not JSON, without any body', async () => {
      for (const response of [[null], ['']] as const) {
        const error = await newsErrorOf(ask(URL, {on: answering(...response)}));
        expect(error).to.include({kind: 'parse', hint: 'The answer is empty.'});
      }
    });

    const answers: readonly unknown[] = [null, false, 0, '', [], {}];
    for (const answer of answers) {
      it(`gives ${JSON.stringify(answer)} as it is`, async () => {
        expect(await ask(URL, {on: new FakePlatform(json(answer))})).to.deep.equal(answer);
      });
    }

    const said: readonly (readonly [body: string, message: string])[] = [
      ['{"message":"Invalid parameter"}', 'The source answered 400: Invalid parameter.'],
      // A sentence has its own full stop already.
      ['{"message":"Invalid post ID."}', 'The source answered 400: Invalid post ID.'],
      ['{"errors":[{"status":"400","detail":"No such filter"}]}', 'The source answered 400: No such filter.'],
      ['{"errors":[{"message":"Unknown key"}]}', 'The source answered 400: Unknown key.'],
      ['{"message":""}', 'The source answered 400.'],
      ['{"message":{"a":1}}', 'The source answered 400.'],
      ['{"errors":[]}', 'The source answered 400.'],
      ['{"code":"x"}', 'The source answered 400.'],
      ['null', 'The source answered 400.'],
      ['<h1>Bad Request</h1>', 'The source answered 400.'],
      ['', 'The source answered 400.'],
      [JSON.stringify({message: 'm'.repeat(5000)}), `The source answered 400: ${'m'.repeat(200)}.`],
      [JSON.stringify({message: 'm'.repeat(25_000)}), 'The source answered 400.'],
    ];
    for (const [body, message] of said) {
      it(`says ${JSON.stringify(message.slice(0, 60))} for ${JSON.stringify(body.slice(0, 40))}`, async () => {
        const error = await newsErrorOf(ask(URL, {on: answering(body, {status: 400})}));
        expect(error).to.include({kind: 'http', status: 400, message});
      });
    }

    it('keeps the status where the body of the error breaks off', async () => {
      const body = new ReadableStream({
        pull() {
          throw new TypeError('network error');
        },
      });
      const error = await newsErrorOf(ask(URL, {on: answering(body, {status: 502})}));
      expect(error).to.include({kind: 'http', status: 502, message: 'The source answered 502.'});
    });
  });
});

import {expect} from 'chai';
import {fetchJson} from '../../../src/data/http/fetch-json.js';
import {platform} from '../../../src/data/http/platform.js';
import type {ReplayedSite} from '../../replayed-site.js';
import {waitUntil} from '../../wait-until.js';
import {failureOf, newsErrorOf} from './failure.js';

/** Asks with the platform that the test runs on. */
export function ask(url: string, {timeout = 5, signal = new AbortController().signal} = {}): Promise<unknown> {
  return fetchJson(url, {timeout, signal}, platform).then(({json}) => json);
}

/**
 * What a request for JSON does with each answer of a real server. The engines and Node differ most in this.
 *
 * @param where for the name of the suite
 * @param visit a site that behaves like this, `ok` where nothing is said
 */
export function testServedAnswers(where: string, visit: (scenario?: string) => ReplayedSite): void {
  describe(`a request to ${where}`, () => {
    it('gives the parsed answer of a single request', async () => {
      const site = visit();
      const posts = (await ask(site.url('wp-json/wp/v2/posts?per_page=2&_fields=id'))) as unknown;
      expect(posts).to.deep.equal([{id: 4}, {id: 6}]);
      expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
    });

    it('reads past a byte order mark', async () => {
      const site = visit();
      const posts = await ask(site.url('fixture/wordpress/broken-bom-before-json'));
      expect(posts).to.have.lengthOf(2);
      expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
    });

    it('reads past several, as where more than one file of a PHP program begins with one', async () => {
      const {json} = await fetchJson(
        visit().url(),
        {timeout: 5, signal: new AbortController().signal},
        {...platform, fetch: () => Promise.resolve(new Response('\uFEFF\uFEFF\uFEFF[{"id":4}]'))},
      );
      expect(json).to.deep.equal([{id: 4}]);
    });

    it('puts characters together whose bytes come one by one', async () => {
      const text = JSON.stringify({title: 'Lëtzebuerg, 日本, 𝒳 and 👩‍🔬'});
      const bytes = [...new TextEncoder().encode(text)];
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          const byte = bytes.shift();
          return byte === undefined ? controller.close() : controller.enqueue(Uint8Array.of(byte));
        },
      });
      const {json} = await fetchJson(
        visit().url(),
        {timeout: 5, signal: new AbortController().signal},
        {...platform, fetch: () => Promise.resolve(new Response(body))},
      );
      expect(json).to.deep.equal(JSON.parse(text));
    });

    it('follows a redirect', async () => {
      const site = visit('moved');
      const posts = await ask(site.url('wp-json/wp/v2/posts?per_page=1&_fields=id'));
      expect(posts).to.deep.equal([{id: 4}]);
    });

    it('waits for a slow answer', async () => {
      const site = visit('slow-100');
      expect(await ask(site.url())).to.have.lengthOf(10);
    });

    it('sends a simple request, which needs no preflight', async () => {
      const site = visit('echo');
      const {method, headers} = (await ask(site.url())) as {method: string; headers: Record<string, string>};
      expect(method).to.equal('GET');
      expect(headers).not.to.have.any.keys('cookie', 'authorization', 'content-type', 'x-requested-with');
      expect(headers['accept']).to.match(/^application\/json\b/);
      // A preflight would be counted too.
      expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
    });

    const broken: readonly (readonly [scenario: string, path: string | undefined, hint: string])[] = [
      ['ok', 'fixture/wordpress/broken-notice-before-json', 'display_errors'],
      ['html', undefined, 'HTML page'],
      ['truncated', undefined, 'not complete or not valid'],
      ['status-204', undefined, 'empty'],
    ];
    for (const [scenario, path, hint] of broken) {
      it(`fails with kind parse, and says "${hint}", for ${path ?? scenario}`, async () => {
        const site = visit(scenario);
        const error = await newsErrorOf(ask(site.url(path)));
        expect(error).to.include({kind: 'parse', message: 'The answer is not JSON.', url: site.url(path)});
        expect(error.hint).to.contain(hint);
        expect(error).to.include({status: undefined, retryAfter: undefined});
        expect(error.cause).to.be.instanceOf(SyntaxError);
        expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
      });
    }

    for (const scenario of ['cut', 'reset']) {
      it(`fails with kind network for ${scenario}`, async () => {
        const site = visit(scenario);
        const error = await newsErrorOf(ask(site.url()));
        expect(error).to.include({kind: 'network', message: 'The source could not be read.', url: site.url()});
        expect(error.hint).to.contain('unreachable');
        expect(error.cause).to.be.instanceOf(TypeError);
      });
    }

    for (const scenario of ['hang', 'stalls', 'slow-1000']) {
      it(`gives up when the time is over, for ${scenario}`, async () => {
        const site = visit(scenario);
        const start = performance.now();
        const error = await newsErrorOf(ask(site.url(), {timeout: 0.2}));
        // How much later is the machine's affair.
        expect(performance.now() - start).to.be.at.least(190);
        expect(error).to.include({kind: 'timeout', message: 'No complete answer within 0.2 seconds.', url: site.url()});
        expect(error.hint).to.contain('timeout attribute');
        await waitUntil(async () => (await site.count()).aborted > 0, 'the server is told');
        expect(await site.count()).to.deep.equal({requests: 1, aborted: 1});
      });
    }

    const statuses: readonly (readonly [status: number, hint: string])[] = [
      [400, 'parameters'],
      [401, 'open this address'],
      [404, 'Nothing is at this address'],
      [429, 'too many requests'],
      [500, 'server log'],
      [503, 'server log'],
    ];
    for (const [status, hint] of statuses) {
      it(`fails with kind http for status ${status}, with what the source says of it`, async () => {
        const site = visit(`status-${status}`);
        const error = await newsErrorOf(ask(site.url()));
        expect(error).to.include({kind: 'http', status, url: site.url()});
        expect(error.message).to.equal(`The source answered ${status}: As asked for.`);
        expect(error.hint).to.contain(hint);
        expect(await site.count()).to.deep.equal({requests: 1, aborted: 0});
      });
    }

    it('refuses an answer of over five million bytes', async () => {
      const site = visit('large');
      const error = await newsErrorOf(ask(site.url()));
      expect(error).to.include({kind: 'format', message: 'The answer is too large.', url: site.url()});
      expect(error.hint).to.contain('5 MB');
      expect((await site.count()).requests).to.equal(1);
    });

    it('is rejected with the signal’s reason when the caller leaves, and tells the server', async () => {
      const site = visit('hang');
      const controller = new AbortController();
      const failure = failureOf(ask(site.url(), {signal: controller.signal}));
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

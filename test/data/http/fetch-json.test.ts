import {expect} from 'chai';
import sinon from 'sinon';
import {fetchJson, MAX_BYTES} from '../../../src/data/http/fetch-json.js';
import type {Platform} from '../../../src/data/http/platform.js';
import {RecordedSite} from '../../unit/recorded-site.js';
import {failureOf, newsErrorOf} from './failure.js';
import {FakePlatform, json, silence, unreachable} from './fake-platform.js';
import {testServedAnswers} from './served-answers.js';

testServedAnswers('a server, in Node', (scenario) => new RecordedSite(scenario));

const URL = 'https://news.example.org/news.json';

/** Asks in a world that is driven by hand. */
function ask(
  url: string,
  {on, timeout = 5, signal = new AbortController().signal}: {on: Platform; timeout?: number; signal?: AbortSignal},
) {
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

describe('fetchJson, driven by hand', () => {
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
    // In Node there is no page.
    sinon.define(globalThis, 'location', new globalThis.URL('https://news.example.org/press/'));
    const world = new FakePlatform(json([]));
    await ask(URL, {on: world});
    expect(world.asked[0]?.init?.credentials).to.equal('omit');
  });

  it('allows the seconds it is given', async () => {
    const world = new FakePlatform(silence);
    const failure = newsErrorOf(ask(URL, {timeout: 7, on: world}));
    await world.elapse(7000);
    expect(await failure).to.include({kind: 'timeout', message: 'No complete answer within 7 seconds.', url: URL});
    expect(world.asked[0]?.init?.signal?.aborted).to.equal(true);
  });

  it('says of one second that it is one', async () => {
    const world = new FakePlatform(silence);
    const failure = newsErrorOf(ask(URL, {timeout: 1, on: world}));
    await world.elapse(1000);
    expect((await failure).message).to.equal('No complete answer within 1 second.');
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

  it('takes the mark of a byte order off the beginning alone', async () => {
    expect(await ask(URL, {on: answering('\ufeff\ufeff"a\ufeffb"')})).to.equal('a\ufeffb');
    expect(await ask(URL, {on: answering('"a\ufeffb"')})).to.equal('a\ufeffb');
  });

  it('says which address answered', async () => {
    const answerOf = (response: Response) =>
      fetchJson(
        URL,
        {timeout: 5, signal: new AbortController().signal},
        new FakePlatform(() => Promise.resolve(response)),
      );
    expect((await answerOf(new Response('[]'))).url).to.equal(URL);
    const redirected = Object.defineProperty(new Response('[]'), 'url', {value: 'https://other.example/news.json'});
    expect((await answerOf(redirected)).url).to.equal('https://other.example/news.json');
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
    ['{"message":"Version 1.2 has ended."}', 'The source answered 400: Version 1.2 has ended.'],
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

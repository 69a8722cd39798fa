import {expect} from 'chai';
import {readText} from '../../../src/data/http/read-text.js';

const signal = new AbortController().signal;

/** A response as some wrappers of `fetch` make it, which has no stream. */
const withoutStream = (text: string) => ({text: () => Promise.resolve(text)}) as unknown as Response;

describe('the text of a response', () => {
  it('may be as long as is allowed, and no longer', async () => {
    for (const response of [withoutStream, (text: string) => new Response(text)]) {
      expect(await readText(response('12345'), 5, signal)).to.equal('12345');
      expect(await readText(response('123456'), 5, signal)).to.equal(undefined);
    }
  });

  it('is empty without a body', async () => {
    expect(await readText(new Response(null), 5, signal)).to.equal('');
  });

  it('ends with what a letter that breaks off is shown as', async () => {
    expect(await readText(new Response(Uint8Array.of(0x61, 0xc3)), 5, signal)).to.equal('a\ufffd');
  });

  it('is cancelled with the reason for which the caller leaves', async () => {
    const caller = new AbortController();
    let cancelled: unknown;
    const body = new ReadableStream({
      cancel: (reason) => {
        cancelled = reason;
      },
    });
    const reading = readText(new Response(body), 5, caller.signal);
    const reason = new Error('gone');
    caller.abort(reason);
    await reading;
    expect(cancelled === reason).to.equal(true);
  });
});

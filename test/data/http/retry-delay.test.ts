import {expect} from 'chai';
import {NewsError, type NewsErrorDetails, type NewsErrorKind} from '../../../src/data/model/news-error.js';
import {retryAfterOf, retryDelay} from '../../../src/data/http/retry-delay.js';

const NOW = Date.parse('2026-06-30T09:00:00Z');

function failure(kind: NewsErrorKind, details: Partial<NewsErrorDetails> = {}): NewsError {
  return new NewsError(kind, 'It failed.', {hint: '', url: 'https://news.example.org/', ...details});
}

describe('retryDelay', () => {
  const kinds: readonly (readonly [error: NewsError, retried: boolean])[] = [
    [failure('network'), true],
    [failure('timeout'), true],
    [failure('http', {status: 408}), true],
    [failure('http', {status: 425}), true],
    [failure('http', {status: 429}), true],
    [failure('http', {status: 500}), true],
    [failure('http', {status: 502}), true],
    [failure('http', {status: 503}), true],
    [failure('http', {status: 504}), true],
    [failure('http', {status: 400}), false],
    [failure('http', {status: 401}), false],
    [failure('http', {status: 403}), false],
    [failure('http', {status: 404}), false],
    [failure('http', {status: 410}), false],
    [failure('http', {status: 501}), false],
    [failure('http'), false],
    [failure('parse'), false],
    [failure('format'), false],
    [failure('config'), false],
    [failure('offline'), false],
    // Only a status makes an answer worth another try, whatever the header says.
    [failure('http', {status: 404, retryAfter: '1'}), false],
    [failure('parse', {status: 503, retryAfter: '1'}), false],
  ];
  for (const [error, retried] of kinds) {
    const after = error.retryAfter === undefined ? '' : ` with Retry-After: ${error.retryAfter}`;
    it(`${retried ? 'tries' : 'does not try'} again after ${error.kind} ${error.status ?? ''}${after}`, () => {
      const delay = retryDelay(error, 1, {retries: 3, random: 0}, NOW);
      expect(delay).to.equal(retried ? 500 : undefined);
    });
  }

  const tries: readonly (readonly [attempt: number, retries: number, retried: boolean])[] = [
    [1, 0, false],
    [1, 1, true],
    [2, 1, false],
    [3, 3, true],
    [4, 3, false],
  ];
  for (const [attempt, retries, retried] of tries) {
    it(`${retried ? 'tries again' : 'gives up'} after try ${attempt} where ${retries} retries are allowed`, () => {
      expect(retryDelay(failure('network'), attempt, {retries, random: 0}, NOW) !== undefined).to.equal(retried);
      const asked = failure('http', {status: 503, retryAfter: '5'});
      expect(retryDelay(asked, attempt, {retries, random: 0}, NOW)).to.equal(retried ? 5000 : undefined);
    });
  }

  const backoff: readonly (readonly [attempt: number, longest: number])[] = [
    [1, 500],
    [2, 1000],
    [3, 2000],
    [4, 4000],
    [5, 8000],
    [6, 8000],
    [2000, 8000],
  ];
  for (const [attempt, longest] of backoff) {
    it(`waits between ${longest / 2} and ${longest} ms after try ${attempt}`, () => {
      const delays = [0, 0.25, 0.5, 0.75, 1 - Number.EPSILON].map((random) =>
        retryDelay(failure('timeout'), attempt, {retries: Infinity, random}, NOW),
      );
      expect(delays[0]).to.equal(longest);
      expect(delays[2]).to.equal(longest * 0.75);
      expect(delays.toSorted((a = 0, b = 0) => b - a)).to.deep.equal(delays);
      expect(delays.at(-1)).to.be.closeTo(longest / 2, 0.001);
    });
  }

  const headers: readonly (readonly [retryAfter: string, delay: number])[] = [
    ['0', 1000],
    ['1', 1000],
    ['2', 2000],
    [' 7 ', 7000],
    ['60', 60_000],
    ['61', 60_000],
    ['600', 60_000],
    ['9'.repeat(400), 60_000],
    ['Tue, 30 Jun 2026 09:00:05 GMT', 5000],
    ['Tuesday, 30-Jun-26 09:00:05 GMT', 5000],
    ['Tue Jun 30 09:00:05 2026', 5000],
    // No form of the standard, but its zone is clear.
    ['Tue, 30 Jun 2026 11:00:05 +0200', 5000],
    ['Tue, 30 Jun 2026 09:00:00 GMT', 1000],
    ['Tue, 30 Jun 2026 08:59:00 GMT', 1000],
    ['Wed, 11 Jan 1984 05:00:00 GMT', 1000],
    ['Tue, 30 Jun 2026 11:00:00 GMT', 60_000],
  ];
  for (const [retryAfter, delay] of headers) {
    it(`waits ${delay} ms after the second attempt for Retry-After: ${retryAfter.slice(0, 40)}`, () => {
      const error = failure('http', {status: 503, retryAfter});
      expect(retryDelay(error, 2, {retries: 3, random: 0}, NOW)).to.equal(delay);
    });

    it(`spreads the visitors over time for Retry-After: ${retryAfter.slice(0, 40)}, and asks nobody sooner than it says`, () => {
      const error = failure('http', {status: 503, retryAfter});
      const delays = [0.2, 0.9].map((random) => retryDelay(error, 2, {retries: 3, random}, NOW) ?? 0);
      const [one = 0, other = 0] = delays;
      expect(one).to.not.equal(other);
      expect(Math.min(...delays)).to.be.at.least(delay === 1000 ? 500 : delay);
      expect(Math.max(...delays)).to.be.at.most(delay + 500);
    });
  }

  it('adds nothing to its own delay where the source asks for the same', () => {
    const error = failure('http', {status: 503, retryAfter: '3'});
    expect(retryDelay(error, 4, {retries: 4, random: 0.5}, NOW)).to.equal(3000);
  });

  for (const retryAfter of [
    '',
    ' ',
    'soon',
    '-5',
    '+5',
    '1.5',
    '1e3',
    '0x10',
    '5 s',
    '2026-06-30',
    '(soon) Tue, 30 Jun 2026 09:00:05 GMT',
    'NaN',
    'Infinity',
  ]) {
    it(`falls back on its own delay for Retry-After: ${JSON.stringify(retryAfter)}`, () => {
      const error = failure('http', {status: 429, retryAfter});
      expect(retryDelay(error, 2, {retries: 3, random: 0.5}, NOW)).to.equal(750);
    });
  }
});

describe('retryAfterOf', () => {
  const answers: readonly (readonly [
    status: number,
    headers: Record<string, string>,
    retryAfter: string | undefined,
  ])[] = [
    [503, {'Retry-After': '7'}, '7'],
    [429, {'Retry-After': '7', 'RateLimit-Reset': '30'}, '7'],
    [429, {'RateLimit-Reset': '30'}, '30'],
    [429, {'X-RateLimit-Reset': '30'}, '30'],
    [429, {'X-RateLimit-Reset': '1782810005'}, 'Tue, 30 Jun 2026 09:00:05 GMT'],
    [429, {'X-RateLimit-Reset': '1782810005000'}, 'Tue, 30 Jun 2026 09:00:05 GMT'],
    [429, {RateLimit: '"burst";r=0;t=12'}, '12'],
    [429, {RateLimit: 't=12'}, '12'],
    [429, {RateLimit: 'limit=12'}, undefined],
    [429, {'RateLimit-Reset': '1000000000'}, '1000000000'],
    [429, {'RateLimit-Reset': '1000000001'}, 'Sun, 09 Sep 2001 01:46:41 GMT'],
    [429, {'RateLimit-Reset': '100000000000'}, 'Wed, 16 Nov 5138 09:46:40 GMT'],
    [429, {'RateLimit-Reset': '17828100050000'}, '17828100050000'],
    [429, {'RateLimit-Reset': 'x1782810005'}, 'x1782810005'],
    [429, {'RateLimit-Reset': '1782810005x'}, '1782810005x'],
    [429, {RateLimit: '"burst";r=0'}, undefined],
    [429, {RateLimit: 'limit=100, remaining=0, reset=12'}, '12'],
    // The quota says nothing about when a fault of the server is over.
    [503, {'RateLimit-Reset': '30'}, undefined],
    [429, {}, undefined],
  ];
  for (const [status, headers, retryAfter] of answers) {
    it(`is ${retryAfter} for ${status} with ${JSON.stringify(headers)}`, () => {
      expect(retryAfterOf(new Response(null, {status, headers}))).to.equal(retryAfter);
    });
  }

  it('gives a retry delay whatever the header is', () => {
    for (const reset of ['soon', '-1', '9'.repeat(30), '1e9', '']) {
      const response = new Response(null, {status: 429, headers: {'RateLimit-Reset': reset}});
      const retryAfter = retryAfterOf(response);
      const delay = retryDelay(failure('http', {status: 429, retryAfter}), 1, {retries: 1, random: 0}, NOW);
      expect(delay, reset).to.be.within(500, 60_000);
    }
  });
});

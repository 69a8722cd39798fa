// Apart from the other tests of retries, which run in browsers too: only a process can change its time zone.
import {expect} from 'chai';
import {NewsError} from '../../../src/data/model/news-error.js';
import {retryDelay} from '../../../src/data/http/retry-delay.js';

const NOW = Date.parse('2026-06-30T09:00:00Z');

describe('retryDelay', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) {
      delete process.env.TZ;
    } else {
      process.env.TZ = zone;
    }
  });

  it('waits as long in every time zone of the visitor', () => {
    process.env.TZ = 'Asia/Tokyo';
    for (const retryAfter of [
      'Tue, 30 Jun 2026 09:00:05 GMT',
      'Tuesday, 30-Jun-26 09:00:05 GMT',
      'Tue Jun 30 09:00:05 2026',
    ]) {
      const error = new NewsError('http', 'It failed.', {
        hint: '',
        url: 'https://news.example.org/',
        status: 503,
        retryAfter,
      });
      expect(retryDelay(error, 2, {retries: 3, random: 0}, NOW), retryAfter).to.equal(5000);
    }
  });
});

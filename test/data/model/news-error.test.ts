import {expect} from 'chai';
import {NewsError} from '../../../src/data/model/news-error.js';

const URL = 'https://news.example.org/';

describe('NewsError', () => {
  it('has what it is given, and is of the first attempt', () => {
    const details = {hint: 'Do this.', url: URL, status: 503, retryAfter: '7', answer: {a: 1}};
    const error = new NewsError('http', 'It failed.', details);
    expect(error).to.include({kind: 'http', message: 'It failed.', attempt: 1, ...details});
  });

  it('has a cause only if there is one', () => {
    const cause = new Error('why');
    expect(new NewsError('network', 'It failed.', {hint: '', url: URL, cause}).cause === cause).to.equal(true);
    expect('cause' in new NewsError('network', 'It failed.', {hint: '', url: URL})).to.equal(false);
  });

  it('is an error, and is called NewsError', () => {
    const error = new NewsError('parse', 'It failed.', {hint: '', url: URL});
    expect(error).to.be.instanceOf(Error);
    expect(error.name).to.equal('NewsError');
    expect(String(error)).to.equal('NewsError: It failed.');
  });

  it('is known from another copy of its class, and nothing else is one', () => {
    const other: unknown = {[Symbol.for('newsstand-elements.error')]: true};
    expect(other instanceof NewsError).to.equal(true);
    for (const none of [null, undefined, 'text', {}, new Error('x')] as unknown[]) {
      expect(none instanceof NewsError).to.equal(false);
    }
  });

  it('takes no detail that the page put into Object.prototype', () => {
    Object.assign(Object.prototype, {status: 500});
    try {
      expect(new NewsError('parse', 'It failed.', {hint: '', url: URL}).status).to.equal(undefined);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'status');
    }
  });
});

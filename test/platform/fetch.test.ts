import {expect} from 'chai';
import {ask, testServedAnswers} from '../data/http/served-answers.js';
import {newsErrorOf} from '../data/http/failure.js';
import {RecordedSite} from '../recorded-site.js';

let otherOrigin = '';

before(async () => {
  otherOrigin = await (await fetch('/other-origin')).text();
  expect(otherOrigin).to.match(/^http/).and.not.to.equal(location.origin);
});

const ours = (scenario?: string) => new RecordedSite(scenario);
const theirs = (scenario?: string) => new RecordedSite(scenario, otherOrigin);

testServedAnswers('the page’s own origin', ours);
testServedAnswers('another origin', theirs);

describe('a request of a page', () => {
  for (const [where, visit] of [
    ['its own origin', ours],
    ['another origin', theirs],
  ] as const) {
    it(`carries no cookie to ${where}`, async () => {
      document.cookie = 'secret=1; path=/';
      try {
        const {headers} = (await ask(visit('echo').url())) as {headers: Record<string, string>};
        expect(headers).not.to.have.any.keys('cookie', 'authorization');
      } finally {
        document.cookie = 'secret=; path=/; max-age=0';
      }
    });
  }

  it('cannot read another origin’s answer without the CORS header', async () => {
    const site = theirs('no-cors');
    const error = await newsErrorOf(ask(site.url()));
    expect(error).to.include({kind: 'network', url: site.url()});
    expect(error.hint).to.contain('Access-Control-Allow-Origin');
    expect((await site.count()).requests).to.equal(1);
  });

  it('reads its own origin’s answer without the CORS header', async () => {
    const site = ours('no-cors');
    expect(await ask(site.url())).to.have.lengthOf(10);
  });

  it('fails with kind network where nobody listens', async () => {
    const error = await newsErrorOf(ask('http://127.0.0.1:1/news.json'));
    expect(error).to.include({kind: 'network', url: 'http://127.0.0.1:1/news.json'});
  });

  it('knows when to come back, where the browser may read it', async () => {
    expect(await newsErrorOf(ask(ours('busy-1').url()))).to.include({kind: 'http', status: 503, retryAfter: '0'});
    // The source does not expose the header to other origins.
    const error = await newsErrorOf(ask(theirs('busy-1').url()));
    expect(error).to.include({kind: 'http', status: 503});
    expect(error.retryAfter).to.equal(undefined);
  });
});

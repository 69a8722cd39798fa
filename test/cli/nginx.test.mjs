import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createReplay} from '../../demo/server/replay.mjs';
import {NGINX, startNginx} from '../../tools/nginx.mjs';
import {newsstand, serve} from './newsstand.mjs';

const skip = NGINX === undefined && 'nginx is not installed here';

describe('the nginx of the guide', {skip}, () => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let source;
  /** @type {Awaited<ReturnType<typeof startNginx>>} */
  let nginx;
  /** What the source does. */
  let answer = 'ok';
  const replay = createReplay();

  before(async () => {
    source = await serve((request, response) => {
      request.url = request.url?.replace('/site/', `/recorded/${answer}/nginx/`);
      response.setHeader('set-cookie', 'visitor=1');
      void replay(request, response);
    });
    nginx = await startNginx({source: `${source.origin}/site/`, validFor: '1s'});
  });

  after(async () => {
    nginx?.stop();
    await source?.close();
  });

  const posts = () =>
    fetch(`${nginx.origin}/news-source/wp-json/wp/v2/posts?per_page=3`, {
      headers: {cookie: 'secret=1', origin: 'https://x.example'},
    });

  it('hands out a snapshot compressed, with an ETag that lasts as long as the news, to any page', async () => {
    const file = join(nginx.site, 'news.json');
    const make = () =>
      newsstand(['snapshot', `${source.origin}/recorded/ok/file/wp-json/wp/v2/posts`, '-o', file, '--no-cache']);
    assert.equal((await make()).code, 0);
    const first = await fetch(`${nginx.origin}/news.json`);
    const {headers} = first;
    assert.equal(headers.get('content-type'), 'application/feed+json');
    assert.equal(headers.get('content-encoding'), 'gzip');
    assert.equal(headers.get('cache-control'), 'max-age=60, stale-while-revalidate=600, stale-if-error=86400');
    assert.equal((await first.json()).items.length, 30);
    await make();
    const again = await fetch(`${nginx.origin}/news.json`, {headers: {'if-none-match': headers.get('etag') ?? ''}});
    assert.equal(again.status, 304);
    const {code, out} = await newsstand(['check', `${nginx.origin}/news.json`, '--origin', 'http://portal.example']);
    assert.equal(code, 0, out);
    assert.doesNotMatch(out, /^note.*(compress|Cache-Control)/m);
  });

  it('asks the source once for a hundred visitors, and tells it nothing of them', async () => {
    source.requests.splice(0);
    const answers = await Promise.all(Array.from({length: 100}, posts));
    assert.ok(answers.every(({status}) => status === 200));
    assert.ok(answers.every(({headers}) => !headers.has('set-cookie')));
    // Within a second at most; on a slow machine the hundred take longer.
    assert.ok(source.requests.length <= 3, String(source.requests.length));
    const {cookie, origin, host} = source.requests[0]?.headers ?? {};
    assert.deepEqual([cookie, origin, host], [undefined, undefined, 'news.example.org']);
  });

  for (const trouble of ['status-500', 'status-429', 'reset']) {
    it(`hands out the last good answer while the source is in trouble: ${trouble}`, async () => {
      answer = 'ok';
      const good = await (await posts()).text();
      answer = trouble;
      // What is fresh is handed out as it is for a second; then the source is asked, and fails.
      for (let asked = source.requests.length; source.requests.length < asked + 2;) {
        const response = await posts();
        assert.equal(response.status, 200);
        assert.equal(await response.text(), good);
      }
      answer = 'ok';
    });
  }
});

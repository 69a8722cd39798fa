import {expect} from 'chai';
import sinon from 'sinon';
import {NewsError} from '../../../src/data/model/news-error.js';
import {openNews, streamPart, type NewsPage, type NewsStreamOptions} from '../../../src/data/pages/news-stream.js';
import {newsErrorOf} from '../http/failure.js';

const ORIGIN = 'https://news.example.org';

const listed = (...titles: string[]) =>
  titles.map((title) => ({title, id: title, url: `/news/${title}`, date: '2026-06-30'}));
const titlesOf = ({items}: NewsPage) => items.map(({title}) => title);

/** A stream of one source that answers each path so, and what it was asked. */
function streamOf(answers: Readonly<Record<string, unknown>>, options: Partial<NewsStreamOptions> = {}) {
  const asked: string[] = [];
  const fetch = async (input: RequestInfo | URL) => {
    const {pathname} = new URL(input instanceof Request ? input.url : input);
    asked.push(pathname);
    const answer = answers[pathname];
    return answer instanceof Response ? answer : Response.json(answer);
  };
  return {asked, stream: openNews({sources: [{src: `${ORIGIN}/1`}], limit: 2, fetch, ...options})};
}

describe('what shows the first page of one source', () => {
  const load = () => sinon.stub(streamPart, 'load').rejects(new NewsError('network', 'No chunk.', {hint: '', url: ''}));
  const pages: readonly (readonly [what: string, answer: unknown, done: boolean])[] = [
    ['full, and has others behind it', {items: listed('A', 'B'), next: '/2'}, false],
    ['full, and the last', {items: listed('A', 'B')}, true],
    ['short, and the last', {items: listed('A')}, true],
    ['longer than one page', {items: listed('A', 'B', 'C')}, false],
  ];
  for (const [what, answer, done] of pages) {
    it(`needs nothing more where that is ${what}`, async () => {
      const loaded = load();
      const {stream} = streamOf({'/1': answer});
      const page = await stream.next();
      expect(titlesOf(page)).to.deep.equal(['A', 'B'].slice(0, page.items.length));
      expect([page.items.length, page.done]).to.deep.equal([what.startsWith('short') ? 1 : 2, done]);
      expect(loaded.called).to.equal(false);
    });
  }

  it('shows what has come where the rest of the program does not, and tries that again for the next page', async () => {
    const loaded = load();
    const {stream, asked} = streamOf({'/1': {items: listed('A'), next: '/2'}, '/2': {items: listed('B')}});
    const page = await stream.next();
    expect([titlesOf(page), page.done]).to.deep.equal([['A'], false]);
    expect(await newsErrorOf(stream.next())).to.include({kind: 'network', message: 'No chunk.'});
    expect(loaded.callCount).to.equal(2);
    loaded.restore();
    expect(titlesOf(await stream.next())).to.deep.equal(['B']);
    expect(asked).to.deep.equal(['/1', '/2']);
  });

  it('fails as the source did where something else could be asked and the rest of the program does not come', async () => {
    load();
    for (const limit of [1, 6]) {
      const {stream, asked} = streamOf({'/1': Response.json({message: 'No.'}, {status: 400})}, {limit});
      expect(await newsErrorOf(stream.next())).to.include({kind: 'http', status: 400});
      expect(asked).to.deep.equal(['/1']);
    }
  });

  it('has nothing missing where nothing failed', async () => {
    const {stream, asked} = streamOf({'/1': {items: listed('A', 'B'), next: '/2'}});
    expect(await stream.fetchMissing()).to.deep.include({items: [], failed: [], pending: [], done: false});
    expect(asked).to.deep.equal([]);
    await stream.next();
    expect(titlesOf(await stream.fetchMissing())).to.deep.equal(['A', 'B']);
    expect(asked).to.deep.equal(['/1']);
  });

  it('can be left after it in an iteration', async () => {
    const loaded = load();
    const {stream} = streamOf({'/1': {items: listed('A', 'B'), next: '/2'}});
    const seen: string[][] = [];
    for await (const page of stream) {
      seen.push(titlesOf(page));
      break;
    }
    expect([seen, loaded.called]).to.deep.equal([[['A', 'B']], false]);
  });
});

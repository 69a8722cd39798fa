import {expect} from 'chai';
import sinon from 'sinon';
import {dateReader} from '../../../src/data/model/parts.js';
import {fetchFirstPage} from '../../../src/data/pages/first-page.js';
import {NEWS} from '../../../src/data/pages/one-source.js';
import {failureOf} from '../http/failure.js';

const SRC = 'https://news.example.org/feed.json';
const FEED = {version: 'https://jsonfeed.org/version/1.1'};

/** The first page of a source that answers so. */
function firstOf(answer: object, status = 200, reported: boolean[] = []) {
  return fetchFirstPage(
    {
      src: SRC,
      base: undefined,
      format: 'auto',
      map: '',
      language: 'en',
      limit: 6,
      order: 'source',
      choices: [],
      timeout: 5,
      retries: 0,
      fetch: () => Promise.resolve(Response.json(answer, {status})),
    },
    NEWS,
    new AbortController().signal,
    (_, willRetry) => reported.push(willRetry),
  );
}

describe('the first page of a source', () => {
  const items = [{id: '1', title: 'A'}];
  const pages: readonly (readonly [what: string, answer: object, isLast: boolean])[] = [
    ['is the last if it names no other', {items}, true],
    ['is not if it names one', {items, next_url: `${SRC}?page=2`}, false],
    ['is the last if it has nothing', {items: [], next_url: `${SRC}?page=2`}, true],
    ['is the last if it names itself', {items, next_url: SRC}, true],
    ['is the last if it names another site’s', {items, next_url: 'https://other.example/2'}, true],
  ];
  for (const [what, answer, isLast] of pages) {
    it(what, async () => {
      const first = await firstOf({...FEED, ...answer});
      expect(first.isLast).to.equal(isLast);
      expect(first.error).to.equal(undefined);
    });
  }

  it('says after all of its entries that the next one is on another site', async () => {
    const entries = [{id: '1', title: 'A'}, {id: '2'}, {id: '3', title: 'B', url: 'javascript:void 0'}];
    const {built} = await firstOf({...FEED, items: entries, next_url: 'https://other.example/2'});
    expect(built.entries.map(({title}) => title)).to.deep.equal(['A', 'B']);
    expect(built.issues.map(({index, field}) => [index, field])).to.deep.equal([
      [1, 'item'],
      [2, 'url'],
      [3, 'next'],
    ]);
  });

  it('is read once more when what reads its dates has come', async () => {
    const {module} = dateReader;
    dateReader.module = undefined;
    sinon.stub(dateReader, 'tryLoad').callsFake(async () => (dateReader.module = module));
    try {
      const {built} = await firstOf({...FEED, items: [{id: '1', title: 'A', date_published: '30 June 2026'}]});
      expect(built.entries.map(({published}) => published)).to.deep.equal(['2026-06-30']);
      expect(built.issues).to.deep.equal([]);
    } finally {
      dateReader.module = module;
    }
  });

  it('is an error that a format may know a way around, where the source refuses the question', async () => {
    const reported: boolean[] = [];
    const {page, error} = await firstOf({message: 'No'}, 400, reported);
    expect(error).to.include({kind: 'http', status: 400});
    expect(page.entries).to.deep.equal([]);
    expect(reported).to.deep.equal([false]);
  });

  it('fails where nothing is there', async () => {
    const reported: boolean[] = [];
    expect(await failureOf(firstOf({message: 'No'}, 404, reported))).to.include({kind: 'http', status: 404});
    expect(reported).to.deep.equal([false]);
  });

  it('reports once what is wrong with an answer', async () => {
    const reported: boolean[] = [];
    expect(await failureOf(firstOf({a: 1}, 200, reported))).to.include({kind: 'format', attempt: 1});
    expect(reported).to.deep.equal([false]);
  });
});

import {expect} from 'chai';
import sinon from 'sinon';
import {formatOf, readNews, readThemes} from '../../../src/data/pages/read.js';
import {NewsError} from '../../../src/data/model/news-error.js';
import {fixtureJson} from '../../unit/fixture.js';

const URL = 'https://news.example.org/news/list.json';

describe('readNews', () => {
  it('reads a recorded WordPress answer, all of it, without a request', async () => {
    const json = await fixtureJson('wordpress/posts-page-1');
    const fetch = sinon.spy(globalThis, 'fetch');
    const {items, issues} = readNews(json, {url: 'https://news.example.org/wp-json/wp/v2/posts'});
    expect(items).to.have.lengthOf.above(6);
    expect(items[0]).to.include({
      id: '4',
      title: 'Luxembourg to open healthtech incubator',
      published: '2026-06-30T09:00:00+02:00',
    });
    expect(issues).to.deep.equal([]);
    expect(fetch.called).to.equal(false);
  });

  it('resolves addresses against the one the answer came from, and drops those that are not http or https', () => {
    const json = [
      {title: 'A', url: 'a.html', image: '/a.png'},
      {title: 'B', url: 'javascript:alert(1)'},
    ];
    const {items, issues} = readNews(json, {url: URL});
    expect(items[0]).to.include({url: 'https://news.example.org/news/a.html'});
    expect(items[0]?.image?.url).to.equal('https://news.example.org/a.png');
    expect(items[1]).not.to.have.property('url');
    expect(
      issues.filter(({ofList}) => !ofList).map(({index, field, dropped}) => [index, field, dropped]),
    ).to.deep.equal([[1, 'url', false]]);
  });

  it('does not change the answer it reads', async () => {
    const json = await fixtureJson('wordpress/posts-page-1');
    const before = JSON.stringify(json);
    readNews(json, {url: URL});
    expect(JSON.stringify(json)).to.equal(before);
  });

  it('reads the language that is wanted', async () => {
    const json = await fixtureJson('plain/object-items-bilingual');
    expect(readNews(json, {url: URL, language: 'de'}).items[0]?.title).to.contain('Gebäude');
    expect(readNews(json, {url: URL}).items[0]?.title).to.contain('building');
    const title = [
      {lang: 'de', value: 'Haus'},
      {lang: 'en', value: 'House'},
    ];
    expect(readNews([{title}], {url: URL}).items[0]?.title).to.equal('House');
  });

  it('reads the fields that a map names, in the format auto too', () => {
    const json = {a: [{b: 'A'}]};
    for (const format of ['auto', 'mapped'] as const) {
      const {items} = readNews(json, {url: URL, format, map: 'items: a; title: b'});
      expect(items.map(({title}) => title)).to.deep.equal(['A']);
    }
  });

  it('is an empty feed for an empty list', () => {
    expect(readNews([], {url: URL})).to.deep.equal({items: [], issues: []});
  });

  const unread: readonly unknown[] = [null, 42, 'text', {}, {a: 1}, [1, 2], [{}]];
  for (const json of unread) {
    it(`is an error of kind format for ${JSON.stringify(json)}`, () => {
      expect(() => readNews(json, {url: URL}))
        .to.throw(NewsError)
        .that.includes({kind: 'format', url: URL});
    });
  }

  it('is an error of kind config for a map that cannot be read', () => {
    expect(() => readNews([], {url: URL, format: 'mapped', map: 'x: y'}))
      .to.throw(NewsError, 'x: y')
      .that.includes({kind: 'config', url: URL});
  });

  it('is an error of kind config where the address is not absolute', () => {
    expect(() => readNews([], {url: '/news.json'}))
      .to.throw(NewsError)
      .that.includes({kind: 'config', url: '/news.json'});
  });
});

describe('an address with credentials', () => {
  it('is an error of kind config, since no browser asks it', () => {
    expect(() => readNews([], {url: 'https://user:secret@news.example.org/news.json'}))
      .to.throw(NewsError)
      .that.includes({kind: 'config'});
  });
});

describe('readThemes', () => {
  it('reads recorded WordPress categories', async () => {
    const json = await fixtureJson('wordpress/categories');
    const {themes, issues} = readThemes(json, {url: 'https://news.example.org/wp-json/wp/v2/categories'});
    expect(themes).to.have.lengthOf(20);
    expect(themes.map(({name}) => name)).to.include('Spin-offs & start-ups');
    expect(issues).to.deep.equal([]);
  });

  it('reads a list of names', () => {
    expect(readThemes(['A', 'B'], {url: URL}).themes.map(({name}) => name)).to.deep.equal(['A', 'B']);
  });

  it('is an error of kind format where there are no themes', () => {
    for (const json of [null, {}, 'text', [{}]]) {
      expect(() => readThemes(json, {url: URL}))
        .to.throw(NewsError)
        .that.includes({kind: 'format', url: URL});
    }
  });
});

describe('formatOf', () => {
  it('names the format that an answer is read as: the one asked for, or what auto finds', async () => {
    const posts = await fixtureJson('wordpress/posts-page-1');
    expect(formatOf(posts, {url: URL})).to.equal('wordpress');
    expect(formatOf(await fixtureJson('jsonfeed/feed-page-1'), {url: URL})).to.equal('json-feed');
    expect(formatOf([{title: 'A'}], {url: URL})).to.equal('mapped');
    expect(formatOf(posts, {url: URL, map: 'title: title.rendered'})).to.equal('mapped');
    expect(formatOf(posts, {url: URL, format: 'ghost'})).to.equal('ghost');
  });
});

import {expect} from 'chai';
import {readNews} from '../../../src/data/pages/read.js';

const issuesOf = (json: unknown, map = '', url = 'https://lab.example.org/news.json') =>
  readNews(json, {url, map}).issues.map(({field, reason, ofList}) => ({
    field,
    reason,
    ofList,
  }));

describe('what no item of a list has', () => {
  it('is told in one issue, with the keys of an entry and the map to write', () => {
    const entry = {title: 'A', where: 'https://lab.example.org/a', more: {day: '30 June 2026'}};
    expect(issuesOf([entry, {...entry, title: 'B'}])).to.deep.equal([
      {
        field: 'url',
        reason:
          'no item has a link that was found: an entry has the keys title, where, more; name the right one with map="url: where"',
        ofList: true,
      },
      {
        field: 'published',
        reason:
          'no item has a date that was found: an entry has the keys title, where, more; name the right one with map="date: more.day"',
        ofList: true,
      },
    ]);
  });

  it('is told without a key where none looks like it', () => {
    expect(issuesOf([{title: 'A', date: '2026'}])[0]?.reason).to.contain('map="url: KEY"');
  });

  it('is told of no list of which an item has it', () => {
    expect(issuesOf([{title: 'A'}, {title: 'B', url: '/b', date: '2026'}])).to.deep.equal([]);
  });

  it('is not told where the map names it', () => {
    expect(issuesOf([{title: 'A', a: 1, b: 2}], 'url: a; date: b').map(({ofList}) => ofList)).not.to.include(true);
  });

  const PAGE = 'https://lab.example.org/a';
  const many = (count: number) => Object.fromEntries(Array.from({length: count}, (_, index) => [`x${index}`, 1]));
  const keys: readonly (readonly [what: string, entry: object, map: string])[] = [
    ['not that of a logo', {logoAt: PAGE, where: PAGE}, 'url: where'],
    ['not that of a site', {homesite: PAGE}, 'url: KEY'],
    ['one that only begins as a site does', {siteplan: PAGE}, 'url: siteplan'],
    ['not that of a logo in an object', {more: {logoAt: PAGE, where: PAGE}}, 'url: more.where'],
    ['that of a text in an object', {where: {place: PAGE}}, 'url: where.place'],
    ['one of the first hundred', {...many(97), where: PAGE}, 'url: where'],
    ['none beyond the first hundred', {...many(98), where: PAGE}, 'url: KEY'],
    ['one of the first hundred of an object', {more: {...many(99), where: PAGE}}, 'url: more.where'],
    ['none beyond the first hundred of an object', {more: {...many(100), where: PAGE}}, 'url: KEY'],
    ['one of 59 letters', {['w'.repeat(59)]: PAGE}, `url: ${'w'.repeat(59)}`],
    ['none of 60 letters', {['w'.repeat(60)]: PAGE}, 'url: KEY'],
    ['none that begins with a space', {' where': PAGE}, 'url: KEY'],
    ['none that ends with a space', {'where ': PAGE}, 'url: KEY'],
  ];
  for (const [what, entry, map] of keys) {
    it(`is told with a key: ${what}`, () => {
      expect(issuesOf([{title: 'A', date: '2026', ...entry}])[0]?.reason).to.match(new RegExp(` with map="${map}"$`));
    });
  }

  it('is told without the key of a number, which may be anything', () => {
    expect(issuesOf([{title: 'A', url: '/a', nr: 1782802800}])[0]?.reason).to.contain('map="date: KEY"');
  });

  it('is told by the first entry that is one, with its first 20 keys', () => {
    const [issue] = issuesOf([null, {title: 'A', date: '2026', ...many(19)}]).slice(-1);
    expect(issue?.reason).to.contain('has the keys title, date, x0, x1, x2, ');
    expect(issue?.reason).to.contain(', x17; name');
  });

  it('is told of paths that belong to a site that nobody has named', () => {
    const entry = {title: 'A', date: '2026', where: '/a', at: 'b/c.html'};
    const [issue] = issuesOf([entry], '', 'https://cdn.contentful.com/a');
    expect(issue?.reason).to.equal(
      'no item has a link that was found (paths do not count, since cdn.contentful.com is not the site that they belong to): an entry has the keys title, date, where, at; name the right one with map="url: at"',
    );
    const [dated] = issuesOf([{title: 'A', url: 'https://a.example/'}], '', 'https://cdn.contentful.com/a');
    expect(dated?.reason).to.match(/^no item has a date that was found: an entry/);
  });

  it('is told of pictures that are the names of files, if none is more and no map names them', () => {
    const entry = {title: 'A', url: '/a', date: '2026', image: 'a.png'};
    expect(issuesOf([entry])).to.deep.equal([
      {
        field: 'image',
        reason:
          'the pictures are names of files ("a.png"), which do not say where they are: write their addresses, or map="image: KEY" if they are beside the source',
        ofList: true,
      },
    ]);
    expect(issuesOf([entry, {...entry, title: 'B', image: '/b.png'}])).to.deep.equal([]);
    expect(issuesOf([entry], 'image: image')).to.deep.equal([]);
    expect(issuesOf([{title: 'A', url: '/a', date: '2026'}])).to.deep.equal([]);
  });

  it('drops nothing', () => {
    const {issues} = readNews([{title: 'A', image: 'a.png'}], {url: 'https://lab.example.org/news.json'});
    expect(issues.map(({index, dropped}) => [index, dropped])).to.deep.equal([
      [0, false],
      [0, false],
      [0, false],
    ]);
  });

  it('is not told of an empty list', () => {
    expect(issuesOf([])).to.deep.equal([]);
  });
});

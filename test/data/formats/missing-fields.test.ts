import {expect} from 'chai';
import {readNews} from '../../../src/data/pages/read.js';

const issuesOf = (json: unknown, map = '') =>
  readNews(json, {url: 'https://lab.example.org/news.json', map}).issues.map(({field, reason, ofList}) => ({
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

  it('is not told of an empty list', () => {
    expect(issuesOf([])).to.deep.equal([]);
  });
});

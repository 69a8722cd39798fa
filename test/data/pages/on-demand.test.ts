import {expect} from 'chai';
import {loadNews, loadThemes} from '../../../src/data/pages/load.js';
import {openNews} from '../../../src/data/pages/news-stream.js';
import {ITEM_SHAPES} from '../../hostile/shapes.js';
import {formatOf} from '../../../src/data/pages/read.js';

const SEARCH = 'https://plone.example.org/++api++/@search';

/** A `fetch` with an answer for each path, and what was asked. */
function site(answers: Readonly<Record<string, (url: URL) => unknown>>) {
  const asked: URL[] = [];
  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    asked.push(url);
    const answer = answers[url.pathname];
    return answer === undefined ? Response.json({}, {status: 404}) : Response.json(answer(url));
  };
  return {asked, fetch};
}

const news = (count: number, first = 0) =>
  Array.from({length: count}, (_, index) => ({
    '@id': `https://plone.example.org/news/n${first + index}`,
    '@type': 'News Item',
    title: `News ${first + index}`,
    effective: '2026-06-30T09:00:00+02:00',
    Subject: ['Health'],
  }));

const search = (url: URL) => {
  const start = Number(url.searchParams.get('b_start') ?? 0);
  const size = Number(url.searchParams.get('b_size'));
  const next = new URL(url);
  next.searchParams.set('b_start', String(start + size));
  return {
    '@id': SEARCH,
    items_total: 5,
    items: news(Math.min(size, 5 - start), start),
    batching: start + size < 5 ? {next: next.href} : {},
  };
};

describe('a format that is loaded on demand', () => {
  it('is asked for what a card shows, by its address alone, and page after page', async () => {
    const {asked, fetch} = site({'/++api++/@search': search});
    const stream = openNews({sources: [{src: SEARCH}], limit: 3, fetch});
    const [first, second] = [await stream.next(), await stream.next()];
    expect([first, second].map(({items}) => items.map(({title}) => title))).to.deep.equal([
      ['News 0', 'News 1', 'News 2'],
      ['News 3', 'News 4'],
    ]);
    expect(second.done).to.equal(true);
    expect(asked.map(({searchParams}) => searchParams.get('b_start'))).to.deep.equal([null, '3']);
    expect(asked.every(({searchParams}) => searchParams.get('portal_type') === 'News Item')).to.equal(true);
  });

  it('is asked for by its name at any address', async () => {
    const {asked, fetch} = site({'/site/news': search});
    await loadNews({src: 'https://plone.example.org/site/news', format: 'plone', limit: 2, fetch});
    expect(asked[0]?.searchParams.get('b_size')).to.equal('2');
  });

  it('is found by its answer at an address that says nothing', async () => {
    for (const [name, shape] of Object.entries(ITEM_SHAPES)) {
      const {asked, fetch} = site({'/copy': () => shape('2026', 'https://copy.example.org/a')});
      const {items} = await loadNews({src: 'https://copy.example.org/copy', limit: 1, fetch});
      expect(items[0]?.title, name).to.equal('x 2026');
      expect(
        asked.map(({search: query}) => query),
        name,
      ).to.deep.equal(['']);
    }
  });

  it('is named by its answer', () => {
    const names = Object.entries(ITEM_SHAPES).map(([name, shape]) => [
      name,
      formatOf(shape('2026', '/a'), {url: 'https://copy.example.org/copy'}),
    ]);
    expect(Object.fromEntries(names)).to.deep.equal({
      wordpress: 'wordpress',
      'json-feed': 'json-feed',
      drupal: 'drupal',
      ghost: 'ghost',
      list: 'mapped',
      plone: 'plone',
      localist: 'localist',
      'events-calendar': 'events-calendar',
      'json-ld': 'json-ld',
      crossref: 'publications',
      hal: 'publications',
      openalex: 'publications',
      csl: 'publications',
    });
  });

  it('is asked for a theme, and gives its themes', async () => {
    const keywords = () => ({'@id': SEARCH, items_total: 1, items: [{token: 'Health', title: 'Health'}]});
    const path = '/++api++/@vocabularies/plone.app.vocabularies.Keywords';
    const {asked, fetch} = site({'/++api++/@search': search, [path]: keywords});
    const {items} = await loadNews({src: SEARCH, theme: 'health', limit: 2, fetch});
    expect(items).to.have.lengthOf(2);
    expect(asked.at(-1)?.searchParams.getAll('Subject')).to.deep.equal(['Health']);
    const {themes} = await loadThemes({src: `https://plone.example.org${path}`, fetch});
    expect(themes.map(({name}) => name)).to.deep.equal(['Health']);
  });
});

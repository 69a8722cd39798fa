import {expect} from 'chai';
import {customFormat} from '../../../src/data/formats/custom-format.js';
import {readNews} from '../../../src/data/pages/read.js';
import {loadThemes} from '../../../src/data/pages/load.js';
import {
  FORMATS,
  knownFormat,
  onRegistered,
  registerSource,
  type SourceDefinition,
} from '../../../src/data/pages/formats.js';
import {openNews} from '../../../src/data/pages/news-stream.js';
import {NewsError} from '../../../src/data/model/news-error.js';
import {PAGE, RecordedSite} from '../../unit/recorded-site.js';
import {newsErrorOf} from '../http/failure.js';

const signal = new AbortController().signal;

let names = 0;

/** Registers a format under a name of its own, and gives that name. */
function registered(definition: Omit<SourceDefinition, 'format'>): string {
  const format = `own-${++names}`;
  registerSource({format, ...definition});
  return format;
}

const pageOf = (format: string, site = new RecordedSite(), options = {}) =>
  openNews({sources: [{src: site.url('fixture/udata/posts-page-3'), format}], base: PAGE, ...options}).next({
    signal,
  });

const dataOf = (json: unknown) => (json as {data: {name: string; page: string; tags: string[]}[]}).data;
const items = (json: unknown) => dataOf(json).map(({name, page, tags}) => ({title: name, url: page, themes: tags}));

describe('registerSource', () => {
  after(() => {
    // A registered format stays. One without `matchesUrl` and `matchesResponse` reads nobody's answer but that of its name.
    for (let number = 1; number <= names; number++) {
      registerSource({format: `own-${number}`, items: () => []});
    }
  });

  it('reads what a format of one’s own makes of an answer, checked like any other', async () => {
    const format = registered({items: () => [{title: 'A', url: 'javascript:alert(1)'}, null, {title: 'B', url: '/b'}]});
    const {items: came, issues} = await pageOf(format);
    expect(came.map(({title, url}) => [title, url])).to.deep.equal([
      ['A', undefined],
      ['B', new URL('/b', PAGE).href],
    ]);
    expect(issues.map(({index, field}) => [index, field])).to.deep.equal([
      [0, 'url'],
      [1, 'item'],
    ]);
  });

  it('asks what the format asks for, and goes on with its next page', async () => {
    const site = new RecordedSite();
    const format = registered({
      items,
      request: ({url, limit}) => `${url.pathname}?limit=${limit}`,
      next: ({address}) =>
        address.searchParams.has('page') ? undefined : address.href.replace('page-3', 'page-1') + '&page=2',
    });
    const stream = openNews({
      sources: [{src: site.url('fixture/udata/posts-page-3'), format}],
      base: PAGE,
      limit: 5,
    });
    const pages = [await stream.next({signal}), await stream.next({signal})];
    expect(pages.map((page) => page.items.length)).to.deep.equal([5, 2]);
    expect(pages.map(({done}) => done)).to.deep.equal([false, true]);
    expect((await site.count()).requests).to.equal(2);
  });

  it('filters by the themes that items name, or asks the server where the format can', async () => {
    const here = await pageOf(registered({items}), undefined, {theme: 'Innovation'});
    expect(here.items).to.have.lengthOf(0);
    const asked: string[] = [];
    const format = registered({
      items,
      async filterByTheme(request, theme) {
        asked.push(theme);
        return request;
      },
    });
    expect((await pageOf(format, undefined, {theme: 'Innovation'})).items).to.have.lengthOf(2);
    expect(asked).to.deep.equal(['Innovation']);
    expect(
      (await pageOf(registered({items, filterByTheme: async () => 'none'}), undefined, {theme: 'x'})).done,
    ).to.equal(true);
  });

  for (const none of [null, '', undefined]) {
    it(`takes ${JSON.stringify(none)} for no next page, and for a theme that cannot be asked for`, async () => {
      const site = new RecordedSite();
      const format = registered({items, next: () => none, filterByTheme: async () => none});
      const page = await pageOf(format, site, {theme: 'Innovation'});
      expect(page).to.deep.include({items: [], done: true});
      expect(page.issues.map(({field, dropped}) => [field, dropped])).to.deep.equal([['theme', false]]);
      expect((await site.count()).requests).to.equal(1);
      expect((await pageOf(format)).done).to.equal(true);
    });
  }

  it('is found by auto, by its address or the shape of its answer, before what is built in', async () => {
    const only = (title: string) => ({items: () => [{title}]});
    registered({...only('by address'), matchesUrl: ({hash, search}) => search === '?own' || hash === '#never'});
    registered({...only('by shape'), matchesResponse: (json) => dataOf(json)?.length === 2});
    const titleOf = async (path: string) => {
      const sources = [{src: new RecordedSite().url(path)}];
      const page = await openNews({sources, base: PAGE, limit: 1}).next({signal});
      return page.items[0]?.title;
    };
    expect(await titleOf('wp-json/wp/v2/posts?own')).to.equal('by address');
    expect(await titleOf('fixture/udata/posts-page-3')).to.equal('by shape');
    expect(await titleOf('fixture/udata/posts-page-1')).to.equal('Luxembourg to open healthtech incubator');
  });

  it('reads themes too', async () => {
    const format = registered({themes: (json) => dataOf(json).flatMap(({tags}) => tags)});
    const {themes} = await loadThemes({
      src: new RecordedSite().url('fixture/udata/posts-page-1'),
      base: PAGE,
      format,
    });
    expect(themes.map(({name}) => name)).to.contain('innovation');
  });

  it('asks its next, which is for news, for no page of themes', async () => {
    const next = (): never => {
      throw new TypeError('no news');
    };
    const format = registered({items, themes: (json) => dataOf(json).flatMap(({tags}) => tags), next});
    const src = new RecordedSite().url('fixture/udata/posts-page-1');
    expect((await loadThemes({src, base: PAGE, format})).themes).to.have.lengthOf.above(0);
  });

  it('takes the newer of two of one name', async () => {
    const format = registered({items: () => [{title: 'old'}]});
    registerSource({format, items: () => [{title: 'new'}]});
    expect((await pageOf(format)).items.map(({title}) => title)).to.deep.equal(['new']);
  });

  for (const format of FORMATS) {
    it(`does not replace ${format}`, () => {
      expect(() => registerSource({format, items}))
        .to.throw(NewsError, format)
        .that.includes({kind: 'config', hint: 'Give yours another name.', url: ''});
    });
  }

  const unusable: readonly (readonly [what: string, definition: unknown, message: string])[] = [
    ['nothing', undefined, 'the source is no object'],
    ['null', null, 'the source is no object'],
    ['no name', {items}, 'format has to be a name'],
    ['a name with spaces', {format: 'my own', items}, 'format has to be a name'],
    ['a name in capitals', {format: 'Own', items}, 'format has to be a name'],
    ['a name that is no text', {format: 7, items}, 'format has to be a name'],
    ['nothing that reads', {format: 'own'}, 'items is missing'],
    ['a reader that is no function', {format: 'own', items: []}, 'items has to be a function'],
    ['a test that is no function', {format: 'own', items, matchesUrl: /x/}, 'matchesUrl has to be a function'],
  ];
  for (const [what, definition, message] of unusable) {
    it(`says what is wrong with ${what}`, () => {
      expect(() => registerSource(definition as SourceDefinition))
        .to.throw(NewsError, message)
        .that.includes({kind: 'config', url: ''})
        .and.has.property('hint')
        .that.contains('registerSource({');
    });
  }

  it('says what is wrong, and nothing else, in a page whose scripts have added to Object.prototype', () => {
    const errors: unknown[] = [];
    const {prototype} = Object;
    Object.defineProperty(prototype, 'matchesUrl', {value: 1, configurable: true, enumerable: true, writable: true});
    for (const definition of [undefined, null, 'own', {format: `own-${++names}`, items}]) {
      try {
        registerSource(definition as never);
      } catch (error) {
        errors.push(error);
      }
    }
    Reflect.deleteProperty(prototype, 'matchesUrl');
    expect(errors.map((error) => error instanceof NewsError && error.message)).to.deep.equal(
      errors.map(() => 'registerSource: the source is no object.'),
    );
    expect(errors).to.have.lengthOf(3);
  });

  it('makes a name known, and tells so those who wait for it, until they no longer do', () => {
    const name = `own-${names + 1}`;
    expect(knownFormat(name)).to.equal('auto');
    const heard: string[] = [];
    const stop = onRegistered(() => heard.push(knownFormat(name)));
    registered({items});
    expect(knownFormat(name)).to.equal(name);
    stop();
    registered({items});
    expect(heard).to.deep.equal([name]);
    expect(FORMATS.map(knownFormat)).to.deep.equal([...FORMATS]);
  });

  it('reads what a page has at hand', () => {
    const format = registered({items: () => [{title: 'A'}]});
    expect(readNews({}, {url: PAGE, format}).items.map(({title}) => title)).to.deep.equal(['A']);
  });

  const fails = (): never => {
    throw new TypeError('x is undefined');
  };
  const failsOtherwise = (): never => {
    // eslint-disable-next-line no-throw-literal
    throw 'no error';
  };
  const failing: readonly (readonly [name: string, definition: Omit<SourceDefinition, 'format'>, why: string])[] = [
    ['items', {items: fails}, 'x is undefined'],
    ['items', {items: failsOtherwise}, 'it threw something that is no error'],
    ['request', {items, request: fails}, 'x is undefined'],
    ['next', {items, next: fails}, 'x is undefined'],
    ['filterByTheme', {items, filterByTheme: fails}, 'x is undefined'],
    ['request', {items, request: () => 'http://['}, 'Invalid URL'],
    ['items', {items: () => 'no list' as unknown as []}, 'it gave no list'],
    ['items', {themes: () => []}, 'there is no such function'],
  ];
  for (const [name, definition, why] of failing) {
    it(`fails with a NewsError that names ${name} where ${definition[name as 'items']?.toString().slice(0, 40) ?? 'it is missing'}`, async () => {
      const format = registered(definition);
      const site = new RecordedSite();
      const error = await newsErrorOf(pageOf(format, site, {theme: 'a'}));
      expect(error).to.include({
        kind: 'format',
        hint: 'The mistake is in the code that registered this format.',
        url: site.url('fixture/udata/posts-page-3'),
      });
      expect(error.message).to.contain(`"${format}" failed in ${name}: ${why}`);
      expect(error).to.have.property('cause');
    });
  }

  it('reads an answer once, however often it is asked for it', () => {
    const read: unknown[] = [];
    const format = customFormat({
      format: 'own',
      items: (json) => {
        read.push(json);
        return [{title: `${read.length}`}];
      },
    });
    const context = {url: PAGE, language: 'en'};
    const titlesOf = (json: unknown) => format.parseItems(json, context).entries.map(({title}) => title);
    const [first, second] = [[], []];
    expect([first, first, second].map(titlesOf)).to.deep.equal([['1'], ['1'], ['2']]);
    expect(read).to.have.lengthOf(2);
  });

  it('asks for one theme, and for no other choice', async () => {
    const asked: string[] = [];
    const format = customFormat({
      format: 'own',
      items: () => [],
      filterByTheme: async (request, theme) => {
        asked.push(theme);
        return `${request.href}?theme=${theme}`;
      },
    });
    const request = new URL('https://lab.example.org/news.json');
    const answers: unknown[] = [];
    for (const themes of [[], [['a', 'b']], [[]], [['a']], [['a'], ['b', 'c']]]) {
      const choice = {themes, search: 'x'} as never;
      const chosen = await format.choose?.(request, choice, () => Promise.reject(new TypeError('nobody asks')));
      answers.push([String(chosen?.request).slice(request.href.length), chosen?.rest]);
    }
    expect(answers).to.deep.equal([
      ['', {themes: [], search: 'x'}],
      ['', {themes: [['a', 'b']], search: 'x'}],
      ['', {themes: [[]], search: 'x'}],
      ['?theme=a', {themes: [], search: 'x'}],
      ['?theme=a', {themes: [['b', 'c']], search: 'x'}],
    ]);
    expect(asked).to.deep.equal(['a', 'a']);
  });

  it('goes on with another format where its own tests fail', async () => {
    registered({items, matchesUrl: fails, matchesResponse: fails});
    const {items: came} = await pageOf('auto');
    expect(came).to.have.lengthOf(1);
  });

  it('asks nothing but the site of the source', async () => {
    const format = registered({items, request: () => 'https://elsewhere.example/news.json'});
    expect(await newsErrorOf(pageOf(format))).to.include({kind: 'config'});
    const asking = registered({
      items,
      async filterByTheme(request, _, ask) {
        await ask(new URL('https://elsewhere.example/themes.json'));
        return request;
      },
    });
    expect(await newsErrorOf(pageOf(asking, undefined, {theme: 'a'}))).to.include({kind: 'config'});
  });
});

import {expect, fixture, html} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {ThemeList} from '../../src/theme-list/theme-list.js';
import {failed, isSeen, loaded, nextLoad, RecordedSite, shown, textOf} from '../recorded-site.js';

const CATEGORIES = 'wp-json/wp/v2/categories?parent=2';

function listOf(site: RecordedSite, layout = 'list'): Promise<ThemeList> {
  return fixture<ThemeList>(
    html`<theme-list src=${site.url(CATEGORIES)} heading="Research themes" layout=${layout} retries="0">
      <ul>
        <li>Fallback</li>
      </ul>
    </theme-list>`,
  );
}

describe('<theme-list>', () => {
  it('shows the host page’s list where it has no source', async () => {
    const list = await fixture<ThemeList>(html`<theme-list><p>Fallback</p></theme-list>`);
    expect(list.status).to.equal('idle');
    expect(isSeen(list.querySelector('p'))).to.equal(true);
  });

  it('keeps a place and says that it is busy while it loads', async () => {
    const list = await listOf(new RecordedSite('hang'));
    expect(list.status).to.equal('loading');
    expect(shown(list, '[part="skeleton"]').length).to.be.above(0);
    expect(isSeen(list.querySelector('li'))).to.equal(false);
    await expect(list).to.be.accessible();
  });

  for (const layout of ['list', 'grid', 'chips']) {
    it(`shows the themes as links in a list, in the layout ${layout}`, async () => {
      const list = await loaded(await listOf(new RecordedSite(), layout));
      expect(list.status).to.equal('ready');
      expect(textOf(list, 'heading')).to.equal('Research themes');
      const links = shown(list, 'ul[part="list"] > li[part="item"] > a[part="link"]');
      expect(links.map((link) => link.textContent)).to.deep.equal([
        'Complex biomedical systems – data and models',
        'Data-driven healthcare',
        'Precision medicine, including environmental, lifestyle and socio-economic factors',
        'Understanding, preventing, and treating the health-disease transition',
      ]);
      expect(links[0]?.getAttribute('href')).to.match(
        /\/category\/personalised-healthcare\/complex-biomedical-systems/,
      );
      expect(textOf(list, 'status')).to.equal('');
      await expect(list).to.be.accessible();
    });
  }

  it('says calmly that there are none', async () => {
    const list = await loaded(await listOf(new RecordedSite('empty')));
    expect(list.status).to.equal('empty');
    expect(textOf(list, 'empty')).to.equal('No themes yet.');
    expect(isSeen(list.querySelector('li'))).to.equal(true);
    await expect(list).to.be.accessible();
  });

  it('says calmly that they could not be loaded, and recovers with Retry', async () => {
    const list = await failed(await listOf(new RecordedSite('busy-1')));
    expect(list.status).to.equal('error');
    expect(textOf(list, 'error')).to.equal('We couldn’t load the themes. Try again');
    expect(isSeen(list.querySelector('li'))).to.equal(true);
    await expect(list).to.be.accessible();
    const [button] = shown(list, '[part="retry"]');
    button?.focus();
    const load = nextLoad(list);
    button?.click();
    await load;
    expect(list.status).to.equal('ready');
    expect(document.activeElement).to.equal(list);
  });

  it('shows themes that it is given, without a request', async () => {
    const fetch = sinon.spy(globalThis, 'fetch');
    const list = await fixture<ThemeList>(html`<theme-list></theme-list>`);
    list.themes = [
      {id: '1', slug: 'a', name: 'A', url: '/a'},
      {id: '2', slug: 'b', name: 'B', url: 'javascript:alert(1)'},
    ];
    await list.updateComplete;
    expect(list.themes.map(({name}) => name)).to.deep.equal(['A', 'B']);
    expect(shown(list, 'a')).to.have.lengthOf(1);
    expect(fetch.called).to.equal(false);
  });

  it('takes the tags of a WordPress site and of a JSON Feed for themes', async () => {
    for (const [path, theme] of [
      ['wp-json/wp/v2/tags', 'Awards'],
      ['fixture/jsonfeed/feed-page-1', 'Innovation'],
    ] as const) {
      const list = await loaded(
        await fixture<ThemeList>(html`<theme-list src=${new RecordedSite().url(path)}></theme-list>`),
      );
      expect(list.themes.map(({name}) => name)).to.include(theme);
    }
  });

  it('does not touch what is below it, whatever its layout', async () => {
    for (const layout of ['list', 'grid', 'chips'] as const) {
      const list = document.createElement('theme-list');
      list.layout = layout;
      list.themes = [{id: '1', slug: 'health', name: 'Health', url: 'https://news.example.org/health'}];
      document.body.append(list);
      await list.updateComplete;
      const last = shown(list, '[part="item"]').at(-1)?.getBoundingClientRect().bottom ?? Infinity;
      expect(list.getBoundingClientRect().bottom - last, layout).to.be.at.least(16);
      list.remove();
    }
  });

  describe('with a list of the page’s own, without for and src', () => {
    it('gives it the layout, the parts and the states of any other, with its links as they are', async () => {
      const list = await fixture<ThemeList>(
        html`<theme-list layout="chips" heading="Themes">
          <ul>
            <li><a href="/">Everything</a></li>
            <li><a href="/themes/quantum.html">Quantum</a></li>
            <li>Still to come</li>
          </ul>
        </theme-list>`,
      );
      expect(list.status).to.equal('ready');
      expect(list.matches(':state(ready)')).to.equal(true);
      expect(shown(list, '[part="list"].chips [part="link"]').map((link) => link.getAttribute('href'))).to.deep.equal([
        `${location.origin}/`,
        `${location.origin}/themes/quantum.html`,
      ]);
      expect(isSeen(list.querySelector('ul'))).to.equal(false);
      await expect(list).to.be.accessible();
    });

    it('leaves alone what is no list', async () => {
      const list = await fixture<ThemeList>(html`<theme-list><a href="/themes">All themes</a></theme-list>`);
      expect([list.status, isSeen(list.querySelector('a'))]).to.deep.equal(['idle', true]);
    });

    it('makes way for themes that the page sets, an empty list included, and is back once they are taken back', async () => {
      const list = await fixture<ThemeList>(
        html`<theme-list
          ><ul>
            <li><a href="/a">Own</a></li>
          </ul></theme-list
        >`,
      );
      const statusWith = async (themes: unknown) => {
        Object.assign(list, {themes});
        await list.updateComplete;
        return [list.status, textOf(list, 'item')];
      };
      expect(await statusWith([{id: '1', name: 'Set'}])).to.deep.equal(['ready', 'Set']);
      expect(await statusWith([])).to.deep.equal(['empty', undefined]);
      expect(await statusWith(undefined)).to.deep.equal(['ready', 'Own']);
      expect(await statusWith(null)).to.deep.equal(['ready', 'Own']);
    });
  });
});

import {expect} from '@open-wc/testing';
import {RecordedSite} from '../recorded-site.js';
import {openFramed, until, type FramedPage} from './framed-page.js';

const openHost = (name: string): Promise<FramedPage> =>
  openFramed(`/host/${name}?source=${encodeURIComponent(new RecordedSite().url('').replace(/\/$/, ''))}`);

const inside = ({document}: Window, selector: string) => [
  ...(document.querySelector('news-feed')?.shadowRoot?.querySelectorAll(selector) ?? []),
];

const height = ({document}: Window) => document.querySelector('news-feed')?.getBoundingClientRect().height ?? 0;

describe('host pages that are no easy ones, each with the built script', () => {
  it('cannot break the inside with a reset, nor be reached by our styles', async () => {
    const page = await openHost('reset');
    await until(page.document, 'news-feed:state(ready)');
    const [article] = inside(page, 'article');
    const [link] = inside(page, 'h3 a');
    const theirs = page.document.querySelector('#theirs');
    if (!article || !link || !theirs) {
      throw new Error('There is no card.');
    }
    expect(page.getComputedStyle(article).display).to.equal('flex');
    expect(page.getComputedStyle(article).borderTopWidth).to.equal('1px');
    expect(page.getComputedStyle(link).display).to.equal('inline');
    expect(page.getComputedStyle(theirs).borderTopWidth).to.equal('5px');
    expect(page.problems).to.deep.equal([]);
  });

  it('get no style and no element beside the tag', async () => {
    const {document} = await openHost('plain');
    await until(document, 'news-feed:state(ready)');
    expect(document.adoptedStyleSheets).to.have.lengthOf(0);
    expect(document.querySelectorAll('style, link')).to.have.lengthOf(0);
    expect(document.body.children).to.have.lengthOf(1);
  });

  it('may have it inside another shadow root', async () => {
    const page = await openHost('shadow-root');
    const root = page.document.querySelector('#host')?.shadowRoot;
    if (!root) {
      throw new Error('The page has no shadow root.');
    }
    await until(root, 'news-feed:state(ready)');
    expect(page.problems).to.deep.equal([]);
  });

  it('may have it in a dialog that is opened later', async () => {
    const page = await openHost('dialog');
    await until(page.document, 'news-feed:state(ready)');
    expect(height(page)).to.equal(0);
    page.document.querySelector('dialog')?.showModal();
    expect(height(page)).to.be.above(200);
    expect(page.problems).to.deep.equal([]);
  });

  it('may have it in a tab panel that is hidden while it loads', async () => {
    const page = await openHost('hidden-panel');
    await until(page.document, 'news-feed:state(ready)');
    page.document.querySelector('#panel')?.removeAttribute('hidden');
    expect(height(page)).to.be.above(200);
    expect(page.problems).to.deep.equal([]);
  });

  it('may have it in a template: it asks for nothing before that is stamped', async () => {
    const page = await openHost('template');
    const {document, performance} = page;
    expect(performance.getEntriesByType('resource').filter(({name}) => name.includes('wp-json'))).to.have.lengthOf(0);
    const template = document.querySelector('template');
    document.querySelector('main')?.append(template?.content.cloneNode(true) ?? '');
    await until(document, 'news-feed:state(ready)');
    expect(page.problems).to.deep.equal([]);
  });

  it('may be served as XHTML', async () => {
    const page = await openHost('xhtml');
    expect(page.document.contentType).to.equal('application/xhtml+xml');
    await until(page.document, 'news-feed:state(ready)');
    expect(inside(page, 'article')).to.have.lengthOf(2);
    expect(page.problems).to.deep.equal([]);
  });

  it('may be served as XHTML under the strictest policy, in which only Lit makes HTML of text', async () => {
    const page = await openHost('strict-xhtml');
    expect(page.document.contentType).to.equal('application/xhtml+xml');
    for (const tag of ['news-feed', 'theme-list', 'news-card']) {
      await until(page.document, `${tag}:state(ready)`);
    }
    expect(inside(page, 'article')).to.have.lengthOf(2);
    expect(page.document.querySelector('theme-list')?.shadowRoot?.querySelectorAll('li').length).to.be.above(2);
    expect(page.document.querySelector('news-card')?.shadowRoot?.querySelector('h3')?.textContent?.trim()).to.equal(
      'A',
    );
    expect(page.problems).to.deep.equal([]);
  });
});

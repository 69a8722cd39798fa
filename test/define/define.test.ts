import {expect} from '@open-wc/testing';
import {warn} from '../root-hooks.js';

describe('define', () => {
  it('is not done by importing the classes', async () => {
    await import('../../src/index.js');
    expect(customElements.get('news-feed')).to.equal(undefined);
  });

  it('leaves a name alone that is another script’s, and says so once', async () => {
    const {define} = await import('../../src/index.js');
    const Stranger = class extends HTMLElement {};
    customElements.define('theme-list', Stranger);
    define();
    expect(customElements.get('theme-list')).to.equal(Stranger);
    expect(customElements.get('news-feed')).not.to.equal(undefined);
    expect(warn.callCount).to.equal(1);
    expect(warn.firstCall.args[0]).to.contain('<theme-list>').and.to.contain('data-prefix');
  });

  it('may be done again, silently', async () => {
    const {define} = await import('../../src/index.js');
    const first = customElements.get('news-feed');
    define();
    expect(customElements.get('news-feed')).to.equal(first);
    expect(warn.args.flat().join()).not.to.contain('news-feed>');
  });

  it('is silent beside a copy of its own, of another version', async () => {
    const other = class extends HTMLElement {};
    Object.defineProperty(other, Symbol.for('newsstand-elements'), {value: true});
    customElements.define('copy-news-feed', other);
    const {define} = await import('../../src/index.js');
    define({prefix: 'copy'});
    expect(customElements.get('copy-news-feed')).to.equal(other);
    expect(customElements.get('copy-news-card')).not.to.equal(undefined);
    expect(warn.called).to.equal(false);
  });

  it('gives other names with a prefix', async () => {
    const {define, NewsFeed} = await import('../../src/index.js');
    define({prefix: 'rl'});
    for (const name of ['rl-news-feed', 'rl-news-card', 'rl-theme-list']) {
      expect(customElements.get(name), name).not.to.equal(undefined);
    }
    expect(document.createElement('rl-news-feed')).to.be.instanceOf(NewsFeed);
  });

  it('leaves out a prefix that no tag can begin with, and says so', async () => {
    const {define} = await import('../../src/index.js');
    for (const prefix of ['1a', 'A', 'ä b', '<']) {
      warn.resetHistory();
      define({prefix});
      expect(warn.args.flat().join(), prefix).to.contain('prefix');
    }
  });
});

import {expect, fixture, html} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/index.js';
import type {NewsFeed} from '../../src/news-feed/news-feed.js';
import {isFeedRight} from '../../src/theme-list/theme-filter.js';
import type {ThemeList} from '../../src/theme-list/theme-list.js';
import {shown} from '../recorded-site.js';

describe('of a list and its feed', () => {
  for (const [what, meeting, expected] of [
    ['the feed’s theme wins over a list without a choice', {agreedTheme: undefined, hasChoice: false}, true],
    ['the choice of the list wins when they meet', {agreedTheme: undefined, hasChoice: true}, false],
    ['the theme that the page gives to the feed later wins', {agreedTheme: 'other', hasChoice: true}, true],
    ['nothing changes where they agree', {agreedTheme: 'cancer', hasChoice: true}, false],
  ] as const) {
    it(what, () => {
      expect(isFeedRight({feedTheme: 'cancer', ...meeting})).to.equal(expected);
    });
  }
});

describe('a theme list and its feed', () => {
  const pair = async () => {
    const group = await fixture(
      html`<div>
        <theme-list for="f" .themes=${[{id: '1', slug: 'a', name: 'A'}]}></theme-list><news-feed id="f"></news-feed>
      </div>`,
    );
    const list = group.querySelector('theme-list') as ThemeList;
    await list.updateComplete;
    return {list, feed: group.querySelector('news-feed') as NewsFeed};
  };

  it('say nothing to each other of what was just said', async () => {
    const {list, feed} = await pair();
    const told = sinon.spy();
    document.addEventListener('newsstand:feed', told);
    shown(list, '[part~="filter"]')[1]?.click();
    await feed.updateComplete;
    expect([feed.theme, told.callCount]).to.deep.equal(['a', 0]);
    feed.theme = '';
    await feed.updateComplete;
    await list.updateComplete;
    expect([list.value, told.callCount]).to.deep.equal(['', 1]);
    feed.theme = 'a';
    await feed.updateComplete;
    await list.updateComplete;
    expect([list.value, told.callCount]).to.deep.equal(['a', 2]);
    document.removeEventListener('newsstand:feed', told);
  });

  it('find each other where a library of the page has replaced the global names', async () => {
    sinon.stub(globalThis, 'Document').value(function Replaced() {});
    sinon.stub(globalThis, 'DocumentFragment').value(function Replaced() {});
    const {list, feed} = await pair();
    shown(list, '[part~="filter"]')[1]?.click();
    expect(feed.theme).to.equal('a');
  });

  it('take no form with a field of that name for a feed', async () => {
    const group = await fixture(
      html`<div>
        <form id="g"><object name="chooseTheme"></object><input name="localName" /><input name="matches" /></form>
        <theme-list for="g" .themes=${[{id: '1', slug: 'a', name: 'A'}]}></theme-list>
      </div>`,
    );
    const list = group.querySelector('theme-list') as ThemeList;
    await list.updateComplete;
    shown(list, '[part~="filter"]')[1]?.click();
    expect(list.value).to.equal('a');
  });
});

import {expect} from '@open-wc/testing';
import {en} from '../../src/i18n/en.js';

describe('en', () => {
  const counts: readonly (readonly [count: number, news: string, themes: string])[] = [
    [0, '0 news items loaded.', '0 themes loaded.'],
    [1, '1 news item loaded.', '1 theme loaded.'],
    [2, '2 news items loaded.', '2 themes loaded.'],
    [21, '21 news items loaded.', '21 themes loaded.'],
    [100, '100 news items loaded.', '100 themes loaded.'],
  ];
  for (const [count, news, themes] of counts) {
    it(`counts ${count}`, () => {
      expect(en.newsLoaded(count)).to.equal(news);
      expect(en.themesLoaded(count)).to.equal(themes);
    });
  }

  it('says since when news are stale', () => {
    expect(en.stale('18 November 2020, 14:05')).to.equal(
      'Shown as of 18 November 2020, 14:05. We could not reach the source.',
    );
  });

  it('says what the design says', () => {
    expect(en).to.include({
      slow: 'This is taking longer than usual.',
      noNews: 'No news yet.',
      newsFailed: 'The news could not be loaded.',
      itemFailed: 'This news item could not be loaded.',
      themesFailed: 'The themes could not be loaded.',
      retry: 'Retry',
    });
  });

  it('leaves nothing unsaid', () => {
    for (const [key, text] of Object.entries(en)) {
      expect(typeof text === 'string' ? text.trim() : text, key).not.to.equal('');
    }
  });
});

import {expect} from '@open-wc/testing';
import {RecordedSite} from '../recorded-site.js';
import {openFramed, until, type FramedPage} from './framed-page.js';
import {waitUntil} from '../wait-until.js';

/** The strict page with the news of a source. */
const openStrict = (source: string, more = ''): Promise<FramedPage> =>
  openFramed(`/strict/page?source=${encodeURIComponent(source)}${more}`);

describe('a page under the strictest policy, with Trusted Types', () => {
  for (const [what, scenario, state] of [
    ['news', 'ok', 'ready'],
    ['none', 'empty', 'empty'],
    ['an error', 'html', 'error'],
  ] as const) {
    it(`shows ${what} without one violation`, async () => {
      const page = await openStrict(new RecordedSite(scenario).url('').replace(/\/$/, ''));
      await until(page.document, `news-feed:state(${state})`);
      await until(page.document, `theme-list:state(${state})`);
      await until(page.document, 'news-card:state(ready)');
      expect(page.problems).to.deep.equal([]);
    });
  }

  it('bears a second copy of the script', async () => {
    const page = await openStrict(new RecordedSite().url('').replace(/\/$/, ''), '&copies');
    await until(page.document, 'news-feed:state(ready)');
    await until(page.document, 'rl-news-feed:state(ready)');
    expect(page.problems).to.deep.equal([]);
  });

  it('stands beside an element that has another Lit', async () => {
    const page = await openStrict(new RecordedSite().url('').replace(/\/$/, ''), '&lit');
    await until(page.document, 'news-feed:state(ready)');
    await waitUntil(
      () => page.document.querySelector('their-element')?.shadowRoot?.textContent?.trim() === 'Theirs',
      'the other element is drawn',
    );
    expect(page.problems).to.deep.equal([]);
  });

  for (const more of ['', '&module', '&nonce', '&module&nonce', '&copies']) {
    it(`loads its language from beside the script${more && `, with ${more}`}`, async () => {
      const page = await openStrict(new RecordedSite('empty').url('').replace(/\/$/, ''), `&lang=el${more}`);
      await until(page.document, 'news-feed:state(empty)');
      await waitUntil(
        () =>
          page.document.querySelector('news-feed')?.shadowRoot?.querySelector('[part="empty"]')?.textContent?.trim() ===
          'Δεν υπάρχουν ακόμη ειδήσεις.',
        'the text is Greek',
      );
      expect(page.problems).to.deep.equal([]);
    });
  }
});

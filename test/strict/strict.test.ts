import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {RecordedSite} from '../recorded-site.js';

/** A page of its own in a frame, as the test server makes it; the built script runs in it. */
async function openStrict(source: string, more = ''): Promise<Window & {problems: string[]}> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe src="/strict/page?source=${encodeURIComponent(source)}${more}" width="900" height="600"></iframe>`,
  );
  await waitUntil(() => frame.contentDocument?.querySelector('news-feed')?.shadowRoot, 'the script has run', {
    timeout: 5000,
  });
  return frame.contentWindow as Window & {problems: string[]};
}

const until = (page: Window, selector: string) =>
  waitUntil(() => page.document.querySelector(selector), `${selector} is there`, {timeout: 5000});

describe('a page under the strictest policy, with Trusted Types', () => {
  for (const [what, scenario, state] of [
    ['news', 'ok', 'ready'],
    ['none', 'empty', 'empty'],
    ['an error', 'html', 'error'],
  ] as const) {
    it(`shows ${what} without one violation`, async () => {
      const page = await openStrict(new RecordedSite(scenario).url('').replace(/\/$/, ''));
      await until(page, `news-feed:state(${state})`);
      await until(page, `theme-list:state(${state})`);
      await until(page, 'news-card:state(ready)');
      expect(page.problems).to.deep.equal([]);
    });
  }

  it('bears a second copy of the script', async () => {
    const page = await openStrict(new RecordedSite().url('').replace(/\/$/, ''), '&copies');
    await until(page, 'news-feed:state(ready)');
    await until(page, 'rl-news-feed:state(ready)');
    expect(page.problems).to.deep.equal([]);
  });

  for (const more of ['', '&module', '&nonce', '&module&nonce', '&copies']) {
    it(`loads its language from beside the script${more && `, with ${more}`}`, async () => {
      const page = await openStrict(new RecordedSite('empty').url('').replace(/\/$/, ''), `&lang=el${more}`);
      await until(page, 'news-feed:state(empty)');
      await waitUntil(
        () =>
          page.document.querySelector('news-feed')?.shadowRoot?.querySelector('[part="empty"]')?.textContent?.trim() ===
          'Δεν υπάρχουν ακόμη ειδήσεις.',
        'the text is Greek',
        {timeout: 5000},
      );
      expect(page.problems).to.deep.equal([]);
    });
  }
});

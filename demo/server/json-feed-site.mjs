import {recordedJson, recording} from './recordings.mjs';

/** @typedef {import('./wordpress-site.mjs').Answer} Answer */

/** A WordPress with the plugin for JSON Feed: three of its pages at `/feed/json?paged=N` or `/feed.json`, and what it answers past the last. */
export function jsonFeedSite() {
  const pages = ['feed-page-1', 'feed-page-2', 'feed-page-last'].map((name) => recordedJson(`jsonfeed/${name}`));

  /**
   * The answer to the feed's address, or undefined for another one.
   *
   * @param {string} path below the site's root
   * @param {URLSearchParams} query
   * @param {string} root what stands for the site's own address in the answer
   * @returns {Answer | undefined}
   */
  return function answer(path, query, root) {
    if (path !== '/feed/json' && path !== '/feed.json') {
      return undefined;
    }
    const number = Number(query.get('paged') ?? 1);
    const page = pages[number - 1];
    if (page === undefined) {
      return recording('jsonfeed/feed-past-end');
    }
    const {next_url: _, ...feed} = page;
    const next = number < pages.length ? {next_url: `${root}${path}?paged=${number + 1}`} : {};
    return {...recording('jsonfeed/feed-page-1'), body: JSON.stringify({...feed, ...next})};
  };
}

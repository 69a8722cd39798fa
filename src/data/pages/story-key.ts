import {slugOf} from '../model/is-theme.js';

// What mailings and advertisements add to an address: parameters by which a page knows where its readers come from.
const TRACKING = /^(utm_.*|mtm_.*|pk_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|_hs(enc|mi)|igshid|yclid|ref)$/i;

/**
 * What the address of one story has in common wherever it is named: without scheme, "www.", closing slash, tracking
 * parameters and fragment, unless that is the route of a page that is one script ("#/news/1", "#!news/1").
 *
 * @param address an absolute http or https address
 */
export function storyKey(address: string): string {
  const url = new URL(address);
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join('='));
  const path = url.pathname.replace(/\/+$/, '');
  const route = /^#[/!]/.test(url.hash) ? url.hash : '';
  return [url.host.replace(/^www\./, '') + path + route, ...parameters.toSorted()].join('&');
}

/**
 * Whether two titles at one address are of one story. A source without pages of its own for its news has all of them lead
 * to where they are listed ("/news"), so that the address alone does not tell: there the titles have to be the same,
 * apart from case, accents and punctuation. An address with a number or a hyphen in it ("/2026/incubator-opens",
 * "/node/7") is likely to be that of one story, and who took it over may have changed the title: half of the words of the
 * shorter one are enough. In doubt a story is shown twice, which is better than not at all.
 *
 * @param key of the address; its host ends at the first "/" or "&"
 */
export function isSameStory(key: string, one: string, other: string): boolean {
  const [a, b] = [slugOf(one), slugOf(other)];
  const [shorter = [], longer = []] = [a, b].map((slug) => slug.split('-')).toSorted((c, d) => c.length - d.length);
  const shared = shorter.filter((word) => longer.includes(word));
  return a === b || (/[/&].*[\d-]/.test(key) && shared.length * 2 >= shorter.length);
}

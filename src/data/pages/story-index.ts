import {slugOf} from '../model/is-theme.js';

// What mailings and advertisements add to an address: parameters by which a page knows where its readers come from.
const TRACKING = /^(utm_.*|mtm_.*|pk_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|_hs(enc|mi)|igshid|yclid|ref)$/i;

/** The most stories at one address whose titles are compared word by word. More than that, and it is a page of all news. */
const MAX_COMPARED = 20;

/**
 * What the address of one story has in common wherever it is named: without scheme, "www.", closing slash, tracking
 * parameters and fragment, unless that is the route of a page that is one script ("#/news/1", "#!news/1").
 *
 * @param address an absolute http or https address
 */
export function storyKey(address: string): string {
  const url = new URL(address);
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join('='));
  let end = url.pathname.length;
  while (url.pathname.charAt(end - 1) === '/') {
    end--;
  }
  const path = url.pathname.slice(0, end);
  const route = /^#[/!]/.test(url.hash) ? url.hash : '';
  return [url.host.replace(/^www\./, '') + path + route, ...parameters.toSorted()].join('&');
}

/** A story as it is compared with those of other sources. */
export interface Story {
  /** See {@link storyKey}. */
  readonly key: string;
  /** The words of its title, without case, accents and punctuation. */
  readonly words: ReadonlySet<string>;
  /** The same as one text. */
  readonly slug: string;
  /** Number of its source. */
  readonly source: number;
}

/** @param source number of its source */
export function storyOf({url, title}: {url?: string; title: string}, source: number): Story | undefined {
  const slug = slugOf(title);
  return url === undefined ? undefined : {key: storyKey(url), words: new Set(slug.split('-')), slug, source};
}

/** The stories at one address. */
interface Address {
  readonly stories: Story[];
  /** The sources that have a story of a title, by its slug. */
  readonly sources: Map<string, Set<number>>;
}

function shareHalf(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  fewer.forEach((word) => {
    shared += Number(more.has(word));
  });
  return shared * 2 >= fewer.size;
}

/**
 * Tells which stories are there already, from another source.
 *
 * A source without pages of its own for its news has all of them lead to where they are listed ("/news"), so that the address
 * alone is not enough: there the titles have to be the same, apart from case, accents and punctuation. An address with a
 * number or a hyphen in it ("/2026/incubator-opens", "/node/7") is likely to be that of one story, and who took it over may
 * have changed the title: half of the words of the shorter one are enough. In doubt a story is shown twice, which is better
 * than not at all.
 */
export class StoryIndex {
  readonly #earlier: StoryIndex | undefined;
  readonly #addresses = new Map<string, Address>();

  /** @param earlier an index that this one continues, and does not change */
  constructor(earlier?: StoryIndex) {
    this.#earlier = earlier;
  }

  /** Whether another source has the story. A list may well have two items with one address. */
  has(story: Story): boolean {
    return this.#hasOwn(story) || (this.#earlier?.has(story) ?? false);
  }

  #hasOwn({key, slug, source, words}: Story): boolean {
    const known = this.#addresses.get(key);
    const stories = known?.stories ?? [];
    const sameTitle = known?.sources.get(slug);
    if (sameTitle !== undefined && (sameTitle.size > 1 || !sameTitle.has(source))) {
      return true;
    }
    // The host of a key ends at the first "/" or "&". One look, not one from each of them: a key can be as long as an address.
    const host = /^[^/&]*/.exec(key)?.[0].length ?? 0;
    const isOfOneStory = stories.length <= MAX_COMPARED && /[\d-]/.test(key.slice(host));
    return isOfOneStory && stories.some((other) => other.source !== source && shareHalf(words, other.words));
  }

  add(story: Story): void {
    const {key, slug, source} = story;
    const address = this.#addresses.get(key) ?? {stories: [], sources: new Map<string, Set<number>>()};
    this.#addresses.set(key, address);
    const sameTitle = address.sources.get(slug) ?? new Set<number>();
    address.sources.set(slug, sameTitle.add(source));
    if (address.stories.length <= MAX_COMPARED) {
      address.stories.push(story);
    }
  }
}

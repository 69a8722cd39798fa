import {INITIAL_FILTERS} from '../host/initial-filters.js';
import {findAll} from '../host/members.js';
import {NewsFeed} from '../news-feed/news-feed.js';
import {defineElement, isDefined, nameStart} from './define-element.js';
import type {DefineTag} from './placeholders.js';

// What most pages do without, each a file of its own.
const ON_DEMAND: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'news-card': async () => (await import('../news-card/news-card.js')).NewsCard,
  'news-source': async () => (await import('../news-source/news-source.js')).NewsSource,
  'theme-list': async () => (await import('../theme-list/theme-list.js')).ThemeList,
};

// A feed waits no longer for the file of a list that filters it.
const PATIENCE = 3000;

/**
 * Registers `<news-feed>`, and gives a function that registers the others once they are wanted. If a theme list
 * chooses a theme for a feed of the page, it comes first.
 *
 * @returns what the names begin with, e.g. `rl-`, and the function for a tag, which never rejects
 */
export async function defineOnDemand(prefix: string): Promise<{start: string; defineTag: DefineTag}> {
  const start = nameStart(prefix);
  /** Those that are on their way, or were taken before. */
  const begun = new Map<string, Promise<void>>();
  for (const tag of Object.keys(ON_DEMAND)) {
    if (isDefined(start + tag)) {
      begun.set(tag, Promise.resolve());
    }
  }
  const load = async (tag: string): Promise<void> => {
    try {
      const base = await ON_DEMAND[tag]?.();
      if (base) {
        defineElement(start + tag, base);
      }
    } catch {
      console.warn(
        `Newsstand: could not load the file of <${start}${tag}>, so the page keeps its own content. Copy the folder ` +
          '"chunks" along with newsstand.js, or use newsstand.bundle.js, which needs no other file.',
      );
    }
  };
  const defineTag = (tag: string): Promise<void> => {
    const definition = begun.get(tag) ?? load(tag);
    begun.set(tag, definition);
    return definition;
  };
  if (findAll(document, INITIAL_FILTERS).length > 0) {
    await Promise.race([defineTag('theme-list'), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }
  defineElement(`${start}news-feed`, NewsFeed);
  return {start, defineTag};
}

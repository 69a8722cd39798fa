// Imported on demand: a feed that chooses nothing, or lets its sources choose, does not load it.
import type {NewsChoice} from '../data/model/choice.js';
import type {NewsItem} from '../data/model/news-item.js';
import {isSourceWanted} from '../data/model/source-name.js';
import {chooserOf, type ChoiceContext} from '../data/pages/choose.js';
import {findAll, readMember} from '../host/members.js';

/** Those of the page's own items that are chosen. Nobody else can be asked. */
export function chooseItems(
  items: readonly NewsItem[],
  choice: NewsChoice,
  context: ChoiceContext,
): readonly NewsItem[] {
  const chooser = chooserOf([choice], context);
  return items.filter(
    (item) => isSourceWanted(item.source?.name, choice.fromSource) && chooser.accepts(item, chooser.choice),
  );
}

/**
 * A choice in which the addresses of the page itself stand for `page`: that in the address bar, its canonical one, and the
 * short link by which a WordPress knows its pages.
 */
export function onPage<Options extends NewsChoice>(options: Options, page: Document): Options {
  if (!/(?:^|\s)page(?:\s|$)/i.test(options.excludeUrl ?? '')) {
    return options;
  }
  const links = findAll(page, 'link[rel~="canonical" i], link[rel~="shortlink" i]') as HTMLLinkElement[];
  const own = [readMember(page, 'URL'), ...links.map(({href}) => href)].join(' ');
  return {...options, excludeUrl: options.excludeUrl?.replaceAll(/(?<!\S)page(?!\S)/gi, () => own)};
}

import type {NewsSourceOptions, SourceFailure} from '../data/pages/news-stream.js';
import type {Messages} from '../i18n/messages.js';
import {isTheme} from '../data/model/is-theme.js';
import type {NewsItem} from '../data/model/news-item.js';
import {readMember} from '../host/members.js';
import {safeUrl} from '../data/model/safe-url.js';
import type {Sentences} from '../element/state-template.js';

/** What a feed's sentences depend on. */
export interface FeedWords {
  /** The theme's slug or id; empty for all. */
  theme: string;
  /** What it is called, where that is known. */
  themeName: string;
  items: readonly NewsItem[];
  /** Whether another theme was shown before. */
  filtered: boolean;
  /** The sources that did not answer. */
  failed: readonly SourceFailure[];
}

/** What a source is called to a reader, where it is missing: its label, or its host. */
function sourceName({src, label}: NewsSourceOptions): string {
  const address = safeUrl(src, readMember(document, 'baseURI'));
  return label?.trim() || (address === undefined ? src : new URL(address).host.replace(/^www\./, ''));
}

/** The line that says which sources are missing; empty where none is. */
export function missingSentence(messages: Messages, failed: readonly SourceFailure[]): string {
  const names = new Set(failed.map(({source}) => sourceName(source)));
  return names.size > 0 ? messages.sourcesMissing([...names].join(', ')) : '';
}

/** What is said once a further page is there. */
export function pageSentence(
  messages: Messages,
  count: number,
  done: boolean,
  failed: readonly SourceFailure[],
): string {
  const said = [messages.moreLoaded(count), done ? messages.noMore : '', missingSentence(messages, failed)];
  return said.filter(Boolean).join(' ');
}

/** The name of a theme, as the news of it have it. */
function nameOf(theme: string, items: readonly NewsItem[]): string {
  return items.flatMap((item) => item.themes).find((one) => isTheme(one, theme))?.name ?? theme;
}

/** What a feed says of its state. */
export function feedSentences(messages: Messages, {theme, themeName, items, filtered, failed}: FeedWords): Sentences {
  const {news, newsLoaded, noNews, newsFailed, noNewsOfTheme, themeChosen, allChosen} = messages;
  const counted = (count: number) => {
    if (theme === '') {
      return (filtered ? allChosen : newsLoaded)(count);
    }
    return themeChosen(themeName || nameOf(theme, items), count);
  };
  return {
    name: news,
    loaded: (count) => [counted(count), missingSentence(messages, failed)].filter(Boolean).join(' '),
    empty: theme === '' ? noNews : noNewsOfTheme,
    failed: newsFailed,
  };
}

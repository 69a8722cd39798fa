import type {SourceFailure} from '../data/pages/news-stream.js';
import type {Messages} from '../i18n/messages.js';
import {isTheme} from '../data/model/is-theme.js';
import type {NewsItem} from '../data/model/news-item.js';
import {sourceName, sourceTheme} from '../data/model/source-name.js';
import {readMember} from '../host/members.js';
import type {Sentences} from '../element/state-template.js';

/** What a feed's sentences depend on. */
export interface FeedWords {
  /** The themes and the sources that are chosen, as they are written; empty for all. And what they are called, where that is known. */
  chosen: readonly {readonly value: string; readonly name: string}[];
  items: readonly NewsItem[];
  /** Whether another choice was shown before. */
  filtered: boolean;
  /** The sources that did not answer. */
  failed: readonly SourceFailure[];
}

/** The line that says which sources are missing; empty where none is. */
export function missingSentence(messages: Messages, failed: readonly SourceFailure[]): string {
  const names = new Set(failed.map(({source}) => sourceName(source, readMember(document, 'baseURI'))));
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

/** The names of themes and sources, as the news has them. */
function namesOf(written: string, items: readonly NewsItem[]): string {
  const named = items.flatMap(({themes, source}) => (source ? [...themes, sourceTheme(source.name)] : themes));
  const values = written.split(/[,;]/).flatMap((value) => value.trim() || []);
  return values.map((value) => named.find((one) => isTheme(one, value))?.name ?? value).join(', ');
}

/** What a feed says of its state. */
export function feedSentences(messages: Messages, {chosen, items, filtered, failed}: FeedWords): Sentences {
  const {news, newsLoaded, noNews, newsFailed, noNewsOfTheme, themeChosen, allChosen} = messages;
  const wanted = chosen.filter(({value}) => value !== '');
  const counted = (count: number) => {
    if (wanted.length === 0) {
      return (filtered ? allChosen : newsLoaded)(count);
    }
    return themeChosen(wanted.map(({value, name}) => name || namesOf(value, items)).join(', '), count);
  };
  return {
    name: news,
    loaded: (count) => [counted(count), missingSentence(messages, failed)].filter(Boolean).join(' '),
    empty: wanted.length === 0 ? noNews : noNewsOfTheme,
    failed: newsFailed,
  };
}

import type {SourceFailure} from '../data/pages/news-stream.js';
import type {Messages} from '../i18n/language.js';
import {isTheme} from '../data/model/is-theme.js';
import type {NewsItem} from '../data/model/news-item.js';
import {sourceName, sourceTheme} from '../data/model/source-name.js';
import {readMember} from '../host/members.js';
import type {Sentences} from '../element/state-template.js';

/** The words by which a theme list chooses for a feed. */
export const LIST_WORDS = ['theme', 'fromSource'] as const;

export type ListWord = (typeof LIST_WORDS)[number];

/** What a theme list has chosen last, and what it is called; what the page itself has chosen has no name. */
export class ListChoice {
  readonly #chosen = {theme: {value: '', name: ''}, fromSource: {value: '', name: ''}};

  set(word: ListWord, value: string, name: string): void {
    this.#chosen[word] = {value, name};
  }

  /** Takes note of what is chosen now. @returns whether it was not a theme list that chose it */
  isOther(word: ListWord, value: string): boolean {
    const isOther = this.#chosen[word].value !== value;
    if (isOther) {
      this.set(word, value, '');
    }
    return isOther;
  }

  /** What is chosen, with its name where a theme list has chosen it. */
  named(values: Readonly<Record<ListWord, string>>): {readonly value: string; readonly name: string}[] {
    return LIST_WORDS.map((word) => {
      const {value, name} = this.#chosen[word];
      return {value: values[word], name: value === values[word] ? name : ''};
    });
  }
}

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

import type {ItemIssue} from './item-issue.js';
import {ownOnly} from './json.js';
import type {NewsItem} from './news-item.js';

/** The words by which news is chosen. */
export const CHOICE_WORDS = [
  'theme',
  'fromSource',
  'excludeTheme',
  'search',
  'maxAge',
  'itemLang',
  'excludeUrl',
] as const;

export type ChoiceWord = (typeof CHOICE_WORDS)[number];

/**
 * Which news is wanted. An item has to meet every word that is given. What an item does not say leaves it in: one without a
 * date is not too old, one without a language is in any. Only `theme`, `fromSource` and `search` need to be met by something it says.
 */
export interface NewsChoice {
  /**
   * A theme, or several with commas between, of which one is enough: slugs, without case, or ids. With semicolons between such
   * groups, one of each is needed. An unknown one has no news, which is no error.
   */
  theme?: string;
  /**
   * Names of who publishes the news, as the items say them, with commas between. Of several sources, those whose `label` is none of
   * them are not asked.
   */
  fromSource?: string;
  /** A theme, or several with commas between, of which an item has none. */
  excludeTheme?: string;
  /** Words, all of which an item has to have. A server that searches also reads what is not shown, such as the whole text. */
  search?: string;
  /** Days since the day of publication, at most. 0 or less is no limit. */
  maxAge?: number;
  /** Language of the items, a BCP 47 tag, or several with commas between: `fr` includes `fr-CA`. `page` stands for `language`. */
  itemLang?: string;
  /** Address that no item leads to, or several with spaces between; relative to `base`. `page` stands for `base`. */
  excludeUrl?: string;
}

/** A choice as formats and filters read it. */
export interface Choice {
  /** Of each of these groups an item has to have a theme. */
  readonly themes: readonly (readonly string[])[];
  readonly excludedThemes: readonly string[];
  /** Words as they were written. */
  readonly search: string;
  /** Milliseconds since 1970 of the first moment, UTC, of the earliest day wanted. */
  readonly since: number | undefined;
  /** An item has to be in a language of each of these groups. */
  readonly languages: readonly (readonly string[])[];
  /** Absolute addresses. */
  readonly excludedUrls: readonly string[];
}

/** A choice, ready to be asked for and to filter by. */
export interface Chooser {
  readonly choice: Choice;
  /**
   * The words of what a server was not asked for. Addresses that are excluded are none of them: nothing is missed by leaving
   * them out here.
   */
  unasked(rest: Choice): readonly ChoiceWord[];
  /**
   * What a webmaster has to know of how the choice was made.
   *
   * @param items those that came first
   * @param isThemeUnsure whether the source may have ignored which themes it was asked for, and nobody can know
   */
  issues(rest: Choice, items: readonly Partial<NewsItem>[], isThemeUnsure?: boolean): readonly ItemIssue[];
  /**
   * Whether an item is wanted.
   *
   * @param rest what no server was asked for: a server may know more of themes and words than the item says
   */
  accepts(item: NewsItem, rest: Choice): boolean;
}

const isWord = (value: unknown): boolean =>
  typeof value === 'number' ? value > 0 : typeof value === 'string' && value.trim() !== '';

/** The words of a choice that say something; undefined where none does. */
export function choiceOf(input: NewsChoice): NewsChoice | undefined {
  // Most choose nothing.
  if (!CHOICE_WORDS.some((word) => isWord(input[word]))) {
    return undefined;
  }
  const options = ownOnly(input);
  const words = CHOICE_WORDS.filter((word) => isWord(options[word]));
  return words.length === 0 ? undefined : ownOnly(Object.fromEntries(words.map((word) => [word, options[word]])));
}

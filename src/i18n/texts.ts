import type {LongDates, DateFallbacks} from './format-date.js';

/** A text with a gap: `{when}` is filled in when it is said. */
type With<Gap extends string> = `${string}{${Gap}}${string}`;

/** A sentence with a number in it: one form for each plural category of the language (CLDR). */
type Counted<Category extends Intl.LDMLPluralRule, More = unknown> = Readonly<Record<Category, With<'count'> & More>>;

/**
 * The interface text of one language. A file that lacks a plural category or a gap does not compile.
 *
 * @typeParam Category the plural categories of the language, as `Intl.PluralRules` has them
 */
export interface Texts<Category extends Intl.LDMLPluralRule> {
  /** BCP 47 tag of the language. */
  tag: string;
  /** Tag for `Intl` where the page names no region, if it is another. */
  locale?: string | undefined;
  /** Dates, where `Intl` lacks the language in some browser. */
  dates?: DateFallbacks<Category>;
  /**
   * Dates at length of a language that `Intl` knows: for its first `Intl.DateTimeFormat` a browser reads so much that it
   * takes longer than all the cards (`bench/load/first-date.mjs`: twelve dates in 184 ms instead of 4, at a quarter of the speed).
   */
  longDates?: LongDates | undefined;

  /** Name of the feed for assistive technology where it has no heading. */
  news: string;
  themes: string;
  /** A polite announcement once the news is there. */
  newsLoaded: Counted<Category>;
  themesLoaded: Counted<Category>;
  loading: string;
  slow: string;
  noNews: string;
  noThemes: string;
  newsFailed: string;
  itemFailed: string;
  themesFailed: string;
  /** Beside the heading of news from an earlier answer; `{when}` is its time. */
  updated: With<'when'>;
  /** The same as a sentence, with what has happened. */
  stale: With<'when'>;
  retry: string;
  /** Follows a link's text where it opens a new tab. */
  newTab: string;
  /** Before the names of authors, for assistive technology. */
  by: string;

  /** The choice of all themes, in a list of themes that filters. */
  all: string;
  /** On the button that adds the next page of news. */
  more: string;
  moreLoaded: Counted<Category>;
  /** There is no next page. */
  noMore: string;
  moreFailed: string;
  /** Some of several sources failed; `{names}` are theirs, with commas between. */
  sourcesMissing: With<'names'>;
  /** Items of one of several sources came late and belong above what is being read; `{names}` are the sources'. */
  lateNews: Counted<Category, With<'names'>>;
  /** On the button that shows them. */
  showLate: string;
  noNewsOfTheme: string;
  /** On the button that takes the choice of a theme back, where there is no news on it. */
  showAll: string;
  /** Announced after a reader has chosen a theme, with the number of news then shown. */
  themeChosen: Counted<Category, With<'theme'>>;
  allChosen: Counted<Category>;
}

/**
 * The texts of a language whose file may lack some: a new sentence is written in the languages that the script has, and those who
 * know the others add it later. English stands in until then; `npm run languages` lists what is missing.
 */
export type LocaleTexts<Category extends Intl.LDMLPluralRule> = Partial<Texts<Category>> & Pick<Texts<Category>, 'tag'>;

/** A text with its gaps filled: `{when}` by `values.when`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

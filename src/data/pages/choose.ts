// Imported on demand: a page that chooses nothing does not load it.
import type {Choice, Chooser, ChoiceWord, NewsChoice} from '../model/choice.js';
import {fold, isTheme, spellUmlauts} from '../model/is-theme.js';
import type {ItemIssue} from '../model/item-issue.js';
import type {NewsItem} from '../model/news-item.js';
import {safeUrl} from '../model/safe-url.js';
import {storyKey} from './story-index.js';

/** What the words of a choice are relative to. */
export interface ChoiceContext {
  /** What `page` stands for in `itemLang`. */
  language: string;
  /** What `page` stands for in `excludeUrl`, and what addresses are relative to. */
  base?: string | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

const DAY = 86_400_000;

// Longer than anybody types, so that nothing that a page passes on from its address makes a search long.
const MAX_SEARCH = 500;
const MAX_LENGTH = 10_000;
const MAX_VALUES = 50;

// Days; longer ago there is no news, and at last no date.
const MAX_AGE = 100_000;

/** What is written with a separator between, each once. */
function valuesOf(written: unknown, separator: RegExp | string, maxLength = MAX_LENGTH): readonly string[] {
  const text = typeof written === 'string' ? written.slice(0, maxLength) : '';
  const values = text.split(separator).map((value) => value.trim());
  return [...new Set(values.filter(Boolean))].slice(0, MAX_VALUES);
}

/** A language by its usual tag: `de` of "deu", `pt-br` of "pt_BR". */
function tagOf(language: string): string {
  const tag = language.replaceAll('_', '-').toLowerCase();
  try {
    return Intl.getCanonicalLocales(tag)[0]?.toLowerCase() ?? tag;
  } catch {
    return tag;
  }
}

/** Whether one tag is that of the other, or of a language that includes it: `fr` and `fr-LU`, not `fr-CA` and `fr-LU`. */
const isLanguage = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);

function languagesOf(written: unknown, page: string): readonly string[] {
  return valuesOf(written, ',').flatMap((value) => {
    if (value.toLowerCase() !== 'page') {
      return tagOf(value) || [];
    }
    // The region of a page says where its readers are, not which news they can read. But a site may have one for each of two, and be
    // asked for that, where a language is written in two ways (WPML).
    const tag = tagOf(page);
    const language = tag.split('-')[0] ?? '';
    return /^(?:pt|zh)-/.test(tag) ? [tag, language] : language || [];
  });
}

const urlsOf = (written: unknown, base: string | undefined): readonly string[] =>
  valuesOf(written, /\s+/).flatMap((value) => safeUrl(value.toLowerCase() === 'page' ? base : value, base) ?? []);

const filled = <Value>(groups: readonly (readonly Value[])[]) => groups.filter(({length}) => length > 0);

/**
 * Reads one choice, or several that an item has to meet all of: those of a feed and of one of its sources.
 */
export function readChoice(choices: readonly NewsChoice[], {language, base, now}: ChoiceContext): Choice {
  const ages = choices.map(({maxAge}) => Number(maxAge)).filter((days) => days > 0 && days < MAX_AGE);
  const day = Math.floor(now / DAY) * DAY;
  return {
    themes: filled(choices.flatMap(({theme}) => valuesOf(theme, ';').map((group) => valuesOf(group, ',')))),
    excludedThemes: choices.flatMap(({excludeTheme}) => valuesOf(excludeTheme, ',')),
    search: [...new Set(choices.flatMap(({search}) => valuesOf(search, /\s+/, MAX_SEARCH)))].join(' '),
    // By whole days, so that all who ask on one day ask the same, and share an answer.
    since: ages.length === 0 ? undefined : day - Math.ceil(Math.min(...ages)) * DAY,
    languages: filled(choices.map(({itemLang}) => languagesOf(itemLang, language))),
    excludedUrls: choices.flatMap(({excludeUrl}) => urlsOf(excludeUrl, base)),
  };
}

/** What of a choice has to be asked for, lest something is missed. */
function wordsOf({themes, excludedThemes, search, since, languages}: Choice): readonly ChoiceWord[] {
  const said: readonly [ChoiceWord, boolean][] = [
    ['theme', themes.length > 0],
    ['excludeTheme', excludedThemes.length > 0],
    ['search', search !== ''],
    ['maxAge', since !== undefined],
    ['itemLang', languages.length > 0],
  ];
  return said.flatMap(([word, isSaid]) => (isSaid ? [word] : []));
}

/** The name of the attribute of a word. */
const attributeOf = (word: ChoiceWord): string => word.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);

const issue = (word: ChoiceWord, reason: string): ItemIssue => ({
  index: 0,
  field: attributeOf(word),
  reason,
  dropped: false,
  ofList: true,
});

/** What a webmaster has to know of how a choice was made. */
function issuesOf(
  choice: Choice,
  rest: Choice,
  items: readonly Partial<NewsItem>[],
  isThemeUnsure: boolean,
): readonly ItemIssue[] {
  const isUnsaid = (field: 'published' | 'language') =>
    items.length > 0 && items.every((item) => item[field] === undefined);
  const unasked = wordsOf(rest).map((word) =>
    issue(
      word,
      isThemeUnsure && /theme/i.test(word)
        ? 'the items name other themes, and the source hides which is below which, so all that it sends is shown'
        : 'the source cannot be asked for it, so it is chosen here, from at most ten answers for a page',
    ),
  );
  const unsaid = [
    ...(choice.since !== undefined && isUnsaid('published')
      ? [issue('maxAge', 'no item says when it was published, so all of them stay')]
      : []),
    ...(choice.languages.length > 0 && isUnsaid('language')
      ? [
          issue(
            'itemLang',
            'no item says its language, so only the site itself can leave any out (WPML and Polylang Pro do)',
          ),
        ]
      : []),
  ];
  return [...unasked, ...unsaid];
}

const hasTheme = ({themes}: NewsItem, wanted: readonly string[]) =>
  wanted.some((one) => themes.some((theme) => isTheme(theme, one)));

const hasWords = ({title, excerpt, authors, themes}: NewsItem, words: string) => {
  const own = [title, excerpt, ...authors, ...themes.map(({name}) => name)].join('\n');
  const text = fold(`${own}\n${spellUmlauts(own)}`);
  // In quotation marks or not: a search of ours knows no phrases.
  return fold(words)
    .split(/[\s"“”„«»]+/)
    .every((word) => text.includes(word));
};

/** Makes a choice ready to be asked for and to filter by. */
export function chooserOf(choices: readonly NewsChoice[], context: ChoiceContext): Chooser {
  const choice = readChoice(choices, context);
  const excluded = new Set(choice.excludedUrls.map(storyKey));
  const isInLanguage = (language: string | undefined) =>
    language === undefined || choice.languages.every((group) => group.some((tag) => isLanguage(tagOf(language), tag)));
  const firstDay = choice.since === undefined ? '' : new Date(choice.since).toISOString().slice(0, 10);
  // By the publisher's own calendar, as a server counts; a month or a year is in while one of its days is.
  const isNewEnough = (published = '') =>
    published === '' || published.slice(0, 10) >= firstDay.slice(0, published.length);
  return {
    choice,
    unasked: wordsOf,
    issues: (rest, items, isThemeUnsure = false) => issuesOf(choice, rest, items, isThemeUnsure),
    accepts: (item, rest) =>
      rest.themes.every((group) => hasTheme(item, group)) &&
      !hasTheme(item, choice.excludedThemes) &&
      (rest.search === '' || hasWords(item, rest.search)) &&
      isNewEnough(item.published) &&
      isInLanguage(item.language) &&
      !(item.url !== undefined && excluded.has(storyKey(item.url))),
  };
}

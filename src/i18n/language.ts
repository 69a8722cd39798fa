import type {DateLanguage, LongDates} from './format-date.js';
import {BUILT_IN} from './built-in-locales.js';
import {texts as en} from './locales/en.js';
import {LOCALES, type Locale} from './more-locales.js';
import {type Texts, fill} from './texts.js';

type Sentences<Keys extends keyof Texts<'other'>, Parameters extends unknown[]> = Readonly<
  Record<Keys, (...parameters: Parameters) => string>
>;

type CountedKey = 'newsLoaded' | 'themesLoaded' | 'moreLoaded' | 'allChosen';

/** Everything the elements say, in one language: the texts, and those with gaps as functions that fill them. */
export type Messages = Omit<
  Texts<'other'>,
  CountedKey | 'themeChosen' | 'updated' | 'stale' | 'sourcesMissing' | 'lateNews'
> &
  Sentences<CountedKey, [count: number]> &
  Sentences<'themeChosen', [theme: string, count: number]> &
  Sentences<'updated' | 'stale', [when: string]> &
  Sentences<'sourcesMissing', [names: string]> &
  Sentences<'lateNews', [count: number, names: string]>;

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

/** What a language's texts say, with the plurals of that language. */
export function messagesOf(texts: Texts<'other'>): Messages {
  // When it is needed: few pages say a number, and an element has to be made where another script has taken `Intl` away.
  let plural: Intl.PluralRules | undefined;
  const say = (forms: Forms, count: number, theme = '') => {
    plural ??= new Intl.PluralRules(texts.locale ?? texts.tag);
    return fill(forms[plural.select(count)] ?? forms.other, {count, theme});
  };
  return {
    ...texts,
    newsLoaded: (count) => say(texts.newsLoaded, count),
    themesLoaded: (count) => say(texts.themesLoaded, count),
    moreLoaded: (count) => say(texts.moreLoaded, count),
    allChosen: (count) => say(texts.allChosen, count),
    themeChosen: (theme, count) => say(texts.themeChosen, count, theme),
    updated: (when) => fill(texts.updated, {when}),
    // Times may end with a full stop of their own ("2:05 p.m.").
    stale: (when) => fill(texts.stale, {when}).replace('..', '.'),
    lateNews: (count, names) => fill(say(texts.lateNews, count), {names}),
    sourcesMissing: (names) => fill(texts.sourcesMissing, {names}),
  };
}

/** The texts that are there, by primary language subtag. */
const known = new Map<string, Texts<'other'>>(Object.entries({en, ...BUILT_IN}));

const loading = new Map<string, Promise<void>>();
const spoken = new Map<string, Messages>();

/** The messages of a language whose texts are there. */
function messages(texts: Texts<'other'>): Messages {
  const found = spoken.get(texts.tag) ?? messagesOf(texts);
  spoken.set(texts.tag, found);
  return found;
}

/** A language and how it writes dates. */
export interface Language extends DateLanguage {
  messages: Messages;
  /** BCP 47 tag for `Intl`: the page's own region of a language we have, such as `en-US`. */
  locale: string;
  /** True where it is not the language that was asked for, but English in its place, for good or for the moment. */
  foreign: boolean;
}

/** `en` of `en-US`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/** The words of dates at length, where the region of a locale writes them so. */
function longDates({dates, longDates: long}: Texts<'other'>, locale: string): LongDates | undefined {
  const [, region] = locale.split('-');
  return dates ?? (region === undefined || long?.regions?.split(' ').includes(region) ? long : undefined);
}

/**
 * The language for a BCP 47 tag, or English for one whose texts are not there. Dates follow the region where one is named.
 *
 * @example languageFor('en-US').locale // 'en-US'
 */
export function languageFor(tag: string): Language {
  const primary = primaryLanguage(tag);
  const found = known.get(primary);
  const texts = found ?? en;
  let locale = texts.locale ?? texts.tag;
  if (found !== undefined && primary !== tag.toLowerCase()) {
    try {
      locale = Intl.getCanonicalLocales(tag)[0] ?? locale;
    } catch {
      // Not a language tag: the language alone must do.
    }
  }
  return {
    messages: messages(texts),
    locale,
    dates: texts.dates,
    longDates: longDates(texts, locale),
    foreign: found === undefined,
  };
}

/** A language that was asked for before there was anything to show it. */
export interface EarlyLocale {
  /** Its primary subtag. */
  readonly tag: string;
  readonly file: Promise<Locale>;
}

/** Adds the texts of a file, unless it is of another language, or no such file at all. */
function add(primary: string, {texts}: Partial<Locale>): void {
  if (texts?.tag === primary) {
    // English stands in for a sentence that nobody has translated yet, and for one that is newer than the file.
    known.set(primary, {...en, locale: undefined, longDates: undefined, ...texts});
  }
}

async function load(primary: string, file: Promise<Locale>): Promise<void> {
  try {
    add(primary, await file);
  } catch {
    // The file is not where it should be, or may not be loaded: English stays, and the browser has said why.
  }
}

/** Takes over a language that was asked for, in the same task if it has come, so that nothing is shown in English before. */
export function adoptLocale({tag, file}: EarlyLocale): void {
  loading.set(tag, load(tag, file));
}

/**
 * Loads the texts of a language that is not in the script, once.
 *
 * @returns settles once they are there or known to be missing, and never rejects; undefined where there is nothing to wait for
 */
export function loadLanguage(tag: string): Promise<void> | undefined {
  const primary = primaryLanguage(tag);
  const locale = Object.hasOwn(LOCALES, primary) ? LOCALES[primary] : undefined;
  if (locale === undefined || known.has(primary)) {
    return undefined;
  }
  const found = loading.get(primary) ?? load(primary, locale());
  loading.set(primary, found);
  return found;
}

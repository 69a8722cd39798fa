import {fill} from './fill.js';
import type {Texts} from './texts.js';

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

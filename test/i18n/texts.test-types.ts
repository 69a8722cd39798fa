// Compiled by `npm run types`, and never run: what a file of a language lacks is an error of the compiler.
import type {LocaleTexts, Texts} from '../../src/i18n/texts.js';
import {BUILT_IN} from './languages.js';

const {retry: _retry, ...withoutKey} = BUILT_IN.en;

export const wrong: readonly Texts<'one' | 'few' | 'other'>[] = [
  // @ts-expect-error a plural category is missing
  BUILT_IN.en,
];

export const alsoWrong: readonly Texts<'one' | 'other'>[] = [
  // @ts-expect-error a key is missing
  withoutKey,
  // @ts-expect-error a gap is missing
  {...BUILT_IN.en, stale: 'Last updated yesterday.'},
  // @ts-expect-error the gap of a form is missing
  {...BUILT_IN.en, newsLoaded: {one: 'One news item loaded.', other: '{count} news items loaded.'}},
  // @ts-expect-error one of two gaps is missing
  {...BUILT_IN.en, themeChosen: {one: '{count} news item.', other: '{theme}: {count} news items.'}},
  // @ts-expect-error nothing says this
  {...BUILT_IN.en, surprise: 'Boo.'},
  // @ts-expect-error the days have no word for yesterday
  {...BUILT_IN.lb, dates: {...BUILT_IN.lb.dates, days: {'0': 'haut', '1': 'muer'}}},
];

export const right: readonly Texts<'one' | 'other'>[] = [BUILT_IN.en, BUILT_IN.de, BUILT_IN.lb, BUILT_IN.fr];

export const partial: readonly LocaleTexts<'one' | 'other'>[] = [withoutKey, {tag: 'uk'}];

export const wrongInPart: readonly LocaleTexts<'one' | 'few' | 'other'>[] = [
  // @ts-expect-error a plural category is missing
  {tag: 'uk', newsLoaded: {one: '{count}', other: '{count}'}},
  // @ts-expect-error a gap is missing
  {tag: 'uk', stale: 'Last updated yesterday.'},
  // @ts-expect-error nobody knows which language it is
  {retry: 'Try again'},
];

import type {DateLanguage} from './format-date.js';
import {texts as de} from './locales/de.js';
import {texts as en} from './locales/en.js';
import {texts as fr} from './locales/fr.js';
import {texts as lb} from './locales/lb.js';
import {messagesOf, type Messages} from './messages.js';
import type {Texts} from './texts.js';

/** Texts by primary language subtag. */
const LANGUAGES: Readonly<Record<string, Texts<'other'>>> = {de, en, fr, lb};

const spoken = new Map<string, Messages>();

/** The messages of a language that we have. */
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
  /** True where it is not the language that was asked for, but English in its place. */
  foreign: boolean;
}

/** `en` of `en-US`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/**
 * The language for a BCP 47 tag, or English for one we do not have. Dates follow the region where one is named.
 *
 * @example languageFor('en-US').locale // 'en-US'
 */
export function languageFor(tag: string): Language {
  const primary = primaryLanguage(tag);
  const foreign = !Object.hasOwn(LANGUAGES, primary);
  const texts = (foreign ? undefined : LANGUAGES[primary]) ?? en;
  let locale = texts.locale ?? texts.tag;
  if (!foreign && primary !== tag.toLowerCase()) {
    try {
      locale = Intl.getCanonicalLocales(tag)[0] ?? locale;
    } catch {
      // Not a language tag: the language alone must do.
    }
  }
  return {messages: messages(texts), locale, dates: texts.dates, foreign};
}

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
export interface Language {
  messages: Messages;
  /** BCP 47 tag for `Intl`: the page's own region of a language we have, such as `en-US`. */
  locale: string;
}

/**
 * The language for a BCP 47 tag, or English for one we do not have. Dates follow the region where one is named. `en_US`,
 * as operating systems and some CMS write it, is read as `en-US`.
 *
 * @example languageFor('en-US').locale // 'en-US'
 */
export function languageFor(tag: string): Language {
  const hyphenated = tag.replaceAll('_', '-');
  const [primary = '', ...rest] = hyphenated.toLowerCase().split('-');
  const texts = Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary] : undefined;
  let locale = (texts ?? en).locale ?? (texts ?? en).tag;
  if (texts !== undefined && rest.length > 0) {
    try {
      locale = Intl.getCanonicalLocales(hyphenated)[0] ?? locale;
    } catch {
      // Not a language tag: the language alone must do.
    }
  }
  return {messages: messages(texts ?? en), locale};
}

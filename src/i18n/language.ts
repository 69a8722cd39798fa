import {en} from './en.js';
import type {Messages} from './messages.js';

/** Messages by primary language subtag. */
const LANGUAGES: Readonly<Record<string, Messages>> = {en};

/** A language and how it writes dates. */
export interface Language {
  messages: Messages;
  /** BCP 47 tag for `Intl`: the page's own region of a language we have, such as `en-US`. */
  locale: string;
}

/**
 * The language for a BCP 47 tag, or English for one we do not have. Dates follow the region where one is named.
 *
 * @example languageFor('en-US').locale // 'en-US'
 */
export function languageFor(tag: string): Language {
  const [primary = '', ...rest] = tag.toLowerCase().split('-');
  const messages = Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary] : undefined;
  if (messages === undefined) {
    return {messages: en, locale: en.locale};
  }
  let locale = messages.locale;
  if (rest.length > 0) {
    try {
      locale = Intl.getCanonicalLocales(tag)[0] ?? locale;
    } catch {
      // Not a language tag: the language alone must do.
    }
  }
  return {messages, locale};
}

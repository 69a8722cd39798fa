import {texts as de} from '../../src/i18n/locales/de.js';
import {texts as en} from '../../src/i18n/locales/en.js';
import {texts as fr} from '../../src/i18n/locales/fr.js';
import {texts as lb} from '../../src/i18n/locales/lb.js';
import {LOCALES} from '../../src/i18n/more-locales.js';
import type {LocaleTexts} from '../../src/i18n/texts.js';

/** The texts of the languages that are in the script. */
export const BUILT_IN = {de, en, fr, lb};

const more = await Promise.all(
  Object.entries(LOCALES).map(async ([tag, load]): Promise<[string, LocaleTexts<'other'>]> => [
    tag,
    (await load()).texts,
  ]),
);

/** The texts of all languages, by the name of their file; those that are no part of the script may lack some. */
export const TEXTS: Readonly<Record<string, LocaleTexts<'other'>>> = {...BUILT_IN, ...Object.fromEntries(more)};

import {texts as de} from '../../src/i18n/locales/de.js';
import {texts as en} from '../../src/i18n/locales/en.js';
import {texts as fr} from '../../src/i18n/locales/fr.js';
import {texts as lb} from '../../src/i18n/locales/lb.js';
import {LOCALES} from '../../src/i18n/more-locales.js';
import type {Texts} from '../../src/i18n/texts.js';

/** The texts of the languages that are in the script. */
export const BUILT_IN = {de, en, fr, lb};

const more = await Promise.all(
  Object.entries(LOCALES).map(async ([tag, load]): Promise<[string, Texts<'other'>]> => [tag, (await load()).texts]),
);

/** The texts of all languages, by the name of their file. */
export const TEXTS: Readonly<Record<string, Texts<'other'>>> = {...BUILT_IN, ...Object.fromEntries(more)};

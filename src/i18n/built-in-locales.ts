import {texts as de} from './locales/de.js';
import {texts as fr} from './locales/fr.js';
import {texts as lb} from './locales/lb.js';
import type {Texts} from './texts.js';

/** The languages that are there without a request, beside English. The script of a page, which is in parts, has none. */
export const BUILT_IN: Readonly<Record<string, Texts<'other'>>> = {de, fr, lb};

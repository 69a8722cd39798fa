import type {LocaleTexts} from './texts.js';

/** A file of `locales/`. */
export interface Locale {
  texts: LocaleTexts<'other'>;
}

/**
 * The languages that are loaded when an element needs them, by primary subtag. Each import is written out, since that is
 * what a bundler can follow. In the script for a page `locales-beside-script.ts` stands in for this file.
 */
export const LOCALES: Readonly<Record<string, () => Promise<Locale>>> = {
  bg: () => import('./locales/bg.js'),
  cs: () => import('./locales/cs.js'),
  da: () => import('./locales/da.js'),
  el: () => import('./locales/el.js'),
  es: () => import('./locales/es.js'),
  et: () => import('./locales/et.js'),
  fi: () => import('./locales/fi.js'),
  ga: () => import('./locales/ga.js'),
  hr: () => import('./locales/hr.js'),
  hu: () => import('./locales/hu.js'),
  it: () => import('./locales/it.js'),
  lt: () => import('./locales/lt.js'),
  lv: () => import('./locales/lv.js'),
  mt: () => import('./locales/mt.js'),
  nl: () => import('./locales/nl.js'),
  pl: () => import('./locales/pl.js'),
  pt: () => import('./locales/pt.js'),
  ro: () => import('./locales/ro.js'),
  sk: () => import('./locales/sk.js'),
  sl: () => import('./locales/sl.js'),
  sv: () => import('./locales/sv.js'),
};

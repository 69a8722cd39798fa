import {ownAddress} from '../host/own-script.js';
import type {Locale} from './more-locales.js';

/** The names of the files, with spaces between, and their folder, relative to this file; filled in by the build. */
declare const LOCALE_TAGS: string;
declare const LOCALE_FOLDER: string;

/** What `more-locales.ts` is for bundlers: one file for each language, in `locales/` beside the script. */
export const LOCALES: Readonly<Record<string, () => Promise<Locale>>> = Object.fromEntries(
  LOCALE_TAGS.split(' ').map((tag) => [
    tag,
    async () => {
      const path = `${LOCALE_FOLDER}${tag}.js`;
      return (await import(/* @vite-ignore */ ownAddress ? new URL(path, ownAddress).href : path)) as Locale;
    },
  ]),
);

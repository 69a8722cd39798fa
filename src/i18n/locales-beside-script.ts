import {ownScript} from '../host/own-script.js';
import type {Locale} from './more-locales.js';

/** The names of the files, with spaces between, and their folder, relative to this file; filled in by the build. */
declare const LOCALE_TAGS: string;
declare const LOCALE_FOLDER: string;

// While a classic script runs, its tag is known. `import()` could find the files without it, but not where the script is
// from another origin and its tag has no `crossorigin`: to that one a browser gives no base address (HTML, "muted errors").
// A module script has no tag, and always a base address.
const src = ownScript?.src;

/** What `more-locales.ts` is for bundlers: one file for each language, in `locales/` beside the script. */
export const LOCALES: Readonly<Record<string, () => Promise<Locale>>> = Object.fromEntries(
  LOCALE_TAGS.split(' ').map((tag) => [
    tag,
    async () => {
      const path = `${LOCALE_FOLDER}${tag}.js`;
      return (await import(/* @vite-ignore */ src ? new URL(path, src).href : path)) as Locale;
    },
  ]),
);

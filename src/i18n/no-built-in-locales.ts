import type {Texts} from './texts.js';

/** What `built-in-locales.ts` is for the script that is in parts: all languages but English are files beside it. */
export const BUILT_IN: Readonly<Record<string, Texts<'other'>>> = {};

import {isTheme, slugOf} from './is-theme.js';
import {hostOf, safeUrl} from './safe-url.js';
import type {Theme} from './theme.js';

/** What a source is called to a reader: its label, or the host of its address; without either, what is written. */
export function sourceName({src, label}: {src: string; label?: string}, base: string | undefined): string {
  const address = safeUrl(src, base);
  return label?.trim() || (address === undefined ? src : hostOf(address));
}

/** A source by its name, to be chosen as a theme is: by the name, in any case, or by the slug that it would have. */
export const sourceTheme = (name: string): Theme => ({id: slugOf(name) || name, slug: '', name});

/**
 * Whether a source is one of those wanted.
 *
 * @param wanted names, or the slugs that they would have, with commas between; empty for all
 */
export function isSourceWanted(name: string | undefined, wanted: string | undefined): boolean {
  const names = (wanted ?? '').split(',').flatMap((one) => one.trim() || []);
  return names.length === 0 || (name !== undefined && names.some((one) => isTheme(sourceTheme(name), one)));
}

import {slugOf} from '../data/model/is-theme.js';
import type {Theme} from '../data/model/theme.js';

/** What a theme is chosen by. */
export function valueOf(theme: Theme): string {
  const value = theme.slug || theme.id;
  // Commas and semicolons stand between several.
  return /[,;]/.test(value) ? slugOf(theme.name) : value;
}

/** The themes that a value names. */
export const valuesIn = (value: string): readonly string[] => value.split(/[,;]/).flatMap((one) => one.trim() || []);

/** The groups of a feed's theme: news has one theme of each. */
export const groupsIn = (theme: string): readonly string[] => theme.split(';').flatMap((group) => group.trim() || []);

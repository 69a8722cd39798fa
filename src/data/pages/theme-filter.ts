import {isTheme} from '../model/is-theme.js';
import type {NewsItem} from '../model/news-item.js';

export {slugOf} from '../model/is-theme.js';

/**
 * Whether an item names a theme.
 *
 * @param wanted a slug or an id
 */
export function isOfTheme({themes}: NewsItem, wanted: string): boolean {
  return themes.some((theme) => isTheme(theme, wanted));
}

import {NewsCard, NewsFeed, ThemeList} from 'newsstand-elements';
import type {PageTag} from './page-tags.js';

const ELEMENTS = {'news-feed': NewsFeed, 'news-card': NewsCard, 'theme-list': ThemeList} as const;

/** The style sheet of each element, by the name of its file. What elements share is in each: their classes differ in meaning. */
export function styleSheets(): Map<string, string> {
  return new Map(
    Object.entries(ELEMENTS).map(([kind, {elementStyles}]) => [
      sheetName(kind as PageTag['kind']),
      elementStyles.map((sheet) => ('cssText' in sheet ? sheet.cssText : '')).join(''),
    ]),
  );
}

/** `news-feed.css` */
export function sheetName(kind: PageTag['kind']): string {
  return `${kind}.css`;
}

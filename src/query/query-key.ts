import {choiceOf, type NewsChoice} from '../data/model/choice.js';
import {jsonText, ownOnly} from '../data/model/json.js';
import {safeUrl} from '../data/model/safe-url.js';
import {knownFormat} from '../data/pages/formats.js';
import type {NewsSourceOptions} from '../data/pages/news-stream.js';
import type {QueryKey} from './load-state.js';

/** Tells sources apart, whichever page of a site names them: by their absolute addresses, and how they are read. */
export function sourceKey(sources: readonly NewsSourceOptions[], base: string): string {
  return jsonText(
    // The page may have added to Object.prototype since: another key would be other news.
    sources.map(ownOnly).map((source) => {
      const {src, format, map, label, href} = source;
      const choice = choiceOf(source);
      return [
        safeUrl(src, base) ?? src,
        format && knownFormat(format),
        map,
        ...(label || href || choice ? [label, href] : []),
        ...(choice ? [choice] : []),
      ];
    }),
  );
}

/** The key of an element with one source, or undefined without a source. */
export function keyOfSource(source: NewsSourceOptions, base: string): QueryKey | undefined {
  return source.src === '' ? undefined : {source: sourceKey([source], base), theme: '', details: ''};
}

/** What a feed asks for. */
export interface FeedQuery {
  readonly sources: readonly NewsSourceOptions[];
  readonly theme: string;
  /** What is chosen beside the theme. */
  readonly choice: NewsChoice;
  readonly limit: number;
  readonly order: string;
}

/** The key of a feed, or undefined without a source. */
export function keyOfFeed({sources, theme, choice, limit, order}: FeedQuery, base: string): QueryKey | undefined {
  const source = sourceKey(sources, base);
  const words = choiceOf(choice);
  // What is chosen otherwise is other news, as that of another theme is.
  const slug = theme.trim().toLowerCase() + (words ? ` ${jsonText(words)}` : '');
  const details = `${limit} ${order}`;
  if (sources.length > 1) {
    // One more or less of several is not another source: what is there stays until the answer is known.
    return {source: 'several', theme: jsonText([source, slug]), details};
  }
  return sources.length === 0 ? undefined : {source, theme: slug, details};
}

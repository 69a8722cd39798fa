import {createHash} from 'node:crypto';
import {NewsError, type NewsItem} from 'newsstand-elements/data';
import {modulepreloads} from '../core-file.js';
import {EarlierContent} from './earlier-content.js';
import {escapeText} from './escape.js';
import {feedLinks, type FeedLink} from './feed-links.js';
import {loadTag, sourcesOf, type LoadTagOptions} from './load-tag.js';
import {pageTags, replaceAt} from './page-tags.js';
import {plainLinks} from './plain-links.js';
import {renderTag, type Styles} from './render-tag.js';
import {structuredDataScript} from './structured-data.js';

/** A page with its news in it. */
export interface PrerenderedPage {
  html: string;
  /** How many tags are filled. */
  filled: number;
  /** What was left as it was, and why; a sentence each, with the line. */
  problems: string[];
  /** What needs no filling, and why. */
  skipped: string[];
  /** The style sheets that were used. */
  css: ReadonlySet<string>;
  /** A line that brings what the script imports together with it; undefined where the page has it, or has no script of ours. */
  preloads: readonly string[];
}

/** How a page is filled. */
export interface PageOptions extends Omit<LoadTagOptions, 'base' | 'ownUrls'> {
  /** Address of the page. */
  base: string | undefined;
  styles: Styles;
  /** Whether plain links are written between the tags, too. */
  light: boolean;
  /** The feed at an address; undefined for what is none that readers can subscribe to. */
  feedAt(address: string): Omit<FeedLink, 'url'> | undefined;
}

/** The source of a content security policy that allows a style of the page. */
export function styleHash(css: string): string {
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}

/**
 * Fills the tags of a page with their content. A tag whose source cannot be read stays as it is: with the host's own
 * content, or with what an earlier run has put there.
 *
 * @param earlier what an earlier run has made of the page, where that is in another file
 * @throws the signal's reason if it aborts
 */
export async function prerenderPage(html: string, options: PageOptions, earlier?: string): Promise<PrerenderedPage> {
  const {tags, base: own, head, script, ownUrls: written, preloaded} = pageTags(html);
  const {styles, base: baseUrl, light, feedAt, ...ask} = options;
  const root = baseUrl ?? 'http://newsstand.invalid/';
  const base = own !== undefined && URL.canParse(own, root) ? new URL(own, root).href : root;
  const ownUrls = [...(baseUrl === undefined ? [] : [baseUrl]), ...written].flatMap((url) =>
    URL.canParse(url, base) ? new URL(url, base).href : [],
  );
  const [problems, skipped, css, changes]: [
    string[],
    string[],
    Set<string>,
    {start: number; end: number; text: string}[],
  ] = [[], [], new Set(), []];
  const contents = new EarlierContent(earlier);
  const feeds: FeedLink[] = [];
  let filled = 0;
  for (const tag of tags) {
    const {start, end} = tag;
    const where = `line ${tag.line}, <${tag.name}>`;
    const last = contents.shift(tag);
    const leave = (problem: string) => {
      problems.push(`${where}: ${problem}`);
      if (start === end && last !== '') {
        changes.push({start, end, text: last});
      }
    };
    const sources = sourcesOf(tag, ownUrls);
    const relative = sources.find(({src}) => !URL.canParse(src));
    if (sources.length === 0) {
      skipped.push(`${where}: it has no src; left to the browser.`);
    } else if (!tag.canBeFilled) {
      skipped.push(`${where}: a placeholder that is filled has to be a div or the like; left to the browser.`);
    } else if (relative !== undefined && baseUrl === undefined && !(own !== undefined && URL.canParse(own))) {
      leave(`src="${relative.src}" is relative. Name the address of the page with --base.`);
    } else {
      try {
        const loaded = await loadTag(tag, {...ask, base, ownUrls});
        const {content} = loaded;
        for (const {src} of tag.kind === 'news-feed' ? sources : []) {
          const {href} = new URL(src, base);
          const feed = feedAt(href);
          feeds.push(...(feed === undefined ? [] : [{...feed, url: href}]));
        }
        if (content.length === 0) {
          leave('the source answers, but has nothing; left as it is.');
        } else {
          const {template, css: sheet} = renderTag(tag, loaded, base, styles);
          const data = tag.kind === 'theme-list' ? '' : structuredDataScript(tag, content as readonly NewsItem[]);
          changes.push({start, end, text: template + data + (light ? plainLinks(tag, content) : '')});
          css.add(sheet);
          filled++;
        }
      } catch (error) {
        if (!(error instanceof NewsError)) {
          throw error;
        }
        leave(`${error.message} ${error.hint} Left as it is.`);
      }
    }
  }
  if (head !== undefined && problems.length === 0) {
    changes.push({start: head.start, end: head.end, text: feedLinks(feeds, head, base)});
  } else if (head !== undefined && head.start === head.end) {
    changes.push({start: head.start, end: head.end, text: contents.links});
  }
  const preloads = (script === undefined ? [] : modulepreloads(script)).filter(
    (line) => !preloaded.some((href) => line.includes(`"${escapeText(href)}"`)),
  );
  return {html: replaceAt(html, changes), filled, problems, skipped, css, preloads};
}

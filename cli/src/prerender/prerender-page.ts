import {createHash} from 'node:crypto';
import {NewsError} from 'newsstand-elements/data';
import {EarlierContent} from './earlier-content.js';
import {loadTag, sourcesOf, type LoadTagOptions} from './load-tag.js';
import {pageTags, replaceAt, type PageTag} from './page-tags.js';
import {renderTag, type Styles} from './render-tag.js';

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
}

/** The source of a content security policy that allows a style of the page. */
export function styleHash(css: string): string {
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}

/** Why a tag is left to the browser, or undefined. */
function leftAlone(tag: PageTag): string | undefined {
  if (sourcesOf(tag).length === 0) {
    return 'it has no src';
  }
  // What is there is not asked for again, and only an asked source has a next page.
  return (tag.attributes.get('paging') ?? 'none') === 'none' ? undefined : 'it has paging, which begins with a request';
}

/**
 * Fills the tags of a page with their content. A tag whose source cannot be read stays as it is: with the host's own
 * content, or with what an earlier run has put there.
 *
 * @param earlier what an earlier run has made of the page, where that is in another file
 * @throws the signal's reason if it aborts
 */
export async function prerenderPage(
  html: string,
  options: Omit<LoadTagOptions, 'base'> & {base: string | undefined; styles: Styles},
  earlier?: string,
): Promise<PrerenderedPage> {
  const {tags, base: own} = pageTags(html);
  const {styles, base: given, ...ask} = options;
  const root = given ?? 'http://newsstand.invalid/';
  const base = own !== undefined && URL.canParse(own, root) ? new URL(own, root).href : root;
  const [problems, skipped, css, changes]: [
    string[],
    string[],
    Set<string>,
    {start: number; end: number; text: string}[],
  ] = [[], [], new Set(), []];
  const contents = new EarlierContent(earlier);
  let filled = 0;
  for (const tag of tags) {
    const {start, end} = tag;
    const where = `line ${tag.line}, <${tag.name}>`;
    const last = contents.take(tag);
    const leave = (problem: string) => {
      problems.push(`${where}: ${problem}`);
      if (start === end && last !== '') {
        changes.push({start, end, text: last});
      }
    };
    const reason = leftAlone(tag);
    const relative = sourcesOf(tag).find(({src}) => !URL.canParse(src));
    if (reason !== undefined) {
      skipped.push(`${where}: ${reason}; left to the browser.`);
    } else if (relative !== undefined && given === undefined && !(own !== undefined && URL.canParse(own))) {
      leave(`src="${relative.src}" is relative. Name the address of the page with --base.`);
    } else {
      try {
        const content = await loadTag(tag, {...ask, base});
        if (content.length === 0) {
          leave('the source answers, but has nothing; left as it is.');
        } else {
          const {template, css: sheet} = renderTag(tag, content, base, styles);
          changes.push({start, end, text: template});
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
  return {html: replaceAt(html, changes), filled, problems, skipped, css};
}

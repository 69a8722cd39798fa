import type {Built} from '../model/build-list.js';
import type {ItemIssue} from '../model/item-issue.js';
import {NewsError} from '../model/news-error.js';
import type {Theme} from '../model/theme.js';
import type {Source, SourceAnswer, SourceContext} from '../sources/source.js';
import type {Answer} from '../transport/fetch-json.js';
import {ELSEWHERE, nextAddress} from './next-address.js';

// Most answers that are read for one list.
const MOST_PAGES = 10;

// A host page whose address names a number wants that many themes, and no more.
const NUMBER = /per_?page|page_?size|limit/i;

/** An answer, and the address that it was asked for. */
export interface AskedAnswer extends Answer {
  address: URL;
}

/**
 * The themes of an answer, and those of the pages after it. Where a further page does not come, what came is the list, and
 * an issue says what it lacks.
 *
 * @throws NewsError for a first answer without themes, or the reason of who leaves
 */
export async function readThemePages(
  source: Source,
  first: AskedAnswer,
  context: SourceContext,
  ask: (address: URL) => Promise<Answer>,
): Promise<Built<Theme>> {
  const themes = new Map<string, Theme>();
  const told: ItemIssue[] = [];
  let count = 0;
  /** Whether the page has anything new; a static file has not, whatever page is asked for. */
  const add = ({json}: {json: unknown}): boolean => {
    const {entries, issues} = source.parseThemes(json, context);
    const before = themes.size;
    // The list may have moved between two pages.
    entries.filter(({id}) => !themes.has(id)).forEach((theme) => themes.set(theme.id, theme));
    told.push(...issues.map((issue) => ({...issue, index: issue.index + count})));
    count += entries.length + issues.filter(({dropped}) => dropped).length;
    return themes.size > before;
  };
  const end = (reason?: string): Built<Theme> => ({
    entries: [...themes.values()],
    issues: reason === undefined ? told : [...told, {index: count, field: 'next', reason, dropped: false}],
  });
  const placeOf = (answer: SourceAnswer) => source.placeOf?.(answer, {...context, what: 'themes'})?.next;

  let more = add(first) && !NUMBER.test(new URL(context.url).search);
  let answer = first;
  try {
    for (let pages = 1; more; pages++) {
      const next = placeOf(answer);
      if (next === undefined) {
        break;
      }
      const address = nextAddress(next, answer.address, answer.url);
      if (address === undefined || pages === MOST_PAGES) {
        return end(address ? `only the first ${MOST_PAGES} pages are read` : ELSEWHERE);
      }
      answer = {...(await ask(address)), address};
      more = add(answer);
    }
  } catch (error) {
    if (!(error instanceof NewsError)) {
      throw error;
    }
    return end(`the next page could not be read: ${error.message}`);
  }
  return end();
}

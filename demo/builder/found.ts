import type {ItemIssue, NewsItem} from 'newsstand-elements/data';
import type {Finding} from './diagnose.js';
import type {Place} from './usual-places.js';

/** What is known of a source. */
export interface Found {
  state: 'idle' | 'asking' | 'done';
  findings: readonly Finding[];
  format: string;
  /** The answer, if it is JSON. */
  json: unknown;
  /** Whether the answer is JSON. */
  readable: boolean;
  items: readonly NewsItem[];
  /** Whether the source has more than these. */
  more: boolean;
  issues: readonly ItemIssue[];
  /** Why no news could be made of the answer. */
  problem: string;
  /** Where the site of a page has news, once that is known. */
  places?: 'asking' | readonly Place[];
}

export const NOTHING_FOUND: Found = {
  state: 'idle',
  findings: [],
  format: '',
  json: undefined,
  readable: false,
  items: [],
  more: false,
  issues: [],
  problem: '',
};

/** Whether something keeps the source from being shown. */
export const isBroken = ({findings, problem}: Found): boolean =>
  problem !== '' || findings.some(({level}) => level === 'problem');

/** Whether the source works, and has nothing to say. */
export function isEmpty(found: Found): boolean {
  const {state, items, issues} = found;
  return state === 'done' && !isBroken(found) && items.length === 0 && issues.length === 0;
}

/** Whether a page with this source shows no news, as far as one can tell from here. */
export function showsNothing(found: Found): boolean {
  return found.state === 'done' && (isBroken(found) || found.items.length === 0) && !isEmpty(found);
}

/** How many news items there are, in which format, with how many themes. */
function count({items, more, format}: Found): string {
  const themes = new Set(items.flatMap((item) => item.themes.map(({name}) => name))).size;
  const counted = `${items.length} news ${items.length === 1 ? 'item' : 'items'} found${more ? ', and there are more' : ''}`;
  return `${counted}: ${format}, ${themes || 'no'} ${themes === 1 ? 'theme' : 'themes'}.`;
}

/** All that was found, in one sentence: what came, or the worst of what is wrong. */
export function summary(found: Found): Finding {
  if (isBroken(found)) {
    const worst = found.findings.find(({level}) => level === 'problem');
    return found.problem || worst === undefined ? {level: 'problem', text: found.problem} : worst;
  }
  if (found.items.length > 0) {
    return {level: 'good', text: count(found)};
  }
  return isEmpty(found)
    ? {level: 'note', text: 'The source answers, but has no news.'}
    : {level: 'problem', text: 'The source answers, but nothing in its list has what a news item needs: a title.'};
}

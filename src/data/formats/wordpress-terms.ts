import {asList, valueAt} from '../model/json.js';
import {MAX_NAMES} from '../model/plain-text.js';
import type {Theme} from '../model/theme.js';

/** The terms that came with a post: one list a taxonomy, categories first. One more than is kept, so that an issue reports it. */
export const termsOf = (post: unknown) =>
  asList(valueAt(post, ['_embedded', 'wp:term']))
    .slice(0, MAX_NAMES)
    .flatMap((terms) => asList(terms).slice(0, MAX_NAMES + 1))
    .slice(0, MAX_NAMES + 1);

/** Terms that an answer named. */
export interface ListedTerms {
  /** The address of their list. */
  readonly list: URL;
  readonly taxonomy: string;
  readonly terms: readonly Theme[];
}

const MAX_LISTS = 50;
const lists: ListedTerms[] = [];

/** Keeps terms for {@link shiftListedTerms}: their ids are in them, so that nobody has to be asked for these. */
export function keepListed(listed: ListedTerms): void {
  lists.push(listed);
  lists.splice(0, lists.length - MAX_LISTS);
}

/** The terms that were kept, once. */
export const shiftListedTerms = (): readonly ListedTerms[] => lists.splice(0);

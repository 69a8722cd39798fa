import type {NewsError} from '../data/model/news-error.js';
import type {Content} from './content.js';
import type {Data, LoadState, Outcome, QueryKey} from './load-state.js';

/** What there is to report, and to whom, once a load has ended. */
export interface Report<Entry> {
  readonly outcome: Outcome;
  /** What failed for good and was not reported before; without a source it is the element's own. */
  readonly failures: readonly {readonly error: NewsError; readonly source?: {readonly src: string}}[];
  /** Whether assistive technology says how it ended. */
  readonly isAnnounced: boolean;
  /** What is kept for the next visit. */
  readonly stored: (Data<Content<Entry>> & {readonly key: QueryKey}) | undefined;
}

/**
 * What follows from the step from one load state to the next, or undefined if no load has ended with it.
 *
 * @param shown.isFirst whether no load has ended before
 * @param shown.count the entries that the element shows
 */
export function reportOf<Entry>(
  state: LoadState<Content<Entry>>,
  before: LoadState<Content<Entry>>,
  shown: {isFirst: boolean; count: number},
): Report<Entry> | undefined {
  const {outcome, data} = state;
  if (outcome === undefined || outcome === before.outcome) {
    return undefined;
  }
  const {mode, error} = outcome;
  const reported = new Set(before.data?.value.pages?.failed.map((failure) => failure.error));
  const missing = (data?.value.pages?.failed ?? []).filter((failure) => !reported.has(failure.error));
  // What simply comes with the page is read where it stands; its count would only talk into what is being read.
  const isExpected = shown.isFirst && before.request?.isSlow !== true;
  const isCount = error === undefined && missing.length === 0 && shown.count > 0;
  const key = error === undefined && mode !== 'more' ? data?.key : undefined;
  return {
    outcome,
    failures: error === undefined ? missing : [{error}],
    isAnnounced: mode !== 'background' && !(isExpected && isCount),
    stored: key && data && {...data, key},
  };
}

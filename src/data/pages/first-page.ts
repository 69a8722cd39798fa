import {loadMissing} from '../model/part.js';
import type {Built} from '../model/build-list.js';
import type {ItemIssue} from '../model/item-issue.js';
import {ownOnly} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import {chooseSource, loadReader, type Source} from '../formats/choose-source.js';
import type {Pagination, SourceContext, SourceReader} from '../formats/source.js';
import type {Answer} from '../http/fetch-json.js';
import {type OnAttemptFailed, requestJson} from '../http/request-json.js';
import {ELSEWHERE, nextAddress, onSite, sourceAddress} from './source-address.js';
import type {Reading, SourcePagesOptions} from './source-pages.js';

/** What one answer has. */
export interface Page<Entry> extends Built<Entry> {
  place: Pagination;
  /** The address that answered. */
  url: string;
}

/** What a source has answered first: a page, or an error that a format may know a way around. */
export interface FirstPage<Entry> {
  readonly page: Page<Entry>;
  /** Read the page. */
  readonly reader: SourceReader | undefined;
  /** The entries, and what could not be used of the page and its place in the list. */
  readonly built: Built<Entry>;
  /** Whether no page follows it. */
  readonly isLast: boolean;
  readonly error: NewsError | undefined;
}

/** What a source is asked for, and how its answers are read. */
export interface OpenedSource {
  readonly source: Source;
  /** The address that the host page names. */
  readonly url: URL;
  readonly context: SourceContext;
}

/** @throws NewsError of kind `config` */
export function openSource<Entry>(
  {src, base, format, map, language}: SourcePagesOptions,
  {what, single}: Reading<Entry>,
): OpenedSource {
  const url = sourceAddress(src, base);
  return {source: chooseSource(format, map, url), url, context: ownOnly({url: url.href, language, what, single})};
}

/** An address without its parameters. */
const withoutQuery = (url: string | URL): string => String(url).replace(/[?#].*$/s, '');

/** Reads an answer; once more if something was missing for it. */
export async function readPage<Entry>(
  {source, context: asked}: OpenedSource,
  map: string,
  reading: Reading<Entry>,
  address: URL,
  {json, headers, url}: Answer,
): Promise<{reader: SourceReader; page: Page<Entry>}> {
  // Relative addresses belong to the address that answered, where a redirect led to another one.
  const context = withoutQuery(url) === withoutQuery(address) ? asked : ownOnly({...asked, url});
  const reader = ownOnly(await loadReader(source.formatOf(json), map, asked.url, json));
  let built = reading.parse(reader, json, context);
  const missing = loadMissing();
  if (missing !== undefined) {
    await missing;
    built = reading.parse(reader, json, context);
  }
  const place = reading.single ? {} : reader.pagination?.({address, json, headers}, context);
  return {reader, page: {...built, place: ownOnly(place ?? {}), url}};
}

/** The address of the page after another, and the issue that there is none because it is another site's. */
export function followingPage(
  {place, url}: Pick<Page<unknown>, 'place' | 'url'>,
  address: URL,
  count: number,
): {next: URL | undefined; issues: readonly ItemIssue[]} {
  const next = place.next === undefined ? undefined : nextAddress(place.next, address, url);
  const isElsewhere = place.next !== undefined && next === undefined;
  return {next, issues: isElsewhere ? [{index: count, field: 'next', reason: ELSEWHERE, dropped: false}] : []};
}

/**
 * Runs a request, and reports a failure that the transport has not reported: what is wrong with the tag or the answer itself.
 *
 * @param run given what to report attempts to, and says at which attempt the answer came
 * @throws NewsError, or the signal's reason if it aborts
 */
export async function reporting<Result>(
  signal: AbortSignal,
  onAttemptFailed: OnAttemptFailed,
  run: (report: OnAttemptFailed, onAttempt: (attempt: number) => void) => Promise<Result>,
  known?: NewsError,
): Promise<Result> {
  let reported: unknown = known;
  let attempt = 1;
  try {
    return await run(
      (error, willRetry) => {
        reported = error;
        onAttemptFailed(error, willRetry);
      },
      (number) => {
        attempt = number;
      },
    );
  } catch (error) {
    // Whatever comes of it, the caller has left.
    signal.throwIfAborted();
    if (error instanceof NewsError && error !== reported) {
      error.attempt = attempt;
      onAttemptFailed(error, false);
    }
    throw error;
  }
}

const NOTHING: Page<never> = {entries: [], issues: [], place: {}, url: ''};

/**
 * The first page of a source of which nothing is chosen. What goes on from it is a `SourcePages`, which is imported then.
 *
 * @throws NewsError, or the signal's reason if it aborts
 */
export function fetchFirstPage<Entry>(
  options: SourcePagesOptions,
  input: Reading<Entry>,
  signal: AbortSignal,
  onAttemptFailed: OnAttemptFailed,
): Promise<FirstPage<Entry>> {
  return reporting(signal, onAttemptFailed, async (report, onAttempt) => {
    const reading = ownOnly(input);
    const opened = openSource(options, reading);
    const {source, url} = opened;
    const {map, limit, order} = options;
    if (map.trim() !== '') {
      // What is wrong with a map is said before anybody is asked.
      await loadReader(source.format, map, url.href);
    }
    const address = onSite(await source.request({url, what: reading.what, limit, order}), url);
    let answer: Answer;
    try {
      answer = await requestJson(address.href, options, signal, report);
    } catch (error) {
      if (error instanceof NewsError && error.status === 400) {
        return {page: NOTHING, reader: undefined, built: NOTHING, isLast: false, error};
      }
      throw error;
    }
    onAttempt(answer.attempt);
    const {reader, page} = await readPage(opened, map, reading, address, answer);
    const {entries, issues} = page;
    const {next, issues: more} = followingPage(
      page,
      address,
      entries.length + issues.filter(({dropped}) => dropped).length,
    );
    const isLast = next === undefined || entries.length === 0 || next.href === address.href;
    const built = {entries, issues: [...issues, ...more]};
    // Looked at again when more is asked for: the page may have added an `error` to Object.prototype by then.
    return {page, reader, built, isLast, error: undefined};
  });
}

import {loadReader} from '../formats/choose-source.js';
import type {Ask, ChosenRequest, SourceReader} from '../formats/source.js';
import {platform} from '../http/platform.js';
import type {Choice, Chooser} from '../model/choice.js';
import {ownOnly} from '../model/json.js';
import {importPart} from '../model/part.js';
import type {OpenedSource} from './first-page.js';
import {onSite} from './source-address.js';
import type {Reading, SourcePagesOptions} from './source-pages.js';

// Of a list that is filtered here as much is read at once as there is; a format may have less.
const MAX_FILTERED = 100;

/** What a source is asked for first. */
export interface FirstRequest {
  /** The address; undefined where nothing can be of what is chosen. */
  readonly next: URL | undefined;
  /** Of the format that was named, or that the address is of, where it was needed to find that out. */
  readonly reader: SourceReader | undefined;
  readonly chooser: Chooser | undefined;
  /** What of the choice the server is not asked for. */
  readonly rest: Choice | undefined;
}

/**
 * Finds out what to ask a source for, so that as much as possible of what is chosen is chosen there.
 *
 * @param ask asks something beside, such as the number of a category
 * @throws NewsError, or the signal's reason if it aborts
 */
export async function firstRequest<Entry>(
  {base, map, language, limit, order, choices}: SourcePagesOptions,
  {what}: Reading<Entry>,
  {source, url}: OpenedSource,
  ask: (url: URL) => Promise<unknown>,
): Promise<FirstRequest> {
  // What is wrong with a map is said before anybody is asked.
  const isNeeded = choices.length > 0 || map.trim() !== '';
  const reader =
    source.format !== undefined && isNeeded ? ownOnly(await loadReader(source.format, map, url.href)) : undefined;
  const requestFor = (count: number) => source.request({url, what, limit: count, order});
  if (choices.length === 0) {
    return {next: onSite(await requestFor(limit), url), reader, chooser: undefined, rest: undefined};
  }
  const {chooserOf} = await importPart(() => import('./choose.js'));
  const chooser = chooserOf(choices, {language, base, now: platform.now()});
  const {choice} = chooser;
  const answers = new Map<string, Promise<unknown>>();
  const askOnce: Ask = (other) => {
    const address = onSite(other, url);
    const answer = answers.get(address.href) ?? ask(address);
    answers.set(address.href, answer);
    return answer;
  };
  const choose = async (request: URL): Promise<ChosenRequest> =>
    (await reader?.choose?.(request, choice, askOnce)) ?? {request, rest: choice};
  // In the place of each that may be left out another one comes.
  let chosen = await choose(await requestFor(limit + choice.excludedUrls.length));
  if (chooser.unasked(chosen.rest).length > 0) {
    chosen = await choose(await requestFor(MAX_FILTERED));
  }
  const next = chosen.request === 'none' ? undefined : onSite(chosen.request, url);
  return {next, reader, chooser, rest: chosen.rest};
}

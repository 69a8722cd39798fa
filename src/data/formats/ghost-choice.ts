import type {Choice} from '../model/choice.js';
import type {ChosenRequest} from './source.js';

// Ids are no part of its filters that we have seen work, and its slugs have no other characters than these.
const ID = /^[\da-f]{24}$/;
const SLUG = /^[\w-]+$/;

const tags = (slugs: readonly string[]): string =>
  (slugs.length === 1 ? `${slugs[0]}` : `[${slugs.join()}]`).toLowerCase();

/**
 * Asks a Ghost for what was chosen, with its `filter`. It has no languages, and does not search its texts.
 *
 * @see https://docs.ghost.org/content-api/filtering
 */
export async function choose(named: URL, choice: Choice): Promise<ChosenRequest> {
  const request = new URL(named);
  // An address of one post has its id or slug at the end.
  if (!/\/(?:posts|pages)\/?$/.test(request.pathname)) {
    return {request, rest: choice};
  }
  const own = request.searchParams.get('filter');
  const filters = own ? [`(${own})`] : [];
  let rest = choice;
  if (choice.themes.every((group) => !group.some((theme) => ID.test(theme)))) {
    const groups = choice.themes.map((group) => group.filter((theme) => SLUG.test(theme)));
    if (groups.some(({length}) => length === 0)) {
      return {request: 'none', rest};
    }
    filters.push(...groups.map((slugs) => `tag:${tags(slugs)}`));
    rest = {...rest, themes: []};
  }
  if (choice.excludedThemes.length > 0 && choice.excludedThemes.every((theme) => SLUG.test(theme) && !ID.test(theme))) {
    filters.push(`tag:-${tags(choice.excludedThemes)}`);
    rest = {...rest, excludedThemes: []};
  }
  if (choice.since !== undefined) {
    // In UTC. Where it publishes the day begins up to 14 hours earlier.
    const since = new Date(choice.since - 14 * 3_600_000).toISOString();
    filters.push(`published_at:>='${since.slice(0, 10)} ${since.slice(11, 19)}'`);
    rest = {...rest, since: undefined};
  }
  if (filters.length > 0) {
    request.searchParams.set('filter', filters.join('+'));
  }
  return {request, rest};
}

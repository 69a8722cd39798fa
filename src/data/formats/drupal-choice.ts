import type {Choice} from '../model/choice.js';
import {isTheme} from '../model/is-theme.js';
import {NewsError} from '../model/news-error.js';
import type {Theme} from '../model/theme.js';
import {drupal, MAX_PER_PAGE, UUID} from './drupal.js';
import {oneLanguage} from './one-language.js';
import type {ChosenRequest} from './source.js';

// What the field for themes is called in a Drupal as it is installed, and the vocabulary of its themes.
const THEMES = 'field_tags.id';
const VOCABULARY = 'tags';

// Each word makes three conditions.
const MAX_WORDS = 10;

/** The ids of themes. Terms have no slugs of their own to be asked by, so all of them are. */
async function idsOf(
  request: URL,
  themes: readonly string[],
  askThemes: (address: URL) => Promise<readonly Theme[]>,
): Promise<readonly string[]> {
  const named = themes.filter((theme) => UUID.test(theme));
  if (named.length === themes.length) {
    return named;
  }
  const address = new URL(request.pathname.replace(/\/jsonapi\/.*/, `/jsonapi/taxonomy_term/${VOCABULARY}`), request);
  try {
    const terms = await askThemes(drupal.request({url: address, what: 'themes', limit: MAX_PER_PAGE, order: 'source'}));
    const ids = themes.map((theme) => (UUID.test(theme) ? theme : terms.find((term) => isTheme(term, theme))?.id));
    // One that is not found may be on a further page, or of another vocabulary.
    return ids.every((id) => id !== undefined) ? ids : [];
  } catch (error) {
    // A site without that vocabulary answers 404.
    if (error instanceof NewsError && (error.kind === 'http' || error.kind === 'format')) {
      return [];
    }
    throw error;
  }
}

/**
 * Asks a Drupal for what was chosen, with its filters. What is excluded is filtered here: a filter `NOT IN` lets an item
 * through that has another theme too, and drops those without any.
 *
 * @see https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module/filtering
 */
export async function choose(
  named: URL,
  choice: Choice,
  askThemes: (address: URL) => Promise<readonly Theme[]>,
): Promise<ChosenRequest> {
  const request = new URL(named);
  const {searchParams} = request;
  if (UUID.test(request.pathname.split('/').at(-1) ?? '')) {
    return {request, rest: choice};
  }
  let rest = choice;
  const own = [...searchParams.keys()];
  const isFree = (path: string) => !own.some((key) => key.startsWith(`filter[${path}]`));
  const [themes = [], ...otherThemes] = choice.themes;
  if (themes.length > 0 && isFree(THEMES)) {
    const ids = await idsOf(request, themes, askThemes);
    if (ids.length === 1) {
      searchParams.set(`filter[${THEMES}]`, String(ids[0]));
    } else if (ids.length > 1) {
      searchParams.set(`filter[${THEMES}][operator]`, 'IN');
      ids.forEach((id, index) => searchParams.set(`filter[${THEMES}][value][${index}]`, id));
    }
    rest = {...rest, ...(ids.length > 0 && {themes: otherThemes})};
  }
  const [languages, ...otherLanguages] = choice.languages;
  const language = oneLanguage(languages);
  if (language !== undefined && isFree('langcode')) {
    // `pt` is `pt-br` too.
    searchParams.set('filter[langcode][operator]', 'STARTS_WITH');
    searchParams.set('filter[langcode][value]', language.split('-')[0] ?? '');
    rest = {...rest, languages: otherLanguages};
  }
  if (choice.since !== undefined && isFree('created')) {
    // Its dates are numbers of seconds to a filter. Where it publishes the day begins up to 14 hours earlier.
    searchParams.set('filter[created][operator]', '>=');
    searchParams.set('filter[created][value]', String(choice.since / 1000 - 14 * 3600));
    rest = {...rest, since: undefined};
  }
  const words = choice.search.split(' ').filter(Boolean);
  if (words.length > 0 && words.length <= MAX_WORDS) {
    words.forEach((word, index) => {
      const group = `newsstand-${index}`;
      searchParams.set(`filter[${group}][group][conjunction]`, 'OR');
      for (const path of ['title', 'body.value']) {
        const condition = `filter[${group}${path[0]}][condition]`;
        searchParams.set(`${condition}[path]`, path);
        searchParams.set(`${condition}[operator]`, 'CONTAINS');
        searchParams.set(`${condition}[value]`, word);
        searchParams.set(`${condition}[memberOf]`, group);
      }
    });
    rest = {...rest, search: ''};
  }
  return {request, rest};
}

import type {ItemDraft} from '../model/build-item.js';
import {buildItems, buildThemes} from '../model/build-list.js';
import {plainText} from '../model/html-to-text.js';
import type {Choice} from '../model/choice.js';
import {excerptOfHtml} from '../model/excerpt.js';
import {isTheme} from '../model/is-theme.js';
import {asList, asNumber, asText, isRecord, ownFields, valueAt, type JsonRecord} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import {MAX_NAMES, OWN_EXCERPT} from '../model/plain-text.js';
import {eitherText} from './either-text.js';
import type {Ask, ChosenRequest, SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';

const HINT = 'The address of events ends in /api/2/events, that of their types in /api/2/events/filters.';

/** The types, departments and audiences in an object with a list for each. */
function filtersIn(value: unknown): {id: unknown; name: string}[] {
  return Object.values(ownFields(value))
    .slice(0, MAX_NAMES)
    .flatMap((list) => asList(list).slice(0, 500))
    .flatMap((filter) => {
      const name = plainText(valueAt(filter, ['name']));
      return name ? [{id: valueAt(filter, ['id']), name}] : [];
    });
}

const words = (value: unknown) =>
  asList(value)
    .slice(0, MAX_NAMES + 1)
    .map(plainText)
    .filter(Boolean);

const themesOf = (event: JsonRecord) =>
  [...filtersIn(event.filters), ...words(event.keywords), ...words(event.tags)].slice(0, MAX_NAMES + 1);

function itemOf(value: unknown): unknown {
  const event = ownFields(valueAt(value, ['event']));
  if (!isRecord(value) || !isRecord(value.event)) {
    return value;
  }
  const instance = valueAt(event.event_instances, ['0', 'event_instance']);
  const start = asText(valueAt(instance, ['start'])) ?? asText(event.first_date);
  const url = asText(event.localist_url) ?? asText(event.url);
  const plain = plainText(event.description_text);
  const {text, cut} = excerptOfHtml(plain ? '' : (asText(event.description) ?? ''), url, OWN_EXCERPT);
  return {
    id: event.id,
    title: eitherText(event.title),
    url,
    excerpt: plain || text,
    truncated: cut,
    // An event of a whole day begins at no hour.
    published: valueAt(instance, ['all_day']) === true ? start?.slice(0, 10) : start,
    updated: event.updated_at,
    image: {url: event.photo_url},
    themes: themesOf(event),
  } satisfies ItemDraft;
}

function eventsOf(json: unknown, url: string): readonly unknown[] {
  const events = valueAt(json, ['events']);
  if (!Array.isArray(events) && !isRecord(valueAt(json, ['event']))) {
    throw unknownShape(url, 'The answer has no Localist events in it.', HINT);
  }
  return Array.isArray(events) ? events : [json];
}

/** The ids of the types that are meant by themes, by theme; undefined where the site does not list what it has. */
async function idsOf(named: URL, themes: readonly string[], ask: Ask): Promise<Map<string, string[]> | undefined> {
  const list = new URL(named);
  list.pathname = named.pathname.replace(/(\/events)\b.*$/, '$1/filters');
  list.search = '';
  try {
    const known = filtersIn(await ask(list));
    const found = themes.map((theme) => {
      const types = known.filter(({id, name}) => isTheme({id: asText(id) ?? name, slug: '', name}, theme));
      return [theme, types.flatMap(({id}) => asText(id) ?? [])] as const;
    });
    return new Map(found.map(([theme, ids]) => [theme, ids]));
  } catch (error) {
    if (error instanceof NewsError && [401, 403, 404].includes(error.status ?? 0)) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Asks for the events of types, or without some, which are looked up by their names, and searches.
 *
 * @see https://developer.localist.com/doc/api
 */
async function choose(named: URL, choice: Choice, ask: Ask): Promise<ChosenRequest> {
  const request = new URL(named);
  let rest = choice;
  const isFree = (name: string) => ![name, `${name}[]`].some((one) => named.searchParams.has(one));
  const [group = [], ...others] = isFree('type') ? choice.themes : [];
  const excluded = isFree('exclude_type') ? choice.excludedThemes : [];
  const ids = group.length + excluded.length > 0 ? await idsOf(named, [...group, ...excluded], ask) : undefined;
  const wanted = group.flatMap((theme) => ids?.get(theme) ?? []);
  // What is no type may be a keyword.
  if (wanted.length > 0) {
    wanted.forEach((id) => request.searchParams.append('type[]', id));
    rest = {...rest, themes: others};
  }
  const unwanted = excluded.flatMap((theme) => ids?.get(theme) ?? []);
  if (unwanted.length > 0) {
    unwanted.forEach((id) => request.searchParams.append('exclude_type[]', id));
    rest = {...rest, excludedThemes: excluded.filter((theme) => !ids?.get(theme)?.length)};
  }
  if (choice.search !== '' && isFree('search') && /\/events(?:\/search)?\/?$/.test(named.pathname)) {
    request.pathname = named.pathname.replace(/\/events\/?$/, '/events/search');
    request.searchParams.set('search', choice.search);
    rest = {...rest, search: ''};
  }
  return {request, rest};
}

/** Reads what Localist answers. */
export const localistReader: SourceReader = {
  choose,

  pagination({address, json}) {
    const [current, total] = ['current', 'total'].map((name) => asNumber(valueAt(json, ['page', name])));
    const next = new URL(address);
    next.searchParams.set('page', String(Number(current) + 1));
    return {next: Number(current) < Number(total) ? next : undefined};
  },

  parseItems: (json, {url}) => buildItems(eventsOf(json, url), url, itemOf),

  parseThemes(json, {url}) {
    const events = valueAt(json, ['events']);
    const themes = Array.isArray(events)
      ? events.slice(0, 1000).flatMap((event) => themesOf(ownFields(valueAt(event, ['event']))))
      : filtersIn(json);
    if (themes.length === 0 && !Array.isArray(events)) {
      throw unknownShape(url, 'The answer has no types of Localist events in it.', HINT);
    }
    const unique = new Map(themes.map((theme) => [typeof theme === 'string' ? theme : theme.name, theme]));
    return buildThemes([...unique.values()], url);
  },
};

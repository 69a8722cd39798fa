import type {ItemDraft} from '../model/build-item.js';
import {buildItems, buildThemes} from '../model/build-list.js';
import {plainText} from '../model/character-references.js';
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

/** Asks for the events of a type, which is looked up by its name. */
async function choose(request: URL, choice: Choice, ask: Ask): Promise<ChosenRequest> {
  const [group, ...others] = choice.themes;
  if (group === undefined || request.searchParams.has('type') || request.searchParams.has('type[]')) {
    return {request, rest: choice};
  }
  const list = new URL(request);
  list.pathname = request.pathname.replace(/(\/events)\b.*$/, '$1/filters');
  list.search = '';
  try {
    const known = filtersIn(await ask(list));
    const ids = known
      .filter(({id, name}) => group.some((theme) => isTheme({id: asText(id) ?? name, slug: '', name}, theme)))
      .flatMap(({id}) => asText(id) ?? []);
    if (ids.length === 0) {
      // Perhaps it is a keyword.
      return {request, rest: choice};
    }
    const narrowed = new URL(request);
    ids.forEach((id) => narrowed.searchParams.append('type[]', id));
    return {request: narrowed, rest: {...choice, themes: others}};
  } catch (error) {
    if (error instanceof NewsError && [401, 403, 404].includes(error.status ?? 0)) {
      return {request, rest: choice};
    }
    throw error;
  }
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

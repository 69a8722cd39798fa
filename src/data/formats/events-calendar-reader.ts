import type {ItemDraft, ThemeDraft} from '../model/build-item.js';
import {buildItems, buildThemes} from '../model/build-list.js';
import type {Choice} from '../model/choice.js';
import {excerptOfHtml} from '../model/excerpt.js';
import {htmlToText} from '../model/html-to-text.js';
import {zonedDate} from '../model/iso-dates.js';
import {asList, asNumber, asText, isRecord, ownFields, valueAt} from '../model/json.js';
import {MAX_EXCERPT, MAX_NAMES, MAX_TITLE, OWN_EXCERPT} from '../model/plain-text.js';
import type {ChosenRequest, SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';

const HINT =
  'The address of events ends in /wp-json/tribe/events/v1/events, that of their categories in /wp-json/tribe/events/v1/categories.';

const MAX_SIZES = 30;

function themeOf(value: unknown): ThemeDraft {
  const term = ownFields(value);
  return {
    id: term.id,
    slug: term.slug,
    name: htmlToText(asText(term.name) ?? '', MAX_TITLE),
    description: htmlToText(asText(term.description) ?? '', MAX_EXCERPT),
    url: valueAt(term.urls, ['self']) === undefined ? undefined : term.url,
    count: term.count,
    parent: term.parent,
  };
}

function imageOf(value: unknown): ItemDraft['image'] {
  // It is `false` where there is none.
  const image = ownFields(value);
  const ratio = asNumber(image.width) / asNumber(image.height);
  const srcset = Object.values(ownFields(image.sizes))
    .slice(0, MAX_SIZES)
    .flatMap((size) => {
      const [width, height] = ['width', 'height'].map((key) => asNumber(valueAt(size, [key])));
      const url = asText(valueAt(size, ['url']));
      return url && Math.abs(Number(width) / ratio - Number(height)) <= 1
        ? [`${url.replaceAll(' ', '%20')} ${width}w`]
        : [];
    });
  return {url: image.url, width: image.width, height: image.height, srcset: srcset.join(', ')};
}

function itemOf(value: unknown): unknown {
  if (!isRecord(value)) {
    return value;
  }
  const event = ownFields(value);
  const url = asText(event.url);
  const own = excerptOfHtml(asText(event.excerpt) ?? '', url, MAX_EXCERPT);
  const {text, cut} = own.text ? own : excerptOfHtml(asText(event.description) ?? '', url, OWN_EXCERPT);
  const start = zonedDate(event.start_date, event.utc_start_date);
  return {
    id: event.id,
    title: htmlToText(asText(event.title) ?? '', MAX_TITLE),
    url,
    excerpt: text,
    truncated: cut,
    published: event.all_day === true ? asText(event.start_date)?.slice(0, 10) : (start ?? event.start_date),
    updated: event.modified_utc ?? event.modified,
    image: imageOf(event.image),
    authors: asList(event.organizer)
      .slice(0, MAX_NAMES + 1)
      .map((organizer) => htmlToText(asText(valueAt(organizer, ['organizer'])) ?? '', MAX_TITLE)),
    themes: [...asList(event.categories), ...asList(event.tags)].slice(0, MAX_NAMES + 1).map(themeOf),
  } satisfies ItemDraft;
}

function eventsOf(json: unknown, url: string): readonly unknown[] {
  const events = valueAt(json, ['events']);
  if (!Array.isArray(events) && valueAt(json, ['start_date']) === undefined) {
    throw unknownShape(url, 'The answer has no events of The Events Calendar in it.', HINT);
  }
  return Array.isArray(events) ? events : [json];
}

/** Asks for events of categories, by slug or id, and with words. */
async function choose(request: URL, choice: Choice): Promise<ChosenRequest> {
  const chosen = new URL(request);
  const [group, ...others] = choice.themes;
  let rest = choice;
  if (group !== undefined && !request.searchParams.has('categories')) {
    chosen.searchParams.set('categories', group.map((theme) => theme.toLowerCase()).join());
    rest = {...rest, themes: others};
  }
  if (choice.search !== '' && !request.searchParams.has('search')) {
    chosen.searchParams.set('search', choice.search);
    rest = {...rest, search: ''};
  }
  return {request: chosen, rest};
}

/** Reads what The Events Calendar answers. */
export const eventsCalendarReader: SourceReader = {
  choose,

  // A category that it does not have is an error, and may be a tag.
  fallbackFor({status}, request, named) {
    if (status !== 400 || !request.searchParams.has('categories') || named.searchParams.has('categories')) {
      return undefined;
    }
    const fallback = new URL(request);
    fallback.searchParams.delete('categories');
    fallback.searchParams.delete('search');
    return {request: fallback, isUnchosen: true};
  },

  pagination: ({json}) => ({
    next: asText(valueAt(json, ['next_rest_url'])),
    total: asNumber(valueAt(json, ['total'])),
  }),

  isPastEnd: ({answer}) => asText(valueAt(answer, ['code']))?.endsWith('page-not-found') === true,

  parseItems: (json, {url}) => buildItems(eventsOf(json, url), url, itemOf),

  parseThemes(json, {url}) {
    const terms = ['categories', 'tags'].map((name) => valueAt(json, [name])).find(Array.isArray);
    if (terms === undefined) {
      throw unknownShape(url, 'The answer has no categories or tags of The Events Calendar in it.', HINT);
    }
    return buildThemes(terms as readonly unknown[], url, themeOf);
  },
};

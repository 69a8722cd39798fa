import type {ItemDraft} from '../model/build-item.js';
import {buildItems, buildThemes} from '../model/build-list.js';
import {plainText} from '../model/html-to-text.js';
import type {Choice} from '../model/choice.js';
import {excerptOfHtml} from '../model/excerpt.js';
import {isTheme} from '../model/is-theme.js';
import {asList, asNumber, asText, isRecord, ownFields, valueAt, type JsonRecord} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import {MAX_NAMES, OWN_EXCERPT} from '../model/plain-text.js';
import {safeUrl} from '../model/safe-url.js';
import {parseIsoDate} from '../model/iso-dates.js';
import type {Ask, ChosenRequest, SourceReader} from './source.js';
import {unknownShape} from './unknown-shape.js';

const HINT =
  'The address of a search ends in /++api++/@search?portal_type=News%20Item, that of a collection or a folder in /++api++/news.';

// Most scales of a picture that are looked at; there are some ten.
const MAX_SCALES = 30;

/** The address of an object for readers: its own one has no `++api++`, but a proxy may add it. */
const pageOf = (entry: JsonRecord, url: string) => safeUrl(entry['@id'], url)?.replace('/++api++', '');

/** The picture of a content object, or of a summary, in which addresses are relative to the object. */
function imageOf(entry: JsonRecord, page: string | undefined): ItemDraft['image'] {
  const scales = ownFields(entry.image_scales);
  const field = asText(entry.image_field) || 'image';
  const found = [
    ...asList(scales[field]).slice(0, 1),
    ...asList(scales.preview_image).slice(0, 1),
    entry.image,
    entry.preview_image,
  ].find((one) => asText(valueAt(one, ['download'])));
  const image = ownFields(found);
  const addressOf = (value: unknown) => safeUrl(value, page === undefined ? undefined : `${page.replace(/\/$/, '')}/`);
  const ratio = asNumber(image.width) / asNumber(image.height);
  const srcset = Object.values(ownFields(image.scales))
    .slice(0, MAX_SCALES)
    .flatMap((scale) => {
      const [width, height] = ['width', 'height'].map((key) => asNumber(valueAt(scale, [key])));
      const url = addressOf(valueAt(scale, ['download']));
      // One that is cropped to another shape would change the picture with the width of the window.
      return url && Math.abs(Number(width) / ratio - Number(height)) <= 1 ? [`${url} ${width}w`] : [];
    });
  return found === undefined
    ? undefined
    : {
        url: addressOf(image.download),
        alt: plainText(entry.image_caption ?? entry.preview_caption),
        width: image.width,
        height: image.height,
        srcset: [...new Set(srcset)].join(', '),
      };
}

/** The date of what has one: Plone writes 1969 for what was not published yet. */
const dateOf = (value: unknown) => {
  const date = parseIsoDate(value);
  return date !== undefined && date >= '1970' ? date : undefined;
};

const subjectsOf = (entry: JsonRecord) =>
  asList(entry.Subject ?? entry.subjects)
    .slice(0, MAX_NAMES + 1)
    .map(plainText);

function itemOf(value: unknown, url: string): unknown {
  if (!isRecord(value)) {
    return value;
  }
  const entry = ownFields(value);
  const page = pageOf(entry, url);
  const description = plainText(entry.description);
  const text = asText(valueAt(entry.text, ['data'])) ?? '';
  const own = description ? {text: description, cut: false} : excerptOfHtml(text, page, OWN_EXCERPT);
  const language = asText(entry.Language ?? valueAt(entry.language, ['token']) ?? entry.language);
  return {
    id: entry.UID ?? page,
    title: plainText(entry.title),
    url: page,
    excerpt: own.text,
    truncated: own.cut,
    // What readers want to know of an event is when it begins.
    published: dateOf(entry.start) ?? dateOf(entry.effective) ?? dateOf(entry.created),
    updated: dateOf(entry.modified),
    image: imageOf(entry, page),
    // Creators are names of accounts; a name has a space in it.
    authors: asList(entry.creators ?? entry.listCreators)
      .slice(0, MAX_NAMES + 1)
      .map(plainText)
      .filter((name) => name.includes(' ')),
    themes: subjectsOf(entry),
    language,
  } satisfies ItemDraft;
}

/** The objects of an answer: those of a list, or one as a list of one. */
function entriesOf(json: unknown, url: string): readonly unknown[] {
  const items = valueAt(json, ['items']);
  if (Array.isArray(items)) {
    return items;
  }
  if (!isRecord(json) || !('@id' in json)) {
    throw unknownShape(url, 'The answer has no Plone content in it.', HINT);
  }
  return [json];
}

const termOf = (value: unknown) =>
  isRecord(value) && 'token' in value ? {id: value.token, name: plainText(value.title ?? value.token)} : undefined;

/** The keywords of a site that are meant by themes, or undefined where the site does not list what it has. */
async function keywordsOf(request: URL, themes: readonly string[], ask: Ask): Promise<string[] | undefined> {
  const list = new URL(request);
  list.pathname = `${request.pathname.replace(/\/@search\/?$/, '')}/@vocabularies/plone.app.vocabularies.Keywords`;
  list.search = '?b_size=500';
  try {
    const terms = asList(valueAt(await ask(list), ['items'])).flatMap((term) => termOf(term) ?? []);
    return terms
      .filter(({id, name}) => themes.some((theme) => isTheme({id: asText(id) ?? name, slug: '', name}, theme)))
      .map(({name}) => name);
  } catch (error) {
    // Most sites keep the list for those who are logged in.
    if (error instanceof NewsError && [401, 403, 404].includes(error.status ?? 0)) {
      return undefined;
    }
    throw error;
  }
}

// A day begins up to 14 hours earlier where a site publishes.
const ZONES = 14 * 3_600_000;

/**
 * Asks a search for what was chosen. Anything else is filtered here.
 *
 * @see https://6.docs.plone.org/plone.restapi/docs/source/endpoints/searching.html
 */
async function choose(named: URL, choice: Choice, ask: Ask): Promise<ChosenRequest> {
  const request = new URL(named);
  let rest = choice;
  if (!/\/@search\/?$/.test(named.pathname)) {
    return {request, rest};
  }
  const [group, ...others] = choice.themes;
  if (group !== undefined && !named.searchParams.has('Subject')) {
    const keywords = await keywordsOf(named, group, ask);
    if (keywords?.length === 0) {
      return {request: 'none', rest};
    }
    keywords?.forEach((keyword) => request.searchParams.append('Subject', keyword));
    rest = keywords === undefined ? rest : {...rest, themes: others};
  }
  if (choice.search !== '' && !named.searchParams.has('SearchableText')) {
    request.searchParams.set('SearchableText', choice.search);
    rest = {...rest, search: ''};
  }
  const isFree = (name: string) => ![...named.searchParams.keys()].some((key) => key.split(/[.:]/)[0] === name);
  // Of an event that was published long ago the beginning counts, by which nobody can be asked along with news.
  const isNews = named.searchParams.getAll('portal_type').join() === 'News Item';
  if (choice.since !== undefined && isNews && isFree('effective')) {
    request.searchParams.set('effective.query', new Date(choice.since - ZONES).toISOString().slice(0, 19) + 'Z');
    request.searchParams.set('effective.range', 'min');
    rest = {...rest, since: undefined};
  }
  // The index of sites with translations (plone.app.multilingual), which compares whole tags; a site without ignores the question.
  const [languages = [], ...otherLanguages] = rest.languages;
  if (languages.length > 0 && isFree('Language')) {
    const tags = languages.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]);
    new Set(tags).forEach((tag) => request.searchParams.append('Language', tag));
    rest = {...rest, languages: otherLanguages};
  }
  return {request, rest};
}

/** Reads what Plone's REST API answers. */
export const ploneReader: SourceReader = {
  choose,

  pagination: ({json}) => ({
    next: asText(valueAt(json, ['batching', 'next'])),
    total: asNumber(valueAt(json, ['items_total'])),
  }),

  parseItems: (json, {url}) => buildItems(entriesOf(json, url), url, (entry) => itemOf(entry, url)),

  parseThemes(json, {url}) {
    const entries = entriesOf(json, url);
    const terms = entries.flatMap((entry) => termOf(entry) ?? []);
    const subjects = entries.slice(0, 1000).flatMap((entry) => subjectsOf(ownFields(entry)));
    return buildThemes(terms.length > 0 ? terms : [...new Set(subjects)], url);
  },
};

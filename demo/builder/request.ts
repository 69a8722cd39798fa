import {DEFAULTS, isPinned, limitOf, type Choices} from './choices.js';
import {sourceLine} from './normalize.js';
import type {SnippetRequest} from './snippets.js';
import type {Attributes} from './tags.js';

/** A skin of the package: a ready-made look. */
export interface Skin {
  name: string;
  title: string;
  /** Its style sheet, beside the script. */
  file: string;
  /** Where the builder has it. */
  url: string;
}

/** What the package is, as it is built now. */
export interface Release {
  version: string;
  /** Subresource integrity of `newsstand.js`. */
  integrity: string;
  /** That of the files which the script imports, by their paths beside it. */
  files: Readonly<Record<string, string>>;
}

/** The servers that a page asks. */
export interface Origins {
  connect: readonly string[];
  images: readonly string[];
}

const unless = (value: string, start: string): string => (value === start ? '' : value);

/** The tags of several sources, or none where there is one alone. */
export function sourceAttributes({src, map, format, label, more}: Choices): Attributes[] {
  const others = more.split('\n').flatMap((line) => {
    const {address, name = ''} = sourceLine(line) ?? {};
    return address === undefined ? [] : [{src: address, label: name}];
  });
  return others.length === 0 ? [] : [{src, format: map ? '' : unless(format, DEFAULTS.format), map, label}, ...others];
}

/** The attributes of the feed, the ones that are as at the start left out. */
export function feedAttributes(choices: Choices, src = choices.src): Attributes {
  const {format, map, heading, layout, order, hide, date, lang, target, cache, paging, filter, themes} = choices;
  const {excludeTheme, search, maxAge, itemLang, excludeUrl} = choices;
  const several = sourceAttributes(choices).length > 0;
  return {
    id: (themes && filter) || sourceListAttributes(choices) ? 'news' : '',
    ...(!several && {src, format: map ? '' : unless(format, DEFAULTS.format), map}),
    heading,
    limit: unless(String(limitOf(choices)), DEFAULTS.limit),
    layout: unless(layout, DEFAULTS.layout),
    order: unless(order, DEFAULTS.order),
    theme: choices.someThemes.trim() || choices.theme,
    'exclude-theme': excludeTheme,
    search,
    'max-age': maxAge,
    'item-lang': itemLang,
    'exclude-url': excludeUrl,
    'from-source': several ? choices.fromSource : '',
    timeout: choices.timeout,
    retries: choices.retries,
    hide: unless(hide, layout === 'grid' ? DEFAULTS.hide : 'none'),
    'date-format': unless(date, DEFAULTS.date),
    'image-fallback': choices.picture,
    lang,
    target,
    cache: unless(cache, DEFAULTS.cache),
    paging: unless(paging, DEFAULTS.paging),
    'report-seen': choices.seen === 'on' || '',
  };
}

/** The attributes of the theme list, or undefined where none is wanted. */
export function themeAttributes(
  {themes, filter, multiple, lang, cache}: Choices,
  src = themes,
): Attributes | undefined {
  const filtering: Attributes = filter ? {for: 'news', multiple: multiple === 'on' || '', layout: 'chips'} : {};
  return themes.trim() === '' ? undefined : {src, ...filtering, lang, cache: unless(cache, DEFAULTS.cache)};
}

/** The attributes of the list by which readers choose among several sources, or undefined where none is wanted. */
export function sourceListAttributes(choices: Choices): Attributes | undefined {
  const isWanted = choices.sourceFilter === 'on' && sourceAttributes(choices).length > 1;
  return isWanted ? {for: 'news', sources: true, layout: 'chips', lang: choices.lang} : undefined;
}

/** The custom properties that were chosen. */
export function properties({accent, radius, column, ratio}: Choices): Record<string, string> {
  const all = {
    '--newsstand-accent': accent,
    '--newsstand-radius': radius,
    '--newsstand-column': column,
    '--newsstand-image-ratio': ratio,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value.trim() !== ''));
}

/** Where the style sheet of a skin is: beside the script. */
function besideScript(script: string, file: string): string {
  return script.trim().replace(/[^/]*$/, '') + file;
}

/** Makes what the snippets are written from, out of choices whose addresses were read. */
export function snippetRequest(
  choices: Choices,
  release: Release,
  origins: Origins,
  {skin, themeNames}: {skin?: Skin | undefined; themeNames?: readonly string[] | undefined} = {},
): SnippetRequest {
  const themes = themeAttributes(choices);
  const sourceList = sourceListAttributes(choices);
  return {
    script: {
      src: choices.script || DEFAULTS.script,
      integrity: isPinned(choices) ? release.integrity : '',
      version: release.version,
      files: release.files,
      isLoaded: choices.loaded === 'on',
    },
    feed: feedAttributes(choices),
    sources: sourceAttributes(choices),
    ...(themes && {themes}),
    ...(sourceList && {sourceList}),
    ...(themeNames && {themeNames}),
    properties: properties(choices),
    ...(skin && {stylesheet: besideScript(choices.script || DEFAULTS.script, skin.file)}),
    fallback: {href: choices.href, text: choices.text},
    connect: origins.connect,
    images: origins.images,
  };
}

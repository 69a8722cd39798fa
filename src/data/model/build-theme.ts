import {asText, isRecord, ownFields} from './json.js';
import {MAX_EXCERPT, shorten, tidyText} from './plain-text.js';
import {safeUrl} from './safe-url.js';
import type {Theme} from './theme.js';

/** What a source found for a theme: any value in any field. */
export type ThemeDraft = {readonly [Field in keyof Theme]?: unknown};

const line = (value: unknown, length = 200) => shorten(tidyText(asText(value) ?? ''), length).text;

/** A theme from a draft (or a name) of unknown values, or undefined where it has no name. */
export function buildTheme(value: unknown, base?: string): Theme | undefined {
  const {id, slug, name, description, url, count, parent}: ThemeDraft = ownFields(
    isRecord(value) ? value : {name: value},
  );
  const shownName = line(name);
  if (shownName === '') {
    return undefined;
  }
  const shownSlug = line(slug);
  const link = safeUrl(url, base);
  const about = line(description, MAX_EXCERPT);
  const above = line(parent);
  return {
    id: line(id) || shownSlug || shownName,
    slug: shownSlug,
    name: shownName,
    ...(about && {description: about}),
    ...(link && {url: link}),
    ...(Number.isInteger(count) && Number(count) >= 0 && {count: Number(count)}),
    ...(above && above !== '0' && {parent: above}),
  };
}

import {decodeSlug} from './decode-slug.js';
import type {Theme} from './theme.js';

// Longer than any id, slug or name of a theme. To normalize a longer one can take time that grows with its square.
const MAX_WANTED = 500;

/** The slug of a theme that is written with those that it is below, as in the address of a category: "research/health". */
export const slugInPath = (path: string) => path.replace(/\/$/, '').replace(/^.*\//, '');

// Letters with a sign that Unicode does not take off them.
const PLAIN: Readonly<Record<string, string>> = {æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd'};

/** A text without case and accents: "sante" of "Santé", "strasse" of "Straße". */
export function fold(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
  // To upper case and back: "ß" has none of its own.
  return bare
    .toUpperCase()
    .toLowerCase()
    .replace(/[æœøłđ]/g, (letter) => PLAIN[letter] ?? '');
}

/** Umlauts as German sites write them in slugs: "Oekologie" of "Ökologie". */
export const spellUmlauts = (text: string): string => text.normalize('NFC').replace(/[äöü]/gi, '$&e');

/** @param between what separates words, or ends them */
function folded(name: string, between: RegExp): string {
  return fold(name).replace(between, '-').replace(/^-|-$/g, '');
}

/** A name as sites make slugs of names: `data-driven-healthcare` of "Data-driven healthcare". */
export function slugOf(name: string): string {
  return folded(name, /[^\p{L}\p{N}]+/gu);
}

/**
 * Whether a name is the one that is wanted, or a slug that is wanted the one it would have. A slug lacks the signs by which
 * "C", "C++" and "C#" differ, so that they count where what is wanted is no slug.
 */
function isNamed(name: string, wanted: string): boolean {
  const slug = slugOf(wanted);
  const [one, other] = [name, wanted].map((text) => folded(text, /[^\p{L}\p{N}+#]+/gu));
  return slug === wanted ? [name, spellUmlauts(name)].some((form) => slugOf(form) === slug) : one === other;
}

/**
 * Whether a theme is the one that is wanted: by its id, by its slug without case, or where it has no slug, by its name or
 * the slug that this would have.
 *
 * @param wanted a slug or an id, or a name that stands for both
 */
export function isTheme({id, slug, name}: Theme, wanted: string): boolean {
  if (wanted.length > MAX_WANTED) {
    return false;
  }
  return (
    id === wanted ||
    (slug
      ? [wanted, slugInPath(wanted)].some((one) => decodeSlug(slug).toLowerCase() === decodeSlug(one).toLowerCase())
      : isNamed(name, wanted))
  );
}

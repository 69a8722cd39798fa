import type {Theme} from './theme.js';

/** A name as sites make slugs of names: `data-driven-healthcare` of "Data-driven healthcare". */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Whether a theme is the one that is wanted: by its id, by its slug without case, or where it has no slug, by the slug that
 * its name would have.
 *
 * @param wanted a slug or an id
 */
export function isTheme({id, slug, name}: Theme, wanted: string): boolean {
  return id === wanted || (slug ? slug.toLowerCase() === wanted.toLowerCase() : slugOf(name) === slugOf(wanted));
}

import type {NewsItem} from '../model/news-item.js';

/** A name as sites make slugs of names: `data-driven-healthcare` of "Data-driven healthcare". */
function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Whether an item names a theme: by its id, by its slug without case, or where the source's themes have no slug, by the
 * slug that their name would have.
 *
 * @param wanted a slug or an id
 */
export function isOfTheme(item: NewsItem, wanted: string): boolean {
  const slug = wanted.toLowerCase();
  return item.themes.some(
    (theme) =>
      theme.id === wanted || (theme.slug ? theme.slug.toLowerCase() === slug : slugOf(theme.name) === slugOf(slug)),
  );
}

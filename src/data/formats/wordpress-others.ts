// Imported on demand, with what chooses.
import {asList, asText, valueAt} from '../model/json.js';
import type {Ask, SourceAnswer} from './source.js';
import {askParents, cacheTerm, knownTerm} from './wordpress-routes.js';
import {termsOf} from './wordpress-terms.js';
import {listOf} from './wordpress.js';

// Terms of one post that are looked at.
const MAX_TERMS = 100;

// Levels of categories.
const MAX_DEPTH = 20;

/** The ids of all terms that a post names: with their names, or by their numbers alone, as in a copy of an answer that embeds nothing. */
const termIds = (post: unknown): readonly (string | undefined)[] => [
  ...termsOf(post).map((term) => asText(valueAt(term, ['id']))),
  ...['categories', 'tags'].flatMap((taxonomy) =>
    asList(valueAt(post, [taxonomy]))
      .slice(0, MAX_TERMS)
      .map(asText),
  ),
];

/**
 * The ids of the posts that were not asked for: they name no term that was, and no category below one, or they name one that was
 * excluded. A post without terms (the site hides them) says nothing.
 *
 * @returns `unknown` if they name other categories, and the site hides which of its categories is below which
 */
export async function otherItems({address, json}: SourceAnswer, ask: Ask): Promise<ReadonlySet<string> | 'unknown'> {
  const {searchParams} = address;
  const asked = (...names: readonly string[]) =>
    new Set<string | undefined>(names.flatMap((name) => searchParams.get(name)?.split(',') ?? []));
  const wanted = asked('categories[terms]', 'categories', 'tags');
  const excluded = asked('categories_exclude[terms]', 'categories_exclude', 'tags_exclude');
  const posts = listOf(json)
    .map((post) => ({id: asText(valueAt(post, ['id'])) ?? '', terms: termIds(post)}))
    .filter(({terms}) => terms.length > 0);
  const parentOf = (id: string) => knownTerm(address, 'categories', `<${id}`);
  /** A term and those above it; with undefined at its end if nobody has said what is above the last. */
  const lineOf = (id: string | undefined): readonly (string | undefined)[] => {
    const line = [id];
    for (let above = id; above && above !== '0' && line.length < MAX_DEPTH;) {
      above = parentOf(above);
      line.push(above);
    }
    return line;
  };
  const isIn = (ids: ReadonlySet<string | undefined>, isTree: boolean) => (id: string | undefined) =>
    (isTree ? lineOf(id) : [id]).some((one) => one !== undefined && ids.has(one));
  const othersBy = (isTree: boolean) =>
    posts.filter(
      ({terms}) => (wanted.size > 0 && !terms.some(isIn(wanted, isTree))) || terms.some(isIn(excluded, isTree)),
    );
  const isTree = ['categories', 'categories_exclude'].some((name) => searchParams.has(`${name}[include_children]`));
  let others = othersBy(isTree);
  // Only now somebody has to be asked which categories are below it.
  if (isTree && others.some(({terms}) => terms.some((id) => lineOf(id).includes(undefined)))) {
    const parents = await askParents(address, ask);
    if (parents.size === 0) {
      return 'unknown';
    }
    // Tags are below nothing.
    others
      .flatMap(({terms}) => terms)
      .forEach((id) => cacheTerm(address, 'categories', `<${id}`, parents.get(id) ?? ''));
    others = othersBy(true);
  }
  return new Set(others.map(({id}) => id));
}

import {recordedJson, recording} from './recordings.mjs';

/** Address of the recorded site in its answers. */
const RECORDED_SITE = 'https://drupal.example.org';

/** @typedef {import('./wordpress-site.mjs').Answer} Answer */

/**
 * As much of a recorded article or term as is read here.
 *
 * @typedef {{id: string, attributes: {created: string, name?: string},
 *   relationships: {field_tags: {data: readonly {id: string}[]}}}} Entity
 */

/** What two Drupals were recorded with: one as it is installed, and one with media entities and a prefix for the language. */
const SITES = [
  {
    prefix: '/jsonapi',
    pages: ['articles-page-1', 'articles-page-2', 'articles-page-5'],
    relationships: ['node_type', 'revision_uid', 'uid', 'field_image', 'field_tags'],
  },
  {
    prefix: '/en/jsonapi',
    pages: ['umami-articles-1'],
    relationships: ['node_type', 'revision_uid', 'uid', 'field_media_image', 'field_tags'],
  },
];

/** @type {(name: string, of: string, names: string[]) => Answer} */
function unknownInclude(name, of, names) {
  const answer = recording('drupal/error-include');
  return {
    ...answer,
    body: answer.body.replaceAll('field_nothing', name).replace(of, names.join(', ')),
  };
}

/**
 * @param {{articles: Entity[], included: Entity[], relationships: string[]}} site
 * @param {URLSearchParams} query
 * @param {string} self
 * @returns {Answer}
 */
function list({articles, included, relationships}, query, self) {
  const include = query.get('include')?.split(',') ?? [];
  const unknown = include.map((path) => path.split('.')[0] ?? '').find((name) => !relationships.includes(name));
  if (unknown !== undefined) {
    return unknownInclude(unknown, 'node_type, revision_uid, uid, field_image, field_tags', relationships);
  }
  const filters = [...query].filter(([name]) => /^filter\[(?!status\])/.test(name));
  if (filters.some(([name]) => !/^filter\[field_tags\.(id|name)\]$/.test(name))) {
    return recording('drupal/error-filter-field');
  }
  /** @type {(article: Entity, field: string, wanted: string) => boolean} */
  const tagged = (article, field, wanted) =>
    article.relationships.field_tags.data.some(({id}) => {
      const term = included.find((entity) => entity.id === id);
      return field.includes('.id') ? id === wanted : term?.attributes.name === wanted;
    });
  const found = articles
    .filter((article) => filters.every(([name, value]) => tagged(article, name, value)))
    .toSorted((a, b) => {
      const order = a.attributes.created.localeCompare(b.attributes.created);
      return query.get('sort') === '-created' ? -order : order;
    });
  const limit = Math.min(Number(query.get('page[limit]') ?? 50), 50);
  const offset = Number(query.get('page[offset]') ?? 0);
  const next = new URL(self);
  for (const [name, value] of [...query, ['page[offset]', offset + limit]]) {
    next.searchParams.set(String(name), String(value));
  }
  const links = {...(offset + limit < found.length && {next: {href: next.href}}), self: {href: self}};
  const body = {
    jsonapi: {version: '1.0'},
    data: found.slice(offset, offset + limit),
    ...(include.length > 0 && {included}),
    links,
  };
  return {status: 200, headers: [['Content-Type', 'application/vnd.api+json']], body: JSON.stringify(body)};
}

/**
 * A Drupal that answers from recorded articles: `page[limit]` (at most 50), `page[offset]`, `sort`, `include`, the filters
 * `status`, `field_tags.id` and `field_tags.name`, one article, the vocabulary `tags`, one article; and the recorded errors where the real one
 * answered with them.
 */
export function drupalSite() {
  const sites = SITES.map(({pages, ...site}) => {
    const answers = pages.map((page) => recordedJson(`drupal/${page}`));
    return {
      ...site,
      articles: answers.flatMap(({data}) => data),
      included: answers.flatMap(({included}) => included),
    };
  });

  /**
   * The answer to an API route, or undefined for an address that is none.
   *
   * @param {string} path below the site's root
   * @param {URLSearchParams} query
   * @param {string} root what stands for the site's own address in the answer
   * @returns {Answer | undefined}
   */
  return function answer(path, query, root) {
    const site = sites.find(({prefix}) => path.startsWith(`${prefix}/`));
    if (site === undefined) {
      return undefined;
    }
    const route = path.slice(site.prefix.length);
    /** @type {Answer} */
    let found = recording('drupal/error-route');
    const id = /^\/node\/article\/([\da-f-]{36})$/.exec(route)?.[1];
    if (route === '/node/article') {
      found = list(site, query, root + path);
    } else if (id !== undefined) {
      const article = site.articles.find((entry) => entry.id === id);
      const {status, body, ...rest} = list({...site, articles: article ? [article] : []}, query, root + path);
      const one = status === 200 ? JSON.stringify({...JSON.parse(body), data: article}) : body;
      found = article ? {...rest, status, body: one} : recording('drupal/error-node');
    } else if (route === '/taxonomy_term/tags') {
      found = recording('drupal/tags');
    }
    return {...found, body: found.body.replaceAll('\\/', '/').replaceAll(RECORDED_SITE, root)};
  };
}

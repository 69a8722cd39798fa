import {asText, valueAt, type JsonRecord} from '../model/json.js';

const SANITY = /^https:\/\/([a-z\d-]+)\.api(?:cdn)?\.sanity\.io\/[^?#]*\/query\/([\w-]+)/;
const SANITY_PICTURE = /^image-([\da-z]+)-(\d+)x(\d+)-([a-z]+)$/i;

const DIRECTUS = /^(https?:\/\/[^?#]*\/)items\/[\w-]/;
const FILE_ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

const JOOMLA = /^(https?:\/\/[^?#]*\/)api\/(?:index\.php\/)?v1\/content\/articles/;

/**
 * A picture that an entry names by an id alone, at the address that the documentation of its system says: Sanity's `_ref`, the id
 * of a file of Directus, and in Joomla a path from the root of the site.
 *
 * @param base the address that the answer came from
 * @see https://www.sanity.io/docs/image-urls and https://docs.directus.io/reference/files.html#accessing-a-file
 */
export function pictureById(
  value: unknown,
  base: string,
): {url: string; alt?: unknown; width?: number; height?: number} | undefined {
  const [, project, dataset] = SANITY.exec(base) ?? [];
  const reference = asText(valueAt(value, ['asset', '_ref']) ?? valueAt(value, ['_ref'])) ?? '';
  const [, hash, width, height, type] = SANITY_PICTURE.exec(reference) ?? [];
  if (project !== undefined && hash !== undefined) {
    return {
      url: `https://cdn.sanity.io/images/${project}/${dataset}/${hash}-${width}x${height}.${type}`,
      alt: asText(valueAt(value, ['alt'])),
      width: Number(width),
      height: Number(height),
    };
  }
  const [, files] = DIRECTUS.exec(base) ?? [];
  const id = asText(value) ?? asText(valueAt(value, ['id'])) ?? '';
  if (files !== undefined && FILE_ID.test(id)) {
    return {url: `${files}assets/${id}`, alt: asText(valueAt(value, ['title']))};
  }
  const [, site] = JOOMLA.exec(base) ?? [];
  const picture = [
    ['image_intro', 'image_intro_alt'],
    ['image_fulltext', 'image_fulltext_alt'],
  ]
    .map(([path = '', alt = '']) => ({path: asText(valueAt(value, [path])), alt: valueAt(value, [alt])}))
    .find(({path}) => path);
  return site === undefined || picture?.path === undefined
    ? undefined
    : {url: new URL(picture.path.replace(/#[^]*/, ''), site).href, alt: picture.alt};
}

const CKAN = /^(https?:\/\/[^?#]*\/)api\/(?:3\/)?action\/(?:package|current_package)_/;
const FLARUM = /^(https?:\/\/[^?#]*\/)api\/discussions\b/;
// Of one project or of all; the pages are at the root in both.
const REDMINE = /^(https?:\/\/[^?#]*?\/)(projects\/[^/?#]+\/)?(news|issues)\.json/;
const NUMBER = /^\d{1,12}$/;
const TWEET = /^\d{8,20}$/;
const SLUG = /^[\w-]{1,200}$/;
const YOUTUBE = /^https:\/\/(?:www|youtube)\.googleapis\.com\/youtube\//;
const VIDEO = /^[\w-]{11}$/;

/**
 * Finds the page of an entry that its system names by an id alone, at the address that its documentation says: an article of
 * Joomla, a dataset of CKAN, a topic or a post of Discourse, a film of YouTube, a discussion of Flarum, news and issues of Redmine, a study of ClinicalTrials.gov, a post of X. The system leads on from there to the address that it shows.
 *
 * @param base the address that the answer came from
 */
export function pagesById(base: string): (frames: readonly JsonRecord[]) => string | undefined {
  const [, joomla] = JOOMLA.exec(base) ?? [];
  const [, ckan] = CKAN.exec(base) ?? [];
  const [, forum] = FLARUM.exec(base) ?? [];
  const [, site, , kind] = REDMINE.exec(base) ?? [];
  const redmine = site === undefined ? undefined : `${site}${kind}`;
  const isYouTube = YOUTUBE.test(base);
  const pageOf = (frame: JsonRecord) => {
    const text = (...path: readonly string[]) => asText(valueAt(frame, path)) ?? '';
    if (joomla !== undefined && text('typeAlias') === 'com_content.article' && NUMBER.test(text('id'))) {
      return `${joomla}index.php?option=com_content&view=article&id=${text('id')}`;
    }
    if (ckan !== undefined && text('metadata_created') !== '' && SLUG.test(text('name'))) {
      return `${ckan}dataset/${text('name')}`;
    }
    // Its lists are beside its pages: /latest.json, /c/news/5.json.
    if (text('fancy_title') !== '' && NUMBER.test(text('id')) && SLUG.test(text('slug'))) {
      return new URL(`/t/${text('slug')}/${text('id')}`, base).href;
    }
    // Its posts and replies name their topic.
    if (NUMBER.test(text('topic_id')) && NUMBER.test(text('post_number'))) {
      const slug = text('topic_slug') || text('slug');
      return SLUG.test(slug) ? new URL(`/t/${slug}/${text('topic_id')}/${text('post_number')}`, base).href : undefined;
    }
    // Flarum's lists are below /api/, and its pages at the root of the forum.
    if (forum !== undefined && text('type') === 'discussions' && SLUG.test(text('attributes', 'slug'))) {
      return `${forum}d/${text('attributes', 'slug')}`;
    }
    if (redmine !== undefined && text('created_on') !== '' && text('project', 'id') !== '' && NUMBER.test(text('id'))) {
      return `${redmine}/${text('id')}`;
    }
    if (/^NCT\d{8}$/.test(text('nctId'))) {
      return `https://clinicaltrials.gov/study/${text('nctId')}`;
    }
    if (TWEET.test(text('id_str')) && SLUG.test(text('user', 'screen_name'))) {
      return `https://x.com/${text('user', 'screen_name')}/status/${text('id_str')}`;
    }
    // XWiki names the places that lead to a page, and the page at their end.
    const places = valueAt(frame, ['hierarchy', 'items']);
    if (Array.isArray(places) && text('pageFullName') !== '') {
      return asText(valueAt(places.at(-1), ['url']));
    }
    const film = isYouTube ? text('id', 'videoId') || text('resourceId', 'videoId') || text('id') : '';
    return VIDEO.test(film) ? `https://www.youtube.com/watch?v=${film}` : undefined;
  };
  return (frames) => frames.map(pageOf).find((page) => page !== undefined);
}

// What answers programs alone, and is on no site: a path in what it says belongs to a site that it does not name.
const NO_SITE =
  /(?:^|\.)(?:algolia\.net|algolianet\.com|typesense\.net|contentful\.com|sanity\.io|storyblok\.com|prismic\.io|kontent\.ai|datocms\.com|hygraph\.com|graphcms\.com|airtable\.com|notion\.com|webflow\.com|buttercms\.com|cosmicjs\.com|microcms\.io|sitecorecloud\.io|googleapis\.com|rss2json\.com|supabase\.co)$/;

/** Whether paths in an answer are relative to a site that nobody has named. */
export const isOfNoSite = (base: string) => NO_SITE.test(new URL(base).hostname);

import {asText, valueAt, type JsonRecord} from '../model/json.js';

const SANITY = /^https:\/\/([a-z\d-]+)\.api(?:cdn)?\.sanity\.io\/[^?#]*\/query\/([\w-]+)/;
const SANITY_PICTURE = /^image-([\da-f]+)-(\d+)x(\d+)-([a-z]+)$/;

const DIRECTUS = /^(https?:\/\/[^?#]*\/)items\/[\w-]+/;
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
    : {url: new URL(picture.path.replace(/#.*$/, ''), site).href, alt: picture.alt};
}

/** The page of an article of Joomla, whose web services tell its id; Joomla itself leads from there to the address that it shows. */
export function articleById(frames: readonly JsonRecord[], base: string): string | undefined {
  const [, site] = JOOMLA.exec(base) ?? [];
  const article = frames.find((frame) => frame.typeAlias === 'com_content.article');
  const id = asText(article?.id) ?? '';
  return site !== undefined && /^\d{1,12}$/.test(id)
    ? `${site}index.php?option=com_content&view=article&id=${id}`
    : undefined;
}

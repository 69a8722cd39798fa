import {asText, keysIn, ownFields, parseJson, valueAt} from '../../model/json.js';
import {eitherText} from '../either-text.js';
import {isAddress, MAX_ADDRESS} from './addresses.js';
import {fieldsIn, inLanguage, MAX_DEPTH, MAX_PARTS} from './records.js';
import {textIn} from './text-in.js';

const IMAGE_KEYS = (
  'contentFieldValue featuremedia basic listViewFeaturedImage defaultImage _publishUrl _dynamicUrl url src fullsize original_size source_url sourceUrl source href contentUrl publicUrl download_url link filename path original original_url full max large high maxres standard ' +
  'medium default desktop file asset image originalResource node data attributes sizes formats scales images @url @link $ @attributes _attributes m #text $t value jsonValue stringValue meta _links external wixMedia childImageSharp gatsbyImageData fluid ' +
  'fixed fallback preview_url previewUrl thumbnail thumbnailUrl thumb image_intro image_fulltext'
).split(' ');

// What those keys that nobody knows are called that hold a picture, one of its sizes, or what it is kept in: `responsiveImage`,
// `DownloadUrl`, `refNode`.
const LIKELY_KEY = /image|img|photo|picture|thumb|attachment|node$|urls?$|src$|rendition|crop/i;
const UNLIKELY_KEY =
  /alt|title|caption|credit|copyright|licen|author|avatar|logo|icon|user|owner|count|width|height|site|page|target|link|api|json|video|audio|pdf/i;

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

// Wider than any card.
const MAX_WIDTH = 2000;

/** Of the sizes of one picture the widest that a card may want (Vimeo lists them from the smallest on). */
function largestOf(sizes: unknown): unknown {
  if (!Array.isArray(sizes)) {
    return sizes;
  }
  const list = sizes.slice(0, MAX_PARTS) as unknown[];
  const widths = list.map((size) => Number(valueAt(size, ['width'])));
  const best = widths.indexOf(Math.max(...widths.filter((width) => width <= MAX_WIDTH)));
  return list[best] ?? sizes;
}

/** A picture from an address, an object that has one, or the first of a list that has pictures. */
export function imageIn(
  value: unknown,
  language: string,
  depth = 0,
): {url?: unknown; alt?: unknown; width?: unknown; height?: unknown} | undefined {
  if (typeof value === 'string') {
    if (value.length > MAX_ADDRESS) {
      return undefined;
    }
    if (/^\s*[[{]"/.test(value)) {
      // Joomla and Prezly keep an object as the text of one.
      return imageIn(parsed(value), language, depth + 1);
    }
    const url = value.trim();
    // A word ("self"), an id, and the address of a film or a sound are no pictures.
    const file = /\.(\w{2,5})(?:[?#]|$)/.exec(url.split('/').at(-1) ?? '')?.[1];
    const isOther =
      file !== undefined && /^(?:mp3|mp4|m4a|m3u8|mov|webm|ogg|wav|pdf|html?|php|docx?|zip|csv|ics|js)$/i.test(file);
    // An address with places to be filled in, for the size, is none yet.
    const isTemplate = /\{[^{}]*\}|\/\$\w+\//.test(url);
    const isPicture = isAddress(url) || /^[^\s:?#]+\.(?:jpe?g|png|webp|avif|gif|svg)(?:[?#].*)?$/i.test(url);
    return isPicture && !isOther && !isTemplate && !/\.(?:json|xml)$/i.test(url) ? {url} : undefined;
  }
  if (typeof value !== 'object' || depth >= MAX_DEPTH) {
    return undefined;
  }
  if (Array.isArray(value)) {
    for (const part of value.slice(0, 20) as unknown[]) {
      const image = imageIn(part, language, depth + 1);
      if (image !== undefined) {
        return image;
      }
    }
    return undefined;
  }
  const record = fieldsIn(value);
  const local = inLanguage(record, language);
  if (local !== undefined) {
    return imageIn(local, language, depth + 1);
  }
  const type =
    asText(
      record.mediaType ?? record.mimeType ?? record.mime_type ?? record.mimetype ?? record.type ?? record['@type'],
    ) ?? '';
  // IIIF names things by their addresses.
  const iri = asText(record.id ?? record['@id']);
  if (/(?:^|:)image$/i.test(type) && iri !== undefined && isAddress(iri)) {
    return {url: iri, ...(record.width !== undefined && {width: record.width, height: record.height})};
  }
  // OpenAgenda has the address in two parts.
  const [base, filename] = [asText(record.base), asText(record.filename)];
  if (base !== undefined && filename !== undefined) {
    return imageIn(base + filename, language);
  }
  const isFilm = /audio|video|pdf|application\/|document/i.test(type);
  const others = keysIn(record)
    .slice(0, MAX_PARTS)
    .filter((key) => LIKELY_KEY.test(key) && !UNLIKELY_KEY.test(key));
  for (const key of isFilm ? ['preview_url', 'thumbnail', 'thumbnailUrl', 'poster'] : [...IMAGE_KEYS, ...others]) {
    // The name of a file alone does not say where it is.
    const isBareName = key === 'filename' && typeof record.filename === 'string' && !isAddress(record.filename);
    const found = key === 'sizes' ? largestOf(record[key]) : record[key];
    const image = isBareName ? undefined : imageIn(found, language, depth + 1);
    if (image !== undefined) {
      const size = ownFields(record.dimensions ?? ownFields(record.details).image);
      const alt = [
        record.alt,
        record.alt_text,
        record.altText,
        record.alternativeText,
        record.alternative,
        ownFields(record.properties).alternative,
      ]
        .map((text) => textIn(text, language))
        .find((text) => text !== undefined);
      return {
        ...image,
        ...(alt !== undefined && {alt: eitherText(alt)}),
        ...(record.width !== undefined && {width: record.width, height: record.height}),
        ...(size.width !== undefined && {width: size.width, height: size.height}),
      };
    }
  }
  return undefined;
}
